//! The tables, and how an older store becomes a current one.
//!
//! Entries are never edited, removed or reordered: existing stores were migrated by them. A new store is made by the same
//! entries, from the first to the last, so that new and old stores have the same tables.

use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, TransactionBehavior};

use crate::record::{name, similar_names};

/// Marks the file as ours (`application_id`): the letters `itak`.
pub const APPLICATION_ID: i32 = 0x6974_616b;

/// Statements that take the store from version `i` to `i + 1`.
pub const MIGRATIONS: &[&str] = &[
    include_str!("migrations/1_foundation.sql"),
    include_str!("migrations/2_imports.sql"),
    include_str!("migrations/3_records.sql"),
    include_str!("migrations/4_jobs.sql"),
    include_str!("migrations/5_intelliflo.sql"),
    include_str!("migrations/6_identity.sql"),
    include_str!("migrations/7_new_client.sql"),
    include_str!("migrations/8_key_columns_first.sql"),
    include_str!("migrations/9_changes_before.sql"),
    include_str!("migrations/10_corrections.sql"),
    include_str!("migrations/11_written_sheets.sql"),
    include_str!("migrations/12_skipped_kinds.sql"),
    include_str!("migrations/13_kept_rows.sql"),
    include_str!("migrations/14_clock.sql"),
    include_str!("migrations/15_events.sql"),
    include_str!("migrations/16_external_ids.sql"),
    include_str!("migrations/17_skipped_new.sql"),
    include_str!("migrations/18_names.sql"),
    include_str!("migrations/19_verdicts.sql"),
    include_str!("migrations/20_near_names.sql"),
    include_str!("migrations/21_verdicts_on_skipped_rows.sql"),
    include_str!("migrations/22_guards.sql"),
    include_str!("migrations/23_inboxes.sql"),
    include_str!("migrations/24_profile.sql"),
    include_str!("migrations/25_skipped_decided.sql"),
    include_str!("migrations/26_links_of_couples.sql"),
];

/// Indexes that an import may make after its rows. The next writer makes those that are missing.
pub const DEFERRABLE: &[(&str, &str)] = &[(
    "lead_email",
    "CREATE INDEX IF NOT EXISTS lead_email ON lead (email_key) WHERE email_key IS NOT NULL",
)];

/// Indexes that an import makes when it first matches by telephone numbers; a large load puts them off until the next one.
pub const PHONES: &[(&str, &str)] = &[
    (
        "lead_phone",
        "CREATE INDEX IF NOT EXISTS lead_phone ON lead (phone_key) WHERE phone_key IS NOT NULL",
    ),
    (
        "lead_mobile",
        "CREATE INDEX IF NOT EXISTS lead_mobile ON lead (mobile_key) WHERE mobile_key IS NOT NULL",
    ),
];

/// A column of a table that refers to records of another table.
#[derive(Debug)]
pub struct Reference {
    /// The table with the column.
    pub table: String,
    /// The column.
    pub column: String,
    /// Whether SQLite refuses to remove a record while a row refers to it. Otherwise it removes or clears the row.
    pub is_restricting: bool,
}

/// Returns the columns that refer to a table.
pub fn references_to(connection: &Connection, table: &str) -> rusqlite::Result<Vec<Reference>> {
    let mut statement = connection.prepare_cached(
        "SELECT child.name, reference.\"from\", reference.on_delete = 'NO ACTION'
         FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS reference
         WHERE child.type = 'table' AND reference.\"table\" = ?",
    )?;
    let references = statement.query_map([table], |row| {
        Ok(Reference {
            table: row.get(0)?,
            column: row.get(1)?,
            is_restricting: row.get(2)?,
        })
    })?;
    references.collect()
}

/// The version that these migrations lead to.
pub fn version_after(migrations: &[&str]) -> i64 {
    i64::try_from(migrations.len()).unwrap_or(i64::MAX)
}

/// The version a store has.
pub fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Runs what is still to be run, all of it or nothing.
pub fn migrate(connection: &mut Connection, migrations: &[&str]) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    register_functions(&transaction)?;
    // Asked again under the lock: another process may have been faster.
    let done = usize::try_from(version(&transaction)?).unwrap_or(usize::MAX);
    for statements in migrations.iter().skip(done) {
        transaction.execute_batch(statements)?;
    }
    if done < migrations.len() {
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", version_after(migrations))?;
    }
    transaction.commit()
}

/// Makes the function `name_entries` available to migrations, which write the index over names anew with it. It takes a
/// first and a last name, and returns the blocks and the normal form as JSON: `[["moor a", "ada moor"], …]`.
fn register_functions(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_DIRECTONLY;
    connection.create_scalar_function("name_entries", 2, flags, |context| {
        let (first, last) = (context.get_raw(0), context.get_raw(1));
        let key = name::key(first.as_str().ok(), last.as_str().ok()).unwrap_or_default();
        let blocks = similar_names::blocks(&key).into_iter();
        let entries: Vec<(String, &str)> = blocks.map(|block| (block, key.as_str())).collect();
        serde_json::to_string(&entries)
            .map_err(|error| rusqlite::Error::UserFunctionError(error.into()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::near::NearName;

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
        let adviser =
            connection.query_row("SELECT client, name, name_key FROM adviser", [], |row| {
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
            .prepare("SELECT row || ' ' || coalesce(cells, '-') || ' ' || reasons FROM job_row ORDER BY row")
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
}
