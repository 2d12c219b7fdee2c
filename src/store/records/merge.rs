//! Merges one contact into another.

use crate::error::{Error, Result};
use crate::record::{Entity, Record, Schema};
use crate::store::history::{Event, RecordRef, Values};
use crate::store::{Author, Edit, Link, Store};

/// The links of a contact that was merged into another contact.
#[derive(Clone, Debug, Default)]
pub struct MovedLinks {
    /// The links that the other contact has now.
    pub moved: Vec<Link>,
    /// The links to clients of which the other contact had a link, each with the relationship that stays.
    pub dropped: Vec<(Link, String)>,
}

impl Store {
    /// Merges the contact `other` into the contact `keep`. The edits fill blank fields of `keep`. The links,
    /// conversions and external ids of `other` move to `keep`, and `other` goes to the trash.
    ///
    /// # Errors
    /// Fails if one of them does not exist or is in the trash, or if they are the same contact.
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
            self.move_external_ids(RecordRef::contact(keep), other, author)?;
            let event = Event::Merge {
                other,
                is_merged: true,
            };
            self.note(RecordRef::contact(keep), &event, author)?;
            Ok(moved)
        })
    }

    /// Moves the converted leads of one contact to another.
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

    /// Moves the links of one contact to another. If both are linked to a client, the link of `keep` stays, and
    /// becomes the primary one if the link of `other` was.
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
