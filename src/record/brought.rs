//! What a row of a file may bring beside its record: a client's row one contact, a contact's row the client it belongs
//! to; each with the relationship.
//!
//! Pure. The form of rows has fields for it, which are no fields of the record; whom they mean is looked up by `job`.

use super::{Custom, Entity, Field, FieldId, Form, Key, Kind, Record, Requirement};

/// The field with the relationship of what is brought.
pub const RELATIONSHIP: &str = "relationship";
/// The field of a contact's row with its client.
pub const CLIENT: &str = "client";
/// What stands before a field of the contact that a client's row brings.
const CONTACT: &str = "contact.";
/// A whole name, split into first and last name.
const FULL_NAME: &str = "full_name";

/// The form of the rows of a file: the fields of the record, then those of what a row may bring. `contact` is the form of
/// contacts.
pub fn form_of_rows(form: Form, contact: &Form) -> Form {
    match form.entity() {
        Entity::Lead => form,
        Entity::Client => {
            let own = contact.iter().map(|(_, field)| Field {
                name: format!("{CONTACT}{}", field.name).into(),
                is_brought: true,
                ..field.clone()
            });
            let own: Vec<Field> = own.collect();
            form.with(own).with([
                input(&format!("{CONTACT}{FULL_NAME}"), Kind::FullName),
                input(RELATIONSHIP, Kind::Text),
            ])
        }
        Entity::Contact => form.with([
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
        // A whole name is the record's own.
        is_brought: name != FULL_NAME,
    }
}

/// Whether a row that fills this field brings something. A relationship alone brings nobody.
pub fn brings(field: &Field) -> bool {
    field.is_brought && field.name != RELATIONSHIP
}

/// What a row must have that brings something; whether it needs a relationship depends on the client.
pub fn required(form: &Form) -> Vec<Requirement> {
    let is_required = |field: &&Field| {
        let custom = field.custom.as_ref();
        field.is_brought && custom.is_some_and(|Custom { is_required, .. }| *is_required)
    };
    let custom = form.iter().map(|(_, field)| field).filter(is_required);
    let names: &[&str] = match form.entity() {
        Entity::Client => &["contact.first_name", "contact.email"],
        Entity::Lead | Entity::Contact => &[],
    };
    let names = names
        .iter()
        .copied()
        .chain(custom.map(|field| &*field.name));
    names
        .filter_map(|name| Requirement::parse(form, name))
        .collect()
}

/// The contact that a client's row brings, by the form of contacts; none if it brings none.
pub fn contact_of(form: &Form, record: &Record, contact: &Form) -> Option<Record> {
    let mut brought = Record::default();
    brought.clear(contact.len());
    let mut is_there = false;
    for (to, field) in contact.stored() {
        let from = form.find(&format!("{CONTACT}{}", field.name))?;
        is_there |= brought.copy(record, from, to);
    }
    for key in [Key::Email, Key::Phone] {
        brought.copy_key(record, key);
    }
    is_there.then_some(brought)
}

/// What a row says in a field that brings something.
pub fn text_of<'r>(form: &Form, record: &'r Record, field: &str) -> Option<&'r str> {
    let id: FieldId = form.find(field)?;
    record.text(id)
}

/// The contact's field that a field of a client's row fills; none if it is no such field.
pub fn field_of_contact(name: &str) -> Option<&str> {
    name.strip_prefix(CONTACT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_fields_for_what_they_bring_and_records_have_not() {
        let contact = Form::of(Entity::Contact);
        for (entity, own, brought) in [
            (Entity::Lead, 24, 0),
            (Entity::Client, 11, 13),
            (Entity::Contact, 11, 2),
        ] {
            let form = form_of_rows(Form::of(entity), &contact);
            assert_eq!(form.stored().count(), own, "{entity}");
            let fields = form.iter().filter(|(_, field)| field.is_brought);
            assert_eq!(fields.count(), brought, "{entity}");
        }
    }
}
