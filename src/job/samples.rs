//! The first values of each column of a source. They tell what a header such as `Title` means, and which columns are
//! blank.

use crate::error::Result;
use crate::source::{Row, Source};

/// The number of rows that are read.
const ROWS: usize = 200;
/// The number of cells that are read from a source with many columns.
const CELLS: usize = 200_000;
/// The number of values of a column that are kept.
const VALUES: usize = 20;
/// The number of characters of a value that are kept.
const LENGTH: usize = 200;

/// Returns the first values of each column that are not blank.
pub(super) fn of(source: &Source) -> Result<Vec<Vec<String>>> {
    let columns = source.header.len();
    let mut samples = vec![Vec::new(); columns];
    let (mut rows, mut row) = (source.data()?, Row::default());
    for _ in 0..ROWS.min(CELLS / columns.max(1)) {
        // A row that cannot be read is an error of the first pass, which says where it is.
        if !rows.next(&mut row).unwrap_or(false) {
            break;
        }
        for (at, values) in samples.iter_mut().enumerate() {
            let text = row.text(at).unwrap_or_default().trim();
            if !text.is_empty() && values.len() < VALUES {
                values.push(text.chars().take(LENGTH).collect());
            }
        }
    }
    Ok(samples)
}
