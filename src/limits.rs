//! Limits that the system sets to a process: the size of a file, the number of threads.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread::{Builder, Scope, ScopedJoinHandle};

use signal_hook::consts::SIGXFSZ;
use signal_hook::flag;

use crate::error::{Error, Result};

/// Set by the signal that comes with a write beyond the limit.
static FILE_SIZE: OnceLock<Arc<AtomicBool>> = OnceLock::new();

/// Lets a write beyond the limit on the size of files fail (`EFBIG`). Unheard, its signal ends the process without a word.
pub fn heed_file_size() {
    let reached = FILE_SIZE.get_or_init(Arc::default);
    // Where the system refuses that, the signal ends the process as before.
    drop(flag::register(SIGXFSZ, Arc::clone(reached)));
}

/// Whether this process has tried to write beyond the limit on the size of files.
pub fn is_file_size_reached() -> bool {
    let reached = FILE_SIZE.get();
    reached.is_some_and(|reached| reached.load(Ordering::Relaxed))
}

/// What is said where a write was beyond the limit, and what to do.
pub const FILE_SIZE_REACHED: (&str, &str) = (
    "the limit of the shell on the size of files is reached",
    "Raise it (ulimit -f unlimited), then run the same command again.",
);

/// Starts a thread.
///
/// # Errors
/// If the system gives no more threads.
pub fn start<'scope, T: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    work: impl FnOnce() -> T + Send + 'scope,
) -> Result<ScopedJoinHandle<'scope, T>> {
    Builder::new().spawn_scoped(scope, work).map_err(no_threads)
}

/// The error where the system gives no more threads.
pub fn no_threads(error: io::Error) -> Error {
    Error::failure("the system gives this process no more threads")
        .because(error)
        .hint(
            "End other programs, or raise the limit (ulimit -u), then run the same command again.",
        )
}
