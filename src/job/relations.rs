//! The links of the candidates of a waiting row: those that they have, and those that a merge makes.

use std::borrow::Cow;

use super::Review;
use super::importer::brought_links;
use super::review::related;
use crate::error::Result;
use crate::record::related::RelatedFields;
use crate::record::{Entity, Record, Value, fields};
use crate::store::{KeptRow, Link, Stored};

impl Review<'_> {
    /// Returns the records that a candidate is linked with, each in words: `1 Anna Moor, Self`. The first text is their name
    /// as a field: `contacts`.
    pub fn links(
        &self,
        kept: &KeptRow<'_>,
        candidate: &Stored,
    ) -> Result<Option<(&'static str, Vec<String>)>> {
        let entity = self.schema_of_candidates(kept).entity();
        let Some(other) = entity.spec().linked_with else {
            return Ok(None);
        };
        let schema = self.store.schema(other)?;
        let mut links = Vec::new();
        for link in self.store.links(entity, candidate.id)? {
            let id = link.other(entity).id;
            let name = self.store.record(&schema, id)?.unwrap_or_default();
            links.push(format!(
                "{id} {}, {}",
                name.name(&schema),
                link.relationship
            ));
        }
        Ok(Some((other.plural(), links)))
    }

    /// Returns a candidate with the values that a user compares. A client has those of its contacts, too, in the fields of a
    /// row's contacts. Each contact of the row faces the linked contact that has most of its values in common.
    pub fn with_contacts(
        &self,
        kept: &KeptRow<'_>,
        record: &Record,
        candidate: &Stored,
    ) -> Result<Stored> {
        let mut shown = candidate.clone();
        if related(kept).is_some() || self.schema().entity() != Entity::Client {
            return Ok(shown);
        }
        shown.values.resize(self.schema().len(), None);
        let mut linked = self.linked_contacts(candidate.id)?;
        for place in RelatedFields::of(self.schema(), &self.contact) {
            if place.record(record, self.rules.region).is_none() {
                continue;
            }
            let in_common = |(_, contact): &(Link, Stored)| {
                let pairs = place.pairs().iter();
                let same = |&&(of_row, own): &&_| match (record.get(of_row), contact.get(own)) {
                    (Some(new), Some(there)) => new == *there,
                    _ => false,
                };
                pairs.filter(same).count()
            };
            // The first one of several: the primary contact.
            let nearest = (0..linked.len())
                .rev()
                .max_by_key(|&at| in_common(&linked[at]));
            let Some(nearest) = nearest else {
                break;
            };
            let (link, contact) = linked.remove(nearest);
            for &(of_row, own) in place.pairs() {
                shown.values[of_row.index()] = contact.get(own).cloned();
            }
            if let Some(field) = self.schema().find(place.place.relationship) {
                let relationship = Value::Text(Cow::Owned(link.relationship));
                shown.values[field.index()] = Some(relationship);
            }
        }
        Ok(shown)
    }

    /// Returns the links of a client, each with its contact.
    fn linked_contacts(&self, client: i64) -> Result<Vec<(Link, Stored)>> {
        let mut linked = Vec::new();
        for link in self.store.links(Entity::Client, client)? {
            if let Some(contact) = self.store.record(&self.contact, link.contact)? {
                linked.push((link, contact));
            }
        }
        Ok(linked)
    }

    /// Returns what a merge of a row into a candidate does in addition to the fields, in words: `links contact 2, Hanna Moor,
    /// as Self`.
    pub fn brought(&self, kept: &KeptRow<'_>, candidate: &Stored) -> Result<Vec<String>> {
        let Ok(record) = self.record(kept) else {
            return Ok(Vec::new());
        };
        let Some(question) = related(kept) else {
            let rows = (self.store, &self.plan, self.schema());
            return brought_links(rows, &record, (candidate.id, self.job.started_at));
        };
        let links = self.store.links(question.entity, candidate.id)?;
        Ok(match question.to {
            Some(client) if links.iter().any(|link| link.client == client) => Vec::new(),
            Some(client) => vec![format!("links it to client {client}")],
            None => {
                let name = self.name_of(&record);
                vec![format!("creates client {name}, and links it")]
            }
        })
    }

    /// Returns the client in whose row a contact waits: `client Moor Ltd`. Returns `None` if the row waits for its own record.
    pub fn client_of(&self, kept: &KeptRow<'_>) -> Option<String> {
        let question = related(kept)?;
        let record = self.record(kept).ok();
        let name = record.map(|record| self.name_of(&record).to_owned());
        let name = name.unwrap_or_default();
        Some(match question.to {
            Some(client) => format!("client {client}, {name}"),
            None => format!("the new client {name}"),
        })
    }

    fn name_of<'r>(&self, record: &'r Record) -> &'r str {
        let name = self.schema.find(fields::NAME);
        name.and_then(|id| record.text(id)).unwrap_or_default()
    }
}
