//! Links between clients and contacts. The history of both records has each link.

use std::borrow::Cow;

use rusqlite::OptionalExtension;

use crate::error::{Error, Result};
use crate::record::{Entity, Schema};
use crate::store::history::{Event, RecordRef, Values};
use crate::store::{Author, Store};

/// A link between a client and a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The client.
    pub client: i64,
    /// The contact.
    pub contact: i64,
    /// The relationship of the contact to the client, such as Spouse or Trustee.
    pub relationship: String,
    /// Whether the contact is the primary contact of the client.
    pub is_primary: bool,
}

impl Link {
    /// Returns the record at the other end, seen from a client or a contact.
    pub fn other(&self, entity: Entity) -> RecordRef {
        if entity == Entity::Client {
            RecordRef::contact(self.contact)
        } else {
            RecordRef::client(self.client)
        }
    }

    /// Returns the link with another record at the other end, seen from a client or a contact.
    #[must_use]
    pub fn with_other(self, entity: Entity, id: i64) -> Self {
        if entity == Entity::Client {
            Link {
                contact: id,
                ..self
            }
        } else {
            Link { client: id, ..self }
        }
    }

    /// Returns the link of another client or contact.
    #[must_use]
    pub fn with_own(self, entity: Entity, id: i64) -> Self {
        if entity == Entity::Client {
            Link { client: id, ..self }
        } else {
            Link {
                contact: id,
                ..self
            }
        }
    }
}

impl Store {
    /// Returns the links of a record, the primary one first, then in the order of the other end. Records of some
    /// entities have none.
    pub fn links(&self, entity: Entity, id: i64) -> Result<Vec<Link>> {
        let Some(other) = entity.spec().linked_with else {
            return Ok(Vec::new());
        };
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT client, contact, relationship, is_primary FROM link WHERE {entity} = ?
             ORDER BY is_primary DESC, {other}"
        ))?;
        let links = statement.query_map([id], |row| {
            Ok(Link {
                client: row.get(0)?,
                contact: row.get(1)?,
                relationship: row.get(2)?,
                is_primary: row.get(3)?,
            })
        })?;
        Ok(links.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the primary contact of a client.
    pub fn primary_contact(&self, client: i64) -> Result<Option<i64>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT contact FROM link WHERE client = ? AND is_primary = 1")?;
        Ok(statement.query_row([client], |row| row.get(0)).optional()?)
    }

    /// Links a living contact to a living client. A primary contact replaces the one before it.
    ///
    /// # Errors
    /// Fails if they are linked, if one of them does not exist or is in the trash, or if the relationship is blank.
    pub fn link(&self, link: &Link, author: &Author<'_>) -> Result<()> {
        let relationship = link.relationship.trim();
        if relationship.is_empty() {
            return Err(Error::usage("a link needs a relationship")
                .hint("Add one, such as --relationship Spouse."));
        }
        self.transaction(|| {
            self.living(&Schema::of(Entity::Client), link.client)?;
            self.living(&Schema::of(Entity::Contact), link.contact)?;
            self.assert_not_linked(link.client, link.contact)?;
            self.connection
                .prepare_cached(
                    "INSERT INTO link (client, contact, relationship) VALUES (?, ?, ?)",
                )?
                .execute((link.client, link.contact, relationship))?;
            self.note_link(link, Values::set(relationship), author)?;
            if link.is_primary {
                self.set_primary(link.client, Some(link.contact), author)?;
            }
            Ok(())
        })
    }

    /// Fails if a contact is linked to a client.
    pub fn assert_not_linked(&self, client: i64, contact: i64) -> Result<()> {
        let links = self.links(Entity::Client, client)?;
        let Some(there) = links.iter().find(|there| there.contact == contact) else {
            return Ok(());
        };
        Err(Error::failure(format!(
            "contact {contact} is linked to client {client} already, as {}",
            there.relationship
        ))
        .hint(format!(
            "To change that: intake contact unlink {contact} {client}, then link it again."
        )))
    }

    /// Removes the link between a contact and a client, and returns it.
    ///
    /// # Errors
    /// Fails if they are not linked.
    pub fn unlink(&self, client: i64, contact: i64, author: &Author<'_>) -> Result<Link> {
        self.transaction(|| {
            let links = self.links(Entity::Client, client)?;
            let link = links.into_iter().find(|link| link.contact == contact);
            let link = link.ok_or_else(|| {
                Error::failure(format!(
                    "contact {contact} is not linked to client {client}"
                ))
                .hint(format!("`intake client show {client}` lists its contacts."))
            })?;
            self.remove_link(&link, author)?;
            Ok(link)
        })
    }

    /// Returns whether a user removed the link between a contact and a client, and none was made since. A deletion, a merge and
    /// the undo of an import remove links, too, but do not say that the two have nothing to do with each other.
    ///
    /// The links of records that were merged into the two count, too. What a merge moved, or moved back, does not.
    pub fn was_unlinked(&self, contact: i64, client: i64) -> Result<bool> {
        let mut last = self.connection.prepare_cached(
            "SELECT id, coalesce(new IS NULL AND command = 'contact unlink', FALSE) FROM change
             WHERE entity = 'contact' AND record = ? AND kind = 'link' AND other = ?
               AND (command IS NULL OR command NOT LIKE '%merge' AND command NOT LIKE '% duplicates')
             ORDER BY id DESC LIMIT 1",
        )?;
        let clients = self.merged_records(RecordRef::client(client))?;
        let mut newest = (0, false);
        for contact in self.merged_records(RecordRef::contact(contact))? {
            for &client in &clients {
                let found = last.query_row((contact, client), |row| Ok((row.get(0)?, row.get(1)?)));
                newest = newest.max(found.optional()?.unwrap_or_default());
            }
        }
        Ok(newest.1)
    }

    /// Removes all links of a client or a contact, and returns them.
    pub(in crate::store) fn remove_links(
        &self,
        entity: Entity,
        id: i64,
        author: &Author<'_>,
    ) -> Result<Vec<Link>> {
        let links = self.links(entity, id)?;
        for link in &links {
            self.remove_link(link, author)?;
        }
        Ok(links)
    }

    /// Removes a link. If its contact was the primary contact, the client no longer has one.
    pub fn remove_link(&self, link: &Link, author: &Author<'_>) -> Result<()> {
        if link.is_primary {
            self.set_primary(link.client, None, author)?;
        }
        self.connection
            .prepare_cached("DELETE FROM link WHERE client = ? AND contact = ?")?
            .execute((link.client, link.contact))?;
        self.note_link(link, Values::cleared(&*link.relationship), author)
    }

    /// Makes a linked contact the primary contact of a living client.
    pub fn promote(&self, client: i64, contact: i64, author: &Author<'_>) -> Result<()> {
        self.transaction(|| {
            self.living(&Schema::of(Entity::Client), client)?;
            self.set_primary(client, Some(contact), author)?;
            self.touch(Entity::Client, client, author)
        })
    }

    /// Sets the primary contact of a client, or clears it.
    pub(in crate::store) fn set_primary(
        &self,
        client: i64,
        contact: Option<i64>,
        author: &Author<'_>,
    ) -> Result<()> {
        let old = self.primary_contact(client)?;
        if old == contact {
            return Ok(());
        }
        self.connection
            .prepare_cached("UPDATE link SET is_primary = 0 WHERE client = ? AND is_primary = 1")?
            .execute([client])?;
        self.connection
            .prepare_cached("UPDATE link SET is_primary = 1 WHERE client = ? AND contact = ?")?
            .execute((client, contact))?;
        let event = Event::PrimaryContact(Values { old, new: contact });
        self.note(RecordRef::client(client), &event, author)
    }

    /// Adds the new or the removed link to the history of both records.
    fn note_link(
        &self,
        link: &Link,
        relationship: Values<&str>,
        author: &Author<'_>,
    ) -> Result<()> {
        let (client, contact) = (link.client, link.contact);
        let event = |entity, other| Event::Link {
            entity,
            other,
            relationship: relationship.map(Cow::Borrowed),
        };
        let of_client = event(Entity::Contact, contact);
        let of_contact = event(Entity::Client, client);
        self.note(RecordRef::client(client), &of_client, author)?;
        self.note(RecordRef::contact(contact), &of_contact, author)?;
        self.touch(Entity::Client, client, author)?;
        self.touch(Entity::Contact, contact, author)
    }
}
