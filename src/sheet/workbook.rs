//! Writes a workbook with one sheet, row by row. All cells are text. A sheet in which a user decides has a look, too.
//!
//! Rows go straight into the file, so a full disk is an error of that write. `rust_xlsxwriter` 0.102 keeps the rows
//! in a file of its own and panics if that cannot be written.

use std::io::{self, Seek, SeekFrom, Write};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::look::{DropDowns, Look, Mark};
use super::parts::PARTS;

/// The most characters in a cell, counted in UTF-16 as spreadsheet programs do.
pub const CELL_MAX: usize = 32_767;
/// The most rows of a sheet.
const ROWS_MAX: u32 = 1_048_576;
/// The most columns of a sheet.
const COLUMNS_MAX: usize = 16_384;
/// The most drop-downs of single cells. Spreadsheet programs hold 65,534.
const DROP_DOWNS_MAX: u32 = 10_000;
/// Width of the columns, in characters.
const WIDTH: u16 = 24;

/// The number of the style of a text cell in `STYLES`, and of a header.
const TEXT: u8 = 1;
const HEADER: u8 = 2;

const SHEET: &str = "xl/worksheets/sheet1.xml";
const PROLOG: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
/// The XML of the sheet before its columns, around the pane.
const SHEET_START: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView tabSelected="1" workbookViewId="0">"#;
const VIEWS_END: &str = "</sheetView></sheetViews>";

/// An output for a workbook.
pub trait Output: Write + Seek {}

impl<T: Write + Seek> Output for T {}

/// Writes a workbook into an output.
pub struct WorkbookWriter<W: Write + Seek> {
    zip: ZipWriter<UntilError<W>>,
    /// The rows that were written.
    rows: u32,
    /// The XML of the current row.
    xml: String,
    look: Option<Look>,
    drop_downs: DropDowns,
}

impl<W: Write + Seek> WorkbookWriter<W> {
    /// Begins a workbook.
    pub fn begin(out: W) -> io::Result<Self> {
        let mut zip = ZipWriter::new(UntilError::new(out));
        for (name, xml) in PARTS {
            zip.start_file(name, SimpleFileOptions::default())?;
            zip.write_all(PROLOG.as_bytes())?;
            zip.write_all(xml.as_bytes())?;
        }
        zip.start_file(SHEET, SimpleFileOptions::default())?;
        zip.write_all(PROLOG.as_bytes())?;
        Ok(WorkbookWriter {
            zip,
            rows: 0,
            xml: String::new(),
            look: None,
            drop_downs: DropDowns::default(),
        })
    }

    /// Gives the sheet a look. Has to be called before the first row.
    pub fn look(&mut self, look: Look) {
        self.look = Some(look);
    }

    /// Writes the next row; the first is the header, which makes the columns. Cells behind the marks have none.
    ///
    /// # Errors
    /// Fails with `FileTooLarge` if a sheet cannot hold the row.
    pub fn row(&mut self, cells: &[impl AsRef<str>], marks: &[Mark]) -> io::Result<()> {
        let is_too_long = |cell: &str| cell.len() > CELL_MAX && length(cell) > CELL_MAX;
        if self.rows == ROWS_MAX
            || cells.len() > COLUMNS_MAX
            || cells.iter().any(|cell| is_too_long(cell.as_ref()))
        {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.xml.clear();
        if self.rows == 0 {
            self.begin_sheet(cells.len());
        }
        self.rows += 1;
        self.push_row(cells, marks);
        self.zip.write_all(self.xml.as_bytes())
    }

    /// Gives a cell of the last row a drop-down.
    pub fn drop_down(&mut self, column: usize, choices: &[String]) {
        if self.drop_downs.count() < DROP_DOWNS_MAX {
            let cell = format!("{}{}", column_name(column), self.rows);
            self.drop_downs.add(&cell, choices);
        }
    }

    /// Ends the workbook.
    pub fn finish(mut self) -> io::Result<()> {
        self.xml.clear();
        if self.rows == 0 {
            self.begin_sheet(0);
        }
        self.xml.push_str("</sheetData>");
        self.push_drop_downs();
        self.xml.push_str("</worksheet>");
        self.zip.write_all(self.xml.as_bytes())?;
        let mut out = self.zip.finish()?;
        out.flush()?;
        // The archive is not whole if an error was passed over.
        out.assert_whole()
    }

    /// Begins the sheet. The header stays in sight, and so do the first columns of a look.
    fn begin_sheet(&mut self, columns: usize) {
        let look = self.look.as_ref();
        let frozen = look.map_or(0, |look| look.frozen).min(columns);
        let (split, pane) = match frozen {
            0 => (String::new(), "bottomLeft"),
            frozen => (format!(r#"xSplit="{frozen}" "#), "bottomRight"),
        };
        let corner = column_name(frozen);
        self.xml.push_str(SHEET_START);
        self.xml.push_str(&format!(
            r#"<pane {split}ySplit="1" topLeftCell="{corner}2" activePane="{pane}" state="frozen"/>"#
        ));
        self.xml.push_str(VIEWS_END);
        let widths = look.map_or(&[][..], |look| &look.columns);
        let mut cols = String::new();
        for (at, column) in widths.iter().take(columns).enumerate() {
            let (at, width) = (at + 1, column.width);
            cols.push_str(&format!(
                r#"<col min="{at}" max="{at}" width="{width}" customWidth="1"/>"#
            ));
        }
        if columns > widths.len() {
            let first = widths.len() + 1;
            cols.push_str(&format!(
                r#"<col min="{first}" max="{columns}" width="{WIDTH}" customWidth="1"/>"#
            ));
        }
        if !cols.is_empty() {
            self.xml.push_str(&format!("<cols>{cols}</cols>"));
        }
        self.xml.push_str("<sheetData>");
    }

    /// Writes the drop-downs of single cells, and those of whole columns.
    fn push_drop_downs(&mut self) {
        let columns = self.look.iter().flat_map(|look| look.columns.iter());
        for (at, column) in columns.enumerate().filter(|_| self.rows > 1) {
            let name = column_name(at);
            let range = format!("{name}2:{name}{}", self.rows);
            self.drop_downs.add(&range, &column.choices);
        }
        self.drop_downs.write(&mut self.xml);
    }

    fn push_row(&mut self, cells: &[impl AsRef<str>], marks: &[Mark]) {
        let row = self.rows;
        let style = |column: usize| match (&self.look, row) {
            (_, 1) => HEADER,
            (None, _) => TEXT,
            (Some(_), _) => marks.get(column).copied().unwrap_or_default().style(),
        };
        self.xml.push_str(&format!(r#"<row r="{row}">"#));
        for (column, cell) in cells.iter().enumerate() {
            let (name, cell, style) = (column_name(column), cell.as_ref(), style(column));
            self.xml
                .push_str(&format!(r#"<c r="{name}{row}" s="{style}""#));
            if cell.is_empty() {
                self.xml.push_str("/>");
            } else {
                self.xml
                    .push_str(r#" t="inlineStr"><is><t xml:space="preserve">"#);
                escape(cell, &mut self.xml);
                self.xml.push_str("</t></is></c>");
            }
        }
        self.xml.push_str("</row>");
    }
}

/// Returns the length of a text in UTF-16 units, as a spreadsheet program counts it.
pub fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Returns the letters of a column from 0: A, Z, AA.
fn column_name(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters
}

/// Writes a text as XML. Characters that XML cannot hold, and texts that look like their escapes, become `_xHHHH_`
/// (ECMA-376 part 1, 22.9.2.19).
fn escape(text: &str, xml: &mut String) {
    for (at, c) in text.char_indices() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '_' if is_escape(&text.as_bytes()[at..]) => xml.push_str("_x005F_"),
            '\t' | '\n' => xml.push(c),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => {
                xml.push_str(&format!("_x{:04X}_", u32::from(c)));
            }
            _ => xml.push(c),
        }
    }
}

/// Returns whether a text begins with `_xHHHH_`.
fn is_escape(text: &[u8]) -> bool {
    matches!(text, [b'_', b'x', digits @ .., _] if digits.len() >= 4)
        && text[2..6].iter().all(u8::is_ascii_hexdigit)
        && text.get(6) == Some(&b'_')
}

/// An output that takes writes up to its first error. Later writes only move its position. `ZipWriter` ends its archive
/// when it is dropped, and would print an error of that to standard error, unsanitized and in addition to our own
/// message.
struct UntilError<W> {
    out: W,
    position: u64,
    has_failed: bool,
}

impl<W> UntilError<W> {
    fn new(out: W) -> Self {
        UntilError {
            out,
            position: 0,
            has_failed: false,
        }
    }

    fn assert_whole(&self) -> io::Result<()> {
        if self.has_failed {
            return Err(io::Error::other("an earlier write has failed"));
        }
        Ok(())
    }

    /// Notes whether an operation failed, and returns its result.
    fn noted<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        let is_again = |error: &io::Error| error.kind() == io::ErrorKind::Interrupted;
        self.has_failed = result.as_ref().is_err_and(|error| !is_again(error));
        result
    }
}

impl<W: Write> Write for UntilError<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut written = bytes.len();
        if !self.has_failed {
            let result = self.out.write(bytes);
            written = self.noted(result)?;
        }
        self.position += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.has_failed {
            return Ok(());
        }
        let result = self.out.flush();
        self.noted(result)
    }
}

impl<W: Seek> Seek for UntilError<W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.position = if self.has_failed {
            match to {
                SeekFrom::Start(position) => position,
                SeekFrom::Current(by) | SeekFrom::End(by) => {
                    self.position.saturating_add_signed(by)
                }
            }
        } else {
            let result = self.out.seek(to);
            self.noted(result)?
        };
        Ok(self.position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn a_row_that_no_sheet_holds_is_refused() {
        let mut writer = WorkbookWriter::begin(Cursor::new(Vec::new())).unwrap();
        assert!(writer.row(&["x".repeat(CELL_MAX)], &[]).is_ok());
        for row in [
            vec!["x".repeat(CELL_MAX + 1)],
            vec!["👩".repeat(CELL_MAX / 2 + 1)],
            vec![String::new(); COLUMNS_MAX + 1],
        ] {
            let error = writer.row(&row, &[]).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
        }
        writer.rows = ROWS_MAX;
        assert!(writer.row(&["x"], &[]).is_err());
    }

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet_program() {
        let cases = [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16_383, "XFD"),
        ];
        for (column, name) in cases {
            assert_eq!(column_name(column), name);
        }
    }

    /// An output with room for a number of bytes, which counts the writes that it refuses.
    struct Full<'c> {
        out: Cursor<Vec<u8>>,
        room: usize,
        refused: &'c std::cell::Cell<u32>,
    }

    impl Write for Full<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.out.get_ref().len() + bytes.len() > self.room {
                self.refused.set(self.refused.get() + 1);
                return Err(io::ErrorKind::StorageFull.into());
            }
            self.out.write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Seek for Full<'_> {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.out.seek(to)
        }
    }

    #[test]
    fn after_an_error_nothing_is_written_any_more() {
        for room in [100, 2_000, 3_000] {
            let refused = std::cell::Cell::new(0);
            let out = Full {
                out: Cursor::new(Vec::new()),
                room,
                refused: &refused,
            };
            let written = WorkbookWriter::begin(out).and_then(|mut writer| {
                for row in 0..2_000 {
                    writer.row(&[blake3::hash(row.to_string().as_bytes()).to_hex()], &[])?;
                }
                writer.finish()
            });
            let error = written.unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::StorageFull, "{room}: {error}");
            assert_eq!(refused.get(), 1, "{room}: the writer was dropped");
        }
    }
}
