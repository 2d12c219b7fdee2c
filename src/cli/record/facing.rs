//! Records side by side, with a mark at each value that differs.

use crate::record::search::fold;
use crate::terminal::{Facing, Side};

/// What the mark means.
pub const LEGEND: &str = "≠ differs from the first column";

/// Returns a field with the values of records, the first one without a mark. Returns `None` if all are blank. A blank is no
/// difference, and neither are case and accents.
pub fn facing(field: &str, values: Vec<String>) -> Option<Facing> {
    if values.iter().all(String::is_empty) {
        return None;
    }
    let first = fold(values.first().map_or("", String::as_str));
    let differs = |text: &str| !text.is_empty() && !first.is_empty() && fold(text) != first;
    let sides = values.into_iter().map(|text| Side {
        mark: if differs(&text) { '≠' } else { ' ' },
        text,
    });
    Some((field.to_owned(), sides.collect()))
}
