//! Reads records of plain cells and of cells that are properly quoted, as nearly all are.
//!
//! Such a record is cut at its delimiters, which takes a third of the time of the state machine of csv-core. Every other
//! record, and one that is not wholly in memory, is left to csv-core.

use super::quotes::Dialect;
use crate::record::CellKind;
use crate::source::{CELLS_MAX, ROW_MAX, Row};

/// The bytes that are looked at together.
const WORD: usize = size_of::<u64>();
/// A word with 1 in each byte, and one with the highest bit of each byte.
const ONES: u64 = u64::from_ne_bytes([1; WORD]);
const HIGHS: u64 = ONES << 7;

/// A record that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its length with the first byte of its line break.
    pub length: usize,
    /// Whether a cell has line breaks.
    pub has_lines: bool,
}

/// Takes the record at the beginning of `bytes` into an empty row. Returns `None` if csv-core has to read or refuse it. The row
/// must then be cleared.
pub fn take(dialect: Dialect, bytes: &[u8], row: &mut Row) -> Option<Taken> {
    let (mut at, mut has_lines) = (0, false);
    for _ in 0..CELLS_MAX {
        let end = match bytes.get(at)? {
            b'"' => {
                let end = quoted(dialect, bytes, at, row)?;
                has_lines |= memchr::memchr2(b'\n', b'\r', &bytes[at..end]).is_some();
                end
            }
            _ => bare(dialect, bytes, at, row)?,
        };
        match bytes[end] {
            b'\n' | b'\r' => {
                let length = end + 1;
                let is_row = row.bytes().len() <= ROW_MAX;
                return is_row.then_some(Taken { length, has_lines });
            }
            byte if byte == dialect.delimiter => at = end + 1,
            _ => return None,
        }
    }
    None
}

/// Takes a cell without marks. Returns the position of the byte behind it.
fn bare(dialect: Dialect, bytes: &[u8], begin: usize, row: &mut Row) -> Option<usize> {
    let mut at = begin;
    let end = loop {
        let word = word_at(bytes, at)?;
        let found = places_of(word, dialect.delimiter)
            | places_of(word, b'\n')
            | places_of(word, b'\r')
            | places_of(word, b'"');
        if found != 0 {
            break at + found.trailing_zeros() as usize / WORD;
        }
        at += WORD;
    };
    if bytes[end] == b'"' {
        return None;
    }
    row.push_bytes(&bytes[begin..end], CellKind::Text);
    Some(end)
}

/// Returns the word at a place. Behind the last byte its bytes are 0, which end no cell.
fn word_at(bytes: &[u8], at: usize) -> Option<u64> {
    let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
    let word = rest.first_chunk().copied().unwrap_or_else(|| {
        let mut word = [0; WORD];
        word[..rest.len()].copy_from_slice(rest);
        word
    });
    Some(u64::from_le_bytes(word))
}

/// Returns a word in which the lowest bit that is set is in the first byte of `word` that equals `byte`; 0 if there is none.
fn places_of(word: u64, byte: u8) -> u64 {
    // A byte of 0 is the lowest from which the subtraction borrows.
    let zeros = word ^ (ONES * u64::from(byte));
    zeros.wrapping_sub(ONES) & !zeros & HIGHS
}

/// Takes a cell between two marks. Returns the position of the byte behind them. A doubled mark is part of the text.
fn quoted(dialect: Dialect, bytes: &[u8], begin: usize, row: &mut Row) -> Option<usize> {
    let mut at = begin + 1;
    loop {
        let text = &bytes[at..];
        let text = &text[..memchr::memchr(b'"', text)?];
        let mark = at + text.len();
        if dialect.has_backslashes && memchr::memchr(b'\\', text).is_some() {
            return None;
        }
        if bytes.get(mark + 1)? != &b'"' {
            row.push_bytes(text, CellKind::Text);
            return Some(mark + 1);
        }
        if dialect.has_backslashes {
            return None;
        }
        row.begin_cell(&bytes[at..=mark]);
        at = mark + 2;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{End, Records};
    use super::*;

    fn dialect(has_backslashes: bool) -> Dialect {
        Dialect {
            delimiter: b',',
            has_backslashes,
        }
    }

    /// The length of a record, and its cells joined by `|`.
    type Cells = (usize, &'static str);

    #[test]
    fn plain_records_are_taken_and_others_left() {
        let cases: [(&str, bool, Option<Cells>); 16] = [
            ("a,b\nc", false, Some((4, "a|b"))),
            ("a,b\r\nc", false, Some((4, "a|b"))),
            (",\n", false, Some((2, "|"))),
            ("\"a\",\"\",\"b\nc, d\"\n", false, Some((16, "a||b\nc, d"))),
            ("\"C:\\new\"\n", false, Some((9, "C:\\new"))),
            ("\"C:\\new\"\n", true, None),
            ("C:\\new\n", true, Some((7, "C:\\new"))),
            ("a,b", false, None),
            ("\"a\"", false, None),
            ("\"a\"\"b\"\n", false, Some((7, "a\"b"))),
            ("\"\"\"\",\"\"\"\"\n", false, Some((10, "\"|\""))),
            ("\"a\"\"b\"\n", true, None),
            ("\"a\" ,b\n", false, None),
            ("O\"Neil,b\n", false, None),
            ("a,\"b\nc\n", false, None),
            ("", false, None),
        ];
        for (text, has_backslashes, expected) in cases {
            let mut row = Row::default();
            let taken = take(dialect(has_backslashes), text.as_bytes(), &mut row);
            let taken = taken.map(|taken| (taken.length, row.raw().join("|")));
            let expected = expected.map(|(length, cells)| (length, cells.to_owned()));
            assert_eq!(taken, expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn a_taken_row_is_the_one_that_csv_core_reads(text in "[ab,\"\\\\\n\r \u{e9}]{0,40}", has_backslashes: bool) {
            let dialect = dialect(has_backslashes);
            let mut row = Row::default();
            let taken = take(dialect, text.as_bytes(), &mut row);
            if let (Some(Taken { length, has_lines }), false) = (taken, text.starts_with(['\n', '\r'])) {
                let mut records = Records::new(text.as_bytes(), dialect, "test.csv").unwrap();
                let mut other = Row::default();
                records.first_byte().unwrap();
                records.window.begin();
                prop_assert_eq!(records.take_record(&mut other).unwrap(), End::Break);
                prop_assert_eq!(records.window.record().len(), length);
                prop_assert_eq!(row.raw(), other.raw());
                let record = &text.as_bytes()[..length];
                prop_assert_eq!(dialect.fault(record), None);
                prop_assert_eq!(dialect.misplaced(record), None);
                prop_assert!(has_lines || !record[..length - 1].contains(&b'\n'));
            }
        }
    }
}
