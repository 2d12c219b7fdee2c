//! A backup: the store at one moment, in one file, with its documents beside it.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::header::untouched;
use super::paths::{documents_folder, sync_folder};
use crate::error::{Error, Kind, Result};
use crate::files;
use crate::files::{Claim, sweep};
use crate::limits;
use crate::store::{Document, Store};

/// The prefix of a backup that is not complete.
const UNFINISHED: &str = ".intake-backup-";
/// The number of steps of SQLite between two checks whether the user asks to stop.
const LOOK: Duration = Duration::from_millis(20);

/// A finished backup.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BackedUp {
    /// The size of the store's file in bytes.
    pub size: u64,
    /// The number of documents.
    pub documents: u64,
}

impl Store {
    /// Writes a backup to a path that does not exist. The backup gets its name once it is complete.
    ///
    /// # Errors
    /// If the path exists, or the user asks to stop. Then nothing is written.
    pub fn back_up_to(
        &self,
        path: &Path,
        is_interrupted: &(dyn Fn() -> bool + Sync),
    ) -> Result<BackedUp> {
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let documents = documents_folder(path);
        if path.exists() || documents.exists() {
            return Err(Error::usage(format!("{} exists", path.display())).hint(
                "Nothing was written. Choose another path: a backup never overwrites a file.",
            ));
        }
        files::assert_output(path)?;
        let failed = |error: io::Error| {
            Error::failure(format!("cannot write the backup {}", path.display())).because(error)
        };
        sweep(folder, UNFINISHED);
        let unfinished = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .tempdir_in(folder)
            .map_err(failed)?;
        let _claim = Claim::on(unfinished.path()).map_err(failed)?;
        let file = unfinished.path().join("store");
        self.copy_to(&file, is_interrupted)?;
        fs::File::open(&file)
            .and_then(|file| file.sync_all())
            .map_err(failed)?;
        let copy = checked_copy(&file)?;
        let copied = self.copy_documents_of(&copy, &unfinished.path().join("documents"))?;
        if is_interrupted() {
            return Err(interrupted());
        }
        if copied > 0 {
            fs::rename(unfinished.path().join("documents"), &documents).map_err(failed)?;
        }
        fs::hard_link(&file, path)
            .or_else(|_| fs::rename(&file, path))
            .map_err(failed)?;
        sync_folder(folder).map_err(failed)?;
        Ok(BackedUp {
            size: fs::metadata(path).map_err(failed)?.len(),
            documents: copied,
        })
    }

    /// Copies the store's file. Stops if the user asks for it.
    fn copy_to(&self, file: &Path, is_interrupted: &(dyn Fn() -> bool + Sync)) -> Result<()> {
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
            copied.map_err(Error::from)
        });
        match copied {
            Err(_) if is_interrupted() => Err(interrupted()),
            copied => copied.map(drop),
        }
    }

    /// Copies the documents that a copy of this store has. Documents that were added or removed since do not belong to it.
    fn copy_documents_of(&self, copy: &Store, to: &Path) -> Result<u64> {
        let documents = copy.all_documents()?;
        if documents.is_empty() {
            return Ok(0);
        }
        fs::create_dir(to)
            .map_err(|error| Error::failure("cannot write the backup").because(error))?;
        for document in &documents {
            self.copy_document(document, &to.join(document.id.to_string()))?;
        }
        sync_folder(to)
            .map_err(|error| Error::failure("cannot write the backup").because(error))?;
        Ok(documents.len() as u64)
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
        .hint("Check the store itself: intake store check.")),
    }
}
