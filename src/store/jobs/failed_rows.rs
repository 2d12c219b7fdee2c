//! Finds the job of failed rows, by the columns, the row numbers and the cells of their file.

use std::cmp::Reverse;

use rusqlite::OptionalExtension;

use super::queries::signed;
use super::rejected::{given, parsed};
use crate::error::Result;
use crate::record::Reason;
use crate::source::{ReturnedRow, ReturnedRows};
use crate::store::{Job, Store};

/// The job of failed rows.
#[derive(Debug)]
pub struct JobOfRows {
    /// The job.
    pub job: Job,
    /// The columns of the job that the file of the rows lacks.
    pub missing: Vec<String>,
    /// Whether the file has the same columns, in any order.
    pub is_exact: bool,
    /// What the rows of the file and of the job have in common.
    alike: Alike,
}

/// What the rows of a file and the rows of a job with the same numbers have in common. The more, the greater.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Alike {
    /// The number of rows with the same errors, which a user does not correct.
    errors: usize,
    /// The number of cells that are not blank and equal.
    cells: usize,
}

impl Store {
    /// Returns the job whose failed rows these are: the job that has most columns in common with the file, and of several the
    /// one whose rows have most errors and cells in common with it. Nightly files have the same columns, and their failed rows the same
    /// numbers. Of equal jobs, it is the newest. A job with exactly these columns need not know all rows: a row that waited may be
    /// decided by now.
    pub fn job_of_rows(
        &self,
        header: &[String],
        ReturnedRows {
            numbers: rows,
            first,
        }: &ReturnedRows,
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

    /// Returns what these rows and the rows that a job keeps have in common.
    fn alike(&self, job: &Job, header: &[String], rows: &[ReturnedRow]) -> Result<Alike> {
        let columns = job.positions_of(header);
        let mut alike = Alike::default();
        for row in rows {
            let Some((kept, errors)) = self.kept_of(job, row.number)? else {
                continue;
            };
            let same = row.cells.iter().zip(&columns).filter(|(cell, at)| {
                let there = at.and_then(|at| kept.get(at));
                !cell.trim().is_empty() && there == Some(*cell)
            });
            alike.cells += same.count();
            alike.errors += usize::from(row.errors.trim() == errors.trim());
        }
        Ok(alike)
    }

    /// Returns the cells and the errors that a job keeps of a row.
    fn kept_of(&self, job: &Job, row: u64) -> Result<Option<(Vec<String>, String)>> {
        let mut statement = self.connection.prepare_cached(match job.corrects {
            None => {
                "SELECT cells, reasons FROM job_row WHERE job = ?1 AND row = ?2 AND cells IS NOT NULL"
            }
            Some(_) => {
                "SELECT cells, reasons FROM job_row WHERE job = ?1 AND of_row = ?2 AND cells IS NOT NULL"
            }
        })?;
        let kept = statement.query_row((job.id, signed(row)), |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        });
        let Some((cells, reasons)) = kept.optional()? else {
            return Ok(None);
        };
        let reasons: Vec<Reason> = given(&reasons)?
            .into_iter()
            .map(Reason::or_general)
            .collect();
        Ok(Some((parsed(&cells)?, Reason::sentences(&reasons))))
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
        alike: Alike::default(),
        job,
        missing,
    }
}
