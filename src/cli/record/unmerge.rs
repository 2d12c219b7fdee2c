//! `unmerge`: separates a record from the record that it was merged into.

use clap::Args;

use super::args::OneRecord;
use super::capital;
use super::merged::{and, numbers};
use super::noun::Noun;
use super::one::{Among, one};
use super::records::Records;
use crate::cli::suggestion;
use crate::error::{Outcome, Result};
use crate::record::{Entity, listed};
use crate::session::Session;
use crate::store::{UnmergeOptions, Unmerged};

/// The arguments of `unmerge`.
#[derive(Args, Debug)]
pub struct UnmergeArgs<N: Noun> {
    #[command(flatten)]
    record: OneRecord<N>,
}

/// Undoes the merge of the record that the text names.
pub fn run<N: Noun>(args: &UnmergeArgs<N>, session: &Session) -> Result<Outcome> {
    let (entity, text) = (N::ENTITY, args.record.text.as_str());
    let records = Records::to_change(session, entity, text)?;
    let meant = (text, Among::Deleted);
    let other = one(session, records.store, &records.schema, meant)?;
    let command = format!("{entity} unmerge");
    let author = session.author(&command);
    let options = UnmergeOptions {
        limit: records.config.max_clients(),
        region: records.config.region()?,
    };
    let store = records.store;
    let unmerged = store.unmerge_record(&records.schema, other.id, options, &author)?;
    for line in lines(entity, other.id, &unmerged, session) {
        session.terminal.note(&line);
    }
    N::show(session, &records, other.id)?;
    Ok(Outcome::Done)
}

fn lines(entity: Entity, other: i64, unmerged: &Unmerged, session: &Session) -> Vec<String> {
    let (what, from) = (capital(entity.name()), unmerged.from);
    let converted = entity.spec().converted_with.unwrap_or_default();
    let back = numbers(&[
        (unmerged.links.len() as u64, "link"),
        (unmerged.conversions, converted.name()),
        (unmerged.external_ids, "external id"),
        (unmerged.advisers, "adviser"),
        (unmerged.activities, "activity"),
        (unmerged.documents, "document"),
    ]);
    let mut lines = vec![format!(
        "{what} {other} is a separate {entity} again. Moved back: {}.",
        and(&back)
    )];
    if !unmerged.fields.is_empty() {
        lines.push(format!(
            "{what} {from} has its values from before the merge again: {}.",
            listed(unmerged.fields.iter().map(String::as_str))
        ));
    }
    if !unmerged.kept.is_empty() {
        lines.push(format!(
            "{what} {from} keeps its changes since the merge: {}.",
            listed(unmerged.kept.iter().map(String::as_str))
        ));
    }
    for link in &unmerged.lost {
        let far = link.other(entity);
        let ends = (link.contact, &*link.client.to_string());
        let mut again = suggestion::link(session, ends, &link.relationship);
        if link.is_primary {
            again.push_str(" --primary");
        }
        let (far, id) = (far.entity, far.id);
        lines.push(format!(
            "Not linked again: {far} {id} is in the trash. Once it is restored: {again}"
        ));
    }
    lines
}
