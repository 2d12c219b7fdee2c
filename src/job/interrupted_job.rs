//! A job that stops because of an error. The store marks it as interrupted, and the error says what was saved.

use crate::error::Error;
use crate::store::{Count, Counts, Store};

/// The bytes that a row takes in the store for each byte in a text file: its values, its keys and its places in indexes.
const STORED: u64 = 2;
/// The bytes that the log of a batch takes.
const LOG: u64 = 16 << 20;

/// A job that cannot go on.
#[derive(Debug)]
pub(super) struct InterruptedJob<'s> {
    pub store: &'s Store,
    pub job: i64,
    /// The size of the source in bytes.
    pub source_size: u64,
    /// Whether the same source can still be read.
    pub can_go_on: bool,
}

impl InterruptedJob<'_> {
    /// Marks the job as interrupted, if the store can still be written, and adds to the error what was saved.
    pub fn note(&self, error: Error, now: i64) -> Error {
        let (store, job) = (self.store, self.job);
        let is_noted = store.interrupt_job(job, &error, now);
        let done = store
            .job(job)
            .ok()
            .flatten()
            .map(|job| job.counts)
            .unwrap_or_default();
        let error = match is_noted {
            Ok(()) => error,
            // Without the import lock the job counts as interrupted, whatever its row says.
            Err(_) => error.hint("The store could not keep this error."),
        };
        let error = with_room(store, self.source_size, &done, error);
        let done = format!(
            "Job {job}: {} of {} rows are saved.",
            done.done(),
            done.get(Count::Read)
        );
        error.hint(if self.can_go_on {
            format!("{done} Run the same command again to resume there.")
        } else {
            format!("{done} The changed file is another import, which recognises these rows as duplicates.")
        })
    }
}

/// Adds to an error how much space the remaining rows need, if there is less.
pub(super) fn with_room(store: &Store, source_size: u64, done: &Counts, error: Error) -> Error {
    match no_room(store, source_size, done) {
        Some(hint) => error.hint(hint),
        None => error,
    }
}

/// Returns how much space the remaining rows need, if there is less.
fn no_room(store: &Store, source_size: u64, done: &Counts) -> Option<String> {
    let room = store.room()?;
    let rest = source_size.saturating_mul(done.get(Count::NotTried)) / done.get(Count::Read).max(1);
    let needed = rest.saturating_mul(STORED) + LOG;
    (room.free < needed).then(|| {
        format!(
            "{} has {} MB free. The remaining rows need about {} MB.",
            room.mount.display(),
            room.free >> 20,
            (needed >> 20) + 1
        )
    })
}
