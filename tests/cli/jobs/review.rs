//! Rows that wait are decided on in their own job, by a sheet.

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::{Sandbox, assert_balanced};
use crate::support::counts::assert_counts;
use crate::support::terminal::{ENTER, UP, ended, session};

/// A store with three leads, two of whom share an email, and a job of which three rows wait and one has failed.
pub(super) fn waiting() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(
        "old.csv",
        "First Name,Last Name,Email,City\nAda,Moor,pair@example.com,\nBob,Moor,pair@example.com,\nCyd,Hale,cyd@example.com,\n",
    );
    let created = sandbox.import(&["old.csv", "--on-duplicate", "create"]).1["created"].clone();
    assert_eq!(created, 3);
    sandbox.write(
        "new.csv",
        "First Name,Last Name,Email,City,Annual Revenue\nCy,Moor,pair@example.com,York,100\nCyd,Hale,cyd@example.com,Hull,\nBea,Moor,pair@example.com,Leeds,\nDan,Ray,none,,\n",
    );
    let (status, result) = sandbox.import(&["new.csv", "--on-duplicate", "ask"]);
    assert_counts((status, &result), 3, &[("waiting", 3), ("failed", 1)]);
    sandbox
}

/// The sheet of decisions, with `record` and `decision` filled in for each row.
fn decide(sandbox: &Sandbox, decisions: &[(&str, &str)]) {
    // An earlier sheet was edited, and would not be overwritten.
    drop(std::fs::remove_file(sandbox.path("sheet.csv")));
    let said = sandbox.ok(&["jobs", "review", "2", "--write-decisions", "sheet.csv"]);
    assert!(said.err.contains("--decisions sheet.csv"), "{said}");
    let sheet = sandbox.read("sheet.csv");
    let mut lines = sheet.trim_start_matches('\u{feff}').lines();
    let mut decided = vec![lines.next().unwrap().to_owned()];
    for (line, (record, decision)) in lines.zip(decisions) {
        let open = line.rsplitn(3, ',').last().unwrap();
        decided.push(format!("{open},{record},{decision}"));
    }
    sandbox.write("sheet.csv", decided.join("\n"));
}

fn review(sandbox: &Sandbox) -> (i32, Value) {
    let (status, result) = sandbox.json(&["jobs", "review", "2", "--decisions", "sheet.csv"]);
    assert_balanced(&result);
    (status, result)
}

#[test]
fn a_review_beside_an_import_is_busy_and_offers_no_flag_that_it_lacks() {
    let sandbox = waiting();
    decide(&sandbox, &[("", "create")]);
    let held = sandbox.hold("lock");
    let review = ["jobs", "review", "2", "--decisions", "sheet.csv"];
    let said = sandbox.run(&review);
    assert_eq!(said.status, 5, "{said}");
    let hint =
        "hint: Run the same command again when it has ended (`intake jobs list` shows it).\n";
    assert!(said.err.contains(hint), "{said}");
    drop(held);
    assert_eq!(sandbox.run(&review).status, 3);
}

#[test]
fn the_sheet_shows_rows_and_candidates_side_by_side() {
    let sandbox = waiting();
    sandbox
        .ok(&["jobs", "review", "2", "--write-decisions", "sheet.csv"])
        .out
        .clear();
    insta::assert_snapshot!(sandbox.sheet("sheet.csv"), @r#"
    row,rule,of,candidate_1,candidate_2,first_name (row),first_name (candidate_1),first_name (candidate_2),last_name (row),last_name (candidate_1),last_name (candidate_2),email (row),email (candidate_1),email (candidate_2),annual_revenue (row),annual_revenue (candidate_1),annual_revenue (candidate_2),city (row),city (candidate_1),city (candidate_2),_intake,why,take,record,decision
    2,email,lead,1,2,Cy,Ada,Bob,Moor,Moor,Moor,pair@example.com,pair@example.com,pair@example.com,100.00,,,York,,,job 2 [store],"1: possibly the same: another first name (same last name, email; different first name); 2: possibly the same: another first name (same last name, email; different first name)",,,
    3,email,lead,3,,Cyd,Cyd,,Hale,Hale,,cyd@example.com,cyd@example.com,,,,,Hull,,,job 2 [store],"certainly the same (same first name, last name, email)",,3,
    4,email,lead,1,2,Bea,Ada,Bob,Moor,Moor,Moor,pair@example.com,pair@example.com,pair@example.com,,,,Leeds,,,job 2 [store],"1: possibly the same: another first name (same last name, email; different first name); 2: possibly the same: another first name (same last name, email; different first name)",,,
    "#);
}

#[test]
fn the_row_of_a_client_stands_beside_the_contacts_of_the_client() {
    let sandbox = Sandbox::new();
    let header = "Client,Type,First Name,Last Name,Email,Phone,Relationship";
    let couple = "The Moors,couple,Bob,Moor,bob@example.com,07700 900101,Spouse\n\
        The Moors,couple,Ann,Moor,ann@example.com,07700 900102,Self\n";
    sandbox.import_text("clients", &format!("{header}\n{couple}"), &[]);
    let row = "The Moors,couple,Ann,Moor,ann@example.com,07700 900103,Partner\n";
    let ask = ["--on-duplicate", "ask"];
    let (_, result) = sandbox.import_text("clients", &format!("{header}\n{row}"), &ask);
    assert_eq!(result["waiting"], 1, "{result}");
    sandbox.done(&["jobs", "review", "2", "--write-decisions", "sheet.csv"]);
    let sheet = sandbox.read("sheet.csv");
    let mut lines = csv::Reader::from_reader(sheet.trim_start_matches('\u{feff}').as_bytes());
    let header = lines.headers().unwrap().clone();
    let line = lines.records().next().unwrap().unwrap();
    let of = |column: &str| {
        let at = header.iter().position(|one| one == column);
        at.map(|at| line[at].to_owned()).unwrap_or_default()
    };
    for (field, row, candidate) in [
        ("contact.first_name", "Ann", "Ann"),
        ("contact.phone", "07700 900103", "07700 900102"),
        ("relationship", "Partner", "Self"),
    ] {
        let sides = (
            of(&format!("{field} (row)")),
            of(&format!("{field} (candidate_1)")),
        );
        assert_eq!(sides, (row.to_owned(), candidate.to_owned()), "{field}");
    }
}

#[test]
fn decisions_are_carried_out_in_the_same_job() {
    let sandbox = waiting();
    decide(&sandbox, &[("2", "merge"), ("", "Skip"), ("", "create")]);
    let (status, result) = review(&sandbox);
    assert_eq!(status, 3, "a row has still failed");
    for (key, count) in [
        ("merged", 1),
        ("skipped", 1),
        ("created", 1),
        ("waiting", 0),
        ("failed", 1),
    ] {
        assert_eq!(result[key], count, "{key}");
    }
    assert_eq!(
        sandbox.values(&["first_name", "city", "annual_revenue", "job", "row"]),
        [
            "Ada |  |  | 1 | 2",
            "Bob | York | 100.00 | 1 | 3",
            "Cyd |  |  | 1 | 4",
            "Bea | Leeds |  | 2 | 4"
        ]
    );
    assert_eq!(sandbox.json(&["jobs", "show", "2"]).1["waiting"], 0);
    let said = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
    assert_eq!(said.out.lines().count(), 3, "{said}");
}

#[test]
fn a_sheet_of_another_job_or_store_is_refused() {
    let sandbox = waiting();
    let ask = ["new.csv", "--on-duplicate", "ask", "--again"];
    assert_eq!(sandbox.import(&ask).1["waiting"], 3);
    let other = waiting();
    for sandbox in [&sandbox, &other] {
        sandbox.done(&["jobs", "review", "2", "--write-decisions", "sheet.csv"]);
        let sheet = sandbox
            .read("sheet.csv")
            .replace(",,3,\r\n", ",,3,merge\r\n");
        sandbox.write("sheet.csv", sheet);
    }
    let said = sandbox.run(&["jobs", "review", "3", "--decisions", "sheet.csv"]);
    assert_eq!(said.status, 2, "{said}");
    let why = "error: sheet.csv is a sheet for job 2, not for job 3\n";
    assert!(said.err.starts_with(why), "{said}");
    sandbox.write("sheet.csv", other.read("sheet.csv"));
    let said = sandbox.run(&["jobs", "review", "2", "--decisions", "sheet.csv"]);
    let why = "error: sheet.csv is a sheet of another store\n";
    assert!(said.status == 2 && said.err.starts_with(why), "{said}");
    assert_eq!(sandbox.json(&["jobs", "show", "2"]).1["waiting"], 3);
}

#[test]
fn a_row_without_a_decision_goes_on_waiting_and_the_last_one_completes_the_job() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "old.csv",
        "First Name,Email\nAda,ada@example.com\nBob,bob@example.com\n",
    );
    assert_eq!(sandbox.import(&["old.csv"]).0, 0);
    sandbox.write(
        "new.csv",
        "First Name,Email,City\nAda,ada@example.com,York\nBob,bob@example.com,\n",
    );
    assert_eq!(sandbox.import(&["new.csv", "--on-duplicate", "ask"]).0, 3);
    decide(&sandbox, &[("1", "merge"), ("2", "")]);
    let (status, result) = review(&sandbox);
    assert_counts((status, &result), 3, &[("merged", 1), ("waiting", 1)]);
    decide(&sandbox, &[("", "merge")]);
    let (status, result) = review(&sandbox);
    assert_eq!(
        (status, &result["unchanged"], &result["status"]),
        (0, &json!(1), &json!("completed"))
    );
    let said = sandbox.ok(&["jobs", "review", "2"]);
    assert!(said.err.contains("Job 2 has no waiting rows"), "{said}");
}

#[test]
fn a_sheet_that_cannot_be_meant_changes_nothing() {
    for (decisions, expected) in [
        (
            [("", "merge"), ("", "skip"), ("", "skip")],
            "the id of the record to merge into: 1 or 2",
        ),
        (
            [("3", "merge"), ("", "skip"), ("", "skip")],
            "the id of the record to merge into: 1 or 2",
        ),
        (
            [("", "skip"), ("", "perhaps"), ("", "skip")],
            "\"perhaps\" is not a decision",
        ),
    ] {
        let sandbox = waiting();
        decide(&sandbox, &decisions);
        let said = sandbox.run(&["jobs", "review", "2", "--decisions", "sheet.csv"]);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(expected), "{expected}: {said}");
        assert_eq!(sandbox.json(&["jobs", "show", "2"]).1["waiting"], 3);
    }
    let sandbox = waiting();
    for (sheet, expected) in [
        ("row,decision\n5,skip\n", "the job has no waiting row \"5\""),
        ("row,decision\n2,skip\n2,create\n", "row 2 is decided twice"),
        (
            "row,decision\n\"2,skip\n\"3\",skip\n",
            "a quotation mark opens in line 2, and text follows the closing mark in line 3",
        ),
        ("a,b\n1,2\n", "has no columns"),
    ] {
        sandbox.write("sheet.csv", sheet);
        let said = sandbox.run(&["jobs", "review", "2", "--decisions", "sheet.csv"]);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn somebody_in_the_trash_comes_back_by_a_merge() {
    let sandbox = Sandbox::new();
    sandbox.write("old.csv", "First Name,Email\nAda,ada@example.com\n");
    assert_eq!(sandbox.import(&["old.csv"]).0, 0);
    sandbox.done(&["lead", "delete", "1", "--yes"]);
    sandbox.age_trash("lead", &[1], 1);
    sandbox.write(
        "new.csv",
        "First Name,Email,City\nAda,ada@example.com,York\n",
    );
    assert_eq!(sandbox.import(&["new.csv", "--on-deleted", "ask"]).0, 3);
    decide(&sandbox, &[("1", "merge")]);
    assert!(sandbox.read("sheet.csv").contains("in the trash until"));
    let (status, result) = review(&sandbox);
    assert_counts((status, &result), 0, &[("updated", 1)]);
    assert_eq!(sandbox.values(&["city", "deleted_at"]), ["York | "]);
}

#[test]
fn a_candidate_that_was_deleted_after_the_sheet_was_written_is_not_merged_into() {
    for days in [1, 91] {
        let sandbox = waiting();
        decide(&sandbox, &[("2", "merge"), ("3", "merge"), ("", "")]);
        sandbox.done(&["lead", "delete", "3", "--yes"]);
        sandbox.age_trash("lead", &[3], days);
        let said = sandbox.run(&["jobs", "review", "2", "--decisions", "sheet.csv"]);
        assert_eq!(said.status, 2, "{said}");
        let expected = "sheet.csv, row 3: lead 3 was deleted on 20";
        assert!(said.err.contains(expected), "{said}");
        assert!(said.err.contains("Nothing was changed."), "{said}");
        assert_eq!(sandbox.values(&["city"]), ["", ""], "nothing was done");
    }
}

#[test]
fn where_nobody_can_be_asked_it_says_how() {
    assert_said!(waiting().run(&["jobs", "review", "2"]), @r"
    --- stderr
    error: rows of job 2 wait for decisions, and there is no terminal to ask at
     hint: Write a sheet: intake jobs review 2 --write-decisions job-2-decisions.xlsx
     hint: Fill it in, then run: intake jobs review 2 --decisions job-2-decisions.xlsx
    --- exit 2
    ");
}

#[test]
fn the_summary_says_that_rows_wait_and_how_to_decide() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "list.csv",
        "First Name,Email\nAda,ada@example.com\nAda,ada@example.com\n",
    );
    assert_said!(sandbox.run(&["import", "leads", "list.csv", "--on-duplicate", "ask"]), @r"
    Job 1: list.csv completed with errors in [duration]
        2  rows read, of which
        1  created
        1  waiting for a decision

    Why rows wait:
      1  waits for a decision: may be lead 1, by email (first in row 3); decide with `intake jobs review`, or import the row with --on-duplicate skip or create

    To decide on the waiting rows: intake jobs review 1
    --- stderr
    Job 1: 1 of 2 rows waits for a decision.
    --- exit 3
    ");
}

/// Saves a sheet of decisions as a spreadsheet program does that was given a workbook: what looks like a number is one.
fn save_as_workbook(sandbox: &Sandbox, from: &str, to: &str) {
    let content = sandbox.read(from);
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(content.trim_start_matches('\u{feff}').as_bytes());
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, record) in (0..).zip(rows.records()) {
        for (column, cell) in (0..).zip(&record.unwrap()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).unwrap(),
                Err(_) => sheet.write_string(row, column, cell).unwrap(),
            };
        }
    }
    book.save(sandbox.path(to)).unwrap();
}

/// The outcome of the decisions that the tests of files make.
fn assert_settled(sandbox: &Sandbox, sheet: &str) {
    let (status, result) = sandbox.json(&["jobs", "review", "2", "--decisions", sheet]);
    assert_balanced(&result);
    assert_eq!(
        (
            status,
            &result["merged"],
            &result["created"],
            &result["skipped"],
            &result["waiting"]
        ),
        (3, &json!(1), &json!(1), &json!(1), &json!(0)),
        "{sheet}"
    );
    assert_eq!(
        sandbox.values(&["first_name", "city"])[1],
        "Bob | York",
        "{sheet}"
    );
}

#[test]
fn a_sheet_comes_back_from_a_spreadsheet_program_in_every_form() {
    let decisions = [("2", "merge"), ("", "Skip"), ("", "CREATE ")];
    let sandbox = waiting();
    decide(&sandbox, &decisions);
    save_as_workbook(&sandbox, "sheet.csv", "sheet.xlsx");
    assert_settled(&sandbox, "sheet.xlsx");

    let sandbox = waiting();
    decide(&sandbox, &decisions);
    let content = sandbox.read("sheet.csv");
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(content.trim_start_matches('\u{feff}').as_bytes());
    let mut saved = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows.records() {
        saved.write_record(&row.unwrap()).unwrap();
    }
    sandbox.write("saved.csv", saved.into_inner().unwrap());
    assert_settled(&sandbox, "saved.csv");
}

/// The XML of the sheet in sheet.xlsx.
fn sheet_xml(sandbox: &Sandbox) -> String {
    let file = std::fs::File::open(sandbox.path("sheet.xlsx")).unwrap();
    let mut book = zip::ZipArchive::new(file).unwrap();
    let sheet = book.by_name("xl/worksheets/sheet1.xml").unwrap();
    std::io::read_to_string(sheet).unwrap()
}

#[test]
fn a_sheet_that_was_written_as_a_workbook_is_text_and_comes_back() {
    let sandbox = waiting();
    let said = sandbox.ok(&["jobs", "review", "2", "--write-decisions", "sheet.xlsx"]);
    assert!(said.err.contains("--decisions sheet.xlsx"), "{said}");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(sandbox.path("sheet.xlsx")).unwrap();
    let range = calamine::Reader::worksheet_range_at(&mut book, 0)
        .unwrap()
        .unwrap();
    let mut rows: Vec<Vec<String>> = range
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .collect();
    // The columns to fill in come first, and stay in sight.
    assert_eq!(rows[0][..4], ["row", "decision", "record", "take"]);
    let xml = sheet_xml(&sandbox);
    for part in [
        r#"<pane xSplit="4" ySplit="1" topLeftCell="E2" "#,
        r#"sqref="B2:B4"><formula1>"merge,create,skip"</formula1>"#,
        // The candidates of a row with several.
        r#"sqref="C2"><formula1>"1,2"</formula1>"#,
    ] {
        assert!(xml.contains(part), "{part}: {xml}");
    }
    for (row, (record, decision)) in [("2", "merge"), ("", "skip"), ("", "create")]
        .into_iter()
        .enumerate()
    {
        record.clone_into(&mut rows[row + 1][2]);
        decision.clone_into(&mut rows[row + 1][1]);
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    sandbox.write("filled.csv", writer.into_inner().unwrap());
    save_as_workbook(&sandbox, "filled.csv", "filled.xlsx");
    assert_settled(&sandbox, "filled.xlsx");
}

#[test]
fn a_number_cell_that_waited_is_the_number_it_was() {
    let sandbox = Sandbox::new();
    sandbox
        .ok(&["field", "add", "lead", "Shares", "--kind", "number"])
        .out
        .clear();
    sandbox.write("old.csv", "First Name,Email\nAda,ada@example.com\n");
    assert_eq!(sandbox.import(&["old.csv"]).0, 0);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["First Name", "Email", "Shares", "Value"])
        .unwrap();
    // Texts with a comma for the decimals, and a row whose cells are numbers.
    sheet
        .write_row(1, 0, ["Bob", "bob@example.com", "1,5", "2,5"])
        .unwrap();
    sheet.write_row(2, 0, ["Ann", "ada@example.com"]).unwrap();
    sheet.write(2, 2, 1.234).unwrap();
    sheet.write(2, 3, 1234.5).unwrap();
    book.save(sandbox.path("new.xlsx")).unwrap();
    assert_eq!(
        sandbox.import(&["new.xlsx", "--on-duplicate", "ask"]).1["waiting"],
        1
    );
    decide(&sandbox, &[("1", "merge")]);
    let (status, result) = review(&sandbox);
    assert_counts((status, &result), 0, &[("merged", 1)]);
    assert_eq!(
        sandbox.values(&["custom.Shares", "value"])[0],
        "1.234 | 1234.50"
    );
}

#[test]
fn nobody_waits_for_a_person_who_thinks() {
    let sandbox = waiting();
    sandbox.write("other.csv", "Last Name,Email\nVale,iris@example.com\n");
    let mut session = session(160, &sandbox.command(&["jobs", "review", "2"]));
    session.expect("What should happen to this row?").unwrap();
    let said = sandbox.run(&["import", "leads", "other.csv"]);
    assert_eq!(said.status, 0, "an import is not kept waiting: {said}");
    let held = sandbox.hold("lock");
    // Create a new lead anyway; then decide on the rest later.
    session.send([UP, UP, UP, UP, ENTER].concat()).unwrap();
    session.expect("What should happen to this row?").unwrap();
    session.send([UP, ENTER].concat()).unwrap();
    session
        .expect("Waiting: another import, or an undo, is running")
        .unwrap();
    drop(held);
    let (status, text) = ended(session);
    assert_eq!(status, 3, "{text}");
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    assert_eq!((&job["created"], &job["waiting"]), (&json!(1), &json!(2)));
}
