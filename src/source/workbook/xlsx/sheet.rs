//! The rows of a sheet, from its XML.

use super::super::merged::Merged;
use super::super::rows::{RowWriter, SAVE_AGAIN, TakeRow};
use super::super::xml::{Element, Event, Xml, is_true};
use super::cell::Cell;
use super::context::Context;
use super::place;
use crate::error::{Error, Result};

/// The rows and cells of a sheet so far.
#[derive(Default)]
struct Cells {
    /// The row of the open element, from 0, and the column of the next cell without a reference.
    next: (u32, u32),
    is_hidden: bool,
    cell: Cell,
    is_in_cell: bool,
    text: String,
    writer: RowWriter,
}

/// Calls `take` with each row that has cells until it returns false. The rest of the part is then not read. Returns the cells that
/// are merged downwards.
///
/// # Errors
/// Fails if the part is damaged, or `take` fails.
pub fn each_row(
    mut xml: Xml<'_>,
    context: &Context,
    take: &mut TakeRow<'_>,
) -> Result<Vec<Merged>> {
    let (mut cells, mut is_data) = (Cells::default(), false);
    loop {
        match xml.next()? {
            Event::Start(element) if !is_data => {
                is_data = element.local() == "sheetData";
            }
            Event::Eof => break,
            event if cells.is_in_cell => {
                let is_end = cells.cell.take(&event);
                if is_end && !cells.end_cell(context, take)? {
                    return Ok(Vec::new());
                }
            }
            Event::Start(element) => match element.local() {
                "row" => cells.begin_row(&element)?,
                "c" => cells.begin_cell(&element)?,
                _ => {}
            },
            Event::End("row") if is_data => cells.end_row(),
            Event::End("sheetData") if is_data => break,
            _ => {}
        }
    }
    let merged = merged_downwards(&mut xml);
    xml.finish()?;
    cells.writer.end(take)?;
    Ok(merged)
}

/// Reads the cells that are merged downwards, behind the rows. Faulty XML there is no reason to refuse the rows.
fn merged_downwards(xml: &mut Xml<'_>) -> Vec<Merged> {
    /// Elements that stand behind those of the merged cells, ECMA-376 part 1, 18.3.1.99.
    const BEHIND: [&str; 4] = [
        "conditionalFormatting",
        "dataValidations",
        "hyperlinks",
        "pageMargins",
    ];
    let (mut merged, mut is_in_view) = (Vec::new(), false);
    while let Ok(event) = xml.next() {
        match event {
            // They have margins of their own.
            Event::Start(element) if element.local() == "customSheetViews" => is_in_view = true,
            Event::End("customSheetViews") => is_in_view = false,
            _ if is_in_view && !matches!(event, Event::Eof) => {}
            Event::Start(element) if element.local() == "mergeCell" => {
                let reference = element.attribute("ref").unwrap_or_default();
                merged.extend(merged_cells(&reference));
            }
            Event::Start(element) if BEHIND.contains(&element.local()) => break,
            Event::End("mergeCells") | Event::Eof => break,
            _ => {}
        }
    }
    merged
}

/// Returns the merged cells of a reference such as `A2:A5`, or `None` if they are in one row or cannot be read.
fn merged_cells(reference: &str) -> Option<Merged> {
    let (first, last) = reference.split_once(':')?;
    let ((top, left), (bottom, right)) = (place::of_cell(first)?, place::of_cell(last)?);
    Merged::of(top.min(bottom), top.max(bottom), left.min(right))
}

impl Cells {
    fn begin_row(&mut self, element: &Element<'_>) -> Result<()> {
        self.is_hidden = false;
        for attribute in element.attributes() {
            match attribute.local() {
                "r" => {
                    let row = place::of_row(attribute.raw);
                    self.next.0 = row.ok_or_else(|| misplaced(attribute.raw))?;
                }
                "hidden" => self.is_hidden = is_true(attribute.raw),
                _ => {}
            }
        }
        Ok(())
    }

    fn end_row(&mut self) {
        self.next = (self.next.0.saturating_add(1), 0);
    }

    fn begin_cell(&mut self, element: &Element<'_>) -> Result<()> {
        let (mut position, mut kind, mut style) = (self.next, None, None);
        for attribute in element.attributes() {
            match attribute.local() {
                "r" => {
                    let cell = place::of_cell(attribute.raw);
                    position = cell.ok_or_else(|| misplaced(attribute.raw))?;
                }
                "t" => kind = Some(attribute.raw),
                "s" => style = Some(attribute.raw),
                _ => {}
            }
        }
        self.next = (position.0, position.1.saturating_add(1));
        self.is_in_cell = true;
        self.cell.begin(position, kind, style);
        Ok(())
    }

    /// Adds the cell to its row. Returns false if `take` wants no more rows.
    fn end_cell(&mut self, context: &Context, take: &mut TakeRow<'_>) -> Result<bool> {
        self.is_in_cell = false;
        self.text.clear();
        let Some(kind) = self.cell.write(context, &mut self.text) else {
            return Ok(true);
        };
        let is_hidden = || self.is_hidden;
        let cell = (&*self.text, kind);
        self.writer.put(self.cell.position, cell, is_hidden, take)
    }
}

/// Returns the error for a row or a cell whose place cannot be read.
fn misplaced(place: &str) -> Error {
    let shown: String = place.chars().take(40).collect();
    Error::failure(format!(
        "the workbook is damaged: \"{shown}\" is no row or cell of a sheet"
    ))
    .hint(SAVE_AGAIN)
}
