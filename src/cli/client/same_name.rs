//! The alert that a client of the same name exists.

use crate::cli::record::one::told;
use crate::cli::record::records::Records;
use crate::error::{Error, Result};
use crate::record::{Entity, Record, fields};
use crate::session::Session;
use crate::store::Store;

/// Notes the clients that have the name of a new one. Returns whether the user wants a second client of this name; a script
/// gets one.
///
/// # Errors
/// Fails with `Kind::Back` for Esc, as a part of a conversation.
pub fn is_wanted(session: &Session, records: &Records<'_>, record: &Record) -> Result<bool> {
    let schema = &records.schema;
    let name = schema.find(fields::NAME).and_then(|id| record.text(id));
    let Some(name) = name else { return Ok(true) };
    if !note_others(session, records.store, (name, None))? {
        return Ok(true);
    }
    if !session.can_ask() || session.yes {
        return Ok(true);
    }
    let options = [
        "Leave, and keep the client that exists",
        "Create a second client of this name",
    ];
    let question = "What should happen to the new client?";
    let chosen = session
        .prompts
        .choose(question, &options.map(str::to_owned), 0)?;
    Ok(chosen.ok_or_else(Error::back)? == 1)
}

/// Notes the clients with a name, apart from the one that has it. Returns whether there are any.
pub fn note_others(
    session: &Session,
    store: &Store,
    (name, owner): (&str, Option<i64>),
) -> Result<bool> {
    let schema = store.schema(Entity::Client)?;
    let mut there = Vec::new();
    for id in store.clients_named(name)? {
        if let (true, Some(stored)) = (owner != Some(id), store.record(&schema, id)?) {
            there.push(told(&schema, &stored));
        }
    }
    if there.is_empty() {
        return Ok(false);
    }
    let others = there.join("; ");
    session
        .terminal
        .note(&format!("A client of this name exists: {others}."));
    Ok(true)
}
