//! What is told of rows that match a record only possibly, or a record in the trash.

use serde_json::json;

use crate::sandbox::Sandbox;
use crate::support::counts::{assert_counts, outcomes};

const COUPLE: &str =
    "First Name,Last Name,Email\nJohn,Quill,quill@example.com\nJane,Quill,quill@example.com\n";

#[test]
fn a_nightly_export_with_two_people_of_one_email_settles_after_one_decision() {
    let sandbox = Sandbox::new();
    let content = "First Name,Email,City\nAda,q@example.com,Leeds\nJane,q@example.com,York\n";
    let night = || sandbox.import_text("leads", content, &["--on-duplicate", "update", "--again"]);
    let (status, result) = night();
    assert_eq!((status, &*outcomes(&result)), (3, "created 1, waiting 1"));
    let (_, result) = night();
    assert_eq!(outcomes(&result), "unchanged 1, waiting 1");
    assert_eq!(sandbox.all("lead", "name"), ["Ada"], "no lead was renamed");
    sandbox.done(&["jobs", "review", "2", "--write-decisions", "sheet.csv"]);
    let sheet = sandbox.read("sheet.csv");
    sandbox.write("sheet.csv", format!("{}create\n", sheet.trim_end()));
    let (status, result) = sandbox.json(&["jobs", "review", "2", "--decisions", "sheet.csv"]);
    assert_counts((status, &result), 0, &[("created", 1)]);
    for _ in 0..2 {
        let (status, result) = night();
        assert_eq!((status, &*outcomes(&result)), (0, "unchanged 2"));
    }
    let mut names = sandbox.all("lead", "name");
    names.sort();
    assert_eq!(names, ["Ada", "Jane"]);
}

#[test]
fn a_waiting_row_says_what_differs_and_what_to_do() {
    let sandbox = Sandbox::new();
    let (_, result) = sandbox.import_text("contacts", COUPLE, &["--on-duplicate", "merge"]);
    assert_eq!(result["waiting"], 1);
    assert_eq!(
        sandbox.row_errors("1"),
        ["possible duplicate of contact 1, by email: another first name: \"Jane\", not \"John\""]
    );
    let failed = sandbox.ok(&["jobs", "failed", "1"]);
    assert!(failed.out.contains("intake jobs review"), "{failed}");
    assert!(failed.out.contains("--on-duplicate create"), "{failed}");
}

#[test]
fn a_lead_skipped_with_another_first_name_is_counted_and_listed_as_that() {
    let sandbox = Sandbox::new();
    let two =
        "First Name,Email,Phone\nAda,q@example.com,07700900101\nJane,q@example.com,07700900102\n";
    sandbox.write("two.csv", two);
    let said = sandbox.ok(&["import", "leads", "two.csv"]);
    for expected in [
        "1  skipped: same email, but possibly another person",
        "intake jobs failed 1 --with-skipped",
    ] {
        assert!(said.out.contains(expected), "{expected}: {said}");
    }
    assert!(!said.out.contains("skipped as duplicates"), "{said}");
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!(
        (&job["skipped"], &job["skipped_other_name"]),
        (&json!(1), &json!(1)),
        "kept with the job: {job}"
    );
    let listed = sandbox.ok(&["jobs", "failed", "1", "--with-skipped"]).out;
    let mut reader = csv::Reader::from_reader(listed.as_bytes());
    let row = reader.records().next().unwrap().unwrap();
    let cells: Vec<&str> = row.iter().rev().take(2).collect();
    assert_eq!(
        cells[1],
        "possible duplicate of lead 1, by email: another first name: \"Jane\", not \"Ada\""
    );
    assert!(!cells[0].contains("delete"), "{}", cells[0]);
}

#[test]
fn a_row_whose_record_is_in_the_trash_has_a_line_of_its_own() {
    for kind in ["leads", "contacts"] {
        let sandbox = Sandbox::new();
        let entity = kind.trim_end_matches('s');
        sandbox.done(&[entity, "add", "Ada", "--email", "ada@example.com"]);
        sandbox.done(&[entity, "add", "Bob", "--email", "bob@example.com"]);
        sandbox.done(&[entity, "delete", "1", "--yes"]);
        sandbox.write(
            "rows.csv",
            "First Name,Email\nAda,ada@example.com\nBob,bob@example.com\n",
        );
        let said = sandbox.ok(&["import", kind, "rows.csv", "--on-duplicate", "skip"]);
        for expected in [
            "1  skipped as duplicates",
            "1  skipped: the record is in the trash",
        ] {
            assert!(said.out.contains(expected), "{kind}, {expected}: {said}");
        }
        let (_, job) = sandbox.json(&["jobs", "show", "1"]);
        assert_eq!(
            (
                &job["skipped"],
                &job["skipped_deleted"],
                &job["skipped_other_name"]
            ),
            (&json!(2), &json!(1), &json!(0)),
            "{job}"
        );
    }
}

#[test]
fn telephone_numbers_with_other_flaws_are_other_causes() {
    let sandbox = Sandbox::new();
    let rows = "First Name,Email,Phone\nElsie,e@x.example,4.41134960305E+11\nIvy,i@x.example,4.41134960306E+11\nFay,f@x.example,call me\n";
    let (_, result) = sandbox.import_text("leads", rows, &[]);
    assert_eq!(result["failed"], 3, "{result}");
    let said = sandbox.ok(&["jobs", "show", "1"]);
    let whole = format!("{}{}", said.out, said.err);
    assert!(
        whole.contains("2  Phone: ") && whole.contains("1  Phone: "),
        "{said}"
    );
}
