//! `store purge`: what can no longer be restored goes for good.

use clap::Args;
use serde_json::json;

use crate::cli::note_no_store;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::store::{Purged, Store};
use crate::terminal::Format;

/// Remove for good what was deleted over 90 days ago
#[derive(Args, Debug)]
pub struct PurgeArgs {
    /// Only say what would go
    #[arg(long)]
    dry_run: bool,
}

pub fn run(args: &PurgeArgs, context: &mut Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let is_there = Store::read(&context.store)?.is_some();
    let purged = if is_there {
        let author = context.author("store purge");
        Store::write(&context.store)?.purge(&author, args.dry_run)?
    } else {
        note_no_store(context);
        Purged::default()
    };
    if args.dry_run {
        context
            .terminal
            .note("Nothing was removed: this was a rehearsal.");
    }
    if context.terminal.format() == Format::Json {
        context.terminal.json(&json!({
            "dry_run": args.dry_run, "clients": purged.clients, "contacts": purged.contacts, "leads": purged.leads,
            "activities": purged.activities, "documents": purged.documents,
        }))?;
        return Ok(Outcome::Done);
    }
    context.terminal.facts(&[
        ("Clients", purged.clients.to_string()),
        ("Contacts", purged.contacts.to_string()),
        ("Leads", purged.leads.to_string()),
        ("Activities", purged.activities.to_string()),
        ("Documents", purged.documents.to_string()),
    ])?;
    Ok(Outcome::Done)
}
