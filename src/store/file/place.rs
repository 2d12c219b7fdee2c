//! The path of a store: whether it still has the file that was opened, and whether there was a store before.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::paths::documents_folder;
use super::paths::{beside, has_log};
use crate::error::{Error, Result};
use crate::store::Store;

/// The identity of a file, whatever its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct FileId {
    device: u64,
    inode: u64,
}

impl FileId {
    /// Returns the identity of the file that is at a path now.
    pub fn of(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        Ok(FileId {
            device: metadata.dev(),
            inode: metadata.ino(),
        })
    }
}

impl Store {
    /// Fails if the path has another file since the store was opened, or none. Changes to the opened file would be lost.
    pub fn assert_in_place(&self) -> Result<()> {
        if self.file.is_some() && FileId::of(&self.path).ok() == self.file {
            return Ok(());
        }
        Err(Error::unusable(format!(
            "the store {} was replaced or removed while it was open",
            self.path.display()
        ))
        .hint("Decide which store to keep. Before you restore or move a store, stop all intake processes."))
    }
}

/// Fails if there are files of a store at a path without a store. A new store would use the log of the old one, and its
/// documents would get the names of the old documents.
pub(in crate::store) fn assert_never_here(path: &Path) -> Result<()> {
    let documents = documents_folder(path);
    let has_documents = || fs::read_dir(&documents).is_ok_and(|mut folder| folder.next().is_some());
    let remains = if has_log(path) {
        beside(path, "-wal")
    } else if has_documents() {
        documents
    } else {
        return Ok(());
    };
    Err(Error::unusable(format!(
        "the store {} is missing, but files of it exist: {}",
        path.display(),
        remains.display()
    ))
    .hint("Nothing was written. Move the store back, or restore a backup.")
    .hint(format!(
        "To begin with a new store, move away all files whose names begin with {}.",
        path.display()
    )))
}
