//! Records side by side, with a mark at each value that differs.

use super::plain;
use crate::record::amount::Currency;
use crate::record::fold::are_different;
use crate::record::{FieldId, Record, Schema};
use crate::store::Stored;
use crate::terminal::{Facing, Side, Terminal};

/// The meaning of a mark.
const LEGEND: &str = "≠ differs from the first column";

/// A record to show beside others.
pub struct Shown<'s> {
    title: String,
    /// Returns the text of a field.
    text: Box<dyn Fn(FieldId) -> Option<String> + 's>,
}

impl<'s> Shown<'s> {
    /// Shows a record that does not exist yet.
    pub fn new(title: impl Into<String>, record: &'s Record, currency: &'s Currency) -> Self {
        Shown {
            title: title.into(),
            text: Box::new(move |id| record.get(id).map(|value| plain(&value, currency))),
        }
    }

    /// Returns the text of a field, which may be blank.
    pub fn text(&self, field: FieldId) -> String {
        (self.text)(field).unwrap_or_default()
    }

    /// Shows an existing record, under its entity and id.
    pub fn stored(schema: &Schema, stored: &'s Stored, currency: &'s Currency) -> Self {
        Shown {
            title: format!("{} {}", schema.entity(), stored.id),
            text: Box::new(move |id| stored.get(id).map(|value| plain(value, currency))),
        }
    }
}

/// Shows records side by side: a line for each field that any of them has.
pub fn show(terminal: &Terminal, schema: &Schema, shown: &[Shown<'_>]) {
    let rows = schema.stored().filter_map(|(id, field)| {
        let values = shown.iter().map(|one| one.text(id));
        facing(&field.name, values.collect())
    });
    let rows: Vec<Facing> = rows.collect();
    let titles: Vec<String> = shown.iter().map(|one| one.title.clone()).collect();
    terminal.side_by_side(&titles, &rows);
    terminal.tell(LEGEND);
}

/// Returns a field with the values of records, the first one without a mark. Returns `None` if all are blank.
fn facing(field: &str, values: Vec<String>) -> Option<Facing> {
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
