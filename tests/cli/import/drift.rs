//! Drift: how a file differs from the last file of its template. Each difference is named once, in the result, on standard error
//! with `--quiet`, in the job, and for `notify.command`.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

const HEADER: &str = "First Name,Last Name,Email,Status,Expected Close,Quux";

/// A file of 30 leads; `change` makes each line.
fn file(header: &str, line: impl Fn(usize) -> String) -> String {
    let mut text = format!("{header}\n");
    for row in 0..30 {
        writeln!(text, "{}", line(row)).unwrap();
    }
    text
}

fn usual(row: usize) -> String {
    let status = ["New", "Won"][row % 2];
    format!(
        "Given{row},Family{row},p{row}@example.com,{status},2026-04-{:02},x",
        row % 28 + 1
    )
}

/// A store with the template "crm" and its first file.
fn with_template() -> Sandbox {
    let sandbox = Sandbox::new();
    let args = ["--save-template", "crm"];
    let (status, result) = sandbox.import_text("leads", &file(HEADER, usual), &args);
    assert_counts((status, &result), 0, &[("created", 30)]);
    assert_eq!(result["drift"], json!([]));
    sandbox
}

const NIGHT: &[&str] = &["--template", "crm", "--on-duplicate", "update"];

/// The drift of a file after the usual one, and that of the same columns once more.
fn drifts(header: &str, line: impl Fn(usize) -> String) -> (Value, Value) {
    let sandbox = with_template();
    let (status, first) = sandbox.import_text("leads", &file(header, &line), NIGHT);
    assert_eq!(status, 0, "{first}");
    let again = [NIGHT, &["--again"]].concat();
    let (status, second) = sandbox.import_text("leads", &file(header, &line), &again);
    assert_eq!(status, 0, "{second}");
    (first["drift"].clone(), second["drift"].clone())
}

type Line = fn(usize) -> String;

/// Asserts what each file differs in from the usual one, and that the next such file differs in nothing.
fn assert_named_once(cases: &[(&str, Line, Value)]) {
    for (header, line, expected) in cases {
        let (first, second) = drifts(header, line);
        assert_eq!((&first, &second), (expected, &json!([])), "{header}");
    }
}

#[test]
fn columns_that_differ_from_the_last_file_are_named_once() {
    assert_named_once(&[
        (HEADER, usual, json!([])),
        (
            "First Name,Last Name,Email,Status,Expected Close,Quux,Region",
            |row| format!("{},North", usual(row)),
            json!([{"kind": "new", "column": "Region"}]),
        ),
        (
            "First Name,Last Name,Email,Status,Expected Close,Garply",
            usual,
            json!([{"kind": "renamed", "column": "Garply", "was": "Quux"}]),
        ),
        (
            "First Name,Last Name,Email,Status,Expected Close",
            |row| usual(row).trim_end_matches(",x").to_owned(),
            json!([{"kind": "gone", "column": "Quux"}]),
        ),
        (
            "Quux,First Name,Last Name,Email,Status,Expected Close",
            |row| format!("x,{}", usual(row).trim_end_matches(",x")),
            json!([{"kind": "reordered", "columns":
                ["Quux", "First Name", "Last Name", "Email", "Status", "Expected Close"]}]),
        ),
    ]);
}

#[test]
fn cells_that_differ_from_the_last_file_are_named_once() {
    assert_named_once(&[
        (
            HEADER,
            |row| usual(row).replace(",New,", ",,"),
            json!([{"kind": "blank", "column": "Status", "was": 0, "now": 50}]),
        ),
        (
            HEADER,
            |row| usual(row).replace(",Won,", ",Lost,"),
            json!([{"kind": "values", "column": "Status", "values": ["lost"]}]),
        ),
        (
            HEADER,
            |row| usual(row).replace("2026-04-", "2026 April "),
            json!([{"kind": "date_form", "column": "Expected Close", "was": ["9999-99-99"], "now": ["9999 aaa 99"]}]),
        ),
    ]);
}

#[test]
fn an_order_of_dates_that_changed_is_named() {
    let sandbox = with_template();
    let dates = |month_first: bool| {
        file(HEADER, move |row| {
            let (day, month) = (row % 28 + 1, 4);
            let date = if month_first {
                format!("{month}/{day}/2026")
            } else {
                format!("{day}/{month}/2026")
            };
            usual(row).replace(&format!("2026-04-{day:02}"), &date)
        })
    };
    assert_eq!(sandbox.import_text("leads", &dates(false), NIGHT).0, 0);
    let (_, result) = sandbox.import_text("leads", &dates(true), NIGHT);
    let drift =
        json!([{"kind": "date_order", "column": "Expected Close", "was": "dmy", "now": "mdy"}]);
    assert_eq!(result["drift"], drift);
}

#[test]
fn a_drift_is_said_in_every_output_and_once_on_standard_error_with_quiet() {
    let sandbox = with_template();
    let new = file(&format!("{HEADER},Region"), |row| {
        format!("{},North", usual(row))
    });
    sandbox.write("night.csv", &new);
    let quiet = [&["-q", "import", "leads", "night.csv"], NIGHT].concat();
    sandbox.set("notify.command", "/bin/sh,-c,cat > told.json");
    let said = sandbox.run(&[&quiet[..], &["--dry-run"]].concat());
    assert_said!(said, @"
    --- stderr
    night.csv: new column: Region.
    --- exit 0
    ");
    let said = sandbox.run(&quiet);
    assert_said!(said, @"
    --- stderr
    night.csv: new column: Region.
    --- exit 0
    ");
    let told: Value = serde_json::from_str(&sandbox.read("told.json")).unwrap();
    let drift = json!([{"kind": "new", "column": "Region"}]);
    assert_eq!(told["drift"], drift);
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    assert_eq!(job["drift"], drift);
    let said = sandbox.ok(&["jobs", "show", "2"]);
    assert!(
        said.out
            .contains("Since the last file of this template:\n  new column: Region\n"),
        "{said}"
    );
    // The next night has nothing to say.
    sandbox.write("night.csv", new.replace("North", "South"));
    assert_said!(sandbox.run(&quiet), @"--- exit 0");
    // After an undo the file before is the last one again.
    sandbox.done(&["jobs", "undo", "3", "--yes"]);
    sandbox.done(&["jobs", "undo", "2", "--yes"]);
    let said = sandbox.run(&[&quiet[..], &["--again"]].concat());
    assert!(said.err.contains("new column: Region"), "{said}");
}

#[test]
fn new_columns_and_other_columns_can_refuse_an_import() {
    let sandbox = with_template();
    let new = file(&format!("{HEADER},Region"), |row| {
        format!("{},North", usual(row))
    });
    let other = file(HEADER, usual).replace("Quux", "Garply");
    let cases = [
        (&new, "--new-columns", "stop", "new_columns"),
        (&new, "--mapping", "exact", "mapping"),
        (&other, "--mapping", "exact", "mapping"),
    ];
    for (file, flag, value, name) in cases {
        let (status, result) =
            sandbox.import_text("leads", file, &[NIGHT, &[flag, value]].concat());
        assert_counts((status, &result), 8, &[("not_tried", 30)]);
        assert_eq!(
            result["guard"],
            json!({"name": name, "limit": 0, "found": 1})
        );
        assert_eq!(result["drift"].as_array().unwrap().len(), 1);
    }
    sandbox.write("night.csv", &new);
    sandbox.set("import.new_columns", "stop");
    let said = sandbox.run(&[&["-q", "import", "leads", "night.csv"], NIGHT].concat());
    assert_said!(said, @"
    --- stderr
    night.csv: new column: Region.
    error: job 5 (night.csv) was refused, and nothing was written: 1 column is new, and --new-columns stop allows none
     hint: To import it anyway: intake jobs resume 5 --new-columns ignore
    --- exit 8
    ");
    // The worker refuses it, too.
    let (_, queued) = sandbox.import(&[&["night.csv", "--background"], NIGHT].concat());
    let job = queued["job"].to_string();
    drop(sandbox.run(&["jobs", "watch", &job]));
    assert_eq!(sandbox.json(&["jobs", "show", &job]).1["status"], "refused");
    // Once imported, the column is known.
    sandbox.done(&["jobs", "resume", &job, "--new-columns", "ignore"]);
    let next = new.replace("North", "South");
    let (status, result) = sandbox.import_text("leads", &next, NIGHT);
    assert_eq!((status, &result["drift"]), (0, &json!([])), "{result}");
}

#[test]
fn exact_without_a_template_refuses_headers_that_are_only_similar() {
    let sandbox = Sandbox::new();
    let text = "First Name,Last Name,Email,Citty\nAda,Quill,ada@example.com,Leeds\n";
    let (status, result) = sandbox.import_text("leads", text, &["--mapping", "exact"]);
    assert_eq!(
        (status, &result["guard"]["name"]),
        (8, &json!("mapping")),
        "{result}"
    );
    let (status, _) = sandbox.import_text("leads", text, &["--mapping", "any"]);
    assert_eq!(status, 0);
}

#[test]
fn a_template_and_jobs_of_an_earlier_version_learn_with_the_next_good_import() {
    let sandbox = with_template();
    let store = rusqlite::Connection::open(sandbox.store()).unwrap();
    store.execute("UPDATE job SET profile = NULL", []).unwrap();
    let lost = |row| usual(row).replace(",Won,", ",Lost,");
    let region = file(&format!("{HEADER},Region"), |row| {
        format!("{},North", lost(row))
    });
    let (status, result) = sandbox.import_text("leads", &region, NIGHT);
    // The headers of the job are known, and not its values.
    assert_eq!(
        (status, &result["drift"]),
        (0, &json!([{"kind": "new", "column": "Region"}]))
    );
    let (_, result) = sandbox.import_text("leads", &file(HEADER, usual), NIGHT);
    let expected = json!([
        {"kind": "gone", "column": "Region"},
        {"kind": "values", "column": "Status", "values": ["won"]}
    ]);
    assert_eq!(result["drift"], expected);
    // Without any job the template knows the columns that it was made for.
    let other = Sandbox::new();
    let template = sandbox.ok(&["template", "export", "crm"]).out;
    other.write("crm.json", template);
    other.done(&["template", "load", "crm.json"]);
    let (_, result) = other.import_text("leads", &region, NIGHT);
    assert_eq!(
        result["drift"],
        json!([{"kind": "new", "column": "Region"}])
    );
}

#[test]
fn files_of_clients_and_contacts_are_compared_too() {
    let files = [
        (
            "clients",
            "Name,Type\nAda Quill,individual\n",
            "Name,Type,Region\nAda Quill,individual,North\n",
        ),
        (
            "contacts",
            "First Name,Last Name,Email\nAda,Quill,ada@example.com\n",
            "First Name,Last Name,Email,Region\nAda,Quill,ada@example.com,North\n",
        ),
    ];
    for (kind, first, next) in files {
        let sandbox = Sandbox::new();
        let save = ["--save-template", "crm"];
        assert_eq!(sandbox.import_text(kind, first, &save).0, 0);
        let stop = ["--template", "crm", "--new-columns", "stop"];
        let (status, refused) = sandbox.import_text(kind, next, &stop);
        assert_eq!(status, 8, "{refused}");
        assert_eq!(
            refused["guard"],
            json!({"name": "new_columns", "limit": 0, "found": 1})
        );
        let (status, named) = sandbox.import_text(kind, next, &["--template", "crm"]);
        assert_eq!(status, 0, "{named}");
        assert_eq!(named["drift"].as_array().unwrap().len(), 1, "{named}");
        assert!(named["drift"].to_string().contains("Region"), "{named}");
        let again = ["--template", "crm", "--again"];
        let (_, silent) = sandbox.import_text(kind, next, &again);
        assert_eq!(silent["drift"], json!([]), "{silent}");
    }
}
