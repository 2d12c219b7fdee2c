//! The state of a file, by which it is known again.

use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;

use serde::{Deserialize, Serialize};

/// The state of a file. A file that was changed, or another file of the same name, has another state. Renaming keeps it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FileState {
    device: u64,
    inode: u64,
    size: u64,
    /// The time of the last change, in nanoseconds since 1970.
    modified: i64,
}

impl From<&Metadata> for FileState {
    fn from(metadata: &Metadata) -> Self {
        let seconds = metadata.mtime().saturating_mul(1_000_000_000);
        FileState {
            device: metadata.dev(),
            inode: metadata.ino(),
            size: metadata.len(),
            modified: seconds.saturating_add(metadata.mtime_nsec()),
        }
    }
}
