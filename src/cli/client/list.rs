//! `client list`: lists clients, the oldest first.

use clap::Args;

use crate::cli::record::listing::{self, ListFlags};
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;
use crate::store::Filter;
use crate::terminal::{Column, Holds};

/// List clients; --search also finds them by their contacts
#[derive(Args, Debug)]
pub struct ListArgs {
    #[command(flatten)]
    flags: ListFlags,
    /// Show only clients of this entity type
    #[arg(long = "type", value_name = "TYPE")]
    entity_type: Option<String>,
    /// Show only clients with this status
    #[arg(long)]
    status: Option<String>,
    /// Show only clients of this adviser
    #[arg(long, value_name = "NAME")]
    adviser: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "Id", Holds::Number, 0),
    Column::new("name", "Name", Holds::Text, 1),
    Column::new("entity_type", "Type", Holds::Whole, 2),
    Column::new("status", "Status", Holds::Text, 3),
    Column::new("city", "City", Holds::Text, 5),
    Column::new("reference_date", "Reference", Holds::Whole, 4),
];

pub fn run(args: &ListArgs, session: &Session) -> Result<Outcome> {
    let fields = [
        ("entity_type", args.entity_type.as_ref()),
        ("status", args.status.as_ref()),
    ];
    listing::assert_options(Entity::Client, &fields)?;
    let filter = Filter {
        adviser: args.adviser.clone(),
        ..args.flags.filter(&fields)
    };
    listing::run(session, Entity::Client, filter, COLUMNS)?;
    Ok(Outcome::Done)
}
