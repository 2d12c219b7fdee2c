//! The log that a killed process left: whether there is one beside a store, and whether it belongs to that store.

use std::fs::File;
use std::path::Path;

use nix::fcntl::{FcntlArg, fcntl};
use nix::libc;
use rusqlite::ErrorCode;
use rusqlite::config::DbConfig;

use super::paths::{beside, is_log_empty};
use crate::error::Result;
use crate::store::Store;
use crate::store::error::damaged;

/// The byte of the `-shm` file on which each process that has the log open holds a shared lock
/// (sqlite.org/walformat.html, 2.3).
const SWITCH: i64 = 128;

/// Whether there is a log with content beside a store that no process has open.
pub(in crate::store) fn is_left(path: &Path) -> bool {
    !is_log_empty(path) && !is_open_elsewhere(path)
}

pub(in crate::store) fn is_open_elsewhere(path: &Path) -> bool {
    // Without this file no process can have the log open.
    let Ok(memory) = File::open(beside(path, "-shm")) else {
        return false;
    };
    let mut lock = libc::flock {
        l_type: short(libc::F_WRLCK),
        l_whence: short(libc::SEEK_SET),
        l_start: SWITCH,
        l_len: 1,
        l_pid: 0,
    };
    let asked = fcntl(&memory, FcntlArg::F_GETLK(&mut lock));
    // If the system does not answer, the log counts as in use.
    asked.is_err() || lock.l_type != short(libc::F_UNLCK)
}

/// Returns a constant of a lock as the type of its field: libc declares the constant wider.
fn short(constant: libc::c_int) -> libc::c_short {
    libc::c_short::try_from(constant).unwrap_or_default()
}

/// Checks a store together with a log that a killed process left. If the file of the store was replaced since, SQLite would
/// write pages of one store into another.
///
/// # Errors
/// If the log does not belong to the store. Then nothing is written into the file.
pub(in crate::store) fn check(store: &Store) -> Result<()> {
    let Some(how) = misfit(store)? else {
        return Ok(());
    };
    store
        .connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Err(damaged(&how).hint(
        "If the file was restored from a backup, the log of the earlier store is still beside it. Copy the backup to a new folder, and use it with --store.",
    ))
}

/// Returns what does not match: pages, or the counts of the newest jobs and the tables.
fn misfit(store: &Store) -> Result<Option<String>> {
    let verdict = store
        .connection
        .pragma_query_value(None, "quick_check", |row| row.get::<_, String>(0));
    match verdict {
        Ok(verdict) if verdict == "ok" => {
            let problems = store.check_newest()?.problems;
            Ok(problems.into_iter().next().map(|problem| problem.what))
        }
        Ok(verdict) => Ok(Some(verdict)),
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) => {
            Ok(Some(error.to_string()))
        }
        Err(error) => Err(error.into()),
    }
}
