//! The import of people from Intelliflo: the same pipeline as a file, with a contact for each row, the Intelliflo id
//! as the first rule, and links to clients.

mod choice;
mod prepare;
mod sheet;
mod suggest;

pub use choice::{Action, CHOICE_COLUMNS, Choice};
pub use prepare::{People, PeopleRequest, decided, id_of, prepare_people, prepare_people_again};
pub use sheet::{Choices, ID_COLUMN, Line, is_sheet, read as read_sheet, write as write_sheet};
pub use suggest::{Suggestion, suggest};

use crate::error::Error;

/// The rows of a job are not there any more, or are not what they were.
pub fn fetched_again(job: i64) -> Error {
    Error::failure(format!(
        "what job {job} fetched from Intelliflo is not kept any more"
    ))
    .hint("Run the same `intake import intelliflo` again: who is in already is recognised.")
}

/// The name under which contacts are known to come from there.
pub const SOURCE: &str = "intelliflo";
/// The name under which people are known on whom somebody has decided that they stay out; with the contact they might
/// have been.
pub const LEFT_OUT: &str = "intelliflo left out";
/// The kind of the job.
pub const KIND: &str = "intelliflo";
