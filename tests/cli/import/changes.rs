//! What an import does to fields of existing records: counts by field, and `--show-changes`.

use serde_json::{Value, json};

use crate::sandbox::{Sandbox, words};
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
fn a_record_that_a_row_restores_is_said_to_be_restored() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "leads.csv",
        format!("{HEADER}Ada,Quill,ada@example.com,,Leeds,\n"),
    );
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    sandbox.done(&["lead", "delete", "1", "--yes"]);
    let restore = ["leads.csv", "--on-deleted", "restore", "--again"];
    let restored = json!({"deleted_at": {"filled": 0, "changed": 0, "cleared": 1}});
    let (status, rehearsal) = sandbox.import(&[&restore[..], &["--dry-run"]].concat());
    assert_eq!((status, &rehearsal["changes"]), (0, &restored));
    let said = sandbox.ok(&[&["import", "leads"], &restore[..], &["--dry-run"]].concat());
    let would =
        "Existing records: fills none, changes none, clears none, restores 1 from the trash.\n";
    assert!(said.out.contains(would), "{said}");

    let (_, result) = sandbox.import(&[&restore[..], &["--show-changes"]].concat());
    assert_eq!(result["changes"], restored);
    let [change] = &result["changed_fields"].as_array().unwrap()[..] else {
        panic!("one change: {result}");
    };
    assert_eq!(
        (&change["field"], &change["new"]),
        (&json!("deleted_at"), &Value::Null)
    );
    let deleted = change["old"].as_str().unwrap();
    assert!(deleted.ends_with('Z') && deleted.contains('T'), "{change}");
    let said = sandbox.ok(&["jobs", "show", "2"]);
    assert!(
        said.out
            .contains("cleared none, restored 1 from the trash.\n"),
        "{said}"
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

#[test]
fn a_default_fills_and_overwrites_nothing() {
    let sandbox = Sandbox::new();
    sandbox.done(&words("field add lead Risk --kind text"));
    let rows = "First Name,Last Name,Email,Status\nAnn,Ash,ann@example.com,\n";
    let flags = ["--default", "status=New", "--default", "custom.Risk=Low"];
    sandbox.import_text("leads", rows, &flags);
    sandbox.done(&words("lead edit 1 --status Won --set custom.Risk=High"));
    let more = format!("{rows}Bob,Bay,bob@example.com,\nCyd,Cole,cyd@example.com,Lost\n");
    let update = [&flags[..], &["--on-duplicate", "update"]].concat();
    let (_, result) = sandbox.import_text("leads", &more, &update);
    assert_eq!(
        (
            &result["unchanged"],
            &result["differing"],
            &result["created"]
        ),
        (&json!(1), &json!(0), &json!(2)),
        "{result}"
    );
    let expected = ["Won | High", "New | Low", "Lost | Low"];
    assert_eq!(sandbox.values(&["status", "custom.Risk"]), expected);
    // A cell overwrites.
    let said = rows.replace("com,\n", "com,Lost\n");
    sandbox.import_text("leads", &said, &update);
    assert_eq!(sandbox.values(&["status", "custom.Risk"])[0], "Lost | High");
}

#[test]
fn a_default_proves_nothing_about_whose_a_row_is() {
    let sandbox = Sandbox::new();
    let rows = "First Name,Last Name,Email,Phone\nJohn,Smith,,\nJohn,Brown,,\n";
    let flags = [
        "--default",
        "email=pending@example.com",
        "--on-duplicate",
        "update",
    ];
    let (_, result) = sandbox.import_text("contacts", rows, &flags);
    assert_eq!(result["created"], 2, "{result}");
    assert_eq!(sandbox.all("contact", "email"), ["pending@example.com"; 2]);
    // A row that has the value finds both.
    let rows = "First Name,Last Name,Email\nJohn,Brown,pending@example.com\n";
    let (_, result) = sandbox.import_text("contacts", rows, &["--on-duplicate", "fail"]);
    assert_eq!(result["failed"], 1, "{result}");
}

#[test]
fn a_default_is_no_address_of_another_place() {
    let with = |address: &str, row: &str, defaults: &[&str], policy: &str| {
        let sandbox = Sandbox::new();
        let header = "First Name,Email,Street,City,Postcode,Country\nEve,eve@example.com";
        sandbox.import_text("leads", &format!("{header},{address}\n"), &[]);
        let mut flags = vec!["--on-duplicate", policy];
        for one in defaults {
            flags.extend(["--default", one]);
        }
        sandbox.import_text("leads", &format!("{header},{row}\n"), &flags);
        sandbox.values(&["street", "city", "postcode", "country"])[0].clone()
    };
    for (address, row, defaults, policy, expected) in [
        (
            ",Leeds,,",
            ",,,",
            &["city=Hull", "street=1 X St", "postcode=HU1 1AA"][..],
            "update",
            " | Leeds |  | ",
        ),
        (
            "1 High St,Leeds,LS1 1AA,",
            "2 Low St,,,",
            &["city=Hull", "country=United Kingdom"],
            "update",
            "1 High St | Leeds | LS1 1AA | ",
        ),
        (
            ",,LS1 1AA,Ireland",
            "1 High St,Leeds,,",
            &["country=United Kingdom"],
            "merge",
            "1 High St | Leeds | LS1 1AA | Ireland",
        ),
        (
            "1 High St,Leeds,LS1 1AA,",
            "1 High St,Leeds,LS1 1AA,",
            &["country=United Kingdom"],
            "merge",
            "1 High St | Leeds | LS1 1AA | United Kingdom",
        ),
        // A new place takes the default, and nothing of the old one.
        (
            "1 High St,Leeds,LS1 1AA,Ireland",
            "5 New St,Bath,,",
            &["country=United Kingdom"],
            "update",
            "5 New St | Bath |  | United Kingdom",
        ),
    ] {
        assert_eq!(with(address, row, defaults, policy), expected, "{row}");
    }
}

#[test]
fn an_initial_does_not_overwrite_a_name() {
    let sandbox = Sandbox::new();
    let rows = "First Name,Last Name,Email\nJohn,Quill,q@example.com\nJ.,Quill,q@example.com\nJane,Quill,q@example.com\n";
    let (_, result) = sandbox.import_text("contacts", rows, &["--on-duplicate", "update"]);
    assert_eq!(
        (&result["created"], &result["unchanged"], &result["waiting"]),
        (&json!(1), &json!(1), &json!(1)),
        "{result}"
    );
    assert_eq!(sandbox.all("contact", "first_name"), ["John"]);
}
