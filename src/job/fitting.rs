//! Opens the file of an import; of a workbook with several sheets, the one with the columns that are needed.

use super::{Request, headers};
use crate::config::Config;
use crate::error::{Error, Result};
use crate::mapping::{Choices, Mapping, Template};
use crate::record::{Form, Requirement};
use crate::source::choice::{Fit, TopRow};
use crate::source::{self, Source, is_ours};

/// Opens the file; of a workbook with several sheets, the one with the columns that are needed.
pub fn open_fitting(
    request: &Request,
    template: Option<&Template>,
    (form, config): (&Form, &Config),
) -> Result<Source> {
    let required = config.required(form)?;
    let required = required
        .iter()
        .filter_map(|name| Requirement::parse(form, name));
    let needs = Needs {
        form,
        required: &required.collect::<Vec<Requirement>>(),
        choices: &Choices {
            template: template.cloned(),
            ..request.choices.clone()
        },
        header_row: request.reading.header_row,
    };
    let judge = |rows: &[TopRow]| fit(&needs, rows);
    source::open_judged(&request.path, &request.reading, Some(&judge))
}

/// Columns that were named may not be found because the headers stand in another row.
pub fn unresolved(error: Error, source: &Source, request: &Request, form: &Form) -> Error {
    let error = match source.other_sheets() {
        Some(hint) => error.hint_first(hint),
        None => error,
    };
    if request.reading.header_row.is_some() {
        return error;
    }
    match headers::elsewhere(source, form) {
        Ok(Some(row)) => error.hint_first(headers::hint(row)),
        _ => error,
    }
}

/// What is asked of the headers of a sheet.
struct Needs<'n> {
    /// The fields that there are.
    form: &'n Form,
    /// What a record must have.
    required: &'n [Requirement],
    /// What was said of the mapping.
    choices: &'n Choices,
    /// The row with the headers, if it was said.
    header_row: Option<u64>,
}

/// How well a sheet with these first rows fits.
fn fit(needs: &Needs<'_>, rows: &[TopRow]) -> Fit {
    let is_complete = |row: &TopRow| {
        let mapping = Mapping::resolve(needs.form, &row.cells, needs.choices);
        let lacks = |mapping: Mapping| !mapping.missing(needs.form, needs.required).is_empty();
        is_ours(&row.cells) || mapping.is_ok_and(|mapping| !lacks(mapping))
    };
    let header = match needs.header_row {
        Some(number) => rows.iter().find(|row| row.number == number),
        None => rows.first(),
    };
    let below = || headers::position(needs.form, rows).is_some_and(|at| is_complete(&rows[at]));
    if header.is_some_and(is_complete) {
        Fit::Yes
    } else if needs.header_row.is_none() && below() {
        Fit::Below
    } else {
        Fit::No
    }
}
