//! `delete`: the effects are shown and confirmed first. Then all records are deleted, or none.

use clap::Args;
use serde_json::Value as Json;

use super::args::SomeRecords;
use super::flat;
use super::noun::{Effects, Noun};
use super::one::{Among, one, way_back};
use super::records::Records;
use crate::cli::suggestion::command;
use crate::error::{Error, Outcome, Result};
use crate::record::trash;
use crate::session::Session;
use crate::store::Stored;
use crate::terminal::Format;

/// The arguments of `delete`.
#[derive(Args, Debug)]
pub struct DeleteArgs<N: Noun> {
    #[command(flatten)]
    records: SomeRecords<N>,
    /// Show what would be deleted, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// Deletes the records that the texts name.
pub fn run<N: Noun>(args: &DeleteArgs<N>, session: &Session) -> Result<Outcome> {
    let entity = N::ENTITY;
    let texts = &args.records.texts;
    let records = &Records::to_change(session, entity, &texts[0])?;
    let living = all_named(session, records, texts)?;
    let mut effects = Vec::new();
    for stored in &living {
        let effect = N::deletion_effects(records, stored.id)?;
        let name = stored.name(&records.schema);
        let told = format!("To delete: {entity} {}, {name}.", stored.id);
        session
            .terminal
            .note(format!("{told} {}", effect.sentence).trim_end());
        effects.push(effect);
    }
    let names: Vec<String> = living.iter().map(|one| one.name(&records.schema)).collect();
    let question = format!("Delete {}?", names.join(", "));
    if args.dry_run {
        session
            .terminal
            .note("Nothing was deleted: this was a rehearsal.");
    } else if session.confirm(&question, &format!("deleting a {entity}"))? {
        let command = format!("{entity} delete");
        let author = session.author(&command);
        records.store.transaction(|| {
            let mut ids = living.iter().map(|stored| stored.id);
            ids.try_for_each(|id| records.store.delete_record(entity, id, &author))
        })?;
        records.store.remove_lost_bytes()?;
        for stored in &living {
            note_deleted(session, records, stored);
        }
    } else {
        session.terminal.note("Nothing was deleted.");
    }
    answer(session, records, &living, &effects)?;
    Ok(Outcome::Done)
}

/// Returns the records that the texts name, each once. Records in the trash are not found.
fn all_named(session: &Session, records: &Records<'_>, texts: &[String]) -> Result<Vec<Stored>> {
    let mut named: Vec<Stored> = Vec::new();
    for text in texts {
        let stored = one(
            session,
            records.store,
            &records.schema,
            (text, Among::Living),
        )?;
        if let Some(deleted_at) = stored.deleted_at {
            return Err(deleted_already(session, records, (&stored, deleted_at)));
        }
        if named.iter().all(|other| other.id != stored.id) {
            named.push(stored);
        }
    }
    Ok(named)
}

fn deleted_already(
    session: &Session,
    records: &Records<'_>,
    (stored, deleted_at): (&Stored, i64),
) -> Error {
    let (entity, name) = (records.schema.entity(), stored.name(&records.schema));
    let day = trash::day(deleted_at);
    let what = format!(
        "{entity} {}, {name}, was already deleted on {day}",
        stored.id
    );
    Error::failure(what).hint(way_back(session, entity, (stored.id, deleted_at)))
}

/// Notes that a record is in the trash, and until when it can be restored.
fn note_deleted(session: &Session, records: &Records<'_>, stored: &Stored) {
    let entity = records.schema.entity();
    let id = stored.id.to_string();
    let note = format!(
        "Deleted {entity} {id}, {}. It can be restored for {} days: {}",
        stored.name(&records.schema),
        trash::KEPT / 86_400,
        command(session, &[entity.name(), "restore", &id])
    );
    session.terminal.note(&note);
}

/// Returns the JSON answer: the records after the deletion, each with the effects.
fn answer(
    session: &Session,
    records: &Records<'_>,
    deleted: &[Stored],
    effects: &[Effects],
) -> Result<()> {
    if session.terminal.format() != Format::Json {
        return Ok(());
    }
    let mut answers = Vec::new();
    for (stored, effects) in deleted.iter().zip(effects) {
        if let Some(stored) = records.store.record(&records.schema, stored.id)? {
            let mut record = flat(&stored, &records.schema, &records.currency);
            record.extend(
                effects
                    .counts
                    .clone()
                    .map(|counts| ("goes".to_owned(), counts)),
            );
            answers.push(Json::Object(record));
        }
    }
    session.terminal.json(&answers)
}
