//! `contact merge` asks first, and `contact unmerge` takes a merge apart.

use serde_json::{Value, json};

use crate::sandbox::{Sandbox, words};
use crate::support::terminal::{DOWN, ENTER, ended, session};

/// Two contacts who are one person: Anna with an email, A. with a phone, a client and a lead.
fn two() -> Sandbox {
    let sandbox = Sandbox::new();
    for line in [
        "client add Berg --type couple --skip-contacts",
        "client add Moor --type trust --skip-contacts",
        "contact add A. --last-name Berg --email anna@example.com",
        "contact add Anna --last-name Berg --email other@example.com --phone '020 7946 0018' --on-duplicate create",
        "contact link 1 1 --relationship Self",
        "contact link 2 1 --relationship Spouse --primary",
        "contact link 2 2 --relationship Trustee --primary",
        "lead add Anna --last-name Berg --email other@example.com",
        "lead convert 1 --contact 2",
    ] {
        sandbox.done(&words(line));
    }
    sandbox
}

/// Everything that a merge touches, as commands show it.
fn shown(sandbox: &Sandbox) -> Value {
    let show = |line: &str| {
        let mut record = sandbox.json(&words(line)).1;
        if let Some(record) = record.as_object_mut() {
            record.remove("updated_at");
        }
        record
    };
    let mut shown = Vec::new();
    for line in [
        "contact show 1",
        "contact show 2",
        "client show 1",
        "client show 2",
        "lead show 1",
    ] {
        let mut record = show(line);
        if let Some(contacts) = record.get_mut("contacts").and_then(Value::as_array_mut) {
            contacts.sort_by_key(|contact| contact["id"].as_i64());
        }
        shown.push(record);
    }
    json!(shown)
}

#[test]
fn a_merge_that_is_taken_apart_leaves_everything_as_it_was() {
    let sandbox = two();
    let before = shown(&sandbox);
    sandbox.done(&words("contact merge 1 2 --yes"));
    let merged = sandbox.json(&words("contact show 1")).1;
    assert_eq!(merged["first_name"], "Anna");
    assert_ne!(shown(&sandbox), before);
    let said = sandbox.ok(&words("contact unmerge 2"));
    for part in [
        "Contact 2 is a separate contact again. Moved back: 2 links and 1 lead.",
        "Contact 1 has its values from before the merge again: first_name, phone.",
    ] {
        assert!(said.err.contains(part), "{part}: {said}");
    }
    assert_eq!(shown(&sandbox), before);
    sandbox.done(&["store", "check"]);
}

#[test]
fn a_change_after_a_merge_stays() {
    let sandbox = two();
    sandbox.done(&words("contact merge 1 2 --yes"));
    for line in [
        "contact edit 1 --phone '020 7946 0099'",
        "contact unlink 1 2",
        "contact link 1 2 --relationship Settlor",
        "client delete 1 --yes",
    ] {
        sandbox.done(&words(line));
    }
    let said = sandbox.ok(&words("contact unmerge 2"));
    assert!(
        said.err
            .contains("Contact 1 keeps its changes since the merge: phone."),
        "{said}"
    );
    assert!(
        said.err
            .contains("intake contact link 2 1 --relationship Spouse"),
        "{said}"
    );
    let phone = |id: &str| sandbox.json(&["contact", "show", id]).1["phone"].clone();
    assert_eq!(phone("1"), "020 7946 0099");
    assert_eq!(phone("2"), "020 7946 0018");
    let links = |id: &str| {
        let contact = sandbox.json(&["contact", "show", id]).1;
        let clients = contact["clients"].as_array().unwrap().iter();
        let links = clients.map(|client| json!([client["id"], client["relationship"]]));
        json!(links.collect::<Vec<Value>>())
    };
    assert_eq!(links("1"), json!([[2, "Settlor"]]));
    assert_eq!(links("2"), json!([[2, "Trustee"]]));
}

#[test]
fn the_undo_of_an_import_does_not_bring_back_what_a_merge_gave_that_was_taken_apart() {
    let sandbox = two();
    sandbox.done(&words("contact merge 1 2 --yes"));
    let rows = "First Name,Last Name,Email,Phone\nAnna,Berg,anna@example.com,020 7946 0099\n";
    let (_, job) = sandbox.import_text("contacts", rows, &["--on-duplicate", "update"]);
    assert_eq!(job["updated"], 1, "{job}");
    sandbox.done(&words("contact unmerge 2"));
    let phone = |id: &str| sandbox.json(&["contact", "show", id]).1["phone"].clone();
    assert_eq!(phone("1"), "020 7946 0099");
    sandbox.done(&words("jobs undo 1 --yes"));
    assert_eq!(phone("1"), Value::Null);
    assert_eq!(phone("2"), "020 7946 0018");
}

#[test]
fn an_address_of_a_merge_of_which_a_user_changed_a_part_stays_whole() {
    let sandbox = Sandbox::new();
    for line in [
        "lead add Anna --last-name Berg --email anna@example.com",
        "lead add Ana --last-name Berg --email ana@example.com --street '1 Elm Road' --city Leeds --phone '020 7946 0018'",
        "lead merge 1 2 --yes",
        "lead edit 1 --street '3 Elm Road'",
    ] {
        sandbox.done(&words(line));
    }
    let said = sandbox.ok(&words("lead unmerge 2"));
    let part = "Lead 1 keeps its changes since the merge: street, city.";
    assert!(said.err.contains(part), "{said}");
    let (_, lead) = sandbox.json(&words("lead show 1"));
    assert_eq!(
        (&lead["street"], &lead["city"], &lead["phone"]),
        (&json!("3 Elm Road"), &json!("Leeds"), &Value::Null)
    );
}

/// A contact with a client of its own, two merges: of the contacts, then of the clients.
const LINKED: &[&str] = &[
    "client add Berg --type couple --skip-contacts",
    "client add Bergh --type couple --skip-contacts",
    "contact add Anna --last-name Berg --email anna@example.com",
    "contact add Ana --last-name Berg --email ana@example.com --on-duplicate create",
    "contact link 2 1 --relationship Self",
    "contact merge 1 2 --yes",
    "client merge 2 1 --yes",
];

/// A lead that became a contact, and two merges: of the contacts, then of the leads.
const CONVERTED: &[&str] = &[
    "lead add Ana --last-name Berg --email ana@example.com",
    "lead add Anna --last-name Berg --email anna@example.com",
    "contact add Anna --last-name Berg --email anna@example.com",
    "contact add Ana --last-name Berg --email ana@example.com --on-duplicate create",
    "lead convert 1 --contact 2",
    "contact merge 1 2 --yes",
    "lead merge 2 1 --yes",
];

#[test]
fn a_merge_is_not_taken_apart_before_a_later_one_of_what_moved_with_it() {
    for (lines, later, shown) in [
        (LINKED, "client", ["client show 1", "client show 2"]),
        (CONVERTED, "lead", ["lead show 1", "lead show 2"]),
    ] {
        let sandbox = Sandbox::new();
        let (merges, before) = (&lines[5..], &lines[..5]);
        for line in before {
            sandbox.done(&words(line));
        }
        let shown = || {
            let mut all: Vec<Value> = Vec::new();
            for line in shown.iter().chain(&["contact show 1", "contact show 2"]) {
                let mut record = sandbox.json(&words(line)).1;
                record.as_object_mut().unwrap().remove("updated_at");
                all.push(record);
            }
            all
        };
        let separate = shown();
        for line in merges {
            sandbox.done(&words(line));
        }
        let said = sandbox.run(&words("contact unmerge 2"));
        assert_eq!(said.status, 1, "{said}");
        for part in [
            format!("{later} 1 was merged into {later} 2 since"),
            format!("Undo that merge first: intake {later} unmerge 1"),
        ] {
            assert!(said.err.contains(&part), "{part}: {said}");
        }
        sandbox.done(&[later, "unmerge", "1"]);
        sandbox.done(&words("contact unmerge 2"));
        assert_eq!(shown(), separate);
    }
}

#[test]
fn of_two_merges_the_named_one_is_taken_apart() {
    let sandbox = two();
    sandbox.done(&words(
        "contact add Ana --last-name Berg --email third@example.com --job-title Teacher --on-duplicate create",
    ));
    sandbox.done(&words("contact merge 1 2 --yes"));
    sandbox.done(&words("contact merge 1 3 --yes"));
    sandbox.done(&words("contact unmerge 2"));
    let (_, first) = sandbox.json(&words("contact show 1"));
    assert_eq!(
        (&first["phone"], &first["job_title"]),
        (&Value::Null, &json!("Teacher"))
    );
    let said = sandbox.run(&words("contact unmerge 2"));
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("is not in the trash"), "{said}");
}

#[test]
fn a_contact_that_was_deleted_is_not_taken_apart() {
    let sandbox = two();
    sandbox.done(&words("contact delete 2 --yes"));
    let said = sandbox.run(&words("contact unmerge 2"));
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("was deleted, not merged"), "{said}");
    assert!(said.err.contains("intake contact restore 2"), "{said}");
}

#[test]
fn a_merge_needs_a_yes_in_a_script_and_shows_both_at_a_terminal() {
    let sandbox = two();
    let before = shown(&sandbox);
    let said = sandbox.run(&words("contact merge 1 2"));
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("--yes"), "{said}");
    let said = sandbox.ok(&words("contact merge 1 2 --dry-run"));
    for part in [
        "contact 1",
        "contact 2",
        "020 7946 0018",
        "The merge fills first_name, phone of contact 1",
        "this was a rehearsal",
    ] {
        assert!(said.err.contains(part), "{part}: {said}");
    }
    assert_eq!(shown(&sandbox), before);
    for (key, is_merged) in [(ENTER, false), (&[DOWN, ENTER].concat(), true)] {
        let command = sandbox.command(&["contact", "merge", "1", "2"]);
        let mut session = session(120, &command);
        session.expect("020 7946 0018").unwrap();
        session
            .expect("Merge contact 2, Anna Berg, into contact 1, A. Berg?")
            .unwrap();
        session.send(key).unwrap();
        let (status, text) = ended(session);
        assert_eq!(status, 0, "{text}");
        assert_eq!(shown(&sandbox) != before, is_merged, "{text}");
    }
}

#[test]
fn a_value_that_was_typed_again_after_a_merge_stays() {
    let sandbox = Sandbox::new();
    for line in [
        "lead add --first-name Ann --last-name Moor --email ann@example.com",
        "lead add --first-name Ann --last-name Moor --email ann2@example.com --phone '07700 900101'",
        "lead merge 1 2 --yes",
        "lead edit 1 --phone '07700 900202'",
        "lead edit 1 --phone '07700 900101'",
        "lead unmerge 2",
    ] {
        sandbox.done(&words(line));
    }
    assert_eq!(sandbox.column("phone"), ["07700 900101"; 2]);
}
