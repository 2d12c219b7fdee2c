//! `contact unmerge`: separates a contact from the contact that it was merged into.

use clap::Args;

use super::card;
use crate::cli::record::counted;
use crate::cli::record::one::{Among, one};
use crate::cli::record::records::Records;
use crate::cli::suggestion::command;
use crate::error::{Outcome, Result};
use crate::record::{Entity, listed};
use crate::session::Session;
use crate::store::Unmerged;

/// Undo a merge of two contacts, within 90 days
///
/// The contact in the trash comes back with its links, leads and external ids. The other contact gets back its values
/// from before the merge, in the fields that have not changed since.
#[derive(Args, Debug)]
pub struct UnmergeArgs {
    /// Contact that was merged into another one: an id, an email, or a whole name
    other: String,
}

pub fn run(args: &UnmergeArgs, session: &Session) -> Result<Outcome> {
    let records = Records::to_change(session, Entity::Contact, &args.other)?;
    let meant = (&*args.other, Among::Deleted);
    let other = one(session, records.store, &records.schema, meant)?;
    let author = session.author("contact unmerge");
    let unmerged = records
        .store
        .unmerge_contact(&records.schema, other.id, &author)?;
    for line in lines(other.id, &unmerged, session) {
        session.terminal.note(&line);
    }
    card::show(session, &records, other.id)?;
    Ok(Outcome::Done)
}

fn lines(other: i64, unmerged: &Unmerged, session: &Session) -> Vec<String> {
    let from = unmerged.from;
    let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let mut lines = vec![format!(
        "Contact {other} is a separate contact again, with {}, {} and {} moved back.",
        counted(unmerged.links.len(), "link"),
        counted(number(unmerged.leads), "lead"),
        counted(number(unmerged.external_ids), "external id"),
    )];
    if !unmerged.fields.is_empty() {
        lines.push(format!(
            "Contact {from} has its values from before the merge again: {}.",
            listed(unmerged.fields.iter().map(String::as_str))
        ));
    }
    if !unmerged.kept.is_empty() {
        lines.push(format!(
            "Contact {from} keeps its changes since the merge: {}.",
            listed(unmerged.kept.iter().map(String::as_str))
        ));
    }
    for link in &unmerged.lost {
        let client = link.client.to_string();
        lines.push(format!(
            "Not linked again: client {client} is in the trash. Once it is restored: {}",
            command(
                session,
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
