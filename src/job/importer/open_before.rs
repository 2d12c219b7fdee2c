//! Failed and waiting rows of earlier imports whose ids come again. Once a row with such an id is imported, the open row is older
//! than the record: there is nothing to correct or to decide.

use std::collections::HashMap;

use super::identity::IdField;
use crate::error::Result;
use crate::plan::ImportPlan;
use crate::record::{Doubt, Reason, Record, Rule, fields, text};
use crate::store::{Import, KeptRow, RowOutcome, RowScope, Store};

/// The open rows of other jobs, by their ids in the other system of the rows.
#[derive(Debug, Default)]
pub struct OpenBefore(HashMap<String, Vec<OpenRow>>);

/// A failed or waiting row of an earlier job.
#[derive(Clone, Copy, Debug)]
pub struct OpenRow {
    job: i64,
    row: u64,
}

impl OpenBefore {
    /// Returns the open rows with ids of the other system of a plan, of the jobs before `job`, or before the one that it corrects.
    pub fn of(store: &Store, plan: &ImportPlan, job: i64) -> Result<Self> {
        let mut found = OpenBefore::default();
        let Some(source) = &plan.source else {
            return Ok(found);
        };
        let original = plan.original.unwrap_or(job);
        // The rows of one client have one id, and a row that waits may be the only one with its contact.
        let outcomes: &[RowOutcome] = if plan.entity().spec().related.is_empty() {
            &[RowOutcome::Failed, RowOutcome::Waiting]
        } else {
            &[RowOutcome::Failed]
        };
        for earlier in store.jobs_with_open_rows(plan.kind(), source.as_str())? {
            // The rows of a newer job are newer than these. A plan that cannot be read says nothing of its rows.
            let plan = earlier.plan().ok().filter(|_| earlier.id < original);
            let column = plan.and_then(|plan| plan.mapping.columns_of(fields::EXTERNAL_ID).next());
            let Some(at) = column.map(|column| column.column - 1) else {
                continue;
            };
            store.rows_of_job(earlier.id, (outcomes, RowScope::Open), |kept| {
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
        let is_anothers = |reason: &Reason| match reason.doubt {
            Some(Doubt::RepeatedId) => true,
            Some(_) => reason.rule == Some(Rule::ExternalId),
            None => false,
        };
        if !id.is_empty() && !kept.reasons.iter().any(is_anothers) {
            let row = OpenRow { job, row: kept.row };
            self.0.entry(id.to_owned()).or_default().push(row);
        }
    }

    /// Returns the open rows with the id of a row.
    pub fn with_id(&self, ids: Option<IdField<'_>>, record: &Record) -> Vec<OpenRow> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let id = ids.and_then(|ids| ids.read(record));
        let found = id.and_then(|id| self.0.get(id.key().id));
        found.cloned().unwrap_or_default()
    }

    /// Closes rows whose id was imported.
    pub fn close(rows: &[OpenRow], import: &Import<'_>) -> Result<()> {
        for open in rows {
            import.close_row(open.job, open.row)?;
        }
        Ok(())
    }
}
