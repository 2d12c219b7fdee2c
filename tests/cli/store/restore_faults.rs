//! `store restore` at whose every write, sync, rename and removal something goes wrong: the old store or the restored one is
//! whole afterwards, and the same command ends with the restored one and the old one kept.

use super::restore::restore;
use crate::faults::{self, Kind};
use crate::sandbox::{Sandbox, words};

/// A store with a document and a queued import, and a backup with another document. The names of the documents are the same.
fn with_documents() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&words("client add Moor --type other --skip-contacts"));
    sandbox.done(&["store", "backup", "bare.db"]);
    sandbox.write("letter.txt", "Dear Ada");
    sandbox.done(&["document", "add", "1", "letter.txt"]);
    sandbox.done(&["store", "backup", "copy.db"]);
    restore(&sandbox, "bare.db");
    for kept in kept_stores(&sandbox) {
        std::fs::remove_file(sandbox.path(&kept)).unwrap();
        std::fs::remove_dir_all(sandbox.path(&format!("{kept}.documents"))).unwrap();
    }
    sandbox.write("letter.txt", "Dear Bo, this is another letter");
    sandbox.done(&["document", "add", "1", "letter.txt"]);
    sandbox.done(&["lead", "add", "Bo", "--email", "bo@example.com"]);
    let worker = sandbox.hold("worker");
    sandbox.write("queued.csv", "Name,Email\nMoor Ada,ada@example.com\n");
    sandbox.done(&["import", "leads", "queued.csv", "--background"]);
    drop(worker);
    sandbox
}

/// The paths of the stores that a restore has kept.
fn kept_stores(sandbox: &Sandbox) -> Vec<String> {
    let names = sandbox.store_files().into_iter();
    let is_kept = |name: &String| name.contains(".replaced-") && name.ends_with('Z');
    names
        .filter(is_kept)
        .map(|name| format!("store/{name}"))
        .collect()
}

/// Asserts that a store is the old one, whole, with its document and its queued import.
fn assert_old(sandbox: &Sandbox, store: &str, place: &str) {
    let leads = sandbox.ok(&["--store", store, "lead", "list", "--format", "csv"]);
    assert!(leads.out.contains("bo@example.com"), "{leads}\n{place}");
    sandbox.done(&[
        "--store",
        store,
        "document",
        "save",
        "1",
        "--out",
        "saved.txt",
        "--yes",
    ]);
    assert_eq!(
        sandbox.read("saved.txt"),
        "Dear Bo, this is another letter",
        "{place}"
    );
    let said = sandbox.ok(&["--store", store, "store", "check"]);
    assert!(
        said.out.starts_with("The store is whole"),
        "{said}\n{place}"
    );
    let queue = sandbox.path(&format!("{store}.queue"));
    assert_eq!(std::fs::read_dir(queue).unwrap().count(), 1, "{place}");
}

/// Asserts that the store is the backup, whole, with its document, and that the old store is kept whole.
fn assert_restored(sandbox: &Sandbox, place: &str) {
    assert_eq!(sandbox.lead_count(), 0, "{place}");
    sandbox.done(&["document", "save", "1", "--out", "saved.txt", "--yes"]);
    assert_eq!(sandbox.read("saved.txt"), "Dear Ada", "{place}");
    sandbox.assert_whole();
    let kept = kept_stores(sandbox);
    assert_eq!(kept.len(), 1, "{kept:?}\n{place}");
    assert_old(sandbox, &kept[0], place);
}

/// Makes calls of a restore go wrong, one after the other. Afterwards the old store or the restored one is whole at its path,
/// and the same command leads to the restored one. Returns after how many calls the next command had to take it back.
fn sweep(kind: Kind) -> usize {
    let again = ["store", "restore", "copy.db", "--yes"];
    let prepared = with_documents();
    let unhurt = faults::run(&prepared.copy(), &again, kind, 0);
    assert_eq!(unhurt.said.status, 0, "{}", unhurt.said);
    let calls = faults::calls(&unhurt.report);
    let (mut taken_back, mut fired) = (0, 0);
    for at in 1..=calls {
        let sandbox = prepared.copy();
        let hit = faults::run(&sandbox, &again, kind, at);
        let place = format!(
            "{kind:?} at call {at} of {calls}, {}: {}",
            hit.report.trim(),
            hit.said
        );
        fired += u32::from(hit.report.starts_with("fired "));
        let said = sandbox.run(&["lead", "list", "--format", "csv"]);
        assert_eq!(said.status, 0, "{said}\n{place}");
        if said.out.contains("bo@example.com") {
            taken_back += usize::from(said.err.contains("A restore was interrupted"));
            assert_eq!(kept_stores(&sandbox), [""; 0], "{place}");
            assert_old(&sandbox, "store/intake.db", &place);
            assert!(hit.is_killed || hit.said.status != 0, "{place}");
            sandbox.done(&again);
        }
        assert_restored(&sandbox, &place);
        assert!(
            !sandbox.path("store/intake.db.restoring").exists(),
            "{place}"
        );
    }
    assert!(fired > 20, "{kind:?} fired {fired} times of {calls}");
    taken_back
}

#[test]
fn a_restore_that_is_killed_at_any_call_leaves_the_old_store_or_the_restored_one() {
    assert!(sweep(Kind::Kill) >= 5);
}

#[test]
fn a_restore_that_loses_power_at_any_call_leaves_the_old_store_or_the_restored_one() {
    assert!(sweep(Kind::PowerLoss) >= 5);
}

#[test]
fn a_restore_whose_disk_fails_at_any_call_leaves_the_old_store_or_the_restored_one() {
    // It takes back by itself what it has moved.
    assert_eq!([Kind::DiskError, Kind::NoRoom].map(sweep), [0, 0]);
}

#[test]
fn a_restore_whose_disk_is_gone_is_taken_back_by_the_next_command() {
    assert!(sweep(Kind::DiskGone) > 0);
}
