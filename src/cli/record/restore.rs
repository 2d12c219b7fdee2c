//! `restore`: which record of the trash is restored, what came back with it, and the commands for the rest.

use clap::Args;

use super::args::OneRecord;
use super::counted;
use super::merged::numbers;
use super::noun::Noun;
use super::one::{Among, one, one_of};
use super::records::Records;
use crate::cli::suggestion::{self, command, command_on};
use crate::error::{Error, Kind, Outcome, Result};
use crate::record::date;
use crate::record::{Entity, Schema, fields, trash};
use crate::session::Session;
use crate::store::{Restored, Store, Stored};

/// The arguments of `restore`.
#[derive(Args, Debug)]
pub struct RestoreArgs<N: Noun> {
    #[command(flatten)]
    record: OneRecord<N>,
    /// Choose among records of one name: the one that was deleted closest to this day
    #[arg(long, value_name = "DATE")]
    deleted_near: Option<String>,
}

/// Restores the record that the text names, and notes what came back with it.
pub fn run<N: Noun>(args: &RestoreArgs<N>, session: &Session) -> Result<Outcome> {
    let text = args.record.text.as_str();
    let records = Records::to_change(session, N::ENTITY, text)?;
    let meant = (text, args.deleted_near.as_deref());
    let stored = deleted(session, records.store, &records.schema, meant)?;
    let command = format!("{} restore", N::ENTITY);
    let author = session.author(&command);
    let limit = records.config.max_clients();
    let restored = records
        .store
        .restore_record(&records.schema, stored.id, limit, &author)?;
    note_restored(session, &records, &stored, &restored)?;
    N::show(session, &records, stored.id)?;
    Ok(Outcome::Done)
}

/// Returns the record of the trash that a text names. `near` chooses among those of one name by the day of their
/// deletion.
fn deleted(
    session: &Session,
    store: &Store,
    schema: &Schema,
    (text, near): (&str, Option<&str>),
) -> Result<Stored> {
    let Some(near) = near else {
        let unsettled = |error: Error| match error.kind() {
            Kind::Usage => error.hint("Or choose by the day of the deletion: --deleted-near DATE."),
            _ => error,
        };
        let found = in_trash(session, store, schema, text)?;
        if found.is_empty() {
            return one(session, store, schema, (text, Among::Deleted));
        }
        return one_of(session, schema, text, found).map_err(unsettled);
    };
    let day = near_day(near)?;
    let mut found = in_trash(session, store, schema, text)?;
    if found.is_empty() {
        return one(session, store, schema, (text, Among::Deleted));
    }
    let distance = |stored: &Stored| trash::days_apart(stored.deleted_at.unwrap_or_default(), day);
    let nearest = found.iter().map(distance).min();
    found.retain(|stored| Some(distance(stored)) == nearest);
    if nearest != Some(0) {
        refuse_after_namesake(session, store, schema, (text, near, &found[0]))?;
    }
    let stored = one_of(session, schema, text, found)?;
    let (entity, id) = (schema.entity(), stored.id);
    let deleted_on = trash::day(stored.deleted_at.unwrap_or_default());
    let note = format!("The nearest to {near} is {entity} {id}, deleted on {deleted_on}.");
    session.terminal.note(&note);
    Ok(stored)
}

/// Returns the records of the trash that a text names. Those that can no longer be restored are returned only if there
/// are no others.
fn in_trash(session: &Session, store: &Store, schema: &Schema, text: &str) -> Result<Vec<Stored>> {
    let mut found = store.find_records(schema, text, true)?;
    found.retain(|stored| stored.deleted_at.is_some());
    let now = session.now();
    let can_come_back = |stored: &Stored| {
        stored
            .deleted_at
            .is_some_and(|at| trash::is_restorable(at, now))
    };
    if found.iter().any(can_come_back) {
        found.retain(can_come_back);
    }
    Ok(found)
}

/// Fails if a record outside the trash has the name. It may be the one that the user wants, restored by an earlier run
/// of the same command. A repeated run must not restore another record that was deleted on another day.
fn refuse_after_namesake(
    session: &Session,
    store: &Store,
    schema: &Schema,
    (text, near, nearest): (&str, &str, &Stored),
) -> Result<()> {
    let living = store.find_records(schema, text, false)?;
    let Some(living) = living.iter().find(|stored| stored.deleted_at.is_none()) else {
        return Ok(());
    };
    let (entity, id) = (schema.entity(), nearest.id.to_string());
    let deleted_on = trash::day(nearest.deleted_at.unwrap_or_default());
    Err(Error::failure(format!(
        "{entity} {} has this name and is not in the trash; the nearest to {near} in the trash, {entity} {id}, was deleted on {deleted_on}",
        living.id
    ))
    .hint(format!(
        "To restore that one: {}",
        command(session, &[entity.name(), "restore", &id])
    )))
}

/// Returns the first moment of a day.
fn near_day(text: &str) -> Result<i64> {
    let wrong = || {
        Error::usage(format!("--deleted-near {text} is not a date")).hint("Write it as YYYY-MM-DD.")
    };
    let date = date::parse_alone(text).ok_or_else(wrong)?;
    let moment = date.at(0, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
    Ok(moment.map_err(|_| wrong())?.timestamp().as_second())
}

/// Notes what came back with a record and what did not, and the commands that recreate its links.
fn note_restored(
    session: &Session,
    records: &Records<'_>,
    stored: &Stored,
    restored: &Restored,
) -> Result<()> {
    let entity = records.schema.entity();
    let mut lines = vec![format!(
        "Restored {entity} {}, {}.",
        stored.id,
        stored.name(&records.schema)
    )];
    lines.extend(related(entity, restored));
    lines.extend(conflicts(entity, restored));
    let Again { commands, lost } = again(session, records, stored, restored)?;
    for lost in lost {
        lines.push(format!("Can no longer be restored or linked: {lost}."));
    }
    if !commands.is_empty() {
        lines.push("To recreate what was not restored:".to_owned());
        lines.extend(commands);
    }
    for line in lines {
        session.terminal.note(&line);
    }
    Ok(())
}

/// Returns which related records came back, and which did not.
fn related(entity: Entity, restored: &Restored) -> Vec<String> {
    if entity.spec().has_belongings {
        let back = numbers(&[(restored.activities, "activity")]);
        let documents = &restored.documents_lost;
        let mut lost = numbers(&[(documents.len() as u64, "document")]);
        for lost in &mut lost {
            lost.push_str(&format!(" ({})", documents.join(", ")));
        }
        lost.extend(numbers(&[
            (restored.advisers_lost.len() as u64, "adviser assignment"),
            (restored.links_lost.len() as u64, "contact link"),
        ]));
        let groups = [("Restored with it", back), ("Not restored", lost)];
        let some = groups.iter().filter(|(_, parts)| !parts.is_empty());
        return some
            .map(|(what, parts)| format!("{what}: {}.", parts.join(", ")))
            .collect();
    }
    if restored.links_lost.is_empty() {
        return Vec::new();
    }
    let links = counted(restored.links_lost.len(), "client link");
    vec![format!("Not restored: {links}.")]
}

/// Returns the other records that a restored one may duplicate: those of its name.
fn conflicts(entity: Entity, restored: &Restored) -> Vec<String> {
    let mut lines = Vec::new();
    let shared = if entity.spec().has_email() {
        fields::EMAIL
    } else {
        fields::NAME
    };
    for &namesake in &restored.namesakes {
        lines.push(format!(
            "Possible duplicate: {entity} {namesake} (same {shared}). Neither was changed."
        ));
    }
    lines
}

/// The way to recreate the links and assignments that a record lost.
struct Again {
    /// The commands. If the record at the other end of a link is in the trash, the command that restores it comes
    /// first.
    commands: Vec<String>,
    /// The records at the other end that can no longer be restored.
    lost: Vec<String>,
}

fn again(
    session: &Session,
    records: &Records<'_>,
    stored: &Stored,
    restored: &Restored,
) -> Result<Again> {
    let (mut commands, mut lost) = (Vec::new(), Vec::new());
    let id = stored.id.to_string();
    for document in &restored.documents_lost {
        let add = ["document", "add", &id];
        commands.push(command_on(session, &add, document, &[]));
    }
    for adviser in &restored.advisers_lost {
        commands.push(command_on(
            session,
            &["client", "assign", &id],
            adviser,
            &[],
        ));
    }
    for link in &restored.links_lost {
        let other = link.other(records.schema.entity());
        let schema = records.schema_of(other.entity)?;
        let Some(stored) = records.store.record(&schema, other.id)? else {
            lost.push(format!("{} {}", other.entity, other.id));
            continue;
        };
        if let Some(deleted_at) = stored.deleted_at {
            if !trash::is_restorable(deleted_at, session.now()) {
                lost.push(format!(
                    "{} {}, {}",
                    other.entity,
                    stored.id,
                    stored.name(&schema)
                ));
                continue;
            }
            let id = stored.id.to_string();
            commands.push(command(session, &[other.entity.name(), "restore", &id]));
        }
        let ends = (link.contact, &*link.client.to_string());
        let mut again = suggestion::link(session, ends, &link.relationship);
        // A command that the user copies must not replace a primary contact.
        if link.is_primary && records.store.primary_contact(link.client)?.is_none() {
            again.push_str(" --primary");
        }
        commands.push(again);
    }
    Ok(Again { commands, lost })
}
