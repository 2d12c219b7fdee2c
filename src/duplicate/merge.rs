//! Merging: the fields of an existing record that a row changes. A blank cell never changes a field.

use crate::record::{Entity, FieldId, Record, Schema, Value, fields, name};

/// The way in which a row changes an existing record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merge {
    /// Fills empty fields only.
    Fill,
    /// Overwrites values.
    Overwrite,
    /// Changes no field. Only the related records of the row are new.
    Keep,
}

/// A change of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange<'r> {
    /// The changed field.
    pub field: FieldId,
    /// The value before the change.
    pub old: Option<Value<'static>>,
    /// The value after the change.
    pub new: Value<'r>,
}

/// Returns the changes that a row makes in a record. `existing` has the values of the record by field.
pub fn changes<'r>(
    schema: &Schema,
    existing: &[Option<Value<'static>>],
    incoming: &'r Record,
    merge: Merge,
) -> Vec<FieldChange<'r>> {
    if merge == Merge::Keep {
        return Vec::new();
    }
    schema
        .stored()
        .filter_map(|(field, _)| {
            let new = incoming.get(field)?;
            let old = existing.get(field.index()).cloned().flatten();
            let is_changed = match (&old, merge) {
                (None, _) => true,
                (Some(_), Merge::Keep) => false,
                (Some(old), Merge::Fill) => is_fuller_name(schema, field, (old, &new)),
                (Some(old), Merge::Overwrite) => *old != new,
            };
            is_changed.then_some(FieldChange { field, old, new })
        })
        .collect()
}

/// Returns whether the field is a name of a contact and its initial is replaced by the full name.
fn is_fuller_name(schema: &Schema, field: FieldId, (old, new): (&Value<'_>, &Value<'_>)) -> bool {
    let is_name = schema.entity() == Entity::Contact
        && matches!(
            &*schema.field(field).name,
            fields::FIRST_NAME | fields::LAST_NAME
        );
    match (old, new) {
        (Value::Text(old), Value::Text(new)) => is_name && name::is_fuller(new, old),
        _ => false,
    }
}
