//! Exit status 7: the same file with the same settings is nothing to do only while the records that it brought are as it
//! left them.

use serde_json::{Value, json};

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

const GOOD: &str = "First Name,Last Name,Email,City
Ada,Moor,ada@example.com,Leeds
Ben,Lund,ben@example.com,York
";
const CLIENTS: &str = "Name,Entity Type,City
Moor Holdings,trust,Leeds
Lund Trust,trust,York
";
const CONTACTS: &str = "First Name,Last Name,Email,Phone
Ada,Moor,ada@example.com,020 7946 0018
Ben,Lund,ben@example.com,020 7946 0019
";

/// A sandbox with a file that was imported once.
fn imported(kind: &str, content: &str, args: &[&str]) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("a.csv", content);
    let (status, result) = again(&sandbox, kind, args);
    assert_counts((status, &result), 0, &[("created", 2)]);
    assert_eq!(again(&sandbox, kind, args).0, 7, "{kind} {args:?}");
    sandbox
}

fn again(sandbox: &Sandbox, kind: &str, args: &[&str]) -> (i32, Value) {
    sandbox.import_of(kind, &[&["a.csv"], args].concat())
}

/// Imports another file in between, whose every row must land.
fn other(sandbox: &Sandbox, kind: &str, content: &str, policy: &str) {
    let args = ["--on-duplicate", policy];
    let (status, result) = sandbox.import_text(kind, content, &args);
    assert_eq!(status, 0, "{result}");
}

#[test]
fn a_good_file_after_a_bad_one_puts_its_values_back() {
    for (kind, good) in [
        ("leads", GOOD),
        ("clients", CLIENTS),
        ("contacts", CONTACTS),
    ] {
        let args = ["--on-duplicate", "update"];
        let sandbox = imported(kind, good, &args);
        let bad = good
            .replace("York", "UNKNOWN")
            .replace("020 7946 0019", "020 7946 0999");
        other(&sandbox, kind, &bad, "update");
        let (status, result) = again(&sandbox, kind, &args);
        let counts = (&result["updated"], &result["unchanged"]);
        assert_eq!((status, counts), (0, (&json!(1), &json!(1))), "{kind}");
        assert_eq!(again(&sandbox, kind, &args).0, 7, "{kind}: it is cured");
        let (status, result) = sandbox.import_text(kind, &bad, &args);
        let updated = &result["updated"];
        assert_eq!((status, updated), (0, &json!(1)), "and the bad one, too");
    }
}

#[test]
fn the_background_and_a_worker_cure_as_well() {
    let update = ["--on-duplicate", "update"];
    let sandbox = imported("leads", GOOD, &update);
    other(
        &sandbox,
        "leads",
        &GOOD.replace("York", "UNKNOWN"),
        "update",
    );
    let worker = sandbox.hold("worker");
    let queue = [&["import", "leads", "a.csv", "--background"], &update[..]].concat();
    let (status, queued) = sandbox.json(&queue);
    let expected = (&json!(3), &json!("queued"));
    assert_eq!((status, (&queued["job"], &queued["status"])), (0, expected));
    drop(worker);
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_eq!(
        (status, &results[0]["updated"]),
        (0, &json!(1)),
        "{results}"
    );
    assert_eq!(sandbox.column("city"), ["Leeds", "York"]);
    let (status, there) = sandbox.json(&queue);
    assert_eq!((status, &there["job"]), (7, &json!(3)), "{there}");
}

/// What may happen between two imports of the same leads, and whether the second one then has something to do.
const BETWEEN: &[(&[&[&str]], bool)] = &[
    (&[&["lead", "edit", "2", "--city", "Hull"]], true),
    (&[&["lead", "delete", "2", "--yes"]], true),
    (
        &[&["lead", "delete", "2", "--yes"], &["lead", "restore", "2"]],
        true,
    ),
    // The record of another: neither made nor changed by the import.
    (
        &[
            &["lead", "add", "Zoe", "--email", "zoe@example.com"],
            &["lead", "edit", "3", "--city", "Hull"],
            &["lead", "delete", "3", "--yes"],
        ],
        false,
    ),
    (&[&["lead", "list"], &["jobs", "show", "1"]], false),
    (&[&["config", "set", "organisation", "Moor & Co"]], false),
];

#[test]
fn a_change_by_hand_of_a_record_of_the_import_counts_and_of_another_does_not() {
    for policy in ["update", "merge", "skip"] {
        for (commands, counts) in BETWEEN {
            let args = ["--on-duplicate", policy];
            let sandbox = imported("leads", GOOD, &args);
            for command in *commands {
                sandbox.done(command);
            }
            let (status, result) = again(&sandbox, "leads", &args);
            let expected = if *counts { 0 } else { 7 };
            assert_eq!(status, expected, "{policy}, {commands:?}: {result}");
            assert_eq!(
                again(&sandbox, "leads", &args).0,
                7,
                "{policy}, {commands:?}"
            );
        }
    }
}

#[test]
fn a_lead_that_was_deleted_by_hand_stays_in_the_trash() {
    let sandbox = imported("leads", GOOD, &[]);
    sandbox.done(&["lead", "delete", "1", "--yes"]);
    let (status, result) = again(&sandbox, "leads", &[]);
    let counts = (&result["created"], &result["skipped"]);
    assert_eq!((status, counts), (0, (&json!(0), &json!(2))), "{result}");
    assert_eq!(sandbox.column("email"), ["ben@example.com"]);
}

#[test]
fn a_lead_that_was_removed_for_good_comes_back_once() {
    let sandbox = imported("leads", GOOD, &[]);
    sandbox.done(&["lead", "delete", "1", "--yes"]);
    sandbox.age_trash("lead", &[1], 91);
    sandbox.done(&["store", "purge", "--yes"]);
    let (status, result) = again(&sandbox, "leads", &[]);
    assert_counts((status, &result), 0, &[("created", 1)]);
    assert_eq!(again(&sandbox, "leads", &[]).0, 7);
}

#[test]
fn a_change_by_an_undo_counts() {
    let update = ["--on-duplicate", "update"];
    // Of a job that changed the records: they hold the values of the file again, and still were changed.
    let sandbox = imported("leads", GOOD, &update);
    other(
        &sandbox,
        "leads",
        &GOOD.replace("York", "UNKNOWN"),
        "update",
    );
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    let (status, result) = again(&sandbox, "leads", &update);
    assert_counts((status, &result), 0, &[("unchanged", 2)]);
    assert_eq!(again(&sandbox, "leads", &update).0, 7);
    // Of the import itself.
    let sandbox = imported("leads", GOOD, &update);
    sandbox.done(&["jobs", "undo", "1", "--yes"]);
    let (status, result) = again(&sandbox, "leads", &update);
    assert_counts((status, &result), 0, &[("created", 2)]);
}

#[test]
fn records_that_another_job_made_and_an_undo_took_away_are_imported() {
    for (policy, met) in [("skip", "skipped"), ("update", "unchanged")] {
        let args = ["--on-duplicate", policy];
        let sandbox = imported("leads", GOOD, &args);
        let more = format!("{GOOD}Cleo,Falk,cleo@example.com,Bath\n");
        let (_, result) = sandbox.import_text("leads", &more, &args);
        assert_eq!(result[met], 2, "{result}");
        assert_eq!(sandbox.import_text("leads", &more, &args).0, 7);
        sandbox.done(&["jobs", "undo", "1", "--yes"]);
        assert_eq!(sandbox.lead_count(), 1);
        let (status, result) = sandbox.import_text("leads", &more, &args);
        assert_counts((status, &result), 0, &[("created", 2)]);
    }
}

#[test]
fn a_record_that_the_file_found_as_it_is_counts_where_its_values_would_be_written() {
    let update = ["--on-duplicate", "update"];
    let sandbox = imported("leads", GOOD, &update);
    let more = format!("{GOOD}Cleo,Falk,cleo@example.com,Bath\n");
    sandbox.write("more.csv", &more);
    assert_eq!(
        sandbox.import_text("leads", &more, &update).1["unchanged"],
        2
    );
    sandbox.done(&["lead", "edit", "1", "--city", "Hull"]);
    let (status, result) = sandbox.import_text("leads", &more, &update);
    assert_counts((status, &result), 0, &[("updated", 1)]);
    assert_eq!(sandbox.import_text("leads", &more, &update).0, 7);
}

#[test]
fn a_second_run_that_changed_nothing_does_not_hide_what_the_first_one_made() {
    let update = ["--on-duplicate", "update"];
    let sandbox = imported("leads", GOOD, &update);
    let (_, result) = again(&sandbox, "leads", &["--on-duplicate", "update", "--again"]);
    assert_eq!(result["unchanged"], 2);
    sandbox.done(&["lead", "add", "Zoe", "--email", "zoe@example.com"]);
    sandbox.done(&["lead", "edit", "3", "--city", "Hull"]);
    assert_eq!(again(&sandbox, "leads", &update).0, 7, "of another");
    sandbox.done(&["lead", "edit", "1", "--city", "Hull"]);
    let (status, result) = again(&sandbox, "leads", &update);
    assert_counts((status, &result), 0, &[("updated", 1)]);
}

#[test]
fn an_activity_or_document_does_not_change_a_client_and_an_adviser_does() {
    let sandbox = imported("clients", CLIENTS, &[]);
    sandbox.done(&[
        "activity", "add", "1", "--kind", "meeting", "--title", "Review", "--text", "Met.",
    ]);
    sandbox.done(&["document", "add", "1", "a.csv"]);
    assert_eq!(again(&sandbox, "clients", &[]).0, 7);
    sandbox.done(&["client", "assign", "1", "Eve"]);
    assert_eq!(again(&sandbox, "clients", &[]).0, 0);
}

#[test]
fn contacts_that_were_merged_count() {
    let sandbox = imported("contacts", CONTACTS, &[]);
    sandbox.done(&["contact", "merge", "1", "2", "--yes"]);
    // The row of the one that is gone is the other one, as the user decided.
    let (status, result) = again(&sandbox, "contacts", &[]);
    assert_counts((status, &result), 0, &[("created", 0)]);
    assert_eq!(again(&sandbox, "contacts", &[]).0, 7);
}

#[test]
fn a_store_of_an_older_version_imports_once_more_and_then_knows() {
    let update = ["--on-duplicate", "update"];
    let sandbox = imported("leads", GOOD, &update);
    sandbox.done(&["lead", "edit", "1", "--city", "Hull"]);
    assert_eq!(again(&sandbox, "leads", &update).0, 0);
    sandbox.sql("UPDATE job SET changes_before = 0");
    let (status, result) = again(&sandbox, "leads", &update);
    assert_counts((status, &result), 0, &[("unchanged", 2)]);
    assert_eq!(again(&sandbox, "leads", &update).0, 7);
}

#[test]
fn a_refused_job_is_not_resumed_after_its_file_was_imported() {
    let sandbox = Sandbox::new();
    sandbox.write("a.csv", GOOD);
    let create = ["--on-duplicate", "create"];
    let guarded = [&create[..], &["--max-created", "1"]].concat();
    assert_eq!(again(&sandbox, "leads", &guarded).0, 8);
    let (status, result) = again(&sandbox, "leads", &create);
    assert_counts((status, &result), 0, &[("created", 2)]);
    let said = sandbox.run(&["jobs", "resume", "1", "--max-created", "100%"]);
    assert_eq!(said.status, 7, "{said}");
    let why = "Job 2 imported the same file with the same settings.";
    assert!(said.err.contains(why), "{said}");
    assert_eq!(sandbox.lead_count(), 2);
    // Once that job is undone, there is something to do.
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    let (status, result) = sandbox.json(&["jobs", "resume", "1", "--max-created", "100%"]);
    assert_counts((status, &result), 0, &[("created", 2)]);
}

#[test]
fn an_import_of_corrected_rows_is_no_reason_to_import_their_file_again() {
    let sandbox = Sandbox::new();
    let update = ["--on-duplicate", "update"];
    sandbox.write(
        "a.csv",
        "First Name,Email,Phone\nAda,ada@example.com,\nBen,ben@example.com,ask\nAda,ada@example.com,none\n",
    );
    assert_eq!(again(&sandbox, "leads", &update).0, 3);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let corrected = sandbox.read("failed.csv");
    let corrected = corrected.replace(",ask,", ",020 7946 0019,");
    sandbox.write("failed.csv", corrected.replace(",none,", ",020 7946 0018,"));
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_counts((status, &result), 0, &[("created", 1), ("updated", 1)]);
    assert_eq!(again(&sandbox, "leads", &update).0, 7);
    // Without the corrections, its rows are open again.
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    assert_eq!(again(&sandbox, "leads", &update).0, 3);
}
