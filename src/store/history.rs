//! The history: one row for every change of a field, whoever made it. Links, advisers and the trash are fields here.
//!
//! A link of a client is the field `contact 7` with the relationship as its value, and of the contact `client 3`; so one
//! table serves all that can be asked: who changed this, when, from what to what. Which contact a person of another system
//! is, is the field `intelliflo 1008` of the contact.

use rusqlite::Row;

use super::{Author, Store};
use crate::error::Result;
use crate::record::{Entity, Value};

/// A change of one field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// When, in seconds since 1970.
    pub at: i64,
    /// Who did it.
    pub by: String,
    /// The field.
    pub field: String,
    /// What it held.
    pub old: Option<String>,
    /// What it holds from then on.
    pub new: Option<String>,
    /// The job and its row, if it was an import.
    pub job: Option<(i64, Option<u64>)>,
    /// The command, if it was done by hand.
    pub command: Option<String>,
}

/// The field of the history that says when a record was made by hand.
pub const CREATED: &str = "created_at";
/// The field of the history that says when a record went to the trash, or came back.
pub const DELETED: &str = "deleted_at";
/// The field of the history that holds the primary contact of a client.
pub const PRIMARY: &str = "primary_contact";
/// The field of the history that says how many activities went to the trash with their client.
pub const ACTIVITIES: &str = "activities";
/// The field of the history that holds an adviser of a client.
pub const ADVISER: &str = "adviser";

/// The field of the history that stands for the link with another record.
pub fn link_field(other: Entity, id: i64) -> String {
    format!("{other} {id}")
}

/// The field of the history that says which contact a person of another system is.
pub(super) fn source_field(source: &str, id: &str) -> String {
    format!("{source} {id}")
}

/// What a field held and holds, as the history keeps it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Turn<'v> {
    pub old: Option<&'v str>,
    pub new: Option<&'v str>,
}

impl<'v> Turn<'v> {
    pub fn to(new: &'v str) -> Self {
        Turn {
            old: None,
            new: Some(new),
        }
    }

    pub fn from(old: &'v str) -> Self {
        Turn {
            old: Some(old),
            new: None,
        }
    }
}

impl Store {
    /// All changes of a record, the oldest first.
    pub fn history(&self, entity: Entity, id: i64) -> Result<Vec<Change>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT at, by, field, old, new, job, row, command FROM change WHERE entity = ? AND record = ? ORDER BY id",
        )?;
        let changes = statement.query_map((entity.name(), id), change_of)?;
        Ok(changes.collect::<rusqlite::Result<_>>()?)
    }

    /// Who sent a record to the trash the last time.
    pub fn deleted_by(&self, entity: Entity, id: i64) -> Result<Option<String>> {
        let changes = self.history(entity, id)?;
        let deletion = |change: &&Change| change.field == DELETED && change.new.is_some();
        Ok(changes
            .iter()
            .rev()
            .find(deletion)
            .map(|change| change.by.clone()))
    }

    /// Notes a change of a field.
    pub(super) fn note(
        &self,
        (entity, id): (Entity, i64),
        field: &str,
        turn: Turn<'_>,
        author: &Author<'_>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO change (entity, record, field, old, new, at, by, job, row, command)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?;
        let (job, row) = author.origin();
        statement.execute((
            entity.name(),
            id,
            field,
            turn.old,
            turn.new,
            author.at,
            author.by,
            job,
            row,
            author.command(),
        ))?;
        Ok(())
    }
}

/// A change out of the columns `at, by, field, old, new, job, row, command`, which must come first.
pub(super) fn change_of(row: &Row<'_>) -> rusqlite::Result<Change> {
    let job: Option<i64> = row.get(5)?;
    let number: Option<i64> = row.get(6)?;
    Ok(Change {
        at: row.get(0)?,
        by: row.get(1)?,
        field: row.get(2)?,
        old: row.get(3)?,
        new: row.get(4)?,
        job: job.map(|job| (job, number.map(i64::unsigned_abs))),
        command: row.get(7)?,
    })
}

/// A value as the history keeps it.
pub(super) fn as_kept(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Amount(units) => units.to_string(),
        Value::Date(date) => date.to_string(),
    }
}
