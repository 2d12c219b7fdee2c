//! Compacts a store: returns the free space in its file to the disk.
//!
//! A store uses free pages again, so a nightly import does not make it grow. Only a store that has become much smaller has
//! space to return. It happens only on request, because it needs as much free space as the store for a while, and blocks
//! all other writers.

use rusqlite::ErrorCode;

use crate::error::{Error, Result};
use crate::store::Store;

impl Store {
    /// Writes the file again without its free pages, and returns its size in bytes before and after.
    pub fn compact(&self) -> Result<(u64, u64)> {
        let before = self.info()?.size;
        self.connection.execute_batch("VACUUM").map_err(|error| {
            let is_full = error.sqlite_error_code() == Some(ErrorCode::DiskFull);
            let error = Error::from(error);
            if is_full {
                error.hint("Compacting needs as much free space as the store has, in its folder and in the folder for temporary files (TMPDIR).")
            } else {
                error
            }
        })?;
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok((before, self.info()?.size))
    }
}
