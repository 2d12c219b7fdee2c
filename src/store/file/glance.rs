//! Opens a store for a look that leaves no trace: nothing is written, migrated, repaired or waited for.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::header::{is_store, untouched};
use super::left_log;
use super::paths::is_log_empty;
use super::place::FileId;
use crate::error::Result;
use crate::store::{Store, schema};

/// How long a look waits for a writer.
const WAIT: Duration = Duration::from_millis(50);

/// Returns the store at a path, or none if there is no store of the current version that can be read at once.
pub fn glance(path: &Path) -> Option<Store> {
    // A log that a killed process left is for the next command.
    if !is_store(path).ok()? || left_log::is_left(path) {
        return None;
    }
    let connection = connect(path).ok()?;
    let is_current =
        schema::version(&connection).ok()? == schema::version_after(schema::MIGRATIONS);
    is_current.then(|| Store {
        connection,
        path: path.to_owned(),
        obstacle: None,
        file: FileId::of(path).ok(),
        rehearsal: None,
    })
}

fn connect(path: &Path) -> Result<Connection> {
    if is_log_empty(path) {
        return untouched(path);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(WAIT)?;
    Ok(connection)
}
