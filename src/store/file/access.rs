//! Whether this user may write to a store: looked at before anything is opened, so that a command which writes says at
//! once what is in its way, and leaves nothing beside the store.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use nix::errno::Errno;
use nix::unistd::{AccessFlags, Uid, User, access};

use super::paths::{beside, folder_of};
use crate::error::Error;

/// What is in the way of writing to a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Obstacle {
    /// The file or folder that cannot be written.
    path: PathBuf,
    /// Why not.
    why: Why,
}

/// Why something is not to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    /// The system does not let us.
    System(Errno),
    /// Its disk is a network's, of this kind: locks and shared memory, on which all of the store's safety rests, do not
    /// reach from one machine to another there (sqlite.org/wal.html, 1).
    Network(&'static str),
}

impl Obstacle {
    /// What is in the way of writing to a store that is there; none if nothing is.
    pub fn of(store: &Path) -> Option<Self> {
        ["", "-wal", "-shm"]
            .into_iter()
            .find_map(|ending| Obstacle::at(&beside(store, ending)))
            .or_else(|| Obstacle::of_network(store))
    }

    /// The network's disk that something is on; none if its disk is of this machine.
    pub fn of_network(path: &Path) -> Option<Self> {
        Some(Obstacle {
            path: path.to_owned(),
            why: Why::Network(network(path)?),
        })
    }

    /// What is in the way of writing a file, or of making it where it is not there.
    fn at(file: &Path) -> Option<Self> {
        let path = if file.exists() { file } else { folder_of(file) };
        let why = access(path, AccessFlags::W_OK).err()?;
        Some(Obstacle {
            path: path.to_owned(),
            why: Why::System(why),
        })
    }

    /// As the error of a command that writes.
    pub fn to_error(&self, store: &Path) -> Error {
        Error::failure(format!(
            "the store {} is read-only: {}",
            store.display(),
            self.reason()
        ))
        .hint(self.remedy())
        .hint("Lists and shows work all the same; and so does a copy: intake store backup PATH, then --store PATH.")
    }

    /// As the error of whoever must write something before the store can be read. `what` says what.
    pub fn hinders(&self, store: &Path, what: &str) -> Error {
        Error::failure(format!(
            "the store {} cannot be read before {what}, and it is read-only: {}",
            store.display(),
            self.reason()
        ))
        .hint(format!(
            "{} Any command does it: intake store info.",
            self.remedy()
        ))
    }

    /// As the error of whoever would make a store.
    pub fn hinders_making(&self, store: &Path) -> Error {
        Error::failure(format!(
            "the store {} cannot be made: {}",
            store.display(),
            self.reason()
        ))
        .hint(self.remedy())
        .hint("Name another place: --store PATH, or INTAKE_STORE.")
    }

    fn reason(&self) -> String {
        let path = self.path.display();
        match self.why {
            Why::Network(kind) => format!("{path} is on a disk of the network ({kind})"),
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
                "Keep it on a disk of this machine: on others', two writers would damage it."
                    .to_owned()
            }
            (Why::System(Errno::EROFS), _) => "Mount it for writing.".to_owned(),
            (_, Some(owner)) => format!("Run it as {owner}."),
            (_, None) => format!(
                "Give yourself the right: chmod u+w {}.",
                self.path.display()
            ),
        }
    }

    /// Whose it is, if it is somebody else's.
    fn other_owner(&self) -> Option<String> {
        owner(&self.path).filter(|owner| *owner != who(Uid::current()))
    }
}

/// The kind of network that a disk belongs to; none if it is of this machine, or if the system does not say.
#[cfg(target_os = "linux")]
fn network(path: &Path) -> Option<&'static str> {
    // Numbers of statfs(2).
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

/// Whether a file is there and this user may read it.
pub(in crate::store) fn is_readable(path: &Path) -> bool {
    access(path, AccessFlags::R_OK).is_ok()
}

/// What to do about a file that could not be opened.
pub(in crate::store) fn whom_to_be(path: &Path, error: &io::Error) -> String {
    if error.kind() != io::ErrorKind::PermissionDenied {
        let folder = folder_of(path).display();
        return format!("Check who owns {folder}, and its disk.");
    }
    // In a folder that is not ours to look into, the folder says whose it is.
    match path.ancestors().find_map(owner) {
        Some(owner) if owner != who(Uid::current()) => format!(
            "It belongs to {owner}: run intake as that user, or name another store with --store."
        ),
        _ => format!("Give yourself the right: chmod u+rw {}.", path.display()),
    }
}

/// The name of whoever a file belongs to; none if that cannot be found out.
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
