//! What is special about clients: the plan's limit, advisers, what goes with a deleted client and what comes back.

use crate::error::{Error, Result};
use crate::record::search::{fold, same};
use crate::record::{Entity, Record, Schema, choice, trash};
use crate::store::history::{Change, Event, RecordRef, Values};
use crate::store::jobs::queries::signed;
use crate::store::{Author, Link, Merging, Store, Stored};

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
            let id = self.insert_record(schema, record, author)?;
            self.add_adviser(id, author.by, author)?;
            Ok(id)
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

    fn add_adviser(&self, client: i64, name: &str, author: &Author<'_>) -> Result<()> {
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

    /// Sends a client to the trash with all that hangs on it. The bytes of documents go once this is committed; should
    /// we die before, the next writer removes them.
    pub fn delete_client(&self, id: i64, author: &Author<'_>) -> Result<Belongings> {
        let belongings = self.transaction(|| {
            self.living(&Schema::of(Entity::Client), id)?;
            let belongings = self.belongings(id)?;
            self.set_deleted(RecordRef::client(id), Values::set(author.at), author)?;
            self.note_belongings_gone(id, belongings.activities, author)?;
            for table in ["activity", "document"] {
                self.connection
                    .prepare_cached(&format!(
                        "UPDATE {table} SET deleted_at = ?2 WHERE client = ?1 AND deleted_at IS NULL"
                    ))?
                    .execute((id, author.at))?;
            }
            for adviser in self.advisers(id)? {
                self.remove_adviser(id, &adviser, author)?;
            }
            self.remove_links(Entity::Client, id, author)?;
            Ok(belongings)
        })?;
        self.remove_lost_bytes()?;
        Ok(belongings)
    }

    /// Notes what goes with a client: each document, whose file is gone for good, and how many activities go to the trash.
    fn note_belongings_gone(&self, id: i64, activities: u64, author: &Author<'_>) -> Result<()> {
        let client = RecordRef::client(id);
        for document in self
            .documents(id)?
            .iter()
            .filter(|one| one.deleted_at.is_none())
        {
            let event = Event::Document {
                id: document.id,
                name: Values::cleared((&*document.name).into()),
            };
            self.note(client, &event, author)?;
        }
        if activities > 0 {
            let event = Event::Activities(Values::cleared(signed(activities)));
            self.note(client, &event, author)?;
        }
        Ok(())
    }

    /// Takes a client back out of the trash, with what can come back.
    ///
    /// # Errors
    /// If it is not there, or too late, or if there are as many living clients as there may be.
    pub fn restore_client(
        &self,
        schema: &Schema,
        id: i64,
        limit: Option<u64>,
        author: &Author<'_>,
    ) -> Result<Restored> {
        self.transaction(|| {
            let (stored, deleted_at) = self.restorable(schema, id, author.at)?;
            self.assert_room(limit)?;
            let restored = Restored {
                advisers_lost: self.advisers_lost(id)?,
                links_lost: self.links_lost(Entity::Client, id)?,
                namesakes: self.ids_by_key(
                    Entity::Client,
                    "name_key",
                    &fold(&stored.name(schema)),
                    false,
                )?,
                documents_lost: self.count_documents_of(id, deleted_at)?,
                ..Restored::default()
            };
            self.set_deleted(RecordRef::client(id), Values::cleared(deleted_at), author)?;
            let activities = self
                .connection
                .prepare_cached(
                    "UPDATE activity SET deleted_at = NULL WHERE client = ? AND deleted_at = ?",
                )?
                .execute((id, deleted_at))?;
            Ok(Restored {
                activities: activities as u64,
                ..restored
            })
        })
    }

    /// A record of the trash that can still be taken back, and when it went there.
    pub(in crate::store) fn restorable(
        &self,
        schema: &Schema,
        id: i64,
        now: i64,
    ) -> Result<(Stored, i64)> {
        let entity = schema.entity();
        let stored = self
            .record(schema, id)?
            .ok_or_else(|| Error::failure(format!("there is no {entity} {id}")))?;
        let name = stored.name(schema);
        let Some(deleted_at) = stored.deleted_at else {
            return Err(Error::failure(format!(
                "{entity} {id}, {name}, is not in the trash"
            )));
        };
        if !trash::is_restorable(deleted_at, now) {
            return Err(Error::failure(format!(
                "{entity} {id}, {name}, can no longer be restored: its 90 days ended on {}",
                trash::ends_on(deleted_at)
            ))
            .hint("`intake store purge` removes for good what is over."));
        }
        Ok((stored, deleted_at))
    }

    fn advisers_lost(&self, client: i64) -> Result<Vec<String>> {
        let changes = self.history(Entity::Client, client)?;
        let deletion = changes.iter().rposition(Change::is_deletion);
        let since = changes.into_iter().skip(deletion.unwrap_or(usize::MAX));
        let lost = since.filter_map(|change| match change.event {
            Event::Adviser(Values {
                old: Some(name),
                new: None,
            }) => Some(name.into_owned()),
            _ => None,
        });
        Ok(lost.collect())
    }

    fn count_documents_of(&self, client: i64, deleted_at: i64) -> Result<u64> {
        let count: i64 = self
            .connection
            .prepare_cached("SELECT count(*) FROM document WHERE client = ? AND deleted_at = ?")?
            .query_row((client, deleted_at), |row| row.get(0))?;
        Ok(count.unsigned_abs())
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
