//! The verbs of records, generic over the entity: a file for each, and what they share.

pub mod add;
pub mod args;
pub mod asking;
pub mod delete;
pub mod duplicates;
pub mod edit;
pub mod explained;
pub mod export;
mod exported_links;
pub mod external_ids;
pub mod facing;
pub mod field_by_field;
pub mod given;
pub mod history;
pub mod judge;
pub mod list;
pub mod merge;
pub mod merged;
pub mod noun;
pub mod one;
pub mod records;
pub mod relationship;
pub mod restore;
pub mod show;
pub mod unmerge;
pub mod why;

use serde_json::{Map, Value as Json, json};

use self::records::Records;
use super::moment::rfc3339;
use super::suggestion::command;
use crate::error::Result;
use crate::record::amount::Currency;
use crate::record::{Entity, Kind, Record, Rule, Schema, Value, fields};
use crate::session::Session;
use crate::store::{Candidates, Stored};
use crate::terminal::Format;

/// Returns a record as JSON: its fields by name, its id, origin and times.
pub fn flat(stored: &Stored, schema: &Schema, currency: &Currency) -> Map<String, Json> {
    /// The keys in addition to the fields.
    const BESIDE_FIELDS: usize = 8;
    let mut record = Map::with_capacity(schema.len() + BESIDE_FIELDS);
    record.insert("id".to_owned(), json!(stored.id));
    record.insert("name".to_owned(), json!(stored.name(schema)));
    for (id, field) in schema.stored() {
        let value = stored.get(id).map(|value| match (value, field.kind) {
            (Value::Text(text), Kind::Checkbox) => json!(text == "true"),
            (value, _) => json!(plain(value, currency)),
        });
        record.insert(field.name.to_string(), json!(value));
    }
    let (job, row) = stored.origin.unzip();
    record.insert("job".to_owned(), json!(job));
    record.insert("row".to_owned(), json!(row));
    if schema.entity().spec().becomes_contact() {
        record.insert("contact".to_owned(), json!(stored.contact));
    }
    let moment = |seconds: Option<i64>| json!(seconds.map(rfc3339));
    record.insert("created_at".to_owned(), moment(Some(stored.created_at)));
    record.insert("updated_at".to_owned(), moment(stored.updated_at));
    record.insert("deleted_at".to_owned(), moment(stored.deleted_at));
    record
}

/// Returns a value as text: an amount as a decimal, a date in ISO 8601.
pub fn plain(value: &Value<'_>, currency: &Currency) -> String {
    value.plain(currency)
}

/// Writes one record: all fields as JSON, or those with a value for people.
pub fn write(session: &Session, record: &Map<String, Json>) -> Result<()> {
    if session.terminal.format() == Format::Json {
        return session.terminal.json(record);
    }
    let shown = |key: &str, text: String| match key {
        key if key.ends_with("_at") && !key.contains('.') => session.terminal.moment(text),
        "size" => format!("{text} bytes"),
        _ => text,
    };
    let facts: Vec<(&str, String)> = record
        .iter()
        .flat_map(|(key, value)| facts(key, value, &shown))
        .collect();
    session.terminal.facts(&facts)
}

/// Notes the other records with the email of a record; of a lead also the contacts with it.
pub fn note_same_email(session: &Session, records: &Records<'_>, id: i64) -> Result<()> {
    let (entity, stored) = (
        records.schema.entity(),
        records.store.record(&records.schema, id)?,
    );
    let stored = stored.unwrap_or_default();
    let Some(email) = stored.text(&records.schema, fields::EMAIL) else {
        return Ok(());
    };
    let alike = records.store.find_records(&records.schema, email, false)?;
    for other in alike.iter().filter(|other| other.id != id) {
        let verdict = records.store.verdict_on_records(entity, (id, other.id))?;
        if verdict == Some(false) {
            continue;
        }
        let (id, name) = (other.id, other.name(&records.schema));
        let note = format!("Possible duplicate: {entity} {id}, {name} (same email).");
        session.terminal.note(&note);
    }
    if entity.is_lead() && records.store.contact_of_lead(id)?.is_none() {
        note_contacts_with(session, records, (id, email))?;
    }
    Ok(())
}

/// Notes the contacts with the email of a lead, with the command that links the two.
fn note_contacts_with(
    session: &Session,
    records: &Records<'_>,
    (lead, email): (i64, &str),
) -> Result<()> {
    let schema = records.schema_of(Entity::Contact)?;
    for contact in records.store.find_records(&schema, email, false)? {
        let (id, name) = (contact.id.to_string(), contact.name(&schema));
        let lead = lead.to_string();
        let convert = command(session, &["lead", "convert", &lead, "--contact", &id]);
        let note = format!(
            "Contact {id}, {name}, has the same email. If the lead is this person, link the two: {convert}"
        );
        session.terminal.note(&note);
    }
    Ok(())
}

/// Notes the other contacts with the phone of a contact. `given` has its new values.
pub fn note_same_phone(
    session: &Session,
    records: &Records<'_>,
    id: i64,
    given: &Record,
) -> Result<()> {
    let candidates = Candidates::indexed(&records.schema, &[Rule::Phone]);
    for other in candidates.find(records.store, Rule::Phone, given)? {
        let pair = (id, other.id);
        if other.id != id
            && other.deleted_at.is_none()
            && records.store.verdict_on_records(Entity::Contact, pair)? != Some(false)
        {
            let stored = records.store.record(&records.schema, other.id)?;
            let name = stored.unwrap_or_default().name(&records.schema);
            let other = other.id;
            let note = format!("Possible duplicate: contact {other}, {name} (same phone).");
            session.terminal.note(&note);
        }
    }
    Ok(())
}

/// Returns a text with a capital as its first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// Returns a count in words: `1 link`, `2 links`.
pub fn counted(number: usize, one: &str) -> String {
    match (number, one.strip_suffix('y')) {
        (1, _) => format!("1 {one}"),
        (_, Some(stem)) => format!("{number} {stem}ies"),
        (_, None) => format!("{number} {one}s"),
    }
}

/// Shows a value by its name: a time, or a number of bytes.
type Shown<'s> = dyn Fn(&str, String) -> String + 's;

/// Returns a value for people. A list takes one line for each of its records.
fn facts<'k>(key: &'k str, value: &Json, shown: &Shown<'_>) -> Vec<(&'k str, String)> {
    match value {
        Json::Null => Vec::new(),
        Json::Array(list) => list
            .iter()
            .map(|entry| (key, phrase(key, entry, shown)))
            .collect(),
        other => vec![(key, phrase(key, other, shown))],
    }
}

/// Returns a value on one line. A value that is false or null is left out.
fn phrase(key: &str, value: &Json, shown: &Shown<'_>) -> String {
    match value {
        Json::String(text) => shown(key, text.clone()),
        Json::Object(record) => {
            let parts = record.iter().filter_map(|(key, value)| match value {
                Json::Null | Json::Bool(false) => None,
                Json::Bool(true) => Some(key.clone()),
                other => Some(phrase(key, other, shown)),
            });
            parts.collect::<Vec<String>>().join("  ")
        }
        other => shown(key, other.to_string()),
    }
}
