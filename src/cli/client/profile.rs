//! The output of `client show` and of every command that changes a client: the client with its related records.

use serde_json::{Map, Value as Json, json};

use crate::cli::record::noun::removed;
use crate::cli::record::records::Records;
use crate::cli::record::{external_ids, flat};
use crate::cli::{activity, document};
use crate::error::Result;
use crate::record::{Entity, Value, client, fields};
use crate::store::{RecordRef, Stored};

/// Returns a client with its related records.
pub fn record(records: &Records<'_>, id: i64) -> Result<Map<String, Json>> {
    let schema = records.schema_of(Entity::Client)?;
    let stored = records
        .store
        .record(&schema, id)?
        .ok_or_else(|| removed(Entity::Client, id))?;
    let mut record = flat(&stored, &schema, &records.currency);
    external_ids::insert(
        &mut record,
        &records.store.external_ids(RecordRef::client(id))?,
    );
    let reference = match schema
        .find(fields::REFERENCE_DATE)
        .and_then(|id| stored.get(id))
    {
        Some(Value::Date(date)) => Some(*date),
        _ => None,
    };
    let derived = |derive: fn(jiff::civil::Date) -> Option<jiff::civil::Date>| {
        json!(reference.and_then(derive).map(|date| date.to_string()))
    };
    record.insert(
        "agreement_signed".to_owned(),
        derived(client::agreement_signed),
    );
    record.insert("fds_deadline".to_owned(), derived(client::fds_deadline));
    record.insert("advisers".to_owned(), json!(records.store.advisers(id)?));
    record.insert(
        "contacts".to_owned(),
        Json::Array(contacts(records, &stored)?),
    );
    let brief = |mut record: Map<String, Json>, keys: &[&str]| {
        record.retain(|key, _| keys.contains(&key.as_str()));
        Json::Object(record)
    };
    let activities = records.store.activities(id)?;
    let activities = activities
        .iter()
        .map(|one| brief(activity::flat(one), &["id", "date", "kind", "title"]));
    record.insert("activities".to_owned(), activities.collect());
    let documents = records.store.documents(id)?;
    let there = documents.iter().filter(|one| one.deleted_at.is_none());
    let documents =
        there.map(|one| brief(document::flat(one), &["id", "name", "size", "created_at"]));
    record.insert("documents".to_owned(), documents.collect());
    Ok(record)
}

/// Returns the contacts of a client, each with the relationship.
fn contacts(records: &Records<'_>, client: &Stored) -> Result<Vec<Json>> {
    let schema = records.schema_of(Entity::Contact)?;
    let mut contacts = Vec::new();
    for link in records.store.links(Entity::Client, client.id)? {
        if let Some(contact) = records.store.record(&schema, link.contact)? {
            let mut entry = Map::new();
            entry.insert("id".to_owned(), json!(contact.id));
            entry.insert("name".to_owned(), json!(contact.name(&schema)));
            entry.insert(
                "email".to_owned(),
                json!(contact.text(&schema, fields::EMAIL)),
            );
            entry.insert("relationship".to_owned(), json!(link.relationship));
            entry.insert("primary".to_owned(), json!(link.is_primary));
            contacts.push(Json::Object(entry));
        }
    }
    Ok(contacts)
}
