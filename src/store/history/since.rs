//! Whether records that an import made or changed have been changed since, so that the same import has something to do again.

use rusqlite::named_params;

use crate::error::Result;
use crate::store::{Count, Job, Store};

/// A change after the job began that is not its own, of a record that the same import has made or changed. Activities and
/// documents are added to a client and do not change it.
const CHANGED: &str = "SELECT EXISTS (
    SELECT 1 FROM change AS later
    WHERE later.id > (SELECT changes_before FROM job WHERE id = :job) AND later.job IS NOT :job
      AND later.kind NOT IN ('activity', 'document')
      AND (later.entity = 'lead' AND (SELECT job FROM lead WHERE id = later.record) IN same
        OR later.entity = 'client' AND (SELECT job FROM client WHERE id = later.record) IN same
        OR later.entity = 'contact' AND (SELECT job FROM contact WHERE id = later.record) IN same
        OR EXISTS (
          SELECT 1 FROM change AS own
          WHERE own.entity = later.entity AND own.record = later.record AND own.job IN same)))";

/// The runs of the same import that were not undone.
const SAME: &str = "WITH same AS MATERIALIZED (
    SELECT id FROM job
    WHERE fingerprint = (SELECT fingerprint FROM job WHERE id = :job) AND status <> 'undone') ";

/// A change after the job began that is not its own, of any record that the rows of the job may have met.
const CHANGED_AT_ALL: &str = "SELECT EXISTS (
    SELECT 1 FROM change
    WHERE id > (SELECT changes_before FROM job WHERE id = :job) AND job IS NOT :job
      AND (entity = 'lead') = :is_of_leads
      AND kind NOT IN ('created', 'activity', 'document'))";

/// An earlier job was undone after the job began, and may have taken away records that the rows of the job met.
const UNDONE: &str = "SELECT EXISTS (
    SELECT 1 FROM job
    WHERE id < :job AND created > 0 AND undone_at >= (SELECT started_at FROM job WHERE id = :job))";

impl Store {
    /// Whether a later job or command has changed a record that an import made or changed. `jobs` are the runs over the
    /// same bytes with the same settings, the newest first; of the newest completed one is the question.
    ///
    /// The store does not keep which records a row left unchanged. They are known if an earlier run of the same import
    /// made or changed all of them; otherwise any later change of such records counts.
    pub fn is_changed_since(&self, jobs: &[Job]) -> Result<bool> {
        let mut completed = jobs.iter().filter(|job| job.status.is_completed());
        let Some(newest) = completed.clone().next() else {
            return Ok(false);
        };
        if newest.removed > 0 || newest.is_forgotten {
            return Ok(true);
        }
        let job = named_params! {":job": newest.id};
        if self.exists(&format!("{SAME}{CHANGED}"), job)? {
            return Ok(true);
        }
        let has_met = newest.counts.get(Count::Unchanged) + newest.counts.get(Count::Skipped) > 0;
        if has_met && self.exists(UNDONE, job)? {
            return Ok(true);
        }
        let knows_all = completed.any(|job| job.counts.get(Count::Unchanged) == 0);
        let is_of_leads = newest.kind.writes_one_record();
        let of_leads = named_params! {":job": newest.id, ":is_of_leads": is_of_leads};
        Ok(!knows_all && self.exists(CHANGED_AT_ALL, of_leads)?)
    }

    fn exists(&self, query: &str, parameters: &[(&str, &dyn rusqlite::ToSql)]) -> Result<bool> {
        Ok(self
            .connection
            .query_row(query, parameters, |row| row.get(0))?)
    }
}
