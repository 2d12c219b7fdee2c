//! Clients whose rows bring two contacts, through the binary: the headers of other systems, failed rows, undo.

use serde_json::Value;

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

const HEADER: &str = "Client Name,Client Type,Client 1 Forename,Client 1 Surname,Client 1 Email,Spouse First Name,Spouse Surname,Spouse Email,Spouse DOB";

/// The contacts of a client: `name, relationship`.
fn contacts(sandbox: &Sandbox, client: &str) -> Vec<String> {
    let (_, client) = sandbox.json(&["client", "show", client]);
    let contacts = client["contacts"].as_array().unwrap().iter();
    let text = |one: &Value, key| one[key].as_str().unwrap().to_owned();
    contacts
        .map(|one| format!("{}, {}", text(one, "name"), text(one, "relationship")))
        .collect()
}

/// The number of contacts in the store.
fn count(sandbox: &Sandbox) -> usize {
    let (_, contacts) = sandbox.json(&["contact", "list"]);
    contacts.as_array().unwrap().len()
}

/// A file with three couples. The email of the last contact is not valid.
fn with_couples() -> Sandbox {
    let sandbox = Sandbox::new();
    let rows = [
        "The Quills,Couple,John,Quill,quill@example.com,Jane,Quill,quill@example.com,1960-02-03",
        "The Moors,Individual,Ada,Moor,ada@example.com,Bob,Moor,bob@example.com,1958-12-31",
        "The Lunds,Couple,Cy,Lund,cy@example.com,Di,Lund,di at example.com,",
    ];
    sandbox.write("couples.csv", format!("{HEADER}\n{}\n", rows.join("\n")));
    sandbox
}

const IMPORT: [&str; 3] = ["import", "clients", "couples.csv"];
const COUNTS: [(&str, u64); 3] = [("created", 2), ("failed", 1), ("linked", 4)];

#[test]
fn headers_and_counts_are_shown_before_anything_is_written() {
    let sandbox = with_couples();
    let (status, preview) = sandbox.json(&[&IMPORT[..], &["--preview"]].concat());
    let missing = &preview["missing_required"];
    assert_eq!((status, missing), (0, &Value::Array(vec![])));
    let fields = preview["columns"].as_array().unwrap().iter();
    let fields: Vec<&str> = fields
        .map(|column| column["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields[4..6], ["contact.email", "contact2.first_name"]);
    let (status, rehearsed) = sandbox.json(&[&IMPORT[..], &["--dry-run"]].concat());
    assert_counts((status, &rehearsed), 3, &COUNTS);
    assert_eq!(count(&sandbox), 0);
}

#[test]
fn couples_are_imported_corrected_and_undone() {
    let sandbox = with_couples();
    let (status, result) = sandbox.json(&IMPORT);
    assert_counts((status, &result), 3, &COUNTS);
    assert_eq!(
        contacts(&sandbox, "1"),
        ["John Quill, Self", "Jane Quill, Spouse"]
    );
    assert_eq!(
        contacts(&sandbox, "2"),
        ["Ada Moor, Self", "Bob Moor, Spouse"]
    );
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let content = sandbox.read("failed.csv");
    let reason = "Spouse Email: \"\"di at example.com";
    assert!(content.contains(reason), "{content}");
    // The cell stands before the reason that repeats it.
    let corrected = content.replacen("di at example", "di@example", 1);
    sandbox.write("failed.csv", corrected);
    let (status, result) = sandbox.json(&["import", "clients", "failed.csv"]);
    assert_counts((status, &result), 0, &[("created", 1), ("linked", 2)]);
    assert_eq!(
        contacts(&sandbox, "3"),
        ["Cy Lund, Self", "Di Lund, Spouse"]
    );
    assert_eq!(count(&sandbox), 6);
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    sandbox.done(&["jobs", "undo", "1", "--yes"]);
    assert_eq!(count(&sandbox), 0);
    assert_eq!(sandbox.run(&["store", "check"]).status, 0);
}

#[test]
fn blank_columns_of_a_partner_mean_that_there_is_none() {
    let sandbox = Sandbox::new();
    let header =
        "Name,Type,First Name,Surname,Email,DOB,Partner First Name,Partner Email,Partner DOB";
    let rows = [
        "The Lunds,Couple,Cy,Lund,cy@example.com,1961-02-03,Di,di@example.com,1962-03-04",
        "The Moors,Couple,Ada,Moor,ada@example.com,1960-02-03,,,",
        // Another contact of the same client, whose Self is another one.
        "The Moors,Couple,Bob,Moor,bob@example.com,,,,",
    ];
    sandbox.write("couples.csv", format!("{header}\n{}\n", rows.join("\n")));
    let (status, result) = sandbox.json(&IMPORT);
    let counts = [("created", 2), ("failed", 1), ("linked", 3)];
    assert_counts((status, &result), 3, &counts);
    assert_eq!(contacts(&sandbox, "1"), ["Cy Lund, Self", "Di, Partner"]);
    assert_eq!(contacts(&sandbox, "2"), ["Ada Moor, Self"]);
    let (_, contact) = sandbox.json(&["contact", "show", "ada@example.com"]);
    assert_eq!(contact["date_of_birth"], "1960-02-03");
}

#[test]
fn a_second_contact_without_an_email_is_pointed_out_and_stops_no_import() {
    let sandbox = Sandbox::new();
    let content = "Client Name,Client Type,Partner Name\nThe Quills,Couple,Jane Quill\n";
    sandbox.write("partners.csv", content);
    let said = sandbox.run(&["import", "clients", "partners.csv"]);
    assert_eq!(said.status, 0, "{said}");
    let note = "No second contact is imported from Partner Name: it needs contact2.email. To name its column: --map 'COLUMN=contact2.email'.";
    assert!(said.err.contains(note), "{said}");
    let said = sandbox.run(&[
        "import",
        "clients",
        "partners.csv",
        "--map",
        "Partner Name=contact2.full_name",
    ]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.contains("no column is mapped to contact2.email"),
        "{said}"
    );
}

#[test]
fn the_relationships_have_names_like_the_other_fields_of_contacts() {
    let sandbox = Sandbox::new();
    let content = "name,type,contact.first_name,contact.email,contact.relationship,contact2.first_name,contact2.email,contact2.relationship\n\
        The Moor Trust,trust,Ada,ada@example.com,Trustee,Bob,bob@example.com,Beneficiary\n";
    let (status, result) = sandbox.import_text("clients", content, &[]);
    assert_counts((status, &result), 0, &[("created", 1), ("linked", 2)]);
    assert_eq!(
        contacts(&sandbox, "1"),
        ["Ada, Trustee", "Bob, Beneficiary"]
    );
    let content = "Name,Kind,Who,Mail,Who else,Other mail\nThe Quills,other,Jo,jo@example.com,Jim,jim@example.com\n";
    let maps = [
        "--map",
        "Kind=type",
        "--map",
        "Who=contact.first_name",
        "--map",
        "Mail=contact.email",
        "--map",
        "Who else=contact2.first_name",
        "--map",
        "Other mail=contact2.email",
        "--default",
        "contact.relationship=Friend",
        "--default",
        "contact2.relationship=Neighbour",
    ];
    let (status, result) = sandbox.import_text("clients", content, &maps);
    assert_counts((status, &result), 0, &[("created", 1), ("linked", 2)]);
    assert_eq!(contacts(&sandbox, "2"), ["Jo, Friend", "Jim, Neighbour"]);
}

/// A row of a trust whose contact lacks a relationship, for which the header has no column.
const TRUST: &str =
    "Name,Type,First Name,Surname,Email\nHale Trust,Trust,Tom,Hale,tom@example.com\n";

#[test]
fn a_relationship_that_is_filled_in_in_the_failed_rows_is_read_with_a_template_too() {
    let sandbox = Sandbox::new();
    sandbox.write("couples.csv", TRUST);
    let first = [&IMPORT[..], &["--save-template", "night"]].concat();
    assert_eq!(sandbox.json(&first).0, 3);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let content = sandbox.read("failed.csv");
    let (header, row) = content.split_once('\n').unwrap();
    let at = header.trim_start_matches('\u{feff}').split(',');
    let at = at
        .clone()
        .position(|column| column == "relationship")
        .unwrap();
    let mut cells: Vec<&str> = row.splitn(at + 2, ',').collect();
    assert_eq!(cells[at], "");
    cells[at] = "Trustee";
    sandbox.write("failed.csv", format!("{header}\n{}", cells.join(",")));
    let returned = ["import", "clients", "failed.csv", "--template", "night"];
    let (status, result) = sandbox.json(&returned);
    assert_counts((status, &result), 0, &[("created", 1), ("linked", 1)]);
    assert_eq!(contacts(&sandbox, "1"), ["Tom Hale, Trustee"]);
}

#[test]
fn an_undo_keeps_the_contacts_of_a_client_that_stays() {
    let sandbox = with_couples();
    assert_eq!(sandbox.json(&IMPORT).0, 3);
    sandbox.done(&["client", "edit", "1", "--city", "Harrogate"]);
    let undone = sandbox.run(&["jobs", "undo", "1", "--yes"]);
    assert_eq!(undone.status, 3, "{undone}");
    let kept = "contact 2 Jane Quill: client 1 stays";
    assert!(undone.out.contains(kept), "{undone}");
    assert_eq!(
        contacts(&sandbox, "1"),
        ["John Quill, Self", "Jane Quill, Spouse"]
    );
    assert_eq!(count(&sandbox), 2);
    assert_eq!(sandbox.run(&["store", "check"]).status, 0);
}
