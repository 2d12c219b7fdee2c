//! The identity of a row: the values that say which person or organisation it means, in a normal form.
//!
//! A verdict on a row is kept with its identity. It holds for each later row with the same identity, whatever its other
//! values are.

use crate::record::search::fold;
use crate::record::{Key, Record, Schema, Value, fields};

/// Stands between the values of an identity.
const SEPARATOR: &str = "\n";

/// The fields of a name. The rows of clients have the fields of their contact, too.
const NAMES: [&str; 7] = [
    fields::NAME,
    fields::TITLE,
    fields::FIRST_NAME,
    fields::LAST_NAME,
    "contact.title",
    "contact.first_name",
    "contact.last_name",
];

/// The other values of the contact in the rows of clients.
const OF_CONTACT: [&str; 2] = ["contact.email", "contact.phone"];

/// The fields that distinguish people of one name who have no other values.
const PLACES: [&str; 3] = [fields::COMPANY, fields::POSTCODE, fields::CITY];

/// Returns the identity of a row: the name, the email, the telephone numbers and the date of birth. A name alone identifies
/// no person, so that the company and the place belong to it. Returns `None` if all of them are blank.
pub fn identity(schema: &Schema, record: &Record) -> Option<String> {
    let text = |field: &&str| {
        let text = record.text(schema.find(field)?)?;
        Some(fold(text)).filter(|text| !text.is_empty())
    };
    let name: Vec<String> = NAMES.iter().filter_map(text).collect();
    let email = record.key(Key::Email).map(str::to_owned);
    let mut phones: Vec<&str> = [Key::Phone, Key::Mobile]
        .into_iter()
        .filter_map(|key| record.key(key))
        .collect();
    phones.sort_unstable();
    phones.dedup();
    let born = [fields::DATE_OF_BIRTH, "contact.date_of_birth"]
        .into_iter()
        .find_map(|field| match record.get(schema.find(field)?)? {
            Value::Date(date) => Some(date.to_string()),
            Value::Text(_) | Value::Amount(_) => None,
        });
    let of_contact: Vec<String> = OF_CONTACT.iter().filter_map(text).collect();
    let has_name_only =
        email.is_none() && phones.is_empty() && born.is_none() && of_contact.is_empty();
    let places = PLACES.iter().filter(|_| has_name_only).filter_map(text);
    let name = Some(name.join(" ")).filter(|name| !name.is_empty());
    let parts: Vec<String> = name
        .into_iter()
        .chain(email)
        .chain(phones.into_iter().map(str::to_owned))
        .chain(born)
        .chain(of_contact)
        .chain(places)
        .collect();
    (!parts.is_empty()).then(|| parts.join(SEPARATOR))
}

/// Returns an identity on one line, for people.
pub fn identity_words(identity: &str) -> String {
    identity.replace(SEPARATOR, ", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Entity;
    use crate::record::phone::Region;

    fn identity_of(entity: Entity, values: &str) -> Option<String> {
        let schema = Schema::of(entity);
        let mut stored = vec![None; schema.len()];
        for value in values.split(';') {
            let (field, text) = value.split_once('=').unwrap();
            let value = match field {
                fields::DATE_OF_BIRTH => Value::Date(text.parse().unwrap()),
                _ => Value::Text(text.to_owned().into()),
            };
            stored[schema.find(field).unwrap().index()] = Some(value);
        }
        let record = Record::of_values(&schema, &stored, Region::parse("GB").unwrap());
        identity(&schema, &record).map(|identity| identity_words(&identity))
    }

    #[test]
    fn the_writing_and_the_other_values_do_not_count() {
        use Entity::{Client, Contact, Lead};
        let cases = [
            (Lead, "status=New", None),
            (
                Lead,
                "first_name= José;last_name=MOOR ;email=Jose@Example.com;company=Moor Ltd",
                Some("jose moor, jose@example.com"),
            ),
            (
                Lead,
                "first_name=Ada;mobile=07700 900123;phone=+44 7700 900122",
                Some("ada, +447700900122, +447700900123"),
            ),
            // A name alone is no identity.
            (
                Lead,
                "first_name=Ada;last_name=Moor;company=Moor Ltd;postcode=AB1 2CD",
                Some("ada moor, moor ltd, ab1 2cd"),
            ),
            (
                Contact,
                "title=Mrs;first_name=J;last_name=Quill;date_of_birth=1958-01-31",
                Some("mrs j quill, 1958-01-31"),
            ),
            (Client, "name=Moor  Ltd", Some("moor ltd")),
        ];
        for (entity, values, expected) in cases {
            let found = identity_of(entity, values);
            assert_eq!(found.as_deref(), expected, "{values}");
        }
    }
}
