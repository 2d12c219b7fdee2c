//! Inboxes: `inbox add`, `inbox list`, `inbox remove`, and the files that `jobs run` imports from there.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use super::inbox_kills::{arrive, names, with_inbox};
use crate::assert_said;
use crate::sandbox::Sandbox;
use crate::support::process::{end_of, start};

const GOOD: &str = "First Name;Last Name;Email\nAda;Moor;ada@example.com\n";
const MIXED: &str = "First Name;Last Name;Email\nBen;Lund;ben@example.com\nCleo;;bad address\n";

fn jobs(sandbox: &Sandbox) -> Vec<Value> {
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    let mut jobs = jobs.as_array().unwrap().clone();
    jobs.reverse();
    jobs
}

fn sources(sandbox: &Sandbox) -> Vec<String> {
    let jobs = jobs(sandbox);
    let sources = jobs.iter().map(|job| job["source"].as_str().unwrap());
    sources.map(str::to_owned).collect()
}

#[test]
fn files_are_imported_the_oldest_first_and_put_away() {
    let sandbox = with_inbox();
    arrive(&sandbox, "b.csv", GOOD, 2);
    arrive(&sandbox, "a.csv", MIXED, 1);
    let said = sandbox.run(&["jobs", "run", "-q"]);
    assert_eq!(said.status, 3, "{said}");
    assert_eq!(sources(&sandbox), ["b.csv", "a.csv"]);
    assert_eq!(names(&sandbox, ""), Vec::<String>::new());
    let done = ["a-failed-2.xlsx", "a.csv", "b.csv"];
    assert_eq!(names(&sandbox, "done"), done);
    let told = "The failed rows of job 2 are in [folder]/in/done/a-failed-2.xlsx.";
    assert!(said.err.contains(told), "{said}");
    let job = &jobs(&sandbox)[1];
    assert_eq!(
        (&job["template"], &job["by"]),
        (&json!("crm"), &json!("tester"))
    );
    assert_eq!(sandbox.run(&["jobs", "run"]).status, 0, "nothing is left");
    sandbox.assert_whole();
}

#[test]
fn waiting_rows_are_told_apart_from_failed_ones() {
    let sandbox = with_inbox();
    sandbox.set("leads.on_duplicate", "ask");
    arrive(&sandbox, "a.csv", GOOD, 3);
    let (again, mixed) = (format!("{GOOD}\n"), format!("{GOOD}Cleo;;bad address\n"));
    arrive(&sandbox, "b.csv", &again, 2);
    arrive(&sandbox, "c.csv", &mixed, 1);
    assert_said!(sandbox.run(&["jobs", "run", "-q"]), @"
    --- stderr
    [time] job 2: b.csv completed with errors, 1 of 1 rows done, 1 waiting; to see it: intake jobs show 2
    The waiting rows of job 2 are in [folder]/in/done/b-failed-2.xlsx. To decide on them: intake jobs review 2
    [time] job 3: c.csv completed with errors, 2 of 2 rows done, 1 failed, 1 waiting; to see it: intake jobs show 3
    The failed and the waiting rows of job 3 are in [folder]/in/done/c-failed-3.xlsx. Correct the cells of the failed ones, then move the file to [folder]/in. To decide on the waiting ones: intake jobs review 3
    --- exit 3
    ");
}

#[test]
fn an_inbox_may_have_its_own_policy_for_duplicates() {
    let sandbox = with_inbox();
    arrive(&sandbox, "a.csv", GOOD, 3);
    assert_eq!(sandbox.run(&["jobs", "run"]).status, 0);
    let add = ["inbox", "add", "in", "--kind", "leads", "--template", "crm"];
    let said = sandbox.ok(&[&add[..], &["--on-duplicate", "update"]].concat());
    let told = "leads with the template \"crm\" and --on-duplicate update.";
    assert!(said.err.contains(told), "{said}");
    let (_, inboxes) = sandbox.json(&["inbox", "list"]);
    assert_eq!(inboxes[0]["on_duplicate"], "update", "{inboxes}");
    arrive(&sandbox, "b.csv", &GOOD.replace("Moor", "Moore"), 2);
    assert_eq!(sandbox.run(&["jobs", "run"]).status, 0);
    assert_eq!(sandbox.column("last_name"), ["Moore"]);
    // Added again without a policy, the inbox follows the settings.
    sandbox.done(&add);
    let (_, inboxes) = sandbox.json(&["inbox", "list"]);
    assert_eq!(inboxes[0]["on_duplicate"], Value::Null, "{inboxes}");
}

#[test]
fn a_corrected_file_of_failed_rows_is_credited_to_its_job() {
    let sandbox = with_inbox();
    arrive(&sandbox, "a.csv", MIXED, 1);
    assert_eq!(sandbox.run(&["jobs", "run"]).status, 3);
    // The rows as CSV, corrected, under the name that they have in `done`.
    sandbox.done(&["jobs", "failed", "1", "--out", "rows.csv"]);
    let rows = sandbox
        .read("rows.csv")
        .replace("bad address", "cleo@example.com");
    arrive(&sandbox, "a-failed-1.csv", &rows, 1);
    let said = sandbox.run(&["jobs", "run"]);
    assert_eq!(said.status, 0, "{said}");
    let jobs = jobs(&sandbox);
    assert_eq!(
        (&jobs[0]["open"], &jobs[1]["corrects"]),
        (&json!(0), &json!(1))
    );
    assert_eq!(
        sandbox.column("email"),
        ["ben@example.com", "cleo@example.com"]
    );
    // A correction is not the import of a night.
    sandbox.age_jobs(3 * 86_400);
    sandbox.sql("UPDATE job SET ended_at = started_at WHERE id = 2");
    let (status, stale) = sandbox.json(&["jobs", "list", "--stale", "2d"]);
    assert_eq!((status, &stale[0]["job"]), (3, &json!(1)), "{stale}");
}

#[test]
fn a_file_that_cannot_be_imported_goes_to_failed_with_the_reason() {
    let sandbox = with_inbox();
    arrive(&sandbox, "other.csv", "Colour\nred\n", 3);
    arrive(&sandbox, "broken.xlsx", "PK\u{3}\u{4} and no more", 2);
    arrive(&sandbox, "good.csv", GOOD, 1);
    let said = sandbox.run(&["jobs", "run", "-q"]);
    assert_eq!(said.status, 1, "{said}");
    assert_eq!(sources(&sandbox), ["good.csv"], "the others go on");
    let failed = [
        "broken.xlsx",
        "broken.xlsx.txt",
        "other.csv",
        "other.csv.txt",
    ];
    assert_eq!(names(&sandbox, "failed"), failed);
    let reason = sandbox.read("in/failed/other.csv.txt");
    assert!(
        reason.starts_with("other.csv was not imported.\n\nerror: "),
        "{reason}"
    );
    assert!(reason.contains("First Name (first_name)"), "{reason}");
    assert!(
        said.err
            .contains("the reason is in [folder]/in/failed/other.csv.txt"),
        "{said}"
    );
    assert_eq!(
        sandbox.run(&["jobs", "run"]).status,
        0,
        "and are not tried again"
    );
}

#[test]
fn a_file_with_only_headers_is_told() {
    let sandbox = with_inbox();
    arrive(&sandbox, "leads.csv", "First Name;Last Name;Email\n", 1);
    let said = sandbox.ok(&["jobs", "run", "-q"]);
    let told = "warning: leads.csv has no rows below its header\n";
    assert!(said.err.contains(told), "{said}");
}

/// The files that the overview names, without the folder of the test.
fn left_files(sandbox: &Sandbox) -> Vec<String> {
    let (_, overview) = sandbox.json(&[]);
    let files = overview["files"].as_array().unwrap().iter();
    let path = |file: &Value| file["path"].as_str().unwrap().to_owned();
    files
        .map(|file| path(file).trim_start_matches("[folder]/in/").to_owned())
        .collect()
}

#[test]
fn files_that_no_job_has_are_named_until_their_content_is_in() {
    let sandbox = with_inbox();
    arrive(&sandbox, "letter.pdf", "%PDF-1.7", 1);
    arrive(&sandbox, "leads.csv", "Colour\nred\n", 2);
    arrive(&sandbox, "empty.csv", "", 1);
    assert_eq!(sandbox.run(&["jobs", "run", "-q"]).status, 1);
    let left = ["failed/empty.csv", "failed/leads.csv", "letter.pdf"];
    assert_eq!(left_files(&sandbox), left);
    let said = sandbox.ok(&[]);
    for part in [
        "3 files of inboxes were not imported:\n",
        "[folder]/in/letter.pdf: it is no text file or workbook by its name\n",
        "[folder]/in/failed/empty.csv: empty.csv is empty: there is no header row\n",
    ] {
        assert!(said.out.contains(part), "{part}: {said}");
    }
    let said = sandbox.ok(&["inbox", "list"]);
    let part = "Not imported: [folder]/in/failed/leads.csv: ";
    assert!(said.err.contains(part), "{said}");
    let (_, inboxes) = sandbox.json(&["inbox", "list"]);
    assert_eq!(inboxes[0]["not_imported"], 3, "{inboxes}");

    // The file of the next day has the same name and other people.
    arrive(&sandbox, "leads.csv", GOOD, 1);
    assert_eq!(sandbox.run(&["jobs", "run"]).status, 0);
    assert_eq!(left_files(&sandbox), left);
    // The corrected file is moved back.
    std::fs::remove_file(sandbox.path("in/failed/leads.csv")).unwrap();
    arrive(&sandbox, "leads.csv", MIXED, 1);
    assert_eq!(sandbox.run(&["jobs", "run"]).status, 3);
    assert_eq!(left_files(&sandbox), ["failed/empty.csv", "letter.pdf"]);
    assert_eq!(names(&sandbox, "failed"), ["empty.csv", "empty.csv.txt"]);
    std::fs::remove_file(sandbox.path("in/failed/empty.csv")).unwrap();
    std::fs::remove_file(sandbox.path("in/letter.pdf")).unwrap();
    let said = sandbox.ok(&[]);
    assert!(!said.out.contains("inbox"), "{said}");
}

#[test]
fn a_refused_file_is_named_beside_the_next_one_and_goes_to_done_once_it_is_resumed() {
    let sandbox = with_inbox();
    sandbox.set("import.max_created", "0");
    arrive(&sandbox, "leads.csv", GOOD, 2);
    assert_eq!(sandbox.run(&["jobs", "run", "-q"]).status, 8);
    sandbox.done(&["config", "unset", "import.max_created"]);
    arrive(&sandbox, "leads.csv", MIXED, 1);
    assert_eq!(sandbox.run(&["jobs", "run", "-q"]).status, 3);
    let said = sandbox.ok(&[]);
    for part in [
        "job 1, leads.csv: A guard refused it",
        "intake jobs cancel 1",
    ] {
        assert!(said.out.contains(part), "{part}: {said}");
    }
    assert_eq!(left_files(&sandbox), Vec::<String>::new(), "the job has it");
    sandbox.done(&["jobs", "resume", "1", "--max-created", "100%"]);
    assert_eq!(names(&sandbox, "failed"), ["leads.csv", "leads.csv.txt"]);
    assert_eq!(sandbox.run(&["jobs", "run"]).status, 0);
    assert_eq!(names(&sandbox, "failed"), Vec::<String>::new());
    let done = ["leads-2.csv", "leads-failed-2.xlsx", "leads.csv"];
    assert_eq!(names(&sandbox, "done"), done);
    let said = sandbox.ok(&[]);
    assert!(!said.out.contains("job 1"), "{said}");
}

#[test]
fn files_that_grow_and_files_of_other_kinds_are_left_alone() {
    let sandbox = with_inbox();
    let left = [
        ".hidden.csv",
        "a.csv.part",
        "b.csv.tmp",
        "letter.pdf",
        "~$list.xlsx",
    ];
    for name in left {
        arrive(&sandbox, name, GOOD, 1);
    }
    std::os::unix::fs::symlink(sandbox.path("good.csv"), sandbox.path("in/link.csv")).unwrap();
    sandbox.write("good.csv", GOOD);
    assert_eq!(sandbox.run(&["jobs", "run"]).status, 0);
    assert_eq!(names(&sandbox, "").len(), left.len() + 1);
    assert!(sources(&sandbox).is_empty());

    // A program that goes on writing, until the worker has given up.
    let growing = sandbox.path("in/growing.csv");
    std::fs::write(&growing, GOOD).unwrap();
    let mut run = start(&sandbox, &["jobs", "run"]);
    while run.try_wait().unwrap().is_none() {
        let file = std::fs::File::options().write(true).open(&growing).unwrap();
        file.set_modified(SystemTime::now()).unwrap();
        std::thread::sleep(Duration::from_millis(100));
    }
    let said = end_of(&sandbox, run);
    assert_eq!(said.status, 0, "{said}");
    assert!(
        said.err
            .contains("left for the next `intake jobs run`: growing.csv"),
        "{said}"
    );
    assert!(sources(&sandbox).is_empty());
}

#[test]
fn a_name_in_done_is_never_overwritten_and_the_same_bytes_are_not_imported_again() {
    let sandbox = with_inbox();
    for text in [GOOD, MIXED, GOOD] {
        arrive(&sandbox, "a.csv", text, 1);
        drop(sandbox.run(&["jobs", "run"]));
    }
    assert_eq!(
        sources(&sandbox),
        ["a.csv", "a.csv"],
        "the third has nothing to do"
    );
    assert_eq!(
        names(&sandbox, "done"),
        ["a-2.csv", "a-3.csv", "a-failed-2.xlsx", "a.csv"]
    );
    for (name, text) in [("a.csv", GOOD), ("a-2.csv", MIXED), ("a-3.csv", GOOD)] {
        assert_eq!(sandbox.read(&format!("in/done/{name}")), text);
    }
}

#[test]
fn the_file_of_a_cancelled_job_goes_to_failed() {
    let sandbox = with_inbox();
    arrive(&sandbox, "a.csv", GOOD, 1);
    // As a worker leaves it that was killed before the first row.
    let path = sandbox.path("in/a.csv");
    assert_eq!(
        sandbox
            .import(&["in/a.csv", "--template", "crm", "--max-failed", "9"])
            .0,
        0
    );
    let state = state_of(&path);
    sandbox.sql(&format!(
        "UPDATE job SET status = 'queued', orders = json_set(orders, '$.arrival', json('{state}'))"
    ));
    sandbox.done(&["jobs", "cancel", "1"]);
    let said = sandbox.run(&["jobs", "run"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err
            .contains("the reason is in [folder]/in/failed/a.csv.txt"),
        "{said}"
    );
    assert_eq!(names(&sandbox, "failed"), ["a.csv", "a.csv.txt"]);
    let reason = sandbox.read("in/failed/a.csv.txt");
    assert!(reason.contains("job 1 was cancelled by tester"), "{reason}");
}

#[test]
fn the_program_of_notify_command_is_told_of_a_file_that_is_refused() {
    let sandbox = with_inbox();
    sandbox.set("notify.command", "/bin/sh,-c,cat > told.json");
    arrive(&sandbox, "a.csv", "Colour,Taste\nred,sweet\n", 1);
    let said = sandbox.run(&["jobs", "run", "-q"]);
    assert_eq!(said.status, 1, "{said}");
    assert_eq!(names(&sandbox, "failed"), ["a.csv", "a.csv.txt"]);
    // It was run in the folder of the test.
    let told: Value = serde_json::from_str(&sandbox.read("told.json")).unwrap();
    assert_eq!(
        (&told["job"], &told["source"], &told["status"]),
        (&Value::Null, &json!("a.csv"), &json!("failed"))
    );
    let error = told["error"].as_str().unwrap();
    assert!(
        error.starts_with("error: the template maps columns"),
        "{told}"
    );
}

#[test]
fn a_file_in_an_inbox_is_compared_with_the_last_one_and_named_once() {
    let sandbox = with_inbox();
    arrive(&sandbox, "a.csv", GOOD, 1);
    assert_eq!(sandbox.run(&["jobs", "run", "-q"]).status, 0);
    let line = |name: &str| {
        format!("First Name;Last Name;Email;Region\n{name};Moor;{name}@example.com;North\n")
    };
    for (file, name, is_named) in [("b.csv", "Bea", true), ("c.csv", "Cy", false)] {
        arrive(&sandbox, file, &line(name), 1);
        let said = sandbox.run(&["jobs", "run", "-q"]);
        assert_eq!(said.status, 0, "{said}");
        let told = format!("{file}: new column: Region.");
        assert_eq!(said.err.contains(&told), is_named, "{said}");
    }
    sandbox.set("import.mapping", "exact");
    arrive(&sandbox, "d.csv", &GOOD.replace("Ada", "Dee"), 1);
    let said = sandbox.run(&["jobs", "run", "-q"]);
    assert_eq!(said.status, 8, "{said}");
    assert_eq!(names(&sandbox, "failed"), ["d.csv", "d.csv.txt"]);
}

#[test]
fn guards_hold_for_inboxes_and_corrected_rows_are_no_short_export() {
    let sandbox = with_inbox();
    arrive(&sandbox, "a.csv", MIXED, 1);
    assert_eq!(sandbox.run(&["jobs", "run"]).status, 3);
    sandbox.set("import.min_rows", "2");
    arrive(&sandbox, "b.csv", GOOD, 1);
    let said = sandbox.run(&["jobs", "run", "-q"]);
    assert_eq!(said.status, 8, "{said}");
    assert_eq!(names(&sandbox, "failed"), ["b.csv", "b.csv.txt"]);
    let reason = sandbox.read("in/failed/b.csv.txt");
    assert!(reason.contains("intake jobs resume 2"), "{reason}");
    sandbox.done(&["jobs", "failed", "1", "--out", "rows.csv"]);
    let rows = sandbox
        .read("rows.csv")
        .replace("bad address", "cleo@example.com");
    arrive(&sandbox, "a-failed-1.csv", &rows, 1);
    assert_eq!(sandbox.run(&["jobs", "run"]).status, 0);
}

fn state_of(path: &Path) -> String {
    use std::os::unix::fs::MetadataExt;
    let found = path.metadata().unwrap();
    let modified = found.mtime() * 1_000_000_000 + found.mtime_nsec();
    format!(
        r#"{{"device":{},"inode":{},"size":{},"modified":{modified}}}"#,
        found.dev(),
        found.ino(),
        found.len()
    )
}

#[test]
fn an_inbox_that_cannot_be_used_is_said_and_its_files_stay() {
    let sandbox = with_inbox();
    arrive(&sandbox, "a.csv", GOOD, 1);
    let used = sandbox.run(&["template", "delete", "crm"]);
    assert_eq!(used.status, 1, "{used}");
    assert!(
        used.err.contains("imports its files by the template"),
        "{used}"
    );
    sandbox.done(&["template", "delete", "crm", "--yes"]);
    let said = sandbox.run(&["jobs", "run", "-q"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("there is no template \"crm\""), "{said}");
    assert_eq!(names(&sandbox, ""), ["a.csv"]);
    std::fs::rename(sandbox.path("in"), sandbox.path("away")).unwrap();
    let said = sandbox.run(&["jobs", "run", "-q"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err.contains("inbox [folder]/in cannot be used"),
        "{said}"
    );
    let (_, list) = sandbox.json(&["inbox", "list"]);
    assert_eq!(
        (&list[0]["files"], list[0]["problem"].is_string()),
        (&json!(null), true)
    );
}

#[test]
fn inboxes_are_added_listed_and_removed() {
    let sandbox = with_inbox();
    arrive(&sandbox, "a.csv", GOOD, 1);
    let (status, list) = sandbox.json(&["inbox", "list"]);
    assert_eq!((status, &list[0]["folder"]), (0, &json!("[folder]/in")));
    assert_eq!(
        (&list[0]["kind"], &list[0]["files"]),
        (&json!("leads"), &json!(1))
    );
    let add = |folder: &str, kind: &str, template: &str| {
        sandbox.run(&[
            "inbox",
            "add",
            folder,
            "--kind",
            kind,
            "--template",
            template,
        ])
    };
    // Added again, it is the same one.
    assert_eq!(add("in", "leads", "CRM").status, 0);
    assert_eq!(
        sandbox.json(&["inbox", "list"]).1.as_array().unwrap().len(),
        1
    );
    assert_said!(add("in", "clients", "crm"), @r#"
    --- stderr
    error: template "crm" is for leads, not for clients
     hint: Add the folder with --kind leads, or name another template.
    --- exit 2
    "#);
    assert_eq!(add("nowhere", "leads", "crm").status, 2);
    assert_eq!(add("in", "leads", "other").status, 2);
    std::fs::create_dir(sandbox.path("open")).unwrap();
    let mode = std::fs::Permissions::from_mode(0o777);
    std::fs::set_permissions(sandbox.path("open"), mode).unwrap();
    let said = add("open", "leads", "crm");
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("other users may write to it"), "{said}");
    assert_said!(sandbox.run(&["inbox", "remove", "in"]), @"
    --- stderr
    Removed the inbox [folder]/in. Its files stay.
    --- exit 0
    ");
    assert_eq!(sandbox.run(&["inbox", "remove", "in"]).status, 1);
    assert_eq!(sandbox.run(&["jobs", "run"]).status, 0);
    assert_eq!(names(&sandbox, ""), ["a.csv"]);
}

#[test]
fn a_share_of_an_export_is_no_limit_for_its_corrected_rows() {
    let sandbox = with_inbox();
    let rows = "A1;Moor;a1@example.com
A2;Moor;a2@example.com
A3;Moor;a3@example.com
A4;Moor;a4@example.com
";
    let head = MIXED.lines().next().unwrap();
    arrive(&sandbox, "base.csv", &format!("{head}\n{rows}"), 5);
    assert_eq!(sandbox.run(&["jobs", "run", "-q"]).status, 0);
    for guard in ["import.max_created", "import.max_failed"] {
        sandbox.set(guard, "50%");
    }
    let night = format!("{head}\n{rows}Cleo;;bad address\n");
    arrive(&sandbox, "a.csv", &night, 3);
    assert_eq!(sandbox.run(&["jobs", "run", "-q"]).status, 3);
    drop(sandbox.ok(&["jobs", "failed", "2", "--out", "corrected.csv"]));
    let corrected = sandbox.read("corrected.csv");
    // The only row fails again, and is then corrected: it is the whole file.
    arrive(&sandbox, "again.csv", &corrected, 2);
    assert_eq!(sandbox.run(&["jobs", "run", "-q"]).status, 3);
    let corrected = corrected.replacen("bad address", "cleo@example.com", 1);
    arrive(&sandbox, "corrected.csv", &corrected, 1);
    let said = sandbox.run(&["jobs", "run", "-q"]);
    assert_eq!(said.status, 0, "{said}");
    assert_eq!(sandbox.lead_count(), 5);
}

#[test]
fn a_file_that_stopped_in_the_middle_was_imported_in_part() {
    let sandbox = with_inbox();
    sandbox.set("import.max_failed", "0");
    let rows = "A1;Moor;a1@example.com
A2;Moor;a2@example.com
A3;Moor;a3@example.com
A4;Moor;a4@example.com
";
    let head = MIXED.lines().next().unwrap();
    arrive(
        &sandbox,
        "a.csv",
        &format!("{head}\n{rows}Cleo;;bad address\n"),
        1,
    );
    let said = sandbox.run(&["jobs", "run", "-q"]);
    assert_eq!(said.status, 1, "{said}");
    assert_eq!(sandbox.lead_count(), 4);
    assert!(
        said.err.contains("a.csv was imported only in part."),
        "{said}"
    );
    let reason = sandbox.read("in/failed/a.csv.txt");
    assert!(
        reason.starts_with("a.csv was imported only in part."),
        "{reason}"
    );
}
