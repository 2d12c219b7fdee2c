//! People with similar names, and the index that finds them.
//!
//! The index has an entry for each block of a name (`similar_names::blocks`), in the order of the names. People with the
//! same name stand together, so that a name is compared once for all of them, and only similar ones are read from their
//! table.
//!
//! The index also has an entry for each initial with the postcode of a lead, or the date of birth of a contact
//! (`record::near`).
//!
//! The index over the names of leads is made on first use and continued by each import that matches by name. Other
//! imports never touch it. The index over the names of contacts is written with each contact.

use rusqlite::{CachedStatement, Connection, OptionalExtension, Row};

use super::lookup::FOUND_MAX;
use crate::duplicate::Candidate;
use crate::error::Result;
use crate::record::entity::NameIndex;
use crate::record::near::{self, NearName};
use crate::record::similar_names::{self, Scorer};
use crate::record::{Entity, name};

/// The number of entries that are sorted before they are written. A sorted batch writes each page of the index once.
const SORTED_MAX: usize = 100_000;

/// The largest number of people of one postcode or date of birth, and of one initial, that are compared. Of a whole
/// company with one postcode, each would be compared with all before it.
const NEAR_MAX: usize = 200;

/// Adds the leads and the changes of names since the last time.
pub fn catch_up(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT id, first_name, last_name, postcode FROM lead
         WHERE id > (SELECT lead FROM lead_name_until)
         UNION ALL
         SELECT id, first_name, last_name, postcode FROM lead
         WHERE id IN (SELECT record FROM change WHERE id > (SELECT change FROM lead_name_until)
                        AND entity = 'lead' AND kind = 'field'
                        AND field IN ('first_name', 'last_name', 'postcode'))",
    )?;
    let mut entries = Vec::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let Some(name) = near_name(row, 1)? else {
            continue;
        };
        let lead = row.get(0)?;
        let blocks = name.blocks().into_iter();
        entries.extend(blocks.map(|block| (block, name.key.clone(), lead)));
        if entries.len() >= SORTED_MAX {
            add_sorted(connection, &mut entries)?;
        }
    }
    add_sorted(connection, &mut entries)?;
    note_how_far(connection)
}

/// Adds entries (block, name, lead) in the order of the index, and removes them from the list.
fn add_sorted(connection: &Connection, entries: &mut Vec<(String, String, i64)>) -> Result<()> {
    entries.sort_unstable();
    let mut insert = insert(connection)?;
    for (block, key, lead) in entries.drain(..) {
        insert.execute((block, key, lead))?;
    }
    Ok(())
}

fn insert(connection: &Connection) -> Result<CachedStatement<'_>> {
    Ok(connection
        .prepare_cached("INSERT OR IGNORE INTO lead_name (block, name, lead) VALUES (?, ?, ?)")?)
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

/// Returns the name of a row with first name, last name and postcode from this column on.
fn near_name(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<NearName>> {
    let text = |at| Ok::<_, rusqlite::Error>(row.get_ref(at)?.as_str().ok());
    Ok(NearName::of(text(at)?, text(at + 1)?, text(at + 2)?))
}

/// Adds a lead by its name.
pub fn add(connection: &Connection, lead: i64, name: &NearName) -> Result<()> {
    let mut insert = insert(connection)?;
    for block in name.blocks() {
        insert.execute((block, &name.key, lead))?;
    }
    Ok(())
}

/// Adds the name that a lead has now.
pub fn refresh(connection: &Connection, lead: i64) -> Result<()> {
    let mut statement = connection
        .prepare_cached("SELECT first_name, last_name, postcode FROM lead WHERE id = ?")?;
    let name = statement.query_row([lead], |row| near_name(row, 0))?;
    name.map_or(Ok(()), |name| add(connection, lead, &name))
}

/// Finds the people whose names are similar, by the words that they have in common. Those with the same name come
/// first: of very many, only `FOUND_MAX` are returned. At most `names_left` other people with such words are compared: of
/// 20,000 people of one last name, each would be compared with all before it.
pub fn find(
    connection: &Connection,
    entity: Entity,
    name: &NearName,
    mut names_left: usize,
) -> Result<Vec<Candidate>> {
    let table = match entity.spec().name_index {
        NameIndex::Words { table, .. } | NameIndex::LateWords { table, .. } => table,
        NameIndex::Whole => return Ok(Vec::new()),
    };
    let key = &*name.key;
    let mut found = Found::begin(connection, entity)?;
    let blocks = similar_names::blocks(key);
    let mut scorer = Scorer::of(key);
    let mut same = connection.prepare_cached(&format!(
        "SELECT {entity} FROM {table} WHERE block = ? AND name = ?"
    ))?;
    // Every block of a name has all people of that name.
    if let Some(block) = blocks.first() {
        let mut rows = same.query((block, key))?;
        while !found.is_full()
            && let Some(row) = rows.next()?
        {
            found.add(row.get(0)?, key, 100)?;
        }
    }
    let mut others = connection.prepare_cached(&format!(
        "SELECT name, {entity} FROM {table} WHERE block = ? ORDER BY name, {entity}"
    ))?;
    for block in blocks {
        let mut rows = others.query([block])?;
        let mut compared = (String::new(), None);
        while !found.is_full()
            && names_left > 0
            && let Some(row) = rows.next()?
        {
            let theirs = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            if theirs == key {
                continue;
            }
            names_left -= 1;
            if compared.0 != theirs {
                compared.0.clear();
                compared.0.push_str(theirs);
                compared.1 = scorer.score(theirs);
            }
            if let Some(score) = compared.1 {
                found.add(row.get(1)?, theirs, score)?;
            }
        }
    }
    find_near(name, &mut others, &mut found)?;
    let mut candidates = found.candidates;
    candidates.sort_unstable_by_key(|candidate| candidate.id);
    Ok(candidates)
}

/// Adds the people with the same postcode or date of birth, and with a word of the name. `others` finds the people of a block.
fn find_near(
    name: &NearName,
    others: &mut CachedStatement<'_>,
    found: &mut Found<'_>,
) -> Result<()> {
    for block in name.near_blocks() {
        let mut rows = others.query([block])?;
        let mut near_left = NEAR_MAX;
        while !found.is_full()
            && near_left > 0
            && let Some(row) = rows.next()?
        {
            let theirs = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            if theirs == name.key {
                continue;
            }
            near_left -= 1;
            if let Some(score) = near::common(&name.key, theirs) {
                found.add(row.get(1)?, theirs, score)?;
            }
        }
    }
    Ok(())
}

/// The people that were found so far.
struct Found<'c> {
    by_id: CachedStatement<'c>,
    candidates: Vec<Candidate>,
}

impl<'c> Found<'c> {
    fn begin(connection: &'c Connection, entity: Entity) -> Result<Self> {
        let by_id = connection.prepare_cached(&format!(
            "SELECT first_name, last_name, deleted_at FROM {entity} WHERE id = ?"
        ))?;
        Ok(Found {
            by_id,
            candidates: Vec::new(),
        })
    }

    fn is_full(&self) -> bool {
        self.candidates.len() >= FOUND_MAX
    }

    /// Adds a person of the index, unless it was renamed since.
    fn add(&mut self, id: i64, key: &str, score: u8) -> Result<()> {
        if self.candidates.iter().any(|candidate| candidate.id == id) {
            return Ok(());
        }
        let deleted_at = self.by_id.query_row([id], |row| {
            let (first, last) = (row.get_ref(0)?, row.get_ref(1)?);
            let now = name::key(first.as_str().ok(), last.as_str().ok());
            Ok((now.as_deref() == Some(key)).then_some(row.get(2)?))
        });
        if let Some(deleted_at) = deleted_at.optional()?.flatten() {
            self.candidates.push(Candidate {
                id,
                deleted_at,
                score,
            });
        }
        Ok(())
    }
}
