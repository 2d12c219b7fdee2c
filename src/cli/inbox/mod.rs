//! `inbox`: folders whose files `jobs run` imports.

mod add;
mod list;
mod remove;

use std::path::{Path, PathBuf, absolute};

use clap::Subcommand;
use serde_json::{Map, Value, json};

use super::moment::rfc3339;
use crate::duplicate::OnDuplicate;
use crate::error::{Outcome, Result};
use crate::job::inbox::arrivals;
use crate::session::Session;
use crate::store::Inbox;

/// Choose the folders whose files `jobs run` imports
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

/// Returns an inbox as a flat record. `files` is the number of files that wait, none if the folder cannot be used.
/// `not_imported` is the number of files that were refused or are of another kind.
fn record(inbox: &Inbox, not_imported: usize) -> Map<String, Value> {
    let found = arrivals(&inbox.folder);
    let files = found.as_ref().map(Vec::len).ok();
    let problem = found.err().map(|error| error.to_string());
    Map::from_iter([
        ("folder".to_owned(), json!(inbox.folder.to_string_lossy())),
        ("kind".to_owned(), json!(inbox.entity.plural())),
        ("template".to_owned(), json!(inbox.template)),
        (
            "on_duplicate".to_owned(),
            json!(inbox.on_duplicate.map(OnDuplicate::name)),
        ),
        ("files".to_owned(), json!(files)),
        ("not_imported".to_owned(), json!(not_imported)),
        ("problem".to_owned(), json!(problem)),
        ("by".to_owned(), json!(inbox.by)),
        ("created_at".to_owned(), json!(rfc3339(inbox.created_at))),
    ])
}

/// Returns the absolute path of a folder, without links if it exists.
fn whole(folder: &Path) -> PathBuf {
    let path = folder.canonicalize().or_else(|_| absolute(folder));
    path.unwrap_or_else(|_| folder.to_owned())
}
