//! What is said of an undo and of an undone job, and what is left of it.

use crate::assert_said;
use crate::sandbox::{Sandbox, words};
use crate::support::counts::assert_counts;
use crate::support::process::copies;

const LEADS: &str = "First Name,Email\nAda,ada@example.com\n";

fn imported() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    sandbox
}

#[test]
fn an_undo_whose_result_cannot_be_written_says_what_was_done() {
    for format in ["", "--format json"] {
        let sandbox = imported();
        let rehearsed = sandbox.shell("exec $INTAKE jobs undo 1 --dry-run >/dev/full");
        assert_eq!(rehearsed.status, 1, "{rehearsed}");
        assert!(!rehearsed.err.contains("is undone"), "{rehearsed}");
        let said = sandbox.shell(&format!("exec $INTAKE jobs undo 1 {format} >/dev/full"));
        assert_eq!(said.status, 1, "{said}");
        let (error, hint) = said.err.split_once("\n hint: ").unwrap();
        assert!(
            error.starts_with("error: cannot write to standard output: No space left"),
            "{said}"
        );
        assert_eq!(
            hint.trim(),
            "Job 1 is undone (1 removed, 0 restored, 0 kept). To see it: intake jobs show 1"
        );
        assert!(sandbox.leads().is_empty());
    }
}

#[test]
fn rows_that_wait_in_an_undone_job_are_not_decided_on() {
    let sandbox = imported();
    let args = ["leads.csv", "--on-duplicate", "ask"];
    assert_eq!(sandbox.import(&args).0, 3);
    assert_eq!(sandbox.run(&["jobs", "undo", "2"]).status, 0);
    assert_said!(sandbox.run(&words("jobs review 2 --write-decisions sheet.csv")), @"
    --- stderr
    error: job 2 was undone: its rows can no longer be decided on
     hint: Import the file again instead.
    --- exit 1
    ");
    assert!(!sandbox.path("sheet.csv").exists());
    let watched = sandbox.run(&["jobs", "watch", "2"]);
    assert_eq!(watched.status, 0, "{watched}");
    assert!(!watched.out.contains("To decide"), "{watched}");
    assert!(watched.out.contains("\nUndone. "), "{watched}");
}

#[test]
fn a_job_of_which_nothing_was_in_is_said_to_be_so() {
    let sandbox = imported();
    assert_eq!(sandbox.import(&["leads.csv", "--again"]).0, 0);
    assert_said!(sandbox.run(&["jobs", "undo", "2"]), @"
    Job 2, leads.csv, is undone
      No records to undo.
    --- exit 0
    ");
}

#[test]
fn the_copy_of_an_undone_jobs_input_goes_with_it() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    let worker = sandbox.hold("worker");
    let queued = sandbox.run(&words("import leads leads.csv --background"));
    assert_eq!(queued.status, 0, "{queued}");
    sandbox.done(&words("jobs cancel 1"));
    assert_eq!(copies(&sandbox), ["1"]);
    assert_eq!(sandbox.run(&words("jobs undo 1 --dry-run")).status, 0);
    assert_eq!(copies(&sandbox), ["1"], "a rehearsal changes nothing");
    assert_eq!(sandbox.run(&["jobs", "undo", "1"]).status, 0);
    assert!(copies(&sandbox).is_empty());
    drop(worker);
}

#[test]
fn a_kept_record_is_listed_with_the_import_that_changed_it() {
    let sandbox = imported();
    sandbox.write(
        "more.csv",
        "First Name,Email,Company\nAda,ada@example.com,Moors\n",
    );
    let update = ["more.csv", "--on-duplicate", "update"];
    assert_eq!(sandbox.import(&update).1["updated"], 1);
    assert_said!(sandbox.run(&words("jobs undo 1 --dry-run")), @r"
    DRY RUN: job 1, leads.csv, would be undone
        1  kept: changed since

    Kept:
      lead 1 Ada: changed since: company by tester in job 2, [time]

    Job 2 has changed some of these since. To undo it first: intake jobs undo 2

    DRY RUN: nothing was changed.
    --- stderr
    Job 1: 1 record would be kept.
    --- exit 3
    ");
    sandbox.done(&["jobs", "undo", "2"]);
    let (status, undone) = sandbox.json(&["jobs", "undo", "1"]);
    assert_counts((status, &undone), 0, &[("removed", 1)]);
}

#[test]
fn two_imports_that_are_undone_in_any_order_leave_none_of_their_records() {
    let sandbox = imported();
    let more = "First Name,Email,Company\nAda,ada@example.com,Moors\nCy,cy@example.com,\n";
    sandbox.write("more.csv", more);
    sandbox.import(&["more.csv", "--on-duplicate", "update"]);
    let (status, undone) = sandbox.json(&["jobs", "undo", "1"]);
    assert_counts((status, &undone), 3, &[("removed", 0)]);
    assert_said!(sandbox.run(&words("jobs undo 2")), @"
    Job 2, more.csv, is undone
        2  removed
        1  restored

    Removed:
      lead 1 Ada
      lead 2 Cy

    Restored:
      lead 1 Ada: company

    1 of these was created by job 1, whose undo had kept it because of this job.
    --- exit 0
    ");
    assert_eq!(sandbox.lead_count(), 0);
    sandbox.assert_whole();
}

#[test]
fn an_undo_names_the_records_that_it_removes() {
    let sandbox = Sandbox::new();
    let header = "Client Name,Client Type,First Name,Last Name,Email,Relationship\n";
    let of = |contact: &str| format!("{header}Moor Ltd,company,{contact},Director\n");
    sandbox.import_text("clients", &of("Ann,Moor,ann@example.com"), &[]);
    sandbox.import_text("clients", &of("Bob,Moor,bob@example.com"), &[]);
    let (_, rehearsed) = sandbox.json(&words("jobs undo 2 --dry-run"));
    let bob = serde_json::json!([{"entity": "contact", "id": 2, "name": "Bob Moor", "job": 2}]);
    assert_eq!(rehearsed["removed_records"], bob);
    assert_said!(sandbox.run(&words("jobs undo 2")), @"
    Job 2, more.csv, is undone
        1  removed
        1  unlinked

    Removed:
      contact 2 Bob Moor
    --- exit 0
    ");

    let rows = (1..=7).map(|at| format!("P{at},p{at}@example.com"));
    let rows: Vec<String> = rows.collect();
    let leads = format!("First Name,Email\n{}\n", rows.join("\n"));
    sandbox.import_text("leads", &leads, &[]);
    let said = sandbox.ok(&words("jobs undo 3"));
    assert!(said.out.ends_with("  lead 5 P5\n  … 2 more\n"), "{said}");
}

#[test]
fn an_undo_names_the_records_that_it_restores_with_their_fields() {
    let sandbox = Sandbox::new();
    let rows = (1..=7).map(|at| format!("P{at},p{at}@example.com"));
    let rows: Vec<String> = rows.collect();
    let leads = format!("First Name,Email\n{}\n", rows.join("\n"));
    sandbox.import_text("leads", &leads, &[]);
    let with = |line: String| format!("{line},York,Moors");
    let changed: Vec<String> = rows.into_iter().map(with).collect();
    let leads = format!("First Name,Email,City,Company\n{}\n", changed.join("\n"));
    sandbox.import_text("leads", &leads, &["--on-duplicate", "update"]);
    let (_, rehearsed) = sandbox.json(&words("jobs undo 2 --dry-run"));
    let first =
        serde_json::json!({"entity": "lead", "id": 1, "name": "P1", "fields": ["city", "company"]});
    assert_eq!(rehearsed["restored_records"][0], first);
    assert_eq!(rehearsed["restored_records"].as_array().unwrap().len(), 7);
    let said = sandbox.ok(&words("jobs undo 2"));
    let named = "\nRestored:\n  lead 1 P1: city, company\n";
    assert!(said.out.contains(named), "{said}");
    assert!(
        said.out
            .ends_with("  lead 5 P5: city, company\n  … 2 more\n"),
        "{said}"
    );
}

#[test]
fn why_something_is_kept_is_told_in_words() {
    for (done, why) in [
        ("lead delete 1 --yes", "changed since: deleted"),
        (
            "lead delete 1 --yes; $INTAKE lead restore 1",
            "changed since: deleted, restored",
        ),
        ("lead convert 1", "converted since"),
    ] {
        let sandbox = imported();
        assert_eq!(sandbox.shell(&format!("$INTAKE {done}")).status, 0);
        let (_, undone) = sandbox.json(&["jobs", "undo", "1"]);
        let groups = ["kept", "blocked"].map(|group| undone[group].as_array().unwrap().clone());
        let held = groups.concat();
        assert_eq!(held.len(), 1, "{undone}");
        assert!(held[0]["why"].as_str().unwrap().contains(why), "{undone}");
        assert_eq!(held[0]["by"], "tester", "{undone}");
        assert!(
            held[0]["at"].is_string() && held[0]["job"].is_null(),
            "{undone}"
        );
    }
}

const MORE: &str = "First Name,Email,City\nAda,ada@example.com,Leeds\nAda,ada@example.com,\nBen,ben@example.com,\n";

#[test]
fn an_undo_names_the_later_imports_whose_rows_met_its_records() {
    let sandbox = imported();
    sandbox.write("more.csv", MORE);
    assert_eq!(sandbox.import(&["more.csv"]).0, 0);
    // The decision of a user to skip a row does not depend on the record.
    let ask = ["more.csv", "--on-duplicate", "ask"];
    assert_eq!(sandbox.import(&ask).0, 3);
    sandbox.done(&words("jobs review 3 --write-decisions sheet.csv"));
    let sheet = sandbox.read("sheet.csv").replace(",\n", ",skip\n");
    sandbox.write("sheet.csv", sheet.replace(",\r\n", ",skip\r\n"));
    sandbox.done(&words("jobs review 3 --decisions sheet.csv"));
    let rehearsed = sandbox.json(&words("jobs undo 1 --dry-run")).1;
    assert_eq!(
        rehearsed["later_rows"],
        serde_json::json!([{"job": 2, "rows": 2, "perhaps": 0}])
    );
    assert_said!(sandbox.run(&words("jobs undo 1")), @"
    Job 1, leads.csv, is undone
        1  removed

    Removed:
      lead 1 Ada

    2 rows of job 2, more.csv, were not imported because of these leads. Without them, no record has the values. To import them after the undo: intake import leads [folder]/more.csv --like 2 --again
    --- exit 0
    ");
    // The row without new values was kept without its cells, which were those of the record.
    let listed = sandbox.ok(&words("jobs failed 2 --with-skipped")).out;
    assert!(
        listed.contains(",,,3,\"duplicate of lead 1, by email, removed since\","),
        "{listed}"
    );
    assert!(listed.contains("import the whole file again"), "{listed}");
    assert_eq!(sandbox.lead_count(), 1);
    let again = words("import leads more.csv --like 2 --again");
    assert_eq!(sandbox.run(&again).status, 0);
    assert_eq!(sandbox.lead_count(), 2);
    sandbox.assert_whole();
}

#[test]
fn an_undo_names_the_later_imports_that_found_all_as_it_was() {
    let sandbox = imported();
    sandbox.write("same.csv", LEADS);
    let update = ["same.csv", "--on-duplicate", "update"];
    assert_eq!(sandbox.import(&update).1["unchanged"], 1);
    assert_said!(sandbox.run(&words("jobs undo 1")), @"
    Job 1, leads.csv, is undone
        1  removed

    Removed:
      lead 1 Ada

    1 row of job 2, same.csv, changed nothing. If it matched a removed record, no record has its values; which record it matched is not kept. To import them after the undo: intake import leads [folder]/same.csv --like 2 --again
    --- exit 0
    ");
}

#[test]
fn an_undo_names_the_later_imports_whose_rows_may_have_named_a_removed_contact_or_client() {
    const ROW: &str = "Client Name,Type,First Name,Last Name,Email\nKettle Ltd,Company,Ada,Moor,ada@example.com\n";
    const CONTACT: &str = "First Name,Last Name,Email,Client,Relationship\nAda,Moor,ada@example.com,Kettle Ltd,Director\n";
    let add_client = "client add Kettle\\ Ltd --type company";
    let add_contact = "contact add Ada --last-name Moor --email ada@example.com";
    for (added, file, again) in [
        (add_client, ("clients", ROW), ("clients", ROW)),
        (add_contact, ("clients", ROW), ("contacts", CONTACT)),
    ] {
        let sandbox = Sandbox::new();
        let said = sandbox.shell(&format!("$INTAKE --no-input {added}"));
        assert_eq!(said.status, 0, "{said}");
        let relationship = ["--default", "relationship=Director"];
        sandbox.import_text(file.0, file.1, &relationship);
        let flags: &[&str] = if again.0 == "clients" {
            &relationship
        } else {
            &[]
        };
        sandbox.import_text(again.0, &again.1.replace("Ada", "ADA"), flags);
        let undone = sandbox.json(&words("jobs undo 1 --dry-run")).1;
        let later = serde_json::json!([{"job": 2, "rows": 0, "perhaps": 1}]);
        assert_eq!(undone["later_rows"], later, "{undone}");
        let said = sandbox.ok(&words("jobs undo 1")).out;
        assert!(said.contains("no record has its values"), "{said}");
        assert!(said.contains(" --like 2 --again"), "{said}");
    }
}
