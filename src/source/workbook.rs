//! Workbooks: XLSX and XLS. One sheet is read into a row spool, by `sheets` and `xls`.

use super::choice::{self, Judge};
use super::file::InputFile;
use super::format::Format;
use super::sheets::{self, ReadSheet};
use super::{Options, Origin, Source, xls};
use crate::error::{Error, Result};

/// An Excel workbook.
pub const XLSX: Format = Format {
    name: "xlsx",
    is_format_of: |beginning| beginning.bytes.starts_with(b"PK\x03\x04"),
    open: open_xlsx,
};

/// A legacy Excel workbook.
pub const XLS: Format = Format {
    name: "xls",
    is_format_of: |beginning| {
        beginning
            .bytes
            .starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    },
    open: open_xls,
};

fn open_xlsx(file: InputFile, options: &Options, judge: Option<Judge<'_>>) -> Result<Source> {
    assert_applicable(&file.name(), options)?;
    let read = sheets::read_xlsx(&file, options, judge)?;
    source(XLSX.name, file, options, read)
}

fn open_xls(file: InputFile, options: &Options, judge: Option<Judge<'_>>) -> Result<Source> {
    assert_applicable(&file.name(), options)?;
    let read = xls::read(&file, options, judge)?;
    source(XLS.name, file, options, read)
}

fn source(
    format: &'static str,
    file: InputFile,
    options: &Options,
    read: ReadSheet,
) -> Result<Source> {
    let skips_hidden = options.skip_hidden == Some(true);
    if skips_hidden && read.hidden.is_none() {
        return Err(Error::failure(format!(
            "{}: the file does not tell which rows are hidden",
            file.name()
        ))
        .hint("Open it in a spreadsheet program, save it as XLSX, and import that."));
    }
    let mut source = Source {
        sheet: Some(read.sheets[read.chosen].name.clone()),
        why_sheet: choice::why(&read.sheets, read.chosen),
        sheets: read.sheets,
        skips_hidden,
        hidden: read.hidden,
        ..Source::new(format, file, Origin::Spool(read.spool))
    };
    source.read_header(options.header_row)?;
    Ok(source)
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
