//! CSV files: finds the encoding and the delimiter. `csv` reads the records, again for each pass.

use super::choice::Judge;
use super::encoding::{Encoding, Proof};
use super::file::InputFile;
use super::format::Format;
use super::{Assumption, Options, Origin, Source, csv, delimiter};
use crate::error::{Error, Result};

/// Text with separated values: every text can be read as such.
pub const CSV: Format = Format {
    name: "csv",
    is_format_of: |_| true,
    open,
};

fn open(file: InputFile, options: &Options, _: Option<Judge<'_>>) -> Result<Source> {
    let name = file.name();
    assert_applicable(&name, options)?;
    let broken = |error| file.broken(error);
    let said = options.encoding.as_deref().map(Encoding::named);
    let said = said.transpose()?;
    let proof = Proof::of(file.reader()).map_err(broken)?;
    let assumption = match (said, proof.encoding) {
        (None, None) => Some(Assumption::of(file.reader()).map_err(broken)?),
        _ => None,
    };
    let assumed = assumption.as_ref().map(|assumption| assumption.encoding);
    let encoding = said.or(proof.encoding).or(assumed).unwrap_or_default();
    let beginning = file.first_text(encoding)?;
    let delimiter = options
        .delimiter
        .unwrap_or_else(|| delimiter::detect(&beginning, options.header_row));
    let has_backslashes = proof.may_have_backslashes
        && csv::has_backslashes(delimiter, || encoding.decode(file.reader()));
    let mut source = Source {
        delimiter: Some(delimiter),
        encoding: Some(encoding),
        assumption,
        has_backslashes,
        ..Source::new(CSV.name, file, Origin::Csv)
    };
    source.read_header(options.header_row)?;
    assert_quotation_marks(&source)?;
    Ok(source)
}

/// Fails if the headers are quoted with apostrophes: the delimiters inside such cells would separate them.
fn assert_quotation_marks(source: &Source) -> Result<()> {
    let is_quoted = |header: &&String| {
        let inner = header
            .strip_prefix('\'')
            .and_then(|rest| rest.strip_suffix('\''));
        inner.is_some_and(|inner| !inner.is_empty())
    };
    match source.header.iter().find(is_quoted) {
        None => Ok(()),
        Some(header) => Err(Error::failure(format!(
            "{}, header in row {}: cells are quoted with apostrophes, as {header} is",
            source.place(),
            source.header_row
        ))
        .hint("Export the file again with quotation marks (\") around its cells.")),
    }
}

/// Fails if an option that only a workbook has was given.
fn assert_applicable(name: &str, options: &Options) -> Result<()> {
    if options.sheet.is_some() {
        return Err(
            Error::usage(format!("{name} is a CSV file, which has no sheets"))
                .hint("Leave --sheet out."),
        );
    }
    if options.skip_hidden == Some(true) {
        return Err(Error::usage(format!(
            "{name} is a CSV file, which does not tell which rows were hidden"
        ))
        .hint("Leave --skip-hidden out, or import the workbook itself."));
    }
    Ok(())
}
