//! One table of rows and of what must become of each, driven over every kind of file that can hold it: what a row
//! means does not hang on how it was saved.

use std::collections::BTreeMap;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use serde_json::Value;

use crate::sandbox::Sandbox;

/// A cell as it is typed, and what a workbook may hold in its place that is the same thing.
#[derive(Clone, Copy)]
enum Cell {
    /// Text, and nothing else.
    Text(&'static str),
    /// Text that may be a number cell.
    Number(&'static str, f64),
    /// Text that may be a date cell.
    Date(&'static str, (u16, u8, u8)),
    /// Text that may be a cell of true or false.
    Truth(&'static str, bool),
}

use Cell::{Date, Number, Text, Truth};

impl Cell {
    fn text(self) -> &'static str {
        match self {
            Text(text) | Number(text, _) | Date(text, _) | Truth(text, _) => text,
        }
    }

    fn write_typed(self, sheet: &mut Worksheet, row: u32, column: u16) {
        match self {
            Text("") => {}
            Text(text) => drop(sheet.write_string(row, column, text).unwrap()),
            Number(_, number) => drop(sheet.write_number(row, column, number).unwrap()),
            Truth(_, truth) => drop(sheet.write_boolean(row, column, truth).unwrap()),
            Date(_, (year, month, day)) => {
                let date = ExcelDateTime::from_ymd(year, month, day).unwrap();
                let format = Format::new().set_num_format("dd mmm yyyy");
                sheet
                    .write_with_format(row, column, &date, &format)
                    .unwrap();
            }
        }
    }
}

/// What becomes of a row.
enum Outcome {
    /// A record with these values; no other field has one.
    Created(&'static [(&'static str, &'static str)]),
    /// A failed or skipped row, with all its reasons and what to do about each.
    Left(&'static str, &'static str),
    /// Counted apart.
    Blank,
}

use Outcome::{Blank, Created, Left};

const HEADER: [&str; 15] = [
    "First Name",
    "SURNAME",
    "E-Mail Address",
    "Phone",
    "Company Name",
    "lead_status",
    "Close Date",
    "Annual Revenue",
    "Zip/Postal Code",
    "Notes",
    "Nickname",
    "Pets",
    "Met on",
    "Risk",
    "Newsletter",
];

/// The fields of these columns.
const FIELDS: [&str; 15] = [
    "first_name",
    "last_name",
    "email",
    "phone",
    "company",
    "status",
    "expected_close",
    "annual_revenue",
    "postcode",
    "description",
    "custom.Nickname",
    "custom.Pets",
    "custom.Met on",
    "custom.Risk",
    "custom.Newsletter",
];

/// Cells by their header, the others blank; and what becomes of the row.
type Row = (&'static [(&'static str, Cell)], Outcome);

/// The columns prove that the day comes first, and that a point stands before the decimals.
const ROWS: &[Row] = &[
    (
        &[
            ("First Name", Text("Ada")),
            ("SURNAME", Text("Moor")),
            ("E-Mail Address", Text("ada@example.com")),
            ("Phone", Text("07700 900001")),
            ("Company Name", Text("Harbour & Sons")),
            ("lead_status", Text("New")),
            ("Close Date", Date("25/12/2026", (2026, 12, 25))),
            ("Annual Revenue", Number("1,234.56", 1234.56)),
            ("Zip/Postal Code", Text("LS1 4AP")),
            ("Notes", Text("Call after nine.")),
            ("Nickname", Text("Ace")),
            ("Pets", Number("2.5", 2.5)),
            ("Met on", Date("31/1/2026", (2026, 1, 31))),
            ("Risk", Text("Low")),
            ("Newsletter", Truth("TRUE", true)),
        ],
        Created(&[
            ("first_name", "Ada"),
            ("last_name", "Moor"),
            ("email", "ada@example.com"),
            ("phone", "07700 900001"),
            ("company", "Harbour & Sons"),
            ("status", "New"),
            ("expected_close", "2026-12-25"),
            ("annual_revenue", "1234.56"),
            ("postcode", "LS1 4AP"),
            ("description", "Call after nine."),
            ("custom.Nickname", "Ace"),
            ("custom.Pets", "2.5"),
            ("custom.Met on", "2026-01-31"),
            ("custom.Risk", "Low"),
            ("custom.Newsletter", "true"),
        ]),
    ),
    // What is only the same: case, space around, options in any case, the other way of saying no.
    (
        &[
            ("First Name", Text(" Zoë\u{a0}")),
            ("E-Mail Address", Text("  Zoe.O'Neil+x@EXAMPLE.com ")),
            ("lead_status", Text(" oPEN ")),
            ("Risk", Text("HIGH")),
            ("Newsletter", Truth("False", false)),
        ],
        Created(&[
            ("first_name", "Zoë"),
            ("email", "Zoe.O'Neil+x@EXAMPLE.com"),
            ("status", "Open"),
            ("custom.Risk", "High"),
            ("custom.Newsletter", "false"),
        ]),
    ),
    // Text stays text.
    (
        &[
            ("Company Name", Text("3")),
            ("E-Mail Address", Text("text@example.com")),
            ("Phone", Text("+44 (0)7700 900002")),
            ("Zip/Postal Code", Text("00210")),
            ("Notes", Text("1234567890123456789")),
            ("Nickname", Text("1e5")),
            ("Pets", Number("-0.25", -0.25)),
            ("Risk", Text("Low")),
            ("Newsletter", Number("1", 1.0)),
        ],
        Created(&[
            ("email", "text@example.com"),
            ("phone", "+44 (0)7700 900002"),
            ("company", "3"),
            ("postcode", "00210"),
            ("description", "1234567890123456789"),
            ("custom.Nickname", "1e5"),
            ("custom.Pets", "-0.25"),
            ("custom.Risk", "Low"),
            ("custom.Newsletter", "true"),
        ]),
    ),
    // A number cell is what a person sees of it.
    (
        &[
            ("SURNAME", Text("Lind")),
            ("E-Mail Address", Text("number@example.com")),
            ("Phone", Number("447700900003", 447_700_900_003.0)),
            ("Annual Revenue", Number("45,000", 45_000.0)),
            ("Zip/Postal Code", Number("90210", 90_210.0)),
            ("Notes", Number("0.1", 0.1)),
            ("Nickname", Number("7", 7.0)),
            ("Pets", Number("1,200", 1200.0)),
            ("Risk", Text("Low")),
            ("Newsletter", Number("0", 0.0)),
        ],
        Created(&[
            ("last_name", "Lind"),
            ("email", "number@example.com"),
            ("phone", "447700900003"),
            ("annual_revenue", "45000.00"),
            ("postcode", "90210"),
            ("description", "0.1"),
            ("custom.Nickname", "7"),
            ("custom.Pets", "1200"),
            ("custom.Risk", "Low"),
            ("custom.Newsletter", "false"),
        ]),
    ),
    // Dates in all their forms; what could be either is read as the column proves.
    (
        &[
            ("First Name", Text("Day")),
            ("E-Mail Address", Text("day@example.com")),
            ("Close Date", Date("03/04/2026", (2026, 4, 3))),
            ("Met on", Date("4 Mar 2026", (2026, 3, 4))),
            ("Risk", Text("Low")),
        ],
        Created(&[
            ("first_name", "Day"),
            ("email", "day@example.com"),
            ("expected_close", "2026-04-03"),
            ("custom.Met on", "2026-03-04"),
            ("custom.Risk", "Low"),
        ]),
    ),
    (
        &[
            ("First Name", Text("Month")),
            ("E-Mail Address", Text("month@example.com")),
            ("Close Date", Date("2026-02-03", (2026, 2, 3))),
            ("Met on", Text("December 3, 2025 14:30")),
            ("Risk", Text("Low")),
        ],
        Created(&[
            ("first_name", "Month"),
            ("email", "month@example.com"),
            ("expected_close", "2026-02-03"),
            ("custom.Met on", "2025-12-03"),
            ("custom.Risk", "Low"),
        ]),
    ),
    // Separators, quotes, line breaks and what a spreadsheet would run are text like any other.
    (
        &[
            ("First Name", Text("=1+1")),
            ("SURNAME", Text("'O\"Neil; the, 2nd\t|")),
            ("E-Mail Address", Text("odd@example.com")),
            ("Notes", Text("one\n\ntwo, \"three\"; four\tfive|'six'\n=7")),
            ("Nickname", Text("'=x")),
            ("Risk", Text("Low")),
        ],
        Created(&[
            ("first_name", "=1+1"),
            ("last_name", "'O\"Neil; the, 2nd\t|"),
            ("email", "odd@example.com"),
            ("description", "one\n\ntwo, \"three\"; four\tfive|'six'\n=7"),
            ("custom.Nickname", "=x"),
            ("custom.Risk", "Low"),
        ]),
    ),
    (
        &[("Notes", Text(" \u{a0} ")), ("Nickname", Text("\u{3000}"))],
        Blank,
    ),
    (
        &[
            ("First Name", Text("Ada")),
            ("E-Mail Address", Text("ADA@example.com")),
            ("Risk", Text("Low")),
        ],
        Left(
            "duplicate of lead 1, by email",
            "delete this row, or import it with --on-duplicate merge, update or create",
        ),
    ),
    // Every reason, each with what to do.
    (
        &[("Notes", Text("nobody"))],
        Left(
            "E-Mail Address: is required and blank; name: is required and blank; Risk: is required and blank",
            "fill it in; fill in one of first_name, last_name, full_name, company; fill it in",
        ),
    ),
    (
        &[
            ("First Name", Text("All wrong")),
            ("E-Mail Address", Text("a@b@example.com")),
            ("Phone", Text("ask reception")),
            ("lead_status", Text("Opne")),
            ("Close Date", Text("30/02/2026")),
            ("Annual Revenue", Number("12.345", 12.345)),
            ("Pets", Text("two")),
            ("Met on", Text("soon")),
            ("Risk", Text("Middle")),
            ("Newsletter", Number("2", 2.0)),
        ],
        Left(
            "E-Mail Address: \"a@b@example.com\" is not an email address; Phone: \"ask reception\" cannot be a telephone number; \
             lead_status: \"Opne\" is not one of the options; Close Date: \"30/02/2026\" is not a date: February 2026 has 28 days; \
             Annual Revenue: \"12.345\" is not an amount in GBP; Pets: \"two\" is not a number; Met on: \"soon\" is not a date; \
             Risk: \"Middle\" is not one of the options; Newsletter: \"2\" is neither yes nor no",
            "write one address, like name@example.com; write a telephone number, or leave it blank; \
             perhaps \"Open\"; allowed are New, Open; check the day; write a number with at most 2 decimals, like 45000.00; \
             write digits, like 1250 or 12.5; write it as YYYY-MM-DD; use one of Low, High; write yes or no",
        ),
    ),
    // The other way round is not the order of the column.
    (
        &[
            ("First Name", Text("Mdy")),
            ("E-Mail Address", Text("mdy@example.com")),
            ("Phone", Number("12", 12.0)),
            ("Met on", Text("12.13.2025")),
            ("Risk", Text("Low")),
        ],
        Left(
            "Phone: \"12\" cannot be a telephone number; Met on: \"12.13.2025\" is not a date in the order of its column",
            "write it with its country code, or as it is dialled within GB (setting region); write it as YYYY-MM-DD",
        ),
    ),
];

/// What is left out of the last row where the columns must not contradict themselves.
fn rows(with_contradiction: bool) -> &'static [Row] {
    let left_out = usize::from(!with_contradiction);
    &ROWS[..ROWS.len() - left_out]
}

fn grid(rows: &[Row]) -> Vec<Vec<Cell>> {
    let line = |(cells, _): &Row| {
        let cell = |header: &&str| cells.iter().find(|(of, _)| of == header);
        let cells = HEADER.iter().map(cell);
        cells
            .map(|found| found.map_or(Text(""), |(_, cell)| *cell))
            .collect()
    };
    rows.iter().map(line).collect()
}

fn separated(rows: &[Row], delimiter: u8, line_end: csv::Terminator) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(line_end)
        .from_writer(Vec::new());
    writer.write_record(HEADER).unwrap();
    for line in grid(rows) {
        writer
            .write_record(line.iter().map(|cell| cell.text()))
            .unwrap();
    }
    writer.into_inner().unwrap()
}

fn workbook(rows: &[Row], is_typed: bool) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, HEADER).unwrap();
    for (row, line) in (1..).zip(grid(rows)) {
        for (column, cell) in (0..).zip(line) {
            let cell = if is_typed { cell } else { Text(cell.text()) };
            cell.write_typed(sheet, row, column);
        }
    }
    book.save_to_buffer().unwrap()
}

fn utf_16(text: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(text).unwrap();
    let units = "\u{feff}".encode_utf16().chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

/// The table as a file of every kind.
fn files(rows: &[Row]) -> Vec<(&'static str, Vec<u8>)> {
    let lf = csv::Terminator::Any(b'\n');
    vec![
        ("commas", separated(rows, b',', lf)),
        ("commas, CRLF", separated(rows, b',', csv::Terminator::CRLF)),
        (
            "commas, CR",
            separated(rows, b',', csv::Terminator::Any(b'\r')),
        ),
        ("semicolons", separated(rows, b';', lf)),
        ("tabs", separated(rows, b'\t', lf)),
        ("pipes", separated(rows, b'|', lf)),
        (
            "tabs, UTF-16",
            utf_16(&separated(rows, b'\t', csv::Terminator::CRLF)),
        ),
        ("workbook of text", workbook(rows, false)),
        ("workbook of typed cells", workbook(rows, true)),
    ]
}

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.status.options", "New,Open");
    let fields: [&[&str]; 5] = [
        &["Nickname", "--kind", "text"],
        &["Pets", "--kind", "number"],
        &["Met on", "--kind", "date"],
        &[
            "Risk",
            "--kind",
            "dropdown",
            "--option",
            "Low",
            "--option",
            "High",
            "--required",
        ],
        &["Newsletter", "--kind", "checkbox"],
    ];
    for field in fields {
        let said = sandbox.ok(&[&["field", "add", "lead"], field].concat());
        assert!(said.err.contains(field[0]), "{said}");
    }
    sandbox
}

/// What has become of each row, as text: `field=value` of a record, reasons and remedies of a row that was left.
fn found(sandbox: &Sandbox) -> BTreeMap<u64, String> {
    let text = |value: &Value| match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    };
    let mut found = BTreeMap::new();
    for lead in sandbox.leads() {
        let values = FIELDS
            .iter()
            .filter_map(|field| Some(format!("{field}={}", text(&lead[*field])?)));
        let values = values.collect::<Vec<_>>().join(" & ");
        found.insert(lead["row"].as_u64().unwrap(), values);
    }
    let left = sandbox.ok(&["jobs", "failed", "1", "--with-skipped"]).out;
    for row in csv::Reader::from_reader(left.as_bytes()).records() {
        let row = row.unwrap();
        let [number, error, fix] = [3, 2, 1].map(|from_end| &row[row.len() - from_end]);
        let earlier = found.insert(number.parse().unwrap(), format!("{error} → {fix}"));
        assert_eq!(earlier, None, "row {number} has two outcomes");
    }
    found
}

fn expected(rows: &[Row]) -> BTreeMap<u64, String> {
    let outcome = |(_, outcome): &Row| match outcome {
        Created(values) => {
            let values = values
                .iter()
                .map(|(field, value)| format!("{field}={value}"));
            Some(values.collect::<Vec<_>>().join(" & "))
        }
        Left(error, fix) => Some(format!("{error} → {fix}")),
        Blank => None,
    };
    let rows = (2..).zip(rows);
    rows.filter_map(|(number, row)| Some((number, outcome(row)?)))
        .collect()
}

fn assert_comes_out(rows: &[Row], args: &[&str]) {
    let expected = expected(rows);
    for (what, bytes) in files(rows) {
        let sandbox = sandbox();
        sandbox.write("list", bytes);
        let (status, result) = sandbox.import(&[&["list"], args].concat());
        assert_eq!(
            (status, &result["read"], &result["blank"]),
            (3, &expected.len().into(), &1.into()),
            "{what}"
        );
        let found = found(&sandbox);
        for (row, outcome) in &expected {
            assert_eq!(found.get(row), Some(outcome), "{what}, row {row}");
        }
        assert_eq!(found.len(), expected.len(), "{what}");
    }
}

#[test]
fn a_row_means_the_same_in_every_kind_of_file() {
    assert_comes_out(rows(false), &[]);
}

#[test]
fn a_row_against_the_order_of_its_column_fails_in_every_kind_of_file() {
    assert_comes_out(rows(true), &["--date-order", "dmy"]);
}
