//! The review of a job: its waiting rows with their candidates, and the decisions about them. `decisions.rs` reads and
//! writes sheets with decisions; the command asks at a terminal.

use super::Report;
use super::importer::{FileRows, Importer, Note, Outcome, Setup};
use super::people::plan_of;
use super::remembered::{Remembered, RowOfReview};
use super::row_verdict::Verdict;
use crate::config::Config;
use crate::duplicate::Identity;
use crate::error::{Error, Result};
use crate::mapping::{Binding, Room};
use crate::plan::ImportPlan;
use crate::record::amount::Currency;
use crate::record::related::RelatedFields;
use crate::record::{
    Cell, Checker, DecidedRecord, Entity, Field, FieldId, Reason, Record, Rejection, Related, Rule,
    Rules, Schema,
};
use crate::store::{
    Commits, Count, Import, Job, Judged, KeptRow, RecordRef, Reopening, RowOutcome, RowScope,
    Status, Store, Stored,
};

/// A waiting row, and its candidates.
#[derive(Debug)]
pub struct Waiting {
    /// The row with its cells and reasons.
    pub kept: KeptRow<'static>,
    /// The candidates that still exist.
    pub candidates: Vec<Stored>,
}

/// The review of a job.
pub struct Review<'s> {
    store: &'s Store,
    config: &'s Config,
    job: Job,
    plan: ImportPlan,
    schema: Schema,
    /// The schema of contacts.
    contact: Schema,
    rules: Rules,
}

impl<'s> Review<'s> {
    /// Opens the review of a job.
    ///
    /// # Errors
    /// Fails if the job has not ended.
    pub fn open(store: &'s Store, config: &'s Config, job: Job) -> Result<Self> {
        if matches!(
            job.status,
            Status::Queued | Status::Processing | Status::Interrupted
        ) {
            return Err(Error::failure(format!(
                "job {} is {}: its rows can be reviewed once it has ended",
                job.id,
                job.status.words()
            ))
            .hint("To resume an interrupted import, run its command again."));
        }
        let (plan, schema) = plan_of(&job, store)?;
        let rules = plan.rules(&schema)?;
        Ok(Review {
            store,
            config,
            job,
            plan,
            schema,
            contact: store.schema(Entity::Contact)?,
            rules,
        })
    }

    /// Returns the store of the job.
    pub(super) fn store(&self) -> &Store {
        self.store
    }

    /// Returns the schema of the records.
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// Returns the schema of a row's candidates. For the row of a client that waits for its contact, these are contacts.
    pub fn schema_of_candidates(&self, kept: &KeptRow<'_>) -> &Schema {
        match related(kept) {
            Some(_) => &self.contact,
            None => &self.schema,
        }
    }

    /// Returns the fields that a user compares, in the schema of the candidates. What was chosen for a person before the
    /// import is not compared.
    pub fn compared_fields<'f>(
        &self,
        schema: &'f Schema,
    ) -> impl Iterator<Item = (FieldId, &'f Field)> {
        let has_choice = self.plan.traits().has_choices;
        schema
            .of_rows()
            .filter(move |(_, field)| !(has_choice && field.is_related))
    }

    /// Returns the record to compare with the candidates of a row, in their schema.
    ///
    /// # Errors
    /// Fails as `record` does.
    pub fn compared(&self, kept: &KeptRow<'_>) -> Result<Record> {
        let record = self.record(kept)?;
        Ok(match related(kept) {
            Some(related) => {
                let places = RelatedFields::of(&self.schema, &self.contact);
                let of_place = places.get(related.place);
                let found = of_place.and_then(|fields| fields.record(&record, self.rules.region));
                found.unwrap_or_default()
            }
            None => record,
        })
    }

    /// Returns what speaks for and against a candidate of a row, in words. `record` is the one that is compared.
    ///
    /// # Errors
    /// Fails if the region of the job is unknown.
    pub fn evidence(
        &self,
        kept: &KeptRow<'_>,
        record: &Record,
        candidate: &Stored,
    ) -> Result<String> {
        let rule = kept.reasons.first().and_then(|reason| reason.rule);
        let assessor = self.plan.assessor(self.schema_of_candidates(kept))?;
        let pair = (&candidate.values[..], record);
        let explanation = assessor.explain(rule.unwrap_or(Rule::Name), pair, self.currency());
        Ok(explanation.summary())
    }

    /// Returns a waiting row for the verdict that follows from its decision.
    fn row_of(&self, kept: &KeptRow<'_>) -> Result<RowOfReview<'_>> {
        let (own, compared) = (self.schema.entity(), self.compared(kept)?);
        let schema = self.schema_of_candidates(kept);
        let entity = schema.entity();
        let identity = if entity == own {
            self.plan.identity(schema, &compared)
        } else {
            Identity::of(schema, &compared, None)
        };
        Ok(RowOfReview {
            store: self.store,
            own,
            entity,
            identity,
            region: self.rules.region,
        })
    }

    /// Returns the currency of amounts.
    pub fn currency(&self) -> &Currency {
        &self.rules.currency
    }

    /// Returns all waiting rows, in the order of the source. A candidate that was merged is replaced by the record that
    /// remained.
    pub fn waiting(&self) -> Result<Vec<Waiting>> {
        let mut waiting = Vec::new();
        let wanted: (&[RowOutcome], RowScope) = (&[RowOutcome::Waiting], RowScope::Open);
        self.store.rows_of_job(self.job.id, wanted, |kept| {
            let mut candidates = Vec::new();
            let schema = self.schema_of_candidates(&kept);
            let entity = schema.entity();
            for &id in &kept.records {
                let id = self.store.survivor(RecordRef { entity, id })?;
                let mut others = candidates.iter();
                if others.all(|other: &Stored| other.id != id) {
                    candidates.extend(self.store.record(schema, id)?);
                }
            }
            waiting.push(Waiting { kept, candidates });
            Ok(())
        })?;
        Ok(waiting)
    }

    /// Returns the record that a row would create.
    ///
    /// # Errors
    /// Fails if the row is no longer valid, or its cells were removed.
    pub fn record(&self, kept: &KeptRow<'_>) -> Result<Record> {
        let (row, job) = (kept.row, self.job.id);
        if kept.cells.is_none() {
            return Err(Error::failure(format!(
                "the cells of row {row} of job {job} were removed"
            ))
            .hint("Skip the row, and import the file again."));
        }
        let mut record = Record::default();
        self.check(kept, &mut record).map_err(|rejection| {
            let reasons: Vec<String> = rejection.reasons.iter().map(Reason::sentence).collect();
            Error::failure(format!(
                "row {row} of job {job} is no longer valid: {}",
                reasons.join("; ")
            ))
            .hint(format!("Skip the row, correct it in the file that `intake jobs failed {job}` writes, and import that file."))
        })?;
        Ok(record)
    }

    /// Writes the values of a row to `record`, also if the row is no valid record.
    fn check(&self, kept: &KeptRow<'_>, record: &mut Record) -> std::result::Result<(), Rejection> {
        let cells = kept.cells.as_deref().unwrap_or_default();
        let binding: Binding<'_> = self.plan.mapping.bind(&self.schema);
        let mut room = Room::default();
        let cell = |at: usize| Cell::text(cells.get(at).map_or("", |cell| cell));
        let draft = binding.draft(cell, &mut room);
        Checker::new(&self.schema, &self.rules).check(&draft, record)
    }

    /// Carries out all decisions or none, and returns the result of the job. The import lock of the store must be held.
    pub fn settle(&self, verdicts: &[(u64, Verdict)], by: &str, now: i64) -> Result<Report> {
        let waiting = self.waiting()?;
        let import = Import::reopen(
            self.store,
            &Reopening {
                job: &self.job,
                schema: &self.schema,
                fields: self.plan.mapping.bind(&self.schema).fields().collect(),
                matching: &self.plan.matching,
                by,
                now,
            },
        )?;
        let setup = Setup {
            store: self.store,
            plan: &self.plan,
            schema: &self.schema,
            import,
            max_clients: self.config.max_clients(),
            commits: Commits::AtOnce,
            counts: self.job.counts,
        };
        let mut settlement = Settlement {
            review: self,
            importer: Importer::new(setup, FileRows::default())?,
        };
        for (row, verdict) in verdicts {
            let found = waiting.iter().find(|waiting| waiting.kept.row == *row);
            let kept = found.map(|waiting| &waiting.kept).ok_or_else(|| {
                Error::failure(format!("row {row} of job {} no longer waits", self.job.id))
            })?;
            settlement.settle(kept, verdict)?;
        }
        let job = settlement.end()?;
        Report::of(&job, self.store)
    }
}

/// Returns the related record that a row waits for, if it does not wait for its own record.
fn related(kept: &KeptRow<'_>) -> Option<Related> {
    kept.reasons.first()?.related.as_deref().cloned()
}

fn waits_for_related(note: &Note) -> bool {
    let mut reasons = note.reasons.iter();
    reasons.any(|reason| reason.related.is_some())
}

fn refused(row: u64, note: &Note) -> Error {
    let sentence = note.reasons.first().map(Reason::sentence);
    let error = Error::failure(format!("row {row}: {}", sentence.unwrap_or_default()));
    match note.reasons.first() {
        Some(reason) => error.hint(format!(
            "Nothing was changed. Skip the row, or {}.",
            reason.fix
        )),
        None => error,
    }
}

/// A review whose decisions are carried out.
struct Settlement<'r> {
    review: &'r Review<'r>,
    importer: Importer<'r>,
}

impl Settlement<'_> {
    fn settle(&mut self, kept: &KeptRow<'_>, verdict: &Verdict) -> Result<()> {
        let decided = match verdict {
            Verdict::Merge(id) => DecidedRecord {
                record: Some(*id),
                fields: None,
            },
            Verdict::MergeFields(id, fields) => DecidedRecord {
                record: Some(*id),
                fields: Some(fields.clone()),
            },
            Verdict::Create => DecidedRecord::default(),
            Verdict::Skip => {
                let mut record = Record::default();
                // A row that is no longer valid has an identity, too.
                drop(self.review.check(kept, &mut record));
                let Review { plan, schema, .. } = self.review;
                if let Some(identity) = plan.identity(schema, &record) {
                    let (import, judged) = (self.importer.import(), Judged::Skipped(identity));
                    import.give_verdict(kept.row, schema.entity(), &judged)?;
                }
                self.importer.counts_mut().add(Count::Skipped);
                return self.close(kept, Some(RowOutcome::Skipped));
            }
        };
        let mut record = self.review.record(kept)?;
        let incoming = self.importer.incoming_again(kept.row, &record);
        let remembered = Remembered::of(self.review.row_of(kept)?)?;
        let outcome = self
            .importer
            .obey(incoming, related(kept), decided.clone(), &mut record)?;
        remembered.note(&self.importer, kept, (verdict, &outcome))?;
        match outcome {
            Outcome::Waiting(note) if waits_for_related(&note) => {
                self.wait_again(kept, decided, note)
            }
            Outcome::Waiting(note) | Outcome::Failed(note) | Outcome::Skipped(_, note) => {
                Err(refused(kept.row, &note))
            }
            done @ (Outcome::Created(_)
            | Outcome::Merged(_)
            | Outcome::Updated(_)
            | Outcome::Unchanged { .. }) => {
                self.importer.counts_mut().add(done.count());
                self.close(kept, None)
            }
        }
    }

    /// Lets a row wait for a related record, now that its own record or another related record is decided.
    fn wait_again(&self, kept: &KeptRow<'_>, decided: DecidedRecord, mut note: Note) -> Result<()> {
        let own = match related(kept) {
            Some(question) => question.own,
            None => Some(decided),
        };
        for reason in &mut note.reasons {
            if let Some(related) = &mut reason.related {
                related.own.clone_from(&own);
            }
        }
        let import = self.importer.import();
        import.wait_again(kept.row, &note.reasons, &note.records)
    }

    /// Ends the waiting of a row.
    fn close(&mut self, kept: &KeptRow<'_>, outcome: Option<RowOutcome>) -> Result<()> {
        self.importer.counts_mut().take(Count::Waiting);
        self.importer.import().settle(kept.row, outcome)?;
        match (self.review.job.corrects, kept.of) {
            (Some(original), Some(of)) => self.importer.import_mut().close_row(original, of),
            _ => Ok(()),
        }
    }

    /// Commits, and returns the job as it is now.
    fn end(mut self) -> Result<Job> {
        let job = &self.review.job;
        self.importer.commit_batch(job.cursor, job.duration_ms)?;
        let counts = *self.importer.counts();
        let status = match job.status {
            Status::CompletedWithErrors if counts.failed_or_waiting() == 0 => Status::Completed,
            other => other,
        };
        let import = self.importer.import();
        let ended_at = job.ended_at.unwrap_or(import.now());
        import.end(status, job.error.as_deref(), ended_at)?;
        let mut ended = job.clone();
        ended.status = status;
        ended.counts = counts;
        Ok(ended)
    }
}
