//! The record that a text names: the only match, or the user's choice among several.

use crate::cli::acting;
use crate::cli::suggestion::command;
use crate::error::{Error, Result};
use crate::record::{Entity, Schema, fields, trash};
use crate::session::Session;
use crate::store::{RecordRef, Store, Stored};

/// The records among which a name or an email is looked up. An id is found in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// Records outside the trash.
    Living,
    /// Records in the trash.
    Deleted,
}

/// The most records of one name that a message lists.
const TOLD: usize = 20;

/// Returns the one record that a text names. The user at the terminal chooses among several.
///
/// # Errors
/// Fails if there is none, or if there are several and the user cannot be asked.
pub fn one(
    session: &Session,
    store: &Store,
    schema: &Schema,
    (text, among): (&str, Among),
) -> Result<Stored> {
    let found = store.find_records(schema, text, among == Among::Deleted)?;
    if found.is_empty() {
        return nearest(session, store, schema, (text, among));
    }
    one_of(session, schema, text, found)
}

/// Returns one of the records that a text names, of which there is at least one. The user at the terminal chooses among
/// several.
///
/// # Errors
/// Fails if the user cannot be asked.
pub fn one_of(
    session: &Session,
    schema: &Schema,
    text: &str,
    mut found: Vec<Stored>,
) -> Result<Stored> {
    let at = match found.len() {
        1 => 0,
        _ => which(session, schema, text, &found)?,
    };
    Ok(found.swap_remove(at))
}

/// Returns the one record that a text names, outside the trash.
///
/// # Errors
/// Fails as `one` does, and if the record is in the trash.
pub fn living(session: &Session, store: &Store, schema: &Schema, text: &str) -> Result<Stored> {
    let stored = one(session, store, schema, (text, Among::Living))?;
    let Some(deleted_at) = stored.deleted_at else {
        return Ok(stored);
    };
    let entity = schema.entity();
    Err(Error::failure(format!(
        "{entity} {}, {}, is in the trash",
        stored.id,
        stored.name(schema)
    ))
    .hint(way_back(session, entity, (stored.id, deleted_at))))
}

/// Returns how long a deleted record can be restored, and the command. A merged record comes back by `unmerge`.
pub fn way_back(session: &Session, entity: Entity, (id, deleted_at): (i64, i64)) -> String {
    let end = trash::ends_on(deleted_at);
    if !trash::is_restorable(deleted_at, session.now()) {
        return format!("It can no longer be restored: its 90 days ended on {end}.");
    }
    let merged = session.store().ok().flatten();
    let merged = merged.and_then(|store| store.merged_into(RecordRef { entity, id }).ok()?);
    if let Some(merging) = merged {
        let unmerge = command(session, &[entity.name(), "unmerge", &id.to_string()]);
        let into = merging.into;
        return format!(
            "It was merged into {entity} {into}. To undo the merge until {end}: {unmerge}"
        );
    }
    let restore = command(session, &[entity.name(), "restore", &id.to_string()]);
    format!("It can be restored until {end}: {restore}")
}

/// Returns the error for a record in a store that does not exist.
pub fn no_store(session: &Session, entity: Entity, text: &str) -> Error {
    no_such(entity, text).hint(format!(
        "There is no store yet at {}.",
        session.store_path.display()
    ))
}

/// Offers the records with the names nearest to a text at a terminal.
///
/// # Errors
/// Fails with the nearest names as a hint if the user cannot be asked, or means none of them.
fn nearest(
    session: &Session,
    store: &Store,
    schema: &Schema,
    (text, among): (&str, Among),
) -> Result<Stored> {
    let error = not_found(session, store, schema, (text, among))?;
    let is_deleted = among == Among::Deleted;
    let mut nearest = store.nearest_records(schema, text, is_deleted)?;
    if nearest.is_empty() {
        return Err(error);
    }
    let hint = did_you_mean(schema, &nearest);
    if !session.can_ask() {
        return Err(error.hint_first(hint));
    }
    let entity = schema.entity();
    let place = if is_deleted { " in the trash" } else { "" };
    let missing = format!("No {entity}{place} has exactly the name \"{text}\".");
    session.terminal.tell(&missing);
    let question = format!("Which {entity} did you mean?");
    let mut options: Vec<String> = nearest.iter().map(|stored| told(schema, stored)).collect();
    options.push("None of these".to_owned());
    match chosen(session, entity, (&question, &options), nearest.len())? {
        Some(at) => Ok(nearest.swap_remove(at)),
        None => Err(error),
    }
}

/// Asks which of some records is meant, of which the first options are the names. A command that would act at once is confirmed
/// then: Enter alone never acts on the first of them. Returns `None` if the user means none of them.
fn chosen(
    session: &Session,
    entity: Entity,
    (question, options): (&str, &[String]),
    records: usize,
) -> Result<Option<usize>> {
    let asks = acting::is_unasked(session);
    let mut default = 0;
    loop {
        let chosen = session.prompts.choose(question, options, default)?;
        let Some(at) = chosen.filter(|&at| at < records) else {
            return Ok(None);
        };
        if !asks {
            return Ok(Some(at));
        }
        let question = format!("Go on with {entity} {}?", options[at]);
        match session.prompts.confirm_or_back(&question, false)? {
            Some(true) => return Ok(Some(at)),
            Some(false) => return Ok(None),
            None => default = at,
        }
    }
}

/// Returns the question whether one of the records with the nearest names is meant.
pub fn did_you_mean(schema: &Schema, nearest: &[Stored]) -> String {
    format!("Did you mean {}?", all_told(schema, nearest))
}

fn no_such(entity: Entity, text: &str) -> Error {
    Error::failure(format!("there is no {entity} \"{text}\""))
}

fn not_found(
    session: &Session,
    store: &Store,
    schema: &Schema,
    (text, among): (&str, Among),
) -> Result<Error> {
    let entity = schema.entity();
    if among == Among::Deleted {
        return Ok(
            Error::failure(format!("there is no {entity} \"{text}\" in the trash"))
                .hint(format!("`intake {entity} list --deleted` shows all.")),
        );
    }
    let deleted = store.find_records(schema, text, true)?;
    let error = no_such(entity, text).hint(format!("`intake {entity} list` shows all."));
    let back = |at: i64, id| way_back(session, entity, (id, at));
    Ok(match &deleted[..] {
        [] => error,
        [only] => error.hint(format!(
            "In the trash: {}. {}",
            told(schema, only),
            only.deleted_at
                .map_or_else(String::new, |at| back(at, only.id))
        )),
        several => error.hint(format!(
            "In the trash: {}. To restore one: {}",
            all_told(schema, several),
            command(session, &[entity.name(), "restore", "ID"])
        )),
    })
}

/// Returns a record with the facts that distinguish it from others of its name.
pub fn told(schema: &Schema, stored: &Stored) -> String {
    let texts =
        [fields::EMAIL, fields::ENTITY_TYPE, fields::CITY].map(|field| stored.text(schema, field));
    let deleted = stored
        .deleted_at
        .map(|at| format!("deleted on {}", trash::day(at)));
    let marks: Vec<String> = texts
        .into_iter()
        .flatten()
        .map(str::to_owned)
        .chain(deleted)
        .collect();
    let name = format!("{} {}", stored.id, stored.name(schema));
    if marks.is_empty() {
        return name;
    }
    format!("{name} ({})", marks.join(", "))
}

fn all_told(schema: &Schema, found: &[Stored]) -> String {
    let shown = found.iter().take(TOLD).map(|stored| told(schema, stored));
    let shown = shown.collect::<Vec<String>>().join("; ");
    match found.len().saturating_sub(TOLD) {
        0 => shown,
        more => format!("{shown}; and {more} more"),
    }
}

fn which(session: &Session, schema: &Schema, text: &str, found: &[Stored]) -> Result<usize> {
    let entity = schema.entity();
    let question = format!("\"{text}\" matches {} {}", found.len(), entity.plural());
    let unsettled = || {
        Error::usage(&question).hint(format!("Name one by its id: {}.", all_told(schema, found)))
    };
    if !session.can_ask() {
        return Err(unsettled());
    }
    let options: Vec<String> = found.iter().map(|stored| told(schema, stored)).collect();
    let chosen = chosen(session, entity, (&question, &options), found.len())?;
    chosen.ok_or_else(unsettled)
}
