//! The table and the indexes of an entity, as the file beside the store has them.

use rusqlite::Connection;

use super::encoded::Columns;
use super::row_format::texts_at;
use crate::error::Result;
use crate::record::{Entity, Key};
use crate::store::records::lookup::column_of;
use crate::store::schema;

/// The table of an entity and its indexes.
#[derive(Debug)]
pub struct SideSchema {
    /// The statements that create them in the other file.
    pub statements: String,
    /// The names of the indexes.
    pub names: Vec<String>,
    /// The indexes in which new rows are entered.
    pub indexes: Vec<SideIndex>,
}

/// An index over a key. All rows are in it.
#[derive(Debug)]
pub struct SideIndex {
    /// The name of the index.
    pub name: String,
    /// The positions of the columns that hold the key.
    columns: [usize; 2],
}

impl SideSchema {
    /// Reads the schema of an entity without the indexes over telephone numbers, which are dropped before a copy. Returns `None` if
    /// the entries of an index are not known here.
    pub fn of(connection: &Connection, entity: Entity, columns: &Columns) -> Result<Option<Self>> {
        let mut side = SideSchema {
            statements: String::new(),
            names: Vec::new(),
            indexes: Vec::new(),
        };
        let mut statement = connection.prepare(
            "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = ? AND type IN ('table', 'index') ORDER BY type DESC",
        )?;
        let mut rows = statement.query([entity.name()])?;
        while let Some(row) = rows.next()? {
            let (kind, name, sql): (String, String, String) =
                (row.get(0)?, row.get(1)?, row.get(2)?);
            if schema::PHONES.iter().any(|(phones, _)| *phones == name) {
                continue;
            }
            let (_, content) = sql.split_once('(').unwrap_or_default();
            if kind == "table" {
                side.statements += &format!("CREATE TABLE bulk.{name} ({content};");
                continue;
            }
            side.statements += &format!("CREATE INDEX bulk.{name} ON {entity} ({content};");
            side.names.push(name.clone());
            // New rows are not in the trash.
            if content.ends_with("WHERE deleted_at IS NOT NULL") {
                continue;
            }
            match SideIndex::of(name, content, columns) {
                Some(index) => side.indexes.push(index),
                None => return Ok(None),
            }
        }
        Ok(Some(side))
    }
}

impl SideIndex {
    /// Returns the index with a definition that ends like this: `email_key)`. Returns `None` if it is no index over a key.
    fn of(name: String, content: &str, columns: &Columns) -> Option<Self> {
        let column = content.strip_suffix(')')?;
        let keys = [Key::Email, Key::Phone, Key::Mobile];
        let key = keys.into_iter().find(|&key| column_of(key) == column)?;
        let columns = columns.of_key(key)?;
        Some(SideIndex { name, columns })
    }

    /// Returns the key and the id of each row, in the order of the index.
    pub fn entries<'r>(
        &self,
        rows: impl Iterator<Item = (i64, &'r [u8])>,
    ) -> Result<impl Iterator<Item = (Option<&'r str>, i64)>> {
        let mut entries = Vec::new();
        for (id, row) in rows {
            let [beside, field] = texts_at(row, self.columns)?;
            let key = beside.or(field);
            entries.push((beginning_of(key), key, id));
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
