//! Leads by hand: added, edited, deleted, restored, made contacts of; and the histories of all records.

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::{Sandbox, words};

/// A store with a lead.
fn one_lead() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&words("lead add 'Berg, Anna' --email anna@example.com --mobile '07700 900123' --job-title Vet --value £1,200 --company 'Moor Ltd'"));
    sandbox
}

#[test]
fn a_lead_is_added_as_an_import_would_take_it() {
    let sandbox = Sandbox::new();
    sandbox.set("leads.status.options", "New,Open");
    assert_said!(sandbox.run(&words("lead add 'Berg, Anna' --email anna@example.com --status open --value 1200 --expected-close 2026-12-24")), @r"
    id              1
    name            Anna Berg
    first_name      Anna
    last_name       Berg
    email           anna@example.com
    status          Open
    value           1200.00
    expected_close  2026-12-24
    created_at      [time]
    --- stderr
    Added lead 1.
    --- exit 0
    ");
    let said = sandbox.ok(&["lead", "add", "Ben Berg", "--email", "Anna@example.com"]);
    assert!(
        said.err
            .contains("Possible duplicate: lead 1, Anna Berg (same email)"),
        "{said}"
    );
}

#[test]
fn a_lead_who_has_the_email_of_a_contact_is_told_with_the_command_that_links_them() {
    let sandbox = Sandbox::new();
    let ben = "contact add Ben --last-name Berg --email ben@example.com";
    sandbox.done(&words(ben));
    let added = sandbox.ok(&["lead", "add", "Ben Berg", "--email", "Ben@example.com"]);
    let command = "intake lead convert 1 --contact 1";
    let note = format!(
        "Contact 1, Ben Berg, has the same email. If the lead is this person, link the two: {command}"
    );
    assert!(added.err.contains(&note), "{added}");
    sandbox.done(&words(&command["intake ".len()..]));
    let edited = sandbox.ok(&["lead", "edit", "1", "--email", "ben@example.com"]);
    assert!(!edited.err.contains("same email"), "{edited}");
}

#[test]
fn advice_for_files_is_not_given_for_one_record() {
    let sandbox = one_lead();
    for (line, fix) in [
        ("lead edit 1 --mobile 0000000000", "leave it blank."),
        (
            "contact add Mo --email mo@example.com --date-of-birth 14/3/58",
            "write it as YYYY-MM-DD.",
        ),
    ] {
        let said = sandbox.run(&words(line));
        assert_eq!(said.status, 2, "{said}");
        let ends = said.err.trim_end().ends_with(fix);
        assert!(ends && !said.err.contains("file"), "{said}");
    }
}

#[test]
fn a_second_client_of_one_name_is_told() {
    let sandbox = one_lead();
    sandbox.done(&words(
        "client add 'Moor Ltd' --type company --skip-contacts",
    ));
    sandbox.done(&words(
        "client add 'Hill Ltd' --type company --skip-contacts",
    ));
    let told = "A client of this name exists: 1 Moor Ltd";
    let said = sandbox.ok(&words(
        "lead convert 1 --new-client 'Moor Ltd' --type company --relationship Director",
    ));
    assert!(said.err.contains(told), "{said}");
    let said = sandbox.ok(&words("client edit 2 --name 'moor ltd'"));
    assert!(
        said.err.contains(told) && said.err.contains("; 3 Moor Ltd"),
        "{said}"
    );
    let said = sandbox.ok(&words("client edit 1 --name Alone"));
    assert!(!said.err.contains("exists"), "{said}");
}

#[test]
fn a_lead_that_is_not_valid_is_refused() {
    let sandbox = one_lead();
    sandbox.set("leads.status.options", "New,Open");
    for line in [
        "lead add Anna",
        "lead add --email anna@example.com",
        "lead add Anna --email anna@",
        "lead add Anna --email anna@example.com --status Opne",
        "lead add Anna --email anna@example.com --set full_name=Ben",
        "lead add 'Anna Lind' --first-name Eva --email anna@example.com",
        "lead add Anna --email anna@example.com --set value=1.200",
        "lead edit 1 --set 'full_name=Anna Lind' --first-name Eva",
        "lead edit 1 --email ''",
        "lead edit 1",
    ] {
        let said = sandbox.run(&words(line));
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{line}: {said}");
    }
}

#[test]
fn a_lead_is_edited_deleted_and_restored() {
    let sandbox = one_lead();
    let (_, lead) = sandbox.json(&words(
        "lead edit 'anna berg' --last-name Moor --company ''",
    ));
    assert_eq!(
        (&lead["name"], &lead["company"]),
        (&json!("Anna Moor"), &Value::Null)
    );
    let said = sandbox.run(&["lead", "delete", "1"]);
    assert_eq!(said.status, 2, "{said}");
    sandbox.done(&["lead", "delete", "anna moor", "--yes"]);
    assert!(sandbox.leads().is_empty());
    let (_, deleted) = sandbox.json(&["lead", "list", "--deleted"]);
    assert_eq!(deleted[0]["days_left"], 90);
    sandbox.done(&["lead", "restore", "anna moor"]);
    assert_eq!(sandbox.column("name"), ["Anna Moor"]);
    let (_, found) = sandbox.json(&["lead", "list", "--search", "+447700900"]);
    assert_eq!(found.as_array().unwrap().len(), 1);
}

#[test]
fn an_import_meets_what_was_done_by_hand() {
    let sandbox = one_lead();
    sandbox.done(&words(
        "lead edit 1 --first-name Hanna --email Hanna@Example.com",
    ));
    sandbox.write(
        "leads.csv",
        "Name,Email\nX Y,hanna@example.com\nHanna Berg,other@example.com\nZ A,z@example.com\n",
    );
    let (_, result) = sandbox.import(&["leads.csv", "--match", "email,name"]);
    // The name alone is no proof beside another email: that row waits.
    let counts = ["skipped", "waiting", "created"].map(|key| &result[key]);
    assert_eq!(json!(counts), json!([1, 1, 1]));
    let (_, history) = sandbox.json(&["lead", "history", "2"]);
    let first = ["by", "field", "job", "row"].map(|key| &history[0][key]);
    assert_eq!(json!(first), json!(["tester", "created_at", 1, 4]));
}

#[test]
fn a_lead_becomes_a_contact_and_both_know_it() {
    let sandbox = one_lead();
    assert_said!(sandbox.run(&words("lead convert 'anna berg' --new-client 'Moor Ltd' --type company --relationship director")), @r"
    id          1
    name        Anna Berg
    first_name  Anna
    last_name   Berg
    email       anna@example.com
    mobile      07700 900123
    company     Moor Ltd
    job_title   Vet
    value       1200.00
    contact     1
    created_at  [time]
    updated_at  [time]
    --- stderr
    Converted lead 1 to new contact 1.
    It is linked to new client 1, Moor Ltd.
    --- exit 0
    ");
    let (_, contact) = sandbox.json(&["contact", "show", "1"]);
    let taken = ["first_name", "last_name", "email", "phone", "job_title"].map(|key| &contact[key]);
    assert_eq!(
        json!(taken),
        json!(["Anna", "Berg", "anna@example.com", "07700 900123", "Vet"])
    );
    assert_eq!(contact["clients"][0]["relationship"], "Director");
    let said = sandbox.run(&["lead", "convert", "1"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err.contains("lead 1 has already become contact 1"),
        "{said}"
    );
}

#[test]
fn the_history_of_a_lead_says_which_contact_it_was_before_and_which_went_for_good() {
    let sandbox = one_lead();
    let contacts = |expected: Value| {
        let (_, history) = sandbox.json(&words("lead history 1 --field contact"));
        let changes = history.as_array().unwrap().iter();
        let changes: Value = changes.map(|one| json!([one["old"], one["new"]])).collect();
        assert_eq!(changes, expected);
    };
    sandbox.done(&words("lead convert 1"));
    sandbox.done(&words("contact delete 1 --yes"));
    sandbox.done(&words("lead convert 1"));
    contacts(json!([[null, "1"], ["1", "2"]]));
    sandbox.done(&words("contact delete 2 --yes"));
    sandbox.age_trash("contact", &[1, 2], 91);
    sandbox.done(&words("store purge"));
    contacts(json!([[null, "1"], ["1", "2"], ["2", null]]));
    let (_, lead) = sandbox.json(&words("lead show 1"));
    assert_eq!(lead["contact"], Value::Null);
}

#[test]
fn a_conversion_is_undone_and_the_contact_stays() {
    let sandbox = one_lead();
    let unconvert = words("lead unconvert 1");
    let said = sandbox.run(&unconvert);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err.contains("lead 1 was not converted to a contact"),
        "{said}"
    );
    sandbox.done(&words("lead convert 1"));
    let said = sandbox.run(&words("lead convert 1"));
    let hint = "To undo the conversion: intake lead unconvert 1";
    assert!(said.err.contains(hint), "{said}");
    let said = sandbox.ok(&unconvert);
    let made = "Undid the conversion of lead 1 to contact 1. The contact, which was created from the lead, stays. To delete it: intake contact delete 1";
    assert!(said.err.contains(made), "{said}");
    assert_eq!(
        sandbox.json(&words("lead show 1")).1["contact"],
        Value::Null
    );
    // The same contact is taken, and was there before.
    sandbox.done(&words("lead convert 1"));
    let said = sandbox.ok(&unconvert);
    assert!(said.err.contains("The contact stays as it is."), "{said}");
    sandbox.done(&words("lead convert 1"));
    sandbox.done(&words("contact delete 1 --yes"));
    let said = sandbox.ok(&unconvert);
    assert!(said.err.contains("stays in the trash"), "{said}");
    let (_, history) = sandbox.json(&words("contact history 1 --field lead"));
    assert_eq!(history.as_array().unwrap().len(), 6, "{history}");
    sandbox.assert_whole();
}

#[test]
fn a_lead_takes_the_contact_who_is_there() {
    let sandbox = one_lead();
    sandbox.done(&words(
        "contact add ANNA --last-name berg --email Anna@Example.com",
    ));
    sandbox.done(&["client", "add", "Moor Ltd", "--type", "company"]);
    let (_, lead) = sandbox.json(&words(
        "lead convert 1 --client 'moor ltd' --relationship Director",
    ));
    assert_eq!(lead["contact"], 1);
    // One who shares the email is somebody else until somebody says so.
    sandbox.done(&["lead", "add", "Ben Berg", "--email", "anna@example.com"]);
    let said = sandbox.run(&["lead", "convert", "2"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err
            .contains("possible duplicate: contact 1, ANNA berg (same email)"),
        "{said}"
    );
    let (_, lead) = sandbox.json(&["lead", "convert", "2", "--on-duplicate", "create"]);
    assert_eq!(lead["contact"], 2);
    // Of two with one email, the one with the same name is taken.
    sandbox.done(&["lead", "add", "Ben Berg", "--email", "anna@example.com"]);
    let (_, lead) = sandbox.json(&words("lead convert 3"));
    assert_eq!(lead["contact"], 2);
}

#[test]
fn a_lead_whose_contact_is_linked_already_is_converted_all_the_same() {
    let sandbox = Sandbox::new();
    for line in [
        "contact add Al --last-name Bee --email al@example.com",
        "client add Hive --type trust --contact 1:Trustee",
        "lead add 'Al Bee' --email al@example.com",
    ] {
        sandbox.done(&words(line));
    }
    let other = sandbox.run(&words(
        "lead convert 1 --client hive --relationship Settlor",
    ));
    assert_eq!(other.status, 1, "{other}");
    let said = sandbox.ok(&words("lead convert 1 --client hive"));
    let note = "Contact 1 is linked to client 1 already, as Trustee.";
    assert!(said.err.contains(note), "{said}");
    assert_eq!(sandbox.json(&words("lead show 1")).1["contact"], 1);
}

#[test]
fn of_two_who_share_an_email_a_flag_says_who_the_lead_is() {
    let sandbox = one_lead();
    for first_name in ["Ben", "Cyd"] {
        let add = ["contact", "add", first_name, "--email", "anna@example.com"];
        sandbox.done(&[&add[..], &["--on-duplicate", "create"]].concat());
    }
    let said = sandbox.run(&["lead", "convert", "1"]);
    assert_eq!(said.status, 2, "{said}");
    let hint = "To use one of them: --contact ID.";
    assert!(said.err.contains(hint), "{said}");
    let both = ["--contact", "2", "--on-duplicate", "create"];
    let said = sandbox.run(&[&["lead", "convert", "1"][..], &both].concat());
    assert_eq!(said.status, 2, "{said}");
    let (_, lead) = sandbox.json(&["lead", "convert", "1", "--contact", "2"]);
    assert_eq!(lead["contact"], 2);
    let (_, contacts) = sandbox.json(&["contact", "list"]);
    assert_eq!(contacts.as_array().unwrap().len(), 2);
    // By hand one of several is linked, not added.
    let add = ["contact", "add", "Dan", "--email", "anna@example.com"];
    let said = sandbox.run(&add);
    let hint = "To link one of them: intake contact link ID CLIENT";
    assert!(said.err.contains(hint), "{said}");
}

#[test]
fn a_lead_that_lacks_what_a_contact_needs_stays_a_lead() {
    let sandbox = Sandbox::new();
    sandbox.set("leads.required", "company");
    sandbox.done(&["lead", "add", "--company", "Moor Ltd"]);
    assert_said!(sandbox.run(&["lead", "convert", "1"]), @r"
    --- stderr
    error: lead 1, Moor Ltd, cannot become a contact: it has no first name and no email
     hint: Fill it in first: intake lead edit 1 --first-name VALUE
    --- exit 1
    ");
    sandbox.set("plan.max_clients", "0");
    sandbox.done(&words(
        "lead edit 1 --first-name Anna --email anna@example.com",
    ));
    let full = [
        "lead",
        "convert",
        "1",
        "--new-client",
        "Moor",
        "--type",
        "other",
        "--relationship",
        "Other",
    ];
    assert_eq!(sandbox.run(&full).status, 1);
    assert_eq!(
        sandbox.json(&["contact", "list"]).1,
        json!([]),
        "all or nothing"
    );
    for args in [
        &["lead", "convert", "1", "--new-client", "Moor"][..],
        &["lead", "convert", "1", "--relationship", "Self"],
        &[
            "lead",
            "convert",
            "1",
            "--client",
            "1",
            "--new-client",
            "Moor",
            "--type",
            "other",
        ],
    ] {
        assert_eq!(sandbox.run(args).status, 2, "{args:?}");
    }
}

#[test]
fn values_that_only_the_contact_has_are_named() {
    let sandbox = one_lead();
    sandbox.done(&words("field add contact VIP --kind checkbox --required"));
    assert_said!(sandbox.run(&["lead", "convert", "1"]), @r"
    --- stderr
    error: lead 1, Anna Berg, cannot become a contact: it has no custom.VIP
     hint: Set it on the contact: intake lead convert 1 --set custom.VIP=VALUE
    --- exit 1
    ");
    sandbox.done(&words("lead convert 1 --set custom.VIP=yes"));
    let (_, contact) = sandbox.json(&["contact", "show", "1"]);
    assert_eq!(contact["custom.VIP"], true);
}

#[test]
fn a_client_that_needs_more_than_a_name_is_made_first() {
    let sandbox = one_lead();
    sandbox.done(&words("field add client Tier --kind text --required"));
    let line = "lead convert 1 --new-client 'Moor Ltd' --type company --relationship Director";
    assert_said!(sandbox.run(&words(line)), @r"
    --- stderr
    error: a new client needs more than a name and a type: custom.Tier
     hint: Create it first: intake client add 'Moor Ltd' --type company --skip-contacts --set custom.Tier=VALUE
     hint: Then convert the lead with --client CLIENT.
    --- exit 2
    ");
    assert_eq!(sandbox.json(&["contact", "list"]).1, json!([]));
}

/// Two contacts, linked to three clients, one of them shared, merged into the first; and what the merge answered.
fn merged() -> (Sandbox, Value) {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "contact add A. --email a@example.com --job-title Vet",
    ));
    sandbox.done(&words(
        "contact add Anna --last-name Berg --email anna@example.com --phone '07700 900123' --job-title Nurse \
         --annual-income 45000",
    ));
    sandbox.done(&words("client add One --type trust --contact 1:Trustee"));
    sandbox.done(&words("client add Both --type trust --contact 1:Trustee"));
    sandbox.done(&words("client add Two --type trust --contact 2:Trustee"));
    sandbox.done(&words(
        "contact link 2 both --relationship Settlor --primary",
    ));
    let (status, merged) = sandbox.json(&words("contact merge a@example.com 2 --yes"));
    assert_eq!(status, 0);
    (sandbox, merged)
}

#[test]
fn a_merge_fills_what_is_missing_and_moves_the_links() {
    let (sandbox, merged) = merged();
    let values = [
        "first_name",
        "last_name",
        "email",
        "phone",
        "job_title",
        "annual_income",
    ];
    let values = values.map(|key| merged[key].as_str().unwrap());
    assert_eq!(
        values.join("|"),
        "Anna|Berg|a@example.com|07700 900123|Vet|45000.00"
    );
    let links = merged["clients"].as_array().unwrap().iter();
    let links = links.map(|one| json!([one["name"], one["relationship"], one["primary"]]));
    assert_eq!(
        links.collect::<Value>(),
        json!([
            ["Both", "Trustee", true],
            ["One", "Trustee", false],
            ["Two", "Trustee", false]
        ])
    );
    let (_, other) = sandbox.json(&words("contact list --deleted"));
    assert_eq!(other[0]["id"], 2);
    let found = sandbox.run(&words(
        "contact add Zoe --email z@example.com --phone +447700900123",
    ));
    assert!(
        found
            .err
            .contains("possible duplicate: contact 1, Anna Berg"),
        "found by what it was given: {found}"
    );
    for line in [
        "contact merge 1 1 --yes",
        "contact merge 1 2 --yes",
        "contact merge 1 9 --yes",
    ] {
        assert!(matches!(sandbox.run(&words(line)).status, 1 | 2), "{line}");
    }
}

#[test]
fn every_value_that_a_merge_changes_is_in_the_history() {
    let (sandbox, _) = merged();
    let (_, history) = sandbox.json(&words("contact history 1"));
    let of = |field: &str| {
        let mut changes = history.as_array().unwrap().iter().rev();
        let change = changes.find(|change| change["field"] == field).unwrap();
        json!([change["old"], change["new"], change["command"]])
    };
    assert_eq!(of("first_name"), json!(["A.", "Anna", "contact merge"]));
    assert_eq!(
        of("annual_income"),
        json!([null, "45000.00", "contact merge"])
    );
    assert_eq!(of("client 3"), json!([null, "Trustee", "contact merge"]));
}

#[test]
fn the_history_says_who_changed_the_phone_number() {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "contact add Anna --email anna@example.com --phone '07700 900123'",
    ));
    sandbox.done(&words("contact edit 1 --phone '07700 900456' --as Bob"));
    sandbox.done(&words("client add Moor --type other --contact 1:Friend"));
    sandbox.done(&["client", "assign", "1", "Cyd"]);
    sandbox.done(&["contact", "delete", "1", "--yes"]);
    assert_said!(sandbox.run(&["contact", "history", "anna"]), @r"
    When                  Who     Field       Old           New                   Command         Job  Row
    [time]  tester  created_at                [time]  contact add
    [time]  Bob     phone       07700 900123  07700 900456          contact edit
    [time]  tester  client 1                  Friend                client add
    [time]  tester  deleted_at                [time]  contact delete
    [time]  tester  client 1    Friend                              contact delete
    --- exit 0
    ");
    assert_said!(sandbox.run(&["client", "history", "1", "--field", "adviser"]), @r"
    When                  Who     Field    Old  New     Command        Job  Row
    [time]  tester  adviser       tester  client add
    [time]  tester  adviser       Cyd     client assign
    --- exit 0
    ");
    let (_, history) = sandbox.json(&["contact", "history", "1", "--field", "phone"]);
    let change = ["by", "field", "old", "new", "command", "job", "row"].map(|key| &history[0][key]);
    assert_eq!(
        json!(change),
        json!([
            "Bob",
            "phone",
            "07700 900123",
            "07700 900456",
            "contact edit",
            null,
            null
        ])
    );
}

#[test]
fn a_lead_with_the_name_of_two_people_is_told_with_the_commands_for_two_contacts() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "leads.csv",
        "First Name,Last Name,Email\nJohn & Jane,Quill,q@example.com\n",
    );
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    let said = sandbox.ok(&["lead", "convert", "1"]);
    assert!(
        said.err
            .contains("John & Jane Quill is the name of two people"),
        "{said}"
    );
    for command in [
        "contact edit 1 --first-name John",
        "contact add Jane --last-name Quill --email q@example.com --on-duplicate create",
    ] {
        assert!(
            said.err.contains(&format!("intake {command}\n")),
            "{command}: {said}"
        );
        sandbox.done(&words(command));
    }
    let (_, contacts) = sandbox.json(&["contact", "list"]);
    let contacts = contacts.as_array().unwrap().iter();
    let mut names: Vec<&str> = contacts.filter_map(|one| one["name"].as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Jane Quill", "John Quill"]);
}

#[test]
fn a_new_client_of_a_lead_has_its_address() {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "lead add Zena --last-name Mobley --email zena@example.com --street '3 Ash Lane' --city Leeds --postcode 'LS1 1AA'",
    ));
    sandbox.done(&words(
        "lead convert 1 --new-client Mobley --type individual",
    ));
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    let address = ["street", "city", "postcode"].map(|field| client[field].as_str().unwrap());
    assert_eq!(address, ["3 Ash Lane", "Leeds", "LS1 1AA"]);
}
