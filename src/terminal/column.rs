//! The columns of a table: key, title, and layout of their cells.

/// The content of a column. It decides the alignment of the cells, and their layout on a narrow terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text, which may be cut.
    Text,
    /// Sentences, which may be broken into lines.
    Prose,
    /// Short texts such as dates, which stay whole.
    Whole,
    /// Times, which are cut to the date if there is little room.
    Moment,
    /// Numbers, which stay whole and are aligned to the right.
    Number,
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column<'c> {
    /// The key of the value in the record.
    pub key: &'c str,
    /// The title in the table. JSON and CSV use the key.
    pub title: &'c str,
    /// The content.
    pub holds: Holds,
    /// The rank. On a narrow terminal, columns with a higher rank are left out first.
    pub rank: u8,
}

impl<'c> Column<'c> {
    /// The rank of a column whose facts other columns have, too. No note says that there is no room for it.
    pub const SPARE: u8 = u8::MAX;

    /// Creates a column. It is left out later than columns with a higher rank.
    pub const fn new(key: &'c str, title: &'c str, holds: Holds, rank: u8) -> Self {
        Column {
            key,
            title,
            holds,
            rank,
        }
    }
}
