//! Approval: a job is held with the numbers of its rehearsal until a user approves them.

use serde::{Deserialize, Serialize};

use super::queries::json;
use crate::error::Result;
use crate::store::{Counts, FieldChanges, Status, Store};

/// The numbers of a rehearsal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rehearsal {
    /// The outcomes of the rows.
    pub counts: Counts,
    /// The changed fields of existing records.
    pub changes: Vec<FieldChanges>,
}

impl Store {
    /// Holds a job that was rehearsed, until a user approves it. A job that was asked to stop is cancelled.
    pub fn hold_job(&self, id: i64, rehearsal: &Rehearsal, now: i64) -> Result<()> {
        self.transaction(|| {
            self.note_rehearsal(id, rehearsal)?;
            self.end_job(id, Status::Held, None, now)?;
            self.connection.execute(
                "UPDATE job SET ended_at = NULL WHERE id = ? AND status = 'held'",
                [id],
            )?;
            Ok(())
        })?;
        self.forget_cancel(id);
        Ok(())
    }

    /// Keeps the numbers of a rehearsal with its job. They are not approved yet.
    pub fn note_rehearsal(&self, id: i64, rehearsal: &Rehearsal) -> Result<()> {
        self.connection.execute(
            "UPDATE job SET rehearsal = ?2, approved_at = NULL, approved_by = NULL WHERE id = ?1",
            (id, json(rehearsal)?),
        )?;
        Ok(())
    }

    /// Approves a job as it was read before, and puts it in the queue. Returns false if another command has changed it
    /// since.
    pub fn approve_job(&self, id: i64, seen: Status, by: &str, now: i64) -> Result<bool> {
        let changed = self.connection.execute(
            "UPDATE job SET status = 'queued', approved_at = ?3, approved_by = ?4, error = NULL, guards = NULL, ended_at = NULL
             WHERE id = ?1 AND status = ?2 AND rehearsal IS NOT NULL",
            (id, seen.name(), now, by),
        )?;
        Ok(changed > 0)
    }
}
