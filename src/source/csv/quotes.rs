//! Quotation marks: finds the faulty ones of a record, and reads the cells of such a record.
//!
//! csv-core accepts any bytes as a record. Text after a closing mark becomes part of the cell. So a mark that is never
//! closed swallows the rows up to the next mark. This module finds such marks in the bytes of the record.

/// The way in which a file separates cells, and writes a quotation mark inside a quoted cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// The byte between cells.
    pub delimiter: u8,
    /// Whether a quotation mark inside a quoted cell is written `\"`. Otherwise it is doubled.
    pub has_backslashes: bool,
}

/// A faulty quoted cell, by offsets in its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The offset of the opening mark.
    pub opened: usize,
    /// The offset of the text after the closing mark; none if there is no closing mark.
    pub text: Option<usize>,
}

/// Returns whether each quoted cell of a record is plain text between two marks, as nearly all are. `text` holds the cells
/// as csv-core has read them, and `ends` the end of each.
///
/// The function walks from cell to cell. A search for each mark would double the time for a file that quotes all cells.
pub fn are_plain(record: &[u8], text: &[u8], ends: &[usize]) -> bool {
    if memchr::memchr(b'"', text).is_some() {
        return false;
    }
    let (mut at, mut begin) = (0, 0);
    ends.iter().all(|&end| {
        let length = end - begin;
        begin = end;
        let is_quoted = record.get(at) == Some(&b'"');
        // If text followed the closing mark, the text would stand at this place.
        let is_plain = !is_quoted || record.get(at + 1 + length) == Some(&b'"');
        at += length + if is_quoted { 3 } else { 1 };
        is_plain
    })
}

impl Dialect {
    /// Returns the first faulty quoted cell of a record, or `None` if all are sound.
    pub fn fault(self, record: &[u8]) -> Option<Fault> {
        let mut at = 0;
        while let Some(found) = memchr::memchr(b'"', &record[at..]) {
            let opened = at + found;
            at = opened + 1;
            if opened > 0 && record[opened - 1] != self.delimiter {
                // A mark inside a cell that does not begin with one is plain text.
                continue;
            }
            let Some(closed) = self.closing_mark(record, at) else {
                return Some(Fault { opened, text: None });
            };
            at = closed + 1;
            if !self.closes_cell(record, closed) {
                let text = Some(at);
                return Some(Fault { opened, text });
            }
        }
        None
    }

    /// Returns the offset of a mark that does not begin its cell, but that a mark at the end of a cell seems to close: a
    /// space stands before it, or a delimiter is missing. The quotations of the record are sound.
    pub fn misplaced(self, record: &[u8]) -> Option<usize> {
        let record = without_line_break(record);
        let (mut at, mut opened) = (0, None);
        while at < record.len() {
            let quoted = match record[at] {
                b'"' => self.closing_mark(record, at + 1),
                _ => None,
            };
            let from = quoted.map_or(at, |closed| closed + 1);
            let end = memchr::memchr(self.delimiter, &record[from..]);
            let end = end.map_or(record.len(), |found| from + found);
            let cell = record[at..end].trim_ascii_end();
            let marks = memchr::memchr_iter(b'"', cell).count();
            if quoted.is_some() {
                opened = None;
            } else if marks > 0 {
                let closes = marks % 2 == 1 && cell.ends_with(b"\"");
                let is_behind_space = cell.trim_ascii_start().starts_with(b"\"");
                if is_behind_space && marks.is_multiple_of(2) && cell.ends_with(b"\"") {
                    return Some(at);
                }
                if closes && opened.is_some() {
                    return opened;
                }
                if let Some(last) = last_single_mark(cell) {
                    let opens = cell.get(last + 1).is_some_and(u8::is_ascii_alphanumeric);
                    opened = (marks % 2 == 1 && opens).then_some(at + last);
                }
            }
            at = end + 1;
        }
        None
    }

    /// Calls `push` with the cells of a record that has a faulty quotation. A mark without a partner is left out. A
    /// cell with text after its closing mark is kept with its marks. The last of `max` cells holds all that follows.
    pub fn cells_of_faulty(self, record: &[u8], max: usize, mut push: impl FnMut(&[u8])) {
        let mut rest = without_line_break(record);
        for _ in 1..max {
            let quoted = match rest.first() {
                Some(b'"') => self.closing_mark(rest, 1),
                _ => None,
            };
            let sound = quoted.filter(|&closed| self.closes_cell(rest, closed));
            let from = sound.map_or(0, |closed| closed + 1);
            let end = memchr::memchr(self.delimiter, &rest[from..]).map(|found| from + found);
            let cell = &rest[..end.unwrap_or(rest.len())];
            match (sound, cell.strip_prefix(b"\"")) {
                (Some(closed), _) => push(&self.unquoted(&rest[1..closed])),
                (None, Some(text)) if !text.contains(&b'"') => push(text),
                (None, _) => push(cell),
            }
            match end {
                Some(end) => rest = &rest[end + 1..],
                None => return,
            }
        }
        push(rest);
    }

    /// Finds the mark that closes a quoted cell, from an offset on. If marks are written `\"`, a backslash before any
    /// other character is returned too: the file is then not consistent.
    fn closing_mark(self, record: &[u8], from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            let found = if self.has_backslashes {
                memchr::memchr2(b'"', b'\\', &record[at..])
            } else {
                memchr::memchr(b'"', &record[at..])
            };
            let mark = at + found?;
            let is_pair = match (self.has_backslashes, record[mark], record.get(mark + 1)) {
                (false, _, next) => next == Some(&b'"'),
                (true, b'\\', next) => matches!(next, Some(b'"' | b'\\' | b'\n' | b'\r')),
                (true, _, _) => false,
            };
            if !is_pair {
                return Some(mark);
            }
            at = mark + 2;
        }
    }

    /// Returns whether the cell ends behind a mark. Blanks between them are allowed.
    fn closes_cell(self, record: &[u8], mark: usize) -> bool {
        let is_text = |&&byte: &&u8| byte == self.delimiter || !matches!(byte, b' ' | b'\t');
        let next = record[mark + 1..].iter().find(is_text);
        let is_end = |&byte: &u8| byte == self.delimiter || matches!(byte, b'\n' | b'\r');
        record[mark] == b'"' && next.is_none_or(is_end)
    }

    /// Returns the text between the marks of a sound cell, with its escapes resolved.
    fn unquoted(self, text: &[u8]) -> Vec<u8> {
        let escape = if self.has_backslashes { b'\\' } else { b'"' };
        let mut unquoted = Vec::with_capacity(text.len());
        let mut bytes = text.iter();
        while let Some(&byte) = bytes.next() {
            let escaped = if byte == escape { bytes.next() } else { None };
            unquoted.push(escaped.copied().unwrap_or(byte));
        }
        unquoted
    }
}

/// Returns the offset of the last mark of a cell that is not doubled. A doubled one is text of a quotation.
fn last_single_mark(cell: &[u8]) -> Option<usize> {
    let mut end = cell.len();
    while let Some(last) = memchr::memrchr(b'"', &cell[..end]) {
        let begin = cell[..last].iter().rposition(|&byte| byte != b'"');
        let begin = begin.map_or(0, |before| before + 1);
        if (last + 1 - begin) % 2 == 1 {
            return Some(last);
        }
        end = begin;
    }
    None
}

fn without_line_break(record: &[u8]) -> &[u8] {
    let record = record.strip_suffix(b"\n").unwrap_or(record);
    record.strip_suffix(b"\r").unwrap_or(record)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_do_not_begin_their_cell_are_found() {
        let cases: [(&str, Option<usize>); 16] = [
            ("a, \"b\",c\n", Some(2)),
            ("Rod.\"Fine, 8'9\"\" long, light.\",x\n", Some(4)),
            ("Rod.\"Fine 8'9\"\" long, light.\",x\n", Some(4)),
            ("Rod.\"\"\"Fine\"\" action, light.\",x\n", Some(6)),
            ("5\"\" pipe,3\"\" pipe,2\"\n", None),
            ("a, \"b, c\",d\n", Some(3)),
            ("a\"b, c\",\"d\"\r\n", Some(1)),
            ("1,$3.79\"Shoes, 10\"\n", Some(7)),
            ("a,b\n", None),
            ("Ida,O\"Neil,x\n", None),
            ("5\" pipe,3\" pipe\n", None),
            ("5\",3\"\n", None),
            ("Ada \"Bob\" Moor,the \"House\",x\n", None),
            ("O\"Neil,\"quoted, 5\"\n", None),
            ("\"a \"\"b\"\"\",c\n", None),
            ("", None),
        ];
        for (record, expected) in cases {
            assert_eq!(DOUBLED.misplaced(record.as_bytes()), expected, "{record:?}");
        }
    }

    const DOUBLED: Dialect = Dialect {
        delimiter: b',',
        has_backslashes: false,
    };
    const ESCAPED: Dialect = Dialect {
        delimiter: b',',
        has_backslashes: true,
    };

    #[test]
    fn text_after_a_closing_mark_is_found_where_it_stands() {
        let none = None;
        let text = |opened, text| {
            Some(Fault {
                opened,
                text: Some(text),
            })
        };
        let never = |opened| Some(Fault { opened, text: None });
        let cases: [(Dialect, &str, Option<Fault>); 20] = [
            (DOUBLED, "a,\"b\"\r\n", none),
            (DOUBLED, "\"\",\"a\"\"b\",\"c\nd\"", none),
            (DOUBLED, "a\"b,O\"Neil\n", none),
            (DOUBLED, "\"a\" ,\"b\" \t\n", none),
            (DOUBLED, "\"a\" b\n", text(0, 3)),
            (DOUBLED, "\"ACME,\"Leeds, York\"\n", text(0, 7)),
            (DOUBLED, "x,\"open\ny,\"fine\"\n", text(2, 11)),
            (DOUBLED, "\"said \\\"hi\\\"\"\n", text(0, 8)),
            (DOUBLED, "a,\"b\n", never(2)),
            (DOUBLED, "a,\"\"\"\n", never(2)),
            (DOUBLED, "\"C:\\dir\\\",\"x\"\n", none),
            (DOUBLED, "\"1\t2\"\tx\n", text(0, 5)),
            (ESCAPED, "\"said \\\"hi\\\"\",\"\"\n", none),
            (ESCAPED, "\"a\\\\\",\"b\\\nc\"\n", none),
            (ESCAPED, "\"a\"\"b\"\n", text(0, 3)),
            (ESCAPED, "\"C:\\new\"\n", text(0, 4)),
            (ESCAPED, "\"a\\,b\"\n", text(0, 3)),
            (ESCAPED, "\"a\\\"\n", never(0)),
            (ESCAPED, "\"a\" b\n", text(0, 3)),
            (ESCAPED, "C:\\new,\\N\n", none),
        ];
        for (dialect, record, expected) in cases {
            assert_eq!(dialect.fault(record.as_bytes()), expected, "{record:?}");
        }
    }

    #[test]
    fn plain_quotations_need_no_search() {
        let cases: [(&str, &[&str], bool); 11] = [
            ("\"a\",b,\"\"\n", &["a", "b", ""], true),
            ("a,\"b\nc\"", &["a", "b\nc"], true),
            ("\"a\" b\n", &["a b"], false),
            ("\"a\" ,b\n", &["a ", "b"], false),
            ("\"a\nb,\"c\"\n", &["a\nb,c\""], false),
            ("\"a\"\"b\"\n", &["a\"b"], false),
            ("\"a", &["a"], false),
            ("x,\"a\",\"\"\n", &["x", "a", ""], true),
            ("x,\"a\" b\n", &["x", "a b"], false),
            ("x,\"a\"\"b\"\n", &["x", "a\"b"], false),
            ("x,\"C:\\new\"\n", &["x", "C:new"], false),
        ];
        for (record, cells, expected) in cases {
            let ends = cells.iter().scan(0, |end, cell| {
                *end += cell.len();
                Some(*end)
            });
            let ends: Vec<usize> = ends.collect();
            let text = cells.concat();
            let found = are_plain(record.as_bytes(), text.as_bytes(), &ends);
            assert_eq!(found, expected, "{record:?}");
        }
    }

    #[test]
    fn a_faulty_record_keeps_its_text() {
        let cases: [(Dialect, &str, &[&str]); 8] = [
            (
                DOUBLED,
                "\"ACME,\"Leeds, York\"\n",
                &["ACME", "Leeds, York"],
            ),
            (DOUBLED, "\"ACME\" Ltd,x\r\n", &["\"ACME\" Ltd", "x"]),
            (
                DOUBLED,
                "\"said \\\"hi\\\"\",x\n",
                &["\"said \\\"hi\\\"\"", "x"],
            ),
            (DOUBLED, "A,a@x,\"open\n", &["A", "a@x", "open"]),
            (DOUBLED, "\"a\"\"b\",\"c\" d,\n", &["a\"b", "\"c\" d", ""]),
            (
                DOUBLED,
                "\"He said\n\"hello\" to me\n",
                &["\"He said\n\"hello\" to me"],
            ),
            (ESCAPED, "\"a\\\"b\",\"c\" d\n", &["a\"b", "\"c\" d"]),
            (DOUBLED, "\"x\" y,1,2,3,4\n", &["\"x\" y", "1", "2", "3,4"]),
        ];
        for (dialect, record, expected) in cases {
            let mut cells = Vec::new();
            let push = |cell: &[u8]| cells.push(String::from_utf8(cell.to_vec()).unwrap());
            dialect.cells_of_faulty(record.as_bytes(), 4, push);
            assert_eq!(cells, expected, "{record:?}");
        }
    }
}
