//! CSV: records out of bytes.
//!
//! The grammar is csv-core's, the engine of the csv crate. It is driven directly, because the crate skips blank
//! lines (which count, when a row is named as a spreadsheet shows it) and takes the end of the file for the
//! missing end of a quotation.

use std::io::Read;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::Row;
use crate::error::{Error, Result};

const BUFFER: usize = 256 * 1024;
/// More than this in one row is a quotation mark that is never closed, or no list of people.
const RECORD_MAX: usize = 16 * 1024 * 1024;
/// The columns of the largest worksheet.
const CELLS_MAX: usize = 16_384;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// `"sep=;"` and its line break.
const SEPARATOR_LINE_MAX: usize = 9;

/// Reads records one after the other.
#[derive(Debug)]
pub struct Records<R> {
    input: R,
    name: String,
    core: Reader,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    row: u64,
    line: u64,
    after_carriage_return: bool,
    is_decoded: bool,
}

impl<R: Read> Records<R> {
    /// Reads from the first byte, past a byte order mark. `name` is the file's, for messages.
    pub fn new(input: R, delimiter: u8, name: &str) -> Result<Self> {
        let mut records = Records {
            input,
            name: name.to_owned(),
            core: ReaderBuilder::new().delimiter(delimiter).build(),
            buffer: vec![0; BUFFER],
            start: 0,
            end: 0,
            row: 0,
            line: 1,
            after_carriage_return: false,
            is_decoded: false,
        };
        while records.end < BYTE_ORDER_MARK.len() && records.refill()? {}
        if records.buffer[..records.end].starts_with(BYTE_ORDER_MARK) {
            records.start = BYTE_ORDER_MARK.len();
        }
        while records.end - records.start < SEPARATOR_LINE_MAX && records.refill()? {}
        if let Some((_, length)) = separator_line(&records.buffer[records.start..records.end]) {
            records.consume(length);
            records.after_carriage_return = false;
        }
        Ok(records)
    }

    /// Says that the bytes were decoded: what was no text is a replacement character now.
    pub fn mark_decoded(&mut self) {
        self.is_decoded = true;
    }

    /// Reads the next record into `row`, a blank line as a row without cells; false at the end.
    pub fn next(&mut self, row: &mut Row) -> Result<bool> {
        row.clear();
        row.is_decoded = self.is_decoded;
        let Some(first) = self.first_byte()? else {
            return Ok(false);
        };
        self.row += 1;
        row.number = self.row;
        if matches!(first, b'\n' | b'\r') {
            self.consume(1);
            return Ok(true);
        }
        self.read_record(row)?;
        Ok(true)
    }

    /// Gives the reader back.
    pub fn into_input(self) -> R {
        self.input
    }

    /// The byte that the next record begins with.
    fn first_byte(&mut self) -> Result<Option<u8>> {
        if self.peek()? == Some(b'\n') && self.after_carriage_return {
            self.consume(1);
            self.after_carriage_return = false;
        }
        self.peek()
    }

    fn peek(&mut self) -> Result<Option<u8>> {
        if self.start == self.end && !self.refill()? {
            return Ok(None);
        }
        Ok(Some(self.buffer[self.start]))
    }

    /// Steps over bytes that were taken, and counts their lines.
    fn consume(&mut self, taken: usize) {
        let bytes = &self.buffer[self.start..self.start + taken];
        if let Some(last) = bytes.last() {
            self.after_carriage_return = *last == b'\r';
        }
        self.line += lines(bytes);
        self.start += taken;
    }

    fn read_record(&mut self, row: &mut Row) -> Result<()> {
        let first_line = self.line;
        let mut at_end = false;
        loop {
            let input: &[u8] = if at_end {
                b"\n"
            } else {
                &self.buffer[self.start..self.end]
            };
            let (bytes, ends) = row.room();
            let (result, taken, written, ended) = self.core.read_record(input, bytes, ends);
            row.take(written, ended);
            if !at_end {
                self.consume(taken);
            }
            match result {
                ReadRecordResult::Record | ReadRecordResult::End => return Ok(()),
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    if !row.grow(RECORD_MAX, CELLS_MAX) {
                        return Err(self.oversized(first_line));
                    }
                }
                // Only within a quotation is a line break not the end of a record.
                ReadRecordResult::InputEmpty if at_end => {
                    return Err(self.unclosed(first_line + lines(row.finished())));
                }
                ReadRecordResult::InputEmpty => at_end = !self.refill()?,
            }
        }
    }

    fn oversized(&self, line: u64) -> Error {
        Error::failure(format!(
            "{}, row {}, which begins in line {line}: no row can be that long",
            self.name, self.row
        ))
        .hint("Look for a quotation mark that is never closed.")
    }

    fn unclosed(&self, line: u64) -> Error {
        Error::failure(format!(
            "{}, row {}: a quotation mark opens in line {line} and is never closed",
            self.name, self.row
        ))
        .hint("Close it, or double it if it stands for itself; nothing was imported.")
    }

    /// Reads more into the buffer; false at the end of the file.
    fn refill(&mut self) -> Result<bool> {
        if self.start > 0 {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        loop {
            match self.input.read(&mut self.buffer[self.end..]) {
                Ok(read) => {
                    self.end += read;
                    return Ok(read > 0);
                }
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => {
                    return Err(Error::failure(format!("cannot read {}", self.name)).because(error));
                }
            }
        }
    }
}

/// Excel's first line that names the separator, which no spreadsheet program shows as a row: the separator, and how
/// many bytes the line has.
pub fn separator_line(beginning: &[u8]) -> Option<(u8, usize)> {
    let text = beginning.strip_prefix(b"\"").unwrap_or(beginning);
    let quote = beginning.len() - text.len();
    let keyword = text
        .get(..4)
        .filter(|keyword| keyword.eq_ignore_ascii_case(b"sep="))?;
    let (&separator, rest) = text.get(keyword.len()..)?.split_first()?;
    let rest = rest.get(quote..)?;
    let line_break = match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => return None,
    };
    Some((separator, quote * 2 + 5 + line_break))
}

fn lines(bytes: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', bytes).count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads all rows of a text: number and cells, joined by `|`.
    fn read(text: &[u8]) -> Result<Vec<String>> {
        let mut records = Records::new(text, b',', "test.csv")?;
        let (mut row, mut rows) = (Row::default(), Vec::new());
        while records.next(&mut row)? {
            rows.push(format!("{}: {}", row.number, row.raw().join("|")));
        }
        Ok(rows)
    }

    #[test]
    fn records_and_their_numbers() {
        let cases: [(&str, &[&str]); 15] = [
            ("a,b\n1,2\n", &["1: a|b", "2: 1|2"]),
            ("a,b\r\n1,2\r\n", &["1: a|b", "2: 1|2"]),
            ("a,b\r1,2\r", &["1: a|b", "2: 1|2"]),
            ("a,b\n1,2", &["1: a|b", "2: 1|2"]),
            ("a,b\n\n1,2\n\n", &["1: a|b", "2: ", "3: 1|2", "4: "]),
            ("a,b\r\n\r\n1,2\r\n", &["1: a|b", "2: ", "3: 1|2"]),
            ("\n\na\n", &["1: ", "2: ", "3: a"]),
            ("\u{feff}a,b\n1,2\n", &["1: a|b", "2: 1|2"]),
            ("\u{feff}\"a\",b\n", &["1: a|b"]),
            (
                "\"x, y\",\"line 1\nline 2\"\nq\"q,\"d\"\"d\"\n",
                &["1: x, y|line 1\nline 2", "2: q\"q|d\"d"],
            ),
            ("sep=,\r\na,b\r\n", &["1: a|b"]),
            ("\u{feff}\"sep=,\"\na,b\n", &["1: a|b"]),
            ("sep=,a,b\n", &["1: sep=|a|b"]),
            (",\n", &["1: |"]),
            ("", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text.as_bytes()).unwrap(), expected, "{text:?}");
        }
    }

    #[test]
    fn rows_longer_than_the_buffers_are_whole() {
        let long = "x".repeat(BUFFER * 2 + 7);
        let wide = vec!["y"; 5_000].join(",");
        let rows = read(format!("{long},b\n{wide}\nend\n").as_bytes()).unwrap();
        assert_eq!(rows[0], format!("1: {long}|b"));
        assert_eq!(rows[1].matches('|').count(), 4_999);
        assert_eq!(rows[2], "3: end");
    }

    #[test]
    fn a_quotation_never_closed_is_named_where_it_opens() {
        let cases = [
            (
                "a,b\n1,\"2\n3,4\n",
                "row 2: a quotation mark opens in line 2 ",
            ),
            (
                "a,b\n\"x\ny\",\"2\n3,4\n",
                "row 2: a quotation mark opens in line 3 ",
            ),
            ("a,b\n1,2\n\n\"", "row 4: a quotation mark opens in line 4 "),
        ];
        for (text, expected) in cases {
            let error = read(text.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(expected), "{error}");
        }
    }
}
