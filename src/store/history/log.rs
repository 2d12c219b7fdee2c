//! The log of events: one row for every event of a record, whoever caused it.

use rusqlite::Row;

use crate::error::{Error, Result};
use crate::record::{Entity, Value};
use crate::store::history::event::{Event, EventRow};
use crate::store::{Author, Store};

/// A record of any kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordRef {
    /// Its kind.
    pub entity: Entity,
    /// Its id.
    pub id: i64,
}

impl RecordRef {
    /// A lead.
    pub fn lead(id: i64) -> Self {
        RecordRef {
            entity: Entity::Lead,
            id,
        }
    }

    /// The record that the columns `entity` and `record` of a row name.
    pub(super) fn of_row(row: &Row<'_>) -> Result<Self> {
        let entity: String = row.get("entity")?;
        Ok(RecordRef {
            entity: entity.parse().map_err(Error::unusable)?,
            id: row.get("record")?,
        })
    }

    /// A client.
    pub fn client(id: i64) -> Self {
        RecordRef {
            entity: Entity::Client,
            id,
        }
    }

    /// A contact.
    pub fn contact(id: i64) -> Self {
        RecordRef {
            entity: Entity::Contact,
            id,
        }
    }
}

/// An event with its record and its occasion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The id. A later change has a higher one.
    pub id: i64,
    /// The record.
    pub record: RecordRef,
    /// When, in seconds since 1970.
    pub at: i64,
    /// Who caused it.
    pub by: String,
    /// What happened.
    pub event: Event<'static>,
    /// The job and its row, if it was an import.
    pub job: Option<(i64, Option<u64>)>,
    /// The command, if it was one.
    pub command: Option<String>,
}

/// The columns of `change` that `change_of` reads.
pub const CHANGE_COLUMNS: &str = "change.id AS id, entity, record, kind, field, other, source, source_id, old, new, at, by, job, row, command";

/// A condition of `change`: others than the job `?1` caused it. Changes of jobs that were undone do not count, nor do the
/// changes that took them back: together they leave a record as it was.
pub const SINCE: &str = "change.job IS NOT ?1
    AND (change.job IS NULL OR (SELECT status FROM job WHERE id = change.job) <> 'undone')
    AND (change.command IS NULL OR change.command NOT LIKE 'jobs undo %')";

impl Store {
    /// All changes of a record, the oldest first.
    pub fn history(&self, entity: Entity, id: i64) -> Result<Vec<Change>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {CHANGE_COLUMNS} FROM change WHERE entity = ? AND record = ? ORDER BY id"
        ))?;
        let mut rows = statement.query((entity.name(), id))?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            changes.push(change_of(row)?);
        }
        Ok(changes)
    }

    /// Who sent a record to the trash the last time.
    pub fn deleted_by(&self, entity: Entity, id: i64) -> Result<Option<String>> {
        let changes = self.history(entity, id)?;
        let deletion = changes.into_iter().rfind(Change::is_deletion);
        Ok(deletion.map(|change| change.by))
    }

    /// Adds an event of a record to the history.
    pub(in crate::store) fn note(
        &self,
        record: RecordRef,
        event: &Event<'_>,
        author: &Author<'_>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO change
               (entity, record, kind, field, other, source, source_id, old, new, at, by, job, row, command)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?;
        let (job, row) = author.origin();
        let EventRow {
            kind,
            field,
            other,
            source,
            source_id,
            old,
            new,
        } = event.to_row();
        statement.execute((
            record.entity.name(),
            record.id,
            kind,
            field,
            other,
            source,
            source_id,
            old,
            new,
            author.at,
            author.by,
            job,
            row,
            author.command(),
        ))?;
        Ok(())
    }
}

impl Change {
    /// Whether the record went to the trash.
    pub(in crate::store) fn is_deletion(&self) -> bool {
        matches!(&self.event, Event::Trash(since) if since.new.is_some())
    }
}

/// The change that a row of `CHANGE_COLUMNS` holds.
pub(in crate::store) fn change_of(row: &Row<'_>) -> Result<Change> {
    let record = RecordRef::of_row(row)?;
    let text = |column: &str| {
        row.get::<_, Option<String>>(column)
            .map(|text| text.map(Into::into))
    };
    let columns = EventRow {
        kind: row.get::<_, String>("kind")?.into(),
        field: row.get::<_, String>("field")?.into(),
        other: row.get("other")?,
        source: text("source")?,
        source_id: text("source_id")?,
        old: text("old")?,
        new: text("new")?,
    };
    let id = row.get("id")?;
    let event = Event::from_row(record.entity, columns).ok_or_else(|| unreadable(id))?;
    let job: Option<i64> = row.get("job")?;
    let number: Option<i64> = row.get("row")?;
    Ok(Change {
        id,
        record,
        at: row.get("at")?,
        by: row.get("by")?,
        event,
        job: job.map(|job| (job, number.map(i64::unsigned_abs))),
        command: row.get("command")?,
    })
}

fn unreadable(id: i64) -> Error {
    Error::unusable(format!(
        "the store is damaged: change {id} of the history holds no known event"
    ))
    .hint("Copy the store aside, and go back to a backup.")
}

/// A value as the history keeps it.
pub(in crate::store) fn as_kept(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Amount(units) => units.to_string(),
        Value::Date(date) => date.to_string(),
    }
}
