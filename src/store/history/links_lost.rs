//! The links that a record in the trash has lost, by the deletion of itself or of the other record, as the histories of
//! both say. The user can make them again.

use crate::error::Result;
use crate::record::Entity;
use crate::store::history::log::{CHANGE_COLUMNS, SINCE, change_of};
use crate::store::{Link, RecordRef, Store};

/// The links that a record lost by its last deletion; and links that it lost before by the deletion of the other record,
/// unless that one was restored, and the link reported, while this record existed. A merge loses no links of the contact:
/// they move to the other contact.
const LOST: &str = "
    WITH own AS (
      SELECT max(id) AS id, at FROM change
      WHERE entity = ?1 AND record = ?2 AND kind = 'trash' AND new IS NOT NULL
    ),
    lost AS (
      SELECT id, at, command, old, other FROM change AS last
      WHERE entity = ?1 AND record = ?2 AND kind = 'link' AND new IS NULL
        AND id = (
          SELECT max(id) FROM change
          WHERE entity = ?1 AND record = ?2 AND kind = 'link' AND other = last.other)
    )
    SELECT lost.other, lost.old, lost.at FROM lost JOIN own
    WHERE lost.id > own.id AND lost.at = own.at
       OR EXISTS (
         SELECT 1 FROM change AS deletion
         WHERE deletion.entity = ?3 AND deletion.record = lost.other AND deletion.kind = 'trash'
           AND deletion.new IS NOT NULL AND deletion.id < lost.id AND deletion.at = lost.at
           AND deletion.command = lost.command AND lost.command = ?3 || ' delete'
       ) AND NOT EXISTS (
         SELECT 1 FROM change AS back
         WHERE back.entity = ?3 AND back.record = lost.other AND back.kind = 'trash' AND back.new IS NULL
           AND back.id BETWEEN lost.id AND own.id
       )
    ORDER BY lost.id";

/// An id that no job has.
const NO_JOB: i64 = 0;

impl Store {
    /// Returns the links that a client or a contact in the trash has lost. A record at the other end that was merged in the
    /// meantime is replaced by the record that it was merged into.
    pub fn links_lost(&self, entity: Entity, id: i64) -> Result<Vec<Link>> {
        let Some(far) = entity.spec().linked_with else {
            return Ok(Vec::new());
        };
        let mut statement = self.connection.prepare_cached(LOST)?;
        let lost = statement.query_map((entity.name(), id, far.name()), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        let mut links = Vec::new();
        for lost in lost.collect::<rusqlite::Result<Vec<(i64, String, i64)>>>()? {
            let (other, relationship, at) = lost;
            let (client, contact) = if entity == Entity::Client {
                (id, other)
            } else {
                (other, id)
            };
            let link = Link {
                client,
                contact,
                relationship,
                is_primary: self.was_primary(client, contact, at)?,
            };
            let far = RecordRef {
                entity: far,
                id: other,
            };
            links.push(link.with_other(entity, self.owner_of_link(far, id)?));
        }
        self.of_survivors(entity, links)
    }

    /// Returns the record to which a link with `with` belongs: another one if the link came to this one by a merge that was undone
    /// since.
    fn owner_of_link(&self, record: RecordRef, with: i64) -> Result<i64> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {CHANGE_COLUMNS} FROM change
             WHERE entity = ? AND record = ? AND kind = 'link' AND other = ? AND new IS NOT NULL
             ORDER BY id DESC LIMIT 1"
        ))?;
        let mut owner = record;
        loop {
            let mut made = statement.query((owner.entity.name(), owner.id, with))?;
            let Some(made) = made.next()?.map(change_of).transpose()? else {
                return Ok(owner.id);
            };
            match self.parted_from(&made)? {
                Some(other) => owner.id = other,
                None => return Ok(owner.id),
            }
        }
    }

    /// Whether a contact is or was linked to a client. Links of jobs that were undone do not count.
    pub fn was_linked(&self, contact: i64) -> Result<bool> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT 1 FROM change WHERE entity = 'contact' AND record = ?2 AND kind = 'link' AND {SINCE}"
        ))?;
        Ok(statement.exists((NO_JOB, contact))?)
    }

    /// Replaces merged records at the other end by the records that they were merged into. Each record appears once; its
    /// own link counts first.
    fn of_survivors(&self, entity: Entity, links: Vec<Link>) -> Result<Vec<Link>> {
        let mut of_survivors = Vec::new();
        for link in links {
            of_survivors.push((self.survivor(link.other(entity))?, link));
        }
        of_survivors.sort_by_key(|(survivor, link)| *survivor != link.other(entity).id);
        let mut links: Vec<Link> = Vec::new();
        for (survivor, link) in of_survivors {
            let there = links.iter_mut();
            match there
                .into_iter()
                .find(|one| one.other(entity).id == survivor)
            {
                Some(there) => there.is_primary |= link.is_primary,
                None => links.push(link.with_other(entity, survivor)),
            }
        }
        Ok(links)
    }

    fn was_primary(&self, client: i64, contact: i64, until: i64) -> Result<bool> {
        let mut statement = self.connection.prepare_cached(
            "SELECT 1 FROM change WHERE entity = 'client' AND record = ?1 AND kind = 'primary_contact'
             AND old = ?2 AND new IS NULL AND at = ?3",
        )?;
        Ok(statement.exists((client, contact.to_string(), until))?)
    }
}
