//! The failed rows of a job as a file: the source's own columns, then which row, why, and what to do. The same file
//! goes straight back into an import.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::record::Reason;
use crate::source::{ERROR_COLUMN, FIX_COLUMN, ROW_COLUMN, guard};
use crate::store::{Job, KeptRow, RowOutcome, Store};
use crate::terminal::cannot_write;

/// How much is looked at to find a header.
const BEGINNING: u64 = 64 * 1024;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A file for failed rows that appears under its name only when it is whole.
#[derive(Debug)]
pub struct FailedFile {
    path: PathBuf,
}

impl FailedFile {
    /// Makes sure that nothing is lost by the file: it may replace earlier failed rows, but not the list that is
    /// imported, the store, or whatever else stands there.
    fn assert_free(path: &Path) -> Result<()> {
        let refuse = |what: &str| {
            Err(Error::usage(format!("{} {what}", path.display()))
                .hint("Name a new file, such as failed.csv."))
        };
        if path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"))
        {
            return refuse("would be a workbook: failed rows are written as CSV");
        }
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => return refuse("is a folder"),
            Ok(metadata) if !metadata.is_file() => return refuse("is no file"),
            Ok(metadata) if metadata.len() > 0 && !holds_failed_rows(path) => {
                return refuse("is there already and holds something else than failed rows");
            }
            _ => {}
        }
        Ok(())
    }

    /// Makes sure, before a long run, that the file can be written.
    pub fn create(path: &Path) -> Result<Self> {
        FailedFile::assert_free(path)?;
        let file = FailedFile {
            path: path.to_owned(),
        };
        // Gone at once: a process that dies in the long run leaves nothing behind in the user's folder.
        drop(file.unfinished()?);
        Ok(file)
    }

    /// Where it is going to be, from the root.
    pub fn path(&self) -> PathBuf {
        std::path::absolute(&self.path).unwrap_or_else(|_| self.path.clone())
    }

    /// Writes the failed and waiting rows of a job, perhaps with its skipped duplicates, and gives the path.
    pub fn write(self, store: &Store, job: &Job, with_skipped: bool) -> Result<PathBuf> {
        let failed = |error| failed(&self.path, error);
        // Again: what was not there before the run, such as a new store, may be now.
        FailedFile::assert_free(&self.path)?;
        let mut unfinished = self.unfinished()?;
        let mut out = io::BufWriter::new(unfinished.as_file_mut());
        out.write_all(BYTE_ORDER_MARK).map_err(failed)?;
        write_rows(store, job, with_skipped, &mut out, &failed)?;
        out.flush().map_err(failed)?;
        drop(out);
        let file = unfinished
            .persist(self.target())
            .map_err(|error| failed(error.error))?;
        file.sync_all().map_err(failed)?;
        Ok(self.path)
    }

    /// The file that a link leads to, or the path itself.
    fn target(&self) -> PathBuf {
        fs::canonicalize(&self.path).unwrap_or_else(|_| self.path.clone())
    }

    /// A file beside the one that is wanted, readable for its owner only: rows hold personal data.
    fn unfinished(&self) -> Result<tempfile::NamedTempFile> {
        let target = self.target();
        let folder = match target.parent() {
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

/// Whether a file begins with a header that ends in our own columns.
fn holds_failed_rows(path: &Path) -> bool {
    let Ok(file) = fs::File::open(path) else {
        return false;
    };
    let mut header = csv::ByteRecord::new();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(file.take(BEGINNING));
    let ours = [ROW_COLUMN, ERROR_COLUMN, FIX_COLUMN];
    let is_read = reader.read_byte_record(&mut header).unwrap_or(false);
    is_read
        && header
            .iter()
            .skip(header.len().saturating_sub(ours.len()))
            .eq(ours.map(str::as_bytes))
}

fn failed(path: &Path, error: io::Error) -> Error {
    Error::failure(format!("cannot write {}", path.display()))
        .because(error)
        .hint("Name a place that you may write to. The rows stay in the store: `intake jobs failed` writes them at any time.")
}
