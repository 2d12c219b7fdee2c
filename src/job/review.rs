//! Rows that wait: the records that each may be, and the same job with what somebody decided. How decisions are asked
//! for is `decisions`' and the command's.

use super::Report;
use super::admission::Admission;
use super::brought::{Companions, Refusal};
use super::client_contact::Target;
use super::matching::OfRow;
use crate::config::Config;
use crate::duplicate::{Merge, OnDuplicate, Search, duplicate_reason};
use crate::error::{Error, Result};
use crate::mapping::{Binding, Room};
use crate::plan::ImportPlan;
use crate::record::amount::Currency;
use crate::record::{Cell, Checker, Entity, Form, Reason, Record, Related, Rules, brought};
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
    config: &'s Config,
    job: Job,
    settings: ImportPlan,
    form: Form,
    /// The form of contacts.
    contact: Form,
    rules: Rules,
}

impl<'s> Review<'s> {
    /// Opens the review of a job.
    ///
    /// # Errors
    /// If the job is still to end.
    pub fn open(store: &'s Store, config: &'s Config, job: Job) -> Result<Self> {
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
        let settings = job.plan()?.clone();
        let form = match settings.people {
            None => Store::form_of_rows(Some(store), settings.entity())?,
            Some(_) => store.form(settings.entity())?,
        };
        let rules = settings.rules(&form)?;
        Ok(Review {
            store,
            config,
            job,
            settings,
            form,
            contact: store.form(Entity::Contact)?,
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

    /// The fields of the records that a row may be: of a client's row whose contact is in question, those of contacts.
    pub fn form_of_candidates(&self, kept: &KeptRow<'_>) -> &Form {
        match related(kept) {
            Some(_) => &self.contact,
            None => &self.form,
        }
    }

    /// What a row says about what is in question, in the form of the candidates.
    ///
    /// # Errors
    /// Those of `record`.
    pub fn compared(&self, kept: &KeptRow<'_>) -> Result<Record> {
        let record = self.record(kept)?;
        Ok(match related(kept) {
            Some(_) => brought::contact_of(&self.form, &record, &self.contact).unwrap_or_default(),
            None => record,
        })
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
                candidates.extend(self.store.record(self.form_of_candidates(&kept), id)?);
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

/// The related record that a row waits for, if its own record is not in question.
fn related(kept: &KeptRow<'_>) -> Option<Related> {
    kept.reasons.first()?.related.as_deref().copied()
}

fn refused(row: u64, reason: &Reason) -> Error {
    Error::failure(format!("row {row}: {}", reason.sentence())).hint(format!(
        "Nothing was done. Decide to skip it; or {}.",
        reason.fix
    ))
}

/// What became of a decision.
enum Obeyed {
    /// The row is settled.
    Done,
    /// The client is decided on, and the row goes on waiting: its contact may be one of these.
    WaitsForContact(Reason, Vec<i64>),
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
        if verdict == Verdict::Skip {
            self.counts.skipped += 1;
            if self.review.settings.people.is_some() {
                self.admission().leave_person_out(kept)?;
            }
            self.import.settle(kept.row, Some(RowOutcome::Skipped))?;
        } else {
            let mut record = self.review.record(kept)?;
            if let Obeyed::WaitsForContact(reason, records) =
                self.obey(kept, &mut record, verdict)?
            {
                return self.import.wait_again(kept.row, &reason, &records);
            }
            self.import.settle(kept.row, None)?;
        }
        self.counts.waiting -= 1;
        if let (Some(original), Some(of)) = (self.review.job.corrects, kept.of) {
            self.import.close_row(original, of)?;
        }
        Ok(())
    }

    fn admission(&mut self) -> Admission<'_, 'r> {
        Admission {
            store: self.review.store,
            import: &mut self.import,
            form: &self.review.form,
            settings: &self.review.settings,
            region: self.review.rules.region,
            counts: &mut self.counts,
        }
    }

    fn obey(
        &mut self,
        kept: &KeptRow<'_>,
        record: &mut Record,
        verdict: Verdict,
    ) -> Result<Obeyed> {
        let now = self.now;
        if self.review.settings.people.is_some() {
            self.admission()
                .obey_on_person(kept, record, verdict, now)?;
            return Ok(Obeyed::Done);
        }
        let decided = match verdict {
            Verdict::Merge(id) => Some(id),
            Verdict::Create | Verdict::Skip => None,
        };
        let related = related(kept);
        let target = match related {
            None => decided.map(|id| (id, Merge::Fill)),
            Some(related) => self.client(kept.row, related, record)?,
        };
        let config = self.review.config;
        let mut admission = self.admission();
        let companions =
            Companions::new(admission.store, admission.settings, admission.form, config)?;
        let is_more = match target {
            Some((id, _)) => admission.import.deleted_at(id)?.flatten().is_some(),
            None => true,
        };
        let refused = |reason: &Reason| refused(kept.row, reason);
        let brought = match related {
            Some(_) => companions.decided(record, decided, (is_more, now))?,
            None => {
                let client = target.map(|(id, merge)| Target::of(id, Some(merge)));
                companions.of(record, (client.unwrap_or_default(), is_more), now)?
            }
        };
        let brought = match (brought, target) {
            (Ok(brought), _) => brought,
            (Err(Refusal::Waits(reason, records)), Some(_)) => {
                return Ok(Obeyed::WaitsForContact(reason, records));
            }
            (Err(refusal), _) => return Err(refused(refusal.reason())),
        };
        let unfit = target.map(|(id, merge)| admission.unfit(id, merge, record));
        if let Some(reason) = unfit.transpose()?.unwrap_or_default().first() {
            return Err(refused(reason));
        }
        let (id, is_as_it_was) = admission.obey(kept.row, target, record, now)?;
        let brings = admission.bring(kept.row, id, brought)?;
        if let (true, true, Some((_, merge))) = (brings, is_as_it_was, target) {
            admission.recount(merge);
        }
        Ok(Obeyed::Done)
    }

    /// The client that a row means whose contact was decided on: the one from before, or the one that its policy finds now.
    fn client(
        &mut self,
        row: u64,
        related: Related,
        record: &Record,
    ) -> Result<Option<(i64, Merge)>> {
        let (review, now) = (self.review, self.now);
        let settings = &review.settings;
        let merge = match settings.on_duplicate {
            OnDuplicate::Merge | OnDuplicate::Ask => Merge::Fill,
            OnDuplicate::Update => Merge::Overwrite,
            OnDuplicate::Skip | OnDuplicate::Create | OnDuplicate::Fail => Merge::Keep,
        };
        if let Some(client) = related.to {
            return Ok(Some((client, merge)));
        }
        let search = Search {
            rules: &settings.matching,
            now,
            creates: false,
        };
        let found = search.run(&mut OfRow {
            import: &mut self.import,
            assessor: settings.assessor(&review.form)?,
            record,
            own: None,
        })?;
        match found.map(|hit| (hit.only().filter(|_| hit.deleted_at.is_none()), hit)) {
            None => Ok(None),
            Some((Some(client), _)) => Ok(Some((client, merge))),
            Some((None, hit)) => {
                let reason = duplicate_reason(&hit, review.form.entity());
                Err(refused(row, &reason))
            }
        }
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
        let mut ended = job.clone();
        ended.status = status;
        ended.counts = counts;
        Ok(ended)
    }
}
