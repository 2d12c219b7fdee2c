//! Whether this user may write to a store. It is checked before anything is opened, so that a command that writes fails at
//! once with the reason, and leaves no file beside the store.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use nix::errno::Errno;
use nix::unistd::{AccessFlags, Uid, User, access};

use super::paths::{beside, folder_of};
use crate::error::Error;

/// Why a store cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Obstacle {
    /// The file or folder that cannot be written.
    path: PathBuf,
    /// The reason.
    why: Why,
}

/// Why a file or folder cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    /// The system refuses it.
    System(Errno),
    /// It is on a network disk of this kind. There, locks and shared memory do not reach from one machine to another, and
    /// the safety of a store depends on both (sqlite.org/wal.html, 1).
    Network(&'static str),
}

impl Obstacle {
    /// Returns why an existing store cannot be written; none if it can.
    pub fn of(store: &Path) -> Option<Self> {
        ["", "-wal", "-shm"]
            .into_iter()
            .find_map(|ending| Obstacle::at(&beside(store, ending)))
            .or_else(|| Obstacle::of_network(store))
    }

    /// Returns the reason if a path is on a network disk.
    pub fn of_network(path: &Path) -> Option<Self> {
        Some(Obstacle {
            path: path.to_owned(),
            why: Why::Network(network(path)?),
        })
    }

    /// Returns why no file can be created in a folder, which may not exist; none if it can.
    pub fn of_new_files(folder: &Path) -> Option<Self> {
        let mut folders = folder.ancestors().map(|path| match path {
            path if path.as_os_str().is_empty() => Path::new("."),
            path => path,
        });
        let existing = folders.find(|path| path.exists())?;
        let why = access(existing, AccessFlags::W_OK).err()?;
        Some(Obstacle {
            path: existing.to_owned(),
            why: Why::System(why),
        })
    }

    /// Returns why a file cannot be written, or created if it does not exist; none if it can.
    fn at(file: &Path) -> Option<Self> {
        let path = if file.exists() { file } else { folder_of(file) };
        let why = access(path, AccessFlags::W_OK).err()?;
        Some(Obstacle {
            path: path.to_owned(),
            why: Why::System(why),
        })
    }

    /// Returns the error for a command that writes.
    pub fn to_error(&self, store: &Path) -> Error {
        Error::failure(format!(
            "the store {} is read-only: {}",
            store.display(),
            self.reason()
        ))
        .hint(self.remedy())
        .hint("Commands that only read work. To write, use a copy: intake store backup PATH, then --store PATH.")
    }

    /// Returns the error for a command that must write something before it can read the store. `what` says what.
    pub fn hinders(&self, store: &Path, what: &str) -> Error {
        Error::failure(format!(
            "the store {} cannot be read before {what}, and it is read-only: {}",
            store.display(),
            self.reason()
        ))
        .hint(format!(
            "{} Then any command does this, such as: intake store info",
            self.remedy()
        ))
    }

    /// Returns the error for a command that would create a store.
    pub fn hinders_making(&self, store: &Path) -> Error {
        Error::failure(format!(
            "cannot create the store {}: {}",
            store.display(),
            self.reason()
        ))
        .hint(self.remedy())
        .hint("Use another path: --store PATH, or INTAKE_STORE.")
    }

    fn reason(&self) -> String {
        let path = self.path.display();
        match self.why {
            Why::Network(kind) => format!("{path} is on a network disk ({kind})"),
            Why::System(Errno::EROFS) => format!("the disk of {path} is mounted read-only"),
            Why::System(_) => match self.other_owner() {
                Some(owner) => format!("{path} belongs to {owner}, and you may not write to it"),
                None => format!("you may not write to {path}"),
            },
        }
    }

    fn remedy(&self) -> String {
        match (self.why, self.other_owner()) {
            (Why::Network(_), _) => {
                "Keep the store on a disk of this machine: on a network disk, two writers would damage it."
                    .to_owned()
            }
            (Why::System(Errno::EROFS), _) => "Mount the disk for writing.".to_owned(),
            (_, Some(owner)) => format!("Run intake as {owner}."),
            (_, None) => format!(
                "Run: chmod u+w {}.",
                self.path.display()
            ),
        }
    }

    /// Returns the owner, if it is another user.
    fn other_owner(&self) -> Option<String> {
        owner(&self.path).filter(|owner| *owner != who(Uid::current()))
    }
}

/// Returns the kind of a network disk; none if the disk belongs to this machine, or if the system does not say.
#[cfg(target_os = "linux")]
fn network(path: &Path) -> Option<&'static str> {
    // The numbers are those of statfs(2).
    const KINDS: [(u32, &str); 6] = [
        (0x6969, "NFS"),
        (0x517b, "SMB"),
        (0xff53_4d42, "CIFS"),
        (0xfe53_4d42, "SMB"),
        (0x5346_414f, "AFS"),
        (0x7375_7245, "Coda"),
    ];
    let disk = nix::sys::statfs::statfs(path).ok()?.filesystem_type().0;
    let mut kinds = KINDS.into_iter();
    kinds.find_map(|(number, kind)| (u32::try_from(disk) == Ok(number)).then_some(kind))
}

#[cfg(not(target_os = "linux"))]
fn network(_path: &Path) -> Option<&'static str> {
    None
}

/// Whether a file exists and this user may read it.
pub(in crate::store) fn is_readable(path: &Path) -> bool {
    access(path, AccessFlags::R_OK).is_ok()
}

/// Returns the hint for a file that could not be opened.
pub(in crate::store) fn whom_to_be(path: &Path, error: &io::Error) -> String {
    if error.kind() != io::ErrorKind::PermissionDenied {
        let folder = folder_of(path).display();
        return format!("Check the owner of {folder}, and its disk.");
    }
    // The user may not look into the folder, so its owner is named.
    match path.ancestors().find_map(owner) {
        Some(owner) if owner != who(Uid::current()) => format!(
            "It belongs to {owner}. Run intake as that user, or use another store with --store."
        ),
        _ => format!("Run: chmod u+rw {}.", path.display()),
    }
}

/// Returns the name of a file's owner; none if it is not known.
fn owner(path: &Path) -> Option<String> {
    let metadata = fs::metadata(path).ok()?;
    Some(who(Uid::from_raw(metadata.uid())))
}

fn who(id: Uid) -> String {
    match User::from_uid(id) {
        Ok(Some(user)) => user.name,
        _ => format!("uid {id}"),
    }
}
