//! Records that are inserted together are the same in the store, in whichever way they got there.

use rusqlite::types::Value as SqlValue;

use super::*;
use crate::record::phone::Region;
use crate::record::{FieldId, Value};
use crate::store::Store;

const NOW: i64 = 1_750_000_000;

/// A store with a job, and with or without the indexes over the keys of leads.
fn store(has_indexes: bool) -> Store {
    let store = Store::for_rehearsal().unwrap();
    store.make_phone_indexes().unwrap();
    if !has_indexes {
        store.drop_indexes().unwrap();
    }
    store
        .connection
        .execute_batch(
            "INSERT INTO job (id, kind, source, size, hash, fingerprint, settings, header, status, read, blank, by, process, started_at)
             VALUES (7, 'leads', 'x.csv', 0, '', '', '{}', '[]', 'processing', 0, 0, 'ida', '1', 0)",
        )
        .unwrap();
    store
}

fn schema() -> Schema {
    Schema::of(Entity::Lead)
}

fn fields(schema: &Schema) -> Vec<FieldId> {
    let names = [
        "last_name",
        "email",
        "phone",
        "value",
        "expected_close",
        "description",
    ];
    names.map(|name| schema.find(name).unwrap()).to_vec()
}

/// A record whose values have other lengths and signs than those of the records beside it.
fn record(schema: &Schema, at: usize, description: usize) -> Record {
    let mut values = vec![None; schema.len()];
    let mut set = |name: &str, value| values[schema.find(name).unwrap().index()] = Some(value);
    let text = |text: String| Value::Text(text.into());
    set("email", text(format!("Zoë{at}@B.example")));
    if at.is_multiple_of(2) {
        set("last_name", text("ø".repeat(at % 70)));
        set("phone", text(format!("07700 9{:05}", at % 100_000)));
    }
    if at.is_multiple_of(3) {
        let power = 1_i64 << (at % 63);
        set(
            "value",
            Value::Amount(if at.is_multiple_of(2) { power } else { -power }),
        );
        set("expected_close", Value::Date("2026-11-29".parse().unwrap()));
    }
    if description > 0 {
        set("description", text("d".repeat(description)));
    }
    Record::of_values(schema, &values, Region::parse("GB").unwrap())
}

/// All leads of a store, after the checks that SQLite makes of a file. It compares each index with its table.
fn leads(store: &Store) -> Vec<Vec<SqlValue>> {
    let connection = &store.connection;
    let found: String = connection
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(found, "ok");
    let strangers = connection
        .prepare("PRAGMA foreign_key_check")
        .unwrap()
        .exists([]);
    assert!(!strangers.unwrap(), "each lead has its job");
    let mut statement = connection
        .prepare("SELECT * FROM lead ORDER BY id")
        .unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|at| row.get(at)).collect());
    rows.unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

/// How records are inserted.
#[derive(Clone, Copy, Debug)]
struct Way {
    has_indexes: bool,
    has_side_table: bool,
    is_prepared: bool,
}

/// Inserts records in batches. Returns the leads, and the number of batches that were copied as a whole.
fn inserted(batches: &[Vec<Record>], way: Way) -> (Vec<Vec<SqlValue>>, usize) {
    let (store, schema) = (store(way.has_indexes), schema());
    let folder = tempfile::tempdir().unwrap();
    let connection = &store.connection;
    let mut inserter = Inserter::new(connection, &schema, (7, &fields(&schema))).unwrap();
    if way.has_side_table {
        inserter.use_side_table(folder.path()).unwrap();
        assert!(inserter.has_side_table());
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            0,
            "the file has no name"
        );
    }
    let mut encoder = inserter.encoder();
    let (mut row, mut copied) = (1, 0);
    for batch in batches {
        connection
            .execute_batch("BEGIN; UPDATE job SET cursor = cursor")
            .unwrap();
        inserter.begin().unwrap();
        for record in batch {
            row += 1;
            let mut record = record.clone();
            if way.is_prepared {
                encoder.prepare(row, &mut record);
            }
            let id = inserter.take(row, &record, NOW).unwrap();
            if row % 50 == 0 {
                // A row that is needed at once, and one that is inserted already.
                inserter.insert_now(&[id, 1]).unwrap();
            }
        }
        inserter.flush().unwrap();
        assert_eq!(inserter.first_waiting(), None);
        copied += usize::from(inserter.side.as_ref().is_some_and(|side| !side.can_copy()));
        connection.execute_batch("COMMIT").unwrap();
    }
    drop(inserter);
    let has_references: bool = connection
        .query_row("PRAGMA foreign_keys", [], |row| row.get(0))
        .unwrap();
    assert!(has_references, "references are checked again");
    (leads(&store), copied)
}

#[test]
fn copied_records_are_those_of_statements() {
    let schema = schema();
    let records = |from: usize, count: usize, description: usize| -> Vec<Record> {
        (from..from + count)
            .map(|at| record(&schema, at, description))
            .collect()
    };
    let mut with_a_long_one = records(4_000, 300, 5);
    with_a_long_one[150] = record(&schema, 4_150, 70_000);
    let mut with_a_long_email = records(7_000, 300, 5);
    with_a_long_email[150] = with_email(&schema, &format!("{}@b.example", "x".repeat(17_000)));
    let batches = [
        // One page, several pages, too few to be copied, and a row or an email for which no page has room. Of the long rows only a
        // part is kept in memory and copied, unless there are indexes.
        records(0, 250, 0),
        records(250, 1_500, 300),
        records(1_750, 20, 0),
        with_a_long_one,
        records(5_000, 250, 20_000),
        records(6_000, 300, 1),
        with_a_long_email,
        // Several pages of entries.
        records(10_000, 8_000, 0),
        vec![with_email(&schema, "a@b.example"); 6_000],
    ];
    let mut way = Way {
        has_indexes: false,
        has_side_table: false,
        is_prepared: false,
    };
    let (by_statements, copied) = inserted(&batches, way);
    assert_eq!((by_statements.len(), copied), (16_920, 0));
    way.has_side_table = true;
    for (has_indexes, is_prepared, expected) in
        [(false, false, 7), (false, true, 7), (true, true, 6)]
    {
        way = Way {
            has_indexes,
            is_prepared,
            ..way
        };
        let (leads, copied) = inserted(&batches, way);
        assert_eq!(copied, expected, "{way:?}");
        assert!(leads == by_statements, "{way:?}");
    }
}

fn with_email(schema: &Schema, email: &str) -> Record {
    let mut values = vec![None; schema.len()];
    let at = schema.find("email").unwrap().index();
    values[at] = Some(Value::Text(email.to_owned().into()));
    Record::of_values(schema, &values, Region::parse("GB").unwrap())
}

#[test]
fn a_changed_record_is_not_inserted_as_it_was_prepared() {
    let (store, schema) = (store(false), schema());
    let mut inserter = Inserter::new(&store.connection, &schema, (7, &fields(&schema))).unwrap();
    let mut record = record(&schema, 2, 3);
    inserter.encoder().prepare(2, &mut record);
    assert!(record.stored_row().is_some());
    let email = schema.find("email").unwrap();
    record.leave_only(|field| field == email);
    assert!(record.stored_row().is_none());
    inserter.begin().unwrap();
    inserter.take(2, &record, NOW).unwrap();
    inserter.flush().unwrap();
    let description: Option<String> = store
        .connection
        .query_row("SELECT description FROM lead", [], |row| row.get(0))
        .unwrap();
    assert_eq!(description, None);
}

#[test]
fn a_table_with_an_unknown_index_has_no_table_beside_it() {
    for (index, expected) in [
        ("CREATE INDEX more ON lead (email_key)", true),
        (
            "CREATE INDEX more ON lead (mobile_key) WHERE mobile_key IS NOT NULL",
            true,
        ),
        (
            "CREATE INDEX more ON lead (mobile_key) WHERE mobile_key > 'x'",
            false,
        ),
        ("CREATE INDEX more ON lead (email_key DESC)", false),
        ("CREATE INDEX more ON lead (email_key, id)", false),
        ("CREATE UNIQUE INDEX more ON lead (city)", false),
    ] {
        let (store, schema, folder) = (store(true), schema(), tempfile::tempdir().unwrap());
        store.connection.execute_batch(index).unwrap();
        let mut inserter =
            Inserter::new(&store.connection, &schema, (7, &fields(&schema))).unwrap();
        inserter.use_side_table(folder.path()).unwrap();
        assert_eq!(inserter.has_side_table(), expected, "{index}");
    }
}
