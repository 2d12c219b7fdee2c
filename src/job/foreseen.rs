//! Records as they will be once the decisions of a review are carried out. Nothing is written.

use super::Review;
use super::importer::fields_of;
use super::row_decision::RowDecision;
use crate::duplicate::{Merge, changes, choose};
use crate::error::Result;
use crate::record::{Entity, Record};
use crate::store::{KeptRow, Stored};

/// A decision about a row, which is not carried out yet.
#[derive(Debug)]
pub struct Foreseen<'d> {
    /// The entity of the candidates of the row.
    pub entity: Entity,
    /// The values of the row, in the schema of its candidates.
    pub record: &'d Record,
    /// The decision.
    pub verdict: RowDecision,
}

impl Review<'_> {
    /// Returns a candidate of a row as it will be after these decisions, in their order.
    ///
    /// # Errors
    /// Fails if a chosen field was removed.
    pub fn foreseen(
        &self,
        kept: &KeptRow<'_>,
        candidate: &Stored,
        decisions: &[Foreseen<'_>],
    ) -> Result<Stored> {
        let schema = self.schema_of_candidates(kept);
        let mut stored = candidate.clone();
        let decisions = decisions.iter();
        for decision in decisions.filter(|one| one.entity == schema.entity()) {
            let mut record = decision.record.clone();
            let merge = match &decision.verdict {
                RowDecision::Merge(id) if *id == stored.id => Merge::Fill,
                RowDecision::MergeFields(id, names) if *id == stored.id => {
                    let fields = fields_of(schema, names)?;
                    choose(schema, &stored.values, &mut record, &fields)
                }
                RowDecision::Merge(_)
                | RowDecision::MergeFields(..)
                | RowDecision::Create
                | RowDecision::Skip => {
                    continue;
                }
            };
            let changes = changes(schema, &stored.values, &record, merge);
            let edits: Vec<_> = changes.into_iter().map(Into::into).collect();
            stored = stored.edited(&edits);
            // A merge restores a record from the trash.
            stored.deleted_at = None;
        }
        Ok(stored)
    }
}
