//! Opens a file: finds its kind, its encoding and delimiter or its sheet, and its header.

use std::path::{Path, PathBuf};

use super::choice::{self, Judge};
use super::encoding::{Encoding, Proof};
use super::file::{self, FileKind, InputFile, Workbook};
use super::{Assumption, Format, Origin, Source, csv, delimiter, sheets, xls};
use crate::error::{Error, Result};

/// The options of the operator for reading a file.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The name of the sheet, or its position from 1. By default, the visible sheet that fits best.
    pub sheet: Option<String>,
    /// The number of the row with the headers, as a spreadsheet program counts. By default, the first row that is not
    /// blank.
    pub header_row: Option<u64>,
    /// The character between cells. By default, the one that fits best.
    pub delimiter: Option<u8>,
    /// The name of the encoding of a CSV file. By default, the bytes decide.
    pub encoding: Option<String>,
    /// Whether the hidden rows of a workbook are left out; none if the operator has not decided.
    pub skip_hidden: Option<bool>,
    /// The largest size of a file, in bytes.
    pub max_bytes: u64,
    /// The private folder for the row spool.
    pub scratch: PathBuf,
}

/// Opens a file, finds its kind, and reads its header. The path `-` is standard input.
///
/// # Errors
/// If the file cannot be read, is too large, is of a kind that cannot be imported, or has no header. A usage error if
/// an option does not apply to its kind.
pub fn open(path: &Path, options: &Options) -> Result<Source> {
    open_judged(path, options, None)
}

/// Opens a file as `open` does. `judge` tells how well a sheet fits, if a workbook has several and no option names one.
///
/// # Errors
/// The same as `open`.
pub fn open_judged(path: &Path, options: &Options, judge: Option<Judge<'_>>) -> Result<Source> {
    let file = if path == Path::new(file::STDIN) {
        InputFile::from_stdin(options.max_bytes, &options.scratch)?
    } else {
        InputFile::open(path, options.max_bytes)?
    };
    let name = file.name();
    match file.kind()? {
        FileKind::Csv => {
            assert_for_csv(&name, options)?;
            open_csv(name, file, options)
        }
        FileKind::Workbook(workbook) => {
            assert_for_workbook(&name, options)?;
            open_workbook((name, workbook), file, options, judge)
        }
    }
}

/// Fails if an option that only a workbook has was given.
fn assert_for_csv(name: &str, options: &Options) -> Result<()> {
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

/// Fails if an option that only a CSV file has was given.
fn assert_for_workbook(name: &str, options: &Options) -> Result<()> {
    if options.delimiter.is_some() || options.encoding.is_some() {
        return Err(Error::usage(format!(
            "{name} is a workbook, which has no delimiter and no encoding"
        ))
        .hint("Leave --delimiter and --encoding out."));
    }
    Ok(())
}

fn open_csv(name: String, file: InputFile, options: &Options) -> Result<Source> {
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
    let beginning = file.beginning(encoding)?;
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
        ..Source::new(name, Format::Csv, file, Origin::Csv)
    };
    source.read_header(options.header_row)?;
    Ok(source)
}

fn open_workbook(
    (name, workbook): (String, Workbook),
    file: InputFile,
    options: &Options,
    judge: Option<Judge<'_>>,
) -> Result<Source> {
    let (format, read) = match workbook {
        Workbook::Xlsx => (Format::Xlsx, sheets::read_xlsx(&file, options, judge)?),
        Workbook::Xls => (Format::Xls, xls::read(&file, options, judge)?),
    };
    let skips_hidden = options.skip_hidden == Some(true);
    if skips_hidden && read.hidden.is_none() {
        return Err(Error::failure(format!(
            "{name}: the file does not tell which rows are hidden"
        ))
        .hint("Open it in a spreadsheet program, save it as XLSX, and import that."));
    }
    let mut source = Source {
        sheet: Some(read.sheets[read.chosen].name.clone()),
        why_sheet: choice::why(&read.sheets, read.chosen),
        sheets: read.sheets,
        skips_hidden,
        hidden: read.hidden,
        ..Source::new(name, format, file, Origin::Spool(read.spool))
    };
    source.read_header(options.header_row)?;
    Ok(source)
}
