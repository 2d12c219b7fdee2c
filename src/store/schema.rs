//! The tables, and how an older store becomes a current one.
//!
//! Entries are never edited, removed or reordered: a store in the field has been through them. A new store goes
//! through all of them from zero, so that there is one truth.

use rusqlite::{Connection, TransactionBehavior};

/// Marks the file as ours (`application_id`): the letters `itak`.
pub const APPLICATION_ID: i32 = 0x6974_616b;

/// Statements that take the store from version `i` to `i + 1`.
pub const MIGRATIONS: &[&str] = &[FOUNDATION];

/// Times are seconds since 1970 in UTC; amounts are minor units of the store's currency.
const FOUNDATION: &str = r"
-- What an operator has set; a key that is not there has its default.
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An import: what it read, how, and what became of every row.
CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,          -- the file's name
  size INTEGER NOT NULL,         -- bytes
  hash TEXT NOT NULL,            -- BLAKE3 of the bytes
  fingerprint TEXT NOT NULL,     -- of the bytes and the settings: the same twice is nothing to do
  settings TEXT NOT NULL,        -- JSON: all that was decided before row 1, the mapping among it
  header TEXT NOT NULL,          -- JSON: the source's columns
  status TEXT NOT NULL CHECK (status IN
    ('queued', 'processing', 'completed', 'completed_with_errors', 'failed', 'cancelled', 'interrupted', 'undone')),
  error TEXT,                    -- why it stopped, if it did
  cursor INTEGER NOT NULL DEFAULT 0, -- the last row of the source whose outcome is in the store
  read INTEGER NOT NULL,
  blank INTEGER NOT NULL,
  created INTEGER NOT NULL DEFAULT 0,
  merged INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  waiting INTEGER NOT NULL DEFAULT 0,
  -- Every row is accounted for, at every moment: the store itself refuses anything else.
  not_tried INTEGER NOT NULL GENERATED ALWAYS AS
    (read - created - merged - updated - unchanged - skipped - failed - waiting) VIRTUAL CHECK (not_tried >= 0),
  left_out INTEGER NOT NULL DEFAULT 0,
  linked INTEGER NOT NULL DEFAULT 0,
  link_failed INTEGER NOT NULL DEFAULT 0,
  by TEXT NOT NULL,
  process INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  duration_ms INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX job_fingerprint ON job (fingerprint);

-- Rows of a job that made or changed no record: failed, skipped, waiting.
CREATE TABLE job_row (
  job INTEGER NOT NULL REFERENCES job (id),
  row INTEGER NOT NULL,          -- as a spreadsheet program shows it
  outcome TEXT NOT NULL CHECK (outcome IN ('failed', 'skipped', 'waiting')),
  cells TEXT,                    -- JSON: the cells as they came; none once they have been purged
  reasons TEXT NOT NULL,         -- JSON: why, and what to do
  records TEXT NOT NULL,         -- JSON: ids of the records it met
  PRIMARY KEY (job, row)
) STRICT, WITHOUT ROWID;

-- No key of a person is unique: couples share an email, and `create` is the user's right.
CREATE TABLE lead (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first_name TEXT,
  last_name TEXT,
  email TEXT,
  phone TEXT,
  mobile TEXT,
  company TEXT,
  job_title TEXT,
  department TEXT,
  source TEXT,
  status TEXT,
  priority TEXT,
  value INTEGER,
  expected_close TEXT,
  industry TEXT,
  annual_revenue INTEGER,
  website TEXT,
  linkedin TEXT,
  street TEXT,
  city TEXT,
  region TEXT,
  postcode TEXT,
  country TEXT,
  description TEXT,
  owner TEXT,
  -- What people are matched by, computed by `record`; kept only where it is another text than the field itself.
  email_folded TEXT,
  phone_e164 TEXT,
  mobile_e164 TEXT,
  email_key TEXT GENERATED ALWAYS AS (coalesce(email_folded, email)) VIRTUAL,
  phone_key TEXT GENERATED ALWAYS AS (coalesce(phone_e164, phone)) VIRTUAL,
  mobile_key TEXT GENERATED ALWAYS AS (coalesce(mobile_e164, mobile)) VIRTUAL,
  -- The import that made it, and its row. Checked at the end of the transaction: a check within each statement would
  -- make SQLite keep a journal for each.
  job INTEGER REFERENCES job (id) DEFERRABLE INITIALLY DEFERRED,
  row INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER,
  deleted_at INTEGER
) STRICT;

-- Every change of a record's field after it was made, by a job or by hand.
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entity TEXT NOT NULL,
  record INTEGER NOT NULL,
  field TEXT NOT NULL,
  old TEXT,
  new TEXT,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  job INTEGER REFERENCES job (id), -- the job and its row, or
  row INTEGER,
  command TEXT                     -- the command
) STRICT;
CREATE INDEX change_record ON change (entity, record);
CREATE INDEX change_job ON change (job) WHERE job IS NOT NULL;
";

/// Indexes that an import may put off until its rows are in; whoever writes next makes what is missing.
pub const DEFERRABLE: &[(&str, &str)] = &[(
    "lead_email",
    "CREATE INDEX IF NOT EXISTS lead_email ON lead (email_key) WHERE email_key IS NOT NULL",
)];

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

#[cfg(test)]
mod tests {
    use super::*;

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
