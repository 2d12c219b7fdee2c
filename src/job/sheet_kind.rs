//! The sheets that a user edits, and the columns by which each is recognised.

use super::{duplicates, people};
use crate::source::Source;

/// The column with the number of the row.
pub(super) const ROW: &str = "row";
/// The column with the fields whose values a merge takes from the row.
pub(super) const TAKE: &str = "take";
/// The column with the id of the record.
pub(super) const RECORD: &str = "record";
/// The column with the decision.
pub(super) const DECISION: &str = "decision";

/// A kind of sheet that a user edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// Failed rows of a job.
    FailedRows,
    /// Decisions on waiting rows.
    Decisions,
    /// Decisions on people from Intelliflo.
    People,
    /// Decisions on pairs of records.
    Pairs,
}

impl SheetKind {
    /// Returns whether a source is a sheet of this kind.
    pub(super) fn is_of(self, source: &Source) -> bool {
        match self {
            SheetKind::FailedRows => source.is_returned(),
            SheetKind::Decisions => is_decisions(&source.header),
            SheetKind::People => people::is_sheet(&source.header),
            SheetKind::Pairs => duplicates::is_sheet(&source.header),
        }
    }

    /// Returns whether a source is a sheet of decisions on rows or on pairs.
    pub(super) fn of_decisions(source: &Source) -> bool {
        SheetKind::Decisions.is_of(source) || SheetKind::Pairs.is_of(source)
    }

    /// Returns the content of the sheet, in words.
    pub(super) fn what(self) -> &'static str {
        match self {
            SheetKind::FailedRows => "failed rows",
            SheetKind::Decisions | SheetKind::People | SheetKind::Pairs => "decisions",
        }
    }
}

/// Returns whether these are the headers of a decisions sheet.
fn is_decisions(header: &[String]) -> bool {
    [ROW, RECORD, DECISION]
        .into_iter()
        .all(|name| header.iter().any(|column| column == name))
}
