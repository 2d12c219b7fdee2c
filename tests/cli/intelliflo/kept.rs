//! Decisions about people that are kept in a sheet if the import does not begin.

use expectrl::process::unix::Signal;

use super::terminal::start;
use crate::intelliflo::{Practice, Server};
use crate::sandbox::Sandbox;
use crate::support::practice::connect;
use crate::support::terminal::{CTRL_C, DOWN, ENTER, answer, ended};

fn connected() -> (Sandbox, Server) {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    (sandbox, server)
}

/// Imports with the sheet that was saved, and asserts that it has the decisions: both people get a client.
fn assert_saved(sandbox: &Sandbox, text: &str) {
    let expected = "Saved in intelliflo-decisions.xlsx: 2 decisions. Edit the sheet, or run at once: intake import \
        intelliflo --search holm --decisions intelliflo-decisions.xlsx";
    let words: Vec<&str> = text.split_whitespace().collect();
    assert!(words.join(" ").contains(expected), "{text}");
    let sheet = "intelliflo-decisions.xlsx";
    let args = ["import", "intelliflo", "--search", "holm"];
    let said = sandbox.ok(&[&args[..], &["--decisions", sheet]].concat());
    assert!(said.out.contains("2 created"), "{said}");
    assert!(said.out.contains("2 contact(s) linked"), "{said}");
}

#[test]
fn an_import_waits_for_another_one_after_the_answers_and_ctrl_c_keeps_them() {
    let (sandbox, _server) = connected();
    let mut session = start(&sandbox, &["import", "intelliflo", "--search", "holm"]);
    session.expect("these 2 people").unwrap();
    let lock = sandbox.hold("lock");
    session.send(ENTER).unwrap();
    answer(&mut session, "Waiting: another import", CTRL_C);
    let (status, text) = ended(session);
    assert_eq!(status, 4, "{text}");
    assert!(text.contains("nothing was written"), "{text}");
    drop(lock);
    assert_saved(&sandbox, &text);
}

#[test]
fn an_import_goes_on_as_soon_as_the_other_one_has_ended() {
    let (sandbox, _server) = connected();
    let mut session = start(&sandbox, &["import", "intelliflo", "--search", "holm"]);
    answer(&mut session, "these 2 people", ENTER);
    session.expect("Import?").unwrap();
    let lock = sandbox.hold("lock");
    session.send(ENTER).unwrap();
    session.expect("Waiting: another import").unwrap();
    drop(lock);
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("2 created"), "{text}");
}

#[test]
fn a_wait_that_is_over_keeps_the_answers() {
    let (sandbox, _server) = connected();
    let args = ["import", "intelliflo", "--search", "holm", "--wait", "1s"];
    let mut session = start(&sandbox, &args);
    answer(&mut session, "these 2 people", ENTER);
    session.expect("Import?").unwrap();
    let lock = sandbox.hold("lock");
    session.send(ENTER).unwrap();
    let (status, text) = ended(session);
    assert_eq!(status, 5, "{text}");
    assert!(
        text.contains("Saved in intelliflo-decisions.xlsx: 2 decisions"),
        "{text}"
    );
    drop(lock);
}

#[test]
fn a_signal_during_the_rehearsal_keeps_the_answers() {
    let (sandbox, _server) = connected();
    let mut session = start(&sandbox, &["import", "intelliflo", "--search", "holm"]);
    session.expect("these 2 people").unwrap();
    let other = rusqlite::Connection::open(sandbox.store()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    session.send(ENTER).unwrap();
    session.expect("Reading the file").unwrap();
    session.signal(Signal::SIGINT);
    other.execute_batch("ROLLBACK").unwrap();
    let (status, text) = ended(session);
    assert_eq!(status, 4, "{text}");
    assert!(
        text.contains("the rehearsal was interrupted; nothing was imported"),
        "{text}"
    );
    assert_saved(&sandbox, &text);
}

#[test]
fn an_answer_for_all_people_is_kept_for_all() {
    let (sandbox, _server) = connected();
    drop(sandbox.ok(&[
        "contact",
        "add",
        "Greta",
        "--last-name",
        "Holm",
        "--email",
        "g@example.com",
    ]));
    let mut session = start(&sandbox, &["import", "intelliflo", "--search", "holm"]);
    answer(&mut session, "these 2 people", &[DOWN, ENTER].concat());
    answer(
        &mut session,
        "Is Greta Holm (1007) an existing contact?",
        CTRL_C,
    );
    let (status, text) = ended(session);
    assert_eq!(status, 130, "{text}");
    assert!(
        text.contains("intelliflo-decisions.xlsx: 2 decisions. Edit"),
        "{text}"
    );
}
