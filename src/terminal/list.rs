//! Lists of records: a table for people, JSON or CSV for programs, written record by record.

use std::io::{self, Write};

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use serde_json::{Map, Value};

use super::{Format, cannot_write, harmless};
use crate::error::Result;

/// The most rows of a table that a person is shown at once.
const ROWS_SHOWN: u64 = 100;

/// Where the text of a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Numbers.
    Right,
}

/// A column of the table: the record's key and the title for people.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The key in the record.
    pub key: &'static str,
    /// The title.
    pub title: &'static str,
    /// Where the text stands.
    pub align: Align,
}

impl Column {
    /// A column of text.
    pub const fn text(key: &'static str, title: &'static str) -> Self {
        Column {
            key,
            title,
            align: Align::Left,
        }
    }

    /// A column of numbers.
    pub const fn number(key: &'static str, title: &'static str) -> Self {
        Column {
            key,
            title,
            align: Align::Right,
        }
    }
}

/// A list that is being written. Records must all have the same keys in the same order.
pub struct List<'t> {
    out: Box<dyn Write + 't>,
    format: Format,
    columns: &'static [Column],
    width: Option<usize>,
    table: Table,
    records: u64,
}

impl<'t> List<'t> {
    /// A list; `width` is that of the terminal, none if it is no terminal.
    pub(super) fn new(
        out: &'t mut dyn Write,
        format: Format,
        columns: &'static [Column],
        width: Option<usize>,
    ) -> Self {
        List {
            out: Box::new(out),
            format,
            columns,
            width,
            table: new_table(columns, width),
            records: 0,
        }
    }

    /// Adds a record.
    pub fn push(&mut self, record: &Map<String, Value>) -> Result<()> {
        let written = match self.format {
            Format::Json => self.push_json(record),
            Format::Csv => self.push_csv(record),
            Format::Table => {
                self.push_row(record);
                Ok(())
            }
        };
        self.records += 1;
        written.map_err(cannot_write)
    }

    /// Ends the list; `total` is how many records there are in all.
    pub fn end(mut self, total: u64) -> Result<()> {
        let ended = match self.format {
            Format::Json if self.records == 0 => self.out.write_all(b"[]\n"),
            Format::Json => self.out.write_all(b"\n]\n"),
            Format::Csv => Ok(()),
            Format::Table if self.records == 0 => Ok(()),
            Format::Table => self.end_table(total),
        };
        ended.map_err(cannot_write)
    }

    fn push_json(&mut self, record: &Map<String, Value>) -> io::Result<()> {
        self.out
            .write_all(if self.records == 0 { b"[\n" } else { b",\n" })?;
        serde_json::to_writer(&mut self.out, record).map_err(io::Error::from)
    }

    fn push_csv(&mut self, record: &Map<String, Value>) -> io::Result<()> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(&mut self.out);
        if self.records == 0 {
            writer.write_record(record.keys())?;
        }
        writer.write_record(record.values().map(plain))?;
        writer.flush()
    }

    fn push_row(&mut self, record: &Map<String, Value>) {
        if self.width.is_some() && self.records >= ROWS_SHOWN {
            return;
        }
        let cells = self.columns.iter().map(|column| {
            let text = record.get(column.key).map(plain).unwrap_or_default();
            harmless(&text).into_owned()
        });
        self.table.add_row(cells);
    }

    fn end_table(&mut self, total: u64) -> io::Result<()> {
        for line in self.table.lines() {
            writeln!(self.out, "{}", line.trim_end())?;
        }
        let shown = if self.width.is_some() {
            self.records.min(ROWS_SHOWN)
        } else {
            self.records
        };
        if total > shown {
            writeln!(self.out, "… {} more of {total}", total - shown)?;
        }
        Ok(())
    }
}

fn new_table(columns: &[Column], width: Option<usize>) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(columns.iter().map(|column| column.title));
    if let Some(width) = width {
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    } else {
        table.set_content_arrangement(ContentArrangement::Disabled);
    }
    for (index, column) in columns.iter().enumerate() {
        if let Some(laid_out) = table.column_mut(index) {
            laid_out.set_padding((0, 2));
            if column.align == Align::Right {
                laid_out.set_cell_alignment(CellAlignment::Right);
            }
        }
    }
    table
}

/// A value as text without quotes; nothing for null.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
