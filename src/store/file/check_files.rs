//! Checks the files beside a store: whether its documents and the copies of queued inputs exist, and whether only the owner
//! can read them.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use super::paths;
use super::paths::documents_folder;
use crate::error::{Error, Result};
use crate::files::hash_of;
use crate::store::{Problem, Store};

/// The bits of a mode that give other users access.
const OF_OTHERS: u32 = 0o077;

/// The files that belong to a store, by the suffix of their names.
const BESIDE: [&str; 8] = [
    "",
    "-wal",
    "-shm",
    ".lock",
    ".worker",
    ".log",
    ".queue",
    ".documents",
];

impl Store {
    /// Checks the files beside the store.
    pub(in crate::store) fn check_files(&self, problems: &mut Vec<Problem>) -> Result<()> {
        self.check_modes(problems);
        self.check_inputs(problems)?;
        self.check_documents(problems)?;
        self.check_strangers(problems)
    }

    fn check_modes(&self, problems: &mut Vec<Problem>) {
        for ending in BESIDE {
            let path = paths::beside(&self.path, ending);
            let mode = fs::metadata(&path).map_or(0, |metadata| metadata.permissions().mode());
            if mode & OF_OTHERS != 0 {
                problems.push(Problem::beside(
                    "mode",
                    format!("{} can be read by others", path.display()),
                    format!("chmod go= {}", path.display()),
                ));
            }
        }
    }

    /// Checks that each queued or held job has the copy of its input.
    fn check_inputs(&self, problems: &mut Vec<Problem>) -> Result<()> {
        for job in self.jobs(&crate::store::JobFilter::default())? {
            let copy = self.input_of(job.id);
            if job.status.is_waiting() && !copy.exists() {
                problems.push(Problem::beside(
                    "input",
                    format!("job {} is {}, but {} does not exist", job.id, job.status, copy.display()),
                    format!("Import the file again, and remove the job from the queue: intake jobs cancel {}", job.id),
                ));
            }
        }
        Ok(())
    }

    /// Checks that each document that is not deleted has its file, with the bytes that were added.
    pub(in crate::store) fn check_documents(&self, problems: &mut Vec<Problem>) -> Result<()> {
        let folder = documents_folder(&self.path);
        let mut statement = self
            .connection
            .prepare("SELECT id, hash FROM document WHERE deleted_at IS NULL ORDER BY id")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (id, hash): (i64, String) = (row.get(0)?, row.get(1)?);
            let path = folder.join(id.to_string());
            let what = match hash_of(&path) {
                Ok(found) if found == hash => continue,
                Ok(_) => "is not the file that was added",
                Err(_) => "cannot be read",
            };
            problems.push(Problem::beside(
                "document",
                format!("document {id}: {} {what}", path.display()),
                "Restore it from a backup, or add the document again.".to_owned(),
            ));
        }
        Ok(())
    }

    /// Checks that each file in the folder of documents belongs to a document.
    fn check_strangers(&self, problems: &mut Vec<Problem>) -> Result<()> {
        let Ok(folder) = fs::read_dir(documents_folder(&self.path)) else {
            return Ok(());
        };
        // A process is adding a document, or was killed while it did. Then the next writer removes the file.
        if self.has_arrivals() {
            return Ok(());
        }
        let mut known = self
            .connection
            .prepare("SELECT 1 FROM document WHERE id = ?")?;
        for entry in folder {
            let entry = entry.map_err(|error| {
                Error::failure("cannot read the folder of documents").because(error)
            })?;
            // A file with another name is not complete yet.
            if let Ok(id) = entry.file_name().to_string_lossy().parse::<i64>()
                && !known.exists([id])?
            {
                problems.push(Problem::beside(
                    "stranger",
                    format!("{} belongs to no document", entry.path().display()),
                    "Remove it if it is not needed.".to_owned(),
                ));
            }
        }
        Ok(())
    }
}
