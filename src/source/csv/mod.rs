//! Reads CSV records from bytes.
//!
//! The grammar is that of csv-core, the engine of the csv crate. The crate itself is not used, for three reasons. It
//! skips blank lines, which count in the row numbers of a spreadsheet program. It accepts the end of the file as the
//! end of a quotation. It accepts text after a closing quotation mark as part of the cell.

mod header;
mod marks;
mod parser;
mod plain;
mod quotes;
mod separator_line;
mod window;

use std::io::Read;
use std::ops::RangeInclusive;

use csv_core::ReadRecordResult;

use super::row::Quotation;
use super::{CELLS_MAX, Flaw, Row};
use crate::error::{Error, Result};
use crate::record::CellKind;
use header::Header;
use parser::Parser;
pub use quotes::Dialect;
use quotes::{Fault, are_plain};
pub use separator_line::separator_line;
use window::Window;

const BUFFER: usize = 256 * 1024;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// The length of the line `"sep=;"` with its line break, in bytes.
const SEPARATOR_LINE_MAX: usize = 9;

/// Reads records, one after the other.
#[derive(Debug)]
pub struct Records<R> {
    window: Window<R>,
    name: String,
    dialect: Dialect,
    parser: Parser,
    /// A second parser, for lines that may be rows of their own.
    spare: Option<Parser>,
    row: u64,
    line: u64,
    /// The byte that ends lines, for counting them.
    line_break: u8,
    after_carriage_return: bool,
    is_decoded: bool,
    header: Option<Header>,
}

/// The way in which the bytes of a record end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// With a line break.
    Break,
    /// With the file, outside a quotation.
    File,
    /// With the file, within a quotation.
    Open,
    /// Not at all: the record is longer than a row can be.
    TooLong,
}

impl<R: Read> Records<R> {
    /// Reads from the first byte, without byte order marks and a line that names the separator. `name` is the name of
    /// the file in messages.
    ///
    /// # Errors
    /// Fails if `input` cannot be read.
    pub fn new(input: R, dialect: Dialect, name: &str) -> Result<Self> {
        let mut records =
            Records::within(Window::new(input, BUFFER), dialect, Parser::new(dialect));
        name.clone_into(&mut records.name);
        loop {
            while records.window.rest().len() < BYTE_ORDER_MARK.len() && records.refill()? {}
            if !records.window.rest().starts_with(BYTE_ORDER_MARK) {
                break;
            }
            records.consume(BYTE_ORDER_MARK.len());
        }
        while records.window.rest().len() < SEPARATOR_LINE_MAX && records.refill()? {}
        if let Some((_, length)) = separator_line(records.window.rest()) {
            records.consume(length);
            records.after_carriage_return = false;
        }
        Ok(records)
    }

    fn within(window: Window<R>, dialect: Dialect, parser: Parser) -> Self {
        Records {
            window,
            name: String::new(),
            dialect,
            parser,
            spare: None,
            row: 0,
            line: 1,
            line_break: b'\n',
            after_carriage_return: false,
            is_decoded: false,
            header: None,
        }
    }

    /// Marks the bytes as decoded: a replacement character then stands for bytes that are no text.
    pub fn mark_decoded(&mut self) {
        self.is_decoded = true;
    }

    /// Makes the last row the header. `cells` is the number of cells of a whole row below it.
    pub fn begin_data(&mut self, cells: RangeInclusive<usize>) {
        let row = self.row;
        self.header = Some(Header { row, cells });
    }

    /// Reads the next record into `row`, and a blank line as a row without cells. Returns false at the end.
    ///
    /// # Errors
    /// Fails if the input cannot be read, a quotation mark is never closed, or a row is too long.
    pub fn next(&mut self, row: &mut Row) -> Result<bool> {
        row.clear();
        row.is_decoded = self.is_decoded;
        let Some(first) = self.first_byte()? else {
            return Ok(false);
        };
        self.row += 1;
        row.number = self.row;
        self.window.begin();
        if matches!(first, b'\n' | b'\r') {
            self.consume(1);
            return Ok(true);
        }
        self.read_record(row)?;
        Ok(true)
    }

    /// Returns the first byte of the next record; none at the end of the file.
    fn first_byte(&mut self) -> Result<Option<u8>> {
        if self.after_carriage_return {
            match self.peek()? {
                // The second byte of a line break belongs to no record.
                Some(b'\n') => self.consume(1),
                // The first line ends with CR alone, as in old Macintosh files. The other lines then do too.
                Some(_) if self.row == 1 => {
                    self.line_break = b'\r';
                    self.line = 2;
                }
                _ => {}
            }
            self.after_carriage_return = false;
        }
        self.peek()
    }

    fn peek(&mut self) -> Result<Option<u8>> {
        if self.window.rest().is_empty() && !self.refill()? {
            return Ok(None);
        }
        Ok(self.window.rest().first().copied())
    }

    /// Moves behind bytes that were taken, and counts their lines.
    fn consume(&mut self, count: usize) {
        let bytes = self.window.take(count);
        if let Some(last) = bytes.last() {
            self.after_carriage_return = *last == b'\r';
        }
        self.line += count_of(self.line_break, bytes);
    }

    /// Moves behind a line that was taken with the first byte of its line break.
    fn consume_line(&mut self, count: usize) {
        if let Some(&last) = self.window.take(count).last() {
            self.after_carriage_return = last == b'\r';
            self.line += u64::from(last == self.line_break);
        }
    }

    fn read_record(&mut self, row: &mut Row) -> Result<()> {
        if let Some(taken) = plain::take(self.dialect, self.window.rest(), row) {
            if taken.has_lines {
                self.consume(taken.length);
            } else {
                self.consume_line(taken.length);
            }
            return Ok(());
        }
        row.clear();
        let first_line = self.line;
        let end = self.take_record(row)?;
        if end == End::File {
            self.note_cut(row);
        }
        // A record without quotations has as many bytes as its cells and the delimiters between them.
        let between = row.len() - usize::from(end == End::File);
        let is_whole = matches!(end, End::Break | End::File);
        let record = self.window.record();
        let text = self.parser.bytes();
        let is_plain = if record.len() == text.len() + between {
            memchr::memchr(b'"', text).is_none()
        } else {
            are_plain(record, text, self.parser.ends())
        };
        if is_whole && is_plain {
            return Ok(());
        }
        match self.dialect.fault(self.window.record()) {
            Some(fault) => self.set_apart(row, fault, (first_line, end)),
            None if is_whole => {
                self.note_misplaced(row, first_line);
                Ok(())
            }
            None => Err(self.oversized(first_line)),
        }
    }

    /// Marks a row in which a quotation mark does not begin its cell.
    fn note_misplaced(&self, row: &mut Row, first_line: u64) {
        let record = self.window.record();
        if let Some(mark) = self.dialect.misplaced(record) {
            let line = first_line + count_of(self.line_break, &record[..mark]);
            row.flaw = row.flaw.or(Some(Flaw::Misplaced(line)));
        }
    }

    /// Lets csv-core read a record into an empty row. It accepts faulty quotation marks.
    fn take_record(&mut self, row: &mut Row) -> Result<End> {
        self.parser.clear();
        let end = self.read_cells()?;
        for cell in self.parser.cells() {
            row.push_bytes(cell, CellKind::Text);
        }
        Ok(end)
    }

    fn read_cells(&mut self) -> Result<End> {
        let mut at_end = false;
        loop {
            let input: &[u8] = if at_end { b"\n" } else { self.window.rest() };
            let (result, taken) = self.parser.read(input);
            if !at_end {
                self.consume(taken);
            }
            match result {
                ReadRecordResult::Record | ReadRecordResult::End if at_end => return Ok(End::File),
                ReadRecordResult::Record | ReadRecordResult::End => return Ok(End::Break),
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    if !self.parser.grow() {
                        return Ok(End::TooLong);
                    }
                }
                // A line break that does not end the record stands within a quotation.
                ReadRecordResult::InputEmpty if at_end => return Ok(End::Open),
                ReadRecordResult::InputEmpty => at_end = !self.refill()?,
            }
        }
    }

    /// Marks the last row as cut off if its line has no line break and other rows have one.
    fn note_cut(&self, row: &mut Row) {
        let has_earlier_row = |header: &Header| self.row > header.row + 1;
        if self.header.as_ref().is_some_and(has_earlier_row) && !self.window.ends_with_mark() {
            row.flaw = Some(Flaw::Cut);
        }
    }

    /// Separates the line where a faulty quotation opens from the lines behind it. If these lines fit the header, the
    /// line is the row, and they are read again. Otherwise the whole record is the row.
    ///
    /// No line is read again more than twice. Up to the fault, the marks inside the quotation stand in pairs. So none
    /// of these lines, read from its beginning, opens another quotation that reaches beyond its end.
    fn set_apart(
        &mut self,
        row: &mut Row,
        fault: Fault,
        (first_line, end): (u64, End),
    ) -> Result<()> {
        let record = self.window.record();
        let line = fault.opened + end_of_line(&record[fault.opened..]);
        let lines = |until: usize| first_line + count_of(self.line_break, &record[..until]);
        let opened = lines(fault.opened);
        let text = fault.text.map(lines);
        let behind = &record[line..];
        let fits = match (behind, &self.header) {
            ([], _) => end != End::TooLong,
            (_, None) => false,
            (lines, Some(header)) => {
                let spare = self
                    .spare
                    .take()
                    .unwrap_or_else(|| Parser::new(self.dialect));
                let window = Window::new(lines, lines.len() + 1);
                let (fit, spare) = header.fits(Records::within(window, self.dialect, spare));
                self.spare = Some(spare);
                fit
            }
        };
        if !fits && end == End::TooLong {
            return Err(self.oversized(first_line));
        }
        if !fits && fault.text.is_none() {
            return Err(self.unclosed(opened));
        }
        let own = if fits { &record[..line] } else { record };
        row.clear();
        self.dialect
            .cells_of_faulty(own, CELLS_MAX, |cell| row.push_bytes(cell, CellKind::Text));
        row.flaw = Some(Flaw::Quotation(Quotation { opened, text }));
        if fits {
            self.go_back_to(line, first_line);
        }
        Ok(())
    }

    /// Goes back to an offset of the last record, where the next record begins.
    fn go_back_to(&mut self, offset: usize, first_line: u64) {
        let record = self.window.record();
        self.line = first_line + count_of(self.line_break, &record[..offset]);
        self.after_carriage_return = offset > 0 && record[offset - 1] == b'\r';
        self.window.go_back_to(offset);
        self.parser.begin();
    }

    fn oversized(&self, line: u64) -> Error {
        Error::failure(format!(
            "{}, row {}, which begins in line {line}: the row is too long",
            self.name, self.row
        ))
        .hint("A row has at most 16,384 cells and 16 MB. Look for a quotation mark that is never closed.")
    }

    fn unclosed(&self, line: u64) -> Error {
        Error::failure(format!(
            "{}, row {}: a quotation mark opens in line {line} and is never closed",
            self.name, self.row
        ))
        .hint("Close it, or double it if it is part of the text. Nothing was imported.")
    }

    /// Reads more bytes. Returns false at the end of the file.
    fn refill(&mut self) -> Result<bool> {
        let refilled = self.window.refill();
        refilled
            .map_err(|error| Error::failure(format!("cannot read {}", self.name)).because(error))
    }
}

/// Returns whether a file writes every quotation mark inside a quoted cell as `\\"`. Its quotations are then sound if
/// they are read so, and faulty if they are not. `open` opens the file again.
pub fn has_backslashes<R: Read>(delimiter: u8, open: impl Fn() -> R) -> bool {
    let is_sound = |has_backslashes: bool| {
        let dialect = Dialect {
            delimiter,
            has_backslashes,
        };
        let Ok(mut records) = Records::new(open(), dialect, "") else {
            return false;
        };
        let mut row = Row::default();
        loop {
            match records.next(&mut row) {
                Ok(true) if row.flaw.is_none() => {}
                Ok(false) => return true,
                Ok(true) | Err(_) => return false,
            }
        }
    };
    !is_sound(false) && is_sound(true)
}

/// Returns the length of the first line of these bytes, with its line break.
fn end_of_line(bytes: &[u8]) -> usize {
    match memchr::memchr2(b'\n', b'\r', bytes) {
        Some(at) if bytes[at..].starts_with(b"\r\n") => at + 2,
        Some(at) => at + 1,
        None => bytes.len(),
    }
}

fn count_of(byte: u8, bytes: &[u8]) -> u64 {
    memchr::memchr_iter(byte, bytes).count() as u64
}

#[cfg(test)]
mod tests;
