//! The decisions about waiting rows that were given before: the review of another job had the same row, for example. Such a
//! row is not asked about, and never becomes a second record.

use super::Review;
use super::review::related;
use super::row_decision::{DecidedBefore, RowDecision};
use crate::duplicate::Merge;
use crate::error::Result;
use crate::record::{Record, fields};
use crate::store::{Judged, KeptRow, RecordRef};

impl Review<'_> {
    /// Returns whether all waiting rows were decided before.
    pub fn is_decided(&self) -> Result<bool> {
        Ok(self.waiting()?.iter().all(|row| row.decided.is_some()))
    }

    /// Returns the decision about a waiting row that was given before; none if the user must decide. A record that is not
    /// living is decided about again.
    pub(super) fn decided_before(&self, kept: &KeptRow<'_>) -> Result<Option<DecidedBefore>> {
        let mut record = Record::default();
        // A row that is no longer valid may have been skipped, too.
        let is_valid = self.check(kept, &mut record).is_ok();
        let own = self.plan.identity(&self.schema, &record);
        let mut wanted = vec![(self.schema.entity(), own)];
        if is_valid && related(kept).is_some() {
            let row = self.row_of(kept)?;
            wanted.push((row.entity, row.identity));
        }
        let entity = self.schema_of_candidates(kept).entity();
        for (of, identity) in wanted {
            let Some(identity) = identity else {
                continue;
            };
            let Some(given) = self.store.decision_on_row(of, &identity)? else {
                continue;
            };
            let decision = match &given.judged {
                // To skip a contact is no decision about its client.
                Judged::Skipped(_) if of == self.schema.entity() => RowDecision::Skip,
                Judged::Row {
                    record: id,
                    identity: decided,
                    ..
                } if is_valid && of == entity => {
                    let there = RecordRef { entity, id: *id };
                    let is_renamed = !decided.has_name_of(&identity);
                    let is_own = of == self.schema.entity();
                    if !self.store.is_living(there)?
                        || is_own && self.has_other_id(there, &record)?
                        || is_renamed && self.is_another(there, &record)?
                    {
                        continue;
                    }
                    RowDecision::Merge(*id)
                }
                Judged::Row { .. } | Judged::Records { .. } | Judged::Skipped(_) => continue,
            };
            let row = kept.row;
            return Ok(Some(DecidedBefore {
                row,
                decision,
                is_exact: given.is_exactly(&identity),
                given,
            }));
        }
        Ok(None)
    }

    /// Returns whether a row with another name than the decided one is another person than the record. The id alone made it
    /// the decided one, and several rows of a file may have one id.
    fn is_another(&self, there: RecordRef, own: &Record) -> Result<bool> {
        if there.entity != self.schema.entity() {
            return Ok(false);
        }
        let stored = self.store.record(&self.schema, there.id)?;
        let stored = stored.unwrap_or_default();
        let assessor = self.plan.assessor(&self.schema)?;
        Ok(assessor.is_another(&stored.values, own, Merge::Fill))
    }

    /// Returns whether a record has an id of the system of the rows, and a row with this `own` record has one, too: then
    /// the row is another record, unless the ids are the same.
    pub(super) fn has_other_id(&self, there: RecordRef, own: &Record) -> Result<bool> {
        let Some((source, id)) = self.external_id(own) else {
            return Ok(false);
        };
        let mut of_source = self.store.external_ids(there)?;
        of_source.retain(|one| one.source == source);
        Ok(!of_source.is_empty() && of_source.iter().all(|one| one.id != id))
    }

    /// Returns the other system of the rows, and the id of a row there; none if the row has no id.
    pub(super) fn external_id<'r>(&'r self, record: &'r Record) -> Option<(&'r str, &'r str)> {
        let id = record.text(self.schema.find(fields::EXTERNAL_ID)?)?;
        Some((self.plan.source.as_ref()?.as_str(), id))
    }
}
