//! An index of keys for large files: ids of leads by the hash of their email and telephone numbers.
//!
//! Keys that come one by one are in memory first, and then in sorted files. Those that are read from the store are written into
//! files at once if they are many. A filter in memory knows nearly all keys that no record has, so that few rows look for theirs.
//! Memory grows by 1.5 bytes a key, and by 3 while the keys of a large store are read by two connections.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, Rows};

use super::columns::KEYS;
use super::key_filter::KeyFilter;
use super::key_runs::{Entry, KeyRuns};
use super::lookup::{FOUND_MAX, column_of};
use super::newest_keys::NewestKeys;
use super::pending::Pending;
use crate::duplicate::Candidate;
use crate::error::Result;
use crate::record::{Key, hash_of_key};
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
        let parts = store.read_keys(keys, |rows| {
            let mut part = Loaded::empty(room.clone());
            part.add_all(rows, keys.len())?;
            Ok(part)
        })?;
        // An older lead is found before a newer one, so none may stay in memory beside files of newer ones.
        let has_files = parts.iter().any(|part| part.older.has_files());
        let mut parts = parts.into_iter();
        let mut all = parts.next().unwrap_or_else(|| Loaded::empty(room.clone()));
        for part in parts {
            if has_files {
                all.write_newest()?;
            }
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

    /// Returns the records from an id on that may have a key of this hash: as many as `find` adds, at most.
    pub fn ids_from(&self, first: i64, hash: u64) -> Result<Vec<i64>> {
        let mut ids = Vec::new();
        if self.last_in_files >= first {
            self.older.visit((hash, first), |id| {
                ids.push(id);
                Ok(ids.len() < FOUND_MAX)
            })?;
        }
        let newest = self.newest.ids(hash).filter(|id| *id >= first);
        ids.extend(newest.take(FOUND_MAX - ids.len()));
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

    /// Adds all keys of another index with the same room.
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

    /// Writes the keys in memory.
    fn write_newest(&mut self) -> Result<()> {
        self.last_in_files = self.last_lead;
        self.older.add_part(&self.newest.take_all())
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

    /// Adds the records with this text as one of these keys, including records in the trash, and records that are not inserted yet.
    pub fn find(
        &self,
        connection: &Connection,
        (keys, text): (&[Key], &str),
        pending: &Pending,
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
        let mut candidate = |id| {
            let deleted_at = match pending.get(id) {
                Some(record) => record.has(keys, text).then_some(None),
                None => statement
                    .query_row((id, text), |row| row.get(0))
                    .optional()?,
            };
            Ok(deleted_at.map(|deleted_at| Candidate {
                id,
                deleted_at,
                score: 100,
            }))
        };
        let mut add = |id| add_if_it_has(id, &mut candidate, found);
        self.older.visit((hash, i64::MIN), &mut add)?;
        for id in self.newest.ids(hash) {
            if !add(id)? {
                break;
            }
        }
        Ok(())
    }
}

/// Adds a record if it has the key. `candidate` reads it then. Returns whether there is room for another one.
fn add_if_it_has(
    id: i64,
    candidate: impl FnOnce(i64) -> Result<Option<Candidate>>,
    found: &mut Vec<Candidate>,
) -> Result<bool> {
    if found.len() >= FOUND_MAX {
        return Ok(false);
    }
    // A record that was changed is there again.
    if !found.iter().any(|candidate| candidate.id == id) {
        found.extend(candidate(id)?);
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
mod tests;
