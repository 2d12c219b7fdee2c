//! Which matches a policy acts on: one file under every policy, for leads, contacts and clients.

use serde_json::{Value, json};

use crate::sandbox::Sandbox;

pub const POLICIES: [&str; 6] = ["skip", "merge", "update", "create", "fail", "ask"];

const OUTCOMES: [&str; 7] = [
    "created",
    "merged",
    "updated",
    "unchanged",
    "skipped",
    "failed",
    "waiting",
];

/// Outcomes that are not 0, as `created 1, skipped 2`.
pub fn outcomes(result: &Value) -> String {
    let counts = OUTCOMES
        .iter()
        .filter(|key| result[**key] != 0)
        .map(|key| format!("{key} {}", result[*key]));
    counts.collect::<Vec<_>>().join(", ")
}

/// One key of all records of a kind.
pub fn all(sandbox: &Sandbox, entity: &str, key: &str) -> Vec<String> {
    let (_, list) = sandbox.json(&[entity, "list"]);
    let list = list.as_array().unwrap();
    list.iter()
        .map(|one| one[key].as_str().unwrap_or_default().to_owned())
        .collect()
}

/// Imports one file into a new store under every policy, and compares the outcomes.
pub fn assert_under_policies(kind: &str, content: &str, expected: impl Fn(&str) -> &'static str) {
    for policy in POLICIES {
        let sandbox = Sandbox::new();
        sandbox.set("leads.required", "name");
        let (status, result) = sandbox.import_text(kind, content, &["--on-duplicate", policy]);
        assert_eq!(outcomes(&result), expected(policy), "{kind}, {policy}");
        let is_left = result["waiting"] != 0 || result["failed"] != 0;
        assert_eq!(status == 3, is_left, "{kind}, {policy}");
        sandbox.done(&["store", "check"]);
    }
}

/// Two people of one email: the second is created under `create`, and waits under every other policy.
pub fn second_waits(policy: &str) -> &'static str {
    match policy {
        "create" => "created 2",
        _ => "created 1, waiting 1",
    }
}

const COUPLE: &str =
    "First Name,Last Name,Email\nJohn,Quill,quill@example.com\nJane,Quill,quill@example.com\n";
const ALIKE: &str =
    "First Name,Last Name,Email\nJohn,Quill,john@example.com\nJon,Quill,jon@example.org\n";
const SWITCHBOARD: &str = "First Name,Last Name,Email,Phone\n\
    Ben,Rowe,ben@example.com,01632 960001\n\
    Cat,Shaw,cat@example.com,01632 960001\n\
    Dov,Tate,dov@example.com,01632 960001\n";

#[test]
fn a_couple_with_one_email_stays_two_people() {
    assert_under_policies("contacts", COUPLE, second_waits);
    assert_under_policies("leads", COUPLE, |policy| match policy {
        "skip" => "created 1, skipped 1",
        other => second_waits(other),
    });
}

#[test]
fn a_name_alike_with_another_email_is_nobody_for_certain() {
    assert_under_policies("contacts", ALIKE, second_waits);
}

#[test]
fn colleagues_of_one_switchboard_are_three_people_under_every_policy() {
    assert_under_policies("contacts", SWITCHBOARD, |_| "created 3");
    for policy in POLICIES {
        let sandbox = Sandbox::new();
        let args = ["--match", "email,phone,name", "--on-duplicate", policy];
        let (_, result) = sandbox.import_text("leads", SWITCHBOARD, &args);
        assert_eq!(outcomes(&result), "created 3", "{policy}");
    }
}

#[test]
fn directors_of_two_companies_with_one_switchboard_stay_themselves() {
    let content = "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email,Contact Phone,Relationship\n\
        Rowe Ltd,company,Ben,Rowe,ben@example.com,01632 960001,Director\n\
        Shaw Ltd,company,Cat,Shaw,cat@example.com,01632 960001,Director\n";
    for policy in POLICIES {
        let sandbox = Sandbox::new();
        let (status, result) = sandbox.import_text("clients", content, &["--on-duplicate", policy]);
        assert_eq!((status, &*outcomes(&result)), (0, "created 2"), "{policy}");
        assert_eq!(
            all(&sandbox, "contact", "name"),
            ["Ben Rowe", "Cat Shaw"],
            "{policy}"
        );
        for (client, director) in [("Rowe Ltd", "Ben Rowe"), ("Shaw Ltd", "Cat Shaw")] {
            let (_, shown) = sandbox.json(&["client", "show", client]);
            let contacts = shown["contacts"].as_array().unwrap();
            assert_eq!(contacts.len(), 1, "{policy}: {shown}");
            assert_eq!(contacts[0]["name"], director, "{policy}");
        }
    }
}

#[test]
fn a_nightly_export_with_two_people_of_one_email_settles_after_one_decision() {
    let sandbox = Sandbox::new();
    let content = "First Name,Email,City\nAda,q@example.com,Leeds\nJane,q@example.com,York\n";
    let night = || sandbox.import_text("leads", content, &["--on-duplicate", "update", "--again"]);
    let (status, result) = night();
    assert_eq!((status, &*outcomes(&result)), (3, "created 1, waiting 1"));
    let (_, result) = night();
    assert_eq!(outcomes(&result), "unchanged 1, waiting 1");
    assert_eq!(all(&sandbox, "lead", "name"), ["Ada"], "nobody was renamed");
    sandbox.done(&["jobs", "review", "2", "--write-decisions", "sheet.csv"]);
    let sheet = sandbox.read("sheet.csv");
    sandbox.write("sheet.csv", format!("{}create\n", sheet.trim_end()));
    let (status, result) = sandbox.json(&["jobs", "review", "2", "--decisions", "sheet.csv"]);
    assert_eq!((status, &result["created"]), (0, &json!(1)), "{result}");
    for _ in 0..2 {
        let (status, result) = night();
        assert_eq!((status, &*outcomes(&result)), (0, "unchanged 2"));
    }
    let mut names = all(&sandbox, "lead", "name");
    names.sort();
    assert_eq!(names, ["Ada", "Jane"]);
}

#[test]
fn one_of_a_couple_with_one_email_is_found_by_the_first_name() {
    let sandbox = Sandbox::new();
    let (_, result) = sandbox.import_text("contacts", COUPLE, &["--on-duplicate", "create"]);
    assert_eq!(result["created"], 2);
    let row = "First Name,Last Name,Email,Job Title\nJANE,Quill,quill@example.com,Potter\n";
    let (status, result) = sandbox.import_text("contacts", row, &["--on-duplicate", "update"]);
    assert_eq!((status, &*outcomes(&result)), (0, "updated 1"));
    assert_eq!(all(&sandbox, "contact", "job_title"), ["", "Potter"]);
}

#[test]
fn a_possible_match_in_the_trash_swallows_no_row() {
    for (args, expected) in [
        (&[][..], "waiting 1"),
        (&["--on-deleted", "restore"], "waiting 1"),
        (&["--on-deleted", "create"], "created 1"),
        (&["--on-duplicate", "create"], "created 1"),
    ] {
        for kind in ["contacts", "leads"] {
            let sandbox = Sandbox::new();
            let entity = kind.trim_end_matches('s');
            sandbox.done(&[
                entity,
                "add",
                "John",
                "--last-name",
                "Quill",
                "--email",
                "quill@example.com",
            ]);
            sandbox.done(&[entity, "delete", "1", "--yes"]);
            let jane = "First Name,Last Name,Email\nJane,Quill,quill@example.com\n";
            let (_, result) = sandbox.import_text(kind, jane, args);
            assert_eq!(outcomes(&result), expected, "{kind}, {args:?}");
            let (_, trash) = sandbox.json(&[entity, "list", "--deleted"]);
            assert_eq!(trash[0]["first_name"], "John", "{kind}, {args:?}");
        }
    }
}

#[test]
fn a_contradicted_match_in_the_trash_is_another_person() {
    let sandbox = Sandbox::new();
    sandbox.done(&[
        "contact",
        "add",
        "Ben",
        "--last-name",
        "Rowe",
        "--email",
        "ben@example.com",
        "--phone",
        "01632 960001",
    ]);
    sandbox.done(&["contact", "delete", "1", "--yes"]);
    let row = "First Name,Last Name,Email,Phone\nCat,Shaw,cat@example.com,01632 960001\n";
    let (status, result) = sandbox.import_text("contacts", row, &[]);
    assert_eq!((status, &*outcomes(&result)), (0, "created 1"));
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
fn of_a_key_that_many_records_have_no_row_takes_one() {
    let sandbox = Sandbox::new();
    sandbox.set("leads.required", "name");
    let many: Vec<String> = (0..100)
        .map(|at| format!("N{at}x,Moor,,01632 960001"))
        .collect();
    let many = format!("{}\n", many.join("\n"));
    let header = "First Name,Last Name,Email,Phone\n";
    let by_phone = ["--match", "phone", "--on-duplicate"];
    let create = [&by_phone[..], &["create"]].concat();
    let (_, result) = sandbox.import_text("leads", &format!("{header}{many}"), &create);
    assert_eq!(result["created"], 100);
    let row = format!("{header}N7x,Moor,,01632 960001\n");
    let merge = [&by_phone[..], &["merge"]].concat();
    let (_, result) = sandbox.import_text("leads", &row, &merge);
    assert_eq!(outcomes(&result), "waiting 1");
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    assert_eq!(
        sandbox.row_errors(&jobs[0]["id"].to_string()),
        ["ambiguous: may be any of lead 8 and many more, by phone"]
    );
}

#[test]
fn a_lead_skipped_with_another_first_name_is_counted_and_listed_as_that() {
    let sandbox = Sandbox::new();
    let two =
        "First Name,Email,Phone\nAda,q@example.com,07700900101\nJane,q@example.com,07700900102\n";
    sandbox.write("two.csv", two);
    let said = sandbox.ok(&["import", "leads", "two.csv"]);
    for expected in [
        "1  skipped: same email, but another first name",
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
