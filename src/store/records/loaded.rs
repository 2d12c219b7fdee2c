//! An index of keys in memory: ids of leads by the hash of their email and telephone numbers.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher};

use foldhash::quality::FixedState;
use rusqlite::{Connection, OptionalExtension};

use super::lookup::{FOUND_MAX, column_of};
use crate::duplicate::Candidate;
use crate::error::Result;
use crate::record::Key;

/// Ids by the hash of their key.
#[derive(Debug, Default)]
pub struct Loaded {
    first: HashMap<u64, i64, BuildHasherDefault<Identity>>,
    /// The other ids, in ascending order, if several records have one key or two keys have one hash.
    more: HashMap<u64, Vec<i64>>,
    /// The number that SQLite changes when another process has written.
    seen_version: i64,
}

impl Loaded {
    /// Creates an empty index with room for so many keys.
    pub fn with_room_for(keys: u64) -> Self {
        let mut loaded = Loaded::default();
        loaded.first.reserve(usize::try_from(keys).unwrap_or(0));
        loaded
    }

    /// Loads all keys again if another process has written since the last time.
    pub fn catch_up(&mut self, connection: &Connection, keys: &[Key]) -> Result<()> {
        // It starts at 1, so the first time always loads.
        let version = connection.pragma_query_value(None, "data_version", |row| row.get(0))?;
        if version != self.seen_version {
            self.load(connection, keys)?;
            self.seen_version = version;
        }
        Ok(())
    }

    /// Returns whether a record with this key may exist. Two keys can have one hash.
    pub fn may_have(&self, key: &str) -> bool {
        self.first.contains_key(&hash(key))
    }

    fn load(&mut self, connection: &Connection, keys: &[Key]) -> Result<()> {
        self.first.clear();
        self.more.clear();
        for &key in keys {
            let column = column_of(key);
            let mut statement = connection.prepare_cached(&format!(
                "SELECT id, {column} FROM lead WHERE {column} IS NOT NULL"
            ))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let key = row.get_ref(1)?;
                self.add(hash(key.as_str().unwrap_or_default()), row.get(0)?);
            }
        }
        Ok(())
    }

    /// Adds a record by the hash of its key.
    pub fn add(&mut self, hash: u64, id: i64) {
        match self.first.entry(hash) {
            Entry::Vacant(free) => {
                free.insert(id);
            }
            Entry::Occupied(first) if *first.get() == id => {}
            Entry::Occupied(_) => {
                let others = self.more.entry(hash).or_default();
                // New records come last; a search through all of them would make rows of one key cost quadratic time.
                if let Err(at) = others.binary_search(&id) {
                    others.insert(at, id);
                }
            }
        }
    }

    /// Adds the records with this text as one of these keys, including records in the trash.
    pub fn find(
        &self,
        connection: &Connection,
        keys: &[Key],
        text: &str,
        found: &mut Vec<Candidate>,
    ) -> Result<()> {
        let hash = hash(text);
        let Some(first) = self.first.get(&hash) else {
            return Ok(());
        };
        let others = self.more.get(&hash).map(Vec::as_slice).unwrap_or_default();
        let columns = keys.iter().map(|&key| column_of(key)).collect::<Vec<_>>();
        let mut statement = connection.prepare_cached(&format!(
            "SELECT deleted_at FROM lead WHERE id = ?1 AND ?2 IN ({})",
            columns.join(", ")
        ))?;
        for &id in std::iter::once(first).chain(others) {
            if found.len() >= FOUND_MAX {
                break;
            }
            let deleted_at = statement
                .query_row((id, text), |row| row.get(0))
                .optional()?;
            if let Some(deleted_at) = deleted_at {
                found.push(Candidate {
                    id,
                    deleted_at,
                    score: 100,
                });
            }
        }
        Ok(())
    }
}

/// Returns the hash of a key.
pub fn hash(key: &str) -> u64 {
    FixedState::default().hash_one(key)
}

/// Keys of the map are hashes already.
#[derive(Debug, Default)]
struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 << 8) | u64::from(byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_keys_of_one_hash_are_told_apart() {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::store::schema::migrate(&mut connection, crate::store::schema::MIGRATIONS).unwrap();
        connection
            .execute_batch(
                "INSERT INTO lead (id, email, created_at) VALUES (1, 'a@b.example', 0), (2, 'c@d.example', 0)",
            )
            .unwrap();
        let mut loaded = Loaded::default();
        let same = hash("a@b.example");
        loaded.add(same, 2);
        loaded.add(same, 1);
        let mut found = Vec::new();
        loaded
            .find(&connection, &[Key::Email], "a@b.example", &mut found)
            .unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].id, 1);
    }
}
