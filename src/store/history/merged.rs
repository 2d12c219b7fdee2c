//! Merged contacts: the contact that each of them is now part of.

use rusqlite::OptionalExtension;

use crate::duplicate::Candidate;
use crate::error::Result;
use crate::store::Store;

/// The command that merges contacts.
pub const MERGING: &str = "contact merge";

/// The merge of a contact into another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merging {
    /// The contact that remains.
    pub into: i64,
    /// The time, in seconds since 1970.
    pub at: i64,
    /// The user who merged them.
    pub by: String,
}

impl Store {
    /// Returns the contact that a contact was merged into, through any number of merges; the contact itself if it was not
    /// merged, or its merge was undone.
    pub(in crate::store) fn survivor(&self, contact: i64) -> Result<i64> {
        let mut statement = self.connection.prepare_cached(
            "SELECT record FROM change AS merging
             WHERE kind = 'merge' AND other = ?1 AND new IS NOT NULL AND NOT EXISTS (
               SELECT 1 FROM change WHERE entity = 'contact' AND record = ?1 AND kind = 'trash' AND new IS NULL
                 AND id > merging.id)
             ORDER BY id DESC LIMIT 1",
        )?;
        let mut survivor = contact;
        loop {
            let into = statement.query_row([survivor], |row| row.get(0));
            match into.optional()? {
                Some(into) => survivor = into,
                None => return Ok(survivor),
            }
        }
    }

    /// Replaces candidates in the trash by the contacts that they were merged into. Each contact appears once.
    pub(in crate::store) fn with_survivors(&self, found: Vec<Candidate>) -> Result<Vec<Candidate>> {
        if found.iter().all(|one| one.deleted_at.is_none()) {
            return Ok(found);
        }
        let mut with_survivors: Vec<Candidate> = Vec::new();
        for candidate in found {
            let candidate = self.as_survivor(candidate)?;
            match with_survivors.iter_mut().find(|one| one.id == candidate.id) {
                Some(there) => there.score = there.score.max(candidate.score),
                None => with_survivors.push(candidate),
            }
        }
        Ok(with_survivors)
    }

    fn as_survivor(&self, candidate: Candidate) -> Result<Candidate> {
        if candidate.deleted_at.is_none() || !self.went_by_a_merge(candidate.id)? {
            return Ok(candidate);
        }
        let id = self.survivor(candidate.id)?;
        let mut statement = self
            .connection
            .prepare_cached("SELECT deleted_at FROM contact WHERE id = ?")?;
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

    /// Returns the merge that put a contact in the trash; none if it was deleted.
    pub(in crate::store) fn merged_into(&self, contact: i64) -> Result<Option<Merging>> {
        if !self.went_by_a_merge(contact)? {
            return Ok(None);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT record, at, by FROM change
             WHERE kind = 'merge' AND other = ? AND new IS NOT NULL ORDER BY id DESC LIMIT 1",
        )?;
        let merging = statement.query_row([contact], |row| {
            Ok(Merging {
                into: row.get(0)?,
                at: row.get(1)?,
                by: row.get(2)?,
            })
        });
        Ok(merging.optional()?)
    }

    /// Whether a contact is in the trash because it was merged. Most contacts there were deleted.
    fn went_by_a_merge(&self, contact: i64) -> Result<bool> {
        let mut statement = self.connection.prepare_cached(
            "SELECT command FROM change
             WHERE entity = 'contact' AND record = ? AND kind = 'trash' AND new IS NOT NULL
             ORDER BY id DESC LIMIT 1",
        )?;
        let command = statement.query_row([contact], |row| row.get::<_, Option<String>>(0));
        Ok(command.optional()?.flatten().as_deref() == Some(MERGING))
    }
}
