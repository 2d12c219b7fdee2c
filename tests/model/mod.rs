//! The store beside a small model of it: random sequences of what people do, with a clock that only the test moves.

mod expected;
mod lives;
mod merges;
mod trash;

use std::collections::BTreeSet;
use std::path::Path;

use intake::record::{Entity, Schema};
use intake::session::{Flags, Session};
use intake::store::{Author, Filter, Store, Stored};

use crate::support::records::record;

const START: i64 = 1_800_000_000;
const DAY: i64 = 86_400;

/// A session with a store at a path.
fn session(store: &Path) -> Session {
    Session::from_process(Flags {
        store: Some(store.to_owned()),
        ..Flags::default()
    })
    .unwrap()
}

fn author(at: i64) -> Author<'static> {
    Author::of_command("tester", at, "test")
}

fn add_client(store: &Store, at: i64) -> i64 {
    let form = Schema::of(Entity::Client);
    let record = record(&form, &[("name", "Moor"), ("entity_type", "other")]);
    store
        .insert_client((&form, &record), None, &author(at))
        .unwrap()
}

fn add_contact(store: &Store, at: i64) -> i64 {
    let form = Schema::of(Entity::Contact);
    let record = record(
        &form,
        &[("first_name", "Anna"), ("email", "anna@example.com")],
    );
    store.insert_record(&form, &record, &author(at)).unwrap()
}

fn add_lead(store: &Store, at: i64) -> i64 {
    let form = Schema::of(Entity::Lead);
    let record = record(
        &form,
        &[("first_name", "Anna"), ("email", "anna@example.com")],
    );
    store.insert_record(&form, &record, &author(at)).unwrap()
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
    let visit = |stored: &Stored| {
        ids.insert(stored.id);
        Ok(())
    };
    store
        .visit_records(&Schema::of(entity), &filter, visit)
        .unwrap();
    ids
}
