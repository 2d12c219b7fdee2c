//! The options for reading a file, and the way in which it is read.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::record::date::{Century, Order};
use crate::record::decimal::Mark;
use crate::record::listed;
use crate::source::{self, Encoding, Filled, Source};

/// The options for reading a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadingOptions {
    /// The sheet by name or number.
    pub sheet: Option<String>,
    /// The row with the headers.
    pub header_row: Option<u64>,
    /// The character between cells.
    pub delimiter: Option<char>,
    /// The encoding of a CSV file.
    pub encoding: Option<String>,
    /// Whether the hidden rows of a workbook are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skip_hidden: Option<bool>,
    /// Whether missing last cells are blank.
    pub pads_short_rows: Option<bool>,
    /// The order of dates such as 03/04/2026.
    pub date_order: Option<Order>,
    /// The century of years with two digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub century: Option<Century>,
    /// The mark before the decimals.
    pub decimal: Option<Mark>,
}

impl ReadingOptions {
    /// Fills missing options from `other`.
    #[must_use]
    pub fn or(self, other: &Self) -> Self {
        ReadingOptions {
            sheet: self.sheet.or_else(|| other.sheet.clone()),
            header_row: self.header_row.or(other.header_row),
            delimiter: self.delimiter.or(other.delimiter),
            encoding: self.encoding.or_else(|| other.encoding.clone()),
            skip_hidden: self.skip_hidden.or(other.skip_hidden),
            pads_short_rows: self.pads_short_rows.or(other.pads_short_rows),
            date_order: self.date_order.or(other.date_order),
            century: self.century.or(other.century),
            decimal: self.decimal.or(other.decimal),
        }
    }

    /// Returns the options for opening a source. `scratch` is a private folder.
    pub fn to_open(&self, max_bytes: u64, scratch: PathBuf) -> source::Options {
        source::Options {
            sheet: self.sheet.clone(),
            header_row: self.header_row,
            delimiter: self.delimiter.and_then(|mark| u8::try_from(mark).ok()),
            encoding: self.encoding.clone(),
            skip_hidden: self.skip_hidden,
            max_bytes,
            scratch,
        }
    }
}

/// The way in which a file is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The character between cells, of a CSV file.
    pub delimiter: Option<char>,
    /// The encoding, of a CSV file.
    pub encoding: Option<String>,
    /// Whether a quotation mark inside a quoted cell is written `\\"`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_backslashes: bool,
    /// The sheet, of a workbook.
    pub sheet: Option<String>,
    /// The row with the headers.
    pub header_row: u64,
    /// Whether missing last cells are blank; otherwise a row without them fails.
    #[serde(default)]
    pub pads_short_rows: bool,
    /// Whether the hidden rows of a workbook are left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skips_hidden: bool,
    /// The sheets of the workbook that are not read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sheets_not_read: Vec<String>,
    /// The rows with content below the header that are hidden in the sheet; none where the file does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden_rows: Option<u64>,
    /// The blank cells that got the value of the merged cells that they are part of; none for a file that is no workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_cells: Option<Filled>,
    /// The rows whose names are those of two people; none before the first pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joint_names: Option<JointNames>,
}

/// Rows whose names are those of two people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JointNames {
    /// Their number.
    pub rows: u64,
    /// The number of the first of them.
    pub first: u64,
}

impl Reading {
    /// Returns the way in which a source is read.
    pub fn of(source: &Source) -> Self {
        Reading {
            delimiter: source.delimiter.map(char::from),
            encoding: source.encoding.map(Encoding::name),
            has_backslashes: source.has_backslashes,
            sheet: source.sheet.clone(),
            header_row: source.header_row,
            pads_short_rows: false,
            skips_hidden: source.skips_hidden,
            sheets_not_read: source
                .sheets_not_read()
                .map(|sheet| sheet.name.clone())
                .collect(),
            hidden_rows: source.hidden_rows(),
            merged_cells: source.filled_cells,
            joint_names: None,
        }
    }

    /// Returns the options that read the same file the same way.
    pub fn to_options(&self) -> ReadingOptions {
        ReadingOptions {
            sheet: self.sheet.clone(),
            header_row: Some(self.header_row),
            delimiter: self.delimiter,
            encoding: self.encoding.clone(),
            skip_hidden: Some(self.skips_hidden),
            pads_short_rows: Some(self.pads_short_rows),
            ..ReadingOptions::default()
        }
    }

    /// Returns the note that names the sheet that is read and those that are not, or `None` if all sheets are read.
    pub fn sheets(&self) -> Option<String> {
        let sheet = self
            .sheet
            .as_ref()
            .filter(|_| !self.sheets_not_read.is_empty())?;
        let others: Vec<String> = self
            .sheets_not_read
            .iter()
            .map(|name| format!("\"{name}\""))
            .collect();
        let others = listed(others.iter().map(String::as_str));
        Some(format!(
            "Sheet \"{sheet}\" is read. Not read: {others} (--sheet NAME reads another)."
        ))
    }
}
