//! The files of inboxes that wait for a person: those that were refused before they became jobs, and those of other kinds.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::arrivals::{refused_files, strangers};
use super::put_away::reason_in;
use crate::error::Result;
use crate::files::{FileState, hash_of};
use crate::store::{Job, Store};

/// A file that was not imported, and that no job has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftFile {
    /// The path.
    pub path: PathBuf,
    /// The inbox.
    pub inbox: PathBuf,
    /// Why it was not imported.
    pub reason: String,
}

/// Returns the files of an inbox that were not imported and that no job has, by name. A file of `failed` counts until its
/// content is imported, or it is moved or removed. A file of the same name may have other people. A folder that cannot be read
/// has none.
///
/// # Errors
/// Fails if the store cannot be read.
pub fn left_files(store: &Store, inbox: &Path, jobs: &[Job]) -> Result<Vec<LeftFile>> {
    let mut left = Vec::new();
    for file in refused_files(inbox).unwrap_or_default() {
        if store.job_of_arrival(&file.state)?.is_some() {
            continue;
        }
        let reason = reason_in(&file.path).filter(|_| !is_imported(&file.path, jobs));
        left.extend(reason.map(|reason| LeftFile {
            path: file.path,
            inbox: file.inbox,
            reason,
        }));
    }
    for file in strangers(inbox).unwrap_or_default() {
        left.push(LeftFile {
            path: file.path,
            inbox: file.inbox,
            reason: "it is no text file or workbook by its name".to_owned(),
        });
    }
    left.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(left)
}

/// Returns the states of the files that are in the folder `failed` of an inbox.
///
/// # Errors
/// Fails if the inboxes cannot be read from the store.
pub fn lying(store: &Store) -> Result<HashSet<FileState>> {
    let inboxes = store.inboxes()?.into_iter();
    let files = inboxes.flat_map(|inbox| refused_files(&inbox.folder).unwrap_or_default());
    Ok(files.map(|file| file.state).collect())
}

/// Returns whether a completed job has the content of a file.
fn is_imported(path: &Path, jobs: &[Job]) -> bool {
    let size = path.metadata().map(|file| file.len()).ok();
    let imported = jobs.iter().filter(|job| job.status.is_completed());
    let mut same_size = imported.filter(|job| Some(job.size) == size).peekable();
    // Most files are of another size than all others, and need not be read.
    same_size.peek().is_some()
        && hash_of(path).is_ok_and(|hash| same_size.any(|job| job.hash == hash))
}
