//! A client with all that hangs on it, as `client show` and every command that writes a client answer.

use serde_json::{Map, Value as Json, json};

use crate::cli::record::desk::Desk;
use crate::cli::record::{flat, show as show_record};
use crate::cli::{activity, document};
use crate::context::Context;
use crate::error::{Error, Result};
use crate::record::{Entity, Value, client};
use crate::store::Stored;

/// Writes the profile of a client.
pub fn show(context: &Context, desk: &Desk, id: i64) -> Result<()> {
    let form = desk.form_of(Entity::Client)?;
    let stored = desk
        .store
        .record(&form, id)?
        .ok_or_else(|| Error::failure(format!("client {id} has gone away meanwhile")))?;
    let mut record = flat(&stored, &form, &desk.currency);
    let reference = match form.find("reference_date").and_then(|id| stored.get(id)) {
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
    record.insert("advisers".to_owned(), json!(desk.store.advisers(id)?));
    record.insert("contacts".to_owned(), Json::Array(contacts(desk, &stored)?));
    let brief = |mut record: Map<String, Json>, keys: &[&str]| {
        record.retain(|key, _| keys.contains(&key.as_str()));
        Json::Object(record)
    };
    let activities = desk.store.activities(id)?;
    let activities = activities
        .iter()
        .map(|one| brief(activity::flat(one), &["id", "date", "kind", "title"]));
    record.insert("activities".to_owned(), activities.collect());
    let documents = desk.store.documents(id)?;
    let there = documents.iter().filter(|one| one.deleted_at.is_none());
    let documents =
        there.map(|one| brief(document::flat(one), &["id", "name", "size", "created_at"]));
    record.insert("documents".to_owned(), documents.collect());
    show_record(context, &record)
}

/// The contacts of a client, each with its relationship.
fn contacts(desk: &Desk, client: &Stored) -> Result<Vec<Json>> {
    let form = desk.form_of(Entity::Contact)?;
    let mut contacts = Vec::new();
    for link in desk.store.links(Entity::Client, client.id)? {
        if let Some(contact) = desk.store.record(&form, link.contact)? {
            let mut entry = Map::new();
            entry.insert("id".to_owned(), json!(contact.id));
            entry.insert("name".to_owned(), json!(contact.name(&form)));
            entry.insert("email".to_owned(), json!(contact.text(&form, "email")));
            entry.insert("relationship".to_owned(), json!(link.relationship));
            entry.insert("primary".to_owned(), json!(link.is_primary));
            contacts.push(Json::Object(entry));
        }
    }
    Ok(contacts)
}
