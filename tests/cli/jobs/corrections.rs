//! Failed rows that are corrected and imported again: what is still open, whatever the number of rounds.

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

/// Rows 3, 4, 6 and 7 fail.
const LEADS: &str = "\
Wer,Kontakt
Ada Moor,ada@example.com
Bea Lind,bea@example
Cy Park,cy@example
Dan Reed,dan@example.com
Eve Hall,eve@example
Flo Ward,flo@example
";

const MAPPING: [&str; 4] = ["--map", "Wer=full_name", "--map", "Kontakt=email"];

/// A store where four rows of job 1 have failed and lie in `failed.csv`.
fn failed() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    let (status, _) = sandbox.import(&[&["leads.csv"], &MAPPING[..]].concat());
    assert_eq!(status, 3);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    sandbox
}

/// Corrects the emails of some people in a file.
fn correct(sandbox: &Sandbox, file: &str, people: &[&str]) {
    let mut content = sandbox.read(file);
    for name in people {
        let (from, to) = (format!("{name}@example,"), format!("{name}@example.com,"));
        assert!(content.contains(&from), "{from} in {content}");
        content = content.replace(&from, &to);
    }
    sandbox.write(file, content);
}

/// The values of `_row` that the failed rows of a job have.
fn rows(sandbox: &Sandbox, args: &[&str]) -> Vec<String> {
    let said = sandbox.ok(&[&["jobs", "failed"], args].concat());
    let mut reader = csv::Reader::from_reader(said.out.as_bytes());
    let header = reader.headers().unwrap().clone();
    let at = header.iter().position(|column| column == "_row").unwrap();
    let records = reader.records();
    records.map(|row| row.unwrap()[at].to_owned()).collect()
}

/// How many rows of a job failed, and how many of its rows are open.
fn failed_and_open(sandbox: &Sandbox, job: &str) -> (Value, Value) {
    let (_, shown) = sandbox.json(&["jobs", "show", job]);
    let (_, list) = sandbox.json(&["jobs", "list"]);
    let listed = list.as_array().unwrap().iter();
    let listed = listed.clone().find(|listed| listed["id"] == shown["id"]);
    assert_eq!(listed.unwrap()["open"], shown["open"]);
    (shown["failed"].clone(), shown["open"].clone())
}

#[test]
fn a_corrected_row_closes_the_row_that_it_was() {
    let sandbox = failed();
    assert_eq!(failed_and_open(&sandbox, "1"), (json!(4), json!(4)));
    correct(&sandbox, "failed.csv", &["bea", "eve"]);
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_eq!(
        (status, &result["corrects"]),
        (3, &json!({"job": 1, "rows": 2}))
    );
    assert_eq!(failed_and_open(&sandbox, "1"), (json!(4), json!(2)));
    assert_eq!(failed_and_open(&sandbox, "2"), (json!(2), json!(2)));
    assert_eq!(rows(&sandbox, &["1"]), ["4", "7"]);
    assert_eq!(rows(&sandbox, &["1", "--all-failed"]), ["3", "4", "6", "7"]);
    let shown = sandbox.ok(&["jobs", "show", "1"]);
    assert!(shown.out.contains("4  failed, 2 still open"), "{shown}");
    let shown = sandbox.ok(&["jobs", "show", "2"]);
    let corrects = "Corrects 2 rows of job 1; 2 failed rows of that job are still open.";
    assert!(shown.out.contains(corrects), "{shown}");
}

#[test]
fn rows_keep_the_number_of_the_first_file_through_any_number_of_rounds() {
    let sandbox = failed();
    for (round, person) in ["eve", "bea", "flo", "cy"].into_iter().enumerate() {
        let job = (round + 2).to_string();
        let file = format!("round-{job}.csv");
        let before = if round == 0 {
            "failed.csv".to_owned()
        } else {
            format!("round-{}.csv", round + 1)
        };
        correct(&sandbox, &before, &[person]);
        let (_, result) = sandbox.import(&[&before]);
        assert_eq!(result["corrects"], json!({"job": 1, "rows": 1}), "{job}");
        let left = [&["3", "4", "7"][..], &["4", "7"], &["4"], &[]][round];
        assert_eq!(rows(&sandbox, &[&job]), left, "job {job}");
        assert_eq!(rows(&sandbox, &["1"]), left, "job 1 after job {job}");
        let (_, open) = failed_and_open(&sandbox, "2");
        assert_eq!(open, json!(left.len()), "job 2 after job {job}");
        if !left.is_empty() {
            sandbox.done(&["jobs", "failed", &job, "--out", &file]);
        }
    }
    assert_eq!(failed_and_open(&sandbox, "1"), (json!(4), json!(0)));
    assert_eq!(sandbox.lead_count(), 6);
    assert_eq!(sandbox.run(&["store", "check"]).status, 0);
}

#[test]
fn a_row_that_was_skipped_or_unchanged_is_closed_too() {
    for policy in ["skip", "merge", "update"] {
        let sandbox = failed();
        let content = sandbox.read("failed.csv");
        let same = content.replace("Bea Lind,bea@example,", "Ada Moor,ada@example.com,");
        sandbox.write("failed.csv", same);
        let (_, result) = sandbox.import(&["failed.csv", "--on-duplicate", policy]);
        assert_eq!(
            result["corrects"],
            json!({"job": 1, "rows": 1}),
            "{policy}: {result}"
        );
        assert_eq!(rows(&sandbox, &["1"]), ["4", "6", "7"], "{policy}");
    }
}

#[test]
fn undo_of_the_correction_opens_the_rows_again() {
    let sandbox = failed();
    correct(&sandbox, "failed.csv", &["bea"]);
    assert_eq!(sandbox.import(&["failed.csv", "--failed", "2.csv"]).0, 3);
    correct(&sandbox, "2.csv", &["cy", "eve"]);
    assert_eq!(sandbox.import(&["2.csv"]).0, 3);
    assert_eq!(rows(&sandbox, &["1"]), ["7"]);
    sandbox.done(&["jobs", "undo", "3", "--dry-run"]);
    assert_eq!(rows(&sandbox, &["1"]), ["7"]);
    sandbox.done(&["jobs", "undo", "3", "--yes"]);
    assert_eq!(rows(&sandbox, &["1"]), ["4", "6", "7"]);
    assert_eq!(failed_and_open(&sandbox, "2"), (json!(3), json!(3)));
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    assert_eq!(rows(&sandbox, &["1"]), ["3", "4", "6", "7"]);
}

#[test]
fn a_rehearsal_says_what_it_would_correct_and_closes_nothing() {
    let sandbox = failed();
    correct(&sandbox, "failed.csv", &["bea", "cy"]);
    let (_, result) = sandbox.import(&["failed.csv", "--dry-run"]);
    assert_eq!(result["corrects"], json!({"job": 1, "rows": 2}));
    let said = sandbox.run(&["import", "leads", "failed.csv", "--dry-run"]);
    assert!(
        said.out.contains("Would correct 2 rows of job 1."),
        "{said}"
    );
    assert_eq!(failed_and_open(&sandbox, "1"), (json!(4), json!(4)));
}

#[test]
fn all_or_nothing_closes_all_or_nothing() {
    let sandbox = failed();
    correct(&sandbox, "failed.csv", &["bea", "cy", "eve"]);
    let (_, result) = sandbox.import(&["failed.csv", "--atomic", "--failed", "2.csv"]);
    assert_eq!(result["corrects"], json!(null));
    assert_eq!(failed_and_open(&sandbox, "1"), (json!(4), json!(4)));
    assert!(sandbox.read("2.csv").contains(",7,"), "its number in job 1");
    correct(&sandbox, "failed.csv", &["flo"]);
    let (status, result) = sandbox.import(&["failed.csv", "--atomic"]);
    assert_eq!(
        (status, &result["corrects"]),
        (0, &json!({"job": 1, "rows": 4}))
    );
    assert_eq!(failed_and_open(&sandbox, "1"), (json!(4), json!(0)));
}

#[test]
fn a_correction_that_stopped_and_went_on_has_closed_the_same_rows() {
    let sandbox = failed();
    correct(&sandbox, "failed.csv", &["bea", "flo"]);
    let (status, result) = sandbox.import(&["failed.csv", "--max-failed", "0"]);
    assert_eq!(
        (status, &result["corrects"]),
        (1, &json!({"job": 1, "rows": 1}))
    );
    assert_eq!(rows(&sandbox, &["1"]), ["4", "6", "7"]);
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_eq!(
        (status, &result["job"], &result["corrects"]),
        (3, &json!(2), &json!({"job": 1, "rows": 2}))
    );
    assert_eq!(rows(&sandbox, &["1"]), ["4", "6"]);
}

#[test]
fn a_correction_by_a_worker_closes_rows_too() {
    let sandbox = failed();
    correct(&sandbox, "failed.csv", &["bea"]);
    let (status, _) = sandbox.json(&["import", "leads", "failed.csv", "--background"]);
    assert_eq!(status, 0);
    assert_eq!(sandbox.run(&["jobs", "watch", "2"]).status, 3);
    assert_eq!(rows(&sandbox, &["1"]), ["4", "6", "7"]);
}

#[test]
fn a_corrected_row_that_waits_is_open_until_it_is_decided() {
    let sandbox = failed();
    let content = sandbox.read("failed.csv");
    sandbox.write(
        "failed.csv",
        content.replace("bea@example,", "ada@example.com,"),
    );
    let (_, result) = sandbox.import(&["failed.csv", "--on-duplicate", "ask"]);
    assert_eq!(result["waiting"], 1);
    assert_eq!(rows(&sandbox, &["1"]), ["3", "4", "6", "7"]);
    let write = ["jobs", "review", "2", "--write-decisions", "sheet.csv"];
    sandbox.done(&write);
    let sheet = sandbox.read("sheet.csv");
    let decided: Vec<String> = sheet
        .lines()
        .map(|line| {
            format!(
                "{line}{}",
                if line.starts_with('2') { "create" } else { "" }
            )
        })
        .collect();
    sandbox.write("sheet.csv", decided.join("\n"));
    let (_, settled) = sandbox.json(&["jobs", "review", "2", "--decisions", "sheet.csv"]);
    assert_eq!(settled["created"], 1);
    assert_eq!(rows(&sandbox, &["1"]), ["4", "6", "7"]);
}

#[test]
fn a_waiting_row_that_comes_back_and_is_taken_waits_no_more() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "leads.csv",
        "Name,Email\nAda Moor,ada@example.com\nAda Moor,ada@example.com\n",
    );
    let (_, result) = sandbox.import(&["leads.csv", "--on-duplicate", "ask"]);
    assert_eq!(result["waiting"], 1);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    assert_eq!(
        sandbox.import(&["failed.csv", "--on-duplicate", "merge"]).0,
        0
    );
    assert_eq!(failed_and_open(&sandbox, "1"), (json!(0), json!(0)));
    assert_said!(sandbox.run(&["jobs", "review", "1"]), @r"
    --- stderr
    Job 1 has no waiting rows.
    --- exit 0
    ");
}

#[test]
fn a_review_of_a_job_without_waiting_rows_names_its_open_failed_rows() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", "Name,Email\nAda Moor,ada\n");
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    assert_said!(sandbox.run(&["jobs", "review", "1"]), @r"
    --- stderr
    Job 1 has no waiting rows.
    1 row failed: intake jobs failed 1 --out job-1-failed.xlsx
    Correct the cells, then: intake import leads job-1-failed.xlsx
    --- exit 3
    ");
    sandbox.done(&["jobs", "failed", "1", "--close", "--yes"]);
    assert_said!(sandbox.run(&["jobs", "review", "1"]), @r"
    --- stderr
    Job 1 has no waiting rows.
    --- exit 0
    ");
}

#[test]
fn a_row_that_was_added_to_a_failed_file_is_no_row_of_the_first_job() {
    let sandbox = failed();
    let content = sandbox.read("failed.csv");
    sandbox.write("failed.csv", format!("{content}Gil Hart,gil@example,,,\n"));
    assert_eq!(sandbox.import(&["failed.csv"]).0, 3);
    assert_eq!(rows(&sandbox, &["2"]), ["3", "4", "6", "7", ""]);
    sandbox.done(&["jobs", "failed", "2", "--out", "2.csv"]);
    correct(&sandbox, "2.csv", &["gil"]);
    let (_, result) = sandbox.import(&["2.csv"]);
    assert_eq!(
        (&result["created"], &result["corrects"]),
        (&json!(1), &json!({"job": 1, "rows": 0}))
    );
}

#[test]
fn a_corrected_row_that_a_review_decides_is_counted_at_once() {
    let sandbox = failed();
    correct(&sandbox, "failed.csv", &["bea", "eve"]);
    let content = sandbox.read("failed.csv");
    let content = content.replace("cy@example,", "ada@example.com,");
    sandbox.write("failed.csv", content);
    let (_, result) = sandbox.import(&["failed.csv", "--on-duplicate", "ask"]);
    assert_eq!(result["waiting"], 1, "{result}");
    assert_eq!(result["corrects"], json!({"job": 1, "rows": 2}));
    sandbox.done(&["jobs", "review", "2", "--write-decisions", "sheet.csv"]);
    let sheet = sandbox.read("sheet.csv");
    sandbox.write("sheet.csv", format!("{}create\n", sheet.trim_end()));
    let (_, reviewed) = sandbox.json(&["jobs", "review", "2", "--decisions", "sheet.csv"]);
    assert_eq!(reviewed["corrects"], json!({"job": 1, "rows": 3}));
}

#[test]
fn the_two_rows_into_which_a_failed_row_was_split_are_two_people() {
    let sandbox = Sandbox::new();
    let header = "First Name,Last Name,Email,Phone";
    let values = "Perrin,perrin@example.com,01743 960110";
    sandbox.write(
        "contacts.csv",
        format!("{header}\nJohn & Mary,{values}\nAda,Moor,ada@example.com,\n"),
    );
    sandbox.json(&["import", "contacts", "contacts.csv"]);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let failed = sandbox.read("failed.csv");
    let row = failed.lines().nth(1).unwrap();
    let split = ["John", "Mary"].map(|name| row.replace("John & Mary", name));
    let content = format!("{}\n{}\n", failed.lines().next().unwrap(), split.join("\n"));
    sandbox.write("failed.csv", content);
    let (status, result) = sandbox.json(&["import", "contacts", "failed.csv"]);
    assert_eq!((status, &result["created"]), (0, &json!(2)), "{result}");
    assert_eq!(result["corrects"], json!({"job": 1, "rows": 1}));
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!(job["open"], 0);
    // Another row with the email is a question, as before.
    let content = format!("{header}\nRuth,{values}\n");
    let (_, result) = sandbox.import_text("contacts", &content, &[]);
    assert_eq!(result["waiting"], 1, "{result}");
}

/// Imports a person, then the same one from another city with a phone that fails, then the corrected row. Returns the
/// cities of the store.
fn cities(is_deleted: bool, of_job: &[&str], of_correction: &[&str]) -> Vec<String> {
    let sandbox = Sandbox::new();
    let file = "Name,E-Mail,City,Phone\nAda Moor,ada@example.com,";
    let first = format!("{file}York,020 7946 0009\n");
    assert_eq!(sandbox.import_text("leads", &first, &[]).0, 0);
    if is_deleted {
        sandbox.done(&["lead", "delete", "1", "--yes"]);
    }
    let second = format!("{file}Leeds,12\n");
    assert_eq!(sandbox.import_text("leads", &second, of_job).0, 3);
    sandbox.done(&["jobs", "failed", "2", "--out", "failed.csv"]);
    let corrected = sandbox
        .read("failed.csv")
        .replace(",12,", ",020 7946 0001,");
    sandbox.write("failed.csv", corrected);
    let (status, result) = sandbox.import(&[&["failed.csv"], of_correction].concat());
    assert_eq!(status, 0, "{result}");
    sandbox.column("city")
}

#[test]
fn corrected_rows_keep_the_policies_of_their_job_unless_a_flag_says_otherwise() {
    let update = ["--on-duplicate", "update"];
    let by_phone = ["--on-duplicate", "update", "--match", "phone"];
    let again = ["--on-duplicate", "update", "--on-deleted", "restore"];
    assert_eq!(cities(false, &[], &[]), ["York"]);
    assert_eq!(cities(false, &update, &[]), ["Leeds"]);
    assert_eq!(
        cities(false, &update, &["--on-duplicate", "skip"]),
        ["York"]
    );
    assert_eq!(cities(false, &by_phone, &[]), ["York", "Leeds"]);
    assert_eq!(cities(false, &by_phone, &["--match", "email"]), ["Leeds"]);
    assert_eq!(cities(true, &update, &[]), [""; 0]);
    assert_eq!(cities(true, &again, &[]), ["Leeds"]);
    assert_eq!(cities(true, &again, &["--on-deleted", "skip"]), [""; 0]);
}

#[test]
fn a_corrected_row_of_an_earlier_night_is_credited_to_that_night() {
    let night = |name: &str, sandbox: &Sandbox| {
        let rows = format!("Good {name},good.{name}@example.com,York\n{name} Hale,none,Leeds\n");
        let flags = ["--failed", &format!("{name}.csv")].map(str::to_owned);
        let flags = flags.each_ref().map(String::as_str);
        let content = format!("Name,E-Mail,City\n{rows}");
        assert_eq!(sandbox.import_text("leads", &content, &flags).0, 3);
    };
    let sandbox = Sandbox::new();
    for name in ["Ben", "Dan", "Eve"] {
        night(name, &sandbox);
    }
    // A later night that only skipped the row is not meant either.
    let skipped =
        "Name,E-Mail,City\nNew,new@example.com,York\nGood Ben,good.Ben@example.com,Leeds\n";
    assert_eq!(sandbox.import_text("leads", skipped, &[]).0, 0);
    for (job, name) in [(1, "Ben"), (3, "Eve"), (2, "Dan")] {
        let path = format!("{name}.csv");
        let corrected = sandbox
            .read(&path)
            .replace(",none,", &format!(",{name}@example.com,"));
        sandbox.write(&path, corrected);
        let (status, result) = sandbox.import(&[&path]);
        assert_eq!(status, 0, "{result}");
        assert_eq!(result["corrects"], json!({"job": job, "rows": 1}));
        let (_, shown) = sandbox.json(&["jobs", "show", &job.to_string()]);
        assert_eq!(shown["open"], 0, "{shown}");
    }
}

#[test]
fn a_corrected_row_that_comes_back_once_more_creates_no_second_record() {
    let sandbox = Sandbox::new();
    let file = "Name,E-Mail,Phone\nAda Moor,ada@example.com,12\nBea Hale,bea@example.com,13\n";
    let create = ["--on-duplicate", "create"];
    assert_eq!(sandbox.import_text("leads", file, &create).0, 3);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let write = |(wrong, right): (&str, &str)| {
        let corrected = sandbox.read("failed.csv").replace(wrong, right);
        sandbox.write("failed.csv", corrected);
    };
    write((",12,", ",020 7946 0001,"));
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_counts((status, &result), 3, &[("created", 1), ("failed", 1)]);
    write((",13,", ",020 7946 0002,"));
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_counts((status, &result), 0, &[("created", 1), ("skipped", 1)]);
    let said = sandbox.ok(&["jobs", "failed", "3", "--with-skipped"]);
    let reason = "row 2 of job 1 was corrected and imported by job 2";
    assert!(said.out.contains(reason), "{said}");
    // The same file once more, and rows without their number.
    let (status, result) = sandbox.import(&["failed.csv", "--again"]);
    assert_counts((status, &result), 0, &[("skipped", 2)]);
    assert_eq!(sandbox.lead_count(), 2);
    // After an undo the rows are open again.
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    let (status, result) = sandbox.import(&["failed.csv", "--again"]);
    assert_counts((status, &result), 0, &[("created", 1), ("skipped", 1)]);
}

#[test]
fn a_row_that_is_corrected_once_more_with_another_email_waits() {
    let sandbox = Sandbox::new();
    let file = "Name,E-Mail\nAnn Lee,ann(at)example.com\n";
    assert_eq!(sandbox.import_text("leads", file, &[]).0, 3);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let failed = sandbox.read("failed.csv");
    let correct = |email: &str| {
        sandbox.write("failed.csv", failed.replace("ann(at)example.com", email));
        sandbox.import(&["failed.csv"])
    };
    let (status, result) = correct("anne@example.com");
    assert_counts((status, &result), 0, &[("created", 1)]);
    let (status, result) = correct("ann@example.com");
    assert_counts((status, &result), 3, &[("created", 0), ("waiting", 1)]);
    let said = sandbox.ok(&["jobs", "failed", "3"]);
    let reason = "row 2 of job 1 was corrected before, in job 2, and matches no record now";
    assert!(said.out.contains(reason), "{said}");
    assert_eq!(sandbox.lead_count(), 1);
    // It is another person after all.
    sandbox.write("sheet.csv", "row,record,decision\n2,,create\n");
    sandbox.done(&["jobs", "review", "3", "--decisions", "sheet.csv"]);
    assert_eq!(sandbox.lead_count(), 2);
    // After an undo the row is open again.
    sandbox.done(&["jobs", "undo", "3", "--yes"]);
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    let (status, result) = correct("ann.lee@example.com");
    assert_counts((status, &result), 0, &[("created", 1)]);
}

#[test]
fn a_part_of_a_divided_row_that_failed_again_is_corrected() {
    let sandbox = Sandbox::new();
    let rows = "First Name,Last Name,Email\nLena & Kai,Voss,lena@example.com\n";
    assert_eq!(sandbox.import_text("contacts", rows, &[]).0, 3);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let failed = sandbox.read("failed.csv");
    let (header, row) = failed.trim_end().split_once('\n').unwrap();
    let lena = row.replacen("Lena & Kai", "Lena", 1);
    let kai = row
        .replacen("Lena & Kai", "Kai", 1)
        .replace("lena@", "kai(at)");
    sandbox.write("failed.csv", format!("{header}\n{lena}\n{kai}\n"));
    let (status, result) = sandbox.import_of("contacts", &["failed.csv"]);
    assert_counts((status, &result), 3, &[("created", 1), ("failed", 1)]);
    sandbox.done(&["jobs", "failed", "2", "--out", "again.csv"]);
    let again = sandbox.read("again.csv").replace("kai(at)", "kai@");
    sandbox.write("again.csv", again);
    let (status, result) = sandbox.import_of("contacts", &["again.csv"]);
    assert_counts((status, &result), 0, &[("created", 1)]);
}

#[test]
fn an_undo_names_the_later_jobs_that_imported_corrected_rows() {
    let sandbox = failed();
    correct(&sandbox, "failed.csv", &["bea"]);
    sandbox.import(&["failed.csv"]);
    let said = sandbox.ok(&["jobs", "undo", "1", "--yes"]);
    assert!(
        said.out
            .contains("Job 2 imported corrected rows of this job")
            && said.out.contains("jobs undo 2"),
        "{said}"
    );
    let said = sandbox.ok(&["jobs", "undo", "2", "--yes"]);
    assert!(!said.out.contains("imported corrected rows"), "{said}");
    assert_eq!(sandbox.lead_count(), 0);
}

#[test]
fn failed_rows_of_nights_with_the_same_columns_belong_to_the_job_with_their_errors() {
    let sandbox = Sandbox::new();
    for (file, rows) in [
        (
            "a.csv",
            "Ann,ann@example.com,Web\nBob,bob(at)example.com,Web",
        ),
        (
            "b.csv",
            "Zed,zed@example.com,Web\nYan,yan(at)example.com,Web",
        ),
    ] {
        sandbox.write(file, format!("First Name,Email,Source\n{rows}\n"));
        assert_eq!(sandbox.import(&[file]).0, 3);
    }
    let failed = sandbox.ok(&["jobs", "failed", "1"]).out;
    let corrected = failed.replacen("Bob,bob(at)example.com,", "Robert,robert@example.com,", 1);
    assert_ne!(corrected, failed);
    sandbox.write("failed.csv", corrected);
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_eq!(status, 0, "{result}");
    assert_eq!(result["corrects"], json!({"job": 1, "rows": 1}));
    assert_eq!(sandbox.json(&["jobs", "show", "2"]).1["open"], 1);
}

#[test]
fn failed_rows_need_one_of_the_columns_that_explain_them() {
    let sandbox = failed();
    sandbox.write(
        "failed.csv",
        "Wer,Kontakt,_row\nBea Lind,bea@example.com,3\n",
    );
    assert_said!(sandbox.run(&["import", "leads", "failed.csv"]), @r"
    --- stderr
    error: failed.csv seems to have failed rows of job 1, but lacks the column _error
     hint: To correct these rows, add a column with the header _error; its cells may be blank.
     hint: If they are rows of another file, rename the column _row.
    --- exit 2
    ");
    for notes in ["_error", "_fix"] {
        let sandbox = failed();
        let rows = format!("Wer,Kontakt,_row,{notes}\nBea Lind,bea@example.com,3,\n");
        sandbox.write("failed.csv", rows);
        let (status, result) = sandbox.import(&["failed.csv"]);
        assert_eq!((status, &result["created"]), (0, &json!(1)), "{result}");
        assert_eq!(result["corrects"], json!({"job": 1, "rows": 1}));
        assert_eq!(failed_and_open(&sandbox, "1"), (json!(4), json!(3)));
    }
}

#[test]
fn failed_rows_of_an_atomic_import_are_corrected_in_the_whole_file() {
    let sandbox = Sandbox::new();
    let rows = "First Name,Email\nAda,ada@example.com\nBob,bad\n";
    assert_eq!(sandbox.import_text("leads", rows, &["--atomic"]).0, 3);
    let said = sandbox.ok(&["jobs", "failed", "1", "--out", "failed.csv"]);
    assert!(
        said.err
            .contains("correct them in more.csv, then run the same import again"),
        "{said}"
    );
}
