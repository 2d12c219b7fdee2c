//! Failed rows of earlier imports whose ids come again. Once a row with such an id is imported, nothing is left to correct: the
//! failed row is older than the record.

use std::collections::HashMap;

use super::identity::IdField;
use crate::error::Result;
use crate::plan::ImportPlan;
use crate::record::{Doubt, Record, fields, text};
use crate::store::{Import, KeptRow, RowOutcome, RowScope, Store};

/// The open failed rows of other jobs, by their ids in the other system of the rows.
#[derive(Debug, Default)]
pub struct FailedBefore(HashMap<String, Vec<FailedRow>>);

/// A failed row of an earlier job.
#[derive(Clone, Copy, Debug)]
pub struct FailedRow {
    job: i64,
    row: u64,
}

impl FailedBefore {
    /// Returns the failed rows with ids of the other system of a plan, of the jobs before `job`, or before the one that it corrects.
    pub fn of(store: &Store, plan: &ImportPlan, job: i64) -> Result<Self> {
        let mut found = FailedBefore::default();
        let Some(source) = &plan.source else {
            return Ok(found);
        };
        let original = plan.original.unwrap_or(job);
        for earlier in store.jobs_with_failed_rows(plan.kind(), source.as_str())? {
            // The rows of a newer job are newer than these. A plan that cannot be read says nothing of its rows.
            let plan = earlier.plan().ok().filter(|_| earlier.id < original);
            let column = plan.and_then(|plan| plan.mapping.columns_of(fields::EXTERNAL_ID).next());
            let Some(at) = column.map(|column| column.column - 1) else {
                continue;
            };
            let open: (&[RowOutcome], RowScope) = (&[RowOutcome::Failed], RowScope::Open);
            store.rows_of_job(earlier.id, open, |kept| {
                found.add(&kept, at, earlier.id);
                Ok(())
            })?;
        }
        Ok(found)
    }

    fn add(&mut self, kept: &KeptRow<'_>, at: usize, job: i64) {
        let cell = kept.cells.as_ref().and_then(|cells| cells.get(at));
        let id = cell.map(|cell| text::clean(cell)).unwrap_or_default();
        // Such a row may mean another person than the record with its id.
        let is_anothers = |doubt| doubt == Some(Doubt::RepeatedId);
        if !id.is_empty() && !kept.reasons.iter().any(|one| is_anothers(one.doubt)) {
            let row = FailedRow { job, row: kept.row };
            self.0.entry(id.to_owned()).or_default().push(row);
        }
    }

    /// Returns the failed rows with the id of a row.
    pub fn with_id(&self, ids: Option<IdField<'_>>, record: &Record) -> Vec<FailedRow> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let id = ids.and_then(|ids| ids.read(record));
        let found = id.and_then(|id| self.0.get(id.key().id));
        found.cloned().unwrap_or_default()
    }

    /// Closes failed rows whose id was imported.
    pub fn close(failed: &[FailedRow], import: &Import<'_>) -> Result<()> {
        for failed in failed {
            import.close_row(failed.job, failed.row)?;
        }
        Ok(())
    }
}
