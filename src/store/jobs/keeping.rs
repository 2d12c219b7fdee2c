//! How much of its rows a job keeps: rows beyond the bound are counted and not kept. Rows that wait are always kept.

use crate::error::Result;
use crate::store::{Import, KeptRow, RowOutcome, Unkept};

/// What a row takes in the store beside its texts, in bytes.
const OVERHEAD: u64 = 32;

/// What of the rows of a job is kept, and what is not.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) struct Keeping {
    /// How many bytes more are kept.
    left: u64,
    /// The rows that are not kept.
    unkept: Unkept,
}

impl Keeping {
    /// Begins or goes on: `taken` of `most` bytes are taken by the rows that are kept already.
    pub(in crate::store) fn new(most: u64, taken: u64, unkept: Unkept) -> Self {
        Keeping {
            left: most.saturating_sub(taken),
            unkept,
        }
    }
}

impl Import<'_> {
    /// Keeps a row that made or changed no record, while there is room for it.
    pub fn keep_row(&mut self, outcome: RowOutcome, row: &KeptRow<'_>) -> Result<()> {
        let keeping = &mut self.keeping;
        let unkept = match outcome {
            RowOutcome::Waiting => {
                self.store.insert_row(self.job, outcome, row)?;
                return Ok(());
            }
            RowOutcome::Failed => &mut keeping.unkept.failed,
            RowOutcome::Skipped => &mut keeping.unkept.skipped,
            RowOutcome::Differing => &mut keeping.unkept.differing,
        };
        if keeping.left == 0 {
            *unkept += 1;
            return Ok(());
        }
        let size = self.store.insert_row(self.job, outcome, row)?;
        keeping.left = keeping.left.saturating_sub(size + OVERHEAD);
        Ok(())
    }

    /// The rows of the job that are counted and not kept.
    pub fn unkept(&self) -> Unkept {
        self.keeping.unkept
    }
}
