//! Merges in random lives: of any two records, and merges that are taken apart at once.

use intake::record::phone::Region;
use intake::record::{Entity, Schema};
use intake::store::{Author, MergeOptions, UnmergeOptions};

use super::DAY;
use super::expected::Model;
use super::lives::{Step, World};

impl World {
    pub(super) fn merge(&mut self) -> Step {
        let (entity, keep, other, done) = self.merge_two();
        ("merge", done, self.model.merge(entity, keep, other))
    }

    /// A merge that is taken apart leaves everything as it was.
    pub(super) fn merge_and_take_apart(&mut self) -> Step {
        let (entity, _, other, done) = self.merge_two();
        let options = UnmergeOptions {
            limit: None,
            region: Region::parse("GB").unwrap(),
        };
        let author = Author::of_command("tester", self.model.now, "unmerge");
        let schema = Schema::of(entity);
        if done {
            let store = self.store();
            store
                .unmerge_record(&schema, other, options, &author)
                .unwrap();
        } else {
            let merged = self.model.is_merged(entity, other);
            let deleted_at = self.model.of(entity).get(&other).copied().flatten();
            let can = deleted_at.is_some_and(|at| self.model.now - at <= 90 * DAY) && merged;
            // The rules of a later unmerge have tests of their own. It must not bring back a record that was deleted.
            if !can {
                let store = self.store();
                let done = store.unmerge_record(&schema, other, options, &author);
                assert!(done.is_err(), "{entity} {other}");
            }
        }
        ("merge and take apart", true, true)
    }

    fn merge_two(&mut self) -> (Entity, i64, i64, bool) {
        let entity = self.entity();
        let (keep, other) = (self.id_of(entity), self.id_of(entity));
        let author = Author::of_command("tester", self.model.now, "merge");
        let schema = Schema::of(entity);
        let options = MergeOptions::filling(Region::parse("GB").unwrap());
        let store = self.store();
        let done = store.merge_records(&schema, options, (keep, other), &author);
        (entity, keep, other, done.is_ok())
    }
}

impl Model {
    pub fn merge(&mut self, entity: Entity, keep: i64, other: i64) -> bool {
        let can = keep != other && self.is_living(entity, keep) && self.is_living(entity, other);
        if !can {
            return false;
        }
        match entity {
            Entity::Lead => self.move_conversion(keep, other),
            Entity::Client => self.move_belongings(keep, other),
            Entity::Contact => {
                for contact in self.conversions.values_mut().filter(|one| **one == other) {
                    *contact = keep;
                }
            }
        }
        self.move_links(entity, keep, other);
        let now = self.now;
        self.of_mut(entity).insert(other, Some(now));
        self.merged.insert((entity.name(), other), keep);
        true
    }

    /// Whether a record is part of another one, which was not removed for good.
    pub fn is_merged(&self, entity: Entity, id: i64) -> bool {
        let keep = self.merged.get(&(entity.name(), id));
        keep.is_some_and(|keep| self.of(entity).contains_key(keep))
    }

    fn move_links(&mut self, entity: Entity, keep: i64, other: i64) {
        let of = |(client, contact): (i64, i64)| match entity {
            Entity::Client => client,
            Entity::Contact | Entity::Lead => contact,
        };
        let links: Vec<_> = self.links.iter().map(|(pair, is)| (*pair, *is)).collect();
        let own = links.into_iter().filter(|(pair, _)| of(*pair) == other);
        if entity == Entity::Lead {
            return;
        }
        for (pair, was_primary) in own {
            self.links.remove(&pair);
            let moved = if entity == Entity::Client {
                (keep, pair.1)
            } else {
                (pair.0, keep)
            };
            let is_free = !self.links.iter().any(|((of, _), is)| *of == moved.0 && *is);
            let had = self.links.get(&moved).copied().unwrap_or(false);
            self.set_link(moved.0, moved.1, had || was_primary && is_free);
        }
    }

    fn move_belongings(&mut self, keep: i64, other: i64) {
        if self.advised.remove(&other) {
            self.advised.insert(keep);
        }
        let both = self
            .activities
            .values_mut()
            .chain(self.documents.values_mut());
        for one in both.filter(|one| one.client == other && one.deleted_at.is_none()) {
            one.client = keep;
        }
    }

    fn move_conversion(&mut self, keep: i64, other: i64) {
        let Some(&contact) = self.conversions.get(&other) else {
            return;
        };
        let own = self.conversions.get(&keep).copied();
        let is_living = |id| self.is_living(Entity::Contact, id);
        let stays = own.is_some_and(|own| own == contact || is_living(own) || !is_living(contact));
        if !stays {
            self.conversions.remove(&other);
            self.conversions.insert(keep, contact);
        }
    }
}
