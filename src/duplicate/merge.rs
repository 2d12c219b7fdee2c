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

/// Leaves only the values of the chosen fields in a row, and returns the merge that puts them into the existing record.
/// `existing` has the values of the record by field.
pub fn choose(
    schema: &Schema,
    existing: &[Option<Value<'static>>],
    incoming: &mut Record,
    chosen: &[FieldId],
) -> Merge {
    let of_others = |id| schema.field(id).is_related;
    incoming.leave_only(|id| of_others(id) || chosen.contains(&id));
    let is_blank = |id: &FieldId| existing.get(id.index()).is_none_or(Option::is_none);
    match chosen {
        [] => Merge::Keep,
        chosen if chosen.iter().all(is_blank) => Merge::Fill,
        _ => Merge::Overwrite,
    }
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
