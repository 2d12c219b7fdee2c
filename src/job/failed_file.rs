//! The failed rows of a job as a file: the source's own columns, then which row, why, and what to do. The same file
//! goes straight back into an import.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::record::Reason;
use crate::source::{ERROR_COLUMN, FIX_COLUMN, ROW_COLUMN, guard};
use crate::store::{Job, KeptRow, RowOutcome, Store};
use crate::terminal::cannot_write;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A file for failed rows that appears under its name only when it is whole.
#[derive(Debug)]
pub struct FailedFile {
    path: PathBuf,
}

impl FailedFile {
    /// Makes sure, before the long run, that the file can be written, and that it is not the one that is read.
    pub fn for_import(path: &Path, input: &Path) -> Result<Self> {
        if is_same_file(path, input) {
            return Err(Error::usage(format!(
                "{} is the file that is imported: the failed rows would replace it",
                path.display()
            ))
            .hint("Name another file: --failed PATH."));
        }
        FailedFile::create(path)
    }

    /// Makes sure that the file can be written.
    pub fn create(path: &Path) -> Result<Self> {
        if path.is_dir() {
            return Err(Error::usage(format!("{} is a folder", path.display()))
                .hint("Name a file, such as failed.csv."));
        }
        let file = FailedFile {
            path: path.to_owned(),
        };
        // Gone at once: a process that dies in the long run leaves nothing behind in the user's folder.
        drop(file.unfinished()?);
        Ok(file)
    }

    /// Writes the failed and waiting rows of a job, perhaps with its skipped duplicates, and gives the path.
    pub fn write(self, store: &Store, job: &Job, with_skipped: bool) -> Result<PathBuf> {
        let failed = |error| failed(&self.path, error);
        let mut unfinished = self.unfinished()?;
        let mut out = io::BufWriter::new(unfinished.as_file_mut());
        out.write_all(BYTE_ORDER_MARK).map_err(failed)?;
        write_rows(store, job, with_skipped, &mut out, &failed)?;
        out.flush().map_err(failed)?;
        drop(out);
        let file = unfinished
            .persist(&self.path)
            .map_err(|error| failed(error.error))?;
        file.sync_all().map_err(failed)?;
        Ok(self.path)
    }

    /// A file beside the one that is wanted, readable for its owner only: rows hold personal data.
    fn unfinished(&self) -> Result<tempfile::NamedTempFile> {
        let folder = match self.path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let file = tempfile::Builder::new()
            .prefix(".intake-failed-")
            .tempfile_in(folder);
        file.map_err(|error| failed(&self.path, error))
    }
}

/// Writes the failed and waiting rows of a job, perhaps with its skipped duplicates, to standard output.
pub fn print_failed(
    store: &Store,
    job: &Job,
    with_skipped: bool,
    out: &mut dyn Write,
) -> Result<()> {
    write_rows(store, job, with_skipped, out, &cannot_write)
}

fn write_rows(
    store: &Store,
    job: &Job,
    with_skipped: bool,
    out: &mut dyn Write,
    on_error: &dyn Fn(io::Error) -> Error,
) -> Result<()> {
    let on_csv_error = |error: csv::Error| on_error(io::Error::from(error));
    let mut writer = csv::Writer::from_writer(out);
    let ours = [ROW_COLUMN, ERROR_COLUMN, FIX_COLUMN];
    let header = job.header.iter().map(String::as_str).chain(ours);
    writer
        .write_record(header.map(|cell| guard(cell).into_owned()))
        .map_err(on_csv_error)?;
    let mut outcomes = vec![RowOutcome::Failed, RowOutcome::Waiting];
    if with_skipped {
        outcomes.push(RowOutcome::Skipped);
    }
    store.rows_of_job(job.id, &outcomes, |row| {
        let cells = row_cells(job, row);
        writer
            .write_record(cells.iter().map(|cell| guard(cell).into_owned()))
            .map_err(on_csv_error)
    })?;
    writer.flush().map_err(on_error)
}

/// The cells of a row, as many as the header has, then which row, why and what to do.
fn row_cells<'c>(job: &Job, row: KeptRow<'c>) -> Vec<Cow<'c, str>> {
    let mut cells = row.cells.unwrap_or_default();
    let too_many = cells.len().saturating_sub(job.header.len());
    // A row with too many cells: the last column takes the rest, so that nothing is lost and all stand in line.
    if too_many > 0 && !job.header.is_empty() {
        let rest = cells.split_off(job.header.len() - 1);
        cells.push(Cow::Owned(rest.join(",")));
    }
    cells.resize(job.header.len(), Cow::Borrowed(""));
    let together = |part: fn(&Reason) -> String| {
        let parts: Vec<String> = row.reasons.iter().map(part).collect();
        Cow::Owned(parts.join("; "))
    };
    cells.push(Cow::Owned(row.row.to_string()));
    cells.push(together(Reason::sentence));
    cells.push(together(|reason| reason.fix.clone()));
    cells
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => false,
    }
}

fn failed(path: &Path, error: io::Error) -> Error {
    Error::failure(format!("cannot write {}", path.display()))
        .because(error)
        .hint("Name a place that you may write to. The rows stay in the store: `intake jobs failed` writes them at any time.")
}
