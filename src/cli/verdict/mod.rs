//! `verdict`: the decisions that two records, or a row and a record, are the same or not the same.

mod forget;
mod list;

use clap::Subcommand;
use serde_json::{Map, Value, json};

use super::moment::rfc3339;
use crate::duplicate::identity_words;
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::store::{ComparedWith, LastingVerdict};

/// List and forget decisions about who is the same person
#[derive(Debug, Subcommand)]
pub enum Command {
    List(list::ListArgs),
    Forget(forget::ForgetArgs),
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
        Command::Forget(args) => forget::run(&args, session),
    }
}

/// Returns a verdict as a flat record. `b` is the id of a record, or the words of a row.
pub fn record(verdict: &LastingVerdict) -> Map<String, Value> {
    let b = match &verdict.other {
        ComparedWith::Record(id) => json!(id),
        ComparedWith::Row(identity) => json!(identity_words(identity)),
    };
    let mut record = Map::new();
    record.insert("id".to_owned(), json!(verdict.id));
    record.insert("entity".to_owned(), json!(verdict.entity.name()));
    record.insert("a".to_owned(), json!(verdict.record));
    record.insert("b".to_owned(), b);
    record.insert("verdict".to_owned(), json!(name(verdict.is_same)));
    record.insert("by".to_owned(), json!(verdict.by));
    record.insert("at".to_owned(), json!(rfc3339(verdict.at)));
    record
}

/// Returns the name of a verdict in lists and JSON, which is also the verb of the command.
pub fn name(is_same: bool) -> &'static str {
    if is_same { "same" } else { "different" }
}

/// Returns a verdict in words, for a sentence that names what it compares.
pub fn words(is_same: bool) -> &'static str {
    if is_same { "the same" } else { "not the same" }
}
