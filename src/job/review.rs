//! Rows that wait: the records that each may be, and the same job with what somebody decided. How decisions are asked
//! for is `decisions`' and the command's.

use super::admission::Admission;
use super::brought::Companions;
use super::{Report, Settings};
use crate::duplicate::Merge;
use crate::error::{Error, Result};
use crate::mapping::{Binding, Room};
use crate::record::amount::Currency;
use crate::record::{Cell, Checker, Form, Reason, Record, Rules};
use crate::store::{
    Counts, Import, Job, KeptRow, Reopening, RowOutcome, RowScope, Status, Store, Stored,
};

/// What somebody decides of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Fill the empty fields of the record with this id.
    Merge(i64),
    /// Make a new record.
    Create,
    /// Leave the row out.
    Skip,
}

/// A row that waits, and the records that it may be.
#[derive(Debug)]
pub struct Waiting {
    /// The row, with its cells and why it waits.
    pub kept: KeptRow<'static>,
    /// The records, as far as they are still there.
    pub candidates: Vec<Stored>,
}

/// A job whose waiting rows are settled.
pub struct Review<'s> {
    store: &'s Store,
    job: Job,
    settings: Settings,
    form: Form,
    rules: Rules,
}

impl<'s> Review<'s> {
    /// Opens the review of a job.
    ///
    /// # Errors
    /// If the job is still to end.
    pub fn open(store: &'s Store, job: Job) -> Result<Self> {
        if matches!(
            job.status,
            Status::Queued | Status::Processing | Status::Interrupted
        ) {
            return Err(Error::failure(format!(
                "job {} is {}: its rows are reviewed when it has ended",
                job.id,
                job.status.words()
            ))
            .hint("An interrupted import goes on when the same command is run again."));
        }
        let settings = Settings::from_json(&job.settings)?;
        let form = match settings.people {
            None => Store::form_of_rows(Some(store), settings.entity())?,
            Some(_) => store.form(settings.entity())?,
        };
        let rules = settings.rules(&form)?;
        Ok(Review {
            store,
            job,
            settings,
            form,
            rules,
        })
    }

    /// Where the job is.
    pub(super) fn store(&self) -> &Store {
        self.store
    }

    /// The fields of the records.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// The currency of amounts.
    pub fn currency(&self) -> &Currency {
        &self.rules.currency
    }

    /// All rows that wait, in the order of the source.
    pub fn waiting(&self) -> Result<Vec<Waiting>> {
        let mut waiting = Vec::new();
        let wanted: (&[RowOutcome], RowScope) = (&[RowOutcome::Waiting], RowScope::Open);
        self.store.rows_of_job(self.job.id, wanted, |kept| {
            let mut candidates = Vec::new();
            for &id in &kept.records {
                candidates.extend(self.store.record(&self.form, id)?);
            }
            waiting.push(Waiting { kept, candidates });
            Ok(())
        })?;
        Ok(waiting)
    }

    /// The record that a row would make.
    ///
    /// # Errors
    /// If the row is no longer valid, or its cells have been purged.
    pub fn record(&self, kept: &KeptRow<'_>) -> Result<Record> {
        let (row, job) = (kept.row, self.job.id);
        let Some(cells) = &kept.cells else {
            return Err(Error::failure(format!(
                "the cells of row {row} of job {job} have been purged"
            ))
            .hint("Decide to skip it, and import the file anew."));
        };
        let binding: Binding<'_> = self.settings.mapping.bind(&self.form);
        let mut room = Room::default();
        let cell = |at: usize| Cell::text(cells.get(at).map_or("", |cell| cell));
        let draft = binding.draft(cell, &mut room);
        let mut record = Record::default();
        let checked = Checker::new(&self.form, &self.rules).check(&draft, &mut record);
        checked.map_err(|rejection| {
            let reasons: Vec<String> = rejection.reasons.iter().map(Reason::sentence).collect();
            Error::failure(format!(
                "row {row} of job {job} is no longer valid: {}",
                reasons.join("; ")
            ))
            .hint("Decide to skip it, correct it with `intake jobs failed`, and import it again.")
        })?;
        Ok(record)
    }

    /// Does what was decided, all of it or nothing, and says what has become of the job. The store's import lock must
    /// be held.
    pub fn settle(&self, verdicts: &[(u64, Verdict)], by: &str, now: i64) -> Result<Report> {
        let waiting = self.waiting()?;
        let import = Import::reopen(
            self.store,
            &Reopening {
                job: &self.job,
                form: &self.form,
                fields: self.settings.mapping.bind(&self.form).fields().collect(),
                matching: &self.settings.matching,
                by,
                now,
            },
        )?;
        let mut settlement = Settlement {
            review: self,
            import,
            counts: self.job.counts,
            now,
        };
        for (row, verdict) in verdicts {
            let found = waiting.iter().find(|waiting| waiting.kept.row == *row);
            let kept = found.map(|waiting| &waiting.kept).ok_or_else(|| {
                Error::failure(format!("row {row} of job {} no longer waits", self.job.id))
            })?;
            settlement.settle(kept, *verdict)?;
        }
        let job = settlement.end()?;
        Report::of(&job, self.store)
    }
}

/// Decisions that are being carried out.
struct Settlement<'r> {
    review: &'r Review<'r>,
    import: Import<'r>,
    counts: Counts,
    now: i64,
}

impl<'r> Settlement<'r> {
    fn settle(&mut self, kept: &KeptRow<'_>, verdict: Verdict) -> Result<()> {
        self.counts.waiting -= 1;
        if let (Some(original), Some(of)) = (self.review.job.corrects, kept.of) {
            self.import.close_row(original, of)?;
        }
        match verdict {
            Verdict::Skip => {
                self.counts.skipped += 1;
                if self.review.settings.people.is_some() {
                    self.admission().leave_person_out(kept)?;
                }
                return self.import.settle(kept.row, Some(RowOutcome::Skipped));
            }
            _ => {
                let mut record = self.review.record(kept)?;
                self.obey(kept, &mut record, verdict)?;
            }
        }
        self.import.settle(kept.row, None)
    }

    fn admission(&mut self) -> Admission<'_, 'r> {
        Admission {
            store: self.review.store,
            import: &mut self.import,
            form: &self.review.form,
            settings: &self.review.settings,
            counts: &mut self.counts,
        }
    }

    fn obey(&mut self, kept: &KeptRow<'_>, record: &mut Record, verdict: Verdict) -> Result<()> {
        let now = self.now;
        let mut admission = self.admission();
        if admission.settings.people.is_some() {
            return admission.obey_on_person(kept, record, verdict, now);
        }
        let target = match verdict {
            Verdict::Merge(id) => Some(id),
            Verdict::Create | Verdict::Skip => None,
        };
        let (store, settings) = (admission.store, admission.settings);
        let companions = Companions::new(store, settings, admission.form)?;
        let is_more = match target {
            Some(id) => admission.import.deleted_at(id)?.flatten().is_some(),
            None => true,
        };
        let refused = |reason: &Reason| {
            Error::failure(format!("row {}: {}", kept.row, reason.sentence())).hint(format!(
                "Nothing was done. Decide to skip it; or {}.",
                reason.fix
            ))
        };
        let brought = companions.of(record, is_more, now)?;
        let brought = brought.map_err(|reason| refused(&reason))?;
        let unfit = target.map(|id| admission.unfit(id, Merge::Fill, record));
        if let Some(reason) = unfit.transpose()?.unwrap_or_default().first() {
            return Err(refused(reason));
        }
        let (id, is_as_it_was) = admission.obey(kept.row, target, record, now)?;
        if admission.bring(kept.row, id, brought)? && is_as_it_was {
            admission.recount(Merge::Fill);
        }
        Ok(())
    }

    /// Commits, and gives the job as it is now.
    fn end(mut self) -> Result<Job> {
        let (job, counts) = (&self.review.job, self.counts);
        self.import
            .commit_batch(&counts, job.cursor, job.duration_ms)?;
        let status = match job.status {
            Status::CompletedWithErrors if counts.failed + counts.waiting == 0 => Status::Completed,
            other => other,
        };
        let ended_at = job.ended_at.unwrap_or(self.now);
        self.import.end(status, job.error.as_deref(), ended_at)?;
        Ok(Job {
            status,
            counts,
            ..job.clone()
        })
    }
}
