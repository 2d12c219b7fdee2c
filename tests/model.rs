//! Clients, contacts and their links beside a small model of them: random sequences of what people do, with a clock
//! that only the test moves. And the last second in which a record can be restored.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use intake::record::amount::Currency;
use intake::record::phone::Region;
use intake::record::{Cell, Checker, Draft, Entity, Form, Record, Rules};
use intake::store::{Author, Filter, Link, Store};

const START: i64 = 1_800_000_000;
const DAY: i64 = 86_400;

/// A record with these fields.
fn record(form: &Form, fields: &[(&str, &str)]) -> Record {
    let rules = Rules {
        brought: Vec::new(),
        required: Vec::new(),
        options: Vec::new(),
        values: Vec::new(),
        region: Region::parse("GB").unwrap(),
        currency: Currency::parse("GBP").unwrap(),
        orders: Vec::new(),
        marks: Vec::new(),
        today: None,
    };
    let mut draft = Draft::default();
    for (name, text) in fields {
        draft.fill(form.find(name).unwrap(), Cell::text(text));
    }
    let mut record = Record::default();
    Checker::new(form, &rules)
        .check(&draft, &mut record)
        .unwrap();
    record
}

fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::write(&folder.path().join("store.db")).unwrap();
    (folder, store)
}

fn author(at: i64) -> Author<'static> {
    Author::of_command("tester", at, "test")
}

fn add_client(store: &Store, at: i64) -> i64 {
    let form = Form::of(Entity::Client);
    let record = record(&form, &[("name", "Moor"), ("entity_type", "other")]);
    store
        .insert_client((&form, &record), None, &author(at))
        .unwrap()
}

fn add_contact(store: &Store, at: i64) -> i64 {
    let form = Form::of(Entity::Contact);
    let record = record(
        &form,
        &[("first_name", "Anna"), ("email", "anna@example.com")],
    );
    store.insert_record(&form, &record, &author(at)).unwrap()
}

#[test]
fn the_last_second_of_ninety_days_restores_and_the_next_does_not() {
    let client = |store: &Store, id, at| {
        let form = Form::of(Entity::Client);
        store
            .restore_client(&form, id, None, &author(at))
            .map(|_| ())
    };
    let contact = |store: &Store, id, at| {
        let form = Form::of(Entity::Contact);
        store.restore_person(&form, id, &author(at)).map(|_| ())
    };
    let (_folder, store) = store();
    for after in [0, 1, 90 * DAY - 1, 90 * DAY] {
        let (id, other) = (add_client(&store, START), add_contact(&store, START));
        store.delete_client(id, &author(START)).unwrap();
        store.delete_contact(other, &author(START)).unwrap();
        client(&store, id, START + after).unwrap();
        contact(&store, other, START + after).unwrap();
    }
    let (id, other) = (add_client(&store, START), add_contact(&store, START));
    store.delete_client(id, &author(START)).unwrap();
    store.delete_contact(other, &author(START)).unwrap();
    let late = START + 90 * DAY + 1;
    for error in [
        client(&store, id, late).unwrap_err(),
        contact(&store, other, late).unwrap_err(),
    ] {
        assert!(
            error
                .to_string()
                .contains("its 90 days ended on 2027-04-15"),
            "{error}"
        );
    }
    let purged = |at, rehearsal| {
        let purged = store.purge(at, rehearsal).unwrap();
        (purged.clients, purged.contacts)
    };
    assert_eq!(
        purged(late - 1, false),
        (0, 0),
        "as long as it can be restored it stays"
    );
    assert_eq!((purged(late, true), purged(late, false)), ((1, 1), (1, 1)));
    assert_eq!(purged(late, false), (0, 0));
}

#[test]
fn a_plan_that_is_full_leaves_the_store_as_it_was() {
    let (_folder, store) = store();
    let form = Form::of(Entity::Client);
    let record = record(&form, &[("name", "Moor"), ("entity_type", "other")]);
    let add = |limit| store.insert_client((&form, &record), limit, &author(START));
    let first = add(Some(1)).unwrap();
    add(Some(1)).unwrap_err();
    store.delete_client(first, &author(START)).unwrap();
    let second = add(Some(1)).unwrap();
    store
        .restore_client(&form, first, Some(1), &author(START))
        .unwrap_err();
    assert_eq!(living(&store, Entity::Client), BTreeSet::from([second]));
}

/// What the store should hold.
#[derive(Default)]
struct Model {
    clients: BTreeMap<i64, Option<i64>>,
    contacts: BTreeMap<i64, Option<i64>>,
    /// By client and contact: whether it is the primary one.
    links: BTreeMap<(i64, i64), bool>,
    purged: HashSet<(Entity, i64)>,
    now: i64,
}

impl Model {
    fn is_living(of: &BTreeMap<i64, Option<i64>>, id: i64) -> bool {
        of.get(&id).is_some_and(Option::is_none)
    }

    fn link(&mut self, client: i64, contact: i64, is_primary: bool) -> bool {
        let can = Model::is_living(&self.clients, client)
            && Model::is_living(&self.contacts, contact)
            && !self.links.contains_key(&(client, contact));
        if can {
            self.set_link(client, contact, is_primary);
        }
        can
    }

    fn set_link(&mut self, client: i64, contact: i64, is_primary: bool) {
        if is_primary {
            for ((of, _), primary) in &mut self.links {
                *primary &= *of != client;
            }
        }
        self.links.insert((client, contact), is_primary);
    }

    fn delete(&mut self, entity: Entity, id: i64) -> bool {
        let of = match entity {
            Entity::Client => &mut self.clients,
            _ => &mut self.contacts,
        };
        let can = Model::is_living(of, id);
        if can {
            of.insert(id, Some(self.now));
            self.links.retain(|(client, contact), _| match entity {
                Entity::Client => *client != id,
                _ => *contact != id,
            });
        }
        can
    }

    fn restore(&mut self, entity: Entity, id: i64) -> bool {
        let now = self.now;
        let of = match entity {
            Entity::Client => &mut self.clients,
            _ => &mut self.contacts,
        };
        let can = of
            .get(&id)
            .copied()
            .flatten()
            .is_some_and(|at| now - at <= 90 * DAY);
        if can {
            of.insert(id, None);
        }
        can
    }

    fn merge(&mut self, keep: i64, other: i64) -> bool {
        let can = keep != other
            && Model::is_living(&self.contacts, keep)
            && Model::is_living(&self.contacts, other);
        if can {
            let moved: Vec<((i64, i64), bool)> = self
                .links
                .iter()
                .filter(|((_, contact), _)| *contact == other)
                .map(|(pair, primary)| (*pair, *primary))
                .collect();
            for ((client, _), primary) in moved {
                self.links.remove(&(client, other));
                let had = self.links.get(&(client, keep)).copied().unwrap_or(false);
                self.set_link(client, keep, primary || had);
            }
            self.contacts.insert(other, Some(self.now));
        }
        can
    }

    fn purge(&mut self) {
        let now = self.now;
        let is_over = |at: &Option<i64>| at.is_some_and(|at| now - at > 90 * DAY);
        let purged = &mut self.purged;
        self.clients
            .retain(|id, at| !is_over(at) || !purged.insert((Entity::Client, *id)));
        self.contacts
            .retain(|id, at| !is_over(at) || !purged.insert((Entity::Contact, *id)));
    }
}

fn living(store: &Store, entity: Entity) -> BTreeSet<i64> {
    listed(store, entity, false)
}

fn listed(store: &Store, entity: Entity, is_deleted: bool) -> BTreeSet<i64> {
    let filter = Filter {
        is_deleted,
        ..Filter::default()
    };
    let mut ids = BTreeSet::new();
    let visit = |stored: &intake::store::Stored| {
        ids.insert(stored.id);
        Ok(())
    };
    store
        .visit_records(&Form::of(entity), &filter, visit)
        .unwrap();
    ids
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

    fn id(&mut self, of: &BTreeMap<i64, Option<i64>>) -> i64 {
        let at = usize::try_from(self.roll(of.len() as u64 + 1)).unwrap();
        of.keys().nth(at).copied().unwrap_or(999)
    }
}

/// Does one thing to the store and to the model; they must agree whether it can be done.
fn step(store: &Store, model: &mut Model, dice: &mut Dice) {
    let client = dice.id(&model.clients);
    let people = (dice.id(&model.contacts), dice.id(&model.contacts));
    let (what, done, expected) = match dice.roll(12) {
        0 => {
            let id = add_client(store, model.now);
            model.clients.insert(id, None);
            ("add client", true, true)
        }
        1 => {
            let id = add_contact(store, model.now);
            model.contacts.insert(id, None);
            ("add contact", true, true)
        }
        roll @ 2..=6 => step_of_links(store, model, (client, people), (roll, dice)),
        roll @ 7..=10 => step_of_trash(store, model, (client, people.0), roll),
        _ => {
            model.now += i64::try_from(dice.roll(40)).unwrap() * DAY;
            store.purge(model.now, false).unwrap();
            model.purge();
            ("purge", true, true)
        }
    };
    assert_eq!(done, expected, "{what} {client} {people:?}");
}

/// What was done, whether the store could do it, and whether the model could.
type Step = (&'static str, bool, bool);

fn step_of_links(
    store: &Store,
    model: &mut Model,
    (client, (contact, other)): (i64, (i64, i64)),
    (roll, dice): (u64, &mut Dice),
) -> Step {
    let author = author(model.now);
    match roll {
        2..=4 => {
            let is_primary = dice.roll(3) == 0;
            let link = Link {
                client,
                contact,
                relationship: "Other".to_owned(),
                is_primary,
            };
            let done = store.link(&link, &author).is_ok();
            ("link", done, model.link(client, contact, is_primary))
        }
        5 => {
            let done = store.unlink(client, contact, &author).is_ok();
            let expected = model.links.remove(&(client, contact)).is_some();
            ("unlink", done, expected)
        }
        _ => {
            let form = Form::of(Entity::Contact);
            let nothing = (&[][..], &Record::default());
            let done = store.merge_contacts(&form, (contact, other), nothing, &author);
            ("merge", done.is_ok(), model.merge(contact, other))
        }
    }
}

fn step_of_trash(
    store: &Store,
    model: &mut Model,
    (client, contact): (i64, i64),
    roll: u64,
) -> Step {
    let author = author(model.now);
    let forms = (Form::of(Entity::Client), Form::of(Entity::Contact));
    match roll {
        7 => {
            let done = store.delete_client(client, &author).is_ok();
            ("delete client", done, model.delete(Entity::Client, client))
        }
        8 => {
            let done = store.delete_contact(contact, &author).is_ok();
            let expected = model.delete(Entity::Contact, contact);
            ("delete contact", done, expected)
        }
        9 => {
            let done = store.restore_client(&forms.0, client, None, &author);
            let expected = model.restore(Entity::Client, client);
            ("restore client", done.is_ok(), expected)
        }
        _ => {
            let done = store.restore_person(&forms.1, contact, &author);
            let expected = model.restore(Entity::Contact, contact);
            ("restore contact", done.is_ok(), expected)
        }
    }
}

/// The store holds what the model holds, and nothing of what was purged.
fn assert_agree(store: &Store, model: &Model) {
    for (entity, of) in [
        (Entity::Client, &model.clients),
        (Entity::Contact, &model.contacts),
    ] {
        let ids = |is_deleted: bool| -> BTreeSet<i64> {
            let those = of.iter().filter(|(_, at)| at.is_some() == is_deleted);
            those.map(|(id, _)| *id).collect()
        };
        assert_eq!(listed(store, entity, false), ids(false), "{entity}");
        assert_eq!(listed(store, entity, true), ids(true), "{entity}, deleted");
    }
    let mut links = BTreeMap::new();
    for &client in model.clients.keys() {
        for link in store.links(Entity::Client, client).unwrap() {
            links.insert((link.client, link.contact), link.is_primary);
        }
    }
    assert_eq!(links, model.links);
    for (entity, id) in &model.purged {
        assert!(
            store.history(*entity, *id).unwrap().is_empty(),
            "{entity} {id}"
        );
    }
}

#[test]
fn random_lives_are_what_a_model_says() {
    let (mut purged, mut links) = (0, 0);
    for seed in 0..12 {
        let (_folder, store) = store();
        let mut model = Model {
            now: START,
            ..Model::default()
        };
        let mut dice = Dice(seed);
        for _ in 0..150 {
            step(&store, &mut model, &mut dice);
            assert_agree(&store, &model);
            links += model.links.len();
        }
        purged += model.purged.len();
    }
    assert!(
        purged > 30 && links > 1_000,
        "too little was done: {purged}, {links}"
    );
}
