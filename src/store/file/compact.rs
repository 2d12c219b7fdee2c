//! Compacting: the space that removed rows have left in the file is given back to the disk.
//!
//! A store keeps removed pages for what comes next, so that a night takes no more than the night before. Only a store that
//! has become much smaller has space to give back, and only when somebody asks: it takes as much free space for a while,
//! and no other writer can work meanwhile.

use rusqlite::ErrorCode;

use crate::error::{Error, Result};
use crate::store::Store;

impl Store {
    /// Writes the file anew without what holds nothing, and gives its bytes before and after.
    pub fn compact(&self) -> Result<(u64, u64)> {
        let before = self.info()?.size;
        self.connection.execute_batch("VACUUM").map_err(|error| {
            let is_full = error.sqlite_error_code() == Some(ErrorCode::DiskFull);
            let error = Error::from(error);
            if is_full {
                error.hint("Compacting takes as much free space as the store, beside it and in the folder for temporary files (TMPDIR).")
            } else {
                error
            }
        })?;
        self.connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok((before, self.info()?.size))
    }
}
