//! An import in the store: batches whose records, outcomes and cursor are committed together.
//!
//! A rehearsal does the same, but commits nothing and rolls everything back at the end.

use std::time::{Duration, Instant};

use super::beginning::{Beginning, Commits};
use super::causes::{Cause, Causes};
use super::checkpointer::Checkpointer;
use super::index_keeping::{IndexKeeping, candidates};
use super::keeping::Keeping;
use crate::duplicate::FieldChange;
use crate::error::Result;
use crate::record::{Entity, FieldId, Kind, Record, Schema, fields};
use crate::store::records::bulk_insert::{Inserter, RowEncoder, Unchecked};
use crate::store::records::candidates::Candidates;
use crate::store::{Author, Counts, KeptRow, RowOutcome, Status, Store};

/// How long an import writes before it lets other writers in between two batches.
pub(super) const WRITES_FOR: Duration = Duration::from_millis(500);
/// How long it lets them in. SQLite has no queue: a waiting writer looks again after some milliseconds, and would hardly
/// ever meet the instant between a commit and the next batch.
const LETS_IN_FOR: Duration = Duration::from_millis(3);

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
    pub(in crate::store) index_keeping: IndexKeeping,
    /// Copies the log into the file of a store with a table beside it.
    pub(in crate::store) checkpointer: Option<Checkpointer<'s>>,
    /// Turns the check of references off in a rehearsal of leads.
    pub(in crate::store) _unchecked: Option<Unchecked<'s>>,
    pub(in crate::store) commits: Commits,
    /// When it let other writers in last.
    pub(in crate::store) let_in: Instant,
    pub(in crate::store) keeping: Keeping,
    pub(in crate::store) causes: CausesOfKept,
}

/// The causes of the kept rows.
#[derive(Debug)]
pub(in crate::store) enum CausesOfKept {
    /// They will not be read.
    Unwanted,
    /// They are counted while the rows are kept.
    Counted(Causes),
    /// The store has them: other rows are kept now than were counted.
    Stored,
}

impl<'s> Import<'s> {
    /// Begins or resumes a job.
    pub fn begin(store: &'s Store, beginning: &Beginning<'s>) -> Result<Self> {
        let connection = &store.connection;
        // SQLite ignores a change of this within a transaction.
        store.sync_commits(beginning.commits == Commits::AtOnce)?;
        let is_unchecked = beginning.commits == Commits::Never && is_bulk(beginning.schema);
        let unchecked = is_unchecked.then(|| Unchecked::begin(connection));
        let unchecked = unchecked.transpose()?;
        if beginning.commits != Commits::Batches {
            connection.execute_batch("BEGIN IMMEDIATE")?;
        }
        let (job, keeping) = match beginning.job {
            Some(job) => (job, Keeping::resume(store, job, beginning.keep_bytes)?),
            None => {
                let job = store.insert_job(beginning.new, Status::Processing)?;
                (job, Keeping::begin(beginning.keep_bytes))
            }
        };
        let schema = beginning.schema;
        let (candidates, index_keeping) = candidates(store, beginning)?;
        let fields = stored_fields(schema, &beginning.fields);
        let causes = if beginning.explains {
            CausesOfKept::Counted(store.counted_causes(job)?)
        } else {
            CausesOfKept::Unwanted
        };
        Ok(Import {
            store,
            job,
            by: &beginning.new.by,
            now: beginning.new.started_at,
            schema,
            inserter: Inserter::new(connection, schema, (job, &fields))?,
            candidates,
            index_keeping,
            checkpointer: None,
            _unchecked: unchecked,
            commits: beginning.commits,
            let_in: Instant::now(),
            keeping,
            causes,
        })
    }

    /// Returns the id of the job.
    pub fn job(&self) -> i64 {
        self.job
    }

    /// Returns the time of the open batch, in seconds since 1970.
    pub fn now(&self) -> i64 {
        self.now
    }

    /// Begins a batch. `now` is the time of its records.
    pub fn begin_batch(&mut self, now: i64) -> Result<()> {
        self.now = now;
        if self.commits == Commits::Batches {
            if self.let_in.elapsed() >= WRITES_FOR {
                std::thread::sleep(LETS_IN_FOR);
                self.let_in = Instant::now();
            }
            self.store.assert_in_place()?;
        }
        self.prepare_batch()?;
        if self.commits == Commits::Batches {
            self.begin_transaction()?;
        }
        self.inserter.begin()?;
        self.candidates.catch_up(&self.store.connection)
    }

    /// Begins a transaction that holds the lock of the store, and, if there is a table beside it, has not read it.
    fn begin_transaction(&self) -> Result<()> {
        let connection = &self.store.connection;
        if !self.inserter.has_side_table() {
            return Ok(connection.execute_batch("BEGIN IMMEDIATE")?);
        }
        connection.execute_batch("BEGIN")?;
        let mut lock = connection.prepare_cached("UPDATE job SET cursor = cursor WHERE id = ?")?;
        lock.execute([self.job])?;
        Ok(())
    }

    /// Commits a batch: its records, its outcomes, the counts and the cursor. All or none of them are saved.
    pub fn commit_batch(&mut self, counts: &Counts, cursor: u64, duration_ms: u64) -> Result<()> {
        self.flush()?;
        self.keeping.write(self.store, self.job)?;
        self.store
            .update_job(self.job, counts, cursor, duration_ms)?;
        self.store.update_unkept(self.job, &self.keeping.unkept())?;
        self.candidates.commit(&self.store.connection)?;
        if self.commits == Commits::Batches {
            self.store.connection.execute_batch("COMMIT")?;
            if let Some(checkpointer) = &mut self.checkpointer {
                checkpointer.after_commit()?;
            }
        }
        Ok(())
    }

    /// Inserts those of these records of an entity that were taken and not inserted yet.
    pub(in crate::store) fn insert_now(&mut self, entity: Entity, ids: &[i64]) -> Result<()> {
        if entity == self.schema.entity() {
            self.inserter.insert_now(ids)?;
        }
        Ok(())
    }

    /// Inserts the records that were taken and not inserted yet.
    pub fn flush(&mut self) -> Result<()> {
        self.inserter.flush()
    }

    /// Creates the record of a row.
    pub fn create(&mut self, row: u64, record: &Record) -> Result<i64> {
        if is_bulk(self.schema) {
            return self.create_later(row, record);
        }
        self.store
            .insert_record(self.schema, record, &self.author(row))
    }

    /// Creates a record together with those of the next rows.
    fn create_later(&mut self, row: u64, record: &Record) -> Result<i64> {
        let note = self.candidates.note(record);
        let id = self.inserter.take(row, record, self.now)?;
        self.candidates
            .remember(&self.store.connection, &note, id)?;
        Ok(id)
    }

    /// Returns the author of the changes of a row.
    pub(in crate::store) fn author(&self, row: u64) -> Author<'s> {
        Author::of_row(self.by, self.now, self.job, row)
    }

    /// Returns what prepares the rows of the records to create, or `None` if they are not created together.
    pub fn row_encoder(&self) -> Option<RowEncoder> {
        is_bulk(self.schema).then(|| self.inserter.encoder())
    }

    /// Changes an existing record, and notes the old value of each field.
    pub fn change(
        &mut self,
        id: i64,
        row: u64,
        record: &Record,
        changes: Vec<FieldChange<'_>>,
    ) -> Result<()> {
        self.insert_now(self.schema.entity(), &[id])?;
        self.candidates.pending_mut().clear();
        let edits: Vec<_> = changes.into_iter().map(Into::into).collect();
        self.store
            .change_record(self.schema, id, &edits, (record, &self.author(row)))?;
        self.candidates
            .remember_changed(&self.store.connection, record, id)
    }

    /// Restores a record from the trash with its activities, and notes the event. Its links stay lost.
    pub fn restore(&mut self, id: i64, row: u64) -> Result<()> {
        let author = self.author(row);
        let restored = self.store.restore_record(self.schema, id, None, &author);
        restored.map(drop)
    }

    /// Keeps a row that created or changed no record, while there is room for it.
    pub fn keep_row(&mut self, outcome: RowOutcome, row: &KeptRow<'_>) -> Result<()> {
        let is_kept = self.keeping.keep(self.store, self.job, outcome, row)?;
        let is_open = matches!(outcome, RowOutcome::Failed | RowOutcome::Waiting);
        if let (CausesOfKept::Counted(causes), true, true) = (&mut self.causes, is_kept, is_open) {
            causes.take(row);
        }
        Ok(())
    }

    /// Returns the causes of the kept rows, the most frequent first; none if they are unwanted.
    pub fn causes(&mut self) -> Result<Vec<Cause>> {
        match std::mem::replace(&mut self.causes, CausesOfKept::Stored) {
            CausesOfKept::Unwanted => Ok(Vec::new()),
            CausesOfKept::Counted(causes) => Ok(causes.ranked()),
            CausesOfKept::Stored => self.store.causes_of_job(self.job),
        }
    }

    /// Creates the indexes that were put off. A rehearsal needs none.
    pub fn make_indexes(&mut self) -> Result<()> {
        if let Some(checkpointer) = &mut self.checkpointer {
            checkpointer.before_end();
        }
        match self.commits {
            Commits::Batches => {
                self.store.sync_commits(true)?;
                self.store.make_indexes()?;
                self.checkpointer
                    .as_mut()
                    .map_or(Ok(()), Checkpointer::after_commit)
            }
            Commits::AtOnce => self.store.make_indexes(),
            Commits::Never => Ok(()),
        }
    }

    /// Ends the job with this status. `error` says why it stopped.
    pub fn end(&self, status: Status, error: Option<&str>, now: i64) -> Result<()> {
        if status.is_completed() && self.commits != Commits::Never {
            self.close_same_rows()?;
        }
        match self.commits {
            Commits::Batches => self.store.end_job(self.job, status, error, now),
            Commits::AtOnce => {
                self.store.end_job(self.job, status, error, now)?;
                self.store.connection.execute_batch("COMMIT")?;
                self.store.forget_cancel(self.job);
                Ok(())
            }
            // Everything is rolled back.
            Commits::Never => Ok(()),
        }
    }

    /// Rolls back everything that was not committed.
    pub fn roll_back(&mut self) -> Result<()> {
        self.keeping.forget_unwritten();
        if !self.store.connection.is_autocommit() {
            self.store.connection.execute_batch("ROLLBACK")?;
        }
        if matches!(self.causes, CausesOfKept::Counted(_)) {
            self.causes = CausesOfKept::Stored;
        }
        Ok(())
    }
}

impl Drop for Import<'_> {
    fn drop(&mut self) {
        if !self.store.connection.is_autocommit() {
            // A batch failed, or this is a rehearsal. If the rollback fails, too, closing the connection does the same.
            drop(self.store.connection.execute_batch("ROLLBACK"));
        }
        drop(self.store.sync_commits(true));
        drop(self.store.limit_cache(false));
    }
}

/// Returns whether new records of a schema are inserted together. A record with a key of its name is entered in an index at once.
fn is_bulk(schema: &Schema) -> bool {
    !schema.entity().spec().has_name_key()
}

/// Returns the stored fields that these fields of rows can fill.
pub(in crate::store) fn stored_fields(schema: &Schema, inputs: &[FieldId]) -> Vec<FieldId> {
    let has_whole_name = inputs
        .iter()
        .any(|&id| schema.field(id).kind == Kind::FullName);
    let has_first_name = inputs
        .iter()
        .any(|&id| schema.field(id).name == fields::FIRST_NAME);
    schema
        .stored()
        .filter(|(id, field)| {
            let is_found = match &*field.name {
                fields::FIRST_NAME | fields::LAST_NAME => has_whole_name,
                // A name may begin with it.
                fields::TITLE => has_whole_name || has_first_name,
                _ => false,
            };
            inputs.contains(id) || is_found
        })
        .map(|(id, _)| id)
        .collect()
}

impl Store {
    /// Sets whether each commit waits for the disk. The batches of an import need not wait: no user knows of them yet, a
    /// killed process loses none, and after a power failure the cursor still stands where the rows are. The last commit
    /// waits, and with it all before it.
    fn sync_commits(&self, is_wanted: bool) -> Result<()> {
        let level = if is_wanted { "FULL" } else { "NORMAL" };
        self.connection.pragma_update(None, "synchronous", level)?;
        Ok(())
    }
}
