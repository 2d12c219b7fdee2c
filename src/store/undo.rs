//! Taking an import back, in one transaction and in sets: what it made goes, what it changed gets its old values, what
//! was touched since stays and is named.
//!
//! It knows no kind of record. What an import makes says so itself (`job`), what it changes stands in `change`, and what
//! hangs on a record is known from the foreign keys.

use rusqlite::{Row, Transaction, TransactionBehavior};

use super::history::TOLD;
use super::{Job, Status, Store};
use crate::error::{Error, Result};
use crate::record::phone::Region;

/// Tables whose rows are nothing without the record that they hang on, and go with it. All others hold it.
const TAKEN_ALONG: [&str; 4] = ["adviser", "contact_block", "contact_source", "link"];

/// Of `change`: done by others than the job `?1`. What was taken back itself, and what took it back, leave a record as it
/// was.
pub(super) const SINCE: &str = "change.job IS NOT ?1
    AND (change.job IS NULL OR (SELECT status FROM job WHERE id = change.job) <> 'undone')
    AND (change.command IS NULL OR change.command NOT LIKE 'jobs undo %')";

/// Who takes back what.
#[derive(Clone, Copy, Debug)]
pub struct Undo<'u> {
    /// The job.
    pub job: &'u Job,
    /// Who wants it.
    pub by: &'u str,
    /// When, in seconds since 1970.
    pub now: i64,
    /// Where national telephone numbers are from, to find the keys of old values.
    pub region: Region,
    /// Whether all of it is to be rolled back.
    pub is_rehearsal: bool,
}

/// A record that is not taken back, or not all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What kind of record it is.
    pub entity: String,
    /// Its id.
    pub id: i64,
    /// The name it is shown by.
    pub name: String,
    /// Why.
    pub why: String,
    /// By whom it was changed.
    pub by: Option<String>,
    /// When it was changed.
    pub at: Option<i64>,
    /// In which import it was changed, which may be taken back before this one.
    pub job: Option<i64>,
}

/// What was taken back, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    /// Records that were removed for good.
    pub removed: u64,
    /// Records whose fields have their old values again.
    pub restored: u64,
    /// Links between records that were there before.
    pub unlinked: u64,
    /// What stays because it was changed since.
    pub kept: Vec<Held>,
    /// What stays because something else hangs on it.
    pub blocked: Vec<Held>,
}

const TABLES: &str = "
    CREATE TEMP TABLE held (
      entity TEXT NOT NULL, record INTEGER NOT NULL, is_blocked INTEGER NOT NULL, why TEXT NOT NULL, by TEXT, at INTEGER, job INTEGER,
      PRIMARY KEY (entity, record)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE taken (
      entity TEXT NOT NULL, record INTEGER NOT NULL, field TEXT NOT NULL, kind TEXT NOT NULL, other INTEGER, old TEXT, new TEXT,
      first INTEGER NOT NULL, last INTEGER NOT NULL,
      PRIMARY KEY (entity, field, record)
    ) WITHOUT ROWID;
    CREATE TEMP TABLE stays (
      entity TEXT NOT NULL, record INTEGER NOT NULL, why TEXT NOT NULL, field TEXT NOT NULL, by TEXT, at INTEGER, job INTEGER,
      PRIMARY KEY (entity, record, why, field)
    ) WITHOUT ROWID;";

/// What stays because it was changed since, each record once with all its fields, and by whom it was changed last.
const KEPT: &str = "
    SELECT entity, record, group_concat(why, '; '), by, max(at), job FROM (
      SELECT entity, record, why, by, at, job FROM held WHERE NOT is_blocked
      UNION ALL
      SELECT entity, record, why || ': ' || group_concat(field, ', '), by, max(at), job FROM stays GROUP BY entity, record, why
    ) GROUP BY entity, record ORDER BY entity, record";
const BLOCKED: &str =
    "SELECT entity, record, why, by, at, job FROM held WHERE is_blocked ORDER BY entity, record";

impl Store {
    /// Takes a job back. The import lock must be held.
    pub fn undo(&self, undo: &Undo<'_>) -> Result<Undone> {
        // What is set aside for a moment need not be on the disk.
        self.connection
            .pragma_update(None, "temp_store", "MEMORY")?;
        let transaction =
            Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        self.assert_can_be_undone(undo.job.id)?;
        self.connection.execute_batch(TABLES)?;
        let tables = self.tables_of_imports()?;
        for table in &tables {
            self.hold(table, undo)?;
        }
        self.hold_promoted(undo)?;
        self.collect_changes(undo.job.id, &tables)?;
        self.forget_sources(undo)?;
        let unlinked = self.take_links_apart(undo)?;
        self.keep_restored(undo)?;
        let mut undone = Undone {
            unlinked,
            restored: self.restore_fields(undo)?,
            ..Undone::default()
        };
        self.reopen_rows(undo.job.id)?;
        self.note_undone(undo)?;
        undone.kept = self.held(KEPT)?;
        undone.blocked = self.held(BLOCKED)?;
        for table in &tables {
            undone.removed += self.remove(table, undo.job.id)?;
        }
        self.connection
            .execute_batch("DROP TABLE held; DROP TABLE taken; DROP TABLE stays")?;
        if undo.is_rehearsal {
            transaction.rollback()?;
        } else {
            transaction.commit()?;
        }
        Ok(undone)
    }

    /// Asked again within the transaction: somebody else may have been faster.
    fn assert_can_be_undone(&self, id: i64) -> Result<()> {
        let Some(job) = self.job(id)? else {
            return Err(Error::failure(format!("there is no job {id}")));
        };
        match (job.status, job.undone) {
            (Status::Undone, Some((_, by))) => Err(Error::failure(format!(
                "job {id} was taken back already, by {by}"
            ))
            .hint(format!("`intake jobs show {id}` still shows what it did."))),
            (Status::Queued, _) => Err(Error::failure(format!(
                "job {id} has not begun: there is nothing to take back"
            ))
            .hint(format!(
                "To take it out of the queue: intake jobs cancel {id}."
            ))),
            _ => Ok(()),
        }
    }

    /// Finds the records of a table that the job made and that cannot go.
    fn hold(&self, table: &str, undo: &Undo<'_>) -> Result<()> {
        let job = undo.job.id;
        for (child, column) in self.references_to(table)? {
            if TAKEN_ALONG.contains(&child.as_str()) {
                continue;
            }
            let of_others = if self.has_column(&child, "job")? {
                "AND child.job IS NOT ?1"
            } else {
                ""
            };
            self.connection.execute(
                &format!(
                    "INSERT OR IGNORE INTO held (entity, record, is_blocked, why, by, at)
                     SELECT '{table}', made.id, TRUE, ?2, hung.by, hung.at
                     FROM \"{child}\" AS child JOIN \"{table}\" AS made ON made.id = child.\"{column}\"
                     LEFT JOIN change AS hung ON hung.id = (
                       SELECT max(id) FROM change WHERE entity = '{table}' AND record = made.id AND kind = ?3 AND {SINCE})
                     WHERE made.job = ?1 {of_others}"
                ),
                (job, blocked_by(&child), noted_as(&child)),
            )?;
        }
        self.connection.execute(
            &format!(
                "INSERT OR IGNORE INTO held (entity, record, is_blocked, why, by, at, job)
                 SELECT '{table}', made.id, FALSE, 'changed since: ' || replace(group_concat(DISTINCT {TOLD}), ',', ', '),
                   change.by, max(change.at), change.job
                 FROM change JOIN \"{table}\" AS made ON made.id = change.record
                 WHERE change.entity = '{table}' AND made.job = ?1 AND {SINCE}
                 GROUP BY made.id"
            ),
            [job],
        )?;
        if self.has_column(table, "deleted_at")? {
            self.connection.execute(
                &format!(
                    "INSERT OR IGNORE INTO held (entity, record, is_blocked, why, at)
                     SELECT '{table}', id, FALSE, 'in the trash', deleted_at FROM \"{table}\" WHERE job = ? AND deleted_at IS NOT NULL"
                ),
                [job],
            )?;
        }
        Ok(())
    }

    /// Which columns of which tables refer to a table.
    fn references_to(&self, table: &str) -> Result<Vec<(String, String)>> {
        let mut statement = self.connection.prepare(
            "SELECT child.name, reference.\"from\" FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS reference
             WHERE child.type = 'table' AND reference.\"table\" = ?",
        )?;
        let found = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// Collects what the job changed in records that it did not make: what each field held before, and what after.
    fn collect_changes(&self, job: i64, tables: &[String]) -> Result<()> {
        self.connection.execute(
            "INSERT INTO taken (entity, record, field, kind, other, old, new, first, last)
             SELECT first.entity, first.record, first.field, first.kind, first.other, first.old, last.new, first.id, last.id
             FROM (SELECT min(id) AS first, max(id) AS last FROM change WHERE job = ? GROUP BY entity, record, field) AS both
             JOIN change AS first ON first.id = both.first JOIN change AS last ON last.id = both.last",
            [job],
        )?;
        for table in tables {
            self.connection.execute(
                &format!(
                    "DELETE FROM taken WHERE entity = '{table}' AND record IN (SELECT id FROM \"{table}\" WHERE job = ?)"
                ),
                [job],
            )?;
        }
        self.skip_to_last_run(job)
    }

    /// Where others have changed a field before the job did so the last time: what comes back is what stood there before
    /// the changes of the job that nobody's lie between. Those of jobs that were taken back count as if they had never
    /// been, or what they wrote would come back.
    fn skip_to_last_run(&self, job: i64) -> Result<()> {
        const SAME: &str =
            "entity = shared.entity AND record = shared.record AND field = shared.field";
        self.connection.execute(
            &format!(
                "UPDATE taken SET old = first.old
                 FROM (
                   SELECT DISTINCT taken.entity, taken.record, taken.field, taken.last
                   FROM (SELECT DISTINCT entity, record FROM taken) AS touched
                   CROSS JOIN change ON change.entity = touched.entity AND change.record = touched.record
                   CROSS JOIN taken ON taken.entity = change.entity AND taken.field = change.field AND taken.record = change.record
                   WHERE change.job IS NOT ?1 AND change.id < taken.last AND (change.id > taken.first OR NOT ({SINCE}))
                 ) AS shared
                 JOIN change AS first ON first.id = (
                   SELECT min(id) FROM change WHERE {SAME} AND id > (
                     SELECT coalesce(max(id), 0) FROM change WHERE {SAME} AND id < shared.last AND {SINCE}))
                 WHERE taken.entity = shared.entity AND taken.record = shared.record AND taken.field = shared.field"
            ),
            [job],
        )?;
        Ok(())
    }

    /// Gives changed fields their old values where they still hold the new ones, and gives how many records that were.
    fn restore_fields(&self, undo: &Undo<'_>) -> Result<u64> {
        let mut statement = self
            .connection
            .prepare("SELECT DISTINCT entity, field FROM taken")?;
        let fields = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for (entity, field) in fields.collect::<rusqlite::Result<Vec<(String, String)>>>()? {
            self.restore_field(&entity, &field, undo)?;
        }
        self.restore_keys(undo.region)?;
        self.restore_names()?;
        let restored: i64 = self.connection.query_row(
            "SELECT count(*) FROM (SELECT DISTINCT entity, record FROM taken)",
            [],
            |row| row.get(0),
        )?;
        Ok(restored.unsigned_abs())
    }

    fn restore_field(&self, entity: &str, field: &str, undo: &Undo<'_>) -> Result<()> {
        if !self.has_column(entity, field)? {
            self.connection.execute(
                "INSERT OR IGNORE INTO stays (entity, record, why, field) SELECT entity, record, 'no such field any more', field
                 FROM taken WHERE entity = ?1 AND field = ?2",
                (entity, field),
            )?;
            self.connection.execute(
                "DELETE FROM taken WHERE entity = ?1 AND field = ?2",
                (entity, field),
            )?;
            return Ok(());
        }
        let column = quoted(field);
        let table = quoted(entity);
        let differs = format!(
            "taken.entity = ?1 AND taken.field = ?2
             AND (SELECT CAST({column} AS TEXT) FROM {table} WHERE id = taken.record) IS NOT taken.new"
        );
        self.connection.execute(
            &format!(
                "INSERT OR IGNORE INTO stays (entity, record, why, field, by, at, job)
                 SELECT taken.entity, taken.record, 'changed since', taken.field, later.by, later.at, later.job
                 FROM taken LEFT JOIN change AS later ON later.id =
                   (SELECT max(id) FROM change WHERE entity = ?1 AND record = taken.record AND field = ?2 AND id > taken.last)
                 WHERE {differs}"
            ),
            (entity, field),
        )?;
        self.connection.execute(
            &format!("DELETE FROM taken WHERE {differs}"),
            (entity, field),
        )?;
        self.connection.execute(
            &format!(
                "UPDATE {table} SET {column} = taken.old, updated_at = ?3 FROM taken
                 WHERE taken.entity = ?1 AND taken.field = ?2 AND taken.record = {table}.id"
            ),
            (entity, field, undo.now),
        )?;
        if (entity, field) == ("client", "deleted_at") {
            self.delete_activities_again()?;
        }
        self.connection.execute(
            "INSERT INTO change (entity, record, kind, field, old, new, at, by, command)
             SELECT entity, record, kind, field, new, old, ?3, ?4, ?5 FROM taken WHERE entity = ?1 AND field = ?2",
            (entity, field, undo.now, undo.by, format!("jobs undo {}", undo.job.id)),
        )?;
        Ok(())
    }

    /// Activities came out of the trash with their client, and go back with it.
    fn delete_activities_again(&self) -> Result<()> {
        self.connection.execute(
            "UPDATE activity SET deleted_at = CAST(taken.old AS INTEGER) FROM taken
             WHERE taken.entity = 'client' AND taken.field = 'deleted_at' AND taken.record = activity.client
               AND activity.deleted_at IS NULL",
            [],
        )?;
        Ok(())
    }

    fn note_undone(&self, undo: &Undo<'_>) -> Result<()> {
        self.connection.execute(
            "UPDATE job SET status = 'undone', undone_at = ?2, undone_by = ?3 WHERE id = ?1",
            (undo.job.id, undo.now, undo.by),
        )?;
        Ok(())
    }

    /// Removes what the job made in a table for good, with its history, and gives how many records that were.
    fn remove(&self, table: &str, job: i64) -> Result<u64> {
        let gone = format!(
            "SELECT id FROM \"{table}\" WHERE job = ?1 AND id NOT IN (SELECT record FROM held WHERE entity = '{table}')"
        );
        for (child, column) in self.references_to(table)? {
            if TAKEN_ALONG.contains(&child.as_str()) {
                let column = quoted(&column);
                self.connection.execute(
                    &format!("DELETE FROM \"{child}\" WHERE {column} IN ({gone})"),
                    [job],
                )?;
            }
        }
        self.connection.execute(
            &format!("DELETE FROM change WHERE entity = '{table}' AND record IN ({gone})"),
            [job],
        )?;
        if table == "lead" {
            self.connection.execute(
                &format!("DELETE FROM lead_name WHERE lead IN ({gone})"),
                [job],
            )?;
        }
        let removed = self.connection.execute(
            &format!("DELETE FROM \"{table}\" WHERE id IN ({gone})"),
            [job],
        )?;
        Ok(removed as u64)
    }

    fn held(&self, query: &str) -> Result<Vec<Held>> {
        let mut statement = self.connection.prepare(query)?;
        let held = statement.query_map([], held_of)?;
        let mut held = held.collect::<rusqlite::Result<Vec<Held>>>()?;
        for held in &mut held {
            held.name = self.name_of(&held.entity, held.id)?;
        }
        Ok(held)
    }
}

fn held_of(row: &Row<'_>) -> rusqlite::Result<Held> {
    Ok(Held {
        entity: row.get(0)?,
        id: row.get(1)?,
        name: String::new(),
        why: row.get(2)?,
        by: row.get(3)?,
        at: row.get(4)?,
        job: row.get(5)?,
    })
}

/// What hangs on a record, in words.
pub(super) fn blocked_by(child: &str) -> String {
    match child {
        "conversion" => "converted since".to_owned(),
        "activity" => "has activities".to_owned(),
        "document" => "has documents".to_owned(),
        other => format!("something in {other} refers to it"),
    }
}

/// The kind of event that the history of a record has for what hangs on it.
pub(super) fn noted_as(child: &str) -> Option<&'static str> {
    match child {
        "conversion" => Some("conversion"),
        "activity" => Some("activity"),
        "document" => Some("document"),
        _ => None,
    }
}

/// A name as SQL takes it.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
