//! The queue: `--background`, `jobs run`, `jobs watch`, `jobs cancel`, and what survives of it.

use std::fmt::Write;
use std::process::Child;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::assert_said;
use crate::sandbox::{Held, Said, Sandbox};
use crate::support::counts::assert_counts;
use crate::support::process::{copies, end_of, has_rows, run_beside, start};
use crate::support::terminal;

const LEADS: &str = "First Name,Last Name,Email
Ada,Moor,ada@example.com
Ben,Lund,ben@example.com
Cleo,,bad address
";
/// More than a test ever waits for.
const PATIENCE: Duration = Duration::from_mins(10);

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    sandbox
}

fn many(rows: usize) -> String {
    let mut text = "First Name,Last Name,Email\n".to_owned();
    for row in 0..rows {
        writeln!(text, "Given{row},Family{row},p{row}@example.com").unwrap();
    }
    text
}

fn background(sandbox: &Sandbox, args: &[&str]) -> (i32, Value) {
    sandbox.json(&[&["import", "leads", "--background"], args].concat())
}

fn job(sandbox: &Sandbox, id: &str) -> Value {
    sandbox.json(&["jobs", "show", id]).1
}

/// Waits until the first job is no longer queued.
fn await_begun(sandbox: &Sandbox) {
    let begun = Instant::now();
    while job(sandbox, "1")["status"] == "queued" {
        assert!(begun.elapsed() < PATIENCE, "the job never begins");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Waits until a worker that was started is at the queue.
fn await_worker(sandbox: &Sandbox, worker: &mut Child) {
    // Shared, as everybody does who only asks.
    let is_free = || {
        std::fs::File::open(sandbox.path("store/intake.db.worker"))
            .map_or(true, |file| file.try_lock_shared().is_ok())
    };
    while is_free() {
        let ended = worker.try_wait().unwrap();
        assert!(ended.is_none(), "the worker has gone: {ended:?}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_worker_starts_by_itself_and_does_the_job_with_its_copy() {
    let sandbox = sandbox();
    let (status, queued) = background(&sandbox, &["leads.csv", "--failed", "failed.csv"]);
    assert_eq!(
        (status, &queued["job"], &queued["read"]),
        (0, &1.into(), &3.into())
    );
    std::fs::remove_file(sandbox.path("leads.csv")).unwrap();
    let (status, result) = sandbox.json(&["jobs", "watch", "1"]);
    assert_eq!(
        (status, &result["status"]),
        (3, &"completed_with_errors".into())
    );
    assert_eq!(
        (&result["created"], &result["failed"]),
        (&2.into(), &1.into())
    );
    // The worker tidies up once it has let go of the job.
    drop(awaited_worker_end(&sandbox));
    assert!(sandbox.read("failed.csv").contains("bad address"));
    assert!(copies(&sandbox).is_empty());
    let log = sandbox.read("store/intake.db.log");
    assert!(
        log.contains(
            "job 1: leads.csv completed with errors, 3 of 3 rows done, 2 created, 1 failed"
        ),
        "{log}"
    );
    assert!(!log.contains("bad address"), "no data in the log: {log}");
    sandbox.assert_whole();
}

/// Waits until no worker is at the queue.
fn awaited_worker_end(sandbox: &Sandbox) -> Held {
    sandbox.hold("worker")
}

#[test]
fn people_are_told_the_id_and_how_to_watch() {
    let sandbox = sandbox();
    let worker = sandbox.hold("worker");
    assert_said!(sandbox.run(&["import", "leads", "leads.csv", "--background"]), @"
    Job 1: leads.csv is queued, 3 rows

    To see its progress: intake jobs watch 1
    --- exit 0
    ");
    assert_said!(sandbox.run(&["import", "leads", "leads.csv", "--background"]), @"
    Job 1: leads.csv is queued, 3 rows

    To see its progress: intake jobs watch 1
    --- stderr
    The same file with the same settings is in the queue or running, as job 1.
    --- exit 0
    ");
    assert_said!(sandbox.run(&["jobs", "list"]), @r"
    Id  Kind   Source     Status  Progress  Created  Updated  Skipped  Failed  Waiting  Started  Duration  By
     1  leads  leads.csv  queued  0/3, 0%         0        0        0       0        0           [duration]     tester
    --- exit 0
    ");
    assert_eq!(copies(&sandbox), ["1"]);
    assert_said!(sandbox.run(&["jobs", "run"]), @"
    --- stderr
    error: another worker is running
     hint: It runs all queued imports. To see them: intake jobs list
    --- exit 5
    ");
    drop(worker);
    assert_said!(sandbox.run(&["jobs", "run"]), @"
    --- stderr
    [time] job 1: leads.csv begins
    [time] job 1: leads.csv completed with errors, 3 of 3 rows done, 2 created, 1 failed; to see it: intake jobs show 1
    --- exit 3
    ");
    assert_said!(sandbox.run(&["jobs", "run"]), @"--- exit 0");
    assert!(copies(&sandbox).is_empty());
}

#[test]
fn an_import_that_needs_an_answer_is_not_queued() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "dates.csv",
        "Last Name,Email,Expected Close\nMoor,ada@example.com,03/04/2026\n",
    );
    let said = sandbox.run(&["import", "leads", "dates.csv", "--background"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("--date-order"), "{said}");
    assert!(copies(&sandbox).is_empty());
    assert_eq!(sandbox.json(&["jobs", "list"]).1, Value::Array(Vec::new()));
}

#[test]
fn standard_input_and_workbooks_are_queued_too() {
    let sandbox = sandbox();
    let worker = sandbox.hold("worker");
    let said = sandbox.shell("$INTAKE import leads - --background < leads.csv");
    assert_eq!(said.status, 0, "{said}");
    let workbook = crate::sandbox::fixture("trade-show.xlsx");
    assert_eq!(background(&sandbox, &[&workbook]).0, 0);
    drop(worker);
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_eq!(status, 3);
    let created: Vec<&Value> = results
        .as_array()
        .unwrap()
        .iter()
        .map(|job| &job["created"])
        .collect();
    assert_eq!(created, [2, 19]);
}

#[test]
fn a_job_acts_as_the_one_who_queued_it() {
    let sandbox = sandbox();
    let worker = sandbox.hold("worker");
    assert_eq!(background(&sandbox, &["leads.csv", "--as", "Eve"]).0, 0);
    drop(worker);
    assert_eq!(sandbox.run(&["jobs", "run", "--as", "Mallory"]).status, 3);
    assert_eq!(job(&sandbox, "1")["by"], "Eve");
}

#[test]
fn a_copy_that_has_changed_fails_its_job_and_no_other() {
    let sandbox = sandbox();
    sandbox.write("more.csv", "Last Name,Email\nFalk,dora@example.com\n");
    let worker = sandbox.hold("worker");
    for file in ["leads.csv", "more.csv"] {
        assert_eq!(background(&sandbox, &[file]).0, 0);
    }
    sandbox.write("store/intake.db.queue/1", LEADS.replace("Ada", "Eva"));
    drop(worker);
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_eq!(status, 1);
    assert_eq!(results[0]["status"], "failed");
    assert_eq!(results[1]["status"], "completed");
    let error = job(&sandbox, "1")["error"].to_string();
    assert!(error.contains("its content has changed"), "{error}");
}

#[test]
fn a_foreground_import_of_a_queued_file_does_that_job() {
    let sandbox = sandbox();
    let worker = sandbox.hold("worker");
    assert_eq!(background(&sandbox, &["leads.csv"]).0, 0);
    let (status, result) = sandbox.import(&["leads.csv"]);
    assert_eq!((status, &result["job"]), (3, &1.into()));
    assert!(copies(&sandbox).is_empty());
    drop(worker);
    assert_eq!(sandbox.json(&["jobs", "run"]).1, Value::Array(Vec::new()));
}

#[test]
fn a_queued_job_leaves_the_queue_when_it_is_cancelled_and_can_be_resumed() {
    let sandbox = sandbox();
    let worker = sandbox.hold("worker");
    assert_eq!(background(&sandbox, &["leads.csv"]).0, 0);
    assert_said!(sandbox.run(&["jobs", "cancel", "1"]), @r"
    Job 1: leads.csv cancelled in [duration]
        3  rows read, of which
        3  not tried

    To resume it: intake jobs resume 1
    --- exit 0
    ");
    drop(worker);
    assert_eq!(sandbox.json(&["jobs", "run"]).1, Value::Array(Vec::new()));
    std::fs::remove_file(sandbox.path("leads.csv")).unwrap();
    let (status, result) = sandbox.json(&["jobs", "resume", "1"]);
    assert_counts((status, &result), 3, &[("created", 2)]);
    let said = sandbox.run(&["jobs", "cancel", "1"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err
            .contains("job 1 is completed with errors: there is nothing to cancel"),
        "{said}"
    );
}

#[test]
fn an_edit_during_an_import_is_done_before_the_import_ends() {
    for _ in 0..20 {
        let sandbox = Sandbox::new();
        sandbox.write("leads.csv", many(250_000));
        let mut import = start(&sandbox, &["import", "leads", "leads.csv"]);
        if !has_rows(&sandbox, 1, &mut import) {
            continue;
        }
        let edit = ["lead", "edit", "1", "--first-name", "Eva"];
        let said = run_beside(&sandbox, &import, &edit);
        assert_eq!(said.status, 0, "{said}");
        let is_running = job(&sandbox, "1")["status"] == "processing";
        assert_eq!(end_of(&sandbox, import).status, 0);
        if is_running {
            assert_eq!(sandbox.json(&["lead", "show", "1"]).1["first_name"], "Eva");
            return;
        }
    }
    panic!("never hit in its midst");
}

/// An import that somebody has cancelled in its midst.
fn cancelled_in_its_midst(rows: usize) -> Sandbox {
    for _ in 0..20 {
        let sandbox = Sandbox::new();
        sandbox.write("leads.csv", many(rows));
        let mut import = start(&sandbox, &["import", "leads", "leads.csv"]);
        if !has_rows(&sandbox, 1, &mut import) {
            continue;
        }
        let said = run_beside(&sandbox, &import, &["jobs", "cancel", "1"]);
        let import = end_of(&sandbox, import);
        if said.status == 0 {
            assert!(said.out.contains("not tried"), "{said}");
            assert_eq!(import.status, 4, "{import}");
            assert!(import.out.contains("intake jobs resume 1"), "{import}");
            return sandbox;
        }
    }
    panic!("never hit in its midst");
}

#[test]
fn a_store_that_is_replaced_beneath_them_stops_an_import_and_a_worker() {
    let replace = |sandbox: &Sandbox| {
        let store = sandbox.store();
        std::fs::copy(&store, sandbox.path("other.db")).unwrap();
        std::fs::rename(sandbox.path("other.db"), &store).unwrap();
    };
    let stopped = |said: &Said| {
        assert_eq!(said.status, 6, "{said}");
        let words = "was replaced or removed while it was open";
        assert!(said.err.contains(words), "{said}");
    };
    let imports = (0..20).find_map(|_| {
        let sandbox = Sandbox::new();
        sandbox.write("leads.csv", many(250_000));
        let mut import = start(&sandbox, &["import", "leads", "leads.csv"]);
        let is_hit = has_rows(&sandbox, 1, &mut import);
        replace(&sandbox);
        let said = end_of(&sandbox, import);
        (is_hit && said.status != 0).then_some(said)
    });
    stopped(&imports.expect("hit in its midst"));
    let sandbox = sandbox();
    sandbox.set("region", "GB");
    let mut worker = start(&sandbox, &["jobs", "run", "--watch"]);
    await_worker(&sandbox, &mut worker);
    replace(&sandbox);
    stopped(&end_of(&sandbox, worker));
}

#[test]
fn a_running_job_stops_after_its_batch_and_goes_on_where_it_was() {
    const ROWS: usize = 20_000;
    let sandbox = cancelled_in_its_midst(ROWS);
    let stopped = job(&sandbox, "1");
    assert_eq!(stopped["status"], "cancelled");
    assert!(
        stopped["created"] != 0 && stopped["not_tried"] != 0,
        "{stopped}"
    );
    let (status, result) = sandbox.json(&["jobs", "resume", "1"]);
    assert_eq!(
        (status, &result["created"]),
        (0, &ROWS.into()),
        "no wish outlives its run"
    );
    sandbox.assert_whole();
}

#[test]
fn the_rows_of_a_cancelled_job_can_be_undone() {
    let sandbox = cancelled_in_its_midst(20_000);
    let before = job(&sandbox, "1")["created"].clone();
    let (status, undone) = sandbox.json(&["jobs", "undo", "1"]);
    assert_eq!((status, &undone["removed"]), (0, &before));
    assert!(sandbox.leads().is_empty());
    let said = sandbox.run(&["jobs", "resume", "1"]);
    assert_eq!(said.status, 1, "{said}");
    assert_eq!(sandbox.run(&["store", "check"]).status, 0);
}

#[test]
fn resuming_takes_the_same_content_wherever_it_lies_and_nothing_else() {
    let sandbox = sandbox();
    let worker = sandbox.hold("worker");
    assert_eq!(background(&sandbox, &["leads.csv"]).0, 0);
    assert_eq!(sandbox.run(&["jobs", "cancel", "1"]).status, 0);
    std::fs::remove_file(sandbox.path("store/intake.db.queue/1")).unwrap();
    sandbox.write("leads.csv", LEADS.replace("Ada", "Eva"));
    assert_said!(sandbox.run(&["jobs", "resume", "1"]), @"
    --- stderr
    error: [folder]/leads.csv is not the file that job 1 began with: its content has changed
     hint: Give the original file: intake jobs resume 1 --file PATH
     hint: Or import the new file instead: job 1 has imported nothing.
    --- exit 1
    ");
    sandbox.write("moved.csv", LEADS);
    let said = sandbox.run(&["jobs", "resume", "1", "--file", "moved.csv"]);
    assert_eq!(said.status, 3, "{said}");
    assert_said!(sandbox.run(&["jobs", "resume", "1"]), @"
    --- stderr
    Nothing to do: job 1 is completed with errors.
    --- exit 7
    ");
    assert_eq!(sandbox.run(&["jobs", "undo", "1"]).status, 0);
    assert_said!(sandbox.run(&["jobs", "resume", "1"]), @"
    --- stderr
    error: job 1 was undone: there is nothing to resume
     hint: Import the file again instead.
    --- exit 1
    ");
    drop(worker);
}

#[test]
fn a_worker_that_stays_does_what_comes_and_ends_when_asked() {
    let sandbox = sandbox();
    assert_eq!(sandbox.import(&["leads.csv", "--dry-run"]).0, 3);
    let mut worker = start(&sandbox, &["jobs", "run", "--watch"]);
    await_worker(&sandbox, &mut worker);
    assert_eq!(background(&sandbox, &["leads.csv"]).0, 0);
    assert_eq!(sandbox.run(&["jobs", "watch", "1"]).status, 3);
    let sent = std::process::Command::new("kill")
        .arg(worker.id().to_string())
        .status();
    assert!(sent.unwrap().success());
    let said = end_of(&sandbox, worker);
    assert_eq!(said.status, 3, "{said}");
}

#[test]
fn a_killed_worker_leaves_an_interrupted_job_and_nobody_thinks_it_runs() {
    const ROWS: usize = 20_000;
    for attempt in 0.. {
        assert!(attempt < 20, "never hit in its midst");
        let sandbox = Sandbox::new();
        sandbox.write("leads.csv", many(ROWS));
        let worker = sandbox.hold("worker");
        assert_eq!(background(&sandbox, &["leads.csv"]).0, 0);
        drop(worker);
        let mut worker = start(&sandbox, &["jobs", "run"]);
        await_begun(&sandbox);
        worker.kill().unwrap();
        worker.wait().unwrap();
        let (_, jobs) = sandbox.json(&["jobs", "list"]);
        if jobs[0]["status"] == "completed" {
            continue;
        }
        assert_eq!(jobs[0]["status"], "interrupted", "{jobs}");
        assert_eq!(sandbox.run(&["jobs", "watch", "1"]).status, 4);
        let (_, listed) = sandbox.json(&["jobs", "list", "--status", "interrupted"]);
        assert_eq!(listed.as_array().unwrap().len(), 1);
        let (status, result) = sandbox.json(&["jobs", "resume", "1"]);
        assert_eq!((status, &result["created"]), (0, &ROWS.into()));
        assert!(copies(&sandbox).is_empty());
        sandbox.assert_whole();
        return;
    }
}

#[test]
fn the_next_worker_goes_on_with_what_a_killed_one_left_after_all_that_waits() {
    const ROWS: usize = 20_000;
    for attempt in 0.. {
        assert!(attempt < 20, "never hit in its midst");
        let sandbox = sandbox();
        sandbox.write("many.csv", many(ROWS));
        let held = sandbox.hold("worker");
        assert_eq!(background(&sandbox, &["many.csv"]).0, 0);
        drop(held);
        let mut worker = start(&sandbox, &["jobs", "run"]);
        await_begun(&sandbox);
        worker.kill().unwrap();
        worker.wait().unwrap();
        if job(&sandbox, "1")["status"] != "interrupted" {
            continue;
        }
        let held = sandbox.hold("worker");
        assert_eq!(background(&sandbox, &["leads.csv"]).0, 0);
        drop(held);
        let (status, results) = sandbox.json(&["jobs", "run"]);
        assert_eq!(status, 3, "{results}");
        assert_eq!(
            (&results[0]["job"], &results[1]["job"]),
            (&2.into(), &1.into())
        );
        assert_eq!(results[1]["not_tried"], 0);
        assert!(copies(&sandbox).is_empty());
        assert_eq!(sandbox.run(&["store", "check"]).status, 0);
        return;
    }
}

#[test]
fn an_interrupted_job_that_is_cancelled_is_given_up() {
    let sandbox = sandbox();
    let held = sandbox.hold("worker");
    assert_eq!(background(&sandbox, &["leads.csv"]).0, 0);
    drop(held);
    // A worker that was killed before its first batch.
    sandbox.sql("UPDATE job SET status = 'processing'");
    assert_eq!(job(&sandbox, "1")["status"], "interrupted");
    let said = sandbox.run(&["jobs", "cancel", "1"]);
    assert_eq!(said.status, 0, "{said}");
    assert_eq!(sandbox.json(&["jobs", "run"]).1, Value::Array(Vec::new()));
    let (status, result) = sandbox.json(&["jobs", "resume", "1"]);
    assert_counts((status, &result), 3, &[("created", 2)]);
}

#[test]
fn a_worker_leaves_alone_what_was_interrupted_before_somebodys_eyes() {
    let sandbox = sandbox();
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    sandbox.sql("UPDATE job SET status = 'interrupted'");
    assert_eq!(sandbox.json(&["jobs", "run"]).1, Value::Array(Vec::new()));
    assert_eq!(job(&sandbox, "1")["status"], "interrupted");
}

#[test]
fn a_worker_outlives_the_terminal_that_it_was_started_from() {
    let sandbox = sandbox();
    sandbox.write("many.csv", many(40_000));
    let mut command =
        sandbox.command(&["import", "leads", "many.csv", "--background", "--no-input"]);
    let (status, text) = terminal::ended(terminal::session(80, command.env("TERM", "dumb")));
    assert_eq!(status, 0, "{text}");
    let said = sandbox.run(&["jobs", "watch", "1"]);
    assert_eq!(said.status, 0, "{said}");
    drop(awaited_worker_end(&sandbox));
    assert_eq!(sandbox.lead_count(), 40_000);
}

#[test]
fn a_file_queued_twice_with_other_settings_is_two_jobs() {
    let sandbox = sandbox();
    let held = sandbox.hold("worker");
    assert_eq!(background(&sandbox, &["leads.csv"]).1["job"], 1);
    assert_eq!(
        background(&sandbox, &["leads.csv", "--on-duplicate", "update"]).1["job"],
        2
    );
    assert_eq!(
        background(&sandbox, &["leads.csv"]).1["job"],
        1,
        "the same is there already"
    );
    drop(held);
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_eq!(status, 3);
    assert_eq!(
        (&results[0]["created"], &results[0]["unchanged"]),
        (&2.into(), &0.into())
    );
    assert_eq!(
        (&results[1]["created"], &results[1]["unchanged"]),
        (&0.into(), &2.into())
    );
    assert_eq!(sandbox.lead_count(), 2);
}

#[test]
fn a_queued_job_whose_field_is_gone_fails_and_says_so() {
    let sandbox = sandbox();
    sandbox.done(&["field", "add", "lead", "Shares", "--kind", "number"]);
    sandbox.write(
        "shares.csv",
        "Last Name,Email,Shares\nFalk,dora@example.com,7\n",
    );
    let held = sandbox.hold("worker");
    assert_eq!(background(&sandbox, &["shares.csv"]).0, 0);
    assert_eq!(background(&sandbox, &["leads.csv"]).0, 0);
    sandbox.done(&["field", "remove", "lead", "Shares", "--yes"]);
    drop(held);
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_eq!(status, 1, "{results}");
    assert_eq!(results[0]["status"], "failed", "{results}");
    assert_eq!(results[1]["created"], 2, "and no other: {results}");
    let error = job(&sandbox, "1")["error"].to_string();
    assert!(error.contains("custom.Shares"), "{error}");
    assert_eq!(sandbox.run(&["store", "check"]).status, 0);
}

#[test]
fn leftovers_of_a_crash_are_taken_away_and_what_is_needed_stays() {
    let sandbox = sandbox();
    let worker = sandbox.hold("worker");
    assert_eq!(background(&sandbox, &["leads.csv"]).0, 0);
    sandbox.write(
        "store/intake.db.queue/99",
        "of a job that was never committed",
    );
    sandbox.write("store/intake.db.queue/.new-dead", "half a copy");
    let held = sandbox.hold("queue/.new-alive");
    sandbox.write("more.csv", "Last Name,Email\nFalk,dora@example.com\n");
    assert_eq!(sandbox.import(&["more.csv"]).0, 0);
    assert_eq!(copies(&sandbox), [".new-alive", "1"]);
    drop((held, worker));
}

#[test]
fn all_or_nothing_holds_in_the_queue_too() {
    let sandbox = sandbox();
    let worker = sandbox.hold("worker");
    assert_eq!(background(&sandbox, &["leads.csv", "--atomic"]).0, 0);
    drop(worker);
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_eq!(status, 1, "{results}");
    assert_eq!(results[0]["status"], "failed");
    assert_eq!(
        (&results[0]["created"], &results[0]["failed"]),
        (&0.into(), &1.into())
    );
    assert!(sandbox.leads().is_empty());
    assert_eq!(
        sandbox.json(&["jobs", "list"]).1.as_array().unwrap().len(),
        1
    );
    sandbox.assert_whole();
    let said = sandbox.run(&["jobs", "resume", "1"]);
    assert!(
        said.err
            .contains("job 1 was refused as a whole, because rows failed"),
        "{said}"
    );
}
