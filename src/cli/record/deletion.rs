//! Deleting records: what goes with each is told first, then it is confirmed, then all of them go or none.

use clap::Args;
use serde_json::{Map, Value as Json};

use super::desk::Desk;
use super::flat;
use super::one::{Among, one, way_back};
use crate::cli::suggestion::command;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::record::trash;
use crate::store::{Author, Stored};
use crate::terminal::Format;

/// How records are deleted.
#[derive(Args, Debug)]
pub struct DeleteFlags {
    /// Only say what would go
    #[arg(long)]
    pub dry_run: bool,
}

/// What goes with a record, for people and for programs.
pub struct Goes {
    /// A sentence, after the record's name; may be empty.
    pub told: String,
    /// Keys that the answer gets besides the record's own.
    pub counts: Map<String, Json>,
}

/// What is special about deleting one kind of record.
pub struct Deletion<'d> {
    /// What goes with it.
    pub goes: &'d dyn Fn(&Desk, i64) -> Result<Goes>,
    /// Deletes it.
    pub delete: &'d dyn Fn(&Desk, i64, &Author<'_>) -> Result<()>,
}

/// Deletes the records that texts mean.
pub fn run(
    context: &Context,
    desk: &Desk,
    (texts, flags): (&[String], &DeleteFlags),
    deletion: &Deletion<'_>,
) -> Result<()> {
    let entity = desk.form.entity();
    let records = all_named(context, desk, texts)?;
    let mut goes = Vec::new();
    for stored in &records {
        let goes_with = (deletion.goes)(desk, stored.id)?;
        let name = stored.name(&desk.form);
        let told = format!("To delete: {entity} {}, {name}.", stored.id);
        context
            .terminal
            .note(format!("{told} {}", goes_with.told).trim_end());
        goes.push(goes_with);
    }
    let names: Vec<String> = records.iter().map(|one| one.name(&desk.form)).collect();
    let question = format!("Delete {}?", names.join(", "));
    if flags.dry_run {
        context
            .terminal
            .note("Nothing was deleted: this was a rehearsal.");
    } else if context.confirm(&question, &format!("deleting a {entity}"))? {
        let command = format!("{entity} delete");
        let author = context.author(&command);
        desk.store.transaction(|| {
            let mut ids = records.iter().map(|stored| stored.id);
            ids.try_for_each(|id| (deletion.delete)(desk, id, &author))
        })?;
        desk.store.remove_lost_bytes()?;
        for stored in &records {
            note_deleted(context, desk, stored);
        }
    } else {
        context.terminal.note("Nothing was deleted.");
    }
    answer(context, desk, &records, &goes)
}

/// The living records that texts mean, each once.
fn all_named(context: &Context, desk: &Desk, texts: &[String]) -> Result<Vec<Stored>> {
    let mut named: Vec<Stored> = Vec::new();
    for text in texts {
        let stored = one(context, &desk.store, &desk.form, (text, Among::Living))?;
        if let Some(deleted_at) = stored.deleted_at {
            return Err(deleted_already(context, desk, (&stored, deleted_at)));
        }
        if named.iter().all(|other| other.id != stored.id) {
            named.push(stored);
        }
    }
    Ok(named)
}

fn deleted_already(context: &Context, desk: &Desk, (stored, deleted_at): (&Stored, i64)) -> Error {
    let (entity, name) = (desk.form.entity(), stored.name(&desk.form));
    let day = trash::day(deleted_at);
    let what = format!(
        "{entity} {}, {name}, is deleted already, since {day}",
        stored.id
    );
    Error::failure(what).hint(way_back(context, entity, (stored.id, deleted_at)))
}

/// Says that a record is in the trash, and until when it can be taken back.
fn note_deleted(context: &Context, desk: &Desk, stored: &Stored) {
    let entity = desk.form.entity();
    let id = stored.id.to_string();
    let note = format!(
        "Deleted {entity} {id}, {}. It can be restored for {} days: {}",
        stored.name(&desk.form),
        trash::KEPT / 86_400,
        command(context, &[entity.name(), "restore", &id])
    );
    context.terminal.note(&note);
}

/// For a program: the records as they are now, with what went with each.
fn answer(context: &Context, desk: &Desk, records: &[Stored], goes: &[Goes]) -> Result<()> {
    if context.terminal.format() != Format::Json {
        return Ok(());
    }
    let mut answers = Vec::new();
    for (stored, goes) in records.iter().zip(goes) {
        if let Some(stored) = desk.store.record(&desk.form, stored.id)? {
            let mut record = flat(&stored, &desk.form, &desk.currency);
            record.extend(goes.counts.clone());
            answers.push(Json::Object(record));
        }
    }
    context.terminal.json(&answers)
}
