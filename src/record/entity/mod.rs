//! The entities: for each, one static table with its names, its fields and what commands show of it.
//!
//! Flags, forms, help, headers, lists, exports and the columns of the store follow from these tables.

mod client;
mod contact;
mod lead;
mod synonyms;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::related::RelatedSpec;
use super::{Kind, Reason, fields};

/// A kind of record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", try_from = "String")]
pub enum Entity {
    /// A person or organisation that may become a client.
    #[default]
    Lead,
    /// An organisation or individual that the practice advises.
    Client,
    /// A person who belongs to clients.
    Contact,
}

/// The table of an entity.
#[derive(Debug)]
pub struct EntitySpec {
    /// The singular: `lead`. The table in the store has the same name.
    pub name: &'static str,
    /// The plural: `leads`, as in `import leads`.
    pub plural: &'static str,
    /// The short help of `import PLURAL`.
    pub import_about: &'static str,
    /// The long help of `import PLURAL`, after the short one.
    pub import_help: &'static str,
    /// The fields of a record, in the order of lists, exports, forms and flags.
    pub fields: &'static [FieldSpec],
    /// The fields that only the rows of an import have, in addition to those of related records.
    pub row_fields: &'static [FieldSpec],
    /// The related records that a row can bring, in fields such as `contact.email`.
    pub related: &'static [RelatedSpec],
    /// Whether a name may be only a number. Some companies have such names.
    pub has_numbers_as_names: bool,
    /// Checks the fields of a record together.
    pub together: fn(&Fields<'_, '_>) -> Vec<Reason>,
    /// The index that finds its records by their name.
    pub name_index: NameIndex,
    /// The entity with whose records its records are linked.
    pub linked_with: Option<Entity>,
    /// The entity with whose records its records are converted.
    pub converted_with: Option<Entity>,
    /// Whether its records have advisers, activities and documents, and whether the plan limits their number.
    pub has_belongings: bool,
    /// The field that `add` takes as an argument without a flag.
    pub added_by: &'static str,
    /// The fields that every record must have, if no setting `PLURAL.required` says so.
    pub required: &'static [&'static str],
    /// The columns of lists after the id and the name.
    pub list: &'static [ListColumn],
    /// The fields by whose value lists and exports can be limited.
    pub filters: &'static [&'static str],
}

/// The index that finds records of an entity by their name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameIndex {
    /// Only by the same name, which the column `name_key` holds.
    Whole,
    /// Also by similar names: by their words, which a table holds beside `name_key`.
    Words {
        /// The table.
        table: &'static str,
        /// The field by which more people are found: those with its value and with a word of the name (`near`).
        near: &'static str,
    },
    /// By the words of names, in a table that is completed when a name is first looked for. There is no `name_key`, so
    /// that many records can be inserted at once.
    LateWords {
        /// The table.
        table: &'static str,
        /// The field by which more people are found.
        near: &'static str,
    },
}

/// Returns the text of a field of a record by its name, `None` if it is blank.
pub type Fields<'f, 'r> = dyn Fn(&str) -> Option<&'r str> + 'f;

/// The table of a field.
#[derive(Debug)]
pub struct FieldSpec {
    /// The name in mappings, JSON and the store: `first_name`.
    pub name: &'static str,
    /// The kind, which decides how its values are checked and kept.
    pub kind: Kind,
    /// The help of its flag.
    pub help: &'static str,
    /// The name of its value in the help. `None`: the name of the field.
    pub value_name: Option<&'static str>,
    /// The name of its flag, if it is not the name of the field.
    pub own_flag: Option<&'static str>,
    /// Whether forms ask for it first. They ask for the others if the user wants them.
    pub is_usual: bool,
    /// The only values that it can have. Empty: any, or those of a setting.
    pub options: &'static [&'static str],
    /// Headers that mean it: those of this entity, then those that several entities share.
    pub synonyms: [&'static [&'static str]; 2],
}

/// A column of a list.
#[derive(Debug)]
pub struct ListColumn {
    /// The field.
    pub field: &'static str,
    /// The heading.
    pub title: &'static str,
    /// Whether its values are never cut.
    pub is_whole: bool,
    /// The rank: on a narrow terminal the columns with the highest one are left out first.
    pub rank: u8,
}

impl Entity {
    /// All entities, in the order of help and error messages.
    pub const ALL: [Entity; 3] = [Entity::Lead, Entity::Client, Entity::Contact];

    /// Returns the table of the entity.
    pub fn spec(self) -> &'static EntitySpec {
        match self {
            Entity::Lead => &lead::LEAD,
            Entity::Client => &client::CLIENT,
            Entity::Contact => &contact::CONTACT,
        }
    }

    /// Returns the singular: `lead`.
    pub fn name(self) -> &'static str {
        self.spec().name
    }

    /// Returns the plural: `leads`, as in `import leads`.
    pub fn plural(self) -> &'static str {
        self.spec().plural
    }

    /// Returns the entity with a plural: `leads`.
    pub fn by_plural(plural: &str) -> Option<Self> {
        Entity::ALL
            .into_iter()
            .find(|entity| entity.plural() == plural)
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

impl TryFrom<String> for Entity {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for Entity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl EntitySpec {
    /// The check of records whose fields do not depend on each other.
    fn unrelated(_: &Fields<'_, '_>) -> Vec<Reason> {
        Vec::new()
    }

    /// Returns whether the store keeps a key of the whole name of its records, in the column `name_key`.
    pub fn has_name_key(&self) -> bool {
        !matches!(self.name_index, NameIndex::LateWords { .. })
    }

    /// Returns whether its records are people, whose name is a first and a last name.
    pub fn has_first_names(&self) -> bool {
        self.name_index != NameIndex::Whole
    }

    /// Returns whether a row can have related records in addition to its own record.
    pub fn has_related(&self) -> bool {
        let mut inputs = self.row_fields.iter();
        !self.related.is_empty() || inputs.any(|field| !field.kind.is_input())
    }

    /// Returns whether its records can come from leads.
    pub fn comes_from_lead(&self) -> bool {
        self.converted_with == Some(Entity::Lead)
    }

    /// Returns whether its records can become contacts.
    pub fn becomes_contact(&self) -> bool {
        self.converted_with == Some(Entity::Contact)
    }

    /// Returns whether its records have an email.
    pub fn has_email(&self) -> bool {
        self.fields.iter().any(|field| field.kind == Kind::Email)
    }

    /// Returns a field of a record or of a row by its name.
    pub fn field(&self, name: &str) -> Option<&'static FieldSpec> {
        let fields = self.fields.iter().chain(self.row_fields);
        fields.into_iter().find(|field| field.name == name)
    }
}

/// A number for each entity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerEntity([u64; Entity::ALL.len()]);

impl PerEntity {
    /// Calls `number` for each entity.
    ///
    /// # Errors
    /// Returns the first error of `number`.
    pub fn try_of<E>(mut number: impl FnMut(Entity) -> Result<u64, E>) -> Result<Self, E> {
        let mut numbers = PerEntity::default();
        for entity in Entity::ALL {
            numbers.0[entity as usize] = number(entity)?;
        }
        Ok(numbers)
    }

    /// Returns the number of an entity.
    pub fn of(&self, entity: Entity) -> u64 {
        self.0[entity as usize]
    }
}

impl FieldSpec {
    /// The id of a record in another system. `own` are the headers that mean it if the user names the system.
    const fn external_id(own: &'static [&'static str]) -> Self {
        FieldSpec::new(
            fields::EXTERNAL_ID,
            Kind::ExternalId,
            "Id of the record in the system of --source",
        )
        .synonyms(synonyms::EXTERNAL_ID)
        .own_synonyms(own)
    }

    const fn new(name: &'static str, kind: Kind, help: &'static str) -> Self {
        FieldSpec {
            name,
            kind,
            help,
            value_name: None,
            own_flag: None,
            is_usual: false,
            options: &[],
            synonyms: [&[], &[]],
        }
    }

    const fn value_name(mut self, value_name: &'static str) -> Self {
        self.value_name = Some(value_name);
        self
    }

    const fn flag(mut self, flag: &'static str) -> Self {
        self.own_flag = Some(flag);
        self
    }

    const fn usual(mut self) -> Self {
        self.is_usual = true;
        self
    }

    const fn options(mut self, options: &'static [&'static str]) -> Self {
        self.options = options;
        self
    }

    const fn synonyms(mut self, shared: &'static [&'static str]) -> Self {
        self.synonyms[1] = shared;
        self
    }

    const fn own_synonyms(mut self, own: &'static [&'static str]) -> Self {
        self.synonyms[0] = own;
        self
    }

    /// Returns the name of its flag without the dashes: `first-name`.
    pub fn flag_name(&self) -> String {
        match self.own_flag {
            Some(own) => own.to_owned(),
            None => self.name.replace('_', "-"),
        }
    }
}

impl ListColumn {
    const fn text(field: &'static str, title: &'static str, rank: u8) -> Self {
        ListColumn {
            field,
            title,
            is_whole: false,
            rank,
        }
    }

    const fn whole(field: &'static str, title: &'static str, rank: u8) -> Self {
        ListColumn {
            is_whole: true,
            ..ListColumn::text(field, title, rank)
        }
    }
}
