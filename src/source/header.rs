//! The header of a source: the row that names its columns.

use std::ops::RangeInclusive;

use super::returned::Returned;
use super::rows::Rows;
use super::{Flaw, Row};
use crate::error::{Error, Result};

/// A header row, and the facts that it gives about the rows below it.
#[derive(Debug)]
pub(super) struct Header {
    /// The number of the row, as a spreadsheet program counts.
    pub row: u64,
    /// The names of the columns, trimmed and without intake's own columns. Some may be empty or equal.
    pub columns: Vec<String>,
    /// The number of cells of a whole row. Columns without a name at the end may be missing.
    pub cells: RangeInclusive<usize>,
    /// The positions of intake's own columns; none if intake did not write the file.
    pub returned: Option<Returned>,
}

impl Header {
    /// Reads the header from its row. `width` is the number of columns of the sheet, 0 if it is not known.
    ///
    /// # Errors
    /// Fails if the row has a flaw.
    pub fn of(row: &Row, width: usize) -> std::result::Result<Self, Flaw> {
        let view = row.view()?;
        let mut columns: Vec<String> = (0..view.len())
            .map(|i| view.cell(i).text.trim().to_owned())
            .collect();
        columns.resize(columns.len().max(width), String::new());
        let named = columns.iter().rposition(|column| !column.is_empty());
        let returned = Returned::find(&columns);
        Ok(Header {
            row: row.number,
            cells: named.map_or(0, |at| at + 1)..=columns.len(),
            columns: match &returned {
                Some(returned) => returned.restore_header(&columns),
                None => columns,
            },
            returned,
        })
    }
}

/// Reads the header row into `row`: the wanted one, or the first one that is not blank. Returns false if there is none.
pub(super) fn find_row(rows: &mut Rows<'_>, wanted: Option<u64>, row: &mut Row) -> Result<bool> {
    while rows.next(row)? {
        match wanted {
            Some(number) if row.number < number => {}
            // A workbook has no blank rows: the next row may be a later one.
            Some(number) => return Ok(row.number == number && !row.is_blank()),
            None if row.is_blank() => {}
            None => return Ok(true),
        }
    }
    Ok(false)
}

/// Returns the error for a source without a header row. `other_sheets` is a hint that names the other sheets.
pub(super) fn missing(place: &str, wanted: Option<u64>, other_sheets: Option<String>) -> Error {
    let error = match wanted {
        Some(number) => Error::failure(format!("{place}: row {number} is blank or missing"))
            .hint("Name the row with the headers: --header-row N."),
        None => Error::failure(format!("{place} is empty: there is no header row"))
            .hint("The first row names the columns, such as \"First Name,Last Name,Email\"."),
    };
    match other_sheets {
        Some(hint) => error.hint_first(hint),
        None => error,
    }
}

/// Returns the error for a header row that has a flaw.
pub(super) fn faulty(place: &str, row: u64, flaw: Flaw) -> Error {
    Error::failure(format!("{place}, header in row {row}: {flaw}"))
        .hint("Correct the header, or export the file again: as CSV in UTF-8, or as XLSX.")
}
