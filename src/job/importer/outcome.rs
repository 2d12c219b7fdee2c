//! The outcome of a row, with its count and its note.

use crate::record::{Reason, Rule};
use crate::store::{Count, RowOutcome};

/// The outcome of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The row created this record. The note has the values that its existing contacts keep, if there are any.
    Created(i64, Option<Note>),
    /// The row filled empty fields of this record, or gave it a related record.
    Merged(Existing),
    /// The row overwrote fields of this record, or restored it from the trash.
    Updated(Existing),
    /// The row changed nothing in the record.
    Unchanged(Existing),
    /// The row was left out.
    Skipped(Skipped, Note),
    /// The row is not imported, because something is wrong with it.
    Failed(Note),
    /// The row needs a decision.
    Waiting(Note),
}

/// The existing record that a row went into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Existing {
    /// The record.
    pub id: i64,
    /// The fields in which the row still differs from the record, if there are any.
    pub differing: Option<Note>,
}

/// The reason why a row was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skipped {
    /// The record exists.
    Duplicate,
    /// The record exists, and values of the row differ from it.
    Differing,
    /// A record has the email of the row, and may be another person: the first names differ, for example.
    OtherName,
    /// The record is in the trash, or was removed from it.
    Deleted,
    /// No record matches.
    New,
    /// The person has no email.
    WithoutEmail,
    /// A user decided earlier to skip the row.
    ByVerdict,
}

/// The note that is kept with the cells of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// The reasons, each with its fix.
    pub reasons: Vec<Reason>,
    /// The records that the row matches.
    pub records: Vec<i64>,
    /// The rule that found the record, if the row has no new values. Then no cells are kept.
    pub says_nothing_new: Option<Rule>,
}

impl Note {
    /// Returns a note with one reason.
    pub fn of(reason: Reason, records: Vec<i64>) -> Self {
        Note {
            reasons: vec![reason],
            records,
            says_nothing_new: None,
        }
    }
}

impl Outcome {
    /// Returns whether the row needs a correction or a decision.
    pub fn is_open(&self) -> bool {
        matches!(self, Outcome::Failed(_) | Outcome::Waiting(_))
    }

    /// Returns whether the row is in a record: it created or changed one, or is a duplicate of one.
    pub fn is_in_record(&self) -> bool {
        let is_duplicate = |why| matches!(why, Skipped::Duplicate | Skipped::Differing);
        match self {
            Outcome::Skipped(why, _) => is_duplicate(*why),
            other => other.record().is_some(),
        }
    }

    /// Returns the record that the row created, or that it is.
    pub fn record(&self) -> Option<i64> {
        match self {
            Outcome::Created(id, _) => Some(*id),
            Outcome::Merged(existing)
            | Outcome::Updated(existing)
            | Outcome::Unchanged(existing) => Some(existing.id),
            Outcome::Skipped(..) | Outcome::Failed(_) | Outcome::Waiting(_) => None,
        }
    }

    /// Returns the note to keep with the row, and the outcome to keep it under.
    pub fn note_mut(&mut self) -> Option<(RowOutcome, &mut Note)> {
        match self {
            Outcome::Created(_, differing) => Some((RowOutcome::Differing, differing.as_mut()?)),
            Outcome::Merged(existing)
            | Outcome::Updated(existing)
            | Outcome::Unchanged(existing) => {
                Some((RowOutcome::Differing, existing.differing.as_mut()?))
            }
            Outcome::Skipped(_, note) => Some((RowOutcome::Skipped, note)),
            Outcome::Failed(note) => Some((RowOutcome::Failed, note)),
            Outcome::Waiting(note) => Some((RowOutcome::Waiting, note)),
        }
    }

    /// Returns how the row is counted.
    pub fn count(&self) -> Count {
        match self {
            Outcome::Created(_, Some(_)) => Count::CreatedDiffering,
            Outcome::Created(_, None) => Count::Created,
            Outcome::Merged(existing) if existing.differing.is_some() => Count::MergedDiffering,
            Outcome::Merged(_) => Count::Merged,
            Outcome::Updated(existing) if existing.differing.is_some() => Count::UpdatedDiffering,
            Outcome::Updated(_) => Count::Updated,
            Outcome::Unchanged(existing) if existing.differing.is_some() => Count::Differing,
            Outcome::Unchanged(_) => Count::Unchanged,
            Outcome::Skipped(Skipped::Duplicate | Skipped::WithoutEmail, _) => Count::Skipped,
            Outcome::Skipped(Skipped::Differing, _) => Count::SkippedDiffering,
            Outcome::Skipped(Skipped::OtherName, _) => Count::SkippedOtherName,
            Outcome::Skipped(Skipped::Deleted, _) => Count::SkippedDeleted,
            Outcome::Skipped(Skipped::New, _) => Count::SkippedNew,
            Outcome::Skipped(Skipped::ByVerdict, _) => Count::SkippedDecided,
            Outcome::Failed(_) => Count::Failed,
            Outcome::Waiting(_) => Count::Waiting,
        }
    }
}
