//! Finds the rows whose names are those of two people, in the first pass: they are counted before a row is imported.

use super::PlannedImport;
use crate::error::Result;
use crate::mapping::Mapping;
use crate::plan::JointNames;
use crate::record::{Schema, fields, joint_name};
use crate::source::Row;

/// The cells with the name of a person, by their positions: whole name, first name, last name.
struct Cells([Option<usize>; 3]);

/// Counts rows whose names are those of two people.
pub struct JointNameCounter {
    people: Vec<Cells>,
    found: JointNames,
}

impl JointNameCounter {
    /// Creates the counter for the rows of a mapping.
    pub fn new(schema: &Schema, mapping: &Mapping) -> Self {
        let places = schema.entity().spec().related.iter();
        let places = places.map(|place| format!("{}.", place.prefix));
        let cell = |prefix: &str, own: &str| {
            let field = format!("{prefix}{own}");
            let column = mapping.columns_of(&field).next()?;
            Some(column.column - 1)
        };
        let parts = [fields::FULL_NAME, fields::FIRST_NAME, fields::LAST_NAME];
        let people = std::iter::once(String::new()).chain(places);
        let people = people.map(|prefix| Cells(parts.map(|part| cell(&prefix, part))));
        JointNameCounter {
            people: people.collect(),
            found: JointNames::default(),
        }
    }

    /// Counts a row.
    pub fn take(&mut self, row: &Row) {
        if self.people.iter().any(|cells| cells.are_joint(row)) {
            self.found.rows += 1;
            if self.found.rows == 1 {
                self.found.first = row.number;
            }
        }
    }

    /// Returns the number of rows, and the first of them.
    pub fn found(self) -> JointNames {
        self.found
    }
}

impl Cells {
    fn are_joint(&self, row: &Row) -> bool {
        let [whole, first, last] = self.0;
        let text = |cell: Option<usize>| row.text(cell?).filter(|text| !text.trim().is_empty());
        text(whole).is_some_and(joint_name::is_whole)
            || text(first).is_some_and(|first| joint_name::is_first(first, text(last)))
    }
}

/// Reads all rows, and returns those whose names are those of two people.
///
/// # Errors
/// Fails if the source cannot be read.
pub fn joint_names(planned: &PlannedImport) -> Result<JointNames> {
    let mut counter = JointNameCounter::new(&planned.schema, &planned.plan.mapping);
    planned.source.survey(|row| counter.take(row))?;
    Ok(counter.found())
}
