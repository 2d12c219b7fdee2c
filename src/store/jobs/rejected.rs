//! The kept rows of a job, which created or changed no record: their cells and reasons.

use std::borrow::Cow;

use rusqlite::Row;
use serde::Deserialize;

use super::queries::signed;
use crate::error::{Error, Result};
use crate::record::{Reason, Rule, fields};
use crate::store::{Counts, Job, RowOutcome, Store};

/// Which kept rows of a job are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowScope {
    /// Rows that no later job has closed.
    Open,
    /// All rows.
    All,
}

/// A row that created or changed no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptRow<'c> {
    /// The number of the row, as a spreadsheet program counts.
    pub row: u64,
    /// For a corrected row, the row of the job that it corrects.
    pub of: Option<u64>,
    /// The cells of the source; none once they were removed.
    pub cells: Option<Vec<Cow<'c, str>>>,
    /// The reasons, each with its remedy.
    pub reasons: Vec<Reason>,
    /// The records that it matches.
    pub records: Vec<i64>,
    /// For a skipped row without new values, the rule that found its record. Such a row has no cells and no reasons.
    pub says_nothing_new: Option<Rule>,
}

/// The column `reasons` of a row.
#[derive(Deserialize)]
#[serde(untagged)]
enum StoredReasons {
    /// The row has no new values. The rule found its record.
    SaysNothingNew(Rule),
    Given(Vec<Reason>),
}

impl Store {
    /// Counts the kept rows of a job whose records keep their address, because the row has only a part of another one. `counts`
    /// are those of the job: the rows are only read if some of them differ from their records.
    pub fn addresses_kept(&self, job: i64, counts: &Counts) -> Result<u64> {
        let differing = RowOutcome::Differing.counts();
        if differing.iter().all(|&count| counts.get(count) == 0) {
            return Ok(0);
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT count(*) FROM job_row
             WHERE job = ?1 AND outcome = 'differing' AND EXISTS (
               SELECT 1 FROM json_each(reasons) AS reason
               WHERE reason.value ->> 'code' = 'differs' AND reason.value ->> 'field' = ?2)",
        )?;
        let count: i64 = statement.query_row((job, fields::STREET), |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// Returns how many bytes the texts of a job's rows take. Waiting rows do not count.
    pub(in crate::store) fn size_of_rows(&self, job: i64) -> Result<u64> {
        let size: i64 = self.connection.query_row(
            "SELECT coalesce(sum(coalesce(octet_length(cells), 0) + octet_length(reasons) + octet_length(records)), 0)
             FROM job_row WHERE job = ? AND outcome <> 'waiting'",
            [job],
            |row| row.get(0),
        )?;
        Ok(size.unsigned_abs())
    }

    /// Calls `visit` with each kept row of a job that has one of these outcomes, in the order of the source.
    pub fn rows_of_job(
        &self,
        job: i64,
        (outcomes, scope): (&[RowOutcome], RowScope),
        mut visit: impl FnMut(KeptRow<'static>) -> Result<()>,
    ) -> Result<()> {
        self.some_rows_of_job(job, (outcomes, scope), None, &mut visit)
    }

    /// Returns the first kept rows of a job that have one of these outcomes, at most `limit`.
    pub fn first_rows_of_job(
        &self,
        job: i64,
        wanted: (&[RowOutcome], RowScope),
        limit: u64,
    ) -> Result<Vec<KeptRow<'static>>> {
        let mut kept = Vec::new();
        self.some_rows_of_job(job, wanted, Some(limit), &mut |row| {
            kept.push(row);
            Ok(())
        })?;
        Ok(kept)
    }

    fn some_rows_of_job(
        &self,
        job: i64,
        (outcomes, scope): (&[RowOutcome], RowScope),
        limit: Option<u64>,
        visit: &mut dyn FnMut(KeptRow<'static>) -> Result<()>,
    ) -> Result<()> {
        let names: Vec<&str> = outcomes.iter().map(|outcome| outcome.name()).collect();
        let mut statement = self.connection.prepare_cached(
            "SELECT row, cells, reasons, records, of_row FROM job_row
             WHERE job = ?1 AND outcome IN (SELECT value FROM json_each(?2)) AND (?3 OR closed_by IS NULL)
             ORDER BY row LIMIT ?4",
        )?;
        // A negative limit is none.
        let limit = limit.map_or(-1, signed);
        let mut rows = statement.query((job, json(&names)?, scope == RowScope::All, limit))?;
        while let Some(row) = rows.next()? {
            visit(kept_row(row)?)?;
        }
        Ok(())
    }

    /// Whether a job keeps a row with one of these outcomes.
    pub fn has_rows_of_job(
        &self,
        job: i64,
        (outcomes, scope): (&[RowOutcome], RowScope),
    ) -> Result<bool> {
        let names: Vec<&str> = outcomes.iter().map(|outcome| outcome.name()).collect();
        let mut statement = self.connection.prepare_cached(
            "SELECT 1 FROM job_row
             WHERE job = ?1 AND outcome IN (SELECT value FROM json_each(?2)) AND (?3 OR closed_by IS NULL)",
        )?;
        Ok(statement.exists((job, json(&names)?, scope == RowScope::All))?)
    }

    /// Returns a failed row of a job by its number in the file of failed rows, if its cells are kept.
    pub fn failed_row(&self, job: &Job, row: u64) -> Result<Option<KeptRow<'static>>> {
        let mut statement = self.connection.prepare_cached(match job.corrects {
            None => {
                "SELECT row, cells, reasons, records, of_row FROM job_row
                 WHERE job = ? AND row = ? AND outcome = 'failed' AND cells IS NOT NULL"
            }
            Some(_) => {
                "SELECT row, cells, reasons, records, of_row FROM job_row
                 WHERE job = ? AND of_row = ? AND outcome = 'failed' AND cells IS NOT NULL"
            }
        })?;
        let mut rows = statement.query((job.id, signed(row)))?;
        rows.next()?.map(kept_row).transpose()
    }
}

/// Returns the reasons in the column `reasons` of a row; none if the row has no new values.
pub fn given(json: &str) -> Result<Vec<Reason>> {
    Ok(match parsed(json)? {
        StoredReasons::Given(reasons) => reasons,
        StoredReasons::SaysNothingNew(_) => Vec::new(),
    })
}

fn kept_row(row: &Row<'_>) -> Result<KeptRow<'static>> {
    let cells: Option<String> = row.get(1)?;
    let (reasons, records): (String, String) = (row.get(2)?, row.get(3)?);
    let (reasons, says_nothing_new) = match parsed(&reasons)? {
        StoredReasons::Given(reasons) => {
            let reasons = reasons.into_iter().map(Reason::or_general);
            (reasons.collect(), None)
        }
        StoredReasons::SaysNothingNew(rule) => (Vec::new(), Some(rule)),
    };
    Ok(KeptRow {
        row: row.get::<_, i64>(0)?.unsigned_abs(),
        cells: cells.as_deref().map(parsed).transpose()?,
        reasons,
        records: parsed(&records)?,
        of: row.get::<_, Option<i64>>(4)?.map(i64::unsigned_abs),
        says_nothing_new,
    })
}

pub(in crate::store) fn json<T: serde::Serialize + ?Sized>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::failure("cannot keep a row").because(error))
}

/// Parses JSON that the store keeps of a row.
pub fn parsed<'j, T: Deserialize<'j>>(json: &'j str) -> Result<T> {
    serde_json::from_str(json)
        .map_err(|error| Error::unusable("the store has a row that cannot be read").because(error))
}
