//! A table beside the store, from which SQLite copies many new rows at once.
//!
//! `INSERT INTO main.lead SELECT * FROM bulk.lead` copies rows as they are if both tables have the same columns and indexes. That
//! takes a fifth of the time of statements with parameters. The other table is in a private file. Its pages are written here before
//! a transaction reads them, and a number in the header of the file tells SQLite that they have changed.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;

use rusqlite::{Connection, Statement};

use super::encoded::EncodedRows;
use super::pages::{PAGE, Pages};
use super::unchecked::Unchecked;
use crate::error::{Error, Result};
use crate::record::Entity;

/// The beginning of the name that the file has for an instant.
const PREFIX: &str = ".intake-load-";
/// The numbers in the header of a file that change with its pages, by their place:
/// <https://www.sqlite.org/fileformat.html#the_database_header>.
const CHANGES_AT: u64 = 24;
const PAGES_AT: u64 = 28;
const PAGES_VALID_FOR_AT: u64 = 92;

/// A table with the columns and indexes of the table of an entity.
#[derive(Debug)]
pub struct SideTable<'s> {
    connection: &'s Connection,
    /// None only while it is dropped: SQLite detaches no file that a statement uses.
    copy: Option<Statement<'s>>,
    file: File,
    /// The number of the first page of the table, from 1.
    root: u32,
    /// The number of the first page that SQLite did not write.
    first: u32,
    changes: u32,
    pages: Pages,
    root_page: Vec<u8>,
    is_used: bool,
    /// None only while it is made.
    unchecked: Option<Unchecked<'s>>,
}

impl<'s> SideTable<'s> {
    /// Creates the table in a private folder, outside a transaction. Returns `None` if the table of the entity has an index in
    /// which new rows must be entered, because this table has only empty ones, or if the path of the folder is no UTF-8.
    ///
    /// SQLite checks no references until the value is dropped (`Unchecked`).
    pub fn create(
        connection: &'s Connection,
        entity: Entity,
        folder: &Path,
    ) -> Result<Option<Self>> {
        let Some(statements) = schema_of(connection, entity)? else {
            return Ok(None);
        };
        let cannot_create = |error| failure("create", error);
        let file = tempfile::Builder::new().prefix(PREFIX).tempfile_in(folder);
        let file = file.map_err(cannot_create)?;
        let Some(path) = file.path().to_str() else {
            return Ok(None);
        };
        connection.execute("ATTACH ? AS bulk", [path])?;
        // SQLite has the file open now. Without a name it ends with the process.
        let (file, path) = file.into_parts();
        let closed = path.close();
        let mut table = SideTable {
            connection,
            copy: None,
            file,
            root: 0,
            first: 0,
            changes: 0,
            pages: Pages::default(),
            root_page: vec![0; PAGE],
            is_used: false,
            unchecked: None,
        };
        // From here on, dropping the table takes all back.
        closed.map_err(cannot_create)?;
        table.unchecked = Some(Unchecked::begin(connection)?);
        connection.execute_batch(&format!(
            "PRAGMA bulk.page_size = {PAGE}; PRAGMA bulk.cache_size = 4; PRAGMA bulk.synchronous = OFF;
             PRAGMA bulk.journal_mode = MEMORY; {statements}"
        ))?;
        let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, u32>(0));
        table.first = number("PRAGMA bulk.page_count")? + 1;
        table.root = number(&format!(
            "SELECT rootpage FROM bulk.sqlite_schema WHERE name = '{entity}'"
        ))?;
        // A copy that fails ends its batch. Otherwise SQLite would make a temporary file for each, to undo a part of a copy.
        table.copy = Some(connection.prepare(&format!(
            "INSERT OR ROLLBACK INTO main.{entity} SELECT * FROM bulk.{entity}"
        ))?);
        let mut changes = [0; 4];
        table
            .file
            .read_exact_at(&mut changes, CHANGES_AT)
            .map_err(cannot_create)?;
        table.changes = u32::from_be_bytes(changes);
        Ok(Some(table))
    }

    /// Begins a transaction.
    pub fn begin(&mut self) {
        self.is_used = false;
    }

    /// Returns whether rows can be copied. The transaction in which this happened sees no later rows.
    pub fn can_copy(&self) -> bool {
        !self.is_used
    }

    /// Copies rows into the table of the entity. Returns false if a row is too long: nothing is copied then.
    pub fn copy(&mut self, rows: &EncodedRows) -> Result<bool> {
        self.pages.clear();
        if !rows.rows().all(|(id, row)| self.pages.add(id, row)) {
            return Ok(false);
        }
        self.write_pages()
            .map_err(|error| failure("write", error))?;
        self.is_used = true;
        if let Some(copy) = &mut self.copy {
            copy.execute([])?;
        }
        Ok(true)
    }

    fn write_pages(&mut self) -> io::Result<()> {
        self.changes = self.changes.wrapping_add(1);
        let place = |page: u32| u64::from(page - 1) * PAGE as u64;
        let count = self.first - 1 + self.pages.count();
        self.pages.write_root(self.first, &mut self.root_page);
        self.file
            .write_all_at(self.pages.bytes(), place(self.first))?;
        self.file.write_all_at(&self.root_page, place(self.root))?;
        self.file.write_all_at(&count.to_be_bytes(), PAGES_AT)?;
        self.file
            .write_all_at(&self.changes.to_be_bytes(), PAGES_VALID_FOR_AT)?;
        self.file
            .write_all_at(&self.changes.to_be_bytes(), CHANGES_AT)
    }
}

impl Drop for SideTable<'_> {
    fn drop(&mut self) {
        drop(self.copy.take());
        // No transaction is open, and no statement uses the table: the import has rolled back what it did not commit.
        drop(self.connection.execute_batch("DETACH bulk"));
    }
}

/// Returns the statements that create the table and its indexes in the other file, or `None` if new rows must be entered in an
/// index.
fn schema_of(connection: &Connection, entity: Entity) -> Result<Option<String>> {
    let mut statement = connection.prepare(
        "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = ? AND type IN ('table', 'index') ORDER BY type DESC",
    )?;
    let mut rows = statement.query([entity.name()])?;
    let mut statements = String::new();
    while let Some(row) = rows.next()? {
        let (kind, name, sql): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let (_, content) = sql.split_once('(').unwrap_or_default();
        if kind == "table" {
            statements += &format!("CREATE TABLE bulk.{name} ({content};");
        } else if content.ends_with("WHERE deleted_at IS NOT NULL") {
            statements += &format!("CREATE INDEX bulk.{name} ON {entity} ({content};");
        } else {
            return Ok(None);
        }
    }
    Ok(Some(statements))
}

fn failure(verb: &str, error: io::Error) -> Error {
    Error::failure(format!("cannot {verb} a temporary file of new records"))
        .because(error)
        .hint("Free some space on the disk of the store, then run the same command again.")
}
