//! What applies to the rows of a file, and to no others: what an export and a file of failed rows say by coming back.

use std::borrow::Cow;

use crate::error::Result;
use crate::job::PlannedImport;
use crate::job::uncorrected::Uncorrected;
use crate::record::decimal::Mark;
use crate::record::{CellKind, Reason};
use crate::source::Row;
use crate::store::Store;

/// What applies to the rows of a file.
#[derive(Debug, Default)]
pub struct FileRows {
    /// The identity of the store, if the rows are an export: their stamps may name its records.
    pub store_identity: Option<u64>,
    /// Requirements that a row need not meet whose record exists.
    pub left_to_records: Vec<String>,
    /// The cells, from 0, whose text has a comma before the decimals. A number of a workbook is kept in the same way.
    pub comma_cells: Vec<usize>,
    /// Failed rows that have come back.
    pub returned: Option<Uncorrected>,
}

impl FileRows {
    /// What applies to the rows of a planned import.
    pub fn of(planned: &PlannedImport, store: &Store) -> Result<Self> {
        Ok(FileRows {
            store_identity: if planned.source.is_export() {
                Some(store.identity()?)
            } else {
                None
            },
            left_to_records: planned.left_to_records(),
            comma_cells: planned.plan.cells_with(Mark::Comma),
            returned: Uncorrected::of(planned, store)?,
        })
    }

    /// Why a row that has come back fails again; no reasons if it was corrected.
    pub fn uncorrected(&self, row: &Row, store: &Store) -> Result<Vec<Reason>> {
        match &self.returned {
            Some(returned) => returned.reasons(row, store),
            None => Ok(Vec::new()),
        }
    }

    /// The cells of a row as they are kept.
    pub fn cells<'r>(&self, row: &'r Row) -> Vec<Cow<'r, str>> {
        let mut cells = row.raw();
        for &at in &self.comma_cells {
            if let (CellKind::Number, Some(cell)) = (row.kind(at), cells.get_mut(at)) {
                *cell = cell.replace('.', ",").into();
            }
        }
        cells
    }
}
