//! A folder of backups that `Keep` bounds. A list in the folder says which files intake made, so that no other file is
//! removed.

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::backup::{BackedUp, How};
use super::clock::moment_for_names;
use super::paths::{
    beside, documents_folder, folder_of, is_log_empty, remove_if_there, sync_folder,
};
use super::rotation::Keep;
use crate::error::{Error, Result};
use crate::files::{self, free_name};
use crate::store::Store;

/// The name of the list.
const LIST: &str = ".intake-backups";
/// The length of the header of SQLite in bytes.
const HEADER: u64 = 100;

/// A backup in the folder. The list has a line with the JSON of each.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
struct Entry {
    /// The name of the file.
    file: String,
    /// The identity of the store. Several stores may have one folder.
    store: String,
    /// When it was made, in seconds since 1970.
    at: i64,
    /// The BLAKE3 hash of the file without its first bytes.
    hash: String,
    /// The ids of its documents.
    documents: Vec<i64>,
}

/// A new backup, and the other backups of the store in its folder.
#[derive(Debug)]
pub struct Rotated {
    /// The path of the new backup.
    pub path: PathBuf,
    /// The new backup.
    pub backed_up: BackedUp,
    /// The number of backups that the folder has now, with the new one.
    pub kept: usize,
    /// The names of the backups that were removed.
    pub removed: Vec<String>,
    /// The names of backups that were changed after they were made. They are not removed, and no longer counted.
    pub changed: Vec<String>,
}

impl Store {
    /// Writes a backup into a folder under a name with the time, then removes the backups of this store that the rule does
    /// not keep.
    ///
    /// # Errors
    /// If the backup fails. Then nothing is removed.
    pub fn back_up_into(
        &self,
        folder: &Path,
        keep: &Keep,
        now: i64,
        how: &How<'_>,
    ) -> Result<Rotated> {
        let failed = |error: io::Error| {
            Error::failure(format!("cannot use the folder {}", folder.display())).because(error)
        };
        if !folder.is_dir() {
            files::own_folder(folder).map_err(failed)?;
        }
        let path = folder.join(self.backup_name(now, how));
        let path = if path.exists() {
            free_name(&path)
        } else {
            path
        };
        let backed_up = self.back_up_to(&path, how)?;
        let entry = Entry {
            file: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            store: format!("{:014x}", self.identity()?),
            at: now,
            hash: hash_of(&path).map_err(failed)?,
            documents: backed_up.documents.clone(),
        };
        let mut rotated = Rotated {
            path,
            backed_up,
            kept: 0,
            removed: Vec::new(),
            changed: Vec::new(),
        };
        rotate(folder, keep, &entry, &mut rotated).map_err(failed)?;
        Ok(rotated)
    }

    fn backup_name(&self, now: i64, how: &How<'_>) -> String {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy();
        let moment = moment_for_names(now);
        match how.through {
            Some(program) => format!("{stem}-{moment}.db.{}", program.name()),
            None => format!("{stem}-{moment}.db"),
        }
    }
}

/// Adds the new backup to the list, and removes the backups that the rule does not keep. The new backup always stays.
fn rotate(folder: &Path, keep: &Keep, new: &Entry, rotated: &mut Rotated) -> io::Result<()> {
    // Another process may write a backup into the same folder. The lock is dropped with the file.
    let locked = File::open(folder)?;
    locked.lock()?;
    let mut entries = read(folder)?;
    entries.push(new.clone());
    entries.retain(|entry| folder.join(&entry.file).exists());
    write(folder, &entries)?;
    let (own, others): (Vec<Entry>, Vec<Entry>) = entries
        .into_iter()
        .partition(|entry| entry.store == new.store);
    let times: Vec<i64> = own.iter().map(|entry| entry.at).collect();
    let places = keep.kept(&times);
    let (mut stay, mut go) = (others, Vec::new());
    for (at, entry) in own.into_iter().enumerate() {
        if places.contains(&at) || entry.file == new.file {
            rotated.kept += 1;
            stay.push(entry);
        } else {
            go.push(entry);
        }
    }
    for entry in go {
        if remove(folder, &entry)? {
            rotated.removed.push(entry.file);
        } else {
            rotated.changed.push(entry.file);
        }
    }
    write(folder, &stay)
}

/// Removes a backup and its documents. Returns false if its file was changed since: then it stays.
fn remove(folder: &Path, entry: &Entry) -> io::Result<bool> {
    let path = folder.join(&entry.file);
    let is_own = fs::symlink_metadata(&path)?.is_file() && is_log_empty(&path);
    if !is_own || hash_of(&path)? != entry.hash {
        return Ok(false);
    }
    for part in ["", "-wal", "-shm"] {
        remove_if_there(&beside(&path, part))?;
    }
    let documents = documents_folder(&path);
    for id in &entry.documents {
        remove_if_there(&documents.join(id.to_string()))?;
    }
    // The folder stays if it has other files.
    drop(fs::remove_dir(documents));
    Ok(true)
}

/// Reads the list. A line that names a file elsewhere is left out.
fn read(folder: &Path) -> io::Result<Vec<Entry>> {
    let text = match fs::read_to_string(folder.join(LIST)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        read => read?,
    };
    let entries = text
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok());
    Ok(entries
        .filter(|entry: &Entry| {
            folder_of(Path::new(&entry.file)) == Path::new(".") && !entry.file.is_empty()
        })
        .collect())
}

fn write(folder: &Path, entries: &[Entry]) -> io::Result<()> {
    let mut list = tempfile::Builder::new().prefix(LIST).tempfile_in(folder)?;
    for entry in entries {
        writeln!(list, "{}", serde_json::to_string(entry)?)?;
    }
    list.as_file().sync_all()?;
    list.persist(folder.join(LIST))?;
    sync_folder(folder)
}

/// Returns the hash of a file without the header of SQLite: a command that reads the backup notes there how it does so.
fn hash_of(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(HEADER))?;
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(file)?;
    Ok(hasher.finalize().to_hex().to_string())
}
