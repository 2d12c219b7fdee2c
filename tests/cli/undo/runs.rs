//! `jobs undo` where several imports, or people between two rows of one, have changed the same field.

use serde_json::json;

use crate::sandbox::{Sandbox, words};

const HEADER: &str = "First Name,Last Name,Email,Phone,Company";

/// A store with one lead, made by hand.
fn with_lead() -> Sandbox {
    let sandbox = Sandbox::new();
    let line = "lead add Ada --last-name Moor --email ada@example.com --company Orig --phone '020 7946 0000'";
    sandbox.done(&words(line));
    sandbox
}

/// Imports rows about the lead, each with a phone and a company.
fn update(sandbox: &Sandbox, rows: &[(&str, &str)]) -> i32 {
    let row =
        |(phone, company): &(&str, &str)| format!("Ada,Moor,ada@example.com,{phone},{company}\n");
    let rows: String = rows.iter().map(row).collect();
    let text = format!("{HEADER}\n{rows}");
    let args = ["--on-duplicate", "update"];
    sandbox.import_text("leads", &text, &args).0
}

fn undo(sandbox: &Sandbox, job: &str, status: i32) {
    let (ended, undone) = sandbox.json(&["jobs", "undo", job]);
    assert_eq!(ended, status, "{undone}");
    let said = sandbox.run(&["store", "check"]);
    assert_eq!(said.status, 0, "{said}");
}

fn values(sandbox: &Sandbox) -> Vec<String> {
    sandbox.values(&["phone", "company"])
}

/// One job has changed the company, then Eve has, then a later row of the same job.
fn with_edit_between_rows() -> Sandbox {
    let sandbox = with_lead();
    sandbox.write(
        "rows.csv",
        format!(
            "{HEADER}\nAda,Moor,ada@example.com,,JobOne\nBad,,none,,\nAda,Moor,ada@example.com,,JobTwo\n"
        ),
    );
    let import = |limit| {
        let args = [
            "rows.csv",
            "--on-duplicate",
            "update",
            "--max-failed",
            limit,
        ];
        sandbox.import(&args).0
    };
    assert_eq!(import("0"), 1);
    assert_eq!(sandbox.column("company"), ["JobOne"]);
    sandbox.done(&words("lead edit 1 --company ByHand --as Eve"));
    assert_eq!(import("1"), 3);
    assert_eq!(sandbox.column("company"), ["JobTwo"]);
    sandbox
}

#[test]
fn an_edit_between_two_rows_of_a_job_is_what_comes_back() {
    let sandbox = with_edit_between_rows();
    undo(&sandbox, "1", 0);
    assert_eq!(sandbox.column("company"), ["ByHand"]);
}

#[test]
fn two_rows_of_a_job_with_nobody_between_them_are_taken_back_as_one() {
    let sandbox = with_lead();
    update(
        &sandbox,
        &[("020 7946 0001", "JobOne"), ("020 7946 0002", "JobTwo")],
    );
    assert_eq!(values(&sandbox), ["020 7946 0002 | JobTwo"]);
    undo(&sandbox, "1", 0);
    assert_eq!(values(&sandbox), ["020 7946 0000 | Orig"]);
}

#[test]
fn what_an_older_job_wrote_does_not_come_back_once_that_is_undone() {
    let sandbox = with_lead();
    update(&sandbox, &[("020 7946 1111", "One")]);
    update(&sandbox, &[("020 7946 2222", "Two")]);
    undo(&sandbox, "1", 3);
    assert_eq!(values(&sandbox), ["020 7946 2222 | Two"]);
    undo(&sandbox, "2", 0);
    assert_eq!(values(&sandbox), ["020 7946 0000 | Orig"]);
    // The other way around, and with a third one over what was put back.
    update(&sandbox, &[("020 7946 3333", "Three")]);
    undo(&sandbox, "3", 0);
    assert_eq!(values(&sandbox), ["020 7946 0000 | Orig"]);
}

#[test]
fn what_a_person_wrote_over_an_undone_job_comes_back() {
    let sandbox = with_lead();
    update(&sandbox, &[("020 7946 1111", "One")]);
    sandbox.done(&words("lead edit 1 --company ByHand --as Eve"));
    update(&sandbox, &[("020 7946 2222", "Two")]);
    undo(&sandbox, "1", 3);
    undo(&sandbox, "2", 0);
    assert_eq!(values(&sandbox), ["020 7946 0000 | ByHand"]);
}

#[test]
fn a_record_with_several_fields_changed_since_is_one_that_is_kept() {
    let sandbox = with_lead();
    update(&sandbox, &[("020 7946 1111", "One")]);
    let line = "lead edit 1 --company ByHand --phone '020 7946 9999' --as Eve";
    sandbox.done(&words(line));
    let (status, undone) = sandbox.json(&["jobs", "undo", "1"]);
    let kept = undone["kept"].as_array().unwrap();
    assert_eq!((status, kept.len()), (3, 1), "{undone}");
    assert_eq!(kept[0]["why"], "changed since: company, phone");
    assert_eq!(
        (&kept[0]["by"], &undone["restored"]),
        (&json!("Eve"), &json!(0))
    );
}
