//! Checks the file of a store before SQLite opens it: whether it is a store, complete, and of a known version.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::access::whom_to_be;
use super::paths::{beside, has_log, is_log_empty};
use super::place::assert_never_here;
use crate::error::{Error, Result};
use crate::files::{self, SQLITE_MAGIC};
use crate::store::error::damaged;
use crate::store::schema;

/// Offsets in the database header (sqlite.org/fileformat2.html, 1.3).
const PAGE_SIZE_FIELD: std::ops::Range<usize> = 16..18;
const PAGE_COUNT: std::ops::Range<usize> = 28..32;
const USER_VERSION: std::ops::Range<usize> = 60..64;
const APPLICATION_ID: std::ops::Range<usize> = 68..72;
const HEADER: usize = 100;

/// Checks the file before SQLite opens it, because SQLite would create files beside a database of another program.
///
/// # Errors
/// If the file exists and is not a store, or is a store of a newer version.
pub fn is_store(path: &Path) -> Result<bool> {
    let mut file = match files::open_regular(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return assert_never_here(path).map(|()| false);
        }
        Err(_) if path.is_dir() => {
            return Err(Error::usage(format!("{} is a folder", path.display()))
                .hint("Give the file of the store: --store FOLDER/intake.db."));
        }
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => {
            return Err(
                Error::usage(format!("{} is not a regular file", path.display()))
                    .hint("Nothing was written. Give the file of the store: --store PATH."),
            );
        }
        Err(error) => return Err(cannot_read(path, error)),
    };
    let mut header = Vec::with_capacity(HEADER);
    file.by_ref()
        .take(HEADER as u64)
        .read_to_end(&mut header)
        .map_err(|error| cannot_read(path, error))?;
    if header.is_empty() && !has_side_files(path) {
        return Ok(false);
    }
    if header.len() < HEADER || !header.starts_with(SQLITE_MAGIC) {
        return Err(
            Error::unusable(format!("{} is damaged, or is not a store", path.display()))
                .hint("Nothing was written. Use another store with --store, or restore a backup."),
        );
    }
    if big_endian(&header, APPLICATION_ID) != i64::from(schema::APPLICATION_ID) {
        return Err(Error::unusable(format!(
            "{} is a database of another program",
            path.display()
        ))
        .hint("Nothing was written. Use another store with --store."));
    }
    if is_cut_off(path, &header, &file).map_err(|error| cannot_read(path, error))? {
        return Err(damaged("its end is missing"));
    }
    let version = big_endian(&header, USER_VERSION);
    if version > schema::version_after(schema::MIGRATIONS) {
        return Err(newer(path, version));
    }
    Ok(true)
}

fn big_endian(header: &[u8], range: std::ops::Range<usize>) -> i64 {
    header[range]
        .iter()
        .fold(0, |number, &byte| (number << 8) | i64::from(byte))
}

/// Whether there was a store at this path: its log or its lock is there.
fn has_side_files(path: &Path) -> bool {
    has_log(path) || beside(path, ".lock").exists()
}

/// Whether the file has all pages that its header counts. While there is a log, pages may be only there.
fn is_cut_off(path: &Path, header: &[u8], file: &File) -> io::Result<bool> {
    let page = match big_endian(header, PAGE_SIZE_FIELD) {
        1 => 65_536,
        size => size,
    };
    let bytes = u64::try_from(page * big_endian(header, PAGE_COUNT)).unwrap_or(0);
    // The log is read first. If it is emptied after that, its pages are in the file.
    Ok(is_log_empty(path) && file.metadata()?.len() < bytes)
}

/// Opens a file that no process writes to. SQLite creates no files beside it.
pub fn untouched(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let path = std::path::absolute(path).map_err(|error| cannot_read(path, error))?;
    let escaped = path
        .to_string_lossy()
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23");
    Ok(Connection::open_with_flags(
        format!("file://{escaped}?immutable=1"),
        flags,
    )?)
}

/// Checks a store that has no other files beside it, such as a backup, and creates none.
pub(in crate::store) fn check_whole(path: &Path) -> Result<()> {
    let connection = untouched(path)?;
    let verdict = connection.pragma_query_value(None, "quick_check", |row| row.get::<_, String>(0));
    match verdict {
        Ok(verdict) if verdict == "ok" => Ok(()),
        Ok(verdict) => Err(damaged(&verdict)),
        // Even the list of tables cannot be read.
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) => {
            Err(damaged(&error.to_string()))
        }
        Err(error) => Err(error.into()),
    }
}

pub fn newer(path: &Path, version: i64) -> Error {
    Error::unusable(format!(
        "{} was written by a newer intake (store version {version}; this intake reads up to version {})",
        path.display(),
        schema::version_after(schema::MIGRATIONS)
    ))
    .hint("Nothing was written. Install the newer intake.")
}

pub fn cannot_read(path: &Path, error: io::Error) -> Error {
    let hint = whom_to_be(path, &error);
    Error::failure(format!("cannot read the store {}", path.display()))
        .because(error)
        .hint(hint)
}
