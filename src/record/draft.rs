//! Drafts: what the mapping found in a row for each field, unchecked.

use super::{FieldId, Form};

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
    /// An error value of a workbook, such as `#N/A`.
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

    /// Whether there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// A cell for every field of a form, blank where the row has none.
#[derive(Clone, Debug)]
pub struct Draft<'r> {
    cells: Vec<Cell<'r>>,
}

impl<'r> Draft<'r> {
    /// A draft with every field blank.
    pub fn blank(form: &Form) -> Self {
        Draft {
            cells: vec![Cell::default(); form.len()],
        }
    }

    /// Sets the cell of a field.
    pub fn set(&mut self, field: FieldId, cell: Cell<'r>) {
        self.cells[field.index()] = cell;
    }

    /// The cell of a field.
    pub fn get(&self, field: FieldId) -> Cell<'r> {
        self.cells[field.index()]
    }
}
