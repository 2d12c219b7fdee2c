//! Finds records by a part of a name, an email or a telephone number.
//!
//! SQLite ignores the case of ASCII letters only. Its condition leaves out nearly all records without the needle, and
//! no record with it. `record::search` checks the remaining records.

use rusqlite::params_from_iter;
use rusqlite::types::Value as SqlValue;

use super::filter::{Condition, Filter};
use crate::error::{Error, Result};
use crate::record::search::Needle;
use crate::record::{Entity, Kind, fields};
use crate::store::Store;

/// The expressions in SQL that a search of an entity reads.
struct Searched {
    texts: Vec<&'static str>,
    numbers: Vec<String>,
}

impl Searched {
    fn of(entity: Entity) -> Self {
        let spec = entity.spec();
        let name = if spec.has_name_key() {
            "name_key"
        } else {
            "concat_ws(' ', first_name, last_name)"
        };
        let of_kind = |kind: Kind| spec.fields.iter().filter(move |field| field.kind == kind);
        let emails = of_kind(Kind::Email).map(|field| field.name);
        let companies = spec
            .fields
            .iter()
            .map(|field| field.name)
            .filter(|name| *name == fields::COMPANY);
        let texts = std::iter::once(name).chain(emails).chain(companies);
        let phones = of_kind(Kind::Phone);
        Searched {
            texts: texts.collect(),
            numbers: phones
                .flat_map(|field| [field.name.to_owned(), format!("{}_key", field.name)])
                .collect(),
        }
    }

    /// Returns a condition that holds for every record with the needle, and for few others.
    fn may_hold(&self, needle: &Needle) -> Condition {
        let mut parts = Vec::new();
        let mut values = Vec::new();
        for text in &self.texts {
            parts.push(format!(
                "{text} LIKE ? ESCAPE '\\' OR octet_length({text}) <> length({text})"
            ));
            values.push(SqlValue::Text(like(needle.folded())));
        }
        for number in &self.numbers {
            parts.push(format!("{number} LIKE ? ESCAPE '\\'"));
            let pattern = needle
                .digits()
                .map_or_else(|| like(needle.folded()), like_digits);
            values.push(SqlValue::Text(pattern));
            // A number or its key may be in E.164, which has nothing between the digits.
            if let Some(whole) = needle.whole_number() {
                parts.push(format!("{number} LIKE ? ESCAPE '\\'"));
                values.push(SqlValue::Text(like(whole)));
            }
        }
        Condition {
            sql: parts.join(" OR "),
            values,
        }
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
        let searched = Searched::of(entity);
        let may_hold = searched.may_hold(needle);
        let numbers = searched.numbers.iter().map(String::as_str);
        let texts = searched.texts.iter().copied();
        let columns: Vec<&str> = std::iter::once("id").chain(texts).chain(numbers).collect();
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {} FROM {entity} WHERE {} AND ({}) ORDER BY id",
            columns.join(", "),
            condition.sql,
            may_hold.sql,
        ))?;
        let values = condition.values.iter().chain(&may_hold.values);
        let mut rows = statement.query(params_from_iter(values))?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            let holds = |column: usize| {
                let text = row.get_ref(column).ok().and_then(|text| text.as_str().ok());
                text.is_some_and(|text| {
                    if column <= searched.texts.len() {
                        needle.is_in(text)
                    } else {
                        needle.is_in_number(text)
                    }
                })
            };
            if (1..columns.len()).any(holds) {
                ids.push(row.get(0)?);
            }
        }
        Ok(ids)
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

/// Returns the pattern of `LIKE` for texts that contain this part.
fn like(part: &str) -> String {
    let mut pattern = String::from("%");
    for c in part.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern + "%"
}

/// Returns the pattern of `LIKE` for numbers with these digits in this order, with any characters between them.
fn like_digits(digits: &str) -> String {
    let pattern = |pattern, digit| format!("{pattern}{digit}%");
    digits.chars().fold(String::from("%"), pattern)
}
