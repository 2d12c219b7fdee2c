//! The end of raw cells: what failed is kept so that it can be mended, but not for ever.

use super::Store;
use crate::error::Result;

/// Jobs whose time has come, and which nobody goes on with.
const OLD: &str = "rows_purged_at IS NULL AND ended_at < ?1 AND status NOT IN ('queued', 'processing', 'interrupted')";
/// Rows with cells that nobody decides on any more.
const PURGEABLE: &str = "cells IS NOT NULL AND (outcome <> 'waiting' OR (SELECT status FROM job WHERE id = job_row.job) = 'undone')";

impl Store {
    /// Removes the cells of rows of jobs that ended before `cutoff`, and gives how many jobs that were. Counts, hashes
    /// and reasons stay; so do the cells of a row that waits, and of a job that can still be gone on with.
    pub fn purge_cells(&self, cutoff: i64, now: i64) -> Result<u64> {
        if self.jobs_to_purge(cutoff)? == 0 {
            return Ok(0);
        }
        self.connection.pragma_update(None, "secure_delete", "ON")?;
        let purged = self.purge_old_cells(cutoff, now);
        self.connection
            .pragma_update(None, "secure_delete", "FAST")?;
        let purged = purged?;
        // What was overwritten in the store would still stand in its log.
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(purged)
    }

    /// Whether the rows of a job that are kept have all their cells still.
    pub fn has_all_cells(&self, job: i64) -> Result<bool> {
        let mut without = self
            .connection
            .prepare_cached("SELECT 1 FROM job_row WHERE job = ? AND cells IS NULL")?;
        Ok(!without.exists([job])?)
    }

    fn purge_old_cells(&self, cutoff: i64, now: i64) -> Result<u64> {
        let transaction = self.connection.unchecked_transaction()?;
        self.connection.execute(
            &format!("UPDATE job_row SET cells = NULL WHERE job IN (SELECT id FROM job WHERE {OLD}) AND {PURGEABLE}"),
            [cutoff],
        )?;
        let purged = self.connection.execute(
            &format!("UPDATE job SET rows_purged_at = ?2 WHERE {OLD} AND NOT EXISTS (SELECT 1 FROM job_row WHERE job_row.job = job.id AND cells IS NOT NULL)"),
            [cutoff, now],
        )?;
        transaction.commit()?;
        Ok(purged as u64)
    }

    fn jobs_to_purge(&self, cutoff: i64) -> Result<i64> {
        Ok(self.connection.query_row(
            &format!("SELECT count(*) FROM job WHERE {OLD} AND EXISTS (SELECT 1 FROM job_row WHERE job_row.job = job.id AND {PURGEABLE})"),
            [cutoff],
            |row| row.get(0),
        )?)
    }
}
