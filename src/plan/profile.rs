//! The profile of a file: its columns and what is in them. A job keeps it for the next file of its template. It has no cells
//! except the values of dropdowns.

use serde::{Deserialize, Serialize};

/// A column with more values than this is no dropdown in practice.
const VALUES_MAX: usize = 50;
/// More forms of dates than this say nothing.
const FORMS_MAX: usize = 8;

/// The profile of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileProfile {
    /// The number of rows.
    pub rows: u64,
    /// The columns in the order of the file.
    pub columns: Vec<ColumnProfile>,
}

/// The profile of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ColumnProfile {
    /// The header.
    pub header: String,
    /// The number of blank cells.
    pub blank: u64,
    /// The values of a dropdown, in lower case; none for other columns, and for a column with very many values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
    /// The forms of dates, such as `99/99/9999`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<String>,
    /// The order of dates, if the file proves it or an option gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
}

impl FileProfile {
    /// Returns the profile of a file of which only the headers are known.
    pub fn of_headers<'h>(headers: impl IntoIterator<Item = &'h str>) -> Self {
        let columns = headers.into_iter().map(|header| ColumnProfile {
            header: header.to_owned(),
            ..ColumnProfile::default()
        });
        FileProfile {
            rows: 0,
            columns: columns.collect(),
        }
    }

    /// Returns the header of each column; the second of two equal headers gets a number.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            let before = self.columns[..at].iter();
            let count = before.filter(|other| other.header == column.header).count();
            names.push(match (count, &*column.header) {
                (_, "") => format!("#{}", at + 1),
                (0, header) => header.to_owned(),
                (count, header) => format!("{header} ({})", count + 1),
            });
        }
        names
    }

    /// Adds the values and forms that an earlier file had, so that they do not count as new when they come back.
    pub fn learn(&mut self, earlier: &FileProfile) {
        let (names, earlier_names) = (self.names(), earlier.names());
        for (column, name) in self.columns.iter_mut().zip(names) {
            let at = earlier_names.iter().position(|other| *other == name);
            let Some(before) = at.map(|at| &earlier.columns[at]) else {
                continue;
            };
            for value in before.values.iter().flatten() {
                column.add_value(value);
            }
            for form in &before.forms {
                column.add_form(form);
            }
            if column.order.is_none() {
                column.order.clone_from(&before.order);
            }
        }
    }
}

impl ColumnProfile {
    /// Adds a value of a dropdown, without regard to case.
    pub fn add_value(&mut self, value: &str) {
        let Some(values) = &mut self.values else {
            return;
        };
        let is_known = |known: &String| known.eq_ignore_ascii_case(value);
        if values.iter().any(is_known) {
            return;
        }
        let value = value.to_lowercase();
        if values.contains(&value) {
            return;
        }
        if values.len() == VALUES_MAX {
            self.values = None;
        } else {
            values.push(value);
        }
    }

    /// Adds a form of dates.
    pub fn add_form(&mut self, form: &str) {
        if self.forms.len() < FORMS_MAX && !self.forms.iter().any(|known| known == form) {
            self.forms.push(form.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_learned_until_there_are_too_many_for_a_dropdown() {
        let dropdown = || ColumnProfile {
            header: "Status".to_owned(),
            values: Some(Vec::new()),
            ..ColumnProfile::default()
        };
        let mut earlier = dropdown();
        for value in ["New", "new", "WON", "Ärger", "ärger"] {
            earlier.add_value(value);
        }
        assert_eq!(earlier.values.as_deref().unwrap(), ["new", "won", "ärger"]);
        let of = |column| FileProfile {
            rows: 1,
            columns: vec![column],
        };
        let mut now = dropdown();
        now.add_value("Lost");
        let mut now = of(now);
        now.learn(&of(earlier));
        let values = now.columns[0].values.as_deref().unwrap();
        assert_eq!(values, ["lost", "new", "won", "ärger"]);
        for number in 0..VALUES_MAX {
            now.columns[0].add_value(&number.to_string());
        }
        assert_eq!(now.columns[0].values, None);
    }

    #[test]
    fn equal_headers_have_names_of_their_own() {
        let profile = FileProfile::of_headers(["Tel", "", "Tel"]);
        assert_eq!(profile.names(), ["Tel", "#2", "Tel (2)"]);
    }
}
