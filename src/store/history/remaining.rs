//! The records, fields and links that an undo does not change, with the reasons: created records in the table `held`, single
//! fields and links in `stays`. Both are temporary tables, so that SQL statements can fill them in sets.

use rusqlite::Row;

use crate::error::Result;
use crate::store::Store;
use crate::store::history::log::{Change, RecordRef};

/// A record that an undo leaves as it is, or undoes only in part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The entity.
    pub entity: String,
    /// Its id.
    pub id: i64,
    /// The name of the record.
    pub name: String,
    /// The reason.
    pub why: String,
    /// The user who changed it.
    pub by: Option<String>,
    /// When it was changed.
    pub at: Option<i64>,
    /// The job that changed it. The user may undo that job first.
    pub job: Option<i64>,
}

const TABLES: &str = "
    CREATE TEMP TABLE held (
      entity TEXT NOT NULL, record INTEGER NOT NULL, is_blocked INTEGER NOT NULL, why TEXT NOT NULL, by TEXT, at INTEGER, job INTEGER,
      PRIMARY KEY (entity, record)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE stays (
      entity TEXT NOT NULL, record INTEGER NOT NULL, why TEXT NOT NULL, field TEXT NOT NULL, by TEXT, at INTEGER, job INTEGER,
      PRIMARY KEY (entity, record, why, field)
    ) WITHOUT ROWID;";

/// Records that stay because they were changed since: each once, with all its fields and the author of the last change.
const KEPT: &str = "
    SELECT entity, record, group_concat(why, '; '), by, max(at), job FROM (
      SELECT entity, record, why, by, at, job FROM held WHERE NOT is_blocked
      UNION ALL
      SELECT entity, record, why || ': ' || group_concat(field, ', '), by, max(at), job FROM stays GROUP BY entity, record, why
    ) GROUP BY entity, record ORDER BY entity, record";
const BLOCKED: &str =
    "SELECT entity, record, why, by, at, job FROM held WHERE is_blocked ORDER BY entity, record";

/// The records, fields and links that the undo of a job does not change.
#[derive(Debug)]
pub struct Remaining<'s> {
    store: &'s Store,
}

impl<'s> Remaining<'s> {
    /// Creates the empty tables.
    pub(super) fn begin(store: &'s Store) -> Result<Self> {
        store.connection.execute_batch(TABLES)?;
        Ok(Remaining { store })
    }

    /// Whether a created record must stay, or an existing one is blocked.
    pub fn is_held(&self, record: RecordRef) -> Result<bool> {
        let mut held = self
            .store
            .connection
            .prepare_cached("SELECT 1 FROM held WHERE entity = ? AND record = ?")?;
        Ok(held.exists((record.entity.name(), record.id))?)
    }

    /// Whether a field or a link of a record stays as it is.
    pub fn is_kept(&self, record: RecordRef) -> Result<bool> {
        let mut stays = self
            .store
            .connection
            .prepare_cached("SELECT 1 FROM stays WHERE entity = ? AND record = ?")?;
        Ok(stays.exists((record.entity.name(), record.id))? || self.is_held(record)?)
    }

    /// Notes that a record stays because rows of a table depend on it.
    pub fn block(&self, record: RecordRef, table: &str, by: &Change) -> Result<()> {
        self.store
            .connection
            .prepare_cached(
                "INSERT OR IGNORE INTO held (entity, record, is_blocked, why, by, at, job) VALUES (?, ?, TRUE, ?, ?, ?, ?)",
            )?
            .execute((
                record.entity.name(),
                record.id,
                blocked_by(table),
                &by.by,
                by.at,
                by.job.map(|(job, _)| job),
            ))?;
        Ok(())
    }

    /// Notes that a field or a link of a record stays as it is, and which change is the reason.
    pub fn keep(
        &self,
        record: RecordRef,
        why: &str,
        field: &str,
        by: Option<&Change>,
    ) -> Result<()> {
        self.store
            .connection
            .prepare_cached(
                "INSERT OR IGNORE INTO stays (entity, record, why, field, by, at, job) VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute((
                record.entity.name(),
                record.id,
                why,
                field,
                by.map(|change| &change.by),
                by.map(|change| change.at),
                by.and_then(|change| change.job).map(|(job, _)| job),
            ))?;
        Ok(())
    }

    /// Returns the records that stay because they were changed since.
    pub fn kept(&self) -> Result<Vec<Held>> {
        self.held(KEPT)
    }

    /// Returns the records that stay because other records depend on them.
    pub fn blocked(&self) -> Result<Vec<Held>> {
        self.held(BLOCKED)
    }

    fn held(&self, query: &str) -> Result<Vec<Held>> {
        let mut statement = self.store.connection.prepare(query)?;
        let held = statement.query_map([], held_of)?;
        let mut held = held.collect::<rusqlite::Result<Vec<Held>>>()?;
        for held in &mut held {
            held.name = self.store.name_of(&held.entity, held.id)?;
        }
        Ok(held)
    }

    /// Removes the temporary tables.
    pub(super) fn end(&self) -> Result<()> {
        Ok(self
            .store
            .connection
            .execute_batch("DROP TABLE held; DROP TABLE stays")?)
    }
}

fn held_of(row: &Row<'_>) -> rusqlite::Result<Held> {
    Ok(Held {
        entity: row.get(0)?,
        id: row.get(1)?,
        name: String::new(),
        why: row.get(2)?,
        by: row.get(3)?,
        at: row.get(4)?,
        job: row.get(5)?,
    })
}

/// Returns the reason why a record stays that rows of a table refer to, in words.
pub(super) fn blocked_by(table: &str) -> String {
    match table {
        "conversion" => "converted since".to_owned(),
        "activity" => "has activities".to_owned(),
        "document" => "has documents".to_owned(),
        other => format!("{other} refers to it"),
    }
}
