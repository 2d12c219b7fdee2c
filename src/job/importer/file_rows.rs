//! The rules for the rows of a file, and for no others: the rows of an export name their records, and failed rows name
//! their job.

use std::borrow::Cow;

use crate::error::Result;
use crate::job::PlannedImport;
use crate::job::repeated_ids::RepeatedIds;
use crate::job::uncorrected::Uncorrected;
use crate::record::decimal::Mark;
use crate::record::{CellKind, Reason};
use crate::source::Row;
use crate::store::Store;

/// The rules for the rows of a file.
#[derive(Debug, Default)]
pub struct FileRows {
    /// The identity of the store, if the rows are an export: their stamps may name its records.
    pub store_identity: Option<u64>,
    /// Requirements that a row need not meet if its record exists.
    pub left_to_records: Vec<String>,
    /// The cells, from 0, whose text has a comma before the decimals. A number of a workbook is kept in the same way.
    pub comma_cells: Vec<usize>,
    /// The cells, from 0, with amounts. One whose currency only the format of the workbook shows is kept with its sign.
    pub amount_cells: Vec<usize>,
    /// The ids that several rows have.
    pub repeated_ids: RepeatedIds,
    /// The job of the rows, if they are failed rows that are imported again.
    pub returned: Option<Uncorrected>,
}

impl FileRows {
    /// Returns the rules for the rows of a planned import.
    pub fn of(planned: &PlannedImport, store: &Store) -> Result<Self> {
        Ok(FileRows {
            store_identity: if planned.source.is_export() {
                Some(store.identity()?)
            } else {
                None
            },
            left_to_records: planned.left_to_records(),
            comma_cells: planned.plan.cells_with(Mark::Comma),
            amount_cells: planned.amount_cells(),
            repeated_ids: planned.repeated_ids.clone(),
            returned: Uncorrected::of(planned, store)?,
        })
    }

    /// Returns the reasons why a failed row that is imported again still fails. Empty if the row was corrected.
    pub fn uncorrected(&self, row: &Row, store: &Store) -> Result<Vec<Reason>> {
        match &self.returned {
            Some(returned) => returned.reasons(row, store),
            None => Ok(Vec::new()),
        }
    }

    /// Returns the cells of a row as the store keeps them.
    pub fn cells<'r>(&self, row: &'r Row) -> Vec<Cow<'r, str>> {
        let mut cells = row.raw();
        for &at in &self.comma_cells {
            if let (true, Some(cell)) = (row.kind(at).is_number(), cells.get_mut(at)) {
                *cell = cell.replace('.', ",").into();
            }
        }
        for &at in &self.amount_cells {
            if let (CellKind::Money(mark), Some(cell)) = (row.kind(at), cells.get_mut(at)) {
                *cell = mark.before(cell).into();
            }
        }
        cells
    }
}
