//! Single values of a waiting row are taken, at a terminal and by a sheet. So are those of a record that is merged.

use serde_json::Value;

use crate::sandbox::{Sandbox, assert_balanced};
use crate::support::counts::assert_counts;
use crate::support::terminal::{DOWN, ENTER, ESC, ended, session};

fn review(sandbox: &Sandbox, sheet: &str) -> (i32, Value) {
    let (status, result) = sandbox.json(&["jobs", "review", "2", "--decisions", sheet]);
    assert_balanced(&result);
    (status, result)
}

/// A lead, and a job with a row that differs from the first one in three fields.
fn with_other_values() -> Sandbox {
    imported("ask", 3)
}

/// Imports a lead, then a row that may be the same, with this policy. The second import ends with this status.
fn imported(on_duplicate: &str, status: i32) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(
        "old.csv",
        "First Name,Email,Phone,City\nAda,ada@example.com,020 7946 0001,Hull\n",
    );
    assert_eq!(sandbox.import(&["old.csv"]).0, 0);
    sandbox.write(
        "new.csv",
        "First Name,Last Name,Email,Phone,City\nAda,Moor,ada@example.com,020 7946 0002,York\n",
    );
    let (ended, _) = sandbox.import(&["new.csv", "--on-duplicate", on_duplicate]);
    assert_eq!(ended, status);
    sandbox
}

#[test]
fn a_sheet_takes_single_values_of_a_row_and_an_undo_gives_them_back() {
    let sandbox = with_other_values();
    let fields = ["last_name", "phone", "city"];
    sandbox.write(
        "sheet.csv",
        "row,take,record,decision\n2,\" Phone, city\",,merge\n",
    );
    let (status, result) = review(&sandbox, "sheet.csv");
    assert_counts((status, &result), 0, &[("updated", 1)]);
    assert_eq!(sandbox.values(&fields), ["Moor | 020 7946 0002 | York"]);
    let (_, history) = sandbox.json(&["lead", "history", "1"]);
    assert!(history.to_string().contains("020 7946 0001"), "{history}");
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    assert_eq!(sandbox.values(&fields), [" | 020 7946 0001 | Hull"]);
}

#[test]
fn values_that_cannot_be_taken_are_named_with_row_and_column() {
    let sandbox = with_other_values();
    let cases = [
        (
            "merge",
            "phone; fone",
            "sheet.csv, row 2: column \"take\": \"fone\" is not a field of a lead",
        ),
        (
            "merge",
            "mobile",
            "sheet.csv, row 2: column \"take\": the row has no mobile",
        ),
        (
            "create",
            "phone",
            "row 2: \"take\" is only for the decision merge",
        ),
        (
            "",
            "phone",
            "row 2: \"take\" is only for the decision merge",
        ),
    ];
    for (decision, take, expected) in cases {
        sandbox.write(
            "sheet.csv",
            format!("row,take,decision\n2,{take},{decision}\n"),
        );
        let said = sandbox.run(&["jobs", "review", "2", "--decisions", "sheet.csv"]);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn a_user_takes_single_values_at_a_terminal() {
    let sandbox = with_other_values();
    let mut session = session(100, &sandbox.command(&["jobs", "review", "2"]));
    session.expect("What should happen to this row?").unwrap();
    // From the merge, which is preselected, to the choice below it.
    session.send([DOWN, ENTER].concat()).unwrap();
    for shown in [
        "Values of the row that lead 1 takes",
        "[x] last_name: Moor, instead of a blank",
        "[ ] phone: 020 7946 0002, instead of 020 7946 0001",
    ] {
        session.expect(shown).unwrap();
    }
    session.send([DOWN, " ", ENTER].concat()).unwrap();
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let fields = ["last_name", "phone", "city"];
    assert_eq!(sandbox.values(&fields), ["Moor | 020 7946 0002 | Hull"]);
}

#[test]
fn a_merge_of_two_records_takes_single_values_and_is_undone_as_a_whole() {
    let fields = ["last_name", "phone", "city"];
    for (args, question) in [
        (&["lead", "merge", "1", "2"][..], "into lead 1, Ada?"),
        (
            &["lead", "duplicates", "--decide"],
            "What should happen to this pair?",
        ),
    ] {
        let sandbox = imported("create", 0);
        let mut session = session(100, &sandbox.command(args));
        session.expect(question).unwrap();
        session.send(format!("{DOWN}{DOWN}\r")).unwrap();
        session
            .expect("Values of lead 2 that lead 1 takes")
            .unwrap();
        session
            .expect("[x] last_name: Moor, instead of a blank")
            .unwrap();
        // Esc goes back to the question before.
        session.send(ESC).unwrap();
        session.expect(question).unwrap();
        let again = if args.len() == 4 {
            ENTER.to_owned()
        } else {
            format!("{DOWN}{DOWN}\r")
        };
        session.send(again).unwrap();
        session
            .expect("Values of lead 2 that lead 1 takes")
            .unwrap();
        session.send(format!("{DOWN} \r")).unwrap();
        let (status, text) = ended(session);
        assert_eq!(status, 0, "{text}");
        assert_eq!(
            sandbox.values(&fields),
            ["Moor | 020 7946 0002 | Hull"],
            "{args:?}"
        );
        sandbox.done(&["lead", "unmerge", "2"]);
        let before = [" | 020 7946 0001 | Hull", "Moor | 020 7946 0002 | York"];
        assert_eq!(sandbox.values(&fields), before, "{args:?}");
    }
}
