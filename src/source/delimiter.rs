//! Which character separates the cells of a CSV file: the one that gives the same number of cells most often.

use super::Row;
use super::csv::{Records, separator_line};

const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
const ROWS: usize = 50;

/// The delimiter that fits the beginning of a file best; a comma if none makes columns.
pub fn detect(beginning: &[u8]) -> u8 {
    let text = beginning.strip_prefix(b"\xef\xbb\xbf").unwrap_or(beginning);
    if let Some((separator, _)) = separator_line(text) {
        return separator;
    }
    let whole_lines = memchr::memrchr(b'\n', beginning).map_or(beginning, |end| &beginning[..=end]);
    CANDIDATES
        .into_iter()
        .map(|delimiter| (fitness(whole_lines, delimiter), delimiter))
        // The first of equals wins: max_by_key would give the last.
        .rev()
        .max_by_key(|(fitness, _)| *fitness)
        .filter(|(fitness, _)| fitness.1 > 1)
        .map_or(b',', |(_, delimiter)| delimiter)
}

/// How many rows have as many cells as the header (per mille), and how many that is.
fn fitness(beginning: &[u8], delimiter: u8) -> (usize, usize) {
    let Ok(mut records) = Records::new(beginning, delimiter, "") else {
        return (0, 0);
    };
    let (mut row, mut widths) = (Row::default(), Vec::new());
    // A quotation that is cut off here ends the sample; the whole file is judged by the survey.
    while widths.len() < ROWS && records.next(&mut row).unwrap_or(false) {
        if !row.is_blank() {
            widths.push(row.len());
        }
    }
    let Some(&width) = widths.first() else {
        return (0, 0);
    };
    if width < 2 {
        return (0, width);
    }
    let alike = widths.iter().filter(|&&other| other == width).count();
    (alike * 1000 / widths.len(), width)
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
            assert_eq!(detect(text.as_bytes()), expected, "{text:?}");
        }
    }
}
