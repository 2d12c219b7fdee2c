//! XLSX workbooks: the parts of the container that hold sheets, texts and number formats.

mod cell;
mod context;
mod place;
mod relations;
mod sheet;
mod strings;
mod styles;

use std::collections::HashMap;

use super::container::{Container, damaged};
use super::merged::Merged;
use super::rows::{Book, TakeRow};
use super::xml::{Xml, is_true};
use super::{SHEETS_MAX, strangers, too_many_sheets};
use crate::error::Result;
use crate::source::choice::SheetInfo;
use crate::source::file::InputFile;
use context::Context;
use relations::{Relation, joined, relations};
use strings::Strings;
use styles::Styles;

/// An opened XLSX workbook.
struct XlsxBook {
    container: Container,
    sheets: Vec<SheetInfo>,
    /// The path of each of `sheets`.
    paths: Vec<String>,
    context: Context,
}

/// Opens a workbook.
///
/// # Errors
/// Fails if it is damaged, or has no sheets.
pub fn open(file: &InputFile) -> Result<Box<dyn Book>> {
    let mut container = Container::open(file)?;
    strangers::refuse(&container)?;
    let workbook = workbook_path(&mut container)?;
    let (folder, name) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
    let links = joined(folder, &format!("_rels/{name}.rels"));
    let links = relations(&mut container, &links)?;
    let of_kind = |kind: &str| {
        let found = links.iter().find(|relation| relation.is(kind));
        let usual = joined(folder, &format!("{kind}.xml"));
        match found {
            Some(found) => Some(joined(folder, &found.target)),
            // Some programs write no relationship.
            None => container.has(&usual).then_some(usual),
        }
    };
    let (strings, styles) = (of_kind("sharedStrings"), of_kind("styles"));
    let mut book = XlsxBook {
        container,
        sheets: Vec::new(),
        paths: Vec::new(),
        context: Context::default(),
    };
    book.read_workbook(&workbook, folder, &links)?;
    if let Some(path) = strings {
        book.context.strings = Strings::read(&mut book.container, &path)?;
    }
    if let Some(path) = styles {
        book.context.styles = Styles::read(&mut book.container, &path)?;
    }
    Ok(Box::new(book))
}

/// Returns the path of the part that lists the sheets.
fn workbook_path(container: &mut Container) -> Result<String> {
    let all = relations(container, "_rels/.rels")?;
    let found = all.iter().find(|relation| relation.is("officeDocument"));
    let found = found.ok_or_else(|| damaged(container.name(), "it names no workbook part"))?;
    Ok(joined("", &found.target))
}

impl XlsxBook {
    /// Reads the list of the sheets. Charts and macros are left out.
    fn read_workbook(&mut self, path: &str, folder: &str, links: &[Relation]) -> Result<()> {
        let links: HashMap<&str, &Relation> = links
            .iter()
            .map(|relation| (relation.id.as_str(), relation))
            .collect();
        let (mut count, mut active) = (0, None);
        let (sheets, paths, context) = (&mut self.sheets, &mut self.paths, &mut self.context);
        let mut positions = Vec::new();
        Xml::open(&mut self.container, path)?.each_element(|element| {
            let get = |name: &str| element.attribute(name);
            match element.local() {
                "workbookPr" => {
                    if let Some(value) = get("date1904") {
                        context.is_1904 = is_true(&value);
                    }
                }
                "workbookView" if active.is_none() => {
                    active = get("activeTab").and_then(|tab| tab.parse().ok());
                }
                "sheet" => {
                    let link = get("id").and_then(|id| links.get(id.as_str()).copied());
                    let is_worksheet = link.is_none_or(|link| link.is("worksheet"));
                    if is_worksheet && sheets.len() < SHEETS_MAX {
                        sheets.push(SheetInfo {
                            name: get("name").unwrap_or_default(),
                            is_hidden: get("state").is_some_and(|state| state != "visible"),
                            ..SheetInfo::default()
                        });
                        paths.push(link.map_or(String::new(), |link| joined(folder, &link.target)));
                        positions.push(count);
                    }
                    count += 1;
                }
                _ => {}
            }
            Ok(())
        })?;
        if count > SHEETS_MAX {
            return Err(too_many_sheets());
        }
        let active = active.unwrap_or(0);
        for (sheet, position) in self.sheets.iter_mut().zip(positions) {
            sheet.is_active = position == active;
        }
        Ok(())
    }
}

impl Book for XlsxBook {
    fn sheets(&self) -> &[SheetInfo] {
        &self.sheets
    }

    fn each_row(&mut self, sheet: usize, take: &mut TakeRow<'_>) -> Result<Vec<Merged>> {
        let xml = Xml::open(&mut self.container, &self.paths[sheet])?;
        sheet::each_row(xml, &self.context, take)
    }
}

#[cfg(test)]
mod tests;
