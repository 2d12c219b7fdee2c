//! Finds the existing records of one entity that a record matches. Every match of the program is found here: for rows,
//! for related records, for people and for contacts that are added by hand.
//!
//! There are two ways with the same result. Usually the look-up reads the indexes of the store. If a file has many rows, the
//! hashes of all keys are kept apart from it (`key_index`): the indexes need not exist then, and an import that creates many records drops
//! them until its end. A hash only finds a record; the key of the record decides. Similar names have an index of their own
//! (`names`), which only an import that matches by name touches. Clients and contacts are few compared with leads: their
//! indexes always exist.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

use rusqlite::{Connection, OptionalExtension};

use super::columns::{FieldColumns, Values};
use super::key_index::{KeyIndex, Room};
use super::lookup::{KeyQueries, by_folded_name};
use super::names;
use super::pending::Pending;
use crate::duplicate::Candidate;
use crate::error::Result;
use crate::record::near::NearName;
use crate::record::{Comparison, Entity, Key, NameFields, Record, Rule, Schema};
use crate::store::Store;

/// An import of fewer rows keeps the indexes up to date.
const ROWS_MIN: u64 = 5_000;

/// Finds candidates by rules.
#[derive(Debug)]
pub struct Candidates {
    entity: Entity,
    way: Way,
    /// How the selected rules compare records.
    comparisons: Vec<Comparison>,
    /// The keys that the rules compare, each once.
    keys: Vec<Key>,
    names: NameFields,
    /// The largest number of names that are compared with one name.
    names_max: usize,
    /// The queries for records with the same keys.
    by_key: Vec<KeyQueries>,
    fields: FieldColumns,
    /// The query of the values of one record.
    by_id: String,
    read: RefCell<Read>,
    pending: Pending,
}

/// The records that were read last.
#[derive(Debug, Default)]
struct Read {
    /// The number of rows that this connection had changed by then.
    changes: u64,
    records: Vec<(i64, Values)>,
}

#[derive(Debug)]
enum Way {
    /// Through the indexes of the store.
    Indexed,
    /// Through hashes of the keys.
    Loaded(Box<KeyIndex>),
}

/// The keys of a record, noted before its memory is used for the next row.
#[derive(Clone, Debug, Default)]
pub struct Note {
    hashes: [Option<u64>; 3],
    name: Option<NearName>,
}

impl Candidates {
    /// Creates the look-up through the indexes of the store.
    pub fn indexed(schema: &Schema, rules: &[Rule]) -> Self {
        let entity = schema.entity();
        let comparisons = rules.iter().filter_map(|rule| rule.comparison(entity));
        let comparisons: Vec<Comparison> = comparisons.collect();
        let fields = FieldColumns::of(schema);
        let (mut keys, mut by_key) = (Vec::new(), Vec::new());
        for comparison in &comparisons {
            if let Comparison::Keys(compared) = comparison {
                by_key.push(KeyQueries::new(entity, compared, &fields));
                for &key in *compared {
                    if !keys.contains(&key) {
                        keys.push(key);
                    }
                }
            }
        }
        Candidates {
            entity,
            way: Way::Indexed,
            comparisons,
            keys,
            names: NameFields::of(schema),
            names_max: usize::MAX,
            by_key,
            by_id: format!("SELECT {} FROM {entity} WHERE id = ?", fields.sql),
            fields,
            read: RefCell::default(),
            pending: Pending::default(),
        }
    }

    /// Returns the largest number of records in the store with which the keys are kept apart for a file with so many rows,
    /// if they can be.
    pub fn records_max(rows: u64) -> Option<u64> {
        (rows >= ROWS_MIN).then(|| rows.saturating_mul(16))
    }

    /// Returns the look-up that does not use the indexes of the store, with the keys of its leads. `rows` and `records` are the
    /// numbers of rows and of leads, and `folder` is a private folder for files.
    pub(in crate::store) fn loaded(
        self,
        store: &Store,
        (rows, records): (u64, u64),
        folder: &Path,
    ) -> Result<Self> {
        let keys_of = |count: u64| count.saturating_mul(self.keys.len().max(1) as u64);
        let room = Room::for_keys((keys_of(records), keys_of(rows)), folder);
        let loaded = KeyIndex::of_store(store, &self.keys, &room)?;
        Ok(Candidates {
            way: Way::Loaded(Box::new(loaded)),
            ..self
        })
    }

    /// Returns the look-up for an import that creates a record for every row. The first names that are found are
    /// enough: with 20,000 people of one last name and one initial, each would be compared with all before it.
    #[must_use]
    pub fn of_first_names(self) -> Self {
        const NAMES: usize = 500;
        Candidates {
            names_max: NAMES,
            ..self
        }
    }

    /// Returns whether the indexes of the store are not used.
    pub fn is_loaded(&self) -> bool {
        matches!(self.way, Way::Loaded(_))
    }

    /// Returns whether the store must have its indexes over the telephone numbers of leads.
    pub fn needs_phone_indexes(&self) -> bool {
        let has_phones = self.keys.iter().any(|key| *key != Key::Email);
        has_phones && !self.is_loaded() && self.entity.is_lead()
    }

    /// Adds the records that another process has written since the last time, at the beginning of a transaction.
    pub(in crate::store) fn catch_up(&mut self, connection: &Connection) -> Result<()> {
        self.read.take();
        self.pending.clear();
        if self.has_names_to_note() {
            names::catch_up(connection)?;
        }
        match &mut self.way {
            Way::Indexed => Ok(()),
            Way::Loaded(loaded) => loaded.catch_up(connection, &self.keys),
        }
    }

    /// Notes how far the index over names has come, for the next import.
    pub(in crate::store) fn commit(&self, connection: &Connection) -> Result<()> {
        if self.has_names_to_note() {
            return names::note_how_far(connection);
        }
        Ok(())
    }

    /// Returns whether the index over the names of leads must be kept up to date. The names of clients and contacts are
    /// indexed with the record.
    fn has_names_to_note(&self) -> bool {
        self.entity.is_lead() && self.comparisons.contains(&Comparison::SimilarNames)
    }

    /// Returns whether a rule can find a record for this one. Only then does the look-up read the store.
    pub fn may_match(&self, record: &Record) -> bool {
        let may_have = |key: Key| match (&self.way, record.key_hash(key)) {
            (_, None) => false,
            (Way::Indexed, Some(_)) => true,
            (Way::Loaded(loaded), Some(hash)) => loaded.may_have(hash),
        };
        self.keys.iter().any(|&key| may_have(key))
            || self.comparisons.iter().any(|comparison| match comparison {
                Comparison::SameName | Comparison::SimilarNames => true,
                Comparison::Keys(_) | Comparison::Identity => false,
            })
    }

    /// Prepares the look-up for these records, before each is looked up.
    pub(in crate::store) fn expect<'r>(&self, records: impl Iterator<Item = &'r Record>) {
        if let Way::Loaded(loaded) = &self.way {
            let keys = records.flat_map(|record| self.keys.iter().map(|&key| record.key_hash(key)));
            loaded.expect(keys.flatten());
        }
    }

    /// Returns the records from an id on that the look-up for a record may read, or `None` if it may read each of them. One may come
    /// twice.
    pub(in crate::store) fn read_from(
        &self,
        first: i64,
        record: &Record,
    ) -> Result<Option<Vec<i64>>> {
        let Way::Loaded(loaded) = &self.way else {
            return Ok(None);
        };
        let mut others = self.comparisons.iter();
        if others.any(|comparison| !matches!(comparison, Comparison::Keys(_))) {
            return Ok(None);
        }
        let mut ids = Vec::new();
        for hash in self.keys.iter().filter_map(|&key| record.key_hash(key)) {
            ids.extend(loaded.ids_from(first, hash)?);
        }
        Ok(Some(ids))
    }

    /// Returns the records that a rule finds for a record, in the order of their ids, including records in the trash.
    /// The record that a record was merged into takes its place.
    pub fn find(&self, store: &Store, rule: Rule, record: &Record) -> Result<Vec<Candidate>> {
        let connection = &store.connection;
        let found = match rule.comparison(self.entity) {
            Some(Comparison::Keys(keys)) => self.with_keys(connection, keys, record)?,
            Some(Comparison::SameName) => return self.with_same_name(store, record),
            Some(Comparison::SimilarNames) => {
                self.names.normal(record).map_or(Ok(Vec::new()), |name| {
                    names::find(connection, self.entity, &name, self.names_max)
                })?
            }
            Some(Comparison::Identity) | None => Vec::new(),
        };
        self.with_survivors(store, found)
    }

    /// Returns the records with the same whole name, without regard to case and accents.
    pub fn with_same_name(&self, store: &Store, record: &Record) -> Result<Vec<Candidate>> {
        let found = match self.names.folded(record) {
            Some(name) => by_folded_name(&store.connection, self.entity, &name)?,
            None => Vec::new(),
        };
        self.with_survivors(store, found)
    }

    fn with_keys(
        &self,
        connection: &Connection,
        keys: &[Key],
        record: &Record,
    ) -> Result<Vec<Candidate>> {
        let mut found = Vec::new();
        let Some(queries) = self.by_key.iter().find(|one| one.keys == keys) else {
            return Ok(Vec::new());
        };
        for text in keys.iter().filter_map(|&key| record.key(key)) {
            match &self.way {
                Way::Indexed => queries.find_by_index(connection, text, &mut found)?,
                Way::Loaded(loaded) => {
                    loaded.find(connection, (queries, text), &self.pending, &mut found)?;
                }
            }
        }
        found.sort_unstable_by_key(|one| one.candidate.id);
        found.dedup_by_key(|one| one.candidate.id);
        let candidates = found.iter().map(|one| one.candidate).collect();
        let records = found.into_iter().map(|one| (one.candidate.id, one.values));
        self.note_read(connection, records.collect());
        Ok(candidates)
    }

    /// Notes records that were read in a transaction: their values are needed next.
    fn note_read(&self, connection: &Connection, records: Vec<(i64, Values)>) {
        if connection.is_autocommit() {
            return;
        }
        let changes = connection.total_changes();
        self.read.replace(Read { changes, records });
    }

    /// Returns the record with an id, if it was created at that time, or the record that it was merged into.
    pub fn own(&self, store: &Store, id: i64, created_at: i64) -> Result<Option<Candidate>> {
        let mut statement = store.connection.prepare_cached(&format!(
            "SELECT deleted_at FROM {} WHERE id = ? AND created_at = ?",
            self.entity
        ))?;
        let deleted_at = statement.query_row((id, created_at), |row| row.get(0));
        let found = deleted_at.optional()?.map(|deleted_at| Candidate {
            id,
            deleted_at,
            score: 100,
        });
        let found = self.with_survivors(store, found.into_iter().collect())?;
        Ok(found.into_iter().next())
    }

    /// Returns the records that are not inserted yet and that the look-up for the next record may find.
    pub(in crate::store) fn pending_mut(&mut self) -> &mut Pending {
        &mut self.pending
    }

    /// Returns the values of a record by field. A record that was read last is not read again within a transaction, unless
    /// something was written.
    pub fn values(&self, store: &Store, id: i64) -> Result<Values> {
        let connection = &store.connection;
        if let Some(record) = self.pending.get(id) {
            return Ok(Rc::clone(&record.values));
        }
        if let Some(values) = self.read_last(connection, id) {
            return Ok(values);
        }
        let mut statement = connection.prepare_cached(&self.by_id)?;
        let values: Values = statement
            .query_row([id], |row| self.fields.values(row, 0))?
            .into();
        self.note_read(connection, vec![(id, Rc::clone(&values))]);
        Ok(values)
    }

    fn read_last(&self, connection: &Connection, id: i64) -> Option<Values> {
        let read = self.read.borrow();
        if read.changes != connection.total_changes() || connection.is_autocommit() {
            return None;
        }
        let found = read.records.iter().find(|(one, _)| *one == id);
        found.map(|(_, values)| Rc::clone(values))
    }

    fn with_survivors(&self, store: &Store, found: Vec<Candidate>) -> Result<Vec<Candidate>> {
        store.with_survivors(self.entity, found)
    }

    /// Returns the keys of a record in the form in which they are remembered.
    pub(in crate::store) fn note(&self, record: &Record) -> Note {
        let has_name = self.has_names_to_note();
        let mut note = Note {
            name: has_name.then(|| self.names.normal(record)).flatten(),
            ..Note::default()
        };
        if self.is_loaded() {
            for (hashed, &key) in note.hashes.iter_mut().zip(&self.keys) {
                *hashed = record.stored_key_hash(key);
            }
        }
        note
    }

    /// Remembers a record by its keys.
    pub(in crate::store) fn remember(
        &mut self,
        connection: &Connection,
        note: &Note,
        id: i64,
    ) -> Result<()> {
        if let Way::Loaded(loaded) = &mut self.way {
            for hash in note.hashes.iter().flatten() {
                loaded.add(*hash, id)?;
            }
        }
        match &note.name {
            Some(key) => names::add(connection, id, key),
            None => Ok(()),
        }
    }

    /// Remembers a record whose fields have changed.
    pub(in crate::store) fn remember_changed(
        &mut self,
        connection: &Connection,
        record: &Record,
        id: i64,
    ) -> Result<()> {
        let note = Note {
            name: None,
            ..self.note(record)
        };
        self.remember(connection, &note, id)?;
        if self.has_names_to_note() {
            return names::refresh(connection, id);
        }
        Ok(())
    }
}
