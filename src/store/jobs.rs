//! Jobs: what an import read, how it was told to, and what became of its rows.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use rusqlite::{OptionalExtension, Row, named_params};

use super::{ImportLock, Store};
use crate::error::{Error, Result};

/// What became of the rows of a job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Data rows of the source that are not blank.
    pub read: u64,
    /// Blank rows, outside the balance.
    pub blank: u64,
    /// Rows that made a record.
    pub created: u64,
    /// Rows that filled empty fields of a record.
    pub merged: u64,
    /// Rows that overwrote fields of a record.
    pub updated: u64,
    /// Rows that were in the store already, field by field.
    pub unchanged: u64,
    /// Of the unchanged rows, those whose values differ from the record.
    pub differing: u64,
    /// Duplicates that were left out.
    pub skipped: u64,
    /// Of these, rows with the email of a record that has another first name.
    pub skipped_other_name: u64,
    /// Of these, rows whose record is in the trash.
    pub skipped_deleted: u64,
    /// Rows that were refused.
    pub failed: u64,
    /// Rows that wait for a decision.
    pub waiting: u64,
    /// What the source holds that is not meant, outside the balance.
    pub left_out: u64,
    /// Links that were made.
    pub linked: u64,
    /// Links that could not be made.
    pub link_failed: u64,
}

impl Counts {
    /// Rows whose outcome is known.
    pub fn done(&self) -> u64 {
        self.created
            + self.merged
            + self.updated
            + self.unchanged
            + self.skipped
            + self.failed
            + self.waiting
    }

    /// Rows that were not tried: the rest of the balance.
    pub fn not_tried(&self) -> u64 {
        self.read.saturating_sub(self.done())
    }
}

/// How many rows of a job are counted and not kept: beyond what a job keeps, or old.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unkept {
    /// Failed rows.
    pub failed: u64,
    /// Skipped rows.
    pub skipped: u64,
    /// Unchanged rows whose values differ from the record.
    pub differing: u64,
}

/// What a job is at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Waits for a worker.
    #[default]
    Queued,
    /// Is being worked on now.
    Processing,
    /// Finished; every row is in or was left out on purpose.
    Completed,
    /// Finished; rows failed or wait.
    CompletedWithErrors,
    /// Ended for good before its end.
    Failed,
    /// Stopped by an operator.
    Cancelled,
    /// Ended before its end; can be resumed.
    Interrupted,
    /// Taken back.
    Undone,
}

impl Status {
    const ALL: [Status; 8] = [
        Status::Queued,
        Status::Processing,
        Status::Completed,
        Status::CompletedWithErrors,
        Status::Failed,
        Status::Cancelled,
        Status::Interrupted,
        Status::Undone,
    ];

    /// The name in the store and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Status::Queued => "queued",
            Status::Processing => "processing",
            Status::Completed => "completed",
            Status::CompletedWithErrors => "completed_with_errors",
            Status::Failed => "failed",
            Status::Cancelled => "cancelled",
            Status::Interrupted => "interrupted",
            Status::Undone => "undone",
        }
    }

    /// Whether every row of the job has its outcome.
    pub fn is_completed(self) -> bool {
        matches!(self, Status::Completed | Status::CompletedWithErrors)
    }

    /// The name for people.
    pub fn words(self) -> String {
        self.name().replace('_', " ")
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Status {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        Status::ALL
            .into_iter()
            .find(|status| status.name() == text)
            .ok_or_else(|| format!("use one of {}", Status::ALL.map(Status::name).join(", ")))
    }
}

/// What is known of a job before its first row.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// What is imported: `leads`.
    pub kind: &'static str,
    /// The file's name.
    pub source: String,
    /// The file's size in bytes.
    pub size: u64,
    /// The hash of the file's bytes.
    pub hash: String,
    /// The hash of bytes and settings together.
    pub fingerprint: String,
    /// All that was decided before row 1, as JSON.
    pub settings: String,
    /// The source's columns.
    pub header: Vec<String>,
    /// Data rows that are not blank.
    pub read: u64,
    /// Blank rows.
    pub blank: u64,
    /// What the source holds besides that is not meant.
    pub left_out: u64,
    /// Who imports.
    pub by: String,
    /// When, in seconds since 1970.
    pub started_at: i64,
    /// Where the file is; none of standard input.
    pub path: Option<PathBuf>,
    /// What it is to do besides importing, as JSON.
    pub orders: String,
    /// The job whose failed rows it imports.
    pub corrects: Option<i64>,
}

/// How many kept rows of a job a later job took, corrected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Closed {
    /// Of its failed rows.
    pub failed: u64,
    /// Of its waiting rows.
    pub waiting: u64,
}

/// A job as it stands in the store.
#[derive(Clone, Debug, Default)]
pub struct Job {
    /// The id.
    pub id: i64,
    /// What is imported.
    pub kind: String,
    /// The file's name.
    pub source: String,
    /// The file's size in bytes.
    pub size: u64,
    /// The hash of the file's bytes.
    pub hash: String,
    /// All that was decided before row 1, as JSON.
    pub settings: String,
    /// The source's columns.
    pub header: Vec<String>,
    /// What it is at; `Interrupted`, or `Cancelled` if that was asked, as soon as its process is gone.
    pub status: Status,
    /// Why it stopped.
    pub error: Option<String>,
    /// The last row whose outcome is in the store.
    pub cursor: u64,
    /// What became of its rows.
    pub counts: Counts,
    /// How many of these rows are not kept.
    pub unkept: Unkept,
    /// Who imported.
    pub by: String,
    /// The process that imports or imported.
    pub process: u32,
    /// When it began.
    pub started_at: i64,
    /// When it ended.
    pub ended_at: Option<i64>,
    /// How long it has worked, all runs together.
    pub duration_ms: u64,
    /// Where its file was; none of standard input.
    pub path: Option<PathBuf>,
    /// What a queued job is to do besides importing, as JSON.
    pub orders: Option<String>,
    /// Who wants it to stop.
    pub cancel_asked_by: Option<String>,
    /// When and by whom it was taken back.
    pub undone: Option<(i64, String)>,
    /// When the cells of its rows came to their end.
    pub rows_purged_at: Option<i64>,
    /// Records that it made and that were removed for good since.
    pub removed: u64,
    /// Whether changes that it made were removed with their records.
    pub is_forgotten: bool,
    /// The job whose failed rows it imported: after several rounds still the first one.
    pub corrects: Option<i64>,
    /// How many rows of that job it closed.
    pub corrected: u64,
    /// How many of its own rows later jobs closed.
    pub closed: Closed,
}

impl Job {
    /// The failed rows that no later job took.
    pub fn open_failed(&self) -> u64 {
        self.counts.failed.saturating_sub(self.closed.failed)
    }

    /// The waiting rows that no later job took.
    pub fn open_waiting(&self) -> u64 {
        self.counts.waiting.saturating_sub(self.closed.waiting)
    }
}

/// Which jobs to list.
#[derive(Clone, Debug, Default)]
pub struct JobFilter {
    /// Only those at this.
    pub status: Option<Status>,
    /// Only those of this kind.
    pub kind: Option<String>,
    /// At most so many.
    pub limit: Option<u64>,
}

const COLUMNS: &str = "id, kind, source, size, hash, settings, header, status, error, cursor, read, blank, created, \
    merged, updated, unchanged, skipped, skipped_other_name, skipped_deleted, failed, waiting, left_out, linked, link_failed, by, process, started_at, \
    ended_at, duration_ms, path, orders, cancel_asked_by, undone_at, undone_by, rows_purged_at, removed, forgotten, \
    corrects, differing, failed_unkept, skipped_unkept, differing_unkept, \
    (SELECT count(*) FROM job_row WHERE job_row.job = job.corrects AND closed_by = job.id) AS corrected, \
    (SELECT count(*) FROM job_row WHERE job_row.job = job.id AND outcome = 'failed' AND closed_by IS NOT NULL) AS closed_failed, \
    (SELECT count(*) FROM job_row WHERE job_row.job = job.id AND outcome = 'waiting' AND closed_by IS NOT NULL) AS closed_waiting";

impl Store {
    /// A job by its id.
    pub fn job(&self, id: i64) -> Result<Option<Job>> {
        Ok(self.select_jobs("id = ?1", &[&id])?.pop())
    }

    /// Jobs, the newest first.
    pub fn jobs(&self, filter: &JobFilter) -> Result<Vec<Job>> {
        let mut jobs = self.select_jobs("?1 IS NULL OR kind = ?1", &[&filter.kind])?;
        // The status is not asked of the table: whether a job is interrupted is known from the lock.
        jobs.retain(|job| filter.status.is_none_or(|status| job.status == status));
        if let Some(limit) = filter.limit {
            jobs.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        }
        Ok(jobs)
    }

    /// The jobs over the same bytes with the same settings, the newest first.
    pub fn jobs_with_fingerprint(&self, fingerprint: &str) -> Result<Vec<Job>> {
        self.select_jobs("fingerprint = ?1", &[&fingerprint])
    }

    /// The jobs over the same bytes with the same settings as a job, itself among them, the newest first.
    pub fn same_jobs(&self, id: i64) -> Result<Vec<Job>> {
        self.select_jobs(
            "fingerprint = (SELECT fingerprint FROM job WHERE id = ?1)",
            &[&id],
        )
    }

    /// The newest completed job of a kind over a source with these columns, in this order.
    pub fn job_like(&self, kind: &str, header: &[String]) -> Result<Option<Job>> {
        let jobs = self.select_jobs("status LIKE 'completed%'", &[])?;
        let is_like = |job: &Job| job.kind == kind && job.header == header;
        Ok(jobs.into_iter().find(is_like))
    }

    /// Writes a new job and gives its id.
    pub(super) fn insert_job(&self, job: &NewJob, status: Status) -> Result<i64> {
        let header = serde_json::to_string(&job.header)
            .map_err(|error| Error::failure("columns").because(error))?;
        self.connection.execute(
            "INSERT INTO job (kind, source, size, hash, fingerprint, settings, header, status, read, blank, left_out, by, process, started_at, path, orders, corrects, changes_before)
             VALUES (:kind, :source, :size, :hash, :fingerprint, :settings, :header, :status, :read, :blank, :left_out, :by, :process, :started_at, :path, :orders, :corrects,
               (SELECT coalesce(max(id), 0) FROM change))",
            named_params! {
                ":kind": job.kind,
                ":source": job.source,
                ":size": signed(job.size),
                ":hash": job.hash,
                ":fingerprint": job.fingerprint,
                ":settings": job.settings,
                ":header": header,
                ":status": status.name(),
                ":read": signed(job.read),
                ":blank": signed(job.blank),
                ":left_out": signed(job.left_out),
                ":by": job.by,
                ":process": std::process::id(),
                ":started_at": job.started_at,
                ":orders": job.orders,
                ":corrects": job.corrects,
                ":path": job.path.as_ref().map(|path| path.to_string_lossy()),
            },
        )?;
        Ok(self.connection.last_insert_rowid())
    }

    /// Writes what a job has done so far.
    pub(super) fn update_job(
        &self,
        id: i64,
        counts: &Counts,
        cursor: u64,
        duration_ms: u64,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "UPDATE job SET cursor = :cursor, created = :created, merged = :merged, updated = :updated,
               unchanged = :unchanged, skipped = :skipped,
               skipped_other_name = :skipped_other_name, skipped_deleted = :skipped_deleted, failed = :failed, waiting = :waiting,
               differing = :differing, left_out = :left_out, linked = :linked, link_failed = :link_failed,
               duration_ms = :duration_ms
             WHERE id = :id",
        )?;
        statement.execute(named_params! {
            ":id": id,
            ":cursor": signed(cursor),
            ":created": signed(counts.created),
            ":merged": signed(counts.merged),
            ":updated": signed(counts.updated),
            ":unchanged": signed(counts.unchanged),
            ":skipped": signed(counts.skipped),
            ":skipped_other_name": signed(counts.skipped_other_name),
            ":skipped_deleted": signed(counts.skipped_deleted),
            ":failed": signed(counts.failed),
            ":waiting": signed(counts.waiting),
            ":differing": signed(counts.differing),
            ":left_out": signed(counts.left_out),
            ":linked": signed(counts.linked),
            ":link_failed": signed(counts.link_failed),
            ":duration_ms": signed(duration_ms),
        })?;
        Ok(())
    }

    /// Writes how many milliseconds a job has worked.
    pub fn note_duration(&self, id: i64, duration_ms: u64) -> Result<()> {
        self.connection.execute(
            "UPDATE job SET duration_ms = ?2 WHERE id = ?1",
            (id, signed(duration_ms)),
        )?;
        Ok(())
    }

    /// Writes how many rows of a job are not kept.
    pub(super) fn update_unkept(&self, id: i64, unkept: &Unkept) -> Result<()> {
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

    pub(super) fn select_jobs(
        &self,
        condition: &'static str,
        parameters: &[&dyn rusqlite::ToSql],
    ) -> Result<Vec<Job>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM job WHERE {condition} ORDER BY id DESC"
        ))?;
        let mut select = || -> Result<Vec<Job>> {
            let jobs = statement.query_map(parameters, job_of)?;
            Ok(jobs.collect::<rusqlite::Result<_>>()?)
        };
        let is_open = |job: &&mut Job| job.status == Status::Processing;
        let mut jobs = select()?;
        let open: Vec<i64> = jobs.iter_mut().filter(is_open).map(|job| job.id).collect();
        if open.is_empty() || ImportLock::is_taken(&self.path)? {
            return Ok(jobs);
        }
        // Its import may have ended between the two looks, and another one begun.
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

    /// The id of the job that is being worked on, and its process.
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

fn job_of(row: &Row<'_>) -> rusqlite::Result<Job> {
    let json: String = row.get("header")?;
    let status: String = row.get("status")?;
    let count = |name: &str| row.get::<_, i64>(name).map(i64::unsigned_abs);
    Ok(Job {
        id: row.get("id")?,
        kind: row.get("kind")?,
        source: row.get("source")?,
        size: count("size")?,
        hash: row.get("hash")?,
        settings: row.get("settings")?,
        header: serde_json::from_str(&json).unwrap_or_default(),
        status: status.parse().unwrap_or(Status::Failed),
        error: row.get("error")?,
        cursor: count("cursor")?,
        counts: Counts {
            read: count("read")?,
            blank: count("blank")?,
            created: count("created")?,
            merged: count("merged")?,
            updated: count("updated")?,
            unchanged: count("unchanged")?,
            differing: count("differing")?,
            skipped: count("skipped")?,
            skipped_other_name: count("skipped_other_name")?,
            skipped_deleted: count("skipped_deleted")?,
            failed: count("failed")?,
            waiting: count("waiting")?,
            left_out: count("left_out")?,
            linked: count("linked")?,
            link_failed: count("link_failed")?,
        },
        unkept: Unkept {
            failed: count("failed_unkept")?,
            skipped: count("skipped_unkept")?,
            differing: count("differing_unkept")?,
        },
        by: row.get("by")?,
        process: row.get("process")?,
        started_at: row.get("started_at")?,
        ended_at: row.get("ended_at")?,
        duration_ms: count("duration_ms")?,
        path: row.get::<_, Option<String>>("path")?.map(PathBuf::from),
        orders: row.get("orders")?,
        cancel_asked_by: row.get("cancel_asked_by")?,
        undone: row
            .get::<_, Option<i64>>("undone_at")?
            .zip(row.get("undone_by")?),
        rows_purged_at: row.get("rows_purged_at")?,
        removed: count("removed")?,
        is_forgotten: row.get("forgotten")?,
        corrects: row.get("corrects")?,
        corrected: count("corrected")?,
        closed: Closed {
            failed: count("closed_failed")?,
            waiting: count("closed_waiting")?,
        },
    })
}

/// SQLite's integers are signed; no count of ours comes near the difference.
pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
