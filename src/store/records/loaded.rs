//! An index of keys for large files: ids of leads by the hash of their email and telephone numbers.
//!
//! Keys that come one by one are in memory first, and then in sorted files. Those that are read from the store are written into
//! files at once if they are many. A filter in memory knows nearly all keys that no record has, so that few rows look for theirs.
//! Memory grows by 1.5 bytes a key.

use std::path::Path;

use rusqlite::{CachedStatement, Connection, OptionalExtension, Rows};

use super::columns::KEYS;
use super::key_filter::KeyFilter;
use super::key_runs::{Entry, KeyRuns};
use super::lookup::{FOUND_MAX, column_of};
use super::newest_keys::NewestKeys;
use crate::duplicate::Candidate;
use crate::error::Result;
use crate::record::{Key, hash_of_key};

/// The number of keys in memory: 16 bytes each, and twice as many while they are merged.
const NEWEST_MAX: usize = 1 << 16;
/// The number of keys that are read from the store before they are written: 4 MiB. With more at once, files are merged less often.
const READ_MAX: usize = 1 << 18;

/// Ids by the hash of their key.
#[derive(Debug)]
pub struct Loaded {
    filter: KeyFilter,
    newest: NewestKeys,
    older: KeyRuns,
    /// The last lead in the files.
    last_in_files: i64,
    /// The largest number of keys in memory.
    newest_max: usize,
    /// The largest number of keys that are read before they are written.
    read_max: usize,
    /// The number that SQLite changes when another process has written.
    seen_version: i64,
    /// The last lead that was added.
    last_lead: i64,
    /// The last change that was seen.
    last_change: i64,
}

impl Loaded {
    /// Creates an empty index with room for so many keys. `folder` is a private folder for files.
    pub fn with_room_for(keys: u64, folder: &Path) -> Self {
        Loaded {
            filter: KeyFilter::with_room_for(keys),
            newest: NewestKeys::default(),
            older: KeyRuns::new(folder),
            last_in_files: 0,
            newest_max: NEWEST_MAX,
            read_max: READ_MAX,
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

    /// Returns whether a record with a key of this hash may exist.
    pub fn may_have(&self, hash: u64) -> bool {
        self.filter.may_have(hash)
    }

    /// Reads what `may_have` will read for these hashes.
    pub fn expect(&self, hashes: impl Iterator<Item = u64>) {
        self.filter.expect(hashes);
    }

    /// Returns the records that may have a key of this hash, from an id on, or `None` if that takes a look into the files.
    pub fn ids_from(&self, first: i64, hash: u64) -> Option<impl Iterator<Item = i64>> {
        let ids = self.newest.ids(hash).filter(move |id| *id >= first);
        (self.last_in_files < first).then_some(ids)
    }

    /// Loads one key of the leads and of the changes after those that were seen.
    fn load(&mut self, connection: &Connection, key: Key, seen: (i64, i64)) -> Result<()> {
        let column = column_of(key);
        if seen.0 == 0 {
            // Without a condition on the id, SQLite reads the index of the key.
            let all = format!("SELECT id, {column} FROM lead WHERE {column} IS NOT NULL");
            return self.add_all(connection.prepare_cached(&all)?.query(())?);
        }
        let mut statement = connection.prepare_cached(&format!(
            "SELECT id, {column} FROM lead WHERE id > ?1 AND {column} IS NOT NULL
             UNION ALL
             SELECT id, {column} FROM lead
             WHERE id IN (SELECT record FROM change
                          WHERE id > ?2 AND entity = 'lead' AND kind = 'field' AND field = ?3)
               AND {column} IS NOT NULL"
        ))?;
        self.add_all(statement.query((seen.0, seen.1, field_of(key)))?)
    }

    /// Adds the ids and keys of a query. If they are many, `read_max` of them are sorted and written at once: that takes half the
    /// time of `add`.
    fn add_all(&mut self, mut rows: Rows<'_>) -> Result<()> {
        let mut entries: Vec<Entry> = Vec::new();
        while let Some(row) = rows.next()? {
            let key = row.get_ref(1)?.as_str().unwrap_or_default();
            entries.push((hash_of_key(key), row.get(0)?));
            if entries.len() == self.read_max {
                self.write(&mut entries)?;
            }
        }
        if entries.len() > self.newest_max {
            self.write(&mut entries)?;
        }
        entries
            .into_iter()
            .try_for_each(|(hash, id)| self.add(hash, id))
    }

    /// Writes entries, and removes them from the memory.
    fn write(&mut self, entries: &mut Vec<Entry>) -> Result<()> {
        entries.sort_unstable();
        for &(hash, id) in &*entries {
            self.filter.add(hash);
            self.last_lead = self.last_lead.max(id);
        }
        self.last_in_files = self.last_lead;
        self.older.add(entries)?;
        entries.clear();
        Ok(())
    }

    /// Adds a record by the hash of its key.
    pub fn add(&mut self, hash: u64, id: i64) -> Result<()> {
        self.last_lead = self.last_lead.max(id);
        self.filter.add(hash);
        self.newest.add(hash, id);
        if self.newest.count() >= self.newest_max {
            self.last_in_files = self.last_lead;
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
        let hash = hash_of_key(text);
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

/// Returns the field that a key is made of.
fn field_of(key: Key) -> Option<&'static str> {
    let found = KEYS.iter().find(|(one, ..)| *one == key);
    found.map(|(_, field, _)| *field)
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
        let same = hash_of_key("a@b.example");
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
            loaded.add(hash_of_key(&email(id)), id).unwrap();
            // A changed record is added again.
            loaded.add(hash_of_key(&email(1)), 1).unwrap();
        }
        for id in 1..=500 {
            assert!(loaded.may_have(hash_of_key(&email(id))));
            assert_eq!(found(&loaded, &connection, &email(id)), [id, id + 500]);
        }
        assert!(found(&loaded, &connection, "x@b.example").is_empty());
        for (read_max, in_memory) in [(300, 0), (980, 20), (1_000, 0)] {
            let mut again = Loaded {
                newest_max: 64,
                read_max,
                ..Loaded::with_room_for(1_000, folder.path())
            };
            again.catch_up(&connection, &[Key::Email]).unwrap();
            for id in 1..=500 {
                assert_eq!(found(&again, &connection, &email(id)), [id, id + 500]);
            }
            assert_eq!(again.newest.count(), in_memory);
        }
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
        assert_eq!(loaded.newest.count(), 4);
    }
}
