//! Tests of the schema, and of the migrations that make it.

use rusqlite::Connection;

use super::schema::*;

/// The statements that make the tables and indexes of a store, in the order in which they were made.
fn schema_of(connection: &Connection) -> Vec<String> {
    let mut statement = connection
        .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY rowid")
        .unwrap();
    let statements = statement.query_map([], |row| row.get(0)).unwrap();
    statements.map(Result::unwrap).collect()
}

/// The rows of a store, but for its random id and its clock.
fn rows_of(connection: &Connection) -> Vec<String> {
    let mut tables = connection
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name <> 'sqlite_schema' ORDER BY name")
        .unwrap();
    let tables = tables.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let tables: Vec<String> = tables.map(Result::unwrap).collect();
    let mut found = Vec::new();
    for table in tables {
        let mut statement = connection
            .prepare(&format!("SELECT * FROM {table} ORDER BY 1"))
            .unwrap();
        let values = if table == "setting" {
            1
        } else {
            statement.column_count()
        };
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<String> = (0..values)
                .map(|at| format!("{:?}", row.get_ref(at).unwrap()))
                .collect();
            found.push(format!("{table}: {}", values.join(" ")));
        }
    }
    found
}

#[test]
fn a_new_store_is_what_the_migrations_make() {
    let mut migrated = Connection::open_in_memory().unwrap();
    migrate(&mut migrated, MIGRATIONS).unwrap();
    let expected = schema_of(&migrated);
    if std::env::var_os("INTAKE_WRITE_GENERATED").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/store/tables.sql");
        let head = "-- The tables of a store. Written by a test from what the migrations make; not edited by hand.\n";
        std::fs::write(path, format!("{head}\n{};\n", expected.join(";\n\n"))).unwrap();
        return;
    }
    let mut new = Connection::open_in_memory().unwrap();
    create(&mut new).unwrap();
    assert_eq!(
        schema_of(&new),
        expected,
        "to renew tables.sql: INTAKE_WRITE_GENERATED=1 cargo test --lib store::schema"
    );
    assert_eq!(rows_of(&new), rows_of(&migrated));
    assert_eq!(version(&new).unwrap(), version(&migrated).unwrap());
}

#[test]
fn a_filled_store_is_carried_to_the_next_version_and_no_further() {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate(&mut connection, MIGRATIONS).unwrap();
    connection
        .execute(
            "INSERT INTO lead (email, created_at) VALUES ('a@b.example', 0)",
            [],
        )
        .unwrap();
    let mut later = MIGRATIONS.to_vec();
    later.push("ALTER TABLE lead ADD COLUMN fax TEXT; UPDATE lead SET fax = 'none';");
    for _ in 0..2 {
        migrate(&mut connection, &later).unwrap();
    }
    assert_eq!(version(&connection).unwrap(), version_after(&later));
    let fax: String = connection
        .query_row("SELECT fax FROM lead", [], |row| row.get(0))
        .unwrap();
    assert_eq!(fax, "none");
}

#[test]
fn a_migration_that_fails_leaves_nothing_behind() {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate(&mut connection, MIGRATIONS).unwrap();
    let mut later = MIGRATIONS.to_vec();
    later.push("CREATE TABLE half (id INTEGER); SELECT * FROM nowhere;");
    migrate(&mut connection, &later).unwrap_err();
    assert_eq!(version(&connection).unwrap(), version_after(MIGRATIONS));
    connection
        .execute("CREATE TABLE half (id INTEGER)", [])
        .unwrap();
}

#[test]
fn the_key_columns_of_every_table_without_rowid_come_first_and_in_order() {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate(&mut connection, MIGRATIONS).unwrap();
    let mut statement = connection
        .prepare(
            "SELECT tables.name || '.' || columns.name FROM pragma_table_list AS tables
             JOIN pragma_table_info(tables.name) AS columns
             WHERE tables.wr = 1 AND columns.pk > 0 AND columns.pk <> columns.cid + 1",
        )
        .unwrap();
    let misplaced = statement.query_map([], |row| row.get::<_, String>(0));
    let misplaced: Vec<String> = misplaced.unwrap().map(Result::unwrap).collect();
    assert_eq!(misplaced, Vec::<String>::new());
}

/// SQLite makes such a table for each list of more than two values in a CHECK, each time that a row is written.
#[test]
fn no_row_of_an_import_needs_a_temporary_table_to_be_written() {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate(&mut connection, MIGRATIONS).unwrap();
    let opens_table = |table: &str| {
        let insert = format!("EXPLAIN INSERT INTO {table} DEFAULT VALUES");
        let mut statement = connection.prepare(&insert).unwrap();
        let codes = statement.query_map([], |row| row.get::<_, String>("opcode"));
        let mut codes = codes.unwrap().map(Result::unwrap);
        codes.any(|code| code == "OpenEphemeral")
    };
    let mut statement = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .unwrap();
    let tables = statement.query_map([], |row| row.get::<_, String>(0));
    let found: Vec<String> = tables
        .unwrap()
        .map(Result::unwrap)
        .filter(|table| opens_table(table))
        .collect();
    let not_for_each_row = ["job", "field", "activity", "verdict"];
    assert_eq!(found, not_for_each_row);
}

/// The rows of a job are what they were, also those with a closed or a corrected row.
#[test]
fn each_reference_to_a_lead_is_checked_at_the_end_of_the_transaction() {
    let mut connection = Connection::open_in_memory().unwrap();
    create(&mut connection).unwrap();
    let schema = schema_of(&connection).concat();
    let references: Vec<&str> = schema.split("REFERENCES lead (id)").skip(1).collect();
    assert!(!references.is_empty());
    let deferred = " DEFERRABLE INITIALLY DEFERRED";
    assert!(references.iter().all(|end| end.starts_with(deferred)));
}

#[test]
fn the_store_refuses_a_job_whose_rows_do_not_balance() {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate(&mut connection, MIGRATIONS).unwrap();
    connection
        .execute(
            "INSERT INTO job (kind, source, size, hash, fingerprint, settings, header, status, read, blank, by, process, started_at)
             VALUES ('leads', 'a.csv', 1, '', '', '{}', '[]', 'processing', 10, 0, 'me', 1, 0)",
            [],
        )
        .unwrap();
    connection
        .execute("UPDATE job SET created = 8, failed = 2", [])
        .unwrap();
    let error = connection
        .execute("UPDATE job SET skipped = 1", [])
        .unwrap_err();
    assert!(error.to_string().contains("CHECK"), "{error}");
}
