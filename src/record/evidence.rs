//! Evidence of a column for the reading of its dates or amounts.
//!
//! A cell with only one reading decides for the whole column. The user is asked if some cells have two readings and no
//! cell decides, or if two cells prove different readings. The reading is never guessed.

/// The subject of the evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Whether the day or the month comes first in a date.
    Dates,
    /// Whether a point or a comma precedes the decimals of a number.
    Decimals,
}

/// The evidence of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence<T> {
    /// The cell is blank, reads the same in every way, or cannot be read at all.
    Nothing,
    /// The cell has more than one reading.
    Either,
    /// The cell has only this reading.
    Proof(T),
}

/// The number of a row, and the text of its cell.
pub type Sample = (u64, String);

/// The evidence of the cells of a column so far.
#[derive(Clone, Debug)]
pub struct Column<T> {
    proofs: Vec<(T, Sample)>,
    unclear: Vec<Sample>,
}

/// The result for a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnProof<T> {
    /// No cell has more than one reading.
    Clear,
    /// The column has this reading.
    Proven(T),
    /// The column has more than one reading. The samples show it.
    Unproven(Vec<Sample>),
    /// The samples prove different readings.
    Contradiction(Vec<Sample>),
}

/// The number of samples of an unclear column that are kept.
const SAMPLES: usize = 2;

impl<T> Default for Column<T> {
    fn default() -> Self {
        Column {
            proofs: Vec::new(),
            unclear: Vec::new(),
        }
    }
}

impl<T: Copy + PartialEq> Column<T> {
    /// Adds the evidence of a cell.
    pub fn take(&mut self, row: u64, text: &str, evidence: Evidence<T>) {
        match evidence {
            Evidence::Proof(way) if self.proofs.iter().all(|(other, _)| *other != way) => {
                self.proofs.push((way, (row, text.trim().to_owned())));
            }
            Evidence::Either if self.unclear.len() < SAMPLES => {
                self.unclear.push((row, text.trim().to_owned()));
            }
            _ => {}
        }
    }

    /// Returns the result of all cells.
    pub fn proof(self) -> ColumnProof<T> {
        match self.proofs.len() {
            0 if self.unclear.is_empty() => ColumnProof::Clear,
            0 => ColumnProof::Unproven(self.unclear),
            1 => ColumnProof::Proven(self.proofs[0].0),
            _ => ColumnProof::Contradiction(
                self.proofs.into_iter().map(|(_, sample)| sample).collect(),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proof(cells: &[Evidence<char>]) -> ColumnProof<char> {
        let mut column = Column::default();
        for (row, &cell) in (2..).zip(cells) {
            column.take(row, &format!("cell {row}"), cell);
        }
        column.proof()
    }

    #[test]
    fn one_proof_settles_a_column_and_two_kinds_are_a_question() {
        use Evidence::{Either, Nothing, Proof};
        let sample = |row: u64| (row, format!("cell {row}"));
        assert_eq!(proof(&[]), ColumnProof::Clear);
        assert_eq!(proof(&[Nothing, Nothing]), ColumnProof::Clear);
        assert_eq!(
            proof(&[Either, Nothing, Proof('a'), Either, Proof('a')]),
            ColumnProof::Proven('a')
        );
        assert_eq!(
            proof(&[Nothing, Either, Either, Either]),
            ColumnProof::Unproven(vec![sample(3), sample(4)])
        );
        assert_eq!(
            proof(&[Proof('a'), Either, Proof('b')]),
            ColumnProof::Contradiction(vec![sample(2), sample(4)])
        );
    }
}
