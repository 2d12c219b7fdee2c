//! Imports that are stopped, killed and killed again: once resumed to the end, the store is that of an import that
//! nothing ever happened to.
//!
//! A test that wants to hit an import in its midst tries until it can prove that it did.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use rusqlite::Connection;
use serde_json::Value;

use crate::sandbox::{Said, Sandbox, assert_balanced};
use crate::support::counts::{assert_counts, grouped};
use crate::support::process::{has_rows, signal};
use crate::support::terminal;

const FILE: &str = "leads.csv";
const IMPORT: &[&str] = &["import", "leads", FILE];
/// More tries than this to hit an import in its midst mean that something is wrong.
const TRIES: u32 = 60;
/// Rows of more than two batches: an import is in its midst once the first batch is in.
const ROWS: usize = 8_000;

/// A list with a bad address in every 100th row and a duplicate in every 50th.
fn list(rows: usize) -> String {
    let mut text = "First Name,Last Name,Email,Phone,Company\n".to_owned();
    for row in 0..rows {
        let person = if row % 50 == 49 { row - 1 } else { row };
        let domain = if row % 100 == 0 {
            "example"
        } else {
            "example.com"
        };
        writeln!(
            text,
            "Given{},Family{row},p{person}@{domain},07700 9{:05},Company {}",
            row % 97,
            row % 100_000,
            row % 1000
        )
        .unwrap();
    }
    text
}

fn sandbox_with(list: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(FILE, list);
    sandbox
}

fn start(sandbox: &Sandbox) -> Child {
    let mut command = sandbox.command(IMPORT);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

/// Starts the import and kills it after a while; whether the kill came before its end.
fn killed_after(sandbox: &Sandbox, delay: Duration) -> bool {
    let mut child = start(sandbox);
    std::thread::sleep(delay);
    child.kill().unwrap();
    child.wait_with_output().unwrap().status.signal() == Some(9)
}

/// All that must not depend on what happened on the way: every lead without its times, the job's counts, the kept rows.
#[derive(PartialEq, Eq)]
struct Outcome {
    leads: Vec<String>,
    job: Vec<Value>,
    kept: String,
}

/// Every lead without its times, from the store itself: the binary needs longer to list them than to import them.
fn leads(sandbox: &Sandbox) -> Vec<String> {
    let store = Connection::open(sandbox.store()).unwrap();
    let mut statement = store.prepare("SELECT * FROM lead ORDER BY id").unwrap();
    let is_time = |name: &str| ["created_at", "updated_at"].contains(&name);
    let told: Vec<usize> = (0..statement.column_count())
        .filter(|&at| !is_time(statement.column_name(at).unwrap()))
        .collect();
    let mut rows = statement.query([]).unwrap();
    let mut leads = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let values = told
            .iter()
            .map(|&at| format!("{:?}", row.get_ref(at).unwrap()));
        leads.push(values.collect::<Vec<_>>().join(" "));
    }
    leads
}

fn outcome(sandbox: &Sandbox) -> Outcome {
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    let [job] = &jobs.as_array().unwrap()[..] else {
        panic!("one job and no other: {jobs}");
    };
    assert_balanced(job);
    let told = [
        "id",
        "status",
        "read",
        "created",
        "skipped",
        "failed",
        "not_tried",
        "error",
    ];
    Outcome {
        leads: leads(sandbox),
        job: told.map(|key| job[key].clone()).to_vec(),
        kept: sandbox.ok(&["jobs", "failed", "1", "--with-skipped"]).out,
    }
}

fn assert_same(found: &Outcome, expected: &Outcome) {
    assert_eq!(found.job, expected.job);
    assert_eq!(found.leads.len(), expected.leads.len());
    let differing = found
        .leads
        .iter()
        .zip(&expected.leads)
        .find(|(a, b)| a != b);
    assert_eq!(differing, None);
    assert!(
        found.kept == expected.kept,
        "the failed and skipped rows differ"
    );
}

/// The import that nothing happens to, and how long it takes.
fn uninterrupted(list: &str) -> (Outcome, Duration) {
    let sandbox = sandbox_with(list);
    let started = Instant::now();
    let (status, _) = sandbox.import(&[FILE]);
    let duration = started.elapsed();
    assert_eq!(status, 3, "rows fail, as they should");
    (outcome(&sandbox), duration)
}

/// The cursor of the one job, as another process sees it; none if there is no job yet.
fn cursor(sandbox: &Sandbox) -> Option<i64> {
    if !sandbox.store().exists() {
        return None;
    }
    let store = Connection::open(sandbox.store()).unwrap();
    store
        .query_row("SELECT cursor FROM job", [], |row| row.get(0))
        .ok()
}

fn has_index(sandbox: &Sandbox) -> bool {
    let store = Connection::open(sandbox.store()).unwrap();
    let mut names = store
        .prepare("SELECT name FROM sqlite_schema WHERE name = 'lead_email'")
        .unwrap();
    names.exists([]).unwrap()
}

/// Starts the import and kills it when it has put off its index; false if it was faster.
fn killed_without_index(sandbox: &Sandbox) -> bool {
    let is_put_off = || cursor(sandbox).is_some() && !has_index(sandbox);
    let mut child = start(sandbox);
    while !is_put_off() && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait_with_output().unwrap().status.signal() == Some(9) && is_put_off()
}

/// Stops an import with a signal once it has stored some rows and not all of them.
fn stopped_in_its_midst(name: &str, list: &str) -> (Sandbox, Said) {
    for _ in 0..TRIES {
        let sandbox = sandbox_with(list);
        let mut child = start(&sandbox);
        if has_rows(&sandbox, 1, &mut child) {
            signal(name, &child);
        }
        let said = Said::of(child.wait_with_output().unwrap(), &sandbox.path(""));
        match said.status {
            4 if said.out.contains(" created\n") => return (sandbox, said),
            // The end came first.
            3 => {}
            _ => panic!("{said}"),
        }
    }
    panic!("no import was hit in its midst");
}

#[test]
fn ctrl_c_stops_an_import_which_the_same_command_resumes() {
    let list = list(ROWS);
    let (expected, _) = uninterrupted(&list);
    let (sandbox, stopped) = stopped_in_its_midst("INT", &list);
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    let job = &jobs[0];
    assert_balanced(job);
    assert_eq!(job["status"], "interrupted");
    assert_ne!(job["not_tried"], 0, "the signal came before the end");
    assert!(
        stopped.out.contains("Job 1: leads.csv interrupted"),
        "{stopped}"
    );
    for (key, words) in [
        ("read", "rows read"),
        ("created", "created"),
        ("failed", "failed"),
        ("not_tried", "not tried"),
    ] {
        let line = format!(" {}  {words}", grouped(job[key].as_u64().unwrap()));
        assert!(
            stopped.out.contains(&line),
            "what is kept is said: {line:?} in {stopped}"
        );
    }
    assert!(
        stopped
            .out
            .contains("To resume it, import the same file again, or: intake jobs resume 1"),
        "{stopped}"
    );
    assert!(has_index(&sandbox), "whoever is stopped tidies up");

    let resumed = sandbox.run(IMPORT);
    assert_eq!(resumed.status, 3, "{resumed}");
    let note = "An interrupted import of the same file with the same settings was resumed.";
    assert!(resumed.err.contains(note), "{resumed}");
    assert_same(&outcome(&sandbox), &expected);
}

#[test]
fn termination_and_the_end_of_the_terminal_stop_it_like_ctrl_c() {
    let list = list(ROWS);
    let (expected, _) = uninterrupted(&list);
    for name in ["TERM", "HUP"] {
        let (sandbox, stopped) = stopped_in_its_midst(name, &list);
        assert!(
            stopped.out.contains("Job 1: leads.csv interrupted"),
            "{name}: {stopped}"
        );
        assert_eq!(sandbox.run(&["store", "check"]).status, 0, "{name}");
        assert_eq!(sandbox.run(IMPORT).status, 3, "{name}");
        assert_same(&outcome(&sandbox), &expected);
    }
}

#[test]
fn asked_twice_to_stop_it_stops_at_once() {
    let list = list(ROWS);
    let (expected, _) = uninterrupted(&list);
    let sandbox = stopped_at_once(&list);
    assert_eq!(sandbox.run(&["store", "check"]).status, 0);
    assert_eq!(sandbox.run(IMPORT).status, 3);
    assert_same(&outcome(&sandbox), &expected);
}

/// An import that was asked twice to stop and did so before it could do, or say, anything more.
fn stopped_at_once(list: &str) -> Sandbox {
    for _ in 0..TRIES {
        let (sandbox, child) = held_in_its_midst(list);
        // The second signal comes when the first has been heard: two threads could hear two that wait at one instant.
        for name in ["INT", "CONT", "TERM"] {
            signal(name, &child);
        }
        let said = Said::of(child.wait_with_output().unwrap(), &sandbox.path(""));
        // Else its batch was at its end, and it stopped in order, or ended, before it was asked again.
        if said.out.is_empty() && not_tried(&sandbox) != 0 {
            assert_eq!(said.status, 4, "{said}");
            return sandbox;
        }
    }
    panic!("no import stopped at once");
}

fn not_tried(sandbox: &Sandbox) -> u64 {
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    job["not_tried"].as_u64().unwrap()
}

/// An import that is held still in its midst: it has stored some rows, and more than its batch are left.
fn held_in_its_midst(list: &str) -> (Sandbox, Child) {
    const MORE_THAN_A_BATCH: u64 = 2_500;
    for _ in 0..TRIES {
        let sandbox = sandbox_with(list);
        let mut child = start(&sandbox);
        if !has_rows(&sandbox, 1, &mut child) {
            continue;
        }
        signal("STOP", &child);
        if not_tried(&sandbox) > MORE_THAN_A_BATCH {
            return (sandbox, child);
        }
        child.kill().unwrap();
        child.wait().unwrap();
    }
    panic!("no import was hit in its midst");
}

#[test]
fn how_far_a_running_job_is_is_listed() {
    let (sandbox, child) = held_in_its_midst(&list(ROWS));
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    let (job, listed) = (&jobs[0], sandbox.ok(&["jobs", "list"]));
    assert_eq!(job["status"], "processing");
    let done = ROWS as u64 - job["not_tried"].as_u64().unwrap();
    let progress = format!("{done}/{ROWS}, {}%", done * 100 / ROWS as u64);
    assert_eq!(job["progress"], *progress);
    assert!(listed.out.contains(&progress), "{progress}: {listed}");
    let mut watch = terminal::session(100, &sandbox.command(&["jobs", "watch", "1"]));
    watch
        .expect(format!("{}/{} rows", grouped(done), grouped(ROWS as u64)))
        .unwrap();
    signal("CONT", &child);
    let (status, text) = terminal::ended(watch);
    assert_eq!(status, 3, "with the exit status of the job: {text}");
    assert!(
        text.contains("Job 1: leads.csv completed with errors"),
        "{text}"
    );
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(3));
}

/// What lies beside the file, with names that nobody has chosen.
fn unfinished(sandbox: &Sandbox) -> BTreeSet<String> {
    let names = std::fs::read_dir(sandbox.path("")).unwrap();
    let names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with(".intake-")).collect()
}

/// Begins a backup, and sends a signal while it is being written; gives how it ended, and nothing if it was faster.
fn hit_backup(sandbox: &Sandbox, name: &str) -> Option<std::process::ExitStatus> {
    let mut child = sandbox
        .command(&["store", "backup", "copy.db"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while unfinished(sandbox).is_empty() && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(1));
    }
    if child.try_wait().unwrap().is_none() {
        signal(name, &child);
    }
    let ended = child.wait().unwrap();
    if sandbox.path("copy.db").exists() {
        std::fs::remove_file(sandbox.path("copy.db")).unwrap();
        return None;
    }
    Some(ended)
}

#[test]
fn a_backup_that_is_stopped_or_killed_leaves_nothing_for_long() {
    let sandbox = sandbox_with(&list(ROWS));
    assert_eq!(sandbox.run(IMPORT).status, 3);
    for name in ["INT", "TERM", "HUP"] {
        let hit = (0..TRIES).find_map(|_| hit_backup(&sandbox, name));
        assert_eq!(hit.unwrap().code(), Some(4), "{name}");
        assert!(unfinished(&sandbox).is_empty(), "{name}");
    }
    let hit = (0..TRIES).find_map(|_| hit_backup(&sandbox, "KILL"));
    assert_eq!(hit.unwrap().signal(), Some(9));
    let left = unfinished(&sandbox);
    assert!(!left.is_empty(), "what a death leaves");
    sandbox.done(&["store", "backup", "young.db"]);
    assert_eq!(
        unfinished(&sandbox),
        left,
        "somebody may be about to claim it"
    );
    let hour_ago = std::time::SystemTime::now() - Duration::from_hours(1);
    for name in left {
        let folder = std::fs::File::open(sandbox.path(&name)).unwrap();
        folder.set_modified(hour_ago).unwrap();
    }
    sandbox.done(&["store", "backup", "copy.db"]);
    assert!(unfinished(&sandbox).is_empty(), "goes with the next backup");
}

#[test]
fn a_backup_during_an_import_is_a_store_of_one_moment() {
    use std::os::unix::fs::PermissionsExt;
    let (sandbox, child) = held_in_its_midst(&list(ROWS));
    let (_, held) = sandbox.json(&["jobs", "show", "1"]);
    sandbox.done(&["store", "backup", "held.db"]);
    signal("CONT", &child);
    // While it goes on, the backup is of whatever moment it is.
    sandbox.done(&["store", "backup", "running.db"]);
    drop(child.wait_with_output().unwrap());
    for copy in ["held.db", "running.db"] {
        let mode = std::fs::metadata(sandbox.path(copy))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{copy}");
        assert_eq!(
            sandbox.run(&["--store", copy, "store", "check"]).status,
            0,
            "{copy}"
        );
        let (_, job) = sandbox.json(&["--store", copy, "jobs", "show", "1"]);
        assert_balanced(&job);
        let (_, leads) = sandbox.json(&["--store", copy, "lead", "list"]);
        assert_eq!(job["created"], leads.as_array().unwrap().len(), "{copy}");
    }
    let (_, copied) = sandbox.json(&["--store", "held.db", "jobs", "show", "1"]);
    assert_eq!(copied["created"], held["created"]);
    assert_eq!(copied["status"], "interrupted", "nobody works on the copy");
    // It goes on there as anywhere.
    let (status, resumed) = sandbox.json(&["--store", "held.db", "jobs", "resume", "1"]);
    assert_counts((status, &resumed), 3, &[("not_tried", 0)]);
}

#[test]
fn a_closed_output_does_not_stop_an_import() {
    let list = list(2_000);
    let (expected, _) = uninterrupted(&list);
    for script in [
        "$INTAKE import leads leads.csv >&-",
        "$INTAKE import leads leads.csv >&- 2>&-",
        "exec 3>&1; { $INTAKE import leads leads.csv; echo $? >&3; } | true",
    ] {
        let sandbox = sandbox_with(&list);
        drop(sandbox.shell(script));
        assert_same(&outcome(&sandbox), &expected);
        assert_eq!(sandbox.run(&["store", "check"]).status, 0, "{script}");
    }
}

#[test]
#[allow(clippy::print_stdout, reason = "the number of kills, with --nocapture")]
fn killed_at_any_moment_and_resumed_is_as_never_killed() {
    const MOMENTS: u32 = 12;
    const KILLS: u32 = 6;
    // In `.ci/faults` many more.
    let kills_wanted = std::env::var("INTAKE_KILLS").ok();
    let kills_wanted = kills_wanted
        .and_then(|kills| kills.parse().ok())
        .unwrap_or(KILLS);
    let list = list(ROWS);
    let (expected, mut duration) = uninterrupted(&list);
    let at = |moment: u32, duration: Duration| duration * (2 * moment + 1) / (2 * MOMENTS);
    let (mut kills, mut second_kills, mut in_midst) = (0, 0, 0);
    for attempt in 0..kills_wanted * 10 {
        if kills >= kills_wanted && second_kills >= 3 && in_midst >= 3 {
            println!("{kills} kills, {second_kills} second ones, {in_midst} between two batches");
            return;
        }
        // 5/12 of the way on each time: all moments come up, early and late ones in turn.
        let moment = attempt * 5 % MOMENTS;
        let sandbox = sandbox_with(&list);
        if !killed_after(&sandbox, at(moment, duration)) {
            // It was slower when it was measured.
            duration = duration * 4 / 5;
            continue;
        }
        kills += 1;
        let left = left_by_killed(&sandbox);
        in_midst += u32::from(left == Left::Part);
        if left == Left::Nothing && moment >= MOMENTS / 2 {
            // It was faster.
            duration = duration * 5 / 4;
        }
        if attempt % 2 == 1 {
            second_kills += u32::from(killed_after(&sandbox, at(attempt * 7 % MOMENTS, duration)));
        }
        let resumed = sandbox.run(IMPORT);
        assert!(
            matches!(resumed.status, 3 | 7),
            "killed at {moment}/{MOMENTS}: {resumed}"
        );
        assert_same(&outcome(&sandbox), &expected);
    }
    panic!(
        "{kills} kills, {second_kills} second ones, {in_midst} between two batches: too few to prove anything"
    );
}

/// How many of its rows a job that was killed has stored.
#[derive(PartialEq, Eq)]
enum Left {
    Nothing,
    Part,
    All,
}

/// What a job that was just killed has stored; that it is listed as interrupted at once.
fn left_by_killed(sandbox: &Sandbox) -> Left {
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    let Some(job) = jobs.get(0) else {
        return Left::Nothing;
    };
    assert_balanced(job);
    // The kill may have come after the last word on a job that was done.
    let is_done = job["not_tried"] == 0 && job["status"] == "completed_with_errors";
    assert!(is_done || job["status"] == "interrupted", "{job}");
    if job["created"] == 0 {
        Left::Nothing
    } else if job["not_tried"] == 0 {
        Left::All
    } else {
        Left::Part
    }
}

#[test]
fn the_index_that_a_killed_import_put_off_is_made_by_the_next_writer() {
    let list = list(ROWS);
    for _ in 0..TRIES {
        let sandbox = sandbox_with(&list);
        if !killed_without_index(&sandbox) {
            continue;
        }
        let listed = sandbox.ok(&["jobs", "list"]);
        assert!(listed.out.contains("interrupted"), "{listed}");
        assert!(!has_index(&sandbox), "a reader does not write");
        sandbox.set("organisation", "Harbour Advice");
        assert!(has_index(&sandbox));
        return;
    }
    panic!("no import was hit while its index was put off");
}

#[test]
fn a_killed_job_is_interrupted_even_while_another_import_runs() {
    let list = list(ROWS);
    for _ in 0..TRIES {
        let sandbox = sandbox_with(&list);
        let mut first = start(&sandbox);
        let is_hit = has_rows(&sandbox, 1, &mut first);
        first.kill().unwrap();
        first.wait().unwrap();
        if !is_hit || left_by_killed(&sandbox) != Left::Part {
            continue;
        }
        sandbox.write(FILE, format!("{list}One,More,more@example.com,,\n"));
        let mut other = start(&sandbox);
        let is_hit = has_rows(&sandbox, 2, &mut other);
        if is_hit {
            signal("STOP", &other);
        }
        let (_, jobs) = sandbox.json(&["jobs", "list"]);
        let is_running = is_hit && other.try_wait().unwrap().is_none() && jobs[0]["not_tried"] != 0;
        other.kill().unwrap();
        other.wait().unwrap();
        if is_running {
            assert_eq!(jobs.as_array().unwrap().len(), 2);
            assert_eq!(jobs[0]["status"], "processing");
            assert_eq!(jobs[1]["status"], "interrupted");
            return;
        }
    }
    panic!("no import was killed, and then another one held, in its midst");
}

/// Holds an import still in its midst, changes its file, and lets it go on.
fn changed_while_it_was_read(list: &str, change: impl Fn(&Sandbox)) -> (Sandbox, Said) {
    for _ in 0..TRIES {
        let sandbox = sandbox_with(list);
        let mut child = start(&sandbox);
        if !has_rows(&sandbox, 1, &mut child) {
            continue;
        }
        signal("STOP", &child);
        let is_running = child.try_wait().unwrap().is_none();
        let done = cursor(&sandbox).unwrap();
        if is_running && done < 20_000 {
            change(&sandbox);
            signal("CONT", &child);
            let said = Said::of(child.wait_with_output().unwrap(), &sandbox.path(""));
            return (sandbox, said);
        }
        child.kill().unwrap();
        child.wait().unwrap();
    }
    panic!("no import was hit in its midst");
}

fn assert_said_that_it_changed(sandbox: &Sandbox, said: &Said) {
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err.contains("leads.csv was changed while it was read"),
        "{said}"
    );
    // It is another file now: the same command begins a job of its own.
    assert!(!said.err.contains("to resume there"), "{said}");
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    assert_balanced(&jobs[0]);
    assert_eq!(jobs[0]["status"], "interrupted");
}

#[test]
fn a_file_that_is_cut_while_it_is_read_stops_the_import() {
    let list = list(ROWS);
    let (sandbox, said) = changed_while_it_was_read(&list, |sandbox| {
        sandbox.write(FILE, &list[..list.len() / 2]);
    });
    assert_said_that_it_changed(&sandbox, &said);
}

#[test]
fn a_file_that_grows_while_it_is_read_stops_the_import() {
    let list = list(ROWS);
    let (sandbox, said) = changed_while_it_was_read(&list, |sandbox| {
        sandbox.write(FILE, list.repeat(2));
    });
    assert_said_that_it_changed(&sandbox, &said);
}

/// Rows for an import that is all or nothing: long enough to be hit.
const ATOMIC_ROWS: usize = 60_000;
const ATOMIC: &[&str] = &["import", "leads", FILE, "--atomic"];

/// A list in which all rows are good, or one at the beginning is not.
fn nearly_good_list(has_bad: bool) -> String {
    let mut text = "First Name,Last Name,Email,Phone,Company\n".to_owned();
    for row in 0..ATOMIC_ROWS {
        let domain = if has_bad && row == 3 {
            "example"
        } else {
            "example.com"
        };
        writeln!(text, "Given,Family{row},p{row}@{domain},,Company {row}").unwrap();
    }
    text
}

fn start_atomic(sandbox: &Sandbox) -> Child {
    let mut command = sandbox.command(ATOMIC);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

/// The size of the log beside the store, which an open transaction fills; 0 if there is none.
fn log_size(sandbox: &Sandbox) -> u64 {
    std::fs::metadata(sandbox.path("store/intake.db-wal")).map_or(0, |log| log.len())
}

/// Waits until an import that is all or nothing has written more than a store without a row does; whether it runs on.
fn is_in_its_midst(sandbox: &Sandbox, child: &mut Child) -> bool {
    const MORE_THAN_A_SCHEMA: u64 = 1 << 20;
    loop {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        if log_size(sandbox) > MORE_THAN_A_SCHEMA {
            return true;
        }
        std::thread::yield_now();
    }
}

fn assert_nothing_is_in(sandbox: &Sandbox) {
    assert_eq!(sandbox.lead_count(), 0);
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    for job in jobs.as_array().unwrap() {
        assert_balanced(job);
        assert_eq!(job["created"], 0, "{job}");
    }
}

#[test]
fn all_or_nothing_killed_in_its_midst_is_nothing() {
    let list = nearly_good_list(false);
    let mut hits = 0;
    for _ in 0..TRIES {
        let sandbox = sandbox_with(&list);
        let mut child = start_atomic(&sandbox);
        if is_in_its_midst(&sandbox, &mut child) {
            child.kill().unwrap();
        }
        if child.wait_with_output().unwrap().status.signal() != Some(9) {
            continue;
        }
        let (_, jobs) = sandbox.json(&["jobs", "list"]);
        if jobs[0]["status"] == "completed" {
            // The kill came after the commit, before the last word.
            continue;
        }
        assert_nothing_is_in(&sandbox);
        // A fresh write works, and the same command does all of it, once.
        let (status, result) = sandbox.json(ATOMIC);
        assert_balanced(&result);
        assert_eq!((status, &result["created"]), (0, &ATOMIC_ROWS.into()));
        assert_eq!(sandbox.lead_count(), ATOMIC_ROWS);
        hits += 1;
        if hits == 3 {
            return;
        }
    }
    panic!("only {hits} imports were hit in their midst");
}

/// Stops an import that is all or nothing with Ctrl-C in its midst: it is held still while the signal is sent.
fn atomic_stopped(list: &str) -> (Sandbox, Said) {
    /// A log of this size holds but a part of the rows.
    const NOT_ALL: u64 = 3 << 20;
    for _ in 0..TRIES {
        let sandbox = sandbox_with(list);
        let mut child = start_atomic(&sandbox);
        if is_in_its_midst(&sandbox, &mut child) {
            signal("STOP", &child);
            let is_hit = child.try_wait().unwrap().is_none() && log_size(&sandbox) < NOT_ALL;
            if is_hit {
                signal("INT", &child);
                signal("CONT", &child);
                let said = Said::of(child.wait_with_output().unwrap(), &sandbox.path(""));
                return (sandbox, said);
            }
            child.kill().unwrap();
        }
        child.wait().unwrap();
    }
    panic!("no import was hit in its midst");
}

#[test]
fn ctrl_c_in_all_or_nothing_exits_4_and_leaves_nothing() {
    for has_bad in [false, true] {
        let (sandbox, said) = atomic_stopped(&nearly_good_list(has_bad));
        assert_eq!(said.status, 4, "{said}");
        assert!(said.err.contains("nothing was written"), "{said}");
        assert_nothing_is_in(&sandbox);
        let again = sandbox.run(ATOMIC);
        assert_eq!(again.status, if has_bad { 3 } else { 0 }, "{again}");
        assert_eq!(sandbox.lead_count(), if has_bad { 0 } else { ATOMIC_ROWS });
    }
}
