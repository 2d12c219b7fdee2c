//! `document`: files of clients.

mod add;
mod list;
mod save;

use clap::Subcommand;
use serde_json::{Map, Value as Json, json};

pub use add::open;

use crate::cli::moment::rfc3339;
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::store::Document;

/// Keep files of clients beside the store
#[derive(Debug, Subcommand)]
pub enum Command {
    Add(add::AddArgs),
    List(list::ListArgs),
    Save(save::SaveArgs),
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
        Command::Save(args) => save::run(&args, session),
    }
}

/// Returns a document as a flat record.
pub fn flat(document: &Document) -> Map<String, Json> {
    let mut record = Map::new();
    record.insert("id".to_owned(), json!(document.id));
    record.insert("client".to_owned(), json!(document.client));
    record.insert("name".to_owned(), json!(document.name));
    record.insert("size".to_owned(), json!(document.size));
    record.insert("hash".to_owned(), json!(document.hash));
    record.insert("by".to_owned(), json!(document.by));
    let created_at = json!(rfc3339(document.created_at));
    record.insert("created_at".to_owned(), created_at.clone());
    // A document never changes.
    record.insert("updated_at".to_owned(), created_at);
    let deleted_at = json!(document.deleted_at.map(rfc3339));
    record.insert("deleted_at".to_owned(), deleted_at);
    record
}
