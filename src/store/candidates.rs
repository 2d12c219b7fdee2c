//! Which records a key hits, while an import is adding more of them.
//!
//! Two ways with one answer. A store that is large beside the file is asked through its index. For a file that is
//! large beside the store, keeping the index up would cost more than the rows: then the index is put off, and
//! hashes of all keys are held in memory. A hash only points: the record's own key decides.

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher};

use foldhash::quality::FixedState;
use rusqlite::Connection;

use crate::error::Result;

/// Fewer rows than this are not worth putting an index off.
const ROWS_MIN: u64 = 5_000;
/// More keys than this are not held in memory: 16 bytes each, in a table that is at most 7/8 full.
const KEYS_MAX: u64 = 900_000;

/// How candidates are found.
#[derive(Debug)]
pub enum Candidates {
    /// Through the index of the store.
    Indexed,
    /// Through hashes in memory.
    Loaded(Loaded),
}

/// A key, noted before its record goes away.
#[derive(Clone, Copy, Debug)]
pub struct Note(u64);

/// Ids by the hash of their key.
#[derive(Debug, Default)]
pub struct Loaded {
    first: HashMap<u64, i64, BuildHasherDefault<Identity>>,
    /// Where several records have one key, or two keys one hash.
    more: HashMap<u64, Vec<i64>>,
    /// What SQLite says when another process has written.
    seen_version: i64,
}

impl Candidates {
    /// The cheaper way for a file of so many rows into a store of so many records.
    pub fn for_sizes(rows: u64, records: u64) -> Self {
        let is_large = rows >= ROWS_MIN && records <= rows.saturating_mul(2);
        if is_large && rows + records <= KEYS_MAX {
            let mut loaded = Loaded::default();
            let keys = usize::try_from(rows + records).unwrap_or(0);
            loaded.first.reserve(keys);
            Candidates::Loaded(loaded)
        } else {
            Candidates::Indexed
        }
    }

    /// Takes in what another process has written since the last time.
    pub fn catch_up(&mut self, connection: &Connection) -> Result<()> {
        let Candidates::Loaded(loaded) = self else {
            return Ok(());
        };
        // It starts at 1, so the first time always loads.
        let version = connection.pragma_query_value(None, "data_version", |row| row.get(0))?;
        if version != loaded.seen_version {
            loaded.load(connection)?;
            loaded.seen_version = version;
        }
        Ok(())
    }

    /// The living records with this email, in ascending order.
    pub fn by_email(&self, connection: &Connection, key: &str) -> Result<Vec<i64>> {
        match self {
            Candidates::Indexed => {
                let mut statement = connection.prepare_cached(
                    "SELECT id FROM lead WHERE email_key = ? AND deleted_at IS NULL ORDER BY id",
                )?;
                let ids = statement.query_map([key], |row| row.get(0))?;
                Ok(ids.collect::<rusqlite::Result<_>>()?)
            }
            Candidates::Loaded(loaded) => loaded.find(connection, key),
        }
    }

    /// Whether a key can hit anything; only then is it worth asking.
    pub fn may_hit(&self, key: &str) -> bool {
        match self {
            Candidates::Indexed => true,
            Candidates::Loaded(loaded) => loaded.first.contains_key(&hash(key)),
        }
    }

    /// A key in the form in which it is remembered.
    pub fn note(&self, key: &str) -> Note {
        match self {
            Candidates::Indexed => Note(0),
            Candidates::Loaded(_) => Note(hash(key)),
        }
    }

    /// Remembers a record by its key.
    pub fn remember(&mut self, Note(hash): Note, id: i64) {
        if let Candidates::Loaded(loaded) = self {
            loaded.add(hash, id);
        }
    }
}

impl Loaded {
    fn load(&mut self, connection: &Connection) -> Result<()> {
        self.first.clear();
        self.more.clear();
        let mut statement = connection
            .prepare_cached("SELECT id, email_key FROM lead WHERE email_key IS NOT NULL")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            self.add(
                hash(row.get_ref(1)?.as_str().unwrap_or_default()),
                row.get(0)?,
            );
        }
        Ok(())
    }

    fn add(&mut self, hash: u64, id: i64) {
        match self.first.entry(hash) {
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(id);
            }
            std::collections::hash_map::Entry::Occupied(first) if *first.get() == id => {}
            std::collections::hash_map::Entry::Occupied(_) => {
                let others = self.more.entry(hash).or_default();
                if !others.contains(&id) {
                    others.push(id);
                }
            }
        }
    }

    fn find(&self, connection: &Connection, key: &str) -> Result<Vec<i64>> {
        let hash = hash(key);
        let Some(first) = self.first.get(&hash) else {
            return Ok(Vec::new());
        };
        let others = self.more.get(&hash).map(Vec::as_slice).unwrap_or_default();
        let mut statement = connection.prepare_cached(
            "SELECT 1 FROM lead WHERE id = ?1 AND email_key = ?2 AND deleted_at IS NULL",
        )?;
        let mut ids = Vec::new();
        for &id in std::iter::once(first).chain(others) {
            if statement.exists((id, key))? {
                ids.push(id);
            }
        }
        ids.sort_unstable();
        Ok(ids)
    }
}

fn hash(key: &str) -> u64 {
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
    fn the_way_follows_the_sizes() {
        let is_loaded =
            |rows, records| matches!(Candidates::for_sizes(rows, records), Candidates::Loaded(_));
        assert!(is_loaded(10_000, 0));
        assert!(is_loaded(10_000, 20_000));
        assert!(
            !is_loaded(10_000, 20_001),
            "the store is large beside the file"
        );
        assert!(!is_loaded(100, 0), "too few to be worth it");
        assert!(!is_loaded(800_000, 200_000), "too many to hold");
    }

    #[test]
    fn both_ways_give_the_same_answer() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                "CREATE TABLE lead (id INTEGER PRIMARY KEY, email_key TEXT, deleted_at INTEGER);
                 INSERT INTO lead VALUES (1, 'a@b.example', NULL), (2, 'c@d.example', NULL), (3, 'a@b.example', NULL),
                                         (4, NULL, NULL), (5, 'e@f.example', 99);",
            )
            .unwrap();
        let mut loaded = Candidates::for_sizes(10_000, 5);
        loaded.catch_up(&connection).unwrap();
        for candidates in [&Candidates::Indexed, &loaded] {
            let find = |key| candidates.by_email(&connection, key).unwrap();
            assert_eq!(find("a@b.example"), [1, 3]);
            assert_eq!(find("c@d.example"), [2]);
            assert!(find("e@f.example").is_empty(), "in the trash");
            assert!(find("").is_empty());
        }
        connection
            .execute("INSERT INTO lead VALUES (6, 'g@h.example', NULL)", [])
            .unwrap();
        let note = loaded.note("g@h.example");
        loaded.remember(note, 6);
        assert!(loaded.may_hit("g@h.example") && !loaded.may_hit("i@j.example"));
        assert_eq!(loaded.by_email(&connection, "g@h.example").unwrap(), [6]);
    }

    #[test]
    fn two_keys_of_one_hash_are_told_apart() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                "CREATE TABLE lead (id INTEGER PRIMARY KEY, email_key TEXT, deleted_at INTEGER);
                 INSERT INTO lead VALUES (1, 'a@b.example', NULL), (2, 'c@d.example', NULL);",
            )
            .unwrap();
        let mut loaded = Loaded::default();
        let same = hash("a@b.example");
        loaded.add(same, 2);
        loaded.add(same, 1);
        assert_eq!(loaded.find(&connection, "a@b.example").unwrap(), [1]);
    }
}
