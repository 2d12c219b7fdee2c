//! The tables whose rows imports create: they have columns for the job and the row.

use crate::error::Result;
use crate::store::Store;

/// The tables that have these columns but contain no records. They belong to the jobs.
const OWN: [&str; 2] = ["job_row", "change"];

impl Store {
    /// Returns the tables whose rows name the job that created them.
    pub(super) fn tables_of_imports(&self) -> Result<Vec<String>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT name FROM sqlite_schema WHERE type = 'table'
               AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'job')
               AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) WHERE name = 'row')
             ORDER BY name",
        )?;
        let names = statement.query_map([], |row| row.get(0))?;
        let mut names = names.collect::<rusqlite::Result<Vec<String>>>()?;
        names.retain(|name| !OWN.contains(&name.as_str()));
        Ok(names)
    }

    /// Returns whether a table has a column.
    pub(super) fn has_column(&self, table: &str, column: &str) -> Result<bool> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT 1 FROM pragma_table_info(?) WHERE name = ?")?;
        Ok(statement.exists((table, column))?)
    }
}
