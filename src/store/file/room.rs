//! The disk of the store: where it is mounted, and its free space.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use nix::sys::statvfs::statvfs;

use crate::store::Store;

/// The free space of a disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// Where it is mounted.
    pub mount: PathBuf,
    /// The free space in bytes.
    pub free: u64,
}

impl Store {
    /// Returns the free space for the store; none if the system does not say.
    pub fn room(&self) -> Option<Room> {
        let folder = fs::canonicalize(self.path.parent()?).ok()?;
        let disk = statvfs(&folder).ok()?;
        Some(Room {
            mount: mount_of(&folder)?,
            free: disk.blocks_available().saturating_mul(disk.fragment_size()),
        })
    }
}

/// Returns the outermost folder around a folder that is on the same disk.
fn mount_of(folder: &Path) -> Option<PathBuf> {
    let disk = |folder: &Path| fs::metadata(folder).map(|metadata| metadata.dev()).ok();
    let here = disk(folder)?;
    let around = folder.ancestors().take_while(|one| disk(one) == Some(here));
    around.last().map(Path::to_owned)
}
