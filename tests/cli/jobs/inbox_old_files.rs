//! Old files leave the folders of an inbox if the operator says so, and what people still need stays.

use super::inbox_kills::{arrive, names, with_inbox};
use crate::sandbox::Sandbox;

const HEADER: &str = "First Name,Last Name,Email\n";

/// A night: a file of the inbox is imported. Gives the exit status.
fn night(sandbox: &Sandbox, name: &str, rows: &str) -> i32 {
    arrive(sandbox, name, &format!("{HEADER}{rows}"), 1);
    sandbox.run(&["jobs", "run"]).status
}

fn let_days_pass(sandbox: &Sandbox, days: i64) {
    sandbox.let_days_pass(days);
    sandbox.sql("DELETE FROM setting WHERE key = 'store.clock'");
}

#[test]
fn without_the_setting_all_files_are_kept() {
    let sandbox = with_inbox();
    assert_eq!(night(&sandbox, "a.csv", "Ada,Moor,ada@example.com\n"), 0);
    let_days_pass(&sandbox, 400);
    assert_eq!(sandbox.json(&["store", "purge"]).1["files"], 0);
    assert_eq!(names(&sandbox, "done"), ["a.csv"]);
    let said = sandbox.ok(&["store", "info"]);
    assert!(said.out.contains("to limit it: inbox.keep_days"), "{said}");
}

#[test]
fn files_of_complete_imports_are_removed_after_their_time_and_open_ones_stay() {
    let sandbox = with_inbox();
    assert_eq!(
        night(&sandbox, "whole.csv", "Ada,Moor,ada@example.com\n"),
        0
    );
    // The last one with its template: nothing has come after it.
    assert_eq!(night(&sandbox, "open.csv", "Bo,Park,no address\n"), 3);
    sandbox.done(&["jobs", "failed", "2", "--out", "corrected.csv"]);
    let corrected = sandbox.read("corrected.csv");
    sandbox.write(
        "corrected.csv",
        corrected.replace("no address", "bo@example.com"),
    );
    sandbox.write("in/done/mine.csv", "put here by a user");
    let_days_pass(&sandbox, 61);
    sandbox.set("inbox.keep_days", "60");
    let (_, info) = sandbox.json(&["store", "info"]);
    let mut parts = info["parts"].as_array().unwrap().iter();
    let files = parts.find(|part| part["part"] == "inbox_files").unwrap();
    assert_eq!(files["bound"], "inbox.keep_days: 60; 1 file is older");
    assert_eq!(sandbox.json(&["store", "purge", "--dry-run"]).1["files"], 1);
    assert_eq!(sandbox.json(&["store", "purge"]).1["files"], 1);
    let left = ["mine.csv", "open-failed-2.xlsx", "open.csv"];
    assert_eq!(names(&sandbox, "done"), left);
    // Corrected: then nobody needs them.
    assert_eq!(sandbox.import(&["corrected.csv"]).1["corrects"]["rows"], 1);
    assert_eq!(names(&sandbox, "done"), ["mine.csv"]);
}

#[test]
fn a_later_import_with_the_template_supersedes_failed_files_and_rows() {
    let sandbox = with_inbox();
    assert_eq!(night(&sandbox, "a.csv", "Bo,Park,no address\n"), 3);
    assert_eq!(
        night(
            &sandbox,
            "b.csv",
            "Cy,Lind,cy@example.com\nNo,Body,no address\n"
        ),
        3
    );
    sandbox.set("import.max_created", "0");
    assert_eq!(
        night(&sandbox, "refused.csv", "Di,Hale,di@example.com\n"),
        8
    );
    sandbox.done(&["config", "unset", "import.max_created"]);
    // A sheet that a user edited in its place.
    sandbox.write("in/done/a-failed-1.xlsx", "edited");
    let_days_pass(&sandbox, 61);
    sandbox.set("inbox.keep_days", "60");
    // The last import that was refused stays: nothing has come after it.
    sandbox.done(&["store", "purge"]);
    assert_eq!(
        names(&sandbox, "done"),
        ["a-failed-1.xlsx", "b-failed-2.xlsx", "b.csv"]
    );
    assert_eq!(
        names(&sandbox, "failed"),
        ["refused.csv", "refused.csv.txt"]
    );
    assert_eq!(night(&sandbox, "c.csv", "Di,Hale,di@example.com\n"), 0);
    assert_eq!(names(&sandbox, "done"), ["a-failed-1.xlsx", "c.csv"]);
    assert_eq!(names(&sandbox, "failed"), [""; 0]);
    // No file is imported twice: the same bytes come again under another name.
    assert_eq!(night(&sandbox, "again.csv", "Di,Hale,di@example.com\n"), 0);
    assert_eq!(sandbox.lead_count(), 2);
    sandbox.assert_whole();
}
