//! What comes out of cells: dates, numbers and text of every kind, value by value.

use rust_xlsxwriter::{Format, Workbook};
use serde_json::Value;

use crate::sandbox::{Sandbox, fixture};
use crate::support::counts::assert_counts;

#[test]
fn a_list_from_a_trade_show_comes_out_as_it_was_typed() {
    let (sandbox, status, result) = Sandbox::with_fixture("trade-show.xlsx");
    assert_eq!(status, 3);
    assert_eq!(result["created"], 19);
    assert_eq!(result["skipped"], 2);
    assert_eq!(sandbox.failed_rows().len(), 4);
    let leads = sandbox.values(&[
        "row",
        "name",
        "phone",
        "postcode",
        "expected_close",
        "source",
    ]);
    assert_eq!(
        leads[0],
        "2 | Amara Okafor | 07700 900101 | LS1 4AP | 2026-03-31 | Trade Show"
    );
    assert_eq!(
        leads[2],
        "4 | Søren Østergaard | 07700 900103 | 02100 |  | Trade Show"
    );
    assert_eq!(
        sandbox.leads()[2]["description"],
        "Met at the stand on Tuesday.\nCall back after the holidays."
    );
}

#[test]
fn the_rows_that_fail_say_why() {
    let (sandbox, ..) = Sandbox::with_fixture("trade-show.xlsx");
    insta::assert_snapshot!(sandbox.failed_rows()[..3].join("\n"), @r#"
    7: E-Mail Address: "jonas.weber(at)example.com" is not an email address
    12: Phone: "ask reception" cannot be a telephone number
    15: E-Mail Address: is required and blank
    "#);
}

#[test]
fn dates_follow_the_cell_and_the_epoch_of_the_workbook() {
    let always = [
        "iso format | 2026-03-14",
        "british format | 2026-04-03",
        "american format | 2026-04-05",
        "with time | 2026-05-01",
        "formatted as text | 2026-07-15",
        "iso text | 2026-06-30",
        "iso text with time | 2026-06-30",
    ];
    // The 29 February 1900 of the old spreadsheet programs never was.
    let since_1900 = ["serial 59 | 1900-02-28", "serial 61 | 1900-03-01"];
    let since_1904 = [
        "serial 59 | 1904-02-29",
        "serial 60 | 1904-03-01",
        "serial 61 | 1904-03-02",
    ];
    let cases: [(&str, &[&str]); 4] = [
        ("dates.xlsx", &since_1900),
        ("dates.xls", &since_1900),
        ("dates-1904.xlsx", &since_1904),
        ("dates-1904.xls", &since_1904),
    ];
    for (name, serials) in cases {
        let (sandbox, ..) = Sandbox::with_fixture(name);
        let dates = sandbox.values(&["first_name", "expected_close"]);
        assert_eq!(dates, [&always[..], serials].concat(), "{name}");
    }
}

#[test]
fn a_cell_that_is_not_a_date_fails_its_row() {
    for name in ["dates.xlsx", "dates.xls"] {
        let (sandbox, ..) = Sandbox::with_fixture(name);
        let (failed, values) = (sandbox.failed_rows(), ["18:30:00", "46000", "1900-02-29"]);
        let rows: Vec<&str> = failed
            .iter()
            .filter_map(|line| line.split(':').next())
            .collect();
        assert_eq!(
            rows,
            ["9", "10", "12"],
            "{name}: a time, a number, a day that never was"
        );
        for (line, value) in failed.iter().zip(values) {
            assert!(
                line.contains(&format!("Expected close: \"{value}\"")),
                "{name}: {line}"
            );
        }
    }
}

#[test]
fn a_number_that_is_no_day_of_the_calendar_is_not_bent_into_one() {
    let sandbox = Sandbox::new();
    let (mut book, date) = (Workbook::new(), Format::new().set_num_format("yyyy-mm-dd"));
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["First Name", "Email", "Expected close"])
        .unwrap();
    // Before 1900, digits typed into a cell that was set to be a date, the day after 9999-12-31; and that one.
    for (row, serial) in (1..).zip([-5, 20_260_314, 2_958_466, 2_958_465]) {
        sheet.write(row, 0, format!("{serial}")).unwrap();
        sheet.write(row, 1, format!("p{row}@example.com")).unwrap();
        sheet.write_with_format(row, 2, serial, &date).unwrap();
    }
    book.save(sandbox.path("days.xlsx")).unwrap();
    let (status, _) = sandbox.import(&["days.xlsx"]);
    assert_eq!(
        sandbox.values(&["first_name", "expected_close"]),
        ["2958465 | 9999-12-31"]
    );
    assert_eq!(status, 3);
}

#[test]
fn a_cell_that_is_a_date_in_no_order_is_not_called_ambiguous() {
    for (name, row) in [("trade-show.xlsx", 3), ("dates.xlsx", 0), ("dates.xlsx", 2)] {
        let (sandbox, ..) = Sandbox::with_fixture(name);
        let line = &sandbox.failed_rows()[row];
        assert!(!line.contains("only be read in one way"), "{name}: {line}");
    }
}

/// The cells of `typed.*`, each with the field that must hold its value.
const TYPED: &[(&str, &str, &str)] = &[
    ("text 007", "postcode", "007"),
    ("phone as text", "phone", "+44 7700 900123"),
    ("phone as number", "phone", "447700900123"),
    ("float in text", "description", "1234.5"),
    ("float as amount", "value", "1234.50"),
    ("integer in text", "postcode", "90210"),
    ("boolean", "description", "TRUE"),
    ("text formula", "description", "two parts"),
    ("number formula", "value", "1000.00"),
    ("rich text", "description", "plain, bold and plain"),
    ("spaces", "description", "two  spaces"),
];

#[test]
fn every_kind_of_cell_becomes_the_text_that_a_person_sees() {
    for name in ["typed.xlsx", "typed-inline.xlsx", "typed.xls"] {
        let (sandbox, ..) = Sandbox::with_fixture(name);
        let leads = sandbox.leads();
        for (who, field, expected) in TYPED {
            let lead = leads.iter().find(|lead| lead["first_name"] == *who);
            let lead = lead.unwrap_or_else(|| panic!("{name}: {who} is missing"));
            assert_eq!(lead[field], *expected, "{name}: {who}");
        }
        let errors = sandbox.failed_rows();
        assert!(
            errors.contains(&"10: Notes: the cell holds the error #N/A".to_owned()),
            "{name}: {errors:?}"
        );
    }
}

#[test]
fn a_computed_amount_is_what_the_cell_shows() {
    // A workbook holds 1.1 * 3 as 3.3000000000000003; every spreadsheet program shows 3.3.
    for name in ["typed.xlsx", "typed.xls"] {
        let (sandbox, ..) = Sandbox::with_fixture(name);
        let amounts = sandbox.values(&["first_name", "value"]);
        assert!(
            amounts.contains(&"computed price | 3.30".to_owned()),
            "{name}: {:?}",
            sandbox.failed_rows()
        );
    }
}

#[test]
fn a_number_that_has_lost_its_last_digits_fails_its_row() {
    // A cell that holds 1234567890123456789 as a number holds only its first 15 digits.
    for name in ["typed.xlsx", "typed.xls"] {
        let (sandbox, ..) = Sandbox::with_fixture(name);
        let failed = sandbox.failed_rows();
        assert!(
            failed.iter().any(|line| line.starts_with("5: Notes: ")),
            "{name}: {failed:?}"
        );
    }
}

#[test]
fn a_thousand_leads_are_in_every_format_what_they_are_in_the_csv() {
    let fields = [
        "first_name",
        "last_name",
        "email",
        "phone",
        "company",
        "job_title",
        "source",
        "status",
        "annual_revenue",
        "street",
        "city",
        "postcode",
        "country",
        "description",
    ];
    let rows: Vec<csv::StringRecord> = csv::Reader::from_path(fixture("leads-1000.csv"))
        .unwrap()
        .records()
        .map(Result::unwrap)
        .collect();
    for format in ["csv", "xlsx", "xls"] {
        let sandbox = Sandbox::for_generated_leads();
        let (_, result) = sandbox.import(&[&fixture(&format!("leads-1000.{format}"))]);
        let leads = sandbox.leads();
        assert_eq!(result["created"], leads.len());
        for lead in leads {
            let row = usize::try_from(lead["row"].as_u64().unwrap()).unwrap();
            for (cell, field) in rows[row - 2].iter().zip(fields) {
                let expected = match (field, cell) {
                    (_, "") => Value::Null,
                    ("annual_revenue", whole) => format!("{whole}.00").into(),
                    _ => cell.into(),
                };
                assert_eq!(lead[field], expected, "{format}, row {row}, {field}");
            }
        }
    }
}

#[test]
fn an_error_in_a_cell_matters_only_where_it_is_mapped() {
    let sandbox = Sandbox::new();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["First Name", "Email", "Notes", "Shoe Size"])
        .unwrap();
    for (row, column) in [(1, 2), (2, 3)] {
        sheet
            .write_row(row, 0, ["P", &format!("p{row}@example.com")])
            .unwrap();
        let broken = rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!");
        sheet.write_formula(row, column, broken).unwrap();
    }
    book.save(sandbox.path("list.xlsx")).unwrap();
    let (status, result) = sandbox.import(&["list.xlsx"]);
    assert_counts((status, &result), 3, &[("created", 1)]);
    assert_eq!(
        sandbox.failed_rows(),
        ["2: Notes: the cell holds the error #DIV/0!"]
    );
    assert_eq!(sandbox.column("row"), ["3"]);
}

#[test]
fn a_long_number_is_damaged_only_where_text_is_meant() {
    let sandbox = Sandbox::new();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["First Name", "Email", "Notes", "Shoe Size"])
        .unwrap();
    for (row, column, number) in [
        (1, 2, 1_234_567_890_123_456.0),
        (2, 2, 123_456_789_012_345.0),
        (3, 3, 1_234_567_890_123_456.0),
        (4, 2, 1e-7),
        (5, 2, 1e15),
    ] {
        sheet
            .write_row(row, 0, ["P", &format!("p{row}@example.com")])
            .unwrap();
        sheet.write(row, column, number).unwrap();
    }
    sheet
        .write_row(6, 0, ["P", "p6@example.com", "1234567890123456789"])
        .unwrap();
    book.save(sandbox.path("list.xlsx")).unwrap();
    assert_eq!(sandbox.import(&["list.xlsx"]).0, 3);
    assert_eq!(
        sandbox.values(&["row", "description"]),
        [
            "3 | 123456789012345",
            "4 | ",
            "5 | 0.0000001",
            "7 | 1234567890123456789"
        ]
    );
    let failed = sandbox.failed_rows();
    assert_eq!(failed.len(), 2, "{failed:?}");
    for (line, row) in failed.iter().zip(["2: Notes: ", "6: Notes: "]) {
        assert!(
            line.starts_with(row) && line.contains("more than 15 digits"),
            "{line}"
        );
    }
}

#[test]
fn an_escape_in_a_workbook_becomes_the_text_that_it_means() {
    let texts = [
        "_x0041_",
        "_x005F_x0041_",
        "_x000D_",
        "_x41_",
        "a_x",
        "bell\u{7}",
        "escape\u{1b}[31m",
        "two\nlines",
        "tab\there",
        "<b>&amp;</b> ]]>",
        "'apostrophe",
        "=1+1",
        "e\u{301} 👩\u{200d}👧 \u{202e}x",
    ];
    let sandbox = Sandbox::new();
    for (file, is_inline) in [("shared.xlsx", false), ("inline.xlsx", true)] {
        let mut book = Workbook::new();
        let sheet = if is_inline {
            book.add_worksheet_with_constant_memory().unwrap()
        } else {
            book.add_worksheet()
        };
        sheet
            .write_row(0, 0, ["First Name", "Email", "Notes"])
            .unwrap();
        for (row, text) in (1..).zip(texts) {
            sheet
                .write_row(row, 0, ["P", &format!("p{row}@example.com"), text])
                .unwrap();
        }
        book.save(sandbox.path(file)).unwrap();
        assert_eq!(
            sandbox.import(&[file, "--on-duplicate", "update"]).0,
            0,
            "{file}"
        );
        assert_eq!(sandbox.column("description"), texts, "{file}");
    }
}
