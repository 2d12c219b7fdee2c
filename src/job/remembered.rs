//! The verdicts of a review: the decision about a waiting row holds for every later row with the same identity.

use super::importer::{Importer, Outcome};
use super::review::{Review, Verdict};
use crate::duplicate::identity;
use crate::error::Result;
use crate::record::{Entity, Record};
use crate::store::KeptRow;

/// The identity of a waiting row, noted before the decision changes its record.
#[derive(Debug)]
pub struct Remembered {
    /// The entity of the candidates.
    entity: Entity,
    identity: Option<String>,
    /// The last contact or client before the decision. A related record that the row creates has a higher id.
    last: i64,
}

impl Remembered {
    /// Notes the identity of a waiting row.
    pub fn of(review: &Review<'_>, kept: &KeptRow<'_>) -> Result<Self> {
        let schema = review.schema_of_candidates(kept);
        let entity = schema.entity();
        Ok(Remembered {
            entity,
            identity: identity(schema, &review.compared(kept)?),
            last: review.store().last_id(entity)?,
        })
    }

    /// Notes the verdicts that follow from a decision: the row is the chosen record, or it is the new record and none of
    /// the candidates that the user saw. A skipped row has no verdict.
    pub fn note(
        &self,
        importer: &Importer<'_>,
        (review, kept): (&Review<'_>, &KeptRow<'_>),
        (verdict, outcome): (&Verdict, &Outcome),
    ) -> Result<()> {
        let Some(identity) = self.identity.as_deref() else {
            return Ok(());
        };
        let (same, different) = match verdict {
            Verdict::Merge(id) | Verdict::MergeFields(id, _) => (Some(*id), &[][..]),
            Verdict::Create => (self.created(review, outcome)?, &kept.records[..]),
            Verdict::Skip => return Ok(()),
        };
        let import = importer.import();
        for &record in different.iter().filter(|&&record| Some(record) != same) {
            import.judge_row(kept.row, self.entity, (record, identity), false)?;
        }
        match same {
            Some(record) => import.judge_row(kept.row, self.entity, (record, identity), true),
            None => Ok(()),
        }
    }

    /// Returns the record that the row created: its own, or its related contact.
    fn created(&self, review: &Review<'_>, outcome: &Outcome) -> Result<Option<i64>> {
        if let (Outcome::Created(id), true) = (outcome, self.entity == review.schema().entity()) {
            return Ok(Some(*id));
        }
        let store = review.store();
        let schema = store.schema(self.entity)?;
        for id in store.created_after(self.entity, self.last)? {
            let stored = store.record(&schema, id)?.unwrap_or_default();
            let record = Record::of_values(&schema, &stored.values, review.region());
            if identity(&schema, &record) == self.identity {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }
}
