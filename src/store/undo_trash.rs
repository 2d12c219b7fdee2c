//! Records that a job has brought back from the trash: they go back there, unless somebody has changed them since or hung
//! something on them.

use super::Store;
use super::history::TOLD;
use super::undo::{SINCE, Undo, blocked_by, noted_as};
use super::undo_links::PROMOTION;
use crate::error::Result;

/// A record that the job brought back.
const BACK: &str = "taken.kind = 'trash' AND taken.new IS NULL";

/// What somebody has done since with a record that the job brought back.
const TOUCHED: &str = "taken CROSS JOIN change ON change.entity = taken.entity AND change.record = taken.record AND change.id > taken.last";

/// What is hung on a record: of which kind that is, and the table where it stands.
const HUNG: [(&str, &str); 3] = [
    ("client", "activity"),
    ("client", "document"),
    ("lead", "conversion"),
];

impl Store {
    /// Keeps among the living what is not the job's alone any more. What the job has linked must have been taken apart.
    pub(super) fn keep_restored(&self, undo: &Undo<'_>) -> Result<()> {
        for hung in HUNG {
            self.block_restored(hung, undo)?;
        }
        self.connection.execute(
            &format!(
                "INSERT OR IGNORE INTO stays (entity, record, why, field, by, at, job)
                 SELECT taken.entity, taken.record, 'changed since', {TOLD}, change.by, max(change.at), change.job FROM {TOUCHED}
                 WHERE {BACK} AND {SINCE} AND (taken.entity, taken.record) NOT IN (SELECT entity, record FROM held)
                 GROUP BY taken.entity, taken.record, change.field"
            ),
            [undo.job.id],
        )?;
        for ends in [("client", "contact"), ("contact", "client")] {
            self.keep_linked(ends, undo)?;
        }
        self.connection.execute(
            &format!(
                "DELETE FROM taken WHERE {BACK}
                 AND (entity, record) IN (SELECT entity, record FROM held UNION ALL SELECT entity, record FROM stays)"
            ),
            [],
        )?;
        Ok(())
    }

    fn block_restored(&self, (entity, table): (&str, &str), undo: &Undo<'_>) -> Result<()> {
        self.connection.execute(
            &format!(
                "INSERT OR IGNORE INTO held (entity, record, is_blocked, why, by, at, job)
                 SELECT taken.entity, taken.record, TRUE, ?2, change.by, max(change.at), change.job FROM {TOUCHED}
                 WHERE taken.entity = '{entity}' AND {BACK} AND {SINCE} AND change.kind = ?3 AND change.old IS NULL
                 GROUP BY taken.record"
            ),
            (undo.job.id, blocked_by(table), noted_as(table)),
        )?;
        Ok(())
    }

    /// Only the living are linked: who still is, other than with what the job made and takes along, stays.
    fn keep_linked(&self, (entity, other): (&str, &str), undo: &Undo<'_>) -> Result<()> {
        self.connection.execute(
            &format!(
                "INSERT OR IGNORE INTO stays (entity, record, why, field, by, at, job)
                 SELECT taken.entity, taken.record, iif(later.id IS NULL, 'still linked', 'changed since'), '{other} ' || link.{other},
                   later.by, later.at, later.job
                 FROM taken JOIN link ON link.{entity} = taken.record JOIN \"{other}\" AS other ON other.id = link.{other}
                 LEFT JOIN change AS later ON later.id = (
                   SELECT max(change.id) FROM change
                   WHERE ({PROMOTION} OR change.entity = 'client' AND change.record = link.client AND change.kind = 'link' AND change.other = link.contact)
                     AND {SINCE} AND change.id > taken.last)
                 WHERE taken.entity = '{entity}' AND {BACK}
                   AND (other.job IS NOT ?1 OR other.id IN (SELECT record FROM held WHERE entity = '{other}'))"
            ),
            [undo.job.id],
        )?;
        Ok(())
    }
}
