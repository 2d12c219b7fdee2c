//! Two people from Intelliflo who are one client: suggested in the sheet, chosen at a terminal.

use serde_json::{Value, json};

use crate::intelliflo::{Practice, Server, email, person};
use crate::sandbox::Sandbox;
use crate::support::practice::connected;
use crate::support::terminal::{DOWN, ENTER, UP, ended, session};

/// A practice with two people of one last name and email, and one person of another name.
fn practice() -> (Sandbox, Server) {
    let mut practice = Practice::default();
    let people = [
        (7, "John", "Quill", "quill@example.com"),
        (8, "Jane", "Quill", "quill@example.com"),
        (9, "Ada", "Moor", "ada@example.com"),
    ];
    for (id, first, last, address) in people {
        practice.clients.push(person(id, first, last));
        practice.give(id, "contactdetails", vec![email(id, address)]);
    }
    connected(practice)
}

/// The clients: `name, type: contact as relationship, …`.
fn clients(sandbox: &Sandbox) -> Vec<String> {
    let (_, list) = sandbox.json(&["client", "list"]);
    let text = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
    let told = list.as_array().unwrap().iter().map(|client| {
        let id = client["id"].to_string();
        let (_, client) = sandbox.json(&["client", "show", &id]);
        let contacts = client["contacts"].as_array().unwrap().iter();
        let contacts =
            contacts.map(|one| format!("{} as {}", text(one, "name"), text(one, "relationship")));
        let contacts = contacts.collect::<Vec<_>>().join(", ");
        format!(
            "{}, {}: {contacts}",
            text(&client, "name"),
            text(&client, "entity_type")
        )
    });
    told.collect()
}

const COUPLE: &str = "John & Jane Quill, couple: John Quill as Self, Jane Quill as Spouse";
const ADA: &str = "Ada Moor, individual: Ada Moor as Self";

#[test]
fn the_sheet_suggests_one_client_for_a_couple() {
    let (sandbox, _server) = practice();
    let sheet = ["--write-decisions", "sheet.csv"];
    sandbox.done(&[&["import", "intelliflo", "--all"], &sheet[..]].concat());
    let written = sandbox.read("sheet.csv");
    for line in [
        "7,new,John & Jane Quill,couple,Self,,John Quill,quill@example.com,probably a couple with Jane Quill: same last name and email",
        "8,new,John & Jane Quill,couple,Spouse,,Jane Quill,quill@example.com,probably a couple with John Quill: same last name and email",
        "9,new,Ada Moor,individual,Self,,",
    ] {
        assert!(written.contains(line), "{line}: {written}");
    }
    let (status, result) = sandbox.json(&["import", "intelliflo", "--decisions", "sheet.csv"]);
    assert_eq!((status, &result["linked"]), (0, &json!(3)), "{result}");
    assert_eq!(clients(&sandbox), [COUPLE, ADA]);
    sandbox.done(&["jobs", "undo", "1", "--yes"]);
    assert!(clients(&sandbox).is_empty());
}

#[test]
fn a_script_with_flags_makes_no_couple() {
    let (sandbox, _server) = practice();
    let (status, _) = sandbox.json(&["import", "intelliflo", "--all", "--clients", "new"]);
    assert_eq!(status, 0);
    assert_eq!(clients(&sandbox).len(), 3);
}

#[test]
fn the_client_of_one_person_is_chosen_for_the_next() {
    let (sandbox, _server) = practice();
    let command = sandbox.command(&["import", "intelliflo", "--all"]);
    let mut session = session(160, &command);
    for (question, keys) in [
        ("these 3 people", format!("{UP}\r")),
        ("John Quill (7) belongs to", format!("{DOWN}\r")),
        ("Name of the client", "\u{15}The Quills\r".to_owned()),
        ("Type", format!("{DOWN}\r")),
        ("Relationship", ENTER.to_owned()),
        ("Jane Quill (8) belongs to", String::new()),
        // The relationship that John has is not offered first.
        (
            "> The Quills, the new client of John Quill",
            ENTER.to_owned(),
        ),
        ("> Spouse", ENTER.to_owned()),
        ("Ada Moor (9) belongs to", ENTER.to_owned()),
        ("Name of the client", ENTER.to_owned()),
        ("Type", ENTER.to_owned()),
        ("Relationship", ENTER.to_owned()),
        ("Import?", ENTER.to_owned()),
    ] {
        session
            .expect(question)
            .unwrap_or_else(|error| panic!("{question}: {error}"));
        session.send(keys).unwrap();
    }
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let quills = "The Quills, couple: John Quill as Self, Jane Quill as Spouse";
    assert_eq!(clients(&sandbox), [quills, ADA]);
}

#[test]
fn the_suggestions_are_taken_for_all_at_a_terminal() {
    let (sandbox, _server) = practice();
    let command = sandbox.command(&["import", "intelliflo", "--all"]);
    let mut session = session(160, &command);
    session.expect("these 3 people").unwrap();
    session
        .expect("The suggested client: one for a couple, otherwise a new one")
        .unwrap();
    session.send(ENTER).unwrap();
    session.expect("Import?").unwrap();
    session.send(ENTER).unwrap();
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert_eq!(clients(&sandbox), [COUPLE, ADA]);
}
