//! Merging: the fields of an existing record that a row changes. A blank cell never changes a field. An address is one value:
//! its blank parts go with it when another address takes its place.

use super::OnDuplicate;
use super::address::{AddressEffect, is_part_of_address};
use super::identity::Seen;
use super::names::are_woman_and_man;
use super::person::{Needs, Person};
use crate::record::{Entity, Field, FieldId, Record, Schema, Value, fields, name};

/// The way in which a row changes an existing record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merge {
    /// Fills empty fields only.
    Fill,
    /// Overwrites values.
    Overwrite,
    /// Overwrites values, except for those of the record that a user has seen beside the same values of an earlier row, and
    /// kept.
    Decided(Seen),
    /// Overwrites each value for itself, also a part of an address: a user chose or edited the fields.
    Edit,
    /// Changes no field. Only the related records of the row are new.
    Keep,
}

impl Merge {
    /// Returns how a row changes the record that it is by the decision of a user.
    pub fn of_decided(policy: OnDuplicate, seen: Seen) -> Self {
        match policy {
            OnDuplicate::Update => Merge::Decided(seen),
            OnDuplicate::Merge | OnDuplicate::Ask => Merge::Fill,
            OnDuplicate::Skip | OnDuplicate::Fail | OnDuplicate::Create => Merge::Keep,
        }
    }
}

/// A change of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange<'r> {
    /// The changed field.
    pub field: FieldId,
    /// The value before the change.
    pub old: Option<Value<'static>>,
    /// The value after the change. `None` if the field is cleared.
    pub new: Option<Value<'r>>,
}

/// Returns the changes that a row makes in a record. `existing` has the values of the record by field.
pub fn changes<'r>(
    schema: &Schema,
    existing: &[Option<Value<'static>>],
    incoming: &'r Record,
    merge: Merge,
) -> Vec<FieldChange<'r>> {
    let address = match merge {
        Merge::Keep => return Vec::new(),
        Merge::Edit => AddressEffect::Parts,
        Merge::Fill => AddressEffect::of_filling(schema, existing, incoming),
        Merge::Overwrite | Merge::Decided(_) => {
            AddressEffect::of_overwriting(schema, existing, incoming)
        }
    };
    let one = |(field, definition): (FieldId, &Field)| {
        let old = existing.get(field.index()).cloned().flatten();
        match &address {
            AddressEffect::Kept if is_part_of_address(&definition.name) => return None,
            AddressEffect::Replaced(stale) if stale.contains(&field) => {
                // Only a default may stand there.
                let new = incoming.get(field);
                return (old != new).then_some(FieldChange { field, old, new });
            }
            AddressEffect::Kept | AddressEffect::Replaced(_) | AddressEffect::Parts => {}
        }
        let new = incoming
            .get(field)
            .filter(|_| !is_part_of_name(schema, field, (existing, incoming)))?;
        let is_default = incoming.is_default(field);
        let is_changed = match (&old, merge) {
            (None, _) if is_default && is_part_of_place(&definition.name) => {
                !has_place(schema, existing)
            }
            (None, _) => true,
            // The file does not say a default.
            (Some(_), Merge::Overwrite | Merge::Decided(_) | Merge::Edit) if is_default => false,
            // J. says less than John, and would let Jane be the same person.
            (Some(old), Merge::Overwrite | Merge::Decided(_))
                if *old != new && is_fuller_name(schema, field, (old, &new)) =>
            {
                false
            }
            (Some(_), Merge::Keep) => false,
            (Some(old), Merge::Fill) => {
                schema.entity() == Entity::Contact
                    && is_fuller_name(schema, field, (&new, old))
                    && !have_other_titles(schema, existing, incoming)
            }
            (Some(_), Merge::Decided(seen)) if seen.has(&definition.name) => false,
            (Some(old), Merge::Overwrite | Merge::Decided(_) | Merge::Edit) => *old != new,
        };
        let new = Some(new);
        is_changed.then_some(FieldChange { field, old, new })
    };
    schema.stored().filter_map(one).collect()
}

/// Returns whether a field of a row is a part of the name that the record has in its other part: the row or the record has the
/// whole name in one field, and both together would have a part twice (Jane Quill Quill).
fn is_part_of_name(
    schema: &Schema,
    field: FieldId,
    (existing, incoming): (&[Option<Value<'static>>], &Record),
) -> bool {
    let other = match &*schema.field(field).name {
        fields::FIRST_NAME => fields::LAST_NAME,
        fields::LAST_NAME => fields::FIRST_NAME,
        _ => return false,
    };
    let Some(other) = schema.find(other) else {
        return false;
    };
    let (Some(new), None) = (incoming.text(field), incoming.text(other)) else {
        return false;
    };
    let there = match existing.get(other.index()) {
        Some(Some(Value::Text(there))) => name::words(there),
        _ => return false,
    };
    name::words(new).iter().any(|word| there.contains(word))
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
        _ => Merge::Edit,
    }
}

/// Returns whether the titles of a record and of a row are those of a woman and of a man. Mr J. never becomes Mr Janet.
fn have_other_titles(
    schema: &Schema,
    existing: &[Option<Value<'static>>],
    incoming: &Record,
) -> bool {
    let needs = Needs {
        phones: None,
        places: false,
    };
    let record = Person::of_record(schema, needs, existing);
    are_woman_and_man(&record, &Person::of_row(schema, needs, incoming))
}

/// Returns whether a record has a part of an address that says the place. A default of a street or a city does not go with it.
fn has_place(schema: &Schema, existing: &[Option<Value<'static>>]) -> bool {
    let mut stored = schema.stored();
    stored.any(|(field, definition)| {
        let value = existing.get(field.index());
        is_part_of_place(&definition.name) && value.is_some_and(Option::is_some)
    })
}

/// Returns whether a field is a part of an address that says the place more exactly than its country.
fn is_part_of_place(field: &str) -> bool {
    is_part_of_address(field) && field != fields::COUNTRY
}

/// Returns whether the field is a part of a name, and the first value is fuller than the second one, which may be an initial.
fn is_fuller_name(schema: &Schema, field: FieldId, (name, than): (&Value<'_>, &Value<'_>)) -> bool {
    let is_name = matches!(
        &*schema.field(field).name,
        fields::FIRST_NAME | fields::LAST_NAME
    );
    match (name, than) {
        (Value::Text(name), Value::Text(than)) => is_name && name::is_fuller(name, than),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::phone::Region;

    fn values(schema: &Schema, first: &str, last: &str) -> Vec<Option<Value<'static>>> {
        let mut values = vec![None; schema.len()];
        for (field, text) in [(fields::FIRST_NAME, first), (fields::LAST_NAME, last)] {
            if !text.is_empty() {
                let text = Value::Text(text.to_owned().into());
                values[schema.find(field).unwrap().index()] = Some(text);
            }
        }
        values
    }

    #[test]
    fn a_whole_name_in_one_field_never_doubles_a_name() {
        let schema = Schema::of(Entity::Contact);
        for (record, row, filled, overwritten) in [
            (("Jane", "Quill"), ("Jane Quill", ""), "", ""),
            (("Jane", "Quill"), ("", "Quill, Jane"), "", ""),
            (("", "Doreen Falwright"), ("Falwright, Doreen", ""), "", ""),
            (("", "Quill"), ("Jane", ""), "Jane", "Jane"),
            (("Jane", "Quill"), ("Janet", ""), "", "Janet"),
            (("Jane", "Quill"), ("Janet", "Quill"), "", "Janet"),
            (("Jane", ""), ("Jane", "Quill"), "Quill", "Quill"),
        ] {
            let existing = values(&schema, record.0, record.1);
            let new = values(&schema, row.0, row.1);
            let new = Record::of_values(&schema, &new, Region::parse("GB").unwrap());
            for (merge, expected) in [(Merge::Fill, filled), (Merge::Overwrite, overwritten)] {
                let changes = changes(&schema, &existing, &new, merge);
                let new: Vec<String> = changes
                    .into_iter()
                    .map(|change| match change.new {
                        Some(Value::Text(text)) => text.into_owned(),
                        _ => String::new(),
                    })
                    .collect();
                assert_eq!(new.join(" "), expected, "{record:?} {row:?} {merge:?}");
            }
        }
    }
}
