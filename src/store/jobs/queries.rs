//! Reads and writes jobs.

use rusqlite::{OptionalExtension, Row, named_params, params_from_iter};
use serde::Serialize;

use super::job_row::{Columns, job_of};
use crate::error::{Error, Result};
use crate::files::FileState;
use crate::plan::JobKind;
use crate::store::{Count, Counts, ImportLock, Job, JobFilter, NewJob, Status, Store, Unkept};

impl Store {
    /// Returns a job by its id.
    pub fn job(&self, id: i64) -> Result<Option<Job>> {
        Ok(self.select_jobs("id = ?1", &[&id])?.pop())
    }

    /// Returns jobs, the newest first.
    pub fn jobs(&self, filter: &JobFilter) -> Result<Vec<Job>> {
        let kind = filter.kind.map(JobKind::name);
        let mut jobs = self.select_jobs("?1 IS NULL OR kind = ?1", &[&kind])?;
        // The table does not say whether a job is interrupted: the lock does.
        jobs.retain(|job| filter.status.is_none_or(|status| job.status == status));
        if !filter.templates.is_empty() {
            let names: Vec<String> = filter.templates.iter().map(|name| lower(name)).collect();
            jobs.retain(|job| {
                job.template()
                    .is_some_and(|name| names.contains(&lower(name)))
            });
        }
        if let Some(limit) = filter.limit {
            jobs.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        }
        Ok(jobs)
    }

    /// Returns the jobs with a template, the newest first. Jobs that imported corrected rows are left out.
    pub fn jobs_of_template(&self, name: &str) -> Result<Vec<Job>> {
        let mut jobs = self.jobs(&JobFilter {
            templates: vec![name.to_owned()],
            ..JobFilter::default()
        })?;
        jobs.retain(|job| job.corrects.is_none());
        Ok(jobs)
    }

    /// Returns the job that imports or imported a file of an inbox.
    pub fn job_of_arrival(&self, file: &FileState) -> Result<Option<Job>> {
        let jobs = self.select_jobs("orders -> 'arrival' = ?1", &[&json(file)?])?;
        Ok(jobs.into_iter().next())
    }

    /// Returns the jobs with the same source and plan, the newest first.
    pub fn jobs_with_fingerprint(&self, fingerprint: &str) -> Result<Vec<Job>> {
        self.select_jobs("fingerprint = ?1", &[&fingerprint])
    }

    /// Returns the jobs with the same source and plan as a job, including that job, the newest first.
    pub fn same_jobs(&self, id: i64) -> Result<Vec<Job>> {
        self.select_jobs(
            "fingerprint = (SELECT fingerprint FROM job WHERE id = ?1)",
            &[&id],
        )
    }

    /// Returns the newest completed job of a kind whose source has these columns in this order, an undone one too: its
    /// mapping may be right.
    pub fn job_like(&self, kind: JobKind, header: &[String]) -> Result<Option<Job>> {
        let jobs = self.select_jobs("status LIKE 'completed%' OR status = 'undone'", &[])?;
        let is_like = |job: &Job| job.kind == kind && job.header == header;
        Ok(jobs.into_iter().find(is_like))
    }

    /// Writes a new job that is processed now, and returns its id.
    pub fn begin_job(&self, new: &NewJob) -> Result<i64> {
        self.insert_job(new, Status::Processing)
    }

    /// Writes a new job with this status, and returns its id.
    pub(in crate::store) fn insert_job(&self, job: &NewJob, status: Status) -> Result<i64> {
        self.connection.execute(
            "INSERT INTO job (kind, source, size, hash, fingerprint, settings, header, status, read, blank, left_out,
               by, process, started_at, path, orders, corrects, changes_before)
             VALUES (:kind, :source, :size, :hash, :fingerprint, :settings, :header, :status, :read, :blank, :left_out,
               :by, :process, :started_at, :path, :orders, :corrects, (SELECT coalesce(max(id), 0) FROM change))",
            named_params! {
                ":kind": job.plan.kind().name(),
                ":source": job.source,
                ":size": signed(job.size),
                ":hash": job.hash,
                ":fingerprint": job.fingerprint,
                ":settings": json(&job.plan)?,
                ":header": json(&job.header)?,
                ":status": status.name(),
                ":read": signed(job.counts.get(Count::Read)),
                ":blank": signed(job.counts.get(Count::Blank)),
                ":left_out": signed(job.counts.get(Count::LeftOut)),
                ":by": job.by,
                ":process": std::process::id(),
                ":started_at": job.started_at,
                ":orders": job.options.to_json()?,
                ":corrects": job.plan.original,
                ":path": job.path.as_ref().map(|path| path.to_string_lossy()),
            },
        )?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Writes the counts, the cursor and the duration of a job.
    pub(in crate::store) fn update_job(
        &self,
        id: i64,
        counts: &Counts,
        cursor: u64,
        duration_ms: u64,
    ) -> Result<()> {
        let written = || Count::all().filter(|count| count.is_written_with_rows());
        let columns: Vec<&str> = written().map(Count::name).collect();
        let mut statement = self.connection.prepare_cached(&format!(
            "UPDATE job SET {} = ?, cursor = ?, duration_ms = ? WHERE id = ?",
            columns.join(" = ?, ")
        ))?;
        let numbers = written().map(|count| counts.get(count));
        let numbers = numbers.chain([cursor, duration_ms]).map(signed);
        statement.execute(params_from_iter(numbers.chain([id])))?;
        Ok(())
    }

    /// Writes how long all runs of a job took, in milliseconds.
    pub fn note_duration(&self, id: i64, duration_ms: u64) -> Result<()> {
        self.connection.execute(
            "UPDATE job SET duration_ms = ?2 WHERE id = ?1",
            (id, signed(duration_ms)),
        )?;
        Ok(())
    }

    /// Writes how many rows of a job are not kept.
    pub(in crate::store) fn update_unkept(&self, id: i64, unkept: &Unkept) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "UPDATE job SET failed_unkept = ?2, skipped_unkept = ?3, differing_unkept = ?4 WHERE id = ?1",
        )?;
        statement.execute((
            id,
            signed(unkept.failed),
            signed(unkept.skipped),
            signed(unkept.differing),
        ))?;
        Ok(())
    }

    pub(in crate::store) fn select_jobs(
        &self,
        condition: &'static str,
        parameters: &[&dyn rusqlite::ToSql],
    ) -> Result<Vec<Job>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT job.*,
               (SELECT count(*) FROM job_row
                WHERE job_row.job = job.corrects AND closed_by = job.id) AS corrected,
               (SELECT count(*) FROM job_row
                WHERE job_row.job = job.id AND outcome = 'failed' AND closed_by IS NOT NULL) AS closed_failed,
               (SELECT count(*) FROM job_row
                WHERE job_row.job = job.id AND outcome = 'failed' AND closed_by = coalesce(job.corrects, job.id)) AS given_up,
               (SELECT count(*) FROM job_row
                WHERE job_row.job = job.id AND outcome = 'waiting' AND closed_by IS NOT NULL) AS closed_waiting
             FROM job WHERE {condition} ORDER BY id DESC"
        ))?;
        let mut select = || -> Result<Vec<Job>> {
            let columns = Columns::of(&statement);
            let jobs = statement.query_map(parameters, |row| job_of(&columns, row))?;
            Ok(jobs.collect::<rusqlite::Result<_>>()?)
        };
        let is_open = |job: &&mut Job| job.status == Status::Processing;
        let mut jobs = select()?;
        let open: Vec<i64> = jobs.iter_mut().filter(is_open).map(|job| job.id).collect();
        if open.is_empty() || ImportLock::is_taken(&self.path)? {
            return Ok(jobs);
        }
        // Its import may have ended between reading the job and the lock, and another import may have begun.
        jobs = select()?;
        for job in jobs.iter_mut().filter(is_open) {
            if open.contains(&job.id) {
                job.status = if self.is_cancel_asked(job.id) {
                    Status::Cancelled
                } else {
                    Status::Interrupted
                };
            }
        }
        Ok(jobs)
    }

    /// Returns the id of the running job, and the id of its process.
    pub fn running_job(&self) -> Result<Option<(i64, u32)>> {
        Ok(self
            .connection
            .query_row(
                "SELECT id, process FROM job WHERE status = 'processing' ORDER BY id DESC LIMIT 1",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?)
    }
}

pub(super) fn count(row: &Row<'_>, column: &str) -> rusqlite::Result<u64> {
    row.get::<_, i64>(column).map(i64::unsigned_abs)
}

/// Returns the name of a template in the form in which names are compared.
fn lower(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Returns a part of a job as JSON.
pub(super) fn json(part: &impl Serialize) -> Result<String> {
    serde_json::to_string(part)
        .map_err(|error| Error::failure("cannot write the job as JSON").because(error))
}

/// Returns a number for SQLite, whose integers are signed. No count comes near the limit.
pub(in crate::store) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
