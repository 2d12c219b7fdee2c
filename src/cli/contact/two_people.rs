//! The note on a contact whose name is that of two people.

use crate::cli::suggestion::{command_on, flag};
use crate::record::{Record, Schema, fields, joint_name};
use crate::session::Session;

/// Notes that the name of a new contact is that of two people, with the commands that make a contact of each.
pub fn note_two_people(session: &Session, (schema, record): (&Schema, &Record), contact: i64) {
    let text = |field: &str| record.text(schema.find(field)?);
    let (first, last) = (text(fields::FIRST_NAME), text(fields::LAST_NAME));
    let Some((first, last)) = first
        .zip(last)
        .filter(|(first, last)| joint_name::is_first(first, Some(last)))
    else {
        return;
    };
    session.terminal.note(&format!(
        "{first} {last} is the name of two people, and one contact has it."
    ));
    let Some([one, other]) = joint_name::both_first(first, last) else {
        return;
    };
    let id = contact.to_string();
    let edit = command_on(
        session,
        &["contact", "edit"],
        &id,
        &flag("--first-name", &one),
    );
    let mut flags = flag("--last-name", last);
    if let Some(email) = text(fields::EMAIL) {
        flags.extend(flag("--email", email));
        // The first contact has this email.
        flags.extend(flag("--on-duplicate", "create"));
    }
    let add = command_on(session, &["contact", "add"], &other, &flags);
    session
        .terminal
        .note(&format!("For a contact of each, run: {edit}"));
    session.terminal.note(&format!("And then: {add}"));
}
