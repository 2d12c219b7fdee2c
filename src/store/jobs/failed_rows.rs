//! Finds the job of failed rows, by the columns and the row numbers of their file.

use std::cmp::Reverse;

use super::queries::signed;
use crate::error::Result;
use crate::store::{Job, Store};

/// The job of failed rows.
#[derive(Debug)]
pub struct JobOfRows {
    /// The job.
    pub job: Job,
    /// The columns of the job that the file of the rows lacks.
    pub missing: Vec<String>,
    /// Whether the file has the same columns, in any order.
    is_exact: bool,
}

impl Store {
    /// Returns the job whose failed rows these are: the job that has most columns in common with the file. Of several, it
    /// is the newest. A job with exactly these columns need not know all rows: a row that waited may be decided by now.
    pub fn job_of_rows(&self, header: &[String], rows: &[u64]) -> Result<Option<JobOfRows>> {
        let jobs = self.select_jobs("failed + skipped + waiting + differing > 0", &[])?;
        let mut jobs: Vec<JobOfRows> = jobs.into_iter().map(|job| compare(job, header)).collect();
        jobs.retain(|of| of.is_exact || (of.shared() > 0 && !rows.is_empty()));
        // The sort is stable: of equal jobs, the newest is still first.
        jobs.sort_by_key(|of| (Reverse(of.shared()), of.missing.len(), !of.is_exact));
        let mut some_known = None;
        for of in jobs {
            if !of.is_exact && some_known.is_some() {
                break;
            }
            let known = self.known_rows(&of.job, rows)?;
            if known == rows.len() {
                return Ok(Some(of));
            }
            if of.is_exact && known > 0 && some_known.is_none() {
                some_known = Some(of);
            }
        }
        Ok(some_known)
    }

    /// Returns how many of these rows are kept rows of a job.
    fn known_rows(&self, job: &Job, rows: &[u64]) -> Result<usize> {
        let mut statement = self.connection.prepare_cached(match job.corrects {
            None => "SELECT 1 FROM job_row WHERE job = ?1 AND row = ?2",
            Some(_) => "SELECT 1 FROM job_row WHERE job = ?1 AND of_row = ?2",
        })?;
        let mut known = 0;
        for &row in rows {
            known += usize::from(statement.exists((job.id, signed(row)))?);
        }
        Ok(known)
    }
}

impl JobOfRows {
    /// Returns the number of columns with a header that the job and the file have in common.
    fn shared(&self) -> usize {
        let named = |header: &[String]| header.iter().filter(|name| !name.is_empty()).count();
        named(&self.job.header) - named(&self.missing)
    }
}

fn compare(job: Job, header: &[String]) -> JobOfRows {
    let mut others = header.to_vec();
    let mut missing = Vec::new();
    for column in &job.header {
        match others.iter().position(|other| other == column) {
            Some(at) => drop(others.swap_remove(at)),
            None => missing.push(column.clone()),
        }
    }
    if !others.is_empty()
        && let Ok(plan) = job.plan()
    {
        // The file of failed rows has these columns in addition.
        let added = plan.missing_relationships();
        others.retain(|other| !added.contains(&other.as_str()));
    }
    JobOfRows {
        is_exact: missing.is_empty() && others.is_empty(),
        job,
        missing,
    }
}
