//! Workbooks: XLSX, XLS and ODS. One sheet is read into a row spool, by a process with limits.

mod answer;
mod cells;
pub mod child;
mod container;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
pub mod merged;
mod number_format;
mod ods;
mod process;
mod rows;
mod sandbox;
mod strangers;
#[cfg(any(test, fuzzing))]
mod testing;
mod xls;
mod xlsx;
mod xml;
mod zeros;

use super::beginning::Beginning;
use super::choice::{self, Judge};
use super::file::InputFile;
use super::format::Format;
use super::{Options, Origin, Source};
use crate::error::{Error, Result};
use process::ReadSheet;
use rows::Book;

/// An Excel workbook.
pub const XLSX: Format = Format {
    name: "xlsx",
    is_format_of: |beginning| is_archive(beginning) && !is_open_document(beginning),
    open: |file, options, judge| open(XLSX.name, file, options, judge),
};

/// A legacy Excel workbook.
pub const XLS: Format = Format {
    name: "xls",
    is_format_of: |beginning| {
        beginning
            .bytes
            .starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    },
    open: |file, options, judge| open(XLS.name, file, options, judge),
};

/// An OpenDocument spreadsheet.
pub const ODS: Format = Format {
    name: "ods",
    is_format_of: |beginning| is_archive(beginning) && is_open_document(beginning),
    open: |file, options, judge| open(ODS.name, file, options, judge),
};

fn is_archive(beginning: &Beginning) -> bool {
    beginning.bytes.starts_with(b"PK\x03\x04")
}

/// Returns whether an archive is an OpenDocument file. Its first part is its media type, which is usually not compressed.
fn is_open_document(beginning: &Beginning) -> bool {
    /// The place of the name of the first part.
    const NAME: usize = 30;
    let name = beginning.bytes.get(NAME..).unwrap_or_default();
    name.starts_with(ods::TYPE_PART.as_bytes())
        || memchr::memmem::find(&beginning.bytes, ods::MEDIA_TYPE).is_some()
}

/// The reader of a format of workbooks.
struct BookFormat {
    name: &'static str,
    /// Opens a workbook in the process that reads it.
    open: fn(&InputFile) -> Result<Box<dyn Book>>,
}

/// The readers of all formats of workbooks.
const FORMATS: [BookFormat; 3] = [
    BookFormat {
        name: XLSX.name,
        open: xlsx::open,
    },
    BookFormat {
        name: XLS.name,
        open: xls::open,
    },
    BookFormat {
        name: ODS.name,
        open: ods::open,
    },
];

fn open(
    format: &'static str,
    file: InputFile,
    options: &Options,
    judge: Option<Judge<'_>>,
) -> Result<Source> {
    assert_applicable(&file.name(), options)?;
    let ReadSheet {
        sheets,
        chosen,
        hidden,
        filled,
        spool,
    } = process::read(format, &file, options, judge)?;
    let mut source = Source {
        sheet: Some(sheets[chosen].name.clone()),
        why_sheet: choice::why(&sheets, chosen),
        sheets,
        skips_hidden: options.skip_hidden == Some(true),
        hidden: Some(hidden),
        filled_cells: Some(filled),
        ..Source::new(format, file, Origin::Spool(spool))
    };
    source.read_header(options.header_row)?;
    Ok(source)
}

/// The largest number of sheets.
const SHEETS_MAX: usize = 1_000;

fn too_many_sheets() -> Error {
    Error::failure(format!(
        "the workbook has more than the {SHEETS_MAX} sheets that intake reads"
    ))
    .hint("Copy the sheet with the list into a new workbook, and import that.")
}

/// Fails if an option that only a CSV file has was given.
fn assert_applicable(name: &str, options: &Options) -> Result<()> {
    if options.delimiter.is_some() || options.encoding.is_some() {
        return Err(Error::usage(format!(
            "{name} is a workbook, which has no delimiter and no encoding"
        ))
        .hint("Leave --delimiter and --encoding out."));
    }
    Ok(())
}
