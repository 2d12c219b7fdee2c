//! The decision of a user about a waiting row.

/// A decision about a waiting row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The row fills the empty fields of the record with this id.
    Merge(i64),
    /// These fields of the record with this id take the values of the row. Its other fields stay.
    MergeFields(i64, Vec<String>),
    /// The row creates a new record.
    Create,
    /// The row is skipped.
    Skip,
}
