//! Arguments that are missing: chosen at a terminal, an error without one.

use crate::sandbox::{Sandbox, words};
use crate::support::terminal::{CTRL_C, ENTER, ESC, answer, ended, on_terminal, session};

/// A store with leads, a job with failed rows and one without.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::with_fixture("trade-show.xlsx").0;
    sandbox.write("good.csv", "Email,Last Name\ngood@example.com,Ward\n");
    assert_eq!(sandbox.import(&["good.csv"]).0, 0);
    sandbox
}

/// Runs a command at a terminal, answers its questions, and gives its exit status and its text.
fn answered(columns: u16, args: &[&str], answers: &[(&str, &str)]) -> (i32, String) {
    let sandbox = sandbox();
    let mut session = session(columns, &sandbox.command(args));
    for (question, keys) in answers {
        session.expect(question).unwrap();
        session.send(keys).unwrap();
    }
    ended(session)
}

type Answers = &'static [(&'static str, &'static str)];

/// Commands, the answers to their questions, the exit status and a part of the text.
const CASES: [(&[&str], Answers, i32, &str); 9] = [
    // A record is not offered beside itself: 19 of 20.
    (
        &["lead", "merge", "1"],
        &[("Which lead goes into it? (type to find, 1 of 19)", CTRL_C)],
        130,
        "nothing was written",
    ),
    (&["jobs", "show"], &[("Which job?", ENTER)], 0, "good.csv"),
    (
        &["jobs", "failed"],
        &[("Which job?", ENTER)],
        0,
        "jonas.weber(at)example.com",
    ),
    (
        &["lead", "show"],
        &[("Which lead?", "ward\r")],
        0,
        "good@example.com",
    ),
    (
        &["lead", "why"],
        &[("Which lead?", "ward\r"), ("Which lead?", "okafor\r")],
        0,
        "Amara",
    ),
    // Esc goes back to the first of two.
    (
        &["lead", "why"],
        &[
            ("Which lead?", "okafor\r"),
            ("Which lead?", ESC),
            ("Which lead?", "ward\r"),
            ("Which lead?", "okafor\r"),
        ],
        0,
        "good@example.com",
    ),
    (
        &["config", "get"],
        &[("Which setting?", "region\r")],
        0,
        "GB",
    ),
    (
        &["jobs", "review"],
        &[],
        1,
        "no row of any job waits for a decision",
    ),
    (
        &["jobs", "show"],
        &[("Which job?", ESC), ("Which job?", CTRL_C)],
        130,
        "nothing was written",
    ),
];

#[test]
fn a_missing_job_or_record_is_chosen_at_a_terminal() {
    for (args, answers, status, expected) in CASES {
        let (ended, text) = answered(80, args, answers);
        assert_eq!(ended, status, "{args:?}: {text}");
        assert!(text.contains(expected), "{args:?}: {text}");
    }
    for columns in [60, 100, 200] {
        let (status, text) = answered(columns, &["jobs", "show"], &[("Which job?", ENTER)]);
        assert_eq!(status, 0, "{columns}: {text}");
    }
}

#[test]
fn a_script_is_told_which_argument_is_missing() {
    let sandbox = sandbox();
    for (args, name) in [
        (["jobs", "show"], "<JOB>"),
        (["lead", "show"], "<LEAD>"),
        (["template", "show"], "<NAME>"),
    ] {
        let said = sandbox.run(&args);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(name), "{said}");
        let args = [&args[..], &["--no-input"]].concat();
        let (status, text) = on_terminal(80, &sandbox.command(&args));
        assert_eq!(status, 2, "{text}");
        assert!(text.contains(name), "{text}");
    }
}

#[test]
fn the_client_of_a_link_to_remove_is_chosen_among_those_of_the_contact() {
    let sandbox = Sandbox::new();
    for line in [
        "contact add Anna --email anna@example.com",
        "contact add Ben --email ben@example.com",
        "client add Birch --type other",
        "client add Alder --type other --contact anna@example.com:Self",
        "client add Moor --type other --contact anna@example.com:Self",
    ] {
        sandbox.done(&words(line));
    }
    let clients = || sandbox.json(&["contact", "show", "1"]).1["clients"].clone();
    assert_eq!(clients().as_array().unwrap().len(), 2);
    // The contact is on the command line, or chosen first.
    for (args, is_asked) in [(["Anna"].as_slice(), false), (&[], true)] {
        let args = [&["contact", "unlink"], args].concat();
        let mut session = session(80, &sandbox.command(&args));
        if is_asked {
            answer(&mut session, "Which contact?", "anna\r");
        }
        answer(&mut session, "Which client?", ENTER);
        answer(
            &mut session,
            "Remove the link between contact 1, Anna, and client ",
            "y\r",
        );
        let (status, text) = ended(session);
        assert_eq!(status, 0, "{text}");
        assert!(!text.contains("Birch"), "{text}");
    }
    assert_eq!(clients().as_array().unwrap().len(), 0);
    let (status, text) = on_terminal(80, &sandbox.command(&["contact", "unlink", "Ben"]));
    assert_eq!(status, 1, "{text}");
    assert!(text.contains("is linked to no client"), "{text}");
}

#[test]
fn after_a_choice_a_command_that_acts_at_once_asks_first() {
    let sandbox = sandbox();
    sandbox.write("held.csv", "Email,Last Name\nheld@example.com,Hart\n");
    let held = ["import", "leads", "held.csv", "--background", "--hold"];
    drop(sandbox.run(&held));
    let cases: [(&[&str], Answers, &str); 4] = [
        (
            &["lead", "convert"],
            &[
                ("Which lead?", "okafor\r"),
                ("Make lead 1, Amara Okafor, a contact?", ESC),
                ("Which lead?", "ward\r"),
                ("Make lead 20, Ward, a contact?", ENTER),
            ],
            "Nothing was changed.",
        ),
        (
            &["jobs", "approve"],
            &[("Which job?", ENTER), ("Let job 3, held.csv, run?", ENTER)],
            "Nothing was changed.",
        ),
        (
            &["lead", "convert", "--set", "first_name=Gus"],
            &[
                ("Which lead?", "ward\r"),
                (
                    "Make lead 20, Ward, a contact, with --set first_name=Gus?",
                    "y\r",
                ),
            ],
            "Converted lead 20",
        ),
        (
            &["lead", "edit", "--city", "York"],
            &[
                ("Which lead?", "ward\r"),
                ("Change lead 20, Ward, with --city York?", ENTER),
            ],
            "Nothing was changed.",
        ),
    ];
    for (args, answers, expected) in cases {
        let mut session = session(80, &sandbox.command(args));
        for (question, keys) in answers {
            answer(&mut session, question, keys);
        }
        let (status, text) = ended(session);
        assert_eq!(status, 0, "{args:?}: {text}");
        assert!(text.contains(expected), "{args:?}: {text}");
    }
    assert_eq!(sandbox.json(&["jobs", "show", "3"]).1["status"], "held");
}

#[test]
fn a_merge_of_the_only_contact_says_that_there_is_no_other() {
    let sandbox = sandbox();
    sandbox.done(&["contact", "add", "Anna", "--email", "anna@example.com"]);
    let command = sandbox.command(&["contact", "merge", "1"]);
    let (status, text) = on_terminal(100, &command);
    assert_eq!(status, 1, "{text}");
    assert!(text.contains("there is no other contact"), "{text}");
}

#[test]
fn esc_at_the_first_question_of_a_command_goes_back_to_the_list() {
    let sandbox = sandbox();
    for name in ["Anna", "Ben", "Cyd"] {
        let email = format!("{name}@example.com");
        sandbox.done(&["contact", "add", name, "--email", &email]);
    }
    let cases: [(&[&str], Answers, i32); 3] = [
        (
            &["contact", "merge", "1"],
            &[
                ("Which contact goes into it?", "ben\r"),
                ("Merge contact 2, Ben", ESC),
                // The cursor stands on the last answer.
                ("Which contact goes into it?", ENTER),
                ("Merge contact 2, Ben", ESC),
                ("Which contact goes into it?", "cyd\r"),
                ("Merge contact 3, Cyd", ESC),
                ("Which contact goes into it?", CTRL_C),
            ],
            130,
        ),
        (
            &["contact", "delete"],
            &[
                ("Which contact?", "cyd\r"),
                ("Delete Cyd?", ESC),
                ("Which contact?", "ben\r"),
                ("Delete Ben?", "y\r"),
            ],
            0,
        ),
        // An argument on the command line was not chosen.
        (&["contact", "delete", "1"], &[("Delete Anna?", ESC)], 0),
    ];
    for (args, answers, expected) in cases {
        let mut session = session(80, &sandbox.command(args));
        for (question, keys) in answers {
            answer(&mut session, question, keys);
        }
        let (status, text) = ended(session);
        assert_eq!(status, expected, "{args:?}: {text}");
    }
    assert_eq!(
        sandbox
            .json(&["contact", "list"])
            .1
            .as_array()
            .unwrap()
            .len(),
        2
    );
}
