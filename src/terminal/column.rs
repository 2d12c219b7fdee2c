//! The columns of a table: key, title, and layout of the cells.

/// The content of a column. It decides on the alignment, and on the layout on a narrow terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text, which can be cut.
    Text,
    /// Sentences, which can be broken into lines.
    Prose,
    /// Dates and other values that are never cut.
    Whole,
    /// Times, which are cut to the day on a narrow terminal.
    Moment,
    /// Numbers, which are never cut and are aligned to the right.
    Number,
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column<'c> {
    /// The key in the JSON record.
    pub key: &'c str,
    /// The title that the table shows.
    pub title: &'c str,
    /// The content of the cells.
    pub holds: Holds,
    /// The rank. On a narrow terminal, the columns with the highest rank are left out first.
    pub rank: u8,
}

impl<'c> Column<'c> {
    /// Creates a column.
    pub const fn new(key: &'c str, title: &'c str, holds: Holds, rank: u8) -> Self {
        Column {
            key,
            title,
            holds,
            rank,
        }
    }
}
