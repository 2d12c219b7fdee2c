//! The last second in which a record can be restored, and a plan that is full.

use std::collections::BTreeSet;

use intake::record::{Entity, Schema};
use intake::store::Store;

use super::{DAY, START, add_client, add_contact, author, living, record, session};

#[test]
fn the_last_second_of_ninety_days_restores_and_the_next_does_not() {
    let client = |store: &Store, id, at| {
        let form = Schema::of(Entity::Client);
        store
            .restore_record(&form, id, None, &author(at))
            .map(|_| ())
    };
    let contact = |store: &Store, id, at| {
        let form = Schema::of(Entity::Contact);
        store
            .restore_record(&form, id, None, &author(at))
            .map(|_| ())
    };
    let folder = tempfile::tempdir().unwrap();
    let session = session(&folder.path().join("store.db"));
    let store = session.store_to_write().unwrap();
    for after in [0, 1, 90 * DAY - 1, 90 * DAY] {
        let (id, other) = (add_client(store, START), add_contact(store, START));
        store
            .delete_record(Entity::Client, id, &author(START))
            .unwrap();
        store
            .delete_record(Entity::Contact, other, &author(START))
            .unwrap();
        client(store, id, START + after).unwrap();
        contact(store, other, START + after).unwrap();
    }
    let (id, other) = (add_client(store, START), add_contact(store, START));
    store
        .delete_record(Entity::Client, id, &author(START))
        .unwrap();
    store
        .delete_record(Entity::Contact, other, &author(START))
        .unwrap();
    let late = START + 90 * DAY + 1;
    for error in [
        client(store, id, late).unwrap_err(),
        contact(store, other, late).unwrap_err(),
    ] {
        assert!(
            error
                .to_string()
                .contains("its 90 days ended on 2027-04-15"),
            "{error}"
        );
    }
    let purged = |at, rehearsal| {
        store.trust_clock(at).unwrap();
        let purged = store.purge(&author(at), rehearsal).unwrap();
        {
            let of = |entity| {
                purged
                    .records
                    .iter()
                    .find(|(of, _)| *of == entity)
                    .unwrap()
                    .1
            };
            (of(Entity::Client), of(Entity::Contact))
        }
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
