//! Forms that Ctrl-C leaves: the commands that go on with their answers.

use super::asking::{at_terminal, sandbox_with_anna, take_anna, type_contact};
use crate::sandbox::Sandbox;
use crate::support::terminal::{CTRL_C, ENTER, Session, answer, ended};

/// Returns the hints of a command that Ctrl-C ended. The further lines of a hint begin below its text.
fn hints(text: &str) -> Vec<String> {
    let text = text.replace("\r\n       ", " ");
    let lines = text
        .lines()
        .filter_map(|line| line.split_once("hint:\u{1b}[0m "));
    lines.map(|(_, hint)| hint.trim().to_owned()).collect()
}

#[test]
fn a_form_of_changes_names_the_command_that_makes_them() {
    let sandbox = Sandbox::new();
    sandbox.done(&[
        "client",
        "add",
        "Moor",
        "--type",
        "company",
        "--skip-contacts",
    ]);
    sandbox.done(&["client", "edit", "1", "--status", "Lead", "--city", "York"]);
    let mut session = at_terminal(&sandbox, &["client", "edit", "moor"]);
    answer(&mut session, "Name", " & Sons\r");
    answer(&mut session, "Entity type", ENTER);
    answer(&mut session, "Additional details?", "y\r");
    answer(&mut session, "Status", ENTER);
    answer(&mut session, "Reference date", ENTER);
    answer(&mut session, "Street", ENTER);
    // Ctrl-U removes the text.
    answer(&mut session, "City", "\u{15}\r");
    answer(&mut session, "Region", CTRL_C);
    let (status, text) = ended(session);
    assert_eq!(status, 130, "{text}");
    let expected =
        "To make the changes so far: intake client edit 1 --name 'Moor & Sons' --city ''";
    assert_eq!(hints(&text), [expected], "{text}");
    sandbox.done(&["client", "edit", "1", "--name", "Moor & Sons", "--city", ""]);
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(client["name"], "Moor & Sons");
    assert!(client["city"].is_null(), "{client}");
}

/// Types the contact Ben at a question, and leaves the form. Returns what was shown.
fn left_after_ben(mut session: Session, question: &str) -> String {
    type_contact(&mut session, question, ["Ben", "Berg", "ben@example.com"]);
    answer(&mut session, "Relationship", ENTER);
    answer(&mut session, "Another contact?", CTRL_C);
    let (status, text) = ended(session);
    assert_eq!(status, 130, "{text}");
    text
}

#[test]
fn a_form_of_a_client_keeps_its_contacts() {
    let sandbox = sandbox_with_anna();
    let mut session = at_terminal(&sandbox, &["client", "add"]);
    answer(&mut session, "Name", "The Bergs\r");
    take_anna(&mut session);
    let text = left_after_ben(session, "Another contact?");
    let expected = [
        "To go on with your answers: intake client add --type couple 'The Bergs' --contact 1:Spouse",
        "Then add the new contact: intake contact add --client 'The Bergs' --relationship Self --last-name Berg \
         --email ben@example.com Ben",
    ];
    assert_eq!(hints(&text), expected, "{text}");
}

#[test]
fn a_form_with_new_contacts_only_goes_on_without_asking_for_contacts() {
    let sandbox = Sandbox::new();
    let session = at_terminal(&sandbox, &["client", "add", "Moor", "--type", "couple"]);
    let text = left_after_ben(session, "Contacts of this client");
    let expected = [
        "To go on with your answers: intake client add Moor --type couple --skip-contacts",
        "Then add the new contact: intake contact add --client Moor --relationship Self --last-name Berg \
         --email ben@example.com Ben",
    ];
    assert_eq!(hints(&text), expected, "{text}");
}
