//! Drafts: the cells that the mapping found in a row for each field, before the check.

use super::currency_mark::CurrencyMark;
use super::rules::NUMBER_DIGITS;
use super::{FieldId, text};

/// The type of a cell in its source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    /// Text as typed.
    #[default]
    Text,
    /// A number in a workbook, written without exponent and without needless decimals.
    Number,
    /// A number as above, which the format of the cell shows in a currency.
    Money(CurrencyMark),
    /// A date in a workbook, written as `YYYY-MM-DD` in accordance with the cell's format.
    Date,
    /// An error value of a workbook, such as `#N/A`, or a formula that was never calculated, with its equals sign.
    Error,
}

impl CellKind {
    /// Returns whether the cell is a number in a workbook.
    pub fn is_number(self) -> bool {
        matches!(self, CellKind::Number | CellKind::Money(_))
    }
}

/// The text of a cell and its type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell<'r> {
    /// The text, not trimmed.
    pub text: &'r str,
    /// The type of the cell in its source.
    pub kind: CellKind,
}

impl<'r> Cell<'r> {
    /// Creates a cell of the kind `Text`.
    pub fn text(text: &'r str) -> Self {
        Cell {
            text,
            kind: CellKind::Text,
        }
    }

    /// Returns the text without surrounding space and marks. It is empty if the cell is blank.
    #[inline]
    pub fn trimmed(&self) -> &'r str {
        text::clean(self.text)
    }

    /// Returns the cell without the leading zeros that a workbook's number format adds: `12` for `0012`.
    #[must_use]
    pub fn unfilled(&self) -> Self {
        let digits = self.text.trim_start_matches('0');
        let is_filled = self.kind.is_number() && digits.starts_with(|c: char| c.is_ascii_digit());
        Cell {
            text: if is_filled { digits } else { self.text },
            kind: self.kind,
        }
    }

    /// Returns whether the cell is a number in a workbook with more digits than a workbook keeps. Its last digits were
    /// lost before the import.
    pub fn has_lost_digits(&self) -> bool {
        let whole = self.text.bytes().take_while(|&byte| byte != b'.');
        self.kind.is_number() && whole.filter(u8::is_ascii_digit).count() > NUMBER_DIGITS
    }
}

/// The cells of a row that are not blank, by the field that they fill.
#[derive(Clone, Debug, Default)]
pub struct Draft<'r> {
    cells: Vec<(FieldId, Cell<'r>)>,
    /// The fields that a default fills, because the row leaves them blank.
    defaults: Vec<FieldId>,
}

impl<'r> Draft<'r> {
    /// Creates an empty draft with capacity for `fields` fields.
    pub fn with_room_for(fields: usize) -> Self {
        Draft {
            cells: Vec::with_capacity(fields),
            defaults: Vec::new(),
        }
    }

    /// Fills a field. A blank cell fills nothing. The first cell of a field counts.
    #[inline]
    pub fn fill(&mut self, field: FieldId, cell: Cell<'r>) {
        if !cell.trimmed().is_empty() {
            self.cells.push((field, cell));
        }
    }

    /// Fills a field with its default, if the row leaves it blank.
    pub fn fill_default(&mut self, field: FieldId, default: &'r str) {
        if !self.has(field) {
            self.fill(field, Cell::text(default));
            self.defaults.push(field);
        }
    }

    /// Returns the fields that a default fills.
    pub fn defaults(&self) -> &[FieldId] {
        &self.defaults
    }

    /// Returns whether a field is filled.
    pub fn has(&self, field: FieldId) -> bool {
        self.cells.iter().any(|(of, _)| *of == field)
    }

    /// Returns the filled fields, in the order in which they were filled.
    pub fn cells(&self) -> impl Iterator<Item = (FieldId, Cell<'r>)> {
        self.cells.iter().copied()
    }
}
