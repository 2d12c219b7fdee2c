//! Reads a job from a row of its query.

use std::collections::HashMap;
use std::path::PathBuf;

use rusqlite::types::{FromSql, Type};
use rusqlite::{Row, Statement};
use serde::de::DeserializeOwned;

use super::job::Kept;
use crate::plan::{JobKind, RunOptions};
use crate::store::{Closed, Count, Counts, Job, Role, Status, Unkept};

/// The columns of a query by their names. SQLite would compare a name with those of all columns, for each value of each job.
pub(super) struct Columns(HashMap<String, usize>);

impl Columns {
    /// Returns the columns of a query.
    pub fn of(statement: &Statement<'_>) -> Self {
        let names = statement.column_names().map(str::to_owned);
        Columns(names.zip(0..).collect())
    }
}

/// A row with a job.
struct JobRow<'r> {
    columns: &'r Columns,
    row: &'r Row<'r>,
}

impl JobRow<'_> {
    fn get<T: FromSql>(&self, column: &str) -> rusqlite::Result<T> {
        let Columns(places) = self.columns;
        let place = places.get(column).copied();
        let unknown = || rusqlite::Error::InvalidColumnName(column.to_owned());
        self.row.get(place.ok_or_else(unknown)?)
    }

    fn count(&self, column: &str) -> rusqlite::Result<u64> {
        self.get(column).map(i64::unsigned_abs)
    }
}

/// Returns the job in a row.
pub(super) fn job_of(columns: &Columns, row: &Row<'_>) -> rusqlite::Result<Job> {
    let row = &JobRow { columns, row };
    let header: String = row.get("header")?;
    let settings: String = row.get("settings")?;
    let orders: Option<String> = row.get("orders")?;
    let status: String = row.get("status")?;
    Ok(Job {
        id: row.get("id")?,
        kind: kind_of(row)?,
        source: row.get("source")?,
        size: row.count("size")?,
        hash: row.get("hash")?,
        plan: Kept::parse(&settings),
        options: match orders {
            Some(orders) => Kept::parse(&orders),
            // Jobs of the first versions have none.
            None => Kept::from(RunOptions::default()),
        },
        header: serde_json::from_str(&header).unwrap_or_default(),
        status: status.parse().unwrap_or(Status::Failed),
        error: row.get("error")?,
        cursor: row.count("cursor")?,
        counts: counts_of(row)?,
        tripped: kept(row, "guards")?,
        drift: kept(row, "drift")?,
        rehearsal: kept(row, "rehearsal")?,
        approved: noted(row, "approved_at", "approved_by")?,
        unkept: Unkept {
            failed: row.count("failed_unkept")?,
            skipped: row.count("skipped_unkept")?,
            differing: row.count("differing_unkept")?,
        },
        by: row.get("by")?,
        process: row.get("process")?,
        started_at: row.get("started_at")?,
        ended_at: row.get("ended_at")?,
        duration_ms: row.count("duration_ms")?,
        path: row.get::<Option<String>>("path")?.map(PathBuf::from),
        cancel_asked_by: row.get("cancel_asked_by")?,
        undone: noted(row, "undone_at", "undone_by")?,
        rows_purged_at: row.get("rows_purged_at")?,
        removed: row.count("removed")?,
        is_forgotten: row.get("forgotten")?,
        changes_before: row.get("changes_before")?,
        corrects: row.get("corrects")?,
        corrected: row.count("corrected")?,
        closed: Closed {
            failed: row.count("closed_failed")?,
            waiting: row.count("closed_waiting")?,
            given_up: row.count("given_up")?,
        },
    })
}

fn kind_of(row: &JobRow<'_>) -> rusqlite::Result<JobKind> {
    let name: String = row.get("kind")?;
    name.parse().map_err(|unknown: String| {
        rusqlite::Error::FromSqlConversionFailure(1, Type::Text, unknown.into())
    })
}

/// Returns when something was done, and by which user.
fn noted(row: &JobRow<'_>, at: &str, by: &str) -> rusqlite::Result<Option<(i64, String)>> {
    let at: Option<i64> = row.get(at)?;
    Ok(at.zip(row.get(by)?))
}

/// Returns a part that the job keeps as JSON. One that this version cannot read is left out.
fn kept<T: DeserializeOwned + Default>(row: &JobRow<'_>, column: &str) -> rusqlite::Result<T> {
    let json: Option<String> = row.get(column)?;
    let part = json.and_then(|json| serde_json::from_str(&json).ok());
    Ok(part.unwrap_or_default())
}

fn counts_of(row: &JobRow<'_>) -> rusqlite::Result<Counts> {
    let stored = Count::all().filter(|count| count.role() != Role::Remainder);
    stored
        .map(|stored| Ok((stored, row.count(stored.name())?)))
        .collect()
}
