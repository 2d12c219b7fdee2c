//! Whether the records of an import were changed since, so that the same import has something to do again.

use rusqlite::named_params;

use crate::error::Result;
use crate::plan::JobKind;
use crate::record::Entity;
use crate::store::{Count, Job, Store};

/// A change by others after the job began, of a record that the same import created or changed. Activities and documents
/// do not change their client.
fn changed() -> String {
    let is_created_by_same = Entity::ALL.map(|entity| {
        format!(
            "later.entity = '{entity}' AND (SELECT job FROM {entity} WHERE id = later.record) IN same"
        )
    });
    format!(
        "{SAME} SELECT EXISTS (
           SELECT 1 FROM change AS later
           WHERE later.id > (SELECT changes_before FROM job WHERE id = :job) AND later.job IS NOT :job
             AND coalesce(later.job, 0) NOT IN corrections
             AND later.kind NOT IN ('activity', 'document')
             AND ({} OR EXISTS (
               SELECT 1 FROM change AS own
               WHERE own.entity = later.entity AND own.record = later.record AND own.job IN same)))",
        is_created_by_same.join(" OR ")
    )
}

/// The jobs with the same source and plan that were not undone, and those that imported their corrected rows. What a user
/// corrected belongs to the import: it is no reason to import the rows once more as they were.
const SAME: &str = "WITH same AS MATERIALIZED (
      SELECT id FROM job
      WHERE fingerprint = (SELECT fingerprint FROM job WHERE id = :job) AND status <> 'undone'),
    corrections AS MATERIALIZED (
      SELECT id FROM job WHERE corrects IN same AND status <> 'undone') ";

/// A change by others after the job began, of any record that the rows of the job may have matched.
fn changed_at_all(kind: JobKind) -> String {
    let entities: Vec<String> = kind
        .matched_entities()
        .map(|entity| format!("'{entity}'"))
        .collect();
    format!(
        "{SAME} SELECT EXISTS (
           SELECT 1 FROM change
           WHERE id > (SELECT changes_before FROM job WHERE id = :job) AND job IS NOT :job
             AND coalesce(job, 0) NOT IN corrections
             AND entity IN ({})
             AND kind NOT IN ('created', 'activity', 'document'))",
        entities.join(", ")
    )
}

/// An earlier job was undone after the job began. This may have removed records that the rows of the job matched.
const UNDONE: &str = "SELECT EXISTS (
    SELECT 1 FROM job
    WHERE id < :job AND created > 0 AND undone_at >= (SELECT started_at FROM job WHERE id = :job))";

impl Store {
    /// Whether a later job or command changed a record that an import created or changed. `jobs` are the jobs with the same
    /// source and plan, the newest first. The newest completed one is checked.
    ///
    /// The store does not keep which records were left unchanged. They are known if an earlier job with the same source and
    /// plan created or changed all of them. Otherwise each later change of a record of this entity counts.
    pub fn is_changed_since(&self, jobs: &[Job]) -> Result<bool> {
        let mut completed = jobs.iter().filter(|job| job.status.is_completed());
        let Some(newest) = completed.clone().next() else {
            return Ok(false);
        };
        if newest.removed > 0 || newest.is_forgotten {
            return Ok(true);
        }
        let job = named_params! {":job": newest.id};
        if self.exists(&changed(), job)? {
            return Ok(true);
        }
        let has_met = newest.counts.get(Count::Unchanged) + newest.counts.get(Count::Skipped) > 0;
        if has_met && self.exists(UNDONE, job)? {
            return Ok(true);
        }
        // Which records it changed is not known any more once the events are removed.
        let knows_own = !self.lacks_changes(newest)?;
        let knows_all = knows_own && completed.any(|job| job.counts.get(Count::Unchanged) == 0);
        Ok(!knows_all && self.exists(&changed_at_all(newest.kind), job)?)
    }

    fn exists(&self, query: &str, parameters: &[(&str, &dyn rusqlite::ToSql)]) -> Result<bool> {
        Ok(self
            .connection
            .query_row(query, parameters, |row| row.get(0))?)
    }
}
