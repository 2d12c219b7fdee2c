//! Records that are inserted together are the same in the store, in whichever way they got there.

use rusqlite::types::Value as SqlValue;

use super::*;
use crate::record::phone::Region;
use crate::record::{Custom, Field, FieldId, Kind as FieldKind, Value};
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
        inserter.use_side_table(folder.path(), 70_000).unwrap();
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
        assert_eq!(inserter.first_pending(), None);
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
        // One page, several pages, and too few records to be copied. A row for which no page has room is inserted at once. An email for
        // which none has room keeps its batch from being copied where there are indexes. Without indexes, only some of the long
        // rows are kept in memory and copied.
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
        [(false, false, 8), (false, true, 8), (true, true, 7)]
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

#[test]
fn many_records_with_many_fields_are_inserted() {
    let (store, count) = (store(false), 2 * TOGETHER_MAX + 1);
    // 128 records with so many fields need more parameters than a statement can have.
    for at in 0..260 {
        let name = format!("field{at}");
        let field = Field::custom(&name, FieldKind::Text, Custom::default()).unwrap();
        store.add_field(Entity::Lead, &field, NOW).unwrap();
    }
    let schema = store.schema(Entity::Lead).unwrap();
    let all: Vec<FieldId> = schema.stored().map(|(id, _)| id).collect();
    let mut inserter = Inserter::new(&store.connection, &schema, (7, &all)).unwrap();
    assert!(inserter.encoder.columns().rows_in_statement(TOGETHER_MAX) < TOGETHER_MAX);
    store.connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    inserter.begin().unwrap();
    for row in 0..count {
        let record = record(&schema, row, 0);
        inserter.take(row as u64, &record, NOW).unwrap();
    }
    inserter.flush().unwrap();
    store.connection.execute_batch("COMMIT").unwrap();
    assert_eq!(leads(&store).len(), count);
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

/// Inserts two batches of 300 records into a store of 70,000, and runs `meanwhile` in the second. Returns the number of leads, and how
/// many were inserted by statements.
fn inserted_twice(has_indexes: bool, meanwhile: impl FnOnce(&Connection)) -> (usize, u64) {
    let (store, schema) = (store(has_indexes), schema());
    let (connection, folder) = (&store.connection, tempfile::tempdir().unwrap());
    let mut inserter = Inserter::new(connection, &schema, (7, &fields(&schema))).unwrap();
    inserter.use_side_table(folder.path(), 70_000).unwrap();
    let mut meanwhile = Some(meanwhile);
    for batch in 0..2 {
        let begin = "BEGIN; UPDATE job SET cursor = cursor";
        connection.execute_batch(begin).unwrap();
        inserter.begin().unwrap();
        for at in 0..300 {
            let row = 2 + 300 * batch + at;
            let record = record(&schema, usize::try_from(row).unwrap(), 0);
            inserter.take(row, &record, NOW).unwrap();
        }
        if let Some(meanwhile) = meanwhile.take_if(|_| batch == 1) {
            meanwhile(connection);
        }
        inserter.flush().unwrap();
        connection.execute_batch("COMMIT").unwrap();
    }
    let by_statement = inserter.by_statement();
    drop(inserter);
    (leads(&store).len(), by_statement)
}

#[test]
fn all_records_are_inserted_whatever_is_done_with_the_store_meanwhile() {
    for has_indexes in [false, true] {
        for (meanwhile, by_statement) in [
            ("", 0),
            // SQLite reads each attached database, and would see no later rows of the table beside the store.
            ("DROP INDEX IF EXISTS no_index", 300),
            ("SELECT count(*) FROM bulk.lead", 300),
            // No command makes an index while an import runs, but another program may.
            (
                "CREATE INDEX lead_phone ON lead (phone_key) WHERE phone_key IS NOT NULL",
                300,
            ),
            (
                "CREATE INDEX IF NOT EXISTS lead_email ON lead (email_key)",
                if has_indexes { 0 } else { 300 },
            ),
        ] {
            let inserted = inserted_twice(has_indexes, |connection| {
                connection.execute_batch(meanwhile).unwrap();
            });
            assert_eq!(inserted, (600, by_statement), "{has_indexes} {meanwhile}");
        }
    }
}

#[test]
fn rows_are_copied_as_they_are() {
    for has_indexes in [false, true] {
        let (store, schema, folder) = (store(has_indexes), schema(), tempfile::tempdir().unwrap());
        let connection = &store.connection;
        schema::drop_indexes(connection, schema::PHONES).unwrap();
        let mut inserter = Inserter::new(connection, &schema, (7, &fields(&schema))).unwrap();
        inserter.use_side_table(folder.path(), 0).unwrap();
        let mut steps = connection
            .prepare("EXPLAIN INSERT OR ROLLBACK INTO main.lead SELECT * FROM bulk.lead")
            .unwrap();
        let steps = steps.query_map([], |row| row.get("opcode")).unwrap();
        let steps: Vec<String> = steps.collect::<rusqlite::Result<_>>().unwrap();
        let count = |opcode| steps.iter().filter(|step| *step == opcode).count();
        // The index over the trash is always there, and the row of the sequence of ids is the only one that is made.
        let expected = [1, if has_indexes { 2 } else { 1 }, 1];
        let counts = ["RowCell", "IdxInsert", "MakeRecord"].map(count);
        assert_eq!(counts, expected, "{steps:?}");
    }
}

#[test]
fn a_table_with_an_unknown_index_has_no_table_beside_it() {
    for (index, expected) in [
        ("CREATE INDEX more ON lead (email_key)", true),
        ("CREATE INDEX more ON lead (mobile_key)", true),
        (
            "CREATE INDEX more ON lead (mobile_key) WHERE mobile_key IS NOT NULL",
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
        inserter.use_side_table(folder.path(), 70_000).unwrap();
        assert_eq!(inserter.has_side_table(), expected, "{index}");
    }
}
