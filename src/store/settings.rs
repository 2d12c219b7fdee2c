//! The settings of the store, by key. `config` defines the valid keys.

use std::collections::BTreeMap;

use rusqlite::OptionalExtension;

use crate::error::{Error, Result};
use crate::store::Store;

impl Store {
    /// Returns the value of a key, if it was set.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT value FROM setting WHERE key = ?")?;
        Ok(statement.query_row([key], |row| row.get(0)).optional()?)
    }

    /// Returns the values of all keys that were set.
    pub fn settings(&self) -> Result<BTreeMap<String, String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT key, value FROM setting")?;
        let settings = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(settings.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the identity of this store, which no other store has.
    pub fn identity(&self) -> Result<u64> {
        let text = self.setting("store.id")?.unwrap_or_default();
        u64::from_str_radix(&text, 16)
            .map_err(|error| Error::unusable("the store has no identity").because(error))
    }

    /// Sets a key.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<()> {
        self.connection.execute(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            [key, value],
        )?;
        Ok(())
    }

    /// Resets a key to its default. Returns false if it was not set.
    pub fn unset_setting(&self, key: &str) -> Result<bool> {
        Ok(self
            .connection
            .execute("DELETE FROM setting WHERE key = ?", [key])?
            > 0)
    }
}
