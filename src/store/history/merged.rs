//! Merged records: the record that each of them is now part of.
//!
//! A merge puts the other record in the trash, and adds the event of the merge to the history of the remaining one after
//! that. So a record is merged if an event of a merge names it and no later event took it out of the trash or put it there.

use rusqlite::OptionalExtension;

use crate::duplicate::Candidate;
use crate::error::Result;
use crate::record::Entity;
use crate::store::Store;
use crate::store::history::RecordRef;

/// The merge of a record into another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merging {
    /// The record that remains.
    pub into: i64,
    /// The time, in seconds since 1970.
    pub at: i64,
    /// The user who merged them.
    pub by: String,
    /// The event of the merge in the history of the remaining record.
    pub(super) change: i64,
}

/// A condition of the row `merging` of `change`: the record that it names is still in the trash by this merge.
pub(in crate::store) const MERGE_HOLDS: &str = "NOT EXISTS (
    SELECT 1 FROM change
    WHERE entity = merging.entity AND record = merging.other AND kind = 'trash' AND id > merging.id)";

impl Store {
    /// Returns the merge that put a record in the trash; none if it was deleted, restored, or separated again.
    pub fn merged_into(&self, record: RecordRef) -> Result<Option<Merging>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT record, at, by, id FROM change AS merging
             WHERE kind = 'merge' AND entity = ?1 AND other = ?2 AND new IS NOT NULL AND {MERGE_HOLDS}
             ORDER BY id DESC LIMIT 1"
        ))?;
        let merging = statement.query_row((record.entity.name(), record.id), |row| {
            Ok(Merging {
                into: row.get(0)?,
                at: row.get(1)?,
                by: row.get(2)?,
                change: row.get(3)?,
            })
        });
        Ok(merging.optional()?)
    }

    /// Returns the record that a record was merged into, through any number of merges; the record itself if it was not
    /// merged, or its merge was undone.
    pub fn survivor(&self, record: RecordRef) -> Result<i64> {
        let mut survivor = record;
        while let Some(merging) = self.merged_into(survivor)? {
            survivor.id = merging.into;
        }
        Ok(survivor.id)
    }

    /// Returns a record and all records that were merged into it, through any number of merges.
    pub(in crate::store) fn merged_records(&self, record: RecordRef) -> Result<Vec<i64>> {
        let mut merged = self.connection.prepare_cached(
            "SELECT DISTINCT other FROM change
             WHERE kind = 'merge' AND entity = ? AND record = ? AND new IS NOT NULL",
        )?;
        let mut all = vec![record.id];
        let mut next = 0;
        while let Some(&into) = all.get(next) {
            next += 1;
            let others = merged.query_map((record.entity.name(), into), |row| row.get(0))?;
            for id in others.collect::<rusqlite::Result<Vec<i64>>>()? {
                let merging = self.merged_into(RecordRef { id, ..record })?;
                if merging.is_some_and(|merging| merging.into == into) {
                    all.push(id);
                }
            }
        }
        Ok(all)
    }

    /// Replaces candidates in the trash by the records that they were merged into. Each record appears once.
    pub(in crate::store) fn with_survivors(
        &self,
        entity: Entity,
        found: Vec<Candidate>,
    ) -> Result<Vec<Candidate>> {
        if found.iter().all(|one| one.deleted_at.is_none()) {
            return Ok(found);
        }
        let mut with_survivors: Vec<Candidate> = Vec::new();
        for candidate in found {
            let candidate = self.as_survivor(entity, candidate)?;
            match with_survivors.iter_mut().find(|one| one.id == candidate.id) {
                Some(there) => there.score = there.score.max(candidate.score),
                None => with_survivors.push(candidate),
            }
        }
        Ok(with_survivors)
    }

    fn as_survivor(&self, entity: Entity, candidate: Candidate) -> Result<Candidate> {
        if candidate.deleted_at.is_none() {
            return Ok(candidate);
        }
        let id = self.survivor(RecordRef {
            entity,
            id: candidate.id,
        })?;
        if id == candidate.id {
            return Ok(candidate);
        }
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT deleted_at FROM {entity} WHERE id = ?"))?;
        let deleted_at = statement.query_row([id], |row| row.get(0)).optional()?;
        Ok(match deleted_at {
            Some(deleted_at) => Candidate {
                id,
                deleted_at,
                ..candidate
            },
            None => candidate,
        })
    }
}
