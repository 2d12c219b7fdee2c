//! What an import looks up while it decides about a row: existing records, and those that it created and did not insert yet.

use std::rc::Rc;

use rusqlite::OptionalExtension;

use super::import::Import;
use crate::duplicate::Candidate;
use crate::error::Result;
use crate::record::{Record, Value};
use crate::store::RecordRef;
use crate::store::records::candidates::Candidates;

impl Import<'_> {
    /// Prepares the look-up for the records of the next rows.
    pub fn expect<'r>(&self, records: impl Iterator<Item = &'r Record>) {
        self.candidates.expect(records);
    }

    /// Returns what finds the records that this one matches, or `None` if no rule can find any.
    ///
    /// # Errors
    /// Fails if the store cannot be written.
    pub fn candidates(&mut self, record: &Record) -> Result<Option<&Candidates>> {
        self.candidates.pending_mut().clear();
        if !self.candidates.may_match(record) {
            return Ok(None);
        }
        if let Some(first) = self.inserter.first_pending() {
            match self.candidates.read_from(first, record)? {
                Some(ids) => ids.into_iter().try_for_each(|id| self.note_pending(id))?,
                None => self.flush()?,
            }
        }
        Ok(Some(&self.candidates))
    }

    /// Gives a record to the look-up if it is not inserted yet. To insert it would take longer: it would be entered in the indexes
    /// by itself.
    fn note_pending(&mut self, id: i64) -> Result<()> {
        if self.candidates.pending_mut().get(id).is_none()
            && let Some(record) = self.inserter.pending(id, self.schema)?
        {
            self.candidates.pending_mut().add(id, record);
        }
        Ok(())
    }

    /// Returns the record with this id if it was created at that time, or the contact that it was merged into.
    ///
    /// # Errors
    /// Fails if the store cannot be read or written.
    pub fn own(&mut self, id: i64, created_at: i64) -> Result<Option<Candidate>> {
        self.insert_now(self.schema.entity(), &[id])?;
        self.candidates.own(self.store, id, created_at)
    }

    /// Returns the values of an existing record by field.
    pub fn existing(&self, id: i64) -> Result<Rc<[Option<Value<'static>>]>> {
        match self.inserter.pending(id, self.schema)? {
            Some(record) => Ok(record.values),
            None => self.candidates.values(self.store, id),
        }
    }

    /// Returns the record that a record was merged into, or the record itself.
    pub fn survivor(&self, id: i64) -> Result<i64> {
        let entity = self.schema.entity();
        self.store.survivor(RecordRef { entity, id })
    }

    /// Returns the row of this import that created a record; none if another job or command created it.
    pub fn row_of(&mut self, record: i64) -> Result<Option<u64>> {
        self.insert_now(self.schema.entity(), &[record])?;
        let mut statement = self.store.connection.prepare_cached(&format!(
            "SELECT row FROM {} WHERE id = ? AND job = ?",
            self.schema.entity()
        ))?;
        let row: Option<i64> = statement
            .query_row((record, self.job), |row| row.get(0))
            .optional()?;
        Ok(row.map(i64::unsigned_abs))
    }
}
