//! Finds records by a part of a name, an email or a telephone number.
//!
//! All records are read, by two threads if they are many, and `record::search` looks at their texts: conditions in SQL would take
//! longer.

use rusqlite::params_from_iter;
use rusqlite::types::Value as SqlValue;

use super::columns::KEYS;
use super::filter::{Condition, Filter};
use crate::error::{Error, Result};
use crate::record::search::Needle;
use crate::record::{Entity, Kind, fields};
use crate::store::Store;

/// The columns that a search reads: as few as it needs, because reading them takes most of its time.
struct Searched {
    /// The parts of the name, which are searched as one text.
    names: &'static [&'static str],
    texts: Vec<&'static str>,
    /// The numbers as written, and those in E.164 that are another text.
    numbers: Vec<&'static str>,
}

impl Searched {
    fn of(entity: Entity, needle: &Needle) -> Self {
        let spec = entity.spec();
        let of_kind = |kind: Kind| spec.fields.iter().filter(move |field| field.kind == kind);
        let emails = of_kind(Kind::Email).map(|field| field.name);
        let companies = spec
            .fields
            .iter()
            .map(|field| field.name)
            .filter(|name| *name == fields::COMPANY);
        let phones = || of_kind(Kind::Phone).map(|field| field.name);
        let keys = KEYS.iter().filter(|&&(_, field, _)| {
            needle.may_be_in_key() && phones().any(|phone| phone == field)
        });
        Searched {
            names: if spec.has_name_key() {
                &["name_key"]
            } else {
                &[fields::FIRST_NAME, fields::LAST_NAME]
            },
            texts: emails.chain(companies).collect(),
            numbers: phones().chain(keys.map(|&(_, _, key)| key)).collect(),
        }
    }

    /// Returns the columns, in the order in which `holds` expects their values.
    fn columns(&self) -> String {
        let texts = self.names.iter().chain(&self.texts);
        let columns: Vec<&str> = texts.chain(&self.numbers).copied().collect();
        columns.join(", ")
    }

    /// Returns whether a record contains the needle. `value` returns the text in a column; `name` is room for the name.
    fn holds<'v>(
        &self,
        needle: &Needle,
        value: impl Fn(usize) -> Option<&'v [u8]>,
        name: &mut Vec<u8>,
    ) -> bool {
        name.clear();
        for part in (0..self.names.len()).filter_map(&value) {
            if !name.is_empty() {
                name.push(b' ');
            }
            name.extend_from_slice(part);
        }
        let (texts, numbers) = (self.names.len(), self.names.len() + self.texts.len());
        let mut texts = (texts..numbers).filter_map(&value);
        let mut numbers = (numbers..numbers + self.numbers.len()).filter_map(&value);
        needle.is_in(&name)
            || texts.any(|text| needle.is_in(text))
            || numbers.any(|number| needle.is_in_number(number))
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
        let sql = format!(
            "SELECT id, {} FROM {entity} WHERE {} AND id BETWEEN ? AND ? ORDER BY id",
            searched.columns(),
            condition.sql,
        );
        let halves = self.read_in_halves(entity, |connection, ids| {
            let mut statement = connection.prepare_cached(&sql)?;
            let ids = ids.map(SqlValue::Integer);
            let mut rows =
                statement.query(params_from_iter(condition.values.iter().chain(&ids)))?;
            let (mut ids, mut name) = (Vec::new(), Vec::new());
            while let Some(row) = rows.next()? {
                let value = |column: usize| row.get_ref(column + 1).ok()?.as_bytes().ok();
                if searched.holds(needle, value, &mut name) {
                    ids.push(row.get(0)?);
                }
            }
            Ok(ids)
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
