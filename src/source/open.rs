//! Opens a file: the table of all formats, and the choice among them by the content of the file.

use std::path::Path;

use super::choice::Judge;
use super::file::{self, InputFile};
use super::format::Format;
use super::{Options, Source, csv_file, strangers, workbook};
use crate::error::Result;

/// The format of every file that no other format recognises.
const CSV: &Format = &csv_file::CSV;

/// The other formats.
const OTHERS: [&Format; 3] = [&workbook::XLSX, &workbook::XLS, &workbook::ODS];

/// Returns the names of all formats, for users: `CSV, XLSX, XLS or ODS`.
pub fn format_names() -> String {
    let mut names: Vec<String> = [CSV]
        .iter()
        .chain(&OTHERS)
        .map(|format| format.name.to_uppercase())
        .collect();
    let last = names.pop().unwrap_or_default();
    format!("{} or {last}", names.join(", "))
}

/// Opens a file, finds its format, and reads its header. The path `-` is standard input.
///
/// # Errors
/// Fails if the file cannot be read, is too large, has a format that cannot be imported, or has no header. Returns a
/// usage error if an option does not apply to its format.
pub fn open(path: &Path, options: &Options) -> Result<Source> {
    open_judged(path, options, None)
}

/// Opens a file as `open` does. `judge` returns the fit of a sheet, if a workbook has several and no option names one.
///
/// # Errors
/// Fails as `open` does.
pub fn open_judged(path: &Path, options: &Options, judge: Option<Judge<'_>>) -> Result<Source> {
    let file = if path == Path::new(file::STDIN) {
        InputFile::from_stdin(options.max_bytes, &options.scratch)?
    } else {
        InputFile::open(path, options.max_bytes)?
    };
    let beginning = file.beginning()?;
    strangers::refuse(&file, &beginning)?;
    let format = OTHERS
        .into_iter()
        .find(|format| (format.is_format_of)(&beginning))
        .unwrap_or(CSV);
    (format.open)(file, options, judge)
}
