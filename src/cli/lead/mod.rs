//! `lead`: the leads in the store.

mod contact_of_lead;
mod convert;
mod unconvert;

use clap::Subcommand;

use super::record::noun::Noun;
use super::record::one::way_back;
use super::record::records::Records;
use super::record::{
    add, delete, duplicates, edit, export, history, judge, list, merge, restore, show, unmerge,
    why, write,
};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// The noun `lead`.
#[derive(Debug)]
pub struct Lead;

impl Noun for Lead {
    const ENTITY: Entity = Entity::Lead;

    fn show(session: &Session, records: &Records<'_>, id: i64) -> Result<()> {
        write(session, &Self::record(session, records, id)?)?;
        note_contact_in_trash(session, records, id)
    }
}

/// Notes that the contact that a lead became is in the trash.
fn note_contact_in_trash(session: &Session, records: &Records<'_>, id: i64) -> Result<()> {
    let lead = records
        .store
        .record(&records.schema_of(Entity::Lead)?, id)?;
    let Some(contact) = lead.and_then(|lead| lead.contact) else {
        return Ok(());
    };
    let stored = records
        .store
        .record(&records.schema_of(Entity::Contact)?, contact)?;
    if let Some(deleted_at) = stored.and_then(|stored| stored.deleted_at) {
        let back = way_back(session, Entity::Contact, (contact, deleted_at));
        session
            .terminal
            .note(&format!("Contact {contact} is in the trash. {back}"));
    }
    Ok(())
}

/// Add, change, convert and list leads
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Add a lead
    Add(Box<add::AddArgs<Lead>>),
    /// List leads
    List(list::ListArgs<Lead>),
    /// Show a lead
    Show(show::ShowArgs<Lead>),
    /// Change fields of a lead; an empty value clears a field
    Edit(Box<edit::EditArgs<Lead>>),
    /// Delete leads; they can be restored for 90 days
    Delete(delete::DeleteArgs<Lead>),
    /// Restore a lead that was deleted at most 90 days ago
    Restore(restore::RestoreArgs<Lead>),
    Convert(convert::ConvertArgs),
    /// Undo the conversion of a lead
    ///
    /// The lead and its contact are no longer linked. The contact stays, with its fields and its clients.
    Unconvert(unconvert::UnconvertArgs),
    /// Find leads that may mean the same person
    ///
    /// Lists pairs with the evidence, the best first: certain ones, then possible ones. Nothing is merged by itself.
    /// --decide asks about each pair; --write-decisions writes a sheet with a line for each. Write merge in its column
    /// decision (the record of column b becomes part of the one of column a) or different (the pair is not shown
    /// again), and pass it to --decisions.
    Duplicates(duplicates::DuplicatesArgs<Lead>),
    /// Merge two leads that mean the same person
    ///
    /// Fills the empty fields of KEEP, and deletes OTHER.
    /// The contact that the other lead became and its external ids move, too. Shows both leads and asks first; a script
    /// needs --yes. `intake lead unmerge OTHER` undoes the merge.
    Merge(merge::MergeArgs<Lead>),
    /// Undo a merge of two leads, within 90 days
    ///
    /// The lead in the trash comes back with its contact and external ids. The other lead gets back its values from
    /// before the merge, in the fields that have not changed since.
    Unmerge(unmerge::UnmergeArgs<Lead>),
    /// Explain whether an import would take two leads for one
    ///
    /// Shows each compared field with both values, the rules that find one for the other, and what an import does
    /// with such a row.
    Why(why::WhyArgs<Lead>),
    /// Decide that two leads are one person, for later imports
    ///
    /// An import that finds both takes one of them and does not ask. `intake lead merge` makes them one record.
    Same(judge::JudgeArgs<Lead>),
    /// Decide that two leads are different people, for later imports
    ///
    /// No command asks about this pair again. `intake verdict forget` removes the decision.
    Different(judge::JudgeArgs<Lead>),
    /// Show the changes of a lead, each with its time, user and values
    History(history::HistoryArgs<Lead>),
    /// Write leads as CSV or XLSX, every field a column
    ///
    /// Text that a spreadsheet program would run as a formula is escaped. An import of the file removes the escape.
    Export(export::ExportArgs<Lead>),
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
        Command::Convert(args) => convert::run(&args, session),
        Command::Unconvert(args) => unconvert::run(&args, session),
        Command::Duplicates(args) => duplicates::run(&args, session),
        Command::Merge(args) => merge::run(&args, session),
        Command::Unmerge(args) => unmerge::run(&args, session),
        Command::Why(args) => why::run(&args, session),
        Command::Same(args) => judge::run(&args, true, session),
        Command::Different(args) => judge::run(&args, false, session),
        Command::History(args) => history::run(&args, session),
        Command::Export(args) => export::run(&args, session),
    }
}
