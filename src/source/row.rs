//! Rows: the cells of one row in one buffer, which the next row uses again.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use super::stamp::Stamp;
use crate::record::{Cell, CellKind, Entity, text};

/// A row as the file holds it: bytes that may or may not be text. One `Row` is filled again and again, so that reading
/// allocates nothing per row.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The number of the row as a spreadsheet program shows it: from 1, with the header. A row with line breaks counts
    /// once.
    pub number: u64,
    /// The number that a corrected failed row had in its job.
    pub of: Option<u64>,
    /// The errors that a corrected failed row had in its job; blank for any other row.
    pub errors: String,
    /// The record and the store of an exported row.
    pub stamp: Option<Stamp>,
    /// The bytes of the cells. There may be ASCII characters between two cells.
    bytes: Vec<u8>,
    /// The place of each cell in `bytes`, in their order.
    spans: Vec<Span>,
    /// The kinds of the first cells, up to the last one that is no text. The other cells are text.
    kinds: Vec<CellKind>,
    /// Whether the bytes were decoded. Decoding replaces bytes that are no text by a replacement character.
    pub(super) is_decoded: bool,
    /// The flaw of the row as a whole, such as a faulty quotation.
    pub(super) flaw: Option<Flaw>,
}

/// The place of a cell among the bytes of its row. A row has at most 16 MB.
#[derive(Clone, Copy, Debug)]
struct Span {
    begin: u32,
    end: u32,
}

impl Span {
    fn new(begin: usize, end: usize) -> Self {
        let place = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Span {
            begin: place(begin),
            end: place(end),
        }
    }

    fn range(self) -> Range<usize> {
        self.begin as usize..self.end as usize
    }
}

/// The reason why a row cannot be imported as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Bytes that are no text in the encoding of the file, in this cell (from 0).
    Encoding(usize),
    /// A NUL byte, in this cell (from 0).
    Nul(usize),
    /// A quoted cell that is not closed, or has text after its closing mark.
    Quotation(Quotation),
    /// A quotation mark in this line (from 1) that does not begin its cell, and that a later mark seems to close.
    Misplaced(u64),
    /// The last line has no line break, and the others have one.
    Cut,
    /// The row of an export has the id of one record, and the mark of another one.
    Exchanged {
        /// The id in the column `_id`.
        id: i64,
        /// The id in the column `_intake`.
        marked: i64,
        /// The entity of the records.
        entity: Entity,
    },
}

/// The lines of a faulty quotation, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The line with the opening mark.
    pub opened: u64,
    /// The line with text after the closing mark; none if there is no closing mark.
    pub text: Option<u64>,
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flaw::Encoding(cell) => {
                let column = cell + 1;
                write!(
                    f,
                    "the cell in column {column} holds bytes that are no text in the file's encoding"
                )
            }
            Flaw::Nul(cell) => write!(f, "the cell in column {} holds a NUL byte", cell + 1),
            Flaw::Quotation(Quotation {
                opened,
                text: Some(text),
            }) => {
                write!(
                    f,
                    "a quotation mark opens in line {opened}, and text follows the closing mark in line {text}"
                )
            }
            Flaw::Quotation(Quotation { opened, text: None }) => {
                write!(
                    f,
                    "a quotation mark opens in line {opened} and is never closed"
                )
            }
            Flaw::Misplaced(line) => write!(
                f,
                "a quotation mark in line {line} does not begin its cell, but seems to open a quotation"
            ),
            Flaw::Cut => f.write_str(
                "the last line does not end with a line break: the file may have been cut off",
            ),
            Flaw::Exchanged { id, marked, entity } => write!(
                f,
                "_id is {id}, but _intake is that of {entity} {marked}: the cells of two rows may have been exchanged"
            ),
        }
    }
}

/// A row whose bytes are text.
#[derive(Clone, Copy, Debug)]
pub struct View<'r> {
    text: &'r str,
    spans: &'r [Span],
    kinds: &'r [CellKind],
}

impl Row {
    /// Returns the number of cells.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Returns whether the row has no cell. A row of blank cells is not empty.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Returns whether all cells hold nothing but white space. A line with only a faulty quotation mark is not blank: what it
    /// opened is lost.
    pub fn is_blank(&self) -> bool {
        if matches!(self.flaw, Some(Flaw::Quotation(_))) {
            return false;
        }
        self.cells().all(|(bytes, _)| {
            // A vertical tab is white space, too.
            let is_space = |byte: u8| byte.is_ascii_whitespace() || byte == b'\x0b';
            match bytes.iter().find(|byte| !is_space(**byte)) {
                None => true,
                // Spreadsheets also pad with no-break spaces and invisible characters.
                Some(byte) => !byte.is_ascii() && text::is_blank(&String::from_utf8_lossy(bytes)),
            }
        })
    }

    /// Returns the row as text, or its first flaw.
    pub fn view(&self) -> Result<View<'_>, Flaw> {
        if let Some(flaw) = self.flaw {
            return Err(flaw);
        }
        if let Some(at) = memchr::memchr(0, &self.bytes) {
            return Err(Flaw::Nul(self.cell_at(at)));
        }
        let text = simdutf8::compat::from_utf8(&self.bytes)
            .map_err(|error| Flaw::Encoding(self.cell_at(error.valid_up_to())))?;
        if self.is_decoded
            && let Some(at) = text.find(char::REPLACEMENT_CHARACTER)
        {
            return Err(Flaw::Encoding(self.cell_at(at)));
        }
        match self.ends().position(|end| !text.is_char_boundary(end)) {
            Some(split) => Err(Flaw::Encoding(split)),
            None => Ok(View {
                text,
                spans: &self.spans,
                kinds: &self.kinds,
            }),
        }
    }

    /// Returns the cells as the file holds them, for the file of failed rows. Bytes that are no UTF-8 are read as
    /// Latin-1, so that the user sees all of them and can correct the cell.
    pub fn raw(&self) -> Vec<Cow<'_, str>> {
        if let Ok(text) = simdutf8::basic::from_utf8(&self.bytes)
            && self.ends().all(|end| text.is_char_boundary(end))
        {
            let cells = self.spans.iter().map(|span| &text[span.range()]);
            return cells.map(Cow::Borrowed).collect();
        }
        self.cells()
            .map(|(bytes, _)| match std::str::from_utf8(bytes) {
                Ok(text) => Cow::Borrowed(text),
                Err(_) => Cow::Owned(bytes.iter().map(|&byte| char::from(byte)).collect()),
            })
            .collect()
    }

    /// Returns the text of a cell, counted from 0. Returns `None` if there is no such cell, or if its bytes are no
    /// UTF-8.
    pub fn text(&self, cell: usize) -> Option<&str> {
        let span = self.spans.get(cell)?;
        std::str::from_utf8(&self.bytes[span.range()]).ok()
    }

    /// Returns the kind of a cell, counted from 0; text if there is no such cell.
    pub fn kind(&self, cell: usize) -> CellKind {
        self.kinds.get(cell).copied().unwrap_or_default()
    }

    /// Empties the row and gives it a number.
    pub fn begin(&mut self, number: u64) {
        self.clear();
        self.number = number;
    }

    /// Empties the row for the next one.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.spans.clear();
        self.kinds.clear();
        self.stamp = None;
        self.flaw = None;
    }

    /// Adds a cell behind the last one.
    pub fn push(&mut self, text: &str, kind: CellKind) {
        self.push_bytes(text.as_bytes(), kind);
    }

    /// Adds a cell whose bytes may be no UTF-8.
    pub(super) fn push_bytes(&mut self, bytes: &[u8], kind: CellKind) {
        let begin = self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        if kind != CellKind::Text {
            self.kinds.resize(self.len(), CellKind::Text);
            self.kinds.push(kind);
        }
        self.spans.push(Span::new(begin, self.bytes.len()));
    }

    /// Adds bytes to the last cell.
    pub(super) fn extend_last(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        if let Some(last) = self.spans.last_mut() {
            last.end = Span::new(0, self.bytes.len()).end;
        }
    }

    /// Adds a cell of text whose bytes `take_bytes` will take, by its place among them.
    pub(super) fn push_place(&mut self, place: Range<usize>) {
        self.spans.push(Span::new(place.start, place.end));
    }

    /// Takes the bytes of a row whose cells were added by their places. Only ASCII characters may stand between two cells.
    pub(super) fn take_bytes(&mut self, bytes: &[u8]) {
        self.bytes.clear();
        self.bytes.extend_from_slice(bytes);
    }

    /// Returns the bytes and the kind of each cell.
    pub(super) fn cells(&self) -> impl Iterator<Item = (&[u8], CellKind)> {
        let cells = self.spans.iter().map(|span| &self.bytes[span.range()]);
        cells.enumerate().map(|(at, bytes)| (bytes, self.kind(at)))
    }

    /// Returns the number of cells up to the last one that is not blank.
    pub fn filled_cells(&self) -> usize {
        let filled = self.cells().enumerate();
        let filled = filled.filter(|(_, (bytes, _))| !bytes.trim_ascii().is_empty());
        filled.last().map_or(0, |(at, _)| at + 1)
    }

    /// Returns the number of bytes of the cells, with those between them if the row was taken with all its bytes.
    pub(super) fn size(&self) -> usize {
        self.bytes.len()
    }

    /// Returns the end of each cell in `bytes`.
    fn ends(&self) -> impl Iterator<Item = usize> {
        self.spans.iter().map(|span| span.end as usize)
    }

    /// Returns the position of the cell that holds a byte.
    fn cell_at(&self, byte: usize) -> usize {
        self.ends().position(|end| byte < end).unwrap_or(0)
    }
}

impl<'r> View<'r> {
    /// Returns the number of cells.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Returns whether the row has no cell.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Returns a cell, counted from 0; blank if the row is shorter.
    pub fn cell(&self, index: usize) -> Cell<'r> {
        let Some(span) = self.spans.get(index) else {
            return Cell::default();
        };
        Cell {
            text: &self.text[span.range()],
            kind: self.kinds.get(index).copied().unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_white_space_is_blank() {
        for (cells, expected) in [
            (&[&b""[..], b" ", b"\t"][..], true),
            (&["\u{a0}".as_bytes(), b"\x0b", "\u{feff}".as_bytes()], true),
            (&[b"", b"", b"a"], false),
            (&[b"\0", b""], false),
            (&[b"\xff", b""], false),
            (&["\u{a0}".as_bytes(), b"-"], false),
        ] {
            let mut row = Row::default();
            for cell in cells {
                row.push_bytes(cell, CellKind::Text);
            }
            assert_eq!(row.is_blank(), expected, "{cells:?}");
        }
    }

    #[test]
    fn a_cell_keeps_its_kind_whatever_stands_before_it() {
        let mut row = Row::default();
        for number in 1..=2 {
            row.begin(number);
            row.push_bytes(b"a", CellKind::Text);
            row.push("1", CellKind::Number);
            row.push_bytes(b"", CellKind::Text);
            row.extend_last(b"b");
            row.push("2", CellKind::Date);
            row.push("c", CellKind::Text);
            let view = row.view().unwrap();
            let cells = (0..6).map(|at| (view.cell(at).text, view.cell(at).kind));
            let expected = [
                ("a", CellKind::Text),
                ("1", CellKind::Number),
                ("b", CellKind::Text),
                ("2", CellKind::Date),
                ("c", CellKind::Text),
                ("", CellKind::Text),
            ];
            assert_eq!(cells.collect::<Vec<_>>(), expected);
            let kinds = row.cells().map(|(_, kind)| kind);
            assert!(kinds.eq(expected[..5].iter().map(|(_, kind)| *kind)));
        }
    }
}
