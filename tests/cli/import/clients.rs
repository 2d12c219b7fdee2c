//! `import clients`: the pipeline of leads, with another form, and a contact beside a client.

use serde_json::{Value, json};

use crate::sandbox::{Sandbox, fixture};
use crate::support::counts::assert_counts;

const CLIENTS: &str = "\
Client Name,Type,Status,City,Reference Date,Contact First Name,Contact Last Name,Contact Email,Contact Phone,Relationship
Moor & Co,Company,active,Leeds,13/04/2026,Ada,Moor,ada@moor.example,07700 900001,Director
Bob Lind,individual,,York,,Bob,Lind,bob@lind.example,,Self
Moor Family,couple,,Leeds,,Ada,Moor,ADA@moor.example,,Partner
Quiet Trust,trust,,Bath,,,,,,
";

/// A store into which these clients were imported.
fn store() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("clients.csv", CLIENTS);
    let (status, result) = sandbox.import_of("clients", &["clients.csv"]);
    assert_counts((status, &result), 0, &[("created", 4), ("linked", 3)]);
    sandbox
}

fn show(sandbox: &Sandbox, client: &str) -> Value {
    let (status, shown) = sandbox.json(&["client", "show", client]);
    assert_eq!(status, 0, "{shown}");
    shown
}

#[test]
fn bare_headers_beside_the_name_of_a_client_bring_its_contact() {
    let sandbox = Sandbox::new();
    let clients = CLIENTS
        .replacen("Contact ", "", 4)
        .replace(",Email,", ",E-Mail,");
    assert!(clients.contains(",First Name,Last Name,E-Mail,Phone,"));
    let (status, result) = sandbox.import_text("clients", &clients, &[]);
    assert_counts((status, &result), 0, &[("created", 4), ("linked", 3)]);
    let contact = &show(&sandbox, "Moor & Co")["contacts"][0];
    assert_eq!(contact["name"], "Ada Moor");
    assert_eq!(contact["email"], "ada@moor.example");
}

#[test]
fn rows_become_clients_each_with_its_contact() {
    let sandbox = store();
    let client = show(&sandbox, "Moor & Co");
    for (key, expected) in [
        ("entity_type", json!("company")),
        ("status", json!("Active")),
        ("city", json!("Leeds")),
        ("reference_date", json!("2026-04-13")),
        ("job", json!(1)),
        ("row", json!(2)),
    ] {
        assert_eq!(client[key], expected, "{key}");
    }
    let advisers = client["advisers"].as_array().unwrap();
    assert_eq!(advisers.len(), 1, "whoever imports is an adviser: {client}");
    let contact = &client["contacts"][0];
    assert_eq!(
        (&contact["id"], &contact["name"], &contact["relationship"]),
        (&json!(1), &json!("Ada Moor"), &json!("Director"))
    );
    let family = show(&sandbox, "Moor Family");
    assert_eq!(
        family["contacts"][0]["id"], 1,
        "the same email and first name: the same person"
    );
    assert_eq!(sandbox.all("contact", "name"), ["Ada Moor", "Bob Lind"]);
    assert_eq!(show(&sandbox, "Quiet Trust")["contacts"], json!([]));
    let (_, again) = sandbox.json(&["import", "clients", "clients.csv"]);
    assert_eq!(again["job"], 1, "the same file twice is nothing to do");
    sandbox.done(&["store", "check"]);
}

#[test]
fn the_fixture_counts_as_its_readme_says() {
    let sandbox = Sandbox::new();
    let (status, result) = sandbox.import_of("clients", &[&fixture("clients.csv")]);
    assert_eq!(
        (
            status,
            &result["created"],
            &result["failed"],
            &result["linked"]
        ),
        (3, &json!(5), &json!(1), &json!(4)),
        "{result}"
    );
    assert_eq!(
        sandbox.all("contact", "name"),
        ["Amara Okafor", "Greta Holm", "Ben Castell"]
    );
    assert_eq!(
        show(&sandbox, "Elsie Brandt")["postcode"],
        "01234",
        "text stays text"
    );
}

#[test]
fn fields_are_named_as_the_flags() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "clients.csv",
        "Wer,Was,Wann,Ort\nNorth Mill,company,11-50,Leeds\n",
    );
    let (status, result) = sandbox.import_of(
        "clients",
        &[
            "clients.csv",
            "--map",
            "Wer=name",
            "--map",
            "Was=type",
            "--map",
            "Wann=company-size",
            "--map",
            "Ort=",
            "--default",
            "status=Prospect",
        ],
    );
    assert_eq!(status, 0, "{result}");
    let client = show(&sandbox, "North Mill");
    assert_eq!(
        (&client["company_size"], &client["status"], &client["city"]),
        (&json!("11-50"), &json!("Prospect"), &Value::Null)
    );
    let wrong = sandbox.run(&[
        "import",
        "clients",
        "clients.csv",
        "--map",
        "Wer=first_name",
    ]);
    assert_eq!(wrong.status, 2);
    assert!(
        wrong
            .err
            .contains("\"first_name\" is not a field of a client"),
        "{wrong}"
    );
}

#[test]
fn rows_that_are_no_clients_fail_with_what_is_valid_and_come_back_corrected() {
    let sandbox = Sandbox::new();
    let (status, result) = sandbox.import_text(
        "clients",
        "name,type,status,industry,contact first name,contact email,relationship\n\
         12345,individual,,,,,\n\
         Elm,indivdual,Actve,,,,\n\
         Oak Trust,trust,,Farming,,,\n\
         Ash,individual,,,Hal,,Self\n\
         Fir,couple,,,Fay,fay@fir.example,\n\
         Yew,individual,,,Una,una@yew.example,Self\n",
        &[],
    );
    assert_counts((status, &result), 3, &[("created", 1), ("failed", 5)]);
    let errors = sandbox.row_errors("1");
    for (error, parts) in errors.iter().zip([
        &["is a number, not a name"][..],
        &["type: \"indivdual\"", "status: \"Actve\""],
        &["industry: is only for a company"],
        &["contact email: is required and blank"],
        &["relationship: is required and blank"],
    ]) {
        assert!(
            parts.iter().all(|part| error.contains(part)),
            "{error}: {parts:?}"
        );
    }
    let failed = sandbox.ok(&["jobs", "failed", "1", "--out", "failed.csv"]);
    assert!(
        failed.err.contains("intake import clients failed.csv"),
        "{failed}"
    );
    let as_leads = sandbox.run(&["import", "leads", "failed.csv"]);
    assert_eq!(as_leads.status, 2, "{as_leads}");
    assert!(
        as_leads.err.contains("intake import clients failed.csv"),
        "{as_leads}"
    );
    let mended = sandbox
        .read("failed.csv")
        .replace("12345", "Number One")
        .replace("indivdual,Actve", "individual,Active")
        .replace("trust,,Farming", "trust,,")
        .replace("Hal,,Self", "Hal,hal@ash.example,Self")
        .replace("fay@fir.example,,", "fay@fir.example,Self,");
    sandbox.write("failed.csv", mended);
    let (status, result) = sandbox.import_of("clients", &["failed.csv"]);
    assert_counts((status, &result), 0, &[("created", 5)]);
    sandbox.done(&["store", "check"]);
}

#[test]
fn a_relationship_that_can_be_only_one_need_not_be_said() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "clients.csv",
        "Name,Type,Contact Name,Contact Email\nElm,individual,\"Elm, Gus\",gus@elm.example\nOak,couple,Ida Oak,ida@oak.example\n",
    );
    let (status, _) = sandbox.import_of("clients", &["clients.csv"]);
    assert_eq!(status, 3);
    let contact = &show(&sandbox, "Elm")["contacts"][0];
    assert_eq!(
        (&contact["name"], &contact["relationship"]),
        (&json!("Gus Elm"), &json!("Self"))
    );
    assert_eq!(
        sandbox.row_errors("1"),
        ["relationship: is required and blank"]
    );
    let said = sandbox.ok(&["jobs", "show", "1"]);
    assert!(
        said.out.contains("Self, Spouse, Partner, Other")
            && said.out.contains(
                "or empty all cells of this contact, and the client is imported without it"
            )
            && said.out.contains("--default 'relationship="),
        "{said}"
    );
    let args = ["clients.csv", "--default", "relationship=spouse"];
    assert_eq!(sandbox.import_of("clients", &args).1["created"], 1);
    assert_eq!(
        show(&sandbox, "Oak")["contacts"][0]["relationship"],
        "Spouse",
        "written as it is offered"
    );
}

#[test]
fn a_row_whose_contact_may_be_an_existing_one_waits_whole() {
    let sandbox = store();
    let header = "name,type,contact first name,contact last name,contact email,relationship\n";
    let row = "Pine,individual,Zed,Moor,ada@moor.example,Self\n";
    let (status, result) = sandbox.import_text("clients", &format!("{header}{row}"), &[]);
    assert_counts((status, &result), 3, &[("waiting", 1)]);
    assert_eq!(
        sandbox.row_errors("2"),
        [
            "its contact, Zed Moor, is a possible duplicate of contact 1, by email: another first name: \"Zed\", not \"Ada\""
        ]
    );
    assert_eq!(
        sandbox.all("client", "name").len(),
        4,
        "no half of the row is in"
    );
    let (status, result) = sandbox.import_text(
        "clients",
        &format!("{header}{row}"),
        &["--on-duplicate", "create"],
    );
    assert_counts((status, &result), 0, &[("created", 1)]);
    assert_eq!(show(&sandbox, "Pine")["contacts"][0]["name"], "Zed Moor");
    assert_eq!(sandbox.all("contact", "name").len(), 3);
    sandbox.done(&["contact", "delete", "2", "--yes"]);
    let row = "Lark,individual,Bob,Lind,bob@lind.example,Self\n";
    let (_, result) = sandbox.import_text("clients", &format!("{header}{row}"), &[]);
    assert_eq!(result["waiting"], 1);
    assert!(sandbox.row_errors("4")[0].contains("contact 2, by email, in the trash until"));
}

#[test]
fn clients_are_the_same_by_name_without_case_and_accents() {
    let cases: [(&str, &str, &str); 5] = [
        ("skip", "skipped", "Leeds"),
        ("merge", "merged", "Leeds"),
        ("update", "updated", "Hull"),
        ("create", "created", "Leeds"),
        ("fail", "failed", "Leeds"),
    ];
    for (policy, count, city) in cases {
        let sandbox = store();
        let (_, result) = sandbox.import_text(
            "clients",
            "name,type,city,industry\n MOÓR  & co,company,Hull,Farming\n",
            &["--on-duplicate", policy],
        );
        assert_eq!(result[count], 1, "{policy}: {result}");
        let (_, client) = sandbox.json(&["client", "show", "1"]);
        assert_eq!(client["city"], city, "{policy}");
        let industry = if matches!(policy, "merge" | "update") {
            json!("Farming")
        } else {
            Value::Null
        };
        assert_eq!(client["industry"], industry, "{policy}");
        sandbox.done(&["store", "check"]);
    }
    let sandbox = store();
    let (status, result) = sandbox.import_text("clients", "name,type\nMoor & Co,company\n", &[]);
    assert_eq!(
        (status, &result["skipped"]),
        (0, &json!(1)),
        "by default a duplicate is left out"
    );
    let by_email = sandbox.run(&["import", "clients", "more.csv", "--match", "email"]);
    assert_eq!(by_email.status, 2);
    assert!(
        by_email
            .err
            .contains("clients cannot be matched by \"email\""),
        "{by_email}"
    );
}

#[test]
fn a_client_that_waits_is_reviewed_with_its_contact() {
    let sandbox = store();
    let (status, result) = sandbox.import_text("clients", "name,type,country,contact first name,contact email,relationship\nQuiet Trust,trust,UK,Tim,tim@trust.example,Trustee\nBob Lind,individual,UK,,,\n",
        &["--on-duplicate", "ask"],
    );
    assert_counts((status, &result), 3, &[("waiting", 2)]);
    sandbox.done(&["jobs", "review", "2", "--write-decisions", "decisions.csv"]);
    let sheet = sandbox.read("decisions.csv");
    assert!(
        sheet.contains("contact.email (row)") && sheet.contains(",tim@trust.example,"),
        "what a row brings is seen before it is decided on: {sheet}"
    );
    let lines: Vec<String> = sheet
        .lines()
        .enumerate()
        .map(|(at, line)| match at {
            0 => line.to_owned(),
            1 => format!("{line}merge"),
            _ => format!("{line}create"),
        })
        .collect();
    sandbox.write("decisions.csv", lines.join("\n"));
    let (status, result) = sandbox.json(&["jobs", "review", "2", "--decisions", "decisions.csv"]);
    assert_eq!(
        (
            status,
            &result["merged"],
            &result["created"],
            &result["linked"]
        ),
        (0, &json!(1), &json!(1), &json!(1)),
        "{result}"
    );
    let trust = show(&sandbox, "Quiet Trust");
    assert_eq!(
        (&trust["country"], &trust["contacts"][0]["name"]),
        (&json!("UK"), &json!("Tim"))
    );
    assert_eq!(sandbox.all("client", "name").len(), 5);
    sandbox.done(&["store", "check"]);
}

#[test]
fn the_plan_ends_where_it_ends_and_the_row_says_so() {
    let sandbox = store();
    sandbox.set("plan.max_clients", "5");
    let (status, result) =
        sandbox.import_text("clients", "name,type\nA,other\nB,other\nC,other\n", &[]);
    assert_counts((status, &result), 3, &[("created", 1), ("failed", 2)]);
    assert_eq!(
        sandbox.row_errors("2"),
        ["the plan allows 5 active clients, and there are 5"; 2]
    );
    sandbox.done(&["client", "delete", "1", "2", "--yes"]);
    let (_, result) = sandbox.import_text(
        "clients",
        "name,type\nD,other\nMoor & Co,company\nBob Lind,individual\n",
        &["--on-deleted", "restore"],
    );
    assert_eq!(
        (&result["created"], &result["updated"], &result["failed"]),
        (&json!(1), &json!(1), &json!(1)),
        "restoring counts too: {result}"
    );
    sandbox.set("plan.max_clients", "50");
    sandbox.done(&["jobs", "failed", "3", "--out", "failed.csv"]);
    let (status, result) = sandbox.import_of("clients", &["failed.csv", "--on-deleted", "restore"]);
    assert_counts((status, &result), 0, &[("updated", 1)]);
}

/// A store where job 1 created the clients and restored Old Mill from the trash.
fn with_a_restored_client() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&[
        "client",
        "add",
        "Old Mill",
        "--type",
        "company",
        "--skip-contacts",
    ]);
    sandbox.done(&[
        "activity", "add", "1", "--kind", "meeting", "--title", "Review", "--text", "x",
    ]);
    sandbox.done(&["client", "delete", "1", "--yes"]);
    sandbox.write(
        "clients.csv",
        format!("{CLIENTS}Old Mill,company,,Hull,,,,,,\n"),
    );
    let (status, result) = sandbox.import_of(
        "clients",
        &[
            "clients.csv",
            "--on-deleted",
            "restore",
            "--on-duplicate",
            "update",
        ],
    );
    assert_counts((status, &result), 0, &[("created", 4), ("updated", 1)]);
    sandbox
}

#[test]
fn an_undo_takes_back_clients_contacts_and_links_and_what_was_restored() {
    let sandbox = with_a_restored_client();
    assert_eq!(
        show(&sandbox, "Old Mill")["activities"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    sandbox.done(&["contact", "edit", "2", "--phone", "07700 900009"]);
    let (status, undone) = sandbox.json(&["jobs", "undo", "1"]);
    assert_eq!(status, 3, "what was changed since is kept: {undone}");
    assert_eq!(sandbox.all("contact", "name"), ["Bob Lind"]);
    assert!(sandbox.all("client", "name").is_empty());
    let (_, trash) = sandbox.json(&["client", "list", "--deleted"]);
    assert_eq!(trash[0]["city"], Value::Null, "{trash}");
    sandbox.done(&["client", "restore", "1"]);
    assert_eq!(
        show(&sandbox, "1")["activities"].as_array().unwrap().len(),
        1,
        "went to the trash with it, and came back"
    );
    sandbox.done(&["store", "check"]);
    let (status, result) = sandbox.import_of("clients", &["clients.csv"]);
    assert_eq!(
        (status, &result["created"]),
        (0, &json!(4)),
        "the same file again: {result}"
    );
}

#[test]
fn a_rehearsal_and_a_job_in_the_queue_count_as_the_import_does() {
    let sandbox = Sandbox::new();
    sandbox.write("clients.csv", CLIENTS);
    let (status, rehearsed) = sandbox.import_of("clients", &["clients.csv", "--dry-run"]);
    assert_counts((status, &rehearsed), 0, &[("created", 4), ("linked", 3)]);
    assert!(
        sandbox.store_files().is_empty(),
        "{:?}",
        sandbox.store_files()
    );
    let held = sandbox.hold("worker");
    let queued = sandbox.ok(&["import", "clients", "clients.csv", "--background"]);
    assert!(queued.out.contains('1'), "{queued}");
    std::fs::remove_file(sandbox.path("clients.csv")).unwrap();
    drop(held);
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert!(status == 0 || status == 5, "{results}");
    sandbox.done(&["jobs", "watch", "1"]);
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!(
        (
            &job["kind"],
            &job["status"],
            &job["created"],
            &job["linked"]
        ),
        (&json!("clients"), &json!("completed"), &json!(4), &json!(3)),
        "{job}"
    );
}

#[test]
fn a_flag_or_file_of_another_entity_is_refused() {
    let sandbox = store();
    sandbox.done(&[
        "import",
        "clients",
        "clients.csv",
        "--again",
        "--save-template",
        "Ours",
    ]);
    sandbox.write("leads.csv", "First Name,Email\nAda,ada@example.com\n");
    for (args, expected) in [
        (
            &["--template", "ours"][..],
            "is for clients, and these are leads",
        ),
        (
            &["--like", "1"],
            "job 1 imported clients, and these are leads",
        ),
    ] {
        let said = sandbox.run(&[&["import", "leads", "leads.csv"], args].concat());
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(expected), "{said}");
    }
    sandbox.done(&["contact", "export", "--out", "contacts.csv"]);
    let said = sandbox.run(&["import", "clients", "contacts.csv"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.contains("intake import contacts contacts.csv"),
        "{said}"
    );
}

#[test]
fn an_existing_client_must_be_valid_after_the_change_by_a_row() {
    let sandbox = store();
    let row = "name,type,industry\nBob Lind,company,Farming\n";
    let (status, result) = sandbox.import_text("clients", row, &["--on-duplicate", "merge"]);
    assert_counts((status, &result), 3, &[("failed", 1)]);
    let error = &sandbox.row_errors("2")[0];
    assert!(
        error.contains("industry: is only for a company, but the entity type is individual"),
        "{error}"
    );
    let (status, result) = sandbox.import_text("clients", row, &["--on-duplicate", "update"]);
    assert_eq!(
        (status, &result["updated"]),
        (0, &json!(1)),
        "a company now"
    );
    sandbox.done(&["client", "edit", "2", "--city", "Hull"]);
}

#[test]
fn a_row_that_changes_only_its_contact_is_not_unchanged() {
    let header = "name,type,contact first name,contact email,contact job title,relationship\n";
    let ada = "Bob Lind,individual,Ada,ada@moor.example,Miller,Spouse\n";
    let eva = "Bob Lind,individual,Eva,eva@moor.example,,Parent\n";
    let both = format!("{header}{ada}{eva}");
    let sandbox = store();
    for (merged, unchanged) in [(2, 0), (0, 2)] {
        let args = ["--on-duplicate", "merge", "--again"];
        let (status, result) = sandbox.import_text("clients", &both, &args);
        assert_eq!(status, 0, "{result}");
        assert_eq!(
            (&result["merged"], &result["unchanged"]),
            (&json!(merged), &json!(unchanged)),
            "{result}"
        );
    }
    let sandbox = store();
    let args = ["--on-duplicate", "ask"];
    let row = format!("{header}{ada}");
    let (status, result) = sandbox.import_text("clients", &row, &args);
    assert_counts((status, &result), 0, &[("merged", 1)]);
    // A field of the client that a merge would fill is asked about.
    let sandbox = store();
    let row = "name,type,country,contact first name,contact email,relationship\nBob Lind,individual,UK,Ada,ada@moor.example,Spouse\n";
    let (status, result) = sandbox.import_text("clients", row, &args);
    assert_counts((status, &result), 3, &[("waiting", 1)]);
    sandbox.done(&["jobs", "review", "2", "--write-decisions", "sheet.csv"]);
    let sheet = sandbox.read("sheet.csv");
    sandbox.write("sheet.csv", format!("{}merge\n", sheet.trim_end()));
    let (status, result) = sandbox.json(&["jobs", "review", "2", "--decisions", "sheet.csv"]);
    assert_counts((status, &result), 0, &[("merged", 1)]);
}

#[test]
fn a_contact_who_is_there_is_changed_as_duplicates_are() {
    let row = "name,type,contact first name,contact email,contact phone,relationship\nElm,individual,Ada,ada@moor.example,07700 900008,\n";
    let cases = [
        ("skip", "07700 900001"),
        ("merge", "07700 900001"),
        ("update", "07700 900008"),
    ];
    for (policy, phone) in cases {
        let sandbox = store();
        let (status, result) = sandbox.import_text("clients", row, &["--on-duplicate", policy]);
        assert_eq!(
            (status, &result["linked"]),
            (0, &json!(1)),
            "{policy}: {result}"
        );
        assert_eq!(
            sandbox.json(&["contact", "show", "1"]).1["phone"],
            phone,
            "{policy}"
        );
        sandbox.done(&["jobs", "undo", "2"]);
        assert_eq!(
            sandbox.json(&["contact", "show", "1"]).1["phone"],
            "07700 900001",
            "{policy}"
        );
        sandbox.done(&["store", "check"]);
    }
}

#[test]
fn a_contact_in_the_trash_comes_back_only_if_it_is_wanted() {
    let row = "name,type,contact first name,contact email\nLark,individual,Bob,bob@lind.example\n";
    for (policy, created, contacts) in [("skip", 0, 1), ("restore", 1, 2), ("create", 1, 2)] {
        let sandbox = store();
        sandbox.done(&["contact", "delete", "2", "--yes"]);
        let (_, result) = sandbox.import_text("clients", row, &["--on-deleted", policy]);
        assert_eq!(result["created"], created, "{policy}: {result}");
        assert_eq!(sandbox.all("contact", "name").len(), contacts, "{policy}");
        if policy == "restore" {
            assert_eq!(show(&sandbox, "Lark")["contacts"][0]["id"], 2);
        }
        sandbox.done(&["store", "check"]);
    }
}

#[test]
fn a_second_relationship_to_the_same_client_is_a_link_that_failed() {
    let sandbox = store();
    let row = "name,type,contact first name,contact email,relationship\nMoor & Co,company,Ada,ada@moor.example,";
    for (relationship, failed) in [("director", 0), ("Shareholder", 1)] {
        let (status, result) = sandbox.import_text(
            "clients",
            &format!("{row}{relationship}\n"),
            &["--on-duplicate", "merge"],
        );
        assert_eq!(
            (status, &result["linked"], &result["link_failed"]),
            (0, &json!(0), &json!(failed)),
            "{relationship}: {result}"
        );
    }
}

#[test]
fn required_fields_of_contacts_apply_only_to_rows_with_a_contact() {
    let sandbox = Sandbox::new();
    sandbox.done(&[
        "field",
        "add",
        "contact",
        "Risk",
        "--kind",
        "text",
        "--required",
    ]);
    let (status, _) = sandbox.import_text("clients", "name,type\nElm,individual\n", &[]);
    assert_eq!(status, 0);
    sandbox.write(
        "more.csv",
        "name,type,contact first name,contact email\nOak,individual,Ida,ida@oak.example\n",
    );
    let said = sandbox.run(&["import", "clients", "more.csv"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err
            .contains("no column is mapped to contact.custom.Risk"),
        "{said}"
    );
    // Said of the contact, it is the contact's.
    let rows = "name,type,contact first name,contact email,Contact Risk\nOak,individual,Ida,ida@oak.example,low\n";
    let (status, result) = sandbox.import_text("clients", rows, &[]);
    assert_eq!(status, 0, "{result}");
    let (_, ida) = sandbox.json(&["contact", "show", "ida@oak.example"]);
    assert_eq!(ida["custom.Risk"], "low");
}

#[test]
fn all_or_nothing_that_failed_and_is_taken_back_leaves_a_whole_store() {
    let sandbox = Sandbox::new();
    let (status, result) = sandbox.import_text(
        "clients",
        "name,type\nElm,individual\nOak,\n",
        &["--atomic"],
    );
    assert_eq!((status, &result["status"]), (3, &json!("failed")));
    sandbox.done(&["store", "check"]);
    sandbox.done(&["jobs", "undo", "1"]);
    sandbox.done(&["store", "check"]);
}

#[test]
fn a_review_makes_no_more_clients_than_the_plan_allows() {
    for (decision, row) in [
        ("create", "Bob Lind,individual"),
        ("merge", "Moor & Co,company"),
    ] {
        let sandbox = store();
        sandbox.done(&["client", "delete", "1", "--yes"]);
        sandbox.set("plan.max_clients", "3");
        let (status, result) = sandbox.import_text(
            "clients",
            &format!("name,type\n{row}\n"),
            &["--on-duplicate", "ask", "--on-deleted", "ask"],
        );
        assert_counts((status, &result), 3, &[("waiting", 1)]);
        sandbox.done(&["jobs", "review", "2", "--write-decisions", "decisions.csv"]);
        let sheet = sandbox.read("decisions.csv");
        sandbox.write("decisions.csv", format!("{}{decision}\n", sheet.trim_end()));
        let said = sandbox.run(&["jobs", "review", "2", "--decisions", "decisions.csv"]);
        assert_eq!(said.status, 1, "{decision}: {said}");
        assert!(
            said.err.contains("the plan allows 3 active clients"),
            "{said}"
        );
        assert_eq!(sandbox.all("client", "name").len(), 3, "{decision}");
    }
}
