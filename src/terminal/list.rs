//! Writes lists of records, one by one: a table for people, JSON or CSV for programs.

use std::borrow::Cow;
use std::io::{self, Write};

use jiff::Zoned;
use serde_json::{Map, Value};

use super::column::{Column, Holds};
use super::layout::{Stream, lines_of};
use super::moment::local;
use super::sanitize::sanitized_json;
use super::{Format, cannot_write, number, sanitized};
use crate::error::Result;

/// The largest number of rows of a table at a terminal.
const ROWS_SHOWN: u64 = 100;

/// The number of rows that decide the widths of the columns of a table in a pipe. Later rows are written at once. So a
/// long list needs no more memory, and ends as soon as its reader ends.
const ROWS_MEASURED: usize = 1000;

/// A list that is being written. All records must have the same keys in the same order.
pub struct List<'t> {
    out: Box<dyn Write + 't>,
    format: Format,
    columns: Cow<'static, [Column<'static>]>,
    keys: Vec<String>,
    /// The number of columns of the terminal; none if there is no terminal.
    width: Option<usize>,
    rows: Vec<Vec<String>>,
    /// The layout of a table in a pipe, after its first rows were written.
    stream: Option<Stream>,
    records: u64,
}

impl<'t> List<'t> {
    /// Creates a list without records. `width` is the number of columns of the terminal; none if there is no terminal.
    pub(super) fn new(
        out: impl Write + 't,
        format: Format,
        columns: Cow<'static, [Column<'static>]>,
        width: Option<usize>,
    ) -> Self {
        List {
            out: Box::new(out),
            format,
            columns,
            keys: Vec::new(),
            width,
            rows: Vec::new(),
            stream: None,
            records: 0,
        }
    }

    /// Names the keys of the records, so that CSV has its header even if there is no record.
    #[must_use]
    pub fn keys(mut self, record: &Map<String, Value>) -> Self {
        self.keys = record.keys().cloned().collect();
        self
    }

    /// Returns the largest number of records that are shown, or `None` if all are. The caller does not have to read
    /// more records.
    pub fn room(&self) -> Option<u64> {
        (self.format == Format::Table && self.width.is_some()).then_some(ROWS_SHOWN)
    }

    /// Adds a record.
    ///
    /// # Errors
    /// Fails if it cannot be written.
    pub fn push(&mut self, record: &Map<String, Value>) -> Result<()> {
        let written = match self.format {
            Format::Json => self.push_json(record),
            Format::Csv => self.push_csv(record),
            Format::Table => self.push_row(record),
        };
        self.records += 1;
        written.map_err(cannot_write)
    }

    /// Ends the list. `total` is the number of all records, shown or not.
    ///
    /// # Errors
    /// Fails if the list cannot be written.
    pub fn end(mut self, total: u64) -> Result<()> {
        let ended = match self.format {
            Format::Json if self.records == 0 => self.out.write_all(b"[]\n"),
            Format::Json => self.out.write_all(b"\n]\n"),
            Format::Csv if self.records == 0 => self.write_csv(self.keys.clone().into_iter()),
            Format::Csv => Ok(()),
            Format::Table if self.records == 0 => Ok(()),
            Format::Table => self.end_table(total),
        };
        ended.map_err(cannot_write)
    }

    fn push_json(&mut self, record: &Map<String, Value>) -> io::Result<()> {
        self.out
            .write_all(if self.records == 0 { b"[\n" } else { b",\n" })?;
        if self.width.is_none() {
            return serde_json::to_writer(&mut self.out, record).map_err(io::Error::from);
        }
        let json = serde_json::to_string(record)?;
        self.out.write_all(sanitized_json(&json).as_bytes())
    }

    fn push_csv(&mut self, record: &Map<String, Value>) -> io::Result<()> {
        if self.records == 0 {
            self.write_csv(record.keys().cloned())?;
        }
        self.write_csv(record.values().map(plain))
    }

    /// Writes a line of CSV. The cells are sanitized at a terminal only.
    fn write_csv(&mut self, cells: impl Iterator<Item = String>) -> io::Result<()> {
        let is_seen = self.width.is_some();
        let cells = cells.map(|cell| {
            if is_seen {
                sanitized(&cell).into_owned()
            } else {
                cell
            }
        });
        // A CSV writer on standard output itself would flush it after each record.
        let mut line = Vec::new();
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(&mut line);
        writer.write_record(cells)?;
        writer.flush()?;
        drop(writer);
        self.out.write_all(&line)
    }

    fn push_row(&mut self, record: &Map<String, Value>) -> io::Result<()> {
        if self.width.is_some() && self.records >= ROWS_SHOWN {
            return Ok(());
        }
        let cells = self.columns.iter().map(|column| {
            let text = record.get(column.key).map(plain).unwrap_or_default();
            let is_local = column.holds == Holds::Moment && self.width.is_some();
            let shown = is_local.then(|| local(&text, &Zoned::now())).flatten();
            shown.unwrap_or_else(|| sanitized(&text).into_owned())
        });
        let cells: Vec<String> = cells.collect();
        if let Some(stream) = &self.stream {
            let line = stream.line(&self.columns, cells.iter().map(String::as_str));
            return writeln!(self.out, "{line}");
        }
        self.rows.push(cells);
        if self.width.is_none() && self.rows.len() == ROWS_MEASURED {
            return self.begin_stream();
        }
        Ok(())
    }

    /// Writes the titles and the rows so far. Later rows follow one by one.
    fn begin_stream(&mut self) -> io::Result<()> {
        let rows = std::mem::take(&mut self.rows);
        let stream = Stream::of(&self.columns, &rows);
        let titles = self.columns.iter().map(|column| column.title);
        writeln!(self.out, "{}", stream.line(&self.columns, titles))?;
        for row in &rows {
            let line = stream.line(&self.columns, row.iter().map(String::as_str));
            writeln!(self.out, "{line}")?;
        }
        self.stream = Some(stream);
        Ok(())
    }

    fn end_table(&mut self, total: u64) -> io::Result<()> {
        if self.stream.is_some() {
            return Ok(());
        }
        let shown = self.rows.len() as u64;
        let rows = std::mem::take(&mut self.rows);
        for line in lines_of(&self.columns, rows, self.width) {
            writeln!(self.out, "{line}")?;
        }
        if total > shown {
            let (more, total) = (number(total - shown), number(total));
            writeln!(self.out, "… {more} more of {total}")?;
        }
        Ok(())
    }
}

/// Returns a value as text without quotes; empty for null.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
