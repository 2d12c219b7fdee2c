//! What is asked at a terminal, and what a script is told instead.

use std::process::Command;

use serde_json::json;

use crate::sandbox::{Sandbox, words};
use crate::support::terminal::{
    CTRL_C, CURSOR_SHOWN, DOWN, ENTER, ESC, Session, UP, answer, ended, session,
};

/// A command at a terminal.
pub(super) fn at_terminal(sandbox: &Sandbox, args: &[&str]) -> Session {
    let command: Command = sandbox.command(args);
    session(120, &command)
}

pub(super) fn sandbox_with_anna() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&words(
        "contact add Anna --last-name Berg --email anna@example.com",
    ));
    sandbox
}

/// Answers the questions after the name of a new client: a couple, whose first contact is Anna.
pub(super) fn take_anna(session: &mut Session) {
    for (question, keys) in [
        ("Entity type", &[DOWN, ENTER][..]),
        ("Contacts of this client", &[UP, UP, ENTER]),
        ("Name or email", &["ANNA@\r"]),
        ("Which one?", &[ENTER]),
        ("Relationship", &[DOWN, ENTER]),
    ] {
        answer(session, question, &keys.concat());
    }
}

#[test]
fn a_client_is_added_in_two_steps() {
    let sandbox = sandbox_with_anna();
    let mut session = at_terminal(&sandbox, &["client", "add"]);
    answer(&mut session, "Name", "12345\r");
    answer(
        &mut session,
        "is a number, not a name",
        "\u{15}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}The Bergs\r",
    );
    take_anna(&mut session);
    answer(&mut session, "Another contact?", &[UP, ENTER].concat());
    answer(&mut session, "First name", "Ben\r");
    answer(&mut session, "Last name", "Berg\r");
    answer(&mut session, "Email", "ben@example.com\r");
    answer(&mut session, "Phone", ENTER);
    answer(&mut session, "Relationship", ENTER);
    answer(&mut session, "Another contact?", ENTER);
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let (_, client) = sandbox.json(&["client", "show", "the bergs"]);
    assert_eq!(client["entity_type"], "couple");
    let people: Vec<_> = client["contacts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| json!([one["name"], one["relationship"]]))
        .collect();
    assert_eq!(
        json!(people),
        json!([["Anna Berg", "Spouse"], ["Ben Berg", "Self"]])
    );
}

#[test]
fn a_date_is_typed_as_people_write_it_if_it_has_one_meaning() {
    let sandbox = sandbox_with_anna();
    let mut session = at_terminal(&sandbox, &["contact", "edit", "1"]);
    for field in ["First name", "Last name", "Email", "Phone"] {
        answer(&mut session, field, ENTER);
    }
    answer(&mut session, "Additional details?", "y\r");
    answer(&mut session, "Title", ENTER);
    answer(&mut session, "Job title", ENTER);
    let question = "Date of birth (such as 21 Sep 1974)";
    answer(&mut session, question, "03/04/1974\r");
    let either =
        "may have the day or the month first; write it as YYYY-MM-DD: 1974-04-03 or 1974-03-04";
    answer(&mut session, either, "\u{15}21/09/1974\r");
    for field in [
        "Employment status",
        "Annual income",
        "Target retirement age",
        "Id document",
    ] {
        answer(&mut session, field, ENTER);
    }
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let born = || sandbox.json(&["contact", "show", "1"]).1["date_of_birth"].clone();
    assert_eq!(born(), "1974-09-21");
    sandbox.done(&["contact", "edit", "1", "--date-of-birth", "22.9.1974"]);
    assert_eq!(born(), "1974-09-22");
    let said = sandbox.run(&["contact", "edit", "1", "--date-of-birth", "3/4/1974"]);
    assert!(said.err.contains(": 1974-04-03 or 1974-03-04."), "{said}");
}

/// Types a new contact into the form of a client.
pub(super) fn type_contact(session: &mut Session, question: &str, fields: [&str; 3]) {
    answer(session, question, &[UP, ENTER].concat());
    for (field, text) in ["First name", "Last name", "Email"].iter().zip(fields) {
        answer(session, field, &format!("{text}\r"));
    }
    answer(session, "Phone", ENTER);
}

#[test]
fn a_contact_typed_twice_in_one_form_is_told_and_can_be_found() {
    let sandbox = Sandbox::new();
    let mut session = at_terminal(&sandbox, &["client", "add", "Bergs", "--type", "couple"]);
    let ben = ["Ben", "Berg", "bergs@example.com"];
    type_contact(&mut session, "Contacts of this client", ben);
    answer(&mut session, "Relationship", ENTER);
    // The same email: the one who was typed before is meant.
    let again = ["Benjamin", "Berg", "BERGS@example.com"];
    type_contact(&mut session, "Another contact?", again);
    session
        .expect("that you typed before (same email)")
        .unwrap_or_else(|error| panic!("{error}"));
    answer(&mut session, "Which one?", ENTER);
    session
        .expect("This contact is in the form already.")
        .unwrap();
    // He is found though nothing is written yet.
    answer(&mut session, "Another contact?", &[UP, UP, ENTER].concat());
    answer(&mut session, "Name or email", "bergs@\r");
    answer(&mut session, "Which one?", ENTER);
    session
        .expect("This contact is in the form already.")
        .unwrap();
    // Couples share an email: Enter takes no person of another first name, and creates none.
    let eve = ["Eve", "Lund", "bergs@example.com"];
    type_contact(&mut session, "Another contact?", eve);
    answer(&mut session, "> Create no contact", &[UP, ENTER].concat());
    answer(&mut session, "Relationship", &[DOWN, ENTER].concat());
    answer(&mut session, "Another contact?", ENTER);
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let (_, contacts) = sandbox.json(&["contact", "list"]);
    let contacts = contacts.as_array().unwrap().iter();
    let mut names: Vec<_> = contacts.map(|one| one["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Ben Berg", "Eve Lund"]);
}

#[test]
fn another_relationship_is_typed_from_a_blank_line() {
    let sandbox = sandbox_with_anna();
    sandbox.done(&words("contact add Ben --email ben@example.com"));
    sandbox.done(&words("client add Anna --type individual --contact 1"));
    let mut session = at_terminal(&sandbox, &["contact", "link", "2", "1"]);
    // The last one stands for any other.
    answer(&mut session, "Relationship", &[UP, ENTER].concat());
    answer(&mut session, "Other relationship", ESC);
    answer(&mut session, "Relationship", ENTER);
    answer(&mut session, "Other relationship", "Friend\r");
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let (_, ben) = sandbox.json(&["contact", "show", "2"]);
    assert_eq!(ben["clients"][0]["relationship"], "Friend");
}

#[test]
fn a_form_asks_industry_and_size_of_a_company_alone() {
    let sandbox = Sandbox::new();
    sandbox.done(&["client", "add", "Moor", "--type", "trust"]);
    let company = ["--type", "company", "--industry", "Farming"];
    sandbox.done(&[&["client", "add", "Lind"][..], &company].concat());
    for (id, field, keys) in [("1", "Status", ENTER), ("2", "Status", ENTER)] {
        let mut session = at_terminal(&sandbox, &["client", "edit", id]);
        answer(&mut session, "Name", " & Sons\r");
        // From a company to a trust; a trust stays one.
        let down = if id == "1" { "" } else { DOWN };
        answer(&mut session, "Entity type", &[down, ENTER].concat());
        answer(&mut session, "Additional details?", "y\r");
        answer(&mut session, field, keys);
        for field in ["Reference date", "Street", "City", "Region", "Postcode"] {
            answer(&mut session, field, ENTER);
        }
        answer(&mut session, "Country", ENTER);
        let (status, text) = ended(session);
        assert_eq!(status, 0, "{text}");
        assert!(!text.contains("Company size"), "{text}");
        let cleared = text.contains("Cleared, because it is for a company only: industry");
        assert_eq!(cleared, id == "2", "{text}");
        let (_, client) = sandbox.json(&["client", "show", id]);
        let values = ["entity_type", "industry"].map(|key| &client[key]);
        assert_eq!(json!(values), json!(["trust", null]));
        assert!(client["name"].as_str().unwrap().ends_with("& Sons"));
    }
}

#[test]
fn contacts_are_skipped_for_now_or_by_a_flag() {
    let sandbox = Sandbox::new();
    let mut session = at_terminal(&sandbox, &["client", "add", "Moor", "--type", "other"]);
    answer(&mut session, "Contacts of this client", ENTER);
    assert_eq!(ended(session).0, 0);
    let session = at_terminal(
        &sandbox,
        &words("client add Lind --type other --skip-contacts"),
    );
    assert_eq!(ended(session).0, 0);
    let (_, clients) = sandbox.json(&["client", "list"]);
    assert_eq!(clients.as_array().unwrap().len(), 2);
}

#[test]
fn ctrl_c_at_a_question_writes_nothing_and_restores_the_terminal() {
    let sandbox = sandbox_with_anna();
    let mut session = at_terminal(&sandbox, &["client", "add", "Moor", "--type", "other"]);
    answer(&mut session, "Contacts of this client", CTRL_C);
    let (status, text) = ended(session);
    assert_eq!(status, 130, "{text}");
    assert!(text.contains("nothing was written"), "{text}");
    assert!(text.contains(CURSOR_SHOWN), "{text:?}");
    assert_eq!(sandbox.json(&["client", "list"]).1, json!([]));
    let mut session = at_terminal(&sandbox, &["contact", "delete", "1"]);
    answer(&mut session, "Delete Anna Berg?", CTRL_C);
    assert_eq!(ended(session).0, 130);
    assert_eq!(
        sandbox.json(&["contact", "show", "1"]).1["deleted_at"],
        json!(null)
    );
}

#[test]
fn only_ctrl_c_leaves_a_form_and_nothing_is_written() {
    let sandbox = sandbox_with_anna();
    for (args, question) in [
        (&["client", "add"][..], "Name"),
        (&["contact", "add"], "First name"),
        (&["contact", "edit", "1"], "First name"),
    ] {
        let mut session = at_terminal(&sandbox, args);
        answer(&mut session, question, "Ben\u{1b}");
        session.expect("Ctrl-C leaves").unwrap();
        answer(&mut session, question, CTRL_C);
        let (status, text) = ended(session);
        assert_eq!(status, 130, "{text}");
        assert!(text.contains("nothing was written"), "{text}");
    }
    let (_, contacts) = sandbox.json(&["contact", "list"]);
    assert_eq!(contacts.as_array().unwrap().len(), 1);
    assert_eq!(contacts[0]["updated_at"], json!(null));
}

#[test]
fn esc_goes_one_step_back_with_the_answers_kept() {
    let sandbox = sandbox_with_anna();
    let mut session = at_terminal(&sandbox, &["client", "add"]);
    for (question, keys) in [
        ("Name", "Moor\r"),
        ("Entity type", ESC),
        ("Name: Moor", " & Co\r"),
        ("Entity type", &[DOWN, ENTER].concat()),
        ("Contacts of this client", ESC),
        ("Entity type", ENTER),
        ("Contacts of this client", &[UP, UP, ENTER].concat()),
        ("Name or email", ESC),
        ("Contacts of this client", &[DOWN, ENTER].concat()),
        ("First name", "Ben\r"),
        ("Last name", "Moor\r"),
        ("Email", ESC),
        ("Last name: Moor", ENTER),
        ("Email", "anna@example.com\r"),
        ("Phone", ENTER),
        // From the question whether Ben is Anna back to the form.
        ("Which one?", ESC),
        ("Phone", ESC),
        ("Email: anna@example.com", "\u{15}ben@example.com\r"),
        ("Phone", ENTER),
        ("Relationship", ENTER),
        ("Another contact?", ESC),
        ("Relationship", ENTER),
        ("Another contact?", ENTER),
    ] {
        answer(&mut session, question, keys);
    }
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let (_, client) = sandbox.json(&["client", "show", "Moor & Co"]);
    assert_eq!(client["entity_type"], "couple");
    assert_eq!(client["contacts"][0]["name"], "Ben Moor");
    assert_eq!(client["contacts"][0]["email"], "ben@example.com");
}

#[test]
fn the_contacts_of_an_individual_are_asked_for_their_relationship() {
    let sandbox = sandbox_with_anna();
    sandbox.done(&words("contact add Ben --email ben@example.com"));
    let mut session = at_terminal(
        &sandbox,
        &words("client add Peter --type individual --contact 1 --contact 2"),
    );
    answer(&mut session, "Self", &[DOWN, ENTER].concat());
    answer(&mut session, "Other relationship", "Carer\r");
    answer(&mut session, "Self", ENTER);
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let relationships = |client: &str| {
        let (_, client) = sandbox.json(&["client", "show", client]);
        let contacts = client["contacts"].as_array().unwrap().iter();
        let of = contacts.map(|contact| json!([contact["name"], contact["relationship"]]));
        json!(of.collect::<Vec<_>>())
    };
    assert_eq!(
        relationships("Peter"),
        json!([["Anna Berg", "Carer"], ["Ben", "Self"]])
    );
    let mut session = at_terminal(
        &sandbox,
        &words("client add Anna --type individual --contact 1 --contact 2"),
    );
    answer(&mut session, "Self", ENTER);
    answer(&mut session, "Spouse", ENTER);
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    for offered in ["Spouse", "Partner", "Child", "Parent", "Attorney", "Other"] {
        assert!(text.contains(offered), "{offered}: {text}");
    }
    assert_eq!(
        relationships("Anna"),
        json!([["Anna Berg", "Self"], ["Ben", "Spouse"]])
    );
    // A script is not asked, and nothing else was said: Self.
    sandbox.done(&words("client add Ben --type individual --contact 2"));
    assert_eq!(relationships("Ben"), json!([["Ben", "Self"]]));
}

#[test]
fn a_full_plan_is_told_before_anything_is_asked() {
    let sandbox = Sandbox::new();
    sandbox.set("plan.max_clients", "0");
    let session = at_terminal(&sandbox, &["client", "add"]);
    let (status, text) = ended(session);
    assert_eq!(status, 1, "{text}");
    assert!(text.contains("the plan allows 0 active clients"), "{text}");
    assert!(!text.contains("Name"), "{text}");
}

#[test]
fn a_form_leaves_what_it_cannot_show_as_it_was() {
    let sandbox = Sandbox::new();
    sandbox.done(&["lead", "add", "Anna", "--email", "anna@example.com"]);
    sandbox.done(&["lead", "edit", "1", "--company", "Moor\u{1b}[31m\nLtd"]);
    let mut session = at_terminal(&sandbox, &["lead", "edit", "1"]);
    for field in ["First name", "Last name", "Email", "Phone", "Company"] {
        answer(&mut session, field, ENTER);
    }
    answer(&mut session, "Status", "Open\r");
    answer(&mut session, "Additional details?", "n\r");
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let (_, lead) = sandbox.json(&["lead", "show", "1"]);
    assert_eq!(
        json!([lead["company"], lead["status"]]),
        json!(["Moor\u{1b}[31m\nLtd", "Open"])
    );
}

#[test]
fn a_deletion_is_done_only_on_yes() {
    let sandbox = sandbox_with_anna();
    for keys in ["n\r", "y\u{7f}\r", "yn\r", ESC] {
        let mut session = at_terminal(&sandbox, &["contact", "delete", "1"]);
        answer(&mut session, "Delete Anna Berg?", keys);
        let (status, text) = ended(session);
        assert_eq!(status, 0, "{text}");
        assert!(text.contains("Nothing was deleted."), "{text}");
    }
    let mut session = at_terminal(&sandbox, &["contact", "delete", "1"]);
    answer(&mut session, "Delete Anna Berg?", "y");
    // The key alone is no answer: the Enter behind it would answer the next question.
    session.expect("[y/N] y").unwrap();
    assert_eq!(sandbox.json(&["contact", "list"]).1[0]["id"], 1);
    session.send(ENTER).unwrap();
    assert_eq!(ended(session).0, 0);
    assert_eq!(sandbox.json(&["contact", "list"]).1, json!([]));
}

#[test]
fn a_no_to_another_primary_contact_leaves_the_present_one() {
    let sandbox = sandbox_with_anna();
    sandbox.done(&words("client add Moor --type other --skip-contacts"));
    sandbox.done(&words("contact link 1 1 --relationship Owner --primary"));
    let mut add = words("contact add Ben --email ben@example.com");
    add.extend(words("--client 1 --relationship Heir --primary"));
    let mut session = at_terminal(&sandbox, &add);
    answer(&mut session, "Make another one the primary contact?", "n\r");
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("Nothing was written"), "{text}");
    let (_, contacts) = sandbox.json(&["contact", "list"]);
    assert_eq!(contacts.as_array().unwrap().len(), 1);
}

#[test]
fn one_of_several_is_chosen() {
    let sandbox = sandbox_with_anna();
    sandbox.done(&words(
        "contact add Anna --last-name Berg --email berg@example.com --on-duplicate create",
    ));
    let mut session = at_terminal(&sandbox, &["contact", "edit", "anna berg", "--title", "Dr"]);
    answer(&mut session, "matches 2 contacts", &[DOWN, ENTER].concat());
    answer(&mut session, "Go on with contact 2 Anna Berg", "y\r");
    assert_eq!(ended(session).0, 0);
    assert_eq!(sandbox.json(&["contact", "show", "2"]).1["title"], "Dr");
    // Nobody is asked where nobody wants to be.
    let session = at_terminal(
        &sandbox,
        &words("contact edit 'anna berg' --title Dr --no-input"),
    );
    assert_eq!(ended(session).0, 2);
}

#[test]
fn one_who_may_be_there_is_shown_beside_the_new_one() {
    let sandbox = sandbox_with_anna();
    let add = [
        "contact",
        "add",
        "Ana",
        "--last-name",
        "Berg",
        "--email",
        "ANNA@example.com",
    ];
    let mut session = at_terminal(&sandbox, &add);
    session.expect("same email").unwrap();
    answer(&mut session, "Which one?", ENTER);
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("Used the existing contact 1."), "{text}");
    // The answer is not asked for again, unless the decision is forgotten.
    let (status, text) = ended(at_terminal(&sandbox, &add));
    assert_eq!(status, 0, "{text}");
    let told = "It is contact 1, as you or another user decided before. To forget the decision: intake verdict list";
    assert!(text.contains(told), "{text}");
    sandbox.done(&["verdict", "forget", "1"]);
    let mut session = at_terminal(&sandbox, &add);
    session.expect("Ana").unwrap();
    answer(&mut session, "Which one?", &[DOWN, ENTER].concat());
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("Added contact 2."), "{text}");
}

#[test]
fn a_form_edits_a_record_and_shows_more_on_request() {
    let sandbox = Sandbox::new();
    sandbox.done(&["client", "add", "Moor", "--type", "company"]);
    let mut session = at_terminal(&sandbox, &["client", "edit", "1"]);
    answer(&mut session, "Name", " Ltd\r");
    answer(&mut session, "Entity type", ENTER);
    answer(&mut session, "Additional details?", "y\r");
    answer(&mut session, "Status", &[UP, ENTER].concat());
    answer(&mut session, "Reference date", "1 July 2026\r");
    for field in [
        "Street", "City", "Region", "Postcode", "Country", "Industry",
    ] {
        answer(&mut session, field, ENTER);
    }
    answer(&mut session, "Company size", ENTER);
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let (_, client) = sandbox.json(&["client", "show", "1"]);
    let values = [
        "name",
        "entity_type",
        "status",
        "reference_date",
        "company_size",
    ]
    .map(|key| &client[key]);
    assert_eq!(
        json!(values),
        json!(["Moor Ltd", "company", "Deceased", "2026-07-01", null])
    );
}

#[test]
fn enter_all_the_way_adds_a_client_and_a_second_one_of_its_name_only_if_wanted() {
    let sandbox = Sandbox::new();
    let second = "What should happen to the new client?";
    let cases: [(&[(&str, &str)], usize); 3] = [
        (&[], 1),
        (&[(second, ENTER)], 1),
        (
            &[
                (second, &[DOWN, ENTER].concat()),
                ("Contacts of this client", ENTER),
            ],
            2,
        ),
    ];
    for (columns, (questions, count)) in [60, 80, 200].into_iter().zip(cases) {
        let mut session = session(columns, &sandbox.command(&["client", "add"]));
        answer(&mut session, "Name", "Moor\r");
        answer(&mut session, "Entity type", ENTER);
        if questions.is_empty() {
            answer(&mut session, "Contacts of this client", ENTER);
        }
        for (question, keys) in questions {
            answer(&mut session, question, keys);
        }
        let (status, text) = ended(session);
        assert_eq!(status, 0, "{text}");
        let (_, clients) = sandbox.json(&["client", "list"]);
        assert_eq!(clients.as_array().unwrap().len(), count, "{text}");
    }
    // Ctrl-C says how to go on with the answers.
    let mut session = at_terminal(&sandbox, &["client", "add"]);
    answer(&mut session, "Name", "Lind & Co\r");
    answer(&mut session, "Entity type", &[DOWN, ENTER].concat());
    answer(&mut session, "Contacts of this client", CTRL_C);
    let (status, text) = ended(session);
    assert_eq!(status, 130, "{text}");
    assert!(
        text.contains("client add --type couple 'Lind & Co'"),
        "{text}"
    );
}

#[test]
fn a_contact_is_linked_with_a_few_keys_and_esc_goes_back_through_the_lists() {
    for columns in [60, 100] {
        let sandbox = sandbox_with_anna();
        sandbox.done(&words("contact add Ben --email ben@example.com"));
        sandbox.done(&words("client add Moor --type company --skip-contacts"));
        sandbox.done(&words("client add Lind --type trust --skip-contacts"));
        let mut session = session(columns, &sandbox.command(&["contact", "link"]));
        for (question, keys) in [
            ("Which contact?", "be\r"),
            ("Which client?", "moor\r"),
            ("Relationship", ESC),
            ("Which client?", ESC),
            ("Which contact?", "ann\r"),
            ("Which client?", "li\r"),
            ("> Trustee", ENTER),
        ] {
            answer(&mut session, question, keys);
        }
        let (status, text) = ended(session);
        assert_eq!(status, 0, "{text}");
        let (_, client) = sandbox.json(&["client", "show", "Lind"]);
        assert_eq!(client["contacts"][0]["name"], "Anna Berg", "{text}");
    }
    let said = sandbox_with_anna().run(&["contact", "link", "1"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("needs a contact and a client"), "{said}");
}

#[test]
fn typed_letters_find_an_option_of_a_short_list_and_do_nothing_else() {
    let sandbox = Sandbox::new();
    let mut session = at_terminal(&sandbox, &["client", "add"]);
    for (question, keys) in [
        ("Name", "Quay\r"),
        ("Entity type", "q"),
        ("Entity type", "\u{7f}trus"),
        ("> trust", ENTER),
        ("Contacts of this client", ESC),
        ("Entity type", ENTER),
        ("Contacts of this client", "skip\r"),
    ] {
        answer(&mut session, question, keys);
    }
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert_eq!(
        sandbox.json(&["client", "show", "Quay"]).1["entity_type"],
        "trust"
    );
}

#[test]
fn enter_never_takes_a_person_of_another_first_name_and_never_creates_a_second_contact() {
    let sandbox = Sandbox::new();
    let john = "contact add John --last-name Quill --email home@quill.example";
    sandbox.done(&words(john));
    let jane = "contact add Jane --last-name Quill --email home@quill.example";
    let mut session = at_terminal(&sandbox, &words(jane));
    answer(&mut session, "> Create no contact", ENTER);
    let (_, text) = ended(session);
    assert_eq!(sandbox.all("contact", "first_name"), ["John"], "{text}");
    let mut session = at_terminal(&sandbox, &words(jane));
    answer(&mut session, "> Create no contact", "Create");
    answer(&mut session, "> Create a second contact", ENTER);
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert_eq!(
        sandbox.all("contact", "first_name"),
        ["John", "Jane"],
        "{text}"
    );
}
