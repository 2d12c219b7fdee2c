//! What can be said of a store as a whole.

use super::{Store, schema};
use crate::error::Result;

/// Facts about a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Info {
    /// The version of its tables.
    pub version: i64,
    /// The release of SQLite that this program uses.
    pub sqlite: &'static str,
    /// Bytes of the main file.
    pub size: u64,
    /// Living leads.
    pub leads: u64,
    /// Living clients.
    pub clients: u64,
    /// Living contacts.
    pub contacts: u64,
    /// Jobs.
    pub jobs: u64,
    /// Whether it has records with an amount, which fixes the currency.
    pub has_amounts: bool,
}

impl Store {
    /// Facts about this store.
    pub fn info(&self) -> Result<Info> {
        let number = |sql: &str| -> Result<u64> {
            let number: i64 = self.connection.query_row(sql, [], |row| row.get(0))?;
            Ok(number.unsigned_abs())
        };
        Ok(Info {
            version: schema::version(&self.connection)?,
            sqlite: rusqlite::version(),
            size: number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")?,
            leads: number("SELECT count(*) FROM lead WHERE deleted_at IS NULL")?,
            clients: number("SELECT count(*) FROM client WHERE deleted_at IS NULL")?,
            contacts: number("SELECT count(*) FROM contact WHERE deleted_at IS NULL")?,
            jobs: number("SELECT count(*) FROM job")?,
            has_amounts: number(
                "SELECT EXISTS (SELECT 1 FROM lead WHERE value IS NOT NULL OR annual_revenue IS NOT NULL)
                     OR EXISTS (SELECT 1 FROM contact WHERE annual_income IS NOT NULL)",
            )? > 0,
        })
    }
}
