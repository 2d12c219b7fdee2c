//! A failed row that comes more than once: in the same file again, in the file of the next night, or in a correction that failed
//! again. The user is asked once, and one correction closes it everywhere.

use serde_json::{Value, json};

use crate::sandbox::{Sandbox, words};

const NIGHT: &str = "First Name,Email\nAda,ada@example.com\nBen,ben at example.com\n";

/// The jobs that need the user, each with its number of open rows.
fn asked(sandbox: &Sandbox) -> Vec<Value> {
    let (_, overview) = sandbox.json(&[]);
    let jobs = overview["jobs"].as_array().unwrap().iter();
    jobs.map(|job| json!([job["id"], job["open"]])).collect()
}

fn open(sandbox: &Sandbox, job: &str) -> i64 {
    let (_, job) = sandbox.json(&["jobs", "show", job]);
    job["open"].as_i64().unwrap()
}

/// Corrects the failed row of a job, and imports it as the next job.
fn correct(sandbox: &Sandbox, job: &str) {
    sandbox.done(&["jobs", "failed", job, "--out", "failed.csv"]);
    let failed = sandbox.read("failed.csv");
    sandbox.write("failed.csv", failed.replacen("ben at ", "ben@", 1));
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_eq!((status, &result["corrects"]["rows"]), (0, &json!(1)));
}

#[test]
fn a_row_that_failed_every_night_is_asked_about_and_corrected_once() {
    let sandbox = Sandbox::new();
    sandbox.import_text("leads", NIGHT, &[]);
    sandbox.import_text("leads", NIGHT, &["--again"]);
    let later = format!("{NIGHT}Cyd,cyd@example.com\n").replace("Ada,ada@", "Eve,eve@");
    sandbox.import_text("leads", &later, &[]);
    assert_eq!(asked(&sandbox), [json!([3, 1])]);
    assert_eq!(["1", "2", "3"].map(|job| open(&sandbox, job)), [1, 1, 1]);
    let said = sandbox.ok(&[]);
    assert!(said.out.contains("\n1 job needs you:\n"), "{said}");

    correct(&sandbox, "3");
    assert_eq!(asked(&sandbox), [] as [Value; 0]);
    assert_eq!(["1", "2", "3"].map(|job| open(&sandbox, job)), [0, 0, 0]);
    sandbox.done(&words("jobs undo 4"));
    assert_eq!(["1", "2", "3"].map(|job| open(&sandbox, job)), [1, 1, 1]);
    assert_eq!(asked(&sandbox), [json!([3, 1])]);
    sandbox.done(&words("jobs undo 3"));
    assert_eq!(asked(&sandbox), [json!([2, 1])]);
    sandbox.done(&words("jobs failed 2 --close --yes"));
    assert_eq!(asked(&sandbox), [] as [Value; 0], "given up in all jobs");
    sandbox.assert_whole();
}

#[test]
fn rows_that_failed_in_one_file_only_stay_with_its_job() {
    let sandbox = Sandbox::new();
    sandbox.import_text("leads", &format!("{NIGHT}Cyd,none\n"), &[]);
    sandbox.import_text("leads", NIGHT, &[]);
    assert_eq!(asked(&sandbox), [json!([2, 1]), json!([1, 2])]);
    // The same cells under other headers are another row.
    let other = NIGHT.replace("First Name", "Last Name");
    sandbox.import_text("leads", &other, &[]);
    assert_eq!(asked(&sandbox).len(), 3);
    correct(&sandbox, "2");
    assert_eq!(["1", "2", "3"].map(|job| open(&sandbox, job)), [1, 0, 1]);
}

#[test]
fn a_correction_that_failed_again_is_asked_about_once() {
    let sandbox = Sandbox::new();
    sandbox.import_text("leads", NIGHT, &[]);
    sandbox.done(&words("jobs failed 1 --out failed.csv"));
    let failed = sandbox.read("failed.csv").replacen("ben at ", "ben(at)", 1);
    sandbox.write("failed.csv", failed);
    assert_eq!(sandbox.import(&["failed.csv"]).0, 3);
    assert_eq!(asked(&sandbox), [json!([2, 1])]);
    sandbox.done(&words("jobs undo 2"));
    assert_eq!(asked(&sandbox), [json!([1, 1])]);
}

#[test]
fn a_row_that_fails_no_more_in_the_same_file_is_closed() {
    let sandbox = Sandbox::new();
    sandbox.set("plan.max_clients", "1");
    let clients = "Name,Type\nMoor Trust,trust\nHale Trust,trust\n";
    assert_eq!(sandbox.import_text("clients", clients, &[]).0, 3);
    sandbox.set("plan.max_clients", "5");
    assert_eq!(sandbox.import_text("clients", clients, &["--again"]).0, 0);
    assert_eq!(open(&sandbox, "1"), 0);
    sandbox.done(&words("jobs undo 2"));
    assert_eq!(open(&sandbox, "1"), 1);
}

#[test]
fn a_row_that_waits_every_night_is_named_once_and_decided_once() {
    let sandbox = Sandbox::new();
    let header = "First Name,Last Name,Email,City";
    let first = format!("{header}\nMargaret,Quill,fam@example.com,York\n");
    assert_eq!(sandbox.import_text("leads", &first, &[]).0, 0);
    for city in ["York", "Leeds", "Hull"] {
        let night = format!(
            "{header}\nJames,Quill,fam@example.com,York\nAda,Moor,ada@example.com,{city}\n"
        );
        let update = ["--on-duplicate", "update"];
        assert_eq!(
            sandbox.import_text("leads", &night, &update).1["waiting"],
            1
        );
    }
    let said = sandbox.ok(&[]);
    assert_eq!(said.out.matches("row waits").count(), 1, "{said}");
    assert!(said.out.contains("job 4"), "{said}");
    sandbox.write("d.csv", "row,record,decision\n2,,create\n");
    sandbox.done(&["jobs", "review", "4", "--decisions", "d.csv"]);
    let said = sandbox.ok(&[]);
    assert!(!said.out.contains("row waits"), "{said}");
    // An undo of the night takes the decision back, too.
    sandbox.done(&["jobs", "undo", "4", "--yes"]);
    let said = sandbox.ok(&[]);
    assert!(said.out.contains("job 3"), "{said}");
    sandbox.assert_whole();
}

#[test]
fn a_corrected_waiting_row_is_closed_in_earlier_nights_too() {
    let sandbox = Sandbox::new();
    let header = "First Name,Last Name,Email,City";
    let first = format!("{header}\nJohn,Quill,fam@example.com,Leeds\n");
    assert_eq!(sandbox.import_text("leads", &first, &[]).0, 0);
    let night = format!("{header}\nJane,Quill,fam@example.com,Leeds\n");
    let merge = ["--on-duplicate", "merge"];
    assert_eq!(sandbox.import_text("leads", &night, &merge).1["waiting"], 1);
    let next = format!("{night}Ada,Moor,ada@example.com,Bath\n");
    assert_eq!(sandbox.import_text("leads", &next, &merge).1["waiting"], 1);
    sandbox.done(&["jobs", "failed", "3", "--out", "waiting.csv"]);
    let create = ["waiting.csv", "--on-duplicate", "create"];
    assert_eq!(sandbox.import(&create).1["created"], 1);
    let said = sandbox.ok(&[]);
    assert!(!said.out.contains("row waits"), "{said}");
    assert_eq!(sandbox.failed_rows(), Vec::<String>::new());
}
