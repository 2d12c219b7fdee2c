//! Reads the records of any entity: one by its id, a list, or the records that a text names.
//!
//! `search` finds records by a part of a text.

use rusqlite::types::Value as SqlValue;
use rusqlite::{OptionalExtension, Row, params_from_iter};

use super::columns::FieldColumns;
use super::filter::{Condition, Filter, trash_condition};
use crate::error::Result;
use crate::record::fold::{fold, same};
use crate::record::search::Needle;
use crate::record::{Entity, FieldId, Schema, Value, derived_name, email, fields};
use crate::store::Store;
use crate::store::jobs::queries::signed;

/// A record of the store, living or in the trash.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    /// The id.
    pub id: i64,
    /// The values by field of the schema.
    pub values: Vec<Option<Value<'static>>>,
    /// The job that created it, and its row there; none if a command created it.
    pub origin: Option<(i64, u64)>,
    /// When it was created, in seconds since 1970.
    pub created_at: i64,
    /// When it was last changed, in seconds since 1970.
    pub updated_at: Option<i64>,
    /// When it was deleted, in seconds since 1970; none for a living record.
    pub deleted_at: Option<i64>,
    /// The contact that a lead became.
    pub contact: Option<i64>,
}

impl Stored {
    /// Returns the value of a field.
    pub fn get(&self, field: FieldId) -> Option<&Value<'static>> {
        self.values.get(field.index())?.as_ref()
    }

    /// Returns the text of a field; none for a date or an amount.
    pub fn text(&self, schema: &Schema, field: &str) -> Option<&str> {
        match self.get(schema.find(field)?)? {
            Value::Text(text) => Some(text),
            Value::Date(_) | Value::Amount(_) => None,
        }
    }

    /// Returns the name that tables and messages show.
    pub fn name(&self, schema: &Schema) -> String {
        derived_name(|field| self.text(schema, field))
    }
}

impl Store {
    /// Returns a record by its id, living or in the trash.
    pub fn record(&self, schema: &Schema, id: i64) -> Result<Option<Stored>> {
        let fields = FieldColumns::of(schema);
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {} FROM {} WHERE id = ?",
            columns(schema.entity(), &fields),
            schema.entity()
        ))?;
        Ok(statement
            .query_row([id], |row| stored_of(&fields, row))
            .optional()?)
    }

    /// Calls `visit` with each record of a filter, in the order of their ids. Returns the number of records without the
    /// limit and the offset.
    pub fn visit_records(
        &self,
        schema: &Schema,
        filter: &Filter,
        mut visit: impl FnMut(&Stored) -> Result<()>,
    ) -> Result<u64> {
        if let Some(search) = &filter.search {
            let needle = match filter.region {
                Some(region) => Needle::new(search).dialled_in(search, region),
                None => Needle::new(search),
            };
            let ids = self.ids_with(schema.entity(), filter, &needle)?;
            let skipped = usize::try_from(filter.offset).unwrap_or(usize::MAX);
            let limit = filter.limit.map_or(usize::MAX, |limit| {
                usize::try_from(limit).unwrap_or(usize::MAX)
            });
            for &id in ids.iter().skip(skipped).take(limit) {
                if let Some(stored) = self.record(schema, id)? {
                    visit(&stored)?;
                }
            }
            return Ok(ids.len() as u64);
        }
        self.visit_all(schema, filter, visit)
    }

    fn visit_all(
        &self,
        schema: &Schema,
        filter: &Filter,
        mut visit: impl FnMut(&Stored) -> Result<()>,
    ) -> Result<u64> {
        let Condition { sql, mut values } = Condition::of(filter);
        let entity = schema.entity();
        let total = if sql == trash_condition(false) {
            self.count_living(entity)?
        } else {
            self.connection
                .prepare_cached(&format!("SELECT count(*) FROM {entity} WHERE {sql}"))?
                .query_row(params_from_iter(&values), |row| row.get::<_, i64>(0))?
                .unsigned_abs()
        };
        let fields = FieldColumns::of(schema);
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {} FROM {entity} WHERE {sql} ORDER BY id LIMIT ? OFFSET ?",
            columns(schema.entity(), &fields)
        ))?;
        values.push(SqlValue::Integer(filter.limit.map_or(-1, signed)));
        values.push(SqlValue::Integer(signed(filter.offset)));
        let mut rows = statement.query(params_from_iter(&values))?;
        while let Some(row) = rows.next()? {
            visit(&stored_of(&fields, row)?)?;
        }
        Ok(total)
    }

    /// Returns the records that a text names. An id names one record, living or in the trash. An email or a whole name,
    /// without regard to case, names living records, or records in the trash if `is_deleted`.
    pub fn find_records(
        &self,
        schema: &Schema,
        text: &str,
        is_deleted: bool,
    ) -> Result<Vec<Stored>> {
        let text = text.trim();
        let is_id = text.bytes().all(|byte| byte.is_ascii_digit());
        let ids = if let (true, Ok(id)) = (is_id, text.parse::<i64>()) {
            vec![id]
        } else if text.contains('@') && schema.find(fields::EMAIL).is_some() {
            self.ids_by_key(schema.entity(), "email_key", &email::key(text), is_deleted)?
        } else if !schema.entity().spec().has_name_key() {
            self.lead_ids_by_name(text, is_deleted)?
        } else {
            self.ids_by_key(schema.entity(), "name_key", &fold(text), is_deleted)?
        };
        let mut found = Vec::new();
        for id in ids {
            found.extend(self.record(schema, id)?);
        }
        let is_email = text.contains('@') && schema.find(fields::EMAIL).is_some();
        if !is_id && !is_email {
            // The key of a name has no accents, but the text must have the accents of the name.
            found.retain(|stored| same(&stored.name(schema)) == same(text));
        }
        Ok(found)
    }

    /// Returns the ids of the records with a key, in ascending order: living records, or records in the trash.
    pub(in crate::store) fn ids_by_key(
        &self,
        entity: Entity,
        column: &str,
        key: &str,
        is_deleted: bool,
    ) -> Result<Vec<i64>> {
        let trash = trash_condition(is_deleted);
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT id FROM {entity} WHERE {column} = ? AND {trash} ORDER BY id"
        ))?;
        let ids = statement.query_map([key], |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    fn lead_ids_by_name(&self, name: &str, is_deleted: bool) -> Result<Vec<i64>> {
        let wanted = name.to_lowercase();
        let trash = trash_condition(is_deleted);
        let sql = format!(
            "SELECT id, first_name, last_name, company FROM lead WHERE {trash} AND id BETWEEN ? AND ? ORDER BY id"
        );
        let halves = self.read_in_halves(Entity::Lead, |connection, ids| {
            let mut statement = connection.prepare_cached(&sql)?;
            let mut rows = statement.query(ids)?;
            let mut ids = Vec::new();
            while let Some(row) = rows.next()? {
                let name = derived_name(|field| {
                    let column = [fields::FIRST_NAME, fields::LAST_NAME, fields::COMPANY]
                        .iter()
                        .position(|c| *c == field)?;
                    row.get_ref(column + 1).ok()?.as_str().ok()
                });
                if name.to_lowercase() == wanted {
                    ids.push(row.get(0)?);
                }
            }
            Ok(ids)
        })?;
        Ok(halves.concat())
    }
}

/// Returns the columns of `stored_of`: the fields, then the columns that every record has.
fn columns(entity: Entity, fields: &FieldColumns) -> String {
    let contact = if entity.spec().becomes_contact() {
        format!("(SELECT contact FROM conversion WHERE {entity} = {entity}.id)")
    } else {
        "NULL".to_owned()
    };
    format!(
        "{}, id, job, row, created_at, updated_at, deleted_at, {contact}",
        fields.sql
    )
}

fn stored_of(fields: &FieldColumns, row: &Row<'_>) -> rusqlite::Result<Stored> {
    let values = fields.values(row, 0)?;
    // By number: SQLite would compare a name with those of all columns, for each record.
    let first = fields.count();
    let job: Option<i64> = row.get(first + 1)?;
    let number: Option<i64> = row.get(first + 2)?;
    Ok(Stored {
        id: row.get(first)?,
        values,
        origin: job.zip(number.map(i64::unsigned_abs)),
        created_at: row.get(first + 3)?,
        updated_at: row.get(first + 4)?,
        deleted_at: row.get(first + 5)?,
        contact: row.get(first + 6)?,
    })
}
