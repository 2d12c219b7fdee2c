//! Undoes the merge of two contacts. The history says what the merge changed. What is still as the merge left it goes back.

use crate::error::{Error, Result};
use crate::record::{Entity, Record, Schema, Value};
use crate::store::history::event::{Event, Values};
use crate::store::history::log::{CHANGE_COLUMNS, Change, RecordRef, as_kept, change_of};
use crate::store::history::merged::{MERGING, Merging};
use crate::store::{Author, Edit, ExternalId, Link, Store, Stored};

/// The result of an undone merge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unmerged {
    /// The contact that remained after the merge.
    pub from: i64,
    /// Fields of that contact that have the values from before the merge again.
    pub fields: Vec<String>,
    /// Fields that the merge filled and that were changed since. They stay as they are.
    pub kept: Vec<String>,
    /// Links to clients that the other contact has again.
    pub links: Vec<Link>,
    /// Links that could not be restored, because their client is in the trash.
    pub lost: Vec<Link>,
    /// Leads whose contact is the other contact again.
    pub leads: u64,
    /// External ids that belong to the other contact again.
    pub external_ids: u64,
}

/// A merge that is being undone.
struct Parting<'s> {
    store: &'s Store,
    keep: i64,
    other: i64,
    steps: Vec<Change>,
    author: &'s Author<'s>,
}

impl Store {
    /// Undoes the merge of a contact, and restores the contact from the trash.
    ///
    /// # Errors
    /// If the contact is not in the trash because of a merge, its 90 days are over, or the other contact is in the trash.
    pub fn unmerge_contact(
        &self,
        schema: &Schema,
        other: i64,
        author: &Author<'_>,
    ) -> Result<Unmerged> {
        self.transaction(|| {
            let (_, deleted_at) = self.restorable(schema, other, author.at)?;
            let merging = self.merged_into(other)?.ok_or_else(|| {
                Error::failure(format!("contact {other} was deleted, not merged"))
                    .hint(format!("Restore it: intake contact restore {other}"))
            })?;
            let keep = self.living(schema, merging.into)?;
            let parting = Parting {
                store: self,
                keep: keep.id,
                other,
                steps: self.steps_of_merge(other, &merging)?,
                author,
            };
            let trash = Values::cleared(deleted_at);
            self.set_deleted(RecordRef::contact(other), trash, author)?;
            let mut unmerged = Unmerged {
                from: keep.id,
                leads: parting.give_back_leads()?,
                external_ids: parting.give_back_external_ids()?,
                ..Unmerged::default()
            };
            parting.give_back_fields(schema, &keep, &mut unmerged)?;
            parting.give_back_links(&mut unmerged)?;
            let event = Event::Merge {
                other,
                is_merged: false,
            };
            self.note(RecordRef::contact(keep.id), &event, author)?;
            Ok(unmerged)
        })
    }

    /// Returns the changes of a merge, in their order. A merge is one transaction, so its changes follow each other, and the
    /// last one is the event of the merge.
    fn steps_of_merge(&self, other: i64, merging: &Merging) -> Result<Vec<Change>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "WITH ended AS (
               SELECT max(id) AS id FROM change
               WHERE entity = 'contact' AND record = ?1 AND kind = 'merge' AND other = ?2 AND new IS NOT NULL
             ), began AS (
               SELECT coalesce(max(change.id), 0) AS id FROM change, ended
               WHERE change.id < ended.id AND (
                 command IS NOT ?3 OR at <> ?4 OR by <> ?5 OR kind = 'merge' AND new IS NOT NULL)
             )
             SELECT {CHANGE_COLUMNS} FROM change, began, ended
             WHERE change.id > began.id AND change.id < ended.id ORDER BY change.id"
        ))?;
        let mut rows = statement.query((merging.into, other, MERGING, merging.at, &merging.by))?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            steps.push(change_of(row)?);
        }
        Ok(steps)
    }
}

impl Parting<'_> {
    /// Restores the fields that still have the value that the merge gave them.
    fn give_back_fields(
        &self,
        schema: &Schema,
        keep: &Stored,
        unmerged: &mut Unmerged,
    ) -> Result<()> {
        let mut edits = Vec::new();
        for step in &self.steps {
            let Event::Field { name, values } = &step.event else {
                continue;
            };
            let Some(field) = schema.find(name) else {
                continue;
            };
            if step.record != RecordRef::contact(self.keep) {
                continue;
            }
            let now = keep.get(field);
            if now.map(as_kept).as_deref() != values.new.as_deref() {
                unmerged.kept.push(name.to_string());
                continue;
            }
            // A merge fills empty fields. Only a part of a name is replaced by a longer one.
            let before = values.old.clone().map(Value::Text);
            edits.push(Edit {
                field,
                old: now.cloned(),
                new: before,
            });
            unmerged.fields.push(name.to_string());
        }
        let given = Record::default();
        self.store
            .change_record(schema, self.keep, &edits, (&given, self.author))
    }

    /// Moves back the links that the merge moved, and makes the links that it dropped again.
    fn give_back_links(&self, unmerged: &mut Unmerged) -> Result<()> {
        let now = self.store.links(Entity::Contact, self.keep)?;
        for (client, relationship) in self.links_of_other() {
            let link = Link {
                client,
                contact: self.other,
                relationship,
                is_primary: self.was_primary(client),
            };
            let moved = now.iter().find(|one| {
                one.client == client
                    && one.relationship == link.relationship
                    && self.was_moved(client)
            });
            if self.store.is_living(RecordRef::client(client))? {
                self.give_back(&link, moved)?;
                unmerged.links.push(link);
            } else {
                unmerged.lost.push(link);
            }
        }
        Ok(())
    }

    fn give_back(&self, link: &Link, moved: Option<&Link>) -> Result<()> {
        let (store, author) = (self.store, self.author);
        let primary = store.primary_contact(link.client)?;
        if let Some(moved) = moved {
            store.remove_link(moved, author)?;
        }
        let is_free = primary.is_none() || primary == Some(self.keep);
        let link = Link {
            is_primary: link.is_primary && is_free,
            ..link.clone()
        };
        store.link(&link, author)
    }

    /// Returns the clients that the other contact belonged to, each with its relationship.
    fn links_of_other(&self) -> Vec<(i64, String)> {
        let of_other = RecordRef::contact(self.other);
        let steps = self.steps.iter().filter(|step| step.record == of_other);
        steps
            .filter_map(|step| match &step.event {
                Event::Link {
                    other: client,
                    relationship,
                    ..
                } => Some((*client, relationship.old.as_deref()?.to_owned())),
                _ => None,
            })
            .collect()
    }

    /// Whether the merge made the link of the remaining contact with a client. If not, the contact had one before.
    fn was_moved(&self, client: i64) -> bool {
        let of_keep = RecordRef::contact(self.keep);
        let mut steps = self.steps.iter().filter(|step| step.record == of_keep);
        steps.any(|step| {
            matches!(&step.event, Event::Link { other, relationship, .. }
                if *other == client && relationship.new.is_some())
        })
    }

    fn was_primary(&self, client: i64) -> bool {
        let of_client = RecordRef::client(client);
        let mut steps = self.steps.iter().filter(|step| step.record == of_client);
        steps.any(|step| {
            matches!(step.event, Event::PrimaryContact(contact) if contact.old == Some(self.other))
        })
    }

    fn give_back_leads(&self) -> Result<u64> {
        let mut leads = 0;
        for step in &self.steps {
            let Event::Conversion { entity, other } = &step.event else {
                continue;
            };
            if *other != self.given() {
                continue;
            }
            let changed = self
                .store
                .connection
                .prepare_cached(
                    "UPDATE conversion SET contact = ?1 WHERE lead = ?2 AND contact = ?3",
                )?
                .execute((self.other, step.record.id, self.keep))?;
            if changed > 0 {
                let event = Event::Conversion {
                    entity: *entity,
                    other: self.given().inverse(),
                };
                self.store.note(step.record, &event, self.author)?;
                leads += 1;
            }
        }
        Ok(leads)
    }

    fn give_back_external_ids(&self) -> Result<u64> {
        let mut ids = 0;
        for step in &self.steps {
            let Event::ExternalId { source, id, owner } = &step.event else {
                continue;
            };
            if *owner != self.given() {
                continue;
            }
            let key = ExternalId {
                entity: step.record.entity,
                source,
                id,
            };
            let owner = self.store.record_with_external_id(key)?;
            if owner == Some(self.keep) {
                let event = Event::ExternalId {
                    source: source.clone(),
                    id: id.clone(),
                    owner: self.given().inverse(),
                };
                let other = RecordRef::contact(self.other);
                self.store.move_external_id(other, &event, self.author)?;
                ids += 1;
            }
        }
        Ok(ids)
    }

    /// Returns the contacts of everything that the merge moved: from the other contact to the remaining one.
    fn given(&self) -> Values<i64> {
        Values {
            old: Some(self.other),
            new: Some(self.keep),
        }
    }
}
