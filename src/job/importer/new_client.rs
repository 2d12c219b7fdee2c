//! The new client of a contact, if the user chose one.

use super::link::{FoundClient, LinkWish};
use super::writer::RecordWriter;
use crate::error::Result;
use crate::record::{Cell, Checker, Draft, Entity, Reason, Record, Rules, Schema, fields};
use crate::store::{Count, Store};

/// A client that will be created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewClient {
    /// Its name.
    pub name: String,
    /// Whether the user gave the name; otherwise it is the name of the contact.
    pub is_named: bool,
    /// Its type.
    pub entity_type: String,
    /// The relationship of the contact to it.
    pub relationship: String,
}

/// Returns whether a contact gets no new client. A linked contact keeps its link in every later import. A link that a
/// user removed is not made again, unless a client was named for this contact.
pub fn keeps_links(store: &Store, contact: i64, is_named: bool) -> Result<bool> {
    if !store.links(Entity::Contact, contact)?.is_empty() {
        return Ok(true);
    }
    Ok(!is_named && store.was_linked(contact)?)
}

impl NewClient {
    /// Creates the client and links the contact to it, unless the contact keeps its links.
    pub fn make(
        self,
        writer: &mut RecordWriter<'_>,
        row: u64,
        (contact, is_contact_new): (i64, bool),
    ) -> Result<()> {
        if keeps_links(writer.store, contact, self.is_named)? {
            return Ok(());
        }
        let (client, is_new) = self.create(writer, row)?;
        if is_new && !is_contact_new {
            writer.counts.add(Count::ClientsAdded);
        }
        let wish = LinkWish {
            client,
            name: self.name,
            entity_type: Some(self.entity_type),
            relationship: self.relationship,
            keeps_existing: true,
        };
        wish.make(writer, row, contact).map(drop)
    }

    /// Creates the client, or returns the reason why it cannot be created. Two rows that name the same new client mean
    /// one: the second one creates none.
    fn create(&self, writer: &RecordWriter<'_>, row: u64) -> Result<(FoundClient, bool)> {
        if self.is_named
            && let Some(client) = writer.import.own_client(&self.name)?
        {
            return Ok((Ok(client), false));
        }
        if let Err(full) = writer.store.assert_room(writer.plan.max_clients()) {
            return Ok((Err(full.to_string()), false));
        }
        let schema = writer.store.schema(Entity::Client)?;
        let mut draft = Draft::default();
        for (field, text) in [
            (fields::NAME, &self.name),
            (fields::ENTITY_TYPE, &self.entity_type),
        ] {
            if let Some(id) = schema.find(field) {
                draft.fill(id, Cell::text(text));
            }
        }
        let rules = client_rules(writer, &schema)?;
        let mut record = Record::default();
        if let Err(rejection) = Checker::new(&schema, &rules).check(&draft, &mut record) {
            let reasons: Vec<String> = rejection.reasons.iter().map(Reason::sentence).collect();
            return Ok((Err(reasons.join("; ")), false));
        }
        let client = writer.import.create_related(row, &schema, &record)?;
        Ok((Ok(client), true))
    }
}

fn client_rules(writer: &RecordWriter<'_>, schema: &Schema) -> Result<Rules> {
    Ok(Rules {
        required: schema.own_requirements(),
        options: schema.own_options(),
        ..writer.plan.rules(schema)?
    })
}
