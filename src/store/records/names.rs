//! People with similar names, and the index that finds them.
//!
//! The index over the names of leads is made on first use and continued by each import that matches by name. Other
//! imports never touch it. The index over the names of contacts is written with each contact.

use rusqlite::Connection;

use super::lookup::FOUND_MAX;
use crate::duplicate::Candidate;
use crate::error::Result;
use crate::record::entity::NameIndex;
use crate::record::{Entity, name};

/// Adds the leads and the changes of names since the last time.
pub fn catch_up(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT id, first_name, last_name FROM lead
         WHERE id > (SELECT lead FROM lead_name_until)
         UNION
         SELECT id, first_name, last_name FROM lead
         WHERE id IN (SELECT record FROM change WHERE id > (SELECT change FROM lead_name_until)
                        AND entity = 'lead' AND kind = 'field' AND field IN ('first_name', 'last_name'))",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (first, last) = (row.get_ref(1)?, row.get_ref(2)?);
        let key = name::key(first.as_str().ok(), last.as_str().ok());
        if let Some(key) = key {
            add(connection, row.get(0)?, &key)?;
        }
    }
    note_how_far(connection)
}

/// Notes that the index has all leads and changes of now.
pub fn note_how_far(connection: &Connection) -> Result<()> {
    connection
        .prepare_cached(
            "UPDATE lead_name_until SET lead = (SELECT coalesce(max(id), 0) FROM lead),
                                        change = (SELECT coalesce(max(id), 0) FROM change)",
        )?
        .execute([])?;
    Ok(())
}

/// Adds a lead by the normal form of its name.
pub fn add(connection: &Connection, lead: i64, key: &str) -> Result<()> {
    let mut insert =
        connection.prepare_cached("INSERT OR IGNORE INTO lead_name (block, lead) VALUES (?, ?)")?;
    for block in name::blocks(key) {
        insert.execute((block, lead))?;
    }
    Ok(())
}

/// Adds the name that a lead has now.
pub fn refresh(connection: &Connection, lead: i64) -> Result<()> {
    let mut statement =
        connection.prepare_cached("SELECT first_name, last_name FROM lead WHERE id = ?")?;
    let key = statement.query_row([lead], |row| {
        Ok(name::key(
            row.get_ref(0)?.as_str().ok(),
            row.get_ref(1)?.as_str().ok(),
        ))
    })?;
    key.map_or(Ok(()), |key| add(connection, lead, &key))
}

/// Finds the people whose names are similar, by the words that they have in common. At most `names_left` people with
/// such words are compared: of 20,000 people of one name, each would be compared with all before it.
pub fn find(
    connection: &Connection,
    entity: Entity,
    key: &str,
    mut names_left: usize,
) -> Result<Vec<Candidate>> {
    let blocks = match entity.spec().name_index {
        NameIndex::Words { table } | NameIndex::LateWords { table } => table,
        NameIndex::Whole => return Ok(Vec::new()),
    };
    // The order of the tables is given, so that the first records come before the last ones are read.
    let mut statement = connection.prepare_cached(&format!(
        "SELECT id, first_name, last_name, deleted_at
         FROM {blocks} CROSS JOIN {entity} ON {entity}.id = {blocks}.{entity}
         WHERE block = ? ORDER BY {blocks}.{entity}"
    ))?;
    let mut found: Vec<Candidate> = Vec::new();
    for block in name::blocks(key) {
        let mut rows = statement.query([block])?;
        while found.len() < FOUND_MAX
            && names_left > 0
            && let Some(row) = rows.next()?
        {
            names_left -= 1;
            let id = row.get(0)?;
            if found.iter().any(|candidate| candidate.id == id) {
                continue;
            }
            let (first, last) = (row.get_ref(1)?, row.get_ref(2)?);
            let theirs = name::key(first.as_str().ok(), last.as_str().ok());
            if let Some(score) = theirs.and_then(|theirs| name::score(key, &theirs)) {
                found.push(Candidate {
                    id,
                    deleted_at: row.get(3)?,
                    score,
                });
            }
        }
    }
    found.sort_unstable_by_key(|candidate| candidate.id);
    Ok(found)
}
