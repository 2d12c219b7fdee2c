//! Reads all rows once: counts them, and finds columns with unusual values.

use std::collections::BTreeMap;

use super::left_names::left_names;
use super::{Talk, shape};
use crate::cli::import::placeholders::Placeholders;
use crate::error::Result;
use crate::job::PlannedImport;
use crate::job::repeated_headers::HeaderNames;
use crate::mapping::{Blanks, Column, How};
use crate::record::{fields, listed};
use crate::terminal::number;

/// Fields of words. Numbers alone belong to another field.
const WORDS: &[&str] = &[
    fields::FIRST_NAME,
    fields::LAST_NAME,
    fields::FULL_NAME,
    fields::COMPANY,
    fields::JOB_TITLE,
    fields::DEPARTMENT,
    fields::CITY,
    fields::REGION,
    fields::COUNTRY,
    fields::OWNER,
];

/// The facts about all rows.
#[derive(Default)]
pub struct Look {
    /// Rows that are not blank.
    pub rows: u64,
    /// Blank rows.
    pub blank: u64,
    /// The hash of the file's bytes.
    pub hash: String,
    /// The placeholders of all columns.
    pub placeholders: Placeholders,
    columns: Vec<Cells>,
    values: Vec<Values>,
}

/// The number of distinct values of a column that are counted. A column with more is no dropdown.
const VALUES: usize = 200;

/// The distinct values of a column as they are written, with their rows. None if there are too many, or too long ones.
type Values = Option<BTreeMap<String, u64>>;

/// The kinds of cells of a column.
#[derive(Clone, Copy, Default)]
struct Cells {
    filled: u64,
    numbers: u64,
    with_at: u64,
    phones: u64,
    dates: u64,
    postcodes: u64,
    names: u64,
}

impl Look {
    /// Reads all rows of a file.
    pub fn at(planned: &PlannedImport) -> Result<Self> {
        let source = &planned.source;
        let blanks = Blanks::of(&planned.plan.mapping.blank);
        let mut columns = vec![Cells::default(); source.header.len()];
        let mut values: Vec<Values> = vec![Some(BTreeMap::new()); columns.len()];
        let mut placeholders = Placeholders::default();
        let names = HeaderNames::of(&source.header);
        let survey = source.survey(|row| {
            // Such a row fails. Its texts are no values of its columns.
            let cells = (0..row.len()).map(|at| row.text(at).unwrap_or_default());
            if names.repeated_in(cells).is_some() {
                return;
            }
            placeholders.take(row);
            for (at, cells) in columns.iter_mut().enumerate() {
                let text = row.text(at).unwrap_or_default().trim();
                count(&mut values[at], text);
                let text = if blanks.has(text) { "" } else { text };
                cells.filled += u64::from(!text.is_empty());
                cells.numbers += u64::from(text.parse::<f64>().is_ok());
                cells.with_at += u64::from(text.contains('@'));
                cells.phones += u64::from(shape::is_phone(text));
                cells.dates += u64::from(shape::is_date(text));
                cells.postcodes += u64::from(shape::is_postcode(text));
                cells.names += u64::from(shape::is_name(text));
            }
        })?;
        Ok(Look {
            rows: survey.rows,
            blank: survey.blank,
            hash: survey.hash,
            placeholders,
            columns,
            values,
        })
    }

    /// Returns whether a column, from 0, is blank in every row.
    pub fn is_empty(&self, column: usize) -> bool {
        self.columns
            .get(column)
            .is_some_and(|cells| cells.filled == 0)
    }

    /// Returns whether the cells of a column, from 0, look like names: three of four have the form of one, and they differ.
    pub fn holds_names(&self, column: usize) -> bool {
        let Some(Cells { filled, names, .. }) = self.columns.get(column).copied() else {
            return false;
        };
        let counted = self.values.get(column).and_then(Option::as_ref);
        let distinct = counted.map_or(filled, |values| values.len() as u64);
        filled > 1 && names * 4 >= filled * 3 && distinct * 2 > filled
    }

    /// Returns the distinct values of a column, from 0, with their rows, whatever the case of their letters. Empty if there
    /// are too many.
    pub fn values(&self, column: usize) -> Vec<(&str, u64)> {
        let counted = self.values.get(column).into_iter().flatten().flatten();
        // By the value in lower case: how it is written, and its rows.
        let mut values: BTreeMap<String, (&str, u64)> = BTreeMap::new();
        for (text, rows) in counted {
            values.entry(text.to_lowercase()).or_insert((text, 0)).1 += rows;
        }
        values.into_values().collect()
    }

    /// Returns the number of rows, in words.
    pub fn rows(&self) -> String {
        let rows = match self.rows {
            1 => "1 row".to_owned(),
            rows => format!("{} rows", number(rows)),
        };
        match self.blank {
            0 => rows,
            blank => format!("{rows}, and {blank} blank"),
        }
    }
}

/// The most bytes of a value that is counted. A column with a longer one is no dropdown.
const VALUE_BYTES_MAX: usize = 200;

/// Counts a value that is not blank.
fn count(values: &mut Values, text: &str) {
    if text.is_empty() {
        return;
    }
    if text.len() > VALUE_BYTES_MAX {
        *values = None;
        return;
    }
    if let Some(counted) = values {
        match counted.get_mut(text) {
            Some(rows) => *rows += 1,
            None => drop(counted.insert(text.to_owned(), 1)),
        }
        if counted.len() > VALUES {
            *values = None;
        }
    }
}

/// Returns the warnings about the columns.
pub fn problems(talk: &Talk) -> Vec<String> {
    let columns = &talk.planned.plan.mapping.columns;
    let cells = columns.iter().zip(&talk.look.columns);
    let empty = cells
        .clone()
        .filter(|(column, cells)| column.field.is_some() && cells.filled == 0);
    let empty: Vec<String> = empty.map(|(column, _)| column.name()).collect();
    let mut problems = Vec::new();
    if !empty.is_empty() && talk.look.rows > 0 {
        let names = listed(empty.iter().map(String::as_str));
        problems.push(format!("! Empty in every row: {names}."));
    }
    problems.extend(cells.filter_map(|(column, cells)| strange(column, *cells)));
    problems
}

/// A column that is left out, and the field that its cells suggest.
pub struct Suggestion {
    /// The column, from 0.
    pub at: usize,
    /// The name of the column for messages.
    pub name: String,
    /// The field.
    pub field: String,
}

/// The fewest filled cells that suggest a field.
const FILLED_MIN: u64 = 3;

/// Returns the fields that the cells of columns suggest whose headers say nothing. Several columns may look like one name. Only a
/// user decides.
pub fn suggestions(talk: &Talk) -> Vec<Suggestion> {
    let mapping = &talk.planned.plan.mapping;
    let columns = mapping.columns.iter().zip(&talk.look.columns);
    let left_out = columns.filter(|(column, _)| column.how == How::None);
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for (column, cells) in left_out {
        let fields = cells.fields().iter().copied();
        let is_free = |field: &&'static str| {
            let is_field = talk.planned.schema.find(field).is_some();
            let is_taken = mapping.columns_of(field).next().is_some();
            is_field && !is_taken && suggestions.iter().all(|other| other.field != *field)
        };
        if let Some(field) = fields.into_iter().find(is_free) {
            suggestions.push(Suggestion {
                at: column.column - 1,
                name: mapping.name_of(column),
                field: field.to_owned(),
            });
        }
    }
    suggestions.extend(left_names(talk));
    suggestions
}

impl Cells {
    /// Returns the fields that three of four filled cells have the form of. Some cells of real files are wrong.
    fn fields(self) -> &'static [&'static str] {
        let has = |count: u64| self.filled >= FILLED_MIN && count * 4 >= self.filled * 3;
        if has(self.with_at) {
            &[fields::EMAIL]
        } else if has(self.phones) {
            &[fields::PHONE, fields::MOBILE]
        } else if has(self.dates) {
            // Dates do not show of what they are, and a user who presses Enter must not give a client's birthday another
            // meaning.
            &[fields::DATE_OF_BIRTH]
        } else if has(self.postcodes) {
            &[fields::POSTCODE]
        } else {
            &[]
        }
    }
}

/// Returns the warning about a column whose cells do not fit its field.
fn strange(column: &Column, cells: Cells) -> Option<String> {
    let (field, name) = (column.field.as_deref()?, column.name());
    if cells.filled == 0 {
        return None;
    }
    if WORDS.contains(&field) && cells.numbers == cells.filled {
        return Some(format!(
            "! \"{name}\" holds nothing but numbers: is it {field}?"
        ));
    }
    let holds_words = WORDS.contains(&field) || field == fields::STREET;
    if holds_words && cells.with_at * 2 > cells.filled {
        return Some(format!(
            "! Most of \"{name}\" looks like email addresses: is it {field}?"
        ));
    }
    if field == fields::EMAIL && cells.with_at * 2 < cells.filled {
        return Some(format!("! Most of \"{name}\" has no @: is it {field}?"));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_whose_cells_do_not_fit_its_field_is_doubted() {
        let numbers = Cells {
            filled: 4,
            numbers: 4,
            ..Cells::default()
        };
        let emails = Cells {
            filled: 4,
            with_at: 3,
            ..Cells::default()
        };
        let words = Cells {
            filled: 4,
            ..Cells::default()
        };
        for (field, cells, doubt) in [
            (fields::CITY, numbers, "holds nothing but numbers"),
            (fields::POSTCODE, numbers, ""),
            (fields::STREET, emails, "looks like email addresses"),
            (fields::FULL_NAME, emails, "looks like email addresses"),
            (fields::EMAIL, emails, ""),
            (fields::EMAIL, words, "has no @"),
            (fields::STREET, words, ""),
            (fields::STREET, Cells::default(), ""),
        ] {
            let column = Column {
                column: 1,
                header: "Mail adr".to_owned(),
                field: Some(field.to_owned()),
                how: How::Fuzzy,
            };
            let told = strange(&column, cells).unwrap_or_default();
            let is_told = told.contains(doubt) && told.is_empty() == doubt.is_empty();
            assert!(is_told, "{field}: {told:?}");
        }
    }
}
