//! Exports: every field a column, guarded, and back again.

use serde_json::json;

use crate::sandbox::{Sandbox, words};

/// A store with leads that a spreadsheet program would like to run.
fn store() -> Sandbox {
    let sandbox = Sandbox::new();
    let added = sandbox.ok(&["field", "add", "lead", "Member", "--kind", "checkbox"]);
    assert_eq!(added.status, 0);
    sandbox.write(
        "leads.csv",
        "First Name,Email,Phone,Company,Value,Expected Close,Notes,Member\nAda,ada@example.com,+44 7700 900001,=1+1,1200.5,2026-12-24,\"two\nlines\",yes\nBob,bob@example.com,,'quoted,,,-,\n",
    );
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    sandbox
}

#[test]
fn an_export_goes_back_into_an_import_as_it_was() {
    for file in ["export.csv", "export.xlsx"] {
        let sandbox = store();
        let said = sandbox.ok(&["lead", "export", "--out", file]);
        assert_eq!(said.err, format!("2 leads written to {file}.\n"));
        let keys = [
            "first_name",
            "phone",
            "company",
            "value",
            "expected_close",
            "description",
            "custom.Member",
        ];
        let before = sandbox.values(&keys);
        let (status, result) = sandbox.import(&[file, "--on-duplicate", "update"]);
        assert_eq!(
            (status, &result["unchanged"], &result["differing"]),
            (0, &json!(2), &json!(0)),
            "{file}: {result}"
        );
        assert_eq!(sandbox.values(&keys), before, "{file}");
        let other = Sandbox::new();
        assert_eq!(
            other
                .ok(&["field", "add", "lead", "Member", "--kind", "checkbox"])
                .status,
            0
        );
        std::fs::copy(sandbox.path(file), other.path(file)).unwrap();
        assert_eq!(other.import(&[file]).1["created"], 2, "{file}");
        assert_eq!(other.values(&keys), before, "{file}");
    }
}

#[test]
fn a_cell_that_was_cleared_in_an_export_keeps_its_value_and_is_named() {
    let sandbox = store();
    sandbox.done(&words("lead export --out export.csv"));
    let export = sandbox.read("export.csv");
    let cleared = export.replace("'+44 7700 900001", "");
    assert_ne!(cleared, export);
    sandbox.write("export.csv", &cleared);
    let update = ["import", "leads", "export.csv", "--on-duplicate", "update"];
    let said = sandbox.ok(&update);
    assert!(
        said.out.contains("of which 1 differs from the record"),
        "{said}"
    );
    assert!(!said.out.contains("--on-duplicate update"), "{said}");
    assert_eq!(sandbox.values(&["phone"])[0], "+44 7700 900001");
    let listed = sandbox.ok(&words("jobs failed 2 --with-skipped")).out;
    for part in [
        "phone is blank, but \"\"+44 7700 900001\"\" in the record",
        "a blank cell never clears a value, to clear it: intake lead edit 1",
    ] {
        assert!(listed.contains(part), "{listed}");
    }
    // With another cell that changed, and under a policy that overwrites nothing.
    sandbox.write("export.csv", cleared.replace("Ada,", "Adah,"));
    let (_, result) = sandbox.json(&update);
    assert_eq!(
        [&result["updated"], &result["updated_differing"]],
        [&json!(1), &json!(1)]
    );
    sandbox.write("export.csv", cleared.replace("Ada,", "Adah,"));
    let (_, result) = sandbox.import(&["export.csv", "--on-duplicate", "skip"]);
    assert_eq!(result["skipped_differing"], 1, "{result}");
    let job = result["job"].to_string();
    let listed = sandbox.ok(&["jobs", "failed", &job, "--with-skipped"]).out;
    let how = "a blank cell never clears a value, to clear it: intake lead edit 1";
    assert!(listed.contains(how), "{listed}");
}

#[test]
fn a_cell_that_a_spreadsheet_program_would_run_is_guarded() {
    let sandbox = store();
    let said = sandbox.ok(&["lead", "export"]);
    let mut reader = csv::Reader::from_reader(said.out.as_bytes());
    let header = reader.headers().unwrap().clone();
    assert_eq!((&header[0], &header[1]), ("_id", "first_name"));
    for record in reader.records() {
        let record = record.unwrap();
        assert!(
            record
                .iter()
                .all(|cell| !cell.starts_with(['=', '+', '-', '@'])),
            "{record:?}"
        );
    }
}

#[test]
fn an_export_is_filtered_and_replaces_nothing_unasked() {
    let sandbox = store();
    let lines = |args: &[&str]| {
        sandbox
            .ok(&[&["lead", "export"], args].concat())
            .out
            .lines()
            .count()
    };
    assert_eq!(lines(&["--search", "bob"]), 2);
    assert_eq!(lines(&["--job", "7"]), 1);
    sandbox.write("export.csv", "mine");
    let said = sandbox.run(&["lead", "export", "--out", "export.csv"]);
    assert_eq!(said.status, 2, "{said}");
    assert_eq!(sandbox.read("export.csv"), "mine");
    assert_eq!(
        sandbox
            .run(&["lead", "export", "--out", "export.csv", "--yes"])
            .status,
        0
    );
    assert_eq!(
        Sandbox::new().ok(&["lead", "export"]).out.lines().count(),
        1,
        "no store, a header"
    );
}

#[test]
fn an_export_goes_to_a_file_that_is_what_its_name_says() {
    let sandbox = store();
    for (out, hint) in [
        ("-", "Without --out the output goes to standard output"),
        (
            "/dev/stdout",
            "Without --out the output goes to standard output",
        ),
        ("c.xls", "name a file that ends in .csv or .xlsx"),
        ("c.ODS", "name a file that ends in .csv or .xlsx"),
    ] {
        let said = sandbox.run(&["lead", "export", "--out", out]);
        assert_eq!(said.status, 2, "{out}: {said}");
        assert!(said.err.contains(hint), "{out}: {said}");
        let made = out.starts_with('c') && sandbox.path(out).exists();
        assert!(!made, "{out}");
    }
}

#[test]
fn a_text_that_no_cell_of_a_workbook_holds_is_named() {
    let sandbox = store();
    let long = format!("--description={}", "é".repeat(32_768));
    sandbox.done(&["lead", "edit", "2", &long]);
    let said = sandbox.run(&["lead", "export", "--out", "leads.xlsx"]);
    assert_eq!(said.status, 1, "{said}");
    let what = "description of lead 2 has 32768 characters, and a cell of a workbook holds 32767";
    assert!(said.err.contains(what), "{said}");
    assert!(!sandbox.path("leads.xlsx").exists());
    sandbox.done(&["lead", "export", "--out", "whole.csv"]);
}

#[test]
fn clients_and_contacts_are_exported_with_every_field_and_guarded() {
    let sandbox = Sandbox::new();
    sandbox.done(&words("field add contact Shoe --kind number"));
    sandbox.done(&words(
        "contact add =Anna --email anna@example.com --annual-income 45000 --date-of-birth 1980-02-01 \
         --set custom.Shoe=9",
    ));
    sandbox.done(&words("client add 'Moor Ltd' --type company --city Ely"));
    sandbox.done(&words("client add Lind --type other"));
    let said = sandbox.ok(&words("contact export"));
    let (_, anna) = sandbox.json(&["contact", "show", "1"]);
    let made_at = anna["created_at"].as_str().unwrap();
    // Every export of a store names it.
    let clients = sandbox.ok(&words("client export"));
    let store = clients.out.trim_end().rsplit(' ').nth(1).unwrap();
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(
        lines,
        [
            "_id,first_name,last_name,email,phone,title,job_title,date_of_birth,employment_status,annual_income,\
             target_retirement_age,id_document,custom.Shoe,client,relationship,_intake",
            &format!(
                "1,'=Anna,,anna@example.com,,,,1980-02-01,,45000.00,,,9,,,contact {made_at} {store} 1"
            ),
        ]
    );
    let said = sandbox.ok(&words("client export --type COMPANY --out clients.csv"));
    assert_eq!(said.err, "1 client written to clients.csv.\n");
    let sheet = sandbox.read("clients.csv");
    assert!(sheet.contains("1,Moor Ltd,company,,,,Ely,"), "{sheet}");
    let said = sandbox.run(&words("client export --out clients.csv"));
    assert_eq!(said.status, 2, "what is there is not replaced: {said}");
    sandbox.done(&words("client export --out clients.xlsx --search lind"));
    assert!(sandbox.path("clients.xlsx").exists());
    assert_eq!(
        sandbox.run(&words("client export --status Actve")).status,
        2
    );
}

#[test]
fn an_export_of_contacts_has_their_links_and_an_import_of_it_finds_them() {
    let sandbox = Sandbox::new();
    for line in [
        "contact add Anna --email anna@example.com",
        "contact add Ben --email ben@example.com",
        "contact add Cleo --email cleo@example.com",
        "client add Lind --type other --contact 1:Trustee",
        "client add Moor --type other --contact 1:Director",
        "client add Twin --type other --contact 2:Self",
        "client add Twin --type other",
        "client add '007 Ltd' --type company --contact 3:Director",
        "contact link 1 2 --primary",
    ] {
        sandbox.done(&words(line));
    }
    drop(sandbox.ok(&words("client export --out clients.csv")));
    let said = sandbox.ok(&words("contact export --out contacts.csv"));
    assert_eq!(
        said.err,
        "3 contacts written to contacts.csv.\n\
         Of 1 contact with several clients, the export has only the first client.\n\
         The client of 1 contact is left out, because another client has the same name.\n"
    );
    let again = words("import contacts contacts.csv --on-duplicate update");
    let (status, result) = sandbox.json(&again);
    assert_eq!((status, &result["unchanged"]), (0, &json!(3)), "{result}");
    assert_eq!(
        (&result["linked"], &result["link_failed"]),
        (&json!(0), &json!(0))
    );
    let other = Sandbox::new();
    for kind in ["clients", "contacts"] {
        let file = format!("{kind}.csv");
        std::fs::copy(sandbox.path(&file), other.path(&file)).unwrap();
        other.import_of(kind, &[&file, "--on-duplicate", "create"]);
    }
    let clients = |id: &str| {
        let clients = &other.json(&["contact", "show", id]).1["clients"];
        let clients = clients.as_array().unwrap().iter();
        let told = clients.map(|one| format!("{} {}", one["name"], one["relationship"]));
        told.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(
        ["1", "2", "3"].map(clients),
        [r#""Moor" "Director""#, "", r#""007 Ltd" "Director""#]
    );
}
