//! Fields and forms: which fields a kind of record has and of what kind each is.
//!
//! A form is data, so that one pipeline serves every kind of record, custom fields among them. How a header
//! finds its field is `mapping`; how a field is stored is `store`.

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
    /// Somebody who may become a client.
    #[default]
    Lead,
    /// An organisation or individual that the practice looks after.
    Client,
    /// A person who belongs to clients.
    Contact,
}

impl Entity {
    /// All kinds, as help and errors list them.
    pub const ALL: [Entity; 3] = [Entity::Lead, Entity::Client, Entity::Contact];

    /// The singular name: `lead`.
    pub fn name(self) -> &'static str {
        match self {
            Entity::Lead => "lead",
            Entity::Client => "client",
            Entity::Contact => "contact",
        }
    }

    /// The plural name: `leads`, as in `import leads`.
    pub fn plural(self) -> &'static str {
        match self {
            Entity::Lead => "leads",
            Entity::Client => "clients",
            Entity::Contact => "contacts",
        }
    }

    /// Whether these are leads, which nothing has to say.
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
            format!("\"{text}\" is no kind of record; use one of {names}")
        })
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
    /// A name: it has a letter or a digit, and except of leads it is not a mere number.
    Name,
    /// A calendar date before today.
    PastDate,
    /// An age in years at which somebody may retire, kept as plain digits.
    Age,
    /// A number of any size, kept as plain decimal text.
    Number,
    /// Yes or no, kept as `true` or `false`.
    Checkbox,
}

impl Kind {
    /// What a column of this kind has to prove before its cells can be read.
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

/// One field of a form.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name in flags, mappings and JSON: `first_name`.
    pub name: Cow<'static, str>,
    /// How its values are checked and kept.
    pub kind: Kind,
    /// What an operator has said of it, if it is one of the operator's own.
    pub custom: Option<Custom>,
    /// Whether it is no field of the record, but of what a row of a file brings beside it.
    pub is_brought: bool,
}

/// What an operator says of a field of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Custom {
    /// The options of a dropdown.
    pub options: Vec<String>,
    /// Whether a record must have it.
    pub is_required: bool,
}

/// What stands before the name of every custom field.
pub const CUSTOM: &str = "custom.";

/// Longest name of a custom field, in characters.
const NAME_MAX: usize = 60;

impl Field {
    /// A custom field.
    ///
    /// # Errors
    /// What is wrong with the name, which has to stand in flags, headers and lists.
    pub fn custom(name: &str, kind: Kind, custom: Custom) -> Result<Self, String> {
        let name = name.trim();
        let name = name.strip_prefix(CUSTOM).unwrap_or(name);
        let may_stand = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '/');
        if !name.chars().all(may_stand) || !name.chars().any(char::is_alphanumeric) {
            return Err("use letters, digits, spaces, _, - and /".to_owned());
        }
        if name.starts_with('_') {
            // Columns of failed files and exports are called so, and are not read as fields.
            return Err("begin with a letter or a digit, not with _".to_owned());
        }
        if name.chars().count() > NAME_MAX {
            return Err(format!("use at most {NAME_MAX} characters"));
        }
        Ok(Field {
            name: format!("{CUSTOM}{name}").into(),
            kind,
            custom: Some(custom),
            is_brought: false,
        })
    }

    /// What a header may call it: the name, of a custom field without what stands before all of them.
    pub fn short_name(&self) -> &str {
        match self.custom {
            Some(_) => self.name.strip_prefix(CUSTOM).unwrap_or(&self.name),
            None => &self.name,
        }
    }
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
                    custom: None,
                    is_brought: false,
                })
                .collect(),
        }
    }

    /// The same form with custom fields at its end.
    #[must_use]
    pub fn with(mut self, custom: impl IntoIterator<Item = Field>) -> Self {
        self.fields.extend(custom);
        self
    }

    /// The custom fields.
    pub fn custom(&self) -> impl Iterator<Item = (&Field, &Custom)> {
        let fields = self.fields.iter();
        fields.filter_map(|field| Some((field, field.custom.as_ref()?)))
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

    /// A field's position by its name, or by that of its flag: `company-size`, `type`.
    pub fn named(&self, name: &str) -> Option<FieldId> {
        let of_flag = match name {
            "type" => "entity_type".to_owned(),
            other => other.replace('-', "_"),
        };
        let same = |field: &Field| field.name.to_lowercase() == of_flag.to_lowercase();
        let exact = self.find(name).or_else(|| self.find(&of_flag));
        exact.or_else(|| self.iter().find(|(_, field)| same(field)).map(|(id, _)| id))
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

    /// What a row says: the fields that the store keeps, and what it brings beside its record.
    pub fn of_rows(&self) -> impl Iterator<Item = (FieldId, &Field)> {
        self.iter()
            .filter(|(_, field)| field.kind != Kind::FullName)
    }

    /// The fields that the store keeps: all but pure inputs such as `full_name`, and what belongs to another record.
    pub fn stored(&self) -> impl Iterator<Item = (FieldId, &Field)> {
        self.of_rows().filter(|(_, field)| !field.is_brought)
    }
}
