//! Removes old rows of jobs. Failed rows lose their cells and every text that repeats them. Rows that changed nothing and
//! links that could not be made are removed, and only counted.

use crate::error::Result;
use crate::store::Store;

/// Jobs that ended before a time, whose rows are all kept, and which cannot be resumed.
const OLD: &str = "rows_purged_at IS NULL AND ended_at < ?1
    AND status NOT IN ('queued', 'processing', 'interrupted')";
/// Links that could not be made by jobs that ended before a time. They contain the name from the cell.
const OLD_LINKS: &str = "import IN (
    SELECT id FROM job
    WHERE ended_at < ?1 AND status NOT IN ('queued', 'processing', 'interrupted'))";
/// Rows that changed nothing on purpose. There is nothing to correct in them.
const SETTLED: &str = "outcome IN ('skipped', 'differing')";
/// Rows with cells that no decision needs any more.
const WITH_CELLS: &str = "cells IS NOT NULL
    AND (outcome <> 'waiting' OR (SELECT status FROM job WHERE id = job_row.job) = 'undone')";
/// The reasons of a row without the texts that repeat its cells.
const REASONS_WITHOUT_TEXT: &str = "(
    SELECT json_group_array(json_remove(value, '$.message', '$.fix'))
    FROM json_each(job_row.reasons))";

impl Store {
    /// Removes old contents of the rows of jobs that ended before `cutoff`, and returns the number of these rows. Counts,
    /// hashes and causes stay. Waiting rows, and rows of jobs that can be resumed, stay as they are.
    pub fn remove_old_rows(&self, cutoff: i64, now: i64) -> Result<u64> {
        let rows = self.count_old_rows(cutoff)?;
        if rows == 0 {
            return Ok(0);
        }
        self.connection.pragma_update(None, "secure_delete", "ON")?;
        let removed = self.transaction(|| {
            for job in self.jobs_with_old_rows(cutoff)? {
                self.remove_rows_of(job, now)?;
            }
            self.connection.execute(
                &format!("DELETE FROM link_failure WHERE {OLD_LINKS}"),
                [cutoff],
            )?;
            Ok(())
        });
        self.connection
            .pragma_update(None, "secure_delete", "FAST")?;
        removed?;
        // The log still has what was overwritten in the store.
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(rows)
    }

    /// Returns the number of rows from which `remove_old_rows` would remove something.
    pub fn count_old_rows(&self, cutoff: i64) -> Result<u64> {
        let rows: i64 = self
            .connection
            .query_row(&count_old(), [cutoff], |row| row.get(0))?;
        Ok(rows.unsigned_abs())
    }

    /// Whether all kept failed rows of a job still have their cells.
    pub fn has_all_cells(&self, job: i64) -> Result<bool> {
        let mut without = self.connection.prepare_cached(
            "SELECT 1 FROM job_row WHERE job = ? AND cells IS NULL AND outcome = 'failed'",
        )?;
        Ok(!without.exists([job])?)
    }

    /// Whether a job keeps skipped rows without new values.
    pub fn has_rows_without_news(&self, job: i64) -> Result<bool> {
        let mut found = self.connection.prepare_cached(
            "SELECT 1 FROM job_row WHERE job = ? AND cells IS NULL AND outcome = 'skipped'",
        )?;
        Ok(found.exists([job])?)
    }

    fn jobs_with_old_rows(&self, cutoff: i64) -> Result<Vec<i64>> {
        let mut statement = self
            .connection
            .prepare_cached(&format!(
                "SELECT id FROM job WHERE {OLD}
                 AND EXISTS (SELECT 1 FROM job_row WHERE job_row.job = job.id AND (({SETTLED}) OR ({WITH_CELLS})))"
            ))?;
        let jobs = statement.query_map([cutoff], |row| row.get(0))?;
        Ok(jobs.collect::<rusqlite::Result<_>>()?)
    }

    fn remove_rows_of(&self, job: i64, now: i64) -> Result<()> {
        let connection = &self.connection;
        connection.execute(
            "UPDATE job SET
               skipped_unkept = skipped_unkept
                 + (SELECT count(*) FROM job_row WHERE job_row.job = job.id AND outcome = 'skipped'),
               differing_unkept = differing_unkept
                 + (SELECT count(*) FROM job_row WHERE job_row.job = job.id AND outcome = 'differing')
             WHERE id = ?1",
            [job],
        )?;
        connection.execute(
            &format!("DELETE FROM job_row WHERE job = ?1 AND {SETTLED}"),
            [job],
        )?;
        connection.execute(
            &format!(
                "UPDATE job_row SET cells = NULL, reasons = {REASONS_WITHOUT_TEXT}
                 WHERE job = ?1 AND {WITH_CELLS}"
            ),
            [job],
        )?;
        connection.execute(
            "UPDATE job SET rows_purged_at = ?2
             WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM job_row WHERE job_row.job = job.id AND cells IS NOT NULL)",
            (job, now),
        )?;
        Ok(())
    }
}

/// Returns the query that counts old rows. It reads no rows of other jobs: every import ends with it.
fn count_old() -> String {
    format!(
        "SELECT (SELECT count(*) FROM job CROSS JOIN job_row ON job_row.job = job.id
                 WHERE {OLD} AND (({SETTLED}) OR ({WITH_CELLS})))
              + (SELECT count(*) FROM link_failure WHERE {OLD_LINKS})"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_of_old_jobs_are_read_to_count_old_rows() {
        let store = Store::for_rehearsal().unwrap();
        let mut plan = store
            .connection
            .prepare(&format!("EXPLAIN QUERY PLAN {}", count_old()))
            .unwrap();
        let steps = plan.query_map([0], |row| row.get("detail")).unwrap();
        let steps: Vec<String> = steps.collect::<rusqlite::Result<_>>().unwrap();
        let rows = steps.iter().filter(|step| step.contains("job_row"));
        let by_job = |step: &&String| step.contains("USING PRIMARY KEY (job=?)");
        assert!(
            rows.clone().count() > 0 && rows.clone().all(|step| by_job(&step)),
            "{steps:#?}"
        );
    }
}
