//! Sheets that are written to a disk without room: the rows stay in the store, the job ends, and the next one runs.

use serde_json::json;

use crate::faults::{Faulted, run_without_room};
use crate::sandbox::Sandbox;

/// A part of the name of every sheet that is not whole yet.
const SHEET: &str = ".intake-sheet-";
/// Enough for several writes to the disk.
const ROWS: usize = 3_000;

/// A list whose rows all fail, or all are imported.
fn list(is_good: bool) -> String {
    let rows = (0..ROWS).map(|row| {
        let text = blake3::hash(row.to_string().as_bytes()).to_hex();
        let domain = if is_good { "@example.com" } else { "" };
        format!("Ada,p{row}{domain},{text}\n")
    });
    ["First Name,Email,Notes\n".to_owned()]
        .into_iter()
        .chain(rows)
        .collect()
}

/// Runs a command once for each write of its sheet that may find no room; gives how many there were.
fn without_room(args: &[&str], prepare: impl Fn() -> Sandbox, check: impl Fn(&Sandbox, &Faulted)) {
    let counted = run_without_room(&prepare(), args, SHEET, 0).report;
    let calls = counted.trim().strip_prefix("calls ");
    let calls: u64 = calls.and_then(|calls| calls.parse().ok()).unwrap();
    assert!(calls > 5, "several writes: {counted}");
    for at in [1, calls / 2, calls] {
        let sandbox = prepare();
        let faulted = run_without_room(&sandbox, args, SHEET, at);
        assert!(faulted.report.starts_with("fired "), "{}", faulted.report);
        let said = &faulted.said;
        assert!(said.err.contains("No space left on device"), "{said}");
        assert!(said.err.contains("hint: Make room on the disk"), "{said}");
        assert!(!said.err.contains("internal error"), "{said}");
        check(&sandbox, &faulted);
    }
}

#[test]
fn failed_rows_without_room_stay_in_the_store_and_the_job_ends() {
    let prepare = || {
        let sandbox = Sandbox::new();
        sandbox.write("list.csv", list(false));
        sandbox
    };
    for out in ["failed.xlsx", "failed.csv"] {
        let args = ["import", "leads", "list.csv", "--failed", out];
        without_room(&args, prepare, |sandbox, faulted| {
            let said = &faulted.said;
            assert_eq!(said.status, 1, "{said}");
            assert!(said.out.contains("3,000  failed"), "{said}");
            assert!(said.err.contains("The rows are in the store"), "{said}");
            assert!(!sandbox.path(out).exists());
            let (_, job) = sandbox.json(&["jobs", "show", "1"]);
            assert_eq!(job["status"], "completed_with_errors");
            sandbox.done(&["jobs", "failed", "1", "--out", out]);
            assert!(sandbox.path(out).exists());
        });
    }
}

#[test]
fn a_worker_without_room_for_failed_rows_goes_on_with_the_next_job() {
    let prepare = || {
        let sandbox = Sandbox::new();
        sandbox.write("list.csv", list(false));
        sandbox.write("good.csv", "First Name,Email\nAda,ada@example.com\n");
        let held = sandbox.hold("worker");
        for args in [
            &["list.csv", "--failed", "failed.xlsx"][..],
            &["good.csv"][..],
        ] {
            sandbox.done(&[&["import", "leads"], args, &["--background"]].concat());
        }
        drop(held);
        sandbox
    };
    without_room(&["jobs", "run"], prepare, |sandbox, faulted| {
        assert_eq!(faulted.said.status, 1, "{}", faulted.said);
        let (_, jobs) = sandbox.json(&["jobs", "list"]);
        let mut status: Vec<&serde_json::Value> = jobs
            .as_array()
            .unwrap()
            .iter()
            .map(|job| &job["status"])
            .collect();
        status.sort_by_key(ToString::to_string);
        assert_eq!(
            status,
            [&json!("completed"), &json!("completed_with_errors")]
        );
    });
}

#[test]
fn an_export_without_room_names_the_file() {
    let prepare = || {
        let sandbox = Sandbox::new();
        sandbox.write("list.csv", list(true));
        assert_eq!(sandbox.import(&["list.csv"]).0, 0);
        sandbox.write("failed.csv", list(false));
        assert_eq!(sandbox.import(&["failed.csv"]).0, 3);
        sandbox
    };
    for args in [
        &["jobs", "failed", "2", "--out", "out.xlsx"],
        &["lead", "export", "--out", "out.xlsx"][..],
    ] {
        without_room(args, prepare, |sandbox, faulted| {
            assert_eq!(faulted.said.status, 1, "{}", faulted.said);
            assert!(!sandbox.path("out.xlsx").exists());
        });
    }
}
