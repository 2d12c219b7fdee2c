//! The table and the indexes of an entity, as the file beside the store has them.

use rusqlite::Connection;

use super::encoded::{Columns, EncodedRows};
use super::row_format::texts_at;
use crate::error::Result;
use crate::record::{Entity, Key};
use crate::store::records::lookup::column_of;

/// The table of an entity and its indexes.
#[derive(Debug)]
pub struct SideSchema {
    /// The statements that create them in the other file.
    pub statements: String,
    /// The indexes in which new rows are entered.
    pub indexes: Vec<SideIndex>,
}

/// An index over a key.
#[derive(Debug)]
pub struct SideIndex {
    /// The name of the index.
    pub name: String,
    /// The positions of the columns that hold the key.
    columns: [usize; 2],
    /// Whether rows without the key are in the index.
    has_nulls: bool,
}

impl SideSchema {
    /// Reads the schema of an entity. Returns `None` if the entries of an index are not known here.
    pub fn of(connection: &Connection, entity: Entity, columns: &Columns) -> Result<Option<Self>> {
        let mut schema = SideSchema {
            statements: String::new(),
            indexes: Vec::new(),
        };
        let mut statement = connection.prepare(
            "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = ? AND type IN ('table', 'index') ORDER BY type DESC",
        )?;
        let mut rows = statement.query([entity.name()])?;
        while let Some(row) = rows.next()? {
            let (kind, name, sql): (String, String, String) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            let (_, content) = sql.split_once('(').unwrap_or_default();
            if kind == "table" {
                schema.statements += &format!("CREATE TABLE bulk.{name} ({content};");
                continue;
            }
            schema.statements += &format!("CREATE INDEX bulk.{name} ON {entity} ({content};");
            // New rows are not in the trash.
            if content.ends_with("WHERE deleted_at IS NOT NULL") {
                continue;
            }
            match SideIndex::of(name, content, columns) {
                Some(index) => schema.indexes.push(index),
                None => return Ok(None),
            }
        }
        Ok(Some(schema))
    }
}

impl SideIndex {
    /// Returns the index with a definition that ends like this: `email_key)`. Returns `None` if it is no index over a key.
    fn of(name: String, content: &str, columns: &Columns) -> Option<Self> {
        let (column, condition) = content.split_once(')')?;
        let keys = [Key::Email, Key::Phone, Key::Mobile];
        let key = keys.into_iter().find(|&key| column_of(key) == column)?;
        let has_nulls = condition.is_empty();
        let is_known = has_nulls || condition == format!(" WHERE {column} IS NOT NULL");
        Some(SideIndex {
            name,
            columns: columns.of_key(key).filter(|_| is_known)?,
            has_nulls,
        })
    }

    /// Returns the key and the id of each row that is in the index, in the order of the index.
    pub fn entries<'r>(
        &self,
        rows: &'r EncodedRows,
    ) -> Result<impl Iterator<Item = (Option<&'r str>, i64)>> {
        let mut entries = Vec::with_capacity(rows.count());
        for (id, row) in rows.rows() {
            let [beside, field] = texts_at(row, self.columns)?;
            let key = beside.or(field);
            if self.has_nulls || key.is_some() {
                entries.push((beginning_of(key), key, id));
            }
        }
        // Texts are in the order of their bytes, and rows without the key come first.
        entries.sort_unstable();
        Ok(entries.into_iter().map(|(_, key, id)| (key, id)))
    }
}

/// Returns the first bytes of a key as a number in the same order: numbers are compared faster than texts.
fn beginning_of(key: Option<&str>) -> u64 {
    let key = key.unwrap_or_default().as_bytes();
    let mut bytes = [0; 8];
    let length = key.len().min(bytes.len());
    bytes[..length].copy_from_slice(&key[..length]);
    u64::from_be_bytes(bytes)
}
