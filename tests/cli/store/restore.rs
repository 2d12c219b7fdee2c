//! `store restore`: a backup takes the place of the store, whatever state that is in, and the old store is kept.

use std::io::{BufRead, BufReader};

use serde_json::Value;

use crate::sandbox::Sandbox;
use crate::support::process::start;
use crate::support::terminal;

/// A store with a lead and a backup of it, then another lead.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&["lead", "add", "Ada", "--email", "ada@example.com"]);
    sandbox.done(&["store", "backup", "copy.db"]);
    sandbox.done(&["lead", "add", "Ben", "--email", "ben@example.com"]);
    sandbox
}

pub fn restore(sandbox: &Sandbox, file: &str) -> Value {
    let (status, restored) = sandbox.json(&["store", "restore", file, "--yes"]);
    assert_eq!(status, 0, "{restored}");
    restored
}

/// Writes a file that is no store.
fn overwrite(sandbox: &Sandbox, name: &str) {
    sandbox.write(name, "x".repeat(9_000));
}

/// The path of the old store in the sandbox.
fn kept(restored: &Value) -> String {
    let path = restored["kept"].as_str().unwrap();
    format!("store/{}", path.rsplit('/').next().unwrap())
}

#[test]
fn the_backup_is_the_store_and_the_old_store_is_kept() {
    let sandbox = sandbox();
    let restored = restore(&sandbox, "copy.db");
    assert_eq!(sandbox.column("first_name"), ["Ada"]);
    sandbox.assert_whole();
    assert!(sandbox.path("copy.db").exists(), "the backup stays");
    let kept = kept(&restored);
    assert!(kept.contains("intake.db.replaced-20"), "{restored}");
    let old = sandbox.ok(&["--store", &kept, "lead", "list", "--format", "csv"]);
    assert_eq!(old.out.lines().count(), 3, "{old}");
    // And back again.
    let again = restore(&sandbox, &kept);
    assert_eq!(sandbox.lead_count(), 2);
    assert_ne!(again["kept"], restored["kept"]);
    let left = sandbox.store_files();
    assert!(
        left.iter().all(|name| name.starts_with("intake.db")),
        "{left:?}"
    );
}

#[test]
fn the_imports_that_the_backup_lacks_are_named() {
    let sandbox = sandbox();
    let night = |name: &str| {
        let text = format!("First Name,Email\nCyd,{name}@example.com\n");
        let file = sandbox.write(&format!("{name}.csv"), text).to_owned();
        assert_eq!(sandbox.import(&[&file]).0, 0);
    };
    night("one");
    sandbox.done(&["store", "backup", "later.db"]);
    night("two");
    night("three");
    let said = sandbox.ok(&["store", "restore", "later.db", "--yes"]);
    let told = "The backup is older than these imports: job 2, two.csv; job 3, three.csv. Import their files again";
    assert!(said.err.contains(told), "{said}");
    sandbox.done(&["store", "backup", "same.db"]);
    let restored = restore(&sandbox, "same.db");
    assert_eq!(restored["lacking_jobs"], serde_json::json!([]));
    let restored = restore(&sandbox, "copy.db");
    assert_eq!(restored["lacking_jobs"], serde_json::json!([1]));
}

#[test]
fn documents_go_and_come_with_their_store() {
    let sandbox = sandbox();
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
    sandbox.done(&["store", "backup", "full.db"]);
    let kept = kept(&restore(&sandbox, "copy.db"));
    assert!(!sandbox.path("store/intake.db.documents").exists());
    assert!(sandbox.path(&format!("{kept}.documents/1")).exists());
    restore(&sandbox, "full.db");
    sandbox.done(&["document", "save", "1", "--out", "again.txt"]);
    assert_eq!(sandbox.read("again.txt"), "Dear Ada");
    sandbox.assert_whole();

    for (damage, expected) in [
        ("another letter", "is not the file that was added"),
        ("", "cannot be read"),
    ] {
        match damage {
            "" => std::fs::remove_dir_all(sandbox.path("full.db.documents")).unwrap(),
            text => {
                sandbox.write("full.db.documents/1", text);
            }
        }
        let said = sandbox.run(&["store", "restore", "full.db", "--yes"]);
        assert_eq!(said.status, 6, "{said}");
        assert!(said.err.contains(expected), "{said}");
        sandbox.assert_whole();
    }
}

#[test]
fn a_damaged_missing_or_newer_store_is_replaced() {
    type Damage = fn(&Sandbox);
    let cases: [(Damage, bool); 4] = [
        (|sandbox| overwrite(sandbox, "store/intake.db"), true),
        (
            |sandbox| std::fs::remove_file(sandbox.store()).unwrap(),
            false,
        ),
        (|sandbox| sandbox.sql("PRAGMA user_version = 999"), true),
        // The log of a killed process belongs to another store.
        (
            |sandbox| {
                std::fs::write(sandbox.path("store/intake.db-wal"), vec![7; 5_000]).unwrap();
                overwrite(sandbox, "store/intake.db");
            },
            true,
        ),
    ];
    for (damage, is_kept) in cases {
        let sandbox = sandbox();
        damage(&sandbox);
        assert_eq!(sandbox.run(&["lead", "list"]).status, 6);
        let restored = restore(&sandbox, "copy.db");
        assert_eq!(restored["kept"].is_string(), is_kept, "{restored}");
        assert_eq!(sandbox.column("first_name"), ["Ada"]);
        sandbox.assert_whole();
    }
}

#[test]
fn the_log_of_a_killed_process_belongs_to_the_old_store() {
    let sandbox = sandbox();
    // A connection that ends without a checkpoint leaves its log.
    let store = rusqlite::Connection::open(sandbox.store()).unwrap();
    let keep = rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
    store.set_db_config(keep, true).unwrap();
    store
        .execute_batch("UPDATE lead SET city = 'York'")
        .unwrap();
    drop(store);
    let log = std::fs::metadata(sandbox.path("store/intake.db-wal")).unwrap();
    assert!(log.len() > 0);
    let kept = kept(&restore(&sandbox, "copy.db"));
    let cities = sandbox.ok(&["--store", &kept, "lead", "list", "--format", "json"]);
    assert_eq!(cities.out.matches("York").count(), 2, "{cities}");
    assert_eq!(sandbox.column("city"), ["null"]);
    sandbox.assert_whole();
}

/// Makes a file that is no whole backup from a copy of the store.
fn spoil(sandbox: &Sandbox, name: &str) {
    let copy = std::fs::read(sandbox.path("copy.db")).unwrap();
    let with = |at: usize, bytes: &[u8]| {
        let mut other = copy.clone();
        other[at..at + bytes.len()].copy_from_slice(bytes);
        other
    };
    let bytes = match name {
        "none.db" => return,
        "text.db" => vec![b'x'; 9_000],
        "empty.db" => Vec::new(),
        "cut.db" => copy[..copy.len() - 8_192].to_vec(),
        "torn.db" => with(copy.len() / 2, &vec![0x5a; 20_000]),
        "newer.db" => with(60, &[0, 0, 9, 9]),
        _ => with(68, &[1, 2, 3, 4]),
    };
    sandbox.write(name, bytes);
}

#[test]
fn a_file_that_is_no_whole_backup_changes_nothing() {
    let cases = [
        ("none.db", 1, "cannot copy none.db"),
        (
            "text.db",
            6,
            "text.db cannot be restored: text.db is damaged, or is not a store",
        ),
        ("empty.db", 6, "empty.db cannot be restored: it is empty"),
        (
            "cut.db",
            6,
            "cut.db cannot be restored: the store is damaged: its end is missing",
        ),
        ("torn.db", 6, "torn.db cannot be restored: "),
        ("newer.db", 6, "was written by a newer intake"),
        ("foreign.db", 6, "is a database of another program"),
    ];
    for (file, status, expected) in cases {
        let sandbox = sandbox();
        spoil(&sandbox, file);
        let said = sandbox.run(&["store", "restore", file, "--yes"]);
        assert_eq!(said.status, status, "{file}: {said}");
        assert!(said.err.contains(expected), "{file}: {said}");
        assert!(
            said.err.contains("The store was not changed"),
            "{file}: {said}"
        );
        assert_eq!(sandbox.lead_count(), 2, "{file}");
        let left = sandbox.store_files();
        let is_ours = |name: &String| !name.contains("replaced") && !name.starts_with('.');
        assert!(left.iter().all(is_ours), "{left:?}");
    }
}

#[test]
fn a_store_in_use_is_neither_replaced_nor_restored() {
    let sandbox = sandbox();
    for (lock, expected) in [
        ("lock", "an import is using"),
        ("worker", "a worker is using"),
    ] {
        let held = sandbox.hold(lock);
        let said = sandbox.run(&["store", "restore", "copy.db", "--yes"]);
        assert_eq!(said.status, 5, "{said}");
        assert!(said.err.contains(expected), "{said}");
        drop(held);
    }
    // Another command has the store open: it has told what it read there, and waits for a worker.
    sandbox.write(
        "queued.csv",
        "First Name,Last Name,Email\nCy,Reed,cy@example.com\n",
    );
    {
        let _worker = sandbox.hold("worker");
        sandbox.done(&["import", "leads", "queued.csv", "--background"]);
    }
    let mut other = start(&sandbox, &["jobs", "watch", "1"]);
    let mut told = String::new();
    let stderr = BufReader::new(other.stderr.as_mut().unwrap());
    for line in stderr.lines() {
        told = line.unwrap();
        if told.contains("no worker has started it yet") {
            break;
        }
    }
    assert!(told.contains("no worker has started it yet"), "{told}");
    assert!(other.try_wait().unwrap().is_none(), "it still watches");
    let said = sandbox.run(&["store", "restore", "copy.db", "--yes"]);
    assert_eq!(said.status, 5, "{said}");
    assert!(said.err.contains("another command is using"), "{said}");
    assert_eq!(sandbox.lead_count(), 2);
    other.kill().unwrap();
    other.wait().unwrap();
    restore(&sandbox, "copy.db");
    assert_eq!(sandbox.lead_count(), 1);

    let store = sandbox.store();
    let said = sandbox.run(&["store", "restore", store.to_str().unwrap(), "--yes"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("is the store itself"), "{said}");
}

#[test]
fn a_script_says_yes_and_a_user_is_asked() {
    let sandbox = sandbox();
    let said = sandbox.run(&["store", "restore", "copy.db"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("hint: Add --yes"), "{said}");
    assert_eq!(sandbox.lead_count(), 2);
    for (answer, left) in [("n\r", 2), ("y\r", 1)] {
        let command = sandbox.command(&["store", "restore", "copy.db"]);
        let mut session = terminal::session(120, &command);
        session.expect("kept under another name").unwrap();
        session.send(answer).unwrap();
        let (status, text) = terminal::ended(session);
        assert_eq!(status, 0, "{text}");
        assert_eq!(sandbox.lead_count(), left, "{text}");
    }
}

#[test]
fn an_older_backup_is_migrated_once_it_is_the_store() {
    let sandbox = sandbox();
    let older = crate::sandbox::fixture("stores/version-14.sql");
    let older = std::fs::read_to_string(older).unwrap();
    let path = sandbox.path("older.db");
    rusqlite::Connection::open(path)
        .unwrap()
        .execute_batch(&older)
        .unwrap();
    restore(&sandbox, "older.db");
    sandbox.assert_whole();
}
