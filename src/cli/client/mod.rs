//! `client`: the organisations and individuals of the practice.

mod add;
mod advisers;
mod edit;
mod people;
mod profile;
pub(super) mod same_name;

use clap::Subcommand;
use serde_json::{Map, Value as Json, json};

use super::record::merged::numbers;
use super::record::noun::{Effects, Noun};
use super::record::records::Records;
use super::record::{
    counted, delete, duplicates, export, history, judge, list, merge, restore, show, unmerge, why,
};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// The noun `client`.
#[derive(Debug)]
pub struct Client;

impl Noun for Client {
    const ENTITY: Entity = Entity::Client;

    fn record(_: &Session, records: &Records<'_>, id: i64) -> Result<Map<String, Json>> {
        profile::record(records, id)
    }

    fn deletion_effects(records: &Records<'_>, id: i64) -> Result<Effects> {
        let with_it = records.store.belongings(id)?;
        let mut removed = numbers(&[(with_it.documents, "document")]);
        if let Some(documents) = removed.first_mut() {
            let bytes = usize::try_from(with_it.bytes).unwrap_or(usize::MAX);
            documents.push_str(&format!(" ({})", counted(bytes, "byte")));
        }
        removed.extend(numbers(&[(with_it.advisers, "adviser assignment")]));
        let groups = [
            (
                "Moved to the trash with it",
                numbers(&[(with_it.activities, "activity")]),
            ),
            ("Removed permanently", removed),
            (
                "Unlinked, not deleted",
                numbers(&[(with_it.contacts, "contact")]),
            ),
        ];
        let some = groups.iter().filter(|(_, parts)| !parts.is_empty());
        let sentences = some.map(|(what, parts)| format!("{what}: {}.", parts.join(", ")));
        let sentence = sentences.collect::<Vec<String>>().join(" ");
        let counts = json!({
            "activities": with_it.activities, "documents": with_it.documents, "bytes": with_it.bytes,
            "advisers": with_it.advisers, "contacts": with_it.contacts,
        });
        Ok(Effects {
            sentence,
            counts: Some(counts),
        })
    }
}

/// Add, change, assign and list the clients of the practice
#[derive(Debug, Subcommand)]
pub enum Command {
    Add(Box<add::AddArgs>),
    /// List clients; --search also finds them by their contacts
    List(list::ListArgs<Client>),
    /// Show a client with all that belongs to it
    ///
    /// Shows its fields, advisers, contacts, activities and documents.
    Show(show::ShowArgs<Client>),
    Edit(Box<edit::EditArgs>),
    /// Delete clients; they can be restored for 90 days
    ///
    /// Not all related records can be restored: the command says which before it asks.
    Delete(delete::DeleteArgs<Client>),
    /// Restore a client that was deleted at most 90 days ago
    Restore(restore::RestoreArgs<Client>),
    Assign(advisers::AssignArgs),
    Unassign(advisers::UnassignArgs),
    /// Find clients that may be the same
    ///
    /// Lists pairs with the evidence. Nothing is merged by itself. --decide asks about each pair; --write-decisions
    /// writes a sheet with a line for each. Write merge in its column decision (the record of column b becomes part of
    /// the one of column a) or different (the pair is not shown again), and pass it to --decisions.
    Duplicates(duplicates::DuplicatesArgs<Client>),
    /// Merge two records of one client
    ///
    /// Fills the empty fields of KEEP, moves to it what belongs to OTHER, and deletes OTHER.
    /// Activities, documents, advisers, contacts and external ids move. A contact of both keeps its relationship to the
    /// client that stays, and so does its primary contact. Shows both clients and asks first; a script needs --yes.
    /// `intake client unmerge OTHER` undoes the merge.
    Merge(merge::MergeArgs<Client>),
    /// Undo a merge of two clients, within 90 days
    ///
    /// The client in the trash comes back with its activities, documents, advisers, contacts and external ids. The other
    /// client gets back its values from before the merge, in the fields that have not changed since.
    Unmerge(unmerge::UnmergeArgs<Client>),
    /// Explain whether an import would take two clients for one
    ///
    /// Shows each compared field with both values, the rules that find one for the other, and what an import does
    /// with such a row.
    Why(why::WhyArgs<Client>),
    /// Write clients as CSV or XLSX, every field a column
    ///
    /// Text that a spreadsheet program would run as a formula is escaped. An import of the file removes the escape.
    Export(export::ExportArgs<Client>),
    /// Decide that two clients are one, for every later import
    ///
    /// An import that finds both takes one of them and does not ask. `intake client merge` makes them one record.
    Same(judge::JudgeArgs<Client>),
    /// Decide that two clients are different, for every later import
    ///
    /// No command asks about this pair again. `intake verdict forget` removes the decision.
    Different(judge::JudgeArgs<Client>),
    /// Show the changes of a client, each with its time, user and values
    History(history::HistoryArgs<Client>),
}

impl Command {
    /// Whether the command can write CSV.
    pub fn writes_csv(&self) -> bool {
        matches!(
            self,
            Command::List(_) | Command::History(_) | Command::Export(_) | Command::Duplicates(_)
        )
    }
}

pub fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Add(args) => add::run(&args, session),
        Command::List(args) => list::run(&args, session),
        Command::Show(args) => show::run(&args, session),
        Command::Edit(args) => edit::run(&args, session),
        Command::Delete(args) => delete::run(&args, session),
        Command::Restore(args) => restore::run(&args, session),
        Command::Assign(args) => advisers::assign(&args, session),
        Command::Unassign(args) => advisers::unassign(&args, session),
        Command::Export(args) => export::run(&args, session),
        Command::Duplicates(args) => duplicates::run(&args, session),
        Command::Merge(args) => merge::run(&args, session),
        Command::Unmerge(args) => unmerge::run(&args, session),
        Command::Why(args) => why::run(&args, session),
        Command::Same(args) => judge::run(&args, true, session),
        Command::Different(args) => judge::run(&args, false, session),
        Command::History(args) => history::run(&args, session),
    }
}
