//! The decision of a user about a waiting row.

use crate::record::Entity;
use crate::store::LastingVerdict;

/// A decision about a waiting row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowDecision {
    /// The row fills the empty fields of the record with this id.
    Merge(i64),
    /// These fields of the record with this id take the values of the row. Its other fields stay.
    MergeFields(i64, Vec<String>),
    /// The row creates a new record.
    Create,
    /// The row is skipped.
    Skip,
}

/// A decision about a waiting row that was given before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedBefore {
    /// The number of the row.
    pub row: u64,
    /// The decision that follows for the row: a merge, or to skip it.
    pub decision: RowDecision,
    /// Whether it was given about exactly such a row, not about a similar one.
    pub is_exact: bool,
    /// The verdict that was given.
    pub given: LastingVerdict,
}

impl DecidedBefore {
    /// Returns the record that the row is; none if the row is skipped.
    pub fn record(&self) -> Option<(Entity, i64)> {
        match self.decision {
            RowDecision::Merge(id) => Some((self.given.entity, id)),
            RowDecision::MergeFields(..) | RowDecision::Create | RowDecision::Skip => None,
        }
    }
}
