//! The rows of a source, one after the other, from a CSV file or a row spool.

use super::returned::Returned;
use super::{Flaw, Row, csv, encoding, spool};
use crate::error::Result;

/// The rows of a source from the first one.
#[derive(Debug)]
pub struct Rows<'s> {
    pub(super) records: Records<'s>,
    returned: Option<&'s Returned>,
    /// The row before intake's own columns are removed from it.
    as_written: Row,
}

/// The counts and the hash of a first pass over all rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// The number of data rows that are not blank.
    pub rows: u64,
    /// The number of blank rows, which are not imported.
    pub blank: u64,
    /// The BLAKE3 hash of the bytes of the file, in hexadecimal.
    pub hash: String,
}

/// The rows as the file holds them, with intake's own columns.
#[derive(Debug)]
pub(super) enum Records<'s> {
    Csv(Box<csv::Records<encoding::Input<'s>>>),
    Spool(spool::Records<'s>),
}

impl<'s> Rows<'s> {
    pub(super) fn new(records: Records<'s>, returned: Option<&'s Returned>) -> Self {
        Rows {
            records,
            returned,
            as_written: Row::default(),
        }
    }

    /// Reads the next row into `row`. Returns false at the end, and fails if the file cannot be read.
    pub fn next(&mut self, row: &mut Row) -> Result<bool> {
        let Some(returned) = self.returned else {
            return self.records.next(row);
        };
        let has_row = self.records.next(&mut self.as_written)?;
        if has_row {
            // The cells of the original file come first: they are whole if intake's columns behind them exist.
            self.as_written.flaw.take_if(|flaw| *flaw == Flaw::Cut);
            returned.restore(&self.as_written, row);
        }
        Ok(has_row)
    }
}

impl Records<'_> {
    pub(super) fn next(&mut self, row: &mut Row) -> Result<bool> {
        match self {
            Records::Csv(records) => records.next(row),
            Records::Spool(records) => records.next(row),
        }
    }
}
