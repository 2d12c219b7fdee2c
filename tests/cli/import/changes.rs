//! What an import does to fields of existing records: counts by field, and `--show-changes`.

use serde_json::{Value, json};

use crate::sandbox::Sandbox;
use crate::support::terminal;

const HEADER: &str = "First Name,Last Name,Email,Phone,City,Annual Revenue\n";

/// A store with three leads, and a file that fills two phones and changes a city and a revenue.
fn with_changed_file() -> Sandbox {
    let sandbox = Sandbox::new();
    let before = format!(
        "{HEADER}Ada,Quill,ada@example.com,,Leeds,1200\nBen,Moor,ben@example.com,,York,\nEli,Shaw,eli@example.com,07700 900003,,\n"
    );
    assert_eq!(sandbox.import_text("leads", &before, &[]).0, 0);
    let after = format!(
        "{HEADER}Ada,Quill,ada@example.com,07700 900001,Hull,1250.50\nBen,Moor,ben@example.com,07700 900002,York,\nEli,Shaw,eli@example.com,,,\nIda,New,ida@example.com,,Bath,\n"
    );
    sandbox.write("leads.csv", after);
    sandbox
}

const UPDATE: &[&str] = &["leads.csv", "--on-duplicate", "update"];
const SENTENCE: &str = "2 phones, changes 1 annual_revenue and 1 city, clears none.";

/// The counts by field of the file.
fn expected() -> Value {
    let of =
        |filled: u64, changed: u64| json!({"filled": filled, "changed": changed, "cleared": 0});
    json!({"annual_revenue": of(0, 1), "city": of(0, 1), "phone": of(2, 0)})
}

/// The changes of the file, one by one.
fn expected_list() -> Value {
    json!([
        {"entity": "lead", "record": 1, "name": "Ada Quill", "field": "phone", "old": null, "new": "07700 900001"},
        {"entity": "lead", "record": 1, "name": "Ada Quill", "field": "annual_revenue", "old": "1200.00", "new": "1250.50"},
        {"entity": "lead", "record": 1, "name": "Ada Quill", "field": "city", "old": "Leeds", "new": "Hull"},
        {"entity": "lead", "record": 2, "name": "Ben Moor", "field": "phone", "old": null, "new": "07700 900002"},
    ])
}

#[test]
fn a_rehearsal_the_import_and_its_job_say_what_happens_by_field() {
    let sandbox = with_changed_file();
    let (status, rehearsal) = sandbox.import(&[UPDATE, &["--dry-run"]].concat());
    assert_eq!((status, &rehearsal["changes"]), (0, &expected()));
    assert_eq!(rehearsal.get("changed_fields"), None);
    let said = sandbox.ok(&[&["import", "leads"], UPDATE, &["--dry-run"]].concat());
    assert!(said.out.contains(SENTENCE), "{said}");
    assert!(said.out.contains("Existing records: fills 2"), "{said}");
    assert_eq!(sandbox.column("city"), ["Leeds", "York", "null"]);

    let (status, result) = sandbox.import(UPDATE);
    assert_eq!((status, &result["changes"]), (0, &expected()));
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    assert_eq!(job["changes"], expected());
    let said = sandbox.ok(&["jobs", "show", "2"]);
    let past = "filled 2 phones, changed 1 annual_revenue and 1 city, cleared none.";
    assert!(said.out.contains(past), "{said}");
    let (_, first) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!(first["changes"], json!({}));
    let said = sandbox.ok(&["jobs", "show", "1"]);
    assert!(!said.out.contains("Existing records"), "{said}");
}

#[test]
fn the_changes_are_listed_with_old_and_new_values_also_in_a_rehearsal() {
    let sandbox = with_changed_file();
    let list = [UPDATE, &["--show-changes"]].concat();
    let (_, rehearsal) = sandbox.import(&[&list[..], &["--dry-run"]].concat());
    assert_eq!(rehearsal["changed_fields"], expected_list());
    let command = [&["import", "leads"], &list[..], &["--dry-run"]].concat();
    let csv = sandbox.ok(&[&command[..], &["--format", "csv"]].concat());
    assert_eq!(
        csv.out,
        "entity,record,name,field,old,new\r\nlead,1,Ada Quill,phone,,07700 900001\r\nlead,1,Ada Quill,annual_revenue,1200.00,1250.50\r\nlead,1,Ada Quill,city,Leeds,Hull\r\nlead,2,Ben Moor,phone,,07700 900002\r\n"
    );
    let table = sandbox.ok(&command);
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = table.out.lines().map(words).collect();
    assert_eq!(lines[0], "Record Id Name Field Old New", "{table}");
    assert!(
        lines.contains(&"lead 1 Ada Quill city Leeds Hull".to_owned()),
        "{table}"
    );
    assert!(
        table.out.contains("DRY RUN: nothing was written"),
        "{table}"
    );

    let (_, result) = sandbox.import(&list);
    assert_eq!(result["changed_fields"], expected_list());
    let (_, job) = sandbox.json(&["jobs", "show", "2", "--show-changes"]);
    assert_eq!(job["changed_fields"], expected_list());
    let shown = sandbox.ok(&["jobs", "show", "2", "--show-changes", "--format", "csv"]);
    assert_eq!(shown.out, csv.out);
}

#[test]
fn a_changed_contact_of_a_clients_row_is_named_with_its_entity() {
    let sandbox = Sandbox::new();
    let header = "Name,Type,contact.first_name,contact.last_name,contact.email,contact.phone\n";
    let row = "Ada Quill,individual,Ada,Quill,ada@example.com,";
    let args = ["--on-duplicate", "update", "--show-changes"];
    let file = format!("{header}{row}\n");
    assert_eq!(sandbox.import_text("clients", &file, &args).0, 0);
    let file = format!("{header}{row}07700 900001\n");
    let (status, result) = sandbox.import_text("clients", &file, &args);
    let changes = json!({"contact.phone": {"filled": 1, "changed": 0, "cleared": 0}});
    assert_eq!((status, &result["changes"]), (0, &changes), "{result}");
    assert_eq!(
        result["changed_fields"],
        json!([{"entity": "contact", "record": 1, "name": "Ada Quill", "field": "contact.phone", "old": null, "new": "07700 900001"}])
    );
}

#[test]
fn at_a_terminal_a_long_list_shows_a_hundred_changes() {
    let sandbox = Sandbox::new();
    let file = |city: &str| {
        let rows = (0..150).map(|row| format!("Given{row},Family,p{row}@example.com,,{city},\n"));
        format!("{HEADER}{}", rows.collect::<String>())
    };
    assert_eq!(sandbox.import_text("leads", &file("Leeds"), &[]).0, 0);
    let update = ["--on-duplicate", "update"];
    assert_eq!(sandbox.import_text("leads", &file("York"), &update).0, 0);
    let show = sandbox.command(&["jobs", "show", "2", "--show-changes"]);
    let (status, seen) = terminal::on_terminal(80, &show);
    assert_eq!(status, 0, "{seen}");
    assert!(seen.contains("50 more of 150"), "{seen}");
}
