//! Errors of SQLite, with messages that say what to do.

use rusqlite::ErrorCode;

use crate::error::{Error, Kind};
use crate::limits;

/// The message for a disk without room, and what to do.
pub(super) const NO_ROOM: (&str, &str) = (
    "there is no space left for the store",
    "Free some space on its disk, then run the same command again.",
);

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let code = error.sqlite_error_code();
        let (kind, message, hint) = match code {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => (
                Kind::Unusable,
                "the store is damaged",
                "Do not write to it. Copy it with its -wal file to another place, and restore a backup.",
            ),
            Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure)
                if limits::is_file_size_reached() =>
            {
                let (message, hint) = limits::FILE_SIZE_REACHED;
                (Kind::Failure, message, hint)
            }
            _ if is_full(&error) => (Kind::Failure, NO_ROOM.0, NO_ROOM.1),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => (
                Kind::Busy,
                "another process has been writing to the store for too long",
                "Wait for it to end, then run the same command again.",
            ),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => (
                Kind::Failure,
                "the store is read-only",
                "Check the owner of the file, and whether its disk is mounted for writing.",
            ),
            Some(ErrorCode::CannotOpen) => (
                Kind::Failure,
                "the store cannot be opened",
                "Check that its folder exists, that you may write to it, and that its disk has room.",
            ),
            Some(ErrorCode::SystemIoFailure) => (
                Kind::Failure,
                "the disk failed while the store was used",
                "Check the disk, then run the same command again.",
            ),
            _ => (Kind::Failure, "the store failed", ""),
        };
        // The statement in SQL helps no user, and may have thousands of words.
        let cause = match error {
            rusqlite::Error::SqlInputError { msg, .. } => msg,
            other => other.to_string(),
        };
        // Only the message: the chain of the error would repeat it.
        let shown = Error::new(kind, message).because(anyhow::Error::msg(cause));
        if hint.is_empty() {
            shown
        } else {
            shown.hint(hint)
        }
    }
}

/// Returns whether the disk has no room. SQLite names a log that cannot grow in its shared memory as a failure of the disk.
fn is_full(error: &rusqlite::Error) -> bool {
    let extended = error.sqlite_error().map(|error| error.extended_code);
    error.sqlite_error_code() == Some(ErrorCode::DiskFull)
        || extended == Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE)
}

/// Returns the error for a store that is damaged, before anything was written.
pub(super) fn damaged(how: &str) -> Error {
    // A check lists every page. The first line is enough.
    let how = how
        .lines()
        .find(|line| !line.starts_with("***"))
        .unwrap_or(how);
    Error::unusable(format!("the store is damaged: {how}"))
        .hint("Nothing was written. Copy it to another place, and restore a backup.")
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;

    #[test]
    fn the_statement_is_not_shown() {
        let store = crate::store::Store::for_rehearsal().unwrap();
        let failed = store.connection.prepare("SELECT sizee FROM lead");
        let said = Error::from(failed.unwrap_err()).to_string();
        assert_eq!(said, "the store failed: no such column: sizee");
    }

    #[test]
    fn a_disk_without_room_is_named_whatever_could_not_grow() {
        let cases = [
            (ffi::SQLITE_FULL, "there is no space left for the store"),
            (
                ffi::SQLITE_IOERR_SHMSIZE,
                "there is no space left for the store",
            ),
            (
                ffi::SQLITE_IOERR_WRITE,
                "the disk failed while the store was used",
            ),
        ];
        for (code, message) in cases {
            let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            let said = format!("{:#}", Error::from(error));
            assert!(said.starts_with(message), "{code}: {said}");
        }
    }
}
