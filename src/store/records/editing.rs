//! Records made and changed one at a time, each change noted in the history: by hand, or by an import that finds a
//! person who is there already.
//!
//! Every method runs within the transaction that is open, or else in one of its own.

use std::borrow::Cow;

use rusqlite::params_from_iter;
use rusqlite::types::Value as SqlValue;

use super::fields::column;
use super::insert::KEYS;
use crate::duplicate::FieldChange;
use crate::error::{Error, Result};
use crate::record::entity::NameIndex;
use crate::record::search::fold;
use crate::record::{Entity, FieldId, Record, Schema, Value, fields};
use crate::store::history::{Event, RecordRef, Values, as_kept};
use crate::store::{Author, Store, Stored};

/// A field that gets another value, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit<'r> {
    /// The field.
    pub field: FieldId,
    /// What it held.
    pub old: Option<Value<'static>>,
    /// What it holds from now on.
    pub new: Option<Value<'r>>,
}

impl<'r> From<FieldChange<'r>> for Edit<'r> {
    fn from(change: FieldChange<'r>) -> Self {
        Edit {
            field: change.field,
            old: change.old,
            new: Some(change.new),
        }
    }
}

/// What is to become of a record: new values, and fields that are to be blank.
#[derive(Clone, Copy)]
pub struct Edits<'r> {
    /// The new values, with their keys.
    pub given: &'r Record,
    /// The fields to be blank.
    pub cleared: &'r [FieldId],
    /// What the record must be in the end.
    pub check: &'r dyn Fn(&Stored) -> Result<()>,
}

impl Edits<'_> {
    /// What differs from a record.
    fn against(&self, schema: &Schema, stored: &Stored) -> Vec<Edit<'_>> {
        let edits = schema.stored().filter_map(|(field, _)| {
            let old = stored.get(field).cloned();
            let new = self.given.get(field);
            let is_cleared = self.cleared.contains(&field);
            let is_changed = if is_cleared {
                old.is_some()
            } else {
                new.is_some() && new != old
            };
            is_changed.then_some(Edit { field, old, new })
        });
        edits.collect()
    }
}

impl Store {
    /// Does all of something or nothing of it. Within an open transaction it is a part of that.
    pub fn transaction<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        if !self.connection.is_autocommit() {
            return work();
        }
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let done = work().and_then(|done| {
            self.connection.execute_batch("COMMIT")?;
            Ok(done)
        });
        if done.is_err() {
            // SQLite may have rolled back by itself; should this fail, closing the connection does the same.
            drop(self.connection.execute_batch("ROLLBACK"));
        }
        done
    }

    /// Does something, and takes all of it back at once.
    pub fn rehearse<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let done = work();
        let rolled_back = self.connection.execute_batch("ROLLBACK");
        let done = done?;
        rolled_back?;
        Ok(done)
    }

    /// Keeps the temporary tables of this connection in memory.
    pub fn keep_temporary_tables_in_memory(&self) -> Result<()> {
        Ok(self
            .connection
            .pragma_update(None, "temp_store", "MEMORY")?)
    }

    /// Makes a record and gives its id. An import is named by the record itself, a command by the history.
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

    /// Changes a living record to what is given, and says how many fields that changed.
    pub fn edit_record(
        &self,
        schema: &Schema,
        id: i64,
        edits: Edits<'_>,
        author: &Author<'_>,
    ) -> Result<usize> {
        self.transaction(|| {
            let stored = self.living(schema, id)?;
            let differing = edits.against(schema, &stored);
            (edits.check)(&stored.edited(&differing))?;
            self.change_record(schema, id, &differing, (edits.given, author))?;
            Ok(differing.len())
        })
    }

    /// Changes fields of a record, as they were found to differ; `given` has the keys of the new values.
    pub fn change_record(
        &self,
        schema: &Schema,
        id: i64,
        edits: &[Edit<'_>],
        (given, author): (&Record, &Author<'_>),
    ) -> Result<()> {
        if edits.is_empty() {
            return Ok(());
        }
        let record = RecordRef {
            entity: schema.entity(),
            id,
        };
        self.transaction(|| {
            for edit in edits {
                self.change_one(schema, id, edit, given)?;
                let event = Event::Field {
                    name: (&*schema.field(edit.field).name).into(),
                    values: Values {
                        old: edit.old.as_ref().map(as_kept).map(Cow::Owned),
                        new: edit.new.as_ref().map(as_kept).map(Cow::Owned),
                    },
                };
                self.note(record, &event, author)?;
            }
            self.renew_name_key(schema, id)?;
            self.touch(schema.entity(), id, author)
        })
    }

    fn change_one(&self, schema: &Schema, id: i64, edit: &Edit<'_>, given: &Record) -> Result<()> {
        let (entity, name) = (schema.entity(), &schema.field(edit.field).name);
        let value = edit.new.as_ref().map_or(SqlValue::Null, kept);
        self.connection
            .prepare_cached(&format!(
                "UPDATE {entity} SET {} = ?2 WHERE id = ?1",
                column(name)
            ))?
            .execute((id, value))?;
        let Some((key, _, column)) = KEYS.iter().find(|(_, of, _)| of == name) else {
            return Ok(());
        };
        let key = edit
            .new
            .as_ref()
            .and_then(|_| given.key_beside(*key, edit.field));
        self.connection
            .prepare_cached(&format!("UPDATE {entity} SET {column} = ?2 WHERE id = ?1"))?
            .execute((id, key))?;
        Ok(())
    }

    /// A name may be made of several fields, so its key is made of what the record holds in the end.
    pub(in crate::store) fn renew_name_key(&self, schema: &Schema, id: i64) -> Result<()> {
        let spec = schema.entity().spec();
        if !spec.has_name_key() {
            return Ok(());
        }
        let Some(stored) = self.record(schema, id)? else {
            return Ok(());
        };
        if let NameIndex::Words { .. } = spec.name_index {
            let part = |field| stored.text(schema, field);
            self.renew_blocks(id, (part(fields::FIRST_NAME), part(fields::LAST_NAME)))?;
        }
        self.connection
            .prepare_cached(&format!(
                "UPDATE {} SET name_key = ?2 WHERE id = ?1",
                schema.entity()
            ))?
            .execute((id, fold(&stored.name(schema))))?;
        Ok(())
    }

    /// Says when a record was last changed.
    pub(in crate::store) fn touch(
        &self,
        entity: Entity,
        id: i64,
        author: &Author<'_>,
    ) -> Result<()> {
        self.connection
            .prepare_cached(&format!(
                "UPDATE {entity} SET updated_at = ?2 WHERE id = ?1"
            ))?
            .execute((id, author.at))?;
        Ok(())
    }

    /// A record that is not in the trash.
    pub fn living(&self, schema: &Schema, id: i64) -> Result<Stored> {
        let entity = schema.entity();
        let stored = self
            .record(schema, id)?
            .ok_or_else(|| Error::failure(format!("there is no {entity} {id}")))?;
        if stored.deleted_at.is_some() {
            return Err(Error::failure(format!(
                "{entity} {id}, {}, is in the trash",
                stored.name(schema)
            ))
            .hint(format!("Take it back first: intake {entity} restore {id}.")));
        }
        Ok(stored)
    }

    /// Sends a record to the trash, or takes it back, and nothing else.
    pub(in crate::store) fn set_deleted(
        &self,
        record: RecordRef,
        since: Values<i64>,
        author: &Author<'_>,
    ) -> Result<()> {
        self.connection
            .prepare_cached(&format!(
                "UPDATE {} SET deleted_at = ?2, updated_at = ?3 WHERE id = ?1",
                record.entity
            ))?
            .execute((record.id, since.new, author.at))?;
        self.note(record, &Event::Trash(since), author)
    }

    /// Whether a record is there and not in the trash.
    pub fn is_living(&self, record: RecordRef) -> Result<bool> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT 1 FROM {} WHERE id = ? AND deleted_at IS NULL",
            record.entity
        ))?;
        Ok(statement.exists([record.id])?)
    }

    /// Sends a record that was restored to the trash again, as if it had never left it. The activities of a client go with
    /// it.
    pub fn return_to_trash(
        &self,
        record: RecordRef,
        deleted_at: i64,
        author: &Author<'_>,
    ) -> Result<()> {
        self.set_deleted(record, Values::set(deleted_at), author)?;
        if record.entity.spec().has_belongings {
            self.delete_activities(record.id, deleted_at)?;
        }
        Ok(())
    }
}

impl Stored {
    /// What it would be with other values in some fields.
    fn edited(&self, edits: &[Edit<'_>]) -> Self {
        let mut edited = self.clone();
        for edit in edits {
            let new = edit.new.as_ref().map(|value| match value {
                Value::Text(text) => Value::Text(text.to_string().into()),
                Value::Date(date) => Value::Date(*date),
                Value::Amount(units) => Value::Amount(*units),
            });
            edited.values[edit.field.index()] = new;
        }
        edited
    }
}

/// A value as its column holds it.
fn kept(value: &Value<'_>) -> SqlValue {
    match value {
        Value::Text(text) => SqlValue::Text(text.to_string()),
        Value::Amount(units) => SqlValue::Integer(*units),
        Value::Date(date) => SqlValue::Text(date.to_string()),
    }
}
