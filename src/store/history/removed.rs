//! The records that an undo removes, and the jobs that were undone before and whose records it removes, too.

use super::later_rows::going;
use super::undoing::Undoing;
use crate::error::Result;
use crate::record::Entity;
use crate::store::{Job, Store};

/// The largest number of removed records of an entity that are named.
const NAMED_MAX: u64 = 1_000;

/// A record that an undo removes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// Its entity.
    pub entity: Entity,
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// The job that created it.
    pub job: i64,
}

impl Undoing<'_> {
    /// Returns the first records of each entity that the undo removes, in the order of their ids.
    pub fn removed_first(&self) -> Result<Vec<Removed>> {
        let mut all = Vec::new();
        for entity in Entity::ALL {
            let parts = self.store.name_parts(entity.name())?;
            let mut statement = self.store.connection.prepare_cached(&format!(
                "SELECT id FROM ({}) ORDER BY id LIMIT {NAMED_MAX}",
                going(entity)
            ))?;
            let ids = statement.query_map([self.job], |row| row.get(0))?;
            for id in ids.collect::<rusqlite::Result<Vec<i64>>>()? {
                all.push(Removed {
                    entity,
                    id,
                    name: self.store.name_from(&parts, entity.name(), id)?,
                    job: self.job,
                });
            }
        }
        Ok(all)
    }
}

impl Store {
    /// Returns the jobs that were undone before this one, and that created or restored records which this one changed: they were
    /// kept because of it.
    pub fn undone_before(&self, job: i64) -> Result<Vec<Job>> {
        let mut others = self
            .connection
            .prepare_cached("SELECT 1 FROM job WHERE id <> ? AND status = 'undone'")?;
        if !others.exists([job])? {
            return Ok(Vec::new());
        }
        let of_entity = Entity::ALL.map(|entity| {
            format!(
                "SELECT made.job FROM change JOIN {entity} AS made ON made.id = change.record
                 WHERE change.job = ?1 AND change.entity = '{entity}'"
            )
        });
        let mut statement = self.connection.prepare(&format!(
            "SELECT DISTINCT made.job FROM (
               {}
               UNION ALL
               SELECT made.job FROM change
               JOIN change AS made ON made.entity = change.entity AND made.record = change.record
               WHERE change.job = ?1 AND made.kind = 'trash' AND made.new IS NULL
               UNION ALL
               SELECT made.job FROM change
               JOIN contact AS made ON made.id IN (CAST(change.old AS INTEGER), CAST(change.new AS INTEGER))
               WHERE change.job = ?1 AND change.kind = 'primary_contact') AS made
             JOIN job ON job.id = made.job
             WHERE made.job <> ?1 AND job.status = 'undone' ORDER BY made.job DESC",
            of_entity.join(" UNION ALL ")
        ))?;
        let ids = statement.query_map([job], |row| row.get(0))?;
        let mut jobs = Vec::new();
        for id in ids.collect::<rusqlite::Result<Vec<i64>>>()? {
            let job = self.job(id)?;
            // What others changed is not known any more once the events are removed.
            if let Some(job) = job
                && !self.lacks_history(&job)?
            {
                jobs.push(job);
            }
        }
        Ok(jobs)
    }
}
