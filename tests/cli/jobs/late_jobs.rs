//! A job that goes on, or imports corrected rows, after later jobs wrote to its records: its values are older, and are not put in the
//! place of newer ones.

use serde_json::{Value, json};

use crate::sandbox::Sandbox;
use crate::support::nights::NIGHT;

/// Imports a night with these rows, and returns the exit status and the result.
fn night(sandbox: &Sandbox, rows: &str, more: &[&str]) -> (i32, Value) {
    let text = format!("Id,First Name,Email,Phone,City,Postcode\n{rows}\n");
    let jobs = sandbox.json(&["jobs", "list"]).1;
    let name = format!("night-{}.csv", jobs.as_array().map_or(0, Vec::len));
    let file = sandbox.write(&name, text);
    sandbox.import(&[&[file], &NIGHT[..], more].concat())
}

/// The emails, cities and postcodes of all leads.
fn leads(sandbox: &Sandbox) -> Vec<String> {
    let texts = |lead: &Value| {
        let text = |key: &str| lead[key].as_str().unwrap_or("-").to_owned();
        ["email", "city", "postcode"].map(text).join(" ")
    };
    sandbox.leads().iter().map(texts).collect()
}

#[test]
fn a_job_that_goes_on_keeps_what_later_jobs_wrote() {
    let sandbox = Sandbox::new();
    let first = "1,Ann,ann@b.example,,Bath,BA1 1AA\n2,Bob,bob@b.example,,,\n3,Cyd,cyd@b.example,,,";
    assert_eq!(night(&sandbox, first, &[]).0, 0);
    let stopped = "8,Dan,no email,,,\n9,Eve,no email,,,\n1,Ann,ann.old@b.example,,Leeds,LS1 1AA\n\
                   2,Bob,bob.new@b.example,,Hull,\n3,Cyd,cyd.new@b.example,,,\n4,Fay,fay.old@b.example,,,";
    assert_eq!(night(&sandbox, stopped, &["--max-failed", "1"]).0, 1);
    let third = "1,Ann,ann.new@b.example,,Bath,BA2 2AA\n4,Fay,fay@b.example,,,";
    assert_eq!(night(&sandbox, third, &[]).0, 0);
    let (status, result) = sandbox.json(&["jobs", "resume", "2", "--max-failed", "100%"]);
    assert_eq!(status, 3, "{result}");
    assert_eq!(
        leads(&sandbox),
        [
            "ann.new@b.example Bath BA2 2AA",
            "bob.new@b.example Hull -",
            "cyd.new@b.example - -",
            "fay@b.example - -",
        ]
    );
    let said = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
    for kept in ["ann.old@b.example", "fay.old@b.example"] {
        assert!(said.out.contains(kept), "{said}");
    }
    sandbox.assert_whole();
}

#[test]
fn a_refused_job_that_is_imported_after_all_is_as_old_as_its_file() {
    let sandbox = Sandbox::new();
    let rows = "1,Ann,ann@b.example,,,\n2,Bob,bob@b.example,,,";
    assert_eq!(night(&sandbox, rows, &[]).0, 0);
    let rows = "1,Ann,ann.old@b.example,,,\n2,Bob,bob.new@b.example,,,";
    assert_eq!(night(&sandbox, rows, &["--max-updated", "1"]).0, 8);
    assert_eq!(night(&sandbox, "1,Ann,ann.new@b.example,,,", &[]).0, 0);
    let (status, result) = sandbox.json(&["jobs", "resume", "2", "--max-updated", "2"]);
    assert_eq!((status, &result["updated"]), (0, &json!(1)), "{result}");
    let expected = ["ann.new@b.example - -", "bob.new@b.example - -"];
    assert_eq!(leads(&sandbox), expected);
    // The same rows in a new import are meant as they are.
    let (_, again) = night(&sandbox, rows, &["--again"]);
    assert_eq!(again["updated"], json!(1));
    assert_eq!(leads(&sandbox)[0], "ann.old@b.example - -");
}

#[test]
fn corrected_rows_keep_what_later_nights_wrote_and_not_what_an_earlier_correction_did() {
    let sandbox = Sandbox::new();
    let rows = "1,Ann,ann@b.example,ask,,\n2,Bob,bob@b.example,ask,,";
    assert_eq!(night(&sandbox, rows, &[]).0, 3);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let failed = sandbox.read("failed.csv");
    let later = "1,Ann,ann.new@b.example,07700 900101,,";
    assert_eq!(night(&sandbox, later, &[]).0, 0);
    for (phone, email) in [("07700 900102", "bob@b"), ("07700 900103", "bobby@b")] {
        let corrected = failed.replace(",ask,", &format!(",{phone},"));
        sandbox.write("failed.csv", corrected.replace("bob@b", email));
        assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    }
    let expected = ["ann.new@b.example - -", "bobby@b.example - -"];
    assert_eq!(leads(&sandbox), expected);
    let phones: Vec<Value> = sandbox
        .leads()
        .iter()
        .map(|lead| lead["phone"].clone())
        .collect();
    assert_eq!(phones, ["07700 900101", "07700 900103"]);
}

#[test]
fn what_is_left_of_a_late_row_goes_with_the_newer_values() {
    for (first, late, newest, kept) in [
        ("company,", "company,Mining", "trust,", ["trust", "-"]),
        (
            "trust,",
            "individual,",
            "company,Mining",
            ["company", "Mining"],
        ),
    ] {
        let sandbox = Sandbox::new();
        let import = |name: &str, row: &str, more: &[&str]| {
            let text = format!("Client Name,Entity Type,Industry\nHill,{row}\n");
            let file = sandbox.write(name, text);
            let flags = [&[file, "--on-duplicate", "update"], more].concat();
            sandbox.import_of("clients", &flags).0
        };
        assert_eq!(import("1.csv", first, &[]), 0);
        assert_eq!(import("2.csv", late, &["--max-updated", "0"]), 8);
        assert_eq!(import("3.csv", newest, &[]), 0);
        let (status, result) = sandbox.json(&["jobs", "resume", "2", "--max-updated", "9"]);
        assert_eq!(
            (status, &result["unchanged"]),
            (0, &json!(1)),
            "{late}: {result}"
        );
        let (_, client) = sandbox.json(&["client", "show", "1"]);
        let text = |key: &str| client[key].as_str().unwrap_or("-").to_owned();
        assert_eq!(["entity_type", "industry"].map(text), kept, "{late}");
        sandbox.done(&["client", "edit", "1", "--city", "Bath"]);
    }
}

#[test]
fn the_rows_of_a_late_export_take_only_what_no_later_job_changed() {
    let sandbox = Sandbox::new();
    let rows = "1,Ann,ann@b.example,07700 900100,Bath,";
    assert_eq!(night(&sandbox, rows, &[]).0, 0);
    sandbox.done(&["lead", "export", "--out", "export.csv"]);
    let edited = sandbox.read("export.csv").replace("ann@b", "ann.old@b");
    sandbox.write("export.csv", edited.replace("07700 900100", "07700 900109"));
    let update = ["--on-duplicate", "update", "--max-updated", "0"];
    let refused = sandbox.import(&[&["export.csv"], &update[..]].concat());
    assert_eq!(refused.0, 8);
    assert_eq!(
        night(&sandbox, "1,Ann,ann.new@b.example,07700 900100,Bath,", &[]).0,
        0
    );
    sandbox.done(&["jobs", "resume", "2", "--max-updated", "9"]);
    let (_, lead) = sandbox.json(&["lead", "show", "1"]);
    assert_eq!(lead["email"], "ann.new@b.example");
    assert_eq!(lead["phone"], "07700 900109");
    let errors = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]).out;
    assert!(errors.contains("; a later import changed it"), "{errors}");
}

#[test]
fn corrected_rows_are_as_old_as_their_job() {
    let sandbox = Sandbox::new();
    assert_eq!(night(&sandbox, "1,Ann,ann@b.example,,,", &[]).0, 0);
    assert_eq!(night(&sandbox, "1,Ann,ann.1@b.example,ask,,", &[]).0, 3);
    let refused = night(
        &sandbox,
        "1,Ann,ann.2@b.example,,,",
        &["--max-updated", "0"],
    );
    assert_eq!(refused.0, 8);
    sandbox.done(&["jobs", "failed", "2", "--out", "failed.csv"]);
    let failed = sandbox.read("failed.csv");
    sandbox.write("failed.csv", failed.replace(",ask,", ",07700 900101,"));
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    assert_eq!(leads(&sandbox), ["ann.1@b.example - -"]);
    sandbox.done(&["jobs", "resume", "3", "--max-updated", "9"]);
    assert_eq!(leads(&sandbox), ["ann.2@b.example - -"]);
}

#[test]
fn a_record_that_an_undo_has_kept_is_newer_than_a_late_job() {
    let sandbox = Sandbox::new();
    let refused = night(
        &sandbox,
        "4,Fay,fay.old@b.example,,York,",
        &["--min-rows", "9"],
    );
    assert_eq!(refused.0, 8);
    assert_eq!(night(&sandbox, "4,Fay,fay@b.example,,,", &[]).0, 0);
    sandbox.done(&["lead", "edit", "1", "--city", "Rome"]);
    assert_eq!(sandbox.run(&["jobs", "undo", "2", "--yes"]).status, 3);
    sandbox.json(&["jobs", "resume", "1", "--min-rows", "0"]);
    assert_eq!(leads(&sandbox), ["fay@b.example Rome -"]);
}

#[test]
fn a_later_job_that_was_undone_wrote_nothing() {
    let sandbox = Sandbox::new();
    assert_eq!(night(&sandbox, "1,Ann,ann@b.example,,,", &[]).0, 0);
    let held = "1,Ann,ann.held@b.example,,,";
    assert_eq!(night(&sandbox, held, &["--max-updated", "0"]).0, 8);
    assert_eq!(night(&sandbox, "1,Ann,ann.new@b.example,,,", &[]).0, 0);
    sandbox.done(&["jobs", "undo", "3", "--yes"]);
    sandbox.done(&["jobs", "resume", "2", "--max-updated", "1"]);
    assert_eq!(leads(&sandbox), ["ann.held@b.example - -"]);
}

#[test]
fn the_commands_after_an_undo_come_with_the_newest_import_last() {
    let sandbox = Sandbox::new();
    for (name, more) in [
        ("one", ""),
        ("two", "2,Bob,bob@b.example\n"),
        ("three", "3,Cyd,cyd@b.example\n"),
    ] {
        let name = format!("{name}.csv");
        let text = format!("Id,First Name,Email\n1,Ann,ann@b.example\n{more}");
        let file = sandbox.write(&name, text);
        assert_eq!(sandbox.import(&[&[file], &NIGHT[..]].concat()).0, 0);
    }
    let said = sandbox.ok(&["jobs", "undo", "1", "--yes"]);
    let at = |name: &str| {
        said.out
            .find(name)
            .unwrap_or_else(|| panic!("{name}: {said}"))
    };
    assert!(at("/two.csv") < at("/three.csv"), "{said}");
}

#[test]
fn an_interrupted_job_whose_file_is_another_one_now_can_be_given_up() {
    let sandbox = Sandbox::new();
    let rows = "Id,First Name,Email\n1,Ann,ann@b.example\n2,Bob,none\n3,Cyd,cyd@b.example\n";
    assert_eq!(
        sandbox.import_text("leads", rows, &["--max-failed", "0"]).0,
        1
    );
    sandbox.sql("UPDATE job SET status = 'interrupted'");
    sandbox.write("more.csv", rows.replace("none", "bob@b.example"));
    let said = sandbox.run(&["jobs", "resume", "1"]);
    assert_eq!(said.status, 1, "{said}");
    let hint = "give up the other rows of the job: intake jobs cancel 1\n";
    assert!(said.err.contains(hint), "{said}");
    sandbox.done(&["jobs", "cancel", "1"]);
    assert_eq!(
        sandbox.json(&["jobs", "show", "1"]).1["status"],
        "cancelled"
    );
}
