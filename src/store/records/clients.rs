//! What is special about clients: the plan's limit, advisers, what goes with a deleted client and what comes back.

use crate::error::{Error, Result};
use crate::record::search::same;
use crate::record::{Entity, Record, Schema, choice};
use crate::store::history::{Event, RecordRef, Values};
use crate::store::{Author, Link, Merging, Store};

/// What hangs on a client, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Belongings {
    /// Meetings, file notes and transcripts.
    pub activities: u64,
    /// Documents.
    pub documents: u64,
    /// The bytes of the documents.
    pub bytes: u64,
    /// Advisers assigned to it.
    pub advisers: u64,
    /// Contacts linked to it.
    pub contacts: u64,
}

/// What came back with a client, and what did not.
#[derive(Clone, Debug, Default)]
pub struct Restored {
    /// Meetings, file notes and transcripts that came back.
    pub activities: u64,
    /// Documents whose bytes are gone.
    pub documents_lost: u64,
    /// Advisers who are no longer assigned.
    pub advisers_lost: Vec<String>,
    /// Links that are gone.
    pub links_lost: Vec<Link>,
    /// Living records that have the same name or email.
    pub namesakes: Vec<i64>,
    /// Of a contact that was in the trash because it was merged: how.
    pub merged: Option<Merging>,
}

impl Store {
    /// Makes a client, with its maker as an adviser. `limit` is how many living clients there may be.
    pub fn insert_client(
        &self,
        (schema, record): (&Schema, &Record),
        limit: Option<u64>,
        author: &Author<'_>,
    ) -> Result<i64> {
        self.transaction(|| {
            self.assert_room(limit)?;
            self.insert_record(schema, record, author)
        })
    }

    /// Fails if there are as many living clients as there may be.
    pub fn assert_room(&self, limit: Option<u64>) -> Result<()> {
        let Some(limit) = limit else {
            return Ok(());
        };
        let clients = self.count_living(Entity::Client)?;
        if clients < limit {
            return Ok(());
        }
        let plural = if limit == 1 { "" } else { "s" };
        let verb = if clients == 1 { "is" } else { "are" };
        Err(Error::failure(format!(
            "the plan allows {limit} active client{plural}, and there {verb} {clients}"
        ))
        .hint(format!(
            "Whoever administers this store can raise it: intake config set plan.max_clients {}.",
            with_some_room(limit, clients)
        ))
        .hint("Or delete a client who is no longer looked after."))
    }

    /// What a limit could be raised to, so that there is room for some clients more than there are.
    pub fn limit_with_room(&self, limit: u64) -> Result<u64> {
        Ok(with_some_room(limit, self.count_living(Entity::Client)?))
    }

    /// The advisers of a client.
    pub fn advisers(&self, client: i64) -> Result<Vec<String>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT name FROM adviser WHERE client = ? ORDER BY name_key")?;
        let names = statement.query_map([client], |row| row.get(0))?;
        Ok(names.collect::<rusqlite::Result<_>>()?)
    }

    /// Makes somebody an adviser of a client.
    ///
    /// # Errors
    /// If that person is one already.
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
                "{name} is an adviser of client {client} already"
            )));
        }
        let event = Event::Adviser(Values::set(name.into()));
        self.note(RecordRef::client(client), &event, author)
    }

    /// Takes an adviser from a client; gives the name as it stood there.
    ///
    /// # Errors
    /// If that person is none.
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

    /// Takes an adviser from a client by the name as it stands there.
    pub fn remove_adviser(&self, client: i64, name: &str, author: &Author<'_>) -> Result<()> {
        self.connection
            .prepare_cached("DELETE FROM adviser WHERE client = ? AND name_key = ?")?
            .execute((client, same(name)))?;
        let event = Event::Adviser(Values::cleared(name.into()));
        self.note(RecordRef::client(client), &event, author)
    }

    /// What hangs on a client.
    pub fn belongings(&self, client: i64) -> Result<Belongings> {
        let count = |sql: &str| -> Result<u64> {
            let number: i64 = self
                .connection
                .prepare_cached(sql)?
                .query_row([client], |row| row.get(0))?;
            Ok(number.unsigned_abs())
        };
        Ok(Belongings {
            activities: count(
                "SELECT count(*) FROM activity WHERE client = ? AND deleted_at IS NULL",
            )?,
            documents: count(
                "SELECT count(*) FROM document WHERE client = ? AND deleted_at IS NULL",
            )?,
            bytes: count(
                "SELECT coalesce(sum(size), 0) FROM document WHERE client = ? AND deleted_at IS NULL",
            )?,
            advisers: count("SELECT count(*) FROM adviser WHERE client = ?")?,
            contacts: count("SELECT count(*) FROM link WHERE client = ?")?,
        })
    }
}

fn with_some_room(limit: u64, clients: u64) -> u64 {
    limit.max(clients).saturating_add(10)
}

fn no_adviser(client: i64, name: &str, advisers: &[String]) -> Error {
    let error = Error::failure(format!("{name} is no adviser of client {client}"));
    let names = || advisers.iter().map(String::as_str);
    match choice::nearest(name, names()) {
        Some(near) => error.hint(format!("Perhaps \"{near}\"?")),
        None if advisers.is_empty() => error.hint("It has none."),
        None => error.hint(format!(
            "It has: {}.",
            names().collect::<Vec<_>>().join(", ")
        )),
    }
}
