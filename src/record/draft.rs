//! Drafts: what the mapping found in a row for each field, unchecked.

use super::rules::NUMBER_DIGITS;
use super::{FieldId, text};

/// What the source knows of a cell besides its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    /// Text as typed.
    #[default]
    Text,
    /// A number of a workbook, written out without exponent or needless decimals.
    Number,
    /// A date of a workbook, written as `YYYY-MM-DD` by the cell's format.
    Date,
    /// An error value of a workbook, such as `#N/A`, or a formula that was never calculated, with its equals sign.
    Error,
}

/// The text of one cell and what the source knows of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell<'r> {
    /// The text, not trimmed.
    pub text: &'r str,
    /// What the source knows of it.
    pub kind: CellKind,
}

impl<'r> Cell<'r> {
    /// A cell of plain text.
    pub fn text(text: &'r str) -> Self {
        Cell {
            text,
            kind: CellKind::Text,
        }
    }

    /// The text that is meant, cleaned of what surrounds it; empty if the cell is blank.
    pub fn trimmed(&self) -> &'r str {
        text::clean(self.text)
    }

    /// The same without the zeros that the format of a workbook fills a number up with: `12` for `0012`.
    #[must_use]
    pub fn unfilled(&self) -> Self {
        let digits = self.text.trim_start_matches('0');
        let is_filled =
            self.kind == CellKind::Number && digits.starts_with(|c: char| c.is_ascii_digit());
        Cell {
            text: if is_filled { digits } else { self.text },
            kind: self.kind,
        }
    }

    /// Whether it is a number of a workbook with more digits than a workbook keeps: the last ones were lost before it
    /// reached us.
    pub fn has_lost_digits(&self) -> bool {
        let whole = self.text.bytes().take_while(|&byte| byte != b'.');
        self.kind == CellKind::Number && whole.filter(u8::is_ascii_digit).count() > NUMBER_DIGITS
    }
}

/// The cells of a row that are not blank, by the field that they fill.
#[derive(Clone, Debug, Default)]
pub struct Draft<'r> {
    cells: Vec<(FieldId, Cell<'r>)>,
}

impl<'r> Draft<'r> {
    /// A draft with every field blank, and room for so many.
    pub fn with_room_for(fields: usize) -> Self {
        Draft {
            cells: Vec::with_capacity(fields),
        }
    }

    /// Fills a field. A blank cell fills nothing; the first cell of a field counts.
    pub fn fill(&mut self, field: FieldId, cell: Cell<'r>) {
        if !cell.trimmed().is_empty() {
            self.cells.push((field, cell));
        }
    }

    /// Whether a field is filled.
    pub fn has(&self, field: FieldId) -> bool {
        self.cells.iter().any(|(of, _)| *of == field)
    }

    /// The filled fields, in the order in which they were filled.
    pub fn cells(&self) -> impl Iterator<Item = (FieldId, Cell<'r>)> {
        self.cells.iter().copied()
    }
}
