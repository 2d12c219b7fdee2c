//! Differences between a row and its record. They are reported, because a skipped row or a record that keeps its own
//! values would lose them unnoticed.

use std::cell::LazyCell;

use crate::record::amount::Currency;
use crate::record::fold::{are_same, fold};
use crate::record::phone::{self, Region};
use crate::record::{
    Code, Field, FieldId, Kind, Reason, Record, Schema, Value, cut, email, fields, name,
};

/// The parts of a name.
const NAME_PARTS: [&str; 2] = [fields::FIRST_NAME, fields::LAST_NAME];

/// A field of which a row and its record have different values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The field of both values.
    pub field: FieldId,
    /// The value in the row. `None` if a user blanked the cell of an export.
    pub row: Option<Value<'static>>,
    /// The value in the record. `None` if it is blank.
    pub record: Option<Value<'static>>,
}

/// Returns the fields in which a row differs from a record. `existing` has the values of the record by field. A blank cell is no
/// difference, and neither is a default. Case and formatting are no difference either: the comparison is the one for the key of
/// the field.
pub fn differences(
    schema: &Schema,
    existing: &[Option<Value<'static>>],
    incoming: &Record,
    region: Region,
) -> Vec<Difference> {
    // Most rows differ in no part of the name.
    let has_same_name = LazyCell::new(|| has_same_name(schema, existing, incoming));
    schema
        .stored()
        .filter_map(|(field, definition)| {
            let new = incoming
                .get(field)
                .filter(|_| !incoming.is_default(field))?;
            let old = existing.get(field.index()).and_then(Option::as_ref);
            let is_known = old.is_some_and(|old| adds_nothing(definition, (old, &new), region));
            let is_part = || NAME_PARTS.contains(&&*definition.name);
            (!(is_known || is_part() && *has_same_name)).then(|| Difference {
                field,
                row: Some(owned(new)),
                record: old.cloned(),
            })
        })
        .collect()
}

/// Returns those of these fields that are blank in the row of an export and have a value in its record, which stays.
pub fn blanked(
    schema: &Schema,
    fields: &[FieldId],
    existing: &[Option<Value<'static>>],
    incoming: &Record,
) -> Vec<Difference> {
    let is_blank = |field: &FieldId| incoming.get(*field).is_none();
    let stored = schema.stored().map(|(field, _)| field);
    let blank = stored.filter(|field| fields.contains(field) && is_blank(field));
    let kept = blank.filter_map(|field| {
        Some(Difference {
            field,
            row: None,
            record: Some(existing.get(field.index())?.clone()?),
        })
    });
    kept.collect()
}

/// Returns whether the whole names are the same. The split into parts and their order do not count.
pub fn has_same_name(
    schema: &Schema,
    existing: &[Option<Value<'static>>],
    incoming: &Record,
) -> bool {
    let ids = NAME_PARTS.map(|part| schema.find(part));
    let [first, last] = ids.map(|id| incoming.text(id?));
    let new = name::key(first, last);
    let [first, last] = ids.map(|id| match existing.get(id?.index())?.as_ref()? {
        Value::Text(text) => Some(&**text),
        Value::Date(_) | Value::Amount(_) => None,
    });
    new.is_some() && new == name::key(first, last)
}

/// Returns whether a row's value adds nothing to the value in the record.
fn adds_nothing(field: &Field, (old, new): (&Value<'_>, &Value<'_>), region: Region) -> bool {
    let (old, new) = match (old, new) {
        (Value::Text(old), Value::Text(new)) if old != new => (old, new),
        (old, new) => return old == new,
    };
    let is_name = NAME_PARTS.contains(&&*field.name) || field.kind == Kind::Name;
    match field.kind {
        // An initial says less than a name that begins with it.
        _ if is_name => fold(old) == fold(new) || name::is_fuller(old, new),
        Kind::Email => email::key(old) == email::key(new),
        Kind::Phone => {
            let key = phone::key(new, region);
            key.is_some() && key == phone::key(old, region)
        }
        Kind::Text
        | Kind::Name
        | Kind::Choice
        | Kind::Date
        | Kind::Amount
        | Kind::FullName
        | Kind::PastDate
        | Kind::Age
        | Kind::Number
        | Kind::Checkbox
        | Kind::ExternalId => are_same(old, new),
    }
}

fn owned(value: Value<'_>) -> Value<'static> {
    match value {
        Value::Text(text) => Value::Text(text.into_owned().into()),
        Value::Date(date) => Value::Date(date),
        Value::Amount(units) => Value::Amount(units),
    }
}

/// Returns the reason that names the differing fields and both values. `id` is the record's id. `column` returns the
/// name under which the user knows a field.
pub fn difference_reason(
    schema: &Schema,
    id: i64,
    differences: &[Difference],
    currency: &Currency,
    column: impl Fn(&str) -> String,
) -> Reason {
    let shown = differences.iter().map(|difference| {
        let name = column(&schema.field(difference.field).name);
        let shown = |value: &Option<Value<'_>>| match value {
            Some(value) => cut(&value.plain(currency)),
            None => "blank".to_owned(),
        };
        let (row, record) = (shown(&difference.row), shown(&difference.record));
        format!("{name} is {row}, but {record} in the record")
    });
    let shown: Vec<String> = shown.collect();
    let entity = schema.entity();
    Reason::row(
        Code::Differs,
        format!("differs from {entity} {id}: {}", shown.join("; ")),
        Code::Differs.fix_in_general(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Cell, Checker, Draft, Entity, Rules};

    /// Cells by field.
    type Cells<'c> = &'c [(&'c str, &'c str)];

    /// Returns the differences of a row, each as `field: row / record`.
    fn differences_of(existing: Cells<'_>, row: Cells<'_>) -> Vec<String> {
        let schema = Schema::of(Entity::Lead);
        let region = Region::parse("GB").unwrap();
        let rules = Rules::of(region, Currency::parse("GBP").unwrap());
        let record = |cells: &[(&str, &str)]| {
            let mut draft = Draft::default();
            for (field, cell) in cells {
                draft.fill(schema.find(field).unwrap(), Cell::text(cell));
            }
            let mut record = Record::default();
            Checker::new(&schema, &rules)
                .check(&draft, &mut record)
                .unwrap();
            record
        };
        let existing = record(existing);
        let existing: Vec<_> = schema
            .iter()
            .map(|(id, _)| existing.get(id).map(owned))
            .collect();
        let found = differences(&schema, &existing, &record(row), region);
        let lines = found.iter().map(|difference| {
            let record = difference.record.as_ref();
            let record = record.map_or("blank".to_owned(), |value| value.plain(&rules.currency));
            let name = &schema.field(difference.field).name;
            format!(
                "{name}: {} / {record}",
                difference.row.as_ref().unwrap().plain(&rules.currency)
            )
        });
        lines.collect()
    }

    #[test]
    fn a_value_differs_if_it_says_something_else_than_the_record() {
        let cases: &[(&str, &str, &str, bool)] = &[
            ("email", "a@example.com", "A@Example.COM", false),
            ("email", "a@example.com", "b@example.com", true),
            ("phone", "020 7946 0958", "+442079460958", false),
            ("phone", "020 7946 0958", "(020) 7946-0958", false),
            ("phone", "020 7946 0958", "020 7946 0959", true),
            ("first_name", "José", "JOSE", false),
            ("first_name", "Ada", "A.", false),
            ("first_name", "A.", "Ada", true),
            ("first_name", "Ada", "Jane", true),
            ("city", "Leeds", "LEEDS ", false),
            ("city", "Milton Keynes", "Milton  Keynes", false),
            ("city", "Leeds", "York", true),
            ("city", "", "York", true),
            ("city", "Leeds", "", false),
            ("value", "1000", "1000.00", false),
            ("value", "1000", "1000.01", true),
            ("expected_close", "2026-01-02", "2 Jan 2026", false),
            ("expected_close", "2026-01-02", "2026-01-03", true),
        ];
        for &(field, existing, row, differs) in cases {
            let found = differences_of(&[(field, existing)], &[(field, row)]);
            assert_eq!(
                !found.is_empty(),
                differs,
                "{field}: {row:?} against {existing:?}: {found:?}"
            );
        }
    }

    #[test]
    fn every_field_that_differs_has_both_values() {
        let found = differences_of(
            &[
                ("email", "q@example.com"),
                ("first_name", "Ada"),
                ("city", "Leeds"),
            ],
            &[
                ("email", "Q@example.com"),
                ("first_name", "Jane"),
                ("phone", "07700900102"),
            ],
        );
        assert_eq!(
            found,
            ["first_name: Jane / Ada", "phone: 07700900102 / blank"]
        );
    }

    #[test]
    fn a_name_is_the_same_however_it_is_split_and_ordered() {
        let existing = [("first_name", "Zoë"), ("last_name", "Brontë-Hall")];
        let cases: [(Cells<'_>, &[&str]); 3] = [
            (&[("first_name", "BRONTE HALL"), ("last_name", "zoe")], &[]),
            (&[("first_name", "Zoe Bronte Hall")], &[]),
            (
                &[("first_name", "Zoë"), ("last_name", "Hall")],
                &["last_name: Hall / Brontë-Hall"],
            ),
        ];
        for (row, expected) in cases {
            assert_eq!(differences_of(&existing, row), expected, "{row:?}");
        }
    }

    #[test]
    fn the_reason_names_the_columns_of_the_file() {
        let schema = Schema::of(Entity::Lead);
        let found = [Difference {
            field: schema.find("city").unwrap(),
            row: Some(Value::Text("York".into())),
            record: None,
        }];
        let currency = Currency::parse("GBP").unwrap();
        let reason = difference_reason(&schema, 7, &found, &currency, |_| "Town".to_owned());
        assert_eq!(
            reason.message,
            "differs from lead 7: Town is \"York\", but blank in the record"
        );
    }
}
