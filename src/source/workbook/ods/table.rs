//! The rows of a sheet, from the XML of the document.

use super::super::merged::Merged;
use super::super::rows::{RowWriter, TakeRow};
use super::super::xml::{Element, Event, Xml};
use super::cell::Cell;
use super::tables::{Place, Step};
use crate::error::Result;

/// The rows and cells of a sheet so far.
#[derive(Default)]
struct Rows {
    /// The position of the open row, and of its next cell, from 0.
    next: (u32, u32),
    /// The number of rows that the open row stands for.
    repeated: u32,
    is_hidden: bool,
    cell: Cell,
    is_in_cell: bool,
    text: String,
    writer: RowWriter,
    merged: Vec<Merged>,
}

/// Calls `take` with each row of the sheet at a position that has cells, until it returns false. The rest of the document
/// is then not read. Returns the cells that are merged downwards.
///
/// # Errors
/// Fails if the document is damaged, or `take` fails.
pub fn each_row(mut xml: Xml<'_>, sheet: usize, take: &mut TakeRow<'_>) -> Result<Vec<Merged>> {
    let (mut place, mut rows, mut is_wanted) = (Place::default(), Rows::default(), false);
    loop {
        let event = xml.next()?;
        match place.step(&event) {
            Step::Begin(at) => is_wanted = at == sheet,
            Step::End if is_wanted => break,
            Step::Inside if is_wanted => {
                if !rows.take(&event, take)? {
                    return Ok(rows.merged);
                }
            }
            Step::Inside | Step::Outside | Step::End => {}
        }
        if matches!(event, Event::Eof) {
            break;
        }
    }
    xml.finish()?;
    rows.writer.end(take)?;
    Ok(rows.merged)
}

impl Rows {
    /// Takes an event of the sheet. Returns false if `take` wants no more rows.
    fn take(&mut self, event: &Event<'_>, take: &mut TakeRow<'_>) -> Result<bool> {
        if self.is_in_cell {
            if self.cell.take(event) {
                self.is_in_cell = false;
                return self.end_cell(take);
            }
            return Ok(true);
        }
        match event {
            Event::Start(element) => match element.local() {
                "table-row" => self.begin_row(element),
                "table-cell" | "covered-table-cell" => {
                    self.is_in_cell = true;
                    self.cell.begin(element);
                }
                _ => {}
            },
            Event::End("table-row") => {
                return self.end_row(take);
            }
            _ => {}
        }
        Ok(true)
    }

    fn begin_row(&mut self, element: &Element<'_>) {
        self.next.1 = 0;
        self.repeated = repeated(element.attribute("number-rows-repeated"));
        let visibility = element.attribute("visibility");
        self.is_hidden = visibility.is_some_and(|state| state != "visible");
    }

    /// Adds the cell to its row, once for each column that it stands for. Returns false if `take` wants no more rows.
    fn end_cell(&mut self, take: &mut TakeRow<'_>) -> Result<bool> {
        self.text.clear();
        let (row, first) = self.next;
        let last = row.saturating_add(repeated(self.cell.rows.take()).saturating_sub(1));
        self.next.1 = first.saturating_add(repeated(self.cell.repeated.take()));
        let Some(kind) = self.cell.write(&mut self.text) else {
            return Ok(true);
        };
        self.merged.extend(Merged::of(row, last, first));
        for column in first..self.next.1 {
            let is_hidden = || self.is_hidden;
            let cell = (&*self.text, kind);
            if !self.writer.put((row, column), cell, is_hidden, take)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Writes the row as often as it is repeated. Returns false if `take` wants no more rows.
    fn end_row(&mut self, take: &mut TakeRow<'_>) -> Result<bool> {
        let row = self.next.0;
        self.next = (row.saturating_add(self.repeated), 0);
        self.writer.repeat(row, self.repeated, take)
    }
}

/// Returns the number of rows or columns that an element stands for.
fn repeated(count: Option<String>) -> u32 {
    count
        .and_then(|count| count.trim().parse().ok())
        .unwrap_or(1)
}
