//! The failed rows of a job as a file: the source's own columns, then which row, why, and what to do. The same file
//! goes straight back into an import.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::Settings;
use super::editable::{Earlier, EditableSheet, IfEdited, SheetKind};
use super::shape::fitted;
use super::sheet::SheetWriter;
use crate::error::Result;
use crate::record::Reason;
use crate::source::{ERROR_COLUMN, FIX_COLUMN, ROW_COLUMN};
use crate::store::{Job, KeptRow, RowOutcome, RowScope, Store};
use crate::terminal::{Terminal, cannot_write};

/// Which rows of a job a failed file holds, in addition to the open ones that failed or wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The duplicates that were skipped.
    pub with_skipped: bool,
    /// The rows that later jobs took, corrected.
    pub with_closed: bool,
}

impl Selection {
    fn rows(self) -> (Vec<RowOutcome>, RowScope) {
        let mut outcomes = vec![RowOutcome::Failed, RowOutcome::Waiting];
        if self.with_skipped {
            outcomes.push(RowOutcome::Skipped);
        }
        let scope = if self.with_closed {
            RowScope::All
        } else {
            RowScope::Open
        };
        (outcomes, scope)
    }
}

/// A file for failed rows that appears under its name only when it is whole.
#[derive(Debug)]
pub struct FailedFile {
    sheet: EditableSheet,
}

impl From<EditableSheet> for FailedFile {
    fn from(sheet: EditableSheet) -> Self {
        FailedFile { sheet }
    }
}

impl FailedFile {
    /// The file of a job that goes on, which was checked when the job was begun. If the file there was edited since, this
    /// one takes another name. `scratch` is a private folder.
    pub fn of_job(path: &Path, scratch: PathBuf, store: &Store) -> Result<Self> {
        let place = (path, IfEdited::Rename);
        let sheet = EditableSheet::create(place, SheetKind::FailedRows, scratch, Some(store))?;
        Ok(FailedFile { sheet })
    }

    /// Where it is going to be, from the root.
    pub fn path(&self) -> PathBuf {
        let path = self.sheet.path();
        std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
    }

    /// Writes the failed and waiting rows of a job, perhaps with its skipped duplicates, and gives the path.
    pub fn write(self, store: &Store, job: &Job, selection: Selection) -> Result<PathBuf> {
        let written = self
            .sheet
            .write(store, |writer| write_rows(store, job, selection, writer));
        written.map_err(|error| {
            error.hint("The rows stay in the store: `intake jobs failed` writes them at any time.")
        })
    }

    /// Removes an earlier file that was not edited: no row failed this time.
    pub fn clear(&self, store: &Store) -> Result<Earlier> {
        self.sheet.clear(store)
    }
}

/// Whether a failed file of a job would hold any row.
pub fn has_rows(store: &Store, job: &Job, selection: Selection) -> Result<bool> {
    let (outcomes, scope) = selection.rows();
    store.has_rows_of_job(job.id, (&outcomes, scope))
}

/// Writes the failed and waiting rows of a job as CSV, perhaps with its skipped duplicates, to standard output.
pub fn print_failed(
    store: &Store,
    job: &Job,
    selection: Selection,
    terminal: &mut Terminal,
) -> Result<()> {
    let mut writer = if terminal.is_seen() {
        SheetWriter::shown(terminal.raw())
    } else {
        SheetWriter::csv(terminal.raw())
    };
    write_rows(store, job, selection, &mut writer)?;
    writer.finish(&mut std::io::sink(), &cannot_write)
}

fn write_rows(
    store: &Store,
    job: &Job,
    selection: Selection,
    writer: &mut SheetWriter<'_>,
) -> Result<()> {
    let ours = [ROW_COLUMN, ERROR_COLUMN, FIX_COLUMN];
    writer.row(job.header.iter().map(String::as_str).chain(ours))?;
    let (outcomes, scope) = selection.rows();
    let separator = separator(job);
    store.rows_of_job(job.id, (&outcomes, scope), |row| {
        let cells = row_cells(job, separator, row);
        writer.row(cells.iter().map(|cell| &**cell))
    })
}

/// The number of a row in the file that was imported first. A row that was added to a failed file has none there.
fn row_number(job: &Job, row: &KeptRow<'_>) -> String {
    match (job.corrects, row.of) {
        (_, Some(of)) => of.to_string(),
        (None, None) => row.row.to_string(),
        (Some(_), None) => String::new(),
    }
}

/// What stood between the cells of a job's file.
pub(super) fn separator(job: &Job) -> char {
    let settings = Settings::from_json(&job.settings).ok();
    settings
        .and_then(|settings| settings.reading.delimiter)
        .unwrap_or(',')
}

/// The cells of a row, as many as the header has, then which row, why and what to do.
pub(super) fn row_cells<'c>(job: &Job, separator: char, row: KeptRow<'c>) -> Vec<Cow<'c, str>> {
    let number = row_number(job, &row);
    let cells = row.cells.unwrap_or_default();
    let mut cells = fitted(cells, job.header.len(), separator);
    let together = |part: fn(&Reason) -> String| {
        let parts: Vec<String> = row.reasons.iter().map(part).collect();
        Cow::Owned(parts.join("; "))
    };
    cells.push(Cow::Owned(number));
    cells.push(together(Reason::sentence));
    cells.push(together(|reason| reason.fix.clone()));
    cells
}
