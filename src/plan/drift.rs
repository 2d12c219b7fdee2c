//! Drift: how a file differs from the last file of its template. Each difference is reported once, because the next file is
//! compared with this one.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::profile::{ColumnProfile, FileProfile};
use crate::mapping::renamed;

/// Files with fewer rows say nothing about shares.
const ROWS_MIN: u64 = 20;
/// A change of the share of blank cells that is reported, in percent of all cells.
const SHARE_MIN: u64 = 20;
/// A column that is all blank is reported if at least so many of its cells were expected to have a value.
const EXPECTED_MIN: u64 = 5;

/// A difference between a file and the last file of its template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Drift {
    /// The file has a column that the last one did not have.
    New {
        /// The column.
        column: String,
    },
    /// The file lacks a column.
    Gone {
        /// The column.
        column: String,
    },
    /// A column has probably another header.
    Renamed {
        /// The column.
        column: String,
        /// Its earlier header.
        was: String,
    },
    /// The columns are in another order.
    Reordered {
        /// The columns that both files have, in their order now.
        columns: Vec<String>,
    },
    /// The share of blank cells has changed.
    Blank {
        /// The column.
        column: String,
        /// The share before, in percent.
        was: u64,
        /// The share now, in percent.
        now: u64,
    },
    /// A dropdown has values that no earlier file had.
    Values {
        /// The column.
        column: String,
        /// The new values, in lower case.
        values: Vec<String>,
    },
    /// Dates are written in a form that no earlier file had.
    DateForm {
        /// The column.
        column: String,
        /// The earlier forms.
        was: Vec<String>,
        /// The new forms.
        now: Vec<String>,
    },
    /// Dates have another order of day, month and year.
    DateOrder {
        /// The column.
        column: String,
        /// The order before.
        was: String,
        /// The order now.
        now: String,
    },
}

impl Drift {
    /// Returns whether the file has a column that the template does not know.
    pub fn is_new_column(&self) -> bool {
        matches!(self, Drift::New { .. } | Drift::Renamed { .. })
    }

    /// Returns whether it is about the columns themselves, not about their cells.
    pub fn is_of_columns(&self) -> bool {
        match self {
            Drift::New { .. }
            | Drift::Gone { .. }
            | Drift::Renamed { .. }
            | Drift::Reordered { .. } => true,
            Drift::Blank { .. }
            | Drift::Values { .. }
            | Drift::DateForm { .. }
            | Drift::DateOrder { .. } => false,
        }
    }

    /// Returns the differences of a file from the last one.
    pub fn between(last: &FileProfile, now: &FileProfile) -> Vec<Drift> {
        let (names_last, names) = (last.names(), now.names());
        let is_in = |names: &[String], name: &String| names.contains(name);
        let renamed = renamed(&names_last, &names);
        let mut drifts = Vec::new();
        for column in names.iter().filter(|name| !is_in(&names_last, name)) {
            let was = renamed.iter().find(|of| of.header == column);
            let column = column.clone();
            drifts.push(match was {
                Some(of) => Drift::Renamed {
                    column,
                    was: of.was.to_owned(),
                },
                None => Drift::New { column },
            });
        }
        let missing = names_last.iter().filter(|name| !is_in(&names, name));
        let gone = missing.filter(|name| renamed.iter().all(|of| of.was != **name));
        drifts.extend(gone.map(|column| Drift::Gone {
            column: column.clone(),
        }));
        let common = |these: &[String], others: &[String]| {
            let both = these.iter().filter(|name| is_in(others, name));
            both.cloned().collect::<Vec<String>>()
        };
        let columns = common(&names, &names_last);
        if columns != common(&names_last, &names) {
            drifts.push(Drift::Reordered { columns });
        }
        for (column, name) in now.columns.iter().zip(names) {
            let at = names_last.iter().position(|last| *last == name);
            if let Some(before) = at.map(|at| &last.columns[at]) {
                drifts.extend(blank(&name, (before, last.rows), (column, now.rows)));
                drifts.extend(values(&name, before, column));
                drifts.extend(dates(&name, before, column));
            }
        }
        drifts
    }
}

fn blank(
    name: &str,
    (before, rows_before): (&ColumnProfile, u64),
    (now, rows): (&ColumnProfile, u64),
) -> Option<Drift> {
    if rows_before < ROWS_MIN || rows < ROWS_MIN {
        return None;
    }
    let was = before.blank * 100 / rows_before;
    let share = now.blank * 100 / rows;
    let expected = rows * (rows_before - before.blank.min(rows_before)) / rows_before;
    let is_all_blank = now.blank == rows && expected >= EXPECTED_MIN;
    (was.abs_diff(share) >= SHARE_MIN || is_all_blank).then(|| Drift::Blank {
        column: name.to_owned(),
        was,
        now: share,
    })
}

fn values(name: &str, before: &ColumnProfile, now: &ColumnProfile) -> Option<Drift> {
    let known = before.values.as_ref().filter(|known| !known.is_empty())?;
    let new = now
        .values
        .iter()
        .flatten()
        .filter(|value| !known.contains(value));
    let values: Vec<String> = new.cloned().collect();
    (!values.is_empty()).then(|| Drift::Values {
        column: name.to_owned(),
        values,
    })
}

fn dates(name: &str, before: &ColumnProfile, now: &ColumnProfile) -> Option<Drift> {
    let column = name.to_owned();
    if let (Some(was), Some(order)) = (&before.order, &now.order)
        && was != order
    {
        return Some(Drift::DateOrder {
            column,
            was: was.clone(),
            now: order.clone(),
        });
    }
    let new = now.forms.iter().filter(|form| !before.forms.contains(form));
    let new: Vec<String> = new.cloned().collect();
    (!before.forms.is_empty() && !new.is_empty()).then(|| Drift::DateForm {
        column,
        was: before.forms.clone(),
        now: new,
    })
}

/// Returns the forms of dates for people: `##/##/####`, and `text` for letters.
fn forms(forms: &[String]) -> String {
    let told = forms.iter();
    let told = told.map(|form| form.replace('9', "#").replace("aaa", "text"));
    told.collect::<Vec<String>>().join(" and ")
}

impl fmt::Display for Drift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Drift::New { column } => write!(f, "new column: {column}"),
            Drift::Gone { column } => write!(f, "missing column: {column}"),
            Drift::Renamed { column, was } => {
                write!(f, "column {column} is new, and probably was {was}")
            }
            Drift::Reordered { columns } => {
                write!(f, "columns in another order: {}", columns.join(", "))
            }
            Drift::Blank { column, was, now } => {
                write!(
                    f,
                    "column {column}: {now}% of the cells are blank, before {was}%"
                )
            }
            Drift::Values { column, values } => {
                write!(f, "column {column}: new values: {}", values.join(", "))
            }
            Drift::DateForm { column, was, now } => write!(
                f,
                "column {column}: dates are written as {}, before as {}",
                forms(now),
                forms(was)
            ),
            Drift::DateOrder { column, was, now } => {
                write!(
                    f,
                    "column {column}: the order of dates is {now}, before {was}"
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A profile of 100 rows: `header:blank`, then `=value,value` or `~form`.
    fn profile(columns: &[&str]) -> FileProfile {
        let columns = columns.iter().map(|text| {
            let mut column = ColumnProfile::default();
            let (text, values) = text
                .split_once('=')
                .map_or((*text, None), |(a, b)| (a, Some(b)));
            column.values = values.map(|list| list.split(',').map(str::to_owned).collect());
            let (text, form) = text
                .split_once('~')
                .map_or((text, None), |(a, b)| (a, Some(b)));
            column.forms = form.map(str::to_owned).into_iter().collect();
            let (header, blank) = text.split_once(':').unwrap_or((text, "0"));
            column.header = header.to_owned();
            column.blank = blank.parse().unwrap();
            column
        });
        FileProfile {
            rows: 100,
            columns: columns.collect(),
        }
    }

    fn assert_named(cases: &[(&[&str], &[&str], &[&str])]) {
        for (last, now, expected) in cases {
            let found = Drift::between(&profile(last), &profile(now));
            let found: Vec<String> = found.iter().map(Drift::to_string).collect();
            assert_eq!(found, *expected, "{last:?} {now:?}");
        }
    }

    #[test]
    fn columns_that_differ_are_named() {
        assert_named(&[
            (&["A", "B"], &["A", "B"], &[]),
            (
                &["Name", "Mail"],
                &["Name", "Mail", "Region"],
                &["new column: Region"],
            ),
            (&["Name", "Mail"], &["Name"], &["missing column: Mail"]),
            (
                &["Name", "Phone"],
                &["Telephone", "Name"],
                &["column Telephone is new, and probably was Phone"],
            ),
            (
                &["Name", "Notes"],
                &["Name", "City", "Mail"],
                &[
                    "new column: City",
                    "new column: Mail",
                    "missing column: Notes",
                ],
            ),
            (
                &["A", "B", "C"],
                &["A", "C", "B"],
                &["columns in another order: A, C, B"],
            ),
            (&["A", "A"], &["A"], &["missing column: A (2)"]),
        ]);
    }

    #[test]
    fn cells_that_differ_are_named() {
        assert_named(&[
            (&["A:10"], &["A:29"], &[]),
            (
                &["A:10"],
                &["A:30"],
                &["column A: 30% of the cells are blank, before 10%"],
            ),
            (
                &["A:94"],
                &["A:100"],
                &["column A: 100% of the cells are blank, before 94%"],
            ),
            (&["A:96"], &["A:100"], &[]),
            (
                &["S=new,won"],
                &["S=won,lost"],
                &["column S: new values: lost"],
            ),
            (&["S=new,won"], &["S=won"], &[]),
            (
                &["D~9999-99-99"],
                &["D~99/99/9999"],
                &["column D: dates are written as ##/##/####, before as ####-##-##"],
            ),
            (
                &["D~99/99/9999"],
                &["D~aaa"],
                &["column D: dates are written as text, before as ##/##/####"],
            ),
        ]);
    }

    #[test]
    fn a_file_of_which_only_the_headers_are_known_says_nothing_about_cells() {
        let last = FileProfile::of_headers(["S", "D"]);
        let now = profile(&["S:100=won", "D~99/99/9999"]);
        assert_eq!(Drift::between(&last, &now), []);
    }

    #[test]
    fn an_order_of_dates_that_changed_is_named() {
        let of = |order: &str| {
            let mut profile = profile(&["D~99/99/9999"]);
            profile.columns[0].order = Some(order.to_owned());
            profile
        };
        let drift = Drift::between(&of("dmy"), &of("mdy"));
        let expected = "column D: the order of dates is mdy, before dmy";
        assert_eq!(drift[0].to_string(), expected);
    }
}
