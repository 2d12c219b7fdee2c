//! The sheets of a document: where each begins and ends, and their list.

use std::collections::HashSet;

use super::super::xml::{Element, Event, Xml, push_text};
use super::super::{SHEETS_MAX, too_many_sheets};
use crate::error::Result;
use crate::source::choice::SheetInfo;

/// The meaning of an event for the sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A sheet begins. Sheets are counted from 0.
    Begin(usize),
    /// The event belongs to the open sheet.
    Inside,
    /// The open sheet ends.
    End,
    /// The event belongs to no sheet.
    Outside,
}

/// Follows the elements of a document to its sheets. Only a table that stands in the spreadsheet itself is one: tables
/// stand in cells and in links to other files, too.
#[derive(Default)]
pub struct Place {
    depth: usize,
    /// The depth of the element that holds the sheets, if it is open.
    spreadsheet: Option<usize>,
    is_in_sheet: bool,
    /// The number of sheets that have begun.
    begun: usize,
}

impl Place {
    /// Takes the next event.
    pub fn step(&mut self, event: &Event<'_>) -> Step {
        match event {
            Event::Start(element) => {
                self.depth += 1;
                match element.local() {
                    "spreadsheet" if self.spreadsheet.is_none() => {
                        self.spreadsheet = Some(self.depth);
                    }
                    "table" if self.spreadsheet == Some(self.depth - 1) => {
                        self.is_in_sheet = true;
                        self.begun += 1;
                        return Step::Begin(self.begun - 1);
                    }
                    _ => {}
                }
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                if self.is_in_sheet && self.spreadsheet == Some(self.depth) {
                    self.is_in_sheet = false;
                    return Step::End;
                }
            }
            _ => {}
        }
        if self.is_in_sheet {
            Step::Inside
        } else {
            Step::Outside
        }
    }
}

/// Returns the sheets of a document, and the position of each among all its tables.
///
/// # Errors
/// Fails if the document is damaged, or has too many sheets.
pub fn list(mut xml: Xml<'_>) -> Result<(Vec<SheetInfo>, Vec<usize>)> {
    let (mut sheets, mut positions) = (Vec::new(), Vec::new());
    let (mut place, mut hidden, mut style) = (Place::default(), HashSet::new(), String::new());
    loop {
        let event = xml.next()?;
        match (place.step(&event), &event) {
            (Step::Begin(_), _) if sheets.len() == SHEETS_MAX => return Err(too_many_sheets()),
            (Step::Begin(at), Event::Start(table)) => {
                let name = table.attribute("name").unwrap_or_default();
                let style = table.attribute("style-name");
                if !is_copy_of_another_file(&name) {
                    positions.push(at);
                    sheets.push(SheetInfo {
                        name,
                        is_hidden: style.is_some_and(|style| hidden.contains(&style)),
                        ..SheetInfo::default()
                    });
                }
            }
            (Step::Outside, Event::Start(element)) => match element.local() {
                "style" => style = element.attribute("name").unwrap_or_default(),
                "table-properties" if element.attribute("display").as_deref() == Some("false") => {
                    hidden.insert(std::mem::take(&mut style));
                }
                _ => {}
            },
            (_, Event::Eof) => return Ok((sheets, positions)),
            _ => {}
        }
    }
}

/// Returns whether a table keeps the cells of another file that formulas use: `'file:///home/list.ods'#$Sheet1`.
fn is_copy_of_another_file(name: &str) -> bool {
    name.starts_with('\'') && name.contains("'#$")
}

/// Returns the text of the first element that `is_wanted` accepts.
///
/// # Errors
/// Fails if the document is damaged.
pub fn text_of(
    mut xml: Xml<'_>,
    is_wanted: impl Fn(&Element<'_>) -> bool,
) -> Result<Option<String>> {
    let mut found: Option<String> = None;
    loop {
        match (xml.next()?, &mut found) {
            (Event::Eof, _) => return Ok(None),
            (Event::End(_), Some(text)) => return Ok(Some(std::mem::take(text))),
            (Event::Start(element), None) if is_wanted(&element) => found = Some(String::new()),
            (event, Some(text)) => push_text(&event, text),
            _ => {}
        }
    }
}
