//! `contact unmerge`: a contact that was merged into another one becomes a record of its own again.

use clap::Args;

use super::card;
use crate::cli::record::counted;
use crate::cli::record::desk::Desk;
use crate::cli::record::one::{Among, one};
use crate::cli::suggestion::command;
use crate::context::Context;
use crate::error::{Outcome, Result};
use crate::record::{Entity, listed};
use crate::store::Unmerged;

/// Take a merge of two contacts apart, for 90 days after it
///
/// The contact that went to the trash comes back with its links, leads and ids of other systems. The other one gets back what
/// it held before the merge, in the fields that have not changed since.
#[derive(Args, Debug)]
pub struct UnmergeArgs {
    /// The contact that was merged into another one: an id, an email, or a whole name
    other: String,
}

pub fn run(args: &UnmergeArgs, context: &Context) -> Result<Outcome> {
    context.terminal.refuse_csv()?;
    let desk = Desk::to_change(context, Entity::Contact, &args.other)?;
    let meant = (&*args.other, Among::Deleted);
    let other = one(context, &desk.store, &desk.form, meant)?;
    let author = context.author("contact unmerge");
    let unmerged = desk.store.unmerge_contact(&desk.form, other.id, &author)?;
    for line in lines(other.id, &unmerged, context) {
        context.terminal.note(&line);
    }
    card::show(context, &desk, other.id)?;
    Ok(Outcome::Done)
}

fn lines(other: i64, unmerged: &Unmerged, context: &Context) -> Vec<String> {
    let from = unmerged.from;
    let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let mut lines = vec![format!(
        "Contact {other} is a contact of its own again. It has back {}, {} and {}.",
        counted(unmerged.links.len(), "link"),
        counted(number(unmerged.leads), "lead"),
        counted(number(unmerged.external_ids), "external id"),
    )];
    if !unmerged.fields.is_empty() {
        lines.push(format!(
            "Contact {from} is as before the merge in: {}.",
            listed(unmerged.fields.iter().map(String::as_str))
        ));
    }
    if !unmerged.kept.is_empty() {
        lines.push(format!(
            "Contact {from} keeps what was changed since the merge: {}.",
            listed(unmerged.kept.iter().map(String::as_str))
        ));
    }
    for link in &unmerged.lost {
        let client = link.client.to_string();
        lines.push(format!(
            "Not linked again: client {client} is in the trash. Once it is restored: {}",
            command(
                context,
                &[
                    "contact",
                    "link",
                    &other.to_string(),
                    &client,
                    "--relationship",
                    &link.relationship
                ]
            )
        ));
    }
    lines
}
