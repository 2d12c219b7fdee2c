//! A process opens the store only once. When it closes a second file of the store, the system drops the locks of the first.
//!
//! The locks of a running process are in `/proc`, and only a real terminal stops the process at a question.

use crate::sandbox::Sandbox;
use crate::support::opened::{Opened, opened};
use crate::support::terminal::{DOWN, ENTER, ended, session};

/// A question, how the store is open while it stands, and the keys of the answer.
type Step<'a> = (&'a str, Opened, &'a [&'a str]);

/// Answers the questions of a command, and looks at the store at each of them.
fn walk(sandbox: &Sandbox, args: &[&str], steps: &[Step<'_>]) -> String {
    let mut session = session(100, &sandbox.command(args));
    for (question, expected, keys) in steps {
        let asked = session.expect(*question);
        asked.unwrap_or_else(|error| panic!("{question}: {error}"));
        assert_eq!(opened(&session, sandbox), *expected, "{question}");
        for key in *keys {
            session.send(*key).unwrap();
        }
    }
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    text
}

/// A store with a field of its own, a template, and a lead; and a file with a duplicate of the lead.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&[
        "field", "add", "lead", "Pet", "--kind", "dropdown", "--option", "Cat", "--option", "Dog",
    ]);
    let header = "First Name,Last Name,E-Mail,Pet,City";
    sandbox.write(
        "old.csv",
        format!("{header}\nAda,Byron,ada@example.com,Cat,\n"),
    );
    sandbox.done(&["import", "leads", "old.csv", "--save-template", "Show"]);
    let rows = "Ada,Byron,ada@example.com,Fish,York\nZo\u{eb},Stone,zoe@example.com,Dog,Leeds\n";
    let bytes = encoding_rs::MACINTOSH
        .encode(&format!("{header}\n{rows}"))
        .0
        .into_owned();
    sandbox.write("new.csv", bytes);
    sandbox
}

#[test]
fn the_wizard_keeps_its_lock_at_every_question() {
    use Opened::Locked;
    let sandbox = sandbox();
    walk(
        &sandbox,
        &["import", "leads", "new.csv", "--on-duplicate", "ask"],
        &[
            ("Which reading is right?", Locked, &[ENTER]),
            ("Which mapping?", Locked, &[DOWN, DOWN, ENTER]),
            ("Is this right?", Locked, &[ENTER]),
            (
                "what is \"Fish\"?",
                Locked,
                &[DOWN, DOWN, DOWN, DOWN, ENTER],
            ),
            ("Import now?", Locked, &[DOWN, DOWN, DOWN, ENTER]),
            ("Name of the template", Locked, &["Show", ENTER]),
            ("There is a template \"Show\" already", Locked, &["y\r"]),
            ("Import now?", Locked, &[ENTER]),
            ("What should happen to this row?", Locked, &[ENTER]),
        ],
    );
    assert_eq!(
        sandbox.values(&["custom.Pet", "city"]),
        ["Cat | York", "Dog | Leeds"]
    );
    let said = sandbox.ok(&["field", "list", "--format", "json"]);
    assert!(said.out.contains("Fish"), "{said}");
}
