//! The store: all SQL, and all files of the store.
//!
//! Public methods are named for the domain and show no type of rusqlite, so that a second engine can have the same
//! methods. Nothing here prints, asks or ends the process.

mod author;
mod error;
mod file;
mod function;
mod history;
mod info;
mod jobs;
mod origin;
mod records;
mod schema;
#[cfg(test)]
mod schema_tests;
mod settings;
#[cfg(test)]
mod upgrade_tests;
mod verdicts;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::error::Result;
use file::access;
use file::glance;
use file::open;
use file::paths;
use file::place;
use file::swap;

pub use author::{Author, Occasion};
pub use file::backup::{BackedUp, How};
pub use file::backup_folder::Rotated;
pub use file::check::Checkup;
pub use file::lock::{ImportLock, WorkerLock};
pub use file::problem::Problem;
pub use file::restore::{Replaced, Restorable};
pub use file::rotation::Keep;
pub use file::sizes::{Part, Sizes};
pub use history::{
    Change, Event, Held, LateJob, LaterRows, Merging, RecordRef, Remaining, Removed, Reverted,
    Undoing, UnmergeOptions, Unmerged, Values,
};
pub use info::Info;
pub use jobs::approval::Rehearsal;
pub use jobs::beginning::{Beginning, Commits};
pub use jobs::causes::{Cause, ValueRows};
pub use jobs::counts::{Count, Counts, Role};
pub use jobs::drafts::{Draft, DraftKey};
pub use jobs::failed_rows::JobOfRows;
pub use jobs::field_changes::{FieldChanges, WantedChanges};
pub use jobs::import::Import;
pub use jobs::inboxes::Inbox;
pub use jobs::job::{Closed, Job, JobFilter, NewJob, Status};
pub use jobs::queue::Entry;
pub use jobs::rejected::{KeptRow, RowScope};
pub use jobs::review::Reopening;
pub use jobs::row_outcome::{RowOutcome, Unkept};
pub use jobs::stopped::Refusal;
pub use jobs::templates::SavedTemplate;
pub use records::activities::{ACTIVITY_KINDS, Activity};
pub use records::bulk_insert::RowEncoder;
pub use records::candidates::Candidates;
pub use records::clients::Belongings;
pub use records::conversion::{SameEmail, Unconverted};
pub use records::documents::Document;
pub use records::editing::{Edit, Edits};
pub use records::external_ids::{ExternalId, Known, RecordId};
pub use records::fields::{CUSTOM_KINDS, CustomField, Removal};
pub use records::filter::Filter;
pub use records::links::Link;
pub use records::merge::{MergeOptions, Merged};
pub use records::pairs::{FoundPair, Pairs};
pub use records::people::LinkFailure;
pub use records::purge::Purged;
pub use records::read::Stored;
pub use records::trash::Restored;
pub use verdicts::{Given, Judged, LastingVerdict, RowVerdicts};

/// An open store.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    /// Why the store is read-only, if it is.
    obstacle: Option<access::Obstacle>,
    /// The identity of the file when it was opened.
    file: Option<place::FileId>,
    /// The folder of a store for a rehearsal. It is removed with the store.
    rehearsal: Option<tempfile::TempDir>,
}

/// The note after an interrupted restore was taken back.
pub const RESTORE_TAKEN_BACK: &str = "A restore was interrupted: the store is as it was before. To restore it, run the command again.";

impl Store {
    /// Opens a store. Returns none if there is no file. Only the session calls this, once in a process.
    pub(crate) fn open(path: &Path) -> Result<Option<Self>> {
        open::existing(path)
    }

    /// Opens a store to look at it at once, without a trace. Only the session calls this, once in a process.
    pub(crate) fn glance(path: &Path) -> Option<Self> {
        glance::glance(path)
    }

    /// Takes back a restore of the store at a path that was interrupted. Returns whether there was one.
    ///
    /// # Errors
    /// If a restore is running, or if it cannot be taken back.
    pub(crate) fn take_back_restore(path: &Path) -> Result<bool> {
        swap::take_back(path)
    }

    /// Creates a store, unless another process has created it, and opens it. Only the session calls this, once in a
    /// process.
    pub(crate) fn create(path: &Path) -> Result<Self> {
        open::create(path)
    }

    /// Prepares the store for a command that writes: creates the indexes that an import left out, and removes files of
    /// documents that no record has.
    ///
    /// # Errors
    /// Fails if the user may not write to the store.
    pub(crate) fn prepare_to_write(&self) -> Result<()> {
        self.assert_writable()?;
        self.finish_indexes()?;
        self.remove_lost_bytes()
    }

    /// Creates a store for the rehearsal of an import, if there is no store yet. It is removed when it is dropped.
    pub fn for_rehearsal() -> Result<Self> {
        open::rehearsal()
    }

    /// Returns whether the store is only for a rehearsal.
    pub fn is_for_rehearsal(&self) -> bool {
        self.rehearsal.is_some()
    }

    /// Returns the path of the store.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the path of the log of a worker in the background.
    pub fn log_path(&self) -> PathBuf {
        paths::beside(&self.path, ".log")
    }

    /// Fails if the user may not write to the store.
    pub fn assert_writable(&self) -> Result<()> {
        match &self.obstacle {
            Some(obstacle) => Err(obstacle.to_error(&self.path)),
            None => Ok(()),
        }
    }

    /// Creates the indexes that an interrupted import left out, unless an import is running.
    fn finish_indexes(&self) -> Result<()> {
        for (name, _) in schema::DEFERRABLE {
            if !schema::has_index(&self.connection, name)? {
                return match ImportLock::take(&self.path)? {
                    Some(_held) => self.make_indexes(),
                    None => Ok(()),
                };
            }
        }
        Ok(())
    }

    fn make_indexes(&self) -> Result<()> {
        // Two threads sort the keys while this one reads them. With one, this one would often have to sort as well. If the system
        // gives no threads, it does all.
        self.connection.pragma_update(None, "threads", 2)?;
        for (_, statement) in schema::DEFERRABLE {
            self.connection.execute_batch(statement)?;
        }
        Ok(())
    }

    /// Sets the size of the cache of the store for a large import, and for the index after it. Such an import reads little again, and
    /// an index is sorted in parts of that size. With a larger cache it takes more memory, and is not faster.
    fn limit_cache(&self, is_wanted: bool) -> Result<()> {
        let size = if is_wanted {
            open::CACHE_OF_LOAD_KIB
        } else {
            open::CACHE_KIB
        };
        Ok(self.connection.pragma_update(None, "cache_size", -size)?)
    }

    fn make_phone_indexes(&self) -> Result<()> {
        for (_, statement) in schema::PHONES {
            self.connection.execute_batch(statement)?;
        }
        Ok(())
    }

    /// Drops the indexes over the keys of leads.
    fn drop_indexes(&self) -> Result<()> {
        schema::drop_indexes(&self.connection, schema::DEFERRABLE)?;
        schema::drop_indexes(&self.connection, schema::PHONES)?;
        Ok(())
    }
}
