//! The output of `contact show` and of every command that changes a contact: the contact with its clients.

use serde_json::{Map, Value as Json, json};

use crate::cli::record::noun::removed;
use crate::cli::record::records::Records;
use crate::cli::record::{external_ids, flat};
use crate::error::Result;
use crate::record::{Entity, fields};
use crate::session::Session;
use crate::store::RecordRef;
use crate::terminal::Format;

/// Returns a contact with its clients.
pub fn record(session: &Session, records: &Records<'_>, id: i64) -> Result<Map<String, Json>> {
    let schema = records.schema_of(Entity::Contact)?;
    let stored = records
        .store
        .record(&schema, id)?
        .ok_or_else(|| removed(Entity::Contact, id))?;
    let mut record = flat(&stored, &schema, &records.currency);
    if session.terminal.format() == Format::Table
        && let Some(Json::String(income)) = record.get_mut(fields::ANNUAL_INCOME)
    {
        income.push_str(&format!(" {}", records.currency.code()));
    }
    external_ids::insert(
        &mut record,
        &records.store.external_ids(RecordRef::contact(id))?,
    );
    record.insert("clients".to_owned(), Json::Array(clients(records, id)?));
    Ok(record)
}

/// Returns the clients of a contact, each with the relationship.
fn clients(records: &Records<'_>, contact: i64) -> Result<Vec<Json>> {
    let schema = records.schema_of(Entity::Client)?;
    let mut clients = Vec::new();
    for link in records.store.links(Entity::Contact, contact)? {
        if let Some(client) = records.store.record(&schema, link.client)? {
            let mut entry = Map::new();
            entry.insert("id".to_owned(), json!(client.id));
            entry.insert("name".to_owned(), json!(client.name(&schema)));
            entry.insert("relationship".to_owned(), json!(link.relationship));
            entry.insert("primary".to_owned(), json!(link.is_primary));
            clients.push(Json::Object(entry));
        }
    }
    Ok(clients)
}
