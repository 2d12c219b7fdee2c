//! The contact that a client's row brings: the second one of a client, and one that may be an existing contact.

use expectrl::Expect;
use serde_json::Value;

use super::evidence::{POLICIES, all, assert_under_policies, outcomes, second_waits};
use crate::cli::process::terminal::{ended, session};
use crate::sandbox::Sandbox;

/// A couple as one client, each with a row, with these emails.
fn couple_client(emails: [&str; 2]) -> String {
    format!(
        "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email,Relationship\n\
         John & Jane Quill,Couple,John,Quill,{},Self\n\
         John & Jane Quill,Couple,Jane,Quill,{},Spouse\n",
        emails[0], emails[1]
    )
}

/// The contacts of the only client: `name, relationship`.
fn contacts_of_client(sandbox: &Sandbox) -> Vec<String> {
    let (_, list) = sandbox.json(&["client", "list"]);
    assert_eq!(list.as_array().unwrap().len(), 1, "{list}");
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let contacts = client["contacts"].as_array().unwrap().iter();
    contacts
        .map(|one| format!("{}, {}", text(&one["name"]), text(&one["relationship"])))
        .collect()
}

#[test]
fn the_second_contact_of_a_client_is_made_and_linked_under_every_policy() {
    let content = couple_client(["john@example.com", "jane@example.com"]);
    for policy in POLICIES {
        let sandbox = Sandbox::new();
        let args = ["--on-duplicate", policy];
        let (status, result) = sandbox.import_text("clients", &content, &args);
        let expected = match policy {
            "update" => "created 1, updated 1",
            _ => "created 1, merged 1",
        };
        assert_eq!((status, &*outcomes(&result)), (0, expected), "{policy}");
        let both = ["John Quill, Self", "Jane Quill, Spouse"];
        assert_eq!(contacts_of_client(&sandbox), both, "{policy}");
        // The same rows again bring nobody.
        let again = [&args[..], &["--again"]].concat();
        let (_, result) = sandbox.import_text("clients", &content, &again);
        let expected = match policy {
            "skip" => "skipped 2",
            "merge" | "update" => "unchanged 2",
            "create" => "created 2",
            "fail" => "failed 2",
            _ => "waiting 2",
        };
        assert_eq!(outcomes(&result), expected, "{policy}, again");
        sandbox.done(&["jobs", "undo", "2", "--yes"]);
        assert_eq!(contacts_of_client(&sandbox), both, "{policy}");
        sandbox.done(&["store", "check"]);
        sandbox.done(&["jobs", "undo", "1", "--yes"]);
        assert!(all(&sandbox, "contact", "name").is_empty(), "{policy}");
        sandbox.done(&["store", "check"]);
    }
}

#[test]
fn the_second_contact_with_the_first_one_s_email_never_becomes_the_first() {
    let content = couple_client(["quill@example.com", "quill@example.com"]);
    for policy in POLICIES {
        for decision in ["create", "merge", "skip"] {
            let sandbox = Sandbox::new();
            let args = ["--on-duplicate", policy];
            let (_, result) = sandbox.import_text("clients", &content, &args);
            let john = "John Quill, Self".to_owned();
            let jane = "Jane Quill, Spouse".to_owned();
            if policy == "create" {
                assert_eq!(outcomes(&result), "created 1, merged 1");
                assert_eq!(contacts_of_client(&sandbox), [john, jane]);
                continue;
            }
            assert_eq!(outcomes(&result), "created 1, waiting 1", "{policy}");
            assert_eq!(
                contacts_of_client(&sandbox),
                std::slice::from_ref(&john),
                "{policy}"
            );
            sandbox.done(&["jobs", "review", "1", "--write-decisions", "sheet.csv"]);
            let sheet = sandbox.read("sheet.csv");
            assert!(
                sheet.contains("contact 1: first_name John | last_name Quill"),
                "{sheet}"
            );
            sandbox.write("sheet.csv", format!("{}{decision}\n", sheet.trim_end()));
            let settle = ["jobs", "review", "1", "--decisions", "sheet.csv"];
            let (_, result) = sandbox.json(&settle);
            assert_eq!(result["waiting"], 0, "{policy}, {decision}: {result}");
            let expected = match decision {
                "create" => vec![john, jane],
                // He is linked already, and stays what he is.
                _ => vec![john],
            };
            assert_eq!(
                contacts_of_client(&sandbox),
                expected,
                "{policy}, {decision}"
            );
            assert_eq!(all(&sandbox, "contact", "first_name")[0], "John");
            sandbox.done(&["store", "check"]);
        }
    }
}

#[test]
fn the_client_that_waits_for_its_contact_is_made_when_that_is_decided() {
    for (decision, contacts) in [("create", 2), ("merge", 1)] {
        let sandbox = Sandbox::new();
        sandbox.done(&[
            "contact",
            "add",
            "John",
            "--last-name",
            "Quill",
            "--email",
            "quill@example.com",
        ]);
        let row = "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email\n\
            Jane Quill,Individual,Jane,Quill,quill@example.com\n";
        let (status, result) = sandbox.import_text("clients", row, &[]);
        assert_eq!((status, &*outcomes(&result)), (3, "waiting 1"));
        sandbox.done(&["jobs", "review", "1", "--write-decisions", "sheet.csv"]);
        let sheet = sandbox.read("sheet.csv");
        sandbox.write("sheet.csv", format!("{}{decision}\n", sheet.trim_end()));
        let (status, result) = sandbox.json(&["jobs", "review", "1", "--decisions", "sheet.csv"]);
        assert_eq!(
            (status, &*outcomes(&result)),
            (0, "created 1"),
            "{decision}"
        );
        assert_eq!(result["linked"], 1, "{decision}");
        assert_eq!(
            all(&sandbox, "contact", "name").len(),
            contacts,
            "{decision}"
        );
        assert_eq!(contacts_of_client(&sandbox).len(), 1);
        sandbox.done(&["store", "check"]);
        sandbox.done(&["jobs", "undo", "1", "--yes"]);
        assert_eq!(
            all(&sandbox, "contact", "name"),
            ["John Quill"],
            "{decision}"
        );
    }
}

#[test]
fn a_client_that_was_asked_about_goes_on_waiting_for_its_contact() {
    let sandbox = Sandbox::new();
    let content = couple_client(["quill@example.com", "quill@example.com"]);
    let header = "Client Name,Client Type,City,Contact First Name,Contact Last Name,Contact Email,Relationship\n";
    let first: Vec<&str> = content.lines().take(2).collect();
    let (status, _) = sandbox.import_text("clients", &first.join("\n"), &[]);
    assert_eq!(status, 0);
    let row =
        format!("{header}John & Jane Quill,Couple,Leeds,Jane,Quill,quill@example.com,Spouse\n");
    let (_, result) = sandbox.import_text("clients", &row, &["--on-duplicate", "ask"]);
    assert_eq!(outcomes(&result), "waiting 1");
    for (decision, waiting) in [("merge", 1), ("create", 0)] {
        let file = format!("{decision}.csv");
        sandbox.done(&["jobs", "review", "2", "--write-decisions", &file]);
        let sheet = sandbox.read(&file);
        sandbox.write(&file, format!("{}{decision}\n", sheet.trim_end()));
        let (_, result) = sandbox.json(&["jobs", "review", "2", "--decisions", &file]);
        assert_eq!(result["waiting"], waiting, "{decision}: {result}");
    }
    let both = ["John Quill, Self", "Jane Quill, Spouse"];
    assert_eq!(contacts_of_client(&sandbox), both);
    assert_eq!(all(&sandbox, "client", "city"), ["Leeds"]);
    sandbox.done(&["store", "check"]);
}

#[test]
fn a_second_self_of_an_individual_may_be_another_client_of_that_name() {
    let content = "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email\n\
        John Smith,individual,John,Smith,john@example.com\n\
        John Smith,individual,Ivo,Karl,ivo@example.com\n";
    assert_under_policies("clients", content, second_waits);
    let sandbox = Sandbox::new();
    let (_, result) = sandbox.import_text("clients", content, &["--on-duplicate", "create"]);
    assert_eq!(result["created"], 2);
    // The contact tells which of the two is meant.
    let (status, result) = sandbox.import_text("clients", content, &["--on-duplicate", "update"]);
    assert_eq!((status, &*outcomes(&result)), (0, "unchanged 2"));
}

#[test]
fn the_contact_of_a_client_that_went_to_the_trash_is_told_of() {
    let sandbox = Sandbox::new();
    let content = couple_client(["john@example.com", "jane@example.com"]);
    let (_, result) = sandbox.import_text("clients", &content, &[]);
    assert_eq!(result["linked"], 2);
    sandbox.done(&["contact", "delete", "2", "--yes"]);
    let (status, result) = sandbox.import_text("clients", &content, &["--again"]);
    assert_eq!((status, &*outcomes(&result)), (0, "skipped 2"));
    assert_eq!(result["skipped_deleted"], 1, "{result}");
    let listed = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
    assert!(
        listed
            .out
            .contains("its contact, Jane Quill, may be contact 2"),
        "{listed}"
    );
    let args = ["--again", "--on-deleted", "restore"];
    let (_, result) = sandbox.import_text("clients", &content, &args);
    assert_eq!(outcomes(&result), "merged 1, skipped 1");
    let both = ["John Quill, Self", "Jane Quill, Spouse"];
    assert_eq!(contacts_of_client(&sandbox), both);
}

#[test]
fn at_a_terminal_the_contact_in_question_is_shown_beside_the_existing_one() {
    let sandbox = Sandbox::new();
    let content = couple_client(["quill@example.com", "quill@example.com"]);
    let (_, result) = sandbox.import_text("clients", &content, &[]);
    assert_eq!(result["waiting"], 1);
    let mut session = session(160, &sandbox.command(&["jobs", "review", "1"]));
    session.expect("may be contact 1, by email").unwrap();
    session.expect("Merge into contact 1").unwrap();
    session.expect("Create a new contact anyway").unwrap();
    session.expect("decide on the rest later").unwrap();
    let up = "\u{1b}[A";
    session.send(format!("{up}{up}\r")).unwrap();
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let both = ["John Quill, Self", "Jane Quill, Spouse"];
    assert_eq!(contacts_of_client(&sandbox), both);
}
