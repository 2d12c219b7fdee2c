//! Jobs that stop before their end: refused by a guard, refused as a whole because rows failed, or interrupted by an error.

use super::kept_batch::KeptBatch;
use crate::error::{Error, Result};
use crate::plan::Tripped;
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
            let (mut kept, mut batch) = (0, KeptBatch::default());
            rows(&mut |row| {
                kept += 1;
                batch.add(RowOutcome::Failed, &row)?;
                if batch.is_full() {
                    batch.write(self, job)?;
                }
                Ok(())
            })?;
            batch.write(self, job)?;
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

    /// Ends a job that guards refused before its first row. A job that was asked to stop is cancelled.
    pub fn refuse_job(&self, job: i64, tripped: &[Tripped], why: &str, now: i64) -> Result<()> {
        let guards = serde_json::to_string(tripped)
            .map_err(|error| Error::failure("cannot keep the guards of the job").because(error))?;
        self.transaction(|| {
            self.end_job(job, Status::Refused, Some(why), now)?;
            self.connection.execute(
                "UPDATE job SET guards = ?2 WHERE id = ?1 AND status = 'refused'",
                (job, guards),
            )?;
            Ok(())
        })?;
        self.forget_cancel(job);
        Ok(())
    }

    /// Marks a job as interrupted, with the reason. It can be resumed.
    pub fn interrupt_job(&self, job: i64, error: &Error, now: i64) -> Result<()> {
        self.end_job(job, Status::Interrupted, Some(&error.to_string()), now)
    }
}
