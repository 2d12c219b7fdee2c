//! `jobs undo`: what it says, the lock, and the question at a terminal. What is undone is tested in `library`.

use crate::assert_said;
use crate::sandbox::{Sandbox, words};
use crate::support::counts::assert_counts;
use crate::support::terminal::{CTRL_C, ended, session};

const LEADS: &str = "First Name,Last Name,Email,Phone,Company
Ada,Moor,ada@example.com,020 7946 0001,Acme
Ben,Lund,ben@example.com,,
Cleo,,bad address,,
";
/// The same people, with more and with other values.
const MORE: &str = "First Name,Last Name,Email,Phone,Company
Ada,Moor,Ada@Example.com,020 7946 0099,Bolt
Ben,Lund,ben@example.com,020 7946 0002,Lund & Co
Dora,Falk,dora@example.com,,
";
const KEYS: &[&str] = &["id", "first_name", "email", "phone", "company"];

fn imported() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    sandbox.write("more.csv", MORE);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    sandbox
}

/// A second import has updated both leads and made a third.
fn updated() -> Sandbox {
    let sandbox = imported();
    assert_eq!(
        sandbox.import(&["more.csv", "--on-duplicate", "update"]).0,
        0
    );
    sandbox
}

/// Changes the company of a lead by hand.
fn edit(sandbox: &Sandbox, id: &str, company: &str) {
    sandbox.done(&["lead", "edit", id, "--company", company, "--as", "Eve"]);
}

/// The indexes of leads that a store has.
fn indexes(sandbox: &Sandbox) -> Vec<String> {
    let store = rusqlite::Connection::open(sandbox.store()).unwrap();
    let select =
        "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'lead' ORDER BY name";
    let mut statement = store.prepare(select).unwrap();
    let names = statement.query_map([], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}

#[test]
fn an_undo_of_most_leads_finds_those_that_stay_by_their_keys() {
    let sandbox = imported();
    let before = indexes(&sandbox);
    assert!(before.contains(&"lead_email".to_owned()), "{before:?}");
    let mut many = "First Name,Last Name,Email\n".to_owned();
    for row in 0..5_200 {
        many += &format!("Given,Family{row},p{row}@example.com\n");
    }
    assert_eq!(sandbox.import_text("leads", &many, &[]).0, 0);
    sandbox.done(&["lead", "edit", "9", "--city", "Leeds"]);
    let said = sandbox.run(&["jobs", "undo", "2"]);
    assert_eq!(said.status, 3, "one was changed since: {said}");
    assert_eq!(
        sandbox.column("email"),
        ["ada@example.com", "ben@example.com", "p6@example.com"]
    );
    assert_eq!(indexes(&sandbox), before);
    sandbox.assert_whole();
    let all = "First Name,Last Name,Email\nAda,Moor,ada@example.com\nGiven,Family6,p6@example.com\nNo,One,p7@example.com\n";
    let (status, again) = sandbox.import_text("leads", all, &[]);
    assert_counts((status, &again), 0, &[("created", 1), ("skipped", 2)]);
}

#[test]
fn created_records_are_removed_and_the_job_stays_readable() {
    let sandbox = imported();
    assert_said!(sandbox.run(&["jobs", "undo", "1", "--dry-run"]), @"
    DRY RUN: job 1, leads.csv, would be undone
        2  removed

    Removed:
      lead 1 Ada Moor
      lead 2 Ben Lund

    DRY RUN: nothing was changed.
    --- exit 0
    ");
    assert_eq!(sandbox.lead_count(), 2, "a rehearsal changes nothing");
    assert_said!(sandbox.run(&["jobs", "undo", "1"]), @"
    Job 1, leads.csv, is undone
        2  removed

    Removed:
      lead 1 Ada Moor
      lead 2 Ben Lund
    --- exit 0
    ");
    assert!(sandbox.leads().is_empty());
    assert_eq!(sandbox.failed_rows().len(), 1);
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!(
        (&job["status"], &job["created"]),
        (&"undone".into(), &2.into())
    );
    assert_eq!(job["undone_by"], "tester");
    sandbox.assert_whole();
}

#[test]
fn an_undone_job_is_not_undone_twice_and_its_file_can_be_imported_again() {
    let sandbox = imported();
    assert_eq!(sandbox.run(&["jobs", "undo", "1"]).status, 0);
    assert_said!(sandbox.run(&["jobs", "undo", "1"]), @"
    --- stderr
    error: job 1 was undone before, by tester
     hint: To see what it did: intake jobs show 1
    --- exit 1
    ");
    let (status, result) = sandbox.import(&["leads.csv"]);
    assert_counts((status, &result), 3, &[("created", 2)]);
    assert_eq!(sandbox.column("id"), ["3", "4"], "ids are never used again");
    assert_eq!(sandbox.run(&["jobs", "undo", "1"]).status, 1);
    assert_eq!(sandbox.lead_count(), 2);
    sandbox.assert_whole();
}

#[test]
fn a_record_that_was_changed_since_is_kept_and_named() {
    let sandbox = updated();
    edit(&sandbox, "1", "Crane");
    edit(&sandbox, "3", "Falk");
    assert_said!(sandbox.run(&["jobs", "undo", "2"]), @r"
    Job 2, more.csv, is undone
        2  restored
        2  kept: changed since

    Restored:
      lead 1 Ada Moor: email, phone
      lead 2 Ben Lund: company, phone

    Kept:
      lead 1 Ada Moor: changed since: company by Eve, [time]
      lead 3 Dora Falk: changed since: company by Eve, [time]
    --- stderr
    Job 2: 2 records were kept.
    --- exit 3
    ");
    assert_eq!(
        sandbox.values(KEYS),
        [
            "1 | Ada | ada@example.com | 020 7946 0001 | Crane",
            "2 | Ben | ben@example.com |  | ",
            "3 | Dora | dora@example.com |  | Falk",
        ]
    );
    sandbox.assert_whole();
}

#[test]
fn an_undo_that_changes_nothing_says_so() {
    let sandbox = imported();
    edit(&sandbox, "1", "Crane");
    edit(&sandbox, "2", "Crane");
    let said = sandbox.run(&["jobs", "undo", "1"]);
    assert_eq!(said.status, 3, "{said}");
    let title = "Job 1, leads.csv, is undone, and all its records stay\n";
    assert!(said.out.starts_with(title), "{said}");
}

#[test]
fn a_record_that_others_depend_on_is_blocked() {
    let sandbox = imported();
    sandbox.sql("CREATE TABLE conversion_of_test (lead INTEGER PRIMARY KEY REFERENCES lead (id)); INSERT INTO conversion_of_test VALUES (2)");
    assert_said!(sandbox.run(&["jobs", "undo", "1"]), @r"
    Job 1, leads.csv, is undone
        1  removed
        1  kept: other records depend on them

    Removed:
      lead 1 Ada Moor

    Blocked:
      lead 2 Ben Lund: conversion_of_test refers to it
    --- stderr
    Job 1: 1 record was kept.
    --- exit 3
    ");
    assert_eq!(sandbox.column("id"), ["2"]);
    sandbox.assert_whole();
}

#[test]
fn a_record_in_the_trash_stays_there() {
    let sandbox = imported();
    sandbox.sql("UPDATE lead SET deleted_at = 1800000000 WHERE id = 1");
    let (status, result) = sandbox.json(&["jobs", "undo", "1"]);
    assert_counts((status, &result), 3, &[("removed", 1)]);
    assert_eq!(result["kept"][0]["why"], "in the trash");
}

#[test]
fn undo_waits_for_no_import_unless_told_to() {
    let sandbox = imported();
    let path = sandbox.path("store/intake.db.lock");
    std::fs::write(&path, "      4242\n").unwrap();
    let lock = std::fs::File::open(path).unwrap();
    lock.lock().unwrap();
    assert_said!(sandbox.run(&["jobs", "undo", "1"]), @"
    --- stderr
    error: another import, or an undo, is running on this store: process 4242
     hint: Run the same command again when it has ended (`intake jobs list` shows it), or let it wait: --wait 10m.
    --- exit 5
    ");
    let waiting = sandbox
        .command(&["jobs", "undo", "1", "--wait", "1m", "--format", "json"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    lock.unlock().unwrap();
    let output = waiting.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(sandbox.leads().is_empty());
}

#[test]
fn a_job_that_is_not_there_is_an_error() {
    let said = imported().run(&["jobs", "undo", "7"]);
    assert_eq!(said.status, 1);
    assert!(said.err.starts_with("error: there is no job 7"), "{said}");
}

#[test]
fn a_converted_lead_stays_with_its_contact() {
    let sandbox = imported();
    sandbox.done(&["lead", "convert", "1"]);
    assert_said!(sandbox.run(&["jobs", "undo", "1"]), @r"
    Job 1, leads.csv, is undone
        1  removed
        1  kept: other records depend on them

    Removed:
      lead 2 Ben Lund

    Blocked:
      lead 1 Ada Moor: converted since by tester, [time]
    --- stderr
    Job 1: 1 record was kept.
    --- exit 3
    ");
    assert_eq!(sandbox.column("id"), ["1"]);
    let (_, contacts) = sandbox.json(&["contact", "list"]);
    assert_eq!(contacts[0]["email"], "ada@example.com");
    sandbox.assert_whole();
}

#[test]
fn a_person_sees_what_becomes_of_it_and_is_asked() {
    let sandbox = updated();
    edit(&sandbox, "1", "Crane");
    sandbox.done(&["lead", "convert", "3"]);
    let args = ["jobs", "undo", "2"];
    for (keys, is_undone) in [("n\r", false), (CTRL_C, false), ("y\r", true)] {
        let mut session = session(100, &sandbox.command(&args));
        let shown = session.expect("Undo it?").unwrap();
        let shown = String::from_utf8_lossy(shown.before()).into_owned();
        for words in [
            "To undo: job 2, more.csv",
            "restored",
            "lead 1 Ada Moor: changed since: company by Eve",
            "lead 3 Dora Falk: converted since",
        ] {
            assert!(shown.contains(words), "{words}: {shown}");
        }
        session.send(keys).unwrap();
        drop(ended(session));
        let (_, job) = sandbox.json(&["jobs", "show", "2"]);
        assert_eq!(job["status"] == "undone", is_undone, "{keys:?}: {job}");
    }
    let (status, text) = ended(session(
        100,
        &sandbox.command(&["jobs", "undo", "1", "--yes"]),
    ));
    assert_eq!(status, 3, "{text}");
    assert!(!text.contains("Undo it?"), "{text}");
}

#[test]
fn ctrl_c_during_the_wait_for_another_import_ends_the_command() {
    let sandbox = imported();
    let mut session = session(
        100,
        &sandbox.command(&["jobs", "undo", "1", "--wait", "10m"]),
    );
    session.expect("Undo it?").unwrap();
    let held = sandbox.hold("lock");
    session.send("y\r").unwrap();
    session
        .expect("Waiting: another import, or an undo, is running")
        .unwrap();
    session.send(CTRL_C).unwrap();
    let (status, text) = ended(session);
    assert_eq!(status, 4, "{text}");
    assert!(text.contains("interrupted while waiting"), "{text}");
    drop(held);
    assert_eq!(
        sandbox.json(&["jobs", "show", "1"]).1["status"],
        "completed_with_errors"
    );
}

/// One job has changed the company, then Eve has, then a later row of the same job.
fn with_edit_between_rows() -> Sandbox {
    let sandbox = Sandbox::new();
    let line = "lead add Ada --last-name Moor --email ada@example.com --company Orig";
    sandbox.done(&words(line));
    sandbox.write(
        "rows.csv",
        "First Name,Last Name,Email,Phone,Company\nAda,Moor,ada@example.com,,JobOne\nBad,,none,,\nAda,Moor,ada@example.com,,JobTwo\n",
    );
    let import = |limit| {
        let args = [
            "rows.csv",
            "--on-duplicate",
            "update",
            "--max-failed",
            limit,
        ];
        sandbox.import(&args).0
    };
    assert_eq!(import("0"), 1);
    assert_eq!(sandbox.column("company"), ["JobOne"]);
    sandbox.done(&words("lead edit 1 --company ByHand --as Eve"));
    assert_eq!(import("1"), 3);
    assert_eq!(sandbox.column("company"), ["JobTwo"]);
    sandbox
}

#[test]
fn an_edit_between_two_rows_of_a_job_is_what_comes_back() {
    let sandbox = with_edit_between_rows();
    sandbox.done(&["jobs", "undo", "1"]);
    sandbox.assert_whole();
    assert_eq!(sandbox.column("company"), ["ByHand"]);
}

#[test]
fn a_link_that_a_user_made_anew_after_the_job_stays() {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "client add 'Moor Ltd' --type company --skip-contacts",
    ));
    sandbox.done(&words(
        "contact add Ada --last-name Moor --email ada@example.com",
    ));
    let rows = "First Name,Last Name,Email,Client,Relationship\n\
        Ada,Moor,ada@example.com,Moor Ltd,Director\n";
    sandbox.import_text("contacts", rows, &["--on-duplicate", "merge"]);
    sandbox.done(&words("contact unlink 1 1"));
    sandbox.done(&words("contact link 1 1 --relationship Director"));
    let said = sandbox.run(&words("jobs undo 1 --yes"));
    assert_eq!(said.status, 3, "{said}");
    let contacts = &sandbox.json(&words("client show 1")).1["contacts"];
    assert_eq!(contacts[0]["relationship"], "Director", "{contacts}");
}

#[test]
fn a_record_that_was_merged_since_is_named_and_nothing_of_it_is_undone() {
    let rows = [
        (
            "contacts",
            "Id,First Name,Email,Phone\n7,Ada,ada@example.com,07700 900101\n",
        ),
        (
            "contacts",
            "First Name,Email,Client,Relationship\nAda,ada@example.com,Moor Ltd,Director\n",
        ),
    ];
    for (entity, rows) in rows {
        let sandbox = Sandbox::new();
        sandbox.done(&words(
            "client add 'Moor Ltd' --type company --skip-contacts",
        ));
        sandbox.done(&words("contact add Ada --email ada@example.com"));
        sandbox.done(&words("contact add Adah --email adah@example.com"));
        let ids = ["--source", "crm", "--map", "Id=external_id"];
        let ids = if rows.starts_with("Id") {
            &ids[..]
        } else {
            &[]
        };
        let flags = [&["--on-duplicate", "merge"], ids].concat();
        sandbox.import_text(entity, rows, &flags);
        sandbox.done(&words("contact merge 2 1 --yes"));
        let shown = || {
            [
                sandbox.json(&words("contact show 1")).1,
                sandbox.json(&words("contact show 2")).1,
            ]
        };
        let before = shown();
        let said = sandbox.run(&words("jobs undo 1 --yes"));
        assert_eq!(said.status, 3, "{said}");
        assert!(said.out.contains("merged into contact 2"), "{said}");
        assert_eq!(shown(), before);
    }
}
