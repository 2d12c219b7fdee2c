//! Inboxes: a worker that is killed at any point, and two workers at once, import each row once.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use crate::faults::{self, Kind};
use crate::sandbox::Sandbox;
use crate::support::process::{end_of, start};

const TEMPLATE: &str = r#"{"intake_template":1,"name":"crm","entity":"lead","columns":[
  {"header":"First Name","field":"first_name"},{"header":"Last Name","field":"last_name"},
  {"header":"Email","field":"email"}],"defaults":[],"values":{}}"#;
const A: &str = "First Name,Last Name,Email\nBen,Lund,ben@example.com\nCleo,,bad address\n";
const B: &str = "First Name,Last Name,Email\nAda,Moor,ada@example.com\n";
const OTHER: &str = "Colour\nred\n";

/// A sandbox with the template `crm` and the inbox `in`.
pub fn with_inbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("crm.json", TEMPLATE);
    sandbox.done(&["template", "load", "crm.json"]);
    std::fs::create_dir(sandbox.path("in")).unwrap();
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    std::fs::set_permissions(sandbox.path("in"), mode).unwrap();
    sandbox.done(&["inbox", "add", "in", "--kind", "leads", "--template", "crm"]);
    sandbox
}

/// Puts a file into the inbox, last changed so many hours ago.
pub fn arrive(sandbox: &Sandbox, name: &str, text: &str, hours: u64) {
    let path = sandbox.path(&format!("in/{name}"));
    std::fs::write(&path, text).unwrap();
    let file = std::fs::File::options().write(true).open(&path).unwrap();
    let then = SystemTime::now() - Duration::from_secs(hours * 3600);
    file.set_modified(then).unwrap();
}

/// The names of the files in a folder of the inbox, sorted.
pub fn names(sandbox: &Sandbox, folder: &str) -> Vec<String> {
    let entries = std::fs::read_dir(sandbox.path(&format!("in/{folder}")));
    let entries = entries.into_iter().flatten().map(Result::unwrap);
    let files = entries.filter(|entry| !entry.file_type().unwrap().is_dir());
    let mut names: Vec<String> = files
        .map(|entry| entry.file_name().into_string().unwrap())
        // Left by a process that was killed; the next one removes it a minute later.
        .filter(|name| !name.starts_with(".intake-sheet-"))
        .collect();
    names.sort();
    names
}

/// An inbox with three files, whose rows would all be created again by a second import.
fn filled() -> Sandbox {
    let sandbox = with_inbox();
    sandbox.set("leads.on_duplicate", "create");
    arrive(&sandbox, "a.csv", A, 3);
    arrive(&sandbox, "other.csv", OTHER, 2);
    arrive(&sandbox, "b.csv", B, 1);
    sandbox
}

/// Asserts that each file was imported once and is put away, each row landed once, and the failed row is there to correct.
fn assert_all_done(sandbox: &Sandbox, place: &str) {
    let mut emails = sandbox.column("email");
    emails.sort();
    assert_eq!(emails, ["ada@example.com", "ben@example.com"], "{place}");
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    let jobs = jobs.as_array().unwrap();
    let ids: BTreeMap<&str, i64> = jobs
        .iter()
        .map(|job| (job["source"].as_str().unwrap(), job["id"].as_i64().unwrap()))
        .collect();
    assert_eq!((jobs.len(), ids.len()), (2, 2), "{jobs:?}\n{place}");
    let rows = format!("a-failed-{}.xlsx", ids["a.csv"]);
    assert_eq!(names(sandbox, ""), Vec::<String>::new(), "{place}");
    assert_eq!(names(sandbox, "done"), [&rows, "a.csv", "b.csv"], "{place}");
    assert_eq!(
        names(sandbox, "failed"),
        ["other.csv", "other.csv.txt"],
        "{place}"
    );
    assert_eq!(sandbox.read("in/done/a.csv"), A);
    let text = sandbox.read("in/failed/other.csv.txt");
    assert!(text.ends_with("in\n"), "{text}");
    faults::assert_whole(sandbox);
}

#[test]
fn a_worker_that_is_killed_at_any_call_imports_each_row_once() {
    let sandbox = filled();
    let whole = faults::run(&sandbox, &["jobs", "run"], Kind::Kill, 0);
    assert_eq!(whole.said.status, 1, "{}", whole.said);
    assert_all_done(&sandbox, "without a kill");
    let calls = faults::calls(&whole.report);
    for at in faults::points(calls, Kind::Kill) {
        let sandbox = filled();
        let hit = faults::run(&sandbox, &["jobs", "run"], Kind::Kill, at);
        let place = format!("killed at call {at}, {}: {}", hit.report.trim(), hit.said);
        // A run may have a call less than another one.
        assert!(hit.is_killed || at + 3 > calls, "{place}");
        let again = sandbox.run(&["jobs", "run"]);
        assert!(matches!(again.status, 0 | 1 | 3), "{again}\n{place}");
        assert_all_done(&sandbox, &place);
    }
}

#[test]
fn a_worker_that_is_killed_between_the_import_and_the_archive_imports_nothing_again() {
    let sandbox = filled();
    // It stops when it looks for a free name in the archive.
    let mut run = faults::held_at(&sandbox, &["jobs", "run"], "in/done/a.csv");
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!(job["status"], "completed_with_errors");
    run.kill().unwrap();
    run.wait().unwrap();
    assert_eq!(names(&sandbox, ""), ["a.csv", "b.csv", "other.csv"]);
    // Its records are changed meanwhile: an ordinary import of the same bytes would run again.
    sandbox.done(&["lead", "edit", "1", "--city", "Leeds"]);
    drop(sandbox.run(&["jobs", "run"]));
    assert_all_done(&sandbox, "killed before the archive");
}

#[test]
fn two_workers_at_once_import_each_file_once() {
    let sandbox = filled();
    let runs = [0; 3].map(|_| start(&sandbox, &["jobs", "run"]));
    let statuses: Vec<i32> = runs
        .into_iter()
        .map(|run| end_of(&sandbox, run).status)
        .collect();
    assert!(
        statuses
            .iter()
            .all(|status| matches!(status, 0 | 1 | 3 | 5)),
        "{statuses:?}"
    );
    drop(sandbox.run(&["jobs", "run"]));
    assert_all_done(&sandbox, "two workers");
}
