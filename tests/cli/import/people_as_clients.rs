//! Clients' files with people and without the names of households, through the binary: at a terminal and without one.

use super::wizard::{Answer, IMPORT, MAPPING, said, sandbox_with};
use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;
use crate::support::terminal::ENTER;

const PEOPLE: &str = "\
First Name 1,Last Name 1,Email 1,First Name 2,Last Name 2,Email 2,City
Jane,Quill,jane@example.com,John,Quill,john@example.com,Leeds
Mary,Moor,mary@example.com,,,,York
Eve,Hale,eve at example.com,,,,Hull
";
const IMPORT_PEOPLE: [&str; 4] = ["import", "clients", "people.csv", "--name-from-contacts"];

/// The clients of a store: `name, entity type, city`.
fn clients(sandbox: &Sandbox) -> Vec<String> {
    let (_, list) = sandbox.json(&["client", "list"]);
    let list = list.as_array().unwrap().iter();
    let fields = ["name", "entity_type", "city"];
    list.map(|one| {
        fields
            .map(|field| one[field].as_str().unwrap().to_owned())
            .join(", ")
    })
    .collect()
}

#[test]
fn clients_are_named_after_their_contacts_if_the_user_says_so() {
    let sandbox = sandbox_with("people.csv", PEOPLE);
    let refused = sandbox.run(&IMPORT_PEOPLE[..3]);
    assert_eq!(refused.status, 2, "{refused}");
    assert!(refused.err.contains("--name-from-contacts"), "{refused}");
    let (status, result) = sandbox.json(&IMPORT_PEOPLE);
    assert_counts(
        (status, &result),
        3,
        &[("created", 2), ("failed", 1), ("linked", 3)],
    );
    let imported = [
        "Jane & John Quill, couple, Leeds",
        "Mary Moor, individual, York",
    ];
    assert_eq!(clients(&sandbox), imported);
    // The failed row takes the setting of its job.
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let corrected = sandbox
        .read("failed.csv")
        .replacen("eve at example", "eve@example", 1);
    sandbox.write("failed.csv", corrected);
    let (status, result) = sandbox.json(&["import", "clients", "failed.csv"]);
    assert_counts((status, &result), 0, &[("created", 1), ("linked", 1)]);
    assert_eq!(clients(&sandbox)[2], "Eve Hale, individual, Hull");
}

#[test]
fn a_made_name_overwrites_no_name_of_a_client() {
    let sandbox = Sandbox::new();
    let night = |city: &str| {
        let row = format!("7,Jane,Quill,jane@example.com,{city}");
        sandbox.write(
            "people.csv",
            format!("Id,First Name,Last Name,E-Mail,City\n{row}\n"),
        );
        let ids = [
            "--source",
            "crm",
            "--map",
            "Id=external_id",
            "--on-duplicate",
            "update",
        ];
        sandbox.json(&[&IMPORT_PEOPLE[..], &ids].concat())
    };
    let (status, result) = night("Leeds");
    assert_counts((status, &result), 0, &[("created", 1)]);
    sandbox.done(&[
        "client",
        "edit",
        "1",
        "--name",
        "The Quills",
        "--entity-type",
        "couple",
    ]);
    let (status, result) = night("Ripon");
    assert_counts(
        (status, &result),
        0,
        &[("updated", 1), ("updated_differing", 0)],
    );
    assert_eq!(clients(&sandbox), ["The Quills, couple, Ripon"]);
}

#[test]
fn the_wizard_offers_to_name_the_clients() {
    let people = "First Name,Last Name,E-Mail\nJane,Quill,jane@example.com\n";
    let sandbox = sandbox_with("people.csv", people);
    let answers: [Answer<'_>; 3] = [
        ("> Name each client after its contacts", &[ENTER]),
        (MAPPING, &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &IMPORT_PEOPLE[..3], &answers);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("people.csv --name-from-contacts"), "{text}");
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(client["name"], "Jane Quill");
    assert_eq!(client["contacts"][0]["email"], "jane@example.com");
}

#[test]
fn only_clients_are_named_after_their_contacts() {
    let sandbox = sandbox_with("people.csv", PEOPLE);
    let leads = sandbox.run(&["import", "leads", "people.csv", "--name-from-contacts"]);
    assert_eq!(leads.status, 2, "{leads}");
    assert!(leads.err.contains("unexpected argument"), "{leads}");
}

#[test]
fn the_halves_of_the_names_of_clients_are_joined() {
    const NAMES: &str = "\
Name,Surname,Email,Entity Type,City
John,Smith,john@example.com,individual,Leeds
John,Brown,brown@example.com,individual,York
Tesco,Moor,moor@example.com,company,Hull
";
    let sandbox = sandbox_with("people.csv", NAMES);
    let told = sandbox.run(&["import", "clients", "people.csv", "--save-template", "list"]);
    let note = "The name of a person is joined from \"Name\" and \"Surname\".";
    assert!(told.err.contains(note), "{told}");
    let shown = sandbox.ok(&["template", "show", "list"]);
    assert!(shown.out.contains(note), "{shown}");
    let imported = [
        "John Smith, individual, Leeds",
        "John Brown, individual, York",
        "Tesco, company, Hull",
    ];
    assert_eq!(clients(&sandbox), imported);
    // The next night many companies come first, and someone has moved.
    let companies = "Asda,,,company,Bath\n".repeat(30);
    let next = NAMES.replace("John,Smith", &format!("{companies}John,Smith"));
    sandbox.write("next.csv", next.replace("York", "Ely"));
    let update = ["import", "clients", "next.csv", "--on-duplicate", "update"];
    let (status, result) = sandbox.json(&update);
    let counts = [("created", 1), ("updated", 1), ("unchanged", 31)];
    assert_counts((status, &result), 0, &counts);
}
