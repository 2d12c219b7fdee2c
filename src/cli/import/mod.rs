//! `import`: records out of files, and people out of Intelliflo.

mod alert;
mod args;
mod background;
mod execute;
mod intelliflo;
mod notes;
mod placeholders;
mod preview;
mod records;
mod similar_columns;
mod summary;
mod wizard;

use clap::Subcommand;

use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

pub(super) use summary::{failed_links, print_result, show, show_result};

/// Import records from a file or from Intelliflo
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Import leads from a file
    ///
    /// At a terminal it asks what no flag has answered: the file, the mapping, a rehearsal, duplicates; Enter takes what
    /// is offered, Esc goes back, Ctrl-C leaves with nothing written. --yes asks only what has no sensible answer,
    /// --no-input nothing. Columns find their fields by their headers; --preview shows how. Rows that fail are kept with
    /// the reason: `intake jobs failed` gives them back as a file, which is corrected and imported again.
    Leads(Box<args::FileArgs>),
    /// Import clients from a file, each perhaps with one contact
    ///
    /// Works as `intake import leads` does. The fields are those of `intake client add`, with _ for -, and type; clients
    /// are the same by their name. Columns such as Contact First Name, Contact Email (fields contact.first_name,
    /// contact.email …) and Relationship bring a contact, who is linked: one who is there already, by email, phone or
    /// name, or a new one. An export that comes back knows its clients by _id.
    Clients(Box<args::FileArgs>),
    /// Import contacts from a file, each perhaps linked to a client
    ///
    /// Works as `intake import leads` does. The fields are those of `intake contact add`, with _ for -; contacts are the
    /// same by email, phone, then name. Without --on-duplicate, somebody who may well be somebody else waits: one found
    /// by the name alone, or by an email or phone with another first name or date of birth. The columns Client (its id or
    /// exact name) and Relationship link a contact. An export that comes back knows its contacts by _id.
    Contacts(Box<args::FileArgs>),
    Intelliflo(Box<intelliflo::IntellifloArgs>),
}

pub fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Leads(args) => records::run(Entity::Lead, *args, session),
        Command::Clients(args) => records::run(Entity::Client, *args, session),
        Command::Contacts(args) => records::run(Entity::Contact, *args, session),
        Command::Intelliflo(args) => intelliflo::run(&args, session),
    }
}
