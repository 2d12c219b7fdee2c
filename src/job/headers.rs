//! Finds the row with the headers: the one whose cells name the most fields.

use crate::error::{Error, Result};
use crate::mapping::{Basis, Mapping, MappingOptions};
use crate::record::Schema;
use crate::source::choice::{TOP_ROWS, TopRow};
use crate::source::{Row, Source};

/// Fewer fields than this may be a coincidence: "Company list" is a title.
const FIELDS_MIN: usize = 2;

/// Returns the first rows of a source that are not blank.
pub fn top_rows(source: &Source) -> Result<Vec<TopRow>> {
    let (mut rows, mut row) = (source.rows()?, Row::default());
    let mut top = Vec::new();
    // Without the headers, the rows behind a mark that is never closed cannot be told from its text. Any other error comes up again
    // where the rows are read.
    while top.len() < TOP_ROWS && rows.next(&mut row).unwrap_or(false) {
        top.extend(TopRow::of(&row));
    }
    Ok(top)
}

/// Returns the position of the headers among these rows: the first row of those that name the most fields.
pub fn position(schema: &Schema, rows: &[TopRow]) -> Option<usize> {
    let (options, basis) = (MappingOptions::default(), Basis::default());
    let fields = |row: &TopRow| {
        let mapping = Mapping::resolve(schema, &row.cells, &options, &basis);
        mapping.map_or(0, |mapping| {
            mapping.columns.len() - mapping.unmapped().count()
        })
    };
    let scores: Vec<usize> = rows.iter().map(fields).collect();
    let most = *scores.iter().max()?;
    (most >= FIELDS_MIN).then(|| scores.iter().position(|&score| score == most))?
}

/// Returns the number of the row in which the headers of a source seem to be, or `None` if it is the row that was read
/// as the header.
pub fn elsewhere(source: &Source, schema: &Schema) -> Result<Option<u64>> {
    let rows = top_rows(source)?;
    let found = position(schema, &rows).map(|at| rows[at].number);
    Ok(found.filter(|&number| number != source.header_row))
}

/// Returns whether a header is a value that no program writes as a header: an email, a date, or a long number.
pub fn is_value(header: &str) -> bool {
    let digits = header.chars().filter(char::is_ascii_digit).count();
    let is_other =
        |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '/' | '.' | ':' | '(' | ')');
    let is_email = header.contains('@') && header.contains('.') && !header.contains(' ');
    is_email || (digits >= 6 && header.chars().all(is_other))
}

/// Returns the hint for a file whose row of headers may be its first person. It names none of the values.
pub fn hint_missing(row: u64) -> String {
    format!(
        "If row {row} holds values and no headers: insert a row above it that names each column, such as First Name, Last Name, Email."
    )
}

/// Returns the warning about a row of headers that has values. It names none of them.
pub fn values_as_headers(row: u64) -> Error {
    Error::failure(format!(
        "row {row} is read as headers and not imported, but it has values, such as an email or a number"
    ))
    .hint(format!(
        "To import it, too, insert a row above it that names each column. If it does have the headers: --header-row {row}"
    ))
}

/// Returns the hint that names the row with the headers.
pub fn hint(row: u64) -> String {
    format!("The headers seem to stand in row {row}: --header-row {row}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Entity;

    #[test]
    fn headers_are_found_below_titles() {
        let schema = Schema::of(Entity::Lead);
        let cases: [(&[&[&str]], Option<usize>); 6] = [
            (
                &[
                    &["Stand B14"],
                    &["First Name", "Email"],
                    &["Ada", "ada@example.com"],
                ],
                Some(1),
            ),
            (
                &[&["First Name", "Email"], &["Ada", "ada@example.com"]],
                Some(0),
            ),
            (
                &[
                    &["Name", "Email"],
                    &["First Name", "Email"],
                    &["First Name", "Email"],
                ],
                Some(0),
            ),
            (&[&["Email"], &["ada@example.com"]], None),
            (&[&["Company list", ""], &["Ort", "Straße"]], Some(1)),
            (&[&["Company list", ""], &["Datum", "Betreff"]], None),
        ];
        for (rows, expected) in cases {
            let rows: Vec<TopRow> = (1..)
                .zip(rows)
                .map(|(number, cells)| TopRow {
                    number,
                    cells: cells.iter().map(|&cell| cell.to_owned()).collect(),
                })
                .collect();
            assert_eq!(position(&schema, &rows), expected, "{rows:?}");
        }
    }
    #[test]
    fn values_are_no_headers() {
        let cases = [
            ("ada@example.com", true),
            ("28/01/2018", true),
            ("+44 7700 900001", true),
            ("Email", false),
            ("2026", false),
            ("E-mail 1", false),
            ("Question 100200", false),
            ("@handle", false),
            ("", false),
        ];
        for (header, expected) in cases {
            assert_eq!(is_value(header), expected, "{header}");
        }
    }
}
