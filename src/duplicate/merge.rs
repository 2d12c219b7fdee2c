//! Merging: which fields of an existing record a row changes. A blank cell never changes anything.

use crate::record::{FieldId, Form, Record, Value};

/// How a row goes into a record that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merge {
    /// Only into empty fields.
    Fill,
    /// Over what is there.
    Overwrite,
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
    form.stored()
        .filter_map(|(field, _)| {
            let new = incoming.get(field)?;
            let old = existing.get(field.index()).cloned().flatten();
            let is_changed = match (&old, merge) {
                (None, _) => true,
                (Some(_), Merge::Fill) => false,
                (Some(old), Merge::Overwrite) => *old != new,
            };
            is_changed.then_some(FieldChange { field, old, new })
        })
        .collect()
}
