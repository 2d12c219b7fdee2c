//! Whether what lies beside a store is what it speaks of: documents, copies of queued inputs; and whether it is its owner's
//! alone.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::paths;
use super::paths::documents_folder;
use crate::error::{Error, Result};
use crate::store::{Problem, Status, Store};

/// What of a mode belongs to others than the owner.
const OF_OTHERS: u32 = 0o077;

/// What lies beside a store, by the ending of its name.
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
    /// Looks at the files beside the store.
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

    /// Every queued job has the copy that it is to be done from.
    fn check_inputs(&self, problems: &mut Vec<Problem>) -> Result<()> {
        for job in self.jobs(&crate::store::JobFilter::default())? {
            let copy = self.input_of(job.id);
            if job.status == Status::Queued && !copy.exists() {
                problems.push(Problem::beside(
                    "input",
                    format!("job {} is queued, but {} is not there", job.id, copy.display()),
                    format!("Take it out of the queue, and import the file again: intake jobs cancel {}.", job.id),
                ));
            }
        }
        Ok(())
    }

    /// Every document that is not deleted has its file, with the bytes that were added.
    fn check_documents(&self, problems: &mut Vec<Problem>) -> Result<()> {
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
                Ok(_) => "is not what was added",
                Err(_) => "cannot be read",
            };
            problems.push(Problem::beside(
                "document",
                format!("document {id}: {} {what}", path.display()),
                "Put it back from a backup, or add the document again.".to_owned(),
            ));
        }
        Ok(())
    }

    /// Every file of a document has its row.
    fn check_strangers(&self, problems: &mut Vec<Problem>) -> Result<()> {
        let Ok(folder) = fs::read_dir(documents_folder(&self.path)) else {
            return Ok(());
        };
        // Somebody is adding one, or has died while doing so: then the next writer clears away.
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
            // What has another name is not whole yet.
            if let Ok(id) = entry.file_name().to_string_lossy().parse::<i64>()
                && !known.exists([id])?
            {
                problems.push(Problem::beside(
                    "stranger",
                    format!("{} belongs to no document", entry.path().display()),
                    "Look at it, and remove it if nobody needs it.".to_owned(),
                ));
            }
        }
        Ok(())
    }
}

fn hash_of(path: &Path) -> std::io::Result<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(fs::File::open(path)?)?;
    Ok(hasher.finalize().to_hex().to_string())
}
