//! Merging: which fields of an existing record a row changes. A blank cell never changes anything.

use crate::record::{Entity, FieldId, Form, Record, Value, name};

/// How a row goes into a record that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merge {
    /// Only into empty fields.
    Fill,
    /// Over what is there.
    Overwrite,
    /// Not at all: only what the row brings with it is new.
    Keep,
}

/// A field that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange<'r> {
    /// The field.
    pub field: FieldId,
    /// What it held.
    pub old: Option<Value<'static>>,
    /// What it holds from now on.
    pub new: Value<'r>,
}

/// What a row changes in the record with these values (by field); nothing if all is there already.
pub fn changes<'r>(
    form: &Form,
    existing: &[Option<Value<'static>>],
    incoming: &'r Record,
    merge: Merge,
) -> Vec<FieldChange<'r>> {
    if merge == Merge::Keep {
        return Vec::new();
    }
    form.stored()
        .filter_map(|(field, _)| {
            let new = incoming.get(field)?;
            let old = existing.get(field.index()).cloned().flatten();
            let is_changed = match (&old, merge) {
                (None, _) => true,
                (Some(_), Merge::Keep) => false,
                (Some(old), Merge::Fill) => is_fuller_name(form, field, (old, &new)),
                (Some(old), Merge::Overwrite) => *old != new,
            };
            is_changed.then_some(FieldChange { field, old, new })
        })
        .collect()
}

/// Of a contact, an initial yields to the full name that begins with it.
fn is_fuller_name(form: &Form, field: FieldId, (old, new): (&Value<'_>, &Value<'_>)) -> bool {
    let is_name = form.entity() == Entity::Contact
        && matches!(&*form.field(field).name, "first_name" | "last_name");
    match (old, new) {
        (Value::Text(old), Value::Text(new)) => is_name && name::is_fuller(new, old),
        _ => false,
    }
}
