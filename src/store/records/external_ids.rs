//! External ids: the ids of contacts in other systems.

use rusqlite::OptionalExtension;

use crate::error::Result;
use crate::store::history::{Event, RecordRef, Values};
use crate::store::{Author, Store};

impl Store {
    /// Returns the contact that has an external id; none if no contact has it.
    pub fn contact_with_external_id(&self, source: &str, id: &str) -> Result<Option<i64>> {
        let contact = self
            .connection
            .prepare_cached("SELECT contact FROM contact_source WHERE source = ? AND id = ?")?
            .query_row([source, id], |row| row.get(0))
            .optional()?;
        Ok(contact.flatten())
    }

    /// Sets the contact of an external id. If the contact was removed, the id is kept without a contact.
    pub(in crate::store) fn put_external_id(
        &self,
        source: &str,
        id: &str,
        contact: i64,
    ) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO contact_source (source, id, contact)
                 VALUES (?1, ?2, (SELECT id FROM contact WHERE id = ?3))
                 ON CONFLICT (source, id) DO UPDATE SET contact = excluded.contact",
            )?
            .execute((source, id, contact))?;
        Ok(())
    }

    /// Applies the change of an external id that an event describes, and adds the event to the history of a record.
    pub fn move_external_id(
        &self,
        record: RecordRef,
        event: &Event<'_>,
        author: &Author<'_>,
    ) -> Result<()> {
        let Event::ExternalId {
            source,
            id,
            contact,
        } = event
        else {
            return Ok(());
        };
        match contact.new {
            Some(contact) => self.put_external_id(source, id, contact)?,
            None => {
                self.connection
                    .prepare_cached("DELETE FROM contact_source WHERE source = ? AND id = ?")?
                    .execute((source, id))?;
            }
        }
        self.note(record, event, author)
    }

    /// Moves the external ids of the contact `other` to the contact `keep`.
    pub(in crate::store) fn move_external_ids(
        &self,
        keep: i64,
        other: i64,
        author: &Author<'_>,
    ) -> Result<()> {
        let mut owned = self
            .connection
            .prepare_cached("SELECT source, id FROM contact_source WHERE contact = ?")?;
        let owned = owned.query_map([other], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for (source, id) in owned.collect::<rusqlite::Result<Vec<(String, String)>>>()? {
            let event = Event::ExternalId {
                source: source.into(),
                id: id.into(),
                contact: Values {
                    old: Some(other),
                    new: Some(keep),
                },
            };
            self.move_external_id(RecordRef::contact(keep), &event, author)?;
        }
        Ok(())
    }

    /// Returns whether a job that was undone had given an external id to a contact.
    pub fn is_given_by_undone_job(&self, source: &str, id: &str, contact: i64) -> Result<bool> {
        let mut statement = self.connection.prepare_cached(
            "SELECT 1 FROM change JOIN job ON job.id = change.job AND job.status = 'undone'
             WHERE change.entity = 'contact' AND change.record = ?1 AND change.kind = 'external_id'
               AND change.source = ?2 AND change.source_id = ?3 AND change.new = CAST(?1 AS TEXT)",
        )?;
        Ok(statement.exists((contact, source, id))?)
    }
}
