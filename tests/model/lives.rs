//! Random lives: what people do with clients, contacts, leads, activities and documents, dying now and then between the
//! database and the files. After each step the store holds what the model holds.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use intake::error::{Error, Result};
use intake::record::{Entity, Schema};
use intake::session::Session;
use intake::store::{Activity, Link, Store};

use super::expected::{Belonging, Model};
use super::{DAY, START, add_client, add_contact, add_lead, author, listed, session};

/// A store, and what it should hold.
pub(super) struct World {
    path: PathBuf,
    session: Session,
    pub(super) model: Model,
    dice: Dice,
}

/// Numbers of a generator with a seed: the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    /// One that is or was there; now and then one that never was.
    fn id(&mut self, of: &BTreeMap<i64, Option<i64>>) -> i64 {
        let at = usize::try_from(self.roll(of.len() as u64 + 1)).unwrap();
        of.keys().nth(at).copied().unwrap_or(999)
    }
}

/// What was done, whether the store could do it, and whether the model could.
pub(super) type Step = (&'static str, bool, bool);

impl World {
    fn step(&mut self) {
        let (what, done, expected) = match self.dice.roll(26) {
            0 | 1 => self.add(Entity::Client, add_client),
            2 | 3 => self.add(Entity::Contact, add_contact),
            4 => self.add(Entity::Lead, add_lead),
            5..=8 => self.link(),
            9 => self.unlink(),
            10 => self.merge(),
            24 => self.merge_and_take_apart(),
            11 => self.convert(),
            25 => self.unconvert(),
            12..=13 => self.add_activity(),
            14..=15 => self.add_document(),
            16 => self.delete_client(),
            17 => self.delete_and_die(),
            18 => self.delete_and_fail(),
            19 => self.delete_person(),
            20 | 21 => self.restore(),
            22 => self.begin_anew(),
            _ => self.purge(),
        };
        assert_eq!(done, expected, "{what}");
    }

    fn client(&mut self) -> i64 {
        self.dice.id(&self.model.clients)
    }

    fn contact(&mut self) -> i64 {
        self.dice.id(&self.model.contacts)
    }

    fn add(&mut self, entity: Entity, add: fn(&Store, i64) -> i64) -> Step {
        let id = add(self.store(), self.model.now);
        self.model.add(entity, id);
        ("add", true, true)
    }

    fn link(&mut self) -> Step {
        let link = Link {
            client: self.client(),
            contact: self.contact(),
            relationship: "Other".to_owned(),
            is_primary: self.dice.roll(3) == 0,
        };
        let done = self.store().link(&link, &author(self.model.now)).is_ok();
        let expected = self.model.link(link.client, link.contact, link.is_primary);
        ("link", done, expected)
    }

    fn unlink(&mut self) -> Step {
        let pair = (self.client(), self.contact());
        let done = self.store().unlink(pair.0, pair.1, &author(self.model.now));
        (
            "unlink",
            done.is_ok(),
            self.model.links.remove(&pair).is_some(),
        )
    }

    fn convert(&mut self) -> Step {
        let (lead, contact) = (self.dice.id(&self.model.leads), self.contact());
        let done = self
            .store()
            .convert_lead(lead, contact, &author(self.model.now));
        ("convert", done.is_ok(), self.model.convert(lead, contact))
    }

    fn unconvert(&mut self) -> Step {
        let lead = self.dice.id(&self.model.leads);
        let done = self
            .store()
            .unconvert_lead(lead, &author(self.model.now))
            .is_ok();
        ("unconvert", done, self.model.unconvert(lead))
    }

    fn add_activity(&mut self) -> Step {
        let client = self.client();
        let activity = Activity {
            client,
            kind: "meeting".to_owned(),
            title: "Review".to_owned(),
            date: "2027-01-15".to_owned(),
            ..Activity::default()
        };
        let done = self
            .store()
            .insert_activity(&activity, &author(self.model.now));
        if let Ok(id) = done {
            self.model.activities.insert(id, belonging(client));
        }
        let expected = self.model.is_living(Entity::Client, client);
        ("add an activity", done.is_ok(), expected)
    }

    fn add_document(&mut self) -> Step {
        let client = self.client();
        let author = author(self.model.now);
        let done = self
            .store()
            .insert_document((client, "a.txt"), &mut &b"bytes"[..], &author);
        if let Ok(document) = &done {
            self.model.documents.insert(document.id, belonging(client));
            self.model.files.insert(document.id);
        }
        let expected = self.model.is_living(Entity::Client, client);
        ("add a document", done.is_ok(), expected)
    }

    fn delete_client(&mut self) -> Step {
        let client = self.client();
        let done = self
            .store()
            .delete_record(Entity::Client, client, &author(self.model.now))
            .is_ok();
        let expected = self.model.delete(Entity::Client, client);
        if expected {
            self.model.clear();
        }
        ("delete a client", done, expected)
    }

    /// The database has it, and then the process is gone: the bytes stay until somebody writes.
    fn delete_and_die(&mut self) -> Step {
        let client = self.client();
        let author = author(self.model.now);
        let done = self
            .store()
            .transaction(|| self.store().delete_record(Entity::Client, client, &author));
        let expected = self.model.delete(Entity::Client, client);
        ("delete a client and die", done.is_ok(), expected)
    }

    /// Something fails before the end of the transaction: nothing has happened.
    fn delete_and_fail(&mut self) -> Step {
        let client = self.client();
        let author = author(self.model.now);
        let failed: Result<()> = self.store().transaction(|| {
            self.store()
                .delete_record(Entity::Client, client, &author)?;
            Err(Error::failure("the disk is full"))
        });
        ("delete a client and fail", failed.is_ok(), false)
    }

    fn delete_person(&mut self) -> Step {
        let author = author(self.model.now);
        if self.dice.roll(2) == 0 {
            let contact = self.contact();
            let done = self
                .store()
                .delete_record(Entity::Contact, contact, &author)
                .is_ok();
            return (
                "delete a contact",
                done,
                self.model.delete(Entity::Contact, contact),
            );
        }
        let lead = self.dice.id(&self.model.leads);
        let done = self
            .store()
            .delete_record(Entity::Lead, lead, &author)
            .is_ok();
        ("delete a lead", done, self.model.delete(Entity::Lead, lead))
    }

    pub(super) fn store(&self) -> &Store {
        self.session.store_to_write().unwrap()
    }

    pub(super) fn entity(&mut self) -> Entity {
        Entity::ALL[usize::try_from(self.dice.roll(3)).unwrap()]
    }

    /// A record that is or was there; now and then one that never was.
    pub(super) fn id_of(&mut self, entity: Entity) -> i64 {
        self.dice.id(self.model.of(entity))
    }

    fn restore(&mut self) -> Step {
        let entity = self.entity();
        let id = self.id_of(entity);
        let (form, author) = (Schema::of(entity), author(self.model.now));
        let done = self.store().restore_record(&form, id, None, &author);
        ("restore", done.is_ok(), self.model.restore(entity, id))
    }

    /// The next process, which clears away what was left behind.
    fn begin_anew(&mut self) -> Step {
        self.session = session(&self.path);
        self.model.clear();
        ("begin anew", true, true)
    }

    fn purge(&mut self) -> Step {
        self.model.now += i64::try_from(self.dice.roll(40)).unwrap() * DAY;
        let author = author(self.model.now);
        self.store().trust_clock(self.model.now).unwrap();
        self.store().purge(&author, false).unwrap();
        self.model.purge();
        ("purge", true, true)
    }

    /// The store holds what the model holds, and nothing of what was purged.
    fn assert_agree(&self) {
        let (store, model) = (self.store(), &self.model);
        for entity in Entity::ALL {
            for is_deleted in [false, true] {
                let those = model.of(entity).iter();
                let those = those.filter(|(_, at)| at.is_some() == is_deleted);
                let ids: BTreeSet<i64> = those.map(|(id, _)| *id).collect();
                assert_eq!(
                    listed(store, entity, is_deleted),
                    ids,
                    "{entity} {is_deleted}"
                );
            }
            let purged = model.purged.iter().filter(|(of, _)| *of == entity.name());
            for (_, id) in purged {
                assert!(
                    store.history(entity, *id).unwrap().is_empty(),
                    "{entity} {id}"
                );
            }
        }
        self.assert_links_agree();
        self.assert_belongings_agree();
    }

    fn assert_links_agree(&self) {
        let (store, model) = (self.store(), &self.model);
        let mut links = BTreeMap::new();
        for &client in model.clients.keys() {
            for link in store.links(Entity::Client, client).unwrap() {
                links.insert((link.client, link.contact), link.is_primary);
            }
            let is_advised = !store.advisers(client).unwrap().is_empty();
            assert_eq!(is_advised, model.advised.contains(&client), "{client}");
        }
        assert_eq!(links, model.links);
        for &lead in model.leads.keys() {
            let stored = store
                .record(&Schema::of(Entity::Lead), lead)
                .unwrap()
                .unwrap();
            assert_eq!(
                stored.contact,
                model.conversions.get(&lead).copied(),
                "{lead}"
            );
        }
    }

    fn assert_belongings_agree(&self) {
        let (store, model) = (self.store(), &self.model);
        for id in 1..=model.activities.keys().last().copied().unwrap_or(0) {
            let expected = model.activities.get(&id).map(|one| one.deleted_at);
            let there = store.activity(id).unwrap().map(|one| one.deleted_at);
            assert_eq!(there, expected, "activity {id}");
        }
        for id in 1..=model.documents.keys().last().copied().unwrap_or(0) {
            let expected = model.documents.get(&id).map(|one| one.deleted_at);
            let there = store.document(id).unwrap().map(|one| one.deleted_at);
            assert_eq!(there, expected, "document {id}");
        }
        assert_eq!(self.files(), model.files);
    }

    /// The documents whose bytes are there.
    fn files(&self) -> BTreeSet<i64> {
        let Ok(folder) = std::fs::read_dir(self.store().documents_folder()) else {
            return BTreeSet::new();
        };
        let names = folder.map(|entry| entry.unwrap().file_name());
        names
            .filter_map(|name| name.to_str()?.parse().ok())
            .collect()
    }
}

fn belonging(client: i64) -> Belonging {
    Belonging {
        client,
        deleted_at: None,
    }
}

#[test]
fn random_lives_are_what_a_model_says() {
    let (mut purged, mut links, mut owed, mut converted) = (0, 0, 0, 0);
    for seed in 0..8 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store.db");
        let mut world = World {
            session: session(&path),
            path,
            model: Model {
                now: START,
                ..Model::default()
            },
            dice: Dice(seed),
        };
        for _ in 0..200 {
            world.step();
            world.assert_agree();
            let model = &world.model;
            links += model.links.len();
            converted += model.conversions.len();
            let is_owed = |id: &&i64| {
                model
                    .documents
                    .get(id)
                    .is_none_or(|one| one.deleted_at.is_some())
            };
            owed += model.files.iter().filter(is_owed).count();
        }
        purged += world.model.purged.len();
        world.begin_anew();
        let checkup = world.store().check().unwrap();
        let codes: Vec<_> = checkup
            .problems
            .iter()
            .map(|problem| problem.code)
            .collect();
        assert!(codes.is_empty(), "{codes:?}");
    }
    assert!(
        purged > 20 && links > 500 && owed > 10 && converted > 100,
        "too little was done: {purged}, {links}, {owed}, {converted}"
    );
}
