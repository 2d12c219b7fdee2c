//! XLS workbooks: compound files with a stream of records, [MS-XLS]. The first records describe the workbook, and each sheet has
//! a run of records of its own. BIFF5, the older format, has the same layouts except for texts.
//!
//! [MS-XLS]: https://learn.microsoft.com/en-us/openspecs/office_file_formats/ms-xls/

mod globals;
mod record;
mod sheet;
mod text;

use std::io::Read;

use super::container::{damaged, protected};
use super::merged::Merged;
use super::rows::{Book, RowWriter, TakeRow};
use super::{SHEETS_MAX, strangers, too_many_sheets};
use crate::error::{Error, Result};
use crate::source::choice::SheetInfo;
use crate::source::file::InputFile;
use globals::{Fault, Globals};
use sheet::Cells;

/// The names of the stream in the file, the newer one first.
const STREAMS: [&str; 2] = ["Workbook", "Book"];

/// An opened XLS workbook.
struct XlsBook {
    name: String,
    stream: Vec<u8>,
    globals: Globals,
    sheets: Vec<SheetInfo>,
    /// The offset of the records of each of `sheets`.
    places: Vec<usize>,
}

/// Opens a workbook.
///
/// # Errors
/// Fails if it is damaged, protected by a password, or another document.
pub fn open(file: &InputFile) -> Result<Box<dyn Book>> {
    of_stream(&file.name(), stream(file)?).map(|book| Box::new(book) as Box<dyn Book>)
}

/// Reads the stream of records.
fn stream(file: &InputFile) -> Result<Vec<u8>> {
    let name = file.name();
    let unreadable = |error| damaged(&name, "its container cannot be read").because(error);
    let mut compound = strangers::open_compound(file)?;
    let path = STREAMS.iter().find(|path| compound.exists(path));
    let mut stream = compound
        .open_stream(path.unwrap_or(&STREAMS[0]))
        .map_err(unreadable)?;
    // A damaged file may state any length.
    if stream.len() > file.size() {
        return Err(damaged(&name, "its records are longer than the file"));
    }
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

/// Opens a workbook from its records.
fn of_stream(name: &str, stream: Vec<u8>) -> Result<XlsBook> {
    let globals = Globals::read(&stream).map_err(|fault| refusal(name, fault))?;
    let (mut sheets, mut places) = (Vec::new(), Vec::new());
    for (at, sheet) in globals.sheets.iter().enumerate() {
        if !sheet.is_worksheet {
            continue;
        }
        if sheets.len() == SHEETS_MAX {
            return Err(too_many_sheets());
        }
        sheets.push(SheetInfo {
            name: sheet.name.clone(),
            is_hidden: sheet.is_hidden,
            is_active: globals.active == Some(at),
            ..SheetInfo::default()
        });
        places.push(sheet.at);
    }
    if globals.sheets.is_empty() {
        return Err(damaged(name, "it has no sheets"));
    }
    Ok(XlsBook {
        name: name.to_owned(),
        stream,
        globals,
        sheets,
        places,
    })
}

fn refusal(name: &str, fault: Fault) -> Error {
    match fault {
        Fault::Protected => protected(name),
        Fault::Damaged(what) => damaged(name, what),
    }
}

impl Book for XlsBook {
    fn sheets(&self) -> &[SheetInfo] {
        &self.sheets
    }

    fn each_row(&mut self, sheet: usize, take: &mut TakeRow<'_>) -> Result<Vec<Merged>> {
        let cells = Cells::find(&self.stream, &self.globals, self.places[sheet]);
        let cells = cells.map_err(|fault| refusal(&self.name, fault))?;
        let is_hidden = |row: u32| cells.hidden.binary_search(&(u64::from(row) + 1)).is_ok();
        let (mut text, mut writer) = (String::new(), RowWriter::default());
        for place in cells.places() {
            text.clear();
            let kind = cells.write(place, &mut text);
            let position = place.position();
            let is_hidden = || is_hidden(position.0);
            if !writer.put(position, (&text, kind), is_hidden, take)? {
                return Ok(Vec::new());
            }
        }
        writer.end(take)?;
        Ok(cells.merged)
    }
}

#[cfg(test)]
mod tests;
