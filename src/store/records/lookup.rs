//! Looks up records by a key or a name through the indexes of the store.

use rusqlite::{Connection, OptionalExtension, Row};

use super::columns::{FieldColumns, Values};
use crate::duplicate::{Candidate, LOOKED_AT_MAX};
use crate::error::Result;
use crate::record::{Entity, Key};

/// The largest number of candidates of a key that are read. One more than are compared shows that there are more.
pub const FOUND_MAX: usize = LOOKED_AT_MAX + 1;

/// Returns the column that holds a key.
pub fn column_of(key: Key) -> &'static str {
    match key {
        Key::Email => "email_key",
        Key::Phone => "phone_key",
        Key::Mobile => "mobile_key",
    }
}

/// A record with a key.
#[derive(Debug)]
pub struct Found {
    /// The record.
    pub candidate: Candidate,
    /// Its values, by which it is assessed next.
    pub values: Values,
}

/// The queries for the records that have a text as one of some keys.
#[derive(Debug)]
pub struct KeyQueries {
    /// The keys.
    pub keys: &'static [Key],
    fields: FieldColumns,
    /// A query for each key, which reads the index over it. One for several columns would read all of their records before it
    /// returns the first.
    by_index: Vec<String>,
    /// The query for one record by its id.
    by_id: String,
}

impl KeyQueries {
    /// Creates the queries for records of an entity with these fields.
    pub fn new(entity: Entity, keys: &'static [Key], fields: &FieldColumns) -> Self {
        let select = format!("SELECT id, deleted_at, {} FROM {entity}", fields.sql);
        let columns: Vec<&str> = keys.iter().map(|&key| column_of(key)).collect();
        let by_index = columns
            .iter()
            .map(|column| format!("{select} WHERE {column} = ? LIMIT {FOUND_MAX}"));
        KeyQueries {
            keys,
            fields: fields.clone(),
            by_index: by_index.collect(),
            by_id: format!("{select} WHERE id = ? AND ? IN ({})", columns.join(", ")),
        }
    }

    /// Adds the records that the indexes find, at most `FOUND_MAX` for each key.
    pub fn find_by_index(
        &self,
        connection: &Connection,
        text: &str,
        found: &mut Vec<Found>,
    ) -> Result<()> {
        for query in &self.by_index {
            let mut statement = connection.prepare_cached(query)?;
            for one in statement.query_map([text], |row| self.found(row))? {
                found.push(one?);
            }
        }
        Ok(())
    }

    /// Returns the record with an id if it has the text as one of the keys.
    pub fn find_by_id(
        &self,
        connection: &Connection,
        id: i64,
        text: &str,
    ) -> Result<Option<Found>> {
        let mut statement = connection.prepare_cached(&self.by_id)?;
        let found = statement.query_row((id, text), |row| self.found(row));
        Ok(found.optional()?)
    }

    fn found(&self, row: &Row<'_>) -> rusqlite::Result<Found> {
        Ok(Found {
            candidate: Candidate {
                id: row.get(0)?,
                deleted_at: row.get(1)?,
                score: 100,
            },
            values: self.fields.values(row, 2)?.into(),
        })
    }
}

/// Returns the records with this whole name in its folded form.
pub fn by_folded_name(
    connection: &Connection,
    entity: Entity,
    name: &str,
) -> Result<Vec<Candidate>> {
    let query = format!("SELECT id, deleted_at FROM {entity} WHERE name_key = ? LIMIT {FOUND_MAX}");
    let mut statement = connection.prepare_cached(&query)?;
    let found = statement.query_map([name], |row| {
        Ok(Candidate {
            id: row.get(0)?,
            deleted_at: row.get(1)?,
            score: 100,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
