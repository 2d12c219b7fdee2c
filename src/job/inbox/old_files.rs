//! Removes old files from the folders `done` and `failed` of inboxes, if the operator limits how long they are kept.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::put_away::{DONE, FAILED, reason_of};
use crate::error::{Error, Result};
use crate::files::{self, FileState, hash_of};
use crate::store::{Job, JobFilter, Status, Store};

/// Returns the files that are no longer needed. Their imports ended before `cutoff`, and either have no open rows or were
/// followed by a completed import with the same template. Files that intake did not put there, and sheets that a user
/// edited, are left out.
pub fn old_files(store: &Store, cutoff: i64) -> Result<Vec<PathBuf>> {
    let jobs = store.jobs(&JobFilter::default())?;
    let jobs = Jobs::of(&jobs);
    let mut old = Vec::new();
    for inbox in store.inboxes()? {
        for folder in [DONE, FAILED].map(|name| inbox.folder.join(name)) {
            let entries =
                match files::assert_own_folder(&folder).and_then(|()| fs::read_dir(&folder)) {
                    Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                    entries => entries.map_err(|error| unreadable(&folder, error))?,
                };
            for entry in entries {
                let path = entry.map_err(|error| unreadable(&folder, error))?.path();
                let job = jobs.of_file(&path, store)?;
                if job.is_some_and(|job| jobs.is_old(job, cutoff)) {
                    old.extend([path.clone(), reason_of(&path)]);
                }
            }
        }
    }
    old.retain(|path| fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file()));
    Ok(old)
}

/// Removes files, and returns their number.
pub fn remove(files: &[PathBuf]) -> Result<u64> {
    for path in files {
        fs::remove_file(path).map_err(|error| {
            Error::failure(format!("cannot remove {}", path.display())).because(error)
        })?;
    }
    Ok(files.len() as u64)
}

/// All jobs, as the files of inboxes find them.
struct Jobs<'j> {
    by_file: HashMap<FileState, &'j Job>,
    by_id: HashMap<i64, &'j Job>,
    /// The jobs before the last completed one of their template.
    followed: HashSet<i64>,
}

impl<'j> Jobs<'j> {
    /// `jobs` are all jobs, the newest first.
    fn of(jobs: &'j [Job]) -> Self {
        let mut found = Jobs {
            by_file: HashMap::new(),
            by_id: HashMap::new(),
            followed: HashSet::new(),
        };
        let mut completed = HashSet::new();
        for job in jobs {
            found.by_id.insert(job.id, job);
            let file = job.options().ok().and_then(|options| options.arrival);
            found.by_file.extend(file.map(|file| (file, job)));
            let Some(template) = job.template().map(str::to_lowercase) else {
                continue;
            };
            if completed.contains(&template) {
                found.followed.insert(job.id);
            } else if job.status.is_completed() && job.corrects.is_none() {
                completed.insert(template);
            }
        }
        found
    }

    /// Returns the job of a file: the one that imported it, or whose failed rows it has.
    fn of_file(&self, path: &Path, store: &Store) -> Result<Option<&'j Job>> {
        let Ok(metadata) = fs::symlink_metadata(path) else {
            return Ok(None);
        };
        if let Some(job) = self.by_file.get(&FileState::from(&metadata)) {
            return Ok(Some(job));
        }
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let id = stem
            .rsplit_once("-failed-")
            .and_then(|(_, id)| id.parse().ok());
        let Some(job) = id.and_then(|id: i64| self.by_id.get(&id)) else {
            return Ok(None);
        };
        let is_unedited = match hash_of(path) {
            Ok(hash) => store.knows_sheet(&hash)?,
            Err(_) => false,
        };
        Ok(is_unedited.then_some(*job))
    }

    /// Whether a job ended before `cutoff`, and its file is no longer needed.
    fn is_old(&self, job: &Job, cutoff: i64) -> bool {
        let has_nothing_open = match job.status {
            Status::Undone => true,
            status => status.is_completed() && job.open_failed() + job.open_waiting() == 0,
        };
        job.ended_at.is_some_and(|ended| ended < cutoff)
            && (has_nothing_open || self.followed.contains(&job.id))
    }
}

fn unreadable(folder: &Path, error: io::Error) -> Error {
    Error::failure(format!("cannot look for old files in {}", folder.display())).because(error)
}
