//! One import several times at once in the background is one job.

use std::fmt::Write;
use std::process::{Child, Stdio};

use serde_json::{Value, json};

use crate::intelliflo::Practice;
use crate::sandbox::{Said, Sandbox};
use crate::support::practice::{NEW, connected, contacts};
use crate::support::process::copies;

/// How many commands ask at once.
const AT_ONCE: usize = 5;

fn file(kind: &str, rows: usize) -> String {
    let mut text = match kind {
        "clients" => "Name,Entity Type\n".to_owned(),
        _ => "First Name,Last Name,Email\n".to_owned(),
    };
    for row in 0..rows {
        match kind {
            "clients" => writeln!(text, "Client {row},trust").unwrap(),
            _ => writeln!(text, "Given{row},Family{row},p{row}@example.com").unwrap(),
        }
    }
    text
}

/// Starts the commands, lets them run, and gives what each said.
fn at_once(sandbox: &Sandbox, args: &[&str]) -> Vec<Said> {
    let start = |_| {
        let mut command = sandbox.command(args);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let children: Vec<Child> = (0..AT_ONCE).map(start).collect();
    let ended = |child: Child| Said::of(child.wait_with_output().unwrap(), &sandbox.path(""));
    children.into_iter().map(ended).collect()
}

fn jobs(sandbox: &Sandbox) -> Vec<Value> {
    sandbox
        .json(&["jobs", "list"])
        .1
        .as_array()
        .unwrap()
        .clone()
}

#[test]
fn five_commands_at_once_queue_one_job_and_all_name_it() {
    const ROWS: usize = 3000;
    for kind in ["leads", "clients", "contacts"] {
        for policy in ["skip", "create"] {
            let sandbox = Sandbox::new();
            sandbox.set("region", "GB");
            sandbox.write("a.csv", file(kind, ROWS));
            let args = [
                "import",
                kind,
                "a.csv",
                "--background",
                "--on-duplicate",
                policy,
                "--format",
                "json",
            ];
            for said in at_once(&sandbox, &args) {
                assert!([0, 7].contains(&said.status), "{said}");
                let answer: Value = serde_json::from_str(&said.out).unwrap();
                assert_eq!(answer["job"], 1, "{said}");
            }
            let (status, result) = sandbox.json(&["jobs", "watch", "1"]);
            assert_eq!((status, &result["created"]), (0, &json!(ROWS)), "{result}");
            drop(sandbox.hold("worker"));
            assert_eq!(jobs(&sandbox).len(), 1, "{kind}, {policy}");
            let (_, records) = sandbox.json(&[kind.trim_end_matches('s'), "list"]);
            assert_eq!(records.as_array().unwrap().len(), ROWS, "{kind}, {policy}");
            // The next one has nothing to do.
            let said = sandbox.run(&args);
            assert_eq!(said.status, 7, "{said}");
        }
    }
}

#[test]
fn five_fetches_at_once_queue_one_job_and_all_name_it() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    let worker = sandbox.hold("worker");
    let fetch = [&["import", "intelliflo", "--background"], NEW].concat();
    let all = at_once(&sandbox, &[&fetch[..], &["--format", "json"]].concat());
    let mut already_there = 0;
    for said in all {
        assert_eq!(said.status, 0, "{said}");
        let answer: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(answer["job"], 1, "{said}");
        already_there += usize::from(said.err.contains("is in the queue or running, as job 1."));
    }
    assert_eq!(already_there, AT_ONCE - 1);
    assert_eq!(server.count("POST /core/connect/token"), AT_ONCE);
    assert_eq!(jobs(&sandbox).len(), 1);
    assert_eq!(copies(&sandbox), ["1"]);
    drop(worker);
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_eq!(
        (status, &results[0]["created"]),
        (0, &json!(7)),
        "{results}"
    );
    assert_eq!(contacts(&sandbox).len(), 7);
}

#[test]
fn five_fetches_at_once_beside_a_worker_make_each_contact_once() {
    let (sandbox, _server) = connected(Practice::of_fixtures());
    let fetch = [&["import", "intelliflo", "--background"], NEW].concat();
    for said in at_once(&sandbox, &fetch) {
        assert_eq!(said.status, 0, "{said}");
    }
    // A fetch that ends after the worker has done the first job is a job of its own.
    for job in jobs(&sandbox) {
        let (status, result) = sandbox.json(&["jobs", "watch", &job["id"].to_string()]);
        assert_eq!(status, 0, "{result}");
    }
    assert_eq!(contacts(&sandbox).len(), 7);
    drop(sandbox.hold("worker"));
}

#[test]
fn a_job_that_another_has_done_meanwhile_leaves_the_queue_without_a_row() {
    let sandbox = Sandbox::new();
    sandbox.write("a.csv", file("leads", 3));
    let worker = sandbox.hold("worker");
    let create = ["a.csv", "--on-duplicate", "create"];
    let queue = [&["import", "leads", "--background"], &create[..]].concat();
    sandbox.done(&queue);
    // As a version did that did not look when it enqueued.
    sandbox.sql(
        "CREATE TEMP TABLE twin AS SELECT * FROM job WHERE id = 1;
         UPDATE twin SET id = 2;
         INSERT INTO job (id, kind, source, size, hash, fingerprint, settings, header, status, read, blank, by, process, started_at, orders)
           SELECT id, kind, source, size, hash, fingerprint, settings, header, status, read, blank, by, process, started_at, orders FROM twin;",
    );
    std::fs::copy(
        sandbox.path("store/intake.db.queue/1"),
        sandbox.path("store/intake.db.queue/2"),
    )
    .unwrap();
    drop(worker);
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_eq!(status, 0, "{results}");
    assert_eq!(sandbox.lead_count(), 3);
    let second = sandbox.json(&["jobs", "show", "2"]).1;
    assert_eq!(second["status"], "cancelled", "{second}");
    let error = "job 1 imported the same file with the same settings";
    assert_eq!(second["error"], error, "{second}");
    assert_eq!(copies(&sandbox), ["2"], "until its cells go");
    // Asked for all the same, it is done.
    sandbox.done(&[&queue[..], &["--again"]].concat());
    let (_, result) = sandbox.json(&["jobs", "watch", "3"]);
    assert_eq!(result["created"], 3, "{result}");
}
