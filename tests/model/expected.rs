//! What a store should hold, in plain maps. Each method does what people mean by it, and says whether it can be done.

use std::collections::{BTreeMap, BTreeSet};

use intake::record::Entity;

use super::DAY;

/// Records by id, each with the second in which it went to the trash.
pub type Records = BTreeMap<i64, Option<i64>>;

/// Something that hangs on a client.
pub struct Belonging {
    pub client: i64,
    pub deleted_at: Option<i64>,
}

#[derive(Default)]
pub struct Model {
    pub clients: Records,
    pub contacts: Records,
    pub leads: Records,
    /// By client and contact: whether it is the primary one.
    pub links: BTreeMap<(i64, i64), bool>,
    /// Clients that have an adviser: whoever made them, until they are deleted.
    pub advised: BTreeSet<i64>,
    pub activities: BTreeMap<i64, Belonging>,
    pub documents: BTreeMap<i64, Belonging>,
    /// The documents whose bytes are there.
    pub files: BTreeSet<i64>,
    /// The contact that a lead became.
    pub conversions: BTreeMap<i64, i64>,
    /// Records that were merged, each with the one that remained.
    pub merged: BTreeMap<(&'static str, i64), i64>,
    pub purged: BTreeSet<(&'static str, i64)>,
    pub now: i64,
}

impl Model {
    pub fn of(&self, entity: Entity) -> &Records {
        match entity {
            Entity::Client => &self.clients,
            Entity::Contact => &self.contacts,
            Entity::Lead => &self.leads,
        }
    }

    pub(super) fn of_mut(&mut self, entity: Entity) -> &mut Records {
        match entity {
            Entity::Client => &mut self.clients,
            Entity::Contact => &mut self.contacts,
            Entity::Lead => &mut self.leads,
        }
    }

    pub fn is_living(&self, entity: Entity, id: i64) -> bool {
        self.of(entity).get(&id).is_some_and(Option::is_none)
    }

    pub fn add(&mut self, entity: Entity, id: i64) {
        let is_new = self.of_mut(entity).insert(id, None).is_none();
        assert!(is_new, "{entity} {id} was there before");
        if entity == Entity::Client {
            self.advised.insert(id);
        }
    }

    pub fn link(&mut self, client: i64, contact: i64, is_primary: bool) -> bool {
        let can = self.is_living(Entity::Client, client)
            && self.is_living(Entity::Contact, contact)
            && !self.links.contains_key(&(client, contact));
        if can {
            self.set_link(client, contact, is_primary);
        }
        can
    }

    pub(super) fn set_link(&mut self, client: i64, contact: i64, is_primary: bool) {
        if is_primary {
            for ((of, _), primary) in &mut self.links {
                *primary &= *of != client;
            }
        }
        self.links.insert((client, contact), is_primary);
    }

    /// The bytes of its documents are another matter: they go when `clear` is called.
    pub fn delete(&mut self, entity: Entity, id: i64) -> bool {
        let can = self.is_living(entity, id);
        if can {
            let now = self.now;
            self.of_mut(entity).insert(id, Some(now));
            self.links.retain(|(client, contact), _| match entity {
                Entity::Client => *client != id,
                Entity::Contact => *contact != id,
                Entity::Lead => true,
            });
        }
        if can && entity == Entity::Client {
            self.advised.remove(&id);
            for belonging in self
                .activities
                .values_mut()
                .chain(self.documents.values_mut())
            {
                if belonging.client == id && belonging.deleted_at.is_none() {
                    belonging.deleted_at = Some(self.now);
                }
            }
        }
        can
    }

    /// What a writer does when it begins, and ends: bytes of which the row is deleted go.
    pub fn clear(&mut self) {
        let documents = &self.documents;
        let is_living = |id: &i64| {
            documents
                .get(id)
                .is_some_and(|document| document.deleted_at.is_none())
        };
        self.files.retain(is_living);
    }

    pub fn restore(&mut self, entity: Entity, id: i64) -> bool {
        let deleted_at = self.of(entity).get(&id).copied().flatten();
        let deleted_at = deleted_at.filter(|at| self.now - at <= 90 * DAY);
        let deleted_at = deleted_at.filter(|_| !self.is_merged(entity, id));
        if deleted_at.is_some() {
            self.of_mut(entity).insert(id, None);
        }
        if deleted_at.is_some() && entity == Entity::Client {
            for activity in self.activities.values_mut().filter(|one| one.client == id) {
                activity.deleted_at = None;
            }
        }
        deleted_at.is_some()
    }

    pub fn convert(&mut self, lead: i64, contact: i64) -> bool {
        let became = self.conversions.get(&lead);
        let can = self.is_living(Entity::Lead, lead)
            && self.is_living(Entity::Contact, contact)
            && !became.is_some_and(|&there| self.is_living(Entity::Contact, there));
        if can {
            self.conversions.insert(lead, contact);
        }
        can
    }

    pub fn unconvert(&mut self, lead: i64) -> bool {
        self.is_living(Entity::Lead, lead) && self.conversions.remove(&lead).is_some()
    }

    pub fn purge(&mut self) {
        for entity in Entity::ALL {
            let now = self.now;
            let is_over = |at: &Option<i64>| at.is_some_and(|at| now - at > 90 * DAY);
            let over = self.of(entity).iter().filter(|(_, at)| is_over(at));
            let over: Vec<i64> = over.map(|(id, _)| *id).collect();
            for id in over {
                self.of_mut(entity).remove(&id);
                self.purged.insert((entity.name(), id));
                self.forget(entity, id);
            }
        }
        self.clear();
    }

    /// What hangs on a record that is gone for good goes with it.
    fn forget(&mut self, entity: Entity, id: i64) {
        match entity {
            Entity::Client => {
                self.activities.retain(|_, one| one.client != id);
                self.documents.retain(|_, one| one.client != id);
            }
            Entity::Contact => self.conversions.retain(|_, contact| *contact != id),
            Entity::Lead => drop(self.conversions.remove(&id)),
        }
    }
}
