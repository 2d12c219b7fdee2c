//! Related records: a client's row may have one contact, and a contact's row may have its client. Both have a
//! relationship.
//!
//! The schema of the rows has additional fields for them, which are not fields of the record. `job` finds the existing
//! records that they mean.

use super::{Custom, Entity, Field, FieldId, Key, Kind, Record, Requirement, Schema};

/// The field with the relationship of the related record.
pub const RELATIONSHIP: &str = "relationship";
/// The field of a contact's row that names its client.
pub const CLIENT: &str = "client";
/// The beginning of the name of a contact's field in a client's row.
const CONTACT: &str = "contact.";
/// The field with a whole name, which is split into first and last name.
const FULL_NAME: &str = "full_name";

/// Returns the schema of the rows of a file: the fields of the record, then those of its related records. `contact` is
/// the schema of contacts.
pub fn schema_of_rows(schema: Schema, contact: &Schema) -> Schema {
    match schema.entity() {
        Entity::Lead => schema,
        Entity::Client => {
            let related = contact.iter().map(|(_, field)| Field {
                name: format!("{CONTACT}{}", field.name).into(),
                is_related: true,
                ..field.clone()
            });
            let related: Vec<Field> = related.collect();
            schema.with(related).with([
                input(&format!("{CONTACT}{FULL_NAME}"), Kind::FullName),
                input(RELATIONSHIP, Kind::Text),
            ])
        }
        Entity::Contact => schema.with([
            input(FULL_NAME, Kind::FullName),
            input(CLIENT, Kind::Text),
            input(RELATIONSHIP, Kind::Text),
        ]),
    }
}

fn input(name: &str, kind: Kind) -> Field {
    Field {
        name: name.to_owned().into(),
        kind,
        custom: None,
        // A whole name belongs to the record itself.
        is_related: name != FULL_NAME,
    }
}

/// Returns whether a row with this field filled has a related record. A relationship alone is none.
pub fn brings(field: &Field) -> bool {
    field.is_related && field.name != RELATIONSHIP
}

/// Returns the requirements of a row with a related record. The relationship is not among them, because the client
/// decides whether one is needed.
pub fn required(schema: &Schema) -> Vec<Requirement> {
    let is_required = |field: &&Field| {
        let custom = field.custom.as_ref();
        field.is_related && custom.is_some_and(|Custom { is_required, .. }| *is_required)
    };
    let custom = schema.iter().map(|(_, field)| field).filter(is_required);
    let names: &[&str] = match schema.entity() {
        Entity::Client => &["contact.first_name", "contact.email"],
        Entity::Lead | Entity::Contact => &[],
    };
    let names = names
        .iter()
        .copied()
        .chain(custom.map(|field| &*field.name));
    names
        .filter_map(|name| Requirement::parse(schema, name))
        .collect()
}

/// Returns the contact of a client's row, by the schema of contacts. Returns `None` if the row has none.
pub fn contact_of(schema: &Schema, record: &Record, contact: &Schema) -> Option<Record> {
    let mut related = Record::default();
    related.clear(contact.len());
    let mut is_filled = false;
    for (to, field) in contact.stored() {
        let from = schema.find(&format!("{CONTACT}{}", field.name))?;
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

/// Returns the contact's field that a field of a client's row fills, or `None` if it is a field of the client.
pub fn field_of_contact(name: &str) -> Option<&str> {
    name.strip_prefix(CONTACT)
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
