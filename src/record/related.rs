//! Related records: a client's row may have one contact, and a contact's row may have its client. Both have a
//! relationship.
//!
//! The schema of the rows has additional fields for them, which are not fields of the record. `job` finds the existing
//! records that they mean.

use std::borrow::Cow;

use super::{Custom, Entity, Field, FieldId, Key, Kind, Record, Requirement, Schema, fields};

/// Returns the schema of the rows of a file: the fields of the record, then those of its related records. `related` is
/// the schema of the entity whose fields the rows have in addition, if there is one.
pub fn schema_of_rows(schema: Schema, related: &Schema) -> Schema {
    let spec = schema.entity().spec();
    let of_related = spec.row_fields_of.map(|entity| {
        let whole_name = entity.spec().row_fields.iter().map(Field::of);
        let whole_name = whole_name.filter(|field| field.kind == Kind::FullName);
        let stored = related.iter().map(|(_, field)| field.clone());
        stored.chain(whole_name).map(move |field| Field {
            name: Cow::Owned(format!("{entity}{SEPARATOR}{}", field.name)),
            is_related: true,
            ..field
        })
    });
    let inputs = spec.row_fields.iter().map(|input| Field {
        is_related: !input.kind.is_input(),
        ..Field::of(input)
    });
    schema.with(of_related.into_iter().flatten()).with(inputs)
}

/// Stands between the entity of a related record and the name of its field: `contact.email`.
const SEPARATOR: char = '.';

/// Returns the name that a field has in its related record, or the whole name if it belongs to the record itself.
/// A field `contact.email` of clients' rows is the `email` of a contact.
pub fn own_name(entity: Entity, name: &str) -> &str {
    field_of_related(entity, name).map_or(name, |(_, own)| own)
}

/// Returns the entity and the own name of a field of a related record, or `None` if it belongs to the record itself.
pub fn field_of_related(entity: Entity, name: &str) -> Option<(Entity, &str)> {
    let related = entity.spec().row_fields_of?;
    let own = name.strip_prefix(related.name())?.strip_prefix(SEPARATOR)?;
    Some((related, own))
}

/// Returns whether a row with this field filled has a related record. A relationship alone is none.
pub fn brings(field: &Field) -> bool {
    field.is_related && field.name != fields::RELATIONSHIP
}

/// Returns the requirements of a row with a related record. The relationship is not among them, because the client
/// decides whether one is needed.
pub fn required(schema: &Schema) -> Vec<Requirement> {
    let is_required = |field: &&Field| {
        let custom = field.custom.as_ref();
        field.is_related && custom.is_some_and(|Custom { is_required, .. }| *is_required)
    };
    let custom = schema.iter().map(|(_, field)| field).filter(is_required);
    let related = schema.entity().spec().row_fields_of;
    let own = related.into_iter().flat_map(|related| {
        let required = related.spec().required.iter();
        required.map(move |own| Cow::Owned(format!("{related}{SEPARATOR}{own}")))
    });
    let names = own.chain(custom.map(|field| field.name.clone()));
    names
        .filter_map(|name| Requirement::parse(schema, &name))
        .collect()
}

/// Returns the related record of a row whose fields it has, by the schema of its entity. Returns `None` if the row has
/// none.
pub fn record_of(schema: &Schema, record: &Record, of: &Schema) -> Option<Record> {
    let mut related = Record::default();
    related.clear(of.len());
    let mut is_filled = false;
    for (to, field) in of.stored() {
        let from = schema.find(&format!("{}{SEPARATOR}{}", of.entity(), field.name))?;
        is_filled |= related.copy(record, from, to);
    }
    for key in [Key::Email, Key::Phone] {
        related.copy_key(record, key);
    }
    is_filled.then_some(related)
}

/// Returns the text of a field by the field's name, or `None` if it is blank.
pub fn text_of<'r>(schema: &Schema, record: &'r Record, field: &str) -> Option<&'r str> {
    let id: FieldId = schema.find(field)?;
    record.text(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_fields_for_related_records_and_records_do_not() {
        let contact = Schema::of(Entity::Contact);
        for (entity, own, related) in [
            (Entity::Lead, 24, 0),
            (Entity::Client, 11, 13),
            (Entity::Contact, 11, 2),
        ] {
            let schema = schema_of_rows(Schema::of(entity), &contact);
            assert_eq!(schema.stored().count(), own, "{entity}");
            let fields = schema.iter().filter(|(_, field)| field.is_related);
            assert_eq!(fields.count(), related, "{entity}");
        }
    }
}
