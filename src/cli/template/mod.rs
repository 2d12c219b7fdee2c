//! `template`: import templates.

mod delete;
mod export;
mod list;
mod load;
mod show;

use clap::Subcommand;
use serde_json::{Map, Value, json};

use super::moment::rfc3339;
use crate::error::{Error, Kind, Outcome, Result};
use crate::job::ImportTemplate;
use crate::session::Session;
use crate::store::{SavedTemplate, Store};

/// Save, show and reuse how a kind of file is read and mapped
#[derive(Debug, Subcommand)]
pub enum Command {
    List(list::ListArgs),
    Show(show::ShowArgs),
    Delete(delete::DeleteArgs),
    Export(export::ExportArgs),
    Load(load::LoadArgs),
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
        Command::Show(args) => show::run(&args, session),
        Command::Delete(args) => delete::run(&args, session),
        Command::Export(args) => export::run(&args, session),
        Command::Load(args) => load::run(&args, session),
    }
}

/// Returns a template as a flat record.
fn record(saved: &SavedTemplate, template: Option<&ImportTemplate>) -> Map<String, Value> {
    let mut record = Map::new();
    let columns = template.map(|template| template.mapping.columns.len());
    record.insert("id".to_owned(), json!(saved.id));
    record.insert("name".to_owned(), json!(saved.name));
    record.insert(
        "entity".to_owned(),
        json!(template.map(|template| &template.entity)),
    );
    record.insert("columns".to_owned(), json!(columns));
    record.insert("by".to_owned(), json!(saved.by));
    record.insert("created_at".to_owned(), json!(rfc3339(saved.created_at)));
    record.insert(
        "updated_at".to_owned(),
        json!(saved.updated_at.map(rfc3339)),
    );
    record
}

/// Returns the template of a name, as saved JSON and parsed.
fn find<'s>(
    name: &str,
    session: &'s Session,
) -> Result<(&'s Store, SavedTemplate, ImportTemplate)> {
    let store = session.store()?;
    let template = ImportTemplate::find(store, name)?;
    let saved = match store {
        Some(store) => store.template(name)?,
        None => None,
    };
    match store.zip(saved) {
        Some((store, saved)) => Ok((store, saved, template)),
        None => Err(Error::failure(format!(
            "the template \"{name}\" has just been deleted"
        ))),
    }
}

/// Asks before another template of the same name is replaced. Fails in a script without `--yes`.
pub fn assert_free(template: &ImportTemplate, store: &Store, session: &Session) -> Result<()> {
    let Some(saved) = store.template(&template.name)? else {
        return Ok(());
    };
    if session.yes || saved.content == template.to_json()? {
        return Ok(());
    }
    let there = format!("a different template \"{}\" exists already", saved.name);
    if !session.can_ask() {
        return Err(Error::usage(there).hint("To replace it: --yes."));
    }
    if session.confirm(&format!("A{}. Replace it?", &there[1..]), "replacing it")? {
        return Ok(());
    }
    Err(
        Error::new(Kind::Aborted, format!("{there}: nothing was written"))
            .hint("Use another name."),
    )
}
