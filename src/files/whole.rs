//! A file that gets its name only when it is whole, and that only its owner can read: it holds personal data.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::{Claim, assert_output, sweep};
use crate::error::{Error, Result};

/// The beginning of the name of a file that is not whole yet.
const UNFINISHED: &str = ".intake-sheet-";

/// The hint if a disk is full.
pub const NO_ROOM: &str = "Make room on the disk, or name a place on another disk.";

/// A file that is to be written as a whole.
#[derive(Debug)]
pub struct WholeFile {
    path: PathBuf,
}

impl WholeFile {
    /// Creates a file that will be written to a path.
    ///
    /// # Errors
    /// Returns a usage error if the path cannot be that of an output. Fails if the folder cannot be written to.
    pub fn create(path: &Path) -> Result<Self> {
        assert_output(path)?;
        let file = WholeFile {
            path: path.to_owned(),
        };
        fs::metadata(file.folder()).map_err(|error| file.cannot_write(error))?;
        // Removed at once: a process that is killed in a long run leaves no file in the folder of the user.
        drop(file.unfinished()?);
        Ok(file)
    }

    /// Returns the path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the content. `note` gets the path of the whole file before the file has its name.
    pub fn write(
        &self,
        content: impl FnOnce(&mut BufWriter<&mut File>) -> Result<()>,
        note: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<()> {
        // Checked again: a store may have been made there meanwhile.
        assert_output(&self.path)?;
        let failed = |error| self.cannot_write(error);
        let mut unfinished = self.unfinished()?;
        let _claim = Claim::on(unfinished.path()).map_err(failed)?;
        let mut out = BufWriter::new(unfinished.as_file_mut());
        content(&mut out)?;
        out.flush().map_err(failed)?;
        drop(out);
        // Otherwise a loss of power could leave the name without the content.
        unfinished.as_file().sync_all().map_err(failed)?;
        note(unfinished.path())?;
        unfinished
            .persist(self.target())
            .map_err(|error| failed(error.error))?;
        let folder = File::open(self.folder()).map_err(failed)?;
        folder.sync_all().map_err(failed)
    }

    /// Returns the file that a link leads to, or the path itself.
    pub fn target(&self) -> PathBuf {
        fs::canonicalize(&self.path).unwrap_or_else(|_| self.path.clone())
    }

    /// Returns the error if the file cannot be written.
    pub fn cannot_write(&self, error: io::Error) -> Error {
        let hint = match error.kind() {
            io::ErrorKind::StorageFull => NO_ROOM,
            _ => "Name a folder that you may write to.",
        };
        Error::failure(format!("cannot write {}", self.path.display()))
            .because(error)
            .hint(hint)
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
        file.map_err(|error| self.cannot_write(error))
    }
}
