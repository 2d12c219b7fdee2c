//! Where a store is: whether its file is still the one that was opened, and whether one was ever where none is.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::paths::documents_folder;
use super::paths::{beside, has_log};
use crate::error::{Error, Result};
use crate::store::Store;

/// Which file it is, whatever it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct FileId {
    device: u64,
    inode: u64,
}

impl FileId {
    /// The file that is at a path now.
    pub fn of(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        Ok(FileId {
            device: metadata.dev(),
            inode: metadata.ino(),
        })
    }
}

impl Store {
    /// Fails if another file has got the store's name since it was opened, or none has it: nobody would ever see what is
    /// written into this one.
    pub fn assert_in_place(&self) -> Result<()> {
        if self.file.is_some() && FileId::of(&self.path).ok() == self.file {
            return Ok(());
        }
        Err(Error::unusable(format!(
            "the store {} was replaced or taken away while it was open",
            self.path.display()
        ))
        .hint("Look which one you want to keep. Stop every intake before a store is put back or moved."))
    }
}

/// Fails if what belongs to a store lies beside a path where none is: a new store would take the log of the old one for
/// its own, and its documents would get the names of those that lie there.
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
        "the store {} is gone, but not what belongs to it: {}",
        path.display(),
        remains.display()
    ))
    .hint("Nothing was written. Put the store back beside it, or go back to a backup.")
    .hint(format!(
        "To begin with a new one, move away whatever begins with {}.",
        path.display()
    )))
}
