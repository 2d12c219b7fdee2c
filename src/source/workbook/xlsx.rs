//! XLSX workbooks. Calamine reads the cells, and `package` what calamine does not give.

use std::fs::File;
use std::io::BufReader;

use calamine::{Reader, Xlsx};

use super::cells::{write_calculated, write_filled, write_out};
use super::container::Container;
use super::package::Package;
use super::rows::{Book, RowWriter, TakeRow};
use super::unreadable;
use super::zeros::ZeroCells;
use crate::error::Result;
use crate::source::choice::SheetInfo;
use crate::source::file::InputFile;

/// An opened XLSX workbook.
struct XlsxBook {
    name: String,
    workbook: Xlsx<BufReader<File>>,
    sheets: Vec<SheetInfo>,
    /// The position of each of `sheets` among all sheets.
    positions: Vec<usize>,
    package: Option<Package>,
}

/// Opens a workbook.
///
/// # Errors
/// Fails if it is damaged or cannot be read.
pub fn open(file: &InputFile) -> Result<Box<dyn Book>> {
    let name = file.name();
    Container::open(file)?.verify()?;
    let workbook = Xlsx::new(file.seekable()?).map_err(|error| unreadable(&name, error))?;
    let package = Package::open(file.seekable()?);
    let all = workbook.sheets_metadata();
    let sheets = SheetInfo::of_all(all, package.as_ref().map(|package| package.active));
    let position = |sheet: &SheetInfo| all.iter().position(|other| other.name == sheet.name);
    let positions = sheets.iter().filter_map(position).collect();
    Ok(Box::new(XlsxBook {
        name,
        workbook,
        sheets,
        positions,
        package,
    }))
}

impl Book for XlsxBook {
    fn sheets(&self) -> &[SheetInfo] {
        &self.sheets
    }

    fn each_row(&mut self, sheet: usize, take: &mut TakeRow<'_>) -> Result<()> {
        let sheet_name = &self.sheets[sheet].name;
        let package = self.package.as_mut().zip(self.positions.get(sheet));
        let hidden = package.and_then(|(package, &at)| package.hidden_rows(at));
        let is_hidden = |number: u64| Some(hidden.as_ref()?.binary_search(&number).is_ok());
        let unreadable = |error| unreadable(&self.name, error);
        let mut zeros = ZeroCells::of_xlsx(&mut self.workbook, sheet_name).map_err(unreadable)?;
        let mut cells = self
            .workbook
            .worksheet_cells_reader(sheet_name)
            .map_err(unreadable)?;
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
                if let Some(row) = writer.turn(cell.pos)?
                    && !take(row, is_hidden(row.number))?
                {
                    return Ok(());
                }
                writer.push(cell.pos.1, (&text, kind))?;
            }
        }
        match writer.last() {
            Some(row) => take(row, is_hidden(row.number)).map(drop),
            None => Ok(()),
        }
    }
}
