//! Templates: a mapping that is kept for the next file of its kind. It names headers, not positions.

use serde::{Deserialize, Serialize};

use super::column::{Column, How};
use super::renamed::renamed;
use super::{Joins, Mapping, ValueMap, blank, from_contacts, join};
use crate::error::{Error, Result};
use crate::record::{Schema, listed};

/// A header and the field of its column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bound {
    /// The header, exactly as in the file.
    pub header: String,
    /// The field. `None`: the column is left out on purpose.
    pub field: Option<String>,
}

/// A mapping that is taken over from an earlier one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// The columns. A header that occurs twice has two entries.
    pub columns: Vec<Bound>,
    /// Fields and their values, for unmapped fields and blank cells.
    #[serde(default)]
    pub defaults: Vec<(String, String)>,
    /// The meaning of values in the file.
    #[serde(default)]
    pub values: ValueMap,
    /// Values that mean blank, in every column. An empty list names none.
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
    /// Whether the template is complete: every mapped column must be in the file, and a column that it does not know is
    /// left out.
    #[serde(skip)]
    pub is_whole: bool,
}

impl From<&Mapping> for Template {
    fn from(mapping: &Mapping) -> Self {
        let columns = mapping.columns.iter();
        Template {
            columns: columns
                .map(|column| Bound {
                    header: column.header.clone(),
                    field: column.field.clone(),
                })
                .collect(),
            defaults: mapping.defaults.clone(),
            values: mapping.values.clone(),
            blank: mapping.blank.clone(),
            joins: mapping.joins.clone(),
            name_from_contacts: mapping.name_from_contacts,
            has_halves: mapping.has_halves,
            is_whole: false,
        }
    }
}

impl Template {
    /// Sets the field of every column whose header the template knows. Several columns with one header get their fields
    /// in order. Columns and fields that the user mapped stay as they are.
    ///
    /// # Errors
    /// Returns a usage error if a field no longer exists, or if a mapped column of a complete template is missing.
    pub(super) fn follow(&self, schema: &Schema, columns: &mut [Column]) -> Result<()> {
        let mapped: Vec<String> = columns
            .iter()
            .filter_map(|column| column.field.clone())
            .collect();
        let mut is_found = vec![false; columns.len()];
        let mut missing = Vec::new();
        for Bound { header, field } in &self.columns {
            let next =
                (0..columns.len()).find(|&at| !is_found[at] && columns[at].header == *header);
            let Some(at) = next else {
                if let Some(field) = field
                    && !mapped.contains(field)
                {
                    missing.push((header.as_str(), field.as_str()));
                }
                continue;
            };
            is_found[at] = true;
            if columns[at].how != How::None {
                continue;
            }
            let taken = field.as_ref().filter(|field| !mapped.contains(field));
            if let Some(field) = taken.filter(|field| schema.find(field).is_none()) {
                return Err(removed(header, field));
            }
            let id = taken.and_then(|field| schema.find(field));
            columns[at].field = id.map(|id| schema.field(id).name.to_string());
            columns[at].how = How::Template;
        }
        if self.is_whole && !missing.is_empty() {
            return Err(self.incomplete(&missing, columns));
        }
        Ok(())
    }

    /// Returns the error for mapped columns that a file does not have, with the columns that probably replace them.
    fn incomplete(&self, missing: &[(&str, &str)], columns: &[Column]) -> Error {
        let names: Vec<String> = missing
            .iter()
            .map(|(header, field)| format!("{header} ({field})"))
            .collect();
        let earlier: Vec<String> = self.columns.iter().map(|of| of.header.clone()).collect();
        let now: Vec<String> = columns.iter().map(|of| of.header.clone()).collect();
        let error = Error::usage(format!(
            "the template maps columns that the file does not have: {}",
            listed(names.iter().map(String::as_str))
        ));
        let replaced = renamed(&earlier, &now).into_iter().filter_map(|of| {
            let (_, field) = missing.iter().find(|(header, _)| *header == of.was)?;
            Some(format!("--map '{}={field}'", of.header))
        });
        let replaced: Vec<String> = replaced.collect();
        let error = if replaced.is_empty() {
            error
        } else {
            error.hint(format!(
                "Perhaps they have other headers now: {}.",
                replaced.join(" ")
            ))
        };
        error
            .hint("Name the column that replaces it: --map 'COLUMN=FIELD'; or save the template again.")
            .hint(format!(
                "Columns: {}.",
                listed(now.iter().map(String::as_str))
            ))
    }

    /// Returns one line for the user for each join, and for the values that mean blank.
    pub fn notes(&self) -> Vec<String> {
        let joins = self.joins.iter().map(|(field, separator)| {
            let columns = self.columns.iter();
            let columns = columns.filter(|bound| bound.field.as_ref() == Some(field));
            let columns: Vec<String> = columns.map(|bound| bound.header.clone()).collect();
            join::note(field, &columns, (separator, self.has_halves))
        });
        joins
            .chain(blank::note(&self.blank))
            .chain(from_contacts::note(self.name_from_contacts))
            .collect()
    }

    /// Returns the columns of a source that the template does not know.
    pub fn unknown<'c>(&self, columns: &'c [Column]) -> Vec<&'c Column> {
        let is_known = |column: &&Column| {
            let mut known = self.columns.iter();
            known.any(|bound| bound.header == column.header)
        };
        columns
            .iter()
            .filter(|column| column.how == How::None && !is_known(column))
            .collect()
    }
}

fn removed(header: &str, field: &str) -> Error {
    Error::usage(format!(
        "the template maps column \"{header}\" to {field}, which no longer exists"
    ))
    .hint(format!(
        "Map it elsewhere, or leave it out: --map '{header}='. To add the field again: intake field add"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::{Basis, ColumnSpec, MappingOptions};
    use crate::record::Entity;

    fn resolve(header: &[&str], columns: &[(&str, &str)], specs: &[&str]) -> Result<Vec<String>> {
        let field = |name: &str| (!name.is_empty()).then(|| name.to_owned());
        let pairs = columns.iter();
        let options = MappingOptions {
            columns: specs
                .iter()
                .map(|spec| spec.parse::<ColumnSpec>().unwrap())
                .collect(),
            ..MappingOptions::default()
        };
        let basis = Basis {
            template: Some(Template {
                columns: pairs
                    .map(|(header, name)| Bound {
                        header: (*header).to_owned(),
                        field: field(name),
                    })
                    .collect(),
                is_whole: true,
                ..Template::default()
            }),
            ..Basis::default()
        };
        let header: Vec<String> = header.iter().map(|&h| h.to_owned()).collect();
        let mapping = Mapping::resolve(&Schema::of(Entity::Lead), &header, &options, &basis)?;
        let fields = mapping.columns.into_iter();
        Ok(fields
            .map(|column| column.field.unwrap_or_default())
            .collect())
    }

    #[test]
    fn columns_are_found_by_their_headers_at_any_position() {
        let template = [
            ("Mail", "email"),
            ("Who", "full_name"),
            ("Tel", "phone"),
            ("Tel", "mobile"),
            ("City", ""),
        ];
        assert_eq!(
            resolve(&["Tel", "Who", "City", "Tel", "Mail"], &template, &[]).unwrap(),
            ["phone", "full_name", "", "mobile", "email"]
        );
        let mapped = resolve(&["Tel", "Who", "Tel", "Mail", "Surname"], &template, &[]).unwrap();
        assert_eq!(mapped[4], "", "a new column is left out");
    }

    #[test]
    fn columns_of_one_field_are_all_needed_or_all_replaced() {
        let template = [("Line 1", "street"), ("Line 2", "street")];
        let both = resolve(&["Line 2", "Line 1"], &template, &[]).unwrap();
        assert_eq!(both, ["street", "street"]);
        let error = resolve(&["Line 1"], &template, &[]).unwrap_err();
        assert!(error.to_string().contains("Line 2 (street)"), "{error}");
        let replaced = resolve(&["Line 1", "Address"], &template, &["Address=street"]);
        assert_eq!(replaced.unwrap(), ["", "street"]);
    }

    #[test]
    fn a_missing_column_stops_unless_another_takes_its_place() {
        let template = [("Mail", "email"), ("City", "")];
        let error = resolve(&["E-Post"], &template, &[]).unwrap_err();
        assert!(error.to_string().contains("Mail (email)"), "{error}");
        assert_eq!(
            resolve(&["E-Post"], &template, &["E-Post=email"]).unwrap(),
            ["email"]
        );
    }

    #[test]
    fn a_removed_field_is_named() {
        let error = resolve(&["Pet"], &[("Pet", "custom.pet")], &[]).unwrap_err();
        assert!(error.to_string().contains("no longer exists"), "{error}");
        assert_eq!(
            resolve(&["Pet"], &[("Pet", "custom.pet")], &["Pet="]).unwrap(),
            [""]
        );
    }
}
