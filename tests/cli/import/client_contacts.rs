//! A contact that a client's row brings and that may be an existing contact: the decision about it.

use expectrl::Expect;

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;
use crate::support::terminal::{UP, ended, session};

/// A store in which the second contact of a client waits, because it has the email of the first.
fn waiting() -> Sandbox {
    let sandbox = Sandbox::new();
    let content = "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email,Relationship\n\
        John & Jane Quill,Couple,John,Quill,quill@example.com,Self\n\
        John & Jane Quill,Couple,Jane,Quill,quill@example.com,Spouse\n";
    let (status, result) = sandbox.import_text("clients", content, &[]);
    assert_counts((status, &result), 3, &[("waiting", 1)]);
    sandbox
}

/// The contacts of the client: `name, relationship`.
fn contacts(sandbox: &Sandbox) -> Vec<String> {
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    let contacts = client["contacts"].as_array().unwrap().iter();
    let text = |one: &serde_json::Value, key| one[key].as_str().unwrap().to_owned();
    contacts
        .map(|one| format!("{}, {}", text(one, "name"), text(one, "relationship")))
        .collect()
}

const BOTH: [&str; 2] = ["John Quill, Self", "Jane Quill, Spouse"];

#[test]
fn a_decision_sheet_shows_the_contact_that_may_be_the_same() {
    let sandbox = waiting();
    sandbox.done(&["jobs", "review", "1", "--write-decisions", "sheet.csv"]);
    let sheet = sandbox.read("sheet.csv");
    let of = "\"contact of client 1, John & Jane Quill\",1,Jane,John,Quill,Quill,";
    assert!(sheet.contains(of), "{sheet}");
    sandbox.write("sheet.csv", format!("{}create\n", sheet.trim_end()));
    let (status, result) = sandbox.json(&["jobs", "review", "1", "--decisions", "sheet.csv"]);
    assert_counts((status, &result), 0, &[("waiting", 0)]);
    assert_eq!(contacts(&sandbox), BOTH);
}

#[test]
fn at_a_terminal_the_contact_in_question_is_shown_beside_the_existing_one() {
    let sandbox = waiting();
    let mut session = session(160, &sandbox.command(&["jobs", "review", "1"]));
    session
        .expect("a contact of client 1, John & Jane Quill: its contact, Jane Quill, is a possible")
        .unwrap();
    session.expect("Merge into contact 1").unwrap();
    session.expect("Create a new contact anyway").unwrap();
    session.expect("decide on the rest later").unwrap();
    session.send(format!("{UP}{UP}\r")).unwrap();
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert_eq!(contacts(&sandbox), BOTH);
}
