//! The values with which an import in the store begins.

use std::path::PathBuf;

use crate::record::{FieldId, Rule, Schema};
use crate::store::NewJob;

/// The values with which an import in the store begins.
#[derive(Debug)]
pub struct Beginning<'p> {
    /// The job, as it is before its first row.
    pub new: &'p NewJob,
    /// The job in the store, if it was taken up. A rehearsal may have none: its job is rolled back with it.
    pub job: Option<i64>,
    /// The schema of the records.
    pub schema: &'p Schema,
    /// The fields that rows can fill.
    pub fields: Vec<FieldId>,
    /// The rules that find duplicates.
    pub matching: &'p [Rule],
    /// When the import is committed.
    pub commits: Commits,
    /// How many bytes of rows the job keeps. Waiting rows are kept in addition.
    pub keep_bytes: u64,
    /// Whether a row that matches creates a new record.
    pub creates: bool,
    /// Whether a user will read why rows failed.
    pub explains: bool,
    /// A private folder for files that must not outlive the command.
    pub scratch: PathBuf,
}

/// When an import is committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commits {
    /// After each batch.
    Batches,
    /// At the end, all or nothing.
    AtOnce,
    /// Never: a rehearsal.
    Never,
}
