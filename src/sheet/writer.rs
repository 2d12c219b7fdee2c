//! Writes the rows of a sheet: as CSV for a file or a terminal, or as a workbook.

use std::io::{self, Write};

use super::guard::{guard, keep_apostrophe};
use super::look::{Look, Mark};
use super::workbook::{CELL_MAX, Output, WorkbookWriter};
use crate::error::{Error, Result};
use crate::files::NO_ROOM;
use crate::terminal::sanitized;

/// Writes rows of cells.
pub enum SheetWriter<'w> {
    /// CSV in UTF-8.
    Csv(Box<csv::Writer<&'w mut dyn Write>>),
    /// CSV for a terminal, without control characters.
    Shown(Box<csv::Writer<&'w mut dyn Write>>),
    /// A workbook with one sheet.
    Workbook(Box<WorkbookWriter<&'w mut dyn Output>>),
}

impl<'w> SheetWriter<'w> {
    /// Writes CSV.
    pub fn csv(out: &'w mut dyn Write) -> Self {
        SheetWriter::Csv(Box::new(csv::Writer::from_writer(out)))
    }

    /// Writes CSV for a terminal.
    pub fn shown(out: &'w mut dyn Write) -> Self {
        SheetWriter::Shown(Box::new(csv::Writer::from_writer(out)))
    }

    /// Returns the largest number of characters of a cell.
    pub fn cell_max(&self) -> usize {
        match self {
            SheetWriter::Csv(_) | SheetWriter::Shown(_) => usize::MAX,
            SheetWriter::Workbook(..) => CELL_MAX,
        }
    }

    /// Returns whether a workbook is written.
    pub fn is_workbook(&self) -> bool {
        matches!(self, SheetWriter::Workbook(_))
    }

    /// Gives a workbook a look. Has to be called before the header.
    pub fn look(&mut self, look: Look) {
        if let SheetWriter::Workbook(workbook) = self {
            workbook.look(look);
        }
    }

    /// Gives a cell of the last row of a workbook a drop-down.
    pub fn drop_down(&mut self, column: usize, choices: &[String]) {
        if let SheetWriter::Workbook(workbook) = self {
            workbook.drop_down(column, choices);
        }
    }

    /// Writes the header or a row. Cells that a spreadsheet program would run as formulas are guarded.
    pub fn row<'c>(&mut self, cells: impl IntoIterator<Item = &'c str>) -> Result<()> {
        self.marked_row(cells, &[])
    }

    /// Writes a row as `row` does, with colours in a workbook that has a look.
    pub fn marked_row<'c>(
        &mut self,
        cells: impl IntoIterator<Item = &'c str>,
        marks: &[Mark],
    ) -> Result<()> {
        match self {
            SheetWriter::Csv(writer) => csv_row(
                writer,
                cells.into_iter().map(|cell| guard(cell).into_owned()),
            ),
            SheetWriter::Shown(writer) => {
                let sanitized = |cell: &str| sanitized(cell).into_owned();
                csv_row(
                    writer,
                    cells.into_iter().map(|cell| sanitized(&guard(cell))),
                )
            }
            SheetWriter::Workbook(workbook) => {
                let cells: Vec<_> = cells.into_iter().map(keep_apostrophe).collect();
                workbook.row(&cells, marks).map_err(no_workbook)
            }
        }
    }

    /// Writes the rest of the file.
    pub fn finish(self, on_error: &dyn Fn(io::Error) -> Error) -> Result<()> {
        match self {
            SheetWriter::Csv(mut writer) | SheetWriter::Shown(mut writer) => {
                writer.flush().map_err(on_error)
            }
            SheetWriter::Workbook(workbook) => workbook.finish().map_err(on_error),
        }
    }
}

fn csv_row(
    writer: &mut csv::Writer<&mut dyn Write>,
    cells: impl Iterator<Item = String>,
) -> Result<()> {
    writer
        .write_record(cells)
        .map_err(|error| match error.into_kind() {
            // The kind of the error tells whether the reader has closed the pipe.
            csv::ErrorKind::Io(error) => csv_failed(error),
            other => csv_failed(io::Error::other(format!("{other:?}"))),
        })
}

fn csv_failed(error: io::Error) -> Error {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return crate::terminal::cannot_write(error);
    }
    Error::failure("cannot write the rows")
        .because(error)
        .hint(NO_ROOM)
}

fn no_workbook(error: io::Error) -> Error {
    let hint = match error.kind() {
        io::ErrorKind::FileTooLarge => {
            "A workbook cannot hold that much: name a file that ends in .csv."
        }
        _ => NO_ROOM,
    };
    Error::failure("cannot write the workbook")
        .because(error)
        .hint(hint)
}
