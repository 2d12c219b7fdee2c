//! The records that a waiting row may be, and that its import did not find: they were created or changed since.

use super::Household;
use super::Review;
use super::importer::{Answers, RelatedFinder, contact_candidates};
use super::matching::{Excluded, Matching, VerdictCache};
use super::review::related;
use crate::duplicate::Search;
use crate::error::Result;
use crate::record::{Entity, Record, Rule};
use crate::store::{Candidates, KeptRow, RecordRef};

/// Finds the records that waiting rows may be by now.
pub(super) struct Appeared<'r> {
    review: &'r Review<'r>,
    candidates: Candidates,
    related: RelatedFinder<'r>,
    /// The time of the search: the end of the job, in seconds since 1970.
    now: i64,
}

impl<'r> Appeared<'r> {
    /// Prepares the search for the rows of a review.
    pub fn of(review: &'r Review<'r>) -> Result<Self> {
        let Review {
            store,
            plan,
            schema,
            job,
            ..
        } = review;
        let mut candidates = Candidates::indexed(schema, &plan.matching);
        store.complete_names(&mut candidates)?;
        Ok(Appeared {
            candidates,
            related: RelatedFinder::new(store, plan, schema, None)?,
            now: job.ended_at.unwrap_or(job.started_at),
            review,
        })
    }

    /// Returns the living records that a waiting row matches now, and that are not among its candidates. Returns none for a row
    /// that is no longer valid.
    pub fn for_row(&self, kept: &KeptRow<'_>) -> Result<Vec<i64>> {
        let Ok(record) = self.review.record(kept) else {
            return Ok(Vec::new());
        };
        let (entity, mut appeared) = match related(kept) {
            Some(related) => {
                let asked = (&related, self.now);
                let found = contact_candidates(&self.related, &record, asked)?;
                (Entity::Contact, found)
            }
            None => (self.review.schema.entity(), self.matches(&record)?),
        };
        let store = self.review.store;
        let mut known = Vec::new();
        for &id in &kept.records {
            known.push(store.survivor(RecordRef { entity, id })?);
        }
        appeared.retain(|id| !known.contains(id));
        let mut living = Vec::new();
        for id in appeared {
            if store.is_living(RecordRef { entity, id })? {
                living.push(id);
            }
        }
        Ok(living)
    }

    /// Returns the records that a row matches by the rules of its import, or else the clients with its people.
    fn matches(&self, record: &Record) -> Result<Vec<i64>> {
        let found = self.found(&self.review.plan.matching, record, None)?;
        if !found.is_empty() {
            return Ok(found);
        }
        let answers = (Answers::default(), self.now);
        match self.related.household(record, answers)? {
            Some(household) => self.found(&[Rule::Contacts], record, Some(household)),
            None => Ok(Vec::new()),
        }
    }

    /// Returns the records that these rules find for a row.
    fn found(
        &self,
        rules: &[Rule],
        record: &Record,
        household: Option<Household>,
    ) -> Result<Vec<i64>> {
        let Review {
            store,
            plan,
            schema,
            ..
        } = self.review;
        let search = Search {
            rules,
            now: self.now,
            creates: false,
        };
        let id = self.review.external_id(record);
        let found = search.run(&mut Matching {
            store,
            candidates: &self.candidates,
            assessor: plan.assessor(schema)?,
            record,
            excluded: Excluded {
                // A record with another id of that system is another one.
                source: id.map(|(source, _)| source),
                records: None,
            },
            finds_single_words: false,
            verdicts: VerdictCache::at(self.now),
            household,
        })?;
        Ok(found.map(|found| found.records).unwrap_or_default())
    }
}
