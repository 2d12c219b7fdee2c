//! Arguments about the mapping: `COLUMN=field`, `field=value` and `field:FROM=TO`.
//!
//! An argument is parsed without the file and later applied to its header.

use serde::{Deserialize, Serialize};
use std::str::FromStr;

use super::ValueMap;
use super::column::{Column, How};
use super::field_name::named;
use crate::error::{Error, Result};
use crate::record::{Kind, Schema, choice, fields, listed};

/// `COLUMN=field`: the column by its header or as `#3`, and its field; no field: left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnSpec {
    column: String,
    field: String,
}

impl FromStr for ColumnSpec {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        // The last sign separates: a header may contain one, a field never does.
        let (column, field) = text
            .rsplit_once('=')
            .ok_or("write COLUMN=field, for example 'Lead Source=source'")?;
        Ok(ColumnSpec {
            column: column.trim().to_owned(),
            field: field.trim().to_owned(),
        })
    }
}

impl ColumnSpec {
    /// Creates the argument for the column at a position from 1. Without a field, the column is left out.
    pub fn at(position: usize, field: Option<&str>) -> Self {
        ColumnSpec {
            column: format!("#{position}"),
            field: field.unwrap_or_default().to_owned(),
        }
    }

    /// Sets the field of the column.
    ///
    /// # Errors
    /// Returns a usage error if the column or the field does not exist, or if the column is mapped twice.
    pub(super) fn apply(&self, schema: &Schema, columns: &mut [Column]) -> Result<()> {
        let index = self.find(columns)?;
        if columns[index].how == How::Manual {
            return Err(Error::usage(format!(
                "column \"{}\" is mapped twice by --map",
                self.column
            ))
            .hint("Map each column once."));
        }
        let field = if self.field.is_empty() {
            None
        } else {
            Some(named(schema, &self.field)?.to_owned())
        };
        columns[index].field = field;
        columns[index].how = How::Manual;
        Ok(())
    }

    fn find(&self, columns: &[Column]) -> Result<usize> {
        // A column may be named #3, too. Only its position names each column without doubt.
        if let Some(index) = self.position(columns.len()) {
            return Ok(index);
        }
        let by_header = |same: &dyn Fn(&str) -> bool| -> Vec<usize> {
            (0..columns.len())
                .filter(|&index| same(&columns[index].header))
                .collect()
        };
        let mut found = by_header(&|header| header == self.column);
        if found.is_empty() {
            let lower = self.column.to_lowercase();
            found = by_header(&|header| header.to_lowercase() == lower);
        }
        match found[..] {
            [index] => Ok(index),
            [] => Err(self.no_column(columns)),
            _ => Err(Error::usage(format!(
                "{} columns are named \"{}\"",
                found.len(),
                self.column
            ))
            .hint(format!(
                "Name one by its position: {}.",
                self.by_position(&found)
            ))),
        }
    }

    /// Returns the arguments that name each of these columns without doubt.
    fn by_position(&self, found: &[usize]) -> String {
        let arguments = found
            .iter()
            .map(|index| format!("--map '#{}={}'", index + 1, self.field));
        arguments.collect::<Vec<String>>().join(" or ")
    }

    fn position(&self, columns: usize) -> Option<usize> {
        let position: usize = self.column.strip_prefix('#')?.parse().ok()?;
        (1..=columns).contains(&position).then(|| position - 1)
    }

    fn no_column(&self, columns: &[Column]) -> Error {
        let headers: Vec<&str> = columns
            .iter()
            .map(|c| c.header.as_str())
            .filter(|h| !h.is_empty())
            .collect();
        let error = Error::usage(format!("there is no column \"{}\"", self.column));
        let error = match choice::nearest(&self.column, headers.iter().copied()) {
            Some(near) => error.hint(format!("Perhaps \"{near}\"?")),
            None => error,
        };
        error.hint(format!("Columns: {}.", listed(headers.iter().copied())))
    }
}

/// `field=value`: the value of a field that no cell fills.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DefaultSpec {
    field: String,
    value: String,
}

impl FromStr for DefaultSpec {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let (field, value) = text
            .split_once('=')
            .ok_or("write field=value, for example 'country=United Kingdom'")?;
        Ok(DefaultSpec {
            field: field.trim().to_owned(),
            value: value.trim().to_owned(),
        })
    }
}

impl DefaultSpec {
    /// Returns the name of the field as it was typed.
    pub fn field(&self) -> &str {
        &self.field
    }

    /// Returns the field and its value.
    ///
    /// # Errors
    /// Returns a usage error if there is no such field.
    pub(super) fn resolve(&self, schema: &Schema) -> Result<(String, String)> {
        let field = named(schema, &self.field)?;
        if field == fields::EXTERNAL_ID {
            return Err(
                Error::usage(format!("--default {field}: all rows would have one id")).hint(
                    format!("Map the column with the ids: --map 'COLUMN={field}'."),
                ),
            );
        }
        Ok((field.to_owned(), self.value.clone()))
    }
}

/// `field:FROM=TO`: a value as the file has it, and the option that it means; no option: blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueSpec {
    field: String,
    from: String,
    to: String,
}

impl FromStr for ValueSpec {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let parts = text
            .split_once(':')
            .and_then(|(field, rest)| Some((field, rest.rsplit_once('=')?)));
        let (field, (from, to)) =
            parts.ok_or("write field:FROM=TO, for example 'status:In progress=Open'")?;
        Ok(ValueSpec {
            field: field.trim().to_owned(),
            from: from.trim().to_owned(),
            to: to.trim().to_owned(),
        })
    }
}

impl ValueSpec {
    /// Adds the meaning of the value to `values`.
    ///
    /// # Errors
    /// Returns a usage error if there is no such field, if it has no options, or if the value is blank.
    pub(super) fn apply(&self, schema: &Schema, values: &mut ValueMap) -> Result<()> {
        let field = named(schema, &self.field)?;
        let kind = schema.find(field).map(|id| schema.field(id).kind);
        if !matches!(kind, Some(Kind::Choice | Kind::Checkbox)) {
            let error = Error::usage(format!(
                "{field} has no options: --value cannot map \"{}\"",
                self.from
            ));
            return Err(if self.to.is_empty() {
                let hint = "To treat such cells as blank in every column:";
                error.hint(format!("{hint} --blank '{}'.", self.from))
            } else {
                error.hint("Change the values in the file.")
            });
        }
        if self.from.is_empty() {
            return Err(
                Error::usage(format!("--value {field}: a blank cell has no value to map")).hint(
                    format!("To fill blank cells: --default '{field}={}'.", self.to),
                ),
            );
        }
        let of_field = values.entry(field.to_owned()).or_default();
        of_field.insert(self.from.to_lowercase(), self.to.clone());
        Ok(())
    }

    /// Checks that no two arguments give one value different meanings.
    ///
    /// # Errors
    /// Returns a usage error that names the value.
    pub(super) fn assert_consistent(specs: &[ValueSpec]) -> Result<()> {
        let is_same = |a: &ValueSpec, b: &ValueSpec| {
            a.field == b.field && a.from.to_lowercase() == b.from.to_lowercase()
        };
        for (at, spec) in specs.iter().enumerate() {
            let other = specs[..at].iter().find(|other| is_same(spec, other));
            if other.is_some_and(|other| other.to != spec.to) {
                return Err(Error::usage(format!(
                    "--value gives \"{}\" of {} two meanings",
                    spec.from, spec.field
                ))
                .hint("Map each value once."));
            }
        }
        Ok(())
    }
}
