//! The file of a sheet. Its name decides whether it is CSV or a workbook.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::workbook::{Output, WorkbookWriter};
use super::writer::SheetWriter;
use crate::error::{Error, Result};
use crate::files::{self, WholeFile};

/// Endings of formats that intake does not write.
const OTHERS: [&str; 6] = ["xls", "ods", "xlsm", "xlsb", "numbers", "pdf"];

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A file that is to be written as a whole.
#[derive(Debug)]
pub struct SheetFile(WholeFile);

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
        Ok(SheetFile(WholeFile::create(path)?))
    }

    /// Returns the path.
    pub fn path(&self) -> &Path {
        self.0.path()
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
        let failed = |error| self.0.cannot_write(error);
        self.0.write(
            |out| {
                let mut writer = if is_workbook(self.path()) {
                    let out: &mut dyn Output = out;
                    let workbook = WorkbookWriter::begin(out).map_err(failed)?;
                    SheetWriter::Workbook(Box::new(workbook))
                } else {
                    out.write_all(BYTE_ORDER_MARK).map_err(failed)?;
                    SheetWriter::csv(out)
                };
                rows(&mut writer)?;
                writer.finish(&failed)
            },
            note,
        )?;
        Ok(self.path().to_owned())
    }

    /// Returns the file that a link leads to, or the path itself.
    pub fn target(&self) -> PathBuf {
        self.0.target()
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
