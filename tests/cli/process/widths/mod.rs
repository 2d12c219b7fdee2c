//! Conversations and results on terminals of 60 to 200 columns: the program breaks its lines, never the terminal.

mod imports;
mod jobs;
mod practice;
mod records;
mod words;

use expectrl::Regex;

use self::imports::{IMPORTS, lists};
use self::jobs::{JOBS, jobs};
use self::practice::{INTELLIFLO, practice};
use self::records::{RECORDS, records};
use self::words::WORDS;
use crate::sandbox::{Sandbox, words};
use crate::support::practice::{MEANT, with_contacts};
use crate::support::screen::wrapped;
use crate::support::terminal::{CTRL_C, ended, session};

/// Keys: down or up so many times, then Enter.
const DOWN_1: &str = "\u{1b}[B\r";
const DOWN_2: &str = "\u{1b}[B\u{1b}[B\r";
const DOWN_3: &str = "\u{1b}[B\u{1b}[B\u{1b}[B\r";
const UP_1: &str = "\u{1b}[A\r";
const UP_2: &str = "\u{1b}[A\u{1b}[A\r";

/// A command at a terminal: its words, its questions with the keys that answer them, and its exit status.
pub(super) type Flow = (&'static str, &'static [(&'static str, &'static str)], i32);

/// Runs each command on terminals of all widths, each time in a copy of the sandbox, and asserts that no line is wrapped by the
/// terminal.
fn assert_fits(sandbox: &Sandbox, flows: &[Flow]) {
    let mut wide = Vec::new();
    for (command, answers, status) in flows {
        for columns in [60, 80, 100, 200] {
            let copy = sandbox.copy();
            let (ended, text) = talk(&copy, columns, command, answers);
            assert_eq!(ended, *status, "{command} at {columns}: {text}");
            let lines = wrapped(columns, &text).into_iter();
            let lines = lines.filter(|line| !may_be_wide(line));
            wide.extend(lines.map(|line| format!("{command} at {columns}: {line}")));
        }
    }
    assert!(wide.is_empty(), "{wide:#?}");
}

/// Whether a line is one to copy, a command alone in its line or a single word such as a path, or a bar. A bar fills its line on
/// purpose, and its counts come in the next one; `terminal` tests its width.
fn may_be_wide(line: &str) -> bool {
    let line = line.trim();
    let is_command = ["intake ", "export "]
        .iter()
        .any(|word| line.starts_with(word));
    is_command || !line.contains(' ') || line.contains(" rows  ")
}

/// Runs a command at a terminal and answers its questions; gives its exit status and all that the terminal was sent.
pub(super) fn talk(
    sandbox: &Sandbox,
    columns: u16,
    command: &str,
    answers: &[(&str, &str)],
) -> (i32, String) {
    let mut session = session(columns, &sandbox.command(&words(command)));
    let mut seen = String::new();
    for (question, keys) in answers {
        // A question may be broken between its words.
        let parts: Vec<String> = question.split(' ').map(regex_of).collect();
        let pattern = parts.join(r"(?:\s|\x1b\[[0-9;?]*[A-Za-z])+");
        // At its first place: a question may have been drawn twice.
        let found = session
            .expect(Regex(format!("(?s)^.*?{pattern}")))
            .unwrap_or_else(|error| panic!("{command} at {columns}: {question}: {error}: {seen}"));
        seen.push_str(&String::from_utf8_lossy(found.as_bytes()));
        session.send(keys).unwrap();
    }
    let (status, rest) = ended(session);
    (status, seen + &rest)
}

/// A regular expression for a literal word.
fn regex_of(word: &str) -> String {
    let escaped = word.chars().flat_map(|c| {
        let escape = (!c.is_alphanumeric()).then_some('\\');
        escape.into_iter().chain([c])
    });
    escaped.collect()
}

#[test]
fn imports_fit_every_terminal() {
    assert_fits(&lists(), IMPORTS);
}

#[test]
fn jobs_fit_every_terminal() {
    assert_fits(&jobs(), JOBS);
}

#[test]
fn records_fit_every_terminal() {
    assert_fits(&records(), RECORDS);
}

#[test]
fn help_and_errors_fit_every_terminal() {
    assert_fits(&Sandbox::new(), WORDS);
}

#[test]
fn imports_from_intelliflo_fit_every_terminal() {
    let (sandbox, _server) = practice();
    assert_fits(&sandbox, INTELLIFLO);
}

#[test]
fn waiting_people_fit_every_terminal() {
    let (sandbox, _server) = with_contacts();
    let import = [&["import", "intelliflo"], MEANT].concat();
    assert_eq!(sandbox.run(&import).status, 3);
    let answers: Flow = (
        "jobs review 1",
        &[
            ("possible duplicate of contact 2, by email", ""),
            ("Create a new contact anyway", UP_2),
            ("possible duplicate of contact 3, by name", ""),
            ("Merge into contact 3", CTRL_C),
        ],
        3,
    );
    assert_fits(&sandbox, &[answers]);
}
