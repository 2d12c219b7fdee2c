//! `lead delete`: a lead goes to the trash.

use clap::Args;
use serde_json::Map;

use crate::cli::record::deletion::{self, DeleteFlags, Deletion, Goes};
use crate::cli::record::desk::Desk;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::Entity;

/// Delete leads; they can be restored for 90 days
#[derive(Args, Debug)]
pub struct DeleteArgs {
    /// An id, an email, or a whole name without regard to case
    #[arg(required = true)]
    lead: Vec<String>,
    #[command(flatten)]
    flags: DeleteFlags,
}

pub fn run(args: &DeleteArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Lead, &args.lead[0])?;
    let nothing = |_: &Desk, _: i64| {
        Ok(Goes {
            told: String::new(),
            counts: Map::new(),
        })
    };
    let lead = Deletion {
        goes: &nothing,
        delete: &|desk, id, author| desk.store.delete_lead(id, author),
    };
    deletion::run(context, &desk, (&args.lead, &args.flags), &lead)?;
    Ok(Outcome::Done)
}
