//! Paths of the files that belong to a store.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// Whether there is a write-ahead log of a store, or of a removed one.
pub fn has_log(path: &Path) -> bool {
    beside(path, "-wal").exists()
}

/// Returns the path of a file that belongs to a store: the path of the store with a suffix.
pub fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Whether the write-ahead log of a store is empty or missing.
pub fn is_log_empty(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).map_or(true, |log| log.len() == 0)
}

/// Returns the folder of a file.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Writes a folder to the disk, so that a new name in it survives a power failure.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Returns the folder of a store's documents.
pub fn documents_folder(store: &Path) -> PathBuf {
    beside(store, ".documents")
}

/// Removes a file, if there is one.
pub fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
