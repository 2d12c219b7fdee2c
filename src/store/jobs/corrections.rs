//! Corrected rows. A failed row is closed once a later job has imported it, and open again once that job is undone. A row that
//! a user gives up is closed by the job that read it first.

use rusqlite::{OptionalExtension, named_params};

use super::queries::signed;
use crate::error::Result;
use crate::store::{Import, Job, Store};

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

    /// Returns the other job that closed a row of the job `original`, if one did.
    pub fn row_closed_by(&self, original: i64, row: u64) -> Result<Option<i64>> {
        let connection = &self.store.connection;
        let mut statement = connection.prepare_cached(
            "SELECT closed_by FROM job_row
             WHERE job = :original AND row = :row AND closed_by NOT IN (:by, :original)",
        )?;
        let row = named_params! { ":original": original, ":row": signed(row), ":by": self.job };
        let closed_by = statement.query_row(row, |row| row.get(0));
        Ok(closed_by.optional()?)
    }
}

impl Store {
    /// Closes the open failed rows of a job, and the same rows in the other jobs that read them. Returns the number of rows of
    /// the job.
    pub fn give_up_failed_rows(&self, job: &Job) -> Result<usize> {
        let original = job.corrects.unwrap_or(job.id);
        let ids = named_params! { ":job": job.id, ":original": original };
        self.transaction(|| {
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

    /// Opens the rows that a job has closed.
    pub(in crate::store) fn reopen_rows(&self, closed_by: i64) -> Result<()> {
        self.connection.execute(
            "UPDATE job_row SET closed_by = NULL
             WHERE closed_by = :by AND job IN (
               SELECT corrects FROM job WHERE id = :by
               UNION
               SELECT id FROM job WHERE corrects = (SELECT corrects FROM job WHERE id = :by))",
            named_params! { ":by": closed_by },
        )?;
        Ok(())
    }
}
