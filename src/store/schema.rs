//! The tables, and how an older store becomes a current one.
//!
//! Migrations are never edited, removed or reordered: existing stores were migrated by them. A new store is made from
//! `tables.sql`, which shows the tables as all migrations leave them. A test compares the two.

use rusqlite::{Connection, TransactionBehavior};

use super::function::define_function;
use crate::record::{name, similar_names};

/// Marks the file as ours (`application_id`): the letters `itak`.
pub const APPLICATION_ID: i32 = 0x6974_616b;

/// Makes the tables and indexes of a new store. After a new migration, a test writes the file anew.
pub const TABLES: &str = include_str!("tables.sql");

/// What a new store holds: the latest time that it knows, its own id, and up to which lead the names are indexed.
pub const FIRST_ROWS: &str = "
INSERT INTO setting (key, value) VALUES ('store.clock', unixepoch()), ('store.id', lower(hex(randomblob(7))));
INSERT INTO lead_name_until (lead, change) VALUES (0, 0);
INSERT INTO sqlite_sequence (name, seq) VALUES ('verdict', 0);
";

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
    include_str!("migrations/27_approval.sql"),
    include_str!("migrations/28_drafts.sql"),
    include_str!("migrations/29_skipped_differing.sql"),
    include_str!("migrations/30_merged_differing.sql"),
    include_str!("migrations/31_inbox_policy.sql"),
    include_str!("migrations/32_contacts_created.sql"),
    include_str!("migrations/33_outcomes_compared.sql"),
    include_str!("migrations/34_counted_leads.sql"),
    include_str!("migrations/35_failed_before.sql"),
    include_str!("migrations/36_deferred_conversions.sql"),
];

/// Indexes that an import may make after its rows. The next writer makes those that are missing. Leads without an email are
/// in the index too: SQLite counts the leads in it.
pub const DEFERRABLE: &[(&str, &str)] = &[(
    "lead_email",
    "CREATE INDEX IF NOT EXISTS lead_email ON lead (email_key)",
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

/// Returns whether the store has an index with this name.
pub fn has_index(connection: &Connection, name: &str) -> rusqlite::Result<bool> {
    let mut index = connection
        .prepare_cached("SELECT 1 FROM main.sqlite_schema WHERE type = 'index' AND name = ?")?;
    index.exists([name])
}

/// Drops those of these indexes that exist.
pub fn drop_indexes(connection: &Connection, indexes: &[(&str, &str)]) -> rusqlite::Result<()> {
    for (name, _) in indexes {
        // If there is none, `DROP INDEX IF EXISTS` reads each attached database, and an import could copy no records from its own.
        if has_index(connection, name)? {
            connection.execute_batch(&format!("DROP INDEX main.{name}"))?;
        }
    }
    Ok(())
}

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

/// Makes the current tables in a new file: all of them or none.
pub fn create(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    transaction.execute_batch(TABLES)?;
    transaction.execute_batch(FIRST_ROWS)?;
    mark(&transaction, version_after(MIGRATIONS))?;
    transaction.commit()
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
        mark(&transaction, version_after(migrations))?;
    }
    transaction.commit()
}

/// Marks the file as a store of a version.
fn mark(connection: &Connection, version: i64) -> rusqlite::Result<()> {
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", version)
}

/// Makes the function `name_entries` available to migrations, which write the index over names anew with it. It takes a
/// first and a last name, and returns the blocks and the normal form as JSON: `[["moor a", "ada moor"], …]`.
fn register_functions(connection: &Connection) -> rusqlite::Result<()> {
    define_function(connection, "name_entries", |context| {
        let (first, last) = (context.get_raw(0), context.get_raw(1));
        let key = name::key(first.as_str().ok(), last.as_str().ok()).unwrap_or_default();
        let blocks = similar_names::blocks(&key).into_iter();
        let entries: Vec<(String, &str)> = blocks.map(|block| (block, key.as_str())).collect();
        serde_json::to_string(&entries)
            .map_err(|error| rusqlite::Error::UserFunctionError(error.into()))
    })
}
