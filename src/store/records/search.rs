//! Finds records by a part of a name, an email or a telephone number.
//!
//! SQLite reads all records, in two threads if they are many, and calls a function of this program for each: `record::search` looks
//! at their texts. `LIKE` takes longer, and knows no accents.

use std::cell::RefCell;

use rusqlite::functions::Context;
use rusqlite::types::Value as SqlValue;
use rusqlite::{Connection, params_from_iter};

use super::columns::KEYS;
use super::filter::{Condition, Filter};
use crate::error::{Error, Result};
use crate::record::search::Needle;
use crate::record::{Entity, Kind, fields};
use crate::store::Store;
use crate::store::function::define_function;

/// The name of the function in SQL that looks for the needle in the columns of a record.
const FUNCTION: &str = "holds_needle";

/// The columns that a search reads: as few as it needs, because reading them takes most of its time.
#[derive(Clone)]
struct Searched {
    columns: Vec<&'static str>,
    /// The number of columns at the beginning that are parts of the name. They are searched as one text.
    names: usize,
    /// The number of columns that are searched as texts. In those behind them only digits are looked for.
    texts: usize,
}

/// Memory that is used for one record after the other.
#[derive(Default)]
struct Room {
    texts: Vec<u8>,
    folded: String,
}

impl Searched {
    fn of(entity: Entity, needle: &Needle) -> Self {
        let spec = entity.spec();
        let of_kind = |kind: Kind| {
            let fields = spec.fields.iter().filter(move |field| field.kind == kind);
            fields.map(|field| field.name)
        };
        let mut columns: Vec<&str> = if spec.has_name_key() {
            vec!["name_key"]
        } else {
            vec![fields::FIRST_NAME, fields::LAST_NAME]
        };
        let names = columns.len();
        columns.extend(of_kind(Kind::Email));
        let all = spec.fields.iter().map(|field| field.name);
        columns.extend(all.filter(|name| *name == fields::COMPANY));
        let texts = columns.len();
        if needle.may_be_in_number() {
            columns.extend(of_kind(Kind::Phone));
        }
        if needle.may_be_in_key() {
            // The numbers in E.164 that are another text than the number as written.
            let keys = KEYS
                .iter()
                .filter(|&&(_, field, _)| of_kind(Kind::Phone).any(|phone| phone == field));
            columns.extend(keys.map(|&(_, _, key)| key));
        }
        Searched {
            names,
            texts: if needle.has_digits() {
                texts
            } else {
                columns.len()
            },
            columns,
        }
    }

    /// Defines the function in SQL that returns whether a record contains the needle. SQLite passes it the columns where they
    /// are, in half the time in which it would return each row with them.
    fn define_function(&self, connection: &Connection, needle: &Needle) -> Result<()> {
        let (searched, needle) = (self.clone(), needle.clone());
        let room = RefCell::new(Room::default());
        define_function(connection, FUNCTION, move |row| {
            Ok(searched.holds(&needle, row, &mut room.borrow_mut()))
        })?;
        Ok(())
    }

    /// Returns whether the columns of a record contain the needle.
    fn holds(&self, needle: &Needle, row: &Context<'_>, room: &mut Room) -> bool {
        let Room { texts, folded } = room;
        let value = |column: usize| row.get_raw(column).as_bytes().ok();
        texts.clear();
        for column in 0..self.texts {
            let Some(text) = value(column) else { continue };
            if !texts.is_empty() {
                let is_name = column < self.names;
                // No needle contains a zero, so none is found across it.
                texts.push(if is_name { b' ' } else { 0 });
            }
            texts.extend_from_slice(text);
        }
        let mut numbers = (self.texts..self.columns.len()).filter_map(value);
        needle.is_in_texts(texts, folded) || numbers.any(|number| needle.is_in_number(number))
    }
}

impl Store {
    /// Returns the ids of the records of a filter that contain a needle, in ascending order. A client also matches if a
    /// living contact of it contains the needle.
    pub(in crate::store) fn ids_with(
        &self,
        entity: Entity,
        filter: &Filter,
        needle: &Needle,
    ) -> Result<Vec<i64>> {
        let condition = Condition::of(filter);
        let mut ids = self.ids_holding(entity, &condition, needle)?;
        if let Some(related) = entity.spec().related.first() {
            let living = Condition::of(&Filter::default());
            let contacts = self.ids_holding(related.entity, &living, needle)?;
            ids.extend(self.clients_of(&contacts, condition)?);
            ids.sort_unstable();
            ids.dedup();
        }
        Ok(ids)
    }

    fn ids_holding(
        &self,
        entity: Entity,
        condition: &Condition,
        needle: &Needle,
    ) -> Result<Vec<i64>> {
        let searched = Searched::of(entity, needle);
        // The function comes first, because few records contain the needle: the columns of the condition are the last of a row, and
        // SQLite steps over all others to read them.
        let sql = format!(
            "SELECT id FROM {entity}
             WHERE {FUNCTION}({}) AND {} AND id BETWEEN ? AND ? ORDER BY id",
            searched.columns.join(", "),
            condition.sql,
        );
        let halves = self.read_in_halves(entity, |connection, ids| {
            searched.define_function(connection, needle)?;
            let mut statement = connection.prepare_cached(&sql)?;
            let ids = ids.map(SqlValue::Integer);
            let values = params_from_iter(condition.values.iter().chain(&ids));
            let found = statement.query_map(values, |row| row.get(0))?;
            Ok(found.collect::<rusqlite::Result<Vec<i64>>>()?)
        })?;
        Ok(halves.concat())
    }

    fn clients_of(
        &self,
        contacts: &[i64],
        Condition { sql, mut values }: Condition,
    ) -> Result<Vec<i64>> {
        let contacts = serde_json::to_string(contacts).map_err(|error| {
            Error::failure("cannot list the ids of the contacts").because(error)
        })?;
        values.push(SqlValue::Text(contacts));
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT id FROM client WHERE {sql}
             AND id IN (SELECT client FROM link WHERE contact IN (SELECT value FROM json_each(?)))"
        ))?;
        let ids = statement.query_map(params_from_iter(values), |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_found_in_both_halves_and_by_one_needle_after_another() {
        let store = Store::for_rehearsal().unwrap();
        store
            .connection
            .execute_batch(
                "INSERT INTO lead (id, first_name, last_name, email, phone, phone_e164, company, created_at, deleted_at) VALUES
                   (1, 'Ada', 'Moor', 'ada@b.example', '020 7946 0018 ext 12', '+442079460018x12', 'Harbour', 0, NULL),
                   (2, NULL, 'Adam', NULL, NULL, NULL, NULL, 0, NULL),
                   (3, 'Ada', 'Moor', NULL, NULL, NULL, NULL, 0, 1),
                   (30000, 'Jörg', 'Müller', 'j@b.example', '+442079460018x12', NULL, 'ada & Sons', 0, NULL)",
            )
            .unwrap();
        for (text, expected) in [
            ("ada", vec![1, 2, 30_000]),
            ("ADA MOOR", vec![1]),
            ("moor ada", vec![]),
            ("muller", vec![30_000]),
            ("b.example", vec![1, 30_000]),
            ("79460018", vec![1, 30_000]),
            ("ext", vec![1]),
            ("x12", vec![1, 30_000]),
            ("zed", vec![]),
        ] {
            let needle = Needle::new(text);
            let found = store.ids_with(Entity::Lead, &Filter::default(), &needle);
            assert_eq!(found.unwrap(), expected, "{text}");
        }
    }
}
