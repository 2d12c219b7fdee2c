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

/// Asks for a relationship beside those that are `taken`. Enter takes the one that was `said` for all contacts; otherwise
/// the first that is free.
///
/// # Errors
/// Fails with `Kind::Back` for Esc.
pub fn ask_beside(
    session: &Session,
    question: &str,
    (entity_type, mut offered): (&str, Vec<&str>),
    (taken, said): (&[String], Option<&str>),
) -> Result<String> {
    let default = first_free(&mut offered, taken, said);
    ask(session, question, (entity_type, &offered), default)
}

/// Returns the position of the offered relationship that Enter takes. The one that was `said` is offered in any case.
fn first_free<'s>(offered: &mut Vec<&'s str>, taken: &[String], said: Option<&'s str>) -> usize {
    let is_free = |name: &&str| !taken.iter().any(|one| one == *name);
    let Some(said) = said else {
        return offered.iter().position(is_free).unwrap_or(0);
    };
    let is_said = |name: &&str| name.eq_ignore_ascii_case(said);
    offered.iter().position(is_said).unwrap_or_else(|| {
        offered.insert(0, said);
        0
    })
}

/// Asks for a relationship. The last option stands for any other text.
///
/// # Errors
/// Fails with `Kind::Back` for Esc.
fn ask(
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enter_takes_the_relationship_that_was_said_or_the_first_that_is_free() {
        let couple = ["Self", "Spouse", "Other"];
        let cases: [(&[&str], Option<&str>, usize, usize); 6] = [
            (&[], None, 0, 3),
            (&["Self"], None, 1, 3),
            (&["Self", "Spouse", "Other"], None, 0, 3),
            (&[], Some("spouse"), 1, 3),
            (&["Spouse"], Some("Spouse"), 1, 3),
            (&["Self"], Some("Godfather"), 0, 4),
        ];
        for (taken, said, position, count) in cases {
            let taken: Vec<String> = taken.iter().map(ToString::to_string).collect();
            let mut offered = couple.to_vec();
            let default = first_free(&mut offered, &taken, said);
            assert_eq!(
                (default, offered.len()),
                (position, count),
                "{taken:?} {said:?}"
            );
        }
    }
}
