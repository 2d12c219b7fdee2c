//! The disk of the store: where it is mounted, and its free space.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use nix::sys::statvfs::statvfs;

use crate::error::{Error, Result};
use crate::store::Store;
use crate::store::error::NO_ROOM;

/// The bytes of a log without a row, with its shared memory of 32 KiB.
const LOG: u64 = 64 << 10;

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
        Some(Room {
            mount: mount_of(&folder)?,
            free: free(&folder)?,
        })
    }
}

/// Fails if the disk of a folder has no room for the log of a new store: without its log a store cannot even be read.
pub fn assert_room_for_log(folder: &Path) -> Result<()> {
    match free(folder) {
        Some(free) if free < LOG => {
            let (message, hint) = NO_ROOM;
            Err(Error::failure(message).hint(hint))
        }
        _ => Ok(()),
    }
}

/// Returns the free space for files of a folder in bytes; none if the system does not say.
fn free(folder: &Path) -> Option<u64> {
    let disk = statvfs(folder).ok()?;
    Some(disk.blocks_available().saturating_mul(disk.fragment_size()))
}

/// Returns the outermost folder around a folder that is on the same disk.
fn mount_of(folder: &Path) -> Option<PathBuf> {
    let disk = |folder: &Path| fs::metadata(folder).map(|metadata| metadata.dev()).ok();
    let here = disk(folder)?;
    let around = folder.ancestors().take_while(|one| disk(one) == Some(here));
    around.last().map(Path::to_owned)
}
