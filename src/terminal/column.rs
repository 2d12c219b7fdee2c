//! The columns of a table: key, title, and how their cells are laid out.

/// What a column holds, which decides where its text stands and what happens to it on a narrow terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text, which may be cut.
    Text,
    /// Sentences, which may be broken into lines.
    Prose,
    /// Dates and the like, which stay whole.
    Whole,
    /// Times, of which there is only the day where there is little room.
    Moment,
    /// Numbers, which stay whole and stand on the right.
    Number,
}

/// A column of the table: the record's key and the title for people.
#[derive(Clone, Copy, Debug)]
pub struct Column<'c> {
    /// The key in the record.
    pub key: &'c str,
    /// The title.
    pub title: &'c str,
    /// What it holds.
    pub holds: Holds,
    /// On a narrow terminal, columns with a higher number are left out first.
    pub rank: u8,
}

impl<'c> Column<'c> {
    /// A column; it stays longer than those with a higher rank.
    pub const fn new(key: &'c str, title: &'c str, holds: Holds, rank: u8) -> Self {
        Column {
            key,
            title,
            holds,
            rank,
        }
    }
}
