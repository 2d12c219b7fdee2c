//! Changing fields of a record, by flags or by a form at the terminal.

use super::asking;
use super::desk::Desk;
use super::given::{Given, Texts, assert_whole};
use super::{note_same_email, note_same_phone};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::record::{Entity, Key, Rules};
use crate::store::{Edits, Stored};

/// Changes what was given in a record, and says how much that was. If nothing was given, somebody at the terminal is
/// asked, field by field.
pub fn run(context: &Context, desk: &Desk, stored: &Stored, texts: &Texts<'_>) -> Result<()> {
    let rules = desk.rules(context, &desk.form)?;
    let given = texts.part(&desk.form, &rules)?;
    if given.is_any {
        return change(context, desk, stored, (&given, &rules));
    }
    if !context.can_ask() {
        return Err(nothing_given(desk, stored));
    }
    let answers = asking::changes(context, desk, &rules, stored)?;
    let given = Texts::from_fields(&answers).part(&desk.form, &rules)?;
    change(context, desk, stored, (&given, &rules))
}

fn change(
    context: &Context,
    desk: &Desk,
    stored: &Stored,
    (given, rules): (&Given, &Rules),
) -> Result<()> {
    let whole = |edited: &Stored| assert_whole((&desk.form, rules), &given.cleared, edited);
    let edits = Edits {
        given: &given.record,
        cleared: &given.cleared,
        check: &whole,
    };
    let entity = desk.form.entity();
    let command = format!("{entity} edit");
    let author = context.author(&command);
    let changed = desk
        .store
        .edit_record(&desk.form, stored.id, edits, &author)?;
    let said = match changed {
        0 => format!("Nothing was changed: {entity} {} is so already.", stored.id),
        1 => format!("Changed 1 field of {entity} {}.", stored.id),
        more => format!("Changed {more} fields of {entity} {}.", stored.id),
    };
    context.terminal.note(&said);
    let email = desk.form.find("email");
    if changed > 0 && email.is_some_and(|email| given.record.get(email).is_some()) {
        note_same_email(context, desk, stored.id)?;
    }
    if let (true, Entity::Contact, Some(key)) = (changed > 0, entity, given.record.key(Key::Phone))
    {
        note_same_phone(context, desk, stored.id, key)?;
    }
    Ok(())
}

fn nothing_given(desk: &Desk, stored: &Stored) -> Error {
    let entity = desk.form.entity();
    Error::usage(format!("nothing to change in {entity} {}", stored.id)).hint(format!(
        "Say what: `intake {entity} edit --help` shows the flags."
    ))
}
