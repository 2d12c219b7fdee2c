//! Which record a text means: the one it names, or a choice among several.

use crate::context::Context;
use crate::error::{Error, Result};
use crate::record::{Form, listed};
use crate::store::{Store, Stored};

/// Where a record is looked for by name or email. By its id it is found anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// The living.
    Living,
    /// The trash.
    Deleted,
}

/// The one record that a text means. Of several, somebody at the terminal chooses.
///
/// # Errors
/// If there is none, or nobody can be asked which of several.
pub fn one(
    context: &mut Context,
    store: &Store,
    form: &Form,
    (text, among): (&str, Among),
) -> Result<Stored> {
    let mut found = store.find_records(form, text, among == Among::Deleted)?;
    if found.len() < 2 {
        return match found.pop() {
            Some(only) => Ok(only),
            None => Err(nobody(store, form, (text, among))?),
        };
    }
    let at = which(context, form, text, &found)?;
    Ok(found.swap_remove(at))
}

/// The one living record that a text means.
///
/// # Errors
/// As `one`; or if it is in the trash.
pub fn living(context: &mut Context, store: &Store, form: &Form, text: &str) -> Result<Stored> {
    let stored = one(context, store, form, (text, Among::Living))?;
    if stored.deleted_at.is_none() {
        return Ok(stored);
    }
    let entity = form.entity();
    Err(Error::failure(format!(
        "{entity} {}, {}, is in the trash",
        stored.id,
        stored.name(form)
    ))
    .hint(format!(
        "Take it back first: intake {entity} restore {}.",
        stored.id
    )))
}

/// The error where there is no store, and so nobody.
pub fn nobody_yet(form: &Form, text: &str) -> Error {
    let entity = form.entity();
    Error::failure(format!("there is no {entity} \"{text}\""))
        .hint(format!("`intake {entity} list` shows all."))
}

fn nobody(store: &Store, form: &Form, (text, among): (&str, Among)) -> Result<Error> {
    let entity = form.entity();
    if among == Among::Deleted {
        return Ok(
            Error::failure(format!("there is no {entity} \"{text}\" in the trash"))
                .hint(format!("`intake {entity} list --deleted` shows all.")),
        );
    }
    let deleted = store.find_records(form, text, true)?;
    let error = nobody_yet(form, text);
    if deleted.is_empty() {
        return Ok(error);
    }
    let ids: Vec<String> = deleted.iter().map(|stored| stored.id.to_string()).collect();
    Ok(error.hint(format!(
        "In the trash: {}; to take one back: intake {entity} restore ID.",
        ids.join(", ")
    )))
}

fn which(context: &mut Context, form: &Form, text: &str, found: &[Stored]) -> Result<usize> {
    let entity = form.entity();
    let names: Vec<String> = found
        .iter()
        .map(|stored| format!("{} {}", stored.id, stored.name(form)))
        .collect();
    let question = format!("\"{text}\" may be any of {} {entity}s", found.len());
    let unsettled = || {
        Error::usage(&question).hint(format!(
            "Name one by its id: {}.",
            listed(names.iter().map(String::as_str))
        ))
    };
    if !context.can_ask() {
        return Err(unsettled());
    }
    let options: Vec<String> = found
        .iter()
        .zip(&names)
        .map(|(stored, name)| match stored.text(form, "email") {
            Some(email) => format!("{name}  {email}"),
            None => name.clone(),
        })
        .collect();
    let chosen = context.prompts.choose(&question, &options, 0)?;
    chosen.ok_or_else(unsettled)
}
