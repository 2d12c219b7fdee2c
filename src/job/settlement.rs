//! Carries out the decisions of a review, all of them or none.

use super::importer::{FileRows, Importer, Note, Outcome, Setup};
use super::remembered::Remembered;
use super::review::related;
use super::row_decision::{DecidedBefore, RowDecision};
use super::{Report, Review};
use crate::error::{Error, Result};
use crate::record::{DecidedRecord, Reason, Record};
use crate::store::{
    Commits, Count, Import, Job, KeptRow, RecordRef, Reopening, RowOutcome, Status,
};

/// The result of decisions that were carried out.
#[derive(Debug)]
pub struct Settled {
    /// The result of the job.
    pub report: Report,
    /// The rows that a decision would have made a record that exists by an earlier decision. They went into it.
    pub decided_before: Vec<DecidedBefore>,
}

impl Review<'_> {
    /// Carries out all decisions or none, and returns the result of the job. The import lock of the store must be held.
    pub fn settle(&self, verdicts: &[(u64, RowDecision)], by: &str, now: i64) -> Result<Settled> {
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
            // The user who decides sees the values of the record.
            late: None,
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
            decided_before: Vec::new(),
        };
        for (row, verdict) in verdicts {
            let found = waiting.iter().find(|waiting| waiting.kept.row == *row);
            let kept = found.map(|waiting| &waiting.kept).ok_or_else(|| {
                Error::failure(format!("row {row} of job {} no longer waits", self.job.id))
            })?;
            settlement.settle(kept, verdict)?;
        }
        let decided_before = std::mem::take(&mut settlement.decided_before);
        let job = settlement.end()?;
        Ok(Settled {
            report: Report::of(&job, self.store)?,
            decided_before,
        })
    }
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
    decided_before: Vec<DecidedBefore>,
}

impl Settlement<'_> {
    fn settle(&mut self, kept: &KeptRow<'_>, verdict: &RowDecision) -> Result<()> {
        let before = self.review.decided_before(kept)?;
        let verdict = match before.as_ref().filter(|before| before.record().is_some()) {
            // An answer about exactly this row counts before a decision about a similar one, of the same sheet for example.
            Some(before) if *verdict == RowDecision::Create && before.is_exact => {
                self.decided_before.push(before.clone());
                &before.decision
            }
            _ => verdict,
        };
        let decided = match verdict {
            RowDecision::Merge(id) => DecidedRecord {
                record: Some(*id),
                fields: None,
            },
            RowDecision::MergeFields(id, fields) => DecidedRecord {
                record: Some(*id),
                fields: Some(fields.clone()),
            },
            RowDecision::Create => DecidedRecord::default(),
            RowDecision::Skip => return self.skip(kept),
        };
        let mut record = self.review.record(kept)?;
        let mut incoming = self.importer.incoming_again(kept.row, &record);
        if *verdict == RowDecision::Create && related(kept).is_none() {
            let import = self.importer.import();
            for &other in &kept.records {
                incoming.others.insert(import.survivor(other)?);
            }
        }
        if let (Some(id), None) = (decided.record, related(kept)) {
            self.assert_no_other_id(kept.row, id, &record)?;
        }
        let remembered = Remembered::of(self.review.row_of(kept)?)?;
        let outcome = self
            .importer
            .obey(incoming, related(kept), decided.clone(), &mut record)?;
        remembered.note(&self.importer, kept, (verdict, &outcome))?;
        match outcome {
            Outcome::Waiting(note) => self.wait_again(kept, decided, note),
            Outcome::Failed(note) | Outcome::Skipped(_, note) => Err(refused(kept.row, &note)),
            done @ (Outcome::Created(..)
            | Outcome::Merged(_)
            | Outcome::Updated(_)
            | Outcome::Unchanged(_)) => {
                self.importer.counts_mut().add(done.count());
                self.close(kept, None)
            }
        }
    }

    /// Fails if a record got another id of the system of the rows since it became a candidate.
    fn assert_no_other_id(&self, row: u64, id: i64, record: &Record) -> Result<()> {
        let entity = self.review.schema.entity();
        let id = self.importer.import().survivor(id)?;
        if !self.review.has_other_id(RecordRef { entity, id }, record)? {
            return Ok(());
        }
        let what = format!("row {row}: {entity} {id} has another external id than the row");
        Err(Error::failure(what)
            .hint("Nothing was changed. Decide create or skip, or correct the id in the file."))
    }

    fn skip(&mut self, kept: &KeptRow<'_>) -> Result<()> {
        let mut record = Record::default();
        // A row that is no longer valid has an identity, too.
        drop(self.review.check(kept, &mut record));
        let Review { plan, schema, .. } = self.review;
        if let Some(identity) = plan.identity(schema, &record) {
            let import = self.importer.import();
            import.skip_row(kept.row, schema.entity(), identity)?;
        }
        self.importer.counts_mut().add(Count::SkippedDecided);
        self.close(kept, Some(RowOutcome::Skipped))
    }

    /// Lets a row wait for its record or a related record, now that another one is decided.
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
        let is_clear = self.importer.counts().failed_or_waiting() == 0;
        let status = match job.status {
            Status::CompletedWithErrors if is_clear => Status::Completed,
            other => other,
        };
        let import = self.importer.import();
        let ended_at = job.ended_at.unwrap_or(import.now());
        import.end(status, job.error.as_deref(), ended_at)?;
        let ended = self.review.store.job(job.id)?;
        ended.ok_or_else(|| Error::failure(format!("job {} no longer exists", job.id)))
    }
}
