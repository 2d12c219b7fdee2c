//! Reads one sheet of a workbook into a row spool.

use std::fs::File;
use std::io::BufReader;

use calamine::{Data, DataRef, Reader, Xls, Xlsx, XlsxError};

use super::biff::{self, Book};
use super::cells::{write_calculated, write_filled, write_out};
use super::choice::{Judge, SheetInfo, TOP_ROWS, TopRow, choose};
use super::file::{InputFile, cannot_spool};
use super::package::Package;
use super::spool::{Spool, Writer};
use super::zeros::ZeroCells;
use super::{Options, Row};
use crate::error::{Error, Result};
use crate::record::CellKind;

type Input = BufReader<File>;

/// The rows of one sheet of a workbook, and the list of all sheets.
#[derive(Debug)]
pub struct ReadSheet {
    /// All worksheets of the workbook.
    pub sheets: Vec<SheetInfo>,
    /// The position of the sheet that was read in `sheets`.
    pub chosen: usize,
    /// The numbers of the hidden rows that are not blank, ascending; none if the file does not tell.
    pub hidden: Option<Vec<u64>>,
    /// The rows of the sheet, without the rows that the options leave out.
    pub spool: Spool,
}

/// Reads the wanted sheet of an XLSX workbook into a spool. `judge` chooses if there are several sheets and the options
/// name none.
///
/// # Errors
/// Fails if there is no such sheet, the workbook cannot be read, or the spool cannot be written.
pub fn read_xlsx(
    file: &InputFile,
    options: &Options,
    judge: Option<Judge<'_>>,
) -> Result<ReadSheet> {
    let unreadable = |error| unreadable(file, error);
    let mut workbook: Xlsx<Input> = Xlsx::new(file.seekable()?).map_err(unreadable)?;
    let mut package = Package::open(file.seekable()?);
    let all = workbook.sheets_metadata().to_vec();
    let mut sheets = SheetInfo::of_all(&all, package.as_ref().map(|package| package.active));
    if let (Some(judge), None, 2..) = (judge, &options.sheet, sheets.len()) {
        for sheet in &mut sheets {
            let rows = top_rows(&mut workbook, &sheet.name).map_err(unreadable)?;
            sheet.judge(&rows, judge);
        }
    }
    let chosen = choose(&file.name(), &sheets, options)?;
    let name = &sheets[chosen].name;
    let position = all.iter().position(|sheet| sheet.name == *name);
    let hidden = position.zip(package.as_mut());
    let hidden = hidden.and_then(|(at, package)| package.hidden_rows(at));
    let mut rows = Kept {
        options,
        spool: Writer::create(&options.scratch)?,
        hidden,
        found: Vec::new(),
    };
    stream(file, (&mut workbook, name), &mut rows)?;
    let (hidden, spool) = rows.finish()?;
    Ok(ReadSheet {
        sheets,
        chosen,
        hidden,
        spool,
    })
}

/// Takes every row of a sheet of an XLSX workbook.
fn stream(
    file: &InputFile,
    (workbook, name): (&mut Xlsx<Input>, &str),
    rows: &mut Kept<'_>,
) -> Result<()> {
    let unreadable = |error| unreadable(file, error);
    let mut zeros = ZeroCells::of_xlsx(workbook, name).map_err(unreadable)?;
    let mut cells = workbook.worksheet_cells_reader(name).map_err(unreadable)?;
    let (mut text, mut writer) = (String::new(), RowWriter::default());
    while let Some(cell) = cells
        .next_cell_with_formula_metadata()
        .map_err(unreadable)?
    {
        text.clear();
        let kind = match (zeros.number_at(cell.pos, &cell.value), &cell.formula) {
            (None, None) => write_out(&cell.value, &mut text),
            (Some((number, format)), _) => write_filled(number, format, &mut text),
            (None, Some(formula)) => write_calculated(&cell.value, formula, &mut text),
        };
        if let Some(kind) = kind {
            if let Some(row) = writer.turn(cell.pos)? {
                rows.take(row)?;
            }
            writer.push(cell.pos, (&text, kind));
        }
    }
    rows.take(writer.last())
}

/// Returns the first rows of a sheet of an XLSX workbook that are not blank.
fn top_rows(workbook: &mut Xlsx<Input>, name: &str) -> std::result::Result<Vec<TopRow>, XlsxError> {
    let mut cells = workbook.worksheet_cells_reader(name)?;
    let (mut text, mut writer, mut top) = (String::new(), RowWriter::default(), Vec::new());
    while top.len() < TOP_ROWS
        && let Some(cell) = cells.next_cell()?
    {
        text.clear();
        if let Some(kind) = write_out(cell.get_value(), &mut text) {
            // Reading the whole sheet reports cells that are out of order.
            let Ok(done) = writer.turn(cell.get_position()) else {
                return Ok(top);
            };
            top.extend(done.and_then(TopRow::of));
            writer.push(cell.get_position(), (&text, kind));
        }
    }
    if top.len() < TOP_ROWS {
        top.extend(TopRow::of(writer.last()));
    }
    Ok(top)
}

/// Reads the wanted sheet of an XLS workbook into a spool. Returns the first rows of every sheet too, if there are
/// several and the options name none.
///
/// The parser reads the workbook whole, so this runs in a process of its own (`xls`).
///
/// # Errors
/// Fails if there is no such sheet, the workbook cannot be read, or the spool cannot be written.
pub(super) fn read_xls(
    file: &InputFile,
    options: &Options,
    spool: Writer,
) -> Result<(ReadSheet, Vec<Vec<TopRow>>)> {
    let mut workbook: Xls<Input> =
        Xls::new(file.seekable()?).map_err(|error| unreadable(file, error))?;
    let all = workbook.sheets_metadata().to_vec();
    let book = Book::open(file.seekable()?).filter(|book| book.sheets() == all.len());
    let mut sheets = SheetInfo::of_all(&all, book.as_ref().and_then(|book| book.active));
    let mut tops = Vec::new();
    if options.sheet.is_none() && sheets.len() > 1 {
        for sheet in &mut sheets {
            let mut top = Vec::new();
            let cells = (&mut workbook, &*sheet.name, ZeroCells::default());
            each_row(file, cells, &mut |row| {
                top.extend(TopRow::of(row));
                Ok(top.len() < TOP_ROWS)
            })?;
            sheet.is_empty = top.is_empty();
            tops.push(top);
        }
    }
    let chosen = choose(&file.name(), &sheets, options)?;
    let name = &sheets[chosen].name;
    let position = all.iter().position(|sheet| sheet.name == *name);
    let parts = position.zip(book).and_then(|(at, book)| book.sheet(at));
    let biff::Sheet { hidden, zeros } = parts.unwrap_or_default();
    let mut rows = Kept {
        options,
        spool,
        hidden,
        found: Vec::new(),
    };
    let cells = (&mut workbook, name.as_str(), zeros);
    each_row(file, cells, &mut |row| rows.take(row).map(|()| true))?;
    let (hidden, spool) = rows.finish()?;
    let read = ReadSheet {
        sheets,
        chosen,
        hidden,
        spool,
    };
    Ok((read, tops))
}

/// Calls `take` with the rows of a sheet of an XLS workbook until it returns false.
fn each_row(
    file: &InputFile,
    (workbook, name, mut zeros): (&mut Xls<Input>, &str, ZeroCells),
    take: &mut dyn FnMut(&Row) -> Result<bool>,
) -> Result<()> {
    let range = workbook
        .worksheet_range(name)
        .map_err(|error| unreadable(file, error))?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    let (mut text, mut writer) = (String::new(), RowWriter::default());
    for (row, column, value) in range.used_cells() {
        let position = (as_u32(row)? + first_row, as_u32(column)? + first_column);
        text.clear();
        let value = as_reference(value);
        let kind = match zeros.number_at(position, &value) {
            None => write_out(&value, &mut text),
            Some((number, format)) => write_filled(number, format, &mut text),
        };
        if let Some(kind) = kind {
            if let Some(row) = writer.turn(position)?
                && !take(row)?
            {
                return Ok(());
            }
            writer.push(position, (&text, kind));
        }
    }
    take(writer.last()).map(drop)
}

fn unreadable(file: &InputFile, error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::failure(format!("{} cannot be read as a workbook", file.name()))
        .because(error)
        .hint("It may be another kind of document, damaged, or protected by a password: open it in a spreadsheet program and save it as XLSX or CSV.")
}

/// Returns the error for cells that are not in order. The file does not tell their true positions.
fn out_of_order(row: u64) -> Error {
    Error::failure(format!(
        "the workbook is damaged: the cells of row {row} do not come in order"
    ))
    .hint("Open it in a spreadsheet program, and save it again.")
}

fn as_u32(number: usize) -> Result<u32> {
    u32::try_from(number)
        .map_err(|error| Error::failure("the sheet has too many rows").because(error))
}

/// Writes rows into the spool, without the rows that the options leave out.
struct Kept<'o> {
    options: &'o Options,
    spool: Writer,
    /// The numbers of the hidden rows of the sheet, ascending.
    hidden: Option<Vec<u64>>,
    /// The numbers of the hidden rows so far that are not blank.
    found: Vec<u64>,
}

impl Kept<'_> {
    fn take(&mut self, row: &Row) -> Result<()> {
        if row.is_empty() {
            return Ok(());
        }
        let hidden = self.hidden.as_deref().unwrap_or_default();
        if !hidden.is_empty() && hidden.binary_search(&row.number).is_ok() {
            if !row.is_blank() {
                self.found.push(row.number);
            }
            if self.options.skip_hidden == Some(true) {
                return Ok(());
            }
        }
        let pushed = self.spool.push(row);
        pushed
            .map(drop)
            .map_err(|error| cannot_spool(&error, &self.options.scratch))
    }

    fn finish(self) -> Result<(Option<Vec<u64>>, Spool)> {
        let found = self.found;
        let spool = self.spool.finish(&self.options.scratch)?;
        Ok((self.hidden.map(|_| found), spool))
    }
}

/// Collects cells into rows. The cells come in reading order, without the empty ones.
#[derive(Default)]
struct RowWriter {
    row: Row,
    done: Row,
}

impl RowWriter {
    /// Prepares for a cell at a position. Returns the row before it, if the cell begins a new row.
    ///
    /// # Errors
    /// Fails if the cell stands before the last one.
    fn turn(&mut self, (row, column): (u32, u32)) -> Result<Option<&Row>> {
        let number = u64::from(row) + 1;
        if number < self.row.number
            || (number == self.row.number && (column as usize) < self.row.len())
        {
            return Err(out_of_order(number));
        }
        if number == self.row.number {
            return Ok(None);
        }
        std::mem::swap(&mut self.row, &mut self.done);
        self.row.clear();
        self.row.number = number;
        Ok((!self.done.is_empty()).then_some(&self.done))
    }

    fn push(&mut self, (_, column): (u32, u32), (text, kind): (&str, CellKind)) {
        while self.row.len() < column as usize {
            self.row.push("", CellKind::Text);
        }
        self.row.push(text, kind);
    }

    /// Returns the last row; a row without cells if there is none.
    fn last(&self) -> &Row {
        &self.row
    }
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
