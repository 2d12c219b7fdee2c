//! Workbooks: the cells of one sheet, written out as the text that a person sees, into a row spool.
//!
//! Text stays as typed, numbers lose needless decimals and exponents, dates follow the cell's format and the
//! workbook's epoch, formulas give their stored value, errors stay errors.

use std::fs::File;
use std::io::BufReader;

use calamine::{Data, DataRef, ExcelDateTime, Reader, Sheet, SheetType, SheetVisible, Xls, Xlsx};

use super::file::InputFile;
use super::spool::{self, Spool, Writer};
use super::{Options, Row};
use crate::error::{Error, Result};
use crate::record::{CellKind, choice};

type Input = BufReader<File>;

/// The first serial number beyond 9999-12-31, where the calendar of spreadsheets ends.
const DAYS_END: f64 = 2_958_466.0;

/// Writes the wanted sheet of an XLSX workbook into a spool; gives its name, those of all visible sheets, and the spool.
pub fn spool(file: &InputFile, options: &Options) -> Result<(String, Vec<String>, Spool)> {
    let input = file.seekable()?;
    let mut rows = RowWriter::new(options, Writer::create(&options.scratch)?);
    let (name, all) = stream_xlsx(file, input, options, &mut rows)?;
    Ok((name, all, rows.finish()?))
}

fn stream_xlsx(
    file: &InputFile,
    input: Input,
    options: &Options,
    rows: &mut RowWriter<'_>,
) -> Result<(String, Vec<String>)> {
    let mut workbook: Xlsx<Input> = Xlsx::new(input).map_err(|error| unreadable(file, error))?;
    let name = choose(file, workbook.sheets_metadata(), options)?;
    let all = visible(workbook.sheets_metadata());
    let mut cells = workbook
        .worksheet_cells_reader(&name)
        .map_err(|error| unreadable(file, error))?;
    while let Some(cell) = cells.next_cell().map_err(|error| unreadable(file, error))? {
        rows.push(cell.get_position(), cell.get_value())?;
    }
    Ok((name, all))
}

/// The same of an XLS workbook, which its parser reads whole, for the process that does nothing else.
pub(super) fn read_xls(
    file: &InputFile,
    options: &Options,
    spool: Writer,
) -> Result<(String, Vec<String>, Spool)> {
    let mut rows = RowWriter::new(options, spool);
    let mut workbook: Xls<Input> =
        Xls::new(file.seekable()?).map_err(|error| unreadable(file, error))?;
    let name = choose(file, workbook.sheets_metadata(), options)?;
    let all = visible(workbook.sheets_metadata());
    let range = workbook
        .worksheet_range(&name)
        .map_err(|error| unreadable(file, error))?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        let position = (as_u32(row)? + first_row, as_u32(column)? + first_column);
        rows.push(position, &as_reference(value))?;
    }
    Ok((name, all, rows.finish()?))
}

/// The sheet that was asked for, by name or number; otherwise the first visible one.
fn choose(file: &InputFile, sheets: &[Sheet], options: &Options) -> Result<String> {
    let worksheets: Vec<&Sheet> = sheets
        .iter()
        .filter(|s| s.typ == SheetType::WorkSheet)
        .collect();
    let found = match &options.sheet {
        None => worksheets
            .iter()
            .find(|sheet| sheet.visible == SheetVisible::Visible),
        Some(wanted) => worksheets
            .iter()
            .find(|sheet| &sheet.name == wanted)
            .or_else(|| {
                let position: usize = wanted.parse().ok()?;
                worksheets.get(position.checked_sub(1)?)
            }),
    };
    match found {
        Some(sheet) => Ok(sheet.name.clone()),
        None => Err(no_sheet(file, &worksheets, options)),
    }
}

/// The names of the sheets that somebody sees who opens the workbook.
fn visible(sheets: &[Sheet]) -> Vec<String> {
    let is_seen = |sheet: &&Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let seen = sheets.iter().filter(is_seen);
    seen.map(|sheet| sheet.name.clone()).collect()
}

fn no_sheet(file: &InputFile, sheets: &[&Sheet], options: &Options) -> Error {
    let names: Vec<&str> = sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    let list = format!("Its sheets: {}.", names.join(", "));
    match &options.sheet {
        Some(wanted) => {
            let error = Error::usage(format!("{} has no sheet \"{wanted}\"", file.name()));
            match choice::nearest(wanted, names.iter().copied()) {
                Some(near) => error.hint(format!("Perhaps --sheet \"{near}\"?")),
                None => error,
            }
            .hint(list)
        }
        None => Error::usage(format!("{} has no visible sheet", file.name()))
            .hint("Name one: --sheet NAME.")
            .hint(list),
    }
}

fn unreadable(file: &InputFile, error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::failure(format!("{} cannot be read as a workbook", file.name()))
        .because(error)
        .hint("It may be another kind of document, damaged, or protected by a password: open it in a spreadsheet program and save it as XLSX or CSV.")
}

/// Which cell is meant cannot be known, so none is guessed.
fn out_of_order(row: u64) -> Error {
    Error::failure(format!(
        "the workbook is damaged: the cells of row {row} do not come in order"
    ))
    .hint("Open it in a spreadsheet program and save it anew.")
}

fn as_u32(number: usize) -> Result<u32> {
    u32::try_from(number)
        .map_err(|error| Error::failure("a sheet with too many rows").because(error))
}

/// Collects cells, which come in order but without the empty ones, into rows.
struct RowWriter<'o> {
    options: &'o Options,
    spool: Writer,
    row: Row,
    text: String,
}

impl<'o> RowWriter<'o> {
    fn new(options: &'o Options, spool: Writer) -> Self {
        RowWriter {
            options,
            spool,
            row: Row::default(),
            text: String::new(),
        }
    }

    fn push(&mut self, (row, column): (u32, u32), value: &DataRef<'_>) -> Result<()> {
        self.text.clear();
        let Some(kind) = write_out(value, &mut self.text) else {
            return Ok(());
        };
        let number = u64::from(row) + 1;
        if number < self.row.number
            || (number == self.row.number && (column as usize) < self.row.len())
        {
            return Err(out_of_order(number));
        }
        if number > self.row.number {
            self.end_row()?;
            self.row.number = number;
        }
        while self.row.len() < column as usize {
            self.row.push("", CellKind::Text);
        }
        self.row.push(&self.text, kind);
        Ok(())
    }

    fn end_row(&mut self) -> Result<()> {
        if !self.row.is_empty() {
            self.spool
                .push(&self.row)
                .map_err(|error| spool::failed(&error, &self.options.scratch))?;
            self.row.clear();
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Spool> {
        self.end_row()?;
        self.spool.finish(&self.options.scratch)
    }
}

/// Writes a value as a person sees it; gives its kind, or none for an empty cell.
fn write_out(value: &DataRef<'_>, text: &mut String) -> Option<CellKind> {
    let kind = match value {
        DataRef::Empty => return None,
        DataRef::SharedString(shared) => {
            text.push_str(shared);
            CellKind::Text
        }
        DataRef::String(own) | DataRef::DurationIso(own) => {
            text.push_str(own);
            CellKind::Text
        }
        DataRef::DateTimeIso(iso) => {
            text.push_str(iso);
            CellKind::Date
        }
        DataRef::Int(number) => {
            text.push_str(&number.to_string());
            CellKind::Number
        }
        DataRef::Float(number) => {
            text.push_str(&as_shown(*number));
            CellKind::Number
        }
        DataRef::Bool(truth) => {
            text.push_str(if *truth { "TRUE" } else { "FALSE" });
            CellKind::Text
        }
        DataRef::DateTime(moment) => return Some(write_moment(*moment, text)),
        DataRef::Error(error) => {
            text.push_str(&error.to_string());
            CellKind::Error
        }
    };
    Some(kind)
}

/// A number in the 15 digits that spreadsheet programs show and keep, without exponent: `3.3` for a computed
/// `3.3000000000000003`.
fn as_shown(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

fn write_moment(moment: ExcelDateTime, text: &mut String) -> CellKind {
    let serial = moment.as_f64();
    if moment.is_duration() || !(0.0..DAYS_END).contains(&serial) {
        text.push_str(&as_shown(serial));
        return CellKind::Number;
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let is_time_alone = serial < 1.0;
    if is_time_alone {
        text.push_str(&format!("{hour:02}:{minute:02}:{second:02}"));
        return CellKind::Text;
    }
    text.push_str(&format!("{year:04}-{month:02}-{day:02}"));
    if (hour, minute, second) != (0, 0, 0) {
        text.push_str(&format!(" {hour:02}:{minute:02}:{second:02}"));
    }
    CellKind::Date
}

fn as_reference(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(truth) => DataRef::Bool(*truth),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(iso) => DataRef::DateTimeIso(iso.clone()),
        Data::DurationIso(iso) => DataRef::DurationIso(iso.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}
