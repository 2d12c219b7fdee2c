//! Rows that waited and are settled: in the same job, all of them together.

use std::time::Instant;

use rusqlite::OptionalExtension;

use super::import::stored_fields;
use super::keeping::Keeping;
use super::queries::signed;
use super::rejected::json;
use crate::error::Result;
use crate::record::{FieldId, Reason, Rule, Schema};
use crate::store::records::candidates::Candidates;
use crate::store::records::insert::Inserter;
use crate::store::{Commits, Import, Job, RowOutcome, Store};

/// What is settled, and how records are found meanwhile.
#[derive(Debug)]
pub struct Reopening<'p> {
    /// The job whose rows waited.
    pub job: &'p Job,
    /// The schema of the records.
    pub schema: &'p Schema,
    /// The fields that rows can fill.
    pub fields: Vec<FieldId>,
    /// The rules by which duplicates were found.
    pub matching: &'p [Rule],
    /// Who settles them.
    pub by: &'p str,
    /// When, in seconds since 1970.
    pub now: i64,
}

impl<'s> Import<'s> {
    /// Goes back into a job that has ended, to settle rows that wait. All of it is committed by `end`, or nothing.
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
            inserter: Inserter::new(&store.connection, schema, fields)?,
            candidates: Candidates::indexed(schema, reopening.matching),
            commits: Commits::AtOnce,
            let_in: Instant::now(),
            keeping: Keeping::again(reopening.job.unkept),
        };
        import.begin_batch(now)?;
        Ok(import)
    }

    /// A row goes on waiting, for another reason and with other candidates.
    pub fn wait_again(&self, row: u64, reason: &Reason, records: &[i64]) -> Result<()> {
        let mut update = self.store.connection.prepare_cached(
            "UPDATE job_row SET reasons = ?3, records = ?4 WHERE job = ?1 AND row = ?2",
        )?;
        let (reasons, records) = (json(&[reason])?, json(records)?);
        update.execute((self.job, signed(row), reasons, records))?;
        Ok(())
    }

    /// A row no longer waits: it is skipped, or has made or changed a record.
    pub fn settle(&self, row: u64, outcome: Option<RowOutcome>) -> Result<()> {
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

    /// When a record went to the trash, if it is there; none if there is no such record.
    pub fn deleted_at(&self, record: i64) -> Result<Option<Option<i64>>> {
        let mut statement = self.store.connection.prepare_cached(&format!(
            "SELECT deleted_at FROM {} WHERE id = ?",
            self.schema.entity()
        ))?;
        Ok(statement.query_row([record], |row| row.get(0)).optional()?)
    }
}
