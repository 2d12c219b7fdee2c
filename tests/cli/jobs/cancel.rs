//! A cancel holds from the moment it is answered, wherever the job is. The job is held still at each place, so that the
//! request is made there and nowhere else.

use std::fmt::Write;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStderr, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use serde_json::{Value, json};

use crate::faults::held_at_look;
use crate::sandbox::{Said, Sandbox, assert_balanced};
use crate::support::process::signal;

/// More than a batch.
const ROWS: u64 = 4_000;
/// The first batch, to the end of its last packet.
const FIRST_BATCH: u64 = 2_560;
/// How often a run looks for a request: before its first batch and after each packet of 128 rows.
const LOOKS: u64 = 1 + ROWS.div_ceil(128);
/// The request for job 1.
const REQUEST: &str = "intake.db.cancel-1";
/// The copy of its file.
const COPY: &str = "intake.db.queue/1";

/// A worker's second read in the first pass: before it are a look for the copy, its opening, nine reads for its columns, and one.
const FIRST_PASS: (&str, u64) = (COPY, 13);

const LATER: &[&str] = &["import", "leads", "leads.csv", "--background"];
const WORKER: &[&str] = &["jobs", "run"];

fn list() -> String {
    let mut text = "First Name,Last Name,Email\n".to_owned();
    for row in 0..ROWS {
        writeln!(text, "Given{row},Family{row},p{row}@example.com").unwrap();
    }
    text
}

/// A sandbox with a job in its queue and no worker.
fn queued(args: &[&str]) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", list());
    let worker = sandbox.hold("worker");
    sandbox.done(&[LATER, args].concat());
    drop(worker);
    sandbox
}

/// A job that was killed after its first batch.
fn killed(args: &[&str]) -> Sandbox {
    let sandbox = queued(args);
    let mut child = held_at_look(&sandbox, WORKER, (REQUEST, 30));
    child.kill().unwrap();
    child.wait().unwrap();
    let job = job(&sandbox);
    assert_eq!(job["status"], "interrupted", "{job}");
    assert_ne!(job["created"], 0, "{job}");
    sandbox
}

fn job(sandbox: &Sandbox) -> Value {
    let job = sandbox.json(&["jobs", "show", "1"]).1;
    assert_balanced(&job);
    job
}

/// A `jobs cancel` that was answered: it has said that it cancels the job.
struct Answered {
    child: Child,
}

impl Answered {
    fn of(sandbox: &Sandbox, words: &str) -> Self {
        let mut command = sandbox.command(&["jobs", "cancel", "1"]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let line = first_line(child.stderr.take().unwrap());
        assert_eq!(line, format!("Cancelling job 1: {words}"));
        Answered { child }
    }

    /// Waits until it has seen the job's end.
    fn ended(self, sandbox: &Sandbox) -> Said {
        Said::of(self.child.wait_with_output().unwrap(), &sandbox.path(""))
    }
}

/// The first line of what a command says, which comes soon or never.
fn first_line(err: ChildStderr) -> String {
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let mut line = String::new();
        BufReader::new(err).read_line(&mut line).unwrap();
        tell.send(line.trim_end().to_owned()).unwrap();
    });
    told.recv_timeout(Duration::from_mins(1))
        .expect("an answer")
}

/// Cancels a job that is held, lets it go on, and gives how it ended.
fn cancel_held(sandbox: &Sandbox, held: Child, words: &str) -> Said {
    let before = job(sandbox);
    assert_eq!(before["status"], "processing", "no other state: {before}");
    let cancel = Answered::of(sandbox, words);
    signal("CONT", &held);
    let run = Said::of(held.wait_with_output().unwrap(), &sandbox.path(""));
    let said = cancel.ended(sandbox);
    assert_eq!(said.status, 0, "{said}");
    assert!(said.out.contains("Job 1: leads.csv cancelled"), "{said}");
    run
}

/// What was answered holds: the job is cancelled, no worker goes on with it, and `jobs resume` does the rest, once.
fn assert_cancelled(sandbox: &Sandbox, in_store: std::ops::RangeInclusive<u64>, place: &str) {
    let job = job(sandbox);
    assert_eq!(job["status"], "cancelled", "{place}: {job}");
    let created = job["created"].as_u64().unwrap();
    assert!(in_store.contains(&created), "{place}: {job}");
    assert_eq!(sandbox.lead_count() as u64, created, "{place}");
    assert_eq!(sandbox.json(WORKER), (0, json!([])), "{place}");
    let left: Vec<String> = sandbox.store_files();
    let is_request = |name: &String| name.contains("cancel");
    assert!(!left.iter().any(is_request), "{place}: {left:?}");
    assert_eq!(sandbox.run(&["store", "check"]).status, 0, "{place}");
    let (status, result) = sandbox.json(&["jobs", "resume", "1"]);
    let all = (0, &json!("completed"), &json!(ROWS));
    assert_eq!(
        (status, &result["status"], &result["created"]),
        all,
        "{place}: {result}"
    );
    assert_eq!(sandbox.lead_count() as u64, ROWS, "{place}");
}

const BATCH: &str = "it stops when the current batch is saved";
const NOTHING: &str = "nothing of it is saved";

/// Where a worker is held, and how many rows may be in when it has stopped.
fn places() -> Vec<(
    &'static str,
    (&'static str, u64),
    std::ops::RangeInclusive<u64>,
)> {
    vec![
        ("taken up", (COPY, 1), 0..=0),
        ("its file opened", (COPY, 2), 0..=0),
        ("within the first pass", FIRST_PASS, 0..=0),
        ("before the first batch", (REQUEST, 1), 0..=128),
        ("within the first batch", (REQUEST, 2), 1..=256),
        (
            "at the end of the first batch",
            (REQUEST, 1 + FIRST_BATCH / 128),
            FIRST_BATCH..=FIRST_BATCH + 128,
        ),
        ("within the second batch", (REQUEST, 30), FIRST_BATCH..=ROWS),
        (
            "before the last packet",
            (REQUEST, LOOKS - 1),
            FIRST_BATCH..=ROWS,
        ),
        ("after the last row", (REQUEST, LOOKS), ROWS..=ROWS),
    ]
}

#[test]
fn a_running_job_is_cancelled_wherever_it_is() {
    for (place, look, in_store) in places() {
        let sandbox = queued(&[]);
        let worker = held_at_look(&sandbox, WORKER, look);
        let worker = cancel_held(&sandbox, worker, BATCH);
        assert_eq!(worker.status, 4, "{place}: {worker}");
        assert_cancelled(&sandbox, in_store, place);
    }
}

#[test]
fn of_a_cancelled_job_that_is_all_or_nothing_nothing_is_in() {
    for (place, look, _) in places() {
        let sandbox = queued(&["--atomic"]);
        let worker = held_at_look(&sandbox, WORKER, look);
        let worker = cancel_held(&sandbox, worker, NOTHING);
        assert_eq!(worker.status, 4, "{place}: {worker}");
        assert_cancelled(&sandbox, 0..=0, place);
    }
}

#[test]
fn a_job_that_is_all_or_nothing_and_has_failed_rows_is_cancelled_too() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", format!("{}Bad,Row,no address\n", list()));
    let worker = sandbox.hold("worker");
    sandbox.done(&[LATER, &["--atomic"]].concat());
    drop(worker);
    let worker = held_at_look(&sandbox, WORKER, (REQUEST, LOOKS));
    assert_eq!(cancel_held(&sandbox, worker, NOTHING).status, 4);
    let job = job(&sandbox);
    let counts = (&job["status"], &job["failed"], &job["not_tried"]);
    let expected = (&json!("cancelled"), &json!(0), &json!(ROWS + 1));
    assert_eq!(counts, expected, "{job}");
    assert_eq!(sandbox.lead_count(), 0);
}

#[test]
fn a_foreground_import_is_cancelled_as_well() {
    for (args, words, in_store) in [
        (&["import", "leads", "leads.csv"][..], BATCH, 1..=256),
        (
            &["import", "leads", "leads.csv", "--atomic"],
            NOTHING,
            0..=0,
        ),
    ] {
        let sandbox = Sandbox::new();
        sandbox.write("leads.csv", list());
        let import = held_at_look(&sandbox, args, (REQUEST, 2));
        let import = cancel_held(&sandbox, import, words);
        assert_eq!(import.status, 4, "{import}");
        assert!(
            import.out.contains("Job 1: leads.csv cancelled"),
            "{import}"
        );
        assert_cancelled(&sandbox, in_store, "foreground");
    }
}

#[test]
fn a_worker_that_goes_on_with_an_interrupted_job_is_cancelled() {
    // Three looks at the request come before: how it stands, the same under the import lock, and that it was killed is noted.
    for look in [(COPY, 1), FIRST_PASS, (REQUEST, 4), (REQUEST, 6)] {
        let sandbox = killed(&[]);
        let worker = held_at_look(&sandbox, WORKER, look);
        let worker = cancel_held(&sandbox, worker, BATCH);
        assert_eq!(worker.status, 4, "{look:?}: {worker}");
        assert_cancelled(&sandbox, FIRST_BATCH..=ROWS - 1, "gone on with");
    }
}

#[test]
fn a_job_that_is_resumed_is_cancelled() {
    // It looks for its file before it takes the job up.
    for look in [(COPY, 18), (REQUEST, 3), (REQUEST, 5)] {
        let sandbox = killed(&[]);
        let resume = held_at_look(&sandbox, &["jobs", "resume", "1"], look);
        let resume = cancel_held(&sandbox, resume, BATCH);
        assert_eq!(resume.status, 4, "{look:?}: {resume}");
        assert_cancelled(&sandbox, FIRST_BATCH..=ROWS - 1, "resumed");
    }
}

#[test]
fn a_cancel_before_a_resume_takes_the_job_up_stops_the_resume() {
    // It looks for the file, before it has the import lock; then it opens the lock, after it was asked whether a job runs.
    for look in [(COPY, 1), ("intake.db.lock", 2)] {
        let sandbox = killed(&[]);
        let resume = held_at_look(&sandbox, &["jobs", "resume", "1"], look);
        let said = sandbox.run(&["jobs", "cancel", "1"]);
        assert_eq!(said.status, 0, "{look:?}: {said}");
        signal("CONT", &resume);
        let resume = Said::of(resume.wait_with_output().unwrap(), &sandbox.path(""));
        assert_eq!(resume.status, 4, "{look:?}: {resume}");
        let words = "job 1 was cancelled before it was resumed";
        assert!(resume.err.contains(words), "{resume}");
        assert_cancelled(&sandbox, FIRST_BATCH..=ROWS - 1, "before it was taken up");
    }
}

#[test]
fn a_job_whose_process_was_killed_is_cancelled_in_the_store_itself() {
    let sandbox = killed(&[]);
    let said = sandbox.run(&["jobs", "cancel", "1"]);
    assert_eq!((said.status, &*said.err), (0, ""), "{said}");
    let left = sandbox.store_files();
    assert!(!left.iter().any(|name| name.contains("cancel")), "{left:?}");
    assert_cancelled(&sandbox, FIRST_BATCH..=ROWS - 1, "killed before");
}

#[test]
fn a_cancel_that_was_answered_stops_a_resume_that_removes_its_request() {
    let sandbox = killed(&[]);
    // Another command has the store: the job seems to run.
    let other = sandbox.hold("lock");
    let cancel = Answered::of(&sandbox, BATCH);
    signal("STOP", &cancel.child);
    drop(other);
    let resume = held_at_look(&sandbox, &["jobs", "resume", "1"], (REQUEST, 7));
    assert_eq!(job(&sandbox)["status"], "processing", "the resume goes on");
    let left = sandbox.store_files();
    assert!(!left.iter().any(|name| name.contains("cancel")), "{left:?}");
    signal("CONT", &cancel.child);
    let request = sandbox.path(&format!("store/{REQUEST}"));
    let is_asked = || request.exists();
    let looks = std::iter::repeat_n(Duration::from_millis(20), 500);
    let is_asked = looks.map(std::thread::sleep).any(|()| is_asked());
    assert!(is_asked, "the cancel asks again");
    signal("CONT", &resume);
    let resume = Said::of(resume.wait_with_output().unwrap(), &sandbox.path(""));
    assert_eq!(resume.status, 4, "{resume}");
    let said = cancel.ended(&sandbox);
    assert_eq!(said.status, 0, "{said}");
    assert!(said.out.contains("Job 1: leads.csv cancelled"), "{said}");
    assert_cancelled(&sandbox, FIRST_BATCH..=ROWS - 1, "asked again");
}

#[test]
fn a_job_is_cancelled_while_its_worker_starts() {
    // Before the worker is at the queue, and when it has found the job but not taken it up.
    for look in [("intake.db.worker", 1), ("intake.db.lock", 1)] {
        let sandbox = queued(&[]);
        let worker = held_at_look(&sandbox, WORKER, look);
        assert_eq!(job(&sandbox)["status"], "queued");
        let said = sandbox.run(&["jobs", "cancel", "1"]);
        assert_eq!(said.status, 0, "{look:?}: {said}");
        signal("CONT", &worker);
        let worker = Said::of(worker.wait_with_output().unwrap(), &sandbox.path(""));
        assert_eq!((worker.status, &*worker.err), (0, ""), "{look:?}");
        assert_cancelled(&sandbox, 0..=0, "a worker starts");
    }
}

#[test]
fn an_import_in_the_foreground_mentions_a_job_of_the_background_that_lies_interrupted() {
    let sandbox = killed(&[]);
    sandbox.write("more.csv", "Last Name,Email\nFalk,dora@example.com\n");
    let words = "Job 1, leads.csv, is interrupted. To resume it: intake jobs run";
    let said = sandbox.ok(&["import", "leads", "more.csv"]);
    assert_eq!(said.err.trim_end(), words, "{said}");
    let said = sandbox.run(&["import", "leads", "more.csv", "-q"]);
    assert_eq!(said.status, 7, "{said}");
    assert!(!said.err.contains("is interrupted"), "{said}");
    sandbox.done(WORKER);
    let said = sandbox.run(&["import", "leads", "more.csv"]);
    assert!(!said.err.contains("is interrupted"), "{said}");
}

#[test]
fn a_cancelled_job_stays_cancelled_when_its_process_is_killed() {
    for args in [&[][..], &["--atomic"]] {
        let words = if args.is_empty() { BATCH } else { NOTHING };
        let in_store = if args.is_empty() {
            FIRST_BATCH..=ROWS - 1
        } else {
            0..=0
        };
        let sandbox = queued(args);
        let mut worker = held_at_look(&sandbox, WORKER, (REQUEST, 30));
        let cancel = Answered::of(&sandbox, words);
        worker.kill().unwrap();
        worker.wait().unwrap();
        assert_eq!(cancel.ended(&sandbox).status, 0);
        assert_eq!(
            job(&sandbox)["status"],
            "cancelled",
            "as long as nothing else runs"
        );
        sandbox.write("more.csv", "Last Name,Email\nFalk,dora@example.com\n");
        assert_eq!(sandbox.import(&["more.csv"]).0, 0);
        assert_eq!(job(&sandbox)["status"], "cancelled", "and then");
        sandbox.done(&["jobs", "undo", "2", "--yes"]);
        assert_cancelled(&sandbox, in_store, "killed");
    }
}

#[test]
fn a_cancel_that_comes_too_late_is_not_answered_with_a_promise() {
    // The run has said that it takes no request any more, and has not said yet how it ended.
    for args in [&[][..], &["--atomic"]] {
        let sandbox = queued(args);
        let worker = held_at_look(&sandbox, WORKER, (REQUEST, LOOKS + 1));
        let mut command = sandbox.command(&["jobs", "cancel", "1"]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut cancel = command.spawn().unwrap();
        std::thread::sleep(Duration::from_millis(200));
        assert!(cancel.try_wait().unwrap().is_none(), "it waits for the end");
        signal("CONT", &worker);
        assert_eq!(worker.wait_with_output().unwrap().status.code(), Some(0));
        let said = Said::of(cancel.wait_with_output().unwrap(), &sandbox.path(""));
        assert_eq!(said.status, 1, "{said}");
        let words = "job 1 is completed: there is nothing to cancel";
        assert!(said.err.contains(words), "{said}");
        assert!(!said.err.contains("Cancelling"), "{said}");
        assert_eq!(sandbox.lead_count() as u64, ROWS);
    }
}

#[test]
fn watching_a_job_whose_worker_starts_notes_no_missing_worker() {
    let sandbox = queued(&[]);
    let worker = held_at_look(&sandbox, WORKER, ("intake.db.worker", 1));
    let mut command = sandbox.command(&["jobs", "watch", "1"]);
    let watch = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(300));
    signal("CONT", &worker);
    let said = Said::of(watch.wait_with_output().unwrap(), &sandbox.path(""));
    assert_eq!((said.status, &*said.err), (0, ""), "{said}");
    assert_eq!(worker.wait_with_output().unwrap().status.code(), Some(0));
    // Without one it is told, once.
    let sandbox = queued(&[]);
    let mut command = sandbox.command(&["jobs", "watch", "1"]);
    let mut watch = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let line = first_line(watch.stderr.take().unwrap());
    assert!(
        line.contains("no worker has started it yet. To start a worker: intake jobs run"),
        "{line}"
    );
    sandbox.done(WORKER);
    assert_eq!(watch.wait().unwrap().code(), Some(0));
}
