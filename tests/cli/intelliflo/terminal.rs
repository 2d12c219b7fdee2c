//! Intelliflo at a terminal: secrets that are not seen, people who are ticked off, clients that are chosen.

use expectrl::Eof;
use serde_json::json;

use crate::intelliflo::{
    API_KEY, CLIENT_ID, CLIENT_SECRET, Practice, Server, TENANT_ID, email, person,
};
use crate::sandbox::Sandbox;
use crate::support::opened::{Opened, opened};
use crate::support::practice::connect;
use crate::support::practice::{MEANT, with_contacts};
use crate::support::terminal::{CTRL_C, DOWN, ENTER, ESC, Session, UP, answer, ended, session_of};

/// Starts a command on a terminal that is wide enough for its questions.
pub(super) fn start(sandbox: &Sandbox, args: &[&str]) -> Session {
    session_of((160, 40), &sandbox.command(args))
}

/// Waits for each question in turn, and answers it with its keys.
fn answer_all(session: &mut Session, answers: &[(&str, &str)]) {
    for (question, keys) in answers {
        answer(session, question, keys);
    }
}

fn rest(session: &mut Session) -> String {
    let sent = session.expect(Eof).unwrap();
    String::from_utf8_lossy(sent.as_bytes()).into_owned()
}

#[test]
fn secrets_are_asked_for_and_not_seen() {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    let (api, identity) = (server.api(), server.identity());
    let mut session = start(
        &sandbox,
        &[
            "connector",
            "intelliflo",
            "set",
            "--api-base",
            &api,
            "--identity-base",
            &identity,
        ],
    );
    answer(&mut session, "client id", &format!("{CLIENT_ID}\r"));
    answer(&mut session, "tenant id", &format!("{TENANT_ID}\r"));
    answer(&mut session, "client secret", &format!("{CLIENT_SECRET}\r"));
    answer(&mut session, "API key", &format!("{API_KEY}\r"));
    let text = rest(&mut session);
    assert!(
        text.contains("in plain text, readable for you alone"),
        "{text}"
    );
    assert!(
        !text.contains(CLIENT_SECRET) && !text.contains(API_KEY),
        "{text}"
    );
    let said = sandbox.ok(&["connector", "intelliflo", "test"]);
    assert!(said.out.contains("can be read"), "{said}");
}

#[test]
fn secrets_that_are_not_given_after_all_change_nothing() {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    let kept = sandbox.read("store/intake.db.intelliflo-secrets");
    let half = format!("half{CTRL_C}");
    for (first, second) in [
        (CTRL_C, None),
        (&half, None),
        (ESC, None),
        ("\u{4}", None),
        ("other\r", Some(CTRL_C)),
        ("other\r", Some(ESC)),
    ] {
        let mut session = start(&sandbox, &["connector", "intelliflo", "set"]);
        answer(&mut session, "client secret", first);
        if let Some(keys) = second {
            answer(&mut session, "API key", keys);
        }
        let (status, text) = ended(session);
        assert_eq!(status, 130, "{first:?} {second:?}: {text}");
        assert!(text.contains("nothing was written"), "{text}");
        assert_eq!(sandbox.read("store/intake.db.intelliflo-secrets"), kept);
    }
}

#[test]
fn people_are_ticked_off_by_typing_and_get_new_clients() {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    let mut session = start(&sandbox, &["import", "intelliflo"]);
    answer(&mut session, "0 of 8 ticked", ENTER);
    answer(&mut session, "nothing is ticked yet", "greta ");
    // Ctrl-U: what was typed is gone, who is ticked stays ticked.
    answer(&mut session, "1 of 8 ticked, 1 shown", "\u{15}hugo ");
    answer(&mut session, "2 of 8 ticked, 1 shown", ENTER);
    answer(&mut session, "these 2 people", ENTER);
    answer(&mut session, "2 new, 2 linked to clients", "");
    answer(&mut session, "Import?", ENTER);
    let text = rest(&mut session);
    assert!(
        text.contains("2 contact(s) processed successfully! 0 merged, 2 created."),
        "{text}"
    );
    assert!(text.contains("2 contact(s) linked to clients."), "{text}");
    assert_eq!(
        server.count("/1001/"),
        0,
        "details of the chosen alone are fetched"
    );
}

#[test]
fn leaving_the_list_of_people_imports_nothing() {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    for keys in [ESC, CTRL_C, "greta \u{1b}"] {
        let mut session = start(&sandbox, &["import", "intelliflo"]);
        answer(&mut session, "0 of 8 ticked", keys);
        if keys.ends_with('\u{1b}') {
            session.expect("Ctrl-C leaves").unwrap();
            answer(&mut session, "0 of 8 ticked", CTRL_C);
        }
        let (status, text) = ended(session);
        assert_eq!(status, 130, "{keys:?}: {text}");
        assert!(text.contains("nothing was written"), "{text}");
    }
    assert!(sandbox.ok(&["jobs", "list"]).out.is_empty());
}

#[test]
fn each_person_is_decided_on_and_duplicates_are_flagged_before_anything_is_written() {
    let mut practice = Practice::default();
    for (id, name, address) in [(1, "Ida", "ida@example.com"), (2, "Bo", "bo@example.com")] {
        practice.clients.push(person(id, name, "Moor"));
        practice.give(id, "contactdetails", vec![email(id, address)]);
    }
    let (sandbox, server) = (Sandbox::new(), Server::start(practice));
    connect(&sandbox, &server);
    drop(sandbox.ok(&[
        "client",
        "add",
        "The Moors",
        "--type",
        "couple",
        "--skip-contacts",
    ]));
    drop(sandbox.ok(&["contact", "add", "Bo", "--email", "bo@example.com"]));
    let mut session = start(&sandbox, &["import", "intelliflo", "--all"]);
    answer_all(
        &mut session,
        &[
            ("these 2 people", &[DOWN, DOWN, DOWN, ENTER].concat()),
            ("Person 1 of 2: Ida Moor (1), ida@example.com", ""),
            ("Ida Moor (1) belongs to", &[DOWN, ENTER].concat()),
            ("Which client", "moors\r"),
            // A couple has no prefilled text: its relationships are a list.
            ("Relationship of Ida Moor to The Moors", ENTER),
            ("Bo Moor (2) belongs to", &[DOWN, DOWN, ENTER].concat()),
            ("Intelliflo", ""),
            ("contact 1", ""),
            ("Is Bo Moor (2) an existing contact?", ENTER),
            ("1 new, 1 merged", ""),
            ("Import?", ENTER),
        ],
    );
    let text = rest(&mut session);
    assert!(
        text.contains("2 contact(s) processed successfully! 1 merged, 1 created."),
        "{text}"
    );
    let (_, moors) = sandbox.json(&["client", "show", "The Moors"]);
    assert_eq!(moors["contacts"][0]["name"], json!("Ida Moor"));
}

#[test]
fn a_person_who_was_left_out_is_not_asked_about_again() {
    let mut practice = Practice::default();
    practice.clients.push(person(2, "Bo", "Moor"));
    practice.give(2, "contactdetails", vec![email(2, "bo@example.com")]);
    let (sandbox, server) = (Sandbox::new(), Server::start(practice));
    connect(&sandbox, &server);
    drop(sandbox.ok(&["contact", "add", "Boris", "--email", "bo@example.com"]));
    let import = ["import", "intelliflo", "--all"];
    let first = |session: &mut Session| {
        answer(session, "this person belong to", &format!("{DOWN}{ENTER}"));
        // Nothing is preselected: the email is that of another first name.
        answer(session, "Is Bo Moor (2) an existing contact?", "");
        let home = "\u{1b}[H";
        answer(
            session,
            "> Decide later",
            &format!("{home}{DOWN}{DOWN}{ENTER}"),
        );
        answer(session, "Import?", ENTER);
    };
    let mut session = start(&sandbox, &import);
    first(&mut session);
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let (status, text) = ended(start(&sandbox, &import));
    assert_eq!(status, 0, "{text}");
    let told = "Bo Moor (2), bo@example.com, left out, as tester decided on 20";
    assert!(text.contains(told), "{text}");
    drop(sandbox.ok(&["verdict", "forget", "1"]));
    let mut session = start(&sandbox, &import);
    first(&mut session);
    assert_eq!(ended(session).0, 0);
}

#[test]
fn the_answer_for_all_people_is_suggested_for_each() {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    for (id, flags, expected) in [
        (
            "1007",
            &["--entity-type", "couple", "--relationship", "spouse"][..],
            "Spouse",
        ),
        ("1008", &["--relationship", "Godfather"], "Godfather"),
        ("1001", &[], "Self"),
    ] {
        let args = [&["import", "intelliflo", "--select", id], flags].concat();
        let mut session = start(&sandbox, &args);
        answer(
            &mut session,
            "this person belong to",
            &format!("{UP}{ENTER}"),
        );
        answer(&mut session, "belongs to", ENTER);
        // A number is no name.
        answer(&mut session, "Name of the client", " \u{15}12345\r");
        answer(
            &mut session,
            "is a number, not a name",
            &format!("\u{15}A name {id}\r"),
        );
        answer(&mut session, "Type", ENTER);
        answer(&mut session, "Relationship", ENTER);
        answer(&mut session, "Import?", ENTER);
        let text = rest(&mut session);
        assert!(text.contains("1 contact(s) linked"), "{text}");
        let clients = sandbox.json(&["client", "list"]).1;
        let id = clients
            .as_array()
            .unwrap()
            .iter()
            .map(|client| client["id"].as_i64())
            .max();
        let (_, client) = sandbox.json(&["client", "show", &id.flatten().unwrap().to_string()]);
        assert_eq!(client["contacts"][0]["relationship"], json!(expected));
        let is_couple = flags.contains(&"couple");
        assert_eq!(
            client["entity_type"] == json!("couple"),
            is_couple,
            "{client}"
        );
    }
}

#[test]
fn esc_goes_one_question_back_and_ctrl_c_keeps_what_was_decided() {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    let mut session = start(&sandbox, &["import", "intelliflo", "--search", "holm"]);
    for (question, keys) in [
        ("these 2 people", ESC),
        ("Ctrl-C leaves", ""),
        ("these 2 people", &format!("{UP}{ENTER}")),
        ("Greta Holm (1007) belongs to", ESC),
        ("these 2 people", ENTER),
        ("Greta Holm (1007) belongs to", &format!("{DOWN}{ENTER}")),
        ("Name of the client", ESC),
        ("Greta Holm (1007) belongs to", ENTER),
        ("Name of the client", "\u{15}The Holms\r"),
        ("Type", &format!("{DOWN}{ENTER}")),
        ("Relationship", ENTER),
        ("Person 2 of 2", ""),
        ("Hugo Holm (1008) belongs to", ESC),
        ("Relationship of Greta Holm to The Holms", ESC),
        ("Type of The Holms", ESC),
        ("Name of the client", "\u{15}Holm & Holm\r"),
        ("Type", &format!("{DOWN}{ENTER}")),
        ("Relationship", ENTER),
        ("Hugo Holm (1008) belongs to", CTRL_C),
    ] {
        answer(&mut session, question, keys);
    }
    let (status, text) = ended(session);
    assert_eq!(status, 130, "{text}");
    assert!(text.contains("nothing was imported"), "{text}");
    assert!(
        text.contains("Saved in intelliflo-decisions.xlsx: 1 decision, and suggestions"),
        "{text}"
    );
    let said = sandbox.ok(&[
        "import",
        "intelliflo",
        "--decisions",
        "intelliflo-decisions.xlsx",
    ]);
    assert!(said.out.contains("2 created"), "{said}");
    let (_, client) = sandbox.json(&["client", "show", "Holm & Holm"]);
    assert_eq!(client["entity_type"], "couple");
    assert_eq!(client["contacts"][0]["name"], json!("Greta Holm"));
}

#[test]
fn the_store_stays_locked_while_a_question_stands() {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    let mut session = start(&sandbox, &["import", "intelliflo", "--search", "holm"]);
    session.expect("these 2 people").unwrap();
    // A second opening of the store in the same process would have taken the lock away when it was closed.
    assert_eq!(opened(&session, &sandbox), Opened::Locked);
    session.send(CTRL_C).unwrap();
    assert_eq!(ended(session).0, 130);
}

#[test]
fn ctrl_c_at_a_question_writes_nothing() {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    let mut session = start(&sandbox, &["import", "intelliflo", "--all"]);
    answer(&mut session, "these 7 people", CTRL_C);
    let text = rest(&mut session);
    assert!(text.contains("nothing was written"), "{text}");
    assert_eq!(sandbox.json(&["contact", "list"]).1, json!([]));
}

#[test]
fn links_that_failed_are_offered_again_at_once() {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    for name in ["The Holms", "Castell Ltd"] {
        sandbox.done(&["client", "add", name, "--type", "couple", "--skip-contacts"]);
    }
    sandbox.write(
        "edited.csv",
        "intelliflo_id,action,client,relationship\n1002,link,Castle Ltd,Director\n1007,link,The Helms,Spouse\n1008,link,Nobody,Self\n",
    );
    let mut session = start(
        &sandbox,
        &["import", "intelliflo", "--decisions", "edited.csv"],
    );
    answer_all(
        &mut session,
        &[
            ("Link 1 of 3: Ben Castell, Director of \"Castle Ltd\"", ""),
            ("does Ben Castell belong to?", &[UP, ENTER].concat()),
            ("type to find", "castell\r"),
            ("does Greta Holm belong to?", &[UP, UP, ENTER].concat()),
            ("Type", &[DOWN, ENTER].concat()),
            ("Greta Holm belongs to The Helms", ""),
            ("does Hugo Holm belong to?", CTRL_C),
        ],
    );
    let text = rest(&mut session);
    let (_, castell) = sandbox.json(&["client", "show", "Castell Ltd"]);
    assert_eq!(
        castell["contacts"][0]["name"],
        json!("Ben Castell"),
        "{text}"
    );
    assert_eq!(castell["contacts"][0]["relationship"], json!("Director"));
    let (_, holms) = sandbox.json(&["client", "show", "The Holms"]);
    assert_eq!(holms["contacts"], json!([]));
    let (_, new) = sandbox.json(&["client", "show", "The Helms"]);
    assert_eq!(new["entity_type"], "couple");
    assert_eq!(new["contacts"][0]["relationship"], "Spouse");
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    let failures = job["link_failures"].as_array().unwrap().iter();
    let left: Vec<&str> = failures
        .filter_map(|failure| failure["client"].as_str())
        .collect();
    assert_eq!(left, ["Nobody"], "what was made is not offered again");
}

#[test]
fn questions_are_asked_before_an_import_is_queued() {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    let worker = sandbox.hold("worker");
    let mut session = start(&sandbox, &["import", "intelliflo", "--all", "--background"]);
    answer(&mut session, "these 7 people", &[DOWN, ENTER].concat());
    let text = rest(&mut session);
    assert!(
        text.contains("Job 1: Intelliflo is queued, 8 rows"),
        "{text}"
    );
    drop(worker);
    sandbox.done(&["jobs", "run"]);
    assert_eq!(
        sandbox
            .json(&["client", "list"])
            .1
            .as_array()
            .unwrap()
            .len(),
        7
    );
}

#[test]
fn waiting_people_are_decided_at_the_terminal_next_to_the_contact() {
    let (sandbox, _server) = with_contacts();
    assert_eq!(
        sandbox
            .run(&[&["import", "intelliflo"], MEANT].concat())
            .status,
        3
    );
    let mut session = start(&sandbox, &["jobs", "review", "1"]);
    session
        .expect("possible duplicate of contact 2, by email")
        .unwrap();
    let create = format!("{UP}{UP}{UP}\r");
    answer(&mut session, "Create a new contact anyway", &create);
    session
        .expect("possible duplicate of contact 3, by name")
        .unwrap();
    let merge = format!("{UP}{UP}{UP}{UP}{UP}{UP}\r");
    answer(&mut session, "Merge into contact 3", &merge);
    let text = rest(&mut session);
    assert!(
        text.contains("3 contact(s) processed successfully! 1 merged, 1 created, 1 unchanged."),
        "{text}"
    );
    let (_, ben) = sandbox.json(&["contact", "show", "4"]);
    assert_eq!(ben["name"], json!("Ben Castell"));
}

#[test]
fn the_same_answer_is_given_for_all_of_them() {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    for name in ["The Holms", "Ben Castell"] {
        sandbox.done(&["client", "add", name, "--type", "couple", "--skip-contacts"]);
    }
    // One client that is there, after somebody went back.
    let mut session = start(&sandbox, &["import", "intelliflo", "--search", "holm"]);
    answer(&mut session, "these 2 people", &format!("{DOWN}{DOWN}\r"));
    answer(&mut session, "1 The Holms", ESC);
    answer(&mut session, "these 2 people", ENTER);
    answer(&mut session, "1 The Holms", "holms\r");
    answer(
        &mut session,
        "Relationship of all of them to The Holms",
        ENTER,
    );
    answer(&mut session, "Import?", ENTER);
    let text = rest(&mut session);
    assert!(text.contains("2 contact(s) linked to clients."), "{text}");
    let (_, holms) = sandbox.json(&["client", "show", "The Holms"]);
    assert_eq!(holms["contacts"].as_array().unwrap().len(), 2);
    // What is suggested: the client from before, one of the same name, a new one.
    let mut session = start(
        &sandbox,
        &["import", "intelliflo", "--select", "1002,1006,1007"],
    );
    answer(&mut session, "suggested client: 2 existing", ENTER);
    answer(&mut session, "Import?", ENTER);
    let text = rest(&mut session);
    assert!(
        text.contains("2 created, 1 unchanged. 2 contact(s) linked"),
        "{text}"
    );
    let names = sandbox.json(&["client", "list"]).1;
    let names: Vec<&str> = names
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|client| client["name"].as_str())
        .collect();
    assert_eq!(names.len(), 3, "{names:?}");
}
