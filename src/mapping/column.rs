//! The columns of a source, the field that each goes to, and how that was found.

use serde::{Deserialize, Serialize};

/// How a column came to its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// The header is the field's name.
    Exact,
    /// The header is a known synonym of the field.
    Alias,
    /// The header is like the field's name or one of its synonyms.
    Fuzzy,
    /// Taken over from a template or an earlier job.
    Template,
    /// The operator said so.
    Manual,
    /// Not mapped: the column is left out.
    None,
}

impl How {
    /// The name in output.
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

/// A column of the source and the field it goes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// The position, from 1.
    pub column: usize,
    /// The header, which may be empty or the same as another's.
    pub header: String,
    /// The name of the field; none if the column is left out.
    pub field: Option<String>,
    /// How that was found.
    pub how: How,
}

impl Column {
    /// What an operator calls it: its header or, if that is empty, its position.
    pub fn name(&self) -> String {
        match &*self.header {
            "" => format!("#{}", self.column),
            header => header.to_owned(),
        }
    }
}

/// The columns of a field.
pub(super) fn columns_of<'c>(
    columns: &'c [Column],
    field: &'c str,
) -> impl Iterator<Item = &'c Column> + 'c {
    let of_field = move |column: &&Column| column.field.as_deref() == Some(field);
    columns.iter().filter(of_field)
}

/// Whether a column goes to a field.
pub(super) fn is_taken(columns: &[Column], field: &str) -> bool {
    columns
        .iter()
        .any(|column| column.field.as_deref() == Some(field))
}
