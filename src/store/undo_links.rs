//! Links and advisers that a job has made between records that were there before: in the history they are fields (the
//! client's `contact 7`), in the store they are rows of tables of their own.

use super::Store;
use super::undo::{SINCE, Undo};
use crate::error::Result;

/// A link that the job made and that is still there.
const LINKS: &str =
    "taken JOIN link ON link.client = taken.record AND taken.kind = 'link' AND taken.other = link.contact
    WHERE taken.entity = 'client' AND taken.old IS NULL";

/// The change of a client's primary contact that has made a link another since: it or the one before was promoted.
pub(super) const PROMOTION: &str =
    "change.entity = 'client' AND change.kind = 'primary_contact' AND change.record = link.client
    AND CAST(link.contact AS TEXT) IN (change.old, change.new)";

impl Store {
    /// Holds the contacts that the job made and whose links somebody has changed since: the client says so in its own
    /// history, the contact does not.
    pub(super) fn hold_promoted(&self, undo: &Undo<'_>) -> Result<()> {
        self.connection.execute(
            &format!(
                "INSERT OR IGNORE INTO held (entity, record, is_blocked, why, by, at, job)
                 SELECT 'contact', made.id, FALSE, 'changed since: primary_contact of client ' || link.client,
                   change.by, max(change.at), change.job
                 FROM contact AS made JOIN link ON link.contact = made.id JOIN change ON {PROMOTION}
                 WHERE made.job = ?1 AND {SINCE} GROUP BY made.id"
            ),
            [undo.job.id],
        )?;
        Ok(())
    }

    /// Takes apart what the job has linked, where nobody has changed it since, and gives how many links that were.
    pub(super) fn take_links_apart(&self, undo: &Undo<'_>) -> Result<u64> {
        let connection = &self.connection;
        self.keep_changed_links(undo)?;
        let author = (undo.now, undo.by, format!("jobs undo {}", undo.job.id));
        for (entity, other) in [("client", "contact"), ("contact", "client")] {
            connection.execute(
                &format!(
                    "INSERT INTO change (entity, record, kind, field, other, old, at, by, command)
                     SELECT '{entity}', link.{entity}, 'link', '{other} ' || link.{other}, link.{other}, link.relationship, ?1, ?2, ?3 FROM {LINKS}"
                ),
                (author.0, author.1, &author.2),
            )?;
        }
        let apart = connection.execute(
            &format!(
                "DELETE FROM link WHERE (client, contact) IN (SELECT link.client, link.contact FROM {LINKS})"
            ),
            [],
        )?;
        self.take_advisers_off(&author)?;
        connection.execute(
            "DELETE FROM taken WHERE kind IN ('link', 'adviser', 'primary_contact')",
            [],
        )?;
        Ok(apart as u64)
    }

    /// Leaves as they are, and names, the links that somebody has changed since.
    fn keep_changed_links(&self, undo: &Undo<'_>) -> Result<()> {
        let promoted = format!(
            "EXISTS (SELECT 1 FROM change WHERE {PROMOTION} AND {SINCE} AND change.id > taken.last)"
        );
        let changed = format!("{LINKS} AND (link.relationship <> taken.new OR {promoted})");
        self.connection.execute(
            &format!(
                "INSERT OR IGNORE INTO stays (entity, record, why, field, by, at, job)
                 SELECT 'client', changed.record, 'changed since', changed.field, later.by, later.at, later.job
                 FROM (
                   SELECT taken.record, taken.field, (
                     SELECT max(change.id) FROM change
                     WHERE ({PROMOTION} OR change.entity = 'client' AND change.record = link.client AND change.kind = 'link' AND change.other = taken.other)
                       AND {SINCE} AND change.id > taken.last
                   ) AS later FROM {changed}
                 ) AS changed LEFT JOIN change AS later ON later.id = changed.later"
            ),
            [undo.job.id],
        )?;
        self.connection.execute(
            &format!(
                "DELETE FROM taken WHERE (entity, field, record) IN (SELECT taken.entity, taken.field, taken.record FROM {changed})"
            ),
            [undo.job.id],
        )?;
        Ok(())
    }

    fn take_advisers_off(&self, author: &(i64, &str, String)) -> Result<()> {
        const ADVISERS: &str =
            "taken JOIN adviser ON adviser.client = taken.record AND adviser.name = taken.new
            WHERE taken.entity = 'client' AND taken.kind = 'adviser' AND taken.old IS NULL";
        self.connection.execute(
            &format!(
                "INSERT INTO change (entity, record, kind, field, old, at, by, command)
                 SELECT 'client', adviser.client, 'adviser', 'adviser', adviser.name, ?1, ?2, ?3 FROM {ADVISERS}"
            ),
            (author.0, author.1, &author.2),
        )?;
        self.connection.execute(
            &format!(
                "DELETE FROM adviser WHERE (client, name_key) IN (SELECT adviser.client, adviser.name_key FROM {ADVISERS})"
            ),
            [],
        )?;
        Ok(())
    }
}
