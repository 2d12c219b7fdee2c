//! Rows that repeat the headers of their source, as where files were put together, and a second table below the first one.

use crate::error::{Error, Result};
use crate::mapping::Mapping;
use crate::source::{Row, Source};

/// The headers of a source, to be found among its rows: without case, spaces and marks. A blank one is none, and neither is
/// a column that intake adds to a file of failed rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderNames {
    names: Vec<String>,
    /// How the names begin. Most rows are told from headers by it.
    begins: Vec<Beginning>,
}

/// The first two letters of a header, one in each half. A half is 0 without a letter.
type Beginning = u64;

/// The headers that a row has in other columns: the position of each cell, and that of its header.
type Moved = Vec<(usize, usize)>;

impl HeaderNames {
    /// Takes the headers of a source.
    pub fn of(header: &[String]) -> Self {
        let name = |header: &String| {
            let is_ours = header.starts_with('_');
            letters(header).filter(|_| !is_ours).collect()
        };
        let names: Vec<String> = header.iter().map(name).collect();
        HeaderNames {
            begins: names.iter().map(|name| begin(name)).collect(),
            names,
        }
    }

    /// Returns the headers that a row has in other columns, or `None` if it does not repeat the headers. A few of them may be
    /// missing or be another word.
    pub fn repeated_in<'c>(&self, cells: impl Iterator<Item = &'c str> + Clone) -> Option<Moved> {
        let filled = cells
            .enumerate()
            .filter(|(at, cell)| !self.is_unnamed(*at) && !cell.trim().is_empty());
        // Few rows need more than this.
        let (at, first) = filled.clone().next()?;
        self.column_of(first, at, &[])?;
        let (mut found, mut moved, mut others) = (Vec::new(), Vec::new(), 0);
        for (at, cell) in filled {
            match self.column_of(cell, at, &found) {
                Some(header) => {
                    found.push(header);
                    if header != at {
                        moved.push((at, header));
                    }
                }
                None => others += 1,
            }
        }
        // A single column may have its own name as a value.
        (found.len() > 1 && found.len() > 2 * others).then_some(moved)
    }

    /// Returns whether the column at a position has no name.
    fn is_unnamed(&self, at: usize) -> bool {
        self.names.get(at).is_some_and(String::is_empty)
    }

    /// Returns the column whose header a cell repeats: its own, or the first other one that is not found yet.
    fn column_of(&self, cell: &str, own: usize, found: &[usize]) -> Option<usize> {
        let begin = begin(cell);
        if begin == 0 || !self.begins.contains(&begin) {
            return None;
        }
        let is_it = |&at: &usize| {
            self.begins.get(at) == Some(&begin)
                && letters(cell).eq(self.names[at].chars())
                && !found.contains(&at)
        };
        let others = || (0..self.names.len()).find(is_it);
        Some(own).filter(is_it).or_else(others)
    }
}

fn begin(header: &str) -> Beginning {
    let of = |first: u32, second: u32| u64::from(first) << 32 | u64::from(second);
    // Most cells begin in this way.
    if let [first, second, ..] = header.as_bytes()
        && first.is_ascii_alphanumeric()
        && second.is_ascii_alphanumeric()
    {
        let [first, second] = [first, second].map(|byte| u32::from(byte.to_ascii_lowercase()));
        return of(first, second);
    }
    let mut letters = letters(header).map(u32::from);
    of(
        letters.next().unwrap_or_default(),
        letters.next().unwrap_or_default(),
    )
}

/// Returns the letters and digits of a header, in lower case.
fn letters(header: &str) -> impl Iterator<Item = char> {
    let letters = header.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase)
}

/// Looks for a second table with other columns. Its rows would be read into the wrong fields.
pub struct SecondTable {
    names: HeaderNames,
    /// Whether each column goes to a field.
    is_mapped: Vec<bool>,
    /// The row with its headers.
    begin: Option<u64>,
    has_rows: bool,
}

impl SecondTable {
    /// Begins to look below a header.
    pub fn below(header: &[String], mapping: &Mapping) -> Self {
        let columns = mapping.columns.iter();
        SecondTable {
            names: HeaderNames::of(header),
            is_mapped: columns.map(|column| column.field.is_some()).collect(),
            begin: None,
            has_rows: false,
        }
    }

    /// Looks at a row.
    pub fn take(&mut self, row: &Row) {
        if self.begin.is_some() {
            self.has_rows = true;
            return;
        }
        let cells = (0..row.len()).map(|at| row.text(at).unwrap_or_default());
        let moved = self.names.repeated_in(cells).unwrap_or_default();
        let is_mapped = |at: usize| self.is_mapped.get(at) == Some(&true);
        if moved
            .iter()
            .any(|&(at, header)| is_mapped(at) || is_mapped(header))
        {
            self.begin = Some(row.number);
        }
    }

    /// Fails if there is a second table.
    ///
    /// # Errors
    /// Returns a usage error with its row.
    pub fn assert_none(&self, source: &Source) -> Result<()> {
        let Some(row) = self.begin.filter(|_| self.has_rows) else {
            return Ok(());
        };
        let place = source.place();
        let what = format!(
            "{place}, row {row}: the headers are repeated here in other columns, so the rows below would be read into the wrong fields"
        );
        Err(Error::usage(what).hint(
            "Move this row and the rows below it to another file. If no second table begins here, delete the row.",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Places = [(usize, usize)];

    #[test]
    fn repeated_headers_are_found_in_any_case_and_in_other_columns() {
        let header = ["First Name", "Prénom", "Email", "", "City", "_error"].map(str::to_owned);
        let names = HeaderNames::of(&header);
        let cases: [(&[&str], Option<&Places>); 17] = [
            (&["First Name", "Prénom", "Email", "", "City"], Some(&[])),
            (&["FIRST NAME", "PRÉNOM ", "e-mail"], Some(&[])),
            (&["\u{feff}first_name", "Prénom*", "Email:"], Some(&[])),
            (
                &["First Name", "Prénom", "Email", "x", "City", "y"],
                Some(&[]),
            ),
            (&["First Name", "Prénom", "Mail", "", "City"], Some(&[])),
            (&["First Name", "Prénom"], Some(&[])),
            (&["PRÉNOM", "First  Name", "Email"], Some(&[(0, 1), (1, 0)])),
            (&["First Name", "Prénom", "City"], Some(&[(2, 4)])),
            (
                &["Email", "Prénom", "First Name", "", "Town"],
                Some(&[(0, 2), (2, 0)]),
            ),
            (&["Email", "City", "Moor Lane"], None),
            (&["Email", "Email", "Email"], None),
            (&["City", "", "", "", "City"], None),
            (&["First Name"], None),
            (&["Ada", "Prénom", "Email", "", "City"], None),
            (&["Ada", "Moor", "ada@example.com", "", "York"], None),
            (&["", "", "", "x"], None),
            (&[], None),
        ];
        for (cells, expected) in cases {
            let found = names.repeated_in(cells.iter().copied());
            assert_eq!(found.as_deref(), expected, "{cells:?}");
        }
        let twins = HeaderNames::of(&["Email", "N° client", "E-mail"].map(str::to_owned));
        for (cells, expected) in [
            (["Email", "N° client", "E-mail"], Some(Vec::new())),
            (["", "N° CLIENT", "Email"], Some(Vec::new())),
            (["Email", "Email", "N° client"], Some(vec![(1, 2), (2, 1)])),
        ] {
            assert_eq!(twins.repeated_in(cells.into_iter()), expected, "{cells:?}");
        }
        let one = HeaderNames::of(&["Name".to_owned()]);
        assert_eq!(one.repeated_in(["Name"].into_iter()), None);
    }
}
