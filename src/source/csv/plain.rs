//! Reads records whose cells need no unescaping, as nearly all are: plain text, or plain text between two marks.
//!
//! Such a record is cut at its delimiters, which takes a third of the time of the state machine of csv-core. Every other
//! record, and one that is not wholly in memory, is left to csv-core.

use super::quotes::Dialect;
use crate::record::CellKind;
use crate::source::{CELLS_MAX, ROW_MAX, Row};

/// Takes the record at the beginning of `bytes` into an empty row. Returns its length with the first byte of its line
/// break, or `None` if csv-core has to read or refuse it. The row must then be cleared.
pub fn take(dialect: Dialect, bytes: &[u8], row: &mut Row) -> Option<usize> {
    let mut at = 0;
    for _ in 0..CELLS_MAX {
        let cell = &bytes[at..];
        let end = match cell.first()? {
            b'"' => quoted(dialect, cell, row)?,
            _ => bare(dialect, cell, row)?,
        };
        at += end + 1;
        match cell[end] {
            b'\n' | b'\r' => return (row.bytes().len() <= ROW_MAX).then_some(at),
            byte if byte == dialect.delimiter => {}
            _ => return None,
        }
    }
    None
}

/// Takes a cell without marks. Returns the position of the byte behind it.
fn bare(dialect: Dialect, bytes: &[u8], row: &mut Row) -> Option<usize> {
    let end = memchr::memchr3(dialect.delimiter, b'\n', b'\r', bytes)?;
    let text = &bytes[..end];
    if memchr::memchr(b'"', text).is_some() {
        return None;
    }
    row.push_bytes(text, CellKind::Text);
    Some(end)
}

/// Takes a cell between two marks. Returns the position of the byte behind them.
fn quoted(dialect: Dialect, bytes: &[u8], row: &mut Row) -> Option<usize> {
    let end = 1 + memchr::memchr(b'"', &bytes[1..])?;
    let text = &bytes[1..end];
    if dialect.has_backslashes && memchr::memchr(b'\\', text).is_some() {
        return None;
    }
    row.push_bytes(text, CellKind::Text);
    (end + 1 < bytes.len()).then_some(end + 1)
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
    type Taken = (usize, &'static str);

    #[test]
    fn plain_records_are_taken_and_others_left() {
        let cases: [(&str, bool, Option<Taken>); 14] = [
            ("a,b\nc", false, Some((4, "a|b"))),
            ("a,b\r\nc", false, Some((4, "a|b"))),
            (",\n", false, Some((2, "|"))),
            ("\"a\",\"\",\"b\nc, d\"\n", false, Some((16, "a||b\nc, d"))),
            ("\"C:\\new\"\n", false, Some((9, "C:\\new"))),
            ("\"C:\\new\"\n", true, None),
            ("C:\\new\n", true, Some((7, "C:\\new"))),
            ("a,b", false, None),
            ("\"a\"", false, None),
            ("\"a\"\"b\"\n", false, None),
            ("\"a\" ,b\n", false, None),
            ("O\"Neil,b\n", false, None),
            ("a,\"b\nc\n", false, None),
            ("", false, None),
        ];
        for (text, has_backslashes, expected) in cases {
            let mut row = Row::default();
            let length = take(dialect(has_backslashes), text.as_bytes(), &mut row);
            let taken = length.map(|length| (length, row.raw().join("|")));
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
            if let (Some(length), false) = (taken, text.starts_with(['\n', '\r'])) {
                let mut records = Records::new(text.as_bytes(), dialect, "test.csv").unwrap();
                let mut other = Row::default();
                records.first_byte().unwrap();
                records.window.begin();
                prop_assert_eq!(records.take_record(&mut other).unwrap(), End::Break);
                prop_assert_eq!(records.window.record().len(), length);
                prop_assert_eq!(row.raw(), other.raw());
                prop_assert!(super::super::are_plain(&text.as_bytes()[..length], row.bytes(), row.ends()));
            }
        }
    }
}
