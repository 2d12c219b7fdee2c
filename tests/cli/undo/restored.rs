//! `jobs undo` of imports that brought records back from the trash: they go back there, but not with what somebody has
//! hung on them since.

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::{Sandbox, words};

/// A store in which job 1 has brought a client with a note back from the trash.
fn with_client() -> Sandbox {
    let sandbox = Sandbox::new();
    for line in [
        "client add 'Moor Ltd' --type company --skip-contacts",
        "activity add 1 --kind meeting --title Before",
        "client delete 1 --yes",
    ] {
        sandbox.done(&words(line));
    }
    restore(&sandbox, "clients", "name,type\nMoor Ltd,company\n");
    sandbox
}

/// A store in which job 1 has brought a contact back from the trash, beside whom there is a client.
fn with_contact() -> Sandbox {
    let sandbox = Sandbox::new();
    for line in [
        "client add 'Moor Ltd' --type company --skip-contacts",
        "contact add Ada --email ada@example.com",
        "contact delete 1 --yes",
    ] {
        sandbox.done(&words(line));
    }
    restore(
        &sandbox,
        "contacts",
        "First Name,Email\nAda,ada@example.com\n",
    );
    sandbox
}

/// A store in which job 1 has brought a lead back from the trash.
fn with_lead() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&words("lead add Ada --email ada@example.com"));
    sandbox.done(&words("lead delete 1 --yes"));
    restore(&sandbox, "leads", "First Name,Email\nAda,ada@example.com\n");
    sandbox
}

fn restore(sandbox: &Sandbox, kind: &str, rows: &str) {
    let (status, result) = sandbox.import_text(kind, rows, &["--on-deleted", "restore"]);
    assert_eq!((status, &result["updated"]), (0, &json!(1)), "{result}");
}

fn undo(sandbox: &Sandbox) -> (i32, Value) {
    let undone = sandbox.json(&["jobs", "undo", "1"]);
    let said = sandbox.run(&["store", "check"]);
    assert_eq!(said.status, 0, "{said}");
    undone
}

fn deleted_at(sandbox: &Sandbox, kind: &str) -> Value {
    sandbox.json(&[kind, "show", "1"]).1["deleted_at"].clone()
}

#[test]
fn what_nobody_has_touched_goes_back_to_the_trash() {
    for (sandbox, kind) in [
        (with_client(), "client"),
        (with_contact(), "contact"),
        (with_lead(), "lead"),
    ] {
        let (status, undone) = undo(&sandbox);
        assert_eq!((status, &undone["restored"]), (0, &json!(1)), "{undone}");
        assert!(deleted_at(&sandbox, kind).is_string(), "{kind}");
    }
    let sandbox = with_client();
    undo(&sandbox);
    sandbox.done(&words("client restore 1"));
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(
        client["activities"][0]["title"], "Before",
        "it went back with its client: {client}"
    );
}

#[test]
fn a_client_with_an_activity_or_a_document_since_stays() {
    let sandbox = with_client();
    sandbox.done(&words(
        "activity add 1 --kind meeting --title Since --as Eve",
    ));
    assert_said!(sandbox.run(&["jobs", "undo", "1"]), @r"
    Job 1, more.csv, is undone
        1  kept: other records depend on them

    Blocked:
      client 1 Moor Ltd: has activities by Eve, [time]
    --- stderr
    Job 1: 1 record was kept.
    --- exit 3
    ");
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(client["deleted_at"], Value::Null);
    assert_eq!(client["activities"].as_array().unwrap().len(), 2);

    let sandbox = with_client();
    sandbox.write("deed.txt", "deed");
    sandbox.done(&words("document add 1 deed.txt --as Eve"));
    let (status, undone) = undo(&sandbox);
    assert_eq!((status, &undone["restored"]), (3, &json!(0)), "{undone}");
    let blocked = &undone["blocked"][0];
    assert_eq!(blocked["why"], "has documents");
    assert_eq!(blocked["by"], "Eve");
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    assert_eq!(client["documents"].as_array().unwrap().len(), 1);
    assert_eq!(client["activities"][0]["title"], "Before");
}

#[test]
fn a_client_that_was_edited_or_assigned_since_stays() {
    for (line, why) in [
        ("client edit 1 --city York --as Eve", "changed since: city"),
        ("client assign 1 Bob --as Eve", "changed since: adviser"),
    ] {
        let sandbox = with_client();
        sandbox.done(&words(line));
        let (status, undone) = undo(&sandbox);
        assert_eq!((status, &undone["restored"]), (3, &json!(0)), "{undone}");
        assert_eq!(undone["kept"][0]["why"], why);
        assert_eq!(undone["kept"][0]["by"], "Eve");
        assert_eq!(deleted_at(&sandbox, "client"), Value::Null, "{line}");
    }
}

#[test]
fn a_contact_that_was_linked_since_stays() {
    for flag in ["", " --primary"] {
        let sandbox = with_contact();
        let line = format!("contact link 1 1 --relationship Director --yes --as Eve{flag}");
        sandbox.done(&words(&line));
        let (status, undone) = undo(&sandbox);
        assert_eq!(status, 3, "{undone}");
        assert_eq!(undone["kept"].as_array().unwrap().len(), 1, "{undone}");
        assert_eq!(undone["kept"][0]["why"], "changed since: client 1");
        assert_eq!(undone["kept"][0]["by"], "Eve");
        assert_eq!(deleted_at(&sandbox, "contact"), Value::Null);
        let (_, client) = sandbox.json(&["client", "show", "1"]);
        assert_eq!(client["contacts"][0]["name"], "Ada");
    }
}

#[test]
fn a_contact_whose_link_of_the_import_was_made_primary_since_stays() {
    let sandbox = Sandbox::new();
    for line in [
        "client add 'Moor Ltd' --type company --skip-contacts",
        "contact add Ada --email ada@example.com",
        "contact delete 1 --yes",
    ] {
        sandbox.done(&words(line));
    }
    let rows = "First Name,Email,Client,Relationship\nAda,ada@example.com,Moor Ltd,Director\n";
    restore(&sandbox, "contacts", rows);
    sandbox.done(&words("contact link 1 1 --primary --yes --as Eve"));
    let (status, undone) = undo(&sandbox);
    assert_eq!((status, &undone["unlinked"]), (3, &json!(0)), "{undone}");
    let kept = undone["kept"].as_array().unwrap();
    let kept: Vec<(&str, &str, &str)> = kept
        .iter()
        .map(|held| {
            let text = |key: &str| held[key].as_str().unwrap();
            (text("entity"), text("why"), text("by"))
        })
        .collect();
    assert_eq!(
        kept,
        [
            ("client", "changed since: contact 1", "Eve"),
            ("contact", "changed since: client 1", "Eve")
        ]
    );
    assert_eq!(deleted_at(&sandbox, "contact"), Value::Null);
}

#[test]
fn a_contact_whom_an_import_brought_back_beside_its_own_client_goes_with_it() {
    let sandbox = Sandbox::new();
    sandbox.done(&words("contact add Ada --email ada@example.com"));
    sandbox.done(&words("contact delete 1 --yes"));
    let rows = "name,type,contact first name,contact email,relationship
Moor Ltd,company,Ada,ada@example.com,Director\n";
    let (status, result) = sandbox.import_text("clients", rows, &["--on-deleted", "restore"]);
    assert_eq!((status, &result["linked"]), (0, &json!(1)), "{result}");
    assert_eq!(deleted_at(&sandbox, "contact"), Value::Null);
    let (status, undone) = undo(&sandbox);
    assert_eq!((status, &undone["removed"]), (0, &json!(1)), "{undone}");
    assert!(deleted_at(&sandbox, "contact").is_string());
}

#[test]
fn a_lead_that_was_converted_since_stays() {
    let sandbox = with_lead();
    sandbox.done(&words("lead convert 1 --as Eve"));
    let (status, undone) = undo(&sandbox);
    assert_eq!((status, &undone["restored"]), (3, &json!(0)), "{undone}");
    let blocked = &undone["blocked"][0];
    assert_eq!(blocked["why"], "converted since");
    assert_eq!(blocked["by"], "Eve");
    assert_eq!(deleted_at(&sandbox, "lead"), Value::Null);
}
