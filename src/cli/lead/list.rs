//! `lead list`: lists leads, the oldest first.

use clap::Args;

use crate::cli::record::listing::{self, ListFlags};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::Filter;
use crate::terminal::{Column, Holds};

/// List leads
#[derive(Args, Debug)]
pub struct ListArgs {
    #[command(flatten)]
    flags: ListFlags,
    /// Show only leads with this status
    #[arg(long)]
    status: Option<String>,
    /// Show only leads that this job created
    #[arg(long, value_name = "ID")]
    job: Option<i64>,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("name", "Name", Holds::Text, 1),
    Column::new("email", "Email", Holds::Text, 2),
    Column::new("phone", "Phone", Holds::Text, 3),
    Column::new("company", "Company", Holds::Text, 4),
    Column::new("status", "Status", Holds::Text, 5),
];

pub fn run(args: &ListArgs, session: &Session) -> Result<Outcome> {
    let filter = Filter {
        job: args.job,
        ..args.flags.filter(&[("status", args.status.as_ref())])
    };
    listing::run(session, Entity::Lead, filter, COLUMNS)?;
    Ok(Outcome::Done)
}
