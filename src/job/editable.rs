//! Sheets that a user edits: failed rows and decisions. An edited sheet is never overwritten.
//!
//! The store keeps the hash of each sheet that was written. A sheet with another hash was edited, or comes from another
//! store. Times and names are no evidence.

use std::fs;
use std::path::{Path, PathBuf};

use super::sheet_kind::SheetKind;
use crate::error::{Error, Kind, Result};
use crate::files::{free_name, hash_of};
use crate::sheet::{SheetFile, SheetWriter, refused};
use crate::source;
use crate::store::Store;

/// The action if the sheet at a path was edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IfEdited {
    /// Fail before anything is done. If the sheet was imported since it was edited, or is edited later, take another name.
    Refuse,
    /// Take another name.
    Rename,
    /// Replace it: the user has confirmed that.
    Replace,
}

/// A sheet that will be written for a user to edit.
#[derive(Debug)]
pub struct EditableSheet {
    file: SheetFile,
    kind: SheetKind,
    if_edited: IfEdited,
    /// A private folder for reading an earlier sheet.
    scratch: PathBuf,
}

/// The state of an earlier sheet if no new one is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// There was none.
    Missing,
    /// It was removed.
    Removed,
    /// It was edited, and stays.
    Kept,
}

/// The file at the path of a sheet.
enum There {
    Nothing,
    Unedited,
    Edited,
    /// A user edited it, and has imported it since.
    Imported,
    Other,
}

impl EditableSheet {
    /// Checks that a sheet can be written to a path. `store` is the store that wrote the earlier one, if there is a
    /// store.
    ///
    /// # Errors
    /// Returns a usage error if another file has the path. Returns a failure that names a free path if an edited sheet
    /// has it.
    pub fn create(
        (path, if_edited): (&Path, IfEdited),
        kind: SheetKind,
        scratch: PathBuf,
        store: Option<&Store>,
    ) -> Result<Self> {
        let sheet = EditableSheet {
            file: SheetFile::create(path)?,
            kind,
            if_edited,
            scratch,
        };
        match (sheet.there(store)?, if_edited) {
            (There::Edited, IfEdited::Refuse) => Err(sheet.edited()),
            // An import has taken the edits. The file is kept, because the user may still need it.
            (There::Edited, IfEdited::Rename)
            | (There::Imported, IfEdited::Refuse | IfEdited::Rename) => sheet.renamed(),
            (There::Other, _) => Err(sheet.of_others()),
            _ => Ok(sheet),
        }
    }

    /// Returns whether the sheet at the path was edited, and not imported since.
    pub fn is_edited(&self, store: Option<&Store>) -> Result<bool> {
        Ok(matches!(self.there(store)?, There::Edited))
    }

    /// Returns the path.
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Writes the sheet, and returns its path. It has another name if the earlier sheet was edited meanwhile.
    pub fn write(
        self,
        store: &Store,
        rows: impl FnOnce(&mut SheetWriter<'_>) -> Result<()>,
    ) -> Result<PathBuf> {
        let sheet = match (self.there(Some(store))?, self.if_edited) {
            (There::Edited | There::Imported, IfEdited::Refuse | IfEdited::Rename) => {
                self.renamed()?
            }
            (There::Other, _) => return Err(self.of_others()),
            _ => self,
        };
        // Noted before the file gets its name: a process that is killed in between leaves no sheet that looks edited.
        sheet
            .file
            .write_noted(rows, |unfinished| note_written(unfinished, store))
    }

    /// Removes the earlier sheet if it was not edited. No new one is written.
    pub fn clear(&self, store: &Store) -> Result<Earlier> {
        Ok(match self.there(Some(store))? {
            There::Nothing => Earlier::Missing,
            There::Unedited if fs::remove_file(self.file.target()).is_ok() => Earlier::Removed,
            There::Unedited | There::Edited | There::Imported | There::Other => Earlier::Kept,
        })
    }

    fn there(&self, store: Option<&Store>) -> Result<There> {
        let path = self.file.path();
        if fs::metadata(path).map_or(true, |metadata| metadata.len() == 0) {
            return Ok(There::Nothing);
        }
        let options = source::Options {
            max_bytes: u64::MAX,
            scratch: self.scratch.clone(),
            ..source::Options::default()
        };
        if !source::open(path, &options).is_ok_and(|source| self.kind.is_of(&source)) {
            return Ok(There::Other);
        }
        let (Some(store), Ok(hash)) = (store, hash_of(path)) else {
            return Ok(There::Edited);
        };
        Ok(if store.knows_sheet(&hash)? {
            There::Unedited
        } else if store.has_imported_correction(&hash)? {
            There::Imported
        } else {
            There::Edited
        })
    }

    fn renamed(self) -> Result<Self> {
        Ok(EditableSheet {
            file: SheetFile::create(&free_name(self.file.path()))?,
            ..self
        })
    }

    fn edited(&self) -> Error {
        let path = self.file.path();
        let error = Error::failure(format!(
            "{} holds {} that were edited, or that this store did not write: it is not overwritten",
            path.display(),
            self.kind.what()
        ));
        let error = match self.kind {
            SheetKind::FailedRows => error.hint("If its rows are corrected, import it first: then another file is written by itself."),
            SheetKind::Decisions | SheetKind::People | SheetKind::Pairs => error,
        };
        error.hint(format!(
            "Write to another file, such as {}.",
            free_name(path).display()
        ))
    }

    fn of_others(&self) -> Error {
        let what = self.kind.what();
        refused(
            self.file.path(),
            &format!("exists and does not hold {what}"),
        )
    }
}

/// Keeps the hash of the sheet at a path. While a long import holds the store, the hash is not kept: the sheet then counts
/// as edited, and is not overwritten.
pub fn note_written(path: &Path, store: &Store) -> Result<()> {
    let hash = hash_of(path).map_err(|error| {
        Error::failure(format!("cannot read {}", path.display())).because(error)
    })?;
    match store.note_sheet(&hash) {
        Err(error) if error.kind() == Kind::Busy => Ok(()),
        noted => noted,
    }
}

/// The largest number of faults of a sheet that are shown.
const FAULTS_SHOWN: usize = 10;

/// Returns the message about a sheet with faults in its rows.
pub fn faults_of(place: &str, faults: &[String]) -> String {
    let shown = faults[..faults.len().min(FAULTS_SHOWN)].join("; ");
    match faults.len().saturating_sub(FAULTS_SHOWN) {
        0 => format!("{place}: {shown}"),
        more => format!("{place}: {shown}; and {more} more"),
    }
}
