//! The file of a sheet. It gets its name only when it is whole, and only its owner can read it: rows hold personal data.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::NO_ROOM;
use super::workbook::{Output, WorkbookWriter};
use super::writer::SheetWriter;
use crate::error::{Error, Result};
use crate::files::{self, Claim, sweep};

/// The beginning of the name of a file that is not whole yet.
const UNFINISHED: &str = ".intake-sheet-";

/// Endings of formats that intake does not write.
const OTHERS: [&str; 6] = ["xls", "ods", "xlsm", "xlsb", "numbers", "pdf"];

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A file that is to be written as a whole.
#[derive(Debug)]
pub struct SheetFile {
    path: PathBuf,
}

impl SheetFile {
    /// Creates a file that will be written to a path.
    ///
    /// # Errors
    /// Returns a usage error if the path cannot be that of a sheet. Fails if the folder cannot be written to.
    pub fn create(path: &Path) -> Result<Self> {
        if path == Path::new("-") {
            return Err(refused(path, "is not the name of a file"));
        }
        files::assert_output(path)?;
        let ending = path.extension().map(OsStr::to_ascii_lowercase);
        if ending.is_some_and(|ending| OTHERS.iter().any(|other| ending == *other)) {
            let what = format!("{} is not a file that intake writes", path.display());
            return Err(Error::usage(what)
                .hint("intake writes CSV and XLSX: name a file that ends in .csv or .xlsx."));
        }
        let file = SheetFile {
            path: path.to_owned(),
        };
        fs::metadata(file.folder()).map_err(|error| cannot_write(path, error))?;
        // Removed at once: a process that is killed in a long run leaves no file in the folder of the user.
        drop(file.unfinished()?);
        Ok(file)
    }

    /// Returns the path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes all rows, and returns the path. The format is a workbook if the name ends in .xlsx, otherwise CSV.
    pub fn write(self, rows: impl FnOnce(&mut SheetWriter<'_>) -> Result<()>) -> Result<PathBuf> {
        self.write_noted(rows, |_| Ok(()))
    }

    /// Writes all rows as `write` does. `note` gets the path of the whole file before the file has its name.
    pub fn write_noted(
        self,
        rows: impl FnOnce(&mut SheetWriter<'_>) -> Result<()>,
        note: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        // Checked again: a store may have been made there meanwhile.
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
        // Otherwise a loss of power could leave the name without the content.
        unfinished.as_file().sync_all().map_err(failed)?;
        note(unfinished.path())?;
        unfinished
            .persist(self.target())
            .map_err(|error| failed(error.error))?;
        let folder = fs::File::open(self.folder()).map_err(failed)?;
        folder.sync_all().map_err(failed)?;
        Ok(self.path)
    }

    /// Returns the file that a link leads to, or the path itself.
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

fn is_workbook(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"))
}

/// Returns the error for a path to which no sheet can be written.
pub fn refused(path: &Path, why: &str) -> Error {
    Error::usage(format!("{} {why}", path.display())).hint("Name a new file, such as failed.xlsx.")
}

fn cannot_write(path: &Path, error: io::Error) -> Error {
    let hint = match error.kind() {
        io::ErrorKind::StorageFull => NO_ROOM,
        _ => "Name a folder that you may write to.",
    };
    Error::failure(format!("cannot write {}", path.display()))
        .because(error)
        .hint(hint)
}
