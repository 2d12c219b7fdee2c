//! Looks up records by a key or a name through the indexes of the store.

use rusqlite::Connection;

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

/// Adds the records with this text as one of these keys, at most `FOUND_MAX` for each key.
pub fn by_key(
    connection: &Connection,
    entity: Entity,
    keys: &[Key],
    text: &str,
    found: &mut Vec<Candidate>,
) -> Result<()> {
    for &key in keys {
        // One query for several columns would read all of their records before it returns the first.
        let column = column_of(key);
        let query =
            format!("SELECT id, deleted_at FROM {entity} WHERE {column} = ? LIMIT {FOUND_MAX}");
        found.extend(exact(connection, &query, text)?);
    }
    Ok(())
}

/// Returns the records with this whole name in its folded form.
pub fn by_folded_name(
    connection: &Connection,
    entity: Entity,
    name: &str,
) -> Result<Vec<Candidate>> {
    let query = format!("SELECT id, deleted_at FROM {entity} WHERE name_key = ? LIMIT {FOUND_MAX}");
    exact(connection, &query, name)
}

fn exact(connection: &Connection, query: &str, text: &str) -> Result<Vec<Candidate>> {
    let mut statement = connection.prepare_cached(query)?;
    let found = statement.query_map([text], |row| {
        Ok(Candidate {
            id: row.get(0)?,
            deleted_at: row.get(1)?,
            score: 100,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
