//! The copies of a store that are made before a migration to a newer version. They still have what was removed since.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::paths::{beside, folder_of};
use crate::error::{Error, Result};
use crate::store::Store;

/// The suffix of a copy's name, before the version.
const ENDING: &str = ".version-";

/// Returns the path of the copy of a store of this version.
pub(in crate::store) fn copy_of(store: &Path, version: i64) -> PathBuf {
    beside(store, &format!("{ENDING}{version}"))
}

impl Store {
    /// Removes the copies that were made before `cutoff`, and returns their number.
    pub fn remove_old_copies(&self, cutoff: i64) -> Result<u64> {
        let copies = self.old_copies(cutoff)?;
        for copy in &copies {
            fs::remove_file(copy).map_err(|error| {
                Error::failure(format!("cannot remove {}", copy.display())).because(error)
            })?;
        }
        Ok(copies.len() as u64)
    }

    /// Returns the number of copies that `remove_old_copies` would remove.
    pub fn count_old_copies(&self, cutoff: i64) -> Result<u64> {
        Ok(self.old_copies(cutoff)?.len() as u64)
    }

    fn old_copies(&self, cutoff: i64) -> Result<Vec<PathBuf>> {
        let folder = folder_of(&self.path);
        let failed = |error: io::Error| {
            Error::failure(format!("cannot read {}", folder.display())).because(error)
        };
        let begin = beside(&self.path, ENDING);
        let begin = begin.file_name().unwrap_or_default().to_string_lossy();
        let mut copies = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let version = name.strip_prefix(&*begin);
            if version.is_some_and(|version| version.parse::<u32>().is_ok())
                && entry.metadata().map_err(failed)?.mtime() < cutoff
            {
                copies.push(entry.path());
            }
        }
        Ok(copies)
    }
}
