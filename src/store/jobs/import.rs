//! The import as the store sees it: batches whose records, outcomes and cursor are committed together.
//!
//! A rehearsal is the same with one difference: nothing is committed, and all of it is rolled back at the end.

use std::time::{Duration, Instant};

use rusqlite::OptionalExtension;

use super::keeping::Keeping;
use crate::duplicate::{Candidate, FieldChange};
use crate::error::{Error, Result};
use crate::record::{FieldId, Kind, Record, Rule, Schema, Value};
use crate::store::records::candidates::Candidates;
use crate::store::records::insert::{Inserter, Origin};
use crate::store::{Author, Count, Counts, KeptRow, NewJob, RowOutcome, Status, Store, Unkept};

/// How often an import lets other writers in between two batches, and for how long: some looks of theirs. Without that,
/// whoever waits would hardly ever meet the instant between a commit and the next batch.
const TURN: Duration = Duration::from_millis(500);
const LET_IN: Duration = Duration::from_millis(3);

/// What an import is going to write.
#[derive(Debug)]
pub struct Plan<'p> {
    /// What is known of the job before its first row.
    pub new: &'p NewJob,
    /// The job, which was taken up. A rehearsal may have none and makes one that goes with it.
    pub job: Option<i64>,
    /// The schema of the records.
    pub schema: &'p Schema,
    /// The fields that rows can fill.
    pub fields: Vec<FieldId>,
    /// The rules by which duplicates are found.
    pub matching: &'p [Rule],
    /// When it is committed.
    pub commits: Commits,
    /// How many bytes of its rows are kept that do not wait.
    pub keep_bytes: u64,
    /// Whether a row that matches makes a new record.
    pub creates: bool,
}

/// When an import is committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commits {
    /// After every batch.
    Batches,
    /// At the end, all or nothing.
    AtOnce,
    /// Never: a rehearsal.
    Never,
}

/// A running import.
#[derive(Debug)]
pub struct Import<'s> {
    pub(in crate::store) store: &'s Store,
    pub(in crate::store) job: i64,
    pub(in crate::store) by: &'s str,
    pub(in crate::store) now: i64,
    pub(in crate::store) schema: &'s Schema,
    pub(in crate::store) inserter: Inserter<'s>,
    pub(in crate::store) candidates: Candidates,
    pub(in crate::store) commits: Commits,
    /// When it has last let other writers in.
    pub(in crate::store) let_in: Instant,
    pub(in crate::store) keeping: Keeping,
}

impl<'s> Import<'s> {
    /// Begins, or goes on with, a job.
    pub fn begin(store: &'s Store, plan: &Plan<'s>) -> Result<Self> {
        let connection = &store.connection;
        // A transaction keeps the way in which it is committed.
        store.sync_commits(plan.commits == Commits::AtOnce)?;
        if plan.commits != Commits::Batches {
            connection.execute_batch("BEGIN IMMEDIATE")?;
        }
        // A job that is gone on with keeps what it has kept.
        let (job, taken, unkept) = match plan.job {
            Some(job) => {
                let unkept = store.job(job)?.map(|job| job.unkept);
                (job, store.size_of_rows(job)?, unkept.unwrap_or_default())
            }
            None => {
                let job = store.insert_job(plan.new, Status::Processing)?;
                (job, 0, Unkept::default())
            }
        };
        let entity = plan.schema.entity();
        let there = if entity.spec().has_name_key() {
            // Their indexes are always there.
            u64::MAX
        } else {
            store.count_living(entity)?
        };
        let mut candidates = Candidates::for_sizes(
            plan.new.counts.get(Count::Read),
            there,
            plan.schema,
            plan.matching,
        );
        if plan.creates {
            candidates = candidates.of_first_names();
        }
        if candidates.is_loaded() {
            store.drop_indexes()?;
        }
        if candidates.needs_phone_indexes() {
            store.make_phone_indexes()?;
        }
        let fields = stored_fields(plan.schema, &plan.fields);
        let inserter = Inserter::new(connection, plan.schema, fields)?;
        Ok(Import {
            store,
            job,
            by: &plan.new.by,
            now: plan.new.started_at,
            schema: plan.schema,
            inserter,
            candidates,
            commits: plan.commits,
            let_in: Instant::now(),
            keeping: Keeping::new(plan.keep_bytes, taken, unkept),
        })
    }

    /// The id of the job.
    pub fn job(&self) -> i64 {
        self.job
    }

    /// The time of the open batch, in seconds since 1970.
    pub fn now(&self) -> i64 {
        self.now
    }

    /// Begins a batch; `now` is the time that its records get.
    pub fn begin_batch(&mut self, now: i64) -> Result<()> {
        self.now = now;
        if self.commits == Commits::Batches {
            if self.let_in.elapsed() >= TURN {
                std::thread::sleep(LET_IN);
                self.let_in = Instant::now();
            }
            self.store.assert_in_place()?;
            self.store.connection.execute_batch("BEGIN IMMEDIATE")?;
        }
        self.inserter.begin()?;
        self.candidates.catch_up(&self.store.connection)
    }

    /// Commits a batch: its records, its outcomes, the counts and the cursor, all or nothing.
    pub fn commit_batch(&mut self, counts: &Counts, cursor: u64, duration_ms: u64) -> Result<()> {
        self.inserter.flush(self.origin())?;
        self.store
            .update_job(self.job, counts, cursor, duration_ms)?;
        self.store.update_unkept(self.job, &self.unkept())?;
        self.candidates.commit(&self.store.connection)?;
        if self.commits == Commits::Batches {
            self.store.connection.execute_batch("COMMIT")?;
        }
        Ok(())
    }

    /// Returns what finds the records that this one matches, or `None` if no rule can find any.
    ///
    /// # Errors
    /// Fails if the store cannot be written.
    pub fn candidates(&mut self, record: &Record) -> Result<Option<&Candidates>> {
        if !self.candidates.may_match(record) {
            return Ok(None);
        }
        self.inserter.flush(self.origin())?;
        Ok(Some(&self.candidates))
    }

    /// Returns the record with this id if it was created at that time, or the contact that it was merged into.
    ///
    /// # Errors
    /// Fails if the store cannot be read or written.
    pub fn own(&mut self, id: i64, created_at: i64) -> Result<Option<Candidate>> {
        self.inserter.flush(self.origin())?;
        self.candidates.own(self.store, id, created_at)
    }

    /// Makes a record of a row; of a lead, leaves another one in its place, to be used again.
    pub fn create(&mut self, row: u64, record: &mut Record) -> Result<i64> {
        if !self.schema.entity().spec().has_name_key() {
            return self.create_later(row, record);
        }
        self.store
            .insert_record(self.schema, record, &self.author(row))
    }

    /// Creates a record together with those of the next rows.
    fn create_later(&mut self, row: u64, record: &mut Record) -> Result<i64> {
        let note = self.candidates.note(record);
        let id = self.inserter.take(row, record, self.origin())?;
        self.candidates
            .remember(&self.store.connection, &note, id)?;
        Ok(id)
    }

    /// Who does what a row does.
    pub(in crate::store) fn author(&self, row: u64) -> Author<'s> {
        Author::of_row(self.by, self.now, self.job, row)
    }

    fn origin(&self) -> Origin {
        Origin {
            job: self.job,
            now: self.now,
        }
    }

    /// Returns the values of an existing record by field.
    pub fn existing(&self, id: i64) -> Result<Vec<Option<Value<'static>>>> {
        self.candidates.values(self.store, self.schema, id)
    }

    /// Changes a record that is there, and notes what each field held.
    pub fn change(
        &mut self,
        id: i64,
        row: u64,
        record: &Record,
        changes: Vec<FieldChange<'_>>,
    ) -> Result<()> {
        let edits: Vec<_> = changes.into_iter().map(Into::into).collect();
        self.store
            .change_record(self.schema, id, &edits, (record, &self.author(row)))?;
        self.candidates
            .remember_changed(&self.store.connection, record, id)
    }

    /// Takes a record out of the trash, with what can come back, and notes since when it was there.
    pub fn restore(&mut self, id: i64, row: u64) -> Result<()> {
        let author = self.author(row);
        let restored = self.store.restore_record(self.schema, id, None, &author);
        restored.map(drop)
    }

    /// Makes the indexes that were put off. A rehearsal needs none.
    pub fn make_indexes(&self) -> Result<()> {
        match self.commits {
            Commits::Batches => {
                self.store.sync_commits(true)?;
                self.store.make_indexes()
            }
            Commits::AtOnce => self.store.make_indexes(),
            Commits::Never => Ok(()),
        }
    }

    /// Says how the job ended, and why if it stopped.
    pub fn end(&self, status: Status, error: Option<&str>, now: i64) -> Result<()> {
        match self.commits {
            Commits::Batches => self.store.end_job(self.job, status, error, now),
            Commits::AtOnce => {
                self.store.end_job(self.job, status, error, now)?;
                self.store.connection.execute_batch("COMMIT")?;
                self.store.forget_cancel(self.job);
                Ok(())
            }
            // All of it is rolled back.
            Commits::Never => Ok(()),
        }
    }

    /// Takes back what was not committed.
    pub fn take_back(&mut self) -> Result<()> {
        if !self.store.connection.is_autocommit() {
            self.store.connection.execute_batch("ROLLBACK")?;
        }
        Ok(())
    }

    /// The row of this import that made a record; none if it was there before.
    pub fn row_of(&mut self, record: i64) -> Result<Option<u64>> {
        self.inserter.flush(self.origin())?;
        let mut statement = self.store.connection.prepare_cached(&format!(
            "SELECT row FROM {} WHERE id = ? AND job = ?",
            self.schema.entity()
        ))?;
        let row: Option<i64> = statement
            .query_row((record, self.job), |row| row.get(0))
            .optional()?;
        Ok(row.map(i64::unsigned_abs))
    }
}

impl Drop for Import<'_> {
    fn drop(&mut self) {
        if !self.store.connection.is_autocommit() {
            // A batch that failed, or a rehearsal. Should this fail too, closing the connection does the same.
            drop(self.store.connection.execute_batch("ROLLBACK"));
        }
        drop(self.store.sync_commits(true));
    }
}

/// The fields of the store that these inputs can fill.
pub(in crate::store) fn stored_fields(schema: &Schema, inputs: &[FieldId]) -> Vec<FieldId> {
    let has_whole_name = inputs
        .iter()
        .any(|&id| schema.field(id).kind == Kind::FullName);
    let has_first_name = inputs
        .iter()
        .any(|&id| schema.field(id).name == "first_name");
    schema
        .stored()
        .filter(|(id, field)| {
            let is_found = match &*field.name {
                "first_name" | "last_name" => has_whole_name,
                // It may stand before a name.
                "title" => has_whole_name || has_first_name,
                _ => false,
            };
            inputs.contains(id) || is_found
        })
        .map(|(id, _)| id)
        .collect()
}

impl Store {
    /// Whether every commit waits for the disk. The batches of an import need not: nobody has been told of them, a
    /// killed process loses none, and after a power loss the cursor is where the rows are. The last commit waits, and
    /// with it all before it.
    fn sync_commits(&self, is_wanted: bool) -> Result<()> {
        let level = if is_wanted { "FULL" } else { "NORMAL" };
        self.connection.pragma_update(None, "synchronous", level)?;
        Ok(())
    }

    /// Ends a job of which nothing is in, and keeps its failed rows, which `rows` hands over one by one.
    pub fn keep_refused_job(
        &self,
        (job, counts, duration_ms): (i64, &Counts, u64),
        error: &str,
        now: i64,
        rows: impl FnOnce(&mut dyn FnMut(KeptRow<'_>) -> Result<()>) -> Result<()>,
    ) -> Result<()> {
        self.transaction(|| {
            let mut kept = 0;
            rows(&mut |row| {
                kept += 1;
                self.insert_row(job, RowOutcome::Failed, &row).map(drop)
            })?;
            self.update_job(job, counts, 0, duration_ms)?;
            let unkept = Unkept {
                failed: counts.get(Count::Failed).saturating_sub(kept),
                ..Unkept::default()
            };
            self.update_unkept(job, &unkept)?;
            self.end_job(job, Status::Failed, Some(error), now)
        })?;
        self.forget_cancel(job);
        Ok(())
    }

    /// Makes a job that is being worked on.
    pub fn begin_job(&self, new: &NewJob) -> Result<i64> {
        self.insert_job(new, Status::Processing)
    }

    /// Says in the store why a job stopped; it can be resumed.
    pub fn interrupt_job(&self, job: i64, error: &Error, now: i64) -> Result<()> {
        self.end_job(job, Status::Interrupted, Some(&error.to_string()), now)
    }
}
