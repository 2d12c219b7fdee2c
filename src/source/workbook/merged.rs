//! Cells that are merged downwards: a reader of the sheet sees their value in each of their rows, and the file has it in the first one
//! only. Each row gets it. To the right it is not repeated: the columns have other fields.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::record::CellKind;
use crate::source::Row;

/// Merged cells of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The numbers of its rows, from 1: at least two.
    rows: RangeInclusive<u64>,
    /// The column of its value, from 0.
    column: usize,
}

impl Merged {
    /// Returns the cells from the first to the last row, both from 0, or `None` if they are in one row, or far to the right of any
    /// list.
    pub fn of(first: u32, last: u32, column: u32) -> Option<Self> {
        /// The columns of the widest list.
        const COLUMNS_MAX: u32 = 1_000;
        let number = |row: u32| u64::from(row) + 1;
        (first < last && column < COLUMNS_MAX).then(|| Merged {
            rows: number(first)..=number(last),
            column: column as usize,
        })
    }
}

/// The blank cells of a sheet that got the value of the merged cells that they are part of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    /// Their number.
    pub cells: u64,
    /// The number of the row of the first one; 0 if there is none.
    pub first: u64,
}

impl Filled {
    /// Adds the cells of a row.
    pub fn add(&mut self, row: u64, cells: u64) {
        if self.cells == 0 && cells > 0 {
            self.first = row;
        }
        self.cells += cells;
    }
}

/// The value of merged cells whose last row is not read yet.
#[derive(Debug)]
struct Open {
    last: u64,
    text: String,
    kind: CellKind,
}

/// Fills the rows of a sheet, which come in order.
#[derive(Debug)]
pub struct Filler {
    /// The cells whose first row is not read yet, the next ones last.
    waiting: Vec<Merged>,
    /// The row with the headers, if it is known: their cells may be merged with those below by mistake.
    header: Option<u64>,
    /// The open values by their column.
    open: BTreeMap<usize, Open>,
    /// The row in which the first of them ends.
    next_end: u64,
    row: Row,
    /// The number of cells of the last row that were filled.
    filled: u64,
}

/// The most characters of a value. A longer text is a remark on the list.
const TEXT_MAX: usize = 1_000;

impl Filler {
    /// Prepares the filling of these cells. `header` is the number of the row with the headers, if the user has given it; otherwise it is
    /// the first one that is not blank.
    pub fn new(mut merged: Vec<Merged>, header: Option<u64>) -> Self {
        merged.sort_unstable_by_key(|one| {
            std::cmp::Reverse((*one.rows.start(), one.column, *one.rows.end()))
        });
        Filler {
            waiting: merged,
            header,
            open: BTreeMap::new(),
            next_end: u64::MAX,
            row: Row::default(),
            filled: 0,
        }
    }

    /// Returns whether there are merged cells, before the first row.
    pub fn has_cells(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Returns the number of cells of the last row that were filled, without those of headers.
    pub fn filled(&self) -> u64 {
        self.filled
    }

    /// Returns the row with the values of the merged cells in its blank ones. A blank row stays blank.
    pub fn fill<'r>(&'r mut self, row: &'r Row) -> &'r Row {
        self.filled = 0;
        if row.is_blank() {
            self.begin(row, row.number);
            return row;
        }
        let header = *self.header.get_or_insert(row.number);
        self.begin(row, header);
        if self.open.is_empty() {
            return row;
        }
        let width = self
            .open
            .last_key_value()
            .map_or(0, |(column, _)| column + 1);
        self.row.begin(row.number);
        for column in 0..row.len().max(width) {
            let own = row.text(column).unwrap_or_default();
            match self.open.get(&column) {
                Some(Open { text, kind, .. }) if own.trim().is_empty() => {
                    self.row.push(text, *kind);
                    self.filled += u64::from(row.number > header);
                }
                _ => self.row.push(own, row.kind(column)),
            }
        }
        &self.row
    }

    /// Opens the values that begin in a row, and forgets those that ended before it. A header fills no cell below those of the headers.
    fn begin(&mut self, row: &Row, header: u64) {
        if row.number > self.next_end {
            self.open.retain(|_, open| open.last >= row.number);
            let ends = self.open.values().map(|open| open.last);
            self.next_end = ends.min().unwrap_or(u64::MAX);
        }
        let begins = |one: &mut Merged| *one.rows.start() <= row.number;
        while let Some(Merged { rows, column }) = self.waiting.pop_if(begins) {
            let text = row.text(column).unwrap_or_default();
            let is_value = !text.trim().is_empty() && text.chars().nth(TEXT_MAX).is_none();
            if *rows.start() == row.number && is_value {
                let is_header = row.number <= header;
                let last = if is_header {
                    header.min(*rows.end())
                } else {
                    *rows.end()
                };
                self.next_end = self.next_end.min(last);
                let (text, kind) = (text.to_owned(), row.kind(column));
                self.open.insert(column, Open { last, text, kind });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: [(u64, &str); 5] = [
        (1, "Home|Name|Age"),
        (2, "Moor|Ada|7"),
        (3, "|Bob|"),
        // A spreadsheet program leaves blank rows out.
        (5, "|Cyd|9"),
        (6, "|Dot"),
    ];

    /// Returns the rows of a sheet as they are filled, and the number of filled cells. Merged cells are given by their first row,
    /// their last row and their column.
    fn filled(merged: &[[u32; 3]], rows: &[(u64, &str)], header: Option<u64>) -> (String, u64) {
        let merged = merged.iter();
        let merged = merged.filter_map(|&[first, last, column]| Merged::of(first, last, column));
        let mut filler = Filler::new(merged.collect(), header);
        let (mut row, mut texts, mut count) = (Row::default(), Vec::new(), 0);
        for &(number, cells) in rows {
            row.begin(number);
            for cell in cells.split('|') {
                row.push(cell, CellKind::Text);
            }
            let full = filler.fill(&row);
            assert_eq!(full.number, number);
            texts.push(full.raw().join("|"));
            count += filler.filled();
        }
        (texts.join(" / "), count)
    }

    #[test]
    fn each_row_gets_the_value_of_merged_cells() {
        let unchanged = "Home|Name|Age / Moor|Ada|7 / |Bob| / |Cyd|9 / |Dot";
        let cases = [
            (
                vec![[1, 4, 0]],
                "Home|Name|Age / Moor|Ada|7 / Moor|Bob| / Moor|Cyd|9 / |Dot",
                2,
            ),
            (
                vec![[1, 2, 2], [4, 5, 2], [1, 5, 0]],
                "Home|Name|Age / Moor|Ada|7 / Moor|Bob|7 / Moor|Cyd|9 / Moor|Dot|9",
                5,
            ),
            // The first row has no value, or is not there.
            (vec![[2, 5, 0], [3, 5, 0]], unchanged, 0),
            // All rows have a value, as in a damaged file.
            (vec![[0, 5, 1]], unchanged, 0),
            // In one row, behind the last column, and far to the right.
            (vec![[1, 1, 0], [1, 2, 9], [0, 5, 1_000]], unchanged, 0),
        ];
        for (merged, expected, count) in cases {
            let found = filled(&merged, &ROWS, None);
            assert_eq!(found, (expected.to_owned(), count), "{merged:?}");
        }
    }

    #[test]
    fn a_long_text_is_a_remark_and_white_space_is_none() {
        let long = "x".repeat(TEXT_MAX + 1);
        let rows = [
            (1, format!("{long}| |Moor")),
            (2, "|| ".to_owned()),
            (3, "||a".to_owned()),
        ];
        let rows: Vec<(u64, &str)> = rows.iter().map(|(number, row)| (*number, &**row)).collect();
        let (texts, count) = filled(&[[0, 2, 0], [0, 2, 1], [0, 1, 2]], &rows, Some(0));
        assert_eq!(texts, format!("{long}| |Moor / ||  / ||a"));
        assert_eq!(count, 0);
        let (texts, count) = filled(&[[0, 2, 0]], &[(1, "Moor|Ada"), (3, " |Bob")], Some(0));
        assert_eq!((texts.as_str(), count), ("Moor|Ada / Moor|Bob", 1));
    }

    #[test]
    fn a_blank_row_stays_blank() {
        let found = filled(
            &[[0, 2, 0]],
            &[(1, "Moor|Ada"), (2, "| "), (3, "|Bob")],
            Some(0),
        );
        assert_eq!(found, ("Moor|Ada / |  / Moor|Bob".to_owned(), 1));
    }

    #[test]
    fn a_header_fills_no_cell_below_the_headers() {
        let rows = [
            (1, "Home|A"),
            (2, "|B"),
            (3, "|c"),
            (4, "Moor|d"),
            (5, "|e"),
        ];
        let merged = [[0, 3, 0], [3, 4, 0]];
        let cases = [
            (None, "Home|A / |B / |c / Moor|d / Moor|e", 1),
            (Some(2), "Home|A / Home|B / |c / Moor|d / Moor|e", 1),
            (Some(0), "Home|A / Home|B / Home|c / Moor|d / Moor|e", 3),
        ];
        for (header, expected, count) in cases {
            let found = filled(&merged, &rows, header);
            assert_eq!(found, (expected.to_owned(), count), "{header:?}");
        }
    }

    #[test]
    fn a_filled_cell_has_the_kind_of_the_value() {
        let mut filler = Filler::new(Merged::of(0, 1, 0).into_iter().collect(), Some(0));
        let mut row = Row::default();
        row.begin(1);
        row.push("7", CellKind::Number);
        filler.fill(&row);
        row.begin(2);
        row.push("", CellKind::Text);
        row.push("Bob", CellKind::Text);
        let full = filler.fill(&row);
        assert_eq!(
            [full.kind(0), full.kind(1)],
            [CellKind::Number, CellKind::Text]
        );
    }
}
