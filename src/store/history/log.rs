//! The log of events: one row for each event of a record.

use rusqlite::Row;

use super::event_kind::EventKind;
use crate::error::{Error, Result};
use crate::record::{Entity, Value};
use crate::store::history::event::{Event, EventRow};
use crate::store::{Author, Store};

/// A record of any entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RecordRef {
    /// The entity.
    pub entity: Entity,
    /// The id.
    pub id: i64,
}

impl RecordRef {
    /// Returns a lead.
    pub fn lead(id: i64) -> Self {
        RecordRef {
            entity: Entity::Lead,
            id,
        }
    }

    /// Returns the record of the columns `entity` and `record` of a row.
    pub(super) fn of_row(row: &Row<'_>) -> Result<Self> {
        let entity: String = row.get("entity")?;
        Ok(RecordRef {
            entity: entity.parse().map_err(Error::unusable)?,
            id: row.get("record")?,
        })
    }

    /// Returns a client.
    pub fn client(id: i64) -> Self {
        RecordRef {
            entity: Entity::Client,
            id,
        }
    }

    /// Returns a contact.
    pub fn contact(id: i64) -> Self {
        RecordRef {
            entity: Entity::Contact,
            id,
        }
    }
}

/// An event with its record, its author and its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The id. A later change has a higher one.
    pub id: i64,
    /// The record.
    pub record: RecordRef,
    /// When, in seconds since 1970.
    pub at: i64,
    /// The user who caused it.
    pub by: String,
    /// The event.
    pub event: Event<'static>,
    /// The job and the row, if an import caused it.
    pub job: Option<(i64, Option<u64>)>,
    /// The command, if a command caused it.
    pub command: Option<String>,
}

/// The columns of `change` that `change_of` reads.
pub const CHANGE_COLUMNS: &str = "change.id AS id, entity, record, kind, field, other, source, source_id, old, new, at, by, job, row, command";

/// A condition of `change`: not the job `?1` caused it. Changes of jobs that were undone do not count, and neither do the
/// changes of these undos: together they leave a record as it was. A record that such a job created and that is still there stayed
/// as it was, so the job's other changes of it count.
pub const SINCE: &str = "change.job IS NOT ?1
    AND (change.job IS NULL OR (SELECT status FROM job WHERE id = change.job) <> 'undone'
      OR change.job IS CASE change.entity
        WHEN 'lead' THEN (SELECT job FROM lead WHERE id = change.record)
        WHEN 'client' THEN (SELECT job FROM client WHERE id = change.record)
        WHEN 'contact' THEN (SELECT job FROM contact WHERE id = change.record) END)
    AND (change.command IS NULL OR change.command NOT LIKE 'jobs undo %')";

/// A condition of `change`: a command of a user caused it, and not the undo of an import.
pub(super) const BY_HAND: &str = "change.job IS NULL AND change.command NOT LIKE 'jobs undo %'";

/// A condition of `change`: a user or an import wrote a value, and no merge or undo gave it back.
pub const WRITTEN: &str = "coalesce(change.command, '') NOT LIKE '% merge'
    AND coalesce(change.command, '') NOT LIKE '% unmerge' AND coalesce(change.command, '') NOT LIKE '% duplicates' AND coalesce(change.command, '') NOT LIKE 'jobs undo %'";

impl Store {
    /// Returns all changes of a record, the oldest first.
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

    /// Returns the user who last deleted a record.
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
    /// Whether the record was deleted.
    pub(in crate::store) fn is_deletion(&self) -> bool {
        matches!(&self.event, Event::Trash(since) if since.new.is_some())
    }
}

/// Returns the change of a row of `CHANGE_COLUMNS`.
pub(in crate::store) fn change_of(row: &Row<'_>) -> Result<Change> {
    let record = RecordRef::of_row(row)?;
    let text = |column: &str| {
        row.get::<_, Option<String>>(column)
            .map(|text| text.map(Into::into))
    };
    let id = row.get("id")?;
    let kind: String = row.get("kind")?;
    let columns = EventRow {
        kind: EventKind::named(&kind).ok_or_else(|| unreadable(id))?,
        field: row.get::<_, String>("field")?.into(),
        other: row.get("other")?,
        source: text("source")?,
        source_id: text("source_id")?,
        old: text("old")?,
        new: text("new")?,
    };
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
        "the store is damaged: change {id} of the history is not a known event"
    ))
    .hint("Copy the store to another place, and restore a backup.")
}

/// Returns a value as the history keeps it.
pub(in crate::store) fn as_kept(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Amount(units) => units.to_string(),
        Value::Date(date) => date.to_string(),
    }
}
