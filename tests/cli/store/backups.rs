//! `store backup --keep` and `--through`: which backups stay in a folder, and backups that a program encrypts.

use std::fs::File;
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use crate::sandbox::Sandbox;
use crate::support::process::{start, wait_until};

const DAY: i64 = 86_400;

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&["lead", "add", "Ada", "--email", "ada@example.com"]);
    sandbox
}

fn with_document() -> Sandbox {
    let sandbox = sandbox();
    let client = [
        "client",
        "add",
        "Moor",
        "--type",
        "other",
        "--skip-contacts",
    ];
    sandbox.done(&client);
    sandbox.write("letter.txt", "Dear Ada");
    sandbox.done(&["document", "add", "1", "letter.txt"]);
    sandbox
}

/// The names in a folder, sorted.
fn names(sandbox: &Sandbox, folder: &str) -> Vec<String> {
    let folder = std::fs::read_dir(sandbox.path(folder)).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// The names of the backups.
fn stores(sandbox: &Sandbox) -> Vec<String> {
    let mut names = names(sandbox, "backups");
    names.retain(|name| {
        std::path::Path::new(name)
            .extension()
            .is_some_and(|ending| ending == "db")
    });
    names
}

/// Makes the backups of a folder older: the n-th line of the list by so many days.
fn age(sandbox: &Sandbox, days: &[i64]) {
    let list = sandbox.read("backups/.intake-backups");
    let older = list.lines().zip(days).map(|(line, days)| {
        let mut entry: Value = serde_json::from_str(line).unwrap();
        entry["at"] = json!(entry["at"].as_i64().unwrap() - days * DAY);
        format!("{entry}\n")
    });
    let older: String = older.collect();
    sandbox.write("backups/.intake-backups", older);
}

fn back_up(sandbox: &Sandbox, keep: &str) -> Value {
    let (status, made) = sandbox.json(&["store", "backup", "backups", "--keep", keep]);
    assert_eq!(status, 0, "{made}");
    made
}

#[test]
fn old_backups_go_and_all_other_files_stay() {
    let sandbox = with_document();
    let first = back_up(&sandbox, "7d");
    let name = first["path"].as_str().unwrap();
    assert!(
        name.starts_with("backups/intake-20") && name.ends_with("Z.db"),
        "{first}"
    );
    let leads = ["lead", "list", "--format", "json"];
    let copied = sandbox.ok(&[&["--store", name], &leads[..]].concat());
    assert_eq!(copied.out, sandbox.ok(&leads).out);
    for days in 1..=3 {
        age(&sandbox, &[4 - days, 3 - days, 2 - days]);
        back_up(&sandbox, "7d");
    }
    let made = stores(&sandbox);
    assert_eq!(made.len(), 4, "{made:?}");
    // The third was edited since, and so it is no longer ours. A stranger has the form of our names.
    let list = sandbox.read("backups/.intake-backups");
    let third: Value = serde_json::from_str(list.lines().nth(2).unwrap()).unwrap();
    let third = format!("backups/{}", third["file"].as_str().unwrap());
    sandbox.sql("UPDATE lead SET city = 'York'");
    std::fs::copy(sandbox.store(), sandbox.path(&third)).unwrap();
    let stranger = "backups/intake-2020-01-01T02-00-00Z.db";
    std::fs::copy(sandbox.store(), sandbox.path(stranger)).unwrap();
    sandbox.write("backups/notes.txt", "ours");

    age(&sandbox, &[40, 30, 20, 10]);
    let said = sandbox.ok(&["store", "backup", "backups", "--keep", "2d"]);
    assert!(said.out.contains("Backups kept  2\n"), "{said}");
    assert!(
        said.err
            .contains("was changed after it was made, and is kept"),
        "{said}"
    );
    let left = names(&sandbox, "backups");
    for kept in [&third, stranger, "backups/notes.txt"] {
        assert!(sandbox.path(kept).exists(), "{kept}: {left:?}");
    }
    let removed: Vec<&String> = made.iter().filter(|name| !left.contains(name)).collect();
    assert_eq!(removed.len(), 2, "{left:?}");
    for name in removed {
        assert!(said.out.contains(name), "{said}");
        let rests = left.iter().filter(|other| other.starts_with(name)).count();
        assert_eq!(rests, 0, "{left:?}");
    }
}

#[test]
fn a_backup_of_another_store_does_not_count() {
    let sandbox = sandbox();
    back_up(&sandbox, "1d");
    let other = ["--store", "other/intake.db"];
    sandbox.done(
        &[
            &other[..],
            &["lead", "add", "Ben", "--email", "ben@example.com"],
        ]
        .concat(),
    );
    let keep = ["store", "backup", "backups", "--keep", "1d"];
    sandbox.done(&[&other[..], &keep].concat());
    age(&sandbox, &[3, 2]);
    let made = back_up(&sandbox, "1d");
    assert_eq!(
        (&made["kept"], made["removed"].as_array().unwrap().len()),
        (&json!(1), 1)
    );
    assert_eq!(sandbox.read("backups/.intake-backups").lines().count(), 2);
}

#[test]
fn a_backup_that_fails_removes_nothing() {
    let sandbox = sandbox();
    back_up(&sandbox, "2d");
    age(&sandbox, &[1]);
    back_up(&sandbox, "2d");
    let before = names(&sandbox, "backups");
    let args = [
        "store",
        "backup",
        "backups",
        "--keep",
        "1d",
        "--through",
        "false",
    ];
    let said = sandbox.run(&args);
    assert_eq!(said.status, 1, "{said}");
    assert_eq!(names(&sandbox, "backups"), before);
}

#[test]
fn a_rule_that_keeps_nothing_or_cannot_be_read_is_refused() {
    let sandbox = sandbox();
    for rule in ["0d", "7", "7 days"] {
        let said = sandbox.run(&["store", "backup", "backups", "--keep", rule]);
        assert_eq!(said.status, 2, "{rule}: {said}");
    }
    assert!(!sandbox.path("backups").exists());
}

#[test]
fn a_backup_that_is_killed_while_its_program_runs_leaves_no_plain_copy() {
    let sandbox = with_document();
    sandbox.write(
        "slow",
        "#!/bin/sh\ntouch started\nread line <go\nexec cat\n",
    );
    assert_eq!(
        sandbox
            .shell("mkfifo go && cp slow wait && chmod 700 wait")
            .status,
        0
    );
    let program = sandbox.path("wait");
    let args = [
        "store",
        "backup",
        "copy.enc",
        "--through",
        program.to_str().unwrap(),
    ];
    let mut backup = start(&sandbox, &args);
    wait_until(&mut backup, || sandbox.path("started").exists());
    backup.kill().unwrap();
    assert_eq!(backup.wait().unwrap().signal(), Some(9));
    // The program goes on, into a file that the next writer removes.
    assert_eq!(sandbox.shell("echo >go").status, 0);
    let left: Vec<PathBuf> = std::fs::read_dir(sandbox.path("store"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() && path.to_string_lossy().contains(".intake-backup-"))
        .collect();
    assert_eq!(left.len(), 1, "{left:?}");
    assert!(
        !left[0].join("store").exists(),
        "no plain copy of the store"
    );
    assert!(!sandbox.path("copy.enc").exists());
    let an_hour_ago = SystemTime::now() - Duration::from_hours(1);
    File::open(&left[0])
        .unwrap()
        .set_modified(an_hour_ago)
        .unwrap();
    sandbox.done(&["jobs", "run"]);
    assert!(!left[0].exists(), "the next worker removes the rest");
}

#[test]
fn a_program_gets_the_store_and_each_document_and_comes_back() {
    let sandbox = with_document();
    let leads = sandbox.leads();
    sandbox.done(&["store", "backup", "copy.gz", "--through", "/bin/gzip -c"]);
    let packed = std::fs::read(sandbox.path("copy.gz")).unwrap();
    assert_eq!(packed[..2], [0x1f, 0x8b]);
    assert_eq!(names(&sandbox, "copy.gz.documents"), ["1"]);
    assert_eq!(
        names(&sandbox, "store")
            .iter()
            .filter(|name| name.starts_with(".intake"))
            .count(),
        0
    );

    sandbox.done(&["lead", "delete", "1", "--yes"]);
    sandbox.done(&["client", "delete", "1", "--yes"]);
    let unpack = [
        "store",
        "restore",
        "copy.gz",
        "--through",
        "/bin/gzip -dc",
        "--yes",
    ];
    sandbox.done(&unpack);
    assert_eq!(sandbox.leads(), leads);
    sandbox.done(&["document", "save", "1", "--out", "again.txt"]);
    assert_eq!(sandbox.read("again.txt"), "Dear Ada");
    sandbox.assert_whole();

    back_up(&sandbox, "7d");
    let keep = ["store", "backup", "backups", "--keep", "7d"];
    let (_, made) = sandbox.json(&[&keep[..], &["--through", "/bin/gzip -c"]].concat());
    assert!(
        made["path"].as_str().unwrap().ends_with("Z.db.gzip"),
        "{made}"
    );
    assert_eq!(made["kept"], 1, "of one day the newest stays: {made}");
}

#[test]
fn a_program_that_fails_leaves_no_file() {
    let cases = [
        ("false", "false ended with exit status: 1"),
        (
            "/bin/sh -c 'head -c 9; echo no key >&2; exit 3'",
            "/bin/sh ended with exit status: 3: no key",
        ),
        ("true", "true wrote nothing"),
        ("/no/such/program", "/no/such/program cannot be run"),
    ];
    for (program, expected) in cases {
        let sandbox = with_document();
        let before = names(&sandbox, "");
        let said = sandbox.run(&["store", "backup", "copy.age", "--through", program]);
        assert_eq!(said.status, 1, "{program}: {said}");
        assert!(said.err.contains(expected), "{program}: {said}");
        assert_eq!(names(&sandbox, ""), before, "{program}");
        let left = sandbox.store_files();
        assert!(
            left.iter().all(|name| name.starts_with("intake.db")),
            "{left:?}"
        );
    }
    let said = sandbox().run(&["store", "backup", "copy", "--through", "age 'x"]);
    assert_eq!(said.status, 2, "{said}");
}
