//! An index of keys for large files: ids of leads by the hash of their email and telephone numbers.
//!
//! The newest keys are in memory, the older ones in sorted files. A filter in memory knows nearly all keys that no record
//! has, so that few rows read the files. Memory grows by 1.5 bytes a key.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher};
use std::path::Path;

use foldhash::quality::FixedState;
use rusqlite::{CachedStatement, Connection, OptionalExtension};

use super::columns::KEYS;
use super::key_filter::KeyFilter;
use super::key_runs::KeyRuns;
use super::lookup::{FOUND_MAX, column_of};
use crate::duplicate::Candidate;
use crate::error::Result;
use crate::record::Key;

/// The number of keys in memory: 16 bytes each, in a table that is at most 7/8 full.
const NEWEST_MAX: usize = (1 << 17) / 8 * 7;

/// Ids by the hash of their key.
#[derive(Debug)]
pub struct Loaded {
    filter: KeyFilter,
    newest: Newest,
    older: KeyRuns,
    /// The largest number of keys in memory.
    newest_max: usize,
    /// The number that SQLite changes when another process has written.
    seen_version: i64,
    /// The last lead that was added.
    last_lead: i64,
    /// The last change that was seen.
    last_change: i64,
}

/// The keys in memory.
#[derive(Debug, Default)]
struct Newest {
    first: HashMap<u64, i64, BuildHasherDefault<Identity>>,
    /// The other ids, in ascending order, if several records have one key or two keys have one hash.
    more: HashMap<u64, Vec<i64>>,
    /// The number of all ids.
    count: usize,
}

impl Loaded {
    /// Creates an empty index with room for so many keys. `folder` is a private folder for files.
    pub fn with_room_for(keys: u64, folder: &Path) -> Self {
        let mut newest = Newest::default();
        let in_memory = usize::try_from(keys).unwrap_or(NEWEST_MAX);
        newest.first.reserve(in_memory.min(NEWEST_MAX));
        Loaded {
            filter: KeyFilter::with_room_for(keys),
            newest,
            older: KeyRuns::new(folder),
            newest_max: NEWEST_MAX,
            seen_version: 0,
            last_lead: 0,
            last_change: 0,
        }
    }

    /// Loads the keys that another process has written since the last time. The first time, it loads all keys.
    pub fn catch_up(&mut self, connection: &Connection, keys: &[Key]) -> Result<()> {
        // It starts at 1, so the first time always loads.
        let version = connection.pragma_query_value(None, "data_version", |row| row.get(0))?;
        if version == self.seen_version {
            return Ok(());
        }
        let mut last_change =
            connection.prepare_cached("SELECT coalesce(max(id), 0) FROM change")?;
        let last_change = last_change.query_row([], |row| row.get(0))?;
        let seen_change = if self.seen_version == 0 {
            last_change
        } else {
            self.last_change
        };
        let seen = (self.last_lead, seen_change);
        for &key in keys {
            self.load(connection, key, seen)?;
        }
        (self.seen_version, self.last_change) = (version, last_change);
        Ok(())
    }

    /// Returns whether a record with this key may exist. Two keys can have one hash.
    pub fn may_have(&self, key: &str) -> bool {
        self.filter.may_have(hash(key))
    }

    /// Loads one key of the leads and of the changes after those that were seen.
    fn load(&mut self, connection: &Connection, key: Key, seen: (i64, i64)) -> Result<()> {
        let column = column_of(key);
        let mut statement = connection.prepare_cached(&format!(
            "SELECT id, {column} FROM lead WHERE id > ?1 AND {column} IS NOT NULL
             UNION ALL
             SELECT id, {column} FROM lead
             WHERE id IN (SELECT record FROM change
                          WHERE id > ?2 AND entity = 'lead' AND kind = 'field' AND field = ?3)
               AND {column} IS NOT NULL"
        ))?;
        let mut rows = statement.query((seen.0, seen.1, field_of(key)))?;
        while let Some(row) = rows.next()? {
            let key = row.get_ref(1)?;
            self.add(hash(key.as_str().unwrap_or_default()), row.get(0)?)?;
        }
        Ok(())
    }

    /// Adds a record by the hash of its key.
    pub fn add(&mut self, hash: u64, id: i64) -> Result<()> {
        self.last_lead = self.last_lead.max(id);
        self.filter.add(hash);
        self.newest.add(hash, id);
        if self.newest.count >= self.newest_max {
            self.older.add(&self.newest.take_all())?;
        }
        Ok(())
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
        if !self.filter.may_have(hash) {
            return Ok(());
        }
        let columns = keys.iter().map(|&key| column_of(key)).collect::<Vec<_>>();
        let mut statement = connection.prepare_cached(&format!(
            "SELECT deleted_at FROM lead WHERE id = ?1 AND ?2 IN ({})",
            columns.join(", ")
        ))?;
        let mut add = |id| add_if_it_has(&mut statement, (id, text), found);
        self.older.visit(hash, &mut add)?;
        for id in self.newest.ids(hash) {
            if !add(id)? {
                break;
            }
        }
        Ok(())
    }
}

/// Adds a record if it has the key. Returns whether there is room for another one.
fn add_if_it_has(
    statement: &mut CachedStatement<'_>,
    (id, text): (i64, &str),
    found: &mut Vec<Candidate>,
) -> Result<bool> {
    if found.len() >= FOUND_MAX {
        return Ok(false);
    }
    // A record that was changed is there again.
    if found.iter().any(|candidate| candidate.id == id) {
        return Ok(true);
    }
    let deleted_at = statement.query_row((id, text), |row| row.get(0));
    if let Some(deleted_at) = deleted_at.optional()? {
        found.push(Candidate {
            id,
            deleted_at,
            score: 100,
        });
    }
    Ok(true)
}

impl Newest {
    fn add(&mut self, hash: u64, id: i64) {
        match self.first.entry(hash) {
            Entry::Vacant(free) => {
                free.insert(id);
            }
            Entry::Occupied(first) if *first.get() == id => return,
            Entry::Occupied(_) => {
                let others = self.more.entry(hash).or_default();
                // New records come last; a search through all of them would make rows of one key cost quadratic time.
                match others.binary_search(&id) {
                    Ok(_) => return,
                    Err(at) => others.insert(at, id),
                }
            }
        }
        self.count += 1;
    }

    /// Returns the ids of a hash.
    fn ids(&self, hash: u64) -> impl Iterator<Item = i64> {
        let more = self.more.get(&hash).map(Vec::as_slice).unwrap_or_default();
        self.first.get(&hash).into_iter().chain(more).copied()
    }

    /// Removes and returns all ids with their hashes, in order.
    fn take_all(&mut self) -> Vec<(u64, i64)> {
        let mut entries = Vec::with_capacity(self.count);
        entries.extend(self.first.drain());
        for (hash, ids) in self.more.drain() {
            entries.extend(ids.into_iter().map(|id| (hash, id)));
        }
        entries.sort_unstable();
        self.count = 0;
        entries
    }
}

/// Returns the field that a key is made of.
fn field_of(key: Key) -> Option<&'static str> {
    let found = KEYS.iter().find(|(one, ..)| *one == key);
    found.map(|(_, field, _)| *field)
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

    fn store() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::store::schema::create(&mut connection).unwrap();
        connection
    }

    fn found(loaded: &Loaded, connection: &Connection, text: &str) -> Vec<i64> {
        let mut found = Vec::new();
        loaded
            .find(connection, &[Key::Email], text, &mut found)
            .unwrap();
        found.iter().map(|candidate| candidate.id).collect()
    }

    #[test]
    fn two_keys_of_one_hash_are_told_apart() {
        let connection = store();
        connection
            .execute_batch(
                "INSERT INTO lead (id, email, created_at) VALUES (1, 'a@b.example', 0), (2, 'c@d.example', 0)",
            )
            .unwrap();
        let mut loaded = Loaded::with_room_for(10, Path::new("/nowhere"));
        let same = hash("a@b.example");
        loaded.add(same, 2).unwrap();
        loaded.add(same, 1).unwrap();
        assert_eq!(found(&loaded, &connection, "a@b.example"), [1]);
    }

    #[test]
    fn more_keys_than_memory_holds_are_found() {
        let connection = store();
        let folder = tempfile::tempdir().unwrap();
        let mut insert = connection
            .prepare("INSERT INTO lead (id, email, created_at) VALUES (?, ?, 0)")
            .unwrap();
        // Each email has two leads, far from each other.
        let email = |id: i64| format!("{}@b.example", id % 500);
        let mut loaded = Loaded {
            newest_max: 64,
            ..Loaded::with_room_for(1_000, folder.path())
        };
        for id in 1..=1_000 {
            insert.execute((id, email(id))).unwrap();
            loaded.add(hash(&email(id)), id).unwrap();
            // A changed record is added again.
            loaded.add(hash(&email(1)), 1).unwrap();
        }
        for id in 1..=500 {
            assert!(loaded.may_have(&email(id)));
            assert_eq!(found(&loaded, &connection, &email(id)), [id, id + 500]);
        }
        assert!(found(&loaded, &connection, "x@b.example").is_empty());
        let mut again = Loaded {
            newest_max: 64,
            ..Loaded::with_room_for(1_000, folder.path())
        };
        again.catch_up(&connection, &[Key::Email]).unwrap();
        assert_eq!(found(&again, &connection, &email(77)), [77, 577]);
    }

    #[test]
    fn what_another_process_wrote_is_loaded_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        let mut store = Connection::open(&path).unwrap();
        crate::store::schema::create(&mut store).unwrap();
        let other = Connection::open(&path).unwrap();
        let mut loaded = Loaded::with_room_for(100, folder.path());
        let write = |sql: &str| other.execute_batch(sql).unwrap();
        write(
            "INSERT INTO lead (id, email, created_at) VALUES (1, 'a@b.example', 0), (2, 'c@d.example', 0);",
        );
        let mut catch_up = || {
            loaded.catch_up(&store, &[Key::Email]).unwrap();
            ["a@b.example", "c@d.example", "e@f.example", "g@h.example"]
                .map(|email| found(&loaded, &store, email).first().copied())
        };
        assert_eq!(catch_up(), [Some(1), Some(2), None, None]);
        write(
            "INSERT INTO lead (id, email, created_at) VALUES (3, 'e@f.example', 0);
             UPDATE lead SET email = 'g@h.example' WHERE id = 2;
             INSERT INTO change (entity, record, kind, field, old, new, by, at)
             VALUES ('lead', 2, 'field', 'email', 'c@d.example', 'g@h.example', 'me', 0);",
        );
        assert_eq!(catch_up(), [Some(1), None, Some(3), Some(2)]);
        assert_eq!(loaded.newest.count, 4);
    }
}
