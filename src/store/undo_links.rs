//! Links and advisers that a job has made between records that were there before: in the history they are fields (the
//! client's `contact 7`), in the store they are rows of tables of their own.

use super::Store;
use super::undo::Undo;
use crate::error::Result;

/// A link that still is as the job made it.
const LINKS: &str =
    "taken JOIN link ON link.client = taken.record AND taken.field = 'contact ' || link.contact
    WHERE taken.entity = 'client' AND taken.old IS NULL";

impl Store {
    /// Takes apart what the job has linked, where nobody has changed it since, and gives how many links that were.
    pub(super) fn take_links_apart(&self, undo: &Undo<'_>) -> Result<u64> {
        let connection = &self.connection;
        connection.execute(
            &format!(
                "INSERT INTO stays (entity, record, why) SELECT 'client', taken.record, 'changed since: ' || taken.field
                 FROM {LINKS} AND link.relationship <> taken.new"
            ),
            [],
        )?;
        let author = (undo.now, undo.by, format!("jobs undo {}", undo.job.id));
        for (entity, record, field) in [
            ("client", "link.client", "'contact ' || link.contact"),
            ("contact", "link.contact", "'client ' || link.client"),
        ] {
            connection.execute(
                &format!(
                    "INSERT INTO change (entity, record, field, old, at, by, command)
                     SELECT '{entity}', {record}, {field}, link.relationship, ?1, ?2, ?3 FROM {LINKS} AND link.relationship = taken.new"
                ),
                (author.0, author.1, &author.2),
            )?;
        }
        let apart = connection.execute(
            &format!(
                "DELETE FROM link WHERE (client, contact) IN (SELECT link.client, link.contact FROM {LINKS} AND link.relationship = taken.new)"
            ),
            [],
        )?;
        self.take_advisers_off(&author)?;
        connection.execute(
            "DELETE FROM taken WHERE entity = 'client' AND (field LIKE 'contact %' OR field IN ('adviser', 'primary_contact'))
               OR entity = 'contact' AND field LIKE 'client %'",
            [],
        )?;
        Ok(apart as u64)
    }

    fn take_advisers_off(&self, author: &(i64, &str, String)) -> Result<()> {
        const ADVISERS: &str =
            "taken JOIN adviser ON adviser.client = taken.record AND adviser.name = taken.new
            WHERE taken.entity = 'client' AND taken.field = 'adviser' AND taken.old IS NULL";
        self.connection.execute(
            &format!(
                "INSERT INTO change (entity, record, field, old, at, by, command)
                 SELECT 'client', adviser.client, 'adviser', adviser.name, ?1, ?2, ?3 FROM {ADVISERS}"
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
