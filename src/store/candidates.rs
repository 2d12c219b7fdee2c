//! Which records a row hits, while an import is adding more of them.
//!
//! Two ways with one answer. A store that is large beside the file is asked through its indexes. For a file that is
//! large beside the store, keeping the indexes up would cost more than the rows: then they are put off, and hashes of
//! all keys are held in memory. A hash only points: the record's own key decides. Names have an index of their own
//! (`names`), which only an import that matches by name touches. Clients and contacts are few beside leads: their
//! indexes are always there.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher};

use foldhash::quality::FixedState;
use rusqlite::{Connection, OptionalExtension};

use super::names;
use crate::duplicate::{Candidate, LOOKED_AT_MAX};
use crate::error::Result;
use crate::record::search::fold;
use crate::record::{Entity, FieldId, Form, Key, Record, Rule, name};

/// Fewer rows than this are not worth putting an index off.
const ROWS_MIN: u64 = 5_000;
/// As many candidates of a key are worth reading: with one more than are looked at, it is known that there are more.
pub(super) const FOUND_MAX: usize = LOOKED_AT_MAX + 1;
/// More keys than this are not held in memory: 16 bytes each, in a table that is at most 7/8 full.
const KEYS_MAX: u64 = 900_000;

/// Finds candidates by the rules of an import.
#[derive(Debug)]
pub struct Candidates {
    entity: Entity,
    way: Way,
    by_phone: bool,
    /// What names are made of, if the import matches by them.
    by_name: Option<[Option<FieldId>; 2]>,
    /// How many names are compared with one at most.
    names_max: usize,
}

#[derive(Debug)]
enum Way {
    /// Through the indexes of the store.
    Indexed,
    /// Through hashes in memory.
    Loaded(Loaded),
}

/// The keys of a record, noted before it goes away.
#[derive(Clone, Debug, Default)]
pub struct Note {
    hashes: [Option<u64>; 3],
    name: Option<String>,
}

/// Ids by the hash of their key.
#[derive(Debug, Default)]
struct Loaded {
    first: HashMap<u64, i64, BuildHasherDefault<Identity>>,
    /// Where several records have one key, or two keys one hash; in ascending order.
    more: HashMap<u64, Vec<i64>>,
    /// What SQLite says when another process has written.
    seen_version: i64,
}

impl Candidates {
    /// The cheaper way for a file of so many rows into a store of so many records.
    pub fn for_sizes(rows: u64, records: u64, form: &Form, rules: &[Rule]) -> Self {
        let by_phone = rules.contains(&Rule::Phone);
        // A lead may have a phone and a mobile beside its email.
        let keys = rows
            .saturating_add(records)
            .saturating_mul(if by_phone { 3 } else { 1 });
        let is_large = rows >= ROWS_MIN && records <= rows.saturating_mul(2);
        let way = if is_large && keys <= KEYS_MAX {
            let mut loaded = Loaded::default();
            loaded.first.reserve(usize::try_from(keys).unwrap_or(0));
            Way::Loaded(loaded)
        } else {
            Way::Indexed
        };
        let names = match form.entity() {
            Entity::Client => [form.find("name"), None],
            Entity::Lead | Entity::Contact => {
                ["first_name", "last_name"].map(|name| form.find(name))
            }
        };
        Candidates {
            entity: form.entity(),
            way,
            by_phone,
            by_name: rules.contains(&Rule::Name).then_some(names),
            names_max: usize::MAX,
        }
    }

    /// For an import that makes a new record of every row: the first names that are found are enough. With 20,000 people of
    /// one last name and one initial, each would be compared with all before it.
    #[must_use]
    pub fn of_first_names(self) -> Self {
        const NAMES: usize = 500;
        Candidates {
            names_max: NAMES,
            ..self
        }
    }

    /// Whether the indexes of the store are not needed, and need not be kept up.
    pub fn is_loaded(&self) -> bool {
        matches!(self.way, Way::Loaded(_))
    }

    /// Whether the store must have its indexes over telephone numbers.
    pub fn needs_phone_indexes(&self) -> bool {
        self.by_phone && !self.is_loaded() && self.entity.is_lead()
    }

    /// Takes in what another process has written since the last time.
    pub fn catch_up(&mut self, connection: &Connection) -> Result<()> {
        if self.has_names_to_note() {
            names::catch_up(connection)?;
        }
        let Way::Loaded(loaded) = &mut self.way else {
            return Ok(());
        };
        // It starts at 1, so the first time always loads.
        let version = connection.pragma_query_value(None, "data_version", |row| row.get(0))?;
        if version != loaded.seen_version {
            loaded.load(connection, self.by_phone)?;
            loaded.seen_version = version;
        }
        Ok(())
    }

    /// Makes sure that what was remembered of names is known to the next import as well.
    pub fn commit(&self, connection: &Connection) -> Result<()> {
        if self.has_names_to_note() {
            return names::note_how_far(connection);
        }
        Ok(())
    }

    /// Whether an index over names is to be kept up; those of clients and contacts are kept up with the record.
    fn has_names_to_note(&self) -> bool {
        self.by_name.is_some() && self.entity.is_lead()
    }

    /// Whether a record can hit anything by a rule; only then is it worth asking.
    pub fn may_hit(&self, rule: Rule, record: &Record) -> bool {
        let may_hit = |key: Key| match (&self.way, record.key(key)) {
            (_, None) => false,
            (Way::Indexed, Some(_)) => true,
            (Way::Loaded(loaded), Some(text)) => loaded.first.contains_key(&hash(text)),
        };
        match rule {
            Rule::Email => may_hit(Key::Email),
            Rule::Phone => may_hit(Key::Phone) || may_hit(Key::Mobile),
            Rule::Name => self.by_name.is_some(),
            Rule::Source | Rule::Id => false,
        }
    }

    /// The records that a record hits by a rule, those in the trash among them.
    pub fn find(
        &self,
        connection: &Connection,
        rule: Rule,
        record: &Record,
    ) -> Result<Vec<Candidate>> {
        let mut found = Vec::new();
        if rule == Rule::Name {
            let name = self.name_of(record);
            return name.map_or(Ok(found), |key| {
                names::find(connection, self.entity, &key, self.names_max)
            });
        }
        for key in keys_of(rule).iter().filter_map(|&key| record.key(key)) {
            match &self.way {
                Way::Indexed => {
                    let by = (self.entity, rule);
                    found.extend(indexed(connection, by, key)?);
                }
                Way::Loaded(loaded) => loaded.find(connection, rule, key, &mut found)?,
            }
        }
        found.sort_unstable_by_key(|candidate| candidate.id);
        found.dedup();
        Ok(found)
    }

    /// The keys of a record in the form in which they are remembered.
    pub fn note(&self, record: &Record) -> Note {
        let keys: &[Key] = match (&self.way, self.by_phone) {
            (Way::Indexed, _) => &[],
            (Way::Loaded(_), false) => &[Key::Email],
            (Way::Loaded(_), true) => &[Key::Email, Key::Phone, Key::Mobile],
        };
        let mut note = Note {
            name: self
                .has_names_to_note()
                .then(|| self.name_of(record))
                .flatten(),
            ..Note::default()
        };
        for (hashed, &key) in note.hashes.iter_mut().zip(keys) {
            *hashed = record.key(key).map(hash);
        }
        note
    }

    /// Remembers a record by its keys.
    pub fn remember(&mut self, connection: &Connection, note: &Note, id: i64) -> Result<()> {
        if let Way::Loaded(loaded) = &mut self.way {
            for hash in note.hashes.iter().flatten() {
                loaded.add(*hash, id);
            }
        }
        match &note.name {
            Some(key) => names::add(connection, id, key),
            None => Ok(()),
        }
    }

    /// Remembers a record whose fields have changed.
    pub fn remember_changed(
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

    fn name_of(&self, record: &Record) -> Option<String> {
        let [first, last] = self.by_name?;
        let text = |field: Option<FieldId>| record.text(field?);
        match self.entity {
            Entity::Client => text(first).map(fold),
            Entity::Lead | Entity::Contact => name::key(text(first), text(last)),
        }
    }
}

/// The keys that a rule compares.
fn keys_of(rule: Rule) -> &'static [Key] {
    match rule {
        Rule::Email => &[Key::Email],
        Rule::Phone => &[Key::Phone, Key::Mobile],
        Rule::Name | Rule::Source | Rule::Id => &[],
    }
}

/// The records that the index of a rule has under a key, as many as are worth looking at.
pub(super) fn indexed(
    connection: &Connection,
    (entity, rule): (Entity, Rule),
    key: &str,
) -> Result<Vec<Candidate>> {
    let columns: &[&str] = match (rule, entity) {
        (Rule::Phone, Entity::Lead) => &["phone_key", "mobile_key"],
        (Rule::Phone, _) => &["phone_key"],
        _ => &["email_key"],
    };
    let mut found = Vec::new();
    for column in columns {
        // One query for both columns would read all of their records before it gives the first.
        let query =
            format!("SELECT id, deleted_at FROM {entity} WHERE {column} = ? LIMIT {FOUND_MAX}");
        found.extend(exact(connection, &query, key)?);
    }
    Ok(found)
}

/// The records that a query with a key gives, id and time of deletion.
pub(super) fn exact(connection: &Connection, query: &str, key: &str) -> Result<Vec<Candidate>> {
    let mut statement = connection.prepare_cached(query)?;
    let found = statement.query_map([key], |row| {
        Ok(Candidate {
            id: row.get(0)?,
            deleted_at: row.get(1)?,
            likeness: 100,
        })
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

impl Loaded {
    fn load(&mut self, connection: &Connection, by_phone: bool) -> Result<()> {
        self.first.clear();
        self.more.clear();
        let columns: &[&str] = if by_phone {
            &["email_key", "phone_key", "mobile_key"]
        } else {
            &["email_key"]
        };
        for column in columns {
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

    fn add(&mut self, hash: u64, id: i64) {
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

    fn find(
        &self,
        connection: &Connection,
        rule: Rule,
        key: &str,
        found: &mut Vec<Candidate>,
    ) -> Result<()> {
        let hash = hash(key);
        let Some(first) = self.first.get(&hash) else {
            return Ok(());
        };
        let others = self.more.get(&hash).map(Vec::as_slice).unwrap_or_default();
        let mut statement = connection.prepare_cached(match rule {
            Rule::Phone => {
                "SELECT deleted_at FROM lead WHERE id = ?1 AND (phone_key = ?2 OR mobile_key = ?2)"
            }
            _ => "SELECT deleted_at FROM lead WHERE id = ?1 AND email_key = ?2",
        })?;
        for &id in std::iter::once(first).chain(others) {
            if found.len() >= FOUND_MAX {
                break;
            }
            let deleted_at = statement
                .query_row((id, key), |row| row.get(0))
                .optional()?;
            if let Some(deleted_at) = deleted_at {
                found.push(Candidate {
                    id,
                    deleted_at,
                    likeness: 100,
                });
            }
        }
        Ok(())
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
    use crate::record::amount::Currency;
    use crate::record::phone::Region;
    use crate::record::{Cell, Checker, Draft, Entity, Rules};

    fn candidates(rows: u64, records: u64) -> Candidates {
        Candidates::for_sizes(rows, records, &Form::of(Entity::Lead), &Rule::ALL)
    }

    #[test]
    fn the_way_follows_the_sizes() {
        let by_email = |rows, records| {
            Candidates::for_sizes(rows, records, &Form::of(Entity::Lead), &[Rule::Email])
                .is_loaded()
        };
        assert!(by_email(10_000, 0));
        assert!(by_email(10_000, 20_000));
        assert!(
            !by_email(10_000, 20_001),
            "the store is large beside the file"
        );
        assert!(!by_email(100, 0), "too few to be worth it");
        assert!(!by_email(800_000, 200_000), "too many to hold");
        assert!(
            !candidates(300_000, 1).is_loaded(),
            "three keys each are too many"
        );
    }

    /// A record with these fields.
    fn record(fields: &[(&str, &str)]) -> Record {
        let form = Form::of(Entity::Lead);
        let rules = Rules {
            brought: Vec::new(),
            required: Vec::new(),
            options: Vec::new(),
            values: Vec::new(),
            region: Region::parse("GB").unwrap(),
            currency: Currency::parse("GBP").unwrap(),
            orders: Vec::new(),
            century: None,
            marks: Vec::new(),
            today: None,
        };
        let mut draft = Draft::default();
        for (name, text) in fields {
            draft.fill(form.find(name).unwrap(), Cell::text(text));
        }
        let mut record = Record::default();
        Checker::new(&form, &rules)
            .check(&draft, &mut record)
            .unwrap();
        record
    }

    fn store() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        super::super::schema::migrate(&mut connection, super::super::schema::MIGRATIONS).unwrap();
        connection
            .execute_batch(
                "INSERT INTO lead (id, first_name, last_name, email, mobile, mobile_e164, created_at, deleted_at) VALUES
                   (1, 'Ada', 'Moor', 'a@b.example', NULL, NULL, 0, NULL),
                   (2, 'Bob', 'Lind', 'c@d.example', '07700 900001', '+447700900001', 0, NULL),
                   (3, 'Cyd', NULL, 'a@b.example', NULL, NULL, 0, NULL),
                   (4, 'Moor', 'Ada', NULL, NULL, NULL, 0, NULL),
                   (5, 'Dot', 'Hale', 'e@f.example', NULL, NULL, 0, 99);",
            )
            .unwrap();
        connection
    }

    #[test]
    fn both_ways_give_the_same_answer() {
        let connection = store();
        for mut candidates in [candidates(10_000, 5), candidates(1, 5)] {
            candidates.catch_up(&connection).unwrap();
            let find = |rule, fields: &[(&str, &str)]| -> Vec<i64> {
                let record = record(fields);
                let found = candidates.find(&connection, rule, &record).unwrap();
                assert!(found.is_empty() || candidates.may_hit(rule, &record));
                found.iter().map(|candidate| candidate.id).collect()
            };
            assert_eq!(find(Rule::Email, &[("email", "A@b.example")]), [1, 3]);
            assert_eq!(find(Rule::Email, &[("email", "c@d.example")]), [2]);
            assert_eq!(find(Rule::Email, &[("email", "e@f.example")]), [5]);
            assert!(find(Rule::Email, &[("city", "Leeds")]).is_empty());
            assert_eq!(find(Rule::Phone, &[("phone", "+44 7700 900001")]), [2]);
            assert!(find(Rule::Phone, &[("phone", "07700 900002")]).is_empty());
            assert_eq!(find(Rule::Name, &[("full_name", "Ms Ada Moor")]), [1, 4]);
            assert!(find(Rule::Name, &[("first_name", "Cyd")]).is_empty());
        }
    }

    #[test]
    fn what_was_remembered_is_found() {
        let connection = store();
        for mut candidates in [candidates(10_000, 5), candidates(1, 5)] {
            candidates.catch_up(&connection).unwrap();
            let new = record(&[("full_name", "Eve Park"), ("email", "g@h.example")]);
            let note = candidates.note(&new);
            connection
                .execute("INSERT OR REPLACE INTO lead (id, first_name, last_name, email, created_at) VALUES (6, 'Eve', 'Park', 'g@h.example', 0)", [])
                .unwrap();
            candidates.remember(&connection, &note, 6).unwrap();
            for rule in [Rule::Email, Rule::Name] {
                let found = candidates.find(&connection, rule, &new).unwrap();
                assert_eq!(found.len(), 1, "{rule}");
                assert_eq!(found[0].id, 6);
            }
        }
    }

    #[test]
    fn two_keys_of_one_hash_are_told_apart() {
        let connection = store();
        let mut loaded = Loaded::default();
        let same = hash("a@b.example");
        loaded.add(same, 2);
        loaded.add(same, 1);
        let mut found = Vec::new();
        loaded
            .find(&connection, Rule::Email, "a@b.example", &mut found)
            .unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].id, 1);
    }

    #[test]
    fn where_each_row_makes_a_record_only_the_first_names_are_compared() {
        let connection = store();
        let mut insert = connection
            .prepare("INSERT INTO lead (first_name, last_name, created_at) VALUES (?, 'Moor', 0)")
            .unwrap();
        for at in 0..600 {
            insert.execute([format!("Ann{at:04}")]).unwrap();
        }
        insert.execute(["Antonia"]).unwrap();
        let rare = record(&[("full_name", "Antonja Moor")]);
        let first = record(&[("full_name", "Ann0001 Moor")]);
        let counts = [candidates(1, 5), candidates(1, 5).of_first_names()].map(|mut candidates| {
            candidates.catch_up(&connection).unwrap();
            [&first, &rare].map(|record| {
                let found = candidates.find(&connection, Rule::Name, record);
                !found.unwrap().is_empty()
            })
        });
        assert_eq!(counts, [[true, true], [true, false]]);
    }
}
