//! Corrected rows. A failed or waiting row is closed once a later job has imported or skipped it, or has imported its id, and open
//! again once that job is undone. A row that a user gives up is closed by the job that read it first.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, named_params};

use super::queries::signed;
use crate::error::Result;
use crate::plan::JobKind;
use crate::store::{Import, Job, RowOutcome, Store};

/// The jobs with an open row of the outcome `?1`, failed or waiting, that is in no later job. A row without a number in the first file, or without cells, is like
/// no other one.
const NEWEST: &str = "
    WITH open AS (
      SELECT job.id AS job, kind, header, coalesce(corrects, job.id) AS original,
        coalesce(CASE WHEN corrects IS NULL THEN row ELSE of_row END, 'row ' || job.id || ' ' || row) AS number,
        coalesce(cells, 'row ' || job.id || ' ' || row) AS cells
      FROM job_row JOIN job ON job.id = job_row.job
      WHERE outcome = ?1 AND closed_by IS NULL AND status NOT IN ('undone', 'cancelled')
        AND NOT (status = 'failed' AND cursor = 0))
    SELECT DISTINCT job FROM (
      SELECT job, max(job) OVER (PARTITION BY original, number) AS last_number,
        max(job) OVER (PARTITION BY kind, header, cells) AS last_cells
      FROM open)
    WHERE job = last_number AND job = last_cells";

/// Closes the failed and waiting rows with the cells of a row that the job `?1` corrected, in other jobs with the same columns.
const SAME_CELLS: &str = "
    UPDATE job_row SET closed_by = ?1
    WHERE outcome IN ('failed', 'waiting') AND closed_by IS NULL
      AND job IN (
        SELECT other.id FROM job AS own
        JOIN job AS original ON original.id = own.corrects
        JOIN job AS other ON other.kind = original.kind AND other.header = original.header
        WHERE own.id = ?1 AND other.id < ?1 AND other.id <> original.id
          AND other.corrects IS NULL AND other.status <> 'undone')
      AND cells IN (
        SELECT cells FROM job_row WHERE job = (SELECT corrects FROM job WHERE id = ?1) AND closed_by = ?1)";

/// Closes the waiting rows of earlier jobs with the cells of the row `?2` of the job `?1`, in the same columns.
const SAME_WAITING: &str = "
    UPDATE job_row SET closed_by = ?1
    WHERE outcome = 'waiting' AND closed_by IS NULL AND job < ?1
      AND job IN (
        SELECT other.id FROM job AS own JOIN job AS other ON other.kind = own.kind AND other.header = own.header
        WHERE own.id = ?1 AND other.status <> 'undone')
      AND cells = (SELECT cells FROM job_row WHERE job = ?1 AND row = ?2)";

/// Gives up the failed rows of other jobs with the cells of an open failed row of the job `?1`, in the same columns.
const GIVE_UP_SAME_CELLS: &str = "
    UPDATE job_row SET closed_by = (SELECT coalesce(corrects, id) FROM job WHERE id = job_row.job)
    WHERE outcome = 'failed' AND closed_by IS NULL
      AND job IN (
        SELECT other.id FROM job AS own JOIN job AS other ON other.kind = own.kind AND other.header = own.header
        WHERE own.id = ?1 AND other.id <> ?1)
      AND cells IN (
        SELECT cells FROM job_row WHERE job = ?1 AND outcome = 'failed' AND closed_by IS NULL)";

/// Removes the failed links of the job `?1`, also where other jobs could not make them.
const GIVE_UP_LINKS: &str = "
    DELETE FROM link_failure
    WHERE (contact, client) IN (SELECT contact, client FROM link_failure WHERE import = ?1)";

/// Closes the failed rows of earlier jobs with the file and the settings of the job `?1`, which did not fail this time. If the job
/// does not keep all of its failed rows, they are unknown.
const SAME_FILE: &str = "
    UPDATE job_row SET closed_by = ?1
    WHERE outcome = 'failed' AND closed_by IS NULL
      AND job IN (
        SELECT other.id FROM job AS own JOIN job AS other ON other.fingerprint = own.fingerprint
        WHERE own.id = ?1 AND own.corrects IS NULL AND own.failed_unkept = 0
          AND other.id < ?1 AND other.status <> 'undone')
      AND row NOT IN (SELECT row FROM job_row WHERE job = ?1 AND outcome IN ('failed', 'waiting'))";

impl Import<'_> {
    /// Closes a row of the job `original`, and the same row in the other jobs that tried to correct it.
    pub fn close_row(&self, original: i64, row: u64) -> Result<()> {
        let connection = &self.store.connection;
        let mut of_original = connection.prepare_cached(
            "UPDATE job_row SET closed_by = :by
             WHERE job = :original AND row = :row AND (closed_by IS NULL OR closed_by = :original)",
        )?;
        let mut of_corrections = connection.prepare_cached(
            "UPDATE job_row SET closed_by = :by
             WHERE job IN (SELECT id FROM job WHERE corrects = :original AND id <> :by)
               AND of_row = :row AND (closed_by IS NULL OR closed_by = :original)",
        )?;
        for statement in [&mut of_original, &mut of_corrections] {
            statement.execute(named_params! {
                ":by": self.job,
                ":original": original,
                ":row": signed(row),
            })?;
        }
        Ok(())
    }

    /// Closes the failed rows of earlier jobs that this job has imported, too: those of other files with the cells of a row that it
    /// corrected, as in the file of another night, and those of the same file that did not fail this time.
    pub(super) fn close_same_rows(&self) -> Result<()> {
        for close in [SAME_CELLS, SAME_FILE] {
            self.store.connection.execute(close, [self.job])?;
        }
        Ok(())
    }

    /// Closes the waiting rows of earlier jobs that are the same as a row which a user has decided: the file of every night may have
    /// the row.
    pub(super) fn close_same_waiting(&self, row: u64) -> Result<()> {
        let mut close = self.store.connection.prepare_cached(SAME_WAITING)?;
        close.execute((self.job, signed(row)))?;
        Ok(())
    }

    /// Returns the other job that corrected a row of the job `original`, if one did. A row that was divided, and of which a part
    /// failed again, is not corrected yet.
    pub fn row_corrected_by(&self, original: i64, row: u64) -> Result<Option<i64>> {
        let connection = &self.store.connection;
        let mut statement = connection.prepare_cached(
            "SELECT closed_by FROM job_row
             WHERE job = :original AND row = :row AND closed_by <> :by
               AND closed_by IN (SELECT id FROM job WHERE corrects = :original)
               AND NOT EXISTS (
                 SELECT 1 FROM job_row AS part
                 WHERE part.job IN (SELECT id FROM job WHERE corrects = :original AND status <> 'undone')
                   AND part.of_row = :row AND part.outcome = 'failed' AND part.closed_by IS NULL)",
        )?;
        let row = named_params! { ":original": original, ":row": signed(row), ":by": self.job };
        let closed_by = statement.query_row(row, |row| row.get(0));
        Ok(closed_by.optional()?)
    }
}

impl Store {
    /// Closes the open failed rows of a job, and the same rows in the other jobs that read them, or that read rows with the same
    /// cells. Its failed links are removed, also from the other jobs that could not make them. Returns the number of rows of the
    /// job.
    pub fn give_up_failed(&self, job: &Job) -> Result<usize> {
        let original = job.corrects.unwrap_or(job.id);
        let ids = named_params! { ":job": job.id, ":original": original };
        self.transaction(|| {
            self.connection.execute(GIVE_UP_SAME_CELLS, [job.id])?;
            self.connection.execute(GIVE_UP_LINKS, [job.id])?;
            self.connection.execute(
                "UPDATE job_row SET closed_by = :original
                 WHERE closed_by IS NULL AND outcome = 'failed'
                   AND (job = :original OR job IN (SELECT id FROM job WHERE corrects = :original)) AND job <> :job
                   AND coalesce(of_row, row) IN (
                     SELECT coalesce(of_row, row) FROM job_row
                     WHERE job = :job AND outcome = 'failed' AND closed_by IS NULL)",
                ids,
            )?;
            let closed = self.connection.execute(
                "UPDATE job_row SET closed_by = :original
                 WHERE job = :job AND outcome = 'failed' AND closed_by IS NULL",
                ids,
            )?;
            Ok(closed)
        })
    }

    /// Returns the jobs of a kind with open failed or waiting rows that have ids of another system.
    pub fn jobs_with_open_rows(&self, kind: JobKind, source: &str) -> Result<Vec<Job>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM job
             WHERE (id IN (SELECT job FROM job_row WHERE outcome = 'failed' AND closed_by IS NULL)
               OR id IN (SELECT job FROM job_row WHERE outcome = 'waiting' AND closed_by IS NULL))
               AND kind = ?1 AND corrects IS NULL AND status NOT IN ('undone', 'cancelled')
               AND settings ->> '$.source' = ?2",
        )?;
        let ids = statement.query_map((kind.name(), source), |row| row.get(0))?;
        let mut jobs = Vec::new();
        for id in ids.collect::<rusqlite::Result<Vec<i64>>>()? {
            jobs.extend(self.job(id)?);
        }
        Ok(jobs)
    }

    /// Opens the rows that a job has closed.
    pub(in crate::store) fn reopen_rows(&self, closed_by: i64) -> Result<()> {
        self.connection.execute(
            "UPDATE job_row SET closed_by = NULL
             WHERE closed_by = :by AND (job < :by OR job IN (
               SELECT id FROM job WHERE corrects = (SELECT corrects FROM job WHERE id = :by)))",
            named_params! { ":by": closed_by },
        )?;
        Ok(())
    }

    /// Returns the jobs with an open failed or waiting row that no later job has, too: with the same cells in the same columns, or
    /// as a correction that failed again. A later job of which no row needs a user does not count.
    pub fn jobs_with_newest(&self, outcome: RowOutcome) -> Result<HashSet<i64>> {
        let mut statement = self.connection.prepare_cached(NEWEST)?;
        let jobs = statement.query_map([outcome.name()], |row| row.get(0))?;
        Ok(jobs.collect::<rusqlite::Result<_>>()?)
    }
}
