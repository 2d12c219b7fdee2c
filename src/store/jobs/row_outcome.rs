//! The outcomes of rows that a job keeps, and how many of these rows it does not keep.

use super::counts::Count;

/// The outcome of a row that is kept with its job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOutcome {
    /// The row is not imported, because something is wrong with it.
    Failed,
    /// The row is a duplicate that was left out.
    Skipped,
    /// The row needs a decision.
    Waiting,
    /// The row went into a record that keeps other values than those of the row, or its contact does.
    Differing,
}

impl RowOutcome {
    /// All outcomes of rows that are kept.
    pub const ALL: [RowOutcome; 4] = [
        RowOutcome::Failed,
        RowOutcome::Skipped,
        RowOutcome::Waiting,
        RowOutcome::Differing,
    ];

    /// Returns the counts that have all rows with this outcome.
    pub fn counts(self) -> &'static [Count] {
        match self {
            RowOutcome::Failed => &[Count::Failed],
            RowOutcome::Skipped => &[Count::Skipped],
            RowOutcome::Waiting => &[Count::Waiting],
            RowOutcome::Differing => &[
                Count::Differing,
                Count::CreatedDiffering,
                Count::MergedDiffering,
                Count::UpdatedDiffering,
            ],
        }
    }

    /// Returns the name in the store.
    pub fn name(self) -> &'static str {
        self.counts()[0].name()
    }
}

/// How many rows of a job are counted and not kept: rows beyond what a job keeps, and old rows. A waiting row is always kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unkept {
    /// Failed rows.
    pub failed: u64,
    /// Skipped rows.
    pub skipped: u64,
    /// Rows that went into a record whose values differ from theirs.
    pub differing: u64,
}

impl Unkept {
    /// Returns the number of rows with this outcome that are not kept.
    pub fn get(&self, outcome: RowOutcome) -> u64 {
        match outcome {
            RowOutcome::Failed => self.failed,
            RowOutcome::Skipped => self.skipped,
            RowOutcome::Differing => self.differing,
            RowOutcome::Waiting => 0,
        }
    }
}
