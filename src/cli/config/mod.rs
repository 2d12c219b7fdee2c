//! `config`: the settings of a store.

mod get;
mod list;
mod set;
mod unset;

use clap::Subcommand;
use serde_json::{Map, Value, json};

use crate::config::{Config, SETTINGS, Setting, parse_list};
use crate::error::{Outcome, Result};
use crate::session::Session;

/// Show and change the settings of the store
#[derive(Debug, Subcommand)]
pub enum Command {
    List(list::ListArgs),
    Get(get::GetArgs),
    Set(set::SetArgs),
    Unset(unset::UnsetArgs),
}

impl Command {
    /// Whether the command can write CSV.
    pub fn writes_csv(&self) -> bool {
        matches!(self, Command::List(_))
    }
}

pub fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::List(args) => list::run(&args, session),
        Command::Get(args) => get::run(&args, session),
        Command::Set(args) => set::run(&args, session),
        Command::Unset(args) => unset::run(&args, session),
    }
}

/// Returns a setting as a flat record.
fn record(setting: &Setting, config: &Config) -> Result<Map<String, Value>> {
    let value = config.get(setting.key);
    let value = match value {
        Some(text) if setting.is_list => json!(parse_list(text)?),
        other => json!(other),
    };
    let mut record = Map::new();
    record.insert("key".to_owned(), json!(setting.key));
    record.insert("value".to_owned(), value);
    record.insert("is_set".to_owned(), json!(config.is_set(setting.key)));
    record.insert("help".to_owned(), json!(setting.help));
    Ok(record)
}

/// Returns all settings as flat records.
fn records(config: &Config) -> Result<Vec<Map<String, Value>>> {
    SETTINGS
        .iter()
        .map(|setting| record(setting, config))
        .collect()
}
