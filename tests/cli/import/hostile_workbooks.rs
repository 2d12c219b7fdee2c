//! Damaged and hostile workbooks. The binary is needed: a process of its own reads them, within limits.

use std::fmt::Write;
use std::time::Duration;

use crate::sandbox::Sandbox;
use crate::support::process::{end_within, start};
use crate::support::xlsx::{parts, row, zipped};

/// The rows of a list of one lead.
fn rows() -> String {
    row("", &["First Name", "Email"]) + &row("", &["Ada", "ada@example.com"])
}

/// The parts of a workbook with one lead, of which one is replaced or added.
fn with_part(path: &'static str, xml: String) -> Vec<(&'static str, String)> {
    let mut parts = parts(&rows());
    parts.retain(|(other, _)| *other != path);
    parts.push((path, xml));
    parts
}

/// A sheet with these rows of XML.
fn sheet(rows: &str) -> String {
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
}

/// Replaces bytes wherever they stand.
fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    let places = memchr::memmem::find_iter(&bytes, from);
    for at in places.collect::<Vec<_>>() {
        bytes[at..at + to.len()].copy_from_slice(to);
    }
    bytes
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

/// Archives that no program writes, and the words about each.
fn archives() -> Vec<(Vec<u8>, &'static str)> {
    let whole = zipped(&parts(&rows()));
    let mut wrong_sum = whole.clone();
    let place = memchr::memmem::rfind(&wrong_sum, SHEET.as_bytes()).unwrap();
    // The checksum in the list of parts, which the name of the part follows.
    wrong_sum[place - 30] ^= 1;
    let twice = zipped(&with_part("xl/styles2xml", String::new()));
    let many: Vec<String> = (0..20_001).map(|at| at.to_string()).collect();
    let many: Vec<(&str, String)> = many
        .iter()
        .map(|name| (name.as_str(), String::new()))
        .collect();
    vec![
        (
            wrong_sum,
            "book.xlsx is damaged: the checksum of its part xl/worksheets/sheet1.xml is wrong",
        ),
        (
            whole[..whole.len() - 30].to_vec(),
            "book.xlsx is damaged: it is cut off, or no ZIP archive",
        ),
        (
            replaced(&twice, b"xl/styles2xml", b"xl/styles.xml"),
            "book.xlsx is damaged: two of its parts have the same name",
        ),
        (
            zipped(&many),
            "book.xlsx has 20001 parts, more than the 20000 that a workbook may have",
        ),
    ]
}

/// Sheets that no program writes, and the words about each.
fn sheets() -> Vec<(Vec<u8>, &'static str)> {
    let mut blanks = String::new();
    for number in 1..=2_000 {
        write!(
            blanks,
            r#"<row r="{number}"><c r="XFD{number}"><v>1</v></c></row>"#
        )
        .unwrap();
    }
    let cases = [
        (
            " ".repeat(65_000_000),
            "book.xlsx is refused: its part xl/worksheets/sheet1.xml would unpack from ",
        ),
        (
            r#"<row r="1"><c r="XFE1"><v>1</v></c></row>"#.to_owned(),
            "book.xlsx: the workbook is damaged: row 1 has a cell in column 16385, and a worksheet has 16384 columns",
        ),
        (blanks, "take more than 64 MB, far more than the file holds"),
        (
            r#"<row><c><v>1</v></c><c r="XFD1"><v>1</v></c></row>"#.to_owned()
                + &"<row><c><v>1</v></c></row>".repeat(40_000),
            "book.xlsx: row 1 has a cell in column 16384, far to the right of most of the ",
        ),
    ];
    let zip = |(xml, words): (String, _)| (zipped(&with_part(SHEET, sheet(&xml))), words);
    cases.map(zip).into()
}

#[test]
fn a_workbook_that_no_program_writes_is_refused_with_the_reason() {
    let sandbox = Sandbox::new();
    for (bytes, words) in archives().into_iter().chain(sheets()) {
        sandbox.write("book.xlsx", bytes);
        let said = sandbox.run(&["import", "leads", "book.xlsx"]);
        assert_eq!(said.status, 1, "{words}: {said}");
        assert!(said.err.contains(words), "{words}: {said}");
        assert!(said.err.contains("\n hint: "), "{words}: {said}");
    }
    assert!(!sandbox.store().exists());
}

/// A document of OpenDocument with a header and a row.
fn ods(row: &str) -> Vec<u8> {
    let header = text_row("", "Email");
    let content = format!(
        r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Leads">{header}{row}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let media_type = "application/vnd.oasis.opendocument.spreadsheet".to_owned();
    zipped(&[("mimetype", media_type), ("content.xml", content)])
}

/// A row of such a document with one cell.
fn text_row(attributes: &str, text: &str) -> String {
    format!(
        r#"<table:table-row {attributes}><table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell></table:table-row>"#
    )
}

/// Two sheets whose first rows have 40 MB of text, in a file of some kilobytes.
fn long_first_rows() -> Vec<u8> {
    let cells = r#"<c t="s"><v>0</v></c>"#.repeat(10_000);
    let mut parts = with_part(SHEET, sheet(&format!("<row>{cells}</row>").repeat(20)));
    let book = parts
        .iter_mut()
        .find(|(path, _)| *path == "xl/workbook.xml");
    let xml = &mut book.unwrap().1;
    *xml = xml.replace("</sheets>", r#"<sheet name="More" r:id="rId1"/></sheets>"#);
    let text = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(200));
    parts.push(("xl/sharedStrings.xml", text));
    zipped(&parts)
}

/// The time in which any file ends in rows or in an error: promise 10 of docs/architecture.md.
const PROMISE: Duration = Duration::from_secs(30);

#[test]
fn a_small_workbook_that_unfolds_to_much_is_refused_in_time() {
    let hidden = r#"table:visibility="collapse" table:number-rows-repeated="2400000""#;
    let spaces = |count: usize| text_row("", &r#"<text:s text:c="1000"/>"#.repeat(count));
    let cases = [
        (
            ods(&text_row(hidden, "a@example.com")),
            "book: the workbook is damaged: it has cells in row 2400001, and a worksheet has 1048576 rows",
        ),
        (
            ods(&spaces(17_000)),
            "book: row 2 has more than 16 MiB of text",
        ),
        (
            ods(&spaces(600_000)),
            "book cannot be read as a workbook: it needs more than 480 MiB of memory",
        ),
        (
            long_first_rows(),
            "book: the first 20 rows of the sheets take more than 8 MiB, too much to choose a sheet",
        ),
    ];
    let sandbox = Sandbox::new();
    for (bytes, words) in cases {
        sandbox.write("book", bytes);
        let child = start(&sandbox, &["import", "leads", "book", "--skip-hidden"]);
        let said = end_within(PROMISE, &sandbox, child);
        assert_eq!(said.status, 1, "{words}: {said}");
        assert!(said.err.contains(words), "{words}: {said}");
        assert!(said.err.contains("\n hint: "), "{words}: {said}");
    }
}

#[test]
fn what_a_workbook_states_about_itself_is_not_believed() {
    let strings = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="999999999999" uniqueCount="999999999999"><si><t>Ada</t></si></sst>"#;
    let sandbox = Sandbox::new();
    sandbox.write(
        "book.xlsx",
        zipped(&with_part("xl/sharedStrings.xml", strings.to_owned())),
    );
    let said = sandbox.run(&["import", "leads", "book.xlsx"]);
    assert_eq!(said.status, 0, "{said}");
    assert_eq!(sandbox.lead_count(), 1);
}
