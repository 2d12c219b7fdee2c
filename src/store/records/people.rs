//! The contacts and links that an import writes.
//!
//! All of it is written within the batch of the import, together with its counts and its cursor.

use crate::duplicate::FieldChange;
use crate::error::Result;
use crate::record::{Entity, Record, Schema, SourceName};
use crate::store::jobs::queries::signed;
use crate::store::{Count, ExternalId, Import, Job, Known, Link, Status, Store};

/// A link that could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkFailure {
    /// The row of the source.
    pub row: u64,
    /// The contact.
    pub contact: i64,
    /// The name of the contact. It is looked up, and not kept.
    pub name: String,
    /// The name of the client.
    pub client: String,
    /// The type of the client, if it was a new client.
    pub entity_type: Option<String>,
    /// The relationship of the contact to the client.
    pub relationship: String,
    /// The reason.
    pub reason: String,
}

impl Store {
    /// Returns the links that a job could not make and that do not exist.
    pub fn link_failures(&self, job: i64) -> Result<Vec<LinkFailure>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT link_failure.contact, client, entity_type, relationship, reason, concat_ws(' ', first_name, last_name), link_failure.row
             FROM link_failure LEFT JOIN contact ON contact.id = link_failure.contact
             WHERE import = ? ORDER BY link_failure.row, link_failure.contact",
        )?;
        let failures = statement.query_map([job], |row| {
            Ok(LinkFailure {
                contact: row.get(0)?,
                client: row.get(1)?,
                entity_type: row.get(2)?,
                relationship: row.get(3)?,
                reason: row.get(4)?,
                name: row.get(5)?,
                row: row.get::<_, i64>(6)?.unsigned_abs(),
            })
        })?;
        let mut left = Vec::new();
        // The clients that were chosen for people of Intelliflo are those of this store.
        let of_file = self.job(job)?.filter(|job| !job.kind.is_of_people());
        let source = of_file.and_then(|job| job.plan().ok()?.source.clone());
        for failure in failures.collect::<rusqlite::Result<Vec<LinkFailure>>>()? {
            if !self.is_linked_now(&failure, source.as_ref())? {
                left.push(failure);
            }
        }
        Ok(left)
    }

    /// Whether the contact of a failed link is linked now to a client that the link names. `source` is the other system whose
    /// ids the rows of the job have.
    fn is_linked_now(&self, failure: &LinkFailure, source: Option<&SourceName>) -> Result<bool> {
        let links = self.links(Entity::Contact, failure.contact)?;
        if links.is_empty() {
            return Ok(false);
        }
        let named = self.clients_meant(&failure.client, source.map(SourceName::as_str))?;
        Ok(links.iter().any(|link| {
            named.contains(&link.client)
                && link
                    .relationship
                    .eq_ignore_ascii_case(&failure.relationship)
        }))
    }

    /// Returns the living clients that a text in a row means: an id or an exact name. In rows with ids of another system
    /// (`source`), an id is one of that system.
    fn clients_meant(&self, text: &str, source: Option<&str>) -> Result<Vec<i64>> {
        let text = text.trim();
        let Some(source) = source else {
            let mut named = self.clients_named(text)?;
            named.extend(text.parse::<i64>());
            return Ok(named);
        };
        let id = ExternalId {
            entity: Entity::Client,
            source,
            id: text,
        };
        match self.known(id)? {
            Known::Living(client) => Ok(vec![client]),
            Known::Deleted(..) | Known::Gone | Known::Never => self.clients_named(text),
        }
    }

    /// Returns the links that are left to make for a job: none if it was undone.
    pub fn open_links(&self, job: &Job) -> Result<Vec<LinkFailure>> {
        if job.counts.get(Count::LinkFailed) == 0 || job.status == Status::Undone {
            return Ok(Vec::new());
        }
        self.link_failures(job.id)
    }

    /// Removes a link that a job could not make. The user made another link in its place.
    pub fn settle_link_failure(&self, job: i64, failure: &LinkFailure) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "DELETE FROM link_failure WHERE import = ? AND contact = ? AND client = ?",
        )?;
        statement.execute((job, failure.contact, &failure.client))?;
        Ok(())
    }

    /// Returns the living client with an exact name that a job created.
    fn client_of_job(&self, job: i64, name: &str) -> Result<Option<i64>> {
        for id in self.clients_named(name)? {
            let mut is_of_job = self
                .connection
                .prepare_cached("SELECT 1 FROM client WHERE id = ? AND job = ?")?;
            if is_of_job.exists((id, job))? {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }
}

impl Import<'_> {
    /// Returns the links of a contact.
    pub fn links_of(&self, contact: i64) -> Result<Vec<Link>> {
        self.store.links(Entity::Contact, contact)
    }

    /// Returns the client with an exact name that this import created.
    pub fn own_client(&self, name: &str) -> Result<Option<i64>> {
        self.store.client_of_job(self.job, name)
    }

    /// Creates a related client or contact of a row.
    pub fn create_related(&self, row: u64, schema: &Schema, record: &Record) -> Result<i64> {
        let author = self.author(row);
        self.store.insert_record(schema, record, &author)
    }

    /// Changes a related record of a row.
    pub fn change_related(
        &self,
        row: u64,
        schema: &Schema,
        (id, record): (i64, &Record),
        changes: Vec<FieldChange<'_>>,
    ) -> Result<()> {
        let edits: Vec<_> = changes.into_iter().map(Into::into).collect();
        self.store
            .change_record(schema, id, &edits, (record, &self.author(row)))
    }

    /// Restores a related contact of a row.
    pub fn restore_related(&self, row: u64, schema: &Schema, id: i64) -> Result<()> {
        self.store
            .restore_record(schema, id, None, &self.author(row))
            .map(drop)
    }

    /// Links a contact to a client.
    pub fn link_contact(&self, row: u64, link: &Link) -> Result<()> {
        self.store.link(link, &self.author(row))
    }

    /// Notes a link that could not be made. Both contacts of a client's row may have one.
    pub fn note_link_failure(&self, failure: &LinkFailure) -> Result<()> {
        let mut statement = self.store.connection.prepare_cached(
            "INSERT INTO link_failure (import, row, contact, client, entity_type, relationship, reason)
             VALUES (?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET relationship = excluded.relationship, reason = excluded.reason",
        )?;
        statement.execute((
            self.job,
            signed(failure.row),
            failure.contact,
            &failure.client,
            &failure.entity_type,
            &failure.relationship,
            &failure.reason,
        ))?;
        Ok(())
    }

    /// Returns the store of the import.
    pub fn store(&self) -> &Store {
        self.store
    }
}
