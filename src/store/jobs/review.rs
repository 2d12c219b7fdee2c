//! The review of a job in the store: decisions about waiting rows change the job, all in one transaction.

use std::time::Instant;

use rusqlite::OptionalExtension;

use super::import::{CausesOfKept, stored_fields};
use super::index_keeping::IndexKeeping;
use super::keeping::Keeping;
use super::queries::signed;
use super::rejected::json;
use crate::error::Result;
use crate::record::{FieldId, Reason, Rule, Schema};
use crate::store::records::bulk_insert::Inserter;
use crate::store::records::candidates::Candidates;
use crate::store::{Commits, Import, Job, RowOutcome, Store};

/// A job that is opened again for decisions about its waiting rows.
#[derive(Debug)]
pub struct Reopening<'p> {
    /// The job.
    pub job: &'p Job,
    /// The schema of the records.
    pub schema: &'p Schema,
    /// The fields that rows can fill.
    pub fields: Vec<FieldId>,
    /// The rules that find duplicates.
    pub matching: &'p [Rule],
    /// The user who decides.
    pub by: &'p str,
    /// When, in seconds since 1970.
    pub now: i64,
}

impl<'s> Import<'s> {
    /// Opens a job that has ended, for decisions about its waiting rows. `end` commits everything, or nothing is saved.
    pub fn reopen(store: &'s Store, reopening: &Reopening<'s>) -> Result<Self> {
        store.connection.execute_batch("BEGIN IMMEDIATE")?;
        let (schema, now) = (reopening.schema, reopening.now);
        let fields = stored_fields(schema, &reopening.fields);
        let mut import = Import {
            store,
            job: reopening.job.id,
            by: reopening.by,
            now,
            schema,
            inserter: Inserter::new(&store.connection, schema, (reopening.job.id, &fields))?,
            candidates: Candidates::indexed(schema, reopening.matching),
            index_keeping: IndexKeeping::Always,
            checkpointer: None,
            _unchecked: None,
            commits: Commits::AtOnce,
            let_in: Instant::now(),
            keeping: Keeping::again(reopening.job.unkept),
            causes: CausesOfKept::Unwanted,
        };
        import.begin_batch(now)?;
        Ok(import)
    }

    /// Gives a row that stays waiting other reasons and other candidates.
    pub fn wait_again(&self, row: u64, reasons: &[Reason], records: &[i64]) -> Result<()> {
        let mut update = self.store.connection.prepare_cached(
            "UPDATE job_row SET reasons = ?3, records = ?4 WHERE job = ?1 AND row = ?2",
        )?;
        let (reasons, records) = (json(reasons)?, json(records)?);
        update.execute((self.job, signed(row), reasons, records))?;
        Ok(())
    }

    /// Ends the waiting of a row. It is kept with this outcome, or, if it created or changed a record, no longer kept.
    pub fn settle(&self, row: u64, outcome: Option<RowOutcome>) -> Result<()> {
        self.close_same_waiting(row)?;
        let connection = &self.store.connection;
        match outcome {
            Some(outcome) => connection
                .prepare_cached("UPDATE job_row SET outcome = ?3 WHERE job = ?1 AND row = ?2")?
                .execute((self.job, signed(row), outcome.name()))?,
            None => connection
                .prepare_cached("DELETE FROM job_row WHERE job = ?1 AND row = ?2")?
                .execute((self.job, signed(row)))?,
        };
        Ok(())
    }

    /// Returns when a record was deleted, if it is in the trash; none if there is no such record.
    pub fn deleted_at(&self, record: i64) -> Result<Option<Option<i64>>> {
        let mut statement = self.store.connection.prepare_cached(&format!(
            "SELECT deleted_at FROM {} WHERE id = ?",
            self.schema.entity()
        ))?;
        Ok(statement.query_row([record], |row| row.get(0)).optional()?)
    }
}
