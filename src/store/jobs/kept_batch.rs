//! Rows that a job keeps, several in one statement: for each statement SQLite opens the table and its four indexes.

use std::borrow::Cow;
use std::ops::Range;

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::queries::signed;
use crate::error::{Error, Result};
use crate::record::Reason;
use crate::store::{KeptRow, RowOutcome, Store};

/// The number of rows in one statement.
const TOGETHER: usize = 32;

/// Kept rows that are not written yet.
#[derive(Debug, Default)]
pub(in crate::store) struct KeptBatch {
    rows: Vec<BatchedRow>,
    /// The texts of all rows.
    texts: Vec<u8>,
}

/// A row with the places of its texts.
#[derive(Debug)]
struct BatchedRow {
    row: u64,
    of: Option<u64>,
    outcome: RowOutcome,
    cells: Option<Range<usize>>,
    reasons: Range<usize>,
    records: Range<usize>,
}

impl KeptBatch {
    /// Adds a row, and returns how many bytes its texts take.
    pub fn add(&mut self, outcome: RowOutcome, row: &KeptRow<'_>) -> Result<u64> {
        let begin = self.texts.len();
        let cells = row.cells.as_deref().map(|cells| self.push_texts(cells));
        let reasons = match row.says_nothing_new {
            Some(rule) => self.push(&rule),
            None => {
                let reasons: Vec<KeptReason<'_>> = row.reasons.iter().map(KeptReason).collect();
                self.push(&reasons)
            }
        };
        let (cells, reasons) = (cells.transpose()?, reasons?);
        let records = self.push(&row.records)?;
        self.rows.push(BatchedRow {
            row: row.row,
            of: row.of,
            outcome,
            cells,
            reasons,
            records,
        });
        Ok((self.texts.len() - begin) as u64)
    }

    /// Returns whether the rows fill a statement.
    pub fn is_full(&self) -> bool {
        self.rows.len() >= TOGETHER
    }

    /// Writes the rows as rows of a job.
    pub fn write(&mut self, store: &Store, job: i64) -> Result<()> {
        if self.rows.is_empty() {
            return Ok(());
        }
        for rows in self.rows.chunks(self.together(store)?) {
            // The transaction is rolled back if this fails, so SQLite need not keep a journal to undo half of the statement.
            let mut statement = store.connection.prepare_cached(&format!(
                "INSERT OR FAIL INTO job_row (job, row, of_row, outcome, cells, reasons, records) VALUES {}",
                vec!["(?, ?, ?, ?, ?, ?, ?)"; rows.len()].join(", ")
            ))?;
            let values = rows.iter().flat_map(|row| self.values(job, row));
            for (parameter, value) in (1..).zip(values) {
                statement.raw_bind_parameter(parameter, ToSqlOutput::Borrowed(value))?;
            }
            statement.raw_execute()?;
        }
        self.clear();
        Ok(())
    }

    /// Forgets the rows.
    pub fn clear(&mut self) {
        self.rows.clear();
        self.texts.clear();
    }

    /// Returns the number of rows for one statement. Fewer than `TOGETHER` rows are written one by one, so that only two
    /// statements are prepared. If SQLite checks references, it keeps a journal for each statement with several rows, and this
    /// takes longer than more statements. Then all rows are written one by one.
    fn together(&self, store: &Store) -> Result<usize> {
        let checks = store
            .connection
            .db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY)?;
        Ok(if checks || !self.is_full() {
            1
        } else {
            TOGETHER
        })
    }

    /// Returns the values of a row, in the order of the columns.
    fn values(&self, job: i64, row: &BatchedRow) -> [ValueRef<'_>; 7] {
        let text = |place: &Range<usize>| ValueRef::Text(&self.texts[place.clone()]);
        let number = |number: u64| ValueRef::Integer(signed(number));
        [
            ValueRef::Integer(job),
            number(row.row),
            row.of.map_or(ValueRef::Null, number),
            ValueRef::Text(row.outcome.name().as_bytes()),
            row.cells.as_ref().map_or(ValueRef::Null, text),
            text(&row.reasons),
            text(&row.records),
        ]
    }

    /// Adds a value as JSON.
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<Range<usize>> {
        let begin = self.texts.len();
        push_json(&mut self.texts, value)?;
        Ok(begin..self.texts.len())
    }

    /// Adds texts as JSON. Most need no escapes, and are copied as they are, in a third of the time.
    fn push_texts(&mut self, all: &[Cow<'_, str>]) -> Result<Range<usize>> {
        let begin = self.texts.len();
        self.texts.push(b'[');
        for (at, text) in all.iter().enumerate() {
            if at > 0 {
                self.texts.push(b',');
            }
            if needs_escapes(text) {
                push_json(&mut self.texts, text)?;
            } else {
                self.texts.push(b'"');
                self.texts.extend_from_slice(text.as_bytes());
                self.texts.push(b'"');
            }
        }
        self.texts.push(b']');
        Ok(begin..self.texts.len())
    }
}

/// Returns whether JSON must escape a character of the text.
fn needs_escapes(text: &str) -> bool {
    let is_special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    // A loop without an early exit compares several bytes at once.
    text.bytes().fold(false, |any, byte| any | is_special(byte))
}

fn push_json<T: Serialize + ?Sized>(texts: &mut Vec<u8>, value: &T) -> Result<()> {
    serde_json::to_writer(texts, value)
        .map_err(|error| Error::failure("cannot keep a row").because(error))
}

/// A reason as the store keeps it: a fix in general words is left out.
struct KeptReason<'r>(&'r Reason);

impl Serialize for KeptReason<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let Reason {
            code,
            field,
            column,
            rule,
            doubt,
            related,
            message,
            fix,
        } = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", code)?;
        if let Some(field) = field {
            map.serialize_entry("field", field)?;
        }
        if let Some(column) = column {
            map.serialize_entry("column", column)?;
        }
        if let Some(rule) = rule {
            map.serialize_entry("rule", rule)?;
        }
        if let Some(doubt) = doubt {
            map.serialize_entry("doubt", doubt)?;
        }
        if let Some(related) = related {
            map.serialize_entry("related", related)?;
        }
        map.serialize_entry("message", message)?;
        if !fix.is_empty() && fix != code.fix_in_general() {
            map.serialize_entry("fix", fix)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::record::{Code, DecidedRecord, Doubt, Entity, Related, Rule};
    use crate::store::RowScope;

    proptest! {
        #[test]
        fn texts_are_written_as_json(texts in prop::collection::vec("[a-cé \"\\\\\u{0}-\u{20}\u{7f}😀]{0,4}", 0..4)) {
            let mut batch = KeptBatch::default();
            let cells: Vec<Cow<'_, str>> = texts.iter().map(|text| Cow::Borrowed(&**text)).collect();
            let place = batch.push_texts(&cells).unwrap();
            let expected = serde_json::to_vec(&texts).unwrap();
            prop_assert_eq!(&batch.texts[place], &expected[..]);
        }
    }

    #[test]
    fn a_reason_is_read_as_it_was_written() {
        let plain = Reason::row(Code::Cut, "cut", Code::Cut.fix_in_general());
        let full = Reason {
            field: Some("email".to_owned()),
            column: Some("E-mail".to_owned()),
            rule: Some(Rule::Email),
            doubt: Some(Doubt::RepeatedId),
            related: Some(Box::new(Related {
                entity: Entity::Contact,
                to: Some(3),
                place: 1,
                decided: vec![(0, DecidedRecord::default())],
                own: None,
            })),
            ..Reason::row(Code::Differs, "differs", "look")
        };
        for (reason, keeps_fix) in [(plain, false), (full, true)] {
            let json = serde_json::to_string(&KeptReason(&reason)).unwrap();
            assert_eq!(json.contains("\"fix\""), keeps_fix, "{json}");
            let read: Reason = serde_json::from_str(&json).unwrap();
            assert_eq!(read.or_general(), reason);
        }
    }

    #[test]
    fn each_row_is_written_once_whatever_their_number() {
        for checks_references in [true, false] {
            for count in [0, 1, 31, 32, 33, 65] {
                let store = Store::for_rehearsal().unwrap();
                let checks = i64::from(checks_references);
                let pragma = store.connection.pragma_update(None, "foreign_keys", checks);
                pragma.unwrap();
                let insert = "INSERT INTO job (id, kind, source, size, hash, fingerprint, settings, header, status, read, blank, by,
                      process, started_at)
                    VALUES (1, 'leads', 'a.csv', 1, '', '', '{}', '[]', 'processing', 65, 0, 'u', 1, 0)";
                store.connection.execute(insert, []).unwrap();
                let mut batch = KeptBatch::default();
                for row in 0..count {
                    let kept = KeptRow {
                        row,
                        of: (row % 2 == 0).then_some(row),
                        cells: Some(vec![format!("a{row}\"").into()]),
                        reasons: Vec::new(),
                        records: vec![7],
                        says_nothing_new: None,
                    };
                    batch.add(RowOutcome::Failed, &kept).unwrap();
                    if batch.is_full() {
                        batch.write(&store, 1).unwrap();
                    }
                }
                batch.write(&store, 1).unwrap();
                let mut rows = Vec::new();
                let all: (&[RowOutcome], RowScope) = (&[RowOutcome::Failed], RowScope::All);
                store
                    .rows_of_job(1, all, |kept| {
                        assert_eq!(kept.of, (kept.row % 2 == 0).then_some(kept.row));
                        assert_eq!(kept.cells.unwrap(), [format!("a{}\"", kept.row)]);
                        assert_eq!(kept.records, [7]);
                        rows.push(kept.row);
                        Ok(())
                    })
                    .unwrap();
                assert_eq!(rows, (0..count).collect::<Vec<u64>>());
            }
        }
    }

    #[test]
    fn forgotten_rows_are_not_written() {
        let store = Store::for_rehearsal().unwrap();
        let mut batch = KeptBatch::default();
        batch
            .add(
                RowOutcome::Failed,
                &KeptRow {
                    row: 1,
                    of: None,
                    cells: None,
                    reasons: Vec::new(),
                    records: Vec::new(),
                    says_nothing_new: None,
                },
            )
            .unwrap();
        batch.clear();
        // Without its job the row could not be written.
        batch.write(&store, 1).unwrap();
    }
}
