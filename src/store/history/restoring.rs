//! Restores plain fields in sets, with the keys for matching and the names for search.
//!
//! It works on the temporary tables of an undo: `taken` has the fields to restore, `held` and `stays` have the records
//! and fields that stay as they are.

use rusqlite::OptionalExtension;

use crate::error::Result;
use crate::record::phone::Region;
use crate::record::{Entity, Key, Schema, derived_name, email, fields, phone};
use crate::store::history::log::SINCE;
use crate::store::records::columns::KEYS;
use crate::store::{Author, Store};

/// The columns that names are made of, in the tables that have them.
const NAME_PARTS: [&str; 5] = [
    fields::NAME,
    fields::FIRST_NAME,
    fields::LAST_NAME,
    fields::COMPANY,
    fields::EMAIL,
];

const TAKEN: &str = "
    CREATE TEMP TABLE taken (
      entity TEXT NOT NULL, record INTEGER NOT NULL, field TEXT NOT NULL, old TEXT, new TEXT,
      first INTEGER NOT NULL, last INTEGER NOT NULL,
      PRIMARY KEY (entity, field, record)
    ) WITHOUT ROWID;";

impl Store {
    /// Collects the fields that a job changed in records that it did not create and that do not stay as they are, with the values
    /// before and after.
    pub(super) fn collect_fields(&self, job: i64, tables: &[String]) -> Result<()> {
        self.connection.execute_batch(TAKEN)?;
        self.connection.execute(
            "INSERT INTO taken (entity, record, field, old, new, first, last)
             SELECT first.entity, first.record, first.field, first.old, last.new, first.id, last.id
             FROM (
               SELECT min(id) AS first, max(id) AS last FROM change WHERE job = ? AND kind = 'field'
               GROUP BY entity, record, field
             ) AS both
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
        self.connection.execute(
            "DELETE FROM taken WHERE (entity, record) IN (SELECT entity, record FROM held)",
            [],
        )?;
        self.skip_to_last_run(job)
    }

    /// Others may have changed a field between two changes of the job. Then the field gets the value that it had before the
    /// last uninterrupted run of the job's own changes. Changes of jobs that were undone do not count, because their values
    /// must not come back.
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

    /// Gives the collected fields their old values where they still have the new ones.
    pub(super) fn restore_fields(&self, region: Region, author: &Author<'_>) -> Result<()> {
        let mut statement = self
            .connection
            .prepare("SELECT DISTINCT entity, field FROM taken")?;
        let fields = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for (entity, field) in fields.collect::<rusqlite::Result<Vec<(String, String)>>>()? {
            self.restore_field(&entity, &field, author)?;
        }
        self.restore_keys(region)?;
        self.restore_names()
    }

    fn restore_field(&self, entity: &str, field: &str, author: &Author<'_>) -> Result<()> {
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
            (entity, field, author.at),
        )?;
        self.connection.execute(
            "INSERT INTO change (entity, record, kind, field, old, new, at, by, command)
             SELECT entity, record, 'field', field, new, old, ?3, ?4, ?5 FROM taken WHERE entity = ?1 AND field = ?2",
            (entity, field, author.at, author.by, author.command()),
        )?;
        Ok(())
    }

    /// Computes the keys of the fields that were restored.
    fn restore_keys(&self, region: Region) -> Result<()> {
        for (key, field, column) in KEYS {
            let mut tables = self
                .connection
                .prepare("SELECT DISTINCT entity FROM taken WHERE field = ?")?;
            let tables = tables.query_map([field], |row| row.get(0))?;
            for table in tables.collect::<rusqlite::Result<Vec<String>>>()? {
                if self.has_column(&table, column)? {
                    self.restore_key(&table, (key, field, column), region)?;
                }
            }
        }
        Ok(())
    }

    fn restore_key(
        &self,
        table: &str,
        (key, field, column): (Key, &str, &str),
        region: Region,
    ) -> Result<()> {
        let mut restored = self
            .connection
            .prepare("SELECT record, old FROM taken WHERE entity = ? AND field = ?")?;
        let mut change = self.connection.prepare(&format!(
            "UPDATE \"{table}\" SET {column} = ?2 WHERE id = ?1"
        ))?;
        let mut rows = restored.query([table, field])?;
        while let Some(row) = rows.next()? {
            let (id, text): (i64, Option<String>) = (row.get(0)?, row.get(1)?);
            let of_text = text.as_deref().and_then(|text| match key {
                Key::Email => Some(email::key(text).into_owned()),
                Key::Phone | Key::Mobile => phone::key(text, region),
            });
            change.execute((id, of_text.filter(|key| Some(key) != text.as_ref())))?;
        }
        Ok(())
    }

    /// Computes the keys of names of which a part was restored.
    fn restore_names(&self) -> Result<()> {
        for entity in Entity::ALL {
            if !self.has_column(entity.name(), "name_key")? {
                continue;
            }
            let schema = Schema::of(entity);
            let mut renamed = self.connection.prepare(
                "SELECT DISTINCT record FROM taken WHERE entity = ? AND field IN ('name', 'first_name', 'last_name', 'date_of_birth')",
            )?;
            let ids = renamed.query_map([entity.name()], |row| row.get(0))?;
            for id in ids.collect::<rusqlite::Result<Vec<i64>>>()? {
                self.renew_name_key(&schema, id)?;
            }
        }
        Ok(())
    }

    /// Returns the name of a record of any entity.
    pub(super) fn name_of(&self, table: &str, id: i64) -> Result<String> {
        let parts = self.name_parts(table)?;
        self.name_from(&parts, table, id)
    }

    /// Returns the columns of a table that names are made of.
    pub(super) fn name_parts(&self, table: &str) -> Result<Vec<&'static str>> {
        let mut parts = Vec::new();
        for part in NAME_PARTS {
            if self.has_column(table, part)? {
                parts.push(part);
            }
        }
        Ok(parts)
    }

    /// Returns the name of a record, which these columns make.
    pub(super) fn name_from(&self, parts: &[&str], table: &str, id: i64) -> Result<String> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {} FROM \"{table}\" WHERE id = ?",
            parts.join(", ")
        ))?;
        let name = statement.query_row([id], |row| {
            let get = |field: &str| {
                let at = parts.iter().position(|part| *part == field)?;
                row.get_ref(at).ok()?.as_str().ok()
            };
            Ok(get(fields::NAME).map_or_else(|| derived_name(get), str::to_owned))
        });
        Ok(name.optional()?.unwrap_or_default())
    }
}

/// Returns a name as an SQL identifier.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
