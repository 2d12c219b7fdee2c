//! The kind of value that each argument asks for.

use clap::Arg;

use crate::cli::named::{Jobs, Named, named};
use crate::duplicate::{OnDeleted, OnDuplicate, OnNew};
use crate::record::date::{Century, Order};
use crate::record::decimal::Mark;
use crate::record::{Entity, fields};
use crate::source;

/// The kind of value that an argument asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A thing of the store.
    Named(Named),
    File,
    Folder,
    /// A field of an entity, with a text behind it if there is one.
    Field(Entity, Option<char>),
    /// A custom field of the entity that the line names.
    CustomField,
    /// A field of the rows of an import, with a text behind it.
    RowField(Option<char>),
    /// A column of the file on the line, and a field for it.
    Mapping,
    /// A sheet of the workbook on the line.
    Sheet,
    /// One of the options of a dropdown.
    OptionOf(Entity, String),
    /// An adviser of a client.
    Adviser,
    /// The value of the setting on the line.
    SettingValue,
    /// One of some words.
    Words(Vec<&'static str>),
    /// Rules that find existing records of the entity.
    Rules(Entity),
    /// One of the statuses of jobs.
    JobStatus,
    /// A relationship of a contact to a client.
    Relationship,
    /// The values that the argument itself lists.
    Values,
    /// Any text.
    Nothing,
}

/// The name of a value, its flag, and a function that returns the words that it may be.
type WordsOf = (&'static str, &'static str, fn() -> Vec<&'static str>);

/// The values that are one of some words, and that `clap` does not list.
static WORDS: [WordsOf; 9] = [
    ("POLICY", "on-duplicate", || {
        OnDuplicate::ALL.map(OnDuplicate::name).to_vec()
    }),
    ("POLICY", "on-deleted", || {
        OnDeleted::ALL.map(OnDeleted::name).to_vec()
    }),
    ("POLICY", "on-new", || OnNew::ALL.map(OnNew::name).to_vec()),
    ("ORDER", "date-order", || {
        Order::ALL.map(Order::name).to_vec()
    }),
    ("19|20", "century", || {
        Century::ALL.map(Century::name).to_vec()
    }),
    ("MARK", "decimal", || Mark::ALL.map(Mark::name).to_vec()),
    ("NAME", "encoding", || source::ENCODINGS.to_vec()),
    ("C", "delimiter", || {
        source::DELIMITERS.map(|(name, _)| name).to_vec()
    }),
    ("ENTITY", "", || Entity::ALL.map(Entity::name).to_vec()),
];

/// Returns what an argument of the command with these words asks for.
pub fn asked(words: &[&str], arg: &Arg) -> Asked {
    let names = arg.get_value_names().unwrap_or_default();
    let name = names.first().map_or("", |name| name.as_str());
    let flag = arg.get_long().unwrap_or_default();
    let entity = words.iter().find_map(|word| entity_of(word));
    if name == "RULES" {
        // The people of Intelliflo are contacts.
        return Asked::Rules(entity.unwrap_or(Entity::Contact));
    }
    if !arg.get_action().takes_values() || !arg.get_possible_values().is_empty() {
        return Asked::Values;
    }
    let listed = WORDS
        .iter()
        .find(|(value, of, _)| (*value, *of) == (name, flag));
    if let Some((_, _, words)) = listed {
        return Asked::Words(words());
    }
    of_value(name, flag, words).unwrap_or_else(|| match (name, entity) {
        ("FIELD=VALUE", Some(entity)) => Asked::Field(entity, Some('=')),
        ("FIELD", Some(entity)) => Asked::Field(entity, None),
        _ if flag.is_empty() || name == "CLIENT" || name == "CONTACT" => {
            named(name, words).map_or(Asked::Nothing, Asked::Named)
        }
        (_, Some(entity)) => Asked::OptionOf(entity, arg.get_id().to_string()),
        (_, None) => Asked::Nothing,
    })
}

/// Returns what the name of the value and the flag say without the entity.
fn of_value(name: &str, flag: &str, words: &[&str]) -> Option<Asked> {
    let noun = words.first().copied().unwrap_or_default();
    let asked = match (name, flag) {
        ("FILE" | "PATH", _) => Asked::File,
        ("DIR" | "FOLDER", _) => Asked::Folder,
        ("CONTACT[:RELATIONSHIP]", _) => Asked::Named(Named::Record {
            entity: Entity::Contact,
            is_deleted: false,
        }),
        ("ID", "job") | ("JOB", "like") => Asked::Named(Named::Job(Jobs::Any)),
        ("NAME", "template" | "save-template") => Asked::Named(Named::Template),
        ("NAME", "adviser") | ("ADVISER", _) => Asked::Adviser,
        ("NAME", "") if noun == "field" => Asked::CustomField,
        ("NAME|NUMBER", _) => Asked::Sheet,
        ("COLUMN=FIELD", _) => Asked::Mapping,
        ("FIELD:FROM=TO", _) => Asked::RowField(Some(':')),
        ("FIELD=TEXT", _) => Asked::RowField(Some('=')),
        ("FIELD=VALUE", _) if noun == "import" => Asked::RowField(Some('=')),
        ("VALUE", _) => Asked::SettingValue,
        ("RELATIONSHIP" | "R", _) => Asked::Relationship,
        ("TYPE", "type" | "entity-type") => {
            Asked::OptionOf(Entity::Client, fields::ENTITY_TYPE.to_owned())
        }
        ("STATUS", _) if noun == "jobs" => Asked::JobStatus,
        _ => return None,
    };
    Some(asked)
}

/// Returns the entity that a word means: `lead`, or `leads` of an import.
pub fn entity_of(word: &str) -> Option<Entity> {
    Entity::ALL
        .into_iter()
        .find(|entity| entity.name() == word || entity.plural() == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::command;

    /// Returns what an argument asks for, by its flag or the name of its value.
    fn of(line: &str) -> Asked {
        let (words, name) = line.rsplit_once(' ').unwrap();
        let words: Vec<&str> = words.split(' ').collect();
        let mut command = &command();
        for word in &words {
            command = command.find_subcommand(word).unwrap();
        }
        let is_it = |arg: &&Arg| match name.strip_prefix("--") {
            Some(flag) => arg.get_long() == Some(flag),
            None => arg.get_value_names().is_some_and(|names| names[0] == name),
        };
        asked(&words, command.get_arguments().find(is_it).unwrap())
    }

    #[test]
    fn arguments_ask_for_what_their_names_say() {
        let record = |entity, is_deleted| Asked::Named(Named::Record { entity, is_deleted });
        let cases = [
            ("client show CLIENT", record(Entity::Client, false)),
            ("client restore CLIENT", record(Entity::Client, true)),
            ("contact link CLIENT", record(Entity::Client, false)),
            ("contact merge KEEP", record(Entity::Contact, false)),
            ("lead why A", record(Entity::Lead, false)),
            ("activity add CLIENT", record(Entity::Client, false)),
            ("contact add --client", record(Entity::Client, false)),
            ("lead convert --contact", record(Entity::Contact, false)),
            ("client add --contact", record(Entity::Contact, false)),
            ("jobs review JOB", Asked::Named(Named::Job(Jobs::ToReview))),
            ("lead list --job", Asked::Named(Named::Job(Jobs::Any))),
            ("import leads --like", Asked::Named(Named::Job(Jobs::Any))),
        ];
        for (line, expected) in cases {
            assert_eq!(of(line), expected, "{line}");
        }
    }

    #[test]
    fn flags_ask_for_what_they_need() {
        let option = |entity, field: &str| Asked::OptionOf(entity, field.to_owned());
        let cases = [
            ("import leads --template", Asked::Named(Named::Template)),
            ("template show NAME", Asked::Named(Named::Template)),
            ("config set KEY", Asked::Named(Named::Setting)),
            ("config set VALUE", Asked::SettingValue),
            ("import leads --map", Asked::Mapping),
            ("import clients --match", Asked::Rules(Entity::Client)),
            ("import intelliflo --match", Asked::Rules(Entity::Contact)),
            (
                "import leads --date-order",
                Asked::Words(vec!["dmy", "mdy", "ymd"]),
            ),
            (
                "field list ENTITY",
                Asked::Words(vec!["lead", "client", "contact"]),
            ),
            ("import leads --sheet", Asked::Sheet),
            ("import leads --default", Asked::RowField(Some('='))),
            ("import leads FILE", Asked::File),
            ("import leads --failed", Asked::File),
            ("inbox add DIR", Asked::Folder),
            ("demo FOLDER", Asked::Folder),
            ("lead add --status", option(Entity::Lead, "status")),
            ("lead edit --source", option(Entity::Lead, "source")),
            ("client list --type", option(Entity::Client, "entity_type")),
            (
                "client edit --company-size",
                option(Entity::Client, "company_size"),
            ),
            (
                "contact history --field",
                Asked::Field(Entity::Contact, None),
            ),
            (
                "contact edit --set",
                Asked::Field(Entity::Contact, Some('=')),
            ),
            ("field remove NAME", Asked::CustomField),
            ("client unassign ADVISER", Asked::Adviser),
            ("jobs list --status", Asked::JobStatus),
            ("jobs list --kind", Asked::Values),
            ("store backup --through", Asked::Nothing),
            ("verdict forget ID", Asked::Nothing),
        ];
        for (line, expected) in cases {
            assert_eq!(of(line), expected, "{line}");
        }
    }
}
