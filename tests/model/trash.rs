//! The last second in which a record can be restored, and a plan that is full.

use std::collections::BTreeSet;

use intake::error::Result;
use intake::record::{Entity, Schema};
use intake::store::{RecordRef, Restored, Store};

use super::{DAY, START, add_client, add_contact, author, living, record, session};

/// Adds a client and a contact, and deletes both at the start.
fn deleted(store: &Store) -> [RecordRef; 2] {
    let records = [
        RecordRef::client(add_client(store, START)),
        RecordRef::contact(add_contact(store, START)),
    ];
    for one in records {
        let author = author(START);
        store.delete_record(one.entity, one.id, &author).unwrap();
    }
    records
}

fn restore(store: &Store, one: RecordRef, at: i64) -> Result<Restored> {
    store.restore_record(&Schema::of(one.entity), one.id, None, &author(at))
}

/// Purges, and returns the number of clients and of contacts that were removed.
fn purged(store: &Store, at: i64, is_rehearsal: bool) -> (u64, u64) {
    store.trust_clock(at).unwrap();
    let purged = store.purge(&author(at), is_rehearsal).unwrap();
    let records = purged.records;
    (records.of(Entity::Client), records.of(Entity::Contact))
}

#[test]
fn the_last_second_of_ninety_days_restores_and_the_next_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(&folder.path().join("store.db"));
    let store = session.store_to_write().unwrap();
    for after in [0, 1, 90 * DAY - 1, 90 * DAY] {
        for one in deleted(store) {
            restore(store, one, START + after).unwrap();
        }
    }
    let late = START + 90 * DAY + 1;
    for one in deleted(store) {
        let error = restore(store, one, late).unwrap_err().to_string();
        assert!(error.contains("its 90 days ended on 2027-04-15"), "{error}");
    }
    let until_the_last_second = purged(store, late - 1, false);
    assert_eq!(until_the_last_second, (0, 0), "it can still be restored");
    let is_rehearsal = [true, false, false];
    let purged = is_rehearsal.map(|is_rehearsal| purged(store, late, is_rehearsal));
    assert_eq!(purged, [(1, 1), (1, 1), (0, 0)]);
}

#[test]
fn a_plan_that_is_full_leaves_the_store_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let session = session(&folder.path().join("store.db"));
    let store = session.store_to_write().unwrap();
    let form = Schema::of(Entity::Client);
    let record = record(&form, &[("name", "Moor"), ("entity_type", "other")]);
    let add = |limit| store.insert_client((&form, &record), limit, &author(START));
    let first = add(Some(1)).unwrap();
    add(Some(1)).unwrap_err();
    store
        .delete_record(Entity::Client, first, &author(START))
        .unwrap();
    let second = add(Some(1)).unwrap();
    store
        .restore_record(&form, first, Some(1), &author(START))
        .unwrap_err();
    assert_eq!(living(store, Entity::Client), BTreeSet::from([second]));
}
