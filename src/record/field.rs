//! Fields and schemas: the fields of an entity and the kind of each.
//!
//! A schema is data, so that one pipeline serves every entity and its custom fields. `mapping` finds the field of a
//! header, and `store` stores it.

use std::borrow::Cow;

use super::Requirement;
use super::entity::{Entity, FieldSpec};
use super::evidence::About;
use super::related;

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
    /// The id of the record in another system. It is kept beside the record, exactly as written.
    ExternalId,
}

impl Kind {
    /// Returns whether a field of this kind is only an input: it belongs to the record itself, but is no field of it.
    pub fn is_input(self) -> bool {
        matches!(self, Kind::FullName | Kind::ExternalId)
    }

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
            | Kind::Checkbox
            | Kind::ExternalId => None,
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
    /// The only values that it can have, independent of the settings. Empty: any.
    pub own_options: &'static [&'static str],
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
    /// Creates the field of a table.
    pub(super) fn of(spec: &FieldSpec) -> Self {
        Field {
            name: Cow::Borrowed(spec.name),
            kind: spec.kind,
            custom: None,
            is_related: false,
            own_options: spec.options,
        }
    }

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
            own_options: &[],
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
pub struct FieldId(pub(super) u16);

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
        Schema {
            entity,
            fields: entity.spec().fields.iter().map(Field::of).collect(),
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

    /// Returns the position of a field by its exact name, or by another name that it has in the rows of a file.
    pub fn find(&self, name: &str) -> Option<FieldId> {
        let position = |name: &str| {
            let mut fields = self.iter();
            fields.find(|(_, field)| field.name == name)
        };
        let meant = || position(related::meaning(self.entity, name)?);
        position(name).or_else(meant).map(|(id, _)| id)
    }

    /// Returns the position of a field by its name or the name of its flag, in any case: `company-size`, `type`.
    pub fn named(&self, name: &str) -> Option<FieldId> {
        let mut own = self.entity.spec().fields.iter();
        let of_flag = own.find(|field| field.own_flag == Some(name));
        let of_flag = of_flag.map_or_else(|| name.replace('-', "_"), |field| field.name.to_owned());
        let same = |field: &Field| field.name.to_lowercase() == of_flag.to_lowercase();
        let exact = self.find(name).or_else(|| self.find(&of_flag));
        exact.or_else(|| self.iter().find(|(_, field)| same(field)).map(|(id, _)| id))
    }

    /// Returns the fixed options of its fields, which no setting changes.
    pub fn own_options(&self) -> Vec<(FieldId, Vec<String>)> {
        let with_options = self
            .iter()
            .filter(|(_, field)| !field.own_options.is_empty());
        let texts = |field: &Field| field.own_options.iter().map(ToString::to_string).collect();
        with_options.map(|(id, field)| (id, texts(field))).collect()
    }

    /// Returns the requirements of every record, independent of the settings.
    pub fn own_requirements(&self) -> Vec<Requirement> {
        let required = self.entity.spec().required.iter();
        required
            .filter_map(|name| Requirement::parse(self, name))
            .collect()
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
        self.iter().filter(|(_, field)| !field.kind.is_input())
    }

    /// Returns the fields that the store keeps in the record. Inputs such as `full_name` and fields of related records are
    /// left out.
    pub fn stored(&self) -> impl Iterator<Item = (FieldId, &Field)> {
        self.of_rows().filter(|(_, field)| !field.is_related)
    }
}
