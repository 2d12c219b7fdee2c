//! Transactions of the store.

use crate::error::Result;
use crate::store::Store;

impl Store {
    /// Runs `work` in a transaction: all of its changes are saved, or none. In an open transaction it becomes a part of
    /// it.
    ///
    /// # Errors
    /// Fails if `work` fails, or if the transaction cannot be committed.
    pub fn transaction<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        if !self.connection.is_autocommit() {
            return work();
        }
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let done = work().and_then(|done| {
            self.connection.execute_batch("COMMIT")?;
            Ok(done)
        });
        if done.is_err() {
            // SQLite may have rolled back by itself. If this fails, the end of the connection rolls back.
            drop(self.connection.execute_batch("ROLLBACK"));
        }
        done
    }

    /// Runs `work` in a transaction, and rolls its changes back.
    ///
    /// # Errors
    /// Fails if `work` fails, or if the changes cannot be rolled back.
    pub fn rehearse<T>(&self, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let done = work();
        let rolled_back = self.connection.execute_batch("ROLLBACK");
        let done = done?;
        rolled_back?;
        Ok(done)
    }

    /// Keeps the temporary tables of this connection in memory.
    pub fn keep_temporary_tables_in_memory(&self) -> Result<()> {
        Ok(self
            .connection
            .pragma_update(None, "temp_store", "MEMORY")?)
    }
}
