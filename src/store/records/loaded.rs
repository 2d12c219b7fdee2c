//! An index of keys for large files: ids of leads by the hash of their email and telephone numbers.
//!
//! Keys that come one by one are in memory first, and then in sorted files. Those that are read from the store are written into
//! files at once if they are many. A filter in memory knows nearly all keys that no record has, so that few rows look for theirs.
//! Memory grows by 1.5 bytes a key.

use std::path::{Path, PathBuf};

use rusqlite::{CachedStatement, Connection, OptionalExtension, Rows};

use super::columns::KEYS;
use super::key_filter::KeyFilter;
use super::key_runs::{Entry, KeyRuns};
use super::lookup::{FOUND_MAX, column_of};
use super::newest_keys::NewestKeys;
use crate::duplicate::Candidate;
use crate::error::Result;
use crate::record::{Entity, Key, hash_of_key};
use crate::store::Store;

/// The number of keys in memory: 16 bytes each, and twice as many while they are merged.
const NEWEST_MAX: usize = 1 << 16;
/// The number of keys that are read from the store before they are written: 4 MiB. With more at once, files are merged less often.
const READ_MAX: usize = 1 << 18;

/// The room for an index of keys.
#[derive(Clone, Debug)]
pub struct Room {
    /// The number of keys for which the filter has room.
    keys: u64,
    /// A private folder for files.
    folder: PathBuf,
    /// The largest number of keys in memory.
    newest_max: usize,
    /// The largest number of keys that are read before they are written.
    read_max: usize,
}

impl Room {
    /// Returns the room for so many keys. `folder` is a private folder for files.
    pub fn for_keys(keys: u64, folder: &Path) -> Self {
        Room {
            keys,
            folder: folder.to_owned(),
            newest_max: NEWEST_MAX,
            read_max: READ_MAX,
        }
    }
}

/// Ids by the hash of their key.
#[derive(Debug)]
pub struct Loaded {
    room: Room,
    filter: KeyFilter,
    newest: NewestKeys,
    older: KeyRuns,
    /// The last lead in the files.
    last_in_files: i64,
    /// The number that SQLite changes when another process has written.
    seen_version: i64,
    /// The last lead that was added.
    last_lead: i64,
    /// The last change that was seen.
    last_change: i64,
}

impl Loaded {
    /// Loads these keys of all leads of a store.
    pub fn of_store(store: &Store, keys: &[Key], room: &Room) -> Result<Self> {
        // Read before the leads, so that `catch_up` loads what another process changes meanwhile.
        let seen_version = version(&store.connection)?;
        let last_change = last_change(&store.connection)?;
        let parts = store.read_in_halves(Entity::Lead, |connection, ids| {
            Loaded::empty(room.clone()).with_leads(connection, keys, ids)
        })?;
        let mut parts = parts.into_iter();
        let mut all = parts.next().unwrap_or_else(|| Loaded::empty(room.clone()));
        for part in parts {
            all.append(part)?;
        }
        all.older.merge_all()?;
        Ok(Loaded {
            seen_version,
            last_change,
            ..all
        })
    }

    fn empty(room: Room) -> Self {
        Loaded {
            filter: KeyFilter::with_room_for(room.keys),
            newest: NewestKeys::default(),
            older: KeyRuns::new(&room.folder),
            last_in_files: 0,
            seen_version: 0,
            last_lead: 0,
            last_change: 0,
            room,
        }
    }

    /// Loads the keys that another process has written since the last time.
    pub fn catch_up(&mut self, connection: &Connection, keys: &[Key]) -> Result<()> {
        let version = version(connection)?;
        if version == self.seen_version {
            return Ok(());
        }
        let last_change = last_change(connection)?;
        let seen = (self.last_lead, self.last_change);
        for &key in keys {
            self.load_since(connection, key, seen)?;
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

    /// Adds the records from an id on that may have a key of this hash.
    pub fn find_from(&self, first: i64, hash: u64, ids: &mut Vec<i64>) -> Result<()> {
        if self.last_in_files >= first {
            self.older.visit(hash, |id| {
                ids.extend((id >= first).then_some(id));
                Ok(true)
            })?;
        }
        ids.extend(self.newest.ids(hash).filter(|id| *id >= first));
        Ok(())
    }

    /// Adds the keys of the leads from one id to another.
    fn with_leads(mut self, connection: &Connection, keys: &[Key], ids: [i64; 2]) -> Result<Self> {
        let columns: Vec<_> = keys.iter().map(|&key| column_of(key)).collect();
        let mut statement = connection.prepare(&format!(
            "SELECT id, {} FROM lead WHERE id BETWEEN ?1 AND ?2",
            columns.join(", ")
        ))?;
        self.add_all(statement.query(ids)?, keys.len())?;
        Ok(self)
    }

    /// Loads one key of the leads and of the changes after those that were seen.
    fn load_since(&mut self, connection: &Connection, key: Key, seen: (i64, i64)) -> Result<()> {
        let column = column_of(key);
        let mut statement = connection.prepare_cached(&format!(
            "SELECT id, {column} FROM lead WHERE id > ?1
             UNION ALL
             SELECT id, {column} FROM lead
             WHERE id IN (SELECT record FROM change
                          WHERE id > ?2 AND entity = 'lead' AND kind = 'field' AND field = ?3)"
        ))?;
        self.add_all(statement.query((seen.0, seen.1, field_of(key)))?, 1)
    }

    /// Adds the ids and so many keys of each row of a query. If they are many, `read_max` of them are sorted and written at once:
    /// that takes half the time of `add`.
    fn add_all(&mut self, mut rows: Rows<'_>, keys: usize) -> Result<()> {
        let mut entries: Vec<Entry> = Vec::new();
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            for key in 1..=keys {
                if let Ok(key) = row.get_ref(key)?.as_str() {
                    entries.push((hash_of_key(key), id));
                }
            }
            if entries.len() >= self.room.read_max {
                self.write(&mut entries)?;
            }
        }
        if entries.len() > self.room.newest_max {
            self.write(&mut entries)?;
        }
        entries
            .into_iter()
            .try_for_each(|(hash, id)| self.add(hash, id))
    }

    /// Adds all keys of another index with the same room, whose leads come after those of this one.
    fn append(&mut self, mut other: Loaded) -> Result<()> {
        self.filter.append(&other.filter);
        self.older.append(other.older);
        self.last_in_files = self.last_in_files.max(other.last_in_files);
        self.last_lead = self.last_lead.max(other.last_lead);
        let mut newest = other.newest.take_all().into_iter();
        newest.try_for_each(|(hash, id)| self.add(hash, id))
    }

    /// Writes entries, and removes them from the memory.
    fn write(&mut self, entries: &mut Vec<Entry>) -> Result<()> {
        entries.sort_unstable();
        for &(hash, id) in &*entries {
            self.filter.add(hash);
            self.last_lead = self.last_lead.max(id);
        }
        self.last_in_files = self.last_lead;
        self.older.add_part(entries)?;
        entries.clear();
        Ok(())
    }

    /// Adds a record by the hash of its key.
    pub fn add(&mut self, hash: u64, id: i64) -> Result<()> {
        self.last_lead = self.last_lead.max(id);
        self.filter.add(hash);
        self.newest.add(hash, id);
        if self.newest.count() >= self.room.newest_max {
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

/// Returns the number that SQLite changes when another process has written.
fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.pragma_query_value(None, "data_version", |row| row.get(0))?)
}

/// Returns the id of the last change in the history.
fn last_change(connection: &Connection) -> Result<i64> {
    let mut last = connection.prepare_cached("SELECT coalesce(max(id), 0) FROM change")?;
    Ok(last.query_row([], |row| row.get(0))?)
}

/// Returns the field that a key is made of.
fn field_of(key: Key) -> Option<&'static str> {
    let found = KEYS.iter().find(|(one, ..)| *one == key);
    found.map(|(_, field, _)| *field)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(loaded: &Loaded, connection: &Connection, text: &str) -> Vec<i64> {
        let mut found = Vec::new();
        loaded
            .find(connection, &[Key::Email], text, &mut found)
            .unwrap();
        found.iter().map(|candidate| candidate.id).collect()
    }

    #[test]
    fn two_keys_of_one_hash_are_told_apart() {
        let store = Store::for_rehearsal().unwrap();
        store.connection
            .execute_batch(
                "INSERT INTO lead (id, email, created_at) VALUES (1, 'a@b.example', 0), (2, 'c@d.example', 0)",
            )
            .unwrap();
        let mut loaded = Loaded::empty(Room::for_keys(10, Path::new("/nowhere")));
        let same = hash_of_key("a@b.example");
        loaded.add(same, 2).unwrap();
        loaded.add(same, 1).unwrap();
        assert_eq!(found(&loaded, &store.connection, "a@b.example"), [1]);
    }

    /// Each email has two leads, far from each other.
    fn email(at: i64) -> String {
        format!("{}@b.example", at % 500)
    }

    fn phone(at: i64) -> Option<String> {
        (at % 3 == 0).then(|| format!("+4477009{at:05}"))
    }

    /// Adds 1,000 leads. The ids of the second half begin with this one.
    fn add_leads(store: &Store, second_half: i64) {
        let mut insert = store
            .connection
            .prepare("INSERT INTO lead (id, email, phone, created_at) VALUES (?, ?, ?, 0)")
            .unwrap();
        for at in 1..=1_000 {
            let id = if at > 500 { at - 501 + second_half } else { at };
            insert.execute((id, email(at), phone(at))).unwrap();
        }
    }

    #[test]
    fn more_keys_than_memory_holds_are_found() {
        let (store, folder) = (
            Store::for_rehearsal().unwrap(),
            tempfile::tempdir().unwrap(),
        );
        add_leads(&store, 501);
        let mut loaded = Loaded::empty(Room {
            newest_max: 64,
            ..Room::for_keys(1_000, folder.path())
        });
        for id in 1..=1_000 {
            loaded.add(hash_of_key(&email(id)), id).unwrap();
            // A changed record is added again.
            loaded.add(hash_of_key(&email(1)), 1).unwrap();
        }
        for id in 1..=500 {
            assert!(loaded.may_have(hash_of_key(&email(id))));
            assert_eq!(
                found(&loaded, &store.connection, &email(id)),
                [id, id + 500]
            );
        }
        assert!(found(&loaded, &store.connection, "x@b.example").is_empty());
    }

    #[test]
    fn each_key_of_a_store_is_loaded_by_one_or_two_connections() {
        // The leads have 1,333 keys. From the id 100,000 on they are read by another connection.
        for (second_half, read_max) in [
            (501, 300),
            (501, 1_300),
            (501, 2_000),
            (100_000, 300),
            (100_000, 2_000),
        ] {
            let (store, folder) = (
                Store::for_rehearsal().unwrap(),
                tempfile::tempdir().unwrap(),
            );
            add_leads(&store, second_half);
            let room = Room {
                newest_max: 64,
                read_max,
                ..Room::for_keys(2_000, folder.path())
            };
            let keys = [Key::Email, Key::Phone, Key::Mobile];
            let loaded = Loaded::of_store(&store, &keys, &room).unwrap();
            for at in 1..=500 {
                let both = [at, at - 1 + second_half];
                assert_eq!(found(&loaded, &store.connection, &email(at)), both);
                let phone = phone(at);
                assert!(phone.is_none_or(|phone| loaded.may_have(hash_of_key(&phone))));
            }
            assert_eq!(loaded.last_lead, 499 + second_half);
        }
    }

    #[test]
    fn what_another_process_wrote_is_loaded_once() {
        let store = Store::for_rehearsal().unwrap();
        let other = Connection::open(store.path()).unwrap();
        let write = |sql: &str| other.execute_batch(sql).unwrap();
        write(
            "INSERT INTO lead (id, email, created_at) VALUES (1, 'a@b.example', 0), (2, 'c@d.example', 0);",
        );
        let room = Room::for_keys(100, Path::new("/nowhere"));
        let mut loaded = Loaded::of_store(&store, &[Key::Email], &room).unwrap();
        let mut catch_up = || {
            loaded.catch_up(&store.connection, &[Key::Email]).unwrap();
            ["a@b.example", "c@d.example", "e@f.example", "g@h.example"]
                .map(|email| found(&loaded, &store.connection, email).first().copied())
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
