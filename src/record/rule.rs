//! The rules that find existing records for a row: one table with the name, the help and the comparisons of each rule.
//!
//! A rule only finds candidates; `duplicate` assesses them. The table stands here because a `Reason` names the rule that
//! found its records.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::entity::{EntitySpec, NameIndex};
use super::fold::fold;
use super::near::NearName;
use super::related::field_of_related;
use super::{Entity, FieldId, Key, Record, Schema, Value, derived_name, fields, similar_names};

/// A rule that matches a row with an existing record, in the order of strength.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// The same email, in any case.
    Email,
    /// The same telephone number, as phone or mobile.
    Phone,
    /// The same name, or a similar one.
    Name,
    /// The same id in another system. It comes first if the rows have such ids, and for no other rows.
    #[serde(rename = "external_id", alias = "source")]
    ExternalId,
    /// The same record, by the id in an export of this store. It always comes first and cannot be selected.
    Id,
    /// The same contacts, for a client that no other rule finds: a household may have another name. It always comes last and
    /// cannot be selected.
    Contacts,
}

/// The way in which a rule compares two records of one entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// One of these keys is the same as one of these keys of the other record.
    Keys(&'static [Key]),
    /// The whole names are the same, without regard to case and accents.
    SameName,
    /// The names of two people are similar.
    SimilarNames,
    /// The row names the record by an id, so that no field is compared.
    Identity,
}

/// The facts of a rule.
#[derive(Debug)]
struct RuleSpec {
    rule: Rule,
    name: &'static str,
    help: &'static str,
    /// Returns how it compares records of an entity, or `None` if it does not apply to them.
    comparison: fn(&EntitySpec) -> Option<Comparison>,
}

/// All rules, in the order of `Rule`.
static RULES: [RuleSpec; 6] = [
    RuleSpec {
        rule: Rule::Email,
        name: "email",
        help: "The same email",
        comparison: |entity| {
            entity
                .has_email()
                .then_some(Comparison::Keys(&[Key::Email]))
        },
    },
    RuleSpec {
        rule: Rule::Phone,
        name: "phone",
        help: "The same telephone number",
        comparison: |entity| {
            let has = |field| entity.field(field).is_some();
            has(fields::PHONE).then_some(if has(fields::MOBILE) {
                Comparison::Keys(&[Key::Phone, Key::Mobile])
            } else {
                Comparison::Keys(&[Key::Phone])
            })
        },
    },
    RuleSpec {
        rule: Rule::Name,
        name: "name",
        help: "Names that are alike",
        comparison: |entity| match entity.name_index {
            NameIndex::Whole => Some(Comparison::SameName),
            NameIndex::Words { .. } | NameIndex::LateWords { .. } => Some(Comparison::SimilarNames),
        },
    },
    RuleSpec {
        rule: Rule::ExternalId,
        name: "external_id",
        help: "The same id in another system",
        comparison: |_| Some(Comparison::Identity),
    },
    RuleSpec {
        rule: Rule::Id,
        name: "its id",
        help: "The record that the row was exported from",
        comparison: |_| Some(Comparison::Identity),
    },
    RuleSpec {
        rule: Rule::Contacts,
        name: "contacts",
        help: "The same contacts, under another name",
        // The contacts are no fields of the records.
        comparison: |_| None,
    },
];

impl Rule {
    /// Returns the rules that can be selected for an entity, the strongest first.
    pub fn of(entity: Entity) -> Vec<Rule> {
        let compares = |rule: &Rule| match rule.comparison(entity) {
            None | Some(Comparison::Identity) => false,
            Some(Comparison::Keys(_) | Comparison::SameName | Comparison::SimilarNames) => true,
        };
        RULES
            .iter()
            .map(|spec| spec.rule)
            .filter(compares)
            .collect()
    }

    /// Returns the rules that find pairs of records of an entity, the strongest first.
    pub fn of_pairs(entity: Entity) -> Vec<Rule> {
        let mut rules = Rule::of(entity);
        if !entity.spec().related.is_empty() {
            rules.push(Rule::Contacts);
        }
        rules
    }

    /// Returns the names of the rules that can be selected for an entity: `email,phone,name`.
    pub fn names_of(entity: Entity) -> String {
        let names: Vec<&str> = Rule::of(entity).into_iter().map(Rule::name).collect();
        names.join(",")
    }

    /// Returns the name in flags and messages.
    pub fn name(self) -> &'static str {
        self.spec().name
    }

    /// Returns the help, as a phrase that completes "finds records with".
    pub fn help(self) -> &'static str {
        self.spec().help
    }

    /// Returns how records of an entity are compared, or `None` if the rule does not apply to the entity.
    pub fn comparison(self, entity: Entity) -> Option<Comparison> {
        (self.spec().comparison)(entity.spec())
    }

    /// Returns the fields that are compared. A column is never mapped to them only because its header is similar.
    pub fn fields(self, entity: Entity) -> &'static [&'static str] {
        match self.comparison(entity) {
            Some(Comparison::Keys(_)) => &[fields::EMAIL, fields::PHONE, fields::MOBILE],
            Some(Comparison::SameName) => &[fields::NAME, fields::FULL_NAME],
            Some(Comparison::SimilarNames) => {
                &[fields::FIRST_NAME, fields::LAST_NAME, fields::FULL_NAME]
            }
            Some(Comparison::Identity) | None => &[],
        }
    }

    /// Returns whether a field of a row is compared by a rule, or holds external ids. All rows with one value of such a field
    /// would be one record.
    pub fn identifies(entity: Entity, field: &str) -> bool {
        let (entity, own) = match field_of_related(entity, field) {
            Some((place, own)) => (place.entity, own),
            None => (entity, field),
        };
        let mut rules = Rule::of(entity).into_iter();
        own == fields::EXTERNAL_ID || rules.any(|rule| rule.fields(entity).contains(&own))
    }

    /// Returns whether the rule finds one of two records of a schema for the other. A single first name finds the same
    /// first name, because a user decides.
    pub fn finds(self, schema: &Schema, a: &Record, b: &Record) -> bool {
        let names = NameFields::of(schema);
        let are_same = || names.folded(a).is_some_and(|a| names.folded(b) == Some(a));
        match self.comparison(schema.entity()) {
            Some(Comparison::Keys(keys)) => {
                let mut own = keys.iter().filter_map(|&key| a.key(key));
                own.any(|own| keys.iter().any(|&key| b.key(key) == Some(own)))
            }
            Some(Comparison::SameName) => are_same(),
            Some(Comparison::SimilarNames) => match (names.normal(a), names.normal(b)) {
                (Some(a), Some(b)) => {
                    similar_names::score(&a.key, &b.key).is_some() || a.is_near(&b)
                }
                _ => are_same(),
            },
            Some(Comparison::Identity) | None => false,
        }
    }

    fn spec(self) -> &'static RuleSpec {
        &RULES[self as usize]
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Rule::ExternalId => "external id",
            Rule::Email | Rule::Phone | Rule::Name | Rule::Id | Rule::Contacts => self.name(),
        })
    }
}

/// The fields that hold the name of a record.
#[derive(Clone, Copy, Debug)]
pub struct NameFields {
    whole: Option<FieldId>,
    first: Option<FieldId>,
    last: Option<FieldId>,
    near: Option<FieldId>,
}

impl NameFields {
    /// Finds the fields of a schema.
    pub fn of(schema: &Schema) -> Self {
        NameFields {
            whole: schema.find(fields::NAME),
            first: schema.find(fields::FIRST_NAME),
            last: schema.find(fields::LAST_NAME),
            near: match schema.entity().spec().name_index {
                NameIndex::Words { near, .. } | NameIndex::LateWords { near, .. } => {
                    schema.find(near)
                }
                NameIndex::Whole => None,
            },
        }
    }

    /// Returns the normal form of a person's name, by which similar names are found. Returns `None` for a single word.
    pub fn normal(&self, record: &Record) -> Option<NearName> {
        let text = |field: Option<FieldId>| record.text(field?);
        let near = self.near.and_then(|field| record.get(field));
        let near = near.and_then(|value| match value {
            Value::Text(text) => Some(text),
            Value::Date(date) => Some(date.to_string().into()),
            Value::Amount(_) => None,
        });
        NearName::of(text(self.first), text(self.last), near.as_deref())
    }

    /// Returns the whole name without case and accents, by which the same name is found.
    pub fn folded(&self, record: &Record) -> Option<String> {
        let name = derived_name(|field| match field {
            fields::NAME => record.text(self.whole?),
            fields::FIRST_NAME => record.text(self.first?),
            fields::LAST_NAME => record.text(self.last?),
            _ => None,
        });
        Some(fold(&name)).filter(|name| !name.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_rule_at_its_place() {
        for (at, spec) in RULES.iter().enumerate() {
            assert_eq!(spec.rule as usize, at, "{}", spec.name);
        }
    }

    #[test]
    fn fields_that_identify_a_record_are_those_of_its_rules() {
        for (entity, field, expected) in [
            (Entity::Lead, fields::EMAIL, true),
            (Entity::Lead, fields::MOBILE, true),
            (Entity::Lead, fields::FULL_NAME, true),
            (Entity::Lead, fields::EXTERNAL_ID, true),
            (Entity::Lead, fields::COMPANY, false),
            (Entity::Lead, "custom.Risk", false),
            (Entity::Client, fields::NAME, true),
            (Entity::Client, fields::ENTITY_TYPE, false),
            (Entity::Client, "contact2.email", true),
            (Entity::Client, "contact2.title", false),
            (Entity::Client, fields::RELATIONSHIP, false),
            (Entity::Contact, fields::PHONE, true),
            (Entity::Contact, fields::CLIENT, false),
        ] {
            assert_eq!(Rule::identifies(entity, field), expected, "{field}");
        }
    }

    #[test]
    fn the_rules_of_an_entity_are_in_order() {
        let names = Entity::ALL.map(Rule::names_of);
        assert_eq!(names, ["email,phone,name", "name", "email,phone,name"]);
    }
}
