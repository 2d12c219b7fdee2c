//! How many rows a job keeps. Further rows are counted and not kept. Waiting rows are always kept.

use super::kept_batch::KeptBatch;
use crate::error::Result;
use crate::store::{KeptRow, RowOutcome, Store, Unkept};

/// The room of a row in the store in addition to its texts, in bytes.
const OVERHEAD: u64 = 32;

/// How much room a job has for rows that do not wait, and how many rows it did not keep.
#[derive(Debug)]
pub(in crate::store) struct Keeping {
    /// The remaining bytes.
    left: u64,
    unkept: Unkept,
    batch: KeptBatch,
}

impl Keeping {
    /// Begins a job, which keeps at most this many bytes.
    pub(in crate::store) fn begin(most: u64) -> Self {
        Keeping {
            left: most,
            unkept: Unkept::default(),
            batch: KeptBatch::default(),
        }
    }

    /// Resumes a job, which has kept rows before.
    pub(in crate::store) fn resume(store: &Store, job: i64, most: u64) -> Result<Self> {
        let unkept = store.job(job)?.map(|job| job.unkept);
        Ok(Keeping {
            left: most.saturating_sub(store.size_of_rows(job)?),
            unkept: unkept.unwrap_or_default(),
            batch: KeptBatch::default(),
        })
    }

    /// Keeps the rows of a review, which were kept before.
    pub(in crate::store) fn again(unkept: Unkept) -> Self {
        Keeping {
            left: u64::MAX,
            unkept,
            batch: KeptBatch::default(),
        }
    }

    /// Keeps a row that created or changed no record, while there is room for it. Returns whether it is kept. `write` writes the
    /// remaining rows.
    pub(in crate::store) fn keep(
        &mut self,
        store: &Store,
        job: i64,
        outcome: RowOutcome,
        row: &KeptRow<'_>,
    ) -> Result<bool> {
        let unkept = match outcome {
            RowOutcome::Waiting => None,
            RowOutcome::Failed => Some(&mut self.unkept.failed),
            RowOutcome::Skipped => Some(&mut self.unkept.skipped),
            RowOutcome::Differing => Some(&mut self.unkept.differing),
        };
        let is_limited = unkept.is_some();
        if let Some(unkept) = unkept.filter(|_| self.left == 0) {
            *unkept += 1;
            return Ok(false);
        }
        let size = self.batch.add(outcome, row)?;
        if is_limited {
            self.left = self.left.saturating_sub(size + OVERHEAD);
        }
        if self.batch.is_full() {
            self.batch.write(store, job)?;
        }
        Ok(true)
    }

    /// Writes the rows that are not written yet.
    pub(in crate::store) fn write(&mut self, store: &Store, job: i64) -> Result<()> {
        self.batch.write(store, job)
    }

    /// Forgets the rows that are not written yet.
    pub(in crate::store) fn forget_unwritten(&mut self) {
        self.batch.clear();
    }

    /// Returns how many rows of the job are counted and not kept.
    pub(in crate::store) fn unkept(&self) -> Unkept {
        self.unkept
    }
}
