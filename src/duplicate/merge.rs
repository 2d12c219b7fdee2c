//! Merging: which fields of an existing record a row changes. A blank cell never changes anything.

use crate::record::search::fold;
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

/// The parts of a person's name that a row completes: an initial yields to a name that begins with it.
pub fn completions<'r>(
    form: &Form,
    existing: &[Option<Value<'static>>],
    incoming: &'r Record,
) -> Vec<FieldChange<'r>> {
    let parts = ["first_name", "last_name"];
    let found = parts.iter().filter_map(|name| {
        let field = form.find(name)?;
        let old = existing.get(field.index()).cloned().flatten()?;
        let new = incoming.get(field)?;
        let is_completed = match (&old, &new) {
            (Value::Text(old), Value::Text(new)) => is_initial_of(&fold(old), &fold(new)),
            _ => false,
        };
        is_completed.then_some(FieldChange {
            field,
            old: Some(old),
            new,
        })
    });
    found.collect()
}

/// Whether a folded name is the initial of another.
pub(super) fn is_initial_of(short: &str, long: &str) -> bool {
    let letter = short.strip_suffix('.').unwrap_or(short);
    letter.chars().count() == 1 && long.chars().count() > 2 && long.starts_with(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_initial_yields_to_the_whole_name() {
        let cases = [
            ("i", "ida", true),
            ("i.", "ida", true),
            ("id", "ida", false),
            ("j", "ida", false),
            ("ida", "i", false),
            ("i", "i.", false),
            ("", "ida", false),
        ];
        for (short, long, expected) in cases {
            assert_eq!(is_initial_of(short, long), expected, "{short} {long}");
        }
    }
}
