//! Stores of earlier versions keep what they hold.

use rusqlite::Connection;

use super::schema::*;
use crate::record::near::NearName;

#[test]
fn a_store_of_version_17_gets_new_indexes_over_names() {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate(&mut connection, &MIGRATIONS[..17]).unwrap();
    connection
        .execute_batch(
            "INSERT INTO contact (id, first_name, last_name, email, created_at)
               VALUES (1, 'Ada', 'Moor', 'a@b.example', 0), (2, 'Ann', NULL, 'c@d.example', 0);
             INSERT INTO contact_block VALUES ('moor a', 1);
             UPDATE lead_name_until SET lead = 7;",
        )
        .unwrap();
    migrate(&mut connection, MIGRATIONS).unwrap();
    let mut statement = connection
        .prepare("SELECT block || ': ' || name || ' ' || contact FROM contact_block ORDER BY 1")
        .unwrap();
    let entries = statement.query_map([], |row| row.get::<_, String>(0));
    let entries: Vec<String> = entries.unwrap().map(Result::unwrap).collect();
    assert_eq!(entries, ["ada m: ada moor 1", "moor a: ada moor 1"]);
    let until: i64 = connection
        .query_row("SELECT lead FROM lead_name_until", [], |row| row.get(0))
        .unwrap();
    assert_eq!(until, 0, "the index is made again on first use");
}

#[test]
fn contacts_of_an_older_store_are_found_by_their_dates_of_birth() {
    let mut connection = Connection::open_in_memory().unwrap();
    let version = MIGRATIONS
        .iter()
        .position(|one| one.contains("entry.block"))
        .unwrap();
    migrate(&mut connection, &MIGRATIONS[..version]).unwrap();
    connection
        .execute_batch(
            "INSERT INTO contact (id, first_name, last_name, email, date_of_birth, created_at)
               VALUES (1, 'Ada', 'Moor', 'a@b.example', '1958-03-04', 0);
             INSERT INTO contact_block VALUES ('ada m', 'ada moor', 1), ('moor a', 'ada moor', 1);",
        )
        .unwrap();
    migrate(&mut connection, MIGRATIONS).unwrap();
    let mut statement = connection
        .prepare("SELECT block FROM contact_block WHERE contact = 1 ORDER BY block")
        .unwrap();
    let blocks = statement.query_map([], |row| row.get::<_, String>(0));
    let blocks: Vec<String> = blocks.unwrap().map(Result::unwrap).collect();
    let name = NearName::of(Some("Ada"), Some("Moor"), Some("1958-03-04")).unwrap();
    let mut expected = name.blocks();
    expected.sort_unstable();
    assert_eq!(blocks, expected);
}

#[test]
fn a_store_of_version_7_keeps_the_advisers_of_its_clients() {
    let mut connection = Connection::open_in_memory().unwrap();
    connection
        .pragma_update(None, "foreign_keys", true)
        .unwrap();
    migrate(&mut connection, &MIGRATIONS[..7]).unwrap();
    connection
        .execute_batch(
            "INSERT INTO client (id, name, entity_type, created_at) VALUES (1, 'Moor', 'trust', 0);
             INSERT INTO adviser (client, name, name_key) VALUES (1, 'Ada Lind', 'ada lind');",
        )
        .unwrap();
    migrate(&mut connection, MIGRATIONS).unwrap();
    let adviser = connection.query_row("SELECT client, name, name_key FROM adviser", [], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    });
    let expected: (i64, String, String) = (1, "Ada Lind".to_owned(), "ada lind".to_owned());
    assert_eq!(adviser.unwrap(), expected);
}

#[test]
fn rows_of_jobs_of_version_7_lose_the_texts_whose_cells_are_gone() {
    let mut connection = Connection::open_in_memory().unwrap();
    connection
        .pragma_update(None, "foreign_keys", true)
        .unwrap();
    migrate(&mut connection, &MIGRATIONS[..7]).unwrap();
    connection
        .execute_batch(
            r#"INSERT INTO job (id, kind, source, size, hash, fingerprint, settings, header, status, read, blank, by, process, started_at, failed, skipped)
               VALUES (1, 'leads', 'a.csv', 1, '', '', '{}', '[]', 'completed', 10, 0, 'me', 1, 0, 2, 2);
               INSERT INTO job_row VALUES
                 (1, 2, 'failed', NULL, '[{"code":"email","column":"Mail","message":"\"x y\" is none","fix":"write one"}]', '[]'),
                 (1, 3, 'failed', '["x z"]', '[{"code":"email","column":"Mail","message":"\"x z\" is none","fix":"write one"}]', '[]'),
                 (1, 4, 'skipped', NULL, '[{"code":"duplicate","message":"of lead 1","fix":"delete it"}]', '[1]'),
                 (1, 5, 'skipped', '["a"]', '[{"code":"duplicate","message":"of lead 1","fix":"delete it"}]', '[1]');"#,
        )
        .unwrap();
    migrate(&mut connection, MIGRATIONS).unwrap();
    let mut statement = connection
        .prepare(
            "SELECT row || ' ' || coalesce(cells, '-') || ' ' || reasons FROM job_row ORDER BY row",
        )
        .unwrap();
    let rows = statement.query_map([], |row| row.get::<_, String>(0));
    let rows: Vec<String> = rows.unwrap().map(Result::unwrap).collect();
    assert_eq!(
        rows,
        [
            r#"2 - [{"code":"email","column":"Mail"}]"#,
            r#"3 ["x z"] [{"code":"email","column":"Mail","message":"\"x z\" is none","fix":"write one"}]"#,
            r#"5 ["a"] [{"code":"duplicate","message":"of lead 1","fix":"delete it"}]"#,
        ]
    );
    let unkept: i64 = connection
        .query_row("SELECT skipped_unkept FROM job", [], |row| row.get(0))
        .unwrap();
    assert_eq!(unkept, 1);
}

#[test]
fn a_store_of_version_15_keeps_the_external_ids_of_its_contacts() {
    let mut connection = Connection::open_in_memory().unwrap();
    connection
        .pragma_update(None, "foreign_keys", true)
        .unwrap();
    migrate(&mut connection, &MIGRATIONS[..15]).unwrap();
    connection
        .execute_batch(
            "INSERT INTO contact (id, first_name, email, email_folded, created_at) VALUES (3, 'Ada', 'a@b.example', NULL, 0);
             INSERT INTO contact_source VALUES ('intelliflo', '0017', 3), ('intelliflo', '18', NULL),
               ('intelliflo left out', '19', 3);",
        )
        .unwrap();
    migrate(&mut connection, MIGRATIONS).unwrap();
    let mut statement = connection
        .prepare("SELECT concat_ws(' ', entity, source, id, record) FROM external_id ORDER BY source, id")
        .unwrap();
    let ids = statement.query_map([], |row| row.get::<_, String>(0));
    let ids: Vec<String> = ids.unwrap().map(Result::unwrap).collect();
    assert_eq!(ids, ["contact intelliflo 0017 3", "contact intelliflo 18"]);
    let skipped = "contact skipped  intelliflo 19 {} unknown";
    assert_eq!(verdicts(&connection), [skipped]);
}

fn verdicts(connection: &Connection) -> Vec<String> {
    let mut statement = connection
        .prepare(
            "SELECT concat_ws(' ', entity, verdict, record, other, name, external_id, identity, by, job)
             FROM verdict ORDER BY id",
        )
        .unwrap();
    let verdicts = statement.query_map([], |row| row.get(0)).unwrap();
    verdicts.map(Result::unwrap).collect()
}

#[test]
fn a_store_of_version_20_keeps_its_verdicts() {
    let mut connection = Connection::open_in_memory().unwrap();
    connection
        .pragma_update(None, "foreign_keys", true)
        .unwrap();
    migrate(&mut connection, &MIGRATIONS[..20]).unwrap();
    connection
        .execute_batch(
            "INSERT INTO verdict (id, entity, record, other, identity, is_same, by, at, job) VALUES
               (3, 'lead', 1, 2, NULL, 0, 'eve', 7, NULL),
               (4, 'lead', 1, NULL, 'ada moor' || char(10) || 'ada@example.com' || char(10) || '+442079460001' || char(10)
                 || '+447700900122' || char(10) || '1958-01-31', 1, 'eve', 7, 12),
               (5, 'lead', 2, NULL, 'bob' || char(10) || 'moor ltd' || char(10) || 'york', 0, 'eve', 7, 12),
               (6, 'lead', 2, NULL, 'cy@example.com', 0, 'eve', 7, 12),
               (9, 'lead', 2, NULL, 'dan', 0, 'eve', 7, 12);
             DELETE FROM verdict WHERE id = 9;
             INSERT INTO job (id, kind, source, size, hash, fingerprint, settings, header, status, read, blank, by, process, started_at)
               VALUES (11, 'contacts', 'a.csv', 1, '', '', '{}', '[]', 'completed', 0, 0, 'me', 1, 0);
             INSERT INTO change (entity, record, field, kind, source, source_id, new, at, by, job)
               VALUES ('contact', 3, '', 'external_id', 'crm left out', 'A 19', '3', 8, 'ida', 11);
             INSERT INTO external_id VALUES ('contact', 'crm left out', 'A 19', 3);",
        )
        .unwrap();
    migrate(&mut connection, MIGRATIONS).unwrap();
    let of_ada = r#"{"email":"ada@example.com","phones":["+442079460001","+447700900122"],"born":"1958-01-31","places":[]}"#;
    let of_bob = r#"{"email":null,"phones":[],"born":null,"places":["moor ltd","york"]}"#;
    let of_cy = r#"{"email":"cy@example.com","phones":[],"born":null,"places":[]}"#;
    assert_eq!(
        verdicts(&connection),
        [
            "lead different 1 2 eve".to_owned(),
            format!("lead same 1 ada moor {of_ada} eve 12"),
            format!("lead different 2 bob {of_bob} eve 12"),
            format!("lead different 2  {of_cy} eve 12"),
            "contact skipped  crm A 19 {} ida 11".to_owned(),
        ]
    );
    let last: i64 = connection
        .query_row("SELECT max(id) FROM verdict", [], |row| row.get(0))
        .unwrap();
    assert_eq!(last, 10, "no id is used again");
}

/// Up to SQLite 3.40, which Debian 12 has, `integrity_check` calls other tables damaged.
#[test]
fn a_store_of_version_32_keeps_the_rows_of_its_jobs() {
    let mut connection = Connection::open_in_memory().unwrap();
    connection
        .pragma_update(None, "foreign_keys", true)
        .unwrap();
    migrate(&mut connection, &MIGRATIONS[..32]).unwrap();
    connection
        .execute_batch(
            r#"INSERT INTO job (id, kind, source, size, hash, fingerprint, settings, header, status, read, blank, by, process, started_at, failed, skipped)
               VALUES (1, 'leads', 'a.csv', 1, '', '', '{}', '[]', 'completed', 4, 0, 'me', 1, 0, 1, 1);
               INSERT INTO job_row (job, row, outcome, cells, reasons, records, of_row, closed_by) VALUES
                 (1, 9, 'waiting', '["a"]', '[]', '[3]', NULL, NULL),
                 (1, 2, 'failed', '["x"]', '[]', '[]', 7, 4),
                 (1, 4, 'skipped', NULL, '"email"', '[1]', NULL, NULL);"#,
        )
        .unwrap();
    let rows = |connection: &Connection| {
        let mut statement = connection
            .prepare("SELECT concat_ws('|', job, row, outcome, cells, reasons, records, of_row, closed_by) FROM job_row")
            .unwrap();
        let rows = statement.query_map([], |row| row.get::<_, String>(0));
        rows.unwrap().map(Result::unwrap).collect::<Vec<_>>()
    };
    let before = rows(&connection);
    assert_eq!(before.len(), 3);
    migrate(&mut connection, MIGRATIONS).unwrap();
    assert_eq!(rows(&connection), before);
    let unknown = connection.execute("UPDATE job_row SET outcome = 'lost'", []);
    assert!(unknown.unwrap_err().to_string().contains("CHECK"));
}

#[test]
fn a_store_of_version_35_keeps_its_conversions_and_checks_them() {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate(&mut connection, &MIGRATIONS[..35]).unwrap();
    connection
        .execute_batch(
            "INSERT INTO lead (id, email, created_at) VALUES (2, 'a@b.example', 0);
             INSERT INTO contact (id, first_name, last_name, email, created_at)
               VALUES (1, 'Ada', 'Moor', 'a@b.example', 0);
             INSERT INTO conversion VALUES (2, 1, 1750000000);",
        )
        .unwrap();
    migrate(&mut connection, MIGRATIONS).unwrap();
    let conversions = || -> Vec<[i64; 3]> {
        let mut statement = connection.prepare("SELECT * FROM conversion").unwrap();
        let read = |row: &rusqlite::Row<'_>| Ok([row.get(0)?, row.get(1)?, row.get(2)?]);
        let rows = statement.query_map([], read).unwrap();
        rows.map(Result::unwrap).collect()
    };
    assert_eq!(conversions(), [[2, 1, 1_750_000_000]]);
    connection
        .execute_batch("PRAGMA foreign_keys = ON; BEGIN; DELETE FROM lead")
        .unwrap();
    let refused = connection.execute_batch("COMMIT").unwrap_err();
    assert!(refused.to_string().contains("FOREIGN KEY"), "{refused}");
    connection.execute_batch("ROLLBACK").unwrap();
    assert_eq!(conversions().len(), 1);
}
