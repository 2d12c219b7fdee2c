//! Puts a backup in the place of a store. The old store is kept beside it under another name.
//!
//! The backup is copied into the folder of the store and checked there. Then the copy gets the name of the store.

use std::fs::{self, DirBuilder, File};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use super::access::Obstacle;
use super::backup::How;
use super::clock::moment_for_names;
use super::header::{is_store, untouched};
use super::lock::{ImportLock, WorkerLock};
use super::paths::{beside, documents_folder, folder_of, is_log_empty, sync_folder};
use super::place::FileId;
use super::swap::{self, MOVED};
use super::unfinished::{Unfinished, pipe_file};
use super::{glance, left_log, open};
use crate::error::{Error, Kind, Result};
use crate::files::{self, free_name};
use crate::store::{Info, Job, JobFilter, Store, schema};

/// A checked copy of a backup, in the folder of the store that it will replace.
pub struct Restorable {
    store: PathBuf,
    copy: Unfinished,
    /// The version of its tables.
    pub version: i64,
    /// Its contents; none if an older version wrote it.
    pub info: Option<Info>,
    /// The number of its documents.
    pub documents: usize,
}

/// A store that was replaced.
#[derive(Debug)]
pub struct Replaced {
    /// The path of the old store, or of its remains; none if there was nothing.
    pub kept: Option<PathBuf>,
}

impl Replaced {
    /// Returns the imports of the old store that the store in its place does not know, the oldest first; none if the old store is
    /// damaged, or another one.
    ///
    /// # Errors
    /// If one of the stores cannot be read.
    pub fn lacking_jobs(&self, restored: &Store) -> Result<Vec<Job>> {
        let old = self.kept.as_deref().and_then(glance::glance);
        let identity = restored.identity()?;
        let Some(old) = old.filter(|old| old.identity().is_ok_and(|own| own == identity)) else {
            return Ok(Vec::new());
        };
        let newest = JobFilter {
            limit: Some(1),
            ..JobFilter::default()
        };
        let last = restored.jobs(&newest)?.first().map_or(0, |job| job.id);
        let mut lacking = old.jobs(&JobFilter::default())?;
        lacking.retain(|job| job.id > last && job.counts.done() > 0 && job.undone.is_none());
        lacking.reverse();
        Ok(lacking)
    }
}

impl Restorable {
    /// Copies a backup and its documents into the folder of a store, and checks the copy. The store stays as it is.
    ///
    /// # Errors
    /// If the backup cannot be read or is not whole, or if another process uses the store.
    pub fn prepare(store: &Path, backup: &Path, how: &How<'_>) -> Result<Self> {
        swap::take_back(store)?;
        assert_replaceable(store)?;
        assert_backup(store, backup, how)?;
        let folder = folder_of(store);
        let failed = |error: io::Error| cannot_copy(backup, error);
        let mut builder = DirBuilder::new();
        builder
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(failed)?;
        let copy = Unfinished::in_folder(folder).map_err(failed)?;
        copy_file(backup, &copy.store(), how)?;
        let documents = copy_documents(backup, &copy, how)?;
        let (version, info) = checked(&copy).map_err(|error| {
            let error = not_whole(backup, &copy, &error);
            match how.through {
                Some(_) => error,
                None => error.hint("If `store backup --through` wrote it: --through COMMAND, with the program that reverses it."),
            }
        })?;
        Ok(Restorable {
            store: store.to_owned(),
            copy,
            version,
            info,
            documents,
        })
    }

    /// Puts the copy in the place of the store, and keeps the old store with its documents and its queue.
    ///
    /// # Errors
    /// If another process uses the store.
    pub fn replace(self, now: i64) -> Result<Replaced> {
        let store = &self.store;
        swap::take_back(store)?;
        assert_replaceable(store)?;
        let _import = ImportLock::take(store)?.ok_or_else(|| in_use(store, "an import"))?;
        let _worker = WorkerLock::take(store)?.ok_or_else(|| in_use(store, "a worker"))?;
        // A killed process may have left a log. The pages in it belong into the old store, unless they do not fit.
        if store.exists() && !is_log_empty(store) {
            drop(open::existing(store));
        }
        if left_log::is_open_elsewhere(store) {
            return Err(in_use(store, "another command"));
        }
        let kept = free_path(store, now);
        let had_store = swap::swap(store, &kept, &self.copy)?;
        Ok(Replaced {
            kept: had_store.then_some(kept),
        })
    }
}

/// Fails if the store cannot be replaced now. A damaged store can.
fn assert_replaceable(store: &Path) -> Result<()> {
    if fs::symlink_metadata(store).is_ok_and(|existing| !existing.is_file()) {
        return Err(
            Error::usage(format!("{} is not a regular file", store.display()))
                .hint("Nothing was changed. Name the file of the store: --store PATH."),
        );
    }
    if let Some(obstacle) = Obstacle::of(store) {
        return Err(obstacle.to_error(store));
    }
    if ImportLock::is_taken(store)? {
        return Err(in_use(store, "an import"));
    }
    if WorkerLock::is_taken(store)? {
        return Err(in_use(store, "a worker"));
    }
    Ok(())
}

/// Fails if the backup cannot be read, or is a store in use.
fn assert_backup(store: &Path, backup: &Path, how: &How<'_>) -> Result<()> {
    files::open_regular(backup).map_err(|error| cannot_copy(backup, error))?;
    let id = FileId::of(backup).map_err(|error| cannot_copy(backup, error))?;
    if FileId::of(store).is_ok_and(|of_store| of_store == id) {
        return Err(
            Error::usage(format!("{} is the store itself", backup.display()))
                .hint("Nothing was changed. Name a backup."),
        );
    }
    if how.through.is_none() && !is_log_empty(backup) {
        return Err(Error::usage(format!(
            "{} is a store in use: a part of it is in its log, {}",
            backup.display(),
            beside(backup, "-wal").display()
        ))
        .hint(format!(
            "Nothing was changed. Make a backup of it: intake --store {} store backup PATH",
            backup.display()
        )));
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path, how: &How<'_>) -> Result<()> {
    if let Some(program) = how.through {
        return pipe_file(program, from, to, how.is_interrupted);
    }
    let failed = |error: io::Error| cannot_copy(from, error);
    let mut source = files::open_regular(from).map_err(failed)?;
    let mut copy = File::create_new(to).map_err(failed)?;
    io::copy(&mut source, &mut copy).map_err(failed)?;
    copy.sync_all().map_err(failed)
}

/// Copies the documents of a backup, and returns their number.
fn copy_documents(backup: &Path, copy: &Unfinished, how: &How<'_>) -> Result<usize> {
    let folder = documents_folder(backup);
    let failed = |error: io::Error| cannot_copy(&folder, error);
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        read => read.map_err(failed)?,
    };
    let mut number = 0;
    for entry in entries {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        if name.to_string_lossy().parse::<i64>().is_err() {
            continue;
        }
        if (how.is_interrupted)() {
            return Err(Error::new(Kind::Interrupted, "the restore was interrupted")
                .hint("Nothing was changed. Run the same command again."));
        }
        if number == 0 {
            fs::create_dir(copy.documents()).map_err(failed)?;
        }
        copy_file(&entry.path(), &copy.documents().join(&name), how)?;
        number += 1;
    }
    if number > 0 {
        sync_folder(&copy.documents()).map_err(failed)?;
    }
    Ok(number)
}

/// Checks a copy as `store check` checks a store. The jobs of an older version are checked once it is migrated.
fn checked(copy: &Unfinished) -> Result<(i64, Option<Info>)> {
    let path = copy.store();
    if !is_store(&path)? {
        return Err(Error::unusable("it is empty"));
    }
    let store = Store {
        connection: untouched(&path)?,
        path,
        obstacle: None,
        file: None,
        rehearsal: None,
    };
    let version = schema::version(&store.connection)?;
    let is_current = version == schema::version_after(schema::MIGRATIONS);
    let mut problems = Vec::new();
    if is_current {
        problems = store.check_tables()?.problems;
        store.check_documents(&mut problems)?;
    } else {
        store.check_file(&mut problems)?;
        store.check_references(&mut problems)?;
    }
    match problems.into_iter().next() {
        Some(problem) => Err(Error::unusable(problem.what)),
        None if is_current => Ok((version, Some(store.info()?))),
        None => Ok((version, None)),
    }
}

/// Returns the error for a backup that is not whole, with the path of the backup instead of that of its copy.
fn not_whole(backup: &Path, copy: &Unfinished, error: &Error) -> Error {
    let what = error
        .to_string()
        .replace(&*copy.store().to_string_lossy(), &backup.to_string_lossy());
    Error::new(
        error.kind(),
        format!("{} cannot be restored: {what}", backup.display()),
    )
    .hint("The store was not changed. Restore another backup.")
}

fn in_use(store: &Path, by: &str) -> Error {
    let process = match ImportLock::holder(store) {
        Some(process) if by == "an import" => format!(" (process {process})"),
        _ => String::new(),
    };
    Error::new(
        Kind::Busy,
        format!("{by} is using the store {}{process}", store.display()),
    )
    .hint("The store was not changed. Wait until it has ended, or stop it, then run the same command again.")
}

/// Returns a free path beside the store for the old one.
fn free_path(store: &Path, now: i64) -> PathBuf {
    let path = beside(store, &format!(".replaced-{}", moment_for_names(now)));
    let is_free = |path: &Path| {
        let mut parts = [""].iter().chain(&MOVED);
        !parts.any(|ending| fs::symlink_metadata(beside(path, ending)).is_ok())
    };
    if is_free(&path) {
        path
    } else {
        free_name(&path)
    }
}

fn cannot_copy(path: &Path, error: io::Error) -> Error {
    Error::failure(format!("cannot copy {}", path.display()))
        .because(error)
        .hint("The store was not changed.")
}
