//! Rows in the format in which SQLite keeps them: <https://www.sqlite.org/fileformat.html#record_format>.
//!
//! A row has a header with the type and the length of each column, and then the values. SQLite copies such a row from one table
//! to another without looking at its values.

use rusqlite::types::ValueRef;

use crate::error::{Error, Result};

/// The longest variable-length integer, in bytes.
pub const VARINT_MAX: usize = 9;

/// The bytes of a number that is written later. A time needs no more.
const LATER: usize = 6;

/// Writes a number at its place in a row.
pub fn write_later(row: &mut [u8], at: usize, number: i64) {
    row[at..at + LATER].copy_from_slice(&number.to_be_bytes()[8 - LATER..]);
}

/// Builds one row after the other. Its buffers are used again.
#[derive(Clone, Debug, Default)]
pub struct RowBuilder {
    types: Vec<u8>,
    values: Vec<u8>,
}

impl RowBuilder {
    /// Empties the row.
    pub fn clear(&mut self) {
        self.types.clear();
        self.values.clear();
    }

    /// Adds a column without a value.
    pub fn null(&mut self) {
        self.types.push(0);
    }

    /// Adds a column with a number, in as few bytes as SQLite writes it.
    pub fn integer(&mut self, number: i64) {
        let bytes = number.to_be_bytes();
        let (kind, length) = match number {
            0 => (8, 0),
            1 => (9, 0),
            -0x80..=0x7f => (1, 1),
            -0x8000..=0x7fff => (2, 2),
            -0x80_0000..=0x7f_ffff => (3, 3),
            -0x8000_0000..=0x7fff_ffff => (4, 4),
            -0x8000_0000_0000..=0x7fff_ffff_ffff => (5, 6),
            _ => (6, 8),
        };
        self.types.push(kind);
        self.values
            .extend_from_slice(&bytes[bytes.len() - length..]);
    }

    /// Adds a column with a number that is not known yet. Returns its place among the values, for `write_later`.
    pub fn later(&mut self) -> usize {
        self.types.push(5);
        self.values.extend_from_slice(&[0; LATER]);
        self.values.len() - LATER
    }

    /// Adds a column with a text.
    pub fn text(&mut self, text: &str) {
        push_varint(&mut self.types, 13 + 2 * text.len() as u64);
        self.values.extend_from_slice(text.as_bytes());
    }

    /// Appends the row to `out`.
    pub fn write_to(&self, out: &mut Vec<u8>) {
        push_varint(out, self.header_length() as u64);
        out.extend_from_slice(&self.types);
        out.extend_from_slice(&self.values);
    }

    /// Returns the number of bytes of the header, which counts the bytes of its own length.
    pub fn header_length(&self) -> usize {
        let types = self.types.len();
        // The length takes one byte more from 128 on, and a second one from 16,384 on.
        types + 1 + usize::from(types + 1 > 0x7f) + usize::from(types + 2 > 0x3fff)
    }
}

/// Appends an integer of 1 to 9 bytes. The numbers here have at most 56 bits.
pub fn push_varint(out: &mut Vec<u8>, number: u64) {
    if number < 0x80 {
        out.push(number.to_le_bytes()[0]);
        return;
    }
    let mut bytes = [0; VARINT_MAX];
    let mut at = VARINT_MAX;
    let mut rest = number;
    while at == VARINT_MAX || rest > 0 {
        at -= 1;
        bytes[at] = rest.to_le_bytes()[0] | 0x80;
        rest >>= 7;
    }
    bytes[VARINT_MAX - 1] &= 0x7f;
    out.extend_from_slice(&bytes[at..]);
}

/// Reads an integer at the beginning of `bytes`, and moves `bytes` behind it.
fn take_varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0_u64;
    for at in 0..VARINT_MAX - 1 {
        let byte = *bytes.get(at)?;
        number = number << 7 | u64::from(byte & 0x7f);
        if byte < 0x80 {
            *bytes = &bytes[at + 1..];
            return Some(number);
        }
    }
    None
}

/// Splits a row into its types and its values.
fn parts(row: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut types = row;
    let length = usize::try_from(take_varint(&mut types)?).ok()?;
    let own = row.len() - types.len();
    Some((types.get(..length.checked_sub(own)?)?, row.get(length..)?))
}

fn damaged() -> Error {
    Error::failure("a row in memory is damaged because of a bug in intake")
}

/// Calls `visit` with the position and the value of each column of a row.
pub fn visit_values<'r>(
    row: &'r [u8],
    mut visit: impl FnMut(usize, ValueRef<'r>) -> Result<()>,
) -> Result<()> {
    let (mut types, mut values) = parts(row).ok_or_else(damaged)?;
    let mut column = 0;
    while !types.is_empty() {
        let kind = take_varint(&mut types).ok_or_else(damaged)?;
        let value = take_value(kind, &mut values).ok_or_else(damaged)?;
        visit(column, value)?;
        column += 1;
    }
    Ok(())
}

/// Returns the texts in two columns. Other columns are only passed over.
pub fn texts_at(row: &[u8], columns: [usize; 2]) -> Result<[Option<&str>; 2]> {
    let (mut types, mut values) = parts(row).ok_or_else(damaged)?;
    let mut texts = [None; 2];
    for column in 0..=columns[0].max(columns[1]) {
        let kind = take_varint(&mut types).ok_or_else(damaged)?;
        let value = take_bytes(kind, &mut values).ok_or_else(damaged)?;
        if let (Some(at), 13..) = (columns.iter().position(|one| *one == column), kind) {
            texts[at] = Some(std::str::from_utf8(value).map_err(|_| damaged())?);
        }
    }
    Ok(texts)
}

/// Reads the bytes of a value of a type that `RowBuilder` writes.
fn take_bytes<'r>(kind: u64, values: &mut &'r [u8]) -> Option<&'r [u8]> {
    let length = match kind {
        0 | 8 | 9 => 0,
        1..=4 => usize::try_from(kind).ok()?,
        5 => 6,
        6 => 8,
        13.. if kind % 2 == 1 => usize::try_from((kind - 13) / 2).ok()?,
        _ => return None,
    };
    let (bytes, rest) = values.split_at_checked(length)?;
    *values = rest;
    Some(bytes)
}

/// Reads a value of a type that `RowBuilder` writes.
fn take_value<'r>(kind: u64, values: &mut &'r [u8]) -> Option<ValueRef<'r>> {
    let bytes = take_bytes(kind, values)?;
    Some(match kind {
        0 => ValueRef::Null,
        8 => ValueRef::Integer(0),
        9 => ValueRef::Integer(1),
        13.. => ValueRef::Text(bytes),
        _ => {
            let sign = if bytes[0] < 0x80 { 0 } else { u8::MAX };
            let mut number = [sign; 8];
            number[8 - bytes.len()..].copy_from_slice(bytes);
            ValueRef::Integer(i64::from_be_bytes(number))
        }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rusqlite::types::Value;

    use super::*;

    fn row_of(values: &[Value]) -> Vec<u8> {
        let mut builder = RowBuilder::default();
        for value in values {
            match value {
                Value::Integer(number) => builder.integer(*number),
                Value::Text(text) => builder.text(text),
                _ => builder.null(),
            }
        }
        let mut row = Vec::new();
        builder.write_to(&mut row);
        row
    }

    fn read_back(row: &[u8]) -> Vec<Value> {
        let mut values = Vec::new();
        visit_values(row, |column, value| {
            assert_eq!(column, values.len());
            values.push(value.try_into().unwrap());
            Ok(())
        })
        .unwrap();
        values
    }

    #[test]
    fn a_row_is_written_as_sqlite_writes_it() {
        let long = "x".repeat(0x80);
        let cases: [(&[Value], &[u8]); 6] = [
            (&[], &[1]),
            (&[Value::Null], &[2, 0]),
            (&[Value::Integer(0), Value::Integer(1)], &[3, 8, 9]),
            (
                &[Value::Integer(-1), Value::Integer(0x80)],
                &[3, 1, 2, 0xff, 0, 0x80],
            ),
            (
                &[Value::Text("Zoë".into())],
                &[2, 21, b'Z', b'o', 0xc3, 0xab],
            ),
            (
                &[Value::Text(long.clone())],
                &[&[3, 0x82, 0x0d], long.as_bytes()].concat(),
            ),
        ];
        for (values, expected) in cases {
            assert_eq!(row_of(values), expected, "{values:?}");
        }
    }

    #[test]
    fn a_damaged_row_is_an_error() {
        for row in [
            &[][..],
            &[0x80],
            &[3, 1],
            &[2, 1],
            &[2, 7, 0],
            &[2, 15],
            &[9, 0],
        ] {
            assert!(visit_values(row, |_, _| Ok(())).is_err(), "{row:?}");
            assert!(texts_at(row, [0, 0]).is_err(), "{row:?}");
        }
    }

    fn value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Integer),
            (0..64_u32, any::<bool>(), -2..3_i64).prop_map(|(bits, is_negative, more)| {
                let power = 1_i64.wrapping_shl(bits).wrapping_add(more);
                Value::Integer(if is_negative {
                    power.wrapping_neg()
                } else {
                    power
                })
            }),
            "[a-zé]{0,20}".prop_map(Value::Text),
            (0..70_000_usize).prop_map(|length| Value::Text("y".repeat(length))),
        ]
    }

    proptest! {
        #[test]
        fn a_row_is_read_as_it_was_written(values in proptest::collection::vec(value(), 0..300)) {
            let row = row_of(&values);
            prop_assert_eq!(&read_back(&row), &values);
            for (at, value) in values.iter().enumerate() {
                let text = match value {
                    Value::Text(text) => Some(&**text),
                    _ => None,
                };
                let last = values.len() - 1;
                prop_assert_eq!(texts_at(&row, [at, last]).unwrap()[0], text);
                prop_assert_eq!(texts_at(&row, [last, at]).unwrap()[usize::from(at < last)], text);
            }
        }
    }
}
