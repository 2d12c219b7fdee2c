//! Gives back what a merge moved with a record: links, conversions, advisers, activities and documents.

use crate::error::Result;
use crate::record::Entity;
use crate::store::Link;
use crate::store::history::event::{Event, Values};
use crate::store::history::log::RecordRef;
use crate::store::history::unmerge::{Parting, Unmerged};

impl Parting<'_> {
    /// Gives back all that belonged to the other record and is still as the merge left it.
    pub(super) fn give_back_related(&self, unmerged: &mut Unmerged) -> Result<()> {
        let spec = self.keep.entity.spec();
        if spec.linked_with.is_some() {
            self.give_back_links(unmerged)?;
        }
        if spec.comes_from_lead() {
            unmerged.conversions = self.give_back_leads()?;
        }
        if spec.becomes_contact() {
            unmerged.conversions = self.give_back_contact()?;
        }
        if spec.has_belongings {
            unmerged.advisers = self.give_back_advisers()?;
            unmerged.activities = self.give_back_activities()?;
            unmerged.documents = self.give_back_documents()?;
        }
        Ok(())
    }

    /// Moves back the links that the merge moved, and makes the links that it dropped again.
    fn give_back_links(&self, unmerged: &mut Unmerged) -> Result<()> {
        let entity = self.keep.entity;
        let now = self.store.links(entity, self.keep.id)?;
        for link in self.links_of_other() {
            let far = link.other(entity);
            if !self.store.is_living(far)? {
                unmerged.lost.push(link);
                continue;
            }
            let moved = now.iter().find(|one| {
                one.other(entity) == far
                    && one.relationship == link.relationship
                    && self.was_moved(far)
            });
            self.give_back(&link, moved)?;
            unmerged.links.push(link);
        }
        Ok(())
    }

    fn give_back(&self, link: &Link, moved: Option<&Link>) -> Result<()> {
        let (store, author) = (self.store, self.author);
        if let Some(moved) = moved {
            store.remove_link(moved, author)?;
        }
        let kept = link.clone().with_own(self.keep.entity, self.keep.id);
        let was_made_primary =
            link.is_primary && store.primary_contact(kept.client)? == Some(kept.contact);
        if was_made_primary && self.made_primary(&kept) {
            store.set_primary(kept.client, None, author)?;
        }
        let is_free = store.primary_contact(link.client)?.is_none();
        let link = Link {
            is_primary: link.is_primary && is_free,
            ..link.clone()
        };
        store.link(&link, author)
    }

    /// Returns the links of the other record before the merge.
    fn links_of_other(&self) -> Vec<Link> {
        let entity = self.keep.entity;
        let mut links = Vec::new();
        for step in self.steps_of(self.other) {
            let Event::Link {
                other: far,
                relationship,
                ..
            } = &step.event
            else {
                continue;
            };
            let Some(relationship) = relationship.old.as_deref() else {
                continue;
            };
            let mut link = Link {
                client: self.other.id,
                contact: self.other.id,
                relationship: relationship.to_owned(),
                is_primary: false,
            }
            .with_other(entity, *far);
            link.is_primary = self.was_primary(&link);
            links.push(link);
        }
        links
    }

    /// Whether the merge made the link of the remaining record with a record. If not, it had one before.
    fn was_moved(&self, far: RecordRef) -> bool {
        self.steps_of(self.keep).any(|step| {
            matches!(&step.event, Event::Link { other, relationship, .. }
                if *other == far.id && relationship.new.is_some())
        })
    }

    /// Whether the contact of a link was the primary contact before the merge.
    fn was_primary(&self, link: &Link) -> bool {
        self.steps_of(RecordRef::client(link.client)).any(|step| {
            matches!(step.event, Event::PrimaryContact(contact) if contact.old == Some(link.contact))
        })
    }

    /// Whether the merge made the contact of a link the primary contact.
    fn made_primary(&self, link: &Link) -> bool {
        self.steps_of(RecordRef::client(link.client)).any(|step| {
            matches!(step.event, Event::PrimaryContact(contact) if contact.new == Some(link.contact))
        })
    }

    /// Gives back the leads that became the other contact.
    fn give_back_leads(&self) -> Result<u64> {
        let mut leads = 0;
        for step in &self.steps {
            let Event::Conversion { entity, other } = &step.event else {
                continue;
            };
            let lead = step.record;
            if *other != self.given() || lead.entity != Entity::Lead {
                continue;
            }
            let changed = self
                .store
                .connection
                .prepare_cached(
                    "UPDATE conversion SET contact = ?1 WHERE lead = ?2 AND contact = ?3",
                )?
                .execute((self.other.id, lead.id, self.keep.id))?;
            if changed > 0 {
                let event = Event::Conversion {
                    entity: *entity,
                    other: self.given().inverse(),
                };
                self.store.note(lead, &event, self.author)?;
                leads += 1;
            }
        }
        Ok(leads)
    }

    /// Gives back the contact that the other lead became.
    fn give_back_contact(&self) -> Result<u64> {
        let moved = self.steps_of(self.other).find_map(|step| match step.event {
            Event::Conversion {
                other:
                    Values {
                        old: Some(contact),
                        new: None,
                    },
                ..
            } => Some(contact),
            _ => None,
        });
        let store = self.store;
        if moved.is_none() || store.converted_contact(self.keep.id)? != moved {
            return Ok(0);
        }
        store.move_conversion((self.keep.id, self.other.id), self.author)?;
        let before = self.steps_of(self.keep).find_map(|step| match step.event {
            Event::Conversion { other, .. } => other.old,
            _ => None,
        });
        if let Some(before) = before {
            store.restore_conversion((self.keep.id, before), self.author)?;
        }
        Ok(1)
    }

    /// Gives back the advisers of the other client. An adviser that the remaining client got by the merge is removed there.
    fn give_back_advisers(&self) -> Result<u64> {
        let (store, mut advisers) = (self.store, 0);
        let now = store.advisers(self.keep.id)?;
        for step in self.steps_of(self.other) {
            let Event::Adviser(Values {
                old: Some(name),
                new: None,
            }) = &step.event
            else {
                continue;
            };
            let is_moved = self.steps_of(self.keep).any(|step| {
                matches!(&step.event, Event::Adviser(Values { new: Some(moved), .. }) if moved == name)
            });
            if is_moved && now.iter().any(|adviser| adviser == name) {
                store.remove_adviser(self.keep.id, name, self.author)?;
            }
            store.add_adviser(self.other.id, name, self.author)?;
            advisers += 1;
        }
        Ok(advisers)
    }

    fn give_back_activities(&self) -> Result<u64> {
        let mut activities = 0;
        for step in self.steps_of(self.other) {
            let Event::Activity { id, .. } = &step.event else {
                continue;
            };
            let Some(activity) = self.store.activity(*id)? else {
                continue;
            };
            if activity.client == self.keep.id && activity.deleted_at.is_none() {
                self.store
                    .move_activity(&activity, self.other.id, self.author)?;
                activities += 1;
            }
        }
        Ok(activities)
    }

    fn give_back_documents(&self) -> Result<u64> {
        let mut documents = 0;
        for step in self.steps_of(self.other) {
            let Event::Document { id, .. } = &step.event else {
                continue;
            };
            let Some(document) = self.store.document(*id)? else {
                continue;
            };
            if document.client == self.keep.id && document.deleted_at.is_none() {
                self.store
                    .move_document(&document, self.other.id, self.author)?;
                documents += 1;
            }
        }
        Ok(documents)
    }
}
