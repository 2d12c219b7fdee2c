//! Fields and schemas: the fields of an entity and the kind of each.
//!
//! A schema is data, so that one pipeline serves every entity and its custom fields. `mapping` finds the field of a
//! header, and `store` stores it.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::evidence::About;
use super::{client, contact, lead};

/// A kind of record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Entity {
    /// A person or organisation that may become a client.
    #[default]
    Lead,
    /// An organisation or individual that the practice advises.
    Client,
    /// A person who belongs to clients.
    Contact,
}

impl Entity {
    /// All entities, in the order of help and error messages.
    pub const ALL: [Entity; 3] = [Entity::Lead, Entity::Client, Entity::Contact];

    /// Returns the singular: `lead`.
    pub fn name(self) -> &'static str {
        match self {
            Entity::Lead => "lead",
            Entity::Client => "client",
            Entity::Contact => "contact",
        }
    }

    /// Returns the plural: `leads`, as in `import leads`.
    pub fn plural(self) -> &'static str {
        match self {
            Entity::Lead => "leads",
            Entity::Client => "clients",
            Entity::Contact => "contacts",
        }
    }

    /// Returns whether the entity is `Lead`, which serialized data omits.
    pub fn is_lead(&self) -> bool {
        *self == Entity::Lead
    }
}

impl FromStr for Entity {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let known = Entity::ALL.into_iter().find(|entity| entity.name() == text);
        known.ok_or_else(|| {
            let names = Entity::ALL.map(Entity::name).join(", ");
            format!("\"{text}\" is not an entity; use one of {names}")
        })
    }
}

impl fmt::Display for Entity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The kind of a field: how its values are checked and kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text, kept as written.
    Text,
    /// An email address.
    Email,
    /// A telephone number, kept as written and compared in E.164.
    Phone,
    /// One of a list of options, or any text if no list is set.
    Choice,
    /// A calendar date.
    Date,
    /// An amount of money in the store's currency.
    Amount,
    /// A whole name. It is split into first and last name and never stored itself.
    FullName,
    /// A name with a letter or a digit. It may be only a number for leads, not for other entities.
    Name,
    /// A calendar date before today.
    PastDate,
    /// An age in years at which people retire, kept as plain digits.
    Age,
    /// A number of any size, kept as plain decimal text.
    Number,
    /// Yes or no, kept as `true` or `false`.
    Checkbox,
}

impl Kind {
    /// Returns the evidence that a column of this kind needs before its cells can be read.
    pub fn proves(self) -> Option<About> {
        match self {
            Kind::Date | Kind::PastDate => Some(About::Dates),
            Kind::Amount | Kind::Number => Some(About::Decimals),
            Kind::Text
            | Kind::Email
            | Kind::Phone
            | Kind::Choice
            | Kind::FullName
            | Kind::Name
            | Kind::Age
            | Kind::Checkbox => None,
        }
    }
}

/// A field of a schema.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name in flags, mappings and JSON: `first_name`.
    pub name: Cow<'static, str>,
    /// The kind, which decides how values are checked and kept.
    pub kind: Kind,
    /// The definition by the user, if it is a custom field.
    pub custom: Option<Custom>,
    /// Whether the field belongs to a related record of a row, not to the record itself.
    pub is_related: bool,
}

/// The user's definition of a custom field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Custom {
    /// The options of a dropdown.
    pub options: Vec<String>,
    /// Whether a record must have the field.
    pub is_required: bool,
}

/// The beginning of the name of every custom field.
pub const CUSTOM: &str = "custom.";

/// The longest name of a custom field, in characters.
const NAME_MAX: usize = 60;

impl Field {
    /// Creates a custom field.
    ///
    /// # Errors
    /// Returns a hint if the name is too long or has characters that flags, headers and lists cannot have.
    pub fn custom(name: &str, kind: Kind, custom: Custom) -> Result<Self, String> {
        let name = name.trim();
        let name = name.strip_prefix(CUSTOM).unwrap_or(name);
        let may_stand = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '/');
        if !name.chars().all(may_stand) || !name.chars().any(char::is_alphanumeric) {
            return Err("use letters, digits, spaces, _, - and /".to_owned());
        }
        if name.starts_with('_') {
            // Columns of failed files and exports begin with `_` and are never read as fields.
            return Err("begin with a letter or a digit, not with _".to_owned());
        }
        if name.chars().count() > NAME_MAX {
            return Err(format!("use at most {NAME_MAX} characters"));
        }
        Ok(Field {
            name: format!("{CUSTOM}{name}").into(),
            kind,
            custom: Some(custom),
            is_related: false,
        })
    }

    /// Returns the name as a header may have it: a custom field without `custom.`.
    pub fn short_name(&self) -> &str {
        match self.custom {
            Some(_) => self.name.strip_prefix(CUSTOM).unwrap_or(&self.name),
            None => &self.name,
        }
    }
}

/// The position of a field in its schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldId(u16);

impl FieldId {
    /// Returns the position as an index into lists by field.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The fields of an entity, in the order in which they are shown.
#[derive(Clone, Debug)]
pub struct Schema {
    entity: Entity,
    fields: Vec<Field>,
}

impl Schema {
    /// Returns the schema of an entity without custom fields.
    pub fn of(entity: Entity) -> Self {
        let fields = match entity {
            Entity::Lead => lead::LEAD_FIELDS,
            Entity::Client => client::CLIENT_FIELDS,
            Entity::Contact => contact::CONTACT_FIELDS,
        };
        Schema {
            entity,
            fields: fields
                .iter()
                .map(|&(name, kind)| Field {
                    name: Cow::Borrowed(name),
                    kind,
                    custom: None,
                    is_related: false,
                })
                .collect(),
        }
    }

    /// Returns the schema with further fields at its end.
    #[must_use]
    pub fn with(mut self, custom: impl IntoIterator<Item = Field>) -> Self {
        self.fields.extend(custom);
        self
    }

    /// Returns the custom fields.
    pub fn custom(&self) -> impl Iterator<Item = (&Field, &Custom)> {
        let fields = self.fields.iter();
        fields.filter_map(|field| Some((field, field.custom.as_ref()?)))
    }

    /// Returns the entity of the schema.
    pub fn entity(&self) -> Entity {
        self.entity
    }

    /// Returns the number of fields.
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// Returns whether the schema has no fields.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Returns a field by its position.
    pub fn field(&self, id: FieldId) -> &Field {
        &self.fields[id.index()]
    }

    /// Returns the position of a field by its exact name.
    pub fn find(&self, name: &str) -> Option<FieldId> {
        self.iter()
            .find(|(_, field)| field.name == name)
            .map(|(id, _)| id)
    }

    /// Returns the position of a field by its name or the name of its flag, in any case: `company-size`, `type`.
    pub fn named(&self, name: &str) -> Option<FieldId> {
        let of_flag = match name {
            "type" => "entity_type".to_owned(),
            other => other.replace('-', "_"),
        };
        let same = |field: &Field| field.name.to_lowercase() == of_flag.to_lowercase();
        let exact = self.find(name).or_else(|| self.find(&of_flag));
        exact.or_else(|| self.iter().find(|(_, field)| same(field)).map(|(id, _)| id))
    }

    /// Returns the fixed options of a field, which no setting changes. Most fields have none.
    pub fn own_options(&self, name: &str) -> Option<Vec<String>> {
        match self.entity {
            Entity::Client => client::options(name),
            Entity::Lead | Entity::Contact => None,
        }
    }

    /// Returns the fields that every record must have, independent of the settings.
    pub fn own_required(&self) -> &'static [&'static str] {
        match self.entity {
            Entity::Lead => &[],
            Entity::Client => client::REQUIRED,
            Entity::Contact => contact::REQUIRED,
        }
    }

    /// Returns all fields with their positions.
    pub fn iter(&self) -> impl Iterator<Item = (FieldId, &Field)> {
        self.fields
            .iter()
            .enumerate()
            .map(|(index, field)| (FieldId(u16::try_from(index).unwrap_or(u16::MAX)), field))
    }

    /// Returns the fields of a row: those that the store keeps, and those of related records.
    pub fn of_rows(&self) -> impl Iterator<Item = (FieldId, &Field)> {
        self.iter()
            .filter(|(_, field)| field.kind != Kind::FullName)
    }

    /// Returns the fields that the store keeps. Inputs such as `full_name` and fields of related records are left out.
    pub fn stored(&self) -> impl Iterator<Item = (FieldId, &Field)> {
        self.of_rows().filter(|(_, field)| !field.is_related)
    }
}
