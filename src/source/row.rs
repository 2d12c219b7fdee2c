//! Rows: the cells of one row in one buffer, which the next row uses again.

use std::borrow::Cow;
use std::fmt;

use super::stamp::Stamp;
use crate::record::{Cell, CellKind, text};

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
    /// The buffer for the bytes of the cells. The first `used` bytes belong to the row.
    bytes: Vec<u8>,
    used: usize,
    /// The buffer for the end of each cell in `bytes`. The first `cells` ends belong to the row.
    ends: Vec<usize>,
    cells: usize,
    /// The kinds of the first cells, up to the last one that is no text. The other cells are text.
    kinds: Vec<CellKind>,
    /// Whether the bytes were decoded. Decoding replaces bytes that are no text by a replacement character.
    pub(super) is_decoded: bool,
    /// The flaw of the row as a whole, such as a faulty quotation.
    pub(super) flaw: Option<Flaw>,
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
        }
    }
}

/// A row whose bytes are text.
#[derive(Clone, Copy, Debug)]
pub struct View<'r> {
    text: &'r str,
    ends: &'r [usize],
    kinds: &'r [CellKind],
}

impl Row {
    /// Returns the number of cells.
    pub fn len(&self) -> usize {
        self.cells
    }

    /// Returns whether the row has no cell. A row of blank cells is not empty.
    pub fn is_empty(&self) -> bool {
        self.cells == 0
    }

    /// Returns whether all cells hold nothing but white space. A line with only a faulty quotation mark is not blank: what it
    /// opened is lost.
    pub fn is_blank(&self) -> bool {
        if matches!(self.flaw, Some(Flaw::Quotation(_))) {
            return false;
        }
        let bytes = self.bytes();
        match bytes.iter().position(|byte| !byte.is_ascii_whitespace()) {
            None => true,
            // Spreadsheets also pad with no-break spaces and invisible characters.
            Some(at) if bytes[at].is_ascii() => false,
            Some(_) => text::is_blank(&String::from_utf8_lossy(bytes)),
        }
    }

    /// Returns the row as text, or its first flaw.
    pub fn view(&self) -> Result<View<'_>, Flaw> {
        if let Some(flaw) = self.flaw {
            return Err(flaw);
        }
        let (bytes, ends) = (self.bytes(), self.ends());
        if let Some(at) = memchr::memchr(0, bytes) {
            return Err(Flaw::Nul(self.cell_at(at)));
        }
        let text = simdutf8::compat::from_utf8(bytes)
            .map_err(|error| Flaw::Encoding(self.cell_at(error.valid_up_to())))?;
        if self.is_decoded
            && let Some(at) = text.find(char::REPLACEMENT_CHARACTER)
        {
            return Err(Flaw::Encoding(self.cell_at(at)));
        }
        match ends.iter().position(|&end| !text.is_char_boundary(end)) {
            Some(split) => Err(Flaw::Encoding(split)),
            None => Ok(View {
                text,
                ends,
                kinds: &self.kinds,
            }),
        }
    }

    /// Returns the cells as the file holds them, for the file of failed rows. Bytes that are no UTF-8 are read as
    /// Latin-1, so that the user sees all of them and can correct the cell.
    pub fn raw(&self) -> Vec<Cow<'_, str>> {
        if let Ok(text) = simdutf8::basic::from_utf8(self.bytes())
            && self.ends().iter().all(|&end| text.is_char_boundary(end))
        {
            let begins = std::iter::once(&0).chain(self.ends());
            let cells = begins.zip(self.ends());
            return cells
                .map(|(&begin, &end)| Cow::Borrowed(&text[begin..end]))
                .collect();
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
        let end = *self.ends().get(cell)?;
        let start = if cell == 0 { 0 } else { self.ends[cell - 1] };
        std::str::from_utf8(&self.bytes[start..end]).ok()
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
        self.used = 0;
        self.cells = 0;
        self.kinds.clear();
        self.stamp = None;
        self.flaw = None;
    }

    /// Adds a cell behind the last one.
    pub fn push(&mut self, text: &str, kind: CellKind) {
        self.push_bytes(text.as_bytes(), kind);
    }

    /// Adds bytes to the cell that `push_bytes` will end.
    pub(super) fn begin_cell(&mut self, bytes: &[u8]) {
        let end = self.used + bytes.len();
        match self.bytes.get_mut(self.used..end) {
            Some(room) => room.copy_from_slice(bytes),
            None => {
                self.bytes.truncate(self.used);
                self.bytes.extend_from_slice(bytes);
            }
        }
        self.used = end;
    }

    /// Adds a cell whose bytes may be no UTF-8.
    pub(super) fn push_bytes(&mut self, bytes: &[u8], kind: CellKind) {
        self.begin_cell(bytes);
        let end = self.used;
        match self.ends.get_mut(self.cells) {
            Some(room) => *room = end,
            None => self.ends.push(end),
        }
        if kind != CellKind::Text {
            self.kinds.resize(self.cells, CellKind::Text);
            self.kinds.push(kind);
        }
        self.cells += 1;
    }

    /// Returns the bytes and the kind of each cell.
    pub(super) fn cells(&self) -> impl Iterator<Item = (&[u8], CellKind)> {
        self.ends().iter().enumerate().map(|(index, &end)| {
            let start = if index == 0 { 0 } else { self.ends[index - 1] };
            (
                &self.bytes[start..end],
                self.kinds.get(index).copied().unwrap_or_default(),
            )
        })
    }

    /// Returns the number of cells up to the last one that is not blank.
    pub fn filled_cells(&self) -> usize {
        let filled = self.cells().enumerate();
        let filled = filled.filter(|(_, (bytes, _))| !bytes.trim_ascii().is_empty());
        filled.last().map_or(0, |(at, _)| at + 1)
    }

    /// Returns the bytes of all cells, without separators.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.used]
    }

    /// Returns the end of each cell in `bytes`.
    pub(super) fn ends(&self) -> &[usize] {
        &self.ends[..self.cells]
    }

    /// Returns the free space that a parser fills with more bytes and ends. The ends count from the first byte of the
    /// row.
    pub(super) fn room(&mut self) -> (&mut [u8], &mut [usize]) {
        (&mut self.bytes[self.used..], &mut self.ends[self.cells..])
    }

    /// Adds the bytes and cells that a parser has written into `room`.
    pub(super) fn take(&mut self, bytes: usize, cells: usize) {
        self.used += bytes;
        self.cells += cells;
    }

    /// Makes `room` larger, up to these limits. Returns false if the row has reached a limit.
    pub(super) fn grow(&mut self, bytes_max: usize, cells_max: usize) -> bool {
        let bytes_full = self.used == self.bytes.len();
        let cells_full = self.cells == self.ends.len();
        if (bytes_full && self.used >= bytes_max) || (cells_full && self.cells >= cells_max) {
            return false;
        }
        if bytes_full {
            self.bytes.resize((self.used * 2).clamp(1024, bytes_max), 0);
        }
        if cells_full {
            self.ends.resize((self.cells * 2).clamp(32, cells_max), 0);
        }
        true
    }

    /// Returns the position of the cell that holds a byte.
    fn cell_at(&self, byte: usize) -> usize {
        self.ends().iter().position(|&end| byte < end).unwrap_or(0)
    }
}

impl<'r> View<'r> {
    /// Returns the number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns whether the row has no cell.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Returns a cell, counted from 0; blank if the row is shorter.
    pub fn cell(&self, index: usize) -> Cell<'r> {
        let Some(&end) = self.ends.get(index) else {
            return Cell::default();
        };
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        Cell {
            text: &self.text[start..end],
            kind: self.kinds.get(index).copied().unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_keeps_its_kind_whatever_stands_before_it() {
        let mut row = Row::default();
        for number in 1..=2 {
            row.begin(number);
            row.push_bytes(b"a", CellKind::Text);
            row.push("1", CellKind::Number);
            assert!(row.grow(1024, 32));
            let (bytes, ends) = row.room();
            (bytes[0], ends[0]) = (b'b', 3);
            row.take(1, 1);
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
