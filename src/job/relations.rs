//! The links of the candidates of a waiting row: those that they have, and those that a merge makes.

use super::Review;
use super::importer::brought_links;
use super::review::related;
use crate::error::Result;
use crate::record::{Record, fields};
use crate::store::{KeptRow, Stored};

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
