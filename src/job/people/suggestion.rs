//! The suggestion for a person from Intelliflo: a choice, and the contacts that the person may be.

use super::Line;
use super::choice::Choice;
use crate::duplicate::Match;
use crate::record::Record;

/// The suggestion for a person, and the contacts that it may be.
#[derive(Clone, Debug, Default)]
pub struct Suggestion {
    /// The line of the sheet.
    pub line: Line,
    /// The contacts that the person may be.
    pub matched: Option<Match>,
    /// The values of the person, if there are such contacts.
    pub record: Option<Box<Record>>,
    /// Whether the person cannot be imported as it is.
    pub is_rejected: bool,
    /// Whether a user decided earlier to leave the person out.
    pub is_left_out: bool,
    /// The suggestion of one client for a couple, if the person is probably one of two.
    pub couple: Option<Couple>,
}

/// The suggestion of one client for two people.
#[derive(Clone, Debug)]
pub struct Couple {
    /// The choice of this person.
    pub choice: Choice,
    /// The name of the other person.
    pub partner: String,
}

impl Suggestion {
    /// Returns the suggested choice: that of a couple, if there is one.
    pub fn best(&self) -> &Choice {
        self.couple
            .as_ref()
            .map_or(&self.line.choice, |couple| &couple.choice)
    }
}
