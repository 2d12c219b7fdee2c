//! The round trip: failed rows go out as a file, are corrected, and come back as they are.

use calamine::{Data, Reader};
use serde_json::json;

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;
use intake::record::text;

/// Headers that nothing would map by itself.
const LEADS: &str = "\
Wer,Kontakt,Ort,=Tel
Ada Moor,ada@example.com,Bath,
Bea Lind,bea@example,York,07700 900002
Cy Park,cy@example,,+44 7700 900003
Dan Reed,none,,
";

const MAPPING: [&str; 8] = [
    "--map",
    "Wer=full_name",
    "--map",
    "Kontakt=email",
    "--map",
    "#3=city",
    "--map",
    "=Tel=phone",
];

/// A store where three of four rows have failed and lie in `failed.csv`.
fn failed() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    assert_eq!(
        sandbox.import(&[&["leads.csv"], &MAPPING[..]].concat()).0,
        3
    );
    failed_rows(&sandbox, "failed.csv");
    sandbox
}

/// Writes the rows of job 1 that made no record.
fn failed_rows(sandbox: &Sandbox, file: &str) {
    let said = sandbox.ok(&["jobs", "failed", "1", "--with-skipped", "--out", file]);
    assert!(
        said.err.ends_with(&format!("intake import leads {file}\n")),
        "{said}"
    );
}

fn correct(sandbox: &Sandbox, changes: &[(&str, &str)]) {
    let mut content = sandbox.read("failed.csv");
    for (from, to) in changes {
        assert!(content.contains(from), "{from} in {content}");
        content = content.replace(from, to);
    }
    sandbox.write("failed.csv", content);
}

const MOST: [(&str, &str); 2] = [
    ("bea@example,", "bea@example.com,"),
    ("cy@example,", "cy@example.com,"),
];

#[test]
fn corrected_rows_come_back_with_the_mapping_of_their_job() {
    let sandbox = failed();
    correct(&sandbox, &MOST);
    let said = sandbox.run(&["import", "leads", "failed.csv"]);
    assert_eq!(
        (said.status, said.err.as_str()),
        (
            3,
            "The mapping is that of job 1.\nJob 2: 1 of 3 rows failed.\n"
        ),
        "{said}"
    );
    assert_eq!(sandbox.column("name"), ["Ada Moor", "Bea Lind", "Cy Park"]);
    assert_eq!(sandbox.column("city"), ["Bath", "York", "null"]);
    assert_eq!(
        sandbox.column("phone"),
        ["null", "07700 900002", "+44 7700 900003"],
        "without the guard"
    );
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    assert_eq!(
        (&job["read"], &job["created"], &job["failed"]),
        (&json!(3), &json!(2), &json!(1))
    );
}

#[test]
fn rows_that_are_still_bad_fail_again_and_go_round_again() {
    let sandbox = failed();
    correct(&sandbox, &MOST);
    assert_eq!(
        sandbox.import(&["failed.csv", "--failed", "again.csv"]).0,
        3
    );
    let again = sandbox.read("again.csv");
    let expected = "Wer,Kontakt,Ort,'=Tel,_row,_error,_fix\nDan Reed,none,,,5,\"Kontakt: \"\"none\"\" is not an email address\",\"write one address, like name@example.com\"\n";
    assert_eq!(again, format!("\u{feff}{expected}"));
    sandbox.write("again.csv", again.replace("none,", "dan@example.com,"));
    let (status, result) = sandbox.import(&["again.csv"]);
    assert_counts((status, &result), 0, &[("created", 1)]);
    assert_eq!(sandbox.column("name")[3], "Dan Reed");
}

#[test]
fn an_uncorrected_file_fails_as_before_and_creates_nothing() {
    let sandbox = failed();
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_counts((status, &result), 3, &[("created", 0), ("failed", 3)]);
}

#[test]
fn our_columns_are_no_columns_of_the_list() {
    let sandbox = failed();
    let (_, preview) = sandbox.json(&["import", "leads", "failed.csv", "--preview"]);
    let columns: Vec<_> = preview["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (&c["header"], &c["how"]))
        .collect();
    let template = json!("template");
    let expected = ["Wer", "Kontakt", "Ort", "=Tel"].map(|header| (json!(header), &template));
    assert_eq!(
        columns,
        expected
            .iter()
            .map(|(header, how)| (header, *how))
            .collect::<Vec<_>>()
    );
    assert_eq!(
        preview["rows"][1],
        json!(["Cy Park", "cy@example", "", "+44 7700 900003"])
    );
}

#[test]
fn rows_and_columns_of_ours_may_be_deleted_from_the_file() {
    let sandbox = failed();
    sandbox.write(
        "failed.csv",
        "Wer,Kontakt,Ort,'=Tel,_row,_error\nCy Park,cy@example.com,,,4,why\n",
    );
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_counts((status, &result), 0, &[("read", 1), ("created", 1)]);
    assert_eq!(sandbox.column("name"), ["Ada Moor", "Cy Park"]);
}

#[test]
fn of_several_jobs_with_these_columns_the_newest_that_knows_the_rows_is_meant() {
    let sandbox = failed();
    // The same columns mean something else in job 2, which knows no row 5.
    sandbox.write(
        "other.csv",
        "Wer,Kontakt,Ort,=Tel\nAcme,acme@example,Wells,\n",
    );
    let other = [
        "other.csv",
        "--map",
        "Wer=company",
        "--map",
        "Kontakt=email",
        "--map",
        "Ort=region",
    ];
    assert_eq!(sandbox.import(&other).0, 3);
    correct(&sandbox, &[("none,", "dan@example.com,")]);
    let said = sandbox.run(&["import", "leads", "failed.csv"]);
    assert!(said.err.contains("The mapping is that of job 1."), "{said}");
    assert_eq!(sandbox.column("name"), ["Ada Moor", "Dan Reed"]);
    let said = sandbox.run(&["import", "leads", "failed.csv", "--like", "2", "--dry-run"]);
    assert!(said.err.contains("The mapping is that of job 2."), "{said}");
}

#[test]
fn an_explicit_mapping_wins_over_that_of_the_job() {
    let sandbox = failed();
    correct(&sandbox, &MOST);
    assert_eq!(sandbox.import(&["failed.csv", "--map", "Ort=region"]).0, 3);
    assert_eq!(sandbox.column("region"), ["null", "York", "null"]);
}

#[test]
fn defaults_of_the_job_hold_for_its_corrected_rows() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", "Name,Email\nAda Moor,none\n");
    assert_eq!(
        sandbox.import(&["leads.csv", "--default", "source=Fair"]).0,
        3
    );
    failed_rows(&sandbox, "failed.csv");
    correct(&sandbox, &[("none,", "ada@example.com,")]);
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    assert_eq!(sandbox.column("source"), ["Fair"]);
}

#[test]
fn skipped_rows_come_back_with_another_policy() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "leads.csv",
        "Wer,Email\nAda Moor,ada@example.com\nAnn Moor,ada@example.com\n",
    );
    assert_eq!(
        sandbox.import(&["leads.csv", "--map", "Wer=full_name"]).0,
        0
    );
    failed_rows(&sandbox, "skipped.csv");
    let (status, result) = sandbox.import(&["skipped.csv", "--on-duplicate", "create"]);
    assert_counts((status, &result), 0, &[("created", 1)]);
    assert_eq!(sandbox.column("name"), ["Ada Moor", "Ann Moor"]);
}

#[test]
fn a_row_with_line_breaks_and_separators_survives_the_way() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "leads.csv",
        "Name;Email;Notes\n\"Moor; Ada\";none;\"one\n\"\"two\"\", three\"\n",
    );
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    failed_rows(&sandbox, "failed.csv");
    correct(&sandbox, &[(",none,", ",ada@example.com,")]);
    assert_eq!(
        sandbox.import(&["failed.csv", "--map", "Name=company"]).0,
        0
    );
    assert_eq!(sandbox.column("company"), ["Moor; Ada"]);
    assert_eq!(sandbox.column("description"), ["one\n\"two\", three"]);
}

#[test]
fn a_spreadsheet_program_may_save_the_file_with_semicolons() {
    let sandbox = failed();
    correct(&sandbox, &MOST);
    let content = sandbox.read("failed.csv");
    let mut rows = csv::Reader::from_reader(content.trim_start_matches('\u{feff}').as_bytes());
    let mut saved = csv::WriterBuilder::new()
        .delimiter(b';')
        .from_writer(Vec::new());
    saved.write_record(rows.headers().unwrap()).unwrap();
    for row in rows.records() {
        saved.write_record(&row.unwrap()).unwrap();
    }
    sandbox.write("failed.csv", saved.into_inner().unwrap());
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_counts((status, &result), 3, &[("created", 2)]);
}

/// All cells of the first sheet of a workbook, and whether each is text.
fn cells(sandbox: &Sandbox, file: &str) -> Vec<Vec<(String, bool)>> {
    let mut workbook = calamine::open_workbook_auto(sandbox.path(file)).unwrap();
    let range = workbook.worksheet_range_at(0).unwrap().unwrap();
    let cell = |cell: &Data| {
        (
            cell.to_string(),
            matches!(cell, Data::String(_) | Data::Empty),
        )
    };
    range
        .rows()
        .map(|row| row.iter().map(cell).collect())
        .collect()
}

/// Writes cells as a spreadsheet program does that has changed one of them.
fn save(sandbox: &Sandbox, file: &str, cells: &[Vec<(String, bool)>]) {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in (0..).zip(cells) {
        for (column, (text, _)) in (0..).zip(line).filter(|(_, (text, _))| !text.is_empty()) {
            sheet.write_string(row, column, text).unwrap();
        }
    }
    workbook.save(sandbox.path(file)).unwrap();
}

#[test]
fn failed_rows_go_out_as_text_cells_and_come_back_from_a_spreadsheet_program() {
    let sandbox = failed();
    failed_rows(&sandbox, "failed.xlsx");
    let mut cells = cells(&sandbox, "failed.xlsx");
    assert!(cells.iter().flatten().all(|(_, is_text)| *is_text));
    let texts =
        |row: usize| -> Vec<&str> { cells[row].iter().map(|(text, _)| text.as_str()).collect() };
    assert_eq!(
        texts(0),
        ["Wer", "Kontakt", "Ort", "=Tel", "_row", "_error", "_fix"]
    );
    assert_eq!(
        texts(2)[..5],
        ["Cy Park", "cy@example", "", "+44 7700 900003", "4"]
    );
    for (row, email) in [
        (1, "bea@example.com"),
        (2, "cy@example.com"),
        (3, "dan@example.com"),
    ] {
        email.clone_into(&mut cells[row][1].0);
    }
    save(&sandbox, "failed.xlsx", &cells);
    let (status, result) = sandbox.import(&["failed.xlsx"]);
    assert_counts((status, &result), 0, &[("created", 3)]);
    assert_eq!(
        sandbox.values(&["name", "email", "phone"])[2],
        "Cy Park | cy@example.com | +44 7700 900003"
    );
}

#[test]
fn a_failed_cell_that_no_workbook_holds_is_cut_and_the_job_ends() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "long.csv",
        format!("Name,Email,Notes\nAda,none,{}\n", "x".repeat(40_000)),
    );
    let (status, result) = sandbox.import(&["long.csv", "--failed", "failed.xlsx"]);
    assert_eq!(
        (status, &result["status"]),
        (3, &json!("completed_with_errors"))
    );
    let cells = cells(&sandbox, "failed.xlsx");
    assert_eq!(cells[1][2].0.len(), 32_767);
    let said = "Notes is cut: it has 40000 characters, and a cell of a workbook has at most 32767";
    assert!(cells[1][4].0.contains(said), "{:?}", cells[1][4]);
    assert!(cells[1][5].0.contains("ends in .csv"), "{:?}", cells[1][5]);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    assert!(sandbox.read("failed.csv").contains(&"x".repeat(40_000)));
}

#[test]
fn a_number_cell_that_failed_comes_back_as_the_number_it_was() {
    for out in ["failed.csv", "failed.xlsx"] {
        let sandbox = Sandbox::new();
        sandbox
            .ok(&["field", "add", "lead", "Shares", "--kind", "number"])
            .out
            .clear();
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        sheet
            .write_row(0, 0, ["First Name", "Email", "Shares", "Value"])
            .unwrap();
        // Texts with a comma for the decimals, and a row whose cells are numbers.
        sheet
            .write_row(1, 0, ["Ada", "ada@example.com", "1,5", "2,5"])
            .unwrap();
        sheet.write_row(2, 0, ["Bob", "none"]).unwrap();
        sheet.write(2, 2, 1.234).unwrap();
        sheet.write(2, 3, 1234.5).unwrap();
        book.save(sandbox.path("leads.xlsx")).unwrap();
        assert_eq!(sandbox.import(&["leads.xlsx"]).1["failed"], 1);
        failed_rows(&sandbox, out);
        let mend = ["--map", "Email=", "--default", "email=bob@example.com"];
        let (status, result) = sandbox.import(&[&[out], &mend[..]].concat());
        assert_counts((status, &result), 0, &[("created", 1)]);
        assert_eq!(
            sandbox.values(&["custom.Shares", "value"])[1],
            "1.234 | 1234.50",
            "{out}"
        );
    }
}

/// Rows of which only the address is bad, with cells that a spreadsheet program and a workbook take for something else.
const ODD_CELLS: [&str; 14] = [
    "'apostrophe",
    "''two",
    "'=1+1",
    "=1+1",
    "+44 7700 900009",
    "-5",
    "@x",
    "_x0041_",
    "_x005F_x0041_",
    "_x000D_",
    "bell\u{7} tab\tescape\u{1b}",
    "line\nbreak\r\nand\rreturn",
    "\u{feff}mark",
    "007",
];

fn odd() -> Sandbox {
    let sandbox = Sandbox::new();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["Email", "Name", "Notes"]).unwrap();
    for cell in ODD_CELLS {
        writer.write_record(["none", "Ada", cell]).unwrap();
    }
    sandbox.write("leads.csv", writer.into_inner().unwrap());
    assert_eq!(sandbox.import(&["leads.csv"]).1["failed"], ODD_CELLS.len());
    sandbox
}

fn assert_odd_cells_land(sandbox: &Sandbox, file: &str) {
    let args = [
        "--map",
        "Email=",
        "--default",
        "email=a@example.com",
        "--on-duplicate",
        "create",
    ];
    let (status, result) = sandbox.import(&[&[file], &args[..]].concat());
    assert_eq!(
        (status, &result["created"]),
        (0, &json!(ODD_CELLS.len())),
        "{file}"
    );
    let meant = ODD_CELLS.map(text::clean);
    assert_eq!(sandbox.column("description"), meant, "{file}");
}

/// The workbook of failed rows as a spreadsheet program saves it as CSV.
fn save_as_csv(cells: &[Vec<(String, bool)>], delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    for line in cells {
        writer
            .write_record(line.iter().map(|(text, _)| text))
            .unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

#[test]
fn a_workbook_of_failed_rows_may_be_saved_in_every_form() {
    let sandbox = odd();
    failed_rows(&sandbox, "failed.xlsx");
    let saved = cells(&sandbox, "failed.xlsx");
    assert_odd_cells_land(&sandbox, "failed.xlsx");
    for delimiter in [b',', b';', b'\t'] {
        let sandbox = odd();
        sandbox.write("failed.csv", save_as_csv(&saved, delimiter));
        assert_odd_cells_land(&sandbox, "failed.csv");
    }
    let sandbox = odd();
    let text = format!("\u{feff}{}", save_as_csv(&saved, b'\t'));
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    sandbox.write("failed.txt", units);
    assert_odd_cells_land(&sandbox, "failed.txt");
    let sandbox = odd();
    save(&sandbox, "saved.xlsx", &saved);
    assert_odd_cells_land(&sandbox, "saved.xlsx");
}

#[test]
fn a_csv_of_failed_rows_may_be_saved_as_a_workbook() {
    let sandbox = odd();
    failed_rows(&sandbox, "failed.csv");
    let content = sandbox.read("failed.csv");
    let mut rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(content.trim_start_matches('\u{feff}').as_bytes());
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, record) in (0..).zip(rows.records()) {
        let record = record.unwrap();
        for (column, cell) in (0..).zip(&record) {
            // Of our columns, the number of the row is a number once a spreadsheet program has opened it.
            match cell.parse::<u32>() {
                Ok(number) if column == 3 => sheet.write_number(row, column, number).unwrap(),
                _ => sheet.write_string(row, column, cell).unwrap(),
            };
        }
    }
    book.save(sandbox.path("saved.xlsx")).unwrap();
    assert_odd_cells_land(&sandbox, "saved.xlsx");
    let said = sandbox.run(&["import", "leads", "saved.xlsx", "--dry-run"]);
    assert!(said.err.contains("The mapping is that of job 1."), "{said}");
}

#[test]
fn number_cells_that_nothing_had_to_prove_are_no_question_when_they_come_back() {
    for out in ["failed.csv", "failed.xlsx"] {
        let sandbox = Sandbox::new();
        sandbox
            .ok(&["field", "add", "lead", "Shares", "--kind", "number"])
            .out
            .clear();
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        sheet
            .write_row(0, 0, ["First Name", "Email", "Shares"])
            .unwrap();
        for (row, email) in [(1, "ada@example.com"), (2, "none")] {
            sheet.write_row(row, 0, ["P", email]).unwrap();
            sheet.write(row, 2, 1.234).unwrap();
        }
        book.save(sandbox.path("leads.xlsx")).unwrap();
        assert_eq!(sandbox.import(&["leads.xlsx"]).1["failed"], 1);
        failed_rows(&sandbox, out);
        let mend = ["--map", "Email=", "--default", "email=bob@example.com"];
        let said = sandbox.run(&[&["import", "leads", out], &mend[..]].concat());
        assert_eq!(said.status, 0, "{out}: {said}");
        assert_eq!(sandbox.column("custom.Shares"), ["1.234", "1.234"], "{out}");
    }
}

/// Rows that fail for what only their own file can show: an error, a damaged number, missing cells, cells too many.
fn unshowable() -> [(&'static str, Vec<u8>, usize); 2] {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["First Name", "Email", "Notes"])
        .unwrap();
    for row in [1, 2] {
        sheet
            .write_row(row, 0, ["P", &format!("p{row}@example.com")])
            .unwrap();
    }
    let broken = rust_xlsxwriter::Formula::new("=NA()").set_result("#N/A");
    sheet.write_formula(1, 2, broken).unwrap();
    sheet.write(2, 2, 1_234_567_890_123_456_789.0).unwrap();
    let text = "First Name,Last Name,Email\nAda,ada@example.com\nBea,bea@example.com,bea@example.com,more\nCyd,,\n";
    [
        ("leads.xlsx", book.save_to_buffer().unwrap(), 2),
        ("leads.csv", text.into(), 3),
    ]
}

#[test]
fn an_uncorrected_row_fails_again_where_its_file_cannot_show_the_fault() {
    for out in ["failed.csv", "failed.xlsx"] {
        for (file, bytes, rows) in unshowable() {
            let sandbox = Sandbox::new();
            sandbox.write(file, bytes);
            assert_eq!(sandbox.import(&[file]).1["failed"], rows);
            failed_rows(&sandbox, out);
            let (status, result) = sandbox.import(&[out]);
            assert_eq!(
                (status, &result["created"], &result["failed"]),
                (3, &json!(0), &json!(rows)),
                "{file} as {out}: {:?}",
                sandbox.leads()
            );
        }
    }
}
