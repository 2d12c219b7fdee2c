//! The relationship of a contact to a client: given, chosen at the terminal, or the only one that the entity type
//! offers.

use super::records::Records;
use crate::error::{Error, Result};
use crate::record::{Entity, Record, Schema, choice, client, fields, listed};
use crate::session::Session;

/// Returns the relationship to a client of an entity type. It is the given one; else the user's choice; else the only
/// one that the type and the present links leave.
///
/// # Errors
/// Fails if the given relationship is blank, or if the user cannot be asked. `flag` is named in the hint.
pub fn settle(
    session: &Session,
    (entity_type, there): (&str, &[String]),
    said: Option<&str>,
    flag: &str,
) -> Result<String> {
    let offered = client::relationships_beside(entity_type, there);
    if let Some(said) = said {
        let said = said.trim();
        if said.is_empty() {
            return Err(Error::usage("a relationship cannot be blank").hint(format!(
                "Name one of {}, or any other text.",
                offered.join(", ")
            )));
        }
    }
    // The user is asked even if the type offers one relationship, because any other text is possible.
    let is_asked = said.is_none() && session.can_ask();
    let meant = client::relationship_beside((entity_type, there), said.unwrap_or_default());
    if let Some(meant) = meant.filter(|_| !is_asked) {
        note_near_miss(session, entity_type, &meant);
        return Ok(meant);
    }
    let unsettled = || {
        Error::usage("a link needs a relationship").hint(format!(
            "Add {flag}: {}, or any other text.",
            listed(offered.iter().copied())
        ))
    };
    if !session.can_ask() {
        return Err(unsettled());
    }
    ask(session, "Relationship", (entity_type, &offered), 0)
}

/// Asks for a relationship. The last option stands for any other text.
///
/// # Errors
/// Fails with `Kind::Back` for Esc.
pub fn ask(
    session: &Session,
    question: &str,
    (entity_type, offered): (&str, &[&str]),
    default: usize,
) -> Result<String> {
    let options: Vec<String> = offered.iter().map(|&name| name.to_owned()).collect();
    let chosen = session.prompts.choose(question, &options, default)?;
    let chosen = chosen.ok_or_else(Error::back)?;
    if chosen + 1 < options.len() {
        return Ok(options[chosen].clone());
    }
    let not_blank = |text: &str| match text.trim() {
        "" => Err("a relationship cannot be blank".to_owned()),
        _ => Ok(()),
    };
    let text = session.prompts.text("Other relationship", "", &not_blank)?;
    note_near_miss(session, entity_type, text.trim());
    Ok(text.trim().to_owned())
}

/// Notes a relationship that is offered and is similar to the given one.
fn note_near_miss(session: &Session, entity_type: &str, said: &str) {
    let offered = client::relationships(entity_type);
    let near = choice::nearest(said, offered.iter().copied());
    if let Some(near) = near.filter(|near| *near != said) {
        session.terminal.note(&format!(
            "The relationship \"{said}\" is kept as written; perhaps {near} is meant?"
        ));
    }
}

/// Returns the relationships that a client has.
pub fn there(records: &Records<'_>, client: i64) -> Result<Vec<String>> {
    let links = records.store.links(Entity::Client, client)?;
    Ok(links.into_iter().map(|link| link.relationship).collect())
}

/// Returns the entity type of a new client.
pub fn entity_type_of(schema: &Schema, record: &Record) -> String {
    let entity_type = schema
        .find(fields::ENTITY_TYPE)
        .and_then(|id| record.text(id));
    entity_type.unwrap_or_default().to_owned()
}
