//! What the cells of a column prove together: how its dates or amounts are to be read.
//!
//! One cell that can be read in only one way settles the whole column. Cells that can be read in two, and none that
//! settles it, are a question; so are two cells that prove different things. Nothing is ever guessed.

/// What a column may leave unclear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Whether the day or the month comes first in its dates.
    Dates,
    /// Whether a point or a comma stands before the decimals of its numbers.
    Decimals,
}

/// What one cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence<T> {
    /// Nothing: it is blank, or reads the same in every way, or in none.
    Nothing,
    /// It can be read in more than one way.
    Either,
    /// It can be read in this way only.
    Proof(T),
}

/// A cell that shows something, and its row.
pub type Sample = (u64, String);

/// What the cells of a column have said so far.
#[derive(Clone, Debug)]
pub struct Column<T> {
    proofs: Vec<(T, Sample)>,
    unclear: Vec<Sample>,
}

/// What a column proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<T> {
    /// Nothing had to be proved.
    Clear,
    /// It is to be read in this way.
    Proven(T),
    /// It can be read in more than one way, as these cells show.
    Unproven(Vec<Sample>),
    /// These cells prove different things.
    Contradiction(Vec<Sample>),
}

/// Samples of an unclear column that are shown.
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
    /// Takes what a cell says.
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

    /// What all cells prove together.
    pub fn verdict(self) -> Verdict<T> {
        match self.proofs.len() {
            0 if self.unclear.is_empty() => Verdict::Clear,
            0 => Verdict::Unproven(self.unclear),
            1 => Verdict::Proven(self.proofs[0].0),
            _ => {
                Verdict::Contradiction(self.proofs.into_iter().map(|(_, sample)| sample).collect())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(cells: &[Evidence<char>]) -> Verdict<char> {
        let mut column = Column::default();
        for (row, &cell) in (2..).zip(cells) {
            column.take(row, &format!("cell {row}"), cell);
        }
        column.verdict()
    }

    #[test]
    fn one_proof_settles_a_column_and_two_kinds_are_a_question() {
        use Evidence::{Either, Nothing, Proof};
        let sample = |row: u64| (row, format!("cell {row}"));
        assert_eq!(verdict(&[]), Verdict::Clear);
        assert_eq!(verdict(&[Nothing, Nothing]), Verdict::Clear);
        assert_eq!(
            verdict(&[Either, Nothing, Proof('a'), Either, Proof('a')]),
            Verdict::Proven('a')
        );
        assert_eq!(
            verdict(&[Nothing, Either, Either, Either]),
            Verdict::Unproven(vec![sample(3), sample(4)])
        );
        assert_eq!(
            verdict(&[Proof('a'), Either, Proof('b')]),
            Verdict::Contradiction(vec![sample(2), sample(4)])
        );
    }
}
