//! Finds the job of failed rows, by the columns, the row numbers and the cells of their file.

use std::cmp::Reverse;

use rusqlite::OptionalExtension;

use super::queries::signed;
use super::rejected::parsed;
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
    /// The number of cells that are not blank and that the job keeps in the same rows and columns.
    alike: usize,
}

/// The rows of a file of failed rows: the numbers of all, and the cells of the first ones with the number of their row.
type ReturnedRows<'r> = (&'r [u64], &'r [(u64, Vec<String>)]);

impl Store {
    /// Returns the job whose failed rows these are: the job that has most columns in common with the file, and of several the
    /// one whose rows have most cells in common with it. Nightly files have the same columns, and their failed rows the same
    /// numbers. Of equal jobs, it is the newest. A job with exactly these columns need not know all rows: a row that waited may be
    /// decided by now.
    pub fn job_of_rows(
        &self,
        header: &[String],
        (rows, first): ReturnedRows<'_>,
    ) -> Result<Option<JobOfRows>> {
        let jobs = self.select_jobs("failed + skipped + waiting + differing > 0", &[])?;
        let mut jobs: Vec<JobOfRows> = jobs.into_iter().map(|job| compare(job, header)).collect();
        jobs.retain(|of| of.is_exact || (of.shared() > 0 && !rows.is_empty()));
        for of in &mut jobs {
            of.alike = self.alike(&of.job, header, first)?;
        }
        // The sort is stable: of equal jobs, the newest is still first.
        jobs.sort_by_key(|of| {
            (
                Reverse(of.shared()),
                of.missing.len(),
                !of.is_exact,
                Reverse(of.alike),
            )
        });
        let mut some_known: Option<JobOfRows> = None;
        for of in jobs {
            if let Some(better) = &some_known
                && (!of.is_exact || of.alike < better.alike)
            {
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

    /// Returns how many cells of these rows are not blank and equal to those that a job keeps.
    fn alike(&self, job: &Job, header: &[String], rows: &[(u64, Vec<String>)]) -> Result<usize> {
        let columns = job.positions_of(header);
        let mut alike = 0;
        for (number, cells) in rows {
            let Some(kept) = self.kept_cells(job, *number)? else {
                continue;
            };
            let same = cells.iter().zip(&columns).filter(|(cell, at)| {
                let there = at.and_then(|at| kept.get(at));
                !cell.trim().is_empty() && there == Some(*cell)
            });
            alike += same.count();
        }
        Ok(alike)
    }

    /// Returns the cells that a job keeps of a row.
    fn kept_cells(&self, job: &Job, row: u64) -> Result<Option<Vec<String>>> {
        let mut statement = self.connection.prepare_cached(match job.corrects {
            None => "SELECT cells FROM job_row WHERE job = ?1 AND row = ?2 AND cells IS NOT NULL",
            Some(_) => {
                "SELECT cells FROM job_row WHERE job = ?1 AND of_row = ?2 AND cells IS NOT NULL"
            }
        })?;
        let cells: Option<String> = statement
            .query_row((job.id, signed(row)), |row| row.get(0))
            .optional()?;
        cells.as_deref().map(parsed).transpose()
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
        alike: 0,
        job,
        missing,
    }
}
