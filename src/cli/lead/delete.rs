//! `lead delete`: moves leads to the trash.

use clap::Args;
use serde_json::Map;

use crate::cli::record::deletion::{self, DeleteFlags, Deletion, Goes};
use crate::cli::record::records::Records;
use crate::error::{Outcome, Result};
use crate::record::Entity;
use crate::session::Session;

/// Delete leads; they can be restored for 90 days
#[derive(Args, Debug)]
pub struct DeleteArgs {
    /// Leads: an id, an email, or a whole name without regard to case, for each
    #[arg(required = true)]
    lead: Vec<String>,
    #[command(flatten)]
    flags: DeleteFlags,
}

pub fn run(args: &DeleteArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Lead, &args.lead[0])?;
    let nothing = |_: &Records<'_>, _: i64| {
        Ok(Goes {
            told: String::new(),
            counts: Map::new(),
        })
    };
    let lead = Deletion {
        goes: &nothing,
        delete: &|records, id, author| records.store.delete_lead(id, author),
    };
    deletion::run(session, &records, (&args.lead, &args.flags), &lead)?;
    Ok(Outcome::Done)
}
