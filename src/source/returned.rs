//! Files that intake wrote and that are imported again: corrected failed rows, and exports. Intake's own columns and
//! the guard against formulas are removed from their rows.

use std::borrow::Cow;

use super::stamp::Stamp;
use super::{Row, Source};
use crate::error::Result;
use crate::sheet::unguard;

/// The column with the number that a failed row had in its job.
pub const ROW_COLUMN: &str = "_row";
/// The column with the reason why a row failed.
pub const ERROR_COLUMN: &str = "_error";
/// The column with the change that corrects a failed row.
pub const FIX_COLUMN: &str = "_fix";

/// The column with the id of the record of an exported row. Other programs use this name too.
pub const ID_COLUMN: &str = "_id";
/// The beginning of the columns with the ids of the record in other systems. The name of the system follows.
pub const EXTERNAL_ID_COLUMN: &str = "external_id.";
/// The column that marks an export of intake.
pub const MARK_COLUMN: &str = "_intake";

const OF_FAILED: [&str; 3] = [ROW_COLUMN, ERROR_COLUMN, FIX_COLUMN];

/// The number of returned rows whose cells are compared with those of the jobs that they may be of.
const COMPARED: usize = 20;

/// A failed row that comes back.
#[derive(Debug)]
pub struct ReturnedRow {
    /// The number that it had in its job.
    pub number: u64,
    /// The cells, in the order of the header.
    pub cells: Vec<String>,
    /// The errors that its file has for it.
    pub errors: String,
}

/// Failed rows that come back.
#[derive(Debug, Default)]
pub struct ReturnedRows {
    /// The numbers that they had in their job.
    pub numbers: Vec<u64>,
    /// The first of them.
    pub first: Vec<ReturnedRow>,
}

/// The positions of intake's own columns in a file that intake wrote.
#[derive(Debug)]
pub struct Returned {
    /// The position of the row number of failed rows; none for an export.
    row_column: Option<usize>,
    /// The position of the errors of failed rows.
    error_column: Option<usize>,
    /// The positions of the id and of the mark of an export; none for failed rows of another file.
    stamp_columns: Option<(usize, usize)>,
    /// The positions of the columns that are removed. The columns of an export stay, so that its failed rows have them
    /// too.
    ours: Vec<usize>,
}

impl Source {
    /// Returns the rows of a file of failed rows, or `None` for any other file.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn returned_rows(&self) -> Result<Option<ReturnedRows>> {
        if !self.returned.as_ref().is_some_and(Returned::is_failed) {
            return Ok(None);
        }
        let (mut data, mut row) = (self.data()?, Row::default());
        let mut rows = ReturnedRows::default();
        while data.next(&mut row)? {
            let Some(number) = row.of else { continue };
            rows.numbers.push(number);
            if rows.first.len() < COMPARED {
                let cells = row.raw().into_iter().map(Cow::into_owned);
                rows.first.push(ReturnedRow {
                    number,
                    cells: cells.collect(),
                    errors: std::mem::take(&mut row.errors),
                });
            }
        }
        Ok(Some(rows))
    }
}

impl Source {
    /// Returns the other columns and the rows of a file with the column `_row` that is not read as failed rows. Returns `None` for
    /// any other file.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn rows_without_notes(&self) -> Result<Option<(Vec<String>, ReturnedRows)>> {
        let at = self.header.iter().position(|column| column == ROW_COLUMN);
        let Some(at) = at.filter(|_| self.returned.is_none()) else {
            return Ok(None);
        };
        let mut header = self.header.clone();
        header.remove(at);
        let (mut data, mut row) = (self.data()?, Row::default());
        let mut rows = ReturnedRows::default();
        while data.next(&mut row)? {
            let number = row
                .text(at)
                .and_then(|text| text.trim().parse::<u64>().ok());
            rows.numbers.extend(number);
        }
        Ok(Some((header, rows)))
    }
}

/// Returns whether a column is one of the two with the stamp of a row. Some programs write headers in capitals.
pub fn is_stamp_column(column: &str, own: &str) -> bool {
    column.eq_ignore_ascii_case(own)
}

impl Returned {
    /// Finds intake's columns in a header, or returns `None` if intake did not write the file.
    pub fn find(header: &[String]) -> Option<Self> {
        let position = |name: &str| header.iter().position(|column| column == name);
        // Other programs may use one of these names.
        let notes = position(ERROR_COLUMN).or(position(FIX_COLUMN));
        let row_column = notes.and(position(ROW_COLUMN));
        let stamp_columns = [ID_COLUMN, MARK_COLUMN].map(|own| {
            header
                .iter()
                .position(|column| is_stamp_column(column, own))
        });
        let stamp_columns = stamp_columns[0].zip(stamp_columns[1]);
        if row_column.is_none() && stamp_columns.is_none() {
            return None;
        }
        let ours = OF_FAILED.iter().filter_map(|name| position(name));
        Some(Returned {
            row_column,
            error_column: position(ERROR_COLUMN),
            stamp_columns,
            ours: match row_column {
                Some(_) => ours.collect(),
                None => Vec::new(),
            },
        })
    }

    /// Returns the header without the removed columns and the guard against formulas.
    pub fn restore_header(&self, header: &[String]) -> Vec<String> {
        let theirs = header
            .iter()
            .enumerate()
            .filter(|(index, _)| !self.ours.contains(index));
        theirs
            .map(|(_, column)| unguard(column).to_owned())
            .collect()
    }

    /// Copies a row into `row` without the removed columns and the guard against formulas. The flaw of a row is copied
    /// too, so that the row fails.
    pub fn restore(&self, written: &Row, row: &mut Row) {
        row.clear();
        row.number = written.number;
        row.is_decoded = written.is_decoded;
        row.flaw = written.flaw;
        row.of = self.row_number(written);
        let text = |at: usize| written.text(at).unwrap_or_default();
        row.errors.clear();
        row.errors
            .push_str(unguard(self.error_column.map_or("", text)));
        let stamp = self
            .stamp_columns
            .map_or(Ok(None), |(id, mark)| Stamp::parse(text(id), text(mark)));
        row.stamp = stamp.unwrap_or_default();
        row.flaw = row.flaw.or(stamp.err());
        for (index, (bytes, kind)) in written.cells().enumerate() {
            match std::str::from_utf8(bytes) {
                _ if self.ours.contains(&index) => {}
                Ok(text) => row.push(unguard(text), kind),
                Err(_) => row.push_bytes(bytes, kind),
            }
        }
    }

    /// Returns whether the rows name their records.
    pub fn is_export(&self) -> bool {
        self.stamp_columns.is_some()
    }

    /// Returns whether the file holds failed rows.
    pub fn is_failed(&self) -> bool {
        self.row_column.is_some()
    }

    /// Returns the number that a failed row had in its job, or `None` if its cell holds no number.
    pub fn row_number(&self, written: &Row) -> Option<u64> {
        written.text(self.row_column?)?.trim().parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::CellKind;

    #[test]
    fn our_columns_and_the_guard_come_off() {
        let header = ["'=Name", "Email", "_row", "_error", "_fix"].map(str::to_owned);
        let returned = Returned::find(&header).unwrap();
        assert_eq!(returned.restore_header(&header), ["=Name", "Email"]);
        let (mut written, mut row) = (Row::default(), Row::default());
        for text in ["'+44 20", "a@b.example", "17", "why", "how"] {
            written.push(text, CellKind::Text);
        }
        returned.restore(&written, &mut row);
        assert_eq!(row.raw(), ["+44 20", "a@b.example"]);
        assert_eq!(returned.row_number(&written), Some(17));
        let without_errors = Returned::find(&["Email", "_row", "_fix"].map(str::to_owned)).unwrap();
        assert!(without_errors.is_failed());
        assert!(Returned::find(&["Email".to_owned(), "_row".to_owned()]).is_none());
        let export = Returned::find(&["_id", "email", "_intake"].map(str::to_owned)).unwrap();
        assert!(returned.is_failed() && !export.is_failed());
        let in_capitals = Returned::find(&["_ID", "EMAIL", "_INTAKE"].map(str::to_owned));
        assert!(in_capitals.unwrap().is_export());
        // A row with a flaw keeps its number, and loses intake's columns.
        written.clear();
        for bytes in [&b"\xff"[..], b"a@b.example", b"17", b"why", b"how"] {
            written.push_bytes(bytes, CellKind::Text);
        }
        returned.restore(&written, &mut row);
        assert_eq!((row.raw().len(), row.of), (2, Some(17)));
        assert!(row.view().is_err());
    }
}
