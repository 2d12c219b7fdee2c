//! People from Intelliflo: what an operator decides on each of them, and the import that is made of that. Their rows take
//! the same way as those of a file.

mod choice;
mod prepare;
mod row_schema;
mod sheet;
mod suggest;

pub use choice::{Action, CHOICE_COLUMNS, Choice};
pub use prepare::{FetchedPeople, decided, prepare_people, prepare_people_again};
pub use row_schema::{plan_of, schema_of_rows};
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

/// The source name of their ids.
pub const SOURCE: &str = "intelliflo";
/// The source name of people whom a person has left out, each with the contact that was the possible match.
pub const LEFT_OUT: &str = "intelliflo left out";
