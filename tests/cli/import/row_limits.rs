//! All or nothing, and how many rows may fail.

use serde_json::json;

use crate::assert_said;
use crate::sandbox::{Sandbox, words};
use crate::support::counts::assert_counts;

const HEADER: &str = "First Name,Email";

/// A sandbox with a file of good rows, in which the rows with these numbers (from 0) are bad.
fn with_rows(rows: usize, bad: &[usize]) -> Sandbox {
    let sandbox = Sandbox::new();
    let row = |at: usize| {
        let email = if bad.contains(&at) {
            "none".to_owned()
        } else {
            format!("p{at}@example.com")
        };
        format!("Person {at},{email}\n")
    };
    let rows: String = (0..rows).map(row).collect();
    sandbox.write("list.csv", format!("{HEADER}\n{rows}"));
    sandbox
}

#[test]
fn all_or_nothing_takes_all_where_no_row_fails() {
    for rows in [3, 6_000] {
        let sandbox = with_rows(rows, &[]);
        let (status, result) = sandbox.import(&["list.csv", "--atomic"]);
        assert_eq!((status, &result["status"]), (0, &json!("completed")));
        assert_eq!(result["created"], rows);
        assert_eq!(sandbox.lead_count(), rows);
        assert_eq!(sandbox.import(&["list.csv", "--atomic"]).0, 7);
    }
}

#[test]
fn all_or_nothing_takes_nothing_where_one_row_fails() {
    for rows in [3, 6_000] {
        let sandbox = with_rows(rows, &[1]);
        let rehearsed = sandbox.import(&["list.csv", "--atomic", "--dry-run"]);
        let (status, result) = sandbox.import(&["list.csv", "--atomic", "--failed", "failed.csv"]);
        assert_eq!(rehearsed.0, status);
        for (key, expected) in [
            ("status", json!("failed")),
            ("created", json!(0)),
            ("failed", json!(1)),
            ("not_tried", json!(rows - 1)),
        ] {
            assert_eq!(result[key], expected, "{key}");
            assert_eq!(rehearsed.1[key], expected, "{key}");
        }
        assert_eq!(status, 3);
        assert!(sandbox.leads().is_empty());
        assert_eq!(
            sandbox.failed_rows(),
            ["3: Email: \"none\" is not an email address"]
        );
        assert!(sandbox.read("failed.csv").contains("Person 1"));
        // Corrected, the whole file is imported anew.
        let corrected = sandbox.read("list.csv").replace("none", "one@example.com");
        sandbox.write("list.csv", corrected);
        assert_eq!(sandbox.import(&["list.csv", "--atomic"]).1["created"], rows);
    }
}

#[test]
fn people_are_told_that_nothing_was_imported() {
    let sandbox = with_rows(3, &[2]);
    assert_said!(sandbox.run(&["import", "leads", "list.csv", "--atomic"]), @r#"
    Job 1: list.csv failed in [duration]
        3  rows read, of which
        1  failed
        2  not tried

    Why rows failed:
      1  Email: "none" is not an email address (first in row 4); write one address, like name@example.com

    To see the failed rows: intake jobs failed 1
    Correct them in list.csv, then run the same import again.
    --- stderr
    Not completed: nothing was imported, because rows failed in an import with --atomic.
    --- exit 3
    "#);
    let said = sandbox.ok(&[]);
    assert!(
        said.out
            .contains("1 row failed, so nothing was imported\n    intake jobs failed 1\n"),
        "{said}"
    );
    // The advice works.
    let corrected = sandbox.read("list.csv").replace("none", "p2@example.com");
    sandbox.write("list.csv", corrected);
    let shown = sandbox.ok(&["jobs", "show", "1"]).out;
    let (_, import) = shown
        .split_once("Correct them in list.csv, then: intake ")
        .unwrap();
    let import = import.lines().next().unwrap().replace("[folder]/", "");
    sandbox.done(&words(&import));
    assert_eq!(sandbox.lead_count(), 3);
}

#[test]
fn a_failed_duplicate_of_a_row_that_is_taken_back_names_the_row() {
    let sandbox = Sandbox::new();
    sandbox.write("old.csv", format!("{HEADER}\nAda,ada@example.com\n"));
    assert_eq!(sandbox.import(&["old.csv"]).0, 0);
    sandbox.write(
        "new.csv",
        format!("{HEADER}\nBob,bob@example.com\nBob,bob@example.com\nAda,ada@example.com\n"),
    );
    let (status, result) = sandbox.import(&["new.csv", "--atomic", "--on-duplicate", "fail"]);
    assert_counts((status, &result), 3, &[("failed", 2)]);
    let said = sandbox.ok(&["jobs", "failed", "2"]);
    assert!(said.out.contains("duplicate of row 2, by email"), "{said}");
    assert!(said.out.contains("duplicate of lead 1, by email"), "{said}");
    assert_eq!(sandbox.lead_count(), 1);
}

#[test]
fn an_atomic_import_rolls_merges_back_too() {
    let sandbox = Sandbox::new();
    sandbox.write("old.csv", format!("{HEADER}\nAda,ada@example.com\n"));
    assert_eq!(sandbox.import(&["old.csv"]).0, 0);
    sandbox.write(
        "new.csv",
        "First Name,Email,City\nAda,ada@example.com,York\nBob,none,\n",
    );
    let (status, _) = sandbox.import(&["new.csv", "--atomic", "--on-duplicate", "merge"]);
    assert_eq!(status, 3);
    assert_eq!(sandbox.column("city"), ["null"]);
}

#[test]
fn too_many_failed_rows_stop_the_import_and_what_is_in_stays() {
    let bad: Vec<usize> = (10..40).collect();
    for (limit, failed) in [("0", 1), ("5", 6), ("2%", 21), ("29", 30)] {
        let sandbox = with_rows(1_000, &bad);
        let (status, result) = sandbox.import(&["list.csv", "--max-failed", limit]);
        assert_eq!(
            (status, &result["status"]),
            (1, &json!("failed")),
            "{limit}"
        );
        assert_eq!(result["failed"], failed, "{limit}");
        assert_eq!(result["created"], 10, "{limit}");
        assert_eq!(sandbox.lead_count(), 10);
        let job = sandbox.json(&["jobs", "show", "1"]).1;
        assert!(
            job["error"].as_str().unwrap().contains("because more than"),
            "{job}"
        );
    }
    let sandbox = with_rows(1_000, &bad);
    let (status, result) = sandbox.import(&["list.csv", "--max-failed", "3%"]);
    assert_counts((status, &result), 3, &[("created", 970)]);
}

#[test]
fn a_limit_is_a_number_or_a_percentage() {
    let sandbox = with_rows(1, &[]);
    for limit in ["two", "-1", "101%"] {
        let said = sandbox.run(&[
            "import",
            "leads",
            "list.csv",
            &format!("--max-failed={limit}"),
        ]);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains("percentage such as 2%"), "{said}");
    }
}

/// Rows without an email, which no rule recognises again, with bad ones among them.
fn without_keys(bad: &[usize]) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.required", "name");
    let row = |at: usize| {
        let email = if bad.contains(&at) { "none" } else { "" };
        format!("Person {at},{email}\n")
    };
    let rows: String = (0..10).map(row).collect();
    sandbox.write("list.csv", format!("{HEADER}\n{rows}"));
    sandbox
}

/// Stops an import after its fifth row, as if its process had been killed.
fn interrupted_in_its_midst(bad: &[usize]) -> Sandbox {
    let sandbox = without_keys(bad);
    let (status, result) = sandbox.import(&["list.csv", "--max-failed", "0"]);
    assert_eq!((status, &result["created"]), (1, &json!(bad[0])));
    sandbox.sql("UPDATE job SET status = 'interrupted', ended_at = NULL, error = NULL");
    sandbox
}

#[test]
fn an_import_stopped_by_too_many_failed_rows_resumes_and_repeats_no_row() {
    let sandbox = without_keys(&[5, 7]);
    let (status, result) = sandbox.import(&["list.csv", "--max-failed", "0"]);
    assert_counts((status, &result), 1, &[("created", 5), ("not_tried", 4)]);
    let (status, _) = sandbox.import(&["list.csv", "--max-failed", "2"]);
    assert_eq!(status, 3);
    let expected: Vec<String> = [0, 1, 2, 3, 4, 6, 8, 9]
        .map(|at| format!("Person {at}"))
        .into();
    assert_eq!(sandbox.column("name"), expected);
}

#[test]
fn an_import_stopped_by_the_limit_says_how_to_resume_it() {
    const WAY_OUT: &str = "the same import with a higher --max-failed";
    let sandbox = without_keys(&[5, 7]);
    let stopped = sandbox.run(&["import", "leads", "list.csv", "--max-failed", "0"]);
    assert_eq!(stopped.status, 1, "{stopped}");
    assert!(stopped.err.contains(WAY_OUT), "{stopped}");
    for command in ["show", "watch"] {
        let said = sandbox.run(&["jobs", command, "1"]);
        let all = format!("{}{}", said.out, said.err);
        assert!(all.contains(WAY_OUT), "{command}: {said}");
    }
    assert_said!(sandbox.run(&["jobs", "resume", "1"]), @"
    --- stderr
    error: job 1 stopped because too many rows failed, and would stop again at once
     hint: To resume it, and let any number of rows fail: intake jobs resume 1 --max-failed 100%
    --- exit 1
    ");
    // The hints for another file can be followed: with the limit, and once the job is undone.
    let list = sandbox.read("list.csv");
    sandbox.write("list.csv", format!("{list}\n"));
    let said = sandbox.run(&["jobs", "resume", "1", "--max-failed", "100%"]);
    let hint = "intake jobs resume 1 --file PATH --max-failed 100%\n";
    assert!(said.err.contains(hint), "{said}");
    assert!(said.err.contains("intake jobs undo 1"), "{said}");
    sandbox.write("list.csv", list);
    let overview = sandbox.run(&["jobs", "show", "1"]).out;
    let step = "4 rows were not tried: intake";
    assert!(overview.contains(step), "{overview}");
    let (status, result) = sandbox.json(&["jobs", "resume", "1", "--max-failed", "100%"]);
    assert_counts((status, &result), 3, &[("created", 8), ("failed", 2)]);
    assert_eq!(sandbox.lead_count(), 8);
}

#[test]
fn the_last_options_of_a_job_hold_when_it_is_resumed() {
    let sandbox = without_keys(&[3, 5, 7]);
    let limit = || -> String {
        let store = rusqlite::Connection::open(sandbox.store()).unwrap();
        let limit = "SELECT orders -> 'max_failed' FROM job";
        store.query_row(limit, [], |row| row.get(0)).unwrap()
    };
    for said in ["0", "1"] {
        let (status, result) = sandbox.import(&["list.csv", "--max-failed", said]);
        assert_eq!((status, &result["job"]), (1, &json!(1)), "{result}");
        assert!(limit().contains(said), "{said}: {}", limit());
    }
    let (_, rehearsed) = sandbox.import(&["list.csv", "--dry-run", "--max-failed", "2"]);
    assert_eq!(rehearsed["job"], json!(null));
    assert!(
        limit().contains('1'),
        "a rehearsal says nothing: {}",
        limit()
    );
}

#[test]
fn a_resumed_import_counts_the_rows_that_failed_before() {
    let sandbox = interrupted_in_its_midst(&[5, 7]);
    let (status, result) = sandbox.import(&["list.csv", "--max-failed", "1"]);
    assert_eq!(
        (
            status,
            &result["job"],
            &result["failed"],
            &result["created"],
            &result["not_tried"]
        ),
        (1, &json!(1), &json!(2), &json!(6), &json!(2))
    );
    let sandbox = interrupted_in_its_midst(&[5, 7]);
    let (status, result) = sandbox.import(&["list.csv", "--max-failed", "2"]);
    assert_counts((status, &result), 3, &[("created", 8)]);
    assert_eq!(sandbox.lead_count(), 8);
}

#[test]
fn all_or_nothing_does_not_take_up_what_is_half_in() {
    let sandbox = interrupted_in_its_midst(&[5, 7]);
    let said = sandbox.run(&["import", "leads", "list.csv", "--atomic"]);
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    let in_store = sandbox.lead_count();
    // It may refuse, or take back all of it: but what it says is true, and nothing is in twice.
    let says_nothing_is_in = said.err.contains("nothing was imported");
    assert!(
        !says_nothing_is_in || in_store == 0,
        "{in_store} leads are in: {said}\n{jobs}"
    );
    assert!(in_store == 0 || said.status == 2, "{said}");
}

#[test]
fn all_or_nothing_stops_at_the_limit_and_leaves_nothing() {
    let sandbox = with_rows(20, &[3, 4, 5, 6]);
    let (status, result) = sandbox.import(&["list.csv", "--atomic", "--max-failed", "1"]);
    assert_ne!(status, 0);
    assert_eq!(
        (&result["created"], &result["status"]),
        (&json!(0), &json!("failed"))
    );
    assert!(sandbox.leads().is_empty());
}

#[test]
fn rows_that_wait_are_no_failure_of_all_or_nothing() {
    let sandbox = with_rows(3, &[]);
    assert_eq!(sandbox.import(&["list.csv"]).0, 0);
    sandbox.write(
        "more.csv",
        format!("{HEADER}\nNew,new@example.com\nAgain,p1@example.com\n"),
    );
    let (status, result) = sandbox.import(&["more.csv", "--atomic", "--on-duplicate", "ask"]);
    assert_counts((status, &result), 3, &[("created", 1), ("waiting", 1)]);
    assert_eq!(sandbox.lead_count(), 4);
}
