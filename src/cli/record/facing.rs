//! Records side by side, with a mark at each value that differs.

use crate::record::search::are_different;
use crate::terminal::{Facing, Side};

/// The meaning of a mark.
pub const LEGEND: &str = "≠ differs from the first column";

/// Returns a field with the values of records, the first one without a mark. Returns `None` if all are blank.
pub fn facing(field: &str, values: Vec<String>) -> Option<Facing> {
    if values.iter().all(String::is_empty) {
        return None;
    }
    let first = values.first().cloned().unwrap_or_default();
    let sides = values.into_iter().map(|text| Side {
        mark: if are_different(&first, &text) {
            '≠'
        } else {
            ' '
        },
        text,
    });
    Some((field.to_owned(), sides.collect()))
}
