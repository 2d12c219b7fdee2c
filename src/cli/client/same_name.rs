//! The alert that a client of the same name exists.

use crate::cli::record::one::told;
use crate::cli::record::records::Records;
use crate::error::{Error, Result};
use crate::record::{Record, fields};
use crate::session::Session;

/// Notes the clients that have the name of a new one. Returns whether the user wants a second client of this name; a script
/// gets one.
///
/// # Errors
/// Fails with `Kind::Back` for Esc, as a part of a conversation.
pub fn is_wanted(session: &Session, records: &Records<'_>, record: &Record) -> Result<bool> {
    let schema = &records.schema;
    let name = schema.find(fields::NAME).and_then(|id| record.text(id));
    let Some(name) = name else { return Ok(true) };
    let ids = records.store.clients_named(name)?;
    let mut there = Vec::new();
    for id in ids {
        if let Some(stored) = records.store.record(schema, id)? {
            there.push(told(schema, &stored));
        }
    }
    if there.is_empty() {
        return Ok(true);
    }
    let there = there.join("; ");
    session
        .terminal
        .note(&format!("A client of this name exists: {there}."));
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
