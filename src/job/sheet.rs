//! Sheets that we write, for a spreadsheet program to open: CSV, or a workbook whose cells are all text.
//!
//! A file appears under its name only when it is whole, and is readable for its owner only: rows hold personal data.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::workbook::{CELL_MAX, Output, WorkbookWriter};
use crate::error::{Error, Result};
use crate::files;
use crate::source::{guard, keep_apostrophe};
use crate::store::{Claim, sweep};
use crate::terminal::sanitized;

/// How a sheet is called until it is whole.
const UNFINISHED: &str = ".intake-sheet-";

/// Endings of files that a spreadsheet program would not take CSV for.
const OTHERS: [&str; 6] = ["xls", "ods", "xlsm", "xlsb", "numbers", "pdf"];

/// What to do where a disk is full.
const NO_ROOM: &str = "Make room on the disk, or name a place on another one.";

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A file that is to be written as a whole.
#[derive(Debug)]
pub struct SheetFile {
    path: PathBuf,
}

/// Rows of cells, on their way into a file.
pub enum SheetWriter<'w> {
    /// Comma-separated, in UTF-8.
    Csv(Box<csv::Writer<&'w mut dyn Write>>),
    /// The same on a terminal, where control characters would do something.
    Shown(Box<csv::Writer<&'w mut dyn Write>>),
    /// A workbook with one sheet.
    Workbook(Box<WorkbookWriter<&'w mut dyn Output>>),
}

impl SheetFile {
    /// A file that may stand at a path, whose folder can be written to.
    pub fn create(path: &Path) -> Result<Self> {
        if path == Path::new("-") {
            return Err(refused(
                path,
                "is no name for a file that a spreadsheet program opens",
            ));
        }
        files::assert_output(path)?;
        let ending = path.extension().map(OsStr::to_ascii_lowercase);
        if ending.is_some_and(|ending| OTHERS.iter().any(|other| ending == *other)) {
            let what = format!("{} is no file that intake writes", path.display());
            return Err(Error::usage(what)
                .hint("There is CSV and XLSX: name a file that ends in .csv or .xlsx."));
        }
        let file = SheetFile {
            path: path.to_owned(),
        };
        fs::metadata(file.folder()).map_err(|error| cannot_write(path, error))?;
        // Gone at once: a process that dies in a long run leaves nothing behind in the user's folder.
        drop(file.unfinished()?);
        Ok(file)
    }

    /// Where it will stand.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes all rows, and gives the path. The ending of its name says which kind of file it is.
    pub fn write(self, rows: impl FnOnce(&mut SheetWriter<'_>) -> Result<()>) -> Result<PathBuf> {
        self.write_noted(rows, |_| Ok(()))
    }

    /// The same; `note` sees the whole file before it has its name.
    pub fn write_noted(
        self,
        rows: impl FnOnce(&mut SheetWriter<'_>) -> Result<()>,
        note: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        // Again: a store may have been made there since.
        files::assert_output(&self.path)?;
        let failed = |error| cannot_write(&self.path, error);
        let mut unfinished = self.unfinished()?;
        let _claim = Claim::on(unfinished.path()).map_err(failed)?;
        let mut out = BufWriter::new(unfinished.as_file_mut());
        let mut writer = if is_workbook(&self.path) {
            let out: &mut dyn Output = &mut out;
            let workbook = WorkbookWriter::begin(out).map_err(failed)?;
            SheetWriter::Workbook(Box::new(workbook))
        } else {
            out.write_all(BYTE_ORDER_MARK).map_err(failed)?;
            SheetWriter::csv(&mut out)
        };
        rows(&mut writer)?;
        writer.finish(&failed)?;
        out.flush().map_err(failed)?;
        drop(out);
        // The name must not outlive a loss of power that the content does not.
        unfinished.as_file().sync_all().map_err(failed)?;
        note(unfinished.path())?;
        unfinished
            .persist(self.target())
            .map_err(|error| failed(error.error))?;
        let folder = fs::File::open(self.folder()).map_err(failed)?;
        folder.sync_all().map_err(failed)?;
        Ok(self.path)
    }

    /// The file that a link leads to, or the path itself.
    pub fn target(&self) -> PathBuf {
        fs::canonicalize(&self.path).unwrap_or_else(|_| self.path.clone())
    }

    fn folder(&self) -> PathBuf {
        match self.target().parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
            _ => PathBuf::from("."),
        }
    }

    fn unfinished(&self) -> Result<tempfile::NamedTempFile> {
        let folder = self.folder();
        sweep(&folder, UNFINISHED);
        let file = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .tempfile_in(folder);
        file.map_err(|error| cannot_write(&self.path, error))
    }
}

impl<'w> SheetWriter<'w> {
    /// Rows as CSV.
    pub fn csv(out: &'w mut dyn Write) -> Self {
        SheetWriter::Csv(Box::new(csv::Writer::from_writer(out)))
    }

    /// Rows as CSV for a terminal.
    pub fn shown(out: &'w mut dyn Write) -> Self {
        SheetWriter::Shown(Box::new(csv::Writer::from_writer(out)))
    }

    /// The most characters that a cell can hold.
    pub fn cell_max(&self) -> usize {
        match self {
            SheetWriter::Csv(_) | SheetWriter::Shown(_) => usize::MAX,
            SheetWriter::Workbook(..) => CELL_MAX,
        }
    }

    /// The header, then each row. What a spreadsheet program would run is guarded, so that it comes off again.
    pub fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) -> Result<()> {
        match self {
            SheetWriter::Csv(writer) => csv_row(
                writer,
                cells.into_iter().map(|cell| guard(cell).into_owned()),
            ),
            SheetWriter::Shown(writer) => {
                let sanitized = |cell: &str| sanitized(cell).into_owned();
                csv_row(
                    writer,
                    cells.into_iter().map(|cell| sanitized(&guard(cell))),
                )
            }
            SheetWriter::Workbook(workbook) => {
                let cells: Vec<_> = cells.into_iter().map(keep_apostrophe).collect();
                workbook.row(&cells).map_err(no_workbook)
            }
        }
    }

    /// Writes what is still to be written.
    pub fn finish(self, on_error: &dyn Fn(io::Error) -> Error) -> Result<()> {
        match self {
            SheetWriter::Csv(mut writer) | SheetWriter::Shown(mut writer) => {
                writer.flush().map_err(on_error)
            }
            SheetWriter::Workbook(workbook) => workbook.finish().map_err(on_error),
        }
    }
}

fn csv_row(
    writer: &mut csv::Writer<&mut dyn Write>,
    cells: impl Iterator<Item = String>,
) -> Result<()> {
    writer
        .write_record(cells)
        .map_err(|error| match error.into_kind() {
            // As it came: whether the reader has gone away is told by its kind.
            csv::ErrorKind::Io(error) => csv_failed(error),
            other => csv_failed(io::Error::other(format!("{other:?}"))),
        })
}

fn is_workbook(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"))
}

/// A path that cannot be taken.
pub fn refused(path: &Path, why: &str) -> Error {
    Error::usage(format!("{} {why}", path.display())).hint("Name a new file, such as failed.xlsx.")
}

fn cannot_write(path: &Path, error: io::Error) -> Error {
    let hint = match error.kind() {
        io::ErrorKind::StorageFull => NO_ROOM,
        _ => "Name a place that you may write to.",
    };
    Error::failure(format!("cannot write {}", path.display()))
        .because(error)
        .hint(hint)
}

fn csv_failed(error: io::Error) -> Error {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return crate::terminal::cannot_write(error);
    }
    Error::failure("cannot write the rows")
        .because(error)
        .hint(NO_ROOM)
}

fn no_workbook(error: io::Error) -> Error {
    let hint = match error.kind() {
        io::ErrorKind::FileTooLarge => {
            "A workbook cannot hold that much: name a file that ends in .csv."
        }
        _ => NO_ROOM,
    };
    Error::failure("cannot write the workbook")
        .because(error)
        .hint(hint)
}
