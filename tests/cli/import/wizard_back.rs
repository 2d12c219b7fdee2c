//! Leaving and going back at the questions of an import: Esc, Ctrl-C, a closed terminal, and the kept answers.

use super::wizard::{Answer, IMPORT, MAPPING, said, sandbox_with, talk};
use crate::sandbox::{Sandbox, fixture};
use crate::support::terminal::{CTRL_C, DOWN, ENTER, ESC, ended, on_terminal};

const HEADERS: &str = "Which row are they in?";
const HOT: &str = "status: what is \"Hot\"?";
const NEWW: &str = "status: what is \"Neww\"?";
const DATES: &str = "Which comes first in a date?";
const SHOW: &str = "Stand B14,,,\n,,,\nName,E-Mail,Status,Expected Close\nAda,ada@example.com,Neww,03/04/2026\nBob,bob@example.com,Hot,05/06/2026\n";
const ARGS: [&str; 3] = ["import", "leads", "show.csv"];

/// A file whose headers, values and dates are asked about.
fn sandbox() -> Sandbox {
    let sandbox = sandbox_with("show.csv", SHOW);
    sandbox.set("leads.status.options", "New,Open");
    sandbox
}

#[test]
fn esc_goes_one_question_back_and_each_begins_at_its_last_answer() {
    let sandbox = sandbox();
    let enter: &[&str] = &[ENTER];
    let answers: [Answer<'_>; 13] = [
        (HEADERS, &[ESC]),
        ("Which file?", enter),
        (HEADERS, enter),
        (MAPPING, enter),
        (HOT, &[DOWN, DOWN, ENTER]),
        (NEWW, &[ESC]),
        ("> It means Open", enter),
        (NEWW, &[DOWN, ENTER]),
        (DATES, &[ESC]),
        (NEWW, enter),
        (DATES, &[DOWN, ENTER]),
        (IMPORT, &[ESC]),
        ("> The month first", enter),
    ];
    let answers: Vec<Answer<'_>> = answers.into_iter().chain([(IMPORT, enter)]).collect();
    let (status, text) = said(&sandbox, &ARGS, &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(
        sandbox.values(&["status", "expected_close"]),
        ["New | 2026-03-04", "Open | 2026-05-06"]
    );
}

#[test]
fn answers_survive_ctrl_c_and_a_closed_terminal_until_they_are_used() {
    let sandbox = sandbox();
    let enter: &[&str] = &[ENTER];
    let answers: [Answer<'_>; 4] = [
        (HEADERS, enter),
        (MAPPING, enter),
        (HOT, &[DOWN, ENTER]),
        (NEWW, &[CTRL_C]),
    ];
    let (status, text) = said(&sandbox, &ARGS, &answers);
    assert_eq!(status, 130, "{text}");
    assert!(text.contains("your answers are kept"), "{text}");
    assert!(
        text.contains("To go on: intake import leads show.csv"),
        "{text}"
    );
    // The terminal is closed at the next question.
    let go_on = "Go on with your answers of today";
    let answers: [Answer<'_>; 4] = [
        (go_on, enter),
        (MAPPING, enter),
        (NEWW, &[DOWN, ENTER]),
        (DATES, &[]),
    ];
    drop(talk(&sandbox, 100, &ARGS, &answers));
    let other = ["import", "leads", "show.csv", "--on-duplicate", "merge"];
    let answers: [Answer<'_>; 1] = [(HEADERS, &[CTRL_C])];
    assert_eq!(said(&sandbox, &other, &answers).0, 130, "other flags");
    let answers: [Answer<'_>; 6] = [
        (go_on, enter),
        (MAPPING, &[ESC]),
        (go_on, enter),
        (MAPPING, enter),
        (DATES, enter),
        (IMPORT, enter),
    ];
    let (status, text) = said(&sandbox, &ARGS, &answers);
    assert_eq!(status, 0, "{text}");
    assert!(!text.contains("Which row"), "{text}");
    assert_eq!(sandbox.values(&["status"]), ["New", "New"]);
    let again: [Answer<'_>; 1] = [(HEADERS, &[CTRL_C])];
    let (status, text) = said(&sandbox, &ARGS, &again);
    assert_eq!(status, 130, "used answers are not offered again: {text}");
}

#[test]
fn kept_answers_are_those_of_the_same_columns() {
    let sandbox = sandbox();
    let answers: [Answer<'_>; 2] = [(HEADERS, &[ENTER]), (MAPPING, &[CTRL_C])];
    assert_eq!(said(&sandbox, &ARGS, &answers).0, 130);
    sandbox.write("show.csv", SHOW.replace("Status", "Standing"));
    let answers: [Answer<'_>; 1] = [(HEADERS, &[CTRL_C])];
    let (status, text) = said(&sandbox, &ARGS, &answers);
    assert_eq!(status, 130, "{text}");
    assert!(!text.contains("Go on with"), "{text}");
}

#[test]
fn three_times_enter_is_an_import_with_its_failed_rows_and_once_returns_them() {
    let rows = "First Name,E-Mail\nAda,ada@example.com\nBob,bob at example.com\n";
    let sandbox = sandbox_with("leads.csv", rows);
    let enter: &[&str] = &[ENTER];
    let first = [
        (MAPPING, enter),
        (IMPORT, enter),
        ("Write the failed row to job-1-failed.xlsx?", enter),
    ];
    assert_eq!(
        said(&sandbox, &["import", "leads", "leads.csv"], &first).0,
        3
    );
    sandbox.done(&["jobs", "failed", "1", "--out", "corrected.csv"]);
    let corrected = sandbox.read("corrected.csv");
    sandbox.write("corrected.csv", corrected.replace(" at ", "@"));
    let returned = ["import", "leads", "corrected.csv"];
    let (status, text) = said(&sandbox, &returned, &[(IMPORT, enter)]);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("Corrects 1 row of job 1"), "{text}");
    assert_eq!(sandbox.lead_count(), 2);
}

#[test]
fn esc_at_the_failed_rows_stays_and_ctrl_c_says_that_the_import_is_done() {
    for key in ["n\r", CTRL_C] {
        let sandbox = sandbox_with(
            "leads.csv",
            "First Name,E-Mail\nBob,bob at example.com\nAda,ada@example.com\n",
        );
        let answers: [Answer<'_>; 5] = [
            (MAPPING, &[ENTER]),
            (IMPORT, &[ENTER]),
            ("Write the failed row", &[ESC]),
            ("The import is done", &[]),
            ("Write the failed row", &[key]),
        ];
        let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
        assert_eq!(status, 3, "{text}");
        assert!(!text.contains("nothing was written"), "{text}");
        assert!(
            key == "n\r" || text.contains("no file was written"),
            "{text}"
        );
        assert!(!sandbox.path("job-1-failed.xlsx").exists());
    }
}

#[test]
fn a_question_that_is_longer_than_the_line_is_shown_once() {
    let sandbox = Sandbox::new();
    let text = "First Name,E-Mail\nZo\u{eb},zoe@example.com\n";
    let bytes = encoding_rs::MACINTOSH.encode(text).0.into_owned();
    sandbox.write("leads.csv", bytes);
    let answers: [Answer<'_>; 2] = [("reading is right?", &[DOWN, DOWN, ENTER]), ("1 File", &[])];
    let mut session = talk(&sandbox, 60, &["import", "leads", "leads.csv"], &answers);
    let seen = session.expect(MAPPING).unwrap();
    let seen = String::from_utf8_lossy(seen.as_bytes()).into_owned();
    assert!(!seen.contains("The file does not say"), "{seen:?}");
    session.send(CTRL_C).unwrap();
    assert_eq!(ended(session).0, 130);
}

#[test]
fn an_undone_import_gives_its_mapping() {
    let sandbox = sandbox_with("odd.csv", "Called,Reach\nAda,ada@example.com\n");
    let maps = ["--map", "Called=first_name", "--map", "Reach=email"];
    let args: Vec<&str> = ["odd.csv"].into_iter().chain(maps).collect();
    assert_eq!(sandbox.import(&args).0, 0);
    sandbox.done(&["jobs", "undo", "1", "--yes"]);
    let answers: [Answer<'_>; 3] = [
        ("Use its mapping and settings?", &[ENTER]),
        (MAPPING, &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "odd.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.values(&["email"]), ["ada@example.com"]);
}

#[test]
fn a_second_tab_lists_the_files() {
    let sandbox = sandbox_with("leads-may.csv", "x\n");
    sandbox.write("leads-june.csv", "x\n");
    let answers: [Answer<'_>; 2] = [
        ("Which file?", &["le", "\t", "\t", "\t"]),
        ("leads-june.csv  leads-may.csv", &[CTRL_C]),
    ];
    let (status, text) = ended(talk(&sandbox, 100, &["import", "leads"], &answers));
    assert_eq!(status, 130, "{text}");
}

#[test]
fn many_columns_fit_a_small_screen() {
    let headers: Vec<String> = (1..=60).map(|at| format!("Column {at}")).collect();
    let headers = headers
        .join(",")
        .replace("Column 40", "E-Mail")
        .replace("Column 7,", "Name,");
    let cells: Vec<&str> = (1..=60)
        .map(|at| match at {
            7 => "Ada",
            40 => "ada@example.com",
            _ if at % 2 == 0 => "x",
            _ => "",
        })
        .collect();
    let sandbox = sandbox_with("wide.csv", &format!("{headers}\n{}\n", cells.join(",")));
    let mut session = talk(&sandbox, 80, &["import", "leads", "wide.csv"], &[]);
    let seen = session.expect("one after another").unwrap();
    let seen = console::strip_ansi_codes(&String::from_utf8_lossy(seen.as_bytes())).into_owned();
    let mapping = &seen[seen.find("3 Mapping").unwrap()..];
    assert!(
        mapping.contains("58 of 60 columns, 29 of them empty"),
        "{mapping}"
    );
    assert!(mapping.lines().count() < 22, "{mapping}");
    for (keys, expected) in [
        (&[DOWN, ENTER][..], "1 of 29: what is \"Column 2\"?"),
        (&[ENTER], "2 of 29"),
        (&[ESC], "1 of 29"),
        (&[ESC], "> Map the 29 columns left out"),
        (&[DOWN, ENTER], "1 of 60"),
        (&[DOWN, DOWN], "3 of 60"),
    ] {
        for key in keys {
            session.send(*key).unwrap();
        }
        session
            .expect(expected)
            .unwrap_or_else(|error| panic!("{expected}: {error}"));
    }
    session.send(CTRL_C).unwrap();
    assert_eq!(ended(session).0, 130);
}

#[test]
fn the_policy_for_duplicates_stays_after_esc() {
    let sandbox = sandbox();
    let policy = "What to do when a row matches";
    let answers: [Answer<'_>; 9] = [
        (HEADERS, &[ENTER]),
        (MAPPING, &[ENTER]),
        (HOT, &[DOWN, ENTER]),
        (NEWW, &[DOWN, ENTER]),
        (DATES, &[ENTER]),
        (IMPORT, &[DOWN, DOWN, ENTER]),
        (policy, &[DOWN, ENTER]),
        ("(now: merge)", &[ESC]),
        (DATES, &[ENTER]),
    ];
    let answers = answers.into_iter().chain([("(now: merge)", &[ENTER][..])]);
    let (status, text) = said(&sandbox, &ARGS, &answers.collect::<Vec<_>>());
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("--on-duplicate merge"), "{text}");
}

#[test]
fn esc_at_the_mapping_of_a_template_asks_again_which_mapping_and_shows_it_anew() {
    let sandbox = sandbox_with("firms.csv", "Name,E-Mail,Firm\nAda,ada@example.com,Rowe\n");
    let template = ["--map", "Firm=company", "--save-template", "Firms"];
    let args: Vec<&str> = ["firms.csv"].into_iter().chain(template).collect();
    sandbox.import(&args);
    sandbox.done(&["jobs", "undo", "1", "--yes"]);
    let which = "Which mapping?";
    let answers: [Answer<'_>; 9] = [
        (which, &[ENTER]),
        (IMPORT, &[DOWN, DOWN, DOWN, ENTER]),
        (MAPPING, &[DOWN, ENTER]),
        ("Which column?", &[DOWN, DOWN, ENTER]),
        ("What is \"Firm\"?", &["department", ENTER]),
        (MAPPING, &[ESC]),
        (which, &[ENTER]),
        (MAPPING, &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "firms.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.values(&["company", "department"]), ["Rowe | "]);
}

#[test]
fn a_file_that_is_named_again_is_read_again() {
    let sandbox = sandbox_with("leads.csv", "Name,E-Mail\nAda,ada at example.com\n");
    let mut session = talk(&sandbox, 100, &["import", "leads", "leads.csv"], &[]);
    session.expect(MAPPING).unwrap();
    sandbox.write("leads.csv", "Name,E-Mail\nAda,ada@example.com\n");
    session.send(ESC).unwrap();
    for question in ["Which file?", "ada@example.com", MAPPING, IMPORT] {
        session
            .expect(question)
            .unwrap_or_else(|error| panic!("{question}: {error}"));
        if question != "ada@example.com" {
            session.send(ENTER).unwrap();
        }
    }
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.values(&["email"]), ["ada@example.com"]);
}

#[test]
fn answers_that_are_not_used_are_gone_after_the_import() {
    let sandbox = sandbox();
    let enter: &[&str] = &[ENTER];
    let first: [Answer<'_>; 3] = [(HEADERS, enter), (MAPPING, enter), (HOT, &[CTRL_C])];
    assert_eq!(said(&sandbox, &ARGS, &first).0, 130);
    let go_on = "Go on with your answers";
    let answers: [Answer<'_>; 9] = [
        (go_on, &["n\r"]),
        // Esc goes back to the question about the answers, too.
        (HEADERS, &[ESC]),
        (go_on, &["n\r"]),
        (HEADERS, enter),
        (MAPPING, enter),
        (HOT, &[DOWN, ENTER]),
        (NEWW, &[DOWN, ENTER]),
        (DATES, enter),
        (IMPORT, enter),
    ];
    let (status, text) = said(&sandbox, &ARGS, &answers);
    assert_eq!(status, 0, "{text}");
    let last: [Answer<'_>; 2] = [(HEADERS, enter), ("Use its mapping", &[CTRL_C])];
    let (status, text) = said(&sandbox, &ARGS, &last);
    assert_eq!(status, 130, "{text}");
    assert!(!text.contains(go_on), "{text}");
}

#[test]
fn yes_does_not_ask_how_the_file_is_read() {
    let rows = "Stand B14,\nName,E-Mail\nAda,ada@example.com\n";
    let sandbox = sandbox_with("show.csv", rows);
    let command = sandbox.command(&["import", "leads", "show.csv", "--yes"]);
    let (status, text) = on_terminal(100, &command);
    assert_eq!(status, 2, "the headers are not certain: {text}");
    assert!(!text.contains(HEADERS), "{text}");
    let command = sandbox.command(&["import", "leads", "show.csv", "--yes", "--header-row", "2"]);
    let (status, text) = on_terminal(100, &command);
    assert_eq!(status, 0, "{text}");
    let book = fixture("shown.xls");
    let command = sandbox.command(&["import", "leads", &book, "--yes"]);
    let (status, text) = on_terminal(100, &command);
    assert_eq!(status, 3, "{text}");
    assert!(
        !text.contains("Which one?") && !text.contains("hidden rows?"),
        "{text}"
    );
}

#[test]
fn a_changed_mapping_survives_the_way_back_to_the_headers() {
    let sandbox = sandbox();
    let answers: [Answer<'_>; 9] = [
        (HEADERS, &[ENTER]),
        (MAPPING, &[DOWN, ENTER]),
        ("Which column?", &[DOWN, DOWN, ENTER]),
        ("What is \"Status\"?", &["department", ENTER]),
        (MAPPING, &[ESC]),
        (HEADERS, &[ENTER]),
        (MAPPING, &[ENTER]),
        (DATES, &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &ARGS, &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.values(&["department"]), ["Neww", "Hot"]);
}

#[test]
fn enter_at_every_question_imports_nothing_that_only_fails() {
    let people = "First Name,Last Name,Email,Client\nJane,Quill,jane@example.com,Quill Trust\n";
    let sandbox = sandbox_with("people.csv", people);
    let add = [
        "client",
        "add",
        "Quill Trust",
        "--type",
        "trust",
        "--skip-contacts",
    ];
    sandbox.done(&add);
    let answers: [Answer<'_>; 2] = [(MAPPING, &[ENTER]), ("> Go back to the mapping", &[CTRL_C])];
    let (status, text) = said(&sandbox, &["import", "contacts", "people.csv"], &answers);
    assert_eq!(status, 130, "{text}");
}
