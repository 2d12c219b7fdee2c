//! Tests of the look-up of candidates: both ways give the same answer.

use std::path::Path;

use super::candidates::Candidates;
use crate::record::amount::Currency;
use crate::record::phone::Region;
use crate::record::{Cell, Checker, Draft, Entity, Rules};
use crate::record::{Record, Rule, Schema, Value, name, similar_names};
use crate::store::Store;

/// Returns the look-up through the indexes of the store, and the one without them.
fn both_ways(store: &Store) -> [Candidates; 2] {
    let loaded = indexed().loaded(store, (10_000, 5), Path::new("/nowhere"));
    [indexed(), loaded.unwrap()]
}

fn indexed() -> Candidates {
    Candidates::indexed(&Schema::of(Entity::Lead), &Rule::of(Entity::Lead))
}

#[test]
fn the_way_follows_the_sizes() {
    assert_eq!(Candidates::records_max(10_000), Some(160_000));
    assert_eq!(Candidates::records_max(100), None, "too few rows");
}

/// Returns a record with these fields.
fn record(fields: &[(&str, &str)]) -> Record {
    let schema = Schema::of(Entity::Lead);
    let rules = Rules::of(
        Region::parse("GB").unwrap(),
        Currency::parse("GBP").unwrap(),
    );
    let mut draft = Draft::default();
    for (name, text) in fields {
        draft.fill(schema.find(name).unwrap(), Cell::text(text));
    }
    let mut record = Record::default();
    Checker::new(&schema, &rules)
        .check(&draft, &mut record)
        .unwrap();
    record
}

fn store() -> Store {
    let store = Store::for_rehearsal().unwrap();
    store
        .connection
        .execute_batch(
            "INSERT INTO lead (id, first_name, last_name, email, mobile, mobile_e164, created_at, deleted_at) VALUES
               (1, 'Ada', 'Moor', 'a@b.example', NULL, NULL, 0, NULL),
               (2, 'Bob', 'Lind', 'c@d.example', '07700 900001', '+447700900001', 0, NULL),
               (3, 'Cyd', NULL, 'a@b.example', NULL, NULL, 0, NULL),
               (4, 'Moor', 'Ada', NULL, NULL, NULL, 0, NULL),
               (5, 'Dot', 'Hale', 'e@f.example', NULL, NULL, 0, 99);",
        )
        .unwrap();
    store
}

#[test]
fn both_ways_give_the_same_answer() {
    let store = store();
    for mut candidates in both_ways(&store) {
        candidates.catch_up(&store.connection).unwrap();
        let find = |rule, fields: &[(&str, &str)]| -> Vec<i64> {
            let record = record(fields);
            let found = candidates.find(&store, rule, &record).unwrap();
            assert!(found.is_empty() || candidates.may_match(&record));
            found.iter().map(|candidate| candidate.id).collect()
        };
        assert_eq!(find(Rule::Email, &[("email", "A@b.example")]), [1, 3]);
        assert_eq!(find(Rule::Email, &[("email", "c@d.example")]), [2]);
        assert_eq!(find(Rule::Email, &[("email", "e@f.example")]), [5]);
        assert!(find(Rule::Email, &[("city", "Leeds")]).is_empty());
        assert_eq!(find(Rule::Phone, &[("phone", "+44 7700 900001")]), [2]);
        assert!(find(Rule::Phone, &[("phone", "07700 900002")]).is_empty());
        assert_eq!(find(Rule::Name, &[("full_name", "Ms Ada Moor")]), [1, 4]);
        assert!(find(Rule::Name, &[("first_name", "Cyd")]).is_empty());
    }
}

#[test]
fn the_values_of_a_found_record_are_those_of_the_store() {
    let store = store();
    let run = |sql: &str| store.connection.execute_batch(sql).unwrap();
    let new = record(&[("email", "c@d.example")]);
    let city = Schema::of(Entity::Lead).find("city").unwrap();
    for mut candidates in both_ways(&store) {
        let city_of = |candidates: &Candidates| {
            let found = candidates.find(&store, Rule::Email, &new).unwrap();
            assert_eq!(found.iter().map(|one| one.id).collect::<Vec<_>>(), [2]);
            candidates.values(&store, 2).unwrap()[city.index()].clone()
        };
        let value = |text: &'static str| Some(Value::Text(text.into()));
        run("UPDATE lead SET city = 'Hull' WHERE id = 2; BEGIN");
        candidates.catch_up(&store.connection).unwrap();
        assert_eq!(city_of(&candidates), value("Hull"));
        // A change of this import, after the record was found.
        run("UPDATE lead SET city = 'York' WHERE id = 2");
        let now = candidates.values(&store, 2).unwrap()[city.index()].clone();
        assert_eq!(now, value("York"));
        // A change of another process, between two batches.
        assert_eq!(city_of(&candidates), value("York"));
        run("COMMIT");
        let other = rusqlite::Connection::open(store.path()).unwrap();
        other
            .execute_batch("UPDATE lead SET city = 'Ely' WHERE id = 2")
            .unwrap();
        run("BEGIN");
        candidates.catch_up(&store.connection).unwrap();
        let now = candidates.values(&store, 2).unwrap()[city.index()].clone();
        assert_eq!(now, value("Ely"));
        assert_eq!(city_of(&candidates), value("Ely"));
        run("COMMIT");
    }
}

#[test]
fn what_was_remembered_is_found() {
    let store = store();
    for mut candidates in both_ways(&store) {
        candidates.catch_up(&store.connection).unwrap();
        let new = record(&[("full_name", "Eve Park"), ("email", "g@h.example")]);
        let note = candidates.note(&new);
        store
            .connection
            .execute("INSERT OR REPLACE INTO lead (id, first_name, last_name, email, created_at) VALUES (6, 'Eve', 'Park', 'g@h.example', 0)", [])
            .unwrap();
        candidates.remember(&store.connection, &note, 6).unwrap();
        for rule in [Rule::Email, Rule::Name] {
            let found = candidates.find(&store, rule, &new).unwrap();
            assert_eq!(found.len(), 1, "{rule}");
            assert_eq!(found[0].id, 6);
        }
    }
}

#[test]
fn where_each_row_makes_a_record_only_the_first_names_are_compared() {
    let store = store();
    let mut insert = store
        .connection
        .prepare("INSERT INTO lead (first_name, last_name, created_at) VALUES (?, 'Moor', 0)")
        .unwrap();
    for at in 0..600 {
        insert.execute([format!("Ann{at:04}")]).unwrap();
    }
    insert.execute(["Antonia"]).unwrap();
    let rare = record(&[("full_name", "Antonja Moor")]);
    let first = record(&[("full_name", "Ann0001 Moor")]);
    let counts = [indexed(), indexed().of_first_names()].map(|mut candidates| {
        candidates.catch_up(&store.connection).unwrap();
        [&first, &rare].map(|record| {
            let found = candidates.find(&store, Rule::Name, record);
            !found.unwrap().is_empty()
        })
    });
    assert_eq!(counts, [[true, true], [true, false]]);
}

#[test]
fn a_name_with_a_typing_error_in_one_word_is_found() {
    let store = store();
    let names = [
        "Katherine Moorhouse",
        "Jonathan Bell",
        "Ann Priestley",
        "Priya Raghavan Nair",
    ];
    let mut insert = store
        .connection
        .prepare("INSERT INTO lead (id, first_name, created_at) VALUES (?, ?, 0)")
        .unwrap();
    for (id, name) in (10..).zip(names) {
        insert.execute((id, name)).unwrap();
    }
    let mut candidates = indexed();
    candidates.catch_up(&store.connection).unwrap();
    let mut tried = 0;
    for (id, name) in (10..).zip(names) {
        for typo in typos(name) {
            let similar = |a: &str, b: &str| {
                let key = |name| name::key(Some(name), None);
                similar_names::score(&key(a)?, &key(b)?)
            };
            if similar(name, &typo).is_none() {
                continue;
            }
            tried += 1;
            let row = record(&[("first_name", &typo)]);
            let found = candidates.find(&store, Rule::Name, &row).unwrap();
            assert!(found.iter().any(|one| one.id == id), "{name} / {typo}");
        }
    }
    assert!(tried > 1_000, "the names are similar: {tried}");
}

/// Returns a name with one letter removed, added or replaced, or two neighbours swapped. The first letter of a word
/// stays: it is in each block.
fn typos(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let is_inner = |at: &usize| letters[*at] != ' ' && *at > 0 && letters[*at - 1] != ' ';
    let mut typos = Vec::new();
    for at in (0..letters.len()).filter(is_inner) {
        let mut change = |change: &dyn Fn(&mut Vec<char>)| {
            let mut letters = letters.clone();
            change(&mut letters);
            typos.push(letters.into_iter().collect());
        };
        change(&|letters| {
            letters.remove(at);
        });
        for letter in 'a'..='z' {
            change(&|letters| letters[at] = letter);
            change(&|letters| letters.insert(at, letter));
        }
        if is_inner(&(at - 1)) {
            change(&|letters| letters.swap(at - 1, at));
        }
    }
    typos
}

#[test]
fn a_lead_is_found_by_its_present_name_only() {
    let store = store();
    let mut candidates = indexed();
    candidates.catch_up(&store.connection).unwrap();
    let find = |candidates: &Candidates, name| {
        let row = record(&[("full_name", name)]);
        let found = candidates.find(&store, Rule::Name, &row).unwrap();
        found.iter().map(|one| one.id).collect::<Vec<i64>>()
    };
    assert_eq!(find(&candidates, "Bob Lind"), [2]);
    store
        .connection
        .execute_batch(
            "UPDATE lead SET last_name = 'Hale' WHERE id = 2;
             INSERT INTO change (entity, record, kind, field, old, new, by, at)
             VALUES ('lead', 2, 'field', 'last_name', 'Lind', 'Hale', 'me', 0);",
        )
        .unwrap();
    candidates.catch_up(&store.connection).unwrap();
    assert!(find(&candidates, "Bob Lind").is_empty());
    assert_eq!(find(&candidates, "Bob Hale"), [2]);
}

#[test]
fn people_of_the_same_name_are_found_before_similar_ones() {
    let store = store();
    let mut insert = store
        .connection
        .prepare("INSERT INTO lead (first_name, last_name, created_at) VALUES (?, 'Lindqvist', 0)")
        .unwrap();
    for _ in 0..100 {
        insert.execute(["Joan"]).unwrap();
    }
    insert.execute(["Johann"]).unwrap();
    let same = store.connection.last_insert_rowid();
    let mut candidates = indexed();
    candidates.catch_up(&store.connection).unwrap();
    let row = record(&[("full_name", "Johann Lindqvist")]);
    let found = candidates.find(&store, Rule::Name, &row).unwrap();
    let best = found.iter().max_by_key(|one| one.score).unwrap();
    assert_eq!((best.id, best.score), (same, 100));
}
