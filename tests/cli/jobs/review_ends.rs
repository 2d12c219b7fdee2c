//! A review that ends before its last row keeps the decisions that were made.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;

use expectrl::Expect;
use nix::pty::openpty;
use serde_json::json;

use super::review::waiting;
use crate::sandbox::Sandbox;
use crate::support::process::signal;
use crate::support::terminal::{ended, session};

const QUESTION: &str = "What should happen to this row?";
/// The keys for "Create a new lead".
const CREATE: &str = "\u{1b}[A\u{1b}[A\u{1b}[A\r";
const CTRL_C: &str = "\u{3}";

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
            session.send("\r").unwrap();
        }
        for keys in [CREATE, CTRL_C] {
            session.expect(QUESTION).unwrap();
            session.send(keys).unwrap();
        }
        let (status, text) = ended(session);
        assert_eq!(status, 3, "{text}");
        assert_one_created(&sandbox);
    }
}

/// Reads what a terminal is sent until a text comes.
fn read_until(terminal: &mut File, text: &str) {
    let mut sent = Vec::new();
    while !String::from_utf8_lossy(&sent).contains(text) {
        let mut bytes = [0; 4096];
        let count = terminal.read(&mut bytes).unwrap();
        sent.extend_from_slice(&bytes[..count]);
    }
}

#[test]
fn a_terminal_that_is_closed_keeps_the_decisions() {
    let sandbox = waiting();
    let pty = openpty(None, None).unwrap();
    let mut terminal = File::from(pty.master);
    let side = |fd: &OwnedFd| fd.try_clone().unwrap();
    let mut review = sandbox.command(&["jobs", "review", "2"]);
    review.stdin(side(&pty.slave)).stdout(side(&pty.slave));
    let mut running = review.stderr(pty.slave).spawn().unwrap();
    drop(review);
    read_until(&mut terminal, QUESTION);
    terminal.write_all(CREATE.as_bytes()).unwrap();
    read_until(&mut terminal, QUESTION);
    signal("HUP", &running);
    drop(terminal);
    running.wait().unwrap();
    assert_one_created(&sandbox);
}
