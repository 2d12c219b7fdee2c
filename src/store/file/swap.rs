//! Puts a new file in the place of a store, with its documents, so that a crash at any moment is taken back.
//!
//! A note beside the store says what is moved. It is written before the first step and removed after the last one. As long as
//! the path of the store has the old file, the next command moves everything back; once it has the new one, only the note is
//! left to be removed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::lock::{ImportLock, WorkerLock};
use super::paths::{
    beside, documents_folder, folder_of, is_log_empty, remove_if_there, sync_folder,
};
use super::place::FileId;
use super::unfinished::Unfinished;
use crate::error::{Error, Kind, Result};
use crate::files;

/// The files that move with a store that is replaced. A log without content has nothing to keep.
pub const MOVED: [&str; 3] = ["-wal", ".documents", ".queue"];

/// The ending of the note.
const NOTE: &str = ".restoring";

/// The note about a store that is being replaced.
#[derive(Debug, Serialize, Deserialize)]
struct Note {
    /// The path of the old store from now on.
    kept: PathBuf,
    /// The endings of the files that move with the old store.
    parts: Vec<String>,
    /// Whether the new store has documents.
    has_documents: bool,
    /// The new file.
    new: FileId,
}

/// Replaces a store by a copy. `kept` is a free path for the old store. Returns whether there was one. The locks of the
/// store must be held.
///
/// # Errors
/// If a step fails. Everything is moved back then, as far as that is possible.
pub fn swap(store: &Path, kept: &Path, copy: &Unfinished) -> Result<bool> {
    let failed = |error: io::Error| {
        Error::failure(format!("cannot replace the store {}", store.display())).because(error)
    };
    let has_content = |ending: &&str| {
        beside(store, ending).exists() && !(*ending == "-wal" && is_log_empty(store))
    };
    let parts = MOVED.into_iter().filter(has_content);
    let note = Note {
        kept: kept.to_owned(),
        parts: parts.map(str::to_owned).collect(),
        has_documents: copy.documents().exists(),
        new: FileId::of(&copy.store()).map_err(failed)?,
    };
    let had_store = store.exists();
    let swapped = note.write(store).and_then(|()| note.carry_out(store, copy));
    let Err(error) = swapped.and_then(|()| Note::remove(store)) else {
        return Ok(had_store || !note.parts.is_empty());
    };
    let now = match note.settle(store) {
        Ok(true) => "The store is as it was before. Run the same command again.",
        Ok(false) => {
            "The backup is the store now, but a loss of power could take it back. To look: intake store check"
        }
        // The note stays.
        Err(_) => {
            "The next command takes it back: the store is then as it was before. To look: intake store check"
        }
    };
    Err(failed(error).hint(now))
}

/// Takes back a replacement that was interrupted. Returns whether there was one that was not complete.
///
/// # Errors
/// If a replacement is running, or if something cannot be moved back.
pub fn take_back(store: &Path) -> Result<bool> {
    if !beside(store, NOTE).exists() {
        return Ok(false);
    }
    let busy = || {
        let what = format!("a restore is replacing the store {}", store.display());
        Error::new(Kind::Busy, what).hint("Run the same command again when it has ended.")
    };
    let _import = ImportLock::take(store)?.ok_or_else(busy)?;
    let _worker = WorkerLock::take(store)?.ok_or_else(busy)?;
    // Another command may have been faster.
    let settled = Note::read(store).and_then(|note| match note {
        Some(note) => note.settle(store),
        None => Ok(false),
    });
    settled.map_err(|error| {
        let what = format!(
            "a restore of the store {} was interrupted, and cannot be taken back",
            store.display()
        );
        Error::unusable(what)
            .because(error)
            .hint("Correct that, then run any command: it moves the files of the old store back.")
    })
}

impl Note {
    fn write(&self, store: &Path) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.create(true).write(true).truncate(true);
        let mut file = files::open_own(&beside(store, NOTE), &mut options)?;
        file.write_all(&serde_json::to_vec(self)?)?;
        file.sync_all()?;
        sync_folder(folder_of(store))
    }

    /// Reads the note. One that is not whole was written before the first step.
    fn read(store: &Path) -> io::Result<Option<Self>> {
        let path = beside(store, NOTE);
        let text = match fs::read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            text => text?,
        };
        if let Ok(note) = serde_json::from_slice(&text) {
            return Ok(Some(note));
        }
        fs::remove_file(path)?;
        Ok(None)
    }

    fn remove(store: &Path) -> io::Result<()> {
        remove_if_there(&beside(store, NOTE))?;
        sync_folder(folder_of(store))
    }

    /// At every moment, the path of the store has the old file or the new one.
    fn carry_out(&self, store: &Path, copy: &Unfinished) -> io::Result<()> {
        if store.exists() {
            fs::hard_link(store, &self.kept).or_else(|_| copy_whole(store, &self.kept))?;
        }
        for part in &self.parts {
            fs::rename(beside(store, part), beside(&self.kept, part))?;
        }
        for ending in ["-wal", "-shm"] {
            remove_if_there(&beside(store, ending))?;
        }
        if self.has_documents {
            fs::rename(copy.documents(), documents_folder(store))?;
        }
        sync_folder(folder_of(store))?;
        fs::rename(copy.store(), store)?;
        sync_folder(folder_of(store))
    }

    /// Moves everything back, unless the store was replaced. Removes the note. Returns whether something was to be moved back.
    fn settle(&self, store: &Path) -> io::Result<bool> {
        let is_replaced = FileId::of(store).is_ok_and(|there| there == self.new);
        if !is_replaced {
            self.move_back(store)?;
        }
        Note::remove(store)?;
        Ok(!is_replaced)
    }

    fn move_back(&self, store: &Path) -> io::Result<()> {
        let documents = documents_folder(store);
        let has_moved = |part: &str| beside(&self.kept, part).exists();
        let has_own = self.parts.iter().any(|part| part == ".documents");
        // The documents of the new store are copies, and are there only once the old ones were moved.
        if self.has_documents && documents.exists() && (!has_own || has_moved(".documents")) {
            fs::remove_dir_all(&documents)?;
        }
        for part in self.parts.iter().filter(|part| has_moved(part)) {
            fs::rename(beside(&self.kept, part), beside(store, part))?;
        }
        if store.exists() {
            // Another name of the old store, or a copy of it.
            remove_if_there(&self.kept)?;
        }
        sync_folder(folder_of(store))
    }
}

/// Copies a file on a disk without hard links.
fn copy_whole(from: &Path, to: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    let mut copy = files::open_own(to, &mut options)?;
    io::copy(&mut File::open(from)?, &mut copy)?;
    copy.sync_all()
}
