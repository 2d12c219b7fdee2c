//! Decisions about who is the same person: given by a command or a review, listed, forgotten, and heeded by the next import.

use serde_json::json;

use crate::sandbox::{Sandbox, words};
use crate::support::counts::assert_counts;
use crate::support::terminal::{ENTER, UP, ended, session};

const ADD: [&str; 2] = ["lead", "add"];

fn add_lead(sandbox: &Sandbox, name: &str, email: &str) {
    let (first, last) = name.split_once(' ').unwrap();
    let fields = ["--first-name", first, "--last-name", last, "--email", email];
    sandbox.done(&[&ADD[..], &fields].concat());
}

#[test]
fn a_verdict_is_given_replaced_listed_and_forgotten() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.json(&["verdict", "list"]), (0, json!([])));
    assert_eq!(sandbox.run(&["verdict", "forget", "1"]).status, 1);
    add_lead(&sandbox, "Anna Moor", "anna@example.com");
    add_lead(&sandbox, "Anne Moor", "anne@example.com");
    let said = sandbox.ok(&["lead", "same", "anne@example.com", "1"]);
    assert_eq!(
        said.err,
        "Noted as verdict 1: lead 2, Anne Moor, and lead 1, Anna Moor, are the same.\nTo forget it: intake verdict forget 1\n"
    );
    let said = sandbox.ok(&["lead", "different", "1", "2"]);
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!(
        lines[0],
        "Noted as verdict 2: lead 1, Anna Moor, and lead 2, Anne Moor, are not the same."
    );
    let replaced = "It replaces verdict 1: the same, by tester on 20";
    assert!(lines[1].starts_with(replaced), "{said}");
    for (b, status, error) in [
        ("1", 2, "error: lead 1 cannot be compared with itself"),
        ("7", 1, "error: there is no lead \"7\""),
    ] {
        let said = sandbox.run(&["lead", "same", "1", b]);
        assert_eq!(said.status, status, "{said}");
        assert!(said.err.contains(error), "{said}");
    }
    let (status, mut listed) = sandbox.json(&["verdict", "list"]);
    assert!(listed[0]["at"].take().is_string());
    let expected = json!([{
        "id": 2, "entity": "lead", "a": 1, "b": 2, "verdict": "different", "by": "tester", "at": null
    }]);
    assert_eq!((status, listed), (0, expected));
    let said = sandbox.ok(&["verdict", "list", "--format", "csv"]);
    assert!(
        said.out
            .starts_with("id,entity,a,b,verdict,by,at\r\n2,lead,1,2,different,tester,"),
        "{said}"
    );
    let said = sandbox.ok(&["verdict", "forget", "2"]);
    assert_eq!(
        said.err,
        "Forgot verdict 2: lead 1 and lead 2 are not the same.\n"
    );
    let said = sandbox.run(&["verdict", "forget", "2"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err.contains("`intake verdict list` shows all."),
        "{said}"
    );
}

/// A store with John, and a job of the night in which the row of Jane waits. They share an email.
fn first_night() -> Sandbox {
    let sandbox = Sandbox::new();
    add_lead(&sandbox, "John Quill", "quill@example.com");
    let (status, result) = night(&sandbox, "York");
    assert_counts((status, &result), 3, &[("waiting", 1)]);
    sandbox
}

fn night(sandbox: &Sandbox, city: &str) -> (i32, serde_json::Value) {
    sandbox.write(
        "night.csv",
        format!("First Name,Last Name,Email,City\nJane,Quill,quill@example.com,{city}\n"),
    );
    sandbox.import(&["night.csv", "--on-duplicate", "update"])
}

/// Decides by a sheet about the only waiting row. Returns what standard error said.
fn decide(sandbox: &Sandbox, decision: &str) -> String {
    decide_in(sandbox, 1, decision)
}

/// The same for the only waiting row of a job.
pub fn decide_in(sandbox: &Sandbox, job: i64, decision: &str) -> String {
    let [job, sheet] = &decided_sheet(sandbox, job, "last", decision);
    sandbox
        .ok(&["jobs", "review", job, "--decisions", sheet])
        .err
}

/// The first decision about the only waiting row of a job, after which another question is open.
pub fn decide_first(sandbox: &Sandbox, job: i64, decision: &str) {
    let [job, sheet] = &decided_sheet(sandbox, job, "first", decision);
    let decided = sandbox.run(&["jobs", "review", job, "--decisions", sheet]);
    assert_eq!(decided.status, 3, "{decided}");
}

/// Writes the sheet of a job with this decision, and returns the job and the sheet.
fn decided_sheet(sandbox: &Sandbox, job: i64, which: &str, decision: &str) -> [String; 2] {
    let (job, sheet) = (job.to_string(), format!("{which}-{job}.csv"));
    sandbox.done(&["jobs", "review", &job, "--write-decisions", &sheet]);
    let written = sandbox.read(&sheet);
    let (open, _) = written.trim_end().rsplit_once(",1,").unwrap();
    sandbox.write(&sheet, format!("{open}{decision}\n"));
    [job, sheet]
}

#[test]
fn the_second_night_asks_nothing() {
    for (decision, leads) in [
        (",1,merge", &["John | Hull"][..]),
        (",,create", &["John | ", "Jane | Hull"]),
    ] {
        let sandbox = first_night();
        decide(&sandbox, decision);
        let (status, result) = night(&sandbox, "Hull");
        assert_counts((status, &result), 0, &[("updated", 1)]);
        assert_eq!(sandbox.values(&["first_name", "city"]), leads, "{decision}");
    }
}

#[test]
fn a_skipped_row_is_skipped_every_night_until_the_decision_is_forgotten() {
    let sandbox = first_night();
    let said = decide(&sandbox, ",,skip");
    assert!(
        said.contains(
            "A later import that would ask about the skipped row skips instead. To be asked again, forget the decision: intake verdict list\n"
        ),
        "{said}"
    );
    let (status, result) = night(&sandbox, "Hull");
    let counts = [("skipped", 1), ("skipped_decided", 1)];
    assert_counts((status, &result), 0, &counts);
    let shown = sandbox.ok(&["jobs", "show", "2"]).out;
    assert!(shown.contains("1  skipped: a user decided so"), "{shown}");
    sandbox.done(&[
        "jobs",
        "failed",
        "2",
        "--with-skipped",
        "--out",
        "skipped.csv",
    ]);
    let skipped = sandbox.read("skipped.csv");
    for told in [
        "skipped, as tester decided on 20",
        " (verdict 1): possible duplicate of lead 1, by email: another first name",
        "to be asked about it again: intake verdict forget 1",
    ] {
        assert!(skipped.contains(told), "{skipped}");
    }
    let (_, mut listed) = sandbox.json(&["verdict", "list"]);
    assert!(listed[0]["at"].take().is_string());
    let expected = json!([{
        "id": 1, "entity": "lead", "a": null, "b": "jane quill, quill@example.com", "verdict": "skipped",
        "by": "tester", "at": null
    }]);
    assert_eq!(listed, expected);
    let said = sandbox.ok(&["verdict", "forget", "1"]);
    assert_eq!(
        said.err,
        "Forgot verdict 1: rows with \"jane quill, quill@example.com\" are skipped.\n"
    );
    assert_counts_of_night(&sandbox, "Bath");

    let sandbox = first_night();
    decide(&sandbox, ",,skip");
    sandbox.done(&["jobs", "undo", "1", "--yes"]);
    assert_counts_of_night(&sandbox, "Hull");
}

#[test]
fn a_row_that_waits_in_two_jobs_is_decided_once() {
    let sandbox = first_night();
    assert_counts_of_night(&sandbox, "Hull");
    assert_counts_of_night(&sandbox, "Bath");
    assert_counts_of_night(&sandbox, "Leeds");
    // The sheet for the second night is written before the first one is decided.
    sandbox.done(&["jobs", "review", "2", "--write-decisions", "early.csv"]);
    decide(&sandbox, ",,create");
    let written = sandbox.read("early.csv");
    let (open, _) = written.trim_end().rsplit_once(",1,").unwrap();
    sandbox.write("early.csv", format!("{open},,create\n"));
    let said = sandbox.ok(&["jobs", "review", "2", "--decisions", "early.csv"]);
    let before = "Row 2 was decided before: it is lead 2 (verdict 2, by tester on 20";
    assert!(said.err.contains(before), "{said}");
    assert!(said.err.contains("No second lead was created."), "{said}");
    // A sheet that is written later has the decision.
    sandbox.done(&["jobs", "review", "3", "--write-decisions", "late.csv"]);
    assert!(sandbox.read("late.csv").ends_with(",2,merge\n"));
    sandbox.done(&["jobs", "review", "3", "--decisions", "late.csv"]);
    // Nothing is asked, so that no terminal is needed.
    let said = sandbox.ok(&["jobs", "review", "4"]);
    assert!(said.err.contains(before), "{said}");
    for (job, count) in [
        (1, "created"),
        (2, "unchanged"),
        (3, "unchanged"),
        (4, "unchanged"),
    ] {
        let (_, result) = sandbox.json(&["jobs", "show", &job.to_string()]);
        assert_eq!(result[count], 1, "{result}");
    }
    assert_eq!(
        sandbox.values(&["first_name", "city"]),
        ["John | ", "Jane | York"]
    );
    let (_, listed) = sandbox.json(&["verdict", "list"]);
    assert_eq!(listed.as_array().map(Vec::len), Some(2), "{listed}");
}

#[test]
fn a_nightly_import_runs_while_a_review_waits_for_its_user() {
    let sandbox = first_night();
    let mut session = session(160, &sandbox.command(&["jobs", "review", "1"]));
    session.expect("What should happen to this row?").unwrap();
    // Neither the import lock nor a transaction is held.
    assert_counts_of_night(&sandbox, "Hull");
    sandbox.done(&["lead", "edit", "1", "--city", "Bath"]);
    session.send([UP, ENTER].concat()).unwrap();
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert!(
        text.contains("A later import that would ask about the skipped row"),
        "{text}"
    );
    let (status, result) = night(&sandbox, "Leeds");
    assert_counts((status, &result), 0, &[("skipped", 1)]);
}

#[test]
fn an_undo_brings_back_the_decision_that_the_job_replaced() {
    let sandbox = first_night();
    // A second night before the review.
    assert_counts_of_night(&sandbox, "Hull");
    decide(&sandbox, ",,skip");
    decide_in(&sandbox, 2, ",1,merge");
    let verdicts = || {
        let (_, listed) = sandbox.json(&["verdict", "list"]);
        let listed = listed.as_array().unwrap().clone().into_iter();
        listed
            .map(|one| format!("{} {}", one["id"], one["verdict"]))
            .collect::<Vec<String>>()
    };
    assert_eq!(verdicts(), ["2 \"same\""]);
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    assert_eq!(verdicts(), ["1 \"skipped\""]);
    let (status, result) = night(&sandbox, "Bath");
    assert_counts((status, &result), 0, &[("skipped", 1)]);
}

#[test]
fn an_undo_of_the_job_and_forgetting_ask_again() {
    let sandbox = first_night();
    decide(&sandbox, ",,create");
    let said = sandbox.ok(&["verdict", "list", "--format", "csv"]);
    let lines: Vec<&str> = said.out.lines().skip(1).collect();
    assert_eq!(lines.len(), 2, "{said}");
    assert!(
        lines[0].starts_with("1,lead,1,\"jane quill, quill@example.com\",different,tester,"),
        "{said}"
    );
    assert!(
        lines[1].starts_with("2,lead,2,\"jane quill, quill@example.com\",same,tester,"),
        "{said}"
    );
    sandbox.done(&["jobs", "undo", "1", "--yes"]);
    assert_eq!(sandbox.json(&["verdict", "list"]), (0, json!([])));
    assert_counts_of_night(&sandbox, "Hull");

    let sandbox = first_night();
    decide(&sandbox, ",1,merge");
    sandbox.done(&["verdict", "forget", "1"]);
    sandbox.done(&["lead", "edit", "1", "--first-name", "John"]);
    assert_counts_of_night(&sandbox, "Hull");
}

fn assert_counts_of_night(sandbox: &Sandbox, city: &str) {
    let (status, result) = night(sandbox, city);
    assert_counts((status, &result), 3, &[("waiting", 1)]);
}

#[test]
fn a_decision_at_a_terminal_holds_for_the_next_night() {
    let sandbox = first_night();
    let mut session = session(160, &sandbox.command(&["jobs", "review", "1"]));
    session.expect("What should happen to this row?").unwrap();
    // The cursor is at "Stop". Two above it is "Create a new lead anyway".
    session.send([UP, UP, ENTER].concat()).unwrap();
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    let (status, result) = night(&sandbox, "Hull");
    assert_counts((status, &result), 0, &[("updated", 1)]);
    assert_eq!(sandbox.lead_count(), 2);
}

#[test]
fn a_contact_that_is_added_by_hand_is_asked_about_once() {
    let sandbox = Sandbox::new();
    let add = |first: &str| {
        let fields = ["--last-name", "Quill", "--email", "quill@example.com"];
        sandbox.run(&[&["contact", "add", first], &fields[..]].concat())
    };
    assert_eq!(add("John").status, 0);
    assert_eq!(add("Jane").status, 2, "John may be meant");
    sandbox.write(
        "contacts.csv",
        "First Name,Last Name,Email\nJane,Quill,quill@example.com\n",
    );
    let (_, result) = sandbox.import_of("contacts", &["contacts.csv", "--on-duplicate", "merge"]);
    assert_eq!(result["waiting"], 1, "{result}");
    decide(&sandbox, ",,create");
    let said = add("Jane");
    assert_eq!(said.status, 0, "{said}");
    assert!(said.err.contains("Used the existing contact 2."), "{said}");
    sandbox.done(&["contact", "delete", "2", "--yes"]);
    assert!(
        add("Jane").err.contains("Added contact 3."),
        "John is not meant"
    );
}

#[test]
fn an_answer_about_a_contact_that_is_added_holds_for_imports() {
    let add = "contact add Jane --last-name Quill --email quill@example.com";
    let form = "client add Quills --type couple";
    for (command, answer, contact) in [
        (add, format!("{UP}{UP}{ENTER}"), 1),
        (add, format!("{UP}{ENTER}"), 2),
        (form, format!("{UP}{UP}{ENTER}"), 1),
        (form, format!("{UP}{ENTER}"), 2),
    ] {
        let sandbox = Sandbox::new();
        let john = "contact add John --last-name Quill --email quill@example.com";
        sandbox.done(&words(john));
        let mut session = session(160, &sandbox.command(&words(command)));
        let mut keys = vec![("Which one?", answer)];
        if command == form {
            let typed = ["Jane\r", "Quill\r", "quill@example.com\r", ENTER];
            let fields = ["First name", "Last name", "Email", "Phone"];
            let typed = fields.into_iter().zip(typed.map(str::to_owned));
            let made = ("Contacts of this client", format!("{UP}{ENTER}"));
            keys = [made].into_iter().chain(typed).chain(keys).collect();
            keys.push(("Relationship", ENTER.to_owned()));
            keys.push(("Another contact?", ENTER.to_owned()));
        }
        for (question, keys) in keys {
            session.expect(question).unwrap();
            session.send(keys).unwrap();
        }
        let (status, text) = ended(session);
        assert_eq!(status, 0, "{text}");
        sandbox.write(
            "contacts.csv",
            "First Name,Last Name,Email,Phone\nJane,Quill,quill@example.com,020 7946 0001\n",
        );
        let (status, result) =
            sandbox.import_of("contacts", &["contacts.csv", "--on-duplicate", "merge"]);
        assert_counts((status, &result), 0, &[("merged", 1)]);
        let (_, shown) = sandbox.json(&["contact", "show", &contact.to_string()]);
        assert_eq!(shown["phone"], "020 7946 0001", "{command}: {shown}");
    }
}

#[test]
fn the_decision_about_exactly_this_row_counts_before_one_about_a_similar_row() {
    let sandbox = Sandbox::new();
    let header = "First Name,Last Name,Email,Phone,Job Title";
    let first = format!("{header}\nMargaret,Quill,fam@example.com,,\n");
    assert_eq!(sandbox.import_text("leads", &first, &[]).0, 0);
    let rows = format!(
        "{header}\nJames,Quill,fam@example.com,07700 900101,Vet\nJames,Quill,fam@example.com,,Baker\n"
    );
    let update = ["--on-duplicate", "update", "--again"];
    assert_eq!(sandbox.import_text("leads", &rows, &update).1["waiting"], 2);
    sandbox.write("d.csv", "row,record,decision\n2,,create\n3,,create\n");
    sandbox.done(&["jobs", "review", "2", "--decisions", "d.csv"]);
    let people = [
        "Margaret |  | ",
        "James | 07700 900101 | Vet",
        "James |  | Baker",
    ];
    let fields = ["first_name", "phone", "job_title"];
    assert_eq!(sandbox.values(&fields), people);
    let (status, result) = sandbox.import_text("leads", &rows, &update);
    assert_counts((status, &result), 0, &[("unchanged", 2)]);
    assert_eq!(sandbox.values(&fields), people);
}

#[test]
fn each_answer_of_a_sheet_is_about_exactly_its_row() {
    let header = "First Name,Last Name,Email,Phone,Job Title";
    let first = format!("{header}\nMargaret,Quill,fam@example.com,07700 900901,\n");
    let rows = format!(
        "{header}\nJim,Quill,fam@example.com,,Vet\nJim,Quill,fam@example.com,07700 900101,Baker\n"
    );
    let update = ["--on-duplicate", "update", "--again"];
    for (entity, kind) in [("contacts", "contact"), ("leads", "lead")] {
        // Both are Margaret's: her phone stays in the next night, too.
        let sandbox = Sandbox::new();
        assert_eq!(sandbox.import_text(entity, &first, &[]).0, 0);
        assert_eq!(sandbox.import_text(entity, &rows, &update).1["waiting"], 2);
        sandbox.write("d.csv", "row,record,decision\n2,1,merge\n3,1,merge\n");
        sandbox.done(&["jobs", "review", "2", "--decisions", "d.csv"]);
        assert_eq!(sandbox.import_text(entity, &rows, &update).0, 0);
        assert_eq!(sandbox.all(kind, "phone"), ["07700 900901"], "{entity}");
        // The second one is a person of his own, although the first one is hers.
        let sandbox = Sandbox::new();
        assert_eq!(sandbox.import_text(entity, &first, &[]).0, 0);
        assert_eq!(sandbox.import_text(entity, &rows, &update).1["waiting"], 2);
        sandbox.write("d.csv", "row,record,decision\n2,1,merge\n3,,create\n");
        sandbox.done(&["jobs", "review", "2", "--decisions", "d.csv"]);
        assert_eq!(
            sandbox.all(kind, "first_name"),
            ["Margaret", "Jim"],
            "{entity}"
        );
        assert_eq!(
            sandbox.all(kind, "phone"),
            ["07700 900901", "07700 900101"],
            "{entity}"
        );
        sandbox.assert_whole();
    }
}

#[test]
fn three_similar_rows_of_a_sheet_keep_their_three_answers() {
    let sandbox = Sandbox::new();
    let header = "First Name,Last Name,Email,Phone,Mobile,Job Title";
    let first = format!("{header}\nMargaret,Quill,fam@example.com,,,B0\n");
    assert_eq!(sandbox.import_text("leads", &first, &[]).0, 0);
    let rows = format!(
        "{header}\nJames,Quill,fam@example.com,07700 900101,,J0\nJames,Quill,fam@example.com,,,J1\n\
         James,Quill,fam@example.com,07700 900101,07700 900103,J2\n"
    );
    let merge = ["--on-duplicate", "merge", "--again"];
    assert_eq!(sandbox.import_text("leads", &rows, &merge).1["waiting"], 3);
    sandbox.write(
        "d.csv",
        "row,record,decision\n2,1,merge\n3,,create\n4,1,merge\n",
    );
    sandbox.done(&["jobs", "review", "2", "--decisions", "d.csv"]);
    let (status, result) = sandbox.import_text("leads", &rows, &merge);
    assert_counts((status, &result), 0, &[("waiting", 0), ("created", 0)]);
    assert_eq!(sandbox.lead_count(), 2);
}
