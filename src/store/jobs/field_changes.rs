//! The changes that a job made to fields of existing records, counted by field and one by one. The history has them, so they
//! are right for a job that was resumed, too. A record that the job took out of the trash has another `deleted_at`.

use serde::{Deserialize, Serialize};

use super::queries::{count, signed};
use crate::error::{Error, Result};
use crate::record::Entity;
use crate::store::history::{CHANGE_COLUMNS, change_of};
use crate::store::{Change, Store};

/// How often a job changed a field of existing records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChanges {
    /// The entity of the records.
    pub entity: Entity,
    /// The name of the field.
    pub field: String,
    /// Blank values that were filled.
    pub filled: u64,
    /// Values that were replaced.
    pub changed: u64,
    /// Values that were removed.
    pub cleared: u64,
}

/// The changes of a job that are wanted: all of them, unless one of these is set.
#[derive(Clone, Copy, Debug, Default)]
pub struct WantedChanges {
    /// Only the changes of this row.
    pub row: Option<u64>,
    /// The largest number of changes.
    pub limit: Option<u64>,
}

impl Store {
    /// Returns how often a job changed each field, by entity and name.
    pub fn field_changes(&self, job: i64) -> Result<Vec<FieldChanges>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT entity, field,
               sum(old IS NULL) AS filled,
               sum(old IS NOT NULL AND new IS NOT NULL) AS changed,
               sum(new IS NULL) AS cleared
             FROM change WHERE job = ? AND kind IN ('field', 'trash')
             GROUP BY entity, field ORDER BY entity, field",
        )?;
        let mut rows = statement.query([job])?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            let entity: String = row.get("entity")?;
            changes.push(FieldChanges {
                entity: entity.parse().map_err(Error::unusable)?,
                field: row.get("field")?,
                filled: count(row, "filled")?,
                changed: count(row, "changed")?,
                cleared: count(row, "cleared")?,
            });
        }
        Ok(changes)
    }

    /// Calls `visit` with the changes of fields that a job made, the oldest first.
    pub fn visit_field_changes(
        &self,
        job: i64,
        wanted: WantedChanges,
        mut visit: impl FnMut(Change) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {CHANGE_COLUMNS} FROM change WHERE job = ?1 AND kind IN ('field', 'trash') AND (?2 IS NULL OR row = ?2)
             ORDER BY id LIMIT ?3"
        ))?;
        let WantedChanges { row, limit } = wanted;
        // A negative limit is none.
        let mut rows = statement.query((job, row.map(signed), limit.map_or(-1, signed)))?;
        while let Some(row) = rows.next()? {
            visit(change_of(row)?)?;
        }
        Ok(())
    }
}

impl FieldChanges {
    /// Returns whether these are records that went into the trash or out of it.
    pub fn is_trash(&self) -> bool {
        self.field == "deleted_at"
    }
}

#[cfg(test)]
impl FieldChanges {
    /// Returns the changes of a job that imports leads and changed a contact.
    pub(crate) fn examples() -> Vec<Self> {
        let of = |entity, field: &str, [filled, changed, cleared]: [u64; 3]| FieldChanges {
            entity,
            field: field.to_owned(),
            filled,
            changed,
            cleared,
        };
        vec![
            of(Entity::Lead, "phone", [7, 0, 0]),
            of(Entity::Contact, "email", [0, 3, 1]),
        ]
    }
}
