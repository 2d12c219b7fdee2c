//! The effect of a merge, in words.

use serde_json::{Value as Json, json};

use super::counted;
use super::records::Records;
use crate::error::Result;
use crate::record::{Entity, FieldId, listed};
use crate::session::Session;
use crate::store::{Merged, RecordRef};

/// Returns the counts of what a merge moves, by name.
pub fn counts(merged: &Merged) -> Json {
    json!({
        "links": merged.links.len(), "dropped_links": merged.dropped.len(), "conversions": merged.conversions,
        "external_ids": merged.external_ids, "advisers": merged.advisers.len(), "activities": merged.activities,
        "documents": merged.documents,
    })
}

/// Returns what a merge fills and moves: `1 field filled, 2 links and 1 lead moved`.
pub fn summary(entity: Entity, merged: &Merged) -> String {
    let filled = counted(merged.filled.len(), "field");
    format!("{filled} filled, {} moved", and(&moved(entity, merged)))
}

/// Returns sentences about a merge of the record `other` into the record `keep`.
pub fn plan(records: &Records<'_>, (keep, other): (i64, i64), merged: &Merged) -> Vec<String> {
    let schema = &records.schema;
    let entity = schema.entity();
    let names = |ids: &[FieldId]| listed(ids.iter().map(|&id| &*schema.field(id).name));
    let fills = match names(&merged.filled) {
        fields if fields.is_empty() => "no field".to_owned(),
        fields => fields,
    };
    let mut lines = vec![format!("The merge fills {fills} of {entity} {keep}.")];
    if !merged.differing.is_empty() {
        lines.push(format!(
            "These fields differ, and {entity} {keep} keeps its own: {}.",
            names(&merged.differing)
        ));
    }
    lines.push(format!(
        "Moved from {entity} {other} to {entity} {keep}: {}. Then {entity} {other} moves to the trash.",
        and(&moved(entity, merged))
    ));
    lines
}

/// Returns what a merge moves, each with its number. Links that are dropped are told of by themselves.
fn moved(entity: Entity, merged: &Merged) -> Vec<String> {
    let converted = entity.spec().converted_with.unwrap_or_default();
    numbers(&[
        (merged.links.len() as u64, "link"),
        (merged.conversions, converted.name()),
        (merged.external_ids, "external id"),
        (merged.advisers.len() as u64, "adviser"),
        (merged.activities, "activity"),
        (merged.documents, "document"),
    ])
}

/// Returns the counts that are not 0, in words.
pub fn numbers(counts: &[(u64, &str)]) -> Vec<String> {
    let some = counts.iter().filter(|(count, _)| *count > 0);
    some.map(|&(count, one)| counted(usize::try_from(count).unwrap_or(usize::MAX), one))
        .collect()
}

/// Joins texts: `a, b and c`. Without a text, `nothing`.
pub fn and(texts: &[String]) -> String {
    match texts {
        [] => "nothing".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Notes the links that were dropped, the clients whose primary contact changed, and the contact that the other lead
/// became.
pub fn note_related(
    session: &Session,
    records: &Records<'_>,
    keep: i64,
    merged: &Merged,
) -> Result<()> {
    let entity = records.schema.entity();
    for (link, stays) in &merged.dropped {
        let far = named(records, link.other(entity))?;
        let note = if entity == Entity::Client {
            format!(
                "Dropped: {far} as {}; it stays {stays} of client {keep}.",
                link.relationship
            )
        } else {
            format!(
                "Dropped: {} of {far}; contact {keep} stays its {stays}.",
                link.relationship
            )
        };
        session.terminal.note(&note);
    }
    for &client in &merged.promoted {
        let client = RecordRef::client(client);
        if let Some(contact) = records.store.primary_contact(client.id)? {
            let note = format!(
                "Contact {contact} is now the primary contact of {}.",
                named(records, client)?
            );
            session.terminal.note(&note);
        }
    }
    if let Some(contact) = merged.other_conversion {
        let own = records.store.contact_of_lead(keep)?.unwrap_or_default();
        session.terminal.note(&format!(
            "Not moved: the other lead became contact {contact}, and lead {keep} became contact {own}. If these are one person: intake contact merge {own} {contact}"
        ));
    }
    Ok(())
}

/// Returns a record with its name: `client 3, Moor Ltd`.
fn named(records: &Records<'_>, record: RecordRef) -> Result<String> {
    let schema = records.schema_of(record.entity)?;
    let stored = records
        .store
        .record(&schema, record.id)?
        .unwrap_or_default();
    Ok(format!(
        "{} {}, {}",
        record.entity,
        record.id,
        stored.name(&schema)
    ))
}
