//! The settings of a store: their keys, their defaults and their valid values.
//!
//! The store keeps them as text. This module converts them to the types that the import uses.

mod setting;
mod value;

use std::collections::BTreeMap;

use crate::duplicate::{OnDuplicate, OnNew};
use crate::error::Result;
use crate::plan::{Guard, Guards, MappingMode, NewColumns};
use crate::program::Program;
use crate::record::amount::Currency;
use crate::record::phone::Region;
use crate::record::{Entity, Kind, Rule, Schema};
use crate::store::Store;

pub use setting::{SETTINGS, Setting, setting};
pub use value::{normalize, parse_list, rule, write_list};

/// The settings of a store, each with its value or its default.
#[derive(Clone, Debug, Default)]
pub struct Config {
    values: BTreeMap<&'static str, String>,
}

impl Config {
    /// Reads all settings of a store. Without a store, every setting has its default.
    ///
    /// # Errors
    /// Fails if the store cannot be read.
    pub fn load(store: Option<&Store>) -> Result<Self> {
        let mut stored = store.map(Store::settings).transpose()?.unwrap_or_default();
        let values = SETTINGS
            .iter()
            .filter_map(|setting| Some((setting.key, stored.remove(setting.key)?)));
        Ok(Config {
            values: values.collect(),
        })
    }

    /// Returns the value of a key, or its default. Returns `None` if it has neither.
    pub fn get(&self, key: &str) -> Option<&str> {
        let set = self.values.get(key).map(String::as_str);
        set.or_else(|| SETTINGS.iter().find(|setting| setting.key == key)?.default)
    }

    /// Returns the number of a key, or `otherwise` if its value is not a number.
    pub fn number<T: std::str::FromStr>(&self, key: &str, otherwise: T) -> T {
        let value = self.get(key).and_then(|value| value.parse().ok());
        value.unwrap_or(otherwise)
    }

    /// Returns whether the key has a value in the store.
    pub fn is_set(&self, key: &str) -> bool {
        self.values.contains_key(key)
    }

    /// Returns the region of national telephone numbers.
    ///
    /// # Errors
    /// Fails if the stored value is not a region.
    pub fn region(&self) -> Result<Region> {
        Region::parse(self.get("region").unwrap_or_default())
    }

    /// Returns the currency of all amounts.
    ///
    /// # Errors
    /// Fails if the stored value is not a currency.
    pub fn currency(&self) -> Result<Currency> {
        Currency::parse(self.get("currency").unwrap_or_default())
    }

    /// Returns the size of the largest file that is imported, in MB.
    pub fn max_size_mb(&self) -> u64 {
        self.get("import.max_size_mb")
            .and_then(|value| value.parse().ok())
            .unwrap_or(50)
    }

    /// Returns the size of the largest document that is kept, in MB.
    pub fn max_document_mb(&self) -> u64 {
        self.get("documents.max_size_mb")
            .and_then(|value| value.parse().ok())
            .unwrap_or(100)
    }

    /// Returns the values in files that mean blank.
    ///
    /// # Errors
    /// Fails if the stored value is not a list.
    pub fn blank(&self) -> Result<Vec<String>> {
        self.list("import.blank")
    }

    /// Returns the number of days for which the cells of rows are kept after the end of their job.
    pub fn keep_rows_days(&self) -> i64 {
        self.get("jobs.keep_rows_days")
            .and_then(|value| value.parse().ok())
            .unwrap_or(30)
    }

    /// Returns the number of days for which the events of records are kept, or `None` if all are kept.
    pub fn keep_history_days(&self) -> Option<i64> {
        self.get("history.keep_days")?.parse().ok()
    }

    /// Returns the number of days for which the imported files of inboxes are kept, or `None` if all are kept.
    pub fn keep_files_days(&self) -> Option<i64> {
        self.get("inbox.keep_days")?.parse().ok()
    }

    /// Returns the number of bytes of its rows that a job keeps. Waiting rows are kept in addition.
    pub fn keep_rows_bytes(&self) -> u64 {
        let set = self.get("jobs.keep_rows_mb");
        set.and_then(|value| value.parse::<u64>().ok())
            .unwrap_or(100)
            .saturating_mul(1_000_000)
    }

    /// Returns the program of `notify.command` or `notify.heartbeat`, with its arguments. The list is empty if no program is
    /// set.
    ///
    /// # Errors
    /// Fails if the stored value is not a list.
    pub fn program(&self, key: &str) -> Result<Option<Program>> {
        self.list(key).map(Program::of_words)
    }

    /// Returns the guards of imports.
    pub fn guards(&self) -> Guards {
        let get = |guard: Guard| self.get(&guard.setting());
        let limit = |guard: Guard| get(guard)?.parse().ok();
        Guards {
            new_columns: (get(Guard::NewColumns) == Some("stop")).then_some(NewColumns::Stop),
            mapping: (get(Guard::Mapping) == Some("exact")).then_some(MappingMode::Exact),
            max_failed: limit(Guard::MaxFailed),
            max_waiting: limit(Guard::MaxWaiting),
            max_updated: limit(Guard::MaxUpdated),
            max_created: limit(Guard::MaxCreated),
            min_rows: limit(Guard::MinRows),
        }
    }

    /// Returns whether an import must be approved by another user than the one who queued it.
    pub fn needs_another_approver(&self) -> bool {
        self.get("approve.by_another") == Some("true")
    }

    /// Returns the largest number of active clients, or `None` if there is no limit.
    pub fn max_clients(&self) -> Option<u64> {
        self.get("plan.max_clients")
            .and_then(|value| value.parse().ok())
    }

    /// Returns the rules that match a row with an existing record, the strongest first.
    ///
    /// # Errors
    /// Fails if the stored value is not a list of rules.
    pub fn matching(&self, entity: Entity) -> Result<Vec<Rule>> {
        match self.list_of(entity, "match")? {
            Some(names) => names.iter().map(|name| rule(entity, name)).collect(),
            None => Ok(Rule::of(entity)),
        }
    }

    /// Returns the duplicate policy for a row that matches an existing record.
    pub fn on_duplicate(&self, entity: Entity) -> OnDuplicate {
        let set = self.get(&key_of(entity, "on_duplicate"));
        let value = set.and_then(|value| value.parse().ok());
        value.unwrap_or(OnDuplicate::Skip)
    }

    /// Returns the policy for a row that matches no record.
    pub fn on_new(&self, entity: Entity) -> OnNew {
        let set = self.get(&key_of(entity, "on_new"));
        let value = set.and_then(|value| value.parse().ok());
        value.unwrap_or_default()
    }

    /// Returns the names of the fields that a record must have, including custom fields.
    ///
    /// # Errors
    /// Fails if the stored value is not a list.
    pub fn required(&self, schema: &Schema) -> Result<Vec<String>> {
        let entity = schema.entity();
        let own = entity.spec().required.iter().map(ToString::to_string);
        let set = self.list_of(entity, "required")?;
        let mut required = set.unwrap_or_else(|| own.collect());
        let custom = schema
            .custom()
            .filter(|(field, custom)| custom.is_required && !field.is_related);
        required.extend(custom.map(|(field, _)| field.name.to_string()));
        Ok(required)
    }

    /// Returns the options of every dropdown of a schema that has a list, by the name of the field.
    ///
    /// # Errors
    /// Fails if a stored value is not a list.
    pub fn options(&self, schema: &Schema) -> Result<BTreeMap<String, Vec<String>>> {
        let mut options = BTreeMap::new();
        for (_, field) in schema
            .iter()
            .filter(|(_, field)| field.kind == Kind::Choice)
        {
            let own = field.own_options.iter().map(ToString::to_string);
            let list = match &field.custom {
                Some(custom) => custom.options.clone(),
                None => {
                    let set = self.list_of(schema.entity(), &format!("{}.options", field.name))?;
                    set.unwrap_or_else(|| own.collect())
                }
            };
            if !list.is_empty() {
                options.insert(field.name.to_string(), list);
            }
        }
        Ok(options)
    }

    /// Returns a list that the settings of an entity hold, or `None` if the entity has no such setting.
    fn list_of(&self, entity: Entity, name: &str) -> Result<Option<Vec<String>>> {
        let key = key_of(entity, name);
        let is_setting = SETTINGS.iter().any(|setting| setting.key == key);
        is_setting.then(|| self.list(&key)).transpose()
    }

    fn list(&self, key: &str) -> Result<Vec<String>> {
        self.get(key).map_or(Ok(Vec::new()), parse_list)
    }
}

/// Returns the key of a setting of an entity: `leads.required`.
fn key_of(entity: Entity, name: &str) -> String {
    format!("{}.{name}", entity.plural())
}
