//! What happens after a job: another program is told, and the cells of old rows come to their end.

use std::io::{BufRead, BufReader, PipeWriter, Read, pipe};
use std::process::{Child, Stdio};

use crate::assert_said;
use crate::sandbox::Sandbox;
use crate::support::process::{ended_jobs, fill, signal, wait_until};

const LEADS: &str = "First Name,Last Name,Email
Ada,Moor,ada@example.com
Cleo,,secret address
";
const DAY: i64 = 24 * 60 * 60;

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    sandbox.write("more.csv", "Last Name,Email\nFalk,dora@example.com\n");
    sandbox
}

/// Makes `notify.command` a program that keeps what it is told.
fn listener(sandbox: &Sandbox, script: &str) {
    listener_of(sandbox, "notify.command", script);
}

fn listener_of(sandbox: &Sandbox, setting: &str, script: &str) {
    sandbox.write("script", format!("#!/bin/sh\n{script}\n"));
    // By a process of its own: what another test starts just now would hold a file open that we write.
    let copied = sandbox.shell("cp script listener && chmod 700 listener");
    assert_eq!(copied.status, 0, "{copied}");
    let path = sandbox.path("listener");
    sandbox.set(
        setting,
        &format!("{},one,two words", path.to_str().unwrap()),
    );
}

#[test]
fn a_program_is_told_the_result_without_a_shell() {
    let sandbox = sandbox();
    listener(
        &sandbox,
        "cat > told; echo \"$# $1 $2\" >> told; echo out; echo err >&2",
    );
    let (status, result) = sandbox.import(&["leads.csv"]);
    assert_eq!(status, 3);
    let told = sandbox.read("told");
    let (json, args) = told.trim_end().split_once('\n').unwrap();
    let mut told: serde_json::Value = serde_json::from_str(json).unwrap();
    told["duration_ms"] = result["duration_ms"].clone();
    assert_eq!(told, result, "and its output does not stand among ours");
    assert_eq!(args, "2 one two words");
}

#[test]
fn a_program_that_fails_or_is_not_there_fails_no_job() {
    let sandbox = sandbox();
    listener(&sandbox, "exit 9");
    let said = sandbox.run(&["import", "leads", "leads.csv"]);
    assert_eq!(said.status, 3, "{said}");
    assert!(
        said.err
            .contains("warning: notify.command: [folder]/listener ended with exit status: 9"),
        "{said}"
    );
    sandbox.set("notify.command", "/nowhere/at-all");
    let said = sandbox.run(&["import", "leads", "more.csv"]);
    assert_eq!(said.status, 0, "{said}");
    assert!(
        said.err
            .contains("warning: notify.command: /nowhere/at-all cannot be run"),
        "{said}"
    );
}

#[test]
fn a_program_that_complains_without_end_fills_nobodys_disk() {
    let sandbox = sandbox();
    listener(
        &sandbox,
        "echo no such channel >&2; head -c 3000000 /dev/zero | tr '\\0' x >&2; exit 3",
    );
    let said = sandbox.run(&["import", "leads", "leads.csv"]);
    assert_eq!(said.status, 3, "{said}");
    assert!(
        said.err
            .contains("listener ended with exit status: 3: no such channel"),
        "{said}"
    );
    assert!(said.err.len() < 3000, "{}", said.err.len());
}

#[test]
fn a_program_that_hangs_keeps_nobody_from_the_result_nor_from_the_end() {
    let sandbox = sandbox();
    let (out, given) = pipe().unwrap();
    let import = import_with_hanging_listener(&sandbox, given);
    let lines = BufReader::new(out).lines().map(Result::unwrap);
    let result: Vec<_> = lines.take_while(|line| line != "}").collect();
    signal("TERM", &import);
    assert_listener_was_stopped(import, &result.join("\n"));
}

#[test]
fn a_request_to_stop_while_the_result_is_written_is_obeyed() {
    let sandbox = sandbox();
    let (mut out, given) = pipe().unwrap();
    fill(&given);
    let mut import = import_with_hanging_listener(&sandbox, given);
    wait_until(&mut import, || ended_jobs(&sandbox) > 0);
    signal("TERM", &import);
    let mut result = String::new();
    out.read_to_string(&mut result).unwrap();
    assert_listener_was_stopped(import, &result);
}

/// Starts an import that tells a program that never ends.
fn import_with_hanging_listener(sandbox: &Sandbox, out: PipeWriter) -> Child {
    listener(sandbox, "exec sleep 600");
    sandbox
        .command(&["import", "leads", "leads.csv", "--format", "json"])
        .stdout(out)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn assert_listener_was_stopped(import: Child, result: &str) {
    assert!(
        result.contains("\"status\": \"completed_with_errors\""),
        "{result}"
    );
    let ended = import.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(3), "the status of the job");
    let err = String::from_utf8(ended.stderr).unwrap();
    assert!(err.contains("was stopped before its end"), "{err}");
}

#[test]
fn secrets_are_not_handed_on_and_rehearsals_not_told() {
    let sandbox = sandbox();
    listener(&sandbox, "env > told");
    let mut import = sandbox.command(&["import", "leads", "leads.csv"]);
    import.env("INTAKE_INTELLIFLO_API_KEY", "hush");
    assert_eq!(import.output().unwrap().status.code(), Some(3));
    assert!(!sandbox.read("told").contains("hush"));
    std::fs::remove_file(sandbox.path("told")).unwrap();
    assert_eq!(sandbox.import(&["more.csv", "--dry-run"]).0, 0);
    assert!(!sandbox.path("told").exists());
}

#[test]
fn the_heart_beats_after_each_completed_import_without_a_user() {
    let sandbox = sandbox();
    listener_of(&sandbox, "notify.heartbeat", "cat >> beats; env >> beats");
    let beats = || {
        let text = std::fs::read_to_string(sandbox.path("beats")).unwrap_or_default();
        assert!(!text.contains("hush"), "{text}");
        text.matches("{\"job\":").count()
    };
    let import = |args: &[&str]| {
        let mut import = sandbox.command(&[&["import", "leads"], args].concat());
        import.env("INTAKE_INTELLIFLO_API_KEY", "hush");
        import.output().unwrap().status.code().unwrap()
    };
    assert_eq!(import(&["leads.csv", "--max-failed", "0"]), 1);
    assert_eq!(import(&["more.csv", "--dry-run"]), 0);
    assert_eq!(beats(), 0, "nothing was completed");
    assert_eq!(import(&["leads.csv"]), 3);
    assert_eq!(import(&["more.csv"]), 0);
    assert_eq!(beats(), 2);
    assert_eq!(import(&["more.csv"]), 7);
    assert_eq!(beats(), 2, "there was nothing to do");
    let worker = sandbox.hold("worker");
    assert_eq!(import(&["more.csv", "--again", "--background"]), 0);
    drop(worker);
    sandbox.done(&["jobs", "run"]);
    assert_eq!(beats(), 3);
}

#[test]
fn a_heart_that_fails_fails_no_job() {
    let sandbox = sandbox();
    listener_of(&sandbox, "notify.heartbeat", "echo no network >&2; exit 6");
    let said = sandbox.run(&["import", "leads", "more.csv", "-q"]);
    assert_eq!(said.status, 0, "{said}");
    let expected =
        "warning: notify.heartbeat: [folder]/listener ended with exit status: 6: no network";
    assert!(said.err.contains(expected), "{said}");
}

#[test]
fn cells_of_old_jobs_are_removed_and_all_else_stays() {
    let sandbox = sandbox();
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let age = |days: i64| {
        sandbox.sql(&format!(
            "UPDATE job SET ended_at = ended_at - {}",
            days * DAY
        ));
    };
    age(29);
    assert_eq!(sandbox.import(&["more.csv"]).0, 0);
    assert!(sandbox.ok(&["jobs", "failed", "1"]).out.contains("secret"));
    age(2);
    assert_eq!(sandbox.import(&["more.csv", "--again"]).0, 0);
    assert_said!(sandbox.run(&["jobs", "failed", "1"]), @r#"
    First Name,Last Name,Email,_row,_error,_fix
    ,,,3,Email: is not an email address,"write one address, like name@example.com"
    --- stderr
    The cells of these rows were removed [time] (setting jobs.keep_rows_days): only the row numbers and the reasons remain.
    --- exit 0
    "#);
    for file in ["store/intake.db", "store/intake.db-wal"] {
        let bytes = std::fs::read(sandbox.path(file)).unwrap();
        for text in ["Cleo", "secret address"] {
            let is_there = memchr::memmem::find(&bytes, text.as_bytes()).is_some();
            assert!(!is_there, "{file} still has the cell with {text}");
        }
    }
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!(job["errors"].as_array().unwrap().len(), 1, "{job}");
    assert_eq!(job["errors"][0]["example"], "is not an email address");
    sandbox.assert_whole();
}

#[test]
fn links_that_could_not_be_made_go_with_the_cells_of_old_rows() {
    let sandbox = sandbox();
    let rows = "first_name,email,client,relationship\nBob,bob@example.com,Secret Trust,Settlor\n";
    let (_, result) = sandbox.import_text("contacts", rows, &[]);
    assert_eq!(result["link_failed"], 1);
    let failures = || sandbox.json(&["jobs", "show", "1"]).1["link_failures"].clone();
    assert_eq!(failures()[0]["client"], "Secret Trust");
    let age = |days: i64| {
        sandbox.sql(&format!(
            "UPDATE job SET ended_at = ended_at - {}",
            days * DAY
        ));
    };
    age(29);
    assert_eq!(sandbox.json(&["store", "purge"]).1["rows"], 0);
    assert_eq!(failures()[0]["client"], "Secret Trust");
    age(2);
    assert_eq!(sandbox.json(&["store", "purge", "--dry-run"]).1["rows"], 1);
    assert_eq!(sandbox.json(&["store", "purge"]).1["rows"], 1);
    assert_eq!(failures(), serde_json::json!([]));
    assert_eq!(sandbox.json(&["jobs", "show", "1"]).1["link_failed"], 1);
    for file in ["store/intake.db", "store/intake.db-wal"] {
        let bytes = std::fs::read(sandbox.path(file)).unwrap();
        let is_there = memchr::memmem::find(&bytes, b"Secret Trust").is_some();
        assert!(!is_there, "{file} still has the cell");
    }
    assert_eq!(sandbox.run(&["store", "check"]).status, 0);
}

#[test]
fn how_long_cells_are_kept_is_a_setting_and_what_waits_keeps_them() {
    let sandbox = sandbox();
    sandbox.set("jobs.keep_rows_days", "0");
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    assert_eq!(sandbox.import(&["leads.csv", "--on-duplicate", "ask"]).0, 3);
    sandbox.age_jobs(10);
    assert_eq!(sandbox.import(&["more.csv"]).0, 0);
    let failed = ["1", "2"].map(|job| sandbox.ok(&["jobs", "failed", job]).out);
    assert!(!failed.concat().contains("\nCleo,"), "{failed:?}");
    assert!(!failed[0].contains("\nAda,"), "{failed:?}");
    assert!(failed[1].contains("\nAda,Moor,"), "{failed:?}");
}

#[test]
fn failed_rows_without_their_cells_are_not_sent_round_again() {
    let sandbox = sandbox();
    sandbox.set("jobs.keep_rows_days", "0");
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    assert_eq!(sandbox.import(&["leads.csv", "--on-duplicate", "ask"]).0, 3);
    sandbox.age_jobs(10);
    assert_eq!(sandbox.import(&["more.csv"]).0, 0);
    assert_said!(sandbox.run(&["jobs", "failed", "1", "--out", "failed.csv"]), @"
    --- stderr
    The cells of these rows were removed [time] (setting jobs.keep_rows_days): only the row numbers and the reasons remain.
    Written to failed.csv. Without their cells these rows cannot be imported: correct them in leads.csv, and import it again. Rows that are already imported are recognised as duplicates: intake import leads [folder]/leads.csv
    --- exit 0
    ");
    // Of a job with rows that wait, these alone have their cells.
    let said = sandbox.ok(&["jobs", "failed", "2"]);
    assert!(said.out.contains("\n,,,3,"), "{said}");
    assert!(
        said.err
            .starts_with("The cells of the rows that are not waiting were removed"),
        "{said}"
    );
    let said = sandbox.ok(&["jobs", "failed", "2", "--out", "both.csv"]);
    assert!(!said.err.contains("Correct the cells, then run"), "{said}");
}
