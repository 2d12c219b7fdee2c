//! Many at once: imports, edits and readers on one store, without one spurious error; and a disk that is full in the midst.

use std::fmt::Write;
use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::sandbox::{Said, Sandbox};

const FILES: usize = 3;

/// How long they are at it: seconds in a test run, half a minute in `.ci/faults`.
fn duration() -> Duration {
    let seconds = std::env::var("INTAKE_SECONDS").ok();
    Duration::from_secs(
        seconds
            .and_then(|seconds| seconds.parse().ok())
            .unwrap_or(4),
    )
}

fn list(rows: usize, people: &str) -> String {
    let mut text = "First Name,Last Name,Email\n".to_owned();
    for row in 0..rows {
        writeln!(text, "Given{row},Family{row},{people}{row}@example.com").unwrap();
    }
    text
}

/// Runs a command again and again, once at least, each of which must end with one of these; gives how often each came.
fn repeat(sandbox: &Sandbox, args: &[&str], wanted: &[i32], until: Instant) -> Vec<usize> {
    let mut counts = vec![0; wanted.len()];
    loop {
        let said = sandbox.run(args);
        let at = wanted.iter().position(|&status| status == said.status);
        counts[at.unwrap_or_else(|| panic!("{args:?}: {said}"))] += 1;
        if Instant::now() >= until {
            return counts;
        }
    }
}

#[test]
fn eight_processes_at_once_meet_no_spurious_error() {
    let sandbox = Sandbox::new();
    for file in 0..FILES {
        sandbox.write(&format!("{file}.csv"), list(12_000, &format!("p{file}-")));
    }
    assert_eq!(sandbox.import(&["0.csv"]).0, 0);
    let until = Instant::now() + duration();
    let again = ["--again", "--on-duplicate", "update"];
    // One of them waits for its turn, so that somebody gets through on a slow machine too.
    let waiting = [&again[..], &["--wait", "10m"]].concat();
    std::thread::scope(|scope| {
        let imports = [
            ("0.csv", &again[..]),
            ("1.csv", &again),
            ("2.csv", &waiting),
        ];
        let imports = imports.map(|(file, how)| {
            let sandbox = &sandbox;
            scope.spawn(move || {
                let args = [&["import", "leads", file], how].concat();
                repeat(sandbox, &args, &[0, 5], until)
            })
        });
        let others: [(&[&str], i32); 5] = [
            (&["config", "set", "organisation", "Harbour Advice"], 0),
            (&["jobs", "list"], 0),
            (&["lead", "list", "--limit", "5"], 0),
            (&["store", "check"], 0),
            (
                &["import", "leads", "1.csv", "--dry-run", "--wait", "10m"],
                0,
            ),
        ];
        let others = others.map(|(args, status)| {
            let sandbox = &sandbox;
            scope.spawn(move || repeat(sandbox, args, &[status, 7], until))
        });
        let imported: usize = imports
            .into_iter()
            .map(|import| import.join().unwrap()[0])
            .sum();
        assert!(imported > 0, "somebody got through");
        for other in others {
            assert!(other.join().unwrap().iter().sum::<usize>() > 0);
        }
    });
    // The last one may have begun before the others ended: what was left out comes in now.
    for file in ["1.csv", "2.csv"] {
        assert!([0, 7].contains(&sandbox.run(&["import", "leads", file]).status));
    }
    assert_eq!(sandbox.lead_count(), FILES * 12_000);
    sandbox.assert_whole();
}

#[test]
fn imports_that_wait_for_the_lock_all_run() {
    let sandbox = Sandbox::new();
    for file in 0..4 {
        sandbox.write(&format!("{file}.csv"), list(6_000, &format!("p{file}-")));
    }
    let files = ["0.csv", "1.csv", "2.csv", "3.csv"];
    std::thread::scope(|scope| {
        for file in files {
            let sandbox = &sandbox;
            scope.spawn(move || {
                let said = sandbox.run(&["import", "leads", file, "--wait", "10m"]);
                assert_eq!(said.status, 0, "{said}");
            });
        }
    });
    assert_eq!(sandbox.lead_count(), 4 * 6_000);
}

#[test]
fn a_slow_reader_sees_one_moment_and_keeps_nobody_waiting() {
    /// Less than the import wrote. The last process that closes the store empties the log.
    const LOG: u64 = 4 << 20;
    let sandbox = Sandbox::new();
    sandbox.write("first.csv", list(12_000, "a"));
    sandbox.write("second.csv", list(30_000, "b"));
    assert_eq!(sandbox.import(&["first.csv"]).0, 0);
    let mut reader = sandbox
        .command(&["lead", "list", "--format", "csv"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // What is written meanwhile fits into no pipe: it waits for us in its midst.
    let mut out = BufReader::new(reader.stdout.take().unwrap());
    let mut text = String::new();
    out.read_line(&mut text).unwrap();
    assert_eq!(sandbox.import(&["second.csv"]).0, 0);
    assert!(reader.try_wait().unwrap().is_none(), "it still reads");
    out.read_to_string(&mut text).unwrap();
    assert!(reader.wait().unwrap().success());
    assert_eq!(text.lines().count(), 12_001);
    sandbox.set("region", "US");
    let log = std::fs::metadata(sandbox.path("store/intake.db-wal")).unwrap();
    assert!(log.len() <= LOG, "the log is bounded: {}", log.len());
    assert_eq!(sandbox.lead_count(), 42_000);
}

/// An import on a disk on which no file may be larger than this; the limit is a signal unless it is ignored.
fn limited(sandbox: &Sandbox, kilobytes: u64) -> Said {
    sandbox.shell(&format!(
        "trap '' XFSZ; ulimit -f {}; exec $INTAKE import leads leads.csv",
        kilobytes * 2
    ))
}

#[test]
fn a_disk_without_room_stops_an_import_with_its_counts_and_it_goes_on_when_there_is() {
    const ROWS: usize = 40_000;
    let mut stopped_in_its_midst = 0;
    for kilobytes in [64, 256, 1024, 2048, 3072, 4096] {
        let sandbox = Sandbox::new();
        sandbox.write("leads.csv", list(ROWS, "p"));
        let said = limited(&sandbox, kilobytes);
        assert_eq!(said.status, 1, "{kilobytes} KB: {said}");
        assert!(said.err.contains("hint: "), "{said}");
        if !sandbox.store().exists() {
            continue;
        }
        let (status, jobs) = sandbox.json(&["jobs", "list"]);
        assert_eq!(status, 0);
        if let Some(job) = jobs.get(0) {
            crate::sandbox::assert_balanced(job);
            assert_eq!(job["status"], "interrupted");
            stopped_in_its_midst += u32::from(job["created"] != 0);
            let counts = format!("{} of {ROWS} rows are saved", job["created"]);
            assert!(said.err.contains(&counts), "{counts}: {said}");
        }
        let (status, result) = sandbox.import(&["leads.csv"]);
        assert_eq!((status, &result["created"]), (0, &ROWS.into()));
        assert_eq!(sandbox.run(&["store", "check"]).status, 0);
    }
    assert!(
        stopped_in_its_midst > 0,
        "some rows were in when the room ended"
    );
}

/// Starts a command so many times at once; gives how each ended.
fn at_once(sandbox: &Sandbox, times: usize, args: &[&str]) -> Vec<i32> {
    let start = |_| sandbox.command(args).stdout(Stdio::null()).spawn().unwrap();
    let started: Vec<_> = (0..times).map(start).collect();
    let mut statuses: Vec<i32> = started
        .into_iter()
        .map(|mut child| child.wait().unwrap().code().unwrap())
        .collect();
    statuses.sort_unstable();
    statuses
}

#[test]
fn of_one_person_added_many_times_at_once_one_is_stored() {
    let sandbox = Sandbox::new();
    sandbox.done(&["lead", "add", "Eve Lund", "--email", "eve@example.com"]);
    sandbox.done(&["lead", "add", "Eve Lund", "--email", "eve@example.com"]);
    let add = ["contact", "add", "Anna", "--email", "same@example.com"];
    assert_eq!(at_once(&sandbox, 8, &add), [0, 2, 2, 2, 2, 2, 2, 2]);
    let used = ["contact", "add", "Ben", "--email", "ben@example.com"];
    let used = [&used[..], &["--on-duplicate", "use"]].concat();
    assert_eq!(at_once(&sandbox, 8, &used), [0; 8]);
    std::thread::scope(|scope| {
        for lead in ["1", "2"] {
            let sandbox = &sandbox;
            scope.spawn(move || sandbox.done(&["lead", "convert", lead]));
        }
    });
    let (_, contacts) = sandbox.json(&["contact", "list"]);
    let mut names: Vec<&str> = contacts
        .as_array()
        .unwrap()
        .iter()
        .map(|contact| contact["first_name"].as_str().unwrap())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["Anna", "Ben", "Eve"]);
}
