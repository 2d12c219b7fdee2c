//! The columns of a source: the field of each, and the way in which it was found.

use serde::{Deserialize, Serialize};

use crate::record::checkbox;

/// The way in which a column got its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// The header is the name of the field.
    Exact,
    /// The header is a known synonym of the field.
    Alias,
    /// The header is similar to the name of the field or to one of its synonyms.
    Fuzzy,
    /// A template or an earlier job maps the column.
    Template,
    /// The user mapped the column.
    Manual,
    /// The column is not mapped and is left out.
    None,
}

impl How {
    /// Returns the name in output.
    pub fn name(self) -> &'static str {
        match self {
            How::Exact => "exact",
            How::Alias => "alias",
            How::Fuzzy => "fuzzy",
            How::Template => "template",
            How::Manual => "manual",
            How::None => "none",
        }
    }
}

/// A column of the source and its field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// The position, from 1.
    pub column: usize,
    /// The header. It may be empty or equal to another header.
    pub header: String,
    /// The name of the field. `None`: the column is left out.
    pub field: Option<String>,
    /// The way in which the field was found.
    pub how: How,
}

impl Column {
    /// Returns the header, or the position such as `#3` if the header is empty.
    pub fn name(&self) -> String {
        match &*self.header {
            "" => format!("#{}", self.column),
            header => header.to_owned(),
        }
    }
}

/// Returns the columns that go to a field.
pub(super) fn columns_of<'c>(
    columns: &'c [Column],
    field: &'c str,
) -> impl Iterator<Item = &'c Column> + 'c {
    let of_field = move |column: &&Column| column.field.as_deref() == Some(field);
    columns.iter().filter(of_field)
}

/// Returns whether the column at this position has no values among the first of the file, by its samples.
pub(super) fn is_blank(samples: &[Vec<String>], at: usize) -> bool {
    samples.get(at).is_some_and(Vec::is_empty)
}

/// Returns whether the first values of the column at this position say only yes or no.
pub(super) fn has_ticks(samples: &[Vec<String>], at: usize) -> bool {
    let values = samples.get(at).map_or(&[][..], Vec::as_slice);
    !values.is_empty() && values.iter().all(|value| checkbox::parse(value).is_some())
}

/// Returns whether a column goes to a field.
pub(super) fn is_taken(columns: &[Column], field: &str) -> bool {
    columns
        .iter()
        .any(|column| column.field.as_deref() == Some(field))
}
