//! Creates one record, with what a new record of its entity always has.
//!
//! An import writes its new records in bulk (`bulk_insert`).

use rusqlite::types::Value as SqlValue;
use rusqlite::{Connection, params_from_iter};

use super::columns::{KEYS, column, kept};
use crate::error::Result;
use crate::record::{Entity, Record, Schema};
use crate::store::history::{Event, RecordRef};
use crate::store::{Author, Store};

impl Store {
    /// Creates a record, and returns its id. The author becomes an adviser of a new client. The record itself names the
    /// job that created it; the history names the command.
    pub fn insert_record(
        &self,
        schema: &Schema,
        record: &Record,
        author: &Author<'_>,
    ) -> Result<i64> {
        self.transaction(|| {
            let entity = schema.entity();
            let id = self.insert_row_of(schema, record, author)?;
            if author.command().is_some() {
                let record = RecordRef { entity, id };
                self.note(record, &Event::Created(author.at), author)?;
            }
            if entity.spec().has_belongings {
                self.add_adviser(id, author.by, author)?;
            }
            Ok(id)
        })
    }

    fn insert_row_of(&self, schema: &Schema, record: &Record, author: &Author<'_>) -> Result<i64> {
        let (job, row) = author.origin();
        let mut columns = vec!["job", "row", "created_at"];
        let mut values = vec![job.into(), row.into(), SqlValue::Integer(author.at)];
        for (id, field) in schema.stored() {
            columns.push(&field.name);
            values.push(record.get(id).map_or(SqlValue::Null, |value| kept(&value)));
        }
        for (key, name, column) in KEYS {
            if let Some(field) = schema.find(name) {
                columns.push(column);
                values.push(record.key_beside(key, field).map(str::to_owned).into());
            }
        }
        let names: Vec<String> = columns.iter().map(|name| column(name)).collect();
        self.connection
            .prepare_cached(&format!(
                "INSERT INTO {} ({}) VALUES ({})",
                schema.entity(),
                names.join(", "),
                vec!["?"; names.len()].join(", ")
            ))?
            .execute(params_from_iter(values))?;
        let id = self.connection.last_insert_rowid();
        self.renew_name_key(schema, id)?;
        Ok(id)
    }
}

/// Returns the last id that was given to a record of an entity, whether the record is still there or not, or 0.
pub fn last_id(connection: &Connection, entity: Entity) -> Result<i64> {
    let mut last = connection
        .prepare_cached("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?")?;
    Ok(last.query_row([entity.name()], |row| row.get(0))?)
}
