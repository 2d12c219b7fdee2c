//! The state of one record: living or in the trash, and the time of its last change.

use crate::error::{Error, Result};
use crate::record::{Entity, Schema};
use crate::store::history::{Event, RecordRef, Values};
use crate::store::{Author, Store, Stored};

impl Store {
    /// Returns a living record.
    ///
    /// # Errors
    /// Fails if the record does not exist, or is in the trash.
    pub fn living(&self, schema: &Schema, id: i64) -> Result<Stored> {
        let entity = schema.entity();
        let stored = self
            .record(schema, id)?
            .ok_or_else(|| Error::failure(format!("there is no {entity} {id}")))?;
        if stored.deleted_at.is_some() {
            let in_trash = Error::failure(format!(
                "{entity} {id}, {}, is in the trash",
                stored.name(schema)
            ));
            return Err(match self.merged_into(RecordRef { entity, id })? {
                Some(merging) => in_trash.hint(format!(
                    "It was merged into {entity} {}. To undo the merge: intake {entity} unmerge {id}",
                    merging.into
                )),
                None => in_trash.hint(format!("Restore it first: intake {entity} restore {id}")),
            });
        }
        Ok(stored)
    }

    /// Returns whether a record exists and is not in the trash.
    pub fn is_living(&self, record: RecordRef) -> Result<bool> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT 1 FROM {} WHERE id = ? AND deleted_at IS NULL",
            record.entity
        ))?;
        Ok(statement.exists([record.id])?)
    }

    /// Sets the time of the last change of a record.
    pub(in crate::store) fn touch(
        &self,
        entity: Entity,
        id: i64,
        author: &Author<'_>,
    ) -> Result<()> {
        self.connection
            .prepare_cached(&format!(
                "UPDATE {entity} SET updated_at = ?2 WHERE id = ?1"
            ))?
            .execute((id, author.at))?;
        Ok(())
    }

    /// Moves a record to the trash or out of it. Related records stay as they are.
    pub(in crate::store) fn set_deleted(
        &self,
        record: RecordRef,
        since: Values<i64>,
        author: &Author<'_>,
    ) -> Result<()> {
        self.connection
            .prepare_cached(&format!(
                "UPDATE {} SET deleted_at = ?2, updated_at = ?3 WHERE id = ?1",
                record.entity
            ))?
            .execute((record.id, since.new, author.at))?;
        self.note(record, &Event::Trash(since), author)
    }
}
