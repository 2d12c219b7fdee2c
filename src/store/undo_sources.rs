//! Whom a job took a person of another system for: it is forgotten, and who the person was before is who it is again.
//!
//! Of a contact that the job made, what was remembered goes or stays with the contact.

use super::Store;
use super::undo::Undo;
use crate::error::Result;

/// The external ids that the job gave to contacts that still have them.
const REMEMBERED: &str = "FROM contact_source JOIN change ON change.entity = 'contact' AND change.record = contact_source.contact
    AND change.source = contact_source.source AND change.source_id = contact_source.id AND change.new = CAST(contact_source.contact AS TEXT)
    WHERE change.job = ?1 AND change.record NOT IN (SELECT record FROM held WHERE entity = 'contact')";

/// Who the person was before; nobody, if that was remembered by a job that was taken back itself.
const BEFORE: &str = "iif(EXISTS (
    SELECT 1 FROM change AS by JOIN job ON job.id = by.job AND job.status = 'undone'
    WHERE by.entity = 'contact' AND by.record = CAST(change.old AS INTEGER) AND by.source = change.source AND by.source_id = change.source_id AND by.new = change.old
  ), NULL, change.old)";

impl Store {
    /// Forgets what the job remembered of people.
    pub(super) fn forget_sources(&self, undo: &Undo<'_>) -> Result<()> {
        let job = undo.job.id;
        self.connection
            .execute("DELETE FROM taken WHERE kind = 'external_id'", [])?;
        self.connection.execute(
            &format!(
                "INSERT INTO change (entity, record, kind, field, source, source_id, old, new, at, by, command)
                 SELECT 'contact', change.record, change.kind, change.field, change.source, change.source_id, change.new, {BEFORE}, ?2, ?3, ?4 {REMEMBERED}"
            ),
            (job, undo.now, undo.by, format!("jobs undo {job}")),
        )?;
        // Who was removed for good meanwhile is nobody.
        self.connection.execute(
            &format!(
                "UPDATE contact_source SET contact = (SELECT id FROM contact WHERE id = CAST(was.old AS INTEGER))
                 FROM (SELECT contact_source.source, contact_source.id, {BEFORE} AS old {REMEMBERED} AND {BEFORE} IS NOT NULL) AS was
                 WHERE contact_source.source = was.source AND contact_source.id = was.id"
            ),
            [job],
        )?;
        self.connection.execute(
            &format!(
                "DELETE FROM contact_source WHERE (source, id) IN
                 (SELECT contact_source.source, contact_source.id {REMEMBERED} AND {BEFORE} IS NULL)"
            ),
            [job],
        )?;
        Ok(())
    }
}
