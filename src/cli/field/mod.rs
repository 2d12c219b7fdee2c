//! `field`: custom fields.

mod add;
mod list;
mod remove;

use clap::Subcommand;
use serde_json::{Map, Value, json};

use super::moment::rfc3339;
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::store::CustomField;

/// Add, remove and list custom fields
#[derive(Debug, Subcommand)]
pub enum Command {
    Add(add::AddArgs),
    List(list::ListArgs),
    Remove(remove::RemoveArgs),
}

impl Command {
    /// Whether the command can write CSV.
    pub fn writes_csv(&self) -> bool {
        matches!(self, Command::List(_))
    }
}

pub fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Add(args) => add::run(&args, session),
        Command::List(args) => list::run(&args, session),
        Command::Remove(args) => remove::run(&args, session),
    }
}

/// Returns a custom field as a flat record.
fn record(custom: &CustomField) -> Map<String, Value> {
    let own = custom.field.custom.clone().unwrap_or_default();
    let mut record = Map::new();
    record.insert("id".to_owned(), json!(custom.id));
    record.insert("entity".to_owned(), json!(custom.entity.name()));
    record.insert("name".to_owned(), json!(custom.field.name));
    record.insert("kind".to_owned(), json!(custom.kind_name()));
    record.insert("options".to_owned(), json!(own.options));
    record.insert("required".to_owned(), json!(own.is_required));
    record.insert("created_at".to_owned(), json!(rfc3339(custom.created_at)));
    record
}
