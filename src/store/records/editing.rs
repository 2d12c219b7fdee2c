//! Changes the fields of one record, and adds each change to the history.
//!
//! Every method joins the open transaction. If there is none, it opens its own.

use std::borrow::Cow;

use rusqlite::types::Value as SqlValue;

use super::columns::{KEYS, column, kept};
use crate::duplicate::FieldChange;
use crate::error::Result;
use crate::record::{FieldId, Record, Schema, Value};
use crate::store::history::{Event, RecordRef, Values, as_kept};
use crate::store::{Author, Store, Stored};

/// The change of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit<'r> {
    /// The field.
    pub field: FieldId,
    /// The value before; none if it was blank.
    pub old: Option<Value<'static>>,
    /// The value after; none if it becomes blank.
    pub new: Option<Value<'r>>,
}

impl<'r> From<FieldChange<'r>> for Edit<'r> {
    fn from(change: FieldChange<'r>) -> Self {
        Edit {
            field: change.field,
            old: change.old,
            new: change.new,
        }
    }
}

/// The changes that a user asks for: new values, and fields to clear.
#[derive(Clone, Copy)]
pub struct Edits<'r> {
    /// The new values, with their keys.
    pub given: &'r Record,
    /// The fields to clear.
    pub cleared: &'r [FieldId],
    /// Checks the record as it will be.
    pub check: &'r dyn Fn(&Stored) -> Result<()>,
}

impl Edits<'_> {
    /// Returns the fields that differ from a record.
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
    /// Changes a living record, and returns the number of fields that changed.
    ///
    /// # Errors
    /// Fails if the record does not exist or is in the trash, or if the check of the changed record fails.
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

    /// Changes the fields of a record that differ. `given` has the keys of the new values.
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
}

impl Stored {
    /// Returns the record with these changes.
    #[must_use]
    pub fn edited(&self, edits: &[Edit<'_>]) -> Self {
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
