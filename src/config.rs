//! What an operator can set: the keys, their defaults, and which values are valid.
//!
//! The store keeps them as text; here they become what the import needs.

use std::collections::BTreeMap;

use crate::duplicate::OnDuplicate;
use crate::error::{Error, Result};
use crate::record::amount::Currency;
use crate::record::phone::Region;
use crate::record::{Entity, Form, Kind, Requirement, Rule, choice};
use crate::store::Store;

/// A setting: its key, its default and what it is for.
#[derive(Debug)]
pub struct Setting {
    /// The key, such as `leads.required`.
    pub key: &'static str,
    /// The value while it is not set; none: nothing.
    pub default: Option<&'static str>,
    /// Whether the value is a list.
    pub is_list: bool,
    /// What it is for, in a line.
    pub help: &'static str,
}

const fn text(key: &'static str, default: Option<&'static str>, help: &'static str) -> Setting {
    Setting {
        key,
        default,
        is_list: false,
        help,
    }
}

const fn list(key: &'static str, default: Option<&'static str>, help: &'static str) -> Setting {
    Setting {
        key,
        default,
        is_list: true,
        help,
    }
}

/// All settings, in the order in which they are listed.
pub const SETTINGS: &[Setting] = &[
    text("organisation", None, "Name of the practice"),
    text(
        "region",
        Some("GB"),
        "Where national telephone numbers are from (ISO 3166)",
    ),
    text(
        "currency",
        Some("GBP"),
        "Currency of all amounts (ISO 4217); fixed once an amount is stored",
    ),
    text(
        "import.max_size_mb",
        Some("50"),
        "Largest file that is imported, in MB",
    ),
    text(
        "jobs.keep_rows_days",
        Some("30"),
        "Days after which the cells of failed and skipped rows are removed",
    ),
    list(
        "notify.command",
        None,
        "Program and its arguments, run after every job with the result as JSON on its standard input",
    ),
    text(
        "plan.max_clients",
        None,
        "How many active clients the plan allows; no limit while not set",
    ),
    list(
        "leads.match",
        Some("email"),
        "How a lead that is there already is recognised, in order",
    ),
    text(
        "leads.on_duplicate",
        Some("skip"),
        "What happens to a row whose lead is there already",
    ),
    list(
        "leads.required",
        Some("email,name"),
        "Fields a lead must have; name is any of first_name, last_name, full_name, company",
    ),
    list(
        "leads.status.options",
        None,
        "Allowed values of status; any text while not set",
    ),
    list(
        "leads.source.options",
        None,
        "Allowed values of source; any text while not set",
    ),
    list(
        "leads.priority.options",
        None,
        "Allowed values of priority; any text while not set",
    ),
    list(
        "leads.industry.options",
        None,
        "Allowed values of industry; any text while not set",
    ),
    text(
        "intelliflo.tries",
        Some("5"),
        "How often a request to Intelliflo is tried",
    ),
    text(
        "intelliflo.longest_wait",
        Some("60"),
        "Longest wait before Intelliflo is asked again, in seconds",
    ),
    text(
        "intelliflo.timeout",
        Some("60"),
        "How long an answer of Intelliflo may take, in seconds",
    ),
    text(
        "intelliflo.parallel",
        Some("4"),
        "Requests to Intelliflo that are under way at once",
    ),
    text(
        "intelliflo.requests_per_second",
        Some("20"),
        "Requests to Intelliflo in a second",
    ),
    text(
        "intelliflo.income",
        Some("gross"),
        "Which amount of an income is taken: gross or net",
    ),
    text(
        "intelliflo.joint_income",
        Some("whole"),
        "A joint income counts whole for each owner, or is split: whole or split",
    ),
    text(
        "intelliflo.first_email",
        Some("no"),
        "Take the first email of a client who has no default one: yes or no",
    ),
];

/// Settings that are whole numbers, from the least to the most.
const NUMBERS: &[(&str, u64, u64)] = &[
    ("intelliflo.tries", 1, 20),
    ("intelliflo.longest_wait", 1, 3600),
    ("intelliflo.timeout", 1, 3600),
    ("intelliflo.parallel", 1, 16),
    ("intelliflo.requests_per_second", 1, 100_000),
];

/// Settings that are one of a few words.
const WORDS: &[(&str, &[&str])] = &[
    ("intelliflo.income", &["gross", "net"]),
    ("intelliflo.joint_income", &["whole", "split"]),
    ("intelliflo.first_email", &["no", "yes"]),
];

/// The setting of a key.
///
/// # Errors
/// A usage error with the nearest key.
pub fn setting(key: &str) -> Result<&'static Setting> {
    let found = SETTINGS.iter().find(|setting| setting.key == key);
    found.ok_or_else(|| {
        let error = Error::usage(format!("there is no setting \"{key}\""));
        let error = match choice::nearest(key, SETTINGS.iter().map(|setting| setting.key)) {
            Some(near) => error.hint(format!("Perhaps \"{near}\"?")),
            None => error,
        };
        error.hint("`intake config list` shows all.")
    })
}

/// The value of a number or a word; of what is not valid, what would be. None of any other setting.
fn from_table(setting: &Setting, value: &str) -> Option<std::result::Result<String, String>> {
    if let Some((_, least, most)) = NUMBERS.iter().find(|(key, ..)| *key == setting.key) {
        let number = value.parse::<u64>().ok();
        let number = number.filter(|number| (*least..=*most).contains(number));
        let hint = || format!("Write a whole number from {least} to {most}.");
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

/// The value as it is kept, if it is valid for its key.
///
/// # Errors
/// A usage error that says what is valid.
pub fn normalize(setting: &Setting, value: &str) -> Result<String> {
    let value = value.trim();
    let invalid = |hint: String| {
        Err(Error::usage(format!("\"{value}\" is not valid for {}", setting.key)).hint(hint))
    };
    if value.is_empty() {
        return invalid(format!(
            "To go back to the default: intake config unset {}.",
            setting.key
        ));
    }
    if let Some(result) = from_table(setting, value) {
        return result.or_else(invalid);
    }
    match setting.key {
        "region" => Ok(Region::parse(value)?.code()),
        "currency" => Ok(Currency::parse(value)?.code().to_owned()),
        "import.max_size_mb" => match value.parse::<u64>() {
            Ok(1..=1_000_000) => Ok(value.to_owned()),
            _ => invalid("Write a whole number of MB, such as 50.".to_owned()),
        },
        "jobs.keep_rows_days" => match value.parse::<u32>() {
            Ok(_) => Ok(value.to_owned()),
            _ => invalid("Write a whole number of days, such as 30.".to_owned()),
        },
        "notify.command" => {
            let command = parse_list(value)?;
            let has_space = |program: &String| !program.contains('/') && program.contains(' ');
            if command.first().is_some_and(has_space) {
                return invalid("There is no shell: write the program and each argument as a list, such as notify-send,intake or [\"mail\", \"-s\", \"intake\", \"me@example.com\"].".to_owned());
            }
            write_list(&command)
        }
        "plan.max_clients" => match value.parse::<u32>() {
            Ok(_) => Ok(value.to_owned()),
            Err(_) => invalid("Write a whole number of clients, such as 25.".to_owned()),
        },
        "leads.on_duplicate" => match value.parse::<OnDuplicate>() {
            Ok(policy) => Ok(policy.name().to_owned()),
            Err(hint) => invalid(format!("Instead, {hint}.")),
        },
        "leads.match" => {
            for name in parse_list(value)? {
                rule(Entity::Lead, &name)?;
            }
            write_list(&parse_list(value)?)
        }
        "leads.required" => {
            let form = Form::of(Entity::Lead);
            for name in parse_list(value)? {
                requirement(&form, &name)?;
            }
            write_list(&parse_list(value)?)
        }
        _ if setting.is_list => write_list(&parse_list(value)?),
        _ => Ok(value.to_owned()),
    }
}

/// A list from text: comma-separated, or a JSON array where an entry holds a comma.
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

/// A list as text, the way that `parse_list` reads back.
fn write_list(entries: &[String]) -> Result<String> {
    if entries
        .iter()
        .any(|entry| entry.contains(',') || entry.starts_with('['))
    {
        return serde_json::to_string(entries)
            .map_err(|error| Error::failure("a list").because(error));
    }
    Ok(entries.join(","))
}

/// The rules by which records of a kind can be the same, the strongest first.
pub fn rules(entity: Entity) -> &'static [Rule] {
    match entity {
        Entity::Lead | Entity::Contact => &Rule::ALL,
        Entity::Client => &[Rule::Name],
    }
}

/// A rule by its name.
///
/// # Errors
/// A usage error that lists the rules.
pub fn rule(entity: Entity, name: &str) -> Result<Rule> {
    let known = rules(entity);
    known
        .iter()
        .copied()
        .find(|rule| rule.name() == name)
        .ok_or_else(|| {
            let names: Vec<&str> = known.iter().map(|rule| rule.name()).collect();
            Error::usage(format!(
                "{} cannot be matched by \"{name}\"",
                entity.plural()
            ))
            .hint(format!("They can be matched by: {}.", names.join(", ")))
        })
}

fn requirement(form: &Form, name: &str) -> Result<Requirement> {
    Requirement::parse(form, name).ok_or_else(|| crate::mapping::no_such_field(form, name))
}

/// The settings of a store, each with its value or default.
#[derive(Clone, Debug, Default)]
pub struct Config {
    values: BTreeMap<&'static str, String>,
}

impl Config {
    /// Reads all settings; of no store, all defaults.
    pub fn load(store: Option<&Store>) -> Result<Self> {
        let mut values = BTreeMap::new();
        if let Some(store) = store {
            for setting in SETTINGS {
                if let Some(value) = store.setting(setting.key)? {
                    values.insert(setting.key, value);
                }
            }
        }
        Ok(Config { values })
    }

    /// The value of a key, or its default.
    pub fn get(&self, key: &str) -> Option<&str> {
        let set = self.values.get(key).map(String::as_str);
        set.or_else(|| SETTINGS.iter().find(|setting| setting.key == key)?.default)
    }

    /// The number of a key whose values are numbers.
    pub fn number<T: std::str::FromStr>(&self, key: &str, otherwise: T) -> T {
        let value = self.get(key).and_then(|value| value.parse().ok());
        value.unwrap_or(otherwise)
    }

    /// Whether a key was set.
    pub fn is_set(&self, key: &str) -> bool {
        self.values.contains_key(key)
    }

    /// Where national telephone numbers are from.
    pub fn region(&self) -> Result<Region> {
        Region::parse(self.get("region").unwrap_or_default())
    }

    /// The currency of all amounts.
    pub fn currency(&self) -> Result<Currency> {
        Currency::parse(self.get("currency").unwrap_or_default())
    }

    /// The largest file that is imported, in MB.
    pub fn max_size_mb(&self) -> u64 {
        self.get("import.max_size_mb")
            .and_then(|value| value.parse().ok())
            .unwrap_or(50)
    }

    /// How many days the cells of rows are kept after the end of their job.
    pub fn keep_rows_days(&self) -> i64 {
        self.get("jobs.keep_rows_days")
            .and_then(|value| value.parse().ok())
            .unwrap_or(30)
    }

    /// The program that is run after every job, with its arguments; none if nothing is to be run.
    pub fn notify_command(&self) -> Result<Vec<String>> {
        self.list("notify.command")
    }

    /// How many living clients there may be; none: any number.
    pub fn max_clients(&self) -> Option<u64> {
        self.get("plan.max_clients")
            .and_then(|value| value.parse().ok())
    }

    /// How a record that is there already is recognised.
    pub fn matching(&self, entity: Entity) -> Result<Vec<Rule>> {
        match entity {
            Entity::Lead => self
                .list("leads.match")?
                .iter()
                .map(|name| rule(Entity::Lead, name))
                .collect(),
            Entity::Client | Entity::Contact => Ok(rules(entity).to_vec()),
        }
    }

    /// What happens to a row whose record is there already.
    pub fn on_duplicate(&self, entity: Entity) -> OnDuplicate {
        let set = match entity {
            Entity::Lead => self.get("leads.on_duplicate"),
            Entity::Client | Entity::Contact => None,
        };
        let value = set.and_then(|value| value.parse().ok());
        value.unwrap_or(OnDuplicate::Skip)
    }

    /// The names of what a record must have, custom fields among them.
    pub fn required(&self, form: &Form) -> Result<Vec<String>> {
        let mut required = match form.entity() {
            Entity::Lead => self.list("leads.required")?,
            Entity::Client | Entity::Contact => form
                .own_required()
                .iter()
                .map(|&name| name.to_owned())
                .collect(),
        };
        let custom = form.custom().filter(|(_, custom)| custom.is_required);
        required.extend(custom.map(|(field, _)| field.name.to_string()));
        Ok(required)
    }

    /// The options of every dropdown of a form that has a list.
    pub fn options(&self, form: &Form) -> Result<BTreeMap<String, Vec<String>>> {
        let mut options = BTreeMap::new();
        for (_, field) in form.iter().filter(|(_, field)| field.kind == Kind::Choice) {
            let list = match &field.custom {
                Some(custom) => custom.options.clone(),
                None => match form.entity() {
                    Entity::Lead => self.list(&format!("leads.{}.options", field.name))?,
                    Entity::Client | Entity::Contact => {
                        form.own_options(&field.name).unwrap_or_default()
                    }
                },
            };
            if !list.is_empty() {
                options.insert(field.name.to_string(), list);
            }
        }
        Ok(options)
    }

    fn list(&self, key: &str) -> Result<Vec<String>> {
        self.get(key).map_or(Ok(Vec::new()), parse_list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_checked_and_kept_in_one_form() {
        let cases = [
            ("region", " us ", Ok("US")),
            ("region", "England", Err("not a region")),
            ("currency", "eur", Ok("EUR")),
            ("import.max_size_mb", "80", Ok("80")),
            ("import.max_size_mb", "0", Err("not valid")),
            ("jobs.keep_rows_days", "7", Ok("7")),
            ("jobs.keep_rows_days", "a week", Err("not valid")),
            (
                "notify.command",
                "notify-send, done",
                Ok("notify-send,done"),
            ),
            ("notify.command", "mail -s done", Err("not valid")),
            ("leads.on_duplicate", "merge", Ok("merge")),
            ("leads.on_duplicate", "replace", Err("not valid")),
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
            ("organisation", "", Err("not valid")),
            ("intelliflo.tries", "07", Ok("7")),
            ("intelliflo.tries", "0", Err("not valid")),
            ("intelliflo.parallel", "many", Err("not valid")),
            ("intelliflo.income", "NET", Ok("net")),
            ("intelliflo.income", "all", Err("not valid")),
        ];
        for (key, value, expected) in cases {
            let result = normalize(setting(key).unwrap(), value);
            match (result, expected) {
                (Ok(kept), Ok(wanted)) => assert_eq!(kept, wanted, "{key} {value}"),
                (Err(error), Err(wanted)) => assert!(error.to_string().contains(wanted), "{error}"),
                (result, _) => panic!("{key} {value}: {result:?}"),
            }
        }
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

    #[test]
    fn an_unknown_key_names_the_nearest() {
        let error = setting("lead.required").unwrap_err();
        assert_eq!(error.hints()[0], "Perhaps \"leads.required\"?");
    }
}
