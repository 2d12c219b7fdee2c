//! `contact`: the people who belong to clients.

mod add;
mod card;
pub mod duplicate;
mod link;
pub mod side_by_side;
pub mod two_people;
mod unlink;

use clap::Subcommand;
use serde_json::{Map, Value as Json, json};

use super::record::noun::{Effects, Noun};
use super::record::records::Records;
use super::record::{
    counted, delete, duplicates, edit, export, history, judge, list, merge, restore, show, unmerge,
    why,
};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// The noun `contact`.
#[derive(Debug)]
pub struct Contact;

impl Noun for Contact {
    const ENTITY: Entity = Entity::Contact;

    fn record(session: &Session, records: &Records<'_>, id: i64) -> Result<Map<String, Json>> {
        card::record(session, records, id)
    }

    fn deletion_effects(records: &Records<'_>, id: i64) -> Result<Effects> {
        let links = records.store.links(Entity::Contact, id)?.len();
        let sentence = match links {
            0 => String::new(),
            links => format!("Removed permanently: {}.", counted(links, "client link")),
        };
        Ok(Effects {
            sentence,
            counts: Some(json!({ "clients": links })),
        })
    }
}

/// Add, change, merge and link the people who belong to clients
#[derive(Debug, Subcommand)]
pub enum Command {
    Add(Box<add::AddArgs>),
    /// List contacts
    List(list::ListArgs<Contact>),
    /// Show a contact with its clients
    Show(show::ShowArgs<Contact>),
    /// Change fields of a contact; an empty value clears a field
    Edit(Box<edit::EditArgs<Contact>>),
    /// Delete contacts; they can be restored for 90 days
    ///
    /// Their links to clients cannot be restored.
    Delete(delete::DeleteArgs<Contact>),
    /// Restore a contact that was deleted at most 90 days ago
    Restore(restore::RestoreArgs<Contact>),
    Link(link::LinkArgs),
    Unlink(unlink::UnlinkArgs),
    /// Find contacts that may be the same person
    ///
    /// Lists pairs with the evidence, the best first: certain ones, then possible ones. Nothing is merged by itself.
    /// --decide asks about each pair; --write-decisions writes a sheet with a line for each. Write merge in its column
    /// decision (the record of column b becomes part of the one of column a) or different (the pair is not shown
    /// again), and pass it to --decisions.
    Duplicates(duplicates::DuplicatesArgs<Contact>),
    /// Merge two records of one person
    ///
    /// Fills the empty fields of KEEP, moves to it the links of OTHER, and deletes OTHER.
    /// Shows both records and asks first; a script needs --yes. `intake contact unmerge OTHER` undoes the merge.
    Merge(merge::MergeArgs<Contact>),
    /// Undo a merge of two contacts, within 90 days
    ///
    /// The contact in the trash comes back with its links, leads and external ids. The other contact gets back its values
    /// from before the merge, in the fields that have not changed since.
    Unmerge(unmerge::UnmergeArgs<Contact>),
    /// Explain whether an import would take two contacts for one
    ///
    /// Shows each compared field with both values, the rules that find one for the other, and what an import does
    /// with such a row.
    Why(why::WhyArgs<Contact>),
    /// Write contacts as CSV or XLSX, every field a column
    ///
    /// Text that a spreadsheet program would run as a formula is escaped. An import of the file removes the escape.
    Export(export::ExportArgs<Contact>),
    /// Decide that two contacts are one person, for later imports
    ///
    /// An import that finds both takes one of them and does not ask. `intake contact merge` makes them one record.
    Same(judge::JudgeArgs<Contact>),
    /// Decide that two contacts are different people, for later imports
    ///
    /// No command asks about this pair again. `intake verdict forget` removes the decision.
    Different(judge::JudgeArgs<Contact>),
    /// Show the changes of a contact, each with its time, user and values
    History(history::HistoryArgs<Contact>),
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
        Command::Link(args) => link::run(&args, session),
        Command::Unlink(args) => unlink::run(&args, session),
        Command::Duplicates(args) => duplicates::run(&args, session),
        Command::Merge(args) => merge::run(&args, session),
        Command::Unmerge(args) => unmerge::run(&args, session),
        Command::Why(args) => why::run(&args, session),
        Command::Export(args) => export::run(&args, session),
        Command::Same(args) => judge::run(&args, true, session),
        Command::Different(args) => judge::run(&args, false, session),
        Command::History(args) => history::run(&args, session),
    }
}
