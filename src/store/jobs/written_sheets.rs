//! Hashes of the sheets that intake wrote for users to edit. A sheet with another hash was edited.

use crate::error::Result;
use crate::store::Store;

impl Store {
    /// Keeps the hash of a sheet. A store that is read-only keeps none.
    pub fn note_sheet(&self, hash: &str) -> Result<()> {
        if self.obstacle.is_some() {
            return Ok(());
        }
        self.connection.execute(
            "INSERT INTO written_sheet (hash) VALUES (?) ON CONFLICT DO NOTHING",
            [hash],
        )?;
        Ok(())
    }

    /// Whether intake wrote a sheet with this hash, with this store.
    pub fn knows_sheet(&self, hash: &str) -> Result<bool> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT 1 FROM written_sheet WHERE hash = ?")?;
        Ok(statement.exists([hash])?)
    }

    /// Whether a job has imported a sheet with this hash, as corrected rows of another job, to its end.
    pub fn has_imported_correction(&self, hash: &str) -> Result<bool> {
        let mut statement = self.connection.prepare_cached(
            "SELECT 1 FROM job
             WHERE hash = ? AND corrects IS NOT NULL AND status IN ('completed', 'completed_with_errors')",
        )?;
        Ok(statement.exists([hash])?)
    }
}
