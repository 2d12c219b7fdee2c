//! How many keys the common tasks need at a terminal.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::widths::{Flow, talk};
use crate::sandbox::{Sandbox, words};
use crate::support::terminal::ENTER;
use crate::support::xlsx::zipped;

const LEADS: &str =
    "First Name,Surname,E-Mail\nAda,Byron,ada@example.com\nBob,Stone,bob at example.com\n";

/// Runs a command at a terminal, and returns the number of keys that answer its questions.
fn keys(sandbox: &Sandbox, (command, answers, expected): Flow) -> usize {
    let (status, text) = talk(sandbox, 80, command, answers);
    assert_eq!(status, expected, "{text}");
    answers.iter().map(|(_, keys)| keys.chars().count()).sum()
}

/// Replaces a text in a workbook, as a user corrects a cell.
fn correct(sandbox: &Sandbox, name: &str, (wrong, right): (&str, &str)) {
    let bytes = std::fs::read(sandbox.path(name)).unwrap();
    let mut workbook = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let parts = (0..workbook.len()).map(|at| {
        let mut part = workbook.by_index(at).unwrap();
        let mut xml = String::new();
        part.read_to_string(&mut xml).unwrap();
        (part.name().unwrap().into_owned(), xml.replace(wrong, right))
    });
    let parts: Vec<(String, String)> = parts.collect();
    let parts = parts.iter().map(|(name, xml)| (name.as_str(), xml.clone()));
    sandbox.write(name, zipped(&parts.collect::<Vec<_>>()));
}

#[test]
fn a_first_import_takes_enter_three_times_and_its_corrected_rows_once() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    let first: Flow = (
        "import leads leads.csv",
        &[
            ("Is this right?", ENTER),
            ("Import now?", ENTER),
            ("Write the failed row to job-1-failed.xlsx?", ENTER),
        ],
        3,
    );
    assert_eq!(keys(&sandbox, first), 3);
    let cell = ("bob at example.com", "bob@example.com");
    correct(&sandbox, "job-1-failed.xlsx", cell);
    let returned: Flow = (
        "import leads job-1-failed.xlsx",
        &[("Import now?", ENTER)],
        0,
    );
    assert_eq!(keys(&sandbox, returned), 1);
    assert_eq!(sandbox.json(&["jobs", "show", "1"]).1["open"], 0);
    assert_eq!(sandbox.lead_count(), 2);
}

#[test]
fn a_contact_is_linked_with_one_key_or_with_a_few_letters() {
    let sandbox = Sandbox::new();
    for line in [
        "contact add Anna --email anna@example.com",
        "contact add Ben --email ben@example.com",
        "client add Moor --type company --skip-contacts",
        "client add Lind --type trust --skip-contacts",
    ] {
        sandbox.done(&words(line));
    }
    let named: Flow = ("contact link Ben Moor", &[("Relationship", ENTER)], 0);
    assert_eq!(keys(&sandbox, named), 1);
    let found: Flow = (
        "contact link",
        &[
            ("Which contact?", "a\r"),
            ("Which client?", "l\r"),
            ("Relationship", ENTER),
        ],
        0,
    );
    assert_eq!(keys(&sandbox, found), 5);
    let (_, lind) = sandbox.json(&["client", "show", "Lind"]);
    assert_eq!(lind["contacts"][0]["name"], "Anna");
}
