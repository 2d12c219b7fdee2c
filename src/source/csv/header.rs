//! The header above the records, and whether rows fit it.

use std::ops::RangeInclusive;

use super::Records;
use super::parser::Parser;
use crate::source::Row;

/// The header above the records.
#[derive(Debug)]
pub struct Header {
    /// The number of its row.
    pub row: u64,
    /// The number of cells of a whole row. Columns without a name at the end may be missing.
    pub cells: RangeInclusive<usize>,
}

impl Header {
    /// Returns whether at least half of the rows have as many cells as the header, and the parser of the rows.
    pub fn fits(&self, mut records: Records<&[u8]>) -> (bool, Parser) {
        let (mut row, mut all, mut fitting) = (Row::default(), 0, 0);
        let fits = loop {
            match records.next(&mut row) {
                Ok(true) if row.is_blank() => {}
                Ok(true) => {
                    let is_whole = row.len() >= *self.cells.start();
                    let fits = is_whole && row.filled_cells() <= *self.cells.end();
                    all += 1;
                    fitting += usize::from(fits);
                }
                Ok(false) => break fitting * 2 >= all,
                // The lines open a quotation that they do not close.
                Err(_) => break fitting * 2 > all,
            }
        };
        records.parser.begin();
        (fits, records.parser)
    }
}
