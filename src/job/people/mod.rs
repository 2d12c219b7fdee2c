//! The import of people from Intelliflo: the same pipeline as a file, with a contact for each row, the Intelliflo id
//! as the first rule, and links to clients.

mod choice;
mod link;
mod person;
mod prepare;
mod sheet;
mod suggest;

pub use choice::{Action, CHOICE_COLUMNS, Choice};
pub use prepare::{People, PeopleRequest, decided, id_of, prepare_people};
pub use sheet::{Choices, Line, read as read_sheet, write as write_sheet};
pub use suggest::{Suggestion, suggest};

use crate::error::Error;

/// People who wait are decided on where they are imported, because a link goes with each.
pub(super) fn decided_elsewhere(job: i64) -> Error {
    let sheet = format!("job-{job}-decisions.csv");
    Error::usage(format!("job {job} imported people from Intelliflo"))
        .hint(format!("Have those who wait written: intake jobs failed {job} --out {sheet}"))
        .hint(format!(
            "Fill in on_duplicate (merge, create, skip), then: intake import intelliflo --decisions {sheet}"
        ))
}

/// People are gone on with by the command that fetches them: what was fetched is not kept.
pub(super) fn fetched_again(job: i64) -> Error {
    Error::usage(format!(
        "job {job} imported people from Intelliflo, which has no file"
    ))
    .hint("Run the same `intake import intelliflo` again: it goes on where it was.")
}

/// The name under which contacts are known to come from there.
pub const SOURCE: &str = "intelliflo";
/// The kind of the job.
pub const KIND: &str = "intelliflo";
