//! The review of a job: its waiting rows with their candidates, and the decisions about them. `decisions.rs` reads and
//! writes sheets with decisions; the command asks at a terminal.

use super::appeared::Appeared;
use super::people::plan_of;
use super::remembered::RowOfReview;
use super::row_decision::DecidedBefore;
use crate::config::Config;
use crate::duplicate::{Doubt, Evidence, Explanation, Identity};
use crate::error::{Error, Result};
use crate::mapping::{Binding, Room};
use crate::plan::ImportPlan;
use crate::record::amount::Currency;
use crate::record::related::RelatedFields;
use crate::record::{
    Cell, Checker, Entity, Field, FieldId, Reason, Record, Rejection, Related, Rule, Rules, Schema,
};
use crate::store::{Job, KeptRow, RecordRef, RowOutcome, RowScope, Status, Store, Stored};

/// A waiting row, and its candidates.
#[derive(Debug)]
pub struct Waiting {
    /// The row with its cells and reasons.
    pub kept: KeptRow<'static>,
    /// The candidates that still exist, and the record that the row is by an earlier decision.
    pub candidates: Vec<Stored>,
    /// The decision that was given before.
    pub decided: Option<DecidedBefore>,
    /// The candidates that the import of the row did not find: they were created or changed since.
    pub appeared: Vec<i64>,
}

/// The review of a job.
pub struct Review<'s> {
    pub(super) store: &'s Store,
    pub(super) config: &'s Config,
    pub(super) job: Job,
    pub(super) plan: ImportPlan,
    pub(super) schema: Schema,
    /// The schema of contacts.
    pub(super) contact: Schema,
    pub(super) rules: Rules,
}

impl<'s> Review<'s> {
    /// Opens the review of a job.
    ///
    /// # Errors
    /// Fails if the job has not ended.
    pub fn open(store: &'s Store, config: &'s Config, job: Job) -> Result<Self> {
        if matches!(
            job.status,
            Status::Queued | Status::Held | Status::Processing | Status::Interrupted
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

    /// Returns the fields that a user compares, in the schema of the candidates. The choice that was made for a person
    /// before the import is not compared.
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

    /// Returns what speaks for and against a candidate of a row. `record` is the one that is compared. A doubt that the values
    /// do not show is the one that the row was kept with.
    ///
    /// # Errors
    /// Fails if the region of the job is unknown.
    pub fn evidence(
        &self,
        kept: &KeptRow<'_>,
        record: &Record,
        candidate: &Stored,
    ) -> Result<Explanation> {
        let reason = kept.reasons.first();
        let rule = reason.and_then(|reason| reason.rule);
        let assessor = self.plan.assessor(self.schema_of_candidates(kept))?;
        let pair = (&candidate.values[..], record);
        let mut explanation = assessor.explain(rule.unwrap_or(Rule::Name), pair, self.currency());
        let doubt = reason.and_then(|reason| reason.doubt);
        let yields = match explanation.evidence {
            Evidence::Certain => true,
            // The values alone do not show that both belong to one client.
            Evidence::Contradicted => matches!(doubt, Some(Doubt::Renamed | Doubt::SameClient)),
            Evidence::Possible(_) => false,
        };
        if let Some(doubt) = doubt.filter(|doubt| yields && !doubt.is_of_values()) {
            explanation.evidence = Evidence::Possible(doubt);
        }
        Ok(explanation)
    }

    /// Returns a waiting row for the verdict that follows from its decision.
    pub(super) fn row_of(&self, kept: &KeptRow<'_>) -> Result<RowOfReview<'_>> {
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
    /// remained. Records that match a row now are candidates, too.
    pub fn waiting(&self) -> Result<Vec<Waiting>> {
        let mut waiting = Vec::new();
        let wanted: (&[RowOutcome], RowScope) = (&[RowOutcome::Waiting], RowScope::Open);
        let appeared = Appeared::of(self)?;
        self.store.rows_of_job(self.job.id, wanted, |mut kept| {
            let mut candidates = Vec::new();
            let schema = self.schema_of_candidates(&kept);
            let entity = schema.entity();
            let decided = self.decided_before(&kept)?;
            // The record of an earlier decision is the only one that may have appeared.
            let appeared = match decided {
                Some(_) => Vec::new(),
                None => appeared.for_row(&kept)?,
            };
            kept.records.extend(&appeared);
            let record = decided.as_ref().and_then(DecidedBefore::record);
            for &id in kept.records.iter().chain(record.as_ref().map(|(_, id)| id)) {
                let id = self.store.survivor(RecordRef { entity, id })?;
                let mut others = candidates.iter();
                if others.all(|other: &Stored| other.id != id) {
                    candidates.extend(self.store.record(schema, id)?);
                }
            }
            waiting.push(Waiting {
                kept,
                candidates,
                decided,
                appeared,
            });
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
    pub(super) fn check(
        &self,
        kept: &KeptRow<'_>,
        record: &mut Record,
    ) -> std::result::Result<(), Rejection> {
        let cells = kept.cells.as_deref().unwrap_or_default();
        let binding: Binding<'_> = self.plan.mapping.bind(&self.schema);
        let mut room = Room::default();
        let cell = |at: usize| Cell::text(cells.get(at).map_or("", |cell| cell));
        let draft = binding.draft(cell, &mut room);
        Checker::new(&self.schema, &self.rules).check(&draft, record)
    }
}

/// Returns the related record that a row waits for, if it does not wait for its own record.
pub(super) fn related(kept: &KeptRow<'_>) -> Option<Related> {
    kept.reasons.first()?.related.as_deref().cloned()
}
