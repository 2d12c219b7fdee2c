//! A table beside the store, from which SQLite copies many new rows at once.
//!
//! `INSERT INTO main.lead SELECT * FROM bulk.lead` copies rows as they are if both tables have the same columns and indexes. That
//! takes a fifth of the time of statements with parameters. The other table is in a private file. Its pages are written here before
//! a transaction reads them, and a number in the header of the file tells SQLite that they have changed.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;

use rusqlite::{Connection, Statement, TransactionState};

use super::encoded::{Columns, EncodedRows};
use super::pages::{Kind, PAGE, Pages};
use super::row_format::RowBuilder;
use super::side_schema::{SideIndex, SideSchema};
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

/// The number of pages that are written at once.
const TOGETHER: usize = 16;

/// A table with the columns and indexes of the table of an entity.
#[derive(Debug)]
pub struct SideTable<'s> {
    connection: &'s Connection,
    entity: Entity,
    /// The names of the indexes.
    names: Vec<String>,
    /// The statement that copies the rows, once it was needed.
    copy: Option<Statement<'s>>,
    file: File,
    /// The number of the first page of the table, from 1.
    root: u32,
    /// The indexes in which new rows are entered, each with the number of its first page.
    indexes: Vec<(SideIndex, u32)>,
    /// The number of the first page that SQLite did not write.
    first: u32,
    changes: u32,
    /// Room for pages of rows, for pages of entries, and for the first page of a table or index.
    rows: Pages,
    entries: Pages,
    root_page: Vec<u8>,
    /// None only while it is made.
    unchecked: Option<Unchecked<'s>>,
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
        connection.execute("ATTACH ? AS bulk", [path])?;
        // SQLite has the file open now. Without a name it ends with the process.
        let (file, path) = file.into_parts();
        let closed = path.close();
        let mut table = SideTable {
            connection,
            entity,
            names: schema.names,
            copy: None,
            file,
            root: 0,
            indexes: Vec::new(),
            first: 0,
            changes: 0,
            rows: Pages::new(Kind::Table),
            entries: Pages::new(Kind::Index),
            root_page: vec![0; PAGE],
            unchecked: None,
        };
        // From here on, dropping the table takes all back.
        closed.map_err(cannot_create)?;
        table.unchecked = Some(Unchecked::begin(connection)?);
        connection.execute_batch(&format!(
            "PRAGMA bulk.page_size = {PAGE}; PRAGMA bulk.cache_size = 4; PRAGMA bulk.synchronous = OFF;
             PRAGMA bulk.journal_mode = MEMORY; {}",
            schema.statements
        ))?;
        let pages: u32 = connection.query_row("PRAGMA bulk.page_count", [], |row| row.get(0))?;
        table.first = pages + 1;
        table.root = root_of(connection, entity.name())?;
        for index in schema.indexes {
            let root = root_of(connection, &index.name)?;
            table.indexes.push((index, root));
        }
        let mut changes = [0; 4];
        table
            .file
            .read_exact_at(&mut changes, CHANGES_AT)
            .map_err(cannot_create)?;
        table.changes = u32::from_be_bytes(changes);
        Ok(Some(table))
    }

    /// Returns whether rows can be copied. The transaction in which SQLite has read the file sees no later rows.
    pub fn can_copy(&self) -> bool {
        let state = self.connection.transaction_state(Some("bulk"));
        state.is_ok_and(|state| state == TransactionState::None)
    }

    /// Returns whether rows are copied together with entries of indexes.
    pub fn has_entries(&self) -> bool {
        !self.indexes.is_empty()
    }

    /// Returns the ids of the first rows, at most so many, in the order of the first index.
    pub fn first_in_order(&self, rows: &EncodedRows, most: usize) -> Result<Vec<i64>> {
        let Some((index, _)) = self.indexes.first() else {
            return Ok(Vec::new());
        };
        let entries = index.entries(rows.rows().take(most))?;
        Ok(entries.map(|(_, id)| id).collect())
    }

    /// Copies rows into the table of the entity. Returns false if nothing is copied, because a row is too long, or because another
    /// program has made an index.
    pub fn copy(&mut self, rows: &EncodedRows) -> Result<bool> {
        if !self.has_all_indexes()? {
            return Ok(false);
        }
        let Some(next) = self.write_rows(rows)? else {
            return Ok(false);
        };
        self.write_header(next - 1)
            .map_err(|error| failure("write", error))?;
        let copied = self.copying()?.execute([])?;
        if copied != rows.count() {
            return Err(Error::failure(
                "some new records were not copied because of a bug in intake",
            ));
        }
        Ok(true)
    }

    /// Returns whether this table has each index of the table of the entity. Otherwise SQLite does not copy rows as they are.
    fn has_all_indexes(&self) -> Result<bool> {
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

    /// Returns the statement that copies all rows.
    fn copying(&mut self) -> Result<&mut Statement<'s>> {
        let copy = match self.copy.take() {
            Some(copy) => copy,
            // A copy that fails ends its batch. Otherwise SQLite would make a temporary file for each, to undo a part of a copy.
            None => self.connection.prepare(&format!(
                "INSERT OR ROLLBACK INTO main.{0} SELECT * FROM bulk.{0}",
                self.entity
            ))?,
        };
        Ok(self.copy.insert(copy))
    }

    /// Writes the pages of rows, and of their entries. Returns the number of the page after them, or `None` if one is too long.
    fn write_rows(&mut self, rows: &EncodedRows) -> Result<Option<u32>> {
        let mut pages = PageWriter {
            file: &self.file,
            root_page: &mut self.root_page,
            next: self.first,
        };
        let cannot_write = |error| failure("write", error);
        let first = pages.next;
        self.rows.clear();
        for (id, row) in rows.rows() {
            if !self.rows.add_row(id, row) {
                return Ok(None);
            }
            pages.write_full(&mut self.rows).map_err(cannot_write)?;
        }
        pages
            .end(&self.rows, (first, self.root))
            .map_err(cannot_write)?;
        let (mut builder, mut entry) = (RowBuilder::default(), Vec::new());
        for (index, root) in &self.indexes {
            let first = pages.next;
            self.entries.clear();
            for (key, id) in index.entries(rows.rows())? {
                builder.clear();
                match key {
                    Some(key) => builder.text(key),
                    None => builder.null(),
                }
                builder.integer(id);
                entry.clear();
                builder.write_to(&mut entry);
                if !self.entries.add_entry(&entry) {
                    return Ok(None);
                }
                pages.write_full(&mut self.entries).map_err(cannot_write)?;
            }
            pages
                .end(&self.entries, (first, *root))
                .map_err(cannot_write)?;
        }
        Ok(Some(pages.next))
    }

    /// Tells SQLite that the file has so many pages, and that they have changed.
    fn write_header(&mut self, pages: u32) -> io::Result<()> {
        self.changes = self.changes.wrapping_add(1);
        self.file.write_all_at(&pages.to_be_bytes(), PAGES_AT)?;
        self.file
            .write_all_at(&self.changes.to_be_bytes(), PAGES_VALID_FOR_AT)?;
        self.file
            .write_all_at(&self.changes.to_be_bytes(), CHANGES_AT)
    }
}

/// Returns the number of the first page of a table or index in the file.
fn root_of(connection: &Connection, name: &str) -> Result<u32> {
    let root = "SELECT rootpage FROM bulk.sqlite_schema WHERE name = ?";
    Ok(connection.query_row(root, [name], |row| row.get(0))?)
}

/// Writes pages one after the other.
struct PageWriter<'f> {
    file: &'f File,
    root_page: &'f mut [u8],
    /// The number of the next page.
    next: u32,
}

impl PageWriter<'_> {
    /// Writes the full pages of a table or index if they are many.
    fn write_full(&mut self, pages: &mut Pages) -> io::Result<()> {
        if pages.waiting().len() > TOGETHER * PAGE {
            pages.take_full(|bytes| self.write(bytes))?;
        }
        Ok(())
    }

    /// Writes the remaining pages of a table or index, and its first page. `first` is the number of the first of them, and `root`
    /// is that of the first page.
    fn end(&mut self, pages: &Pages, (first, root): (u32, u32)) -> io::Result<()> {
        self.write(pages.waiting())?;
        pages.write_root(first, self.root_page);
        self.file.write_all_at(self.root_page, place(root))
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all_at(bytes, place(self.next))?;
        self.next += u32::try_from(bytes.len() / PAGE).unwrap_or(0);
        Ok(())
    }
}

/// Returns the place of a page in the file.
fn place(page: u32) -> u64 {
    u64::from(page - 1) * PAGE as u64
}

impl Drop for SideTable<'_> {
    fn drop(&mut self) {
        // SQLite detaches no file that a statement uses.
        drop(self.copy.take());
        // No transaction is open, and no statement uses the table: the import has rolled back what it did not commit.
        drop(self.connection.execute_batch("DETACH bulk"));
    }
}

fn failure(verb: &str, error: io::Error) -> Error {
    Error::failure(format!("cannot {verb} a temporary file of new records"))
        .because(error)
        .hint("Free some space on the disk of the store, then run the same command again.")
}
