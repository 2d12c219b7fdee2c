//! Looks up records by a key through the indexes of the store.

use rusqlite::Connection;

use crate::duplicate::{Candidate, LOOKED_AT_MAX};
use crate::error::Result;
use crate::record::{Entity, Rule};

/// The most candidates of a key that are read: one more than are looked at shows that there are more.
pub const FOUND_MAX: usize = LOOKED_AT_MAX + 1;

/// The records that the index of a rule has under a key, as many as are worth looking at.
pub fn indexed(
    connection: &Connection,
    (entity, rule): (Entity, Rule),
    key: &str,
) -> Result<Vec<Candidate>> {
    let columns: &[&str] = match (rule, entity) {
        (Rule::Phone, Entity::Lead) => &["phone_key", "mobile_key"],
        (Rule::Phone, _) => &["phone_key"],
        _ => &["email_key"],
    };
    let mut found = Vec::new();
    for column in columns {
        // One query for both columns would read all of their records before it gives the first.
        let query =
            format!("SELECT id, deleted_at FROM {entity} WHERE {column} = ? LIMIT {FOUND_MAX}");
        found.extend(exact(connection, &query, key)?);
    }
    Ok(found)
}

/// The records that a query with a key gives, id and time of deletion.
pub fn exact(connection: &Connection, query: &str, key: &str) -> Result<Vec<Candidate>> {
    let mut statement = connection.prepare_cached(query)?;
    let found = statement.query_map([key], |row| {
        Ok(Candidate {
            id: row.get(0)?,
            deleted_at: row.get(1)?,
            score: 100,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
