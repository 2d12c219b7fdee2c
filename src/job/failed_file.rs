//! Writes the failed rows of a job to a file: the columns of the source, then the number of the row, the reasons and what
//! to do. The corrected file can be imported.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::editable::{Earlier, EditableSheet, IfEdited};
use super::remedy::with_store;
use super::shape::fitted;
use super::sheet_kind::SheetKind;
use super::skipped::SkippedRows;
use crate::error::{Error, Result};
use crate::record::{Code, Reason};
use crate::sheet::{SheetWriter, cell_length as length};
use crate::source::{ERROR_COLUMN, FIX_COLUMN, ROW_COLUMN};
use crate::store::{Job, KeptRow, RowOutcome, RowScope, Store};
use crate::terminal::{Terminal, cannot_write};

/// The rows in a file of failed rows, in addition to open failed and waiting rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Skipped rows, and unchanged rows that differ from their record.
    pub with_skipped: bool,
    /// Rows that later jobs closed.
    pub with_closed: bool,
}

impl Selection {
    fn rows(self) -> (Vec<RowOutcome>, RowScope) {
        let mut outcomes = vec![RowOutcome::Failed, RowOutcome::Waiting];
        if self.with_skipped {
            outcomes.extend([RowOutcome::Skipped, RowOutcome::Differing]);
        }
        let scope = if self.with_closed {
            RowScope::All
        } else {
            RowScope::Open
        };
        (outcomes, scope)
    }
}

/// A file for failed rows. It gets its name once it is complete.
#[derive(Debug)]
pub struct FailedFile {
    sheet: EditableSheet,
    /// The store as the commands in `_fix` have to name it; none if it needs no name.
    named_store: Option<String>,
}

impl From<EditableSheet> for FailedFile {
    fn from(sheet: EditableSheet) -> Self {
        FailedFile {
            sheet,
            named_store: None,
        }
    }
}

impl FailedFile {
    /// Returns the file of a job that is resumed. Its path was checked when the job began. If an edited file is there, this
    /// one gets another name. `scratch` is a private folder. The commands in `_fix` name the store as `named_store`, if it is
    /// given.
    pub fn of_job(
        path: &Path,
        scratch: PathBuf,
        store: &Store,
        named_store: Option<String>,
    ) -> Result<Self> {
        let place = (path, IfEdited::Rename);
        let sheet = EditableSheet::create(place, SheetKind::FailedRows, scratch, Some(store))?;
        Ok(FailedFile::from(sheet).naming(named_store))
    }

    /// Returns the same file, in which the commands in `_fix` name the store.
    #[must_use]
    pub fn naming(self, named_store: Option<String>) -> Self {
        FailedFile {
            named_store,
            ..self
        }
    }

    /// Returns the absolute path of the file.
    pub fn path(&self) -> PathBuf {
        let path = self.sheet.path();
        std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
    }

    /// Writes the selected rows of a job, and returns the path.
    pub fn write(self, store: &Store, job: &Job, selection: Selection) -> Result<PathBuf> {
        let named_store = self.named_store.as_deref();
        let written = self.sheet.write(store, |writer| {
            write_rows((store, job), selection, named_store, writer)
        });
        written.map_err(|error| {
            error
                .hint("The rows are in the store. To write them: intake jobs failed JOB --out PATH")
        })
    }

    /// Writes the failed and waiting rows at the end of a job.
    pub(super) fn end_with_rows(self, store: &Store, job: &Job) -> FailedFileEnd {
        match self.write(store, job, Selection::default()) {
            Ok(path) => FailedFileEnd {
                written: Some(path),
                ..FailedFileEnd::default()
            },
            Err(error) => FailedFileEnd::of(error),
        }
    }

    /// Removes an earlier file that was not edited, because no row failed this time.
    pub(super) fn end_without_rows(self, store: &Store) -> FailedFileEnd {
        match self.sheet.clear(store) {
            Ok(earlier) => FailedFileEnd {
                not_written: Some((self.path(), earlier)),
                ..FailedFileEnd::default()
            },
            Err(error) => FailedFileEnd::of(error),
        }
    }
}

/// The file of failed rows at the end of a job.
#[derive(Debug, Default)]
pub(super) struct FailedFileEnd {
    /// The path of the file, if it was written.
    pub written: Option<PathBuf>,
    /// The path of the file that was not written because no row failed, and whether an earlier file there was removed.
    pub not_written: Option<(PathBuf, Earlier)>,
    /// The reason why the file could not be written.
    pub error: Option<Error>,
}

impl FailedFileEnd {
    fn of(error: Error) -> Self {
        FailedFileEnd {
            error: Some(error),
            ..FailedFileEnd::default()
        }
    }
}

/// Returns whether the file of a job's failed rows would have a row.
pub fn has_rows(store: &Store, job: &Job, selection: Selection) -> Result<bool> {
    let (outcomes, scope) = selection.rows();
    store.has_rows_of_job(job.id, (&outcomes, scope))
}

/// Writes the selected rows of a job to standard output, as CSV. The commands in `_fix` name the store, if it is given.
pub fn print_failed(
    (store, job): (&Store, &Job),
    selection: Selection,
    named_store: Option<&str>,
    terminal: &Terminal,
) -> Result<()> {
    let mut out = terminal.raw();
    let mut writer = if terminal.is_seen() {
        SheetWriter::shown(&mut out)
    } else {
        SheetWriter::csv(&mut out)
    };
    write_rows((store, job), selection, named_store, &mut writer)?;
    writer.finish(&cannot_write)
}

fn write_rows(
    (store, job): (&Store, &Job),
    selection: Selection,
    named_store: Option<&str>,
    writer: &mut SheetWriter<'_>,
) -> Result<()> {
    let ours = [ROW_COLUMN, ERROR_COLUMN, FIX_COLUMN];
    let (outcomes, scope) = selection.rows();
    let added = added_columns(store, job, (&outcomes, scope))?;
    let header = job.header.iter().map(String::as_str);
    writer.row(header.chain(added.iter().copied()).chain(ours))?;
    let separator = separator(job);
    let skipped = if selection.with_skipped {
        Some(SkippedRows::of(store, job)?)
    } else {
        None
    };
    store.rows_of_job(job.id, (&outcomes, scope), |row| {
        let row = match (row.says_nothing_new, &skipped) {
            (Some(rule), Some(skipped)) => skipped.filled(row, rule)?,
            _ => row,
        };
        let mut cells = row_cells(job, separator, row);
        if let (Some(fix), Some(name)) = (cells.last_mut(), named_store) {
            *fix = Cow::Owned(with_store(fix, name));
        }
        fit(&mut cells, &job.header, writer.cell_max());
        let blanks = added.iter().map(|_| Cow::Borrowed(""));
        cells.splice(job.header.len()..job.header.len(), blanks);
        writer.row(cells.iter().map(|cell| &**cell))
    })
}

/// Returns the columns that a user has to fill in and that the source does not have: relationships that rows lack.
fn added_columns(
    store: &Store,
    job: &Job,
    wanted: (&[RowOutcome], RowScope),
) -> Result<Vec<&'static str>> {
    let missing = job.plan()?.missing_relationships();
    let mut added = Vec::new();
    if !missing.is_empty() {
        store.rows_of_job(job.id, wanted, |row| {
            let lacking = row
                .reasons
                .iter()
                .filter(|reason| reason.code == Code::Required);
            let fields = lacking.filter_map(|reason| reason.field.as_deref());
            for field in fields {
                added.extend(missing.iter().filter(|one| **one == field));
            }
            Ok(())
        })?;
    }
    added.sort_unstable();
    added.dedup();
    Ok(added)
}

/// Returns the number of a row in the file that was imported first. None for a row that was added to a file of failed rows.
pub fn row_number(job: &Job, row: &KeptRow<'_>) -> String {
    match (job.corrects, row.of) {
        (_, Some(of)) => of.to_string(),
        (None, None) => row.row.to_string(),
        (Some(_), None) => String::new(),
    }
}

/// Returns the delimiter of a job's file.
pub(super) fn separator(job: &Job) -> char {
    let plan = job.plan().ok();
    plan.and_then(|plan| plan.reading.delimiter).unwrap_or(',')
}

/// Cuts the cells that are too long for the sheet, and says so in `_error` and `_fix`.
fn fit(cells: &mut [Cow<'_, str>], header: &[String], max: usize) {
    // Nearly all cells are short. Their characters need not be counted.
    let is_long = |cell: &str| cell.len() > max && length(cell) > max;
    let (theirs, ours) = cells.split_at_mut(header.len());
    for (cell, column) in theirs.iter_mut().zip(header) {
        if !is_long(cell) {
            continue;
        }
        let cut = format!(
            "{column} is cut: it has {} characters, and a cell of a workbook has at most {max}",
            length(cell)
        );
        cut_to(cell, max);
        if let [_, error, fix] = ours {
            append(error, &cut);
            append(
                fix,
                "to have the whole cell, write the rows to a file whose name ends in .csv",
            );
        }
    }
    for cell in ours.iter_mut().filter(|cell| is_long(cell)) {
        cut_to(cell, max);
    }
}

fn append(cell: &mut Cow<'_, str>, sentence: &str) {
    let cell = cell.to_mut();
    if !cell.is_empty() {
        cell.push_str("; ");
    }
    cell.push_str(sentence);
}

/// Cuts a cell to a number of characters, as spreadsheet programs count them.
fn cut_to(cell: &mut Cow<'_, str>, max: usize) {
    let mut left = max;
    let end = cell.char_indices().find(|(_, c)| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        !fits
    });
    if let Some((end, _)) = end {
        cell.to_mut().truncate(end);
    }
}

/// Returns the cells of a row, as many as the header has, then its number, the reasons and what to do.
pub(super) fn row_cells<'c>(job: &Job, separator: char, row: KeptRow<'c>) -> Vec<Cow<'c, str>> {
    let number = row_number(job, &row);
    let cells = row.cells.unwrap_or_default();
    let mut cells = fitted(cells, job.header.len(), separator);
    cells.push(Cow::Owned(number));
    cells.push(Cow::Owned(Reason::sentences(&row.reasons)));
    cells.push(Cow::Owned(fixes(&row.reasons)));
    cells
}

/// Returns what to do about a row, for each reason in its order. What to do about a duplicate that differs is what to do about
/// the differences.
fn fixes(reasons: &[Reason]) -> String {
    let differs = reasons.iter().any(|reason| reason.code == Code::Differs);
    let mut fixes: Vec<&str> = Vec::new();
    for reason in reasons {
        // The record and its contact may differ.
        let is_said = differs && fixes.contains(&&*reason.fix);
        let is_of_duplicate = differs && reason.code == Code::Duplicate;
        if !is_said && !is_of_duplicate {
            fixes.push(&reason.fix);
        }
    }
    fixes.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_no_sheet_holds_is_cut_and_says_so() {
        let header = ["Name", "Notes"].map(str::to_owned);
        let (ones, people) = (|n| "1".repeat(n), |n| "👩".repeat(n));
        let cases = [
            (ones(200), ones(200), ""),
            (ones(201), ones(200), "has 201 characters"),
            (people(100), people(100), ""),
            (
                format!("a{}", people(100)),
                format!("a{}", people(99)),
                "has 201 characters",
            ),
        ];
        for (notes, kept, said) in cases {
            let mut cells = ["Ada", &notes, "7", "", ""].map(Cow::from);
            fit(&mut cells, &header, 200);
            assert_eq!((&*cells[0], &*cells[1], &*cells[2]), ("Ada", &*kept, "7"));
            assert!(cells[3].contains(said), "{notes}: {}", cells[3]);
            assert_eq!(cells[3].is_empty(), said.is_empty(), "{notes}");
        }
        let mut cells = ["x".repeat(50_000), "y".repeat(40_000)]
            .map(Cow::from)
            .to_vec();
        cells.extend(["7", "bad", "correct it"].map(Cow::from));
        fit(&mut cells, &header, 32_767);
        assert_eq!((cells[0].len(), cells[1].len()), (32_767, 32_767));
        assert_eq!(
            cells[3],
            "bad; Name is cut: it has 50000 characters, and a cell of a workbook has at most 32767; Notes is cut: it has 40000 characters, and a cell of a workbook has at most 32767"
        );
        assert!(cells[4].starts_with("correct it; to have the whole cell, "));
    }
}
