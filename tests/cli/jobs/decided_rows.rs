//! What becomes of a row that a user has decided: it goes nowhere but where the same row would go without a question.

use serde_json::{Value, json};

use crate::sandbox::{Sandbox, words};

/// Decides the waiting rows of a job by a sheet. Returns the result.
fn decide(sandbox: &Sandbox, job: &str, lines: &str) -> Value {
    sandbox.write("sheet.csv", format!("row,record,decision\n{lines}"));
    let line = ["jobs", "review", job, "--decisions", "sheet.csv"];
    sandbox.json(&line).1
}

const CRM: [&str; 4] = ["--source", "crm", "--map", "Id=external_id"];

fn import(sandbox: &Sandbox, entity: &str, rows: &str, flags: &[&str]) -> Value {
    sandbox.import_text(entity, rows, flags).1
}

/// A value of each living record of an entity.
fn all(sandbox: &Sandbox, entity: &str, field: &str) -> Value {
    let (_, list) = sandbox.json(&[entity, "list"]);
    let list = list.as_array().cloned().unwrap_or_default();
    list.iter().map(|one| one[field].clone()).collect()
}

#[test]
fn a_client_whose_contact_is_decided_is_still_known_by_its_id() {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "contact add Anna --last-name Smith --email a@example.com",
    ));
    let first = "Id,Client Name,Type\n5,Smith Family Trust,trust\n";
    import(&sandbox, "clients", first, &CRM);
    let header = "Id,Client Name,Type,City,First Name,Last Name,Email,Relationship";
    let night = |name: &str| {
        let rows = format!("{header}\n9,{name},trust,York,Bob,Smith,a@example.com,Trustee\n");
        let merge = [&CRM[..], &["--on-duplicate", "merge"]].concat();
        let result = import(&sandbox, "clients", &rows, &merge);
        assert_eq!(result["waiting"], 1, "{result}");
    };
    // Two nights with one client, which is renamed in between.
    night("Smith Family Trust");
    night("Smith Trust");
    decide(&sandbox, "2", "2,,create\n");
    decide(&sandbox, "3", "2,,create\n");
    let names = json!(["Smith Family Trust", "Smith Family Trust"]);
    assert_eq!(all(&sandbox, "client", "name"), names);
    assert_eq!(all(&sandbox, "client", "city"), json!([null, "York"]));
    sandbox.assert_whole();
}

#[test]
fn another_self_than_that_of_the_client_is_asked_about_after_its_contact() {
    let sandbox = Sandbox::new();
    let header = "Client Name,Type,City,First Name,Last Name,Email,Relationship";
    let row = |city: &str, email: &str| {
        format!("{header}\nJohn Falwright,individual,{city},John,Falwright,{email},Self\n")
    };
    import(&sandbox, "clients", &row("Leeds", "j1@example.com"), &[]);
    let merge = ["--on-duplicate", "merge"];
    let result = import(&sandbox, "clients", &row("York", "j2@example.com"), &merge);
    assert_eq!(result["waiting"], 1, "{result}");
    let result = decide(&sandbox, "2", "2,,create\n");
    assert_eq!(result["waiting"], 1, "{result}");
    assert_eq!(all(&sandbox, "client", "city"), json!(["Leeds"]));
    assert_eq!(all(&sandbox, "contact", "email"), json!(["j1@example.com"]));
    // Another client, with another person.
    let result = decide(&sandbox, "2", "2,,create\n");
    assert_eq!(result["waiting"], 0, "{result}");
    assert_eq!(all(&sandbox, "client", "city"), json!(["Leeds", "York"]));
    sandbox.assert_whole();
}

#[test]
fn a_row_with_the_id_of_another_person_changes_nobody() {
    let with_rows = |sandbox: &Sandbox| {
        for (name, last, email) in [
            ("Anna", "Moor", "anna@example.com"),
            ("Dora", "Hale", "dora@example.com"),
        ] {
            sandbox.done(&[
                "contact",
                "add",
                name,
                "--last-name",
                last,
                "--email",
                email,
            ]);
        }
        let rows = "Id,First Name,Last Name,Email,Phone\n\
                    7,Ben,Moor,anna@example.com,\n7,Carl,Hale,dora@example.com,07700 900111\n";
        let result = import(sandbox, "contacts", rows, &CRM);
        assert_eq!(result["waiting"], 2, "{result}");
    };
    let sandbox = Sandbox::new();
    with_rows(&sandbox);
    sandbox.write("sheet.csv", "row,record,decision\n2,,create\n3,,create\n");
    let said = sandbox.run(&words("jobs review 1 --decisions sheet.csv"));
    let why = "row 3: contact 3 has the external id of the row, and another name";
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains(why), "{said}");
    decide(&sandbox, "1", "2,,create\n3,,skip\n");
    let names = json!(["Anna Moor", "Dora Hale", "Ben Moor"]);
    assert_eq!(all(&sandbox, "contact", "name"), names);
    assert_eq!(all(&sandbox, "contact", "phone"), json!([null, null, null]));

    let sandbox = Sandbox::new();
    with_rows(&sandbox);
    sandbox.write("sheet.csv", "row,record,decision\n2,,create\n3,2,merge\n");
    let said = sandbox.run(&words("jobs review 1 --decisions sheet.csv"));
    let why = "row 3: contact 3 has the external id of the row, so it cannot go into contact 2";
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains(why), "{said}");
    assert_eq!(all(&sandbox, "contact", "phone"), json!([null, null]));
    sandbox.assert_whole();
}

#[test]
fn to_skip_a_contact_is_no_decision_about_a_client() {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "contact add Hanna --last-name Moor --email h@example.com",
    ));
    let contact = "First Name,Last Name,Email\nBob,Moor,h@example.com\n";
    import(&sandbox, "contacts", contact, &[]);
    decide(&sandbox, "1", "2,,skip\n");
    let client = "Client Name,Type,First Name,Last Name,Email,Relationship\n\
                  Moor Ltd,company,Bob,Moor,h@example.com,Director\n";
    let result = import(&sandbox, "clients", client, &[]);
    assert_eq!(result["waiting"], 1, "{result}");
    let said = sandbox.run(&words("jobs review 2"));
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.contains("rows of job 2 wait for decisions"),
        "{said}"
    );
    let verdicts = sandbox.json(&words("verdict list")).1;
    assert_eq!(verdicts.as_array().map(Vec::len), Some(1), "{verdicts}");
}

/// A client whose row waits because of its contact.
fn with_waiting_contact() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "contact add Hanna --last-name Moor --email h@example.com",
    ));
    sandbox.done(&words(
        "client add 'Moor Ltd' --type company --skip-contacts",
    ));
    sandbox.done(&words(
        "client add 'Moor Limited' --type company --skip-contacts",
    ));
    let client = "Client Name,Type,First Name,Last Name,Email,Relationship\n\
                  Moor Ltd,company,Bob,Moor,h@example.com,Director\n";
    let result = import(&sandbox, "clients", client, &["--on-duplicate", "merge"]);
    assert_eq!(result["waiting"], 1, "{result}");
    sandbox
}

#[test]
fn the_client_of_a_waiting_contact_that_was_deleted_stays_deleted() {
    let sandbox = with_waiting_contact();
    sandbox.done(&words("client delete 1 --yes"));
    sandbox.write("sheet.csv", "row,record,decision\n2,,create\n");
    let said = sandbox.run(&words("jobs review 1 --decisions sheet.csv"));
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err.contains("to restore it: intake client restore 1"),
        "{said}"
    );
    assert_eq!(all(&sandbox, "client", "id"), json!([2]));
    assert_eq!(all(&sandbox, "contact", "id"), json!([1]));
    sandbox.done(&words("client restore 1"));
    let result = decide(&sandbox, "1", "2,,create\n");
    assert_eq!(result["waiting"], 0, "{result}");
}

#[test]
fn the_contact_goes_to_the_client_that_its_client_was_merged_into() {
    let sandbox = with_waiting_contact();
    sandbox.done(&words("client merge 2 1 --yes"));
    let result = decide(&sandbox, "1", "2,,create\n");
    assert_eq!(result["waiting"], 0, "{result}");
    let contacts = &sandbox.json(&words("client show 2")).1["contacts"];
    assert_eq!(contacts[0]["name"], "Bob Moor", "{contacts}");
    sandbox.assert_whole();
}

#[test]
fn a_row_that_was_decided_changes_no_field_under_skip_and_fail() {
    for policy in ["skip", "fail"] {
        let sandbox = Sandbox::new();
        let header = "Client Name,Type,City,First Name,Last Name,Email,Relationship";
        let row = |city: &str, first: &str| {
            let email = first.to_lowercase();
            format!("{header}\nMoor,individual,{city},{first},Moor,{email}@example.com,Self\n")
        };
        import(&sandbox, "clients", &row("", "Ada"), &[]);
        let merge = ["--on-duplicate", "merge"];
        let result = import(&sandbox, "clients", &row("", "Jack"), &merge);
        assert_eq!(result["waiting"], 1, "{result}");
        decide(&sandbox, "2", "2,1,merge\n");
        sandbox.done(&words("contact unlink 2 1"));
        let flags = ["--on-duplicate", policy];
        import(&sandbox, "clients", &row("York", "Jack"), &flags);
        assert_eq!(all(&sandbox, "client", "city"), json!([null]), "{policy}");
    }
}

#[test]
fn a_row_that_was_put_into_a_record_of_another_name_is_decided_in_the_next_job_too() {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "contact add Anna --last-name Berg --email berg@example.com",
    ));
    let row = "First Name,Last Name,Email\nJane,Berg,berg@example.com\n";
    for _ in 0..2 {
        let result = import(&sandbox, "contacts", row, &["--again"]);
        assert_eq!(result["waiting"], 1, "{result}");
    }
    decide(&sandbox, "1", "2,1,merge\n");
    let said = sandbox.ok(&words("jobs review 2"));
    assert!(
        said.err
            .contains("Row 2 was decided before: it is contact 1"),
        "{said}"
    );
    let result = sandbox.json(&words("jobs show 2")).1;
    assert_eq!(result["waiting"], 0, "{result}");
}
