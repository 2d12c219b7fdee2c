//! The client that a contact's row names.

use super::link::{FoundClient, LinkWish, client_named};
use super::related::{FoundRelated, RelatedRecord, entity_type_of, relationship};
use crate::duplicate::{Decision, Match, Merge, OnDuplicate};
use crate::error::Result;
use crate::record::{Entity, Record, Schema, fields, related};
use crate::store::{ExternalId, Known, Store};

/// Finds the clients of contacts' rows.
#[derive(Debug)]
pub struct ClientFinder<'a> {
    /// The store.
    pub store: &'a Store,
    /// The fields of the rows.
    pub schema: &'a Schema,
    /// The other system whose ids the rows have.
    pub source: Option<&'a str>,
    /// Whether the file has a column for the relationship. A default is for contacts that are not linked yet.
    pub says_relationship: bool,
}

impl ClientFinder<'_> {
    /// Returns the client that a row names, or the reason why the row is not imported. A client from which a user unlinked the
    /// existing `contact` of the row is not named.
    pub fn find(&self, record: &Record, contact: Option<i64>) -> Result<FoundRelated> {
        let name = self.text(record, fields::CLIENT);
        if name.is_empty() {
            return Ok(Ok(RelatedRecord::Nothing));
        }
        let mut client = self.client(name)?;
        if let Some(contact) = contact {
            client = self.linked_one_of(contact, name, client)?;
            if let Ok(client) = client
                && self.keeps_links(contact, client, record)?
            {
                return Ok(Ok(RelatedRecord::Nothing));
            }
        }
        let entity_type = match &client {
            Ok(client) => entity_type_of(self.store, *client)?,
            Err(_) => String::new(),
        };
        let relationship = relationship(&entity_type, self.text(record, fields::RELATIONSHIP));
        Ok(relationship
            .map(|relationship| {
                RelatedRecord::Client(LinkWish {
                    name: name.to_owned(),
                    client,
                    entity_type: None,
                    relationship,
                    keeps_existing: !self.says_relationship,
                })
            })
            .map_err(Into::into))
    }

    /// Returns the client that a row names. Of several with one name, an existing contact means the one that it is linked to.
    fn linked_one_of(&self, contact: i64, name: &str, client: FoundClient) -> Result<FoundClient> {
        if client.is_ok() {
            return Ok(client);
        }
        let named = self.store.clients_named(name)?;
        let mut links = self.store.links(Entity::Contact, contact)?;
        links.retain(|link| named.contains(&link.client));
        let linked: Vec<i64> = links.iter().map(|link| link.client).collect();
        Ok(match linked[..] {
            [only] => Ok(only),
            _ => client,
        })
    }

    /// Returns whether a row leaves the links between an existing contact and a client as they are: a user unlinked them, or they
    /// are linked and the row names no relationship.
    fn keeps_links(&self, contact: i64, client: i64, record: &Record) -> Result<bool> {
        if is_linked(self.store, contact, &[client])? {
            return Ok(self.text(record, fields::RELATIONSHIP).trim().is_empty());
        }
        self.store.was_unlinked(contact, client)
    }

    /// Decides about an existing contact by the client that the row names. A row with a new link is not skipped, and changes
    /// nothing else. Returns `None` if the policy decides alone.
    pub fn decide(
        &self,
        matched: &Match,
        record: &Record,
        on_duplicate: OnDuplicate,
    ) -> Result<Option<Decision>> {
        let is_certain = matched.doubt.is_none() && matched.deleted_at.is_none();
        match matched.only() {
            Some(contact) if is_certain && on_duplicate == OnDuplicate::Skip => {
                let is_missing = self.is_link_missing(contact, record)?;
                Ok(is_missing.then_some(Decision::Change(contact, Merge::Keep)))
            }
            _ => Ok(None),
        }
    }

    /// Returns whether a row names a client to which an existing contact is not linked, and from which no user unlinked it. Returns
    /// false if the row names no client, or a client that cannot be found.
    fn is_link_missing(&self, contact: i64, record: &Record) -> Result<bool> {
        match self.client_of(record)? {
            Some(client) => brings_link(self.store, contact, client),
            None => Ok(false),
        }
    }

    /// Returns the client that a row names, if it can be found.
    pub(super) fn client_of(&self, record: &Record) -> Result<Option<i64>> {
        match self.text(record, fields::CLIENT) {
            "" => Ok(None),
            name => Ok(self.client(name)?.ok()),
        }
    }

    /// Returns the relationship that a row names; blank if it names none.
    pub(super) fn relationship<'r>(&self, record: &'r Record) -> &'r str {
        if self.says_relationship {
            self.text(record, fields::RELATIONSHIP).trim()
        } else {
            ""
        }
    }

    /// Returns the client that a text means: an id or a whole name. In rows with ids of another system, an id is one of that
    /// system: a number there would be another client here.
    fn client(&self, text: &str) -> Result<FoundClient> {
        let Some(source) = self.source else {
            return client_named(self.store, text);
        };
        let id = ExternalId {
            entity: Entity::Client,
            source,
            id: text,
        };
        match self.store.known(id)? {
            Known::Living(client) => Ok(Ok(client)),
            Known::Deleted(client, _) => client_named(self.store, &client.to_string()),
            Known::Gone | Known::Never if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                Ok(Err(format!(
                    "no client has the id {text} in {source}: first import the clients with --source {source}"
                )))
            }
            Known::Gone | Known::Never => client_named(self.store, text),
        }
    }

    fn text<'r>(&self, record: &'r Record, field: &str) -> &'r str {
        related::text_of(self.schema, record, field).unwrap_or_default()
    }
}

/// Returns whether an import links an existing contact to a client: they are not linked, and no user unlinked them.
pub fn brings_link(store: &Store, contact: i64, client: i64) -> Result<bool> {
    Ok(!is_linked(store, contact, &[client])? && !store.was_unlinked(contact, client)?)
}

/// Returns whether a user unlinked a contact from a client. Most are linked, which is found faster.
pub fn is_unlinked(store: &Store, contact: i64, client: i64) -> Result<bool> {
    Ok(!is_linked(store, contact, &[client])? && store.was_unlinked(contact, client)?)
}

/// Returns whether a contact is linked to one of these clients.
pub fn is_linked(store: &Store, contact: i64, clients: &[i64]) -> Result<bool> {
    let links = store.links(Entity::Contact, contact)?;
    Ok(links.iter().any(|link| clients.contains(&link.client)))
}
