//! Finds the files of an inbox that a worker has put away: the file of a job, and the sheet with its failed rows.

use std::fs;
use std::path::{Path, PathBuf};

use super::put_away::{DONE, FAILED, failed_rows_name};
use crate::files::FileState;
use crate::store::Job;

/// The folders of an inbox in which a file may be after its import.
const FOLDERS: [&str; 2] = [DONE, FAILED];

/// Returns the path of the file of a job as it is now. A file of an inbox that was put away is in one of its folders. If it is
/// in none of them, it is the path at the time of the import.
pub fn file_now(job: &Job) -> Option<PathBuf> {
    let path = job.path.clone()?;
    match (state_at_arrival(job), path.parent()) {
        (Some(state), Some(inbox)) if !has_state(&path, state) => {
            Some(moved(inbox, state).unwrap_or(path))
        }
        _ => Some(path),
    }
}

/// Returns the sheet with the failed rows of a job that a worker put beside its file. Returns `None` if it is no longer there.
pub fn failed_rows_now(job: &Job) -> Option<PathBuf> {
    state_at_arrival(job)?;
    let path = job.path.as_ref()?;
    let (inbox, name) = (path.parent()?, failed_rows_name(path, job.id));
    let mut sheets = FOLDERS.iter().map(|folder| inbox.join(folder).join(&name));
    sheets.find(|sheet| sheet.is_file())
}

/// Returns the state of the file of a job when it came from an inbox.
fn state_at_arrival(job: &Job) -> Option<FileState> {
    job.options().ok()?.arrival
}

fn moved(inbox: &Path, state: FileState) -> Option<PathBuf> {
    let entries = FOLDERS
        .iter()
        .filter_map(|name| fs::read_dir(inbox.join(name)).ok());
    let mut paths = entries.flatten().flatten().map(|entry| entry.path());
    paths.find(|path| has_state(path, state))
}

fn has_state(path: &Path, state: FileState) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| FileState::from(&metadata) == state)
}
