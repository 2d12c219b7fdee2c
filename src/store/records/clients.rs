//! Clients: their number, which the plan can limit, and their related records.

use crate::error::{Error, Result};
use crate::record::fold::fold;
use crate::record::{Entity, Record, Schema};
use crate::store::{Author, Store};

/// The numbers of the related records of a client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Belongings {
    /// Meetings, file notes and transcripts.
    pub activities: u64,
    /// Documents.
    pub documents: u64,
    /// The bytes of the documents.
    pub bytes: u64,
    /// Assigned advisers.
    pub advisers: u64,
    /// Linked contacts.
    pub contacts: u64,
}

impl Store {
    /// Creates a client, and returns its id. The author becomes its adviser. `limit` is the largest number of living
    /// clients.
    ///
    /// # Errors
    /// Fails if there are as many living clients as the limit allows.
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

    /// Fails if there are as many living clients as the limit allows.
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
            "The administrator of this store can raise the limit: intake config set plan.max_clients {}",
            with_some_room(limit, clients)
        ))
        .hint("Or delete a client that is no longer active."))
    }

    /// Returns a higher limit, with room for some more clients than there are now.
    pub fn limit_with_room(&self, limit: u64) -> Result<u64> {
        Ok(with_some_room(limit, self.count_living(Entity::Client)?))
    }

    /// Returns the living clients with a name, without regard to case and accents.
    pub fn clients_named(&self, name: &str) -> Result<Vec<i64>> {
        self.ids_by_key(Entity::Client, "name_key", &fold(name), false)
    }

    /// Counts the related records of a client that are not in the trash.
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
