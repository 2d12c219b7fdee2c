//! A review that ends before its last row keeps the decisions that were made.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;

use nix::fcntl::{FcntlArg, FdFlag, fcntl};
use nix::pty::openpty;
use serde_json::json;

use super::review::waiting;
use crate::sandbox::Sandbox;
use crate::support::process::signal;
use crate::support::terminal::{CTRL_C, ENTER, ESC, ended, session};

const QUESTION: &str = "What should happen to this row?";
/// The heading of the second row. The question alone would not do: each key draws that of the first row again.
const SECOND: &str = "(2 of 3)";
/// The keys for "Create a new lead".
const CREATE: &str = "\u{1b}[A\u{1b}[A\u{1b}[A\u{1b}[A\r";

/// Asserts that one row of job 2 was decided.
fn assert_one_created(sandbox: &Sandbox) {
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    assert_eq!((&job["created"], &job["waiting"]), (&json!(1), &json!(2)));
}

#[test]
fn ctrl_c_keeps_the_decisions_also_if_the_job_was_asked_for() {
    for is_named in [true, false] {
        let sandbox = waiting();
        let review = ["jobs", "review", "2"];
        let words = if is_named { 3 } else { 2 };
        let mut session = session(160, &sandbox.command(&review[..words]));
        if !is_named {
            session.expect("Which job?").unwrap();
            session.send(ENTER).unwrap();
        }
        for (row, keys) in [("(1 of 3)", CREATE), (SECOND, CTRL_C)] {
            session.expect(row).unwrap();
            session.expect(QUESTION).unwrap();
            session.send(keys).unwrap();
        }
        let (status, text) = ended(session);
        assert_eq!(status, 3, "{text}");
        assert_one_created(&sandbox);
    }
}

/// Reads the output of a terminal until the question stands below a heading.
fn read_until_asked(terminal: &mut File, heading: &str) {
    let mut sent = Vec::new();
    let is_asked = |sent: &[u8]| {
        let text = String::from_utf8_lossy(sent);
        let below = text.split_once(heading);
        below.is_some_and(|(_, below)| below.contains(QUESTION))
    };
    while !is_asked(&sent) {
        let mut bytes = [0; 4096];
        let count = terminal.read(&mut bytes).unwrap();
        sent.extend_from_slice(&bytes[..count]);
    }
}

#[test]
fn a_terminal_that_is_closed_keeps_the_decisions() {
    let sandbox = waiting();
    let pty = openpty(None, None).unwrap();
    // The process must not inherit this side of its terminal: then it would never see that it is closed.
    fcntl(&pty.master, FcntlArg::F_SETFD(FdFlag::FD_CLOEXEC)).unwrap();
    let mut terminal = File::from(pty.master);
    let side = |fd: &OwnedFd| fd.try_clone().unwrap();
    let mut review = sandbox.command(&["jobs", "review", "2"]);
    review.stdin(side(&pty.slave)).stdout(side(&pty.slave));
    let mut running = review.stderr(pty.slave).spawn().unwrap();
    drop(review);
    read_until_asked(&mut terminal, "(1 of 3)");
    terminal.write_all(CREATE.as_bytes()).unwrap();
    read_until_asked(&mut terminal, SECOND);
    signal("HUP", &running);
    drop(terminal);
    running.wait().unwrap();
    assert_one_created(&sandbox);
}

/// A store with Ada, and a file in which two rows may be her, and one row fails.
fn twice_ada() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("old.csv", "First Name,Email,City\nAda,ada@example.com,\n");
    assert_eq!(sandbox.import(&["old.csv"]).0, 0);
    let rows = "Ada,ada@example.com,York\nAda,ada@example.com,Leeds\nBen,ben at example.com,\n";
    sandbox.write("new.csv", format!("First Name,Email,City\n{rows}"));
    sandbox
}

#[test]
fn a_record_is_shown_as_the_decisions_so_far_make_it() {
    let sandbox = twice_ada();
    assert_eq!(sandbox.import(&["new.csv", "--on-duplicate", "ask"]).0, 3);
    let mut session = session(160, &sandbox.command(&["jobs", "review", "2"]));
    let fills = "Merge into lead 1: fills city";
    for (row, shown, keys) in [
        ("(1 of 2)", fills, ENTER),
        ("(2 of 2)", "Merge into lead 1: changes nothing", ESC),
        // The answer is taken back, and its effect with it.
        ("(1 of 2)", fills, "\u{1b}[B\u{1b}[B\u{1b}[B\r"),
        ("(2 of 2)", fills, ENTER),
    ] {
        for words in [row, QUESTION, shown] {
            session.expect(words).unwrap();
        }
        session.send(keys).unwrap();
    }
    let (status, text) = ended(session);
    assert_eq!(status, 3, "{text}");
    assert_eq!(sandbox.values(&["city"]), ["Leeds"]);
}

#[test]
fn ctrl_c_in_the_review_of_an_import_leaves_at_once() {
    for decided in [0, 1] {
        let sandbox = twice_ada();
        let import = ["import", "leads", "new.csv", "--on-duplicate", "ask"];
        let mut session = session(160, &sandbox.command(&import));
        let first = [
            ("Use its mapping and settings?", "n\r"),
            ("Is this right?", ENTER),
            ("Import now?", ENTER),
        ];
        let rows = [("(1 of 2)", ENTER), ("(2 of 2)", CTRL_C)];
        let rows = if decided == 0 {
            vec![("(1 of 2)", CTRL_C)]
        } else {
            rows.to_vec()
        };
        for (question, keys) in first.into_iter().chain(rows) {
            session.expect(question).unwrap();
            if question.starts_with('(') {
                session.expect(QUESTION).unwrap();
            }
            session.send(keys).unwrap();
        }
        let (status, text) = ended(session);
        assert_eq!(status, 3, "{text}");
        assert!(!text.contains("Write the failed row"), "{text}");
        assert!(!text.contains("without questions"), "{text}");
        assert!(text.contains("intake jobs review 2"), "{text}");
        let (_, job) = sandbox.json(&["jobs", "show", "2"]);
        assert_eq!(job["merged"], decided, "{text}");
    }
}
