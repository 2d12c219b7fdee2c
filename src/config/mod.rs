//! What an operator can set: the keys, their defaults, and which values are valid.
//!
//! The store keeps them as text; here they become what the import needs.

mod setting;
mod value;

use std::collections::BTreeMap;

use crate::duplicate::OnDuplicate;
use crate::error::Result;
use crate::record::amount::Currency;
use crate::record::phone::Region;
use crate::record::{Entity, Form, Kind, Rule};
use crate::store::Store;

pub use setting::{SETTINGS, Setting, setting};
pub use value::{normalize, parse_list, rule, rules, write_list};

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

    /// The largest document that is kept, in MB.
    pub fn max_document_mb(&self) -> u64 {
        self.get("documents.max_size_mb")
            .and_then(|value| value.parse().ok())
            .unwrap_or(100)
    }

    /// The values of files that mean blank.
    pub fn blank(&self) -> Result<Vec<String>> {
        self.list("import.blank")
    }

    /// How many days the cells of rows are kept after the end of their job.
    pub fn keep_rows_days(&self) -> i64 {
        self.get("jobs.keep_rows_days")
            .and_then(|value| value.parse().ok())
            .unwrap_or(30)
    }

    /// How many bytes of its rows a job keeps, those that wait aside.
    pub fn keep_rows_bytes(&self) -> u64 {
        let set = self.get("jobs.keep_rows_mb");
        set.and_then(|value| value.parse::<u64>().ok())
            .unwrap_or(100)
            .saturating_mul(1_000_000)
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
        let custom = form
            .custom()
            .filter(|(field, custom)| custom.is_required && !field.is_brought);
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
