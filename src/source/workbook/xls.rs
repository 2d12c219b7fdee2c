//! XLS workbooks. Calamine reads the cells, and `biff` what calamine does not give.

use std::fs::File;
use std::io::BufReader;

use calamine::{Data, DataRef, Reader, Xls, XlsError};

use super::biff;
use super::cells::{write_filled, write_out};
use super::container::protected;
use super::rows::{Book, RowWriter, TakeRow};
use super::{strangers, unreadable};
use crate::error::{Error, Result};
use crate::source::choice::SheetInfo;
use crate::source::file::InputFile;

/// An opened XLS workbook.
struct XlsBook {
    name: String,
    workbook: Xls<BufReader<File>>,
    sheets: Vec<SheetInfo>,
    /// The position of each of `sheets` among all sheets.
    positions: Vec<usize>,
    parts: Option<biff::Book>,
}

/// Opens a workbook.
///
/// # Errors
/// Fails if it cannot be read.
pub fn open(file: &InputFile) -> Result<Box<dyn Book>> {
    let name = file.name();
    if let Some(error) = strangers::refusal_of_compound(file)? {
        return Err(error);
    }
    let workbook = Xls::new(file.seekable()?).map_err(|error| match error {
        XlsError::Password => protected(&name),
        _ => unreadable(&name, error),
    })?;
    let all = workbook.sheets_metadata();
    let parts = biff::Book::open(file.seekable()?).filter(|book| book.sheets() == all.len());
    let sheets = SheetInfo::of_all(all, parts.as_ref().and_then(|book| book.active));
    let position = |sheet: &SheetInfo| all.iter().position(|other| other.name == sheet.name);
    let positions = sheets.iter().filter_map(position).collect();
    Ok(Box::new(XlsBook {
        name,
        workbook,
        sheets,
        positions,
        parts,
    }))
}

impl Book for XlsBook {
    fn sheets(&self) -> &[SheetInfo] {
        &self.sheets
    }

    fn each_row(&mut self, sheet: usize, take: &mut TakeRow<'_>) -> Result<()> {
        let range = self
            .workbook
            .worksheet_range(&self.sheets[sheet].name)
            .map_err(|error| unreadable(&self.name, error))?;
        let parts = self.parts.as_ref().zip(self.positions.get(sheet));
        let parts = parts.and_then(|(book, &at)| book.sheet(at));
        let biff::Sheet { hidden, mut zeros } = parts.unwrap_or_default();
        let is_hidden = |number: u64| Some(hidden.as_ref()?.binary_search(&number).is_ok());
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
                let is_hidden = || is_hidden(u64::from(position.0) + 1);
                if !writer.put(position, (&text, kind), is_hidden, take)? {
                    return Ok(());
                }
            }
        }
        writer.end(take)
    }
}

fn as_u32(number: usize) -> Result<u32> {
    u32::try_from(number)
        .map_err(|error| Error::failure("the sheet has too many rows").because(error))
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
