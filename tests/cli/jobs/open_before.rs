//! A row that failed or waited in one night and is imported in a later one, by its id in the other system: nothing is left to
//! correct or to decide.

use serde_json::json;

use crate::sandbox::Sandbox;
use crate::support::nights::NIGHT;

/// Imports a night with these rows, and returns the exit status.
fn night(sandbox: &Sandbox, rows: &str) -> i32 {
    let text = format!("Id,First Name,Email,City\n{rows}\n");
    sandbox.import_text("leads", &text, &NIGHT).0
}

/// The numbers of failed rows of job 1: all and open.
fn failed(sandbox: &Sandbox) -> [i64; 2] {
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    ["failed", "open"].map(|key| job[key].as_i64().unwrap())
}

#[test]
fn a_failed_row_whose_id_is_imported_later_is_closed_and_open_again_after_an_undo() {
    let sandbox = Sandbox::new();
    assert_eq!(
        night(
            &sandbox,
            "3,Cy,cy at example.com,Neath\n4,Di,di at example.com,Neath"
        ),
        3
    );
    assert_eq!(failed(&sandbox), [2, 2]);
    assert_eq!(night(&sandbox, "3,Cy,cy@example.com,Bala"), 0);
    assert_eq!(failed(&sandbox), [2, 1]);
    let open = sandbox.ok(&["jobs", "failed", "1"]);
    assert!(
        !open.out.contains("cy at") && open.out.contains("di at"),
        "{open}"
    );
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    assert_eq!(failed(&sandbox), [2, 2]);
    sandbox.assert_whole();
}

#[test]
fn a_failed_row_stays_open_if_its_id_fails_again_or_comes_from_another_system() {
    let sandbox = Sandbox::new();
    assert_eq!(night(&sandbox, "3,Cy,cy at example.com,Neath"), 3);
    assert_eq!(night(&sandbox, "3,Cy,cy again at example.com,Neath"), 3);
    let other = "Id,First Name,Email\n3,Cy,cy@example.com\n";
    let flags = ["--source", "erp", "--map", "Id=external_id"];
    assert_eq!(sandbox.import_text("leads", other, &flags).0, 0);
    assert_eq!(failed(&sandbox), [1, 1]);
}

#[test]
fn a_row_of_another_person_with_the_same_id_stays_open() {
    let sandbox = Sandbox::new();
    let people = "7,Ann,ann@example.com,Leeds\n7,Zoe,zoe@example.com,Hull";
    assert_eq!(night(&sandbox, people), 3);
    assert_eq!(night(&sandbox, "7,Ann,ann@example.com,York"), 0);
    assert_eq!(failed(&sandbox), [1, 1]);
    let (_, ann) = sandbox.json(&["lead", "show", "1"]);
    assert_eq!(ann["city"], json!("York"));
}

#[test]
fn only_older_failed_rows_are_closed_and_only_by_a_row_that_is_in_a_record() {
    let sandbox = Sandbox::new();
    assert_eq!(night(&sandbox, "3,Cy,cy at example.com,Neath"), 3);
    assert_eq!(night(&sandbox, "3,Cy,cy too at example.com,Bala"), 3);
    // An import that only updates skips the row: the person is nowhere.
    let row = "Id,First Name,Email,City\n3,Cy,cy@example.com,York\n";
    let skip = [&NIGHT[..], &["--on-new", "skip"]].concat();
    assert_eq!(sandbox.import_text("leads", row, &skip).1["skipped_new"], 1);
    assert_eq!(failed(&sandbox), [1, 1]);
    // The correction of the first night is older than the second one.
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let fixed = sandbox
        .read("failed.csv")
        .replacen("cy at example", "cy@example", 1);
    sandbox.write("failed.csv", fixed);
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    let (_, second) = sandbox.json(&["jobs", "show", "2"]);
    assert_eq!((&second["failed"], &second["open"]), (&json!(1), &json!(1)));
}

/// The number of open rows of a job.
fn open(sandbox: &Sandbox, job: &str) -> usize {
    let rows = sandbox.ok(&["jobs", "failed", job]).out;
    rows.lines().skip(1).count()
}

#[test]
fn a_waiting_row_whose_id_is_imported_later_is_closed_and_open_again_after_an_undo() {
    let sandbox = Sandbox::new();
    sandbox.done(&[
        "lead",
        "add",
        "Jo",
        "--last-name",
        "Quill",
        "--email",
        "jo@example.com",
    ]);
    assert_eq!(night(&sandbox, "3,Cy,jo@example.com,Bala"), 3);
    assert_eq!(open(&sandbox, "1"), 1);
    assert_eq!(night(&sandbox, "3,Cy,cy@example.com,Bala"), 0);
    assert_eq!(open(&sandbox, "1"), 0);
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    assert_eq!(open(&sandbox, "1"), 1);
    sandbox.assert_whole();
}

#[test]
fn a_waiting_row_that_may_be_another_person_than_the_record_with_its_id_stays_open() {
    let sandbox = Sandbox::new();
    let night = |person: &str, city: &str| {
        let header = "Id,Client Name,Type,City,First Name,Last Name,Email";
        let rows = format!("{header}\n3,John Falwright,individual,{city},{person}\n");
        sandbox.import_text("clients", &rows, &NIGHT).0
    };
    assert_eq!(night("John,Falwright,john@example.com", "Leeds"), 0);
    assert_eq!(night("Zara,Khan,zara@example.com", "York"), 3);
    assert_eq!(open(&sandbox, "2"), 1);
    assert_eq!(night("John,Falwright,john@example.com", "Hull"), 0);
    assert_eq!(open(&sandbox, "2"), 1);
}

#[test]
fn a_waiting_row_of_a_client_stays_open_while_another_row_of_the_client_comes_again() {
    let sandbox = Sandbox::new();
    let header = "Id,Client Name,Type,First Name,Last Name,Email,Relationship";
    let ada = "3,The Moors,couple,Ada,Moor,ada@example.com,Self";
    let bob = "3,The Moors,couple,Bob,Moor,bob@example.com,Spouse";
    let args = "contact add Bob --last-name Moor --email other@example.com";
    sandbox.done(&args.split(' ').collect::<Vec<_>>());
    let night = |rows: &str| {
        sandbox
            .import_text("clients", &format!("{header}\n{rows}\n"), &NIGHT)
            .0
    };
    assert_eq!(night(&format!("{ada}\n{bob}")), 3);
    assert_eq!(open(&sandbox, "1"), 1);
    assert_eq!(night(&ada.replace("Moors", "Moor family")), 0);
    assert_eq!(open(&sandbox, "1"), 1);
}

#[test]
fn a_row_that_failed_because_its_record_exists_is_closed_once_it_is_imported() {
    let sandbox = Sandbox::new();
    assert_eq!(night(&sandbox, "3,Cy,cy@example.com,Neath"), 0);
    let fail = [&NIGHT[..4], &["--on-duplicate", "fail"]].concat();
    let row = "Id,First Name,Email,City\n3,Cy,cy@example.com,Bala\n";
    assert_eq!(sandbox.import_text("leads", row, &fail).0, 3);
    assert_eq!(open(&sandbox, "2"), 1);
    assert_eq!(night(&sandbox, "3,Cy,cy@example.com,York"), 0);
    assert_eq!(open(&sandbox, "2"), 0);
}

#[test]
fn a_review_closes_failed_rows_too() {
    let sandbox = Sandbox::new();
    let lead = [
        "lead",
        "add",
        "Jo",
        "--last-name",
        "Quill",
        "--email",
        "jo@example.com",
    ];
    sandbox.done(&lead);
    assert_eq!(night(&sandbox, "3,Cy,cy at example.com,Neath"), 3);
    assert_eq!(night(&sandbox, "3,Cy,jo@example.com,Bala"), 3);
    assert_eq!(failed(&sandbox), [1, 1]);
    sandbox.write("d.csv", "row,record,decision\n2,,create\n");
    sandbox.done(&["jobs", "review", "2", "--decisions", "d.csv"]);
    assert_eq!(failed(&sandbox), [1, 0]);
}
