//! Restores plain fields in sets, with the keys for matching and the names for search.
//!
//! It works on the temporary tables of an undo: `taken` has the fields to restore, `held` and `stays` have the records
//! and fields that stay as they are.

use rusqlite::OptionalExtension;

use crate::error::Result;
use crate::record::phone::Region;
use crate::record::{Entity, Key, Schema, derived_name, email, fields, parts, phone};
use crate::store::history::log::{BY_HAND, SINCE, WRITTEN};
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

impl Store {
    /// Gives the collected fields their old values where they still have the new ones.
    pub(super) fn restore_fields(
        &self,
        job: i64,
        region: Region,
        author: &Author<'_>,
    ) -> Result<()> {
        let fields = self.taken_fields()?;
        for (entity, field) in &fields {
            self.keep_changed(job, entity, field)?;
        }
        for parts in parts::TOGETHER {
            self.keep_parts(parts)?;
        }
        for (entity, field) in &fields {
            if self.has_column(entity, field)? {
                self.restore_field(entity, field, author)?;
            }
        }
        self.restore_keys(region)?;
        self.restore_names()
    }

    fn taken_fields(&self) -> Result<Vec<(String, String)>> {
        let mut fields = self
            .connection
            .prepare("SELECT DISTINCT entity, field FROM taken")?;
        let fields = fields.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(fields.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps the values of a field that was changed since, also if a user or an import wrote the value of the job again, and of a field that
    /// was removed.
    fn keep_changed(&self, job: i64, entity: &str, field: &str) -> Result<()> {
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
        let (column, table) = (quoted(field), quoted(entity));
        let is_changed = format!(
            "taken.entity = ?2 AND taken.field = ?3
             AND ((SELECT CAST({column} AS TEXT) FROM {table} WHERE id = taken.record) IS NOT taken.new
               OR EXISTS (
                 SELECT 1 FROM change
                 WHERE entity = ?2 AND record = taken.record AND kind = 'field' AND field = ?3 AND id > taken.last
                   AND new IS taken.new AND {SINCE} AND {WRITTEN}))"
        );
        self.connection.execute(
            &format!(
                "INSERT OR IGNORE INTO stays (entity, record, why, field, by, at, job)
                 SELECT taken.entity, taken.record, 'changed since', taken.field, later.by, later.at, later.job
                 FROM taken LEFT JOIN change AS later ON later.id =
                   (SELECT max(id) FROM change WHERE entity = ?2 AND record = taken.record AND field = ?3 AND id > taken.last)
                 WHERE {is_changed}"
            ),
            (job, entity, field),
        )?;
        self.connection.execute(
            &format!("DELETE FROM taken WHERE {is_changed}"),
            (job, entity, field),
        )?;
        Ok(())
    }

    /// Keeps the values of fields that belong together if a user changed one of them since. Changes of later imports do not
    /// count: they may be undone, too, and then all fields have to have their old values.
    fn keep_parts(&self, parts: &[&str]) -> Result<()> {
        let parts = format!("('{}')", parts.join("', '"));
        self.connection.execute(
            &format!(
                "INSERT OR IGNORE INTO stays (entity, record, why, field, by, at)
                 SELECT taken.entity, taken.record, 'changed since', taken.field, later.by, later.at
                 FROM taken JOIN change AS later ON later.id = (
                   SELECT max(id) FROM change WHERE entity = taken.entity AND record = taken.record AND kind = 'field'
                     AND field IN {parts} AND id > taken.last AND {BY_HAND})
                 WHERE taken.field IN {parts}"
            ),
            [],
        )?;
        self.connection.execute(
            &format!(
                "DELETE FROM taken WHERE field IN {parts} AND EXISTS (
                   SELECT 1 FROM stays WHERE entity = taken.entity AND record = taken.record AND field = taken.field)"
            ),
            [],
        )?;
        Ok(())
    }

    fn restore_field(&self, entity: &str, field: &str, author: &Author<'_>) -> Result<()> {
        let (column, table) = (quoted(field), quoted(entity));
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
