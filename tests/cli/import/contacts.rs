//! `import contacts`, and exports of all kinds that come back by their ids.

use serde_json::{Value, json};

use crate::sandbox::{Sandbox, words};
use crate::support::counts::assert_counts;

const CONTACTS: &str = "\
Name,E-mail,Mobile,DOB,Salary,Retirement age,Employment Status,Client,Relationship
\"Park, Eve\",eve@park.example,07700 900003,13/04/1970,\"45,000.50\",67,Employed,Old Mill,Director
Ada Moor,ada@moor.example,,,,,,1,Secretary
Gus Elm,gus@elm.example,,01/02/1980,,,,Nowhere,Self
";

/// A store with a client, into which these contacts were imported.
fn store() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&[
        "client",
        "add",
        "Old Mill",
        "--type",
        "company",
        "--skip-contacts",
    ]);
    sandbox.write("people.csv", CONTACTS);
    let (status, result) = sandbox.import_of("contacts", &["people.csv"]);
    assert_eq!(
        (
            status,
            &result["created"],
            &result["linked"],
            &result["link_failed"]
        ),
        (0, &json!(3), &json!(2), &json!(1)),
        "{result}"
    );
    sandbox
}

fn show(sandbox: &Sandbox, contact: &str) -> Value {
    let (status, shown) = sandbox.json(&["contact", "show", contact]);
    assert_eq!(status, 0, "{shown}");
    shown
}

#[test]
fn rows_become_contacts_typed_and_linked() {
    let sandbox = store();
    let contact = show(&sandbox, "1");
    for (key, expected) in [
        ("first_name", "Eve"),
        ("last_name", "Park"),
        ("phone", "07700 900003"),
        ("date_of_birth", "1970-04-13"),
        ("annual_income", "45000.50"),
        ("target_retirement_age", "67"),
        ("employment_status", "Employed"),
    ] {
        assert_eq!(contact[key], expected, "{key}");
    }
    let link = &contact["clients"][0];
    assert_eq!(
        (&link["name"], &link["relationship"]),
        (&json!("Old Mill"), &json!("Director"))
    );
    assert_eq!(
        show(&sandbox, "2")["clients"][0]["id"],
        1,
        "a client may be named by its id"
    );
    sandbox.done(&["store", "check"]);
}

#[test]
fn a_link_that_cannot_be_made_fails_no_row_and_is_listed_with_its_command() {
    let sandbox = Sandbox::new();
    sandbox.done(&[
        "client",
        "add",
        "Old Mill",
        "--type",
        "company",
        "--skip-contacts",
    ]);
    sandbox.write("people.csv", CONTACTS);
    let said = sandbox.ok(&["import", "contacts", "people.csv"]);
    assert!(
        said.out.contains(
            "to Nowhere, as Self: there is no client \"Nowhere\"; the command asks for its type\n    intake client add Nowhere --contact 3:Self\n"
        ),
        "{said}"
    );
}

#[test]
fn a_link_to_a_client_whose_name_is_near_is_offered_with_its_id() {
    let sandbox = Sandbox::new();
    let add = [
        "client",
        "add",
        "Kettle & Co Ltd",
        "--type",
        "company",
        "--skip-contacts",
    ];
    sandbox.done(&add);
    let rows = "First Name,Email,Client,Relationship\nAda,ada@example.com,Kettle & Co,Director\n";
    sandbox.write("people.csv", rows);
    let import = ["import", "contacts", "people.csv"];
    let nearest = "(there is no client \"Kettle & Co\": add it first, or link to the nearest: client 1, Kettle & Co Ltd)";
    let said = sandbox.ok(&[&import[..], &["--dry-run"]].concat());
    let line = format!("  row 2, Ada to Kettle & Co, as Director   {nearest}");
    assert!(said.out.contains(&line), "{said}");
    let said = sandbox.ok(&import);
    let lines = "there is no client \"Kettle & Co\"; the nearest is client 1, Kettle & Co Ltd\n    \
        intake contact link 1 1 --relationship Director\n";
    assert!(said.out.contains(lines), "{said}");
}

#[test]
fn a_link_that_failed_says_what_to_do_first() {
    let sandbox = Sandbox::new();
    for name in ["Twin", "Twin", "Gone"] {
        let add = ["client", "add", name, "--type", "trust", "--skip-contacts"];
        sandbox.done(&add);
    }
    sandbox.done(&["client", "delete", "3", "--yes"]);
    sandbox.done(&["contact", "add", "Ada", "--email", "ada@moor.example"]);
    sandbox.done(&["contact", "link", "1", "1", "--relationship", "Trustee"]);
    let rows = "first_name,email,client,relationship\n\
        Bob,bob@moor.example,Twin,Settlor\n\
        Cid,cid@moor.example,Gone,Settlor\n\
        Ada,ada@moor.example,1,Settlor\n";
    let (status, result) = sandbox.import_text("contacts", rows, &["--on-duplicate", "merge"]);
    assert_counts((status, &result), 0, &[("link_failed", 3)]);
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    let reasons: Vec<&str> = job["link_failures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|failure| failure["reason"].as_str().unwrap())
        .collect();
    assert_eq!(
        reasons,
        [
            "several clients are called \"Twin\": name 1 or 2 instead",
            "client \"Gone\" is in the trash: first intake client restore 3",
            "it is linked to client 1 already, as Trustee: first intake contact unlink 1 1",
        ]
    );
}

#[test]
fn the_commands_of_failed_links_make_them_in_their_order() {
    let sandbox = Sandbox::new();
    for name in ["Moor", "Gone"] {
        let add = ["client", "add", name, "--type", "trust", "--skip-contacts"];
        sandbox.done(&add);
    }
    sandbox.done(&["client", "delete", "2", "--yes"]);
    sandbox.done(&["contact", "add", "Ada", "--email", "ada@moor.example"]);
    let link = ["contact", "link", "1", "1", "--relationship", "Trustee"];
    sandbox.done(&[&link[..], &["--primary"]].concat());
    let rows = "first_name,email,client,relationship\n\
        Ada,ada@moor.example,Moor,Settlor\n\
        Bob,bob@moor.example,Gone,Settlor\n\
        Cid,cid@moor.example,Gone,Trustee\n\
        Dee,dee@moor.example,Xylophone,Trustee\n";
    sandbox.write("rows.csv", rows);
    let import = ["import", "contacts", "rows.csv", "--on-duplicate", "merge"];
    let said = sandbox.ok(&import);
    let (_, links) = said.out.split_once("These links failed").unwrap();
    insta::assert_snapshot!(links, @r#"
    . To make them:
      contact 1, Ada, to Moor, as Settlor: it is linked to client 1 already, as Trustee
        intake contact unlink 1 1
        intake contact link 1 1 --relationship Settlor --primary
      contact 2, Bob, to Gone, as Settlor: client 2, Gone, is in the trash
        intake client restore 2
        intake contact link 2 2 --relationship Settlor
      contact 3, Cid, to Gone, as Trustee: client 2, Gone, is in the trash
        intake contact link 3 2 --relationship Trustee
      contact 4, Dee, to Xylophone, as Trustee: there is no client "Xylophone"; the command asks for its type
        intake client add Xylophone --contact 4:Trustee
    To give them up: intake jobs failed 1 --close
    "#);
    for line in links.lines() {
        if let Some(command) = line.trim().strip_prefix("intake ") {
            let mut words: Vec<&str> = command.split(' ').collect();
            if words.contains(&"add") {
                words.extend(["--type", "trust"]);
            }
            sandbox.done(&words);
        }
    }
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!(job["link_failures"], serde_json::json!([]));
    let (_, ada) = sandbox.json(&["contact", "show", "1"]);
    assert_eq!(ada["clients"][0]["relationship"], "Settlor");
    assert_eq!(ada["clients"][0]["primary"], true);
}

#[test]
fn a_failed_link_to_an_id_of_another_system_names_the_client_of_this_store() {
    let sandbox = Sandbox::new();
    let rows = "name,entity_type,ref\nOak,trust,7\n";
    let source = ["--source", "crm", "--map", "ref=external_id"];
    sandbox.import_text("clients", rows, &source);
    let rows = "first_name,email,client,relationship,ref\n\
        Ada,ada@moor.example,7,Trustee,1\nBob,bob@moor.example,8,Trustee,2\n";
    sandbox.import_text("contacts", rows, &source);
    sandbox.write("again.csv", rows.replace("Trustee", "Settlor"));
    let again = [
        "import",
        "contacts",
        "again.csv",
        "--on-duplicate",
        "update",
    ];
    let said = sandbox.ok(&[&again[..], &source].concat());
    assert!(
        said.out.contains("    intake contact unlink 1 1\n"),
        "{said}"
    );
    assert!(!said.out.contains("intake contact link 2"), "{said}");
    assert!(said.out.contains("first import the clients"), "{said}");
}

#[test]
fn a_link_that_failed_is_said_at_night_too() {
    let sandbox = Sandbox::new();
    let rows = "first_name,email,client,relationship\nBob,bob@moor.example,Old Mill,Settlor\n";
    sandbox.write("contacts.csv", rows);
    sandbox.write("more.csv", rows.replace("bob", "rob"));
    let worker = sandbox.hold("worker");
    sandbox.done(&["import", "contacts", "more.csv", "--background"]);
    drop(worker);
    for night in [
        &["-q", "import", "contacts", "contacts.csv"][..],
        &["-q", "jobs", "run"],
    ] {
        let said = sandbox.run(night);
        assert_eq!(said.status, 0, "{said}");
        assert!(said.err.contains("1 link to a client failed"), "{said}");
        assert!(
            said.err
                .contains("to Old Mill, as Settlor: there is no client"),
            "{said}"
        );
        assert!(
            said.err
                .contains("    intake client add 'Old Mill' --contact "),
            "{said}"
        );
    }
}

#[test]
fn the_fields_of_a_contact_are_checked() {
    let sandbox = Sandbox::new();
    let (status, result) = sandbox.import_text(
        "contacts",
        "first_name,email,date_of_birth,annual_income,target_retirement_age,client,relationship\n\
         A,a@x.example,2999-01-01,,,,\n\
         B,b@x.example,,12.3456,,,\n\
         C,c@x.example,,,180,,\n\
         ,d@x.example,,,,,\n\
         99,e@x.example,,,,,\n\
         F,f@x.example,,,,Old Mill,\n",
        &[],
    );
    assert_counts((status, &result), 3, &[("failed", 6)]);
    for (error, part) in sandbox.row_errors("1").iter().zip([
        "date_of_birth: \"2999-01-01\" is not in the past",
        "annual_income: \"12.3456\" is not an amount in GBP",
        "target_retirement_age: \"180\" is not an age",
        "first_name: is required and blank",
        "first_name: \"99\" is a number, not a name",
        "relationship: is required and blank",
    ]) {
        assert!(error.contains(part), "{error}: {part}");
    }
}

#[test]
fn a_possible_match_waits_whatever_the_policy_says() {
    let sandbox = store();
    let rows = "\
first_name,last_name,email,phone
Ada,Moor,ada@moor.example,07700 900004
Zed,Moor,ada@moor.example,
Eve,Hale,new@park.example,07700 900003
Gus,Elm,other@elm.example,
";
    let (status, result) = sandbox.import_text("contacts", rows, &[]);
    assert_eq!(
        (status, &result["skipped"], &result["waiting"]),
        (3, &json!(1), &json!(3)),
        "the same person is skipped, a shared email or phone and a name alone wait: {result}"
    );
    let (status, result) = sandbox.import_text("contacts", rows, &["--on-duplicate", "merge"]);
    assert_counts((status, &result), 3, &[("merged", 1), ("waiting", 3)]);
    assert_eq!(show(&sandbox, "2")["phone"], "07700 900004");
    let (_, result) = sandbox.import_text(
        "contacts",
        rows,
        &["--match", "email", "--on-duplicate", "create"],
    );
    assert_eq!(result["created"], 4);
}

#[test]
fn a_contact_that_waits_is_linked_when_it_is_decided_on() {
    let sandbox = store();
    let (status, _) = sandbox.import_text("contacts", "first_name,last_name,email,client,relationship\nZed,Moor,ada@moor.example,Old Mill,Employee\n",
        &[],
    );
    assert_eq!(status, 3);
    sandbox.done(&["jobs", "review", "2", "--write-decisions", "decisions.csv"]);
    let sheet = sandbox.read("decisions.csv");
    sandbox.write("decisions.csv", format!("{}create\n", sheet.trim_end()));
    let (status, result) = sandbox.json(&["jobs", "review", "2", "--decisions", "decisions.csv"]);
    assert_counts((status, &result), 0, &[("created", 1), ("linked", 1)]);
    assert_eq!(
        show(&sandbox, "4")["clients"][0]["relationship"],
        "Employee"
    );
}

#[test]
fn custom_fields_of_contacts_and_clients_are_imported_like_any_other() {
    let sandbox = Sandbox::new();
    for args in [
        &[
            "field", "add", "contact", "Risk", "--kind", "dropdown", "--option", "Low", "--option",
            "High",
        ][..],
        &["field", "add", "client", "Score", "--kind", "number"],
    ] {
        sandbox.done(args);
    }
    let (status, result) = sandbox.import_text(
        "contacts",
        "first_name,email,risk\nA,a@x.example,high\nB,b@x.example,middling\n",
        &[],
    );
    assert_counts((status, &result), 3, &[("failed", 1)]);
    assert_eq!(show(&sandbox, "1")["custom.Risk"], "High");
    sandbox.write("clients.csv", "name,type,score,contact first name,contact email,contact.custom.Risk,relationship\nElm,individual,12.5,Gus,gus@elm.example,low,Self\n");
    assert_eq!(sandbox.import_of("clients", &["clients.csv"]).0, 0);
    assert_eq!(
        sandbox.json(&["client", "show", "1"]).1["custom.Score"],
        "12.5"
    );
    assert_eq!(show(&sandbox, "2")["custom.Risk"], "Low");
}

/// The records of a kind without what another store must have otherwise.
fn without_ids(sandbox: &Sandbox, entity: &str) -> Vec<Value> {
    let (status, list) = sandbox.json(&[entity, "list"]);
    assert_eq!(status, 0);
    let mut list = list.as_array().unwrap().clone();
    for one in &mut list {
        for key in ["id", "created_at", "updated_at", "job", "row"] {
            one.as_object_mut().unwrap().remove(key);
        }
    }
    list
}

/// A store with contacts, a lead and a client that has more than a name.
fn store_with_every_entity() -> Sandbox {
    let sandbox = store();
    for line in [
        "lead add Lea --email lea@example.com --phone '+44 7700 900007'",
        "client edit 1 --status Active --reference-date 2026-03-01 --postcode 01234",
    ] {
        sandbox.done(&words(line));
    }
    sandbox
}

#[test]
fn an_export_comes_back_unchanged_here_and_whole_elsewhere() {
    for ending in ["csv", "xlsx"] {
        let sandbox = store_with_every_entity();
        let other = Sandbox::new();
        for (kind, entity) in [
            ("leads", "lead"),
            ("clients", "client"),
            ("contacts", "contact"),
        ] {
            let file = format!("{kind}.{ending}");
            sandbox.done(&[entity, "export", "--out", &file]);
            let before = sandbox.json(&[entity, "list"]).1;
            let (status, result) = sandbox.import_of(kind, &[&file, "--on-duplicate", "update"]);
            assert_eq!(
                (status, &result["unchanged"]),
                (0, &result["read"]),
                "{file}: {result}"
            );
            assert_ne!(result["read"], 0);
            assert_eq!(sandbox.json(&[entity, "list"]).1, before, "{file}");
            std::fs::copy(sandbox.path(&file), other.path(&file)).unwrap();
            let (status, result) = other.import_of(kind, &[&file]);
            assert_eq!(
                (status, &result["created"]),
                (0, &result["read"]),
                "{file}: {result}"
            );
            assert_eq!(
                without_ids(&other, entity),
                without_ids(&sandbox, entity),
                "{file}"
            );
        }
    }
}

#[test]
fn a_record_that_comes_back_is_known_by_its_id_whatever_was_changed() {
    let sandbox = store();
    sandbox.done(&["contact", "export", "--out", "contacts.csv"]);
    let edited = sandbox
        .read("contacts.csv")
        .replace("ada@moor.example", "ada@new.example")
        .replace("Ada,Moor", "Adele,Moor-Hale");
    sandbox.write("contacts.csv", edited);
    let (status, result) =
        sandbox.import_of("contacts", &["contacts.csv", "--on-duplicate", "update"]);
    assert_counts((status, &result), 0, &[("updated", 1), ("unchanged", 2)]);
    let contact = show(&sandbox, "2");
    assert_eq!(
        (&contact["name"], &contact["email"]),
        (&json!("Adele Moor-Hale"), &json!("ada@new.example"))
    );
    let said = sandbox.ok(&["import", "contacts", "contacts.csv"]);
    assert!(
        said.out.contains("3  skipped")
            && said.err.contains("To import them: --on-duplicate update"),
        "{said}"
    );
    let said = sandbox.ok(&["jobs", "failed", "3", "--with-skipped"]);
    assert!(
        said.out.contains("duplicate of contact 2, by its id"),
        "{said}"
    );
}

#[test]
fn the_id_of_another_store_means_nobody_here() {
    let sandbox = store();
    let other = Sandbox::new();
    other.write(
        "contacts.csv",
        "first_name,email\nTom,tom@x.example\nUna,una@x.example\n",
    );
    assert_eq!(other.import_of("contacts", &["contacts.csv"]).0, 0);
    // They may even have been made in the same second.
    let created_at = &show(&sandbox, "1")["created_at"];
    let created_at = created_at.as_str().unwrap();
    other.sql(&format!(
        "UPDATE contact SET created_at = unixepoch('{created_at}')"
    ));
    other.done(&["contact", "export", "--out", "theirs.csv"]);
    std::fs::copy(other.path("theirs.csv"), sandbox.path("theirs.csv")).unwrap();
    let (status, result) =
        sandbox.import_of("contacts", &["theirs.csv", "--on-duplicate", "update"]);
    assert_counts((status, &result), 0, &[("created", 2)]);
    assert_eq!(show(&sandbox, "1")["name"], "Eve Park");
}

#[test]
fn failed_rows_of_an_export_still_know_who_they_were() {
    let sandbox = store();
    sandbox.done(&["contact", "export", "--out", "contacts.csv"]);
    let edited = sandbox
        .read("contacts.csv")
        .replace("gus@elm.example", "gus at elm");
    sandbox.write("contacts.csv", edited);
    let (status, result) =
        sandbox.import_of("contacts", &["contacts.csv", "--on-duplicate", "update"]);
    assert_counts((status, &result), 3, &[("failed", 1)]);
    sandbox.done(&["jobs", "failed", "2", "--out", "failed.csv"]);
    let mended = sandbox
        .read("failed.csv")
        .replace("gus at elm", "gus@new.example");
    sandbox.write("failed.csv", mended);
    let (status, result) =
        sandbox.import_of("contacts", &["failed.csv", "--on-duplicate", "update"]);
    assert_counts((status, &result), 0, &[("updated", 1)]);
    assert_eq!(show(&sandbox, "3")["email"], "gus@new.example");
}

#[test]
fn a_record_in_the_trash_that_comes_back_stays_there_unless_it_is_wanted() {
    let sandbox = store();
    sandbox.done(&["contact", "export", "--out", "contacts.csv"]);
    sandbox.done(&["contact", "delete", "3", "--yes"]);
    let (_, result) = sandbox.import_of("contacts", &["contacts.csv"]);
    assert_eq!(result["skipped"], 3);
    let (_, result) = sandbox.import_of("contacts", &["contacts.csv", "--on-deleted", "restore"]);
    assert_eq!(result["updated"], 1, "{result}");
    assert_eq!(show(&sandbox, "3")["deleted_at"], Value::Null);
}

#[test]
fn of_a_whole_name_that_is_refused_no_part_is_missing_too() {
    let sandbox = store();
    let rows = "full_name,email\n12345,number@park.example\n";
    let (status, result) = sandbox.import_text("contacts", rows, &[]);
    assert_counts((status, &result), 3, &[("failed", 1)]);
    assert_eq!(
        sandbox.row_errors("2"),
        ["full_name: \"12345\" is a number, not a name"]
    );
}

/// A store with Anna and Ben Moor, who share an email; Anna is in the trash, and her row of an export in `anna.csv`.
fn with_anna_deleted() -> Sandbox {
    let sandbox = Sandbox::new();
    for name in ["Anna", "Ben"] {
        let add = ["contact", "add", name, "--last-name", "Moor", "--email"];
        let rest = ["family@moor.example", "--on-duplicate", "create"];
        sandbox.done(&[&add[..], &rest].concat());
    }
    sandbox.done(&["contact", "export", "--out", "all.csv"]);
    let all = sandbox.read("all.csv");
    let anna: Vec<&str> = all.lines().take(2).collect();
    sandbox.write("anna.csv", anna.join("\n"));
    sandbox.done(&["contact", "delete", "1", "--yes"]);
    sandbox
}

#[test]
fn an_exported_row_whose_record_is_in_the_trash_becomes_nobody_else() {
    let sandbox = with_anna_deleted();
    let update = ["anna.csv", "--on-duplicate", "update"];
    let (status, result) = sandbox.import_of("contacts", &update);
    assert_counts((status, &result), 0, &[("skipped", 1)]);
    assert_eq!(show(&sandbox, "2")["first_name"], "Ben");
    let restore = [&update[..], &["--on-deleted", "restore"]].concat();
    let (status, result) = sandbox.import_of("contacts", &restore);
    assert_counts((status, &result), 0, &[("updated", 1)]);
    let names = ["1", "2"].map(|id| show(&sandbox, id)["first_name"].clone());
    assert_eq!(names, ["Anna", "Ben"]);
    assert_eq!(show(&sandbox, "1")["deleted_at"], Value::Null);
}

#[test]
fn an_exported_row_whose_record_is_gone_for_good_changes_nobody_else_unasked() {
    let sandbox = with_anna_deleted();
    sandbox.age_trash("contact", &[1], 91);
    for is_purged in [false, true] {
        if is_purged {
            sandbox.done(&["store", "purge"]);
        }
        let args = ["anna.csv", "--on-duplicate", "update", "--again"];
        let (status, result) = sandbox.import_of("contacts", &args);
        assert_counts((status, &result), 3, &[("waiting", 1)]);
        let errors = sandbox.row_errors(&result["job"].to_string());
        assert!(
            errors[0].contains("contact 1, from which the row was exported, was removed"),
            "{errors:?}"
        );
        assert_eq!(show(&sandbox, "2")["first_name"], "Ben");
    }
    let create = ["anna.csv", "--on-duplicate", "create"];
    let (status, result) = sandbox.import_of("contacts", &create);
    assert_counts((status, &result), 0, &[("created", 1)]);
}

#[test]
fn somebody_else_of_the_same_email_brings_nobody_back_unasked() {
    let sandbox = Sandbox::new();
    sandbox.done(&["contact", "add", "Anna", "--email", "family@moor.example"]);
    sandbox.done(&["contact", "delete", "1", "--yes"]);
    let rows = "first_name,email\nBen,family@moor.example\n";
    let (status, result) = sandbox.import_text("contacts", rows, &["--on-deleted", "restore"]);
    assert_counts((status, &result), 3, &[("waiting", 1)]);
    let rows = "first_name,email\nAnna,family@moor.example\n";
    let (status, result) = sandbox.import_text("contacts", rows, &["--on-deleted", "restore"]);
    assert_counts((status, &result), 0, &[("updated", 1)]);
}

#[test]
fn of_two_clients_of_one_name_the_deleted_one_is_not_the_living_one() {
    let sandbox = Sandbox::new();
    for city in ["Bath", "York"] {
        let add = ["client", "add", "Moor", "--type", "trust", "--city", city];
        sandbox.done(&[&add[..], &["--skip-contacts"]].concat());
    }
    sandbox.done(&["client", "export", "--out", "all.csv"]);
    let all = sandbox.read("all.csv");
    let first: Vec<&str> = all.lines().take(2).collect();
    sandbox.done(&["client", "delete", "1", "--yes"]);
    let args = ["--on-duplicate", "update", "--on-deleted", "restore"];
    let (status, result) = sandbox.import_text("clients", &first.join("\n"), &args);
    assert_counts((status, &result), 0, &[("updated", 1)]);
    let (_, clients) = sandbox.json(&["client", "list"]);
    let cities: Vec<&Value> = clients
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["city"])
        .collect();
    assert_eq!(cities, ["Bath", "York"]);
}

#[test]
fn somebody_in_the_trash_by_email_is_not_somebody_living_by_phone() {
    let sandbox = Sandbox::new();
    for (name, email) in [("Anna", "anna@moor.example"), ("Gus", "gus@moor.example")] {
        let add = ["contact", "add", name, "--email", email, "--phone"];
        let rest = ["07700 900003", "--on-duplicate", "create"];
        sandbox.done(&[&add[..], &rest].concat());
    }
    sandbox.done(&["contact", "delete", "1", "--yes"]);
    let rows = "first_name,email,phone\nAnna,anna@moor.example,07700 900003\n";
    let (status, result) = sandbox.import_text("contacts", rows, &["--on-duplicate", "update"]);
    assert_counts((status, &result), 0, &[("skipped", 1)]);
    assert_eq!(show(&sandbox, "2")["first_name"], "Gus");
}

#[test]
fn somebody_who_was_merged_is_the_one_who_stayed() {
    let sandbox = Sandbox::new();
    let add = |name: &str, email: &str| {
        let rest = ["--last-name", "Moor", "--on-duplicate", "create"];
        sandbox.done(&[&["contact", "add", name, "--email", email][..], &rest].concat());
    };
    add("Ada", "ada@moor.example");
    add("A", "a@old.example");
    sandbox.done(&["contact", "export", "--out", "all.csv"]);
    sandbox.done(&["contact", "merge", "1", "2", "--yes"]);
    let rows = "first_name,last_name,email,title\nAda,Moor,a@old.example,Dr\n";
    let (status, result) = sandbox.import_text("contacts", rows, &["--on-duplicate", "merge"]);
    assert_counts((status, &result), 0, &[("merged", 1)]);
    assert_eq!(show(&sandbox, "1")["title"], "Dr");
    let all = sandbox.read("all.csv");
    let mut lines = all.lines();
    let loser = [lines.next(), lines.nth(1)].map(Option::unwrap_or_default);
    let args = ["--on-duplicate", "update"];
    // The row with the values of the merged one is the other one by the decision to merge, and fills it.
    let (status, result) = sandbox.import_text("contacts", &loser.join("\n"), &args);
    assert_counts((status, &result), 0, &[("unchanged", 1)]);
    assert_eq!(show(&sandbox, "1")["first_name"], "Ada");
    let later = loser.join("\n").replace("a@old.example", "a@new.example");
    let (status, result) = sandbox.import_text("contacts", &later, &args);
    assert_counts((status, &result), 3, &[("waiting", 1)]);
    let errors = sandbox.row_errors("3");
    assert!(
        errors[0].contains("contact 2, from which the row was exported, was merged into that one"),
        "{errors:?}"
    );
}

/// An export of contacts with these columns alone.
fn some_columns(sandbox: &Sandbox, columns: &[&str]) -> Vec<Vec<String>> {
    let exported = sandbox.ok(&["contact", "export"]).out;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(exported.trim_start_matches('\u{feff}').as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let at = |name: &&str| rows[0].iter().position(|header| header == *name).unwrap();
    let at: Vec<usize> = columns.iter().map(at).collect();
    rows.iter()
        .map(|row| at.iter().map(|&at| row[at].to_owned()).collect())
        .collect()
}

/// Writes a sheet of these rows and gives its name.
fn write_rows(sandbox: &Sandbox, rows: &[Vec<String>]) -> &'static str {
    let lines: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
    sandbox.write("some.csv", lines.join("\n"))
}

#[test]
fn a_sheet_of_ids_and_what_is_to_change_is_enough() {
    let sandbox = store();
    let columns = ["_id", "_intake", "phone", "job_title"];
    let mut rows = some_columns(&sandbox, &columns);
    rows[1][3] = "Miller".to_owned();
    rows[2][2] = "no number".to_owned();
    rows[3][2] = "07700 900009".to_owned();
    let file = write_rows(&sandbox, &rows);
    let (status, result) = sandbox.import_of("contacts", &[file, "--on-duplicate", "update"]);
    assert_counts((status, &result), 3, &[("updated", 2), ("failed", 1)]);
    let contact = show(&sandbox, "1");
    assert_eq!(
        (&contact["first_name"], &contact["job_title"]),
        (&json!("Eve"), &json!("Miller"))
    );
    assert_eq!(show(&sandbox, "3")["phone"], "07700 900009");
    let reasons = sandbox.row_errors("2");
    assert!(
        reasons.len() == 1 && reasons[0].contains("no number"),
        "{reasons:?}"
    );
}

#[test]
fn a_sheet_of_ids_creates_nothing_and_restores_only_on_demand() {
    let sandbox = store();
    sandbox.done(&["contact", "edit", "3", "--phone", "07700 900009"]);
    let columns = ["_id", "_intake", "phone", "job_title"];
    let mut rows = some_columns(&sandbox, &columns);
    rows[1][0] = "99".to_owned();
    // The mark of an older export has no id.
    let mark = rows[1][1].rsplit_once(' ').unwrap().0.to_owned();
    rows[1][1] = mark;
    rows[1][3] = "Miller".to_owned();
    rows[2][2] = "07700 900003".to_owned();
    let update = [write_rows(&sandbox, &rows), "--on-duplicate", "update"];
    sandbox.done(&["contact", "delete", "3", "--yes"]);
    let (status, result) = sandbox.import_of("contacts", &update);
    let counts = |result: &Value| ["updated", "skipped", "failed"].map(|key| result[key].clone());
    assert_eq!(
        (status, counts(&result)),
        (3, [json!(1), json!(1), json!(1)])
    );
    let reasons = sandbox.row_errors("2");
    assert!(
        reasons[0].contains("has only some fields of a contact"),
        "{reasons:?}"
    );
    for (policy, expected) in [
        ("create", [0, 1, 2]),
        ("ask", [0, 1, 2]),
        // By the phone, 99 is a duplicate.
        ("skip", [0, 3, 0]),
    ] {
        let (_, result) = sandbox.import_of("contacts", &["some.csv", "--on-duplicate", policy]);
        assert_eq!(counts(&result), expected.map(Value::from), "{policy}");
    }
    let back = [&update[..], &["--on-deleted", "restore"]].concat();
    let (_, result) = sandbox.import_of("contacts", &back);
    assert_eq!(counts(&result)[0], 1, "{result}");
    assert_eq!(show(&sandbox, "3")["deleted_at"], Value::Null);
    let said = sandbox.run(&["import", "contacts", update[0], "--preview"]);
    assert_eq!(said.status, 0, "{said}");
}

#[test]
fn rows_with_the_ids_of_other_rows_fail() {
    let sandbox = store();
    let mut rows = some_columns(&sandbox, &["_id", "_intake", "email"]);
    let before = sandbox.all("contact", "email");
    // Only one column was sorted.
    (rows[1][0], rows[2][0]) = (rows[2][0].clone(), rows[1][0].clone());
    let file = write_rows(&sandbox, &rows);
    let (status, result) = sandbox.import_of("contacts", &[file, "--on-duplicate", "update"]);
    assert_counts((status, &result), 3, &[("unchanged", 1), ("failed", 2)]);
    let reasons = sandbox.row_errors("2");
    let told = "_id is 2, but _intake is that of contact 1";
    assert!(reasons[0].contains(told), "{reasons:?}");
    assert_eq!(sandbox.all("contact", "email"), before);
}

#[test]
fn an_export_without_its_ids_is_refused_and_capitals_do_no_harm() {
    let sandbox = store();
    let mut rows = some_columns(&sandbox, &["_id", "_intake", "email", "job_title"]);
    rows[1][3] = "Miller".to_owned();
    rows[0] = ["ID", "_intake", "email", "job_title"]
        .map(str::to_owned)
        .into();
    let update = [write_rows(&sandbox, &rows), "--on-duplicate", "update"];
    let said = sandbox.run(&[&["import", "contacts"], &update[..]].concat());
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.contains("its column _id is missing or renamed"),
        "{said}"
    );
    rows[0] = ["_ID", "_INTAKE", "EMAIL", "job_title"]
        .map(str::to_owned)
        .into();
    write_rows(&sandbox, &rows);
    let (status, result) = sandbox.import_of("contacts", &update);
    assert_counts((status, &result), 0, &[("updated", 1), ("unchanged", 2)]);
}

#[test]
fn a_required_field_with_a_column_is_not_left_to_the_record() {
    let sandbox = store();
    let mut rows = some_columns(&sandbox, &["_id", "_intake", "email"]);
    rows[1][2] = String::new();
    let file = write_rows(&sandbox, &rows);
    let (_, result) = sandbox.import_of("contacts", &[file, "--on-duplicate", "update"]);
    assert_eq!(
        (&result["unchanged"], &result["failed"]),
        (&json!(2), &json!(1))
    );
    let reasons = sandbox.row_errors("2");
    assert!(reasons[0].contains("email"), "{reasons:?}");
    assert_eq!(show(&sandbox, "1")["email"], "eve@park.example");
}

#[test]
fn a_field_that_would_do_may_be_blank_where_the_record_has_another() {
    let sandbox = Sandbox::new();
    for (name, email) in [("Zed", "zed@example.com"), ("Yan", "yan@example.com")] {
        sandbox.done(&["lead", "add", name, "--email", email]);
    }
    let exported = sandbox.ok(&["lead", "export"]).out;
    let mut lines = vec!["_id,_intake,company,phone".to_owned()];
    for row in
        csv::Reader::from_reader(exported.trim_start_matches('\u{feff}').as_bytes()).records()
    {
        let row = row.unwrap();
        let mark = row.iter().find(|cell| cell.starts_with("lead ")).unwrap();
        lines.push(format!("{},{mark},,07700 900001", &row[0]));
    }
    sandbox.write("some.csv", lines.join("\n"));
    let (status, result) = sandbox.import(&["some.csv", "--on-duplicate", "update"]);
    assert_counts((status, &result), 0, &[("updated", 2)]);
}

#[test]
fn a_row_of_an_existing_contact_brings_a_missing_link_where_duplicates_are_skipped() {
    let sandbox = Sandbox::new();
    for line in [
        "client add Moor --type trust --skip-contacts",
        "contact add Ada --last-name Moor --email ada@moor.example",
    ] {
        sandbox.done(&words(line));
    }
    let header = "First Name,Last Name,Email,Client,Relationship\n";
    let skip = ["--on-duplicate", "skip"];
    let row = format!("{header}Ada,Other,ada@moor.example,Moor,Trustee\n");
    let (status, result) = sandbox.import_text("contacts", &row, &skip);
    let counts = ["merged", "skipped", "linked"].map(|key| &result[key]);
    assert_eq!((status, json!(counts)), (0, json!([1, 0, 1])), "{result}");
    let ada = show(&sandbox, "1");
    assert_eq!(ada["last_name"], "Moor", "nothing else is changed");
    assert_eq!(ada["clients"][0]["relationship"], "Trustee");
    // Linked already, or to a client that does not exist: a duplicate like any other.
    let rows = "Ada,Moor,ada@moor.example,Moor,Trustee\nAda,Moor,ada@moor.example,Nobody,Trustee\n";
    let (_, result) = sandbox.import_text("contacts", &format!("{header}{rows}"), &skip);
    let counts = ["merged", "skipped", "linked"].map(|key| &result[key]);
    assert_eq!(json!(counts), json!([0, 2, 0]), "{result}");
}

#[test]
fn a_number_of_another_system_is_no_client_of_this_store() {
    let sandbox = Sandbox::new();
    for name in ["Moor Trust", "Hale Ltd"] {
        sandbox.done(&[
            "client",
            "add",
            name,
            "--type",
            "company",
            "--skip-contacts",
        ]);
    }
    let ids = ["--source", "crm", "--map", "Id=external_id"];
    let row = |client: &str| {
        format!(
            "Id,First Name,Email,Client,Relationship\n9,Ada,ada@example.com,{client},Director\n"
        )
    };
    assert_eq!(sandbox.import_text("contacts", &row("Hale Ltd"), &ids).0, 0);
    // Client 2 of this store is Hale Ltd. The other system has another client 2.
    let (_, result) = sandbox.import_text(
        "contacts",
        &row("2"),
        &[&ids[..], &["--on-duplicate", "update"]].concat(),
    );
    assert_eq!(result["link_failed"], 1, "{result}");
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    let failed = job["link_failures"].as_array().unwrap();
    assert_eq!(failed.len(), 1, "{job}");
    // Once the client is imported and linked, nothing is left to do.
    let client = "Id,Client Name,Type\n2,Elm Ltd,company\n";
    assert_eq!(sandbox.import_text("clients", client, &ids).0, 0);
    sandbox.done(&["contact", "link", "1", "3", "--relationship", "Director"]);
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    assert_eq!(job["link_failures"], json!([]), "{job}");
}

#[test]
fn a_row_changes_a_linked_contact_without_naming_its_link_again() {
    let sandbox = Sandbox::new();
    for _ in 0..2 {
        let add = [
            "client",
            "add",
            "Moor Trust",
            "--type",
            "trust",
            "--skip-contacts",
        ];
        sandbox.done(&add);
    }
    sandbox.done(&words(
        "contact add Ada --last-name Moor --email ada@example.com",
    ));
    sandbox.done(&["contact", "link", "1", "2", "--relationship", "Trustee"]);
    let night = |rows: &str| sandbox.import_text("contacts", rows, &["--on-duplicate", "update"]);
    // No relationship, and a name that two clients have: the contact is linked to one of them.
    let (status, result) =
        night("First Name,Email,Client,Phone\nAda,ada@example.com,2,020 7946 0001\n");
    assert_counts((status, &result), 0, &[("updated", 1)]);
    let (status, result) = night(
        "First Name,Email,Client,Phone,Relationship\nAda,ada@example.com,Moor Trust,020 7946 0002,Trustee\n",
    );
    assert_counts((status, &result), 0, &[("updated", 1), ("link_failed", 0)]);
}

#[test]
fn the_command_for_a_failed_link_works_whatever_the_client_is_called() {
    let sandbox = Sandbox::new();
    let rows = "First Name,Email,Client,Relationship\n\
                Zed,zed@example.com,-dash Ltd,Director\n\
                Amy,amy@example.com,007,Director\n";
    sandbox.write("contacts.csv", rows);
    let said = sandbox.ok(&words("import contacts contacts.csv"));
    let add = "intake client add --contact 1:Director -- '-dash Ltd'\n";
    assert!(said.out.contains(add), "{said}");
    let number = "there is no client with the id or the name \"007\"; correct the cell\nTo give";
    assert!(said.out.contains(number), "{said}");
    let mut add = words("client add --type company --contact 1:Director --");
    add.push("-dash Ltd");
    sandbox.done(&add);
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(client["contacts"][0]["name"], "Zed");
}
