//! The store as a file: what is in it, none yet, who may read it, one import at a time.

use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};

use crate::assert_said;
use crate::faults::held_at;
use crate::sandbox::{Held, Said, Sandbox};
use crate::support::process::signal;

const LEADS: &str = "Name,Email\nAda Moor,ada@example.com\nBea Lind,bea@example.com\n";

/// A store with two leads.
fn two_leads() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    sandbox
}

#[test]
fn a_store_says_where_it_is_and_what_is_in_it() {
    let sandbox = two_leads();
    sandbox.set("organisation", "Moor & Lind");
    let said = sandbox.ok(&["store", "info"]);
    let facts: Vec<(&str, &str)> = said
        .out
        .lines()
        .filter_map(|line| line.split_once("  "))
        .collect();
    let names: Vec<&str> = facts.iter().map(|(name, _)| name.trim()).collect();
    assert_eq!(
        names,
        [
            "Path",
            "Organisation",
            "Version",
            "Size",
            "Free",
            "Leads",
            "Clients",
            "Contacts",
            "Jobs",
            "Importing now",
            "Bytes of records",
            "Bytes of history",
            "Bytes of rows of jobs",
            "Bytes of jobs",
            "Bytes of settings",
        ]
    );
    let (_, mut info) = sandbox.json(&["store", "info"]);
    let parts = info["parts"].take();
    info.as_object_mut().unwrap().remove("parts");
    let (size, sqlite) = (
        info["size"].as_u64().unwrap(),
        info["sqlite"].as_str().unwrap(),
    );
    assert_eq!(size, std::fs::metadata(sandbox.store()).unwrap().len());
    let expected = json!({
        "path": "[folder]/store/intake.db", "exists": true, "organisation": "Moor & Lind", "version": info["version"].as_u64().unwrap(), "sqlite": sqlite,
        "size": size, "free": 0, "leads": 2, "clients": 0, "contacts": 0, "jobs": 1, "importing": false,
    });
    assert_eq!(info, expected);
    let bytes = |part: &Value| part["bytes"].as_u64().unwrap();
    let of_file = &parts.as_array().unwrap()[..6];
    assert_eq!(of_file.iter().map(bytes).sum::<u64>(), size, "{parts}");
    let rows = &of_file[2];
    assert_eq!(rows["part"], "job_rows");
    assert_eq!(rows["bound"], "jobs.keep_rows_days: 30, jobs.keep_rows_mb");
}

#[test]
fn the_files_beside_a_store_are_parts_of_it() {
    let sandbox = two_leads();
    sandbox.done(&[
        "client",
        "add",
        "Moor",
        "--type",
        "other",
        "--skip-contacts",
    ]);
    sandbox.write("letter.txt", "Dear Ada");
    sandbox.done(&["document", "add", "1", "letter.txt"]);
    for (name, length) in [
        ("intake.db.log", 10),
        ("intake.db.version-3", 20),
        ("intake.db.replaced-2026-01-01", 30),
        (".intake-backup-x", 40),
        ("other.db", 50),
    ] {
        sandbox.write(&format!("store/{name}"), "x".repeat(length));
    }
    let (_, info) = sandbox.json(&["store", "info"]);
    let parts = info["parts"].as_array().unwrap();
    let bytes = |name: &str| {
        let part = parts.iter().find(|part| part["part"] == name).unwrap();
        part["bytes"].as_u64().unwrap()
    };
    let expected = [
        ("documents", 8),
        ("worker_log", 10),
        ("older_copies", 20),
        ("replaced_stores", 30),
        ("unfinished", 40),
        ("queue", 0),
    ];
    for (name, length) in expected {
        assert_eq!(bytes(name), length, "{name}");
    }
}

#[test]
fn a_running_import_is_seen() {
    let sandbox = two_leads();
    let _held = hold(&sandbox);
    assert_eq!(sandbox.json(&["store", "info"]).1["importing"], true);
}

#[test]
fn where_there_is_no_store_yet_lists_are_empty_and_none_is_made() {
    let sandbox = Sandbox::new();
    let note = "There is no store yet at [folder]/store/intake.db; the first command that writes creates it.\n";
    for (list, format, expected) in [
        (["lead", "list"], "table", ""),
        (["lead", "list"], "json", "[]\n"),
        (["jobs", "list"], "table", ""),
        (["jobs", "list"], "json", "[]\n"),
    ] {
        let said = sandbox.ok(&[&list[..], &["--format", format]].concat());
        assert_eq!(
            (said.out.as_str(), said.err.as_str()),
            (expected, note),
            "{list:?}"
        );
        assert_eq!(sandbox.ok(&[&list[..], &["--quiet"]].concat()).err, "");
    }
    assert_said!(sandbox.run(&["store", "info"]), @r"
    Path  [folder]/store/intake.db
    --- stderr
    There is no store yet at [folder]/store/intake.db; the first command that writes creates it.
    --- exit 0
    ");
    let (_, info) = sandbox.json(&["store", "info"]);
    assert_eq!(
        (&info["exists"], &info["leads"]),
        (&json!(false), &json!(null))
    );
    assert!(!sandbox.path("store").exists());
}

#[test]
fn a_record_of_no_store_is_not_there() {
    let sandbox = Sandbox::new();
    for args in [
        ["lead", "show", "1"],
        ["jobs", "show", "1"],
        ["jobs", "failed", "1"],
    ] {
        let said = sandbox.run(&args);
        assert_eq!(said.status, 1, "{args:?}: {said}");
        assert!(
            said.err.starts_with("error: there is no "),
            "{args:?}: {said}"
        );
    }
    assert!(!sandbox.path("store").exists());
}

#[test]
fn a_folder_is_no_store() {
    let sandbox = Sandbox::new();
    std::fs::create_dir_all(sandbox.store()).unwrap();
    let said = sandbox.run(&["lead", "list"]);
    assert_eq!(
        (said.status, said.err.lines().next()),
        (2, Some("error: [folder]/store/intake.db is a folder"))
    );
}

#[test]
fn a_store_that_cannot_be_made_says_where() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    let place = "/proc/nowhere/intake.db";
    let said = sandbox.run(&["import", "leads", "leads.csv", "--store", place]);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err
            .starts_with(&format!("error: cannot create the store {place}: ")),
        "{said}"
    );
    assert!(said.err.contains("--store PATH"), "{said}");
}

#[test]
fn files_are_for_their_owner_alone_whatever_the_mask() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    let said = sandbox.shell("umask 000; exec $INTAKE import leads leads.csv");
    assert_eq!(said.status, 0, "{said}");
    let mode = |name: &str| {
        std::fs::metadata(sandbox.path(name))
            .unwrap()
            .permissions()
            .mode()
            & 0o777
    };
    assert_eq!(mode("store"), 0o700);
    assert_eq!(
        sandbox.store_files(),
        [
            "intake.db",
            "intake.db-shm",
            "intake.db-wal",
            "intake.db.lock"
        ]
    );
    for file in sandbox.store_files() {
        assert_eq!(mode(&format!("store/{file}")), 0o600, "{file}");
    }
}

/// Holds the store's import lock, as another import would that does not say who it is.
fn hold(sandbox: &Sandbox) -> Held {
    sandbox.write("store/intake.db.lock", "");
    sandbox.hold("lock")
}

#[test]
fn a_store_that_appears_while_it_is_looked_for_is_neither_gone_nor_made_twice() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    let early = held_at(&sandbox, &["config", "set", "region", "GB"], "intake.db");
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    signal("CONT", &early);
    let said = Said::of(early.wait_with_output().unwrap(), &sandbox.path(""));
    assert_eq!(said.status, 0, "{said}");
    assert_eq!(sandbox.ok(&["config", "get", "region"]).out, "GB\n");
    assert_eq!(sandbox.lead_count(), 2);
}

fn import_again(sandbox: &Sandbox) -> Said {
    sandbox.run(&["import", "leads", "leads.csv", "--again"])
}

#[test]
fn a_second_import_at_once_is_told_who_holds_the_store() {
    let sandbox = two_leads();
    sandbox.sql("UPDATE job SET status = 'processing', process = 4242");
    let held = hold(&sandbox);
    assert_said!(import_again(&sandbox), @r"
    --- stderr
    error: another import is running on this store: job 1, process 4242
     hint: Run the same command again when it has ended (`intake jobs list` shows it), or let it wait: --wait 10m.
    --- exit 5
    ");
    assert_eq!(sandbox.lead_count(), 2, "who reads need not wait");
    drop(held);
    assert_eq!(import_again(&sandbox).status, 0);
}

#[test]
fn a_lock_without_a_job_is_still_a_lock() {
    let sandbox = two_leads();
    let _held = hold(&sandbox);
    let said = import_again(&sandbox);
    assert_eq!(said.status, 5, "{said}");
    assert!(
        said.err
            .contains("another import, or an undo, is running on this store: another process"),
        "{said}"
    );
}

#[test]
fn the_lock_file_keeps_the_process_id_of_its_last_holder() {
    let sandbox = two_leads();
    let import = sandbox
        .command(&["import", "leads", "leads.csv", "--again"])
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let id = import.id();
    assert!(import.wait_with_output().unwrap().status.success());
    let held = sandbox.read("store/intake.db.lock");
    assert_eq!(held.trim(), id.to_string());
}

#[test]
fn a_store_that_is_gone_from_what_belongs_to_it_is_not_made_anew() {
    let sandbox = two_leads();
    sandbox.write("contract.pdf", "bytes");
    let add = [
        "client",
        "add",
        "Moor",
        "--type",
        "trust",
        "--skip-contacts",
    ];
    sandbox.done(&add);
    sandbox.done(&["document", "add", "1", "contract.pdf"]);
    for file in ["", "-wal"] {
        std::fs::remove_file(sandbox.path(&format!("store/intake.db{file}"))).unwrap();
        for command in [
            &["store", "check"][..],
            &["jobs", "list"],
            &["client", "list"],
            &["import", "leads", "leads.csv"],
            &["document", "add", "1", "contract.pdf"],
            &["config", "set", "region", "US"],
        ] {
            let said = sandbox.run(command);
            assert_eq!(said.status, 6, "{said}");
            let remains = if file.is_empty() {
                "-wal"
            } else {
                ".documents"
            };
            let words = format!(
                "intake.db is missing, but files of it exist: [folder]/store/intake.db{remains}"
            );
            assert!(said.to_string().contains(&words), "{said}");
        }
    }
    assert_eq!(sandbox.read("store/intake.db.documents/1"), "bytes");
    std::fs::remove_dir_all(sandbox.path("store/intake.db.documents")).unwrap();
    assert_eq!(sandbox.run(&["import", "leads", "leads.csv"]).status, 0);
}
