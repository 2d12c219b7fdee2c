//! Opens the file of an import, and chooses the sheet of a workbook that has the required columns.

use super::input::Input;
use super::{ImportOptions, headers};
use crate::config::Config;
use crate::error::{Error, Result};
use crate::mapping::{Basis, Mapping, MappingOptions, Template};
use crate::record::{Requirement, Schema};
use crate::source::choice::{Fit, TopRow};
use crate::source::{self, Source, is_ours};

/// Opens the file. If a workbook has several sheets, the one with the required columns is read.
pub fn open_fitting(
    input: &Input,
    options: &ImportOptions,
    template: Option<&Template>,
    (schema, config): (&Schema, &Config),
) -> Result<Source> {
    let required = config.required(schema)?;
    let required = required
        .iter()
        .filter_map(|name| Requirement::parse(schema, name));
    let needs = Needs {
        schema,
        required: &required.collect::<Vec<Requirement>>(),
        options: &options.mapping,
        basis: &Basis {
            template: template.cloned(),
            ..Basis::default()
        },
        header_row: options.reading.header_row,
    };
    let judge = |rows: &[TopRow]| fit(&needs, rows);
    let max_bytes = options
        .max_size_mb
        .unwrap_or(config.max_size_mb())
        .saturating_mul(source::MEGABYTE);
    let reading = options.reading.to_open(max_bytes, input.scratch.clone());
    source::open_judged(&input.path, &reading, Some(&judge))
}

/// Adds hints to the error of a mapping: named columns may stand in another sheet or below another header row.
pub fn unresolved(
    error: Error,
    source: &Source,
    options: &ImportOptions,
    schema: &Schema,
) -> Error {
    let error = match source.other_sheets() {
        Some(hint) => error.hint_first(hint),
        None => error,
    };
    if options.reading.header_row.is_some() {
        return error;
    }
    match headers::elsewhere(source, schema) {
        Ok(Some(row)) => error.hint_first(headers::hint(row)),
        _ => error,
    }
}

/// The requirements for the headers of a sheet.
struct Needs<'n> {
    /// The fields of the rows.
    schema: &'n Schema,
    /// The required fields.
    required: &'n [Requirement],
    /// The options of the mapping.
    options: &'n MappingOptions,
    /// The basis of the mapping in addition to its options.
    basis: &'n Basis,
    /// The row with the headers, if an option names it.
    header_row: Option<u64>,
}

/// Returns how well a sheet with these first rows fits.
fn fit(needs: &Needs<'_>, rows: &[TopRow]) -> Fit {
    let is_complete = |row: &TopRow| {
        let mapping = Mapping::resolve(needs.schema, &row.cells, needs.options, needs.basis);
        let lacks = |mapping: Mapping| !mapping.missing(needs.schema, needs.required).is_empty();
        is_ours(&row.cells) || mapping.is_ok_and(|mapping| !lacks(mapping))
    };
    let header = match needs.header_row {
        Some(number) => rows.iter().find(|row| row.number == number),
        None => rows.first(),
    };
    let below = || headers::position(needs.schema, rows).is_some_and(|at| is_complete(&rows[at]));
    if header.is_some_and(is_complete) {
        Fit::Yes
    } else if needs.header_row.is_none() && below() {
        Fit::Below
    } else {
        Fit::No
    }
}
