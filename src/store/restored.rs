//! What an old value brings along: the keys that people are matched by, and the name that a record is shown by.

use rusqlite::OptionalExtension;

use super::Store;
use super::insert::KEYS;
use crate::error::Result;
use crate::record::phone::Region;
use crate::record::{Entity, Form, Key, derived_name, email, phone};

/// What names are made of, in the tables that have it.
const NAME_PARTS: [&str; 5] = ["name", "first_name", "last_name", "company", "email"];

impl Store {
    /// Computes the keys of fields that have got their old values anew.
    pub(super) fn restore_keys(&self, region: Region) -> Result<()> {
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

    /// Computes what names are found by anew, where a part of the name has got its old value.
    pub(super) fn restore_names(&self) -> Result<()> {
        for entity in Entity::ALL {
            if !self.has_column(entity.name(), "name_key")? {
                continue;
            }
            let form = Form::of(entity);
            let mut renamed = self.connection.prepare(
                "SELECT DISTINCT record FROM taken WHERE entity = ? AND field IN ('name', 'first_name', 'last_name')",
            )?;
            let ids = renamed.query_map([entity.name()], |row| row.get(0))?;
            for id in ids.collect::<rusqlite::Result<Vec<i64>>>()? {
                self.renew_name_key(&form, id)?;
            }
        }
        Ok(())
    }

    /// The name that a record of any kind is shown by.
    pub(super) fn name_of(&self, table: &str, id: i64) -> Result<String> {
        let mut parts = Vec::new();
        for part in NAME_PARTS {
            if self.has_column(table, part)? {
                parts.push(part);
            }
        }
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {} FROM \"{table}\" WHERE id = ?",
            parts.join(", ")
        ))?;
        let name = statement.query_row([id], |row| {
            let get = |field: &str| {
                let at = parts.iter().position(|part| *part == field)?;
                row.get_ref(at).ok()?.as_str().ok()
            };
            Ok(get("name").map_or_else(|| derived_name(get), str::to_owned))
        });
        Ok(name.optional()?.unwrap_or_default())
    }
}
