//! The links that a row makes if it is merged into a record, told before the user decides.

use super::client_of_contact::is_linked;
use super::finder::RelatedFinder;
use super::meant_contact::{Meant, RowContext};
use super::related::{Answers, Refusal, RelatedRecord, Target};
use crate::duplicate::Merge;
use crate::error::Result;
use crate::plan::ImportPlan;
use crate::record::{Entity, Record, Related, Schema, derived_name};
use crate::store::Store;

/// Returns the existing contacts that the contacts of a client's row certainly are, each with its position in the row, if the row
/// goes into the client `id`. `now` is the time in seconds since 1970.
pub fn known_contacts(
    (store, plan, schema): (&Store, &ImportPlan, &Schema),
    record: &Record,
    (id, now): (i64, i64),
) -> Result<Vec<(usize, i64)>> {
    match RelatedFinder::new(store, plan, schema, None)? {
        RelatedFinder::Contacts { contacts, .. } => {
            let known = contacts.certain_contacts(record, (id, now))?.into_iter();
            Ok(known.map(|(contact, id)| (contact.at, id)).collect())
        }
        RelatedFinder::Nothing | RelatedFinder::Clients(_) | RelatedFinder::ChosenClients(_) => {
            Ok(Vec::new())
        }
    }
}

/// Returns the contacts that the contact of a client's row certainly or possibly is now, if the row waits for a decision about that
/// contact. `now` is the time in seconds since 1970.
pub fn contact_candidates(
    finder: &RelatedFinder<'_>,
    record: &Record,
    (related, now): (&Related, i64),
) -> Result<Vec<i64>> {
    let RelatedFinder::Contacts { contacts, .. } = finder else {
        return Ok(Vec::new());
    };
    let of_row = contacts.contacts_of(record);
    let clients: Vec<i64> = related.to.into_iter().collect();
    let known = RowContext {
        clients: &clients,
        is_settled: true,
        decided: &related.decided,
    };
    let meant = contacts.meant(&of_row, known, now)?;
    let mut of_place = of_row.iter().zip(meant);
    let meant = of_place.find(|(contact, _)| contact.at == related.place);
    Ok(match meant {
        Some((_, Meant::Open(matched))) => matched.records,
        Some((_, Meant::Known(known))) => vec![known.id],
        _ => Vec::new(),
    })
}

/// Returns the links that a row makes if it is merged into the record `id`, in words: `links contact 2, Hanna Moor, as Self`.
/// A row whose contacts the user must decide asks about them first. `now` is the time in seconds since 1970.
pub fn brought_links(
    (store, plan, schema): (&Store, &ImportPlan, &Schema),
    record: &Record,
    (id, now): (i64, i64),
) -> Result<Vec<String>> {
    let finder = RelatedFinder::new(store, plan, schema, None)?;
    let target = Target {
        id: Some(id),
        merge: Some(Merge::Fill),
        is_more: false,
        is_reviewed: true,
    };
    let mut links = Vec::new();
    match finder.find(record, target, (Answers::default(), now))? {
        Ok(RelatedRecord::Contacts(contacts)) => {
            let of_contacts = store.schema(Entity::Contact)?;
            for contact in contacts {
                let Some(relationship) = contact.relationship else {
                    continue;
                };
                let name = derived_name(|field| contact.record.text(of_contacts.find(field)?));
                match contact.known {
                    Some((known, _)) if is_linked(store, known.id, &[id])? => {}
                    Some((known, _)) => links.push(format!(
                        "links contact {}, {name}, as {relationship}",
                        known.id
                    )),
                    None => links.push(format!(
                        "creates contact {name}, and links it as {relationship}"
                    )),
                }
            }
        }
        Ok(RelatedRecord::Client(wish)) => {
            if let Ok(client) = wish.client
                && !is_linked(store, id, &[client])?
            {
                let relationship = wish.relationship;
                links.push(format!("links it to client {client} as {relationship}"));
            }
        }
        Err(Refusal::Waits(..)) => links.push("asks about its contact next".to_owned()),
        // A choice about a person was made before the import.
        Ok(RelatedRecord::Nothing | RelatedRecord::Chosen(_)) | Err(_) => {}
    }
    Ok(links)
}
