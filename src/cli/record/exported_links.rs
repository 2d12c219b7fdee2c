//! The client of each contact in an export, as an import of contacts reads it: by its name, with the relationship.

use std::cell::Cell;

use super::counted;
use crate::error::Result;
use crate::record::Entity;
use crate::session::Session;
use crate::store::Store;

/// The links of the exported contacts. It counts those that no cell can say.
#[derive(Default)]
pub struct ExportedLinks {
    /// The contacts with more than one client. A row names the first one.
    with_more: Cell<usize>,
    /// The contacts whose client has the name of another one. A row does not name it.
    with_twin: Cell<usize>,
}

impl ExportedLinks {
    /// Returns the cells of a contact: its client and its relationship to it. Of several clients, it is the one of which it is the
    /// primary contact, or the oldest. An id would be another client in another store, so a client is named only by a name that
    /// no other client has.
    pub fn cells(&self, store: &Store, contact: i64) -> Result<Vec<String>> {
        let blank = vec![String::new(), String::new()];
        let links = store.links(Entity::Contact, contact)?;
        let Some(link) = links.first() else {
            return Ok(blank);
        };
        let schema = store.schema(Entity::Client)?;
        let Some(client) = store.record(&schema, link.client)? else {
            return Ok(blank);
        };
        let name = client.name(&schema);
        if store.find_records(&schema, &name, false)?.len() != 1 {
            self.with_twin.set(self.with_twin.get() + 1);
            return Ok(blank);
        }
        if links.len() > 1 {
            self.with_more.set(self.with_more.get() + 1);
        }
        Ok(vec![name, link.relationship.clone()])
    }

    /// Notes the links that are not in the export.
    pub fn note_left_out(&self, session: &Session) {
        let contacts = |count| counted(count, Entity::Contact.name());
        let (more, twin) = (self.with_more.get(), self.with_twin.get());
        if more > 0 {
            session.terminal.note(&format!(
                "Of {} with several clients, the export has only the first client.",
                contacts(more)
            ));
        }
        if twin > 0 {
            session.terminal.note(&format!(
                "The client of {} is left out, because another client has the same name.",
                contacts(twin)
            ));
        }
    }
}
