//! A table beside the store, from which SQLite copies many new rows at once.
//!
//! `INSERT INTO main.lead SELECT * FROM bulk.lead` copies rows as they are if both tables have the same columns and indexes. That
//! takes a fifth of the time of statements with parameters. The other table is in a private file (`side_file`).

use std::path::Path;

use rusqlite::{Connection, Statement, TransactionState};

use super::encoded::Columns;
use super::side_file::{SideFile, failure};
use super::side_schema::SideSchema;
use super::unchecked::Unchecked;
use crate::error::{Error, Result};
use crate::record::Entity;

/// The beginning of the name that the file has for an instant.
const PREFIX: &str = ".intake-load-";

/// A table with the columns and indexes of the table of an entity. Its parts end in this order: SQLite detaches no file that a
/// statement or a transaction uses.
#[derive(Debug)]
pub struct SideTable<'s> {
    connection: &'s Connection,
    entity: Entity,
    /// The names of the indexes.
    names: Vec<String>,
    /// The statement that copies the rows, once it was needed.
    copy: Option<Statement<'s>>,
    file: SideFile,
    _unchecked: Unchecked<'s>,
    _attached: Attached<'s>,
}

impl<'s> SideTable<'s> {
    /// Creates the table in a private folder, outside a transaction. Returns `None` if the table of the entity has an index whose
    /// entries are not known here, or if the path of the folder is no UTF-8.
    ///
    /// SQLite checks no references until the value is dropped (`Unchecked`).
    pub fn create(
        connection: &'s Connection,
        (entity, columns): (Entity, &Columns),
        folder: &Path,
    ) -> Result<Option<Self>> {
        let Some(schema) = SideSchema::of(connection, entity, columns)? else {
            return Ok(None);
        };
        let cannot_create = |error| failure("create", error);
        let file = tempfile::Builder::new().prefix(PREFIX).tempfile_in(folder);
        let file = file.map_err(cannot_create)?;
        let Some(path) = file.path().to_str() else {
            return Ok(None);
        };
        let attached = Attached::attach(connection, path)?;
        // SQLite has the file open now. Without a name it ends with the process.
        let (file, path) = file.into_parts();
        path.close().map_err(cannot_create)?;
        Ok(Some(SideTable {
            connection,
            entity,
            names: schema.names.clone(),
            copy: None,
            _unchecked: Unchecked::begin(connection)?,
            file: SideFile::create(connection, file, (entity, schema))?,
            _attached: attached,
        }))
    }

    /// Returns whether rows can be copied. The transaction in which SQLite has read the file sees no later rows.
    pub fn can_copy(&self) -> bool {
        let state = self.connection.transaction_state(Some("bulk"));
        state.is_ok_and(|state| state == TransactionState::None)
    }

    /// Returns whether rows are copied together with entries of indexes.
    pub fn has_entries(&self) -> bool {
        self.file.has_indexes()
    }

    /// Returns the ids of rows in the order of the first index.
    pub fn in_order<'r>(&self, rows: impl Iterator<Item = (i64, &'r [u8])>) -> Result<Vec<i64>> {
        self.file.in_order(rows)
    }

    /// Returns whether this table has each index of the table of the entity. Another program may have made one. SQLite does then
    /// not copy rows as they are.
    pub fn has_all_indexes(&self) -> Result<bool> {
        let mut names = self.connection.prepare_cached(
            "SELECT name FROM main.sqlite_schema WHERE tbl_name = ? AND type = 'index'",
        )?;
        let mut names = names.query([self.entity.name()])?;
        while let Some(row) = names.next()? {
            let name = row.get_ref(0)?;
            if !self.names.iter().any(|own| name.as_str() == Ok(own)) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Returns the file, to write the rows that are copied next.
    pub fn file(&mut self) -> &mut SideFile {
        &mut self.file
    }

    /// Copies the rows of the file, which are so many, into the table of the entity.
    pub fn copy(&mut self, count: usize) -> Result<()> {
        let copy = match self.copy.take() {
            Some(copy) => copy,
            // A copy that fails ends its batch. Otherwise SQLite would make a temporary file for each, to undo a part of a copy.
            None => self.connection.prepare(&format!(
                "INSERT OR ROLLBACK INTO main.{0} SELECT * FROM bulk.{0}",
                self.entity
            ))?,
        };
        if self.copy.insert(copy).execute([])? != count {
            return Err(Error::failure(
                "some new records were not copied because of a bug in intake",
            ));
        }
        Ok(())
    }
}

/// The file of a side table, as a part of the connection.
#[derive(Debug)]
struct Attached<'s>(&'s Connection);

impl<'s> Attached<'s> {
    fn attach(connection: &'s Connection, path: &str) -> Result<Self> {
        connection.execute("ATTACH ? AS bulk", [path])?;
        Ok(Attached(connection))
    }
}

impl Drop for Attached<'_> {
    fn drop(&mut self) {
        drop(self.0.execute_batch("DETACH bulk"));
    }
}
