//! What is special about contacts: deleting and restoring with their links, and merging two contacts.

use crate::error::{Error, Result};
use crate::record::search::fold;
use crate::record::{Entity, Record, Schema, name};
use crate::store::history::{Event, RecordRef, Values};
use crate::store::{Author, Edit, Link, Store};

/// What became of the links of a contact that was put into another one.
#[derive(Clone, Debug, Default)]
pub struct MovedLinks {
    /// Those that the other one has now.
    pub moved: Vec<Link>,
    /// Those to clients that the other one belonged to already, each with the relationship that stays.
    pub dropped: Vec<(Link, String)>,
}

impl Store {
    /// Keeps what the name of a contact has in common with names like it.
    pub(in crate::store) fn renew_blocks(
        &self,
        id: i64,
        stored: (Option<&str>, Option<&str>),
    ) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM contact_block WHERE contact = ?")?
            .execute([id])?;
        let Some(key) = name::key(stored.0, stored.1) else {
            return Ok(());
        };
        let mut insert = self
            .connection
            .prepare_cached("INSERT INTO contact_block (block, contact) VALUES (?, ?)")?;
        for block in name::blocks(&key) {
            insert.execute((block, id))?;
        }
        Ok(())
    }

    /// The living clients with a name.
    pub fn clients_named(&self, name: &str) -> Result<Vec<i64>> {
        self.ids_by_key(Entity::Client, "name_key", &fold(name), false)
    }

    /// Puts one contact into another: `edits` fill what `keep` lacks, links move, `other` goes to the trash.
    pub fn merge_contacts(
        &self,
        schema: &Schema,
        (keep, other): (i64, i64),
        (edits, given): (&[Edit<'_>], &Record),
        author: &Author<'_>,
    ) -> Result<MovedLinks> {
        if keep == other {
            return Err(Error::usage("a contact cannot be merged with itself"));
        }
        self.transaction(|| {
            self.living(schema, keep)?;
            self.living(schema, other)?;
            self.change_record(schema, keep, edits, (given, author))?;
            self.set_deleted(RecordRef::contact(other), Values::set(author.at), author)?;
            let moved = self.move_links(keep, other, author)?;
            self.move_conversions(keep, other, author)?;
            self.move_external_ids(keep, other, author)?;
            let event = Event::Merge {
                other,
                is_merged: true,
            };
            self.note(RecordRef::contact(keep), &event, author)?;
            Ok(moved)
        })
    }

    /// Gives a contact the leads that another one was.
    fn move_conversions(&self, keep: i64, other: i64, author: &Author<'_>) -> Result<()> {
        let mut leads = self
            .connection
            .prepare_cached("UPDATE conversion SET contact = ? WHERE contact = ? RETURNING lead")?;
        let leads = leads.query_map((keep, other), |row| row.get(0))?;
        let event = Event::Conversion {
            entity: Entity::Contact,
            other: Values {
                old: Some(other),
                new: Some(keep),
            },
        };
        for lead in leads.collect::<rusqlite::Result<Vec<i64>>>()? {
            self.note(RecordRef::lead(lead), &event, author)?;
        }
        Ok(())
    }

    /// Gives a contact the links of another; where both are linked to a client, its own relationship stays.
    fn move_links(&self, keep: i64, other: i64, author: &Author<'_>) -> Result<MovedLinks> {
        let own = self.links(Entity::Contact, keep)?;
        let mut links = MovedLinks::default();
        for link in self.links(Entity::Contact, other)? {
            self.remove_link(&link, author)?;
            let own = own.iter().find(|own| own.client == link.client);
            let moved = Link {
                contact: keep,
                ..link.clone()
            };
            if let Some(own) = own {
                if link.is_primary {
                    self.set_primary(link.client, Some(keep), author)?;
                }
                links.dropped.push((link, own.relationship.clone()));
            } else {
                self.link(&moved, author)?;
                links.moved.push(moved);
            }
        }
        Ok(links)
    }
}
