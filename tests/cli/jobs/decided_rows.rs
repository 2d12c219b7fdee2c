//! What becomes of a row that a user has decided: it goes nowhere but where the same row would go without a question.

use serde_json::{Value, json};

use crate::sandbox::{Sandbox, words};
use crate::support::terminal::{CTRL_C, ENTER, UP, ended, session};

/// Decides the waiting rows of a job by a sheet. Returns the result.
fn decide(sandbox: &Sandbox, job: &str, lines: &str) -> Value {
    sandbox.write("sheet.csv", format!("row,record,decision\n{lines}"));
    let line = ["jobs", "review", job, "--decisions", "sheet.csv"];
    sandbox.json(&line).1
}

/// Writes the sheet of a job with one waiting row, and decides the row in it.
fn written(sandbox: &Sandbox, job: &str, decision: &str) {
    sandbox.done(&["jobs", "review", job, "--write-decisions", "d.csv"]);
    let sheet = sandbox.read("d.csv");
    sandbox.write("d.csv", format!("{}{decision}\n", sheet.trim_end()));
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

#[test]
fn a_row_that_is_not_the_record_with_its_id_does_not_go_into_that_record() {
    let sandbox = Sandbox::new();
    let header = "Id,Client Name,Type,City,First Name,Last Name,Email";
    let update = [&CRM[..], &["--on-duplicate", "update"]].concat();
    for (city, person) in [
        ("Leeds", "John,Falwright,john@example.com"),
        ("York", "Zara,Khan,zara@example.com"),
    ] {
        let rows = format!("{header}\n1,John Falwright,individual,{city},{person}\n");
        import(&sandbox, "clients", &rows, &update);
    }
    sandbox.write("sheet.csv", "row,record,decision\n2,,create\n");
    let said = sandbox.run(&words("jobs review 2 --decisions sheet.csv"));
    assert_eq!(said.status, 1, "{said}");
    let expected =
        "row 2: client 1 has the external id of the row, so it cannot become a second client";
    assert!(said.err.contains(expected), "{said}");
    assert_eq!(all(&sandbox, "client", "city"), json!(["Leeds"]));
    assert_eq!(all(&sandbox, "contact", "first_name"), json!(["John"]));
}

#[test]
fn a_record_that_was_created_since_is_a_candidate_of_a_waiting_row() {
    let sandbox = Sandbox::new();
    let rows = |phone: &str| {
        format!(
            "First Name,Last Name,Email,Phone\nDan,Hall,home@example.com,{phone}\nEve,Hall,home@example.com,01132 960001\n"
        )
    };
    let update = ["--on-duplicate", "update"];
    let first = import(&sandbox, "contacts", &rows("01132 960001"), &update);
    assert_eq!(first["waiting"], 1, "{first}");
    let before = ["jobs", "review", "1", "--write-decisions", "before.csv"];
    sandbox.done(&before);
    // Dan has another number now, so the same row of Eve is another person's, and is created.
    sandbox.done(&words("contact edit 1 --phone 07700900123"));
    let second = import(&sandbox, "contacts", &rows("07700 900123"), &update);
    assert_eq!(second["created"], 1, "{second}");
    // A sheet that does not show her creates no second Eve.
    let sheet = sandbox.read("before.csv");
    assert!(sheet.trim_end().ends_with(",1,"), "{sheet}");
    sandbox.write("before.csv", format!("{}create\n", sheet.trim_end()));
    let said = sandbox.run(&words("jobs review 1 --decisions before.csv"));
    assert_eq!(said.status, 2, "{said}");
    let expected =
        "before.csv, row 2: the row may be contact 2, too, which the sheet does not show";
    assert!(said.err.contains(expected), "{said}");
    sandbox.done(&words("jobs review 1 --write-decisions after.csv"));
    let sheet = sandbox.read("after.csv");
    assert!(sheet.contains("2: certainly the same"), "{sheet}");
    let merged = decide(&sandbox, "1", "3,2,merge\n");
    assert_eq!(merged["waiting"], 0, "{merged}");
    assert_eq!(
        all(&sandbox, "contact", "first_name"),
        json!(["Dan", "Eve"])
    );
}

#[test]
fn a_row_is_not_merged_into_a_record_that_became_another_person() {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "contact add Dan --last-name Hall --email home@example.com",
    ));
    let rows = "First Name,Last Name,Email,Phone\nDaniela,Hall,home@example.com,07700 900777\n";
    let result = import(&sandbox, "contacts", rows, &["--on-duplicate", "ask"]);
    assert_eq!(result["waiting"], 1, "{result}");
    written(&sandbox, "1", "merge");
    sandbox.done(&words("contact edit 1 --first-name Zara --last-name Khan"));
    let said = sandbox.run(&words("jobs review 1 --decisions d.csv"));
    assert_eq!(said.status, 2, "{said}");
    let expected = "contact 1 was changed: its first_name is \"Zara\", and not \"Dan\"";
    assert!(said.err.contains(expected), "{said}");
    assert_eq!(all(&sandbox, "contact", "phone"), json!([null]));
}

#[test]
fn a_sheet_creates_nobody_whom_a_candidate_has_become_since() {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "contact add John --last-name Quill --email quill@example.com",
    ));
    let rows = "First Name,Last Name,Email\nJane,Quill,quill@example.com\n";
    import(&sandbox, "contacts", rows, &["--on-duplicate", "merge"]);
    written(&sandbox, "1", "create");
    sandbox.done(&words("contact edit 1 --first-name Jane"));
    let said = sandbox.run(&words("jobs review 1 --decisions d.csv"));
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("contact 1 was changed"), "{said}");
    assert_eq!(all(&sandbox, "contact", "first_name"), json!(["Jane"]));
}

#[test]
fn a_row_is_not_merged_into_a_record_that_got_another_id_since() {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "lead add Ada --last-name Moor --email ada@example.com",
    ));
    let row = |id: &str, name: &str| {
        format!("Id,First Name,Last Name,Email\n{id},{name},Moor,ada@example.com\n")
    };
    let ask = [&CRM[..], &["--on-duplicate", "ask"]].concat();
    import(&sandbox, "leads", &row("K2", "Bea"), &ask);
    let merge = [&CRM[..], &["--on-duplicate", "merge"]].concat();
    import(&sandbox, "leads", &row("K1", "Ada"), &merge);
    sandbox.write("sheet.csv", "row,record,decision\n2,1,merge\n");
    let said = sandbox.run(&words("jobs review 1 --decisions sheet.csv"));
    assert_eq!(said.status, 1, "{said}");
    let expected = "row 2: lead 1 has another external id than the row";
    assert!(said.err.contains(expected), "{said}");
}

#[test]
fn a_terminal_does_not_decide_by_what_was_true_before() {
    // The cursor is at "Stop": two above it is "Create", and two above that "Merge".
    let (create, merge) = ([UP, UP, ENTER].concat(), [UP, UP, UP, UP, ENTER].concat());
    for (meanwhile, answer, expected) in [
        (
            "lead edit 1 --first-name Bob --last-name Zed",
            &merge,
            "lead 1 was changed",
        ),
        (
            "lead add Jane --last-name Quill --email quill@example.com",
            &create,
            "the row may be lead 2, too",
        ),
        ("lead delete 1 --yes", &merge, "lead 1 was deleted"),
    ] {
        let sandbox = Sandbox::new();
        sandbox.done(&words(
            "lead add John --last-name Quill --email quill@example.com",
        ));
        let rows = "First Name,Last Name,Email,City\nJane,Quill,quill@example.com,Leeds\n";
        import(&sandbox, "leads", rows, &["--on-duplicate", "merge"]);
        let mut session = session(200, &sandbox.command(&words("jobs review 1")));
        session.expect("What should happen to this row?").unwrap();
        sandbox.done(&words(meanwhile));
        session.send(answer).unwrap();
        session.expect("Row 2 still waits: ").unwrap();
        session.expect(expected).unwrap();
        // The row is asked about again, as it is now.
        session.expect("What should happen to this row?").unwrap();
        session.send(CTRL_C).unwrap();
        ended(session);
        assert_eq!(sandbox.json(&words("jobs show 1")).1["waiting"], 1);
        let cities = all(&sandbox, "lead", "city");
        assert!(!cities.to_string().contains("Leeds"), "{cities}");
    }
}

#[test]
fn a_record_with_the_name_of_a_row_that_was_added_since_is_a_candidate() {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "lead add Ada --last-name Moor --email ada@example.com",
    ));
    let by_name = ["--match", "email,phone,name", "--on-duplicate", "merge"];
    let rows = "First Name,Last Name,Email\nAda,Moor,moor@example.com\n";
    assert_eq!(import(&sandbox, "leads", rows, &by_name)["waiting"], 1);
    sandbox.done(&words(
        "lead add Ada --last-name Moor --email ada.moor@example.com",
    ));
    sandbox.done(&["jobs", "review", "1", "--write-decisions", "d.csv"]);
    let sheet = sandbox.read("d.csv");
    assert!(sheet.contains("ada.moor@example.com"), "{sheet}");
}

#[test]
fn a_row_whose_client_was_removed_is_imported_as_the_hint_says() {
    let sandbox = Sandbox::new();
    let header = "Id,Client Name,Type,First Name,Last Name,Email,contact2.first_name,contact2.last_name,contact2.email";
    let update = [&CRM[..], &["--on-duplicate", "update"]].concat();
    for di in ["Di,Nash,di@example.com", "Di,Orr,di.orr@example.com"] {
        let rows = format!("{header}\n4,Cy & Di Nash,couple,Cy,Nash,cy@example.com,{di}\n");
        import(&sandbox, "clients", &rows, &update);
    }
    sandbox.done(&words("jobs undo 1 --yes"));
    sandbox.write("sheet.csv", "row,record,decision\n2,,create\n");
    let said = sandbox.run(&words("jobs review 2 --decisions sheet.csv"));
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("client 1 no longer exists"), "{said}");
    assert!(said.err.contains("jobs failed 2 --out FILE"), "{said}");
    sandbox.done(&words("jobs failed 2 --out failed.csv"));
    assert_eq!(sandbox.import_of("clients", &["failed.csv"]).0, 0);
    assert_eq!(
        all(&sandbox, "contact", "last_name"),
        json!(["Nash", "Orr"])
    );
}
