//! A store that cannot be used: newer, damaged, or none of ours. It is refused with 6, and left as it is.

use crate::assert_said;
use crate::sandbox::Sandbox;

const LEADS: &str = "Name,Email\nAda Moor,ada@example.com\nBea Lind,bea@example.com\n";

/// Commands of each kind that open the store.
const OPENING: [&[&str]; 7] = [
    &["lead", "list"],
    &["lead", "show", "1"],
    &["jobs", "list"],
    &["jobs", "show", "1"],
    &["store", "info"],
    &["import", "leads", "leads.csv", "--again"],
    &["config", "set", "region", "US"],
];

/// A store with two leads, out of which all is in the one file.
fn two_leads() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    // The last connection that closes takes the side files along.
    sandbox.sql("DELETE FROM setting");
    std::fs::remove_file(sandbox.path("store/intake.db.lock")).unwrap();
    assert_eq!(sandbox.store_files(), ["intake.db"]);
    sandbox
}

/// Runs every command on a store that cannot be used, which must stay as it is.
fn assert_refused(sandbox: &Sandbox, expected: &str) {
    let (bytes, files) = (
        std::fs::read(sandbox.store()).unwrap(),
        sandbox.store_files(),
    );
    for args in OPENING {
        let said = sandbox.run(args);
        assert_eq!(said.status, 6, "{args:?}: {said}");
        assert!(
            said.err.starts_with(&format!("error: {expected}")),
            "{args:?}: {said}"
        );
        assert!(said.err.contains("\n hint: "), "{args:?}: {said}");
        assert_eq!(said.out, "", "{args:?}");
        assert!(
            bytes == std::fs::read(sandbox.store()).unwrap(),
            "{args:?} changed the file"
        );
        assert_eq!(
            sandbox.store_files(),
            files,
            "{args:?} made a file beside it"
        );
    }
}

#[test]
fn a_newer_store_is_refused_and_left_alone() {
    let sandbox = two_leads();
    sandbox.sql("PRAGMA user_version = 99");
    assert_refused(
        &sandbox,
        "[folder]/store/intake.db was written by a newer intake (store version 99;",
    );
}

#[test]
fn a_newer_version_that_is_still_in_the_log_is_refused_too() {
    let sandbox = two_leads();
    let connection = rusqlite::Connection::open(sandbox.store()).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    assert_ne!(
        std::fs::metadata(sandbox.path("store/intake.db-wal"))
            .unwrap()
            .len(),
        0
    );
    assert_refused(
        &sandbox,
        "[folder]/store/intake.db was written by a newer intake",
    );
}

#[test]
fn a_database_of_another_program_is_left_alone() {
    let sandbox = two_leads();
    sandbox.sql("PRAGMA application_id = 1");
    assert_refused(
        &sandbox,
        "[folder]/store/intake.db is a database of another program",
    );
}

#[test]
fn a_file_that_is_not_a_store_is_left_alone() {
    for content in ["Name,Email\n", "SQLite format 3\0", &"x".repeat(5_000)] {
        let sandbox = Sandbox::new();
        sandbox.write("leads.csv", LEADS);
        std::fs::create_dir(sandbox.path("store")).unwrap();
        sandbox.write("store/intake.db", content);
        assert_refused(
            &sandbox,
            "[folder]/store/intake.db is damaged, or is not a store",
        );
    }
}

#[test]
fn a_store_that_was_cut_off_is_refused_and_left_alone() {
    let sandbox = two_leads();
    let bytes = std::fs::read(sandbox.store()).unwrap();
    for keep in [100, 8_192, bytes.len() / 2, bytes.len() - 8_192] {
        sandbox.write("store/intake.db", &bytes[..keep]);
        assert_refused(&sandbox, "the store is damaged");
    }
}

#[test]
fn a_store_that_lost_its_last_byte_is_damaged_even_if_no_row_is_missed() {
    let sandbox = two_leads();
    let bytes = std::fs::read(sandbox.store()).unwrap();
    sandbox.write("store/intake.db", &bytes[..bytes.len() - 1]);
    assert_refused(&sandbox, "");
}

/// A store whose pages after the first hold nothing but noise.
fn overwritten() -> Sandbox {
    let sandbox = two_leads();
    let mut bytes = std::fs::read(sandbox.store()).unwrap();
    bytes[8_192..].fill(0xa5);
    sandbox.write("store/intake.db", &bytes);
    sandbox
}

#[test]
fn damage_is_met_by_every_command_and_never_written_to() {
    let sandbox = overwritten();
    let bytes = std::fs::read(sandbox.store()).unwrap();
    for args in OPENING {
        let said = sandbox.run(args);
        assert_eq!(
            (said.status, said.out.as_str()),
            (6, ""),
            "{args:?}: {said}"
        );
        assert!(
            said.err.starts_with("error: the store is damaged"),
            "{args:?}: {said}"
        );
        assert!(
            bytes == std::fs::read(sandbox.store()).unwrap(),
            "{args:?} changed the file"
        );
    }
}

#[test]
fn damage_gets_no_files_beside_it() {
    assert_refused(&overwritten(), "the store is damaged");
}

#[test]
fn damage_is_said_once() {
    assert_said!(overwritten().run(&["lead", "list"]), @r"
    --- stderr
    error: the store is damaged: database disk image is malformed
     hint: Nothing was written. Copy it to another place, and restore a backup.
    --- exit 6
    ");
}

#[test]
fn an_empty_file_becomes_a_store_unless_one_has_been_there() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    std::fs::create_dir(sandbox.path("store")).unwrap();
    sandbox.write("store/intake.db", "");
    assert!(
        sandbox
            .ok(&["lead", "list"])
            .err
            .starts_with("There is no store yet")
    );
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    sandbox.write("store/intake.db", "");
    assert_refused(
        &sandbox,
        "[folder]/store/intake.db is damaged, or is not a store",
    );
}
