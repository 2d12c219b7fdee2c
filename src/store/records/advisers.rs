//! The advisers of clients.

use crate::error::{Error, Result};
use crate::record::fold::same;
use crate::record::{Entity, Schema, choice};
use crate::store::history::{Event, RecordRef, Values};
use crate::store::{Author, Store};

impl Store {
    /// Returns the names of all advisers.
    pub fn all_advisers(&self) -> Result<Vec<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT min(name) FROM adviser GROUP BY name_key ORDER BY name_key")?;
        let names = statement.query_map([], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns the names of the advisers of a client.
    pub fn advisers(&self, client: i64) -> Result<Vec<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT name FROM adviser WHERE client = ? ORDER BY name_key")?;
        let names = statement.query_map([client], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }

    /// Assigns an adviser to a living client.
    ///
    /// # Errors
    /// Fails if the client has this adviser, if the name is blank, or if the client does not exist or is in the trash.
    pub fn assign(&self, client: i64, name: &str, author: &Author<'_>) -> Result<()> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Error::usage("an adviser needs a name"));
        }
        self.transaction(|| {
            self.living(&Schema::of(Entity::Client), client)?;
            self.add_adviser(client, name, author)?;
            self.touch(Entity::Client, client, author)
        })
    }

    /// Adds an adviser of a client.
    ///
    /// # Errors
    /// Fails if the client has this adviser.
    pub(in crate::store) fn add_adviser(
        &self,
        client: i64,
        name: &str,
        author: &Author<'_>,
    ) -> Result<()> {
        let added = self
            .connection
            .prepare_cached(
                "INSERT OR IGNORE INTO adviser (client, name, name_key) VALUES (?, ?, ?)",
            )?
            .execute((client, name, same(name)))?;
        if added == 0 {
            return Err(Error::failure(format!(
                "{name} is already an adviser of client {client}"
            )));
        }
        let event = Event::Adviser(Values::set(name.into()));
        self.note(RecordRef::client(client), &event, author)
    }

    /// Removes an adviser of a client, and returns the name as it was stored.
    ///
    /// # Errors
    /// Fails if the client has no such adviser.
    pub fn unassign(&self, client: i64, name: &str, author: &Author<'_>) -> Result<String> {
        self.transaction(|| {
            let advisers = self.advisers(client)?;
            let wanted = same(name);
            let Some(found) = advisers.iter().find(|adviser| same(adviser) == wanted) else {
                return Err(no_adviser(client, name.trim(), &advisers));
            };
            self.remove_adviser(client, found, author)?;
            self.touch(Entity::Client, client, author)?;
            Ok(found.clone())
        })
    }

    /// Removes an adviser of a client, by the name as it is stored.
    pub fn remove_adviser(&self, client: i64, name: &str, author: &Author<'_>) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM adviser WHERE client = ? AND name_key = ?")?
            .execute((client, same(name)))?;
        let event = Event::Adviser(Values::cleared(name.into()));
        self.note(RecordRef::client(client), &event, author)
    }
}

fn no_adviser(client: i64, name: &str, advisers: &[String]) -> Error {
    let error = Error::failure(format!("{name} is not an adviser of client {client}"));
    let names = || advisers.iter().map(String::as_str);
    match choice::nearest(name, names()) {
        Some(near) => error.hint(format!("Perhaps \"{near}\"?")),
        None if advisers.is_empty() => error.hint("The client has no advisers."),
        None => error.hint(format!(
            "Its advisers: {}.",
            names().collect::<Vec<_>>().join(", ")
        )),
    }
}
