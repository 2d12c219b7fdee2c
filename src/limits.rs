//! Limits that the system sets to a process: the size of a file, the number of threads and processes.

use std::error::Error as StdError;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::{Builder, Scope, ScopedJoinHandle};

use anyhow::Chain;
use signal_hook::consts::SIGXFSZ;
use signal_hook::flag;

use crate::error::{Error, Result};

/// The flag that the signal `SIGXFSZ` sets: a write exceeded the limit.
static FILE_SIZE: OnceLock<Arc<AtomicBool>> = OnceLock::new();

/// Makes a write beyond the limit on the size of files fail with `EFBIG`. Without a handler the signal ends the process
/// without a message.
pub fn heed_file_size() {
    let reached = FILE_SIZE.get_or_init(Arc::default);
    // If the system refuses the handler, the signal still ends the process.
    drop(flag::register(SIGXFSZ, Arc::clone(reached)));
}

/// Returns whether this process has tried to write beyond the limit on the size of files.
pub fn is_file_size_reached() -> bool {
    let reached = FILE_SIZE.get();
    reached.is_some_and(|reached| reached.load(Ordering::Relaxed))
}

/// The message and the hint for a write beyond the limit.
pub const FILE_SIZE_REACHED: (&str, &str) = (
    "the limit of the shell on the size of files is reached",
    "Raise it (ulimit -f unlimited), then run the same command again.",
);

/// Starts a thread in a scope.
///
/// # Errors
/// Fails if the system gives no more threads.
pub fn start<'scope, T: Send + 'scope>(
    scope: &'scope Scope<'scope, '_>,
    work: impl FnOnce() -> T + Send + 'scope,
) -> Result<ScopedJoinHandle<'scope, T>> {
    Builder::new().spawn_scoped(scope, work).map_err(no_threads)
}

/// Does two things at the same time, the second in its own thread. If the system gives no thread, it is done after the first.
///
/// # Errors
/// Fails if one of both fails, or if the thread panics.
pub fn at_once<A, B: Send>(
    first: impl FnOnce() -> Result<A>,
    second: impl FnOnce() -> Result<B> + Send,
) -> Result<(A, B)> {
    // A thread that cannot be started does not take it.
    let second = Mutex::new(Some(second));
    let taken = || second.lock().unwrap_or_else(PoisonError::into_inner).take();
    std::thread::scope(|scope| {
        let started = start(scope, || taken().map(|second| second()));
        let first = first()?;
        let second = match started {
            Ok(thread) => thread.join().ok().flatten(),
            Err(_) => taken().map(|second| second()),
        };
        let panicked = || Error::failure("a thread failed because of a bug in intake");
        Ok((first, second.ok_or_else(panicked)??))
    })
}

/// The message and the hint if the system gives no more threads.
pub const NO_THREADS: (&str, &str) = (
    "the system gives this process no more threads",
    "End other programs, or raise the limit (ulimit -u), then run the same command again.",
);

/// Creates the error for a system that gives no more threads.
pub fn no_threads(error: impl Into<anyhow::Error>) -> Error {
    let (message, hint) = NO_THREADS;
    Error::failure(message).because(error).hint(hint)
}

/// Returns whether a library failed because the system gives no more threads.
pub fn is_of_threads(error: &(dyn StdError + 'static)) -> bool {
    Chain::new(error).any(|cause| {
        let cause = cause.downcast_ref::<io::Error>();
        cause.is_some_and(|cause| cause.kind() == io::ErrorKind::WouldBlock)
    })
}

/// Returns whether the text of a panic says that the system gives no more threads. The library for HTTP starts
/// some threads in places that cannot return an error.
pub fn is_fault_of_threads(fault: &str) -> bool {
    fault.contains("spawn")
        && fault.contains("thread")
        && ["code: 11,", "os error 11"]
            .iter()
            .any(|code| fault.contains(code))
}

/// The message and the hint if the system starts no more processes.
pub const NO_PROCESSES: (&str, &str) = (
    "the system gives this user no more processes",
    "End other programs, or raise the limit (ulimit -u).",
);

/// Creates the error for a program that could not be started. `what` is its message.
pub fn not_started(what: &str, error: io::Error) -> Error {
    if error.kind() != io::ErrorKind::WouldBlock {
        return Error::failure(what).because(error);
    }
    let (message, hint) = NO_PROCESSES;
    Error::failure(format!("{what}: {message}"))
        .because(error)
        .hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_of_libraries_that_get_no_thread() {
        let cases = [
            (
                "OS can't spawn worker thread: Resource temporarily unavailable (os error 11)",
                true,
            ),
            (
                "failed to spawn thread: Os { code: 11, kind: WouldBlock, message: \"\" }",
                true,
            ),
            (
                "cannot spawn async-io thread: Os { code: 11, kind: WouldBlock, message: \"\" }",
                true,
            ),
            (
                "failed to spawn thread: Os { code: 1, kind: PermissionDenied }",
                false,
            ),
            ("index out of bounds: the len is 11", false),
        ];
        for (fault, expected) in cases {
            assert_eq!(is_fault_of_threads(fault), expected, "{fault}");
        }
    }
}
