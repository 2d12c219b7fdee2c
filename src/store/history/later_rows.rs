//! The rows of other jobs that changed nothing because they matched records that an undo removes, or may have named them.

use super::undoing::Undoing;
use crate::error::Result;
use crate::plan::JobKind;
use crate::record::Entity;
use crate::record::related::brings;
use crate::store::Store;
use crate::store::jobs::rejected::json;

/// The rows of a job that changed nothing because they matched records that an undo removes. Their values are in no record
/// after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LaterRows {
    /// The job.
    pub job: i64,
    /// The rows that certainly did: skipped as duplicates, or unchanged although they differ.
    pub rows: u64,
    /// The rows of the job that perhaps did: it does not keep which record an unchanged row matched, nor which contact the row
    /// of a client named.
    pub perhaps: u64,
}

impl LaterRows {
    /// Adds more rows of the same job.
    pub fn add(&mut self, more: &LaterRows) {
        self.rows += more.rows;
        self.perhaps = self.perhaps.max(more.perhaps);
    }
}

/// Kept rows that changed nothing because of their record: skipped as duplicates, or unchanged. A row that a user decided to skip
/// is left out: it would be skipped again.
const CHANGED_NOTHING: &str = "
    (outcome = 'differing' OR outcome = 'skipped' AND (
      json_type(reasons) = 'text' OR json_extract(reasons, '$[0].code') = 'duplicate'))";

impl Undoing<'_> {
    /// Returns the rows of other jobs that matched records which the undo removes, the newest job first.
    pub fn later_rows(&self) -> Result<Vec<LaterRows>> {
        let mut all = Vec::new();
        for entity in Entity::ALL {
            if self.removes_any(entity)? {
                all.extend(self.later_rows_of(entity)?);
            }
        }
        all.sort_by_key(|later| std::cmp::Reverse(later.job));
        Ok(all)
    }

    /// Returns the rows of later jobs that changed nothing because of their client or contact, which stays, and may have named
    /// the contact or client that the undo removes. It must be called before the links of the job are removed.
    pub fn later_rows_of_linked(&self) -> Result<Vec<LaterRows>> {
        let mut all = self.later_rows_beside(Entity::Client, Entity::Contact)?;
        all.extend(self.later_rows_beside(Entity::Contact, Entity::Client)?);
        let mut found = Vec::new();
        for later in all {
            if self.names_related(later.job)? {
                found.push(later);
            }
        }
        Ok(found)
    }

    /// Returns the rows of later jobs of an entity that stays, to which a record that the undo removes is linked.
    fn later_rows_beside(&self, stays: Entity, removed: Entity) -> Result<Vec<LaterRows>> {
        // An import of people from another system makes no client again that was removed.
        let kinds = JobKind::all().filter(|kind| kind.entity() == stays && !kind.is_of_people());
        let kinds: Vec<&str> = kinds.map(JobKind::name).collect();
        let (going, also_going) = (going(removed), going(stays));
        let mut statement = self.store.connection.prepare_cached(&format!(
            "WITH beside AS (
               SELECT {stays} AS id FROM link
               WHERE EXISTS ({going} AND made.id = link.{removed}) AND NOT EXISTS ({also_going} AND made.id = link.{stays}))
             SELECT id, matched + unchanged - differing AS perhaps FROM (
               SELECT id, unchanged, differing, (
                 SELECT count(*) FROM job_row
                 WHERE job_row.job = job.id AND {CHANGED_NOTHING}
                   AND EXISTS (SELECT 1 FROM json_each(job_row.records) AS met WHERE met.value IN (SELECT id FROM beside))
               ) AS matched
               FROM job WHERE id > ?1 AND status <> 'undone' AND kind IN (SELECT value FROM json_each(?2)))
             WHERE perhaps > 0 AND EXISTS (SELECT 1 FROM beside)"
        ))?;
        let rows = statement.query_map((self.job, json(&kinds)?), |row| {
            Ok(LaterRows {
                job: row.get(0)?,
                rows: 0,
                perhaps: row.get::<_, i64>(1)?.unsigned_abs(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Returns whether the rows of a job can name related records: a column has a field of them.
    fn names_related(&self, job: i64) -> Result<bool> {
        let Some(job) = self.store.job(job)? else {
            return Ok(false);
        };
        let plan = job.plan()?;
        let schema = Store::schema_of_rows(Some(self.store), plan.entity())?;
        let columns = plan.mapping.columns.iter();
        let mut fields = columns.filter_map(|column| schema.find(column.field.as_deref()?));
        Ok(fields.any(|field| brings(schema.field(field))))
    }

    fn removes_any(&self, entity: Entity) -> Result<bool> {
        let going = going(entity);
        let mut going = self.store.connection.prepare_cached(&going)?;
        Ok(going.exists([self.job])?)
    }

    fn later_rows_of(&self, entity: Entity) -> Result<Vec<LaterRows>> {
        let kinds = JobKind::all().filter(|kind| kind.entity() == entity);
        let kinds: Vec<&str> = kinds.map(JobKind::name).collect();
        let going = going(entity);
        let mut statement = self.store.connection.prepare_cached(&format!(
            "SELECT id, matched, CASE WHEN id > ?1 THEN unchanged - differing ELSE 0 END AS perhaps FROM (
               SELECT id, unchanged, differing, (
                 SELECT count(*) FROM job_row
                 WHERE job_row.job = job.id AND {CHANGED_NOTHING}
                   AND EXISTS (SELECT 1 FROM json_each(job_row.records) AS met WHERE EXISTS ({going} AND made.id = met.value))
               ) AS matched
               FROM job WHERE id <> ?1 AND status <> 'undone' AND kind IN (SELECT value FROM json_each(?2)))
             WHERE matched > 0 OR perhaps > 0"
        ))?;
        let rows = statement.query_map((self.job, json(&kinds)?), |row| {
            Ok(LaterRows {
                job: row.get(0)?,
                rows: row.get::<_, i64>(1)?.unsigned_abs(),
                perhaps: row.get::<_, i64>(2)?.unsigned_abs(),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Returns the query of the records of an entity that the undo of the job `?1` removes.
pub(super) fn going(entity: Entity) -> String {
    format!(
        "SELECT made.id FROM {entity} AS made WHERE made.job = ?1
           AND NOT EXISTS (SELECT 1 FROM held WHERE held.entity = '{entity}' AND held.record = made.id)"
    )
}
