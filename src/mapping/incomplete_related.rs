//! Related records whose columns are left out, because a required field has no column.

use super::Mapping;
use super::column::{Column, How};
use super::heads::{goes_to, names_of};
use super::names::Names;
use super::words::words;
use crate::record::related::{self, field_of_related};
use crate::record::{Requirement, Schema, fields, listed};

impl Mapping {
    /// Returns one line for the user for each related record whose columns are left out because a required field has no
    /// column.
    pub fn incomplete_related(&self, schema: &Schema) -> Vec<String> {
        let known = Names::of(schema, self.headers());
        let places = schema.entity().spec().related.iter();
        let notes = places.zip(related::rules(schema)).filter_map(|(place, rules)| {
            if self.columns.iter().any(|column| goes_to(schema, column, &rules)) {
                return None;
            }
            let found: Vec<(&Column, &str)> = self
                .unmapped()
                .filter(|column| column.how == How::None)
                .filter_map(|column| {
                    let field = known.known(&words(&column.header))?.field;
                    let (of, own) = field_of_related(schema.entity(), field)?;
                    (of == place && own != fields::RELATIONSHIP).then_some((column, field))
                })
                .collect();
            let is_found = |requirement: &&Requirement| {
                names_of(schema, requirement).any(|name| found.iter().any(|(_, of)| *of == name))
            };
            let missing = rules.required.iter().find(|one| !is_found(one))?;
            // A relationship alone is none of a contact.
            let mut relationships = self.columns_of(place.relationship);
            let relationship = relationships.next().filter(|_| found.is_empty());
            let columns = found.iter().map(|(column, _)| *column).chain(relationship);
            let names: Vec<String> = columns.map(Column::name).collect();
            let names = (!names.is_empty()).then(|| listed(names.iter().map(String::as_str)))?;
            let (told, field) = (place.told, &missing.name);
            Some(format!(
                "No {told} is imported from {names}: it needs {field}. To name its column: --map 'COLUMN={field}'."
            ))
        });
        notes.collect()
    }
}
