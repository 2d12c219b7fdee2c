//! Inserts the new records of an import, many at once.
//!
//! A statement costs more than a row, and binding its parameters costs more than the rest of it. So the records of a batch are
//! kept in memory in the format of SQLite, which copies them from a table beside the store (`side_table`). A few records, and
//! those of a store that cannot have such a table, are inserted by statements. The ids are known before the insertion, because
//! no other process writes during the transaction.

mod encoded;
mod pages;
mod row_format;
mod side_file;
mod side_schema;
mod side_table;
mod unchecked;

use std::path::Path;

use rusqlite::{Connection, Statement};

use crate::error::Result;
use crate::limits;
use crate::record::{Entity, FieldId, Record, Schema};
use crate::store::records::inserting::last_id;
use crate::store::records::pending::PendingRecord;
use crate::store::schema;
pub use encoded::RowEncoder;
use encoded::{Columns, EncodedRows, insert, insert_each};
use pages::Kind;
use side_table::SideTable;
pub use unchecked::Unchecked;

/// The most records in one statement. For each statement with ids SQLite reads its table of sequences, and writes the pages that
/// change into a journal.
const TOGETHER_MAX: usize = 128;
/// The fewest records for which the table beside the store is filled.
const COPIED_MIN: u64 = 200;
/// The bytes of records that are kept in memory.
const BYTES_MAX: usize = 4 << 20;
/// The bytes of records that are kept in memory if they are copied together with entries of an index. Most pages of a large index
/// are written for each copy, so there should be few.
const BYTES_WITH_ENTRIES_MAX: usize = 24 << 20;
/// Records are copied together with entries of an index if there is one for so many existing records, or more. For fewer, statements
/// take less time.
const EXISTING_PER_FEWEST: u64 = 400;
/// A batch goes on while at least one of so many rows has a record that waits.
const ROWS_PER_COPIED: u64 = 16;
/// Before the first copy, one record for so many existing ones is inserted by a statement: about two for three pages of an index.
const EXISTING_PER_LOOSENED: u64 = 700;

/// Inserts new records of one schema.
#[derive(Debug)]
pub struct Inserter<'s> {
    connection: &'s Connection,
    entity: Entity,
    encoder: RowEncoder,
    one: Statement<'s>,
    /// The statement for many records, once it was needed.
    together: Option<Statement<'s>>,
    side: Option<SideTable<'s>>,
    pending: EncodedRows,
    /// The number of records that were inserted by statements.
    by_statement: u64,
    /// The number of records in the store before, or more.
    existing: u64,
    /// Whether the indexes are prepared for copies with entries.
    is_prepared: bool,
    next_id: i64,
}

impl<'s> Inserter<'s> {
    /// Prepares the statements for the fields that rows of a job can fill.
    pub fn new(
        connection: &'s Connection,
        schema: &Schema,
        (job, fields): (i64, &[FieldId]),
    ) -> Result<Self> {
        let columns = Columns::read(connection, schema, fields)?;
        Ok(Inserter {
            connection,
            entity: schema.entity(),
            one: connection.prepare(&columns.statement(schema.entity(), 1))?,
            together: None,
            encoder: RowEncoder::new(columns, job),
            side: None,
            pending: EncodedRows::default(),
            by_statement: 0,
            existing: 0,
            is_prepared: false,
            next_id: 0,
        })
    }

    /// Makes a table beside the store, if the store can have one, for an import of many new records that commits its batches one by
    /// one. `folder` is a private folder, and `existing` the number of records in the store. Must be called outside a transaction.
    pub fn use_side_table(&mut self, folder: &Path, existing: u64) -> Result<()> {
        self.existing = existing;
        // The name of the other file is free only afterwards.
        self.side = None;
        let columns = self.encoder.columns();
        self.side = SideTable::create(self.connection, (self.entity, columns), folder)?;
        Ok(())
    }

    /// Returns whether more records should be taken before the transaction ends, after so many rows: they are copied together with
    /// entries of an index. If few records wait, or none because each was needed at once, nothing is gained.
    pub fn wants_more(&self, rows: u64) -> bool {
        self.can_take_many() && self.pending.count() as u64 * ROWS_PER_COPIED >= rows
    }

    fn can_take_many(&self) -> bool {
        self.has_entries() && self.side.as_ref().is_some_and(SideTable::can_copy)
    }

    fn has_entries(&self) -> bool {
        self.side.as_ref().is_some_and(SideTable::has_entries)
    }

    fn bytes_max(&self) -> usize {
        if self.can_take_many() {
            BYTES_WITH_ENTRIES_MAX
        } else {
            BYTES_MAX
        }
    }

    /// Returns whether there is a table beside the store. A transaction must then begin with a write to the store: SQLite must not
    /// see the pages of the table before they are written.
    pub fn has_side_table(&self) -> bool {
        self.side.is_some()
    }

    /// Reads the next id in a new transaction. Another process may have created records since the last transaction.
    pub fn begin(&mut self) -> Result<()> {
        self.next_id = last_id(self.connection, self.entity)? + 1;
        Ok(())
    }

    /// Returns what prepares the rows of records.
    pub fn encoder(&self) -> RowEncoder {
        self.encoder.clone()
    }

    /// Takes a record that is created now, and returns its id. The record is inserted together with later ones, or by `flush`.
    pub fn take(&mut self, row: u64, record: &Record, now: i64) -> Result<i64> {
        let id = self.next_id;
        self.next_id += 1;
        let row = (row, record);
        let length = self.pending.add(id, &mut self.encoder, row, now);
        if length > Kind::Table.longest() {
            // It cannot be copied, and must not keep the others from it.
            self.insert_now(&[id])?;
        }
        if self.pending.size() >= self.bytes_max() {
            self.flush()?;
        }
        Ok(id)
    }

    /// Returns an id below which no record waits to be inserted, or `None` if none waits.
    pub fn first_pending(&self) -> Option<i64> {
        self.pending.first_id()
    }

    /// Reads a record that was taken, or returns `None` if it was inserted.
    pub fn pending(&self, id: i64, schema: &Schema) -> Result<Option<PendingRecord>> {
        self.pending.record(id, schema, &self.encoder)
    }

    /// Inserts those of these records that were taken and not inserted yet.
    pub fn insert_now(&mut self, ids: &[i64]) -> Result<()> {
        let rows = self.pending.rows_of(ids);
        insert_each(&mut self.one, &self.encoder, rows)?;
        self.by_statement += self.pending.remove(ids);
        Ok(())
    }

    /// Returns the number of records that were inserted by statements: SQLite enters each in the indexes by itself.
    pub fn by_statement(&self) -> u64 {
        self.by_statement
    }

    /// Inserts the records that were taken and not inserted yet.
    pub fn flush(&mut self) -> Result<()> {
        if !self.can_copy() || !self.copy()? {
            self.insert_pending()?;
        }
        self.pending.clear();
        Ok(())
    }

    /// Returns whether the records that wait can be copied, and are so many that this takes less time than statements.
    fn can_copy(&self) -> bool {
        let fewest = if self.has_entries() {
            COPIED_MIN.max(self.existing / EXISTING_PER_FEWEST)
        } else {
            COPIED_MIN
        };
        let side = self.side.as_ref();
        side.is_some_and(SideTable::can_copy) && self.pending.count() as u64 >= fewest
    }

    /// Copies the records that wait. Returns false if they cannot be copied.
    fn copy(&mut self) -> Result<bool> {
        let loosening = self.prepare_indexes()?;
        let Some(side) = &mut self.side else {
            return Ok(false);
        };
        if !side.has_all_indexes()? {
            return Ok(false);
        }
        let (file, pending) = (side.file(), &self.pending);
        let is_written = if loosening.is_empty() {
            file.write(&pending.rows())?
        } else {
            // The pages for the copy need no SQLite, so they are written while statements insert the first records.
            let (one, encoder) = (&mut self.one, &self.encoder);
            let insert = || insert_each(one, encoder, pending.rows_of(&loosening));
            let write = || file.write(&pending.rows().skip(loosening.len()));
            limits::at_once(insert, write)?.1
        };
        self.pending.remove(&loosening);
        if is_written {
            side.copy(self.pending.count())?;
        }
        Ok(is_written)
    }

    /// Prepares the indexes of the table for the first copy. Those over telephone numbers are dropped: they are made when the next
    /// import needs them. The others get room in nearly all pages if some records are inserted by statements, in the order of the
    /// index: returns the ids of these, which are the first ones that wait. SQLite fills the pages of an index that it makes. When it
    /// copies an entry into a full page, it splits the page so that the parts are full again, and must do so for each entry. For a
    /// statement it splits it into even parts.
    fn prepare_indexes(&mut self) -> Result<Vec<i64>> {
        let Some(side) = self.side.as_ref().filter(|side| side.has_entries()) else {
            return Ok(Vec::new());
        };
        if std::mem::replace(&mut self.is_prepared, true) {
            return Ok(Vec::new());
        }
        schema::drop_indexes(self.connection, schema::PHONES)?;
        let count = self.existing / EXISTING_PER_LOOSENED;
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        side.in_order(self.pending.rows().take(count))
    }

    /// Inserts the records that wait by statements.
    fn insert_pending(&mut self) -> Result<()> {
        let (count, encoder) = (self.pending.count(), &self.encoder);
        let at_once = encoder.columns().rows_in_statement(TOGETHER_MAX);
        let mut rows = self.pending.rows();
        for _ in 0..count / at_once {
            let together = match &mut self.together {
                Some(together) => together,
                unprepared @ None => {
                    let statement = encoder.columns().statement(self.entity, at_once);
                    unprepared.insert(self.connection.prepare(&statement)?)
                }
            };
            insert(together, encoder, rows.by_ref().take(at_once))?;
        }
        insert_each(&mut self.one, encoder, rows)?;
        self.by_statement += count as u64;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
