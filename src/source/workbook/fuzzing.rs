//! The fuzz targets of workbooks: any bytes, and any part of a workbook whose other parts are sound.

#![expect(clippy::expect_used, reason = "a property that does not hold panics")]

use zip::CompressionMethod;

use super::rows::{Book, Kept};
use super::testing::{compound, zipped};
use super::{ods as ods_reader, xls as xls_reader, xlsx as xlsx_reader};
use crate::error::Result;
use crate::source::CELLS_MAX;
use crate::source::file::InputFile;
use crate::source::fuzzing::file;
use crate::source::spool::Writer;

type Open = fn(&InputFile) -> Result<Box<dyn Book>>;
/// A row: its number, and its cells.
type Read = (u64, Vec<String>);
/// The first rows of a sheet, and whether it was read to its end.
type Pass = (Vec<Read>, bool);

/// The part of an XLSX workbook that the first byte names is the rest of the input. Without such a part, it is the file.
///
/// # Panics
/// Panics if two passes differ, or rows are not in order.
pub fn xlsx(data: &[u8]) {
    const PARTS: [(&str, &str); 6] = [
        ("xl/worksheets/sheet1.xml", XLSX_SHEET),
        (
            "xl/sharedStrings.xml",
            "<sst><si><t>Email</t></si><si><t>a@example.com</t></si></sst>",
        ),
        ("xl/styles.xml", XLSX_STYLES),
        ("xl/workbook.xml", XLSX_WORKBOOK),
        ("xl/_rels/workbook.xml.rels", XLSX_LINKS),
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
    ];
    assert_sound(xlsx_reader::open, &packed(&PARTS, data));
}

const XLSX_SHEET: &str = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>45000.5</v></c></row></sheetData></worksheet>"#;
const XLSX_STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;
const XLSX_WORKBOOK: &str = r#"<workbook xmlns:r="http://x"><sheets><sheet name="People" sheetId="1" r:id="s"/></sheets></workbook>"#;
const XLSX_LINKS: &str = r#"<Relationships><Relationship Id="s" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="http://x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="u" Type="http://x/styles" Target="styles.xml"/></Relationships>"#;

/// As `xlsx`, for an OpenDocument spreadsheet.
///
/// # Panics
/// Panics as `xlsx` does.
pub fn ods(data: &[u8]) {
    const PARTS: [(&str, &str); 3] = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", ODS_CONTENT),
        ("META-INF/manifest.xml", "<manifest/>"),
    ];
    assert_sound(ods_reader::open, &packed(&PARTS, data));
}

const ODS_CONTENT: &str = r#"<office:document-content><office:body><office:spreadsheet><table:table table:name="People"><table:table-row><table:table-cell office:value-type="string"><text:p>Email</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;

/// As `xlsx`, for a legacy workbook. If the first byte is 0, the rest is its stream `Workbook`.
///
/// # Panics
/// Panics as `xlsx` does.
pub fn xls(data: &[u8]) {
    let bytes = match data.split_first() {
        Some((0, stream)) => compound(&[("Workbook", stream)]),
        _ => data.to_vec(),
    };
    assert_sound(xls_reader::open, &bytes);
}

/// Returns an archive with parts of which the first byte of `data` replaces one. Returns `data` if it names none.
fn packed(parts: &[(&str, &str)], data: &[u8]) -> Vec<u8> {
    let Some((&first, rest)) = data.split_first() else {
        return Vec::new();
    };
    if usize::from(first) >= parts.len() {
        return data.to_vec();
    }
    let parts = parts.iter().enumerate().map(|(at, (name, content))| {
        let is_replaced = at == usize::from(first);
        (
            *name,
            if is_replaced {
                rest
            } else {
                content.as_bytes()
            },
        )
    });
    zipped(CompressionMethod::Stored, &parts.collect::<Vec<_>>())
}

/// Reads a workbook twice. Two passes give the same, and the rows are in order.
fn assert_sound(open: Open, bytes: &[u8]) {
    for [first, second] in passes(open, bytes) {
        assert_eq!(first, second);
        let (rows, _) = first;
        for pair in rows.windows(2) {
            assert!(pair[0].0 < pair[1].0, "rows are in order");
        }
        assert!(rows.iter().all(|(_, cells)| cells.len() <= CELLS_MAX));
    }
}

/// Returns what two passes over each of the first sheets read; nothing if the file is refused.
fn passes(open: Open, bytes: &[u8]) -> Vec<[Pass; 2]> {
    let file = file("book", bytes);
    let Ok(mut book) = open(&file) else {
        return Vec::new();
    };
    let sheets = 0..book.sheets().len().min(3);
    let mut pass = |sheet| read(book.as_mut(), sheet, file.size());
    sheets.map(|sheet| [pass(sheet), pass(sheet)]).collect()
}

/// The number of rows that are compared.
const ROWS: usize = 1_000;

fn read(book: &mut dyn Book, sheet: usize, size: u64) -> Pass {
    let folder = std::env::temp_dir();
    let spool = Writer::create(&folder).expect("a temporary file");
    let mut kept = Kept::new(spool, folder, false, size);
    let mut rows = Vec::new();
    let ended = book.each_row(sheet, &mut |row, is_hidden| {
        if rows.len() < ROWS {
            let cells = row.raw().into_iter().map(std::borrow::Cow::into_owned);
            rows.push((row.number, cells.collect()));
        }
        kept.take(row, is_hidden).map(|_| true)
    });
    (rows, ended.is_ok())
}
