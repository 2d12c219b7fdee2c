//! `contact list`: lists contacts, the oldest first.

use clap::Args;

use crate::cli::record::listing::{self, ListFlags};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::terminal::{Column, Holds};

/// List contacts
#[derive(Args, Debug)]
pub struct ListArgs {
    #[command(flatten)]
    flags: ListFlags,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("name", "Name", Holds::Text, 1),
    Column::new("email", "Email", Holds::Text, 2),
    Column::new("phone", "Phone", Holds::Text, 3),
    Column::new("job_title", "Job title", Holds::Text, 4),
];

pub fn run(args: &ListArgs, session: &Session) -> Result<Outcome> {
    listing::run(session, Entity::Contact, args.flags.filter(&[]), COLUMNS)?;
    Ok(Outcome::Done)
}
