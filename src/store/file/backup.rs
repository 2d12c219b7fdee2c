//! A backup: the store at one moment, in one file, with its documents beside it.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rusqlite::ErrorCode;

use super::header::untouched;
use super::paths::{documents_folder, folder_of, sync_folder};
use super::unfinished::{Unfinished, pipe};
use crate::error::{Error, Kind, Result};
use crate::files;
use crate::limits;
use crate::program::Program;
use crate::store::{Document, Store};

/// The number of steps of SQLite between two checks whether the user asks to stop.
const LOOK: Duration = Duration::from_millis(20);

/// How a backup is made.
pub struct How<'h> {
    /// The program through which its files go. Its standard output is what is kept.
    pub through: Option<&'h Program>,
    /// Whether the user asks to stop.
    pub is_interrupted: &'h (dyn Fn() -> bool + Sync),
}

/// A finished backup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackedUp {
    /// The size of the file in bytes.
    pub size: u64,
    /// The ids of the documents.
    pub documents: Vec<i64>,
}

impl Store {
    /// Writes a backup to a path that does not exist. The backup gets its name once it is complete.
    ///
    /// The plain copy for a program is beside the store, so that it never gets to the disk of the backup. It has no name any more
    /// when the program runs.
    ///
    /// # Errors
    /// If the path exists, the program fails, or the user asks to stop. Then nothing is written.
    pub fn back_up_to(&self, path: &Path, how: &How<'_>) -> Result<BackedUp> {
        let folder = folder_of(path);
        let documents = documents_folder(path);
        if path.exists() || documents.exists() {
            return Err(Error::usage(format!("{} exists", path.display())).hint(
                "Nothing was written. Choose another path: a backup never overwrites a file.",
            ));
        }
        files::assert_output(path)?;
        let failed = |error: io::Error| cannot_write(path, error);
        let plain_folder = match how.through {
            Some(_) => folder_of(&self.path),
            None => folder,
        };
        let plain = Unfinished::in_folder(plain_folder).map_err(failed)?;
        self.copy_to(&plain.store(), plain_folder, how.is_interrupted)?;
        let copy = checked_copy(&plain.store())?;
        let ids = self.copy_documents_of(&copy, &plain.documents())?;
        let finished = match how.through {
            Some(program) => {
                let piped = Unfinished::in_folder(folder).map_err(failed)?;
                pipe(program, &plain, &piped, &ids, how.is_interrupted)?;
                piped
            }
            None => plain,
        };
        if (how.is_interrupted)() {
            return Err(interrupted());
        }
        if !ids.is_empty() {
            fs::rename(finished.documents(), &documents).map_err(failed)?;
        }
        fs::hard_link(finished.store(), path)
            .or_else(|_| fs::rename(finished.store(), path))
            .map_err(failed)?;
        sync_folder(folder).map_err(failed)?;
        Ok(BackedUp {
            size: fs::metadata(path).map_err(failed)?.len(),
            documents: ids,
        })
    }

    /// Removes the unfinished copies of the store that killed backups left beside it.
    pub fn sweep_unfinished(&self) {
        Unfinished::sweep(folder_of(&self.path));
    }

    /// Copies the store's file into a folder. Stops if the user asks for it.
    fn copy_to(
        &self,
        file: &Path,
        folder: &Path,
        is_interrupted: &(dyn Fn() -> bool + Sync),
    ) -> Result<()> {
        let is_done = AtomicBool::new(false);
        let copying = self.connection.get_interrupt_handle();
        let copied = std::thread::scope(|scope| {
            limits::start(scope, || {
                while !is_done.load(Ordering::Relaxed) {
                    if is_interrupted() {
                        copying.interrupt();
                    }
                    std::thread::sleep(LOOK);
                }
            })?;
            let copied = self
                .connection
                .execute("VACUUM INTO ?", [file.to_string_lossy()]);
            is_done.store(true, Ordering::Relaxed);
            copied.map_err(|error| self.cannot_copy(folder, error))
        });
        match copied {
            Err(_) if is_interrupted() => Err(interrupted()),
            copied => copied.map(drop),
        }?;
        let synced = File::open(file).and_then(|file| file.sync_all());
        synced.map_err(|error| cannot_write(file, error))
    }

    /// Returns the error for a copy of the store in a folder. Its disk may be another one than that of the store.
    fn cannot_copy(&self, folder: &Path, error: rusqlite::Error) -> Error {
        let is_full = error.sqlite_error_code() == Some(ErrorCode::DiskFull);
        if !is_full || folder == folder_of(&self.path) || limits::is_file_size_reached() {
            return error.into();
        }
        let what = format!(
            "there is no space left for a copy of the store in {}",
            folder.display()
        );
        Error::failure(what).because(error).hint(files::NO_ROOM)
    }

    /// Copies the documents that a copy of this store has. Documents that were added or removed since do not belong to it.
    fn copy_documents_of(&self, copy: &Store, to: &Path) -> Result<Vec<i64>> {
        let documents = copy.all_documents()?;
        if documents.is_empty() {
            return Ok(Vec::new());
        }
        fs::create_dir(to).map_err(|error| cannot_write(to, error))?;
        for document in &documents {
            self.copy_document(document, &to.join(document.id.to_string()))?;
        }
        sync_folder(to).map_err(|error| cannot_write(to, error))?;
        Ok(documents.iter().map(|document| document.id).collect())
    }

    /// Returns the documents of all clients that are not deleted.
    fn all_documents(&self) -> Result<Vec<Document>> {
        let mut statement = self
            .connection
            .prepare("SELECT id FROM document WHERE deleted_at IS NULL ORDER BY id")?;
        let ids = statement.query_map([], |row| row.get(0))?;
        let ids: Vec<i64> = ids.collect::<rusqlite::Result<_>>()?;
        let mut documents = Vec::new();
        for id in ids {
            documents.extend(self.document(id)?);
        }
        Ok(documents)
    }
}

fn cannot_write(path: &Path, error: io::Error) -> Error {
    Error::failure(format!("cannot write the backup {}", path.display())).because(error)
}

fn interrupted() -> Error {
    Error::new(Kind::Interrupted, "the backup was interrupted")
        .hint("Nothing was written. Run the same command again.")
}

/// Reads the backup and counts every row again. Only then is it certain that the backup can be used.
fn checked_copy(path: &Path) -> Result<Store> {
    let copy = Store {
        connection: untouched(path)?,
        path: path.to_owned(),
        obstacle: None,
        file: None,
        rehearsal: None,
    };
    match copy.check_tables()?.problems.first() {
        None => Ok(copy),
        Some(problem) => Err(Error::unusable(format!(
            "the backup is damaged, and was removed: {}",
            problem.what
        ))
        .hint("Check the store itself: intake store check")),
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;

    #[test]
    fn a_full_disk_is_that_of_the_copy() {
        let store = Store::for_rehearsal().unwrap();
        let said = |code| {
            let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            store.cannot_copy(Path::new("/mnt/usb"), error).to_string()
        };
        let expected = "there is no space left for a copy of the store in /mnt/usb";
        assert!(said(ffi::SQLITE_FULL).starts_with(expected));
        assert!(!said(ffi::SQLITE_BUSY).contains("/mnt/usb"));
    }
}
