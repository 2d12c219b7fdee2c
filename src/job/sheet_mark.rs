//! The mark of a decisions sheet: what it was written for, and by which store. The rows of another job, or the records of another
//! store, may have the same numbers.

use crate::error::{Error, Result};
use crate::record::Entity;
use crate::store::Store;

/// The column with the mark.
pub const MARK: &str = crate::source::MARK_COLUMN;

/// The mark of a sheet.
#[derive(Debug)]
pub struct SheetMark {
    /// What the sheet is for: `job 3`, or `lead pairs`.
    of: String,
    /// The random number of the store.
    store: String,
}

impl SheetMark {
    /// Returns the mark of the decisions about the waiting rows of a job.
    pub fn of_job(job: i64, store: &Store) -> Result<Self> {
        Self::new(format!("job {job}"), store)
    }

    /// Returns the mark of the decisions about pairs of records.
    pub fn of_pairs(entity: Entity, store: &Store) -> Result<Self> {
        Self::new(format!("{entity} pairs"), store)
    }

    fn new(of: String, store: &Store) -> Result<Self> {
        let store = format!("{:x}", store.identity()?);
        Ok(SheetMark { of, store })
    }

    /// Returns the text in the column.
    pub fn text(&self) -> String {
        format!("{} {}", self.of, self.store)
    }

    /// Fails if a cell has the mark of another sheet. A sheet that a program made has no mark.
    pub fn assert(&self, place: &str, cell: &str) -> Result<()> {
        let cell = cell.trim();
        if cell.is_empty() || cell == self.text() {
            return Ok(());
        }
        let other = cell.strip_suffix(&self.store).map(str::trim);
        let what = match other {
            Some(other) => format!("{place} is a sheet for {other}, not for {}", self.of),
            None => format!("{place} is a sheet of another store"),
        };
        Err(Error::usage(what).hint(
            "Nothing was changed. Write the sheet again with --write-decisions, or name the one that was written for this command.",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_read_for_what_it_was_written() {
        let mark = SheetMark {
            of: "job 3".to_owned(),
            store: "5f0c".to_owned(),
        };
        assert_eq!(mark.text(), "job 3 5f0c");
        for (cell, expected) in [
            ("job 3 5f0c", None),
            (" job 3 5f0c ", None),
            ("", None),
            (
                "job 2 5f0c",
                Some("d.csv is a sheet for job 2, not for job 3"),
            ),
            (
                "lead pairs 5f0c",
                Some("d.csv is a sheet for lead pairs, not for job 3"),
            ),
            ("job 3 abcd", Some("d.csv is a sheet of another store")),
        ] {
            let error = mark.assert("d.csv", cell).err();
            let told = error.map(|error| error.to_string());
            assert_eq!(told.as_deref(), expected, "{cell}");
        }
    }
}
