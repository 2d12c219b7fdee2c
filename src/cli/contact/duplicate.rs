//! What happens when a contact that is to be made may be there already.

use clap::ValueEnum;

use crate::cli::record::desk::Desk;
use crate::cli::record::plain;
use crate::context::Context;
use crate::error::{Error, Kind, Result};
use crate::record::{Form, Record, Rule};
use crate::store::Stored;

/// What to do with a new contact who may be there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum OnDuplicate {
    /// Ask; where nobody can be asked, stop
    #[default]
    Ask,
    /// Take the one who is there
    Use,
    /// Make a second one
    Create,
}

/// The contact to take instead of a new one; none: make the new one.
///
/// # Errors
/// A usage error where it has to be asked and nobody can be.
pub fn settle(
    context: &mut Context,
    desk: &Desk,
    (form, record): (&Form, &Record),
    policy: OnDuplicate,
) -> Result<Option<i64>> {
    if policy == OnDuplicate::Create {
        return Ok(None);
    }
    let Some((rule, ids)) = desk.store.contacts_alike(form, record)? else {
        return Ok(None);
    };
    match (policy, &ids[..]) {
        (OnDuplicate::Use, &[only]) => Ok(Some(only)),
        _ if !context.can_ask() => Err(unsettled(desk, form, (rule, &ids))?),
        _ => ask(context, desk, (form, record), (rule, &ids)),
    }
}

fn unsettled(desk: &Desk, form: &Form, (rule, ids): (Rule, &[i64])) -> Result<Error> {
    let mut names = Vec::new();
    for &id in ids {
        if let Some(stored) = desk.store.record(form, id)? {
            names.push(told(form, &stored));
        }
    }
    let error = Error::usage(format!(
        "this may be a contact who is there already, by {}: {}",
        rule.name(),
        names.join("; ")
    ));
    let error = match ids {
        [_] => error.hint("To take that one: --on-duplicate use."),
        _ => error.hint("To take one of them: link it by its id."),
    };
    Ok(error.hint("To make a second one: --on-duplicate create."))
}

fn told(form: &Form, stored: &Stored) -> String {
    let email = stored.text(form, "email").unwrap_or_default();
    format!("{} {} {email}", stored.id, stored.name(form))
}

/// Shows the new one beside those who are there, and asks.
fn ask(
    context: &mut Context,
    desk: &Desk,
    (form, record): (&Form, &Record),
    (rule, ids): (Rule, &[i64]),
) -> Result<Option<i64>> {
    let mut there = Vec::new();
    for &id in ids {
        there.extend(desk.store.record(form, id)?);
    }
    context.terminal.note(&format!(
        "This may be a contact who is there already, by {}:",
        rule.name()
    ));
    let mut rows = Vec::new();
    for (id, field) in form.stored() {
        let new = record.get(id).map(|value| plain(&value, &desk.currency));
        let mut cells = vec![new.unwrap_or_default()];
        for stored in &there {
            let value = stored.get(id).map(|value| plain(value, &desk.currency));
            cells.push(value.unwrap_or_default());
        }
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push((field.name.to_string(), cells));
        }
    }
    let titles = there.iter().map(|stored| format!("contact {}", stored.id));
    let titles: Vec<String> = ["new".to_owned()].into_iter().chain(titles).collect();
    context.terminal.side_by_side(&titles, &rows);
    let mut options: Vec<String> = there
        .iter()
        .map(|stored| format!("Use {}", told(form, stored)))
        .collect();
    options.push("Create a second contact all the same".to_owned());
    let chosen = context.prompts.choose("Which one?", &options, 0)?;
    let chosen = chosen
        .ok_or_else(|| Error::new(Kind::Aborted, "stopped at a question; nothing was written"))?;
    Ok(there.get(chosen).map(|stored| stored.id))
}
