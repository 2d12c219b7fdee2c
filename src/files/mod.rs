//! Files that intake opens or writes outside SQLite.
//!
//! The functions refuse pipes, devices and symbolic links where these would block a command or change another file.

mod state;
mod whole;

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, Read};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use nix::fcntl::OFlag;
use nix::unistd::Uid;

use crate::error::{Error, Result};

pub use state::FileState;
pub use whole::{NO_ROOM, WholeFile};

/// The first bytes of every SQLite database (sqlite.org/fileformat2.html, 1.3).
pub const SQLITE_MAGIC: &[u8] = b"SQLite format 3\0";

/// Endings of the files and folders that intake and SQLite keep next to a store. Their names are the store's name with
/// one of these endings.
const STORE_ENDINGS: [&str; 11] = [
    "-wal",
    "-shm",
    "-journal",
    ".lock",
    ".worker",
    ".cancel-",
    ".log",
    ".queue",
    ".documents",
    ".intelliflo-secrets",
    ".restoring",
];

/// Permission bits that let another user change a file.
const WRITABLE_BY_OTHERS: u32 = 0o022;

const NOT_REGULAR: &str = "it is not a regular file";

/// The age below which an unfinished file is kept: its process may be about to claim it.
const YOUNG: Duration = Duration::from_mins(1);

/// Claims an unfinished file or folder for the current process, as long as the value lives.
#[derive(Debug)]
pub struct Claim {
    _file: File,
}

/// Checks that an output may be written to a path. The path must be free, or a regular file that belongs to no store.
/// Links are followed, because a link can be another name for a store's file.
///
/// # Errors
/// Returns a usage error if the path is a folder, a device, a pipe or a socket, a SQLite database, or a file that
/// intake keeps next to a store.
pub fn assert_output(path: &Path) -> Result<()> {
    let refused = |why: &str| {
        Err(Error::usage(format!("{} {why}", path.display()))
            .hint("Nothing was written. Name a new file."))
    };
    match fs::metadata(path) {
        Ok(existing) if existing.is_dir() => return refused("is a folder"),
        Ok(existing) if !existing.is_file() => return refused("is not a regular file"),
        _ => {}
    }
    let target = resolved(path);
    if is_database(&target) {
        return refused("is a store, or another SQLite database");
    }
    if let Some(store) = store_of(&target) {
        return refused(&format!("belongs to the store {}", store.display()));
    }
    Ok(())
}

/// Returns the path without links. If the file does not exist, only its folder is resolved.
fn resolved(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        folder.join(path.file_name().unwrap_or_default())
    })
}

/// Returns the store that a path belongs to: the path or one of its folders has the store's name and a known ending.
fn store_of(path: &Path) -> Option<PathBuf> {
    path.ancestors().find_map(|place| {
        let name = place.as_os_str().as_bytes();
        STORE_ENDINGS.iter().find_map(|ending| {
            let stem = match name.strip_suffix(ending.as_bytes()) {
                Some(stem) => stem,
                None => without_id(name).strip_suffix(ending.as_bytes())?,
            };
            let store = PathBuf::from(std::ffi::OsStr::from_bytes(stem));
            is_database(&store).then_some(store)
        })
    })
}

/// Returns a name without the digits at its end. The file that asks for the cancelling of a job ends in the job's id.
fn without_id(name: &[u8]) -> &[u8] {
    let digits = name.iter().rev().take_while(|byte| byte.is_ascii_digit());
    &name[..name.len() - digits.count()]
}

fn is_database(path: &Path) -> bool {
    let mut head = [0; SQLITE_MAGIC.len()];
    open_regular(path)
        .is_ok_and(|mut file| file.read_exact(&mut head).is_ok() && head == SQLITE_MAGIC)
}

/// Returns the path, or the first free one of `name-2`, `name-3` and so on.
pub fn free_name(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map(|ending| ending.to_string_lossy());
    let numbered = |number: u32| {
        path.with_file_name(match &ending {
            Some(ending) => format!("{stem}-{number}.{ending}"),
            None => format!("{stem}-{number}"),
        })
    };
    let mut names = (2..=u32::MAX).map(numbered);
    names
        .find(|name| fs::symlink_metadata(name).is_err())
        .unwrap_or_else(|| path.to_owned())
}

/// Returns the BLAKE3 hash of a file, in hexadecimal.
pub fn hash_of(path: &Path) -> io::Result<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize().to_hex().to_string())
}

/// Opens a regular file for reading. The call returns at once even if the path is a pipe.
///
/// # Errors
/// Returns the system's error, or `InvalidInput` if the path is not a regular file.
pub fn open_regular(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(OFlag::O_NONBLOCK.bits())
        .open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, NOT_REGULAR));
    }
    Ok(file)
}

/// Opens a file that intake keeps next to a store. `options` set the access. A new file is readable and writable for
/// its owner only.
///
/// # Errors
/// Returns the system's error. Fails with a reason if another user could have created the file or can change it: a
/// symbolic link, a pipe, a file of another owner, or a file that other users may write to.
pub fn open_own(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    let file = options
        .mode(0o600)
        .custom_flags((OFlag::O_NOFOLLOW | OFlag::O_NONBLOCK).bits())
        .open(path)
        .map_err(|error| match fs::symlink_metadata(path) {
            Ok(existing) if existing.is_symlink() => untrusted("it is a symbolic link; remove it"),
            Ok(existing) if !existing.is_file() => untrusted(NOT_REGULAR),
            _ => error,
        })?;
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        return Err(untrusted(NOT_REGULAR));
    }
    assert_own(&metadata)?;
    Ok(file)
}

/// Creates a folder that intake keeps next to a store, for its owner only. An existing folder is checked.
///
/// # Errors
/// Fails as `open_own` does.
pub fn own_folder(path: &Path) -> io::Result<()> {
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    assert_own_folder(path)
}

/// Checks that only the user can change what is in a folder.
///
/// # Errors
/// Fails as `open_own` does.
pub fn assert_own_folder(path: &Path) -> io::Result<()> {
    let metadata = fs::symlink_metadata(path)?;
    if metadata.is_symlink() {
        return Err(untrusted("it is a symbolic link; remove it"));
    }
    if !metadata.is_dir() {
        return Err(untrusted("it is not a folder"));
    }
    assert_own(&metadata)
}

/// Returns whether a file belongs to another user. Files of root, and all files for root, do not.
pub fn is_of_another(metadata: &Metadata) -> bool {
    let (owner, user) = (metadata.uid(), Uid::effective());
    owner != user.as_raw() && owner != 0 && !user.is_root()
}

fn assert_own(metadata: &Metadata) -> io::Result<()> {
    if is_of_another(metadata) {
        return Err(untrusted("it belongs to another user; remove it"));
    }
    if metadata.mode() & WRITABLE_BY_OTHERS != 0 {
        return Err(untrusted(
            "other users may write to it; change that with chmod go-w",
        ));
    }
    Ok(())
}

fn untrusted(why: &str) -> io::Error {
    io::Error::other(why.to_owned())
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

/// Removes the unfinished files and folders of processes that were killed: those whose names begin with `prefix`, that are
/// older than a minute and that no process claims. Files that cannot be removed are left.
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

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use nix::sys::stat::Mode;

    use super::*;

    /// Creates a folder with a database, its files, links to both, and files that belong to no store.
    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("i.db"), [SQLITE_MAGIC, &[0; 84]].concat()).unwrap();
        fs::write(at("i.db-shm"), "").unwrap();
        fs::write(at("list.csv"), "Name\n").unwrap();
        fs::write(at("other.log"), "").unwrap();
        fs::create_dir_all(at("i.db.documents/incoming")).unwrap();
        symlink("i.db", at("link.csv")).unwrap();
        symlink("i.db.documents", at("papers")).unwrap();
        symlink("/dev/null", at("device")).unwrap();
        nix::unistd::mkfifo(&at("pipe"), Mode::S_IRWXU).unwrap();
        folder
    }

    #[test]
    fn outputs_are_neither_stores_nor_special_files() {
        let folder = folder();
        let cases = [
            ("new.csv", None),
            ("list.csv", None),
            ("other.log", None),
            ("new.lock", None),
            ("i.db", Some("is a store")),
            ("link.csv", Some("is a store")),
            ("i.db-shm", Some("belongs to the store")),
            ("i.db-wal", Some("belongs to the store")),
            ("i.db.log", Some("belongs to the store")),
            ("i.db.cancel-12", Some("belongs to the store")),
            ("i.db.intelliflo-secrets", Some("belongs to the store")),
            ("i.db.documents/1", Some("belongs to the store")),
            ("papers/incoming/new.csv", Some("belongs to the store")),
            ("papers", Some("is a folder")),
            ("device", Some("is not a regular file")),
            ("pipe", Some("is not a regular file")),
        ];
        for (name, expected) in cases {
            let found = assert_output(&folder.path().join(name));
            match expected {
                None => assert!(found.is_ok(), "{name}: {found:?}"),
                Some(why) => {
                    let error = found.unwrap_err().to_string();
                    assert!(error.contains(why), "{name}: {error}");
                }
            }
        }
    }

    #[test]
    fn a_pipe_is_refused_at_once() {
        let folder = folder();
        let error = open_regular(&folder.path().join("pipe")).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
    }

    #[test]
    fn own_files_are_no_links_and_not_writable_by_others() {
        let folder = folder();
        let at = |name: &str| folder.path().join(name);
        let open = |name: &str| open_own(&at(name), OpenOptions::new().create(true).append(true));
        open("new").unwrap();
        let mode = fs::metadata(at("new")).unwrap().mode();
        assert_eq!(mode & 0o777, 0o600);
        fs::set_permissions(at("other.log"), fs::Permissions::from_mode(0o666)).unwrap();
        for (name, why) in [
            ("link.csv", "symbolic link"),
            ("pipe", "regular file"),
            ("other.log", "may write"),
        ] {
            let error = open(name).unwrap_err().to_string();
            assert!(error.contains(why), "{name}: {error}");
        }
    }

    #[test]
    fn own_folders_are_no_links_and_not_writable_by_others() {
        let folder = folder();
        let at = |name: &str| folder.path().join(name);
        own_folder(&at("new")).unwrap();
        own_folder(&at("new")).unwrap();
        assert_eq!(fs::metadata(at("new")).unwrap().mode() & 0o777, 0o700);
        fs::create_dir(at("open")).unwrap();
        fs::set_permissions(at("open"), fs::Permissions::from_mode(0o777)).unwrap();
        for (name, why) in [
            ("papers", "symbolic link"),
            ("list.csv", "not a folder"),
            ("open", "may write"),
        ] {
            let error = own_folder(&at(name)).unwrap_err().to_string();
            assert!(error.contains(why), "{name}: {error}");
        }
    }

    #[test]
    fn the_next_free_name_keeps_folder_and_ending() {
        let folder = tempfile::tempdir().unwrap();
        let free = |name: &str| {
            let path = free_name(&folder.path().join(name));
            path.strip_prefix(folder.path()).unwrap().to_owned()
        };
        for name in ["failed-2.csv", "failed-3.csv", "rows-2"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        for (name, expected) in [
            ("failed.csv", "failed-4.csv"),
            ("failed.xlsx", "failed-2.xlsx"),
            ("rows", "rows-3"),
            ("failed-2.csv", "failed-2-2.csv"),
        ] {
            assert_eq!(free(name), Path::new(expected), "{name}");
        }
    }
}
