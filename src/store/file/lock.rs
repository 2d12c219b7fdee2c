//! Locks of a store: one import at a time, and one worker for its queue. The kernel drops a lock when its process ends.
//!
//! A lock is a file of its own, because closing any handle of the store file would drop the locks of SQLite. Its content
//! says which process took the lock last, for messages.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::access::whom_to_be;
use super::paths::beside;
use crate::error::{Error, Result};
use crate::files;

/// How long taking a lock is retried, because a check whether it is taken holds it briefly.
const ASKING: Duration = Duration::from_millis(100);
/// The same for a worker. It is longer, because no process starts the worker again, and its job would stay in the queue.
const WORKER_ASKING: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(20);

/// The lock of the one import of a store, held until this value is dropped.
#[derive(Debug)]
pub struct ImportLock {
    _file: File,
}

impl ImportLock {
    /// Takes the lock; none if another import holds it.
    pub fn take(store: &Path) -> Result<Option<Self>> {
        ImportLock::take_within(store, ASKING, &|| false)
    }

    /// Takes the lock as soon as it is free; none if another import still holds it after this time, or if the user asks to
    /// stop.
    pub fn take_within(
        store: &Path,
        wait: Duration,
        is_interrupted: &dyn Fn() -> bool,
    ) -> Result<Option<Self>> {
        let file = locked_within(&path(store), wait, is_interrupted)?;
        file.iter().for_each(sign);
        Ok(file.map(|file| ImportLock { _file: file }))
    }

    /// Returns the process that took the lock last.
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

/// The lock of the one worker for the queue of a store, held until this value is dropped.
#[derive(Debug)]
pub struct WorkerLock {
    _file: File,
}

impl WorkerLock {
    /// Takes the lock; none if another worker holds it.
    pub fn take(store: &Path) -> Result<Option<Self>> {
        let file = locked_within(&worker_path(store), WORKER_ASKING, &|| false)?;
        Ok(file.map(|file| WorkerLock { _file: file }))
    }

    /// Whether a worker is running now.
    pub fn is_taken(store: &Path) -> Result<bool> {
        is_locked(&worker_path(store))
    }
}

/// Returns the path of the import lock of a store.
pub fn path(store: &Path) -> PathBuf {
    beside(store, ".lock")
}

fn worker_path(store: &Path) -> PathBuf {
    beside(store, ".worker")
}

/// Takes a lock as soon as it is free; none if another process still holds it after this time, or if the user asks to stop.
fn locked_within(
    path: &Path,
    wait: Duration,
    is_interrupted: &dyn Fn() -> bool,
) -> Result<Option<File>> {
    let file = open(path)?;
    let begun = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(TryLockError::WouldBlock) if begun.elapsed() < wait && !is_interrupted() => {
                std::thread::sleep(PAUSE);
            }
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(failed(path, error)),
        }
    }
}

/// Whether a lock is held. Two processes can check this at the same time.
fn is_locked(path: &Path) -> Result<bool> {
    // Without a file the lock was never held. A check creates none, because it does not write.
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

/// Writes which process holds a lock. This is only for messages: on a full disk, the lock works without it.
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
    fn a_check_of_the_lock_sends_no_worker_away() {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("test.db");
        assert!(!WorkerLock::is_taken(&store).unwrap());
        assert!(!worker_path(&store).exists(), "asking makes no file");
        let asking = open(&worker_path(&store)).unwrap();
        asking.lock_shared().unwrap();
        assert!(!WorkerLock::is_taken(&store).unwrap(), "nor another asker");
        std::thread::scope(|scope| {
            let worker = scope.spawn(|| WorkerLock::take(&store).unwrap());
            // Long enough for the other thread to meet the lock. The test is right if it does not, too.
            std::thread::sleep(PAUSE);
            asking.unlock().unwrap();
            let worker = worker.join().unwrap();
            assert!(worker.is_some());
            assert!(WorkerLock::is_taken(&store).unwrap());
        });
    }
}
