//! The first minute: `intake` without a command, `intake demo`, and the first command of the README.

use std::path::Path;

use serde_json::json;

use crate::sandbox::{Sandbox, fixture, words};
use crate::support::terminal::{on_terminal, on_terminal_held};

#[test]
fn without_a_store_three_commands_are_named() {
    let sandbox = Sandbox::new();
    let said = sandbox.ok(&[]);
    for command in [
        "intake demo",
        "intake import leads FILE",
        "intake client add",
    ] {
        assert!(said.out.contains(command), "{said}");
    }
    assert_eq!(said.err, "");
    assert!(!sandbox.store().exists());
}

#[test]
fn with_a_store_the_jobs_that_need_work_are_named_with_the_next_command() {
    let sandbox = Sandbox::with_fixture("trade-show.xlsx").0;
    sandbox.write(
        "twin.csv",
        "Email,First Name\namara.okafor@example.com,Zed\n",
    );
    drop(sandbox.import(&["twin.csv", "--on-duplicate", "ask"]));
    sandbox.write("good.csv", "Email,Last Name\ngood@example.com,Ward\n");
    assert_eq!(sandbox.import(&["good.csv"]).0, 0);
    let expected = "\
[folder]/store/intake.db: 20 leads, 0 clients, 0 contacts

2 jobs need you:
  job 2, twin.csv: 1 row waits
    intake jobs review 2
  job 1, trade-show.xlsx: 4 rows failed
    intake jobs failed 1 --out job-1-failed.xlsx

To import a file: intake import leads FILE
All commands:     intake --help
";
    assert_eq!(sandbox.ok(&[]).out, expected);
    for columns in [60, 80, 100, 200] {
        let (status, text) = on_terminal(columns, &sandbox.command(&[]));
        assert_eq!(status, 0, "{text}");
        assert!(text.contains("2 jobs need you"), "{text}");
    }
    let (_, overview) = sandbox.json(&[]);
    assert_eq!(overview["leads"], 20);
    assert_eq!(overview["jobs"][0]["next"], json!("intake jobs review 2"));
    assert_eq!(sandbox.run(&["--format", "csv"]).status, 2);
}

#[test]
fn jobs_that_were_left_on_purpose_need_no_work() {
    let sandbox = Sandbox::with_fixture("trade-show.xlsx").0;
    sandbox.done(&["jobs", "undo", "1", "--yes"]);
    assert!(sandbox.ok(&[]).out.contains("No job needs you."));
}

#[test]
fn a_demo_is_a_practice_of_its_own() {
    let sandbox = Sandbox::new();
    let said = sandbox.ok(&["demo"]);
    for part in ["10,000  created", "19  created", "rm -r intake-demo"] {
        assert!(said.out.contains(part), "{part}: {said}");
    }
    assert!(!sandbox.store().exists(), "the user's own store");
    // The commands that it names work as they stand.
    for line in said
        .out
        .lines()
        .filter_map(|line| line.split_once("To correct them: "))
    {
        let said = sandbox.run(&words(line.1)[1..]);
        assert_eq!(said.status, 0, "{said}");
    }
    let said = sandbox.run(&["demo"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("intake-demo exists already"), "{said}");
    assert!(said.err.contains("rm -r intake-demo"), "{said}");
    // Nothing but a demo is offered to be removed.
    std::fs::create_dir(sandbox.path("papers")).unwrap();
    sandbox.write("papers/letter.txt", "Dear Ida\n");
    let said = sandbox.run(&["demo", "papers"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("papers exists already"), "{said}");
    assert!(!said.err.contains("rm "), "{said}");
    std::fs::create_dir(sandbox.path("empty")).unwrap();
    let said = sandbox.ok(&["demo", "empty"]);
    assert!(said.out.contains("rm -r empty"), "{said}");
    assert_eq!(
        sandbox.run(&["demo", "other", "--format", "json"]).status,
        2
    );
    assert!(!sandbox.path("other").exists());
}

#[test]
fn a_demo_is_watched_at_a_terminal_without_a_question() {
    let sandbox = Sandbox::new();
    // After the first packet of the leads.
    let look = ("intake.db.cancel-2", 2);
    let (status, text) = on_terminal_held(80, sandbox.command(&["demo"]), look);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("256/10,000 rows"), "the bar: {text}");
    assert!(text.contains("10,000  rows read"), "{text}");
    assert!(text.contains("export INTAKE_STORE="), "{text}");
}

#[test]
fn the_first_command_of_the_readme_runs_as_it_stands() {
    let readme = Path::new(&fixture("..")).join("README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let (_, block) = readme.split_once("```sh\n").unwrap();
    let (command, _) = block.split_once('\n').unwrap();
    let args = command.strip_prefix("cargo run -- ").unwrap();
    let said = Sandbox::new().ok(&words(args));
    assert!(said.out.contains("rows read, of which"), "{said}");
}

#[test]
fn a_refused_job_needs_the_user_until_its_source_is_tried_again() {
    let sandbox = Sandbox::new();
    let night = "Name,E-Mail\nAda,ada@example.com\nBea,bea@example.com\n";
    let refused = ["--max-created", "1", "--save-template", "crm"];
    assert_eq!(sandbox.import_text("leads", night, &refused).0, 8);
    let (_, templates) = sandbox.json(&["template", "list"]);
    assert_eq!(templates, serde_json::json!([]), "nothing was written");
    let said = sandbox.ok(&[]);
    assert!(
        said.out.contains("A guard refused it") && said.out.contains("jobs resume 1"),
        "{said}"
    );
    let other = sandbox.copy();
    other.done(&["jobs", "cancel", "1"]);
    let said = other.ok(&[]);
    assert!(said.out.contains("No job needs you."), "given up: {said}");
    let allowed = ["--max-created", "2", "--save-template", "crm"];
    assert_eq!(sandbox.import_text("leads", night, &allowed).0, 0);
    let said = sandbox.ok(&[]);
    assert!(said.out.contains("No job needs you."), "{said}");
}

#[test]
fn a_refused_job_needs_the_user_after_other_files_with_its_template() {
    let sandbox = Sandbox::new();
    let import = |name: &str, people: &str, guard: &[&str]| {
        sandbox.write(name, format!("Name,E-Mail\n{people}"));
        let import = ["import", "leads", name, "--no-input"];
        sandbox.run(&[&import, guard].concat()).status
    };
    let save = ["--save-template", "web"];
    assert_eq!(import("web.csv", "Ian,ian@example.com\n", &save), 0);
    let refusing = ["--template", "web", "--max-created", "0"];
    assert_eq!(import("mon.csv", "Ada,ada@example.com\n", &refusing), 8);
    let said = sandbox.ok(&[]);
    assert!(said.out.contains("\n    intake jobs cancel 2\n"), "{said}");
    let template = ["--template", "web"];
    assert_eq!(import("tue.csv", "Bea,bea@example.com\n", &template), 0);
    let said = sandbox.ok(&[]);
    for part in [
        "1 job needs you:\n  job 2, mon.csv: A guard refused it\n    intake jobs resume 2",
        "\n    intake jobs cancel 2\n",
    ] {
        assert!(said.out.contains(part), "{part}: {said}");
    }
    // The same content under another name.
    assert_eq!(import("mon2.csv", "Ada,ada@example.com\n", &template), 0);
    let said = sandbox.ok(&[]);
    assert!(said.out.contains("No job needs you."), "{said}");
}

#[test]
fn a_job_with_failed_and_waiting_rows_names_both_steps() {
    let sandbox = Sandbox::new();
    let first = "Name,E-Mail\nAda Moor,ada@example.com\n";
    assert_eq!(sandbox.import_text("leads", first, &[]).0, 0);
    let second = "Name,E-Mail\nBea Moor,ada@example.com\nDan Ray,none\n";
    let ask = ["--on-duplicate", "ask"];
    assert_eq!(sandbox.import_text("leads", second, &ask).0, 3);
    let said = sandbox.ok(&[]);
    for part in [
        "1 job needs you:",
        ": 1 row failed\n    intake jobs failed 2 --out",
        ": 1 row waits\n    intake jobs review 2\n",
    ] {
        assert!(said.out.contains(part), "{part}: {said}");
    }
}

#[test]
fn a_refused_job_needs_nobody_once_an_earlier_one_of_its_file_was_let_in() {
    let sandbox = Sandbox::new();
    let night = "Name,E-Mail\nAda,ada@example.com\nBea,bea@example.com\n";
    let guard = ["--max-created", "1"];
    for _ in 0..2 {
        assert_eq!(sandbox.import_text("leads", night, &guard).0, 8);
    }
    // In another second than the refusals.
    sandbox.sql("UPDATE job SET ended_at = ended_at - 60");
    sandbox.done(&["jobs", "resume", "1", "--max-created", "100%"]);
    let said = sandbox.ok(&[]);
    assert!(said.out.contains("No job needs you."), "{said}");
}
