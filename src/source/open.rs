//! Opening a file: what it is, how it is read, and where its header stands.

use std::path::{Path, PathBuf};

use super::choice::{self, Judge};
use super::encoding::{Encoding, Proof};
use super::file::{self, InputFile};
use super::{Assumption, Format, Origin, Source, csv, delimiter, sheets, xls};
use crate::error::{Error, Result};

/// How a file is to be read, where the operator has said so.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The sheet by name or, if it is a number, by position from 1; otherwise the visible one that fits best.
    pub sheet: Option<String>,
    /// The row with the headers, as a spreadsheet program counts; otherwise the first row that is not blank.
    pub header_row: Option<u64>,
    /// The character between cells; otherwise the one that fits best.
    pub delimiter: Option<u8>,
    /// The encoding of a CSV file by its name; otherwise the one its bytes speak for.
    pub encoding: Option<String>,
    /// Whether the hidden rows of a workbook are left out, if it was said.
    pub skip_hidden: Option<bool>,
    /// The largest file taken, in bytes.
    pub max_bytes: u64,
    /// A private folder for the row spool.
    pub scratch: PathBuf,
}

/// Opens a file, finds out what it is, and reads its header.
///
/// # Errors
/// If it cannot be read, is too large, is none of the kinds we read, or has no header.
pub fn open(path: &Path, options: &Options) -> Result<Source> {
    open_judged(path, options, None)
}

/// Opens a file as `open` does. `judge` says how well a sheet of a workbook fits, where several could be read.
///
/// # Errors
/// As `open`.
pub fn open_judged(path: &Path, options: &Options, judge: Option<Judge<'_>>) -> Result<Source> {
    let file = if path == Path::new(file::STDIN) {
        InputFile::from_stdin(options.max_bytes, &options.scratch)?
    } else {
        InputFile::open(path, options.max_bytes)?
    };
    let name = file.name();
    match file.format()? {
        Format::Csv if options.sheet.is_some() => Err(Error::usage(format!(
            "{name} is a CSV file, which has no sheets"
        ))
        .hint("Leave --sheet out.")),
        Format::Csv if options.skip_hidden == Some(true) => Err(Error::usage(format!(
            "{name} is a CSV file, which does not tell which rows were hidden"
        ))
        .hint("Leave --skip-hidden out, or import the workbook itself.")),
        Format::Csv => open_csv(name, file, options),
        _ if options.delimiter.is_some() || options.encoding.is_some() => Err(Error::usage(
            format!("{name} is a workbook, which has no delimiter and no encoding"),
        )
        .hint("Leave --delimiter and --encoding out.")),
        format => open_workbook((name, format), file, options, judge),
    }
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
        name,
        format: Format::Csv,
        delimiter: Some(delimiter),
        encoding: Some(encoding),
        assumption,
        has_backslashes,
        sheet: None,
        sheets: Vec::new(),
        why_sheet: None,
        header_row: 0,
        header: Vec::new(),
        file,
        skips_hidden: false,
        hidden: None,
        origin: Origin::Csv,
        cells: 0..=0,
        returned: None,
    };
    source.read_header(options.header_row)?;
    Ok(source)
}

fn open_workbook(
    (name, format): (String, Format),
    file: InputFile,
    options: &Options,
    judge: Option<Judge<'_>>,
) -> Result<Source> {
    let read = match format {
        Format::Xls => xls::read(&file, options, judge)?,
        Format::Xlsx | Format::Csv | Format::Intelliflo => {
            sheets::read_xlsx(&file, options, judge)?
        }
    };
    let skips_hidden = options.skip_hidden == Some(true);
    if skips_hidden && read.hidden.is_none() {
        return Err(
            Error::failure(format!("{name}: which rows are hidden cannot be told"))
                .hint("Open it in a spreadsheet program, save it as XLSX, and import that."),
        );
    }
    let mut source = Source {
        name,
        format,
        delimiter: None,
        encoding: None,
        assumption: None,
        has_backslashes: false,
        sheet: Some(read.sheets[read.chosen].name.clone()),
        why_sheet: choice::why(&read.sheets, read.chosen),
        sheets: read.sheets,
        header_row: 0,
        header: Vec::new(),
        file,
        skips_hidden,
        hidden: read.hidden,
        origin: Origin::Spool(read.spool),
        cells: 0..=0,
        returned: None,
    };
    source.read_header(options.header_row)?;
    Ok(source)
}
