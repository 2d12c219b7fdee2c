//! Approval: `--background --hold` rehearses an import and holds it, `jobs approve` lets it run, and numbers that have changed
//! meanwhile stop it.

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::{Said, Sandbox};
use crate::support::counts::assert_counts;
use crate::support::process::{copies, end_of, start, wait_until};

const HEADER: &str = "First Name,Last Name,Email,City\n";
const HOLD: &[&str] = &[
    "import",
    "leads",
    "night.csv",
    "--on-duplicate",
    "update",
    "--background",
    "--hold",
];

/// A store with two leads, and a file that changes one, fills one, creates one and fails in one row. No worker starts by itself.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    let first = format!("{HEADER}Ada,Moor,ada@example.com,Leeds\nBen,Lund,ben@example.com,\n");
    assert_eq!(sandbox.import_text("leads", &first, &[]).0, 0);
    let night = format!(
        "{HEADER}Ada,Moor,ada@example.com,York\nBen,Lund,ben@example.com,Hull\nCy,Reed,cy@example.com,Ely\nDi,,bad,\n"
    );
    sandbox.write("night.csv", night);
    sandbox
}

/// Runs a command as another user.
fn run_as(user: &str, sandbox: &Sandbox, args: &[&str]) -> Said {
    let mut command = sandbox.command(args);
    let output = command.env("INTAKE_USER", user).output().unwrap();
    Said::of(output, &sandbox.path(""))
}

/// Approves a job; no worker starts by itself.
fn approve(sandbox: &Sandbox, job: &str) {
    let _worker = sandbox.hold("worker");
    let said = run_as("bob", sandbox, &["jobs", "approve", job]);
    assert_eq!(said.status, 0, "{said}");
}

fn job(sandbox: &Sandbox, id: &str) -> Value {
    sandbox.json(&["jobs", "show", id]).1
}

#[test]
fn a_held_import_shows_its_numbers_and_writes_nothing() {
    let sandbox = sandbox();
    assert_said!(sandbox.run(HOLD), @r#"
    Job 2: night.csv is held until a user approves its rehearsal:
        4  rows read, of which
        1  created
        2  updated existing records
        1  failed

    Existing records: fills 1 city, changes 1 city, clears none.

    Why rows failed:
      1  Email: "bad" is not an email address (first in row 5); write one address, like name@example.com

    To approve it, so that it runs: intake jobs approve 2
    To give it up: intake jobs cancel 2
    --- stderr
    Job 2 is held until a user approves it: of 4 rows 1 created, 2 updated, 1 failed.
    --- exit 0
    "#);
    assert_eq!(sandbox.column("city"), ["Leeds", "null"]);
    let held = job(&sandbox, "2");
    assert_counts((0, &held), 0, &[("not_tried", 4), ("created", 0)]);
    assert_eq!(
        (&held["status"], &held["started_at"], &held["approved_by"]),
        (&json!("held"), &Value::Null, &Value::Null)
    );
    let rehearsal = &held["rehearsal"];
    assert_counts(
        (0, rehearsal),
        0,
        &[("created", 1), ("updated", 2), ("failed", 1)],
    );
    assert_eq!(
        rehearsal["changes"],
        json!({"city": {"filled": 1, "changed": 1, "cleared": 0}})
    );
    let page = sandbox.ok(&["jobs", "report", "2"]).out;
    for part in [
        "The import is held until a user approves it.",
        "1 created, 2 updated existing records, 1 failed",
        "<code>intake jobs approve 2</code>",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let (_, list) = sandbox.json(&["jobs", "list", "--status", "held"]);
    assert_eq!(list[0]["id"], 2);
    assert_eq!(sandbox.json(&["jobs", "run"]), (0, json!([])));
    assert_eq!(job(&sandbox, "2")["status"], "held");
    sandbox.assert_whole();
}

#[test]
fn an_approved_import_runs_and_says_who_approved_it() {
    let sandbox = sandbox();
    sandbox.done(HOLD);
    let fact = sandbox.ok(&["jobs", "show", "2"]).out;
    assert!(
        fact.contains("To approve it: intake jobs approve 2"),
        "{fact}"
    );
    approve(&sandbox, "2");
    let (status, results) = sandbox.json(&["jobs", "run"]);
    let counts = [("created", 1), ("updated", 2), ("failed", 1)];
    assert_counts((status, &results[0]), 3, &counts);
    let done = job(&sandbox, "2");
    assert_eq!(
        (&done["by"], &done["approved_by"]),
        (&json!("tester"), &json!("bob"))
    );
    assert!(done["approved_at"].is_string(), "{done}");
    let said = sandbox.ok(&["jobs", "show", "2"]);
    let is_fact = |line: &str| line.starts_with("Approved") && line.ends_with("by bob");
    assert!(said.out.lines().any(is_fact), "{said}");
    assert!(copies(&sandbox).is_empty());
    sandbox.assert_whole();
}

#[test]
fn an_approval_starts_a_worker() {
    let sandbox = sandbox();
    sandbox.done(HOLD);
    let said = sandbox.ok(&["jobs", "approve", "2"]);
    assert!(
        said.out.starts_with("Job 2: night.csv is approved"),
        "{said}"
    );
    assert_eq!(sandbox.json(&["jobs", "watch", "2"]).0, 3);
    drop(sandbox.hold("worker"));
    assert_eq!(sandbox.lead_count(), 3);
}

#[test]
fn another_user_approves_if_the_setting_says_so() {
    let sandbox = sandbox();
    sandbox.set("approve.by_another", "true");
    sandbox.done(HOLD);
    assert_said!(sandbox.run(&["jobs", "approve", "2"]), @"
    --- stderr
    error: job 2 was queued by tester, who cannot approve it (setting approve.by_another)
     hint: Another user can approve it: intake jobs approve 2
    --- exit 1
    ");
    assert_eq!(job(&sandbox, "2")["status"], "held");
    approve(&sandbox, "2");
    assert_eq!(job(&sandbox, "2")["status"], "queued");
}

#[test]
fn numbers_that_have_changed_stop_the_run_and_can_be_approved_anew() {
    let sandbox = sandbox();
    sandbox.done(HOLD);
    let lead = [
        "--first-name",
        "Cy",
        "--last-name",
        "Reed",
        "--email",
        "cy@example.com",
    ];
    sandbox.done(&[&["lead", "add"], &lead[..]].concat());
    approve(&sandbox, "2");
    assert_said!(sandbox.run(&["jobs", "run"]), @"
    --- stderr
    [time] job 2: night.csv begins
    error: job 2 (night.csv) was refused, and nothing was written: its numbers are no longer the approved ones: 0 created (approved: 1); 3 updated existing records (approved: 2); 2 values of city filled (approved: 1)
     hint: To see the new numbers: intake jobs show 2
     hint: To approve them: intake jobs approve 2
    --- exit 8
    ");
    assert_eq!(sandbox.column("city"), ["Leeds", "null", "null"]);
    let refused = job(&sandbox, "2");
    assert_eq!(
        (
            &refused["status"],
            &refused["guard"],
            &refused["approved_by"]
        ),
        (
            &json!("refused"),
            &json!({"name": "approval", "limit": 1, "found": 0}),
            &Value::Null
        )
    );
    assert_eq!(refused["rehearsal"]["updated"], 3);
    let said = sandbox.ok(&["jobs", "show", "2"]);
    assert!(
        said.out.contains("was refused; its last rehearsal:"),
        "{said}"
    );
    assert!(said.out.contains("3  updated existing records"), "{said}");
    approve(&sandbox, "2");
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_counts((status, &results[0]), 3, &[("updated", 3), ("failed", 1)]);
    assert_eq!(job(&sandbox, "2")["guard"], Value::Null);
    sandbox.assert_whole();
}

#[test]
fn a_changed_field_alone_stops_the_run() {
    let sandbox = sandbox();
    sandbox.done(HOLD);
    sandbox.done(&["lead", "edit", "2", "--city", "Bath"]);
    approve(&sandbox, "2");
    let said = sandbox.run(&["jobs", "run"]);
    assert_eq!(said.status, 8, "{said}");
    let why = "0 values of city filled (approved: 1); 2 values of city changed (approved: 1)";
    assert!(said.err.contains(why), "{said}");
    assert_eq!(sandbox.column("city"), ["Leeds", "Bath"]);
}

#[test]
fn only_a_job_that_awaits_an_approval_can_be_approved() {
    let sandbox = sandbox();
    assert_said!(sandbox.run(&["jobs", "approve", "1"]), @"
    --- stderr
    error: job 1 is completed, not held: there is nothing to approve
     hint: To see it: intake jobs show 1
    --- exit 1
    ");
    assert_said!(sandbox.run(&["jobs", "approve", "7"]), @"
    --- stderr
    error: there is no job 7
     hint: `intake jobs list` shows all.
    --- exit 1
    ");
    sandbox.done(HOLD);
    approve(&sandbox, "2");
    assert_said!(sandbox.run(&["jobs", "approve", "2"]), @"
    --- stderr
    error: job 2 is queued, not held: there is nothing to approve
     hint: bob has approved it. To see it: intake jobs show 2
    --- exit 1
    ");
    for command in [
        &["jobs", "undo", "2", "--yes"][..],
        &["jobs", "resume", "2"],
    ] {
        assert_eq!(sandbox.run(command).status, 1);
    }
}

#[test]
fn a_held_job_that_is_cancelled_never_runs_unapproved() {
    let sandbox = sandbox();
    sandbox.done(HOLD);
    let said = sandbox.ok(&["jobs", "cancel", "2"]);
    assert!(said.out.contains("night.csv cancelled"), "{said}");
    assert_eq!(sandbox.run(&["jobs", "approve", "2"]).status, 1);
    assert_eq!(sandbox.json(&["jobs", "run"]), (0, json!([])));
    // Resumed it is rehearsed again, and held.
    let (status, held) = sandbox.json(&["jobs", "resume", "2"]);
    assert_eq!((status, &held["status"]), (0, &json!("held")), "{held}");
    assert_eq!(sandbox.lead_count(), 2);
    approve(&sandbox, "2");
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_counts((status, &results[0]), 3, &[("created", 1), ("updated", 2)]);
}

#[test]
fn a_held_job_does_not_block_later_ones() {
    let sandbox = sandbox();
    sandbox.done(HOLD);
    sandbox.write(
        "later.csv",
        format!("{HEADER}Eve,Park,eve@example.com,Bath\n"),
    );
    {
        let _worker = sandbox.hold("worker");
        sandbox.done(&["import", "leads", "later.csv", "--background"]);
    }
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_counts((status, &results[0]), 0, &[("job", 3), ("created", 1)]);
    assert_eq!(job(&sandbox, "2")["status"], "held");
}

#[test]
fn a_file_that_is_held_is_not_imported_by_another_job() {
    let sandbox = sandbox();
    sandbox.done(HOLD);
    let plain = &HOLD[..5];
    let queued = &HOLD[..6];
    for again in [HOLD, queued] {
        let said = sandbox.ok(again);
        let note = "The same file with the same settings is held, as job 2.";
        assert!(said.err.contains(note), "{said}");
        assert!(said.out.contains("jobs approve 2"), "{said}");
    }
    assert_said!(sandbox.run(plain), @"
    --- stderr
    error: job 2 imports the same rows with the same settings, and is held until a user approves it
     hint: To approve it: intake jobs approve 2
     hint: To give it up: intake jobs cancel 2
    --- exit 1
    ");
    assert_eq!(sandbox.run(&[plain, &["--dry-run"]].concat()).status, 3);
    approve(&sandbox, "2");
    assert_eq!(sandbox.json(&["jobs", "run"]).0, 3);
    for again in [HOLD, queued, plain] {
        assert_eq!(sandbox.run(again).status, 7);
    }
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    assert_eq!(jobs.as_array().unwrap().len(), 2, "{jobs}");
    assert_eq!(sandbox.lead_count(), 3);
}

#[test]
fn a_guard_refuses_an_import_before_it_is_held() {
    let sandbox = sandbox();
    // Without an approval, --max-failed alone stops only a running import.
    for guard in [&["--max-updated", "1"], &["--max-failed", "0"]] {
        let (status, result) = sandbox.json(&[HOLD, guard].concat());
        assert_eq!(
            (status, &result["status"]),
            (8, &json!("refused")),
            "{result}"
        );
    }
    assert_eq!(sandbox.run(&["jobs", "approve", "2"]).status, 1);
    let (status, held) = sandbox.json(&["jobs", "resume", "2", "--max-updated", "100%"]);
    assert_eq!((status, &held["status"]), (0, &json!("held")), "{held}");
    assert_eq!(sandbox.lead_count(), 2);
}

#[test]
fn a_hold_that_is_killed_is_made_by_the_next_worker() {
    let sandbox = sandbox();
    let rows = (0..30_000).map(|row| format!("Given{row},Family{row},p{row}@example.com,York\n"));
    sandbox.write("night.csv", format!("{HEADER}{}", rows.collect::<String>()));
    let mut child = start(&sandbox, HOLD);
    let is_begun = || sandbox.store().exists() && !copies(&sandbox).is_empty();
    wait_until(&mut child, || {
        is_begun() && sandbox.json(&["jobs", "list", "--status", "processing"]).1[0]["id"] == 2
    });
    child.kill().unwrap();
    drop(end_of(&sandbox, child));
    assert_eq!(job(&sandbox, "2")["status"], "interrupted");
    let said = sandbox.ok(&["jobs", "run"]);
    let held = "Job 2 is held until a user approves it: of 30,000 rows 30,000 created. To approve it: intake jobs approve 2";
    assert!(said.err.contains(held), "{said}");
    assert_eq!(sandbox.lead_count(), 2);
    sandbox.assert_whole();
}

#[test]
fn the_program_of_notify_command_and_the_mail_say_that_a_job_is_held() {
    let sandbox = sandbox();
    sandbox.set("notify.command", "/bin/sh,-c,cat > told.json");
    assert_said!(sandbox.run(&[HOLD, &["-q"]].concat()), @r#"
    --- stderr
    Job 2 is held until a user approves it: of 4 rows 1 created, 2 updated, 1 failed.
    Source: night.csv
      1  Email: "bad" is not an email address (first in row 5); write one address, like name@example.com
    To approve it, so that it runs: intake jobs approve 2
    To give it up: intake jobs cancel 2
    --- exit 0
    "#);
    let told: Value = serde_json::from_str(&sandbox.read("told.json")).unwrap();
    assert_eq!(
        (&told["status"], &told["rehearsal"]["created"]),
        (&json!("held"), &json!(1))
    );
}

#[test]
fn hold_needs_the_background_and_waits_for_its_turn() {
    let sandbox = sandbox();
    assert_eq!(sandbox.run(&[&HOLD[..5], &["--hold"]].concat()).status, 2);
    assert_said!(sandbox.run(&[&HOLD[..6], &["--wait", "1s"]].concat()), @"
    --- stderr
    error: --wait: an import with --background waits for no other import
     hint: Leave --wait out. Only with --hold the import is rehearsed at once, and waits for its turn.
    --- exit 2
    ");
    let other = sandbox.hold("lock");
    assert_eq!(sandbox.run(HOLD).status, 5);
    let waiting = start(&sandbox, &[HOLD, &["--wait", "10m"]].concat());
    drop(other);
    let said = end_of(&sandbox, waiting);
    assert_eq!(said.status, 0, "{said}");
    let atomic = sandbox.ok(&[
        HOLD,
        &["--atomic", "--again", "--default", "country=France"],
    ]
    .concat());
    assert!(
        atomic
            .err
            .contains("With --atomic nothing of it would be imported"),
        "{atomic}"
    );
}
