//! Reads records of plain cells and of cells that are properly quoted, as nearly all are.
//!
//! Such a record is cut at its delimiters, which takes a tenth of the time of the state machine of csv-core. Every other
//! record, and one that is not wholly in memory, is left to csv-core.

use super::marks::{BLOCK, Blocks, Marks, block_at};
use super::quotes::Dialect;
use crate::record::CellKind;
use crate::source::{CELLS_MAX, ROW_MAX, Row};

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
    if !dialect.has_backslashes
        && let Some(taken) = take_whole(dialect.delimiter, bytes, row)
    {
        return Some(taken);
    }
    row.clear();
    take_cells(dialect, bytes, row)
}

/// Takes a record with all its bytes, and notes the places of its cells. Returns `None` if a quotation mark stands elsewhere than
/// around a cell: it is doubled, or not sound.
fn take_whole(delimiter: u8, bytes: &[u8], row: &mut Row) -> Option<Taken> {
    let (mut blocks, mut padded) = (Blocks::of_record(), [0; BLOCK]);
    let (mut begin, mut has_lines) = (0, false);
    for at in (0..ROW_MAX).step_by(BLOCK) {
        let marks = Marks::of(block_at(bytes, at, &mut padded)?, delimiter);
        let ends = blocks.next(marks)?;
        has_lines |= ends.has_lines;
        let mut cells = ends.cells;
        while cells != 0 {
            let end = at + cells.trailing_zeros() as usize;
            cells &= cells - 1;
            let mark = usize::from(bytes[begin] == b'"');
            row.push_place(begin + mark..end - mark);
            begin = end + 1;
        }
        if row.len() > CELLS_MAX {
            return None;
        }
        if ends.is_last {
            row.take_bytes(&bytes[..begin - 1]);
            let length = begin;
            return Some(Taken { length, has_lines });
        }
    }
    None
}

/// Takes a record cell by cell.
fn take_cells(dialect: Dialect, bytes: &[u8], row: &mut Row) -> Option<Taken> {
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
                let is_row = row.size() <= ROW_MAX;
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
    let rest = &bytes[begin..];
    let text = &rest[..memchr::memchr3(dialect.delimiter, b'\n', b'\r', rest)?];
    if memchr::memchr(b'"', text).is_some() {
        return None;
    }
    row.push_bytes(text, CellKind::Text);
    Some(begin + text.len())
}

/// Takes a cell between two marks. Returns the position of the byte behind them. A doubled mark is part of the text.
fn quoted(dialect: Dialect, bytes: &[u8], begin: usize, row: &mut Row) -> Option<usize> {
    row.push_bytes(b"", CellKind::Text);
    let mut at = begin + 1;
    loop {
        let text = &bytes[at..];
        let text = &text[..memchr::memchr(b'"', text)?];
        let mark = at + text.len();
        if dialect.has_backslashes && memchr::memchr(b'\\', text).is_some() {
            return None;
        }
        if bytes.get(mark + 1)? != &b'"' {
            row.extend_last(text);
            return Some(mark + 1);
        }
        if dialect.has_backslashes {
            return None;
        }
        row.extend_last(&bytes[at..=mark]);
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

    #[test]
    fn records_with_marks_only_around_cells_are_taken_whole() {
        let whole = |text: &str| {
            let mut row = Row::default();
            let taken = take_whole(b',', text.as_bytes(), &mut row)?;
            Some((taken.length, taken.has_lines, row.raw().join("|")))
        };
        for (text, expected) in [
            ("a,b\nc", Some((4, false, "a|b"))),
            ("a\r\n", Some((2, false, "a"))),
            (",\"\",\n", Some((5, false, "||"))),
            ("\"a\nb, c\"\n", Some((9, true, "a\nb, c"))),
            ("\"a\"\"b\"\n", None),
            ("\"a\" ,b\n", None),
            (" \"a\"\n", None),
            ("O\"Neil\nb\"\n", None),
            ("a,\"b\nc\n", None),
            ("a,b", None),
        ] {
            let expected = expected.map(|(length, lines, cells)| (length, lines, cells.to_owned()));
            assert_eq!(whole(text), expected, "{text:?}");
        }
        // The marks stand at each place of a block, and on both sides of its end.
        for length in 0..2 * BLOCK {
            let long = "x".repeat(length);
            let cells = format!("{long}|b, c||{long}");
            let record = format!("{long},\"b, c\",\"\",\"{long}\"\n");
            assert_eq!(whole(&record), Some((record.len(), false, cells)));
            for faulty in ["\"b\" c", "\"b\"\"c\"", "b \"c\""] {
                assert_eq!(whole(&format!("{long},{faulty},d\n")), None, "{length}");
            }
        }
        let cells = ",".repeat(CELLS_MAX - 1);
        assert_eq!(whole(&format!("{cells}\n")).unwrap().0, CELLS_MAX);
        assert_eq!(whole(&format!("{cells},\n")), None);
    }

    /// Any text, records of more than one block, and such records with quotations.
    const TEXTS: &str = "[ab,\"\\\\\n\r \u{e9}]{0,40}|[ab,\"\u{e9}]{0,9}[ab,\u{e9}]{60,200}\n|(\"([ab,\n\u{e9}]|\"\"){0,70}\",|[ab\u{e9}]{0,30},){1,8}\n";

    proptest! {
        #[test]
        fn a_taken_row_is_the_one_that_csv_core_reads(text in TEXTS, has_backslashes: bool) {
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
