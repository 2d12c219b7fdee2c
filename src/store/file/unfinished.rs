//! What is written under another name until it is whole, and what a death has left of it.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::time::Duration;

/// What is younger may have been made by somebody who is about to claim it.
const YOUNG: Duration = Duration::from_mins(1);

/// Held by whoever writes something unfinished, for as long as this value lives.
#[derive(Debug)]
pub struct Claim {
    _file: File,
}

impl Claim {
    /// Claims a file or folder.
    ///
    /// # Errors
    /// If it cannot be opened or locked.
    pub fn on(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        file.lock_shared()?;
        Ok(Claim { _file: file })
    }
}

/// Removes what begins with a prefix, has been there for a while and is claimed by nobody any more. What cannot be removed is in nobody's way.
pub fn sweep(folder: &Path, prefix: &str) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix)) {
        let path = entry.path();
        let modified = entry.metadata().and_then(|metadata| metadata.modified());
        if modified.is_ok_and(|at| at.elapsed().is_ok_and(|age| age < YOUNG)) {
            continue;
        }
        if !File::open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
            continue;
        }
        drop(match entry.file_type() {
            Ok(kind) if kind.is_dir() => fs::remove_dir_all(&path),
            _ => fs::remove_file(&path),
        });
    }
}
