//! Insertions without a check of references.

use rusqlite::Connection;

use crate::error::Result;

/// A connection that checks no references as long as this value lives. SQLite copies rows as they are only without such checks, and
/// keeps no journal for a statement with several rows. The only reference of a new lead is its job, which is in the store.
#[derive(Debug)]
pub struct Unchecked<'s>(&'s Connection);

impl<'s> Unchecked<'s> {
    /// Begins, outside a transaction.
    pub fn begin(connection: &'s Connection) -> Result<Self> {
        connection.pragma_update(None, "foreign_keys", false)?;
        Ok(Unchecked(connection))
    }
}

impl Drop for Unchecked<'_> {
    fn drop(&mut self) {
        if !self.0.is_autocommit() {
            // An import failed while it began. Within a transaction SQLite would ignore the next line.
            drop(self.0.execute_batch("ROLLBACK"));
        }
        drop(self.0.pragma_update(None, "foreign_keys", true));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_checked_again_whatever_happened() {
        let connection = Connection::open_in_memory().unwrap();
        let checks = || -> bool {
            let read = |row: &rusqlite::Row<'_>| row.get(0);
            connection
                .pragma_query_value(None, "foreign_keys", read)
                .unwrap()
        };
        connection
            .pragma_update(None, "foreign_keys", true)
            .unwrap();
        for is_left_open in [false, true] {
            let unchecked = Unchecked::begin(&connection).unwrap();
            assert!(!checks());
            if is_left_open {
                connection.execute_batch("BEGIN").unwrap();
            }
            drop(unchecked);
            assert!(checks() && connection.is_autocommit());
        }
    }
}
