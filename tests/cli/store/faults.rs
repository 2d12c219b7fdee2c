//! Every write, sync, cut and removal of the commands that write goes wrong once: killed there, torn there, the power lost
//! there, no room there, a disk error there. Afterwards the store is sound, and the same command again leads to where it would have led.
//!
//! The renames of `tempfile` go past the shim: the sync before and the sync after each are swept, and a rename is one or
//! the other.

use std::fmt::Write;
use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;

use rusqlite::Connection;

use crate::faults::{Kind, Scenario, sweep};
use crate::sandbox::{Sandbox, words};

const IMPORT: &[&str] = &["import", "leads", "leads.csv"];

/// A list with bad addresses and duplicates among its rows.
fn list(rows: usize, company: &str) -> String {
    let mut text = "First Name,Last Name,Email,Company\n".to_owned();
    for row in 0..rows {
        let person = if row % 50 == 49 { row - 1 } else { row };
        let domain = if row % 40 == 0 {
            "example"
        } else {
            "example.com"
        };
        writeln!(
            text,
            "Given{row},Family{row},p{person}@{domain},{company} {row}"
        )
        .unwrap();
    }
    text
}

fn empty() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", list(200, "Acme"));
    sandbox
}

fn imported() -> Sandbox {
    let sandbox = empty();
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    sandbox.write("leads.csv", list(220, "Bolt"));
    sandbox
}

fn updated() -> Sandbox {
    let sandbox = imported();
    assert_eq!(
        sandbox.import(&["leads.csv", "--on-duplicate", "update"]).0,
        3
    );
    sandbox
}

/// Runs a command again until its work is done: it may have been before the fault.
fn again(args: &'static [&'static str], done: &'static [i32]) -> impl Fn(&Sandbox) {
    move |sandbox| {
        let said = sandbox.run(args);
        assert!(done.contains(&said.status), "{said}");
    }
}

/// Imports again; nothing is left of a store that was never made.
fn import_again(sandbox: &Sandbox) {
    again(IMPORT, &[3, 7])(sandbox);
    let files = sandbox.store_files();
    let is_ours = |name: &String| name.starts_with("intake.db");
    assert!(files.iter().all(is_ours), "{files:?}");
}

/// A store with a client on which everything hangs that can hang on one, and another client.
fn with_clients() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("letter.txt", "Dear Ada\n");
    for line in [
        "contact add Ada --last-name Moor --email ada@example.com",
        "client add 'Moor Ltd' --type company --contact ada@example.com:Director",
        "client add Lund --type individual",
        "client assign 1 Eve",
        "activity add 1 --kind meeting --title Review --text Pensions",
        "document add 1 letter.txt",
        "document add 1 letter.txt",
    ] {
        sandbox.done(&words(line));
    }
    sandbox
}

fn with_a_deleted_client() -> Sandbox {
    let sandbox = with_clients();
    sandbox.done(&["client", "delete", "1", "--yes"]);
    sandbox
}

fn with_a_client_to_purge() -> Sandbox {
    let sandbox = with_a_deleted_client();
    sandbox.sql(
        "UPDATE client SET deleted_at = deleted_at - 100 * 86400 WHERE deleted_at IS NOT NULL",
    );
    sandbox
}

/// A writer, which finishes what a deletion or an addition has left to do.
const WRITER: &[&str] = &["config", "set", "region", "GB"];

/// The lock of the one worker: while it is held, no other starts.
const WORKER: &str = "worker";

/// Sweeps with these kinds of fault, and gives how many points that were.
#[allow(
    clippy::print_stdout,
    reason = "the number of points, with --nocapture"
)]
fn sweep_all(scenario: &Scenario<'_>, kinds: &[Kind]) {
    let points: u64 = kinds.iter().map(|&kind| sweep(scenario, kind)).sum();
    println!("{points} points of {:?}", scenario.command);
    assert!(points > 0);
}

const DEADLY: &[Kind] = &[Kind::Kill, Kind::Torn, Kind::PowerLoss];
const ERRORS: &[Kind] = &[
    Kind::NoRoom,
    Kind::DiskError,
    Kind::DiskFull,
    Kind::DiskGone,
];

#[test]
fn an_import_that_makes_its_store_is_killed_at_every_call() {
    let scenario = Scenario {
        prepare: &empty,
        hold: None,
        command: IMPORT,
        recover: &import_again,
        is_store_there: false,
        status: 3,
    };
    sweep_all(&scenario, DEADLY);
}

#[test]
fn every_call_of_an_import_that_makes_its_store_fails() {
    let scenario = Scenario {
        prepare: &empty,
        hold: None,
        command: IMPORT,
        recover: &import_again,
        is_store_there: false,
        status: 3,
    };
    sweep_all(&scenario, ERRORS);
}

const UPDATE: &[&str] = &["import", "leads", "leads.csv", "--on-duplicate", "update"];

#[test]
fn an_import_that_updates_is_hit_at_every_call() {
    let scenario = Scenario {
        prepare: &imported,
        hold: None,
        command: UPDATE,
        recover: &again(UPDATE, &[3, 7]),
        is_store_there: true,
        status: 3,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

#[test]
fn an_undo_is_hit_at_every_call() {
    let scenario = Scenario {
        prepare: &updated,
        hold: None,
        command: &["jobs", "undo", "2"],
        recover: &again(&["jobs", "undo", "2"], &[0, 1]),
        is_store_there: true,
        status: 0,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

const IMPORT_CLIENTS: &[&str] = &["import", "clients", "clients.csv"];

/// A store with clients, and a list of more of them with their contacts.
fn with_a_list_of_clients() -> Sandbox {
    let sandbox = with_clients();
    let mut list = "name,type,contact first name,contact email,relationship\n".to_owned();
    for row in 0..40 {
        let person = row / 2;
        writeln!(
            list,
            "House {row},company,Given{person},p{person}@example.com,Director"
        )
        .unwrap();
    }
    sandbox.write("clients.csv", list);
    sandbox
}

#[test]
fn an_import_of_clients_with_their_contacts_is_hit_at_every_call() {
    let scenario = Scenario {
        prepare: &with_a_list_of_clients,
        hold: None,
        command: IMPORT_CLIENTS,
        recover: &again(IMPORT_CLIENTS, &[0, 7]),
        is_store_there: true,
        status: 0,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

const QUEUE: &[&str] = &["import", "leads", "leads.csv", "--background"];

fn queued() -> Sandbox {
    let sandbox = imported();
    let _worker = sandbox.hold(WORKER);
    let said = sandbox.run(QUEUE);
    assert_eq!(said.status, 0, "{said}");
    sandbox
}

/// Goes on with the queued job, whatever it is at.
fn finish_queued(sandbox: &Sandbox) {
    let said = sandbox.run(&["jobs", "run"]);
    assert!([0, 3].contains(&said.status), "{said}");
    let said = sandbox.run(&["jobs", "resume", "2"]);
    assert!([3, 7].contains(&said.status), "{said}");
    let folder = std::fs::read_dir(sandbox.path("store/intake.db.queue")).unwrap();
    let names: Vec<_> = folder.map(|entry| entry.unwrap().file_name()).collect();
    assert!(names.is_empty(), "no copy stays behind: {names:?} {said}");
}

#[test]
fn queueing_is_hit_at_every_call() {
    let recover = |sandbox: &Sandbox| {
        let worker = sandbox.hold(WORKER);
        let said = sandbox.run(QUEUE);
        assert_eq!(said.status, 0, "{said}");
        drop(worker);
        finish_queued(sandbox);
    };
    let scenario = Scenario {
        prepare: &imported,
        hold: Some(WORKER),
        command: QUEUE,
        recover: &recover,
        is_store_there: true,
        status: 0,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

#[test]
fn a_worker_is_hit_at_every_call() {
    let scenario = Scenario {
        prepare: &queued,
        hold: None,
        command: &["jobs", "run"],
        recover: &finish_queued,
        is_store_there: true,
        status: 3,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

#[test]
fn resuming_is_hit_at_every_call() {
    let prepare = || {
        let sandbox = queued();
        let said = sandbox.run(&["jobs", "cancel", "2"]);
        assert_eq!(said.status, 0, "{said}");
        sandbox
    };
    let scenario = Scenario {
        prepare: &prepare,
        hold: None,
        command: &["jobs", "resume", "2"],
        recover: &finish_queued,
        is_store_there: true,
        status: 3,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

#[test]
fn deleting_a_client_is_hit_at_every_call() {
    const DELETE: &[&str] = &["client", "delete", "1", "--yes"];
    let recover = |sandbox: &Sandbox| {
        again(DELETE, &[0, 1])(sandbox);
        again(WRITER, &[0])(sandbox);
    };
    let scenario = Scenario {
        prepare: &with_clients,
        hold: None,
        command: DELETE,
        recover: &recover,
        is_store_there: true,
        status: 0,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

#[test]
fn restoring_a_client_is_hit_at_every_call() {
    const RESTORE: &[&str] = &["client", "restore", "1"];
    let scenario = Scenario {
        prepare: &with_a_deleted_client,
        hold: None,
        command: RESTORE,
        recover: &again(RESTORE, &[0, 1]),
        is_store_there: true,
        status: 0,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

#[test]
fn a_purge_is_hit_at_every_call() {
    const PURGE: &[&str] = &["store", "purge"];
    let scenario = Scenario {
        prepare: &with_a_client_to_purge,
        hold: None,
        command: PURGE,
        recover: &again(PURGE, &[0]),
        is_store_there: true,
        status: 0,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

#[test]
fn adding_a_document_is_hit_at_every_call() {
    const ADD: &[&str] = &["document", "add", "1", "letter.txt"];
    // Whoever does not know whether it was added looks first.
    let recover = |sandbox: &Sandbox| {
        let (_, documents) = sandbox.json(&["document", "list", "1"]);
        if documents.as_array().unwrap().len() == 2 {
            again(ADD, &[0])(sandbox);
        }
        again(WRITER, &[0])(sandbox);
        let incoming = sandbox.path("store/intake.db.documents/incoming");
        assert_eq!(std::fs::read_dir(incoming).map_or(0, Iterator::count), 0);
    };
    let scenario = Scenario {
        prepare: &with_clients,
        hold: None,
        command: ADD,
        recover: &recover,
        is_store_there: true,
        status: 0,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

#[test]
fn a_backup_is_hit_at_every_call() {
    let recover = |sandbox: &Sandbox| {
        if sandbox.path("copy.db").exists() {
            let said = sandbox.run(&["--store", "copy.db", "store", "check"]);
            assert_eq!(said.status, 0, "what has the name is whole: {said}");
        }
        let said = sandbox.run(&["store", "backup", "another.db"]);
        assert_eq!(said.status, 0, "{said}");
    };
    let scenario = Scenario {
        prepare: &imported,
        hold: None,
        command: &["store", "backup", "copy.db"],
        recover: &recover,
        is_store_there: true,
        status: 0,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

#[test]
fn writing_the_failed_rows_is_hit_at_every_call() {
    const WRITE: &[&str] = &["jobs", "failed", "1", "--out", "failed.csv", "--yes"];
    let whole = {
        let sandbox = imported();
        sandbox.done(WRITE);
        sandbox.read("failed.csv")
    };
    let recover = |sandbox: &Sandbox| {
        if sandbox.path("failed.csv").exists() {
            assert_eq!(sandbox.read("failed.csv"), whole, "whole, or not there");
        }
        again(WRITE, &[0])(sandbox);
        assert_eq!(sandbox.read("failed.csv"), whole);
    };
    let scenario = Scenario {
        prepare: &imported,
        hold: None,
        command: WRITE,
        recover: &recover,
        is_store_there: true,
        status: 0,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

#[test]
fn the_end_of_old_cells_is_hit_at_every_call() {
    let prepare = || {
        let sandbox = imported();
        sandbox.sql("UPDATE job SET ended_at = ended_at - 100 * 24 * 60 * 60");
        sandbox.write("last.csv", "Last Name,Email\nFalk,dora@example.com\n");
        sandbox
    };
    let recover = |sandbox: &Sandbox| {
        again(IMPORT, &[3, 7])(sandbox);
        again(&["import", "leads", "last.csv"], &[0, 7])(sandbox);
    };
    let scenario = Scenario {
        prepare: &prepare,
        hold: None,
        command: IMPORT,
        recover: &recover,
        is_store_there: true,
        status: 3,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

#[test]
fn carrying_an_older_store_over_is_hit_at_every_call() {
    let scenario = Scenario {
        prepare: &older,
        hold: None,
        command: &["jobs", "list"],
        recover: &again(&["config", "set", "region", "US"], &[0]),
        is_store_there: false,
        status: 0,
    };
    sweep_all(&scenario, DEADLY);
    sweep_all(&scenario, ERRORS);
}

/// A store of the first version, with some leads.
fn older() -> Sandbox {
    let sandbox = empty();
    std::fs::create_dir(sandbox.path("store")).unwrap();
    let store = Connection::open(sandbox.store()).unwrap();
    std::fs::set_permissions(sandbox.store(), Permissions::from_mode(0o600)).unwrap();
    store
        .execute_batch(include_str!(
            "../../../src/store/migrations/1_foundation.sql"
        ))
        .unwrap();
    store
        .execute_batch(
            "PRAGMA application_id = 0x6974616b; PRAGMA user_version = 1;
             CREATE INDEX lead_email ON lead (email_key) WHERE email_key IS NOT NULL;
             INSERT INTO lead (email, created_at) VALUES ('ada@example.com', 0), ('ben@example.com', 0);",
        )
        .unwrap();
    sandbox
}
