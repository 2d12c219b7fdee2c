//! Failed rows that are imported again without a correction, where the file cannot show what was wrong.
//!
//! In the file a missing cell is blank, and an error value, or a number that lost digits in a workbook, is text. So the row
//! would be valid now. A row that was not changed fails again.

use std::borrow::Cow;

use super::PlannedImport;
use super::failed_file::{row_cells, separator};
use super::shape::has_surplus;
use crate::error::Result;
use crate::mapping::Blanks;
use crate::record::{Code, Doubt, Reason};
use crate::source::Row;
use crate::store::{Job, KeptRow, Store};

/// The job of the failed rows.
#[derive(Debug)]
pub struct Uncorrected {
    job: Job,
    separator: char,
    /// The position of each column of the file in that job.
    positions: Vec<Option<usize>>,
    /// The values that mean blank now.
    blanks: Blanks,
}

impl Uncorrected {
    /// Returns the job of the failed rows, or `None` if these are not failed rows of a known job.
    pub fn of(planned: &PlannedImport, store: &Store) -> Result<Option<Self>> {
        let job = match planned.plan.corrects {
            Some(id) if planned.source.is_returned() => store.job(id)?,
            _ => None,
        };
        Ok(job.map(|job| Uncorrected {
            separator: separator(&job),
            positions: job.positions_of(&planned.source.header),
            job,
            blanks: Blanks::of(&planned.plan.mapping.blank),
        }))
    }

    /// Returns why a row fails again; nothing if it was corrected, or if the file shows what was wrong.
    pub fn reasons(&self, row: &Row, store: &Store) -> Result<Vec<Reason>> {
        let kept = match row.of {
            Some(of) => store.failed_row(&self.job, of)?,
            None => None,
        };
        let Some(kept) = kept else {
            return Ok(Vec::new());
        };
        let hidden = self.hidden(&kept);
        if hidden.is_empty() {
            return Ok(hidden);
        }
        let shown = row_cells(&self.job, self.separator, kept);
        let cells: Vec<Cow<'_, str>> = row.raw();
        let is_same = |at: usize| {
            let was = self.positions[at].and_then(|was| shown.get(was));
            cells.get(at) == was
        };
        // A reason of one cell applies while that cell is unchanged, a reason of the row while the whole row is.
        let still_holds = |reason: &Reason| {
            let of_one_cell = reason.column.as_ref();
            let of_one_cell = of_one_cell.filter(|column| self.job.header.contains(column));
            let mut columns = (0..self.positions.len()).filter(|&at| {
                let header = self.positions[at].and_then(|was| self.job.header.get(was));
                // A column that the job does not have is not compared.
                header.is_some() && (of_one_cell.is_none() || of_one_cell == header)
            });
            // By now the user has said that this error value means blank.
            let is_blank = |at: usize| {
                let cell = cells.get(at).filter(|cell| cell.starts_with('#'));
                cell.is_some_and(|cell| self.blanks.has(cell))
            };
            let was_error = reason.code == Code::ErrorCell;
            cells.len() == self.positions.len()
                && columns.all(|at| is_same(at) && !(was_error && is_blank(at)))
        };
        Ok(hidden.into_iter().filter(still_holds).collect())
    }

    /// Returns the reasons that the file of failed rows cannot show. Surplus text stands there in the last column, as if it
    /// belonged to it; a row whose cell held the separator stands there as it is meant.
    fn hidden(&self, kept: &KeptRow<'_>) -> Vec<Reason> {
        let is_surplus = || {
            let cells = kept.cells.clone().unwrap_or_default();
            has_surplus(cells, self.job.header.len())
        };
        let is_hidden = |reason: &&Reason| match reason.code {
            Code::Damaged | Code::ErrorCell | Code::ShortRow | Code::Encoding => true,
            Code::LongRow => is_surplus(),
            // The other row with the same id is not in the file.
            Code::Duplicate => reason.doubt == Some(Doubt::RepeatedId),
            _ => false,
        };
        kept.reasons.iter().filter(is_hidden).cloned().collect()
    }
}
