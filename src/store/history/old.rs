//! Removes old events, if the operator limits how long the history is kept.
//!
//! Events that say where a record came from and where it is now stay: its creation, its external ids, its merges, its
//! conversion, its links, and when it went into the trash or out of it. A link that a user removed is not made again, however long
//! ago that was.

use crate::error::{Error, Result};
use crate::store::{Job, Store};

/// The setting with the last event up to which old events were removed.
const REMOVED_UNTIL: &str = "store.history_until";

/// Events that only say what a record was before.
const REMOVABLE: &str =
    "kind IN ('field', 'adviser', 'primary_contact', 'activity', 'activities', 'document')";

impl Store {
    /// Removes the events from before `cutoff`, and returns their number. Imports from that time cannot be undone after it. It
    /// stays known which of them may be imported again.
    pub fn remove_old_history(&self, cutoff: i64) -> Result<u64> {
        if self.count_old_history(cutoff)? == 0 {
            return Ok(0);
        }
        self.connection.pragma_update(None, "secure_delete", "ON")?;
        let removed = self.transaction(|| {
            let until = self.last_old_event(cutoff)?;
            let unchanged = self.unchanged_jobs(until)?;
            let removed = self.connection.execute(
                &format!("DELETE FROM change WHERE id <= ?1 AND {REMOVABLE}"),
                [until],
            )?;
            self.note_removed(until, &unchanged)?;
            Ok(removed as u64)
        });
        self.connection
            .pragma_update(None, "secure_delete", "FAST")?;
        removed
    }

    /// Returns the number of events that `remove_old_history` would remove.
    pub fn count_old_history(&self, cutoff: i64) -> Result<u64> {
        let until = self.last_old_event(cutoff)?;
        let events: i64 = self.connection.query_row(
            &format!("SELECT count(*) FROM change WHERE id <= ?1 AND {REMOVABLE}"),
            [until],
            |row| row.get(0),
        )?;
        Ok(events.unsigned_abs())
    }

    /// Fails if events were removed since a job began. An undo would not know what was changed since.
    pub fn assert_has_history(&self, job: &Job) -> Result<()> {
        if !self.lacks_history(job)? {
            return Ok(());
        }
        Err(Error::failure(format!(
            "job {} can no longer be undone: changes from its time were removed (setting history.keep_days)",
            job.id
        ))
        .hint("Nothing was changed. Single records: intake lead edit, or intake lead delete, and the same for clients and contacts."))
    }

    /// Returns whether events were removed since a job began.
    pub(in crate::store) fn lacks_history(&self, job: &Job) -> Result<bool> {
        let until = self.setting(REMOVED_UNTIL)?;
        let until = until.and_then(|until| until.parse::<i64>().ok());
        Ok(until.is_some_and(|until| job.changes_before < until))
    }

    /// Returns whether a job changed existing records, and it is no longer known which.
    pub fn lacks_changes(&self, job: &Job) -> Result<bool> {
        Ok(job.counts.changed() > 0 && self.lacks_history(job)?)
    }

    /// Returns the last event before the first one since `cutoff`. The index over names still needs those behind its own last
    /// one.
    fn last_old_event(&self, cutoff: i64) -> Result<i64> {
        Ok(self.connection.query_row(
            "SELECT min(
               coalesce((SELECT id - 1 FROM change WHERE at >= ?1 ORDER BY id LIMIT 1), (SELECT max(id) FROM change), 0),
               coalesce((SELECT change FROM lead_name_until WHERE lead > 0), 9223372036854775807))",
            [cutoff],
            |row| row.get(0),
        )?)
    }

    /// Returns the completed jobs that began before an event, and whose records were not changed since.
    fn unchanged_jobs(&self, until: i64) -> Result<Vec<i64>> {
        let jobs = self.select_jobs(
            "status LIKE 'completed%' AND forgotten = 0 AND changes_before < ?1",
            &[&until],
        )?;
        let mut unchanged = Vec::new();
        for job in jobs {
            let mut same = self.same_jobs(job.id)?;
            same.retain(|other| other.id <= job.id);
            if !self.is_changed_since(&same)? {
                unchanged.push(job.id);
            }
        }
        Ok(unchanged)
    }

    /// Notes up to which event the history was removed, and which jobs count as changed since by it.
    fn note_removed(&self, until: i64, unchanged: &[i64]) -> Result<()> {
        self.set_setting(REMOVED_UNTIL, &until.to_string())?;
        self.connection.execute(
            "UPDATE job SET forgotten = 1 WHERE changes_before < ?1",
            [until],
        )?;
        let mut unchanged_job = self
            .connection
            .prepare_cached("UPDATE job SET forgotten = 0 WHERE id = ?")?;
        for job in unchanged {
            unchanged_job.execute([job])?;
        }
        Ok(())
    }
}
