//! An index of keys for large files: ids of leads by the hash of their email and telephone numbers.
//!
//! Keys that come one by one are in memory first (`newest`), and then in sorted files (`runs`). Those that are read from the store
//! stay in memory (`known`) unless they are very many: a look-up in files takes 2 µs. A filter in memory knows nearly all keys that no
//! record has, so that few rows look for theirs. Memory grows by 1.5 bytes a key, and by 3 while the keys of a large store are read by
//! two connections.

mod entry;
mod filter;
mod known;
mod newest;
mod run;
mod runs;
mod stored;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Rows};

use super::columns::KEYS;
use super::inserting::last_id;
use super::lookup::{FOUND_MAX, Found, KeyQueries, column_of};
use super::pending::Pending;
use crate::error::{Error, Result};
use crate::record::{Entity, Key, hash_of_key};
use crate::store::Store;
use entry::Entry;
use filter::KeyFilter;
use known::KnownKeys;
use newest::NewestKeys;
use runs::KeyRuns;

/// The number of keys in memory that come one by one: 1 MiB, and twice as much while they are merged.
const NEWEST_MAX: usize = 1 << 17;
/// The number of keys of the store that stay in memory: 8 MiB. If there are more, all are written into files.
const KNOWN_MAX: u64 = 1 << 20;
/// The number of keys that are read before they are written: 4 MiB. With fewer at once, files are merged more often.
const READ_MAX: usize = 1 << 19;

/// The room for an index of keys.
#[derive(Clone, Debug)]
pub struct Room {
    /// The number of keys for which the filter has room.
    keys: u64,
    /// Whether the keys of the store stay in memory.
    keeps_known: bool,
    /// A private folder for files.
    folder: PathBuf,
    /// The largest number of keys in memory that come one by one.
    newest_max: usize,
    /// The largest number of keys that are read before they are written.
    read_max: usize,
}

impl Room {
    /// Returns the room for the keys of the store and for those that the import adds, which are so many. `folder` is a private folder
    /// for files.
    pub fn for_keys((stored, added): (u64, u64), folder: &Path) -> Self {
        Room {
            keys: stored.saturating_add(added),
            keeps_known: stored <= KNOWN_MAX,
            folder: folder.to_owned(),
            newest_max: NEWEST_MAX,
            read_max: READ_MAX,
        }
    }
}

/// Ids by the hash of their key.
#[derive(Debug)]
pub struct KeyIndex {
    room: Room,
    filter: KeyFilter,
    /// The keys that were read from the store and stay in memory.
    known: KnownKeys,
    older: KeyRuns,
    newest: NewestKeys,
    /// The last lead in the files.
    last_in_files: i64,
    /// The number that SQLite changes when another process has written.
    seen_version: i64,
    /// The last lead that was added.
    last_lead: i64,
    /// The last change that was seen.
    last_change: i64,
}

impl KeyIndex {
    /// Returns whether the ids of the leads of a store, and of those that so many rows may add, fit into an index.
    pub fn can_hold(store: &Store, rows: u64) -> Result<bool> {
        let [first, _] = store.first_and_last(Entity::Lead)?;
        let last = last_id(&store.connection, Entity::Lead)?.saturating_add_unsigned(rows);
        Ok(u32::try_from(first).is_ok() && u32::try_from(last).is_ok())
    }

    /// Loads these keys of all leads of a store.
    pub fn of_store(store: &Store, keys: &[Key], room: &Room) -> Result<Self> {
        // Read before the leads, so that `catch_up` loads what another process changes meanwhile.
        let seen_version = version(&store.connection)?;
        let last_change = last_change(&store.connection)?;
        let parts = store.read_keys(keys, |rows| {
            let mut part = KeyIndex::empty(room.clone());
            part.read(rows, keys.len())?;
            Ok(part)
        })?;
        let mut parts = parts.into_iter();
        let mut all = parts
            .next()
            .unwrap_or_else(|| KeyIndex::empty(room.clone()));
        parts.for_each(|part| all.append(part));
        all.older.merge_all()?;
        Ok(KeyIndex {
            seen_version,
            last_change,
            ..all
        })
    }

    fn empty(room: Room) -> Self {
        KeyIndex {
            filter: KeyFilter::with_room_for(room.keys),
            known: KnownKeys::default(),
            older: KeyRuns::new(&room.folder),
            newest: NewestKeys::default(),
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

    /// Returns the records from an id on that may have a key of this hash: as many as `find` adds, at most.
    pub fn ids_from(&self, first: i64, hash: u64) -> Result<Vec<i64>> {
        let Ok(first_id) = u32::try_from(first.max(0)) else {
            return Ok(Vec::new());
        };
        let from = Entry::new(hash, first_id);
        let mut ids: Vec<i64> = self.known.ids_from(from).take(FOUND_MAX).collect();
        if self.last_in_files >= first {
            self.older.visit(from, |id| {
                ids.push(id);
                Ok(ids.len() < FOUND_MAX)
            })?;
        }
        let newest = self.newest.ids_from(from);
        ids.extend(newest.take(FOUND_MAX.saturating_sub(ids.len())));
        Ok(ids)
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
        let mut rows = statement.query((seen.0, seen.1, field_of(key)))?;
        while let Some(row) = rows.next()? {
            if let Ok(key) = row.get_ref(1)?.as_bytes() {
                self.add(hash_of_key(key), row.get(0)?)?;
            }
        }
        Ok(())
    }

    /// Reads the ids and so many keys of each row of a query. If they do not stay in memory, `read_max` of them are sorted and written
    /// at once: that takes half the time of `add`.
    fn read(&mut self, mut rows: Rows<'_>, keys: usize) -> Result<()> {
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            self.last_lead = self.last_lead.max(id);
            for key in 1..=keys {
                if let Ok(key) = row.get_ref(key)?.as_bytes() {
                    entries.push(Entry::new(hash_of_key(key), id_in_entry(id)?));
                }
            }
            if entries.len() >= self.room.read_max && !self.room.keeps_known {
                self.write(&mut entries)?;
            }
        }
        if !self.room.keeps_known {
            return self.write(&mut entries);
        }
        self.known = KnownKeys::of_part(entries);
        add_in_order(&mut self.filter, self.known.entries());
        Ok(())
    }

    /// Writes keys that were read into a file.
    fn write(&mut self, entries: &mut Vec<Entry>) -> Result<()> {
        entries.sort_unstable();
        add_in_order(&mut self.filter, entries.iter().copied());
        self.last_in_files = self.last_lead;
        self.older.add_part(entries)?;
        entries.clear();
        Ok(())
    }

    /// Adds all keys of another index with the same room. Both have only keys that were read.
    fn append(&mut self, other: KeyIndex) {
        self.filter.append(&other.filter);
        self.older.append(other.older);
        self.known.append(other.known);
        self.last_in_files = self.last_in_files.max(other.last_in_files);
        self.last_lead = self.last_lead.max(other.last_lead);
    }

    /// Adds a record by the hash of its key.
    pub fn add(&mut self, hash: u64, id: i64) -> Result<()> {
        self.last_lead = self.last_lead.max(id);
        self.filter.add(hash);
        self.newest.add(Entry::new(hash, id_in_entry(id)?));
        if self.newest.count() >= self.room.newest_max {
            self.last_in_files = self.last_lead;
            self.older.add(&self.newest.take_all())?;
        }
        Ok(())
    }

    /// Adds the records with a text as one of the keys of the queries, including records in the trash, and records that are not
    /// inserted yet.
    pub fn find(
        &self,
        connection: &Connection,
        (queries, text): (&KeyQueries, &str),
        pending: &Pending,
        found: &mut Vec<Found>,
    ) -> Result<()> {
        let hash = hash_of_key(text);
        if !self.filter.may_have(hash) {
            return Ok(());
        }
        let mut add = |id| {
            if found.len() >= FOUND_MAX {
                return Ok(false);
            }
            // A record that was changed is there again.
            if !found.iter().any(|one| one.candidate.id == id) {
                found.extend(match pending.get(id) {
                    Some(record) => record.has(queries.keys, text).then(|| record.found(id)),
                    None => queries.find_by_id(connection, id, text)?,
                });
            }
            Ok(true)
        };
        let from = Entry::new(hash, 0);
        for id in self.known.ids_from(from) {
            if !add(id)? {
                return Ok(());
            }
        }
        self.older.visit(from, &mut add)?;
        for id in self.newest.ids_from(from) {
            if !add(id)? {
                break;
            }
        }
        Ok(())
    }
}

/// Adds the hashes of entries, which are in order: each line of the filter is then read once.
fn add_in_order(filter: &mut KeyFilter, entries: impl Iterator<Item = Entry>) {
    entries.for_each(|entry| filter.add(entry.hash()));
}

/// Returns an id as entries have it. The index is made only if all ids fit, so another program added this one meanwhile.
fn id_in_entry(id: i64) -> Result<u32> {
    u32::try_from(id).map_err(|_| {
        let program = Error::failure(format!(
            "another program added lead {id}, and its id is too large for an import that is under way"
        ));
        program.hint("Run the same command again: it goes on where it stopped.")
    })
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
