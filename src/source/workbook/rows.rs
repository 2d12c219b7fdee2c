//! The rows of a sheet: collects cells into rows, and writes the rows into a spool within bounds.

use std::path::PathBuf;

use super::merged::Merged;
use crate::error::{Error, Result};
use crate::record::CellKind;
use crate::source::choice::SheetInfo;
use crate::source::file::{MEGABYTE, cannot_spool};
use crate::source::spool::Writer;
use crate::source::{CELLS_MAX, ROW_MAX, ROWS_MAX, Row};

/// Takes a row of a sheet, and whether it is hidden. Returns false to end the reading.
pub type TakeRow<'t> = dyn FnMut(&Row, bool) -> Result<bool> + 't;

/// An opened workbook.
pub trait Book {
    /// Returns all worksheets.
    fn sheets(&self) -> &[SheetInfo];

    /// Calls `take` with the rows of the sheet at a position of `sheets` that have cells, in order. Returns the cells that are
    /// merged downwards: workbooks name them behind the rows. If `take` ends the reading, some or all of them are missing.
    ///
    /// # Errors
    /// Fails if the sheet cannot be read, or `take` fails.
    fn each_row(&mut self, sheet: usize, take: &mut TakeRow<'_>) -> Result<Vec<Merged>>;
}

/// The bytes that the rows of every workbook may take in the spool.
const SPOOL_MIN: u64 = 64 * MEGABYTE;
/// The bytes in the spool for each byte of the file, if that is more. A list of 500,000 leads takes about 4.
const SPOOL_RATIO: u64 = 40;

/// The blank cells by which all rows together may be filled up to the width of the widest one. Reading them takes seconds.
const PADDING_MAX: u64 = 500_000_000;

/// Writes rows into a spool, without the hidden rows if they are to be left out.
pub struct Kept {
    spool: Writer,
    /// The folder of the spool, for messages.
    folder: PathBuf,
    skip_hidden: bool,
    /// The largest size of the spool in bytes.
    max: u64,
    /// The numbers of the hidden rows so far that are not blank.
    hidden: Vec<u64>,
    /// The number of rows so far, and of their cells.
    rows: u64,
    cells: u64,
    /// The number of the widest row so far, and its number of cells.
    widest: (u64, u64),
}

impl Kept {
    /// Creates the rows of a workbook of `size` bytes.
    pub fn new(spool: Writer, folder: PathBuf, skip_hidden: bool, size: u64) -> Self {
        Kept {
            spool,
            folder,
            skip_hidden,
            max: size.saturating_mul(SPOOL_RATIO).max(SPOOL_MIN),
            hidden: Vec::new(),
            rows: 0,
            cells: 0,
            widest: (0, 0),
        }
    }

    /// Adds a row. Returns false if it is left out.
    ///
    /// # Errors
    /// Fails if the spool cannot be written, or the rows are far larger than the file.
    pub fn take(&mut self, row: &Row, is_hidden: bool) -> Result<bool> {
        if is_hidden {
            if !row.is_blank() {
                self.hidden.push(row.number);
            }
            if self.skip_hidden {
                return Ok(false);
            }
        }
        let pushed = self.spool.push(row);
        let at = pushed.map_err(|error| cannot_spool(&error, &self.folder))?;
        if at > self.max {
            return Err(Error::failure(format!(
                "the cells up to row {} take more than {} MB, far more than the file holds",
                row.number,
                self.max / MEGABYTE
            ))
            .hint(
                "Remove the rows and columns that repeat or are not needed, and save it again.",
            ));
        }
        self.assert_even(row)?;
        Ok(true)
    }

    /// Fails if the rows so far differ too much in their width. Each is read as wide as the widest one.
    fn assert_even(&mut self, row: &Row) -> Result<()> {
        let width = row.len() as u64;
        self.rows += 1;
        self.cells += width;
        if width > self.widest.1 {
            self.widest = (row.number, width);
        }
        let (number, widest) = self.widest;
        if self.rows * widest - self.cells <= PADDING_MAX {
            return Ok(());
        }
        Err(Error::failure(format!(
            "row {number} has a cell in column {widest}, far to the right of most of the {} rows",
            self.rows
        ))
        .hint("Delete the columns that are not part of the list, and save it again."))
    }

    /// Writes the buffered rows. Returns the numbers of the hidden rows that are not blank, and the number of cells of the
    /// widest row.
    ///
    /// # Errors
    /// Fails if the spool cannot be written.
    pub fn finish(self) -> Result<(Vec<u64>, usize)> {
        let spool = self.spool.finish(&self.folder)?;
        Ok((self.hidden, spool.width()))
    }
}

/// Collects cells into rows. The cells come in reading order, without the empty ones.
#[derive(Default)]
pub struct RowWriter {
    row: Row,
    done: Row,
    /// Whether `row` is hidden.
    is_hidden: bool,
}

impl RowWriter {
    /// Adds a cell at a position. If it begins a new row, the row before it goes to `take`, and `is_hidden` says whether the
    /// new one is hidden. Returns the answer of `take`: false if it wants no more rows.
    ///
    /// # Errors
    /// Fails if the cell stands before the last one or at a place that no worksheet has, if the row is longer than a row can
    /// be, or if `take` fails.
    pub fn put(
        &mut self,
        position: (u32, u32),
        cell: (&str, CellKind),
        is_hidden: impl FnOnce() -> bool,
        take: &mut TakeRow<'_>,
    ) -> Result<bool> {
        if self.is_new(position) {
            let was_hidden = self.is_hidden;
            if let Some(row) = self.turn(position)?
                && !take(row, was_hidden)?
            {
                return Ok(false);
            }
            self.is_hidden = is_hidden();
        }
        self.assert_in_order(position)?;
        self.push(position.1, cell)?;
        Ok(true)
    }

    /// Gives the row with the last cell to `take` again, for each row that it stands for, until `take` returns false. The
    /// last of these rows stays. Does nothing if no cell was put into this row. Returns the last answer of `take`.
    ///
    /// # Errors
    /// Fails if no worksheet has so many rows, or `take` fails.
    pub fn repeat(&mut self, row: u32, count: u32, take: &mut TakeRow<'_>) -> Result<bool> {
        if self.is_new((row, 0)) {
            return Ok(true);
        }
        assert_row(u64::from(row) + u64::from(count))?;
        for _ in 1..count {
            if !take(&self.row, self.is_hidden)? {
                return Ok(false);
            }
            self.row.number += 1;
        }
        Ok(true)
    }

    /// Gives the last row to `take`, if it has cells.
    ///
    /// # Errors
    /// Fails if `take` fails.
    pub fn end(&self, take: &mut TakeRow<'_>) -> Result<()> {
        if self.row.is_empty() {
            return Ok(());
        }
        take(&self.row, self.is_hidden).map(drop)
    }

    /// Returns whether a cell at a position begins a new row.
    fn is_new(&self, (row, _): (u32, u32)) -> bool {
        u64::from(row) + 1 != self.row.number
    }

    /// Begins a new row. Returns the row before it, if it has cells.
    fn turn(&mut self, (row, _): (u32, u32)) -> Result<Option<&Row>> {
        let number = u64::from(row) + 1;
        if number < self.row.number {
            return Err(out_of_order(number));
        }
        assert_row(number)?;
        std::mem::swap(&mut self.row, &mut self.done);
        self.row.begin(number);
        Ok((!self.done.is_empty()).then_some(&self.done))
    }

    /// Fails if a cell of the row stands before its last one, or in a column that no worksheet has.
    fn assert_in_order(&self, (_, column): (u32, u32)) -> Result<()> {
        let number = self.row.number;
        if column as usize >= CELLS_MAX {
            return Err(Error::failure(format!(
                "the workbook is damaged: row {number} has a cell in column {}, and a worksheet has {CELLS_MAX} columns",
                u64::from(column) + 1
            ))
            .hint(SAVE_AGAIN));
        }
        if (column as usize) < self.row.len() {
            return Err(out_of_order(number));
        }
        Ok(())
    }

    /// Adds a cell to the row that `turn` has begun.
    fn push(&mut self, column: u32, (text, kind): (&str, CellKind)) -> Result<()> {
        while self.row.len() < column as usize {
            self.row.push("", CellKind::Text);
        }
        self.row.push(text, kind);
        if self.row.size() > ROW_MAX {
            return Err(Error::failure(format!(
                "row {} has more than {} MiB of text: the file is no list of people",
                self.row.number,
                ROW_MAX >> 20
            ))
            .hint("Check the cells of this row in a spreadsheet program."));
        }
        Ok(())
    }
}

/// Fails if no worksheet has a row with this number.
fn assert_row(number: u64) -> Result<()> {
    if number <= u64::from(ROWS_MAX) {
        return Ok(());
    }
    Err(Error::failure(format!(
        "the workbook is damaged: it has cells in row {number}, and a worksheet has {ROWS_MAX} rows"
    ))
    .hint(SAVE_AGAIN))
}

/// The hint for a workbook that a spreadsheet program can repair.
pub const SAVE_AGAIN: &str = "Open it in a spreadsheet program, and save it again.";

/// Returns the error for cells that are not in order. The file does not tell their true positions.
fn out_of_order(row: u64) -> Error {
    Error::failure(format!(
        "the workbook is damaged: the cells of row {row} do not come in order"
    ))
    .hint(SAVE_AGAIN)
}
