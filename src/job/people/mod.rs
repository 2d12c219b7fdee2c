//! People from Intelliflo: the choice about each person, and the plan of their import. Their rows are imported in the same
//! way as those of a file.

mod choice;
mod household;
mod prepare;
mod row_schema;
mod sheet;
mod suggest;
mod suggestion;

pub use choice::{Action, CHOICE_COLUMNS, Choice};
pub use prepare::{FetchedPeople, decided, prepare_people, prepare_people_again};
pub use row_schema::{identify, plan_of, schema_of_rows};
pub use sheet::{Choices, ID_COLUMN, Line, is_sheet, read as read_sheet, write as write_sheet};
pub use suggest::suggest;
pub use suggestion::{Couple, Suggestion};

use crate::error::Error;
use crate::record::Entity;
use crate::store::ExternalId;

/// Returns the error for a job whose copy of the fetched people is missing or damaged.
pub fn fetched_again(job: i64) -> Error {
    Error::failure(format!(
        "the people that job {job} fetched from Intelliflo are no longer kept"
    ))
    .hint("Run the same `intake import intelliflo` again. It recognizes the people who were imported.")
}

/// Returns the external id of a person, by the id in Intelliflo.
pub fn external_id(id: &str) -> ExternalId<'_> {
    ExternalId {
        entity: Entity::Contact,
        source: SOURCE,
        id,
    }
}

/// The source name of their ids.
pub const SOURCE: &str = "intelliflo";
