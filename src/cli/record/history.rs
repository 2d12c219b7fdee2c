//! `history`: who changed which field, when, from what to what, by which command or job.

use clap::Args;
use serde_json::{Map, Value as Json, json};

use super::args::OneRecord;
use super::noun::Noun;
use super::one::{Among, one};
use super::plain;
use super::records::Records;
use crate::cli::moment::rfc3339;
use crate::cli::work;
use crate::error::{Outcome, Result};
use crate::record::{Kind, Schema, Value, choice};
use crate::session::Session;
use crate::store::{Change, Event, RecordRef, Stored, Values};
use crate::terminal::{Column, Format, Holds};

/// The arguments of `history`.
#[derive(Args, Debug)]
pub struct HistoryArgs<N: Noun> {
    #[command(flatten)]
    record: OneRecord<N>,
    /// Only changes of this field, such as phone
    #[arg(long)]
    field: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("at", "When", Holds::Moment, 3),
    Column::new("by", "Who", Holds::Text, 4),
    Column::new("field", "Field", Holds::Text, 0),
    Column::new("old", "Old", Holds::Text, 2),
    Column::new("new", "New", Holds::Text, 1),
    Column::new("command", "Command", Holds::Text, 5),
    Column::new("job", "Job", Holds::Number, 6),
    Column::new("row", "Row", Holds::Number, 7),
];

/// Writes the history of the record that a text means, living or deleted.
pub fn run<N: Noun>(args: &HistoryArgs<N>, session: &Session) -> Result<Outcome> {
    let (entity, text) = (N::ENTITY, args.record.text.as_str());
    let blank = Change {
        id: 0,
        record: RecordRef { entity, id: 0 },
        at: 0,
        by: String::new(),
        event: Event::Created(0),
        job: None,
        command: None,
    };
    let blank = entry(&blank, &|_| String::new());
    let Some(records) = Records::to_list(session, entity)? else {
        session.terminal.list(COLUMNS).keys(&blank).end(0)?;
        return Ok(Outcome::Done);
    };
    let living = records.store.find_records(&records.schema, text, false)?;
    let among = if living.is_empty()
        && !records
            .store
            .find_records(&records.schema, text, true)?
            .is_empty()
    {
        Among::Deleted
    } else {
        Among::Living
    };
    let stored = one(session, records.store, &records.schema, (text, among))?;
    let mut changes = records.store.history(entity, stored.id)?;
    changes.splice(0..0, creation(&records, &stored)?);
    if let Some(field) = &args.field {
        changes.retain(|change| change.event.name() == *field);
        note_unknown(session, &records.schema, (field, changes.is_empty()));
    }
    let mut list = session.terminal.list(COLUMNS).keys(&blank);
    for change in &changes {
        let value = |kept: &str| shown(&records, change, kept, session);
        list.push(&entry(change, &value))?;
    }
    list.end(changes.len() as u64)?;
    let kept_since = work::keeps_history_since(session)?;
    if kept_since.is_some_and(|since| stored.created_at < since) {
        session
            .terminal
            .note("Older changes are not kept (setting history.keep_days).");
    }
    Ok(Outcome::Done)
}

/// Says that nothing was found because there is no such field.
fn note_unknown(session: &Session, schema: &Schema, (field, is_empty): (&str, bool)) {
    if !is_empty || schema.find(field).is_some() {
        return;
    }
    let names = schema.stored().map(|(_, field)| &*field.name);
    let near = choice::nearest(field, names);
    let near = near.map_or_else(String::new, |near| format!(" Perhaps \"{near}\"?"));
    let note = format!("No change of \"{field}\" is known.{near}");
    session.terminal.note(&note);
}

/// Returns the creation of a record by an import. The creation by a command is an event of the history.
fn creation(records: &Records<'_>, stored: &Stored) -> Result<Option<Change>> {
    let Some((job, row)) = stored.origin else {
        return Ok(None);
    };
    let by = records
        .store
        .job(job)?
        .map(|job| job.by)
        .unwrap_or_default();
    Ok(Some(Change {
        id: 0,
        record: RecordRef {
            entity: records.schema.entity(),
            id: stored.id,
        },
        at: stored.created_at,
        by,
        event: Event::Created(stored.created_at),
        job: Some((job, Some(row))),
        command: None,
    }))
}

/// A change as it is listed; `shown` gives a value as the record itself shows it.
fn entry(change: &Change, shown: &dyn Fn(&str) -> String) -> Map<String, Json> {
    let (job, row) = change.job.unzip();
    let Values { old, new } = change.event.values().map(|kept| shown(&kept));
    let mut entry = Map::new();
    entry.insert("at".to_owned(), json!(rfc3339(change.at)));
    entry.insert("by".to_owned(), json!(change.by));
    entry.insert("field".to_owned(), json!(change.event.name()));
    entry.insert("old".to_owned(), json!(old));
    entry.insert("new".to_owned(), json!(new));
    entry.insert("command".to_owned(), json!(change.command));
    entry.insert("job".to_owned(), json!(job));
    entry.insert("row".to_owned(), json!(row.flatten()));
    entry
}

/// A value of the history as the record itself shows it. Times are in UTC in JSON and CSV.
fn shown(records: &Records<'_>, change: &Change, kept: &str, session: &Session) -> String {
    let Ok(number) = kept.parse::<i64>() else {
        return kept.to_owned();
    };
    match &change.event {
        Event::Created(_) | Event::Trash(_) => match session.terminal.format() {
            Format::Table => session.terminal.moment(rfc3339(number)),
            Format::Json | Format::Csv => rfc3339(number),
        },
        Event::Field { name, .. } if is_amount(&records.schema, name) => {
            plain(&Value::Amount(number), &records.currency)
        }
        _ => kept.to_owned(),
    }
}

fn is_amount(schema: &Schema, name: &str) -> bool {
    schema
        .find(name)
        .is_some_and(|field| schema.field(field).kind == Kind::Amount)
}
