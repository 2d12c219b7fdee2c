//! `activity`: meetings, file notes and transcripts of clients.

mod add;
mod list;
mod show;

use clap::Subcommand;
use serde_json::{Map, Value as Json, json};

use crate::cli::moment::rfc3339;
use crate::error::{Outcome, Result};
use crate::session::Session;
use crate::store::Activity;

/// Record meetings, file notes and transcripts of clients
#[derive(Debug, Subcommand)]
pub enum Command {
    Add(add::AddArgs),
    List(list::ListArgs),
    Show(show::ShowArgs),
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
        Command::Show(args) => show::run(&args, session),
    }
}

/// Returns an activity as a flat record.
pub fn flat(activity: &Activity) -> Map<String, Json> {
    let mut record = Map::new();
    record.insert("id".to_owned(), json!(activity.id));
    record.insert("client".to_owned(), json!(activity.client));
    record.insert("kind".to_owned(), json!(activity.kind));
    record.insert("title".to_owned(), json!(activity.title));
    record.insert("date".to_owned(), json!(activity.date));
    record.insert("text".to_owned(), json!(activity.text));
    record.insert("by".to_owned(), json!(activity.by));
    let created_at = json!(rfc3339(activity.created_at));
    record.insert("created_at".to_owned(), created_at.clone());
    // An activity never changes.
    record.insert("updated_at".to_owned(), created_at);
    let deleted_at = json!(activity.deleted_at.map(rfc3339));
    record.insert("deleted_at".to_owned(), deleted_at);
    record
}
