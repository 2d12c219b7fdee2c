//! How a process has the store open: its open files and its locks, in `/proc`.

use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::terminal::Session;
use crate::sandbox::Sandbox;

/// How a process has the store open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// Not at all.
    Closed,
    /// Once, with the locks of SQLite on it.
    Locked,
    /// Once, and the locks are lost.
    Unlocked,
    /// So many times.
    Times(usize),
}

/// How often the table of all locks is read: while other processes change theirs, one reading may miss an entry. A lost lock is in
/// none.
const READS: usize = 5;

/// How the process at a terminal has the store open now.
pub fn opened(session: &Session, sandbox: &Sandbox) -> Opened {
    let process = session.process().pid().as_raw().to_string();
    let store = sandbox.store();
    match files(&process, &store) {
        0 => Opened::Closed,
        1 if (0..READS).any(|_| is_locked_by(&process, &store)) => Opened::Locked,
        1 => Opened::Unlocked,
        times => Opened::Times(times),
    }
}

/// How many open files of a process are this one.
fn files(process: &str, file: &Path) -> usize {
    let file = file.canonicalize().unwrap();
    let open = std::fs::read_dir(format!("/proc/{process}/fd")).unwrap();
    let targets = open.map(|entry| std::fs::read_link(entry.unwrap().path()));
    targets
        .filter(|target| target.as_ref().is_ok_and(|target| *target == file))
        .count()
}

/// Whether a process holds a lock of SQLite on a file (`/proc/locks`).
fn is_locked_by(process: &str, file: &Path) -> bool {
    let inode = format!(":{}", std::fs::metadata(file).unwrap().ino());
    let locks = std::fs::read_to_string("/proc/locks").unwrap();
    let mut locks = locks.lines().filter(|lock| lock.contains(" POSIX "));
    locks.any(|lock| {
        let words: Vec<&str> = lock.split_whitespace().collect();
        words.contains(&process) && words.iter().any(|word| word.ends_with(&inode))
    })
}
