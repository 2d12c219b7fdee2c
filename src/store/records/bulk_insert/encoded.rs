//! New records as rows of their table, in the format in which SQLite keeps them.

use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, Statement};

use super::row_format::{RowBuilder, texts_at, visit_values, write_later};
use crate::error::Result;
use crate::record::{Entity, FieldId, Key, Record, Schema, Value};
use crate::store::jobs::queries::signed;
use crate::store::records::columns::{KEYS, column, value_of};
use crate::store::records::pending::PendingRecord;

/// A column of the table: its name, and what an import writes into it.
#[derive(Clone, Debug)]
struct Column {
    name: String,
    content: Content,
}

#[derive(Clone, Copy, Debug)]
enum Content {
    Nothing,
    Id,
    Field(FieldId),
    Key(Key, FieldId),
    Job,
    Row,
    Time,
}

/// The columns that the table stores, in their order.
#[derive(Clone, Debug)]
pub struct Columns(Vec<Column>);

impl Columns {
    /// Reads the columns of the table. `fields` are those that rows can fill.
    pub fn read(connection: &Connection, schema: &Schema, fields: &[FieldId]) -> Result<Self> {
        let mut statement = connection
            .prepare("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid")?;
        let names = statement.query_map([schema.entity().name()], |row| row.get::<_, String>(0))?;
        let filled = |name: &str| schema.find(name).filter(|field| fields.contains(field));
        let columns = names.map(|name| {
            let name = name?;
            let key = KEYS.iter().find(|(_, _, column)| *column == name);
            let content = match (&*name, key) {
                ("id", _) => Content::Id,
                ("job", _) => Content::Job,
                ("row", _) => Content::Row,
                ("created_at", _) => Content::Time,
                (_, Some(&(key, of, _))) => {
                    filled(of).map_or(Content::Nothing, |field| Content::Key(key, field))
                }
                _ => filled(&name).map_or(Content::Nothing, Content::Field),
            };
            Ok(Column { name, content })
        });
        Ok(Columns(columns.collect::<Result<_>>()?))
    }

    /// Returns the positions of the columns that an import fills.
    fn filled(&self) -> impl Iterator<Item = (usize, &Column)> {
        let columns = self.0.iter().enumerate();
        columns.filter(|(_, column)| !matches!(column.content, Content::Nothing))
    }

    /// Returns the positions of the columns that hold a key, or `None` if it is no key of these records: the key is the text in the
    /// first of them that has one.
    pub fn of_key(&self, key: Key) -> Option<[usize; 2]> {
        let (_, field, beside) = KEYS.iter().find(|(one, ..)| *one == key)?;
        let at = |name: &str| self.0.iter().position(|column| column.name == name);
        Some([at(beside)?, at(field)?])
    }

    /// Reads a record from its row.
    fn record(&self, schema: &Schema, row: &[u8]) -> Result<PendingRecord> {
        let mut values = vec![None; schema.len()];
        visit_values(row, |at, value| {
            if let Content::Field(field) = self.0[at].content {
                values[field.index()] = value_of(schema.field(field).kind, value)?;
            }
            Ok(())
        })?;
        let mut keys = Vec::new();
        for (key, ..) in KEYS {
            if let Some(columns) = self.of_key(key) {
                let [beside, field] = texts_at(row, columns)?;
                keys.extend(beside.or(field).map(|text| (key, text.to_owned())));
            }
        }
        Ok(PendingRecord {
            keys,
            values: values.into(),
        })
    }

    /// Returns the number of rows for which one statement has enough parameters, up to `max`, and at least one.
    pub fn rows_in_statement(&self, max: usize) -> usize {
        /// The most parameters of a statement: <https://www.sqlite.org/limits.html>, 9.
        const PARAMETERS_MAX: usize = 32_766;
        (PARAMETERS_MAX / self.filled().count().max(1)).clamp(1, max)
    }

    /// Returns the statement that inserts so many rows.
    pub fn statement(&self, entity: Entity, rows: usize) -> String {
        let names: Vec<String> = self.filled().map(|(_, own)| column(&own.name)).collect();
        let row = format!("({})", vec!["?"; names.len()].join(", "));
        format!(
            "INSERT OR FAIL INTO {entity} ({}) VALUES {}",
            names.join(", "),
            vec![row; rows].join(", ")
        )
    }
}

/// Writes records as rows of their table.
#[derive(Clone, Debug)]
pub struct RowEncoder {
    columns: Columns,
    job: i64,
    builder: RowBuilder,
}

impl RowEncoder {
    pub(super) fn new(columns: Columns, job: i64) -> Self {
        let builder = RowBuilder::default();
        RowEncoder {
            columns,
            job,
            builder,
        }
    }

    /// Returns the columns of the table.
    pub fn columns(&self) -> &Columns {
        &self.columns
    }

    /// Prepares the row of a record, so that the storing half of an import need not do it.
    pub fn prepare(&mut self, row: u64, record: &mut Record) {
        let time_at = self.build(row, record);
        let stored = record.stored_row_mut();
        self.builder.write_to(&mut stored.bytes);
        stored.time_at = time_at;
    }

    /// Builds the row of a record. Returns the place of its time.
    fn build(&mut self, row: u64, record: &Record) -> usize {
        let RowEncoder {
            columns,
            job,
            builder,
        } = self;
        builder.clear();
        let mut time_at = 0;
        for column in &columns.0 {
            match column.content {
                // SQLite keeps the id beside the row.
                Content::Nothing | Content::Id => builder.null(),
                Content::Field(field) => match record.get(field) {
                    None => builder.null(),
                    Some(Value::Text(text)) => builder.text(&text),
                    Some(Value::Amount(units)) => builder.integer(units),
                    Some(Value::Date(date)) => builder.text(&date.to_string()),
                },
                Content::Key(key, field) => match record.key_beside(key, field) {
                    None => builder.null(),
                    Some(key) => builder.text(key),
                },
                Content::Job => builder.integer(*job),
                Content::Row => builder.integer(signed(row)),
                Content::Time => time_at = builder.later(),
            }
        }
        builder.header_length() + time_at
    }
}

/// Rows in memory, in the order of their ids.
#[derive(Debug, Default)]
pub struct EncodedRows {
    bytes: Vec<u8>,
    /// The id of the first row that was added. Those of the others follow.
    first_id: i64,
    rows: Vec<EncodedRow>,
    removed: usize,
}

#[derive(Clone, Copy, Debug)]
struct EncodedRow {
    begin: usize,
    end: usize,
    is_removed: bool,
}

impl EncodedRows {
    /// Returns the number of rows.
    pub fn count(&self) -> usize {
        self.rows.len() - self.removed
    }

    /// Returns the number of bytes.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Returns the id of the first row that was added.
    pub fn first_id(&self) -> Option<i64> {
        (!self.rows.is_empty()).then_some(self.first_id)
    }

    /// Removes all rows.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.rows.clear();
        self.removed = 0;
    }

    /// Adds the row of a record that is created now, in seconds since 1970. Its id follows that of the last row. Returns the number of
    /// its bytes.
    pub fn add(
        &mut self,
        id: i64,
        encoder: &mut RowEncoder,
        (row, record): (u64, &Record),
        now: i64,
    ) -> usize {
        if self.rows.is_empty() {
            self.first_id = id;
        }
        let begin = self.bytes.len();
        let time_at = match record.stored_row() {
            Some(stored) => {
                self.bytes.extend_from_slice(&stored.bytes);
                stored.time_at
            }
            None => {
                let time_at = encoder.build(row, record);
                encoder.builder.write_to(&mut self.bytes);
                time_at
            }
        };
        write_later(&mut self.bytes[begin..], time_at, now);
        self.rows.push(EncodedRow {
            begin,
            end: self.bytes.len(),
            is_removed: false,
        });
        self.bytes.len() - begin
    }

    /// Returns the place that the row with an id has if it is here. A file may have any number as an id.
    fn place(&self, id: i64) -> Option<usize> {
        usize::try_from(id.checked_sub(self.first_id)?).ok()
    }

    /// Returns the bytes of a row.
    fn get(&self, id: i64) -> Option<&[u8]> {
        let at = self.place(id)?;
        let row = self.rows.get(at).filter(|row| !row.is_removed)?;
        Some(&self.bytes[row.begin..row.end])
    }

    /// Reads the record of a row.
    pub fn record(
        &self,
        id: i64,
        schema: &Schema,
        encoder: &RowEncoder,
    ) -> Result<Option<PendingRecord>> {
        let row = self.get(id);
        row.map(|row| encoder.columns.record(schema, row))
            .transpose()
    }

    /// Returns the id and the bytes of those of these rows that are here.
    pub fn rows_of<'r>(&'r self, ids: &'r [i64]) -> impl Iterator<Item = (i64, &'r [u8])> {
        ids.iter().filter_map(|&id| Some((id, self.get(id)?)))
    }

    /// Removes those of these rows that are here. Returns their number.
    pub fn remove(&mut self, ids: &[i64]) -> u64 {
        let before = self.count();
        for &id in ids {
            let place = self.place(id);
            if let Some(row) = place.and_then(|at| self.rows.get_mut(at))
                && !row.is_removed
            {
                row.is_removed = true;
                self.removed += 1;
            }
        }
        (before - self.count()) as u64
    }

    /// Returns the id and the bytes of each row.
    pub fn rows(&self) -> impl Iterator<Item = (i64, &[u8])> + Clone {
        let rows = (self.first_id..).zip(&self.rows);
        rows.filter(|(_, row)| !row.is_removed)
            .map(|(id, row)| (id, &self.bytes[row.begin..row.end]))
    }
}

/// Inserts rows with a statement for one row.
pub fn insert_each<'r>(
    statement: &mut Statement<'_>,
    encoder: &RowEncoder,
    mut rows: impl Iterator<Item = (i64, &'r [u8])>,
) -> Result<()> {
    rows.try_for_each(|row| insert(statement, encoder, std::iter::once(row)))
}

/// Binds rows to the parameters of a statement, and runs it.
pub fn insert<'r>(
    statement: &mut Statement<'_>,
    encoder: &RowEncoder,
    rows: impl Iterator<Item = (i64, &'r [u8])>,
) -> Result<()> {
    let mut parameter = 0;
    for (id, row) in rows {
        let mut filled = encoder.columns.filled().peekable();
        visit_values(row, |at, value| {
            if let Some((_, column)) = filled.next_if(|(filled, _)| *filled == at) {
                parameter += 1;
                match column.content {
                    Content::Id => statement.raw_bind_parameter(parameter, id)?,
                    _ => statement.raw_bind_parameter(parameter, ToSqlOutput::Borrowed(value))?,
                }
            }
            Ok(())
        })?;
    }
    statement.raw_execute()?;
    Ok(())
}
