//! The records that a waiting row may be, and that its import did not find: they were created or changed since.

use super::Review;
use super::importer::contact_candidates;
use super::matching::{Excluded, HeldVerdicts, Matching};
use super::review::related;
use crate::duplicate::Search;
use crate::error::Result;
use crate::record::{Entity, Record, fields};
use crate::store::{Candidates, KeptRow, RecordRef};

impl Review<'_> {
    /// Returns the living records that a waiting row matches now, and that are not among its candidates. Returns none for a row
    /// that is no longer valid.
    pub(super) fn appeared(&self, kept: &KeptRow<'_>) -> Result<Vec<i64>> {
        let Ok(record) = self.record(kept) else {
            return Ok(Vec::new());
        };
        let now = self.job.ended_at.unwrap_or(self.job.started_at);
        let (entity, mut appeared) = match related(kept) {
            Some(related) => {
                let of = (self.store, &self.plan, &self.schema);
                let found = contact_candidates(of, &record, (&related, now))?;
                (Entity::Contact, found)
            }
            None => (self.schema.entity(), self.matches(&record, now)?),
        };
        let mut known = Vec::new();
        for &id in &kept.records {
            known.push(self.store.survivor(RecordRef { entity, id })?);
        }
        appeared.retain(|id| !known.contains(id));
        let mut living = Vec::new();
        for id in appeared {
            if self.store.is_living(RecordRef { entity, id })? {
                living.push(id);
            }
        }
        Ok(living)
    }

    /// Returns the records that a row matches by the rules of its import.
    fn matches(&self, record: &Record, now: i64) -> Result<Vec<i64>> {
        let rules = &self.plan.matching;
        let search = Search {
            rules,
            now,
            creates: false,
        };
        let found = search.run(&mut Matching {
            store: self.store,
            candidates: &Candidates::indexed(&self.schema, rules),
            assessor: self.plan.assessor(&self.schema)?,
            record,
            excluded: Excluded {
                source: self.source_of_id(record),
                records: None,
            },
            finds_single_words: false,
            verdicts: HeldVerdicts::at(now),
            household: None,
        })?;
        Ok(found.map(|found| found.records).unwrap_or_default())
    }

    /// Returns the other system of the row's id, if the row has one: a record with another id of that system is another one.
    fn source_of_id(&self, record: &Record) -> Option<&str> {
        let id = self.schema.find(fields::EXTERNAL_ID)?;
        record.text(id)?;
        Some(self.plan.source.as_ref()?.as_str())
    }
}
