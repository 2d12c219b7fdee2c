//! Imports into a store that has many leads: the index of the emails is dropped and made again if many are added.

use std::fmt::Write;
use std::process::{Child, Stdio};
use std::time::Duration;

use rusqlite::Connection;

use crate::sandbox::Sandbox;

const FILE: &str = "more.csv";
const IMPORT: &[&str] = &["import", "leads", FILE];
/// The leads that the store has, and more rows than an import without the look-up for large files has.
const EXISTING: usize = 5_000;
const ROWS: usize = 20_000;
/// More tries than this to hit an import in its midst mean that something is wrong.
const TRIES: u32 = 60;

/// A list of people, of whom the first are those of the store.
fn list(rows: usize) -> String {
    let mut text = "First Name,Last Name,Email\n".to_owned();
    for row in 0..rows {
        writeln!(text, "Given{},Family{row},p{row}@example.com", row % 97).unwrap();
    }
    text
}

fn full_store(more: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("first.csv", list(EXISTING));
    assert_eq!(sandbox.import(&["first.csv"]).0, 0);
    sandbox.write(FILE, more);
    sandbox
}

/// Returns whether the store has its index of the emails, and the number of changes of its tables and indexes.
fn index(sandbox: &Sandbox) -> (bool, i64) {
    let store = Connection::open(sandbox.store()).unwrap();
    let has_it = store
        .prepare("SELECT 1 FROM sqlite_schema WHERE name = 'lead_email'")
        .unwrap()
        .exists([])
        .unwrap();
    let changes = store.pragma_query_value(None, "schema_version", |row| row.get(0));
    (has_it, changes.unwrap())
}

fn people(sandbox: &Sandbox) -> Vec<(i64, String)> {
    let store = Connection::open(sandbox.store()).unwrap();
    let mut people = store
        .prepare("SELECT id, email FROM lead ORDER BY id")
        .unwrap();
    let people = people.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    people.unwrap().map(Result::unwrap).collect()
}

/// Imports into a full store and kills the import when the index is gone; none if it was faster.
fn killed_without_index() -> Option<Sandbox> {
    let sandbox = full_store(&list(ROWS));
    let mut command = sandbox.command(IMPORT);
    let mut child: Child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while index(&sandbox).0 && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    (!index(&sandbox).0).then_some(sandbox)
}

#[test]
fn each_person_is_there_once_and_the_index_is_made_again() {
    let sandbox = full_store(&list(ROWS));
    let (_, before) = index(&sandbox);
    let (status, job) = sandbox.import(&[FILE]);
    assert_eq!(status, 0);
    assert_eq!(job["created"], ROWS - EXISTING);
    let (has_index, after) = index(&sandbox);
    assert!(has_index && after > before, "it was dropped in between");
    assert_eq!(people(&sandbox).len(), ROWS);
    assert_eq!(sandbox.run(&["store", "check"]).status, 0);
}

#[test]
fn an_import_that_ends_in_its_first_batch_leaves_the_index() {
    let more = list(ROWS).replace("p6000@example.com", "p6000@example");
    let more = more.lines().skip(EXISTING + 1);
    let header = "First Name,Last Name,Email\n".to_owned();
    let more = more.fold(header, |text, line| text + line + "\n");
    let sandbox = full_store(&more);
    let before = index(&sandbox);
    let (status, job) = sandbox.import(&[FILE, "--max-failed", "0"]);
    assert_eq!((status, &job["failed"]), (1, &1.into()));
    assert!(
        job["not_tried"].as_u64().unwrap() > 0,
        "many rows would follow"
    );
    assert_eq!(index(&sandbox), before);
}

#[test]
fn one_that_is_killed_without_the_index_loses_nobody() {
    let expected = full_store(&list(ROWS));
    expected.import(&[FILE]);
    let sandbox = (0..TRIES).find_map(|_| killed_without_index());
    let sandbox = sandbox.expect("no import was hit while it had no index");
    assert_eq!(sandbox.run(IMPORT).status, 0, "it is resumed");
    assert!(index(&sandbox).0);
    assert_eq!(people(&sandbox), people(&expected));
    assert_eq!(sandbox.run(&["store", "check"]).status, 0);
}
