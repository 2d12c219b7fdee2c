//! The import: gives the rows of the source to the importer, and commits them in batches.
//!
//! Rows, outcomes and the cursor of the job are committed together. A process that is killed between two batches loses no
//! row and imports none twice. The importer decides about each row.

use jiff::tz::TimeZone;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::atomic::SetAside;
use super::change_list::ChangeList;
use super::correction::Correction;
use super::editable::Earlier;
use super::failed_file::{FailedFile, FailedFileEnd};
use super::importer::{ExplainedRow, FileRows, Importer, Setup};
use super::interrupted_job::InterruptedJob;
use super::reading::{Packet, Reading};
use super::run::{Process, Run, interrupted};
use super::shape::Shape;
use super::{PlannedImport, Report, Stopped};
use crate::duplicate::OnDuplicate;
use crate::error::{Error, Result};
use crate::limits;
use crate::mapping::Room;
use crate::record::{Checker, Rules};
use crate::store::{Beginning, Count, Import, Job, NewJob, Refusal, Status, Store};

/// The number of packets between the two halves of the pipeline.
const PACKETS: usize = 8;

/// A running import.
pub(super) struct Pipeline<'p, 'r: 'p> {
    planned: &'p PlannedImport,
    store: &'p Store,
    importer: Importer<'p>,
    run: Run<'r>,
    process: Process<'r>,
    /// The last row whose outcome is known.
    cursor: u64,
    done_until: u64,
    /// The duration of earlier runs of the job, in milliseconds.
    worked_before: u64,
    /// The number of rows that may fail.
    failures_max: u64,
    explained: Option<Box<ExplainedRow>>,
}

impl<'p, 'r: 'p> Pipeline<'p, 'r> {
    pub(super) fn begin(
        planned: &'p PlannedImport,
        new: &'p NewJob,
        job: Option<Job>,
        run: Run<'r>,
        process: Process<'r>,
    ) -> Result<Self> {
        let (store, plan) = (process.store, &planned.plan);
        let beginning = Beginning {
            new,
            job: job.as_ref().map(|job| job.id),
            schema: &planned.schema,
            fields: plan.mapping.bind(&planned.schema).fields().collect(),
            matching: &plan.matching,
            commits: run.commits(),
            keep_bytes: process.config.keep_rows_bytes(),
            creates: plan.creates_always(),
            explains: process.explains,
            scratch: process.scratch.clone(),
        };
        let import = Import::begin(store, &beginning)?;
        let before = job.as_ref();
        let (cursor, worked_before) = before.map_or((0, 0), |job| (job.cursor, job.duration_ms));
        let max_failed = run.options.guards.for_rows_of(plan.corrects).max_failed;
        let setup = Setup {
            late: store.late_job(import.job(), plan.original)?,
            store,
            plan,
            schema: &planned.schema,
            import,
            max_clients: process.config.max_clients(),
            commits: run.commits(),
            counts: job.map_or(new.counts, |job| job.counts),
        };
        Ok(Pipeline {
            importer: Importer::new(setup, FileRows::of(planned, store)?)?,
            failures_max: max_failed
                .map_or(u64::MAX, |limit| limit.of(new.counts.get(Count::Read))),
            planned,
            store,
            run,
            process,
            cursor,
            done_until: cursor,
            worked_before,
            explained: None,
        })
    }

    pub(super) fn run(mut self) -> Result<Report> {
        (self.process.watch)(self.importer.counts());
        let is_atomic = self.run.options.is_atomic;
        let status = match self.all_rows() {
            Ok(Status::Interrupted) if is_atomic => return Err(interrupted()),
            Ok(Status::Cancelled) if is_atomic => return self.give_up(),
            Ok(_) if is_atomic && self.importer.counts().get(Count::Failed) > 0 => {
                return self.refuse();
            }
            other => other,
        };
        match status.and_then(|status| self.end(status)) {
            Ok(report) => Ok(report),
            // If the file was changed in the meantime, that is the cause of any error.
            Err(error) => {
                let changed = self.planned.source.assert_unchanged().err();
                let can_go_on = changed.is_none();
                Err(self.stop(changed.unwrap_or(error), can_go_on))
            }
        }
    }

    /// Runs the reading half in a second thread until all rows are done or the user asks to stop.
    fn all_rows(&mut self) -> Result<Status> {
        if self.importer.counts().get(Count::Failed) > self.failures_max {
            // The resumed job reached the limit before.
            return Ok(Status::Failed);
        }
        let rules = Rules {
            today: Some(self.process.clock.now().to_zoned(TimeZone::UTC).date()),
            ..self.planned.plan.rules(&self.planned.schema)?
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
            // Ends the other half, wherever it waits.
            drop((packets, give_back));
            match half.join() {
                Ok(()) => status,
                Err(_) => Err(Error::failure(
                    "reading the file failed because of a bug in intake",
                )),
            }
        })
    }

    fn reading<'a>(&self, rules: &'a Rules) -> Result<Reading<'a>>
    where
        'p: 'a,
    {
        let planned: &'p PlannedImport = self.planned;
        Ok(Reading {
            rows: planned.source.data()?,
            shape: Shape::of(&planned.source.header, planned.plan.reading.pads_short_rows),
            mapping: &planned.plan.mapping,
            binding: planned.plan.mapping.bind(&planned.schema),
            room: Room::default(),
            checker: Checker::new(&planned.schema, rules),
            encoder: self.importer.import().row_encoder(),
            done_until: self.done_until,
        })
    }

    /// Runs the storing half: commits each batch of packets as a whole.
    fn store_packets(
        &mut self,
        packets: &Receiver<Result<Packet>>,
        give_back: &SyncSender<Packet>,
    ) -> Result<Status> {
        let batch = self.planned.plan.traits().batch;
        let mut in_batch = 0;
        let mut is_interrupted = false;
        let mut is_cancelled = self.is_cancelled();
        self.begin_batch()?;
        while !is_cancelled && let Ok(packet) = packets.recv() {
            let mut packet = packet?;
            self.importer.import().expect(packet.records());
            for checked in packet.rows() {
                self.cursor = checked.row.number;
                if self.run.explained_row == Some(self.cursor) {
                    let explained = self.importer.explain(checked)?;
                    self.explained = Some(Box::new(explained));
                    self.commit()?;
                    return Ok(Status::Interrupted);
                }
                checked.outcome = Some(self.importer.row(checked)?);
                in_batch += 1;
                if self.importer.counts().get(Count::Failed) > self.failures_max {
                    self.commit()?;
                    return Ok(Status::Failed);
                }
            }
            // The other half may have ended before, and needs no more packets.
            drop(give_back.send(packet));
            (self.process.watch)(self.importer.counts());
            is_cancelled = self.is_cancelled();
            is_interrupted = (self.process.is_interrupted)();
            if is_interrupted {
                break;
            }
            if self.importer.is_full(in_batch, batch) {
                self.importer.expect_rows()?;
                self.commit()?;
                self.begin_batch()?;
                in_batch = 0;
            }
        }
        self.commit()?;
        if is_cancelled {
            return Ok(Status::Cancelled);
        }
        self.status_at_end(is_interrupted)
    }

    /// Returns the status of the job after its last row, or after the user has asked to stop.
    fn status_at_end(&self, is_interrupted: bool) -> Result<Status> {
        let counts = self.importer.counts();
        match (counts.get(Count::NotTried), counts.failed_or_waiting()) {
            (0, 0) => Ok(Status::Completed),
            (0, _) => Ok(Status::CompletedWithErrors),
            _ if is_interrupted => Ok(Status::Interrupted),
            // A reader must not lose a row silently.
            (missing, _) => Err(Error::failure(format!(
                "{}: {missing} rows of the first pass are missing in the second pass",
                self.planned.source.place()
            ))),
        }
    }

    /// Returns whether another process has asked the job to stop. A rehearsal of the user has no job.
    fn is_cancelled(&self) -> bool {
        let has_job = !self.run.is_rehearsal || self.run.checks_guards;
        has_job && self.store.is_cancel_asked(self.importer.import().job())
    }

    fn begin_batch(&mut self) -> Result<()> {
        let now = self.now();
        self.importer.import_mut().begin_batch(now)
    }

    fn commit(&mut self) -> Result<()> {
        // Rows of a file that was changed in the meantime belong neither to the old nor to the new file.
        self.planned.source.assert_unchanged()?;
        self.importer.commit_batch(self.cursor, self.worked())
    }

    /// Ends the job, and writes the file of failed rows if one was asked for.
    fn end(&mut self, status: Status) -> Result<Report> {
        self.importer.import_mut().make_indexes()?;
        let job = self.importer.import().job();
        // A later request is refused; one that was made before is obeyed.
        let is_cancelled = !self.run.is_rehearsal && self.store.close_to_cancel(job).is_some();
        if is_cancelled && self.run.options.is_atomic {
            return self.give_up();
        }
        let stopped = (status == Status::Failed).then_some(Stopped::TooManyFailed {
            allowed: self.failures_max,
        });
        let status = if is_cancelled {
            Status::Cancelled
        } else {
            status
        };
        self.store.note_duration(job, self.worked())?;
        let import = self.importer.import();
        let why = stopped.map(|stopped| stopped.to_string());
        import.end(status, why.as_deref(), self.now())?;
        self.report(job, status, stopped)
    }

    /// Rolls back a cancelled import with --atomic.
    fn give_up(&mut self) -> Result<Report> {
        self.importer.import_mut().roll_back()?;
        *self.importer.counts_mut() = self.importer.counts().of_source();
        let job = self.importer.import().job();
        self.store.note_duration(job, self.worked())?;
        self.store
            .end_job(job, Status::Cancelled, None, self.now())?;
        self.report(job, Status::Cancelled, None)
    }

    /// Returns the result of the job, and writes the file of failed rows.
    fn report(&mut self, job: i64, status: Status, stopped: Option<Stopped>) -> Result<Report> {
        let kept = self.store.job(job)?;
        let file = self.run.failed_file.take();
        let file = file.map(|file| self.failed_file(file, kept.as_ref(), status));
        let FailedFileEnd {
            written,
            not_written,
            error,
        } = file.unwrap_or_default();
        Ok(Report {
            job: (!self.run.is_rehearsal).then_some(job),
            kind: self.planned.plan.kind(),
            source: self.planned.source.name.clone(),
            status,
            is_rehearsal: self.run.is_rehearsal,
            counts: *self.importer.counts(),
            reading: Some(self.planned.plan.reading.clone()),
            overwrites: self.planned.plan.on_duplicate == OnDuplicate::Update,
            failed_file: written,
            not_written,
            unwritten: error,
            link_failures: self.store.link_failures(job)?,
            addresses_kept: self.store.addresses_kept(job, self.importer.counts())?,
            causes: self.importer.import_mut().causes()?,
            changes: self.store.field_changes(job)?,
            lacks_changes: kept
                .as_ref()
                .map_or(Ok(false), |job| self.store.lacks_changes(job))?,
            change_list: self.change_list(job)?,
            explained: self.explained.take(),
            stopped,
            correction: match &kept {
                Some(job) if stopped != Some(Stopped::Refused) => {
                    Correction::with_open(job, self.store)?
                }
                _ => None,
            },
            ..Report::from(&kept.unwrap_or_default())
        })
    }

    /// Writes the file of failed rows. The job is saved, so an error of the file does not change its result.
    fn failed_file(&self, file: FailedFile, job: Option<&Job>, status: Status) -> FailedFileEnd {
        let has_rows = self.importer.counts().failed_or_waiting() > 0;
        match job {
            Some(job) if has_rows => file.end_with_rows(self.store, job),
            _ if has_rows || status != Status::Completed => FailedFileEnd::default(),
            _ if self.run.is_rehearsal => FailedFileEnd {
                not_written: Some((file.path(), Earlier::Missing)),
                ..FailedFileEnd::default()
            },
            _ => file.end_without_rows(self.store),
        }
    }

    /// Returns the changes of the job one by one, if they are asked for.
    fn change_list(&self, job: i64) -> Result<Option<ChangeList>> {
        let plan = &self.planned.plan;
        let (job, scratch) = ((job, plan.kind()), &self.process.scratch);
        let take = || ChangeList::take(self.store, job, &plan.currency()?, scratch);
        self.run.lists_changes.then(take).transpose()
    }

    /// Refuses an import with --atomic in which rows failed: rolls everything back, and keeps the failed rows.
    fn refuse(mut self) -> Result<Report> {
        let job = self.importer.import().job();
        let failed = self.importer.counts().get(Count::Failed);
        let counts = self.importer.counts_mut();
        *counts = counts.of_source();
        counts.set(Count::Failed, failed);
        if self.run.is_rehearsal {
            let report = self.report(job, Status::Failed, Some(Stopped::Refused));
            return report.map(Report::of_failed_rows);
        }
        if self.store.close_to_cancel(job).is_some() {
            return self.give_up();
        }
        let failed = SetAside::take(self.store, job, &self.process.scratch)?;
        self.importer.import_mut().roll_back()?;
        let refusal = Refusal {
            job,
            counts: self.importer.counts(),
            duration_ms: self.worked(),
            error: &Stopped::Refused.to_string(),
            now: self.now(),
        };
        self.store
            .keep_refused_job(&refusal, |keep| failed.visit(keep))?;
        self.report(job, Status::Failed, Some(Stopped::Refused))
    }

    /// Stops because of an error: rolls back the open batch, and marks the job as interrupted.
    fn stop(self, error: Error, can_go_on: bool) -> Error {
        let (job, now) = (self.importer.import().job(), self.now());
        drop(self.importer);
        if self.run.is_rehearsal {
            return error;
        }
        let interrupted = InterruptedJob {
            store: self.store,
            job,
            source_size: self.planned.source.size(),
            can_go_on,
        };
        interrupted.note(error, now)
    }

    fn worked(&self) -> u64 {
        let elapsed = self.process.started.elapsed().as_millis();
        self.worked_before + u64::try_from(elapsed).unwrap_or(u64::MAX)
    }

    fn now(&self) -> i64 {
        self.process.clock.now().as_second()
    }
}
