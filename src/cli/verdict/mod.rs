//! `verdict`: the decisions about who is the same and which rows are skipped.

mod forget;
mod list;

use clap::Subcommand;
use serde_json::{Map, Value, json};

use super::moment::rfc3339;
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::store::{Judged, LastingVerdict};

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

/// Returns a verdict as a flat record. `a` is the id of a record; null for rows that are skipped. `b` is the id of a
/// record, or the words of the rows.
pub fn record(verdict: &LastingVerdict) -> Map<String, Value> {
    let (a, b, name) = match &verdict.judged {
        Judged::Records {
            record,
            other,
            is_same,
        } => (json!(record), json!(other), name(*is_same)),
        Judged::Row {
            identity,
            record,
            is_same,
        } => (json!(record), json!(identity.words()), name(*is_same)),
        Judged::Skipped(identity) => (Value::Null, json!(identity.words()), "skipped"),
    };
    let mut record = Map::new();
    record.insert("id".to_owned(), json!(verdict.id));
    record.insert("entity".to_owned(), json!(verdict.entity.name()));
    record.insert("a".to_owned(), a);
    record.insert("b".to_owned(), b);
    record.insert("verdict".to_owned(), json!(name));
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
