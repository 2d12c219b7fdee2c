//! The verdicts of a review: the decision about a waiting row holds for every later row with the same identity.

use super::importer::{Importer, Outcome};
use super::row_verdict::Verdict;
use crate::duplicate::identity;
use crate::error::Result;
use crate::record::phone::Region;
use crate::record::{Entity, Record, Schema};
use crate::store::{KeptRow, Store};

/// A waiting row that a user decides.
#[derive(Debug)]
pub struct RowOfReview<'r> {
    /// The store.
    pub store: &'r Store,
    /// The entity of the rows of the job.
    pub own: Entity,
    /// The schema of the candidates.
    pub schema: &'r Schema,
    /// The record that is compared with the candidates, in their schema.
    pub record: Record,
    /// The region of national telephone numbers.
    pub region: Region,
}

/// The identity of a waiting row, noted before the decision changes its record.
#[derive(Debug)]
pub struct Remembered<'r> {
    store: &'r Store,
    own: Entity,
    /// The entity of the candidates.
    entity: Entity,
    region: Region,
    identity: Option<String>,
    /// The last contact or client before the decision. A related record that the row creates has a higher id.
    last: i64,
}

impl<'r> Remembered<'r> {
    /// Notes the identity of a waiting row.
    pub fn of(row: &RowOfReview<'r>) -> Result<Self> {
        let entity = row.schema.entity();
        Ok(Remembered {
            store: row.store,
            own: row.own,
            entity,
            region: row.region,
            identity: identity(row.schema, &row.record),
            last: row.store.last_id(entity)?,
        })
    }

    /// Notes the verdicts that follow from a decision: the row is the chosen record, or it is the new record and none of
    /// the candidates that the user saw. A skipped row has no verdict.
    pub fn note(
        &self,
        importer: &Importer<'_>,
        kept: &KeptRow<'_>,
        (verdict, outcome): (&Verdict, &Outcome),
    ) -> Result<()> {
        let Some(identity) = self.identity.as_deref() else {
            return Ok(());
        };
        let (same, different) = match verdict {
            Verdict::Merge(id) | Verdict::MergeFields(id, _) => (Some(*id), &[][..]),
            Verdict::Create => (self.created(outcome)?, &kept.records[..]),
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
    fn created(&self, outcome: &Outcome) -> Result<Option<i64>> {
        if let (Outcome::Created(id), true) = (outcome, self.entity == self.own) {
            return Ok(Some(*id));
        }
        let store = self.store;
        let schema = store.schema(self.entity)?;
        for id in store.created_after(self.entity, self.last)? {
            let stored = store.record(&schema, id)?.unwrap_or_default();
            let record = Record::of_values(&schema, &stored.values, self.region);
            if identity(&schema, &record) == self.identity {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }
}
