//! Joins: several columns that go to one field of text. Their cells are joined in the order of the file.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::str::FromStr;

use super::column::{Column, columns_of};
use super::field_name::named;
use super::{Basis, numbers, split_name};
use crate::error::{Error, Result};
use crate::record::{Kind, Schema, fields, listed};

/// The text between the cells of several columns, by the name of their field.
pub type Joins = BTreeMap<String, String>;

/// `field=TEXT`: the text between the cells of several columns of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinSpec {
    field: String,
    separator: String,
}

impl JoinSpec {
    /// Returns whether it joins the columns of a field.
    pub(super) fn is_of(&self, field: &str) -> bool {
        self.field == field
    }
}

impl FromStr for JoinSpec {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        let (field, separator) = text
            .split_once('=')
            .ok_or("write field=TEXT, for example 'street=, '")?;
        Ok(JoinSpec {
            field: field.trim().to_owned(),
            // A shell has no short way to write a line break.
            separator: separator.replace("\\n", "\n").replace("\\t", "\t"),
        })
    }
}

/// Returns a join as the user types it after `--join`.
pub fn typed(field: &str, separator: &str) -> String {
    let separator = separator.replace('\n', "\\n").replace('\t', "\\t");
    format!("{field}={separator}")
}

/// Returns the line for the user that describes a join: its field, its columns, the text between their cells, and whether those of a
/// client's name are halves.
pub fn note(field: &str, columns: &[String], (separator, has_halves): (&str, bool)) -> String {
    if has_halves && field == fields::NAME {
        return split_name::note(columns);
    }
    let separator = match separator {
        "" => "nothing".to_owned(),
        " " => "a space".to_owned(),
        "\n" => "a line break".to_owned(),
        other => format!("\"{}\"", other.escape_debug()),
    };
    let columns = listed(columns.iter().map(String::as_str));
    format!("{field} joins {columns} with {separator} between them")
}

/// Returns the text between the cells of a field for which no join is given.
pub fn usual_separator(field: &str) -> &'static str {
    if field == fields::STREET { "\n" } else { " " }
}

/// Returns whether the cells of several columns can be joined in a field.
pub fn is_joinable(schema: &Schema, field: &str) -> bool {
    let kind = schema.find(field).map(|id| schema.field(id).kind);
    matches!(
        kind,
        Some(Kind::Text | Kind::Name | Kind::FullName | Kind::ExternalId)
    )
}

/// Returns the joins of all fields with several columns. The arguments take precedence over the template, and the
/// template over the usual separator.
///
/// # Errors
/// Returns a usage error if a join names a field that is not text, if two joins of one field differ, or if several
/// columns go to a field that cannot join them.
pub(super) fn resolve(
    schema: &Schema,
    columns: &[Column],
    specs: &[JoinSpec],
    basis: &Basis,
) -> Result<Joins> {
    let mut given = Joins::new();
    for JoinSpec { field, separator } in specs {
        let field = named(schema, field)?;
        if !is_joinable(schema, field) {
            return Err(not_text(field).hint("Remove --join."));
        }
        let other = given.insert(field.to_owned(), separator.clone());
        if other.is_some_and(|other| other != *separator) {
            return Err(Error::usage(format!("--join names two texts for {field}"))
                .hint("Name one of them."));
        }
    }
    let template = basis.template.as_ref().map(|template| &template.joins);
    let mut joins = Joins::new();
    for field in columns.iter().filter_map(|column| column.field.as_ref()) {
        if joins.contains_key(field) || columns_of(columns, field).count() < 2 {
            continue;
        }
        if numbers::is_choice(schema, field) {
            continue;
        }
        if !is_joinable(schema, field) {
            return Err(several_columns(columns, field));
        }
        let separator = given.get(field).or_else(|| template?.get(field));
        let separator = separator.map_or_else(|| usual_separator(field), String::as_str);
        joins.insert(field.clone(), separator.to_owned());
    }
    Ok(joins)
}

fn not_text(field: &str) -> Error {
    Error::usage(format!(
        "{field} is not text: columns cannot be joined in it"
    ))
}

fn several_columns(columns: &[Column], field: &str) -> Error {
    let names: Vec<String> = columns_of(columns, field).map(Column::name).collect();
    let last = names.last().map_or("COLUMN", String::as_str);
    Error::usage(format!(
        "\"{field}\" gets {} columns, and only text can be joined: {}",
        names.len(),
        listed(names.iter().map(String::as_str))
    ))
    .hint(format!(
        "Map one of them, and leave the others out: --map '{last}='."
    ))
}
