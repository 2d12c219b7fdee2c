//! Tests of the index of keys: in memory, in files, and with leads that another process adds.

use super::*;
use crate::record::{Entity, Schema};
use crate::store::records::columns::FieldColumns;

fn found(loaded: &KeyIndex, connection: &Connection, text: &str) -> Vec<i64> {
    let fields = FieldColumns::of(&Schema::of(Entity::Lead));
    let queries = KeyQueries::new(Entity::Lead, &[Key::Email], &fields);
    let mut found = Vec::new();
    let nothing = Pending::default();
    loaded
        .find(connection, (&queries, text), &nothing, &mut found)
        .unwrap();
    found.iter().map(|one| one.candidate.id).collect()
}

#[test]
fn two_keys_of_one_hash_are_told_apart() {
    let store = Store::for_rehearsal().unwrap();
    store.connection
        .execute_batch(
            "INSERT INTO lead (id, email, created_at) VALUES (1, 'a@b.example', 0), (2, 'c@d.example', 0)",
        )
        .unwrap();
    let mut loaded = KeyIndex::empty(Room::for_keys((10, 0), Path::new("/nowhere")));
    let same = hash_of_key("a@b.example");
    loaded.add(same, 2).unwrap();
    loaded.add(same, 1).unwrap();
    assert_eq!(found(&loaded, &store.connection, "a@b.example"), [1]);
}

/// Each email has two leads, far from each other.
fn email(at: i64) -> String {
    format!("{}@b.example", at % 500)
}

fn phone(at: i64) -> Option<String> {
    (at % 3 == 0).then(|| format!("+4477009{at:05}"))
}

/// Adds 1,000 leads. The ids of the second half begin with this one.
fn add_leads(store: &Store, second_half: i64) {
    let mut insert = store
        .connection
        .prepare("INSERT INTO lead (id, email, phone, created_at) VALUES (?, ?, ?, 0)")
        .unwrap();
    for at in 1..=1_000 {
        let id = if at > 500 { at - 501 + second_half } else { at };
        insert.execute((id, email(at), phone(at))).unwrap();
    }
}

#[test]
fn more_keys_than_memory_holds_are_found() {
    let (store, folder) = (
        Store::for_rehearsal().unwrap(),
        tempfile::tempdir().unwrap(),
    );
    add_leads(&store, 501);
    let mut loaded = KeyIndex::empty(Room {
        newest_max: 64,
        ..Room::for_keys((1_000, 0), folder.path())
    });
    for id in 1..=1_000 {
        loaded.add(hash_of_key(email(id)), id).unwrap();
        // A changed record is added again.
        loaded.add(hash_of_key(email(1)), 1).unwrap();
    }
    for id in 1..=500 {
        assert!(loaded.may_have(hash_of_key(email(id))));
        assert_eq!(
            found(&loaded, &store.connection, &email(id)),
            [id, id + 500]
        );
    }
    assert!(found(&loaded, &store.connection, "x@b.example").is_empty());
}

#[test]
fn each_key_of_a_store_is_loaded_by_one_or_two_connections() {
    // The leads have 1,333 keys. From the id 100,000 on they are read by another connection.
    for (second_half, keeps_known, read_max) in [
        (501, true, 300),
        (501, false, 300),
        (501, false, 2_000),
        (100_000, true, 300),
        (100_000, false, 300),
        (100_000, false, 2_000),
    ] {
        let (store, folder) = (
            Store::for_rehearsal().unwrap(),
            tempfile::tempdir().unwrap(),
        );
        add_leads(&store, second_half);
        let room = Room {
            newest_max: 64,
            keeps_known,
            read_max,
            ..Room::for_keys((2_000, 0), folder.path())
        };
        let all = [Key::Email, Key::Phone, Key::Mobile];
        for keys in [&all[..], &[Key::Email]] {
            let loaded = KeyIndex::of_store(&store, keys, &room).unwrap();
            for at in 1..=500 {
                let both = [at, at - 1 + second_half];
                assert_eq!(found(&loaded, &store.connection, &email(at)), both);
                let has_phone = |phone: String| loaded.may_have(hash_of_key(&phone));
                assert!(keys.len() == 1 || phone(at).is_none_or(has_phone));
            }
            assert_eq!(loaded.last_lead, 499 + second_half);
        }
    }
}

#[test]
fn of_many_leads_with_one_key_the_first_are_found() {
    let (store, folder) = (
        Store::for_rehearsal().unwrap(),
        tempfile::tempdir().unwrap(),
    );
    // The two halves of the ids are read by two connections.
    let mut insert = store
        .connection
        .prepare(
            "INSERT INTO lead (id, email, phone, created_at) VALUES (?, 'same@b.example', ?, 0)",
        )
        .unwrap();
    for id in (1..=40).chain(100_000..100_100) {
        insert.execute((id, format!("+4477009{id:06}"))).unwrap();
    }
    for keeps_known in [false, true] {
        let room = Room {
            keeps_known,
            read_max: 90,
            ..Room::for_keys((2_000, 0), folder.path())
        };
        let loaded = KeyIndex::of_store(&store, &[Key::Email, Key::Phone], &room).unwrap();
        assert_eq!(loaded.known.entries().count() > 0, keeps_known);
        let ids = found(&loaded, &store.connection, "same@b.example");
        let first: Vec<i64> = (1..).take(FOUND_MAX).collect();
        assert_eq!(ids, first);
        let last = loaded.ids_from(100_090, hash_of_key("same@b.example"));
        assert_eq!(last.unwrap(), (100_090..100_100).collect::<Vec<i64>>());
        let many = loaded.ids_from(30, hash_of_key("same@b.example"));
        assert_eq!(many.unwrap().len(), FOUND_MAX);
    }
}

#[test]
fn where_no_key_is_compared_none_is_loaded() {
    let (store, folder) = (
        Store::for_rehearsal().unwrap(),
        tempfile::tempdir().unwrap(),
    );
    add_leads(&store, 501);
    let room = Room::for_keys((2_000, 0), folder.path());
    let loaded = KeyIndex::of_store(&store, &[], &room).unwrap();
    assert!(!loaded.may_have(hash_of_key(email(1))));
}

#[test]
fn what_another_process_wrote_is_loaded_once() {
    let store = Store::for_rehearsal().unwrap();
    let other = Connection::open(store.path()).unwrap();
    let write = |sql: &str| other.execute_batch(sql).unwrap();
    write(
        "INSERT INTO lead (id, email, created_at) VALUES (1, 'a@b.example', 0), (2, 'c@d.example', 0);",
    );
    let room = Room::for_keys((100, 0), Path::new("/nowhere"));
    let mut loaded = KeyIndex::of_store(&store, &[Key::Email], &room).unwrap();
    let mut catch_up = || {
        loaded.catch_up(&store.connection, &[Key::Email]).unwrap();
        ["a@b.example", "c@d.example", "e@f.example", "g@h.example"]
            .map(|email| found(&loaded, &store.connection, email).first().copied())
    };
    assert_eq!(catch_up(), [Some(1), Some(2), None, None]);
    write(
        "INSERT INTO lead (id, email, created_at) VALUES (3, 'e@f.example', 0);
         UPDATE lead SET email = 'g@h.example' WHERE id = 2;
         INSERT INTO change (entity, record, kind, field, old, new, by, at)
         VALUES ('lead', 2, 'field', 'email', 'c@d.example', 'g@h.example', 'me', 0);",
    );
    assert_eq!(catch_up(), [Some(1), None, Some(3), Some(2)]);
    assert_eq!(
        (loaded.known.entries().count(), loaded.newest.count()),
        (2, 2)
    );
}

#[test]
fn ids_that_do_not_fit_are_refused() {
    let store = Store::for_rehearsal().unwrap();
    let add = |id: i64| {
        let sql = "INSERT INTO lead (id, email, created_at) VALUES (?, 'a@b.example', 0)";
        store.connection.execute(sql, [id]).unwrap();
    };
    assert!(KeyIndex::can_hold(&store, 1).unwrap());
    let room = Room::for_keys((100, 0), Path::new("/nowhere"));
    let mut loaded = KeyIndex::of_store(&store, &[Key::Email], &room).unwrap();
    let last = i64::from(u32::MAX);
    add(last - 5);
    store.connection.execute("DELETE FROM lead", []).unwrap();
    assert!(KeyIndex::can_hold(&store, 5).unwrap());
    assert!(
        !KeyIndex::can_hold(&store, 6).unwrap(),
        "no id is given twice"
    );
    let error = loaded.add(hash_of_key("a@b.example"), last + 1);
    assert!(error.unwrap_err().to_string().contains("lead 4294967296"));
    add(-1);
    assert!(!KeyIndex::can_hold(&store, 0).unwrap());
}
