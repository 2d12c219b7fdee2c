//! `import leads` at a terminal: the conversation, driven as a clerk drives it.

use std::process::Command;

use serde_json::json;
use unicode_width::UnicodeWidthStr;

use crate::sandbox::{Sandbox, fixture};
use crate::support::counts::assert_counts;
use crate::support::terminal::{
    CTRL_C, CURSOR_SHOWN, DOWN, ENTER, ESC, Session, UP, ended, session,
};

const TAB: &str = "\t";
const LEADS: &str = "First Name,Surname,E-Mail,Fone\nAda,Byron,ada@example.com,020 7946 0001\nBob,Stone,bob@example.com,020 7946 0002\n";

/// What a question is given: part of it, and the keys.
pub type Answer<'a> = (&'a str, &'a [&'a str]);

pub const MAPPING: &str = "Is this right?";
pub const TEMPLATE: &str = "Name of the template";
pub const IMPORT: &str = "Import now?";
const DECISION: &str = "What should happen to this row?";

/// A command at a terminal of so many columns, up to where these questions are answered.
pub fn talk(sandbox: &Sandbox, columns: u16, args: &[&str], answers: &[Answer<'_>]) -> Session {
    let command: Command = sandbox.command(args);
    let mut session = session(columns, &command);
    for (question, keys) in answers {
        // Not what was asked before: that stands there with its answer.
        let asked = session.expect(*question);
        asked.unwrap_or_else(|error| panic!("{question}: {error}"));
        for key in *keys {
            session.send(*key).unwrap();
        }
    }
    session
}

/// The answers, and what was seen after the last one.
pub fn said(sandbox: &Sandbox, args: &[&str], answers: &[Answer<'_>]) -> (i32, String) {
    let (status, text) = ended(talk(sandbox, 100, args, answers));
    (status, console::strip_ansi_codes(&text).into_owned())
}

pub fn sandbox_with(name: &str, content: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(name, content);
    sandbox
}

/// Runs the command that the end of a conversation prints; it must be the same import, which has been done.
fn assert_repeated(sandbox: &Sandbox, text: &str) -> String {
    let command = text
        .lines()
        .find(|line| line.starts_with("intake --no-input"));
    let command = command
        .unwrap_or_else(|| panic!("no command: {text}"))
        .trim();
    let again = sandbox.shell(&command.replacen("intake", "\"$INTAKE\"", 1));
    assert_eq!(again.status, 7, "{command}: {again}");
    command.to_owned()
}

#[test]
fn enter_alone_is_a_sensible_import() {
    let sandbox = sandbox_with("leads.csv", LEADS);
    let enter: &[&str] = &[ENTER];
    let answers = [(MAPPING, enter), (IMPORT, enter)];
    let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("2  created"), "{text}");
    assert_eq!(
        sandbox.values(&["name", "phone"]),
        ["Ada Byron | ", "Bob Stone | "]
    );
    assert_eq!(sandbox.json(&["template", "list"]).1, json!([]));
    assert_repeated(&sandbox, &text);
}

#[test]
fn a_column_whose_cells_look_like_a_field_can_be_taken_as_it() {
    let rows = "Name,Reach\nAda,ada@example.com\nBen,ben@example.com\nCy,cy@example.com\n";
    let sandbox = sandbox_with("leads.csv", rows);
    let answers: [Answer<'_>; 6] = [
        ("\"Reach\" like email", &[]),
        // Without a column for the email there is no going on: Enter asks about the column, and proposes the field.
        (MAPPING, &[ENTER]),
        ("Reach: ada@example.com | ben@example.com", &[]),
        ("1 of 1: what is \"Reach\"?", &[ENTER]),
        (MAPPING, &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(
        sandbox.values(&["name", "email"])[0],
        "Ada | ada@example.com"
    );
}

#[test]
fn last_names_that_are_left_out_are_named_before_the_import() {
    let rows = "First Name,Surn.,E-Mail,Kind\nAda,Moor,ada@example.com,New\nBen,Lund,ben@example.com,New\n";
    let sandbox = sandbox_with("leads.csv", rows);
    let told = "Left out, but the cells look like a field: \"Surn.\" like last_name.";
    let last = format!("! {told}");
    let answers: [Answer<'_>; 4] = [
        (told, &[]),
        (MAPPING, &[UP, ENTER]),
        (&last, &[]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.column("name"), ["Ada", "Ben"], "nothing is guessed");
}

#[test]
fn enter_asks_about_a_column_of_last_names_that_is_left_out() {
    let rows = "First Name,Surn.,E-Mail,Kind\nAda,Moor,ada@example.com,New\nBen,Lund,ben@example.com,New\n";
    let sandbox = sandbox_with("leads.csv", rows);
    let enter: &[&str] = &[ENTER];
    let answers = [
        (MAPPING, enter),
        ("Surn.: Moor | Lund", &[]),
        ("1 of 2: what is \"Surn.\"?", enter),
        ("2 of 2: what is \"Kind\"?", enter),
        (MAPPING, enter),
        (IMPORT, enter),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.column("name"), ["Ada Moor", "Ben Lund"]);
}

#[test]
fn clients_are_talked_over_as_leads_are() {
    let clients = "Client,Type,Contact Name,Contact Email\nElm,indivdual,Gus Elm,gus@elm.example\n";
    let sandbox = sandbox_with("clients.csv", clients);
    let enter: &[&str] = &[ENTER];
    let answers = [
        (MAPPING, enter),
        ("entity_type: what is \"indivdual\"?", &[DOWN, ENTER][..]),
        (IMPORT, enter),
    ];
    let (status, text) = said(&sandbox, &["import", "clients", "clients.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    let client = sandbox.json(&["client", "show", "Elm"]).1;
    assert_eq!(client["entity_type"], "individual");
    assert_eq!(client["contacts"][0]["relationship"], "Self");
    let command = assert_repeated(&sandbox, &text);
    assert!(command.contains("import clients"), "{command}");
}

#[test]
fn a_file_is_asked_for_and_tab_completes_it() {
    let sandbox = sandbox_with("people-of-may.csv", LEADS);
    let enter: &[&str] = &[ENTER];
    let answers = [
        ("Which file?", &["nowhere.csv", ENTER][..]),
        // What was typed can be mended; Ctrl-U begins anew.
        (
            "there is no file nowhere.csv",
            &["\u{15}people", TAB, ENTER],
        ),
        (MAPPING, enter),
        (IMPORT, enter),
    ];
    let (status, text) = said(&sandbox, &["import", "leads"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.lead_count(), 2);
    let piped = sandbox.run(&["import", "leads"]);
    assert_eq!(piped.status, 2, "{piped}");
    assert!(piped.err.contains("FILE"), "{piped}");
}

#[test]
fn a_column_is_given_another_field() {
    let sandbox = sandbox_with("leads.csv", LEADS);
    let answers = [
        (MAPPING, &[DOWN, DOWN, ENTER][..]),
        ("Which column?", &["fone", ENTER]),
        ("What is \"Fone\"?", &["mobile", ENTER]),
        ("you", &[]),
        (MAPPING, &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(
        sandbox.values(&["mobile"]),
        ["020 7946 0001", "020 7946 0002"]
    );
    let command = assert_repeated(&sandbox, &text);
    assert!(command.contains("--map Fone=mobile"), "{command}");
}

#[test]
fn a_column_of_ids_needs_the_name_of_its_system() {
    let list = "Client Ref,Name,Email\n0017,Ada Moor,ada@example.com\n";
    let sandbox = sandbox_with("leads.csv", list);
    let answers = [
        (MAPPING, &[DOWN, DOWN, ENTER][..]),
        ("Which column?", &["client", ENTER]),
        ("What is \"Client Ref\"?", &["external_id", ENTER]),
        ("Which system are these ids of?", &["my crm", ENTER]),
        ("letters, digits", &["\u{15}CRM", ENTER]),
        (MAPPING, &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    let ids = &sandbox.leads()[0]["external_ids"];
    assert_eq!(*ids, json!([{"source": "crm", "id": "0017"}]));
    let command = assert_repeated(&sandbox, &text);
    assert!(command.contains("--source crm"), "{command}");
}

#[test]
fn a_required_field_is_asked_for_until_it_is_mapped() {
    let sandbox = sandbox_with("leads.csv", "Name,Where to write\nAda,ada@example.com\n");
    let answers = [
        ("no column is mapped to it: email", &[][..]),
        (MAPPING, &[ENTER]),
        ("1 of 1: what is \"Where to write\"?", &["email", ENTER]),
        (MAPPING, &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.values(&["email"]), ["ada@example.com"]);
}

#[test]
fn a_field_that_no_column_has_is_given_to_all_rows_only_if_it_may_be_the_same() {
    let sandbox = sandbox_with("leads.csv", "Name,Town\nAda,Leeds\nBob,York\n");
    let answers = [
        (
            "To import leads without email: intake config set leads.required name",
            &[][..],
        ),
        // The cursor stands on the last choice, which imports nothing.
        (MAPPING, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("Nothing was imported."), "{text}");
    sandbox.set("leads.required", "name");
    let (status, result) = sandbox.import(&["leads.csv"]);
    assert_counts((status, &result), 0, &[("created", 2)]);

    sandbox.write("clients.csv", "Client,Town\nElm,Leeds\nOak,York\n");
    let answers = [
        (MAPPING, &[ENTER][..]),
        ("Which field?", &[ENTER]),
        ("entity_type in all rows", &["comp", ENTER]),
        (MAPPING, &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "clients", "clients.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    let client = sandbox.json(&["client", "show", "Elm"]).1;
    assert_eq!(client["entity_type"], "company");
}

#[test]
fn headers_values_dates_and_a_template_are_talked_over() {
    let sandbox = Sandbox::new();
    sandbox.set("leads.status.options", "New,Open");
    let list = "Stand B14,,,\n,,,\nName,E-Mail,Status,Expected Close\nAda,ada@example.com,Neww,03/04/2026\nBob,bob@example.com,Hot,05/06/2026\n";
    sandbox.write("show.csv", list);
    let answers = [
        ("Which row are they in?", &[ENTER][..]),
        (MAPPING, &[ENTER]),
        ("status: what is \"Hot\"?", &[DOWN, DOWN, DOWN, DOWN, ENTER]),
        ("status: what is \"Neww\"?", &[DOWN, ENTER]),
        ("Which comes first in a date?", &[DOWN, ENTER]),
        (IMPORT, &[DOWN, DOWN, DOWN, ENTER]),
        (TEMPLATE, &["Show", ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "show.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(
        sandbox.values(&["status", "expected_close"]),
        ["New | 2026-03-04", "Hot | 2026-05-06"]
    );
    assert_eq!(
        sandbox
            .ok(&["config", "get", "leads.status.options"])
            .out
            .trim(),
        "New,Open,Hot"
    );
    let command = assert_repeated(&sandbox, &text);
    assert!(command.contains("--template Show"), "{command}");
}

#[test]
fn a_sheet_is_chosen_and_a_file_like_an_earlier_one_is_recognised() {
    let sandbox = sandbox_with("leads.csv", LEADS);
    assert_eq!(sandbox.import(&["leads.csv", "--map", "Fone=mobile"]).0, 0);
    sandbox.write(
        "june.csv",
        "First Name,Surname,E-Mail,Fone\nCyd,Reed,cyd@example.com,020 7946 0003\n",
    );
    let answers = [
        (
            "A file with these columns was imported as job 1",
            &[ENTER][..],
        ),
        (MAPPING, &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "june.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.values(&["mobile"])[2], "020 7946 0003");
    assert_repeated(&sandbox, &text);
    // A rule that was changed since does not come along without a word.
    sandbox.set("leads.match", "email,phone");
    let answers = [
        ("This file was imported as job 2", &[ENTER][..]),
        (
            "This mapping finds duplicates by email. The setting leads.match is now email,phone",
            &[],
        ),
        (MAPPING, &[ENTER]),
        ("Import it again?", &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "june.csv"], &answers);
    assert_eq!(status, 7, "{text}");
}

#[test]
fn ctrl_c_writes_nothing_while_enter_gave_all_answers() {
    let sandbox = sandbox_with("leads.csv", LEADS);
    let answers: [Answer<'_>; 5] = [
        ("Which file?", &["leads.csv", ENTER]),
        (MAPPING, &[DOWN, DOWN, ENTER]),
        ("Which column?", &[ESC]),
        ("> Change a column", &[UP, UP, ENTER]),
        (IMPORT, &[ENTER]),
    ];
    for at in 0..answers.len() {
        let mut answers = answers[..=at].to_vec();
        answers[at].1 = &[CTRL_C];
        let (status, text) = ended(talk(&sandbox, 100, &["import", "leads"], &answers));
        assert_eq!(status, 130, "{}: {text}", answers[at].0);
        assert!(text.contains("nothing was written"), "{text}");
        assert!(text.contains(CURSOR_SHOWN), "{text:?}");
        assert_eq!(
            sandbox.store_files(),
            Vec::<String>::new(),
            "{}",
            answers[at].0
        );
    }
}

#[test]
fn esc_goes_back_to_the_mapping_and_to_the_file() {
    let sandbox = sandbox_with("leads.csv", LEADS);
    let answers = [
        (MAPPING, &[ENTER][..]),
        (IMPORT, &[ESC]),
        (MAPPING, &[ESC]),
        ("Which file?", &[ENTER]),
        ("1 File", &[]),
        (MAPPING, &[ENTER]),
        (IMPORT, &[DOWN, DOWN, DOWN, DOWN, DOWN, ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("Nothing was imported."), "{text}");
    assert_eq!(sandbox.store_files(), Vec::<String>::new());
}

fn sandbox_with_duplicates() -> Sandbox {
    let sandbox = sandbox_with("old.csv", LEADS);
    assert_eq!(sandbox.import(&["old.csv"]).0, 0);
    sandbox.write(
        "new.csv",
        "First Name,Surname,E-Mail,City\nAda,Byron,ada@example.com,York\nRob,Stone,bob@example.com,Leeds\nCyd,Reed,cyd@example.com,Bath\n",
    );
    sandbox
}

#[test]
fn duplicates_are_decided_on_beside_what_is_there() {
    let sandbox = sandbox_with_duplicates();
    let answers = [
        (MAPPING, &[ENTER][..]),
        // The rehearsal would skip them; somebody wants to look.
        (IMPORT, &[DOWN, DOWN, ENTER]),
        (
            "What to do when a row matches an existing record?",
            &[DOWN, DOWN, DOWN, DOWN, ENTER],
        ),
        ("waiting for a decision", &[]),
        (IMPORT, &[ENTER]),
        ("by email", &[]),
        ("Merge into lead 1: fills city", &[ENTER]),
        ("Row 3 (2 of 2)", &[]),
        // Back to the first one, and forward again.
        ("lead 2: fills city", &[ESC]),
        ("Row 2 (1 of 2)", &[]),
        ("lead 1: fills city", &[ENTER]),
        // Another first name: Enter alone would leave it waiting.
        ("lead 2: fills city", &[UP, UP, UP, UP, ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "new.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(
        sandbox.values(&["first_name", "city"]),
        ["Ada | York", "Bob | ", "Cyd | Bath", "Rob | Leeds"]
    );
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    assert_eq!(
        json!([job["merged"], job["created"], job["waiting"]]),
        json!([1, 2, 0])
    );
}

#[test]
fn a_review_stops_is_left_and_decides_all_of_a_kind() {
    let sandbox = sandbox_with_duplicates();
    assert_eq!(sandbox.import(&["new.csv", "--on-duplicate", "ask"]).0, 3);
    let review = ["jobs", "review", "2"];
    let (status, text) = said(&sandbox, &review, &[(DECISION, &[CTRL_C])]);
    assert_eq!(status, 130, "{text}");
    let first = [(DECISION, &[ESC][..]), (DECISION, &[CTRL_C])];
    let (status, text) = said(&sandbox, &review, &first);
    assert_eq!(status, 130, "Esc does not leave: {text}");
    // Ctrl-C after a decision keeps it.
    let stopped = sandbox.copy();
    let answers = [
        (DECISION, &[DOWN, DOWN, DOWN, ENTER][..]),
        ("2 of 2", &[]),
        (DECISION, &[CTRL_C]),
    ];
    let (status, text) = said(&stopped, &review, &answers);
    assert_eq!(status, 3, "{text}");
    assert!(
        text.contains("The decisions so far were applied: 1 row."),
        "{text}"
    );
    assert!(text.contains("intake jobs review 2"), "{text}");
    assert_eq!(stopped.json(&["jobs", "show", "2"]).1["waiting"], 1);
    assert_eq!(sandbox.json(&["jobs", "show", "2"]).1["waiting"], 2);
    // One of the two rows may be another person, so they are not decided on together. These two are certain.
    let more = "First Name,Email,City\nAda,ada@example.com,York\nBob,bob@example.com,Leeds\n";
    sandbox.write("more.csv", more);
    let ask = ["more.csv", "--on-duplicate", "ask"];
    assert_eq!(sandbox.import(&ask).0, 3);
    let answers = [
        (DECISION, &[DOWN, DOWN, DOWN, DOWN, DOWN, ENTER][..]),
        ("What should happen to all 2 rows (2-3)?", &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["jobs", "review", "3"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.values(&["city"]), ["York", "Leeds", "Bath"]);
}

#[test]
fn a_narrow_terminal_and_a_wide_one_are_filled_and_no_more() {
    for columns in [60, 80, 100, 200] {
        let sandbox = Sandbox::new();
        let enter: &[&str] = &[ENTER];
        let blanks = "What do these cells mean?";
        let answers = [(MAPPING, enter), (blanks, enter)];
        let file = fixture("leads-1000.csv");
        let mut session = talk(&sandbox, columns, &["import", "leads", &file], &[]);
        let mut seen = String::new();
        for (question, keys) in answers {
            let found = session.expect(question).unwrap();
            seen.push_str(&String::from_utf8_lossy(found.as_bytes()));
            session.send(keys[0]).unwrap();
        }
        drop(session);
        let seen = console::strip_ansi_codes(&seen).into_owned();
        let lines = seen.split(['\r', '\n']);
        let wide: Vec<&str> = lines
            .filter(|line| line.width() > usize::from(columns))
            .collect();
        assert!(wide.is_empty(), "{columns} columns: {wide:#?}");
        assert!(
            seen.contains("first_name") && seen.contains("annual_revenue"),
            "{seen}"
        );
    }
}

#[test]
fn control_characters_of_a_file_do_not_reach_the_terminal() {
    let hostile =
        "First Name,Email,\u{1b}]52;c;eA==\u{7}\n\u{1b}[31mAnna,anna@example.com,\u{1b}]0;x\u{7}\n";
    let sandbox = sandbox_with("hostile.csv", hostile);
    let command = sandbox.command(&["import", "leads", "hostile.csv"]);
    let mut session = session(100, &command);
    let found = session.expect(MAPPING).unwrap();
    let seen = String::from_utf8_lossy(found.as_bytes()).into_owned();
    session.send(CTRL_C).unwrap();
    assert_eq!(ended(session).0, 130);
    for harm in ["\u{1b}[31m", "\u{1b}]", "\u{7}"] {
        assert!(!seen.contains(harm), "{seen:?}");
    }
    assert!(seen.contains("\\u{1b}[31mAnna"), "{seen:?}");
}

#[test]
fn yes_asks_only_what_has_no_sensible_answer() {
    let list = "Name,E-Mail,Expected Close\nAda,ada@example.com,03/04/2026\n";
    let sandbox = sandbox_with("leads.csv", list);
    let answers = [("Which comes first in a date?", &[ENTER][..])];
    let (status, text) = said(
        &sandbox,
        &["import", "leads", "leads.csv", "--yes"],
        &answers,
    );
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.values(&["expected_close"]), ["2026-04-03"]);
}

#[test]
fn an_unproved_date_of_birth_is_asked_about_once() {
    let list = "First Name,Last Name,Email,Date of Birth\nPan,Test,p0@example.com,03/04/1958\nPbn,Test,p1@example.com,05/06/1961\n";
    let sandbox = sandbox_with("ambig.csv", list);
    let answers = [
        (MAPPING, &[ENTER][..]),
        ("Which comes first in a date?", &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "contacts", "ambig.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    let born = |email: &str| sandbox.json(&["contact", "show", email]).1["date_of_birth"].clone();
    assert_eq!(born("p0@example.com"), "1958-04-03");
    assert_eq!(born("p1@example.com"), "1961-06-05");
    let command = assert_repeated(&sandbox, &text);
    assert!(command.contains("--date-order dmy"), "{command}");
}

#[test]
fn values_that_would_be_lost_are_asked_about() {
    let sandbox = sandbox_with("leads.csv", "Name,E-Mail,Pet\nAda,ada@example.com,Cat\n");
    let said_of_field = sandbox.ok(&["field", "add", "lead", "Pet", "--kind", "text"]);
    assert_eq!(said_of_field.out, "", "{said_of_field}");
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    let remove = ["field", "remove", "lead", "Pet"];
    let (status, text) = said(&sandbox, &remove, &[("Remove it anyway?", &["n\r"])]);
    assert_eq!(
        (status, text.contains("Nothing was removed.")),
        (0, true),
        "{text}"
    );
    let (status, text) = said(&sandbox, &remove, &[("Remove it anyway?", &["y\r"])]);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.json(&["field", "list"]).1, json!([]));
}

#[test]
fn placeholders_are_blank_if_the_operator_says_so() {
    let list =
        "Name,E-Mail,Company,Phone\nAda,ada@example.com,N/A,-\nBob,bob@example.com,Moor Ltd,n/a\n";
    let sandbox = sandbox_with("leads.csv", list);
    let answers = [
        (MAPPING, &[ENTER][..]),
        ("N/A: 2 cells, in Company (1), Phone (1)", &[]),
        ("What do these cells mean?", &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(
        sandbox.values(&["company", "phone"]),
        [" | ", "Moor Ltd | "]
    );
    let command = assert_repeated(&sandbox, &text);
    assert!(command.contains("--blank N/A,-"), "{command}");
}

#[test]
fn a_second_column_of_a_text_field_is_joined_or_takes_its_place() {
    let list = "Name,E-Mail,Street,Locality\nAda,ada@example.com,1 Moor Lane,Old Town\n";
    for (key, street, flag) in [
        (
            ENTER,
            "1 Moor Lane\nOld Town",
            "--map Street=street --map Locality=street",
        ),
        (DOWN, "Old Town", "--map Locality=street"),
    ] {
        let sandbox = sandbox_with("leads.csv", list);
        let answers = [
            (MAPPING, &[DOWN, ENTER][..]),
            ("Which column?", &["Locality", ENTER]),
            ("What is \"Locality\"?", &["street", ENTER]),
            (
                "street has Street already",
                if key == DOWN {
                    &[DOWN, ENTER]
                } else {
                    &[ENTER]
                },
            ),
            (MAPPING, &[ENTER]),
            (IMPORT, &[ENTER]),
        ];
        let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
        assert_eq!(status, 0, "{text}");
        assert_eq!(sandbox.column("street"), [street]);
        let command = assert_repeated(&sandbox, &text);
        assert!(command.contains(flag), "{command}");
    }
}

#[test]
fn the_century_of_two_digit_years_is_asked_for_before_their_order() {
    let list = "First Name,Email,Date of Birth\nPan,p0@example.com,03/04/58\nPbn,p1@example.com,05/06/61\n";
    let sandbox = sandbox_with("short.csv", list);
    let answers = [
        (MAPPING, &[ENTER][..]),
        ("Which century are years with two digits in?", &[]),
        ("Date of Birth: 03/04/58 is in 1958", &[ENTER]),
        ("03/04/58 is 3 April 1958", &[ENTER]),
        (IMPORT, &[ENTER]),
    ];
    let (status, text) = said(&sandbox, &["import", "contacts", "short.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    let born = sandbox.json(&["contact", "show", "p0@example.com"]).1["date_of_birth"].clone();
    assert_eq!(born, "1958-04-03");
    let command = assert_repeated(&sandbox, &text);
    assert!(command.contains("--century 19"), "{command}");
}

#[test]
fn an_encoding_that_nothing_proves_is_asked_with_each_reading() {
    let sandbox = Sandbox::new();
    let text = LEADS
        .replace("Ada", "Zo\u{eb}")
        .replace("Byron", "Bront\u{eb}");
    let bytes = encoding_rs::MACINTOSH.encode(&text).0.into_owned();
    sandbox.write("leads.csv", bytes);
    let enter: &[&str] = &[ENTER];
    let answers = [
        ("Which reading is right?", &[][..]),
        ("macintosh (Mac Roman): Zo\u{eb} Bront\u{eb}", &[]),
        ("windows-1252: Zo\u{2018} Bront\u{2018}", enter),
        (MAPPING, enter),
        (IMPORT, enter),
    ];
    let (status, text) = said(&sandbox, &["import", "leads", "leads.csv"], &answers);
    assert_eq!(status, 0, "{text}");
    assert_eq!(sandbox.column("name"), ["Zoë Brontë", "Bob Stone"]);
    let command = assert_repeated(&sandbox, &text);
    assert!(command.contains("--encoding macintosh"), "{command}");
}
