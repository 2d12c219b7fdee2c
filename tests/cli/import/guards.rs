//! Guards: `--max-failed`, `--max-updated`, `--max-created`, `--max-waiting` and `--min-rows`, in the foreground, in a rehearsal, in
//! the background, in templates and in settings.

use std::fmt::Write;
use std::process::Child;

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;
use crate::support::process::{end_of, signal, start, status_of_first_job, wait_until};

const HEADER: &str = "First Name,Last Name,Email,City\n";

/// A list of leads, all in one city.
fn list(rows: usize, city: &str) -> String {
    let mut text = HEADER.to_owned();
    for row in 0..rows {
        writeln!(text, "Given{row},Family{row},p{row}@example.com,{city}").unwrap();
    }
    text
}

/// A store with 20 leads of a template, and a file that changes the city of all, creates two, lets one wait and fails one.
fn with_bad_night() -> Sandbox {
    let sandbox = Sandbox::new();
    let args = ["--save-template", "crm"];
    assert_eq!(sandbox.import_text("leads", &list(20, "Leeds"), &args).0, 0);
    let bad = format!(
        "{}Other,Family3,p3@example.com,York\nNo,Email,,York\nNew,One,one@example.com,York\nNew,Two,two@example.com,York\n",
        list(20, "UNKNOWN")
    );
    sandbox.write("night.csv", bad);
    sandbox
}

const NIGHT: &[&str] = &["night.csv", "--template", "crm", "--on-duplicate", "update"];

/// The name of a guard, its limit and the number that was found.
type Found<'n> = (&'n str, u64, u64);

#[test]
fn a_refusal_because_of_failed_rows_says_why_they_would_fail() {
    let sandbox = with_bad_night();
    let import = [
        &["import", "leads", "-q"],
        NIGHT,
        &["--max-failed", "0", "--min-rows", "1"],
    ];
    let said = sandbox.run(&import.concat());
    assert_eq!(said.status, 8, "{said}");
    let why = "\n hint: 1 row would fail: Email: is required and blank (first in row 23); ";
    assert!(said.err.contains(why), "{said}");
    // The job keeps no rows: next morning a rehearsal of its file says why.
    let said = sandbox.ok(&["jobs", "show", "2"]);
    assert!(
        said.out
            .contains("  To see why rows fail or wait: intake import leads "),
        "{said}"
    );
    assert!(
        said.out.contains("night.csv --like 2 --dry-run\n"),
        "{said}"
    );
    let look = ["import", "leads", "night.csv", "--like", "2", "--dry-run"];
    let said = sandbox.run(&look);
    assert!(
        said.out.contains("is required and blank (first in row 23)"),
        "{said}"
    );
}

/// Asserts that the guard refused an import before anything was written.
fn assert_refused(sandbox: &Sandbox, (status, result): (i32, &Value), guard: Found<'_>) {
    let (name, limit, found) = guard;
    assert_counts((status, result), 8, &[("not_tried", 24), ("read", 24)]);
    assert_eq!(result["status"], "refused", "{result}");
    assert_eq!(
        result["guard"],
        json!({"name": name, "limit": limit, "found": found}),
        "{result}"
    );
    assert_eq!(sandbox.column("city"), vec!["Leeds"; 20]);
    let (_, job) = sandbox.json(&["jobs", "show", &result["job"].to_string()]);
    assert_eq!(
        (&job["status"], &job["guard"]),
        (&json!("refused"), &result["guard"])
    );
    sandbox.assert_whole();
}

#[test]
fn each_guard_refuses_the_import_before_anything_is_written() {
    let sandbox = with_bad_night();
    let cases: [(&[&str], Found<'_>); 8] = [
        (&["--max-updated", "5%"], ("max_updated", 1, 20)),
        (&["--max-updated", "19"], ("max_updated", 19, 20)),
        (&["--max-created", "1"], ("max_created", 1, 2)),
        (&["--max-waiting", "0"], ("max_waiting", 0, 1)),
        (&["--min-rows", "25"], ("min_rows", 25, 24)),
        (
            &["--min-rows", "25", "--max-updated", "0"],
            ("min_rows", 25, 24),
        ),
        (
            &["--max-failed", "0", "--max-updated", "90%"],
            ("max_failed", 0, 1),
        ),
        (
            &["--max-failed", "0", "--min-rows", "1"],
            ("max_failed", 0, 1),
        ),
    ];
    for (guards, expected) in cases {
        let (status, result) = sandbox.import(&[NIGHT, guards].concat());
        assert_refused(&sandbox, (status, &result), expected);
    }
    let (_, refused) = sandbox.json(&["jobs", "list", "--status", "refused"]);
    assert_eq!(refused.as_array().unwrap().len(), cases.len());
    let within = [
        "--max-updated",
        "20",
        "--max-created",
        "10%",
        "--max-waiting",
        "1",
        "--max-failed",
        "1",
        "--min-rows",
        "100%",
    ];
    let (status, result) = sandbox.import(&[NIGHT, &within].concat());
    let counts = [
        ("updated", 20),
        ("created", 2),
        ("waiting", 1),
        ("failed", 1),
    ];
    assert_counts((status, &result), 3, &counts);
    assert_eq!(result["guard"], Value::Null);
}

#[test]
fn max_failed_alone_stops_once_more_rows_have_failed_and_keeps_the_rest() {
    let sandbox = with_bad_night();
    let (status, result) = sandbox.import(&[NIGHT, &["--max-failed", "0"]].concat());
    assert_counts(
        (status, &result),
        1,
        &[("updated", 20), ("failed", 1), ("not_tried", 2)],
    );
    assert_eq!(
        (&result["status"], &result["guard"]),
        (&json!("failed"), &Value::Null)
    );
}

#[test]
fn a_refusal_names_the_number_the_limit_and_a_command_that_imports_all_the_same() {
    let sandbox = with_bad_night();
    let guards = ["--max-updated", "5%", "--max-created", "0", "--quiet"];
    let said = sandbox.run(&[&["import", "leads"], NIGHT, &guards].concat());
    assert_said!(said, @"
    --- stderr
    error: job 2 (night.csv) was refused, and nothing was written: 20 rows would change an existing record, and --max-updated 5% allows 1; 2 rows would create a record, and --max-created 0 allows 0
     hint: To import it anyway: intake jobs resume 2 --max-updated 100% --max-created 100%
    --- exit 8
    ");
    let said = sandbox.run(&["jobs", "resume", "2", "--quiet"]);
    assert_eq!(said.status, 8, "the guards still hold: {said}");
    let resume = [
        "jobs",
        "resume",
        "2",
        "--max-updated",
        "100%",
        "--max-created",
        "100%",
    ];
    let (status, result) = sandbox.json(&resume);
    assert_counts(
        (status, &result),
        3,
        &[("job", 2), ("updated", 20), ("created", 2)],
    );
    assert_eq!(result["guard"], Value::Null);
    sandbox.assert_whole();
}

#[test]
fn a_rehearsal_is_refused_too_and_shows_all_counts() {
    let sandbox = with_bad_night();
    let guards = ["--dry-run", "--show-changes", "--max-updated", "5%"];
    let (status, result) = sandbox.import(&[NIGHT, &guards].concat());
    assert_counts(
        (status, &result),
        8,
        &[("updated", 20), ("created", 2), ("failed", 1)],
    );
    assert_eq!(
        (&result["status"], &result["job"], &result["guard"]),
        (
            &json!("refused"),
            &Value::Null,
            &json!({"name": "max_updated", "limit": 1, "found": 20})
        )
    );
    assert_eq!(result["changed_fields"].as_array().unwrap().len(), 20);
    let said = sandbox.run(
        &[
            &["import", "leads"],
            NIGHT,
            &["--dry-run", "--max-updated", "5%"],
        ]
        .concat(),
    );
    assert!(said.out.contains("night.csv would be refused"), "{said}");
    let anyway = "import leads night.csv --template crm --on-duplicate update --max-updated 5% --max-updated 100%\n";
    assert!(said.err.contains(anyway), "{said}");
    let command = [
        &["import", "leads"],
        NIGHT,
        &["--max-updated", "5%", "--max-updated", "100%"],
    ]
    .concat();
    assert_eq!(sandbox.run(&command).status, 3);
}

#[test]
fn a_worker_refuses_a_queued_job() {
    let sandbox = with_bad_night();
    let lock = sandbox.hold("worker");
    let guards = ["--background", "--max-updated", "5%"];
    let (status, queued) = sandbox.import(&[NIGHT, &guards].concat());
    assert_eq!((status, &queued["status"]), (0, &json!("queued")));
    drop(lock);
    let (status, results) = sandbox.json(&["jobs", "run"]);
    assert_refused(&sandbox, (status, &results[0]), ("max_updated", 1, 20));
    let watched = sandbox.run(&["jobs", "watch", "2", "--quiet"]);
    assert_eq!(watched.status, 8, "{watched}");
    assert!(
        watched.err.contains("jobs resume 2 --max-updated 100%"),
        "{watched}"
    );
    // The copy of the file is kept, so the file may be gone.
    std::fs::remove_file(sandbox.path("night.csv")).unwrap();
    let (status, result) = sandbox.json(&["jobs", "resume", "2", "--max-updated", "100%"]);
    assert_counts((status, &result), 3, &[("updated", 20)]);
}

#[test]
fn guards_of_flags_go_before_those_of_the_template_and_the_settings() {
    let sandbox = with_bad_night();
    sandbox.set("import.max_updated", "19");
    let (status, result) = sandbox.import(NIGHT);
    assert_refused(&sandbox, (status, &result), ("max_updated", 19, 20));
    // The template keeps its own guards, and not those of the settings.
    let save = ["--save-template", "crm", "--max-updated", "5", "--yes"];
    assert_eq!(sandbox.import_text("leads", &list(3, "Leeds"), &save).0, 0);
    let (status, result) = sandbox.import(NIGHT);
    assert_refused(&sandbox, (status, &result), ("max_updated", 5, 20));
    let (_, template) = sandbox.json(&["template", "show", "crm"]);
    assert_eq!(template["guards"], json!({"max_updated": "5"}));
    let said = sandbox.ok(&["template", "show", "crm"]);
    assert!(said.out.contains("guard: --max-updated 5\n"), "{said}");
    let (status, result) = sandbox.import(&[NIGHT, &["--max-updated", "20"]].concat());
    assert_counts((status, &result), 3, &[("updated", 20)]);
}

#[test]
fn a_share_of_the_last_file_needs_the_template_that_finds_it() {
    let sandbox = Sandbox::new();
    let half = ["--template", "crm", "--min-rows", "90%"];
    sandbox.write("more.csv", list(20, "Leeds"));
    let said = sandbox.run(&["import", "leads", "more.csv", "--min-rows", "90%"]);
    assert_said!(said, @"
    --- stderr
    error: --min-rows with a percentage compares the file with the last one of the same template, and no template is named
     hint: Name the template: --template NAME, or --save-template NAME the first time. Or give a number of rows.
    --- exit 2
    ");
    let said = sandbox.run(&["import", "leads", "more.csv", "--new-columns", "stop"]);
    assert_eq!(said.status, 2, "{said}");
    let why = "--new-columns stop compares the file with the last one of the same template";
    assert!(said.err.contains(why), "{said}");
    // A setting holds only for imports with a template.
    sandbox.set("import.new_columns", "stop");
    sandbox.set("import.min_rows", "50%");
    let save = ["--save-template", "crm"];
    // The first import has nothing to be compared with, and says so.
    let rehearsed =
        sandbox.ok(&[&["import", "leads", "more.csv", "--dry-run"], &save[..]].concat());
    let told =
        "\n--min-rows was not checked: there is no earlier completed import to compare with.\n";
    assert!(rehearsed.out.contains(told), "{rehearsed}");
    let (status, first) = sandbox.import_text("leads", &list(20, "Leeds"), &save);
    assert_eq!((status, &first["unchecked"]), (0, &json!(["min_rows"])));
    assert_eq!(sandbox.import_text("leads", &list(9, "Leeds"), &[]).0, 0);
    let (status, result) = sandbox.import_text("leads", &list(17, "Leeds"), &half);
    assert_eq!(status, 8, "{result}");
    assert_eq!(
        result["guard"],
        json!({"name": "min_rows", "limit": 18, "found": 17})
    );
    let (status, result) = sandbox.import_text("leads", &list(18, "Leeds"), &half);
    assert_eq!((status, &result["unchecked"]), (0, &json!([])), "{result}");
    // The last completed job is the measure, also if it had fewer rows; a refused one is not.
    let (status, result) = sandbox.import_text("leads", &list(16, "Leeds"), &half);
    assert_eq!(
        (status, &result["guard"]["limit"]),
        (8, &json!(17)),
        "{result}"
    );
    sandbox.write("empty.csv", HEADER);
    let empty = ["empty.csv", "--template", "crm"];
    let (status, result) = sandbox.import(&empty);
    assert_eq!(
        (status, &result["guard"]["limit"]),
        (8, &json!(9)),
        "{result}"
    );
}

#[test]
fn a_file_without_rows_is_no_measure_for_the_next_one() {
    let sandbox = Sandbox::new();
    let save = ["--save-template", "crm", "--min-rows", "50%"];
    let (status, _) = sandbox.import_text("leads", &list(18, "Leeds"), &save);
    assert_eq!(status, 0);
    let crm = ["--template", "crm"];
    let (status, _) =
        sandbox.import_text("leads", HEADER, &[&crm[..], &["--min-rows", "0"]].concat());
    assert_eq!(status, 0);
    for file in [format!("{HEADER}\n"), list(8, "Leeds")] {
        let (status, result) = sandbox.import_text("leads", &file, &crm);
        let limit = &result["guard"]["limit"];
        assert_eq!((status, limit), (8, &json!(9)), "{result}");
    }
}

#[test]
fn guards_of_clients_and_contacts_hold_too() {
    let sandbox = Sandbox::new();
    let files = [
        (
            "clients",
            "Name,Type\nAda Quill,individual\nBen Moor,individual\n",
        ),
        (
            "contacts",
            "First Name,Last Name,Email\nAda,Quill,ada@example.com\nBen,Moor,ben@example.com\n",
        ),
    ];
    for (kind, file) in files {
        let (status, result) = sandbox.import_text(kind, file, &["--max-created", "1"]);
        assert_eq!(status, 8, "{result}");
        assert_eq!(
            result["guard"],
            json!({"name": "max_created", "limit": 1, "found": 2})
        );
        let (status, result) = sandbox.import_text(kind, file, &["--max-created", "2"]);
        assert_counts((status, &result), 0, &[("created", 2)]);
    }
}

/// Starts an import of many rows with a guard, and returns once its job has begun: the rehearsal runs.
fn rehearsing(sandbox: &Sandbox) -> Child {
    let mut child = start(sandbox, MANY);
    let processing = Some("processing".to_owned());
    wait_until(&mut child, || status_of_first_job(sandbox) == processing);
    child
}

const MANY: &[&str] = &["import", "leads", "many.csv", "--max-created", "100%"];
/// Their rehearsal takes longer than a signal.
const ROWS: usize = 30_000;

#[test]
fn an_import_that_is_killed_in_its_rehearsal_is_resumed_from_its_first_row() {
    let sandbox = Sandbox::new();
    sandbox.write("many.csv", list(ROWS, "Leeds"));
    let mut child = rehearsing(&sandbox);
    child.kill().unwrap();
    child.wait().unwrap();
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!(
        (&job["status"], &job["not_tried"]),
        (&json!("interrupted"), &json!(ROWS))
    );
    assert_eq!(sandbox.lead_count(), 0);
    let (status, result) = sandbox.json(&[MANY, &["--max-created", "1"]].concat());
    assert_eq!((status, &result["job"]), (8, &json!(1)), "{result}");
    let (status, result) = sandbox.json(&["jobs", "resume", "1", "--max-created", "100%"]);
    assert_counts((status, &result), 0, &[("created", ROWS as u64)]);
    sandbox.assert_whole();
}

#[test]
fn a_job_can_be_cancelled_and_interrupted_in_its_rehearsal() {
    let sandbox = Sandbox::new();
    sandbox.write("many.csv", list(ROWS, "Leeds"));
    let child = rehearsing(&sandbox);
    sandbox.done(&["jobs", "cancel", "1"]);
    let said = end_of(&sandbox, child);
    assert_eq!(said.status, 4, "{said}");
    assert_eq!(sandbox.lead_count(), 0);

    let sandbox = Sandbox::new();
    sandbox.write("many.csv", list(ROWS, "Leeds"));
    let child = rehearsing(&sandbox);
    signal("INT", &child);
    let said = end_of(&sandbox, child);
    assert_eq!(said.status, 4, "{said}");
    assert!(said.err.contains("nothing was written"), "{said}");
    assert_eq!(sandbox.lead_count(), 0);
    let (status, result) = sandbox.json(MANY);
    assert_counts(
        (status, &result),
        0,
        &[("job", 1), ("created", ROWS as u64)],
    );
}

#[test]
fn a_job_with_saved_rows_takes_no_new_guard() {
    let sandbox = with_bad_night();
    let (status, _) = sandbox.import(&[NIGHT, &["--max-failed", "0"]].concat());
    assert_eq!(status, 1);
    let guarded = [NIGHT, &["--max-failed", "1", "--max-updated", "5%"]].concat();
    let said = sandbox.run(&[&["import", "leads"], &guarded[..]].concat());
    assert_said!(said, @"
    --- stderr
    error: job 2 has saved 22 rows of this import: --max-updated is no longer possible
     hint: Resume it as it began: intake jobs resume 2. Or undo it first: intake jobs undo 2
    --- exit 2
    ");
    let (status, result) = sandbox.import(&[NIGHT, &["--max-failed", "1"]].concat());
    assert_counts((status, &result), 3, &[("job", 2), ("created", 2)]);
}

#[test]
fn a_template_with_guards_is_saved_without_an_import() {
    let sandbox = Sandbox::new();
    sandbox.write("night.csv", list(10, "Leeds"));
    let look = ["import", "leads", "night.csv", "--preview"];
    let save = ["--save-template", "crm", "--max-created", "5"];
    let said = sandbox.ok(&[&look[..], &save].concat());
    assert!(said.err.contains("Saved as template \"crm\"."), "{said}");
    assert_eq!(sandbox.json(&["jobs", "list"]).1, serde_json::json!([]));
    let (status, result) = sandbox.import(&["night.csv", "--template", "crm"]);
    assert_eq!(
        (status, &result["guard"]["name"]),
        (8, &"max_created".into())
    );
    // A file that cannot be imported with it makes none.
    sandbox.write("bad.csv", "Shoe\n9\n");
    let save = ["--save-template", "bad", "--preview"];
    let said = sandbox.run(&[&["import", "leads", "bad.csv"][..], &save].concat());
    assert_eq!(said.status, 2, "{said}");
    assert_eq!(
        sandbox
            .json(&["template", "list"])
            .1
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_refused_import_says_that_its_template_is_not_saved() {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", list(4, "Leeds"));
    let import = [
        "import",
        "leads",
        "list.csv",
        "--save-template",
        "crm",
        "--max-created",
        "1",
    ];
    let refused = sandbox.run(&import);
    assert_eq!(refused.status, 8, "{refused}");
    assert!(
        refused
            .err
            .contains("Not saved as template \"crm\": the import was refused."),
        "{refused}"
    );
    sandbox.done(&[&import[..], &["--preview"]].concat());
    let (_, templates) = sandbox.json(&["template", "list"]);
    assert_eq!(
        templates.as_array().unwrap().len(),
        1,
        "the named command saves it"
    );
}

#[test]
fn an_import_that_stopped_at_its_last_row_is_resumed_and_creates_nothing_twice() {
    let sandbox = Sandbox::new();
    let rows = format!("{}No,Email,bad address,Leeds\n", list(2, "Leeds"));
    sandbox.write("list.csv", rows);
    let import = |limit: &str| {
        sandbox.import(&[
            "list.csv",
            "--on-duplicate",
            "create",
            "--max-failed",
            limit,
        ])
    };
    for (limit, expected) in [("0", 1), ("0", 1), ("5", 3)] {
        let (status, result) = import(limit);
        assert_eq!((status, &result["job"]), (expected, &json!(1)), "{result}");
        assert_eq!(sandbox.lead_count(), 2);
    }
}
