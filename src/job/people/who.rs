//! What a person's row says besides the contact: the id in Intelliflo, and what becomes of the link.

use super::CHOICE_COLUMNS;
use super::choice::Choice;
use crate::source::intelliflo::COLUMNS;

/// What a row says besides the contact.
pub struct Who {
    /// The id in Intelliflo.
    pub id: String,
    /// What becomes of the contact besides.
    pub choice: Choice,
}

impl Who {
    /// Out of the cells of a row.
    pub fn of<'c>(cell: impl Fn(usize) -> &'c str) -> Self {
        let chosen = |name: &str| {
            let at = CHOICE_COLUMNS.iter().position(|column| *column == name);
            at.map_or("", |at| cell(COLUMNS.len() + at))
        };
        Who {
            id: cell(0).to_owned(),
            // The columns are our own, written out of such a choice.
            choice: Choice::of(chosen, &Choice::default()).unwrap_or_default(),
        }
    }
}
