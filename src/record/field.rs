//! Fields and forms: which fields a kind of record has and of what kind each is.
//!
//! A form is data, so that one pipeline serves every kind of record, custom fields among them. How a header
//! finds its field is `mapping`; how a field is stored is `store`.

use std::borrow::Cow;
use std::fmt;

use super::{client, contact, lead};

/// A kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Entity {
    /// Somebody who may become a client.
    Lead,
    /// An organisation or individual that the practice looks after.
    Client,
    /// A person who belongs to clients.
    Contact,
}

impl Entity {
    /// The singular name: `lead`.
    pub fn name(self) -> &'static str {
        match self {
            Entity::Lead => "lead",
            Entity::Client => "client",
            Entity::Contact => "contact",
        }
    }
}

impl fmt::Display for Entity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How a field's values are checked and kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text, kept as written.
    Text,
    /// An email address.
    Email,
    /// A telephone number, kept as written and compared in E.164.
    Phone,
    /// One of a list of options, where a list is set; any text otherwise.
    Choice,
    /// A calendar date.
    Date,
    /// A sum of money in the store's currency.
    Amount,
    /// A whole name, split into first and last name; never stored itself.
    FullName,
    /// A name that may not be a mere number.
    Name,
    /// A calendar date before today.
    PastDate,
    /// An age in years at which somebody may retire, kept as plain digits.
    Age,
}

/// One field of a form.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name in flags, mappings and JSON: `first_name`.
    pub name: Cow<'static, str>,
    /// How its values are checked and kept.
    pub kind: Kind,
}

/// The position of a field in its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldId(u16);

impl FieldId {
    /// The position as an index into per-field lists.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// All fields of a kind of record, in the order in which they are shown.
#[derive(Clone, Debug)]
pub struct Form {
    entity: Entity,
    fields: Vec<Field>,
}

impl Form {
    /// The form of a kind of record.
    pub fn of(entity: Entity) -> Self {
        let fields = match entity {
            Entity::Lead => lead::LEAD_FIELDS,
            Entity::Client => client::CLIENT_FIELDS,
            Entity::Contact => contact::CONTACT_FIELDS,
        };
        Form {
            entity,
            fields: fields
                .iter()
                .map(|&(name, kind)| Field {
                    name: Cow::Borrowed(name),
                    kind,
                })
                .collect(),
        }
    }

    /// Which kind of record this is.
    pub fn entity(&self) -> Entity {
        self.entity
    }

    /// How many fields there are.
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether there are no fields at all.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// A field by its position.
    pub fn field(&self, id: FieldId) -> &Field {
        &self.fields[id.index()]
    }

    /// A field's position by its exact name.
    pub fn find(&self, name: &str) -> Option<FieldId> {
        self.iter()
            .find(|(_, field)| field.name == name)
            .map(|(id, _)| id)
    }

    /// The options that a field has by itself, whatever the settings say; none for most.
    pub fn own_options(&self, name: &str) -> Option<Vec<String>> {
        match self.entity {
            Entity::Client => client::options(name),
            Entity::Lead | Entity::Contact => None,
        }
    }

    /// What every record of this kind must have, whatever the settings say.
    pub fn own_required(&self) -> &'static [&'static str] {
        match self.entity {
            Entity::Lead => &[],
            Entity::Client => client::REQUIRED,
            Entity::Contact => contact::REQUIRED,
        }
    }

    /// All fields with their positions.
    pub fn iter(&self) -> impl Iterator<Item = (FieldId, &Field)> {
        self.fields
            .iter()
            .enumerate()
            .map(|(index, field)| (FieldId(u16::try_from(index).unwrap_or(u16::MAX)), field))
    }

    /// The fields that the store keeps: all but pure inputs such as `full_name`.
    pub fn stored(&self) -> impl Iterator<Item = (FieldId, &Field)> {
        self.iter()
            .filter(|(_, field)| field.kind != Kind::FullName)
    }
}
