//! The verdicts of a review: the decision about a waiting row holds for every later row with the same identity.

use super::importer::{Importer, Outcome};
use super::row_decision::RowDecision;
use crate::duplicate::Identity;
use crate::error::Result;
use crate::record::phone::Region;
use crate::record::{Entity, Record};
use crate::store::{KeptRow, Store};

/// A waiting row that a user decides.
#[derive(Debug)]
pub struct RowOfReview<'r> {
    /// The store.
    pub store: &'r Store,
    /// The entity of the rows of the job.
    pub own: Entity,
    /// The entity of the candidates.
    pub entity: Entity,
    /// The identity of the record that is compared with the candidates.
    pub identity: Option<Identity>,
    /// The region of national telephone numbers.
    pub region: Region,
}

/// The identity of a waiting row, noted before the decision changes its record.
#[derive(Debug)]
pub struct Remembered<'r> {
    row: RowOfReview<'r>,
    /// The last contact or client before the decision. A related record that the row creates has a higher id.
    last: i64,
}

impl<'r> Remembered<'r> {
    /// Notes the identity of a waiting row.
    pub fn of(row: RowOfReview<'r>) -> Result<Self> {
        Ok(Remembered {
            last: row.store.last_id(row.entity)?,
            row,
        })
    }

    /// Notes the verdicts that follow from a decision: the row is the chosen record, or it is the new record and none of
    /// the candidates that the user saw.
    pub fn note(
        &self,
        importer: &Importer<'_>,
        kept: &KeptRow<'_>,
        (verdict, outcome): (&RowDecision, &Outcome),
    ) -> Result<()> {
        let Some(identity) = &self.row.identity else {
            return Ok(());
        };
        let (same, different) = match verdict {
            RowDecision::Merge(id) | RowDecision::MergeFields(id, _) => (Some(*id), &[][..]),
            RowDecision::Create => (self.created(outcome)?, &kept.records[..]),
            RowDecision::Skip => return Ok(()),
        };
        let (import, entity) = (importer.import(), self.row.entity);
        import.judge_row(kept.row, entity, identity, (same, different))
    }

    /// Returns the record that the row created: its own, or its related contact.
    fn created(&self, outcome: &Outcome) -> Result<Option<i64>> {
        let RowOfReview {
            store, entity, own, ..
        } = self.row;
        if let (Outcome::Created(id, _), true) = (outcome, entity == own) {
            return Ok(Some(*id));
        }
        let schema = store.schema(entity)?;
        for id in store.created_after(entity, self.last)? {
            let stored = store.record(&schema, id)?.unwrap_or_default();
            let record = Record::of_values(&schema, &stored.values, self.row.region);
            if Identity::of(&schema, &record, None) == self.row.identity {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }
}
