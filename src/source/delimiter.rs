//! Finds the delimiter of a CSV file: the character that gives the same number of cells in the most rows.

use super::Row;
use super::csv::{Dialect, Records, separator_line};

/// The delimiters that are looked for, each with its name for `--delimiter`.
pub const DELIMITERS: [(&str, u8); 4] = [(",", b','), (";", b';'), ("tab", b'\t'), ("|", b'|')];
const ROWS: usize = 50;
/// The number of rows among which a header below a title is looked for.
const TITLES: usize = 20;
/// The fit, in per mille of the rows, up to which the first row is not the header of the rows below it.
const POOR: usize = 500;
/// The least number of columns and rows of a table below a title. Smaller tables are found in prose.
const TABLE: usize = 3;

/// The fit of a delimiter: the share of rows that fit the header (per mille), and the number of cells of the header.
type Fitness = (usize, usize);

/// Returns the delimiter that fits the beginning of a file best; a comma if none makes columns. The rows above
/// `header_row` do not count.
pub fn detect(beginning: &[u8], header_row: Option<u64>) -> u8 {
    let text = beginning.strip_prefix(b"\xef\xbb\xbf").unwrap_or(beginning);
    if let Some((separator, _)) = separator_line(text) {
        return separator;
    }
    let whole_lines = memchr::memrchr(b'\n', beginning).map_or(beginning, |end| &beginning[..=end]);
    let samples = DELIMITERS.map(|(_, delimiter)| (delimiter, sample(whole_lines, delimiter)));
    let from = |samples: &[Cells], at: usize| fitness(samples.get(at..).unwrap_or_default());
    let start = |samples: &[Cells]| {
        let wanted = header_row.unwrap_or(0);
        samples.iter().position(|cells| cells.row >= wanted)
    };
    let by_header = best(&samples, |cells| {
        from(cells, start(cells).unwrap_or(cells.len()))
    });
    let below_title = || {
        (1..TITLES).find_map(|at| {
            best(&samples, |cells| {
                let is_table = cells.len() >= at + TABLE;
                Some(from(cells, at))
                    .filter(|fitness| is_table && fitness.0 > POOR && fitness.1 >= TABLE)
                    .unwrap_or_default()
            })
        })
    };
    match by_header {
        Some((delimiter, fitness)) if header_row.is_some() || fitness.0 > POOR => Some(delimiter),
        Some((delimiter, _)) => below_title()
            .map(|(delimiter, _)| delimiter)
            .or(Some(delimiter)),
        None if header_row.is_some() => None,
        None => below_title().map(|(delimiter, _)| delimiter),
    }
    .unwrap_or(b',')
}

/// Returns the delimiter that fits best, or `None` if no delimiter makes columns.
fn best(
    samples: &[(u8, Vec<Cells>)],
    fitness: impl Fn(&[Cells]) -> Fitness,
) -> Option<(u8, Fitness)> {
    samples
        .iter()
        .map(|(delimiter, cells)| (*delimiter, fitness(cells)))
        // The first of equals is wanted, and `max_by_key` returns the last.
        .rev()
        .max_by_key(|(_, fitness)| *fitness)
        .filter(|(_, fitness)| fitness.1 > 1)
}

/// The number of cells of a row.
#[derive(Clone, Copy, Debug)]
struct Cells {
    row: u64,
    all: usize,
    /// The number of cells up to the last one that is not blank.
    filled: usize,
}

/// Returns the numbers of cells of the first rows that are not blank.
fn sample(beginning: &[u8], delimiter: u8) -> Vec<Cells> {
    let dialect = Dialect {
        delimiter,
        has_backslashes: false,
    };
    let Ok(mut records) = Records::new(beginning, dialect, "") else {
        return Vec::new();
    };
    let (mut row, mut sample) = (Row::default(), Vec::new());
    // A quotation that is cut off here ends the sample. The survey judges the whole file.
    while sample.len() < ROWS && records.next(&mut row).unwrap_or(false) {
        if !row.is_blank() {
            sample.push(Cells {
                row: row.number,
                all: row.len(),
                filled: row.filled_cells(),
            });
        }
    }
    sample
}

/// Returns how well rows fit their header, the first of them. Blank cells at the end do not count.
fn fitness(rows: &[Cells]) -> Fitness {
    let Some(header) = rows.first() else {
        return (0, 0);
    };
    if header.all < 2 {
        return (0, header.all);
    }
    let fits = |row: &&Cells| row.all >= header.filled && row.filled <= header.all;
    let alike = rows.iter().filter(fits).count();
    (alike * 1000 / rows.len(), header.all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_that_fits_is_found() {
        let cases = [
            ("a,b,c\n1,2,3\n", b','),
            ("a;b;c\n1;2,5;3\n2;3,5;4\n", b';'),
            ("a\tb\n1,0\t2,0\n", b'\t'),
            ("a|b\n1|2\n", b'|'),
            ("name,note\nx,\"a;b;c\"\ny,\"d;e\"\n", b','),
            ("email\na@b.example\n", b','),
            ("", b','),
            ("sep=;\na,b;c\n1,2;3\n", b';'),
            ("a;b\n1;\"x,y\nz,w\"\n", b';'),
        ];
        for (text, expected) in cases {
            assert_eq!(detect(text.as_bytes(), None), expected, "{text:?}");
        }
    }

    #[test]
    fn rows_above_the_header_do_not_count() {
        let preamble = "Report, May 2026, all\nBy: Ada, Ben\n\nName;Email;City\nA;a@x;B\nC;c@x;D\n";
        let cases = [
            (preamble, Some(4), b';'),
            (preamble, None, b';'),
            (
                "Stand B14\n\nName;Email;City\nA;a@x;B\nC;c@x;D\n",
                None,
                b';',
            ),
            // Rows of one column that hold delimiters in their text are no table.
            ("Full Name\nQuill; Ada\nRowe; Ben\nShaw; Cat\n", None, b','),
            ("a,b\n1,2\nx;y;z\nx;y;z\nx;y;z\n", Some(1), b','),
            ("a;b\n1,5;2\n", Some(9), b','),
        ];
        for (text, header_row, expected) in cases {
            let found = detect(text.as_bytes(), header_row);
            assert_eq!(found, expected, "{text:?} {header_row:?}");
        }
    }

    #[test]
    fn separators_at_the_end_of_the_header_or_of_the_rows_alone_are_nothing() {
        for text in [
            "a;b;c\n1,5;2,5;3,5;\n1,5;2,5;3,5;\n",
            "a;b;c;\n1,5;2,5;3,5\n1,5;2,5;3,5\n",
        ] {
            assert_eq!(detect(text.as_bytes(), None), b';', "{text:?}");
        }
    }
}
