//! Inserts the new records of an import, many at once.
//!
//! A statement costs more than a row, and binding its parameters costs more than the rest of it. So the records of a batch are
//! kept in memory in the format of SQLite, which copies them from a table beside the store (`side_table`). A few records, and
//! those of a store that cannot have such a table, are inserted by statements. The ids are known before the insertion, because
//! no other process writes during the transaction.

mod encoded;
mod pages;
mod row_format;
mod side_schema;
mod side_table;
mod unchecked;

use std::path::Path;

use rusqlite::{Connection, Statement};

use crate::error::Result;
use crate::record::{Entity, FieldId, Record, Schema};
pub use encoded::RowEncoder;
use encoded::{Columns, EncodedRows, insert};
use side_table::SideTable;
pub use unchecked::Unchecked;

/// The number of records in one statement. AUTOINCREMENT makes SQLite read its table of sequences for each statement.
const TOGETHER: usize = 24;
/// The fewest records for which the table beside the store is filled.
const COPIED_MIN: usize = 200;
/// The bytes of records that are kept in memory.
const BYTES_MAX: usize = 4 << 20;
/// The bytes of records that are kept in memory if they are copied together with entries of an index. Most pages of a large index
/// are written for each copy, so there should be few.
const BYTES_WITH_ENTRIES_MAX: usize = 24 << 20;

/// Inserts new records of one schema.
#[derive(Debug)]
pub struct Inserter<'s> {
    connection: &'s Connection,
    entity: Entity,
    encoder: RowEncoder,
    one: Statement<'s>,
    together: Statement<'s>,
    side: Option<SideTable<'s>>,
    waiting: EncodedRows,
    /// The number of records that were inserted by statements.
    by_statement: u64,
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
            one: connection.prepare(&columns.statement(schema, 1))?,
            together: connection.prepare(&columns.statement(schema, TOGETHER))?,
            encoder: RowEncoder::new(columns, job),
            side: None,
            waiting: EncodedRows::default(),
            by_statement: 0,
            next_id: 0,
        })
    }

    /// Makes a table beside the store, if the store can have one, for an import of many new records that commits its batches one by
    /// one. `folder` is a private folder. Must be called outside a transaction.
    pub fn use_side_table(&mut self, folder: &Path) -> Result<()> {
        // The name of the other file is free only afterwards.
        self.side = None;
        let columns = self.encoder.columns();
        self.side = SideTable::create(self.connection, (self.entity, columns), folder)?;
        Ok(())
    }

    /// Returns whether more records should be taken before the transaction ends: they are copied together with entries of an index.
    pub fn wants_more(&self) -> bool {
        let side = self.side.as_ref();
        side.is_some_and(|side| side.has_entries() && side.can_copy())
    }

    fn bytes_max(&self) -> usize {
        if self.wants_more() {
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
        let mut last = self
            .connection
            .prepare_cached("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?")?;
        self.next_id = last.query_row([self.entity.name()], |row| row.get::<_, i64>(0))? + 1;
        if let Some(side) = &mut self.side {
            side.begin();
        }
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
        self.waiting.add(id, &mut self.encoder, (row, record), now);
        if self.waiting.size() >= self.bytes_max() {
            self.flush()?;
        }
        Ok(id)
    }

    /// Returns an id below which no record waits to be inserted, or `None` if none waits.
    pub fn first_waiting(&self) -> Option<i64> {
        self.waiting.first_id()
    }

    /// Inserts those of these records that were taken and not inserted yet.
    pub fn insert_now(&mut self, ids: &[i64]) -> Result<()> {
        for &id in ids {
            if let Some(row) = self.waiting.remove(id) {
                insert(&mut self.one, &self.encoder, std::iter::once((id, row)))?;
                self.by_statement += 1;
            }
        }
        Ok(())
    }

    /// Returns the number of records that were inserted by statements: SQLite enters each in the indexes by itself.
    pub fn by_statement(&self) -> u64 {
        self.by_statement
    }

    /// Inserts the records that were taken and not inserted yet.
    pub fn flush(&mut self) -> Result<()> {
        let count = self.waiting.count();
        let is_copied = match &mut self.side {
            Some(side) if count >= COPIED_MIN && side.can_copy() => side.copy(&self.waiting)?,
            Some(_) | None => false,
        };
        if !is_copied {
            self.by_statement += count as u64;
            let mut rows = self.waiting.rows();
            for _ in 0..count / TOGETHER {
                insert(
                    &mut self.together,
                    &self.encoder,
                    rows.by_ref().take(TOGETHER),
                )?;
            }
            for row in rows {
                insert(&mut self.one, &self.encoder, std::iter::once(row))?;
            }
        }
        self.waiting.clear();
        Ok(())
    }
}

#[cfg(test)]
mod tests;
