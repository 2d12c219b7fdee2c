//! Valid values of settings, and the one form in which each value is kept.

use super::setting::Setting;
use crate::duplicate::{OnDuplicate, OnNew};
use crate::error::{Error, Result};
use crate::mapping::no_such_field;
use crate::plan::{Guard, Limit};
use crate::record::amount::Currency;
use crate::record::phone::Region;
use crate::record::{Entity, Requirement, Rule, Schema};

/// A setting that is a whole number.
struct WholeNumber {
    key: &'static str,
    least: u64,
    most: u64,
    /// The hint for an invalid value. By default it names the least and the largest value.
    hint: Option<&'static str>,
}

const fn between(key: &'static str, least: u64, most: u64) -> WholeNumber {
    WholeNumber {
        key,
        least,
        most,
        hint: None,
    }
}

const fn such_as(key: &'static str, least: u64, most: u64, hint: &'static str) -> WholeNumber {
    WholeNumber {
        key,
        least,
        most,
        hint: Some(hint),
    }
}

const MEGABYTES: &str = "Write a whole number of MB, such as 50.";
const ANY: u64 = u32::MAX as u64;

/// Settings that are whole numbers.
const NUMBERS: &[WholeNumber] = &[
    between("intelliflo.tries", 1, 20),
    between("intelliflo.longest_wait", 1, 3600),
    between("intelliflo.timeout", 1, 3600),
    between("intelliflo.parallel", 1, 16),
    between("intelliflo.requests_per_second", 1, 100_000),
    between("intelliflo.longest_fetch", 1, 10_080),
    such_as("import.max_size_mb", 1, 1_000_000, MEGABYTES),
    such_as("documents.max_size_mb", 1, 1_000_000, MEGABYTES),
    such_as(
        "jobs.keep_rows_mb",
        1,
        1_000_000,
        "Write a whole number of MB, such as 100.",
    ),
    such_as(
        "jobs.keep_rows_days",
        0,
        ANY,
        "Write a whole number of days, such as 30.",
    ),
    such_as(
        "history.keep_days",
        // Deleted and merged records can be restored for so long.
        90,
        ANY,
        "Write a whole number of days, at least 90, such as 730.",
    ),
    such_as(
        "inbox.keep_days",
        1,
        ANY,
        "Write a whole number of days, such as 60.",
    ),
    such_as(
        "plan.max_clients",
        0,
        ANY,
        "Write a whole number of clients, such as 25.",
    ),
];

/// Settings that are one of a few words.
const WORDS: &[(&str, &[&str])] = &[
    ("intelliflo.income", &["gross", "net"]),
    ("intelliflo.joint_income", &["whole", "split"]),
    ("intelliflo.first_email", &["no", "yes"]),
    ("intelliflo.check_count", &["yes", "no"]),
    ("approve.by_another", &["false", "true"]),
    ("import.new_columns", &["ignore", "stop"]),
    ("import.mapping", &["any", "exact"]),
];

/// Returns the value of a setting in `NUMBERS` or `WORDS`, or a hint that names the valid values. Returns `None` for
/// every other setting.
fn from_table(setting: &Setting, value: &str) -> Option<std::result::Result<String, String>> {
    if let Some(known) = NUMBERS.iter().find(|known| known.key == setting.key) {
        let WholeNumber { least, most, .. } = *known;
        let hint = || match known.hint {
            Some(hint) => hint.to_owned(),
            None => format!("Write a whole number from {least} to {most}."),
        };
        let number = value.parse::<u64>().ok();
        let number = number.filter(|number| (least..=most).contains(number));
        return Some(number.map(|number| number.to_string()).ok_or_else(hint));
    }
    let (_, words) = WORDS.iter().find(|(key, _)| *key == setting.key)?;
    let word = value.to_lowercase();
    let is_one = words.contains(&word.as_str());
    Some(
        is_one
            .then_some(word)
            .ok_or_else(|| format!("Write {}.", words.join(" or "))),
    )
}

/// Returns the value in the form in which it is kept.
///
/// # Errors
/// Returns a usage error that names the valid values if the value is not valid for its key.
pub fn normalize(setting: &Setting, value: &str) -> Result<String> {
    let value = value.trim();
    let invalid = |hint: String| Err(invalid(setting, value, hint));
    if value.is_empty() {
        return invalid(format!(
            "To restore the default, run: intake config unset {}",
            setting.key
        ));
    }
    if let Some(result) = from_table(setting, value) {
        return result.or_else(invalid);
    }
    if let Some((entity, name)) = entity_of(setting) {
        return of_entity((entity, name), setting, value);
    }
    if Guard::all().any(|guard| guard.setting() == setting.key) {
        let limit = value.parse::<Limit>();
        return limit
            .map(|limit| limit.to_string())
            .or_else(|hint| invalid(format!("Instead, {hint}.")));
    }
    match setting.key {
        "region" => Ok(Region::parse(value)?.code()),
        "currency" => Ok(Currency::parse(value)?.code().to_owned()),
        "notify.command" | "notify.heartbeat" => {
            let command = parse_list(value)?;
            if let Some(hint) = wrong_with(setting, &command) {
                return invalid(hint);
            }
            write_list(&command)
        }
        _ if setting.is_list => write_list(&parse_list(value)?),
        _ => Ok(value.to_owned()),
    }
}

/// Returns the entity of a setting such as `leads.match`, and the name after the point.
fn entity_of(setting: &Setting) -> Option<(Entity, &'static str)> {
    let (plural, name) = setting.key.split_once('.')?;
    Some((Entity::by_plural(plural)?, name))
}

/// Returns the value of a setting of an entity as it is kept.
fn of_entity((entity, name): (Entity, &str), setting: &Setting, value: &str) -> Result<String> {
    if name == "on_duplicate" {
        let policy = value.parse::<OnDuplicate>();
        let policy = policy.map_err(|hint| invalid(setting, value, format!("Instead, {hint}.")))?;
        return Ok(policy.name().to_owned());
    }
    if name == "on_new" {
        let policy = value.parse::<OnNew>();
        let policy = policy.map_err(|hint| invalid(setting, value, format!("Instead, {hint}.")))?;
        return Ok(policy.name().to_owned());
    }
    let list = parse_list(value)?;
    let schema = Schema::of(entity);
    for one in &list {
        match name {
            "match" => drop(rule(entity, one)?),
            "required" => drop(requirement(&schema, one)?),
            _ => {}
        }
    }
    write_list(&list)
}

fn invalid(setting: &Setting, value: &str, hint: String) -> Error {
    Error::usage(format!("\"{value}\" is not valid for {}", setting.key)).hint(hint)
}

/// Parses a list: comma-separated, or a JSON array if an entry contains a comma.
///
/// # Errors
/// Returns a usage error if the text starts with `[` and is not a JSON array of texts.
pub fn parse_list(text: &str) -> Result<Vec<String>> {
    let entries: Vec<String> = if text.trim_start().starts_with('[') {
        serde_json::from_str(text).map_err(|error| {
            Error::usage(format!("{text} is not a list"))
                .because(error)
                .hint("Write a,b,c or [\"a\", \"b, c\"].")
        })?
    } else {
        text.split(',').map(str::to_owned).collect()
    };
    Ok(entries
        .iter()
        .map(|entry| entry.trim().to_owned())
        .filter(|entry| !entry.is_empty())
        .collect())
}

/// Returns a hint if a program and its arguments cannot be run.
fn wrong_with(setting: &Setting, command: &[String]) -> Option<String> {
    let Some(program) = command.first() else {
        return Some(format!(
            "To run no program: intake config unset {}",
            setting.key
        ));
    };
    (program.contains(' ') && !program.contains('/')).then(|| {
        "There is no shell: write the program and each argument as a list, such as notify-send,intake or [\"mail\", \"-s\", \"intake\", \"me@example.com\"].".to_owned()
    })
}

/// Returns a list as text, in the form that `parse_list` reads.
///
/// # Errors
/// Fails if the list cannot be written as JSON.
pub fn write_list(entries: &[String]) -> Result<String> {
    if entries
        .iter()
        .any(|entry| entry.contains(',') || entry.starts_with('['))
    {
        return serde_json::to_string(entries)
            .map_err(|error| Error::failure("a list").because(error));
    }
    Ok(entries.join(","))
}

/// Returns a rule by its name.
///
/// # Errors
/// Returns a usage error that lists the rules if the entity has no such rule.
pub fn rule(entity: Entity, name: &str) -> Result<Rule> {
    let known = Rule::of(entity);
    let found = known.iter().copied().find(|rule| rule.name() == name);
    found.ok_or_else(|| {
        let names: Vec<&str> = known.into_iter().map(Rule::name).collect();
        Error::usage(format!(
            "{} cannot be matched by \"{name}\"",
            entity.plural()
        ))
        .hint(format!("They can be matched by: {}.", names.join(", ")))
    })
}

fn requirement(schema: &Schema, name: &str) -> Result<Requirement> {
    Requirement::parse(schema, name).ok_or_else(|| no_such_field(schema, name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{SETTINGS, setting};

    /// A key, a value, and the kept value or a part of the error.
    type Case<'c> = (&'c str, &'c str, std::result::Result<&'c str, &'c str>);

    fn assert_normalized(cases: &[Case<'_>]) {
        for &(key, value, expected) in cases {
            let result = normalize(setting(key).unwrap(), value);
            match (result, expected) {
                (Ok(kept), Ok(wanted)) => assert_eq!(kept, wanted, "{key} {value}"),
                (Err(error), Err(wanted)) => assert!(error.to_string().contains(wanted), "{error}"),
                (result, _) => panic!("{key} {value}: {result:?}"),
            }
        }
    }

    #[test]
    fn values_are_checked_and_kept_in_one_form() {
        assert_normalized(&[
            ("region", " us ", Ok("US")),
            ("region", "England", Err("not a region")),
            ("currency", "eur", Ok("EUR")),
            ("currency", "XXQ", Err("not a currency")),
            ("import.max_size_mb", "80", Ok("80")),
            ("import.max_updated", " 2.50 %", Ok("2.5%")),
            ("import.min_rows", "900", Ok("900")),
            ("import.max_waiting", "some", Err("not valid")),
            ("import.max_size_mb", "0", Err("not valid")),
            ("documents.max_size_mb", "250", Ok("250")),
            ("documents.max_size_mb", "big", Err("not valid")),
            ("jobs.keep_rows_days", "7", Ok("7")),
            ("jobs.keep_rows_days", "a week", Err("not valid")),
            ("jobs.keep_rows_mb", "200", Ok("200")),
            ("jobs.keep_rows_mb", "0", Err("not valid")),
            (
                "notify.command",
                "notify-send, done",
                Ok("notify-send,done"),
            ),
            ("notify.command", "mail -s done", Err("not valid")),
            ("notify.heartbeat", "/bin/beat,crm", Ok("/bin/beat,crm")),
            ("notify.heartbeat", "curl -s x", Err("not valid")),
            ("notify.command", "[]", Err("not valid")),
            ("notify.command", "[\" \"]", Err("not valid")),
            ("organisation", "", Err("not valid")),
            ("intelliflo.tries", "07", Ok("7")),
            ("intelliflo.tries", "0", Err("not valid")),
            ("intelliflo.parallel", "many", Err("not valid")),
            ("intelliflo.income", "NET", Ok("net")),
            ("intelliflo.income", "all", Err("not valid")),
        ]);
    }

    #[test]
    fn values_of_an_entity_are_checked_by_its_schema() {
        assert_normalized(&[
            ("leads.on_duplicate", "merge", Ok("merge")),
            ("leads.on_duplicate", "replace", Err("not valid")),
            ("leads.on_new", "skip", Ok("skip")),
            ("leads.on_new", "update", Err("not valid")),
            ("leads.match", "email, phone,name", Ok("email,phone,name")),
            ("leads.match", "shoe size", Err("cannot be matched")),
            ("leads.required", "email, last_name", Ok("email,last_name")),
            ("leads.required", "emial", Err("not a field")),
            ("leads.status.options", "New, Open ,", Ok("New,Open")),
            (
                "leads.status.options",
                "[\"New\", \"Open, hot\"]",
                Ok("[\"New\",\"Open, hot\"]"),
            ),
            ("leads.status.options", "[broken", Err("not a list")),
        ]);
    }

    #[test]
    fn every_default_is_valid() {
        for setting in SETTINGS {
            if let Some(default) = setting.default {
                assert_eq!(
                    normalize(setting, default).unwrap(),
                    default,
                    "{}",
                    setting.key
                );
            }
        }
    }
}
