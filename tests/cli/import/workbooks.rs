//! Workbooks whose sheets, rows and cells are not what they seem: several sheets, hidden rows, formulas that were never
//! calculated, numbers that a format fills up with zeros.

use std::process::Command;

use rust_xlsxwriter::{Format, Workbook};
use serde_json::json;

use crate::sandbox::{Sandbox, fixture};
use crate::support::counts::assert_counts;
use crate::support::terminal::{DOWN, ENTER, ended, session};
use crate::support::xlsx::{of_xml, row};

const HEADER: [&str; 3] = ["First Name", "Email", "City"];

/// What is done to a workbook before it is saved.
type Change<'c> = &'c dyn Fn(&mut Workbook);

/// Sheets with a header and a row each, by their names; the row is named like its sheet.
fn save(sandbox: &Sandbox, sheets: &[&str], change: impl Fn(&mut Workbook)) {
    let mut book = Workbook::new();
    for name in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        if !name.starts_with("Empty") {
            let header: &[&str] = if name.starts_with("Other") {
                &["Ort", "Name"]
            } else {
                &HEADER
            };
            sheet.write_row(0, 0, header.iter().copied()).unwrap();
            let email = format!("{}@example.com", name.to_lowercase());
            sheet.write_row(1, 0, [*name, &email, "Leeds"]).unwrap();
        }
    }
    change(&mut book);
    book.save(sandbox.path("book.xlsx")).unwrap();
}

#[test]
fn a_formula_that_was_never_calculated_fails_its_row_where_its_column_is_mapped() {
    let sandbox = Sandbox::new();
    let city = |cell: &str| row("", &["Ada", "ada@example.com", cell, "note"]);
    let cases = [
        (r#"<c><f>"Le"&amp;"eds"</f></c>"#, r#""="Le"&"eds"""#),
        (r#"<c><f>"Leeds"</f></c>"#, r#""="Leeds"""#),
        (r"<c><f>1+1</f><v></v></c>", r#""=1+1""#),
        (r"<c><f>1+1</f><v/></c>", r#""=1+1""#),
        (
            r#"<c><f t="shared" ref="C2:C9" si="0">A1</f></c>"#,
            r#""=A1""#,
        ),
        (r#"<c><f t="shared" si="0"/></c>"#, r#""=…""#),
        (r#"<c s="1"><f>1+1</f></c>"#, r#""=1+1""#),
        (r#"<c s="1"><f>1+1</f><v>2</v></c>"#, ""),
        (r#"<c t="str"><f>""</f><v></v></c>"#, ""),
        (r#"<c t="str"><f>"Leeds"</f><v>Leeds</v></c>"#, ""),
        (r"<c><f>1+1</f><v>2</v></c>", ""),
        (r#"<c s="0"/>"#, ""),
    ];
    for (cell, said) in cases {
        let header = row("", &["First Name", "Email", "City", "Remark of ours"]);
        sandbox.write("book.xlsx", of_xml(&(header + &city(cell))));
        let args = ["import", "leads", "book.xlsx", "--dry-run"];
        let text = sandbox.run(&args);
        assert_eq!(
            text.status,
            if said.is_empty() { 0 } else { 3 },
            "{cell}: {text}"
        );
        let message =
            format!("City: the cell holds the formula {said}, which was never calculated");
        assert_eq!(
            text.out.contains(&message),
            !said.is_empty(),
            "{cell}: {text}"
        );
        let without = sandbox.run(&[&args[..], &["--map", "City="]].concat());
        assert_eq!(without.status, 0, "{cell}: {without}");
    }
    sandbox.write(
        "book.xlsx",
        of_xml(&(row("", &HEADER) + &city("<c><f>1+1</f></c>"))),
    );
    assert_eq!(
        sandbox.import(&["book.xlsx", "--failed", "failed.xlsx"]).0,
        3
    );
    let said = sandbox.run(&["import", "leads", "failed.xlsx"]);
    assert_eq!(said.status, 3, "it is still not known: {said}");
    assert!(said.out.contains("save it, or write the value"), "{said}");
}

#[test]
fn each_row_of_merged_cells_gets_their_value() {
    let sandbox = Sandbox::new();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [
        ["First Name", "Email", "City", "Company"],
        ["Ada", "ada@example.com", "", ""],
        ["Ben", "ben@example.com", "", ""],
        ["Cat", "cat@example.com", "York", ""],
        ["", "", " ", ""],
    ];
    for (row, cells) in (0..).zip(rows) {
        sheet.write_row(row, 0, cells).unwrap();
    }
    let plain = Format::new();
    sheet.merge_range(1, 3, 4, 3, "Quill Ltd", &plain).unwrap();
    sheet.merge_range(1, 2, 2, 2, "Leeds", &plain).unwrap();
    sandbox.write("book.xlsx", book.save_to_buffer().unwrap());

    let (_, preview) = sandbox.json(&["import", "leads", "book.xlsx", "--preview"]);
    assert_eq!(preview["merged_cells"], 3);
    let said = sandbox.run(&["import", "leads", "book.xlsx", "--dry-run"]);
    let line = "3  blank cells got the value of the merged cells around them, the first in row 3";
    assert!(said.out.contains(line), "{said}");
    let (status, result) = sandbox.import(&["book.xlsx"]);
    let counts = [("read", 3), ("merged_cells", 3), ("blank", 1)];
    assert_counts((status, &result), 0, &counts);
    assert_eq!(sandbox.column("company"), ["Quill Ltd"; 3]);
    assert_eq!(sandbox.column("city"), ["Leeds", "Leeds", "York"]);
}

/// Six rows: two hidden, one of them blank, and one that fails.
fn with_hidden_rows(sandbox: &Sandbox) {
    let rows = [
        row("", &HEADER),
        row(r#" r="2""#, &["Ada", "ada@example.com", "Leeds"]),
        row(r#" r="3" hidden="1""#, &["Ben", "ben@example.com", "Hull"]),
        row(r#" r="4" hidden="1""#, &[" "]),
        row(r#" r="5" hidden="0""#, &["Cat", "none", "York"]),
        row(r#" hidden="true""#, &["Dov", "dov@example.com", "Bath"]),
        row("", &["Eva", "eva@example.com", "Ely"]),
    ];
    sandbox.write("book.xlsx", of_xml(&rows.concat()));
}

#[test]
fn hidden_rows_are_counted_and_left_out_where_that_is_asked_for() {
    for book in ["book.xlsx", &fixture("shown.xls")] {
        let sandbox = Sandbox::new();
        with_hidden_rows(&sandbox);
        let (status, result) = sandbox.import(&[book]);
        assert_counts((status, &result), 3, &[("read", 5)]);
        let counts = ["hidden_rows", "blank"].map(|key| &result[key]);
        assert_eq!(counts, [&json!(2), &json!(1)]);
        let (_, preview) = sandbox.json(&["import", "leads", book, "--preview"]);
        assert_eq!(preview["hidden_rows"], 2);
        let said = sandbox.run(&["import", "leads", book, "--dry-run", "--again"]);
        assert!(
            said.out
                .contains("2  hidden in the sheet, also read (--skip-hidden"),
            "{said}"
        );

        let sandbox = Sandbox::new();
        with_hidden_rows(&sandbox);
        let args = [book, "--skip-hidden", "--save-template", "visible"];
        let (status, result) = sandbox.import(&args);
        assert_counts((status, &result), 3, &[("read", 3)]);
        let counts = ["hidden_rows", "blank"].map(|key| &result[key]);
        assert_eq!(counts, [&json!(2), &json!(1)]);
        assert_eq!(sandbox.column("first_name"), ["Ada", "Eva"]);
        assert_eq!(sandbox.column("row"), ["2", "7"]);
        let failed = sandbox.failed_rows();
        assert!(failed[0].starts_with("5: "), "{failed:?}");
        let (_, job) = sandbox.json(&["jobs", "show", "1"]);
        assert_eq!(
            (&job["hidden_rows"], &job["sheet"]),
            (&json!(2), &json!("Leads"))
        );
        let again = sandbox.run(&["import", "leads", book, "--template", "visible"]);
        assert_eq!(again.status, 7, "the same file and settings: {again}");
        let all = sandbox.import(&[book]).1;
        assert_eq!(all["created"], 2, "hidden rows are another import: {all}");
    }
}

#[test]
fn hidden_rows_are_not_left_out_where_the_file_does_not_tell_them() {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", "First Name,Email\nAda,ada@example.com\n");
    let said = sandbox.run(&["import", "leads", "list.csv", "--skip-hidden"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.contains("does not tell which rows were hidden"),
        "{said}"
    );
    let result = sandbox.import(&["list.csv"]).1;
    let read = ["sheet", "hidden_rows", "sheets_not_read"].map(|key| &result[key]);
    assert_eq!(read, [&json!(null), &json!(null), &json!([])]);
    // A ROW record of 16 bytes becomes a shorter one, and a record of another kind.
    let mut bytes = std::fs::read(fixture("shown.xls")).unwrap();
    let row = [0x08, 0x02, 0x10, 0x00];
    let at = bytes.windows(4).rposition(|bytes| bytes == row).unwrap();
    bytes[at + 2] = 2;
    bytes[at + 6..at + 10].copy_from_slice(&[0xff, 0x0f, 10, 0]);
    sandbox.write("damaged.xls", bytes);
    let args = ["import", "leads", "damaged.xls", "--dry-run"];
    let said = sandbox.run(&[&args[..], &["--skip-hidden"]].concat());
    assert_eq!(said.status, 1, "{said}");
    let words = "damaged.xls is damaged: one of its records is cut off";
    assert!(said.err.contains(words), "{said}");
}

#[test]
fn of_several_sheets_the_one_that_fits_is_read_and_the_others_are_named() {
    let active = |at: usize| {
        move |book: &mut Workbook| {
            book.worksheet_from_index(at).unwrap().set_active(true);
        }
    };
    let hide = |book: &mut Workbook| {
        book.worksheet_from_index(0).unwrap().set_hidden(true);
        book.worksheet_from_index(1).unwrap().set_active(true);
    };
    let cases: [(&[&str], Change<'_>, &str, bool); 7] = [
        (&["North", "South"], &active(0), "North", true),
        (&["North", "South"], &active(1), "South", true),
        (&["Empty", "North"], &active(0), "North", false),
        (&["Other", "North", "Empty"], &active(0), "North", false),
        (&["Other", "North", "South"], &active(0), "North", true),
        (&["North", "South"], &hide, "South", false),
        (&["North"], &active(0), "North", false),
    ];
    for (sheets, change, expected, is_choice) in cases {
        let sandbox = Sandbox::new();
        save(&sandbox, sheets, change);
        let said = sandbox.ok(&["import", "leads", "book.xlsx", "--dry-run"]);
        let is_named = said
            .out
            .contains(&format!("Sheet \"{expected}\" is read. Not read: "));
        assert_eq!(is_named, sheets.len() > 1, "{sheets:?}: {said}");
        let why = said.err.contains("sheets have the columns that are needed");
        assert_eq!(why, is_choice, "{sheets:?}: {said}");
        let (_, preview) = sandbox.json(&["import", "leads", "book.xlsx", "--preview"]);
        let (status, result) = sandbox.import(&["book.xlsx"]);
        let (_, job) = sandbox.json(&["jobs", "show", "1"]);
        assert_eq!(status, 0);
        let others: Vec<&&str> = sheets.iter().filter(|name| **name != expected).collect();
        for read in [preview, result, job] {
            assert_eq!(read["sheet"], expected, "{sheets:?}");
            assert_eq!(read["sheets_not_read"], json!(others), "{sheets:?}");
        }
        assert_eq!(sandbox.column("first_name"), [expected]);
    }
}

#[test]
fn a_sheet_that_is_empty_or_does_not_fit_names_the_others() {
    let sandbox = Sandbox::new();
    save(&sandbox, &["Empty", "North", "Other"], |_| ());
    for (sheet, status) in [("Empty", 1), ("Other", 2)] {
        let said = sandbox.run(&["import", "leads", "book.xlsx", "--sheet", sheet]);
        assert_eq!(said.status, status, "{said}");
        let hint = "hint: To read another sheet: --sheet NAME. There are: ";
        assert!(
            said.err.contains(hint) && said.err.contains("\"North\""),
            "{said}"
        );
    }
    save(&sandbox, &["Other", "Other 2"], |_| ());
    let said = sandbox.run(&["import", "leads", "book.xlsx"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.contains("--sheet NAME. There are: \"Other 2\"."),
        "{said}"
    );
}

#[test]
fn the_sheets_of_an_xls_workbook_are_judged_too() {
    let sandbox = Sandbox::new();
    let file = fixture("several-sheets.xls");
    let (status, result) = sandbox.import(&[&file]);
    assert_eq!((status, &result["sheet"]), (0, &json!("Leads")));
    assert_eq!(result["sheets_not_read"], json!(["Empty", "Notes"]));
    assert_eq!(sandbox.column("first_name"), ["Ada"]);
    let said = sandbox.run(&["import", "leads", &file, "--sheet", "Notes"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("\"Leads\""), "{said}");
    let file = fixture("shown.xls");
    let said = sandbox.run(&["import", "leads", &file, "--dry-run"]);
    let words = "2 sheets have the columns that are needed: the active one, \"Leads\", is read";
    assert!(said.err.contains(words), "{said}");
}

#[test]
fn a_terminal_asks_which_sheet_and_what_to_do_with_hidden_rows() {
    let sandbox = Sandbox::new();
    save(&sandbox, &["North", "Empty", "South"], |book| {
        let sheet = book.worksheet_from_index(2).unwrap();
        sheet.write_row(2, 0, ["Ben", "ben@example.com"]).unwrap();
        sheet.set_row_hidden(2).unwrap();
    });
    let command: Command = sandbox.command(&["import", "leads", "book.xlsx"]);
    let mut session = session(100, &command);
    for (question, keys) in [
        ("\"North\" (2 rows)", &[DOWN, ENTER][..]),
        // The second sheet is empty: it is asked for again.
        ("is empty: there is no header row", &[]),
        ("book.xlsx has 3 sheets. Which one?", &[DOWN, ENTER]),
        ("What to do with the hidden rows?", &[DOWN, ENTER]),
        ("Is this right?", &[ENTER]),
        ("Import now?", &[ENTER]),
    ] {
        let asked = session.expect(question);
        asked.unwrap_or_else(|error| panic!("{question}: {error}"));
        for key in keys {
            session.send(*key).unwrap();
        }
    }
    let (status, text) = ended(session);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("--sheet South --skip-hidden"), "{text}");
    assert_eq!(sandbox.column("first_name"), ["South"]);
}

#[test]
fn zeros_that_a_format_shows_are_kept() {
    let columns = [
        ("Postcode", 1067.0, "00000"),
        ("Phone", 7_700_900_101.0, "00000 000000"),
        ("Code", 1234.0, "000-00"),
        ("Shares", 12.0, "0000"),
        ("Annual Revenue", 450.0, "00000"),
        ("City", 7.0, "0.00"),
    ];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["First Name", "Email"]).unwrap();
    sheet.write_row(1, 0, ["Ada", "ada@example.com"]).unwrap();
    sheet.write_row(2, 0, ["Ben", "ben@example.com"]).unwrap();
    for (column, (name, number, format)) in (2..).zip(columns) {
        let format = Format::new().set_num_format(format);
        sheet.write(0, column, name).unwrap();
        sheet.write_with_format(1, column, number, &format).unwrap();
        sheet.write(2, column, number).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    let keys = [
        "postcode",
        "phone",
        "custom.Code",
        "custom.Shares",
        "annual_revenue",
        "city",
    ];
    for file in ["book.xlsx", &fixture("shown.xls")] {
        let sandbox = Sandbox::new();
        sandbox.write("book.xlsx", &bytes);
        sandbox.done(&["field", "add", "lead", "Code", "--kind", "text"]);
        sandbox.done(&["field", "add", "lead", "Shares", "--kind", "number"]);
        assert_eq!(sandbox.import(&[file, "--sheet", "1"]).0, 0, "{file}");
        assert_eq!(
            sandbox.values(&keys),
            [
                "01067 | 07700 900101 | 012-34 | 12 | 450.00 | 7",
                "1067 | 7700900101 | 1234 | 12 | 450.00 | 7"
            ],
            "{file}"
        );
    }
}
