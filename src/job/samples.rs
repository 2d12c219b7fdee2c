//! The first values of each column of a source, and its first rows. They tell what a header such as `Title` means, and which columns
//! are blank.

use crate::error::Result;
use crate::mapping::Basis;
use crate::source::{Row, Source};

/// The number of rows that are read.
const ROWS: usize = 200;
/// The number of cells that are read from a source with many columns.
const CELLS: usize = 200_000;
/// The number of values of a column that are kept, and of whole rows.
const VALUES: usize = 20;
/// The number of characters of a value that are kept.
const LENGTH: usize = 200;

/// Returns the basis of a mapping with the first values and rows of a source.
pub(super) fn of(source: &Source) -> Result<Basis> {
    let columns = source.header.len();
    let mut basis = Basis {
        samples: vec![Vec::new(); columns],
        ..Basis::default()
    };
    let (mut rows, mut row) = (source.data()?, Row::default());
    for _ in 0..ROWS.min(CELLS / columns.max(1)) {
        // A row that cannot be read is an error of the first pass, which says where it is.
        if !rows.next(&mut row).unwrap_or(false) {
            break;
        }
        let cells = (0..columns).map(|at| {
            let text = row.text(at).unwrap_or_default().trim();
            text.chars().take(LENGTH).collect()
        });
        let cells: Vec<String> = cells.collect();
        for (cell, values) in cells.iter().zip(&mut basis.samples) {
            if !cell.is_empty() && values.len() < VALUES {
                values.push(cell.clone());
            }
        }
        if basis.rows.len() < VALUES && !row.is_blank() {
            basis.rows.push(cells);
        }
    }
    Ok(basis)
}
