//! The import: take rows from the source, map their columns, check the records, decide on duplicates, store them,
//! count the outcome. What becomes of one row is in `row` and, of a person from Intelliflo, in `people::person`.
//!
//! Any source will do. The rows, their outcomes and the job's cursor are committed together, a batch at a time: a
//! process that dies between two batches has lost nothing and done nothing twice.

use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::admission::Admission;
use super::atomic::SetAside;
use super::brought::Companions;
use super::correction::Correction;
use super::editable::Earlier;
use super::failed_file::{FailedFile, Selection};
use super::reading::{Packet, Reading};
use super::run::{Run, interrupted};
use super::shape::Shape;
use super::unmended::Unmended;
use super::{Prepared, Report, Stopped};
use crate::duplicate::{Assessor, OnDuplicate};
use crate::error::{Error, Result};
use crate::limits;
use crate::mapping::Room;
use crate::record::decimal::Mark;
use crate::record::phone::Region;
use crate::record::{Checker, FieldId, Rules};
use crate::store::{Closed, Counts, Import, Job, NewJob, Plan, Status, Store};

/// Rows in a batch. Committing more often costs time, less often keeps other writers waiting.
const BATCH: u64 = 10_000;
/// People in a batch: each of them costs as much as many rows.
const PEOPLE: u64 = 1_000;
/// What a row takes in the store, for each byte that it has in a file of text: itself, its keys, its place in indexes.
const STORED: u64 = 2;
/// What the log of a batch takes.
const LOG: u64 = 16 << 20;
/// Packets between the two halves of the pipeline.
const PACKETS: usize = 4;

/// A running import.
pub(super) struct Pipeline<'p, 'r> {
    pub(super) prepared: &'p Prepared,
    pub(super) store: &'p Store,
    pub(super) import: Import<'p>,
    /// Weighs the evidence for what rows match.
    pub(super) assessor: Assessor<'p>,
    pub(super) run: Run<'r>,
    pub(super) counts: Counts,
    /// The last row whose outcome is known.
    pub(super) cursor: u64,
    done_until: u64,
    /// Milliseconds that earlier runs of the job have worked.
    worked_before: u64,
    /// Cells whose text has a comma before the decimals; a number of a workbook is kept written in the same way.
    pub(super) comma_cells: Vec<usize>,
    /// How many rows may fail.
    failures_max: u64,
    /// How many rows changed which field of a record that was there.
    pub(super) changed: BTreeMap<FieldId, u64>,
    pub(super) unmended: Option<Unmended>,
    /// Finds what rows bring beside their records; none of leads, and of people from Intelliflo.
    pub(super) companions: Option<Companions<'p>>,
    /// What the stamps of records of this store say, if these are exported ones.
    pub(super) store_id: Option<u64>,
    /// Where national telephone numbers are from.
    pub(super) region: Region,
    /// Requirements that rows need not meet whose records are there.
    pub(super) left_to_records: Vec<String>,
}

impl<'p, 'r> Pipeline<'p, 'r> {
    pub(super) fn begin(
        prepared: &'p Prepared,
        store: &'p Store,
        new: &'p NewJob,
        job: Option<Job>,
        run: Run<'r>,
    ) -> Result<Self> {
        let plan = Plan {
            new,
            job: job.as_ref().map(|job| job.id),
            form: &prepared.form,
            fields: prepared
                .settings
                .mapping
                .bind(&prepared.form)
                .fields()
                .collect(),
            matching: &prepared.settings.matching,
            commits: run.commits(),
            keep_bytes: run.config.keep_rows_bytes(),
            creates: prepared.settings.on_duplicate == OnDuplicate::Create,
        };
        let import = Import::begin(store, &plan)?;
        let fresh = Counts {
            read: new.read,
            blank: new.blank,
            left_out: new.left_out,
            ..Counts::default()
        };
        let (cursor, worked_before) = job
            .as_ref()
            .map_or((0, 0), |job| (job.cursor, job.duration_ms));
        let limit = run.max_failed.map(|limit| limit.of(new.read));
        Ok(Pipeline {
            assessor: prepared.settings.assessor(&prepared.form)?,
            unmended: Unmended::of(prepared, store)?,
            companions: Companions::of_job(prepared, store, run.config)?,
            store_id: if prepared.source.is_export() {
                Some(store.identity()?)
            } else {
                None
            },
            region: Region::parse(&prepared.settings.region)?,
            left_to_records: prepared.left_to_records(),
            comma_cells: prepared.settings.cells_with(Mark::Comma),
            failures_max: limit.unwrap_or(u64::MAX),
            changed: BTreeMap::new(),
            prepared,
            store,
            import,
            run,
            counts: job.map_or(fresh, |job| job.counts),
            cursor,
            done_until: cursor,
            worked_before,
        })
    }

    pub(super) fn run(mut self) -> Result<Report> {
        (self.run.watch)(&self.counts);
        let status = match self.all_rows() {
            Ok(Status::Interrupted) if self.run.is_atomic => return Err(interrupted()),
            Ok(Status::Cancelled) if self.run.is_atomic => return self.give_up(),
            Ok(_) if self.run.is_atomic && self.counts.failed > 0 => return self.refuse(),
            other => other,
        };
        match status.and_then(|status| self.end(status)) {
            Ok(report) => Ok(report),
            // Whatever went wrong with a file that was changed meanwhile, that is why.
            Err(error) => {
                let changed = self.prepared.source.assert_unchanged().err();
                let can_go_on = changed.is_none();
                Err(self.stop(changed.unwrap_or(error), can_go_on))
            }
        }
    }

    /// Lets the reading half run beside this one until all rows are done or somebody asks to stop.
    fn all_rows(&mut self) -> Result<Status> {
        if self.counts.failed > self.failures_max {
            // Resumed, and stopped by the same limit.
            return Ok(Status::Failed);
        }
        let rules = Rules {
            today: Some(self.run.clock.now().to_zoned(TimeZone::UTC).date()),
            ..self.prepared.settings.rules(&self.prepared.form)?
        };
        let reading = self.reading(&rules)?;
        std::thread::scope(|scope| {
            let (give_back, empty) = sync_channel(PACKETS);
            let (full, packets) = sync_channel(PACKETS);
            for _ in 0..PACKETS {
                drop(give_back.send(Packet::default()));
            }
            let half = limits::start(scope, move || reading.run(&empty, &full))?;
            let status = self.store_packets(&packets, &give_back);
            // Ends the other half, wherever it is.
            drop((packets, give_back));
            match half.join() {
                Ok(()) => status,
                Err(_) => Err(Error::failure(
                    "reading the file failed by a fault of intake",
                )),
            }
        })
    }

    fn reading<'a>(&self, rules: &'a Rules) -> Result<Reading<'a>>
    where
        'p: 'a,
    {
        let prepared: &'p Prepared = self.prepared;
        Ok(Reading {
            rows: prepared.source.data()?,
            shape: Shape::of(
                &prepared.source.header,
                prepared.settings.reading.pads_short_rows,
            ),
            binding: prepared.settings.mapping.bind(&prepared.form),
            room: Room::default(),
            checker: Checker::new(&prepared.form, rules),
            done_until: self.done_until,
        })
    }

    /// The storing half: batches of packets, each committed as a whole.
    fn store_packets(
        &mut self,
        packets: &Receiver<Result<Packet>>,
        give_back: &SyncSender<Packet>,
    ) -> Result<Status> {
        let batch = match self.prepared.settings.people {
            None => BATCH,
            Some(_) => PEOPLE,
        };
        let mut in_batch = 0;
        let mut is_interrupted = false;
        let mut is_cancelled = self.is_cancelled();
        self.import.begin_batch(self.now())?;
        while !is_cancelled && let Ok(packet) = packets.recv() {
            let mut packet = packet?;
            for checked in packet.rows() {
                match self.prepared.settings.people {
                    None => self.row(checked)?,
                    Some(_) => self.person(checked)?,
                }
                in_batch += 1;
                if self.counts.failed > self.failures_max {
                    self.commit()?;
                    return Ok(Status::Failed);
                }
            }
            // The other half may have ended already, and wants no more packets.
            drop(give_back.send(packet));
            (self.run.watch)(&self.counts);
            is_cancelled = self.is_cancelled();
            is_interrupted = (self.run.is_interrupted)();
            if is_interrupted {
                break;
            }
            if in_batch >= batch {
                self.commit()?;
                self.import.begin_batch(self.now())?;
                in_batch = 0;
            }
        }
        self.commit()?;
        match (
            self.counts.not_tried(),
            self.counts.failed + self.counts.waiting,
        ) {
            _ if is_cancelled => Ok(Status::Cancelled),
            (0, 0) => Ok(Status::Completed),
            (0, _) => Ok(Status::CompletedWithErrors),
            _ if is_interrupted => Ok(Status::Interrupted),
            // No reader may lose a row quietly.
            (missing, _) => Err(Error::failure(format!(
                "{}: {missing} rows that were counted did not come when they were read",
                self.prepared.source.place()
            ))),
        }
    }

    /// Whether another process has asked that the job stop. A rehearsal is no job.
    fn is_cancelled(&self) -> bool {
        !self.run.is_rehearsal && self.store.is_cancel_asked(self.import.job())
    }

    pub(super) fn admission(&mut self) -> Admission<'_, 'p> {
        Admission {
            store: self.store,
            import: &mut self.import,
            form: &self.prepared.form,
            settings: &self.prepared.settings,
            region: self.region,
            counts: &mut self.counts,
        }
    }

    fn commit(&mut self) -> Result<()> {
        // Rows of a file that was changed meanwhile are rows of neither.
        self.prepared.source.assert_unchanged()?;
        self.import
            .commit_batch(&self.counts, self.cursor, self.worked())
    }

    /// Ends the job, and writes the failed rows where they are wanted.
    fn end(&mut self, status: Status) -> Result<Report> {
        self.import.make_indexes()?;
        let job = self.import.job();
        // From here on a request comes too late, so what is asked now is still done.
        let is_cancelled = !self.run.is_rehearsal && self.store.close_to_cancel(job).is_some();
        if is_cancelled && self.run.is_atomic {
            return self.give_up();
        }
        let stopped = (status == Status::Failed).then_some(Stopped::TooManyFailed {
            allowed: self.failures_max,
        });
        let why = stopped.map(|stopped| stopped.to_string());
        let status = if is_cancelled {
            Status::Cancelled
        } else {
            status
        };
        self.store.note_duration(job, self.worked())?;
        self.import.end(status, why.as_deref(), self.now())?;
        self.report(job, status, stopped)
    }

    /// Cancelled, and all or nothing: takes everything back.
    fn give_up(&mut self) -> Result<Report> {
        self.import.take_back()?;
        self.counts = Counts {
            read: self.counts.read,
            blank: self.counts.blank,
            left_out: self.counts.left_out,
            ..Counts::default()
        };
        let job = self.import.job();
        self.store.note_duration(job, self.worked())?;
        self.store
            .end_job(job, Status::Cancelled, None, self.now())?;
        self.report(job, Status::Cancelled, None)
    }

    /// What became of the job, once its rows are what they are.
    fn report(&mut self, job: i64, status: Status, stopped: Option<Stopped>) -> Result<Report> {
        let has_rows = self.counts.failed + self.counts.waiting > 0;
        let kept = self.store.job(job)?;
        let (mut failed_file, mut not_written, mut unwritten) = (None, None, None);
        let file = self.run.failed_file.take();
        // The rows are in the store and the job is done, whatever becomes of the file.
        match (file, &kept) {
            (Some(file), Some(job)) if has_rows => {
                match file.write(self.store, job, Selection::default()) {
                    Ok(path) => failed_file = Some(path),
                    Err(error) => unwritten = Some(error),
                }
            }
            (Some(file), _) if !has_rows && status == Status::Completed => {
                let path = file.path();
                match self.clear(&file) {
                    Ok(earlier) => not_written = Some((path, earlier)),
                    Err(error) => unwritten = Some(error),
                }
            }
            _ => {}
        }
        Ok(Report {
            job: (!self.run.is_rehearsal).then_some(job),
            kind: self.prepared.settings.kind().to_owned(),
            source: self.prepared.source.name.clone(),
            status,
            is_rehearsal: self.run.is_rehearsal,
            counts: self.counts,
            reading: Some(self.prepared.settings.reading.clone()),
            unkept: kept.as_ref().map(|job| job.unkept).unwrap_or_default(),
            duration_ms: kept
                .as_ref()
                .map_or_else(|| self.worked(), |job| job.duration_ms),
            failed_file,
            not_written,
            unwritten,
            link_failures: self.store.link_failures(job)?,
            causes: if self.run.explains {
                self.store.causes_of_job(job)?
            } else {
                Vec::new()
            },
            changed: self.changed_fields(),
            stopped,
            correction: match stopped {
                Some(Stopped::Refused) => None,
                _ => kept.as_ref().and_then(Correction::of),
            },
            closed: Closed::default(),
        })
    }

    /// No row failed: what becomes of an earlier file of failed rows.
    fn clear(&self, file: &FailedFile) -> Result<Earlier> {
        if self.run.is_rehearsal {
            return Ok(Earlier::Missing);
        }
        file.clear(self.store)
    }

    fn changed_fields(&self) -> Vec<(String, u64)> {
        let changed = self.changed.iter();
        let name = |id: FieldId| self.prepared.form.field(id).name.to_string();
        changed.map(|(&id, &rows)| (name(id), rows)).collect()
    }

    /// All or nothing, and a row has failed: takes everything back but the failed rows.
    fn refuse(mut self) -> Result<Report> {
        let job = self.import.job();
        self.counts = Counts {
            read: self.counts.read,
            blank: self.counts.blank,
            failed: self.counts.failed,
            ..Counts::default()
        };
        if self.run.is_rehearsal {
            return self.report(job, Status::Failed, Some(Stopped::Refused));
        }
        if self.store.close_to_cancel(job).is_some() {
            return self.give_up();
        }
        let failed = SetAside::take(self.store, job, &self.run.scratch)?;
        self.import.take_back()?;
        self.store.keep_refused_job(
            (job, &self.counts, self.worked()),
            &Stopped::Refused.to_string(),
            self.now(),
            |keep| failed.visit(keep),
        )?;
        self.report(job, Status::Failed, Some(Stopped::Refused))
    }

    /// The run cannot go on: says so in the store, if that still takes it, and what was done.
    fn stop(self, error: Error, can_go_on: bool) -> Error {
        let (job, store, now) = (self.import.job(), self.store, self.now());
        let is_rehearsal = self.run.is_rehearsal;
        let size = self.prepared.source.size();
        // Rolls back the open batch.
        drop(self.import);
        if is_rehearsal {
            return error;
        }
        let is_noted = store.interrupt_job(job, &error, now);
        let done = store
            .job(job)
            .ok()
            .flatten()
            .map(|job| job.counts)
            .unwrap_or_default();
        let error = match is_noted {
            Ok(()) => error,
            // The lock tells everybody that the job is interrupted, whatever its row says.
            Err(_) => error.hint("The store could not even take note of that."),
        };
        let error = match no_room(store, size, &done) {
            Some(hint) => error.hint(hint),
            None => error,
        };
        let done = format!(
            "Job {job}: {} of {} rows are done and stay.",
            done.done(),
            done.read
        );
        error.hint(if can_go_on {
            format!("{done} Run the same command again to go on from there.")
        } else {
            format!("{done} The new file is another import, which knows those rows as duplicates.")
        })
    }

    fn worked(&self) -> u64 {
        self.worked_before
            + u64::try_from(self.run.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    pub(super) fn now(&self) -> i64 {
        self.run.clock.now().as_second()
    }
}

/// Says how much room the rest of the rows needs, if there is less.
fn no_room(store: &Store, source_size: u64, done: &Counts) -> Option<String> {
    let room = store.room()?;
    let rest = source_size.saturating_mul(done.not_tried()) / done.read.max(1);
    let needed = rest.saturating_mul(STORED) + LOG;
    (room.free < needed).then(|| {
        format!(
            "{} has {} MB free; the rest of the rows needs about {} MB.",
            room.mount.display(),
            room.free >> 20,
            (needed >> 20) + 1
        )
    })
}
