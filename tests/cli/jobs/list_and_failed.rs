//! `jobs list`, `show` and `failed`: the history, the causes, and the failed rows as a file.

use serde_json::{Value, json};

use crate::assert_said;
use crate::faults::held_at;
use crate::sandbox::{Said, Sandbox};
use crate::support::process::signal;

/// Two rows fail for the same cause, one for two, one is a duplicate.
const FAULTY: &str = "\
Name,Email,Phone
Ada Moor,ada@example.com,07700 900001
Bea Lind,bea@example,
Cy Park,cy at example.com,call me
Dan Reed,dan@example.com,12
Ada Moor,ada@example.com,
";

/// A store with a job without a fault and one with failed rows.
fn two_jobs() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("good.csv", "Name,Email\nZoe Ward,zoe@example.com\n");
    sandbox.write("faulty.csv", FAULTY);
    assert_eq!(sandbox.import(&["good.csv"]).0, 0);
    assert_eq!(sandbox.import(&["faulty.csv"]).0, 3);
    sandbox
}

/// The records of a CSV text, header first.
fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn jobs_are_listed_with_the_newest_first() {
    assert_said!(two_jobs().run(&["jobs", "list"]), @r"
    Id  Kind   Source      Status                 Progress   Created  Updated  Skipped  Failed  Waiting  Started               Duration  By
     2  leads  faulty.csv  completed with errors  5/5, 100%        1        0        1       3        0  [time]  [duration]     tester
     1  leads  good.csv    completed              1/1, 100%        1        0        0       0        0  [time]  [duration]     tester
    --- exit 0
    ");
}

/// The keys of a job in JSON, in their order.
const KEYS: &[&str] = &[
    "id",
    "kind",
    "source",
    "status",
    "read",
    "blank",
    "created",
    "created_differing",
    "merged",
    "merged_differing",
    "updated",
    "updated_differing",
    "unchanged",
    "differing",
    "skipped",
    "skipped_differing",
    "skipped_other_name",
    "skipped_deleted",
    "skipped_new",
    "skipped_decided",
    "failed",
    "waiting",
    "not_tried",
    "left_out",
    "contacts_created",
    "contacts_added",
    "clients_added",
    "linked",
    "link_failed",
    "duration_ms",
    "encoding",
    "sheet",
    "sheets_not_read",
    "hidden_rows",
    "merged_cells",
    "joint_names",
    "drift",
    "guard",
    "progress",
    "started_at",
    "ended_at",
    "duration",
    "by",
    "approved_at",
    "approved_by",
    "error",
    "undone_at",
    "undone_by",
    "open",
    "corrects",
    "template",
];

#[test]
fn merged_and_unchanged_rows_are_listed_if_a_job_has_any() {
    let sandbox = Sandbox::new();
    for (city, policy) in [("", "skip"), ("York", "merge"), ("York", "update")] {
        let file = format!("First Name,Email,City\nAda,ada@example.com,{city}\n");
        let args = ["--on-duplicate", policy];
        assert_eq!(sandbox.import_text("leads", &file, &args).0, 0);
    }
    assert_said!(sandbox.run(&["jobs", "list"]), @r"
    Id  Kind   Source    Status     Progress   Created  Merged  Updated  Unchanged  Skipped  Failed  Waiting  Started               Duration  By
     3  leads  more.csv  completed  1/1, 100%        0       0        0          1        0       0        0  [time]  [duration]     tester
     2  leads  more.csv  completed  1/1, 100%        0       1        0          0        0       0        0  [time]  [duration]     tester
     1  leads  more.csv  completed  1/1, 100%        1       0        0          0        0       0        0  [time]  [duration]     tester
    --- exit 0
    ");
}

#[test]
fn the_keys_of_a_job_hold() {
    let (_, jobs) = two_jobs().json(&["jobs", "list"]);
    let keys: Vec<&String> = jobs[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, KEYS);
    assert_eq!((&jobs[0]["id"], &jobs[1]["id"]), (&json!(2), &json!(1)));
}

#[test]
fn jobs_as_csv_have_a_header_and_all_columns() {
    let listed = records(&two_jobs().ok(&["jobs", "list", "--format", "csv"]).out);
    assert_eq!(listed.len(), 3);
    assert_eq!(listed[0][..4], ["id", "kind", "source", "status"]);
    assert_eq!(
        listed[1][..4],
        ["2", "leads", "faulty.csv", "completed_with_errors"]
    );
}

#[test]
fn jobs_of_one_kind_are_listed_and_a_kind_that_there_is_not_is_refused() {
    let sandbox = two_jobs();
    for (kind, count) in [("Leads", 2), ("contacts", 0)] {
        let (_, jobs) = sandbox.json(&["jobs", "list", "--kind", kind]);
        assert_eq!(jobs.as_array().unwrap().len(), count, "{kind}");
    }
    let said = sandbox.run(&["jobs", "list", "--kind", "lead"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.contains("leads, clients, contacts, intelliflo"),
        "{said}"
    );
}

#[test]
fn an_empty_list_as_csv_still_has_its_header() {
    let sandbox = two_jobs();
    for list in [
        ["jobs", "list", "--status", "undone"],
        ["lead", "list", "--status", "none"],
    ] {
        let said = sandbox.ok(&[&list[..], &["--format", "csv"]].concat());
        assert!(said.out.starts_with("id,"), "{list:?}: {said}");
    }
}

#[test]
fn jobs_are_filtered() {
    let sandbox = two_jobs();
    let cases: [(&[&str], &[i64]); 5] = [
        (&["--status", "completed"], &[1]),
        (&["--status", "completed_with_errors"], &[2]),
        (&["--kind", "intelliflo"], &[]),
        (&["--kind", "leads"], &[2, 1]),
        (&["--limit", "1"], &[2]),
    ];
    for (filter, expected) in cases {
        let (_, jobs) = sandbox.json(&[&["jobs", "list"], filter].concat());
        let ids: Vec<i64> = jobs
            .as_array()
            .unwrap()
            .iter()
            .map(|job| job["id"].as_i64().unwrap())
            .collect();
        assert_eq!(ids, expected, "{filter:?}");
    }
    let said = sandbox.run(&["jobs", "list", "--status", "done"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("completed_with_errors"), "{said}");
}

#[test]
fn a_job_is_shown_with_its_mapping_and_its_errors_by_cause() {
    assert_said!(two_jobs().run(&["jobs", "show", "2"]), @r#"
    Source    faulty.csv (165 bytes)
    Hash      [hash]
    Status    completed with errors
    Progress  5/5, 100%
    Started   [time] by tester
    Ended     [time]

    Job 2: faulty.csv completed with errors in [duration]
        5  rows read, of which
        1  created
        1  skipped as duplicates
        3  failed

    Why rows failed:
      2  Email: not an email address: bea@example (1), cy at example.com (1); write one address, like name@example.com
      1  Phone: "call me" cannot be a telephone number (first in row 4); write a telephone number, or leave it blank
      1  Phone: "12" cannot be a telephone number (first in row 5); write it with its country code, or as it is dialled within GB (setting region)

    Mapping:
      #1 Name → full_name
      #2 Email → email
      #3 Phone → phone
    Duplicates by email: skip

    Next:
      3 rows failed: intake jobs failed 2 --out job-2-failed.xlsx
      Correct the cells, then: intake import leads job-2-failed.xlsx
    --- exit 0
    "#);
}

#[test]
fn rows_with_too_many_and_too_few_cells_are_two_causes_with_their_own_remedy() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", "Name,Email\nMoor, Ada,ada@example.com\nBea\n");
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    let rows: Vec<_> = job["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|cause| &cause["first_row"])
        .collect();
    assert_eq!(rows, [2, 3], "{}", job["errors"]);
}

#[test]
fn a_job_as_json_has_its_settings_and_its_causes() {
    let (status, job) = two_jobs().json(&["jobs", "show", "2"]);
    assert_eq!(status, 0);
    assert_eq!(
        (&job["id"], &job["failed"], &job["by"]),
        (&json!(2), &json!(3), &json!("tester"))
    );
    assert_eq!(
        job["settings"]["mapping"]["columns"][0]["field"],
        "full_name"
    );
    let expected = json!({
        "code": "email", "column": "Email", "rule": null, "doubt": null, "in_common": null, "rows": 2, "first_row": 3,
        "example": "\"bea@example\" is not an email address", "fix": "write one address, like name@example.com",
        "values": [{"value": "bea@example", "rows": 1}, {"value": "cy at example.com", "rows": 1}], "other_values": 0,
    });
    assert_eq!(job["errors"][0], expected);
    assert_eq!(job["errors"].as_array().map(Vec::len), Some(3));
}

#[test]
fn a_cause_has_its_most_frequent_values() {
    let sandbox = Sandbox::new();
    sandbox.set("leads.status.options", "New,Open");
    let rows = ["Neu", "Alt", "Neu", "A", "B", "C", "D"];
    let rows = rows.map(|status| format!("Moor,{status}@example.com,{status}\n"));
    sandbox.write("leads.csv", format!("Name,Email,Status\n{}", rows.concat()));
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    let cause = &job["errors"][0];
    assert_eq!(
        (&cause["rows"], &cause["other_values"]),
        (&json!(7), &json!(1))
    );
    let values = cause["values"].as_array().unwrap().iter();
    let values = values.map(|of| format!("{} ({})", of["value"].as_str().unwrap(), of["rows"]));
    assert_eq!(
        values.collect::<Vec<_>>(),
        ["Neu (2)", "Alt (1)", "A (1)", "B (1)", "C (1)"]
    );
}

#[test]
fn the_values_of_a_cause_are_not_counted_in_a_job_with_very_many_failed_rows() {
    let sandbox = Sandbox::new();
    let row = |row: u64| format!("Moor,p{row}\n");
    let rows: String = (0..20_001).map(row).collect();
    sandbox.write("leads.csv", format!("Name,Email\n{rows}"));
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    let cause = &job["errors"][0];
    assert_eq!(
        (&cause["rows"], &cause["values"], &cause["other_values"]),
        (&json!(20_001), &json!([]), &json!(0))
    );
    let said = sandbox.ok(&["jobs", "show", "1"]);
    let words = "20,001  Email: \"p0\" is not an email address (first in row 2), and similar";
    assert!(said.out.contains(words), "{said}");
}

#[test]
fn a_job_that_is_not_there_is_said_by_each_command() {
    let sandbox = two_jobs();
    for command in ["show", "failed"] {
        let said = sandbox.run(&["jobs", command, "9"]);
        assert_eq!(said.status, 1, "{said}");
        assert!(
            said.err
                .starts_with("error: there is no job 9\n hint: `intake jobs list`"),
            "{said}"
        );
    }
}

#[test]
fn failed_rows_keep_their_columns_and_say_which_row_why_and_what_to_do() {
    assert_said!(two_jobs().run(&["jobs", "failed", "2"]), @r#"
    Name,Email,Phone,_row,_error,_fix
    Bea Lind,bea@example,,3,"Email: ""bea@example"" is not an email address","write one address, like name@example.com"
    Cy Park,cy at example.com,call me,4,"Email: ""cy at example.com"" is not an email address; Phone: ""call me"" cannot be a telephone number","write one address, like name@example.com; write a telephone number, or leave it blank"
    Dan Reed,dan@example.com,12,5,"Phone: ""12"" cannot be a telephone number","write it with its country code, or as it is dialled within GB (setting region)"
    --- exit 0
    "#);
}

#[test]
fn skipped_duplicates_are_given_with_the_record_they_met_if_wanted() {
    let sandbox = two_jobs();
    let rows = records(&sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]).out);
    assert_eq!(rows.len(), 5);
    assert_eq!(
        rows[4][..5],
        [
            "Ada Moor",
            "ada@example.com",
            "07700 900001",
            "6",
            "duplicate of lead 2, by email"
        ]
    );
}

#[test]
fn waiting_rows_are_given_with_their_candidates() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "pair.csv",
        "Name,Email\nAda,pair@example.com\nBob,pair@example.com\n",
    );
    sandbox.write("next.csv", "Name,Email\nCy,pair@example.com\n");
    assert_eq!(
        sandbox.import(&["pair.csv", "--on-duplicate", "create"]).0,
        0
    );
    assert_eq!(
        sandbox.import(&["next.csv", "--on-duplicate", "merge"]).0,
        3
    );
    let rows = records(&sandbox.ok(&["jobs", "failed", "2"]).out);
    assert_eq!(
        rows[1][..4],
        [
            "Cy",
            "pair@example.com",
            "2",
            "ambiguous: may be any of leads 1 and 2, by email"
        ]
    );
}

#[test]
fn a_file_of_failed_rows_has_a_byte_order_mark_and_what_is_printed() {
    let sandbox = two_jobs();
    let filled = "Of skipped rows without new values, only the numbers are kept: their cells are filled from the records, and columns that are not imported are blank.\n";
    for (flags, note) in [(&[][..], ""), (&["--with-skipped"], filled)] {
        let printed = sandbox.ok(&[&["jobs", "failed", "2"], flags].concat());
        let written = sandbox.ok(&[&["jobs", "failed", "2", "--out", "out.csv"], flags].concat());
        assert_eq!(sandbox.read("out.csv"), format!("\u{feff}{}", printed.out));
        let next = "Written to out.csv. Correct the cells, then run: intake import leads out.csv\n";
        let said = format!("{note}{next}");
        assert_eq!((written.out.as_str(), written.err), ("", said));
    }
}

#[test]
fn cells_and_headers_that_a_spreadsheet_would_run_are_guarded() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", "=Name,Email,+Phone,@Note,'Quoted\n=1+1,none,+44 7700 900001,@x,'=y\n-5,none,12,\"\ttab\",plain\n");
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let rows = records(&sandbox.ok(&["jobs", "failed", "1"]).out);
    assert_eq!(
        rows[0][..5],
        ["'=Name", "Email", "'+Phone", "'@Note", "''Quoted"]
    );
    assert_eq!(
        rows[1][..5],
        ["'=1+1", "none", "'+44 7700 900001", "'@x", "''=y"]
    );
    assert_eq!(rows[2][..5], ["'-5", "none", "12", "'\ttab", "plain"]);
}

#[test]
fn a_job_without_failed_rows_gives_a_header_alone() {
    assert_eq!(
        two_jobs().ok(&["jobs", "failed", "1"]).out,
        "Name,Email,_row,_error,_fix\n"
    );
}

#[test]
fn rows_are_counted_as_a_spreadsheet_shows_them() {
    let sandbox = Sandbox::new();
    let content = "\nName,Email,Note\n\nAda,ada@example.com,\"two\nlines\"\n \n\nBea,none,\"three\n\nlines\"\nCy,none,\n";
    sandbox.write("leads.csv", content);
    for (file, content) in [
        ("leads.csv", content.to_owned()),
        ("dos.csv", content.replace('\n', "\r\n")),
    ] {
        sandbox.write(file, content);
        let (_, result) = sandbox.import(&[file, "--map", "Note=description"]);
        assert_eq!(
            (&result["read"], &result["blank"]),
            (&json!(3), &json!(3)),
            "{file}"
        );
        let job = result["job"].to_string();
        let rows = records(&sandbox.ok(&["jobs", "failed", &job]).out);
        assert_eq!(
            (rows[1][3].as_str(), rows[2][3].as_str()),
            ("7", "8"),
            "{file}"
        );
    }
    assert_eq!(sandbox.leads()[0]["row"], 4);
}

#[test]
fn a_job_whose_process_is_gone_is_interrupted() {
    let sandbox = two_jobs();
    sandbox.sql("UPDATE job SET status = 'processing', ended_at = NULL WHERE id = 2");
    let status =
        |sandbox: &Sandbox| -> Value { sandbox.json(&["jobs", "show", "2"]).1["status"].clone() };
    assert_eq!(status(&sandbox), "interrupted");
    let lock = std::fs::File::open(sandbox.path("store/intake.db.lock")).unwrap();
    lock.lock().unwrap();
    assert_eq!(status(&sandbox), "processing");
}

#[test]
fn a_job_that_ends_while_it_is_looked_at_is_not_called_interrupted() {
    let sandbox = two_jobs();
    sandbox.sql("UPDATE job SET status = 'processing' WHERE id = 2");
    let show = ["jobs", "show", "2", "--format", "json"];
    let early = held_at(&sandbox, &show, "intake.db.lock");
    sandbox.sql("UPDATE job SET status = 'completed' WHERE id = 2");
    signal("CONT", &early);
    let said = Said::of(early.wait_with_output().unwrap(), &sandbox.path(""));
    assert!(said.out.contains("\"status\": \"completed\""), "{said}");
}
