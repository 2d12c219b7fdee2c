//! Finds the records that a row matches, while an import is adding more of them.
//!
//! Two ways with one answer. A store that is large beside the file is asked through its indexes. For a file that is
//! large beside the store, keeping the indexes up would cost more than the rows: then they are put off, and hashes of
//! all keys are held in memory. A hash only points: the record's own key decides. Names have an index of their own
//! (`names`), which only an import that matches by name touches. Clients and contacts are few beside leads: their
//! indexes are always there.

use rusqlite::Connection;

use super::loaded::{Loaded, hash};
use super::lookup::indexed;
use super::names;
use crate::duplicate::Candidate;
use crate::error::Result;
use crate::record::search::fold;
use crate::record::{Entity, FieldId, Key, Record, Rule, Schema, name};

/// Fewer rows than this are not worth putting an index off.
const ROWS_MIN: u64 = 5_000;
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

impl Candidates {
    /// The cheaper way for a file of so many rows into a store of so many records.
    pub fn for_sizes(rows: u64, records: u64, schema: &Schema, rules: &[Rule]) -> Self {
        let by_phone = rules.contains(&Rule::Phone);
        // A lead may have a phone and a mobile beside its email.
        let keys = rows
            .saturating_add(records)
            .saturating_mul(if by_phone { 3 } else { 1 });
        let is_large = rows >= ROWS_MIN && records <= rows.saturating_mul(2);
        let way = if is_large && keys <= KEYS_MAX {
            Way::Loaded(Loaded::with_room_for(keys))
        } else {
            Way::Indexed
        };
        let names = match schema.entity() {
            Entity::Client => [schema.find("name"), None],
            Entity::Lead | Entity::Contact => {
                ["first_name", "last_name"].map(|name| schema.find(name))
            }
        };
        Candidates {
            entity: schema.entity(),
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
        loaded.catch_up(connection, self.by_phone)
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

    /// Whether a rule can find a record for this one. Only then is the store asked.
    pub fn may_match(&self, rule: Rule, record: &Record) -> bool {
        let may_match = |key: Key| match (&self.way, record.key(key)) {
            (_, None) => false,
            (Way::Indexed, Some(_)) => true,
            (Way::Loaded(loaded), Some(text)) => loaded.may_have(text),
        };
        match rule {
            Rule::Email => may_match(Key::Email),
            Rule::Phone => may_match(Key::Phone) || may_match(Key::Mobile),
            Rule::Name => self.by_name.is_some(),
            Rule::Source | Rule::Id => false,
        }
    }

    /// Returns the records that a rule finds for a record, including records in the trash.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::amount::Currency;
    use crate::record::phone::Region;
    use crate::record::{Cell, Checker, Draft, Entity, Rules};

    fn candidates(rows: u64, records: u64) -> Candidates {
        Candidates::for_sizes(
            rows,
            records,
            &Schema::of(Entity::Lead),
            &Rule::of(Entity::Lead),
        )
    }

    #[test]
    fn the_way_follows_the_sizes() {
        let by_email = |rows, records| {
            Candidates::for_sizes(rows, records, &Schema::of(Entity::Lead), &[Rule::Email])
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
        let schema = Schema::of(Entity::Lead);
        let rules = Rules {
            related: Vec::new(),
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
            draft.fill(schema.find(name).unwrap(), Cell::text(text));
        }
        let mut record = Record::default();
        Checker::new(&schema, &rules)
            .check(&draft, &mut record)
            .unwrap();
        record
    }

    fn store() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::store::schema::migrate(&mut connection, crate::store::schema::MIGRATIONS).unwrap();
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
                assert!(found.is_empty() || candidates.may_match(rule, &record));
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
