//! Mapping: assigns the columns of a source to fields, and makes the draft of each row.
//!
//! This module has no side effects. It prefers no mapping to a wrong one: a column is mapped only if its whole header
//! is the name of a field, a known synonym, one of them with words such as `Work` beside it, or similar to one word by
//! word. `record` checks the values.

mod address;
mod alike;
mod bare;
mod binding;
mod blank;
mod column;
#[cfg(test)]
mod exports_tests;
mod external_id;
mod field_name;
mod from_contacts;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
mod header;
mod heads;
mod incomplete_related;
mod join;
mod known;
mod languages;
mod names;
mod numbered;
mod numbers;
mod options;
mod qualifiers;
mod renamed;
mod spec;
mod split_name;
mod table;
mod template;
mod topic;
mod values;
mod whole_name;
mod words;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::record::{FieldId, Kind, Reason, Requirement, Schema, fields};

use binding::Cells;
pub use binding::{Binding, Room};
pub use blank::{Blanks, distinct, is_placeholder};
pub use column::{Column, How};
use column::{columns_of, is_taken};
pub use field_name::no_such_field;
pub use from_contacts::FLAG as NAME_FROM_CONTACTS;
pub use header::names_past_date;
pub use join::{JoinSpec, Joins, is_joinable, typed as typed_join, usual_separator};
use names::Names;
pub use options::{Basis, MappingOptions};
pub use renamed::renamed;
pub use spec::{ColumnSpec, DefaultSpec, ValueSpec};
use split_name::NameCells;
pub use template::{Bound, Template};

/// The meaning of values in the file, in lower case, by the name of their field.
pub type ValueMap = BTreeMap<String, BTreeMap<String, String>>;

/// The mapping of a source: its columns with their fields, the defaults, and the meaning of values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// One entry per column, in the order of the source.
    pub columns: Vec<Column>,
    /// Fields and their values, for unmapped fields and blank cells.
    pub defaults: Vec<(String, String)>,
    /// The meaning of values in the file.
    #[serde(default)]
    pub values: ValueMap,
    /// Values that mean blank, in every column.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blank: Vec<String>,
    /// The fields with several joined columns, and the text between their cells.
    #[serde(default, skip_serializing_if = "Joins::is_empty")]
    pub joins: Joins,
    /// Whether a client without a name gets the names of its contacts.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub name_from_contacts: bool,
    /// Whether the two columns of the name of a client are halves of a person's name.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_halves: bool,
}

impl Mapping {
    /// Finds a field for every column it can. The order is: the user's arguments, the template, exact names, synonyms,
    /// similar words. The values of a column can tell what its header means.
    ///
    /// A field of text gets several columns if the user maps them, or if they are numbered address lines. The phone of
    /// a contact gets several columns if the user maps them, or if they are a telephone and a mobile.
    ///
    /// # Errors
    /// Returns a usage error for a column or field that does not exist, or for several columns of another field.
    pub fn resolve(
        schema: &Schema,
        header: &[String],
        options: &MappingOptions,
        basis: &Basis,
    ) -> Result<Self> {
        let mut columns = header::unmapped(header);
        for spec in &options.columns {
            spec.apply(schema, &mut columns)?;
        }
        if let Some(template) = &basis.template {
            template.follow(schema, &mut columns)?;
        }
        let mut defaults = options.defaults(schema, basis)?;
        let name_from_contacts = options.names_from_contacts(basis);
        if basis.may_guess() {
            let names = Names::of(schema, header.iter().map(String::as_str));
            let samples = &basis.samples;
            values::map(schema, &mut columns, samples);
            header::detect(&names, &mut columns, How::Exact, &[], samples);
            if basis.has_source {
                external_id::map(schema, &mut columns);
            }
            known::map(&names, &mut columns, samples);
            header::detect(&names, &mut columns, How::Fuzzy, &basis.unguessed, samples);
            values::map_roles(schema, &mut columns, samples);
            address::map_further_lines(&mut columns);
            numbers::map_second_choice(&names, &mut columns, samples);
            if name_from_contacts || is_taken(&columns, fields::NAME) {
                bare::map(&names, &mut columns, samples, &defaults);
            }
            split_name::map(&names, &mut columns);
            numbered::map(schema, &mut columns, &defaults);
        }
        heads::unmap_incomplete(schema, &mut columns, &defaults);
        defaults.extend(heads::said_relationships(schema, &columns, &defaults));
        Ok(Mapping {
            has_halves: split_name::has_halves(&columns, options, basis),
            joins: join::resolve(schema, &columns, &options.joins, basis)?,
            columns,
            defaults,
            values: options.values(schema, basis)?,
            blank: options.blank_values(basis),
            name_from_contacts,
        })
    }

    /// Returns the columns that are probably an `unguessed` field and were not mapped for that reason, with the field.
    pub fn doubtful(&self, schema: &Schema, unguessed: &[String]) -> Vec<(&Column, String)> {
        let names = Names::of(schema, self.headers());
        let doubtful = self.unmapped().filter_map(|column| {
            let field = header::field_for(&names, &column.header, How::Fuzzy)?;
            let is_doubtful = unguessed.iter().any(|name| name == field);
            (column.how == How::None && is_doubtful && !is_taken(&self.columns, field))
                .then(|| (column, field.to_owned()))
        });
        doubtful.collect()
    }

    /// Returns the requirements that no column and no default can meet.
    pub fn missing<'r>(
        &self,
        schema: &Schema,
        required: &'r [Requirement],
    ) -> Vec<&'r Requirement> {
        let required = required.iter();
        required
            .filter(|requirement| !requirement.any_of.iter().any(|&id| self.has(schema, id)))
            .collect()
    }

    /// Returns the requirements of which at least one field has no column and no default. A whole name counts as its
    /// parts.
    pub fn incomplete<'r>(
        &self,
        schema: &Schema,
        required: &'r [Requirement],
    ) -> Vec<&'r Requirement> {
        let is_filled =
            |&id: &FieldId| schema.field(id).kind == Kind::FullName || self.has(schema, id);
        let required = required.iter();
        required
            .filter(|requirement| !requirement.any_of.iter().all(is_filled))
            .collect()
    }

    fn has(&self, schema: &Schema, id: FieldId) -> bool {
        let name = &schema.field(id).name;
        is_taken(&self.columns, name)
            || self.defaults.iter().any(|(field, _)| field == name)
            || (self.name_from_contacts && from_contacts::fills(&self.columns, name))
    }

    /// Returns the name of a column for messages. Columns that share one header are told apart by their positions.
    pub fn name_of(&self, column: &Column) -> String {
        let mut others = self.columns.iter();
        let is_twin =
            |other: &Column| other.column != column.column && other.header == column.header;
        if column.header.is_empty() || !others.any(is_twin) {
            return column.name();
        }
        format!("{} (#{})", column.header, column.column)
    }

    /// Returns the headers.
    fn headers(&self) -> impl Iterator<Item = &str> + Clone {
        self.columns.iter().map(|column| &*column.header)
    }

    /// Returns the columns that are left out.
    pub fn unmapped(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.field.is_none())
    }

    /// Returns the header of the column that fills a field, for messages. Several columns are joined with ` + `.
    /// Returns `None` if no column fills the field or the header is empty.
    pub fn header_of(&self, field: &str) -> Option<String> {
        let columns: Vec<&Column> = self.columns_of(field).collect();
        match columns[..] {
            [] => None,
            [only] => Some(only.header.clone()).filter(|header| !header.is_empty()),
            _ => {
                let names: Vec<String> = columns.into_iter().map(Column::name).collect();
                Some(names.join(" + "))
            }
        }
    }

    /// Sets the header of the column in each reason that names a field and has no column.
    pub fn name_columns(&self, reasons: &mut [Reason]) {
        for reason in reasons.iter_mut().filter(|reason| reason.column.is_none()) {
            let field = reason.field.as_deref();
            reason.column = field.and_then(|field| self.header_of(field));
        }
    }

    /// Returns the columns of a field, in the order of the source.
    pub fn columns_of<'m>(&'m self, field: &'m str) -> impl Iterator<Item = &'m Column> + 'm {
        columns_of(&self.columns, field)
    }

    /// Returns one line for the user for each join, each choice between columns, and the values that mean blank.
    pub fn notes(&self) -> Vec<String> {
        let joins = self.joins.iter().map(|(field, separator)| {
            let columns: Vec<String> = self.columns_of(field).map(Column::name).collect();
            join::note(field, &columns, (separator, self.has_halves))
        });
        joins
            .chain(numbers::notes(&self.columns, &self.joins))
            .chain(blank::note(&self.blank))
            .chain(from_contacts::note(self.name_from_contacts))
            .collect()
    }

    /// Returns a field that the mapping uses and that was removed since, if there is one.
    pub fn removed_field(&self, schema: &Schema) -> Option<&str> {
        let columns = self
            .columns
            .iter()
            .filter_map(|column| column.field.as_deref());
        let defaults = self.defaults.iter().map(|(field, _)| field.as_str());
        columns
            .chain(defaults)
            .find(|field| schema.find(field).is_none())
    }

    /// Replaces names by positions, once for all rows.
    pub fn bind<'m>(&'m self, schema: &Schema) -> Binding<'m> {
        let mut fields: Vec<(FieldId, Cells<'m>)> = Vec::new();
        for column in &self.columns {
            let (Some(name), at) = (column.field.as_deref(), column.column - 1) else {
                continue;
            };
            let Some(field) = schema.find(name) else {
                continue;
            };
            let existing = fields.iter_mut().find(|(other, _)| *other == field);
            match (existing, self.joins.get(name)) {
                (Some((_, Cells::Several(cells, _) | Cells::First(cells))), _) => cells.push(at),
                (Some((_, Cells::Halves(_))), _) => {}
                (Some((_, cells @ Cells::One(_))), _) => {
                    if let Cells::One(first) = *cells {
                        *cells = Cells::First(vec![first, at]);
                    }
                }
                (None, Some(_)) if self.has_halves && name == fields::NAME => {
                    fields.push((field, Cells::Halves(NameCells::of(self, schema))));
                }
                (None, Some(separator)) => {
                    fields.push((field, Cells::Several(vec![at], separator)));
                }
                (None, None) => fields.push((field, Cells::One(at))),
            }
        }
        let defaults = self
            .defaults
            .iter()
            .filter_map(|(field, value)| Some((schema.find(field)?, value.as_str())));
        for (_, cells) in &mut fields {
            if let Cells::First(cells) = cells {
                cells.sort_by_key(|&at| numbers::is_mobile(&self.columns[at].header));
            }
        }
        // Fields are checked, and reasons are listed, in this order.
        fields.sort_by_key(|&(field, _)| field);
        Binding {
            fields,
            defaults: defaults.collect(),
            blanks: Blanks::of(&self.blank),
        }
    }
}

#[cfg(test)]
mod tests;
