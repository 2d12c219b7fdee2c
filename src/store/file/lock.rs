//! One import at a time for a store, and one worker at its queue: locks that the kernel drops when their holder dies.
//!
//! A lock is a file of its own, because closing any handle of the store file would drop SQLite's own locks. Its
//! content says which process took it last, for whoever wants to know who holds it.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::access::whom_to_be;
use super::paths::beside;
use crate::error::{Error, Result};
use crate::files;

/// Whoever only asks whether a lock is taken holds it for a moment; whoever wants it looks again for so long.
const ASKING: Duration = Duration::from_millis(100);
/// The same for a worker, which nobody starts again: its job would stay in the queue.
const WORKER_ASKING: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(20);

/// Held by the one import of a store, for as long as this value lives.
#[derive(Debug)]
pub struct ImportLock {
    _file: File,
}

impl ImportLock {
    /// Takes the lock, or gives none if another import holds it.
    pub fn take(store: &Path) -> Result<Option<Self>> {
        ImportLock::take_within(store, ASKING)
    }

    /// Takes the lock as soon as it is free, or gives none if another import still holds it after so long.
    pub fn take_within(store: &Path, wait: Duration) -> Result<Option<Self>> {
        let file = locked_within(&path(store), wait)?;
        file.iter().for_each(sign);
        Ok(file.map(|file| ImportLock { _file: file }))
    }

    /// The process that took the lock last.
    pub fn holder(store: &Path) -> Option<u32> {
        std::fs::read_to_string(path(store))
            .ok()?
            .trim()
            .parse()
            .ok()
    }

    /// Whether an import is running now.
    pub fn is_taken(store: &Path) -> Result<bool> {
        is_locked(&path(store))
    }
}

/// Held by the one worker that works off the queue of a store, for as long as this value lives.
#[derive(Debug)]
pub struct WorkerLock {
    _file: File,
}

impl WorkerLock {
    /// Takes the lock, or gives none if another worker holds it.
    pub fn take(store: &Path) -> Result<Option<Self>> {
        let file = locked_within(&worker_path(store), WORKER_ASKING)?;
        Ok(file.map(|file| WorkerLock { _file: file }))
    }

    /// Whether a worker is at the queue now.
    pub fn is_taken(store: &Path) -> Result<bool> {
        is_locked(&worker_path(store))
    }
}

/// The import lock's file of a store.
pub fn path(store: &Path) -> PathBuf {
    beside(store, ".lock")
}

fn worker_path(store: &Path) -> PathBuf {
    beside(store, ".worker")
}

/// A lock's file, held as soon as it is free; none if another holds it for longer.
fn locked_within(path: &Path, wait: Duration) -> Result<Option<File>> {
    let file = open(path)?;
    let begun = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(TryLockError::WouldBlock) if begun.elapsed() < wait => std::thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(failed(path, error)),
        }
    }
}

/// Whether a lock is held. Those who ask do not hinder each other.
fn is_locked(path: &Path) -> Result<bool> {
    // No file: nobody has ever held it. Not made here, because who only asks does not write.
    let file = match files::open_own(path, OpenOptions::new().read(true)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(failed(path, error)),
    };
    match file.try_lock_shared() {
        Ok(()) => Ok(false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) => Err(failed(path, error)),
    }
}

/// Writes down who holds a lock. It is only said; the lock holds without it, on a disk that is full too.
fn sign(file: &File) {
    let id = format!("{:>10}\n", std::process::id());
    drop(file.write_all_at(id.as_bytes(), 0));
}

fn open(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    files::open_own(path, &mut options).map_err(|error| failed(path, error))
}

fn failed(path: &Path, error: io::Error) -> Error {
    let hint = whom_to_be(path, &error);
    Error::failure(format!("cannot lock {}", path.display()))
        .because(error)
        .hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holds_it_and_it_goes_with_its_holder() {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("test.db");
        assert!(!ImportLock::is_taken(&store).unwrap());
        assert!(!path(&store).exists(), "asking makes no file");
        let held = ImportLock::take(&store).unwrap();
        assert!(held.is_some());
        assert!(ImportLock::is_taken(&store).unwrap());
        assert!(ImportLock::take(&store).unwrap().is_none());
        drop(held);
        assert!(!ImportLock::is_taken(&store).unwrap());
    }

    #[test]
    fn whoever_only_asks_sends_no_worker_away() {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("test.db");
        assert!(!WorkerLock::is_taken(&store).unwrap());
        assert!(!worker_path(&store).exists(), "asking makes no file");
        let asking = open(&worker_path(&store)).unwrap();
        asking.lock_shared().unwrap();
        assert!(!WorkerLock::is_taken(&store).unwrap(), "nor another asker");
        std::thread::scope(|scope| {
            let worker = scope.spawn(|| WorkerLock::take(&store).unwrap());
            // Long enough for it to meet us; whether it has does not matter.
            std::thread::sleep(PAUSE);
            asking.unlock().unwrap();
            let worker = worker.join().unwrap();
            assert!(worker.is_some());
            assert!(WorkerLock::is_taken(&store).unwrap());
        });
    }
}
