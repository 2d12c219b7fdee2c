//! Sheets that a person has edited are never overwritten or removed; those that nobody touched make room.

use crate::sandbox::Sandbox;
use crate::support::terminal::{DOWN, ENTER, ended, session};

/// Row 3 fails.
const LEADS: &str = "Name,Email\nAda Moor,ada@example.com\nBea Lind,none\n";
/// No row fails.
const CLEAN: &str = "Name,Email\nCy Park,cy@example.com\n";

/// A store with a job of which a row has failed, and a list without a fault.
fn failed() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    sandbox.write("clean.csv", CLEAN);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    sandbox
}

/// Corrects the email, as a person does, and gives the content.
fn edit(sandbox: &Sandbox, file: &str) -> String {
    let content = sandbox.read(file);
    assert!(content.contains(",none,"), "{content}");
    let edited = content.replace(",none,", ",bea@example.com,");
    sandbox.write(file, &edited);
    edited
}

fn jobs(sandbox: &Sandbox) -> usize {
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    jobs.as_array().unwrap().len()
}

#[test]
fn an_edited_failed_file_is_not_overwritten() {
    let sandbox = failed();
    let write = ["jobs", "failed", "1", "--yes", "--out", "failed.csv"];
    sandbox.done(&write);
    sandbox.done(&write);
    let edited = edit(&sandbox, "failed.csv");
    sandbox.write("failed-2.csv", "taken");
    let said = sandbox.run(&write);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err.contains("error: failed.csv holds failed rows")
            && said.err.contains("such as failed-3.csv"),
        "{said}"
    );
    assert_eq!(sandbox.read("failed.csv"), edited);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed-3.csv"]);
}

#[test]
fn a_failed_workbook_is_known_by_its_content_and_not_by_its_name_or_time() {
    let sandbox = failed();
    let write = ["jobs", "failed", "1", "--out", "failed.xlsx"];
    sandbox.done(&write);
    sandbox.done(&["jobs", "failed", "1", "--out", "other.xlsx"]);
    let touched = sandbox.shell("touch -d 2001-01-01 failed.xlsx && cp other.xlsx moved.xlsx");
    assert_eq!(touched.status, 0, "{touched}");
    sandbox.done(&write);
    sandbox.done(&["jobs", "failed", "1", "--out", "moved.xlsx"]);
    // Another store cannot tell whether it was edited.
    let other = sandbox.copy();
    other.done(&["--store", "new.db", "import", "leads", "clean.csv"]);
    let import = ["--store", "new.db", "import", "leads", "leads.csv"];
    let said = other.run(&[&import[..], &["--failed", "failed.xlsx"]].concat());
    assert_eq!(said.status, 1, "{said}");
}

#[test]
fn an_import_that_would_overwrite_an_edited_file_stops_before_its_first_row() {
    let sandbox = failed();
    let import = [
        "import",
        "leads",
        "leads.csv",
        "--again",
        "--failed",
        "failed.csv",
    ];
    assert_eq!(sandbox.run(&import).status, 3);
    assert_eq!(sandbox.run(&import).status, 3, "not edited");
    let edited = edit(&sandbox, "failed.csv");
    let before = jobs(&sandbox);
    for more in [
        &["--quiet"][..],
        &["--dry-run"],
        &["--background"],
        &["--yes"],
    ] {
        let said = sandbox.run(&[&import[..], more].concat());
        assert_eq!(said.status, 1, "{more:?}: {said}");
        assert!(said.err.contains("failed-2.csv"), "{more:?}: {said}");
    }
    assert_eq!(
        (jobs(&sandbox), sandbox.read("failed.csv")),
        (before, edited)
    );
}

#[test]
fn yesterdays_failed_file_does_not_stay_beside_a_clean_night() {
    let sandbox = failed();
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let clean = ["import", "leads", "clean.csv", "--failed", "failed.csv"];
    let said = sandbox.ok(&[&clean[..], &["--dry-run"]].concat());
    assert!(sandbox.path("failed.csv").exists(), "{said}");
    let said = sandbox.ok(&clean);
    assert!(said.err.contains("was removed"), "{said}");
    assert!(!sandbox.path("failed.csv").exists());
    let said = sandbox.ok(&[&clean[..], &["--again"]].concat());
    assert!(
        said.err.contains("No row failed:") && said.err.contains("was not written"),
        "{said}"
    );
    assert!(!sandbox.path("failed.csv").exists());
}

#[test]
fn a_file_that_is_edited_while_its_job_waits_stays() {
    for (list, is_written) in [("leads.csv", true), ("clean.csv", false)] {
        let sandbox = failed();
        sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
        let worker = sandbox.hold("worker");
        let import = ["import", "leads", list, "--again", "--background"];
        sandbox.done(&[&import[..], &["--failed", "failed.csv"]].concat());
        let edited = edit(&sandbox, "failed.csv");
        drop(worker);
        // A worker in the background would write the file after the end of the job, which `jobs watch` sees first.
        drop(sandbox.run(&["jobs", "run"]));
        let status = sandbox.run(&["jobs", "watch", "2"]).status;
        assert_eq!(status, if is_written { 3 } else { 0 });
        assert_eq!(sandbox.read("failed.csv"), edited, "{list}");
        assert_eq!(sandbox.path("failed-2.csv").exists(), is_written, "{list}");
    }
}

#[test]
fn a_job_without_failed_rows_writes_no_file() {
    let sandbox = failed();
    assert_eq!(sandbox.import(&["clean.csv"]).0, 0);
    let said = sandbox.ok(&["jobs", "failed", "2", "--out", "failed.csv"]);
    assert_eq!(
        said.err, "Job 2 has no failed rows: failed.csv was not written.\n",
        "{said}"
    );
    assert!(!sandbox.path("failed.csv").exists());
    let said = sandbox.ok(&["jobs", "failed", "2"]);
    assert_eq!(
        (said.out.as_str(), said.err.as_str()),
        (
            "Name,Email,_row,_error,_fix\n",
            "Job 2 has no failed rows.\n"
        )
    );
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    edit(&sandbox, "failed.csv");
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    let said = sandbox.ok(&["jobs", "failed", "1", "--out", "more.csv"]);
    assert!(said.err.contains("Job 1 has no open rows"), "{said}");
    sandbox.done(&["jobs", "failed", "1", "--all-failed", "--out", "more.csv"]);
    assert!(sandbox.read("more.csv").contains(",none,"));
}

#[test]
fn the_file_of_a_rehearsal_makes_room_for_that_of_the_import() {
    for more in [&[][..], &["--atomic"]] {
        let sandbox = failed();
        let import = [
            "import",
            "leads",
            "leads.csv",
            "--again",
            "--failed",
            "f.csv",
        ];
        let import = [&import[..], more].concat();
        assert_eq!(
            sandbox.run(&[&import[..], &["--dry-run"]].concat()).status,
            3
        );
        assert_eq!(sandbox.run(&import).status, 3, "{more:?}");
        assert_eq!(sandbox.run(&import).status, 3, "{more:?}");
    }
}

#[test]
fn an_edited_decisions_sheet_is_not_overwritten() {
    let sandbox = failed();
    let (_, result) = sandbox.import(&["leads.csv", "--on-duplicate", "ask"]);
    assert_eq!(result["waiting"], 1);
    let write = [
        "jobs",
        "review",
        "2",
        "--yes",
        "--write-decisions",
        "sheet.csv",
    ];
    sandbox.done(&write);
    sandbox.done(&write);
    let decided = format!("{}merge", sandbox.read("sheet.csv").trim_end());
    sandbox.write("sheet.csv", &decided);
    let said = sandbox.run(&write);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("sheet-2.csv"), "{said}");
    assert_eq!(sandbox.read("sheet.csv"), decided);
    sandbox.write("notes.csv", "call,Bea\n");
    let said = sandbox.run(&["jobs", "review", "2", "--write-decisions", "notes.csv"]);
    assert_eq!(said.status, 2, "{said}");
}

#[test]
fn at_a_terminal_the_user_takes_another_name_or_overwrites() {
    for (keys, is_overwritten) in [(ENTER, false), (&[DOWN, ENTER].concat(), true)] {
        let sandbox = failed();
        let write = ["jobs", "failed", "1", "--out", "failed.csv"];
        sandbox.done(&write);
        let edited = edit(&sandbox, "failed.csv");
        let mut session = session(100, &sandbox.command(&write));
        session.expect("was edited since it was written").unwrap();
        session.expect("Overwrite failed.csv").unwrap();
        session.send(keys).unwrap();
        session.expect("Written to").unwrap();
        assert_eq!(ended(session).0, 0);
        assert_eq!(sandbox.read("failed.csv") != edited, is_overwritten);
        assert_eq!(sandbox.path("failed-2.csv").exists(), !is_overwritten);
    }
}

#[test]
fn an_edited_file_that_was_imported_stays_and_stops_no_import() {
    let sandbox = failed();
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let edited = edit(&sandbox, "failed.csv");
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    sandbox.write("next.csv", "Name,Email\nDan Reed,none\n");
    let (status, result) = sandbox.import(&["next.csv", "--failed", "failed.csv"]);
    assert_eq!(status, 3, "{result}");
    assert_eq!(sandbox.read("failed.csv"), edited);
    let next = sandbox.read("failed-2.csv");
    assert!(next.contains("Dan Reed"), "{next}");
}
