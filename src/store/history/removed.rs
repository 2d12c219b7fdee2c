//! The records that an undo removes or restores, and the jobs that were undone before and whose records it removes, too.

use std::collections::{BTreeMap, HashSet};

use super::later_rows::going;
use super::undoing::Undoing;
use crate::error::Result;
use crate::record::Entity;
use crate::store::{Job, RecordRef, Store};

/// The largest number of removed or restored records of an entity that are named.
const NAMED_MAX: u16 = 1_000;

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

/// A record that an undo restores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reverted {
    /// Its entity.
    pub entity: Entity,
    /// Its id.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// The fields that have their old values again.
    pub fields: Vec<String>,
    /// Whether it goes back to the trash.
    pub is_deleted: bool,
}

impl Undoing<'_> {
    /// Returns the first records of each entity whose fields have their old values again, in the order of their ids. `others` are
    /// records of which something else is restored: the field for it, or none for a record that goes back to the trash.
    pub fn restored_first(&self, others: &[(RecordRef, &str)]) -> Result<Vec<Reverted>> {
        let mut fields = self.store.connection.prepare_cached(
            "SELECT record, group_concat(field) FROM taken WHERE entity = ?1
             GROUP BY record ORDER BY record LIMIT ?2",
        )?;
        let mut all = Vec::new();
        for entity in Entity::ALL {
            let found = fields.query_map((entity.name(), NAMED_MAX), |row| {
                Ok((row.get(0)?, row.get::<_, String>(1)?))
            })?;
            let mut found: BTreeMap<i64, String> = found.collect::<rusqlite::Result<_>>()?;
            let mut deleted = HashSet::new();
            let others = others.iter().filter(|(record, _)| record.entity == entity);
            for (record, field) in others.take(usize::from(NAMED_MAX)) {
                if field.is_empty() {
                    deleted.insert(record.id);
                }
                let fields = found.entry(record.id).or_default();
                if !fields.is_empty() && !field.is_empty() {
                    fields.push(',');
                }
                fields.push_str(field);
            }
            for (id, fields) in found {
                all.push(Reverted {
                    entity,
                    id,
                    name: self.store.name_of(entity.name(), id)?,
                    fields: fields.split_terminator(',').map(str::to_owned).collect(),
                    is_deleted: deleted.contains(&id),
                });
            }
        }
        Ok(all)
    }

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
