//! The identity of a row: the values that say which person or organisation it means, in a normal form.
//!
//! A verdict on a row is kept with its identity. It holds for each later row that is the same by it, whatever its other
//! values are.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::record::fold::fold;
use crate::record::{Key, Record, Schema, Value, fields};

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

/// The fields that distinguish people of one name who have no other values.
const PLACES: [&str; 3] = [fields::COMPANY, fields::POSTCODE, fields::CITY];

/// The identifying values of a row that are those of an earlier row, about which a user decided: the user has seen them beside
/// those of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    name: bool,
    /// The name of the client itself, without its contact.
    client_name: bool,
    email: bool,
    phone: bool,
    mobile: bool,
    birth: bool,
    entity_type: bool,
}

impl Seen {
    /// All values.
    pub const ALL: Self = Seen {
        name: true,
        client_name: true,
        email: true,
        phone: true,
        mobile: true,
        birth: true,
        entity_type: true,
    };

    /// Returns the values that a user has seen in one of two rows.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Seen {
            name: self.name || other.name,
            client_name: self.client_name || other.client_name,
            email: self.email || other.email,
            phone: self.phone || other.phone,
            mobile: self.mobile || other.mobile,
            birth: self.birth || other.birth,
            entity_type: self.entity_type || other.entity_type,
        }
    }

    /// Returns whether the user has seen the value of a field of the record or of its contact.
    pub(super) fn has(self, field: &str) -> bool {
        match field {
            fields::EMAIL => self.email,
            fields::PHONE => self.phone,
            fields::MOBILE => self.mobile,
            fields::NAME => self.client_name || self.name,
            fields::DATE_OF_BIRTH => self.birth,
            fields::ENTITY_TYPE => self.entity_type,
            field => self.name && NAMES.contains(&field),
        }
    }
}

/// The values that identify a row or a record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The whole name. It is kept apart from the other values, because rows are found by it.
    #[serde(skip)]
    pub name: String,
    /// The other system and the id there: `crm 7`. It is kept apart, too.
    #[serde(skip)]
    pub external_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    phones: BTreeSet<String>,
    /// The date of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    born: Option<String>,
    /// The company and the place of a row with no other value than its name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    places: Vec<String>,
    /// The entity type of a client. It identifies no client, but a user saw it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    entity_type: Option<String>,
    /// The name of a client without its contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    client_name: Option<String>,
    /// The telephone number and the mobile number of a row. They are among the numbers, of which a decision keeps no more.
    #[serde(skip)]
    phone: Option<String>,
    #[serde(skip)]
    mobile: Option<String>,
}

impl Identity {
    /// Returns the identity of a row or a record. `source` is the other system of its external id. Returns `None` if all
    /// values are blank.
    pub fn of(schema: &Schema, record: &Record, source: Option<&str>) -> Option<Self> {
        let plain = |field: &str| record.text(schema.find(field)?);
        let folded = |field: &str| Some(fold(plain(field)?)).filter(|text| !text.is_empty());
        let born = [fields::DATE_OF_BIRTH, "contact.date_of_birth"];
        let born = born
            .into_iter()
            .find_map(|field| match record.get(schema.find(field)?)? {
                Value::Date(date) => Some(date.to_string()),
                Value::Text(_) | Value::Amount(_) => None,
            });
        let phones = [Key::Phone, Key::Mobile].into_iter();
        let phones = phones.filter_map(|key| record.key(key)).map(str::to_owned);
        let names: Vec<String> = NAMES.into_iter().filter_map(folded).collect();
        let id = source.zip(plain(fields::EXTERNAL_ID));
        let email = record.key(Key::Email).map(str::to_owned);
        let mut identity = Identity {
            name: names.join(" "),
            email: email.or_else(|| folded("contact.email")),
            phones: phones.chain(folded("contact.phone")).collect(),
            born,
            ..Identity::default()
        };
        if let Some((source, id)) = id {
            identity = identity.with_id(source, id);
        }
        if !identity.has_values() {
            identity.places = PLACES.into_iter().filter_map(folded).collect();
        }
        if identity == Identity::default() {
            return None;
        }
        identity.entity_type = folded(fields::ENTITY_TYPE);
        identity.client_name = folded(fields::NAME);
        let key = |key| record.key(key).map(str::to_owned);
        identity.phone = key(Key::Phone).or_else(|| folded("contact.phone"));
        identity.mobile = key(Key::Mobile);
        Some(identity)
    }

    /// Returns the identity of the row of a client with this contact: a row has the values of both.
    #[must_use]
    pub fn with_contact(mut self, schema: &Schema, contact: &Record) -> Self {
        let folded = |field: &str| {
            let text = contact.text(schema.find(field)?)?;
            Some(fold(text)).filter(|text| !text.is_empty())
        };
        let names = [fields::TITLE, fields::FIRST_NAME, fields::LAST_NAME];
        for name in names.into_iter().filter_map(folded) {
            self.name.push(' ');
            self.name.push_str(&name);
        }
        self.email = self.email.or_else(|| folded(fields::EMAIL));
        self.phones.extend(folded(fields::PHONE));
        let born = schema.find(fields::DATE_OF_BIRTH);
        let born = born.and_then(|field| contact.get(field));
        if let (None, Some(Value::Date(date))) = (&self.born, born) {
            self.born = Some(date.to_string());
        }
        if self.has_values() {
            self.places.clear();
        }
        self
    }

    /// Returns whether a decision about this identity holds for a row. An id of the same other system decides alone. Else
    /// both have the same name, share one of the other values, and contradict each other in none. A name alone identifies no
    /// person: without other values, the company and the place must be the same. A row without the date of birth that the
    /// decision knew may mean another person: a father and a son may have everything else in common.
    pub fn holds_for(&self, row: &Identity) -> bool {
        if let Some(is_same_id) = self.has_id_of(row) {
            return is_same_id;
        }
        if !self.has_name_of(row) {
            return false;
        }
        if !self.has_values() && !row.has_values() {
            return self.places == row.places && !(self.name.is_empty() && self.places.is_empty());
        }
        let phones = match (self.phones.is_empty(), row.phones.is_empty()) {
            (false, false) => Some(!self.phones.is_disjoint(&row.phones)),
            _ => None,
        };
        let compared = [
            is_same(self.email.as_ref(), row.email.as_ref()),
            phones,
            is_same(self.born.as_ref(), row.born.as_ref()),
        ];
        let lacks_birth = self.born.is_some() && row.born.is_none();
        compared.contains(&Some(true)) && !compared.contains(&Some(false)) && !lacks_birth
    }

    /// Returns whether a row has exactly these identifying values.
    pub fn is_exactly(&self, row: &Identity) -> bool {
        let identifying = |one: &Identity| Identity {
            entity_type: None,
            client_name: None,
            phone: None,
            mobile: None,
            ..one.clone()
        };
        identifying(self) == identifying(row)
    }

    /// Returns whether a row has the same name.
    pub fn has_name_of(&self, row: &Identity) -> bool {
        self.name == row.name
    }

    /// Returns whether a row that certainly is the record of this identity comes from the same source record: it has the same
    /// id in another system, the same name or the same email. Its other values may be new.
    pub fn is_of_same_row(&self, row: &Identity) -> bool {
        let has_email = is_same(self.email.as_ref(), row.email.as_ref());
        self.has_id_of(row) == Some(true) || self.has_name_of(row) || has_email == Some(true)
    }

    /// Returns the identity of the row of a record with an id in another system.
    #[must_use]
    pub fn with_id(mut self, source: &str, id: &str) -> Self {
        self.external_id = Some(format!("{source} {id}"));
        self
    }

    /// Returns which identifying values of a row are those of the row of this identity.
    pub fn seen(&self, row: &Identity) -> Seen {
        let has = |number: Option<&String>| number.is_none_or(|one| self.phones.contains(one));
        Seen {
            name: self.has_name_of(row),
            email: self.email == row.email,
            client_name: self.client_name.is_some() && self.client_name == row.client_name,
            phone: has(row.phone.as_ref()),
            mobile: has(row.mobile.as_ref()),
            birth: self.born == row.born,
            entity_type: self.entity_type == row.entity_type,
        }
    }

    /// Returns whether both have the same id in another system; none if they have no ids in one system.
    fn has_id_of(&self, row: &Identity) -> Option<bool> {
        let (own, of_row) = (self.external_id.as_ref()?, row.external_id.as_ref()?);
        let source = |id: &String| id.split(' ').next().map(str::to_owned);
        (source(own) == source(of_row)).then(|| own == of_row)
    }

    fn has_values(&self) -> bool {
        self.email.is_some() || self.born.is_some() || !self.phones.is_empty()
    }

    /// Returns the values on one line, for people.
    pub fn words(&self) -> String {
        let name = Some(&self.name).filter(|name| !name.is_empty());
        let values = name.into_iter().chain(&self.external_id).chain(&self.email);
        let values = values.chain(&self.phones).chain(&self.born);
        let values: Vec<&str> = values.chain(&self.places).map(String::as_str).collect();
        values.join(", ")
    }
}

/// Returns whether two values are the same; none if one is missing.
fn is_same(one: Option<&String>, other: Option<&String>) -> Option<bool> {
    Some(one? == other?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Entity;
    use crate::record::phone::Region;

    fn identity_of(entity: Entity, values: &str) -> Option<Identity> {
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
        Identity::of(&schema, &record, None)
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
            let words = found.map(|identity| identity.words());
            assert_eq!(words.as_deref(), expected, "{values}");
        }
    }

    /// Parses an identity: `name|email|phones|born|places|external id`.
    fn identity(text: &str) -> Identity {
        let parts: Vec<&str> = text.split('|').collect();
        let part = |at: usize| parts.get(at).filter(|part| !part.is_empty());
        let owned = |at| part(at).map(|part| (*part).to_owned());
        let words = |at| part(at).map(|part| part.split_whitespace().map(str::to_owned));
        Identity {
            name: owned(0).unwrap_or_default(),
            external_id: owned(5),
            email: owned(1),
            phones: words(2).into_iter().flatten().collect(),
            born: owned(3),
            places: words(4).into_iter().flatten().collect(),
            ..Identity::default()
        }
    }

    #[test]
    fn a_decision_holds_for_rows_that_share_a_value_and_contradict_none() {
        let whole = "ada moor|a@x|1 2|1958-01-01";
        for (one, other, expected) in [
            (whole, whole, true),
            ("ada moor|a@x", whole, true),
            ("ada moor||2 3", whole, true),
            ("ada moor|||1958-01-01", whole, true),
            // The name alone is no value that is shared.
            ("ada moor", whole, false),
            ("ada moor|a@x", "ada moor||1", false),
            ("bob moor|a@x|1 2|1958-01-01", whole, false),
            ("|a@x", whole, false),
            ("ada moor|b@x|1", whole, false),
            ("ada moor|a@x|3", whole, false),
            ("ada moor|a@x||1960-01-01", whole, false),
            ("|a@x", "|a@x|1", true),
            // Without other values, the places count.
            ("ada moor", "ada moor", true),
            ("ada moor||||york", "ada moor||||york", true),
            ("ada moor||||york", "ada moor||||hull", false),
            ("ada moor||||york", "ada moor", false),
            // An external id decides alone.
            ("ada moor|a@x||||crm 7", "eva hale|b@x||||crm 7", true),
            ("ada moor|a@x||||crm 7", "ada moor|a@x||||crm 8", false),
            ("ada moor|a@x||||crm 7", "ada moor|a@x||||erp 8", true),
            ("ada moor|a@x||||crm 7", "ada moor|a@x", true),
            ("|||||crm 7", "|||||erp 7", false),
            ("|||||crm 7", "ada moor|a@x", false),
        ] {
            let (one, other) = (identity(one), identity(other));
            assert_eq!(one.holds_for(&other), expected, "{one:?} {other:?}");
            let has_birth = other.born.is_some() && one.born.is_none();
            assert_eq!(
                other.holds_for(&one),
                expected && !has_birth,
                "{other:?} {one:?}"
            );
        }
    }
}
