//! The file of a table beside the store. Its pages are written here before a transaction reads them, and a number in the header of
//! the file tells SQLite that they have changed.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;

use rusqlite::Connection;

use super::pages::{Kind, PAGE, Pages};
use super::row_format::RowBuilder;
use super::side_schema::{SideIndex, SideSchema};
use crate::error::{Error, Result};
use crate::record::Entity;

/// The numbers in the header of a file that change with its pages, by their place:
/// <https://www.sqlite.org/fileformat.html#the_database_header>.
const CHANGES_AT: u64 = 24;
const PAGES_AT: u64 = 28;
const PAGES_VALID_FOR_AT: u64 = 92;

/// The number of pages that are written at once. More are not written faster, and take memory.
const TOGETHER: usize = 4;

/// A file that is attached to a connection as `bulk`, and has a table and its indexes.
#[derive(Debug)]
pub struct SideFile {
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
}

impl SideFile {
    /// Creates the table and the indexes in an empty file that is attached.
    pub fn create(
        connection: &Connection,
        file: File,
        (entity, schema): (Entity, SideSchema),
    ) -> Result<Self> {
        connection.execute_batch(&format!(
            "PRAGMA bulk.page_size = {PAGE}; PRAGMA bulk.cache_size = 4; PRAGMA bulk.synchronous = OFF;
             PRAGMA bulk.journal_mode = MEMORY; {}",
            schema.statements
        ))?;
        let pages: u32 = connection.query_row("PRAGMA bulk.page_count", [], |row| row.get(0))?;
        let indexes = schema.indexes.into_iter().map(|index| {
            let root = root_of(connection, &index.name)?;
            Ok((index, root))
        });
        let mut changes = [0; 4];
        file.read_exact_at(&mut changes, CHANGES_AT)
            .map_err(|error| failure("create", error))?;
        Ok(SideFile {
            file,
            root: root_of(connection, entity.name())?,
            indexes: indexes.collect::<Result<_>>()?,
            first: pages + 1,
            changes: u32::from_be_bytes(changes),
            rows: Pages::new(Kind::Table),
            entries: Pages::new(Kind::Index),
            root_page: vec![0; PAGE],
        })
    }

    /// Returns whether new rows are entered in an index.
    pub fn has_indexes(&self) -> bool {
        !self.indexes.is_empty()
    }

    /// Returns the ids of rows in the order of the first index.
    pub fn in_order<'r>(&self, rows: impl Iterator<Item = (i64, &'r [u8])>) -> Result<Vec<i64>> {
        let Some((index, _)) = self.indexes.first() else {
            return Ok(Vec::new());
        };
        Ok(index.entries(rows)?.map(|(_, id)| id).collect())
    }

    /// Writes rows and their entries in place of the earlier ones. Returns false if one is too long.
    pub fn write<'r>(
        &mut self,
        rows: &(impl Iterator<Item = (i64, &'r [u8])> + Clone),
    ) -> Result<bool> {
        let mut pages = PageWriter {
            file: &self.file,
            root_page: &mut self.root_page,
            next: self.first,
        };
        let cannot_write = |error| failure("write", error);
        let first = pages.next;
        self.rows.clear();
        for (id, row) in rows.clone() {
            if !self.rows.add_row(id, row) {
                return Ok(false);
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
            for (key, id) in index.entries(rows.clone())? {
                builder.clear();
                match key {
                    Some(key) => builder.text(key),
                    None => builder.null(),
                }
                builder.integer(id);
                entry.clear();
                builder.write_to(&mut entry);
                if !self.entries.add_entry(&entry) {
                    return Ok(false);
                }
                pages.write_full(&mut self.entries).map_err(cannot_write)?;
            }
            pages
                .end(&self.entries, (first, *root))
                .map_err(cannot_write)?;
        }
        let last = pages.next - 1;
        self.write_header(last).map_err(cannot_write)?;
        Ok(true)
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

/// Creates the error for a file that cannot be created or written.
pub fn failure(verb: &str, error: io::Error) -> Error {
    Error::failure(format!("cannot {verb} a temporary file of new records"))
        .because(error)
        .hint("Free some space on the disk of the store, then run the same command again.")
}
