//! `merge` and `unmerge` of every entity: what moves, what comes back, and what later commands make of a merged record.

use serde_json::{Value, json};

use crate::sandbox::{Sandbox, words};

/// Two leads who are one person. The second one became a contact.
const LEADS: &[&str] = &[
    "lead add Anna --last-name Berg --email anna@example.com --company Moor",
    "lead add A. --last-name Berg --email other@example.com --phone '020 7946 0018' --company Berg",
    "contact add Anna --last-name Berg --email anna@example.com",
    "lead convert 2 --contact 1",
];

/// Two records of one client, with two contacts. The second one has a document, activities and an adviser of its own.
const CLIENTS: &[&str] = &[
    "client add Moor --type trust --skip-contacts --city Leeds",
    "client add 'Moor Ltd' --type company --skip-contacts --city Leeds --postcode 'LS1 4AP' --company-size 11-50",
    "client assign 1 Cara",
    "client assign 2 cara",
    "client assign 2 Dan",
    "contact add Anna --email anna@example.com",
    "contact add Bob --email bob@example.com",
    "contact link 1 1 --relationship Trustee --primary",
    "contact link 1 2 --relationship Director",
    "contact link 2 2 --relationship Secretary --primary",
    "activity add 2 --kind meeting --title Review --text Good",
    "document add 2 deed.txt",
];

fn with(lines: &[&str]) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("deed.txt", "the deed");
    for line in lines {
        sandbox.done(&words(line));
    }
    sandbox
}

/// The records as commands show them, without the times of changes.
fn shown(sandbox: &Sandbox, lines: &[&str]) -> Value {
    let show = |line: &&str| {
        let mut record = sandbox.json(&words(line)).1;
        if let Some(record) = record.as_object_mut() {
            record.remove("updated_at");
        }
        record
    };
    lines.iter().map(show).collect()
}

#[test]
fn a_merge_of_any_entity_that_is_taken_apart_leaves_everything_as_it_was() {
    let leads = ["lead show 1", "lead show 2", "contact show 1"];
    let clients = [
        "client show 1",
        "client show 2",
        "contact show 1",
        "contact show 2",
    ];
    for (entity, lines, records) in [
        ("lead", LEADS, &leads[..]),
        ("client", CLIENTS, &clients[..]),
    ] {
        let sandbox = with(lines);
        let before = shown(&sandbox, records);
        sandbox.done(&[entity, "merge", "1", "2", "--yes"]);
        assert_ne!(shown(&sandbox, records), before, "{entity}");
        sandbox.done(&["store", "check"]);
        let said = sandbox.ok(&[entity, "unmerge", "2"]);
        assert!(said.err.contains("is a separate"), "{said}");
        assert_eq!(shown(&sandbox, records), before, "{entity}");
        sandbox.done(&["store", "check"]);
    }
}

#[test]
fn a_merge_of_leads_fills_empty_fields_and_moves_the_contact() {
    let sandbox = with(LEADS);
    let said = sandbox.ok(&words("lead merge 1 2 --yes"));
    assert!(
        said.err
            .contains("Merged lead 2 into lead 1: 1 field filled, 1 contact moved. Not taken from lead 2: first_name A.; email other@example.com; company Berg. To undo the merge: intake lead unmerge 2"),
        "{said}"
    );
    let (_, lead) = sandbox.json(&words("lead show 1"));
    assert_eq!(
        [&lead["first_name"], &lead["phone"], &lead["company"]],
        ["Anna", "020 7946 0018", "Moor"],
    );
    assert_eq!(lead["contact"], 1);
    let (_, history) = sandbox.json(&words("lead history 1"));
    let merged = history.as_array().unwrap().last().unwrap();
    assert_eq!(
        [&merged["field"], &merged["new"], &merged["command"]],
        ["lead 2", "merged", "lead merge"]
    );
}

#[test]
fn two_leads_with_contacts_of_their_own_keep_them() {
    let sandbox = with(LEADS);
    sandbox.done(&words("contact add Ann --email ann@example.com"));
    sandbox.done(&words("lead convert 1 --contact 2"));
    let said = sandbox.ok(&words("lead merge 1 2 --yes"));
    assert!(said.err.contains("intake contact merge 2 1"), "{said}");
    assert_eq!(sandbox.json(&words("lead show 1")).1["contact"], 2);
    sandbox.done(&words("lead unmerge 2"));
    assert_eq!(sandbox.json(&words("lead show 2")).1["contact"], 1);
}

#[test]
fn a_merge_of_clients_moves_all_that_belongs_to_the_other_one() {
    let sandbox = with(CLIENTS);
    let said = sandbox.ok(&words("client merge 1 2 --yes"));
    for part in [
        "1 field filled, 1 link, 1 adviser, 1 activity and 1 document moved",
        "Dropped: contact 1, Anna as Director; it stays Trustee of client 1.",
    ] {
        assert!(said.err.contains(part), "{part}: {said}");
    }
    let (_, client) = sandbox.json(&words("client show 1"));
    assert_eq!([&client["city"], &client["postcode"]], ["Leeds", "LS1 4AP"]);
    assert_eq!(client["company_size"], Value::Null, "a trust has no size");
    assert_eq!(client["advisers"], json!(["Cara", "Dan", "tester"]));
    let contacts = client["contacts"].as_array().unwrap().iter();
    let contacts: Vec<Value> = contacts
        .map(|contact| json!([contact["id"], contact["relationship"], contact["primary"]]))
        .collect();
    assert_eq!(
        json!(contacts),
        json!([[1, "Trustee", true], [2, "Secretary", false]])
    );
    assert_eq!(client["activities"][0]["title"], "Review");
    sandbox.done(&words("document save 1 --out copy.txt"));
    assert_eq!(sandbox.read("copy.txt"), "the deed");
}

#[test]
fn what_changed_after_a_merge_of_clients_stays() {
    let sandbox = with(CLIENTS);
    sandbox.done(&words("client merge 1 2 --yes"));
    for line in [
        "client edit 1 --postcode 'YO1 7HH'",
        "client unassign 1 Dan",
        "contact delete 2 --yes",
        "activity add 1 --kind meeting --title Later --text Good",
    ] {
        sandbox.done(&words(line));
    }
    let said = sandbox.ok(&words("client unmerge 2"));
    for part in [
        "Client 1 keeps its changes since the merge: postcode.",
        "Not linked again: contact 2 is in the trash. Once it is restored: intake contact link 2 2 --relationship Secretary",
    ] {
        assert!(said.err.contains(part), "{part}: {said}");
    }
    let show = |id: &str| sandbox.json(&["client", "show", id]).1;
    assert_eq!(show("1")["postcode"], "YO1 7HH");
    assert_eq!(show("1")["activities"][0]["title"], "Later");
    assert_eq!(show("2")["activities"][0]["title"], "Review");
    assert_eq!(show("2")["advisers"], json!(["cara", "Dan", "tester"]));
    sandbox.done(&["store", "check"]);
}

#[test]
fn a_rehearsal_says_what_a_merge_would_do_and_changes_nothing() {
    let sandbox = with(LEADS);
    let records = ["lead show 1", "lead show 2", "contact show 1"];
    let before = shown(&sandbox, &records);
    let said = sandbox.ok(&words("lead merge 1 2 --dry-run"));
    for part in [
        "The merge fills phone of lead 1.",
        "These fields differ, and lead 1 keeps its own: first_name, email, company.",
        "Moved from lead 2 to lead 1: 1 contact. Then lead 2 moves to the trash.",
    ] {
        assert!(said.err.contains(part), "{part}: {said}");
    }
    let (_, plan) = sandbox.json(&words("lead merge 1 2 --dry-run"));
    assert_eq!(plan["filled"], json!({"phone": "020 7946 0018"}));
    assert_eq!(
        plan["differing"]["company"],
        json!({"keep": "Moor", "other": "Berg"})
    );
    assert_eq!(plan["moved"]["conversions"], 1);
    assert_eq!(shown(&sandbox, &records), before);
}

#[test]
fn a_merged_record_is_not_restored_but_separated() {
    let contacts: &[&str] = &[
        "contact add Anna --email anna@example.com",
        "contact add Ann --email ann@example.com",
    ];
    for (entity, lines) in [("lead", LEADS), ("client", CLIENTS), ("contact", contacts)] {
        let sandbox = with(lines);
        sandbox.done(&[entity, "merge", "1", "2", "--yes"]);
        let said = sandbox.run(&[entity, "restore", "2"]);
        assert_eq!(said.status, 1, "{said}");
        for part in [
            format!("was merged into {entity} 1 on 20"),
            format!("intake {entity} unmerge 2"),
        ] {
            assert!(said.err.contains(&part), "{part}: {said}");
        }
        let said = sandbox.run(&[entity, "edit", "2", "--set", "city=Bath"]);
        assert!(
            said.err.contains(&format!("intake {entity} unmerge 2")),
            "{said}"
        );
        let said = sandbox.run(&[entity, "merge", "1", "1", "--yes"]);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains("cannot be merged with itself"), "{said}");
    }
}

#[test]
fn of_two_merges_in_a_row_the_later_one_is_taken_apart_first() {
    let sandbox = with(LEADS);
    sandbox.done(&words(
        "lead add Ada --last-name Hale --email ada@example.com",
    ));
    sandbox.done(&words("lead merge 1 2 --yes"));
    sandbox.done(&words("lead merge 3 1 --yes"));
    assert_eq!(sandbox.json(&words("lead show 3")).1["contact"], 1);
    let said = sandbox.run(&words("lead unmerge 2"));
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("intake lead unmerge 1"), "{said}");
    sandbox.done(&words("lead unmerge 1"));
    sandbox.done(&words("lead unmerge 2"));
    assert_eq!(sandbox.json(&words("lead show 2")).1["contact"], 1);
}

#[test]
fn a_row_that_matches_a_merged_lead_finds_the_one_that_remained() {
    let sandbox = with(LEADS);
    sandbox.done(&words("lead merge 1 2 --yes"));
    let rows = "First Name,Last Name,Email,Website\nAnna,Berg,other@example.com,moor.example\n";
    let (_, result) = sandbox.import_text("leads", rows, &["--on-duplicate", "merge"]);
    assert_eq!(result["merged"], 1, "{result}");
    assert_eq!(
        sandbox.json(&words("lead show 1")).1["website"],
        "moor.example"
    );
}

#[test]
fn the_row_of_a_merged_client_overwrites_nothing_that_the_merge_showed() {
    let sandbox = Sandbox::new();
    let rows = |city: &str| {
        format!(
            "Client Ref,Client Name,Client Type,City,Contact Title,First Name,Last Name,Email,Phone,Date of Birth\n\
             C1,Moor Household,individual,Leeds,Dr,Ada,Moor,ada@example.com,07700 900101,1958-01-31\n\
             C2,The Moors,individual,{city},Dr,Ada,Moor,ada@example.com,07700 900101,1958-01-31\n"
        )
    };
    let nightly = |city: &str| {
        let flags = [
            "--map",
            "Client Ref=external_id",
            "--source",
            "crm",
            "--on-duplicate",
            "update",
        ];
        let (_, result) = sandbox.import_text("clients", &rows(city), &flags);
        let name = sandbox.json(&words("client show 1")).1["name"].clone();
        (result, name)
    };
    let (result, _) = nightly("Leeds");
    assert_eq!(result["created"], 2, "{result}");
    sandbox.done(&words("client merge 1 2 --yes"));
    for city in ["York", "Hull"] {
        let (result, name) = nightly(city);
        assert_eq!(name, "Moor Household", "{result}");
    }
    // What the merge did not show is taken.
    assert_eq!(sandbox.json(&words("client show 1")).1["city"], "Hull");
}

#[test]
fn an_exported_row_of_a_merged_lead_overwrites_nothing() {
    let sandbox = with(LEADS);
    sandbox.done(&words("lead export --out export.csv"));
    sandbox.done(&words("lead merge 1 2 --yes"));
    let before = sandbox.json(&words("lead show 1")).1;
    let line = "import leads export.csv --on-duplicate update";
    let (_, result) = sandbox.json(&words(line));
    assert_eq!(result["unchanged"], 2, "{result}");
    assert_eq!(sandbox.json(&words("lead show 1")).1, before);
}

#[test]
fn a_waiting_row_is_shown_beside_the_record_that_its_candidate_was_merged_into() {
    let sandbox = with(LEADS);
    let row = "First Name,Last Name,Email\nJane,Berg,other@example.com\n";
    let (_, result) = sandbox.import_text("leads", row, &["--on-duplicate", "ask"]);
    assert_eq!(result["waiting"], 1, "{result}");
    sandbox.done(&words("lead merge 1 2 --yes"));
    let job = result["job"].to_string();
    sandbox.done(&["jobs", "review", &job, "--write-decisions", "sheet.csv"]);
    let sheet = sandbox.read("sheet.csv");
    assert!(sheet.contains("first_name (candidate_1)"), "{sheet}");
    assert!(sheet.contains(",Anna,"), "{sheet}");
    assert!(!sheet.contains("in the trash"), "{sheet}");
    sandbox.write("sheet.csv", "row,record,decision\n2,1,merge\n");
    let (_, result) = sandbox.json(&["jobs", "review", &job, "--decisions", "sheet.csv"]);
    assert_eq!(result["waiting"], 0, "{result}");
}

#[test]
fn an_undo_keeps_a_record_that_was_merged_and_names_the_one_that_remained() {
    let sandbox = Sandbox::new();
    let rows = "First Name,Email\nAnna,anna@example.com\nAnn,ann@example.com\n";
    sandbox.import_text("leads", rows, &[]);
    sandbox.done(&words("lead merge 1 2 --yes"));
    let said = sandbox.run(&words("jobs undo 1"));
    assert_eq!(said.status, 3, "{said}");
    assert!(said.out.contains("merged into lead 1"), "{said}");
    sandbox.done(&["store", "check"]);
}

#[test]
fn a_merged_record_ends_with_its_90_days() {
    let sandbox = with(LEADS);
    sandbox.done(&words("lead merge 1 2 --yes"));
    sandbox.sql("UPDATE lead SET deleted_at = deleted_at - 92 * 86400 WHERE id = 2");
    let said = sandbox.run(&words("lead unmerge 2"));
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("90 days"), "{said}");
    sandbox.done(&words("store purge --yes"));
    assert_eq!(sandbox.json(&words("lead show 1")).1["contact"], 1);
    assert_eq!(sandbox.run(&words("lead show 2")).status, 1);
    sandbox.done(&["store", "check"]);
}

#[test]
fn a_merge_says_which_values_it_did_not_take_and_how_they_come_back() {
    for (entity, add) in [
        ("lead", "lead add --last-name Moor"),
        ("contact", "contact add Ada --on-duplicate create"),
    ] {
        let pair = || {
            let sandbox = Sandbox::new();
            for (email, phone) in [
                ("a@example.com", "07700 900101"),
                ("b@example.com", "07700 900102"),
            ] {
                let flags = ["--email", email, "--phone", phone];
                sandbox.done(&[&words(add)[..], &flags].concat());
            }
            sandbox
        };
        let merge = [entity, "merge", "1", "2", "--yes"];
        let said = pair().ok(&merge);
        let unmerge = format!("intake {entity} unmerge 2");
        let told = format!(
            "Not taken from {entity} 2: email b@example.com; phone 07700 900102. To undo the merge: {unmerge}"
        );
        assert!(said.err.contains(&told), "{said}");
        let (_, record) = pair().json(&merge);
        let phones = json!({ "keep": "07700 900101", "other": "07700 900102" });
        assert_eq!(record["not_taken"]["phone"], phones, "{record}");
        assert!(
            record["unmerge"].as_str().unwrap().contains(&unmerge),
            "{record}"
        );
        // Where nothing differs, nothing is told.
        let sandbox = pair();
        sandbox.done(&[
            entity,
            "edit",
            "2",
            "--email",
            "a@example.com",
            "--phone",
            "07700 900101",
        ]);
        let said = sandbox.ok(&merge);
        assert!(!said.err.contains("Not taken"), "{said}");
    }
}
