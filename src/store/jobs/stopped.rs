//! Jobs that stop before their end: refused as a whole because rows failed, or interrupted by an error.

use crate::error::{Error, Result};
use crate::store::{Count, Counts, KeptRow, RowOutcome, Status, Store, Unkept};

/// A job that was all or nothing, and is refused because rows failed.
#[derive(Debug)]
pub struct Refusal<'r> {
    /// The job.
    pub job: i64,
    /// The counts of the job.
    pub counts: &'r Counts,
    /// How long the job worked, in milliseconds.
    pub duration_ms: u64,
    /// Why the job is refused.
    pub error: &'r str,
    /// When, in seconds since 1970.
    pub now: i64,
}

impl Store {
    /// Ends a refused job, and keeps its failed rows. `rows` passes them on one by one.
    pub fn keep_refused_job(
        &self,
        refusal: &Refusal<'_>,
        rows: impl FnOnce(&mut dyn FnMut(KeptRow<'_>) -> Result<()>) -> Result<()>,
    ) -> Result<()> {
        let job = refusal.job;
        self.transaction(|| {
            let mut kept = 0;
            rows(&mut |row| {
                kept += 1;
                self.insert_row(job, RowOutcome::Failed, &row).map(drop)
            })?;
            self.update_job(job, refusal.counts, 0, refusal.duration_ms)?;
            let unkept = Unkept {
                failed: refusal.counts.get(Count::Failed).saturating_sub(kept),
                ..Unkept::default()
            };
            self.update_unkept(job, &unkept)?;
            self.end_job(job, Status::Failed, Some(refusal.error), refusal.now)
        })?;
        self.forget_cancel(job);
        Ok(())
    }

    /// Marks a job as interrupted, with the reason. It can be resumed.
    pub fn interrupt_job(&self, job: i64, error: &Error, now: i64) -> Result<()> {
        self.end_job(job, Status::Interrupted, Some(&error.to_string()), now)
    }
}
