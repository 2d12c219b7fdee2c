//! ODS workbooks: the OpenDocument spreadsheets of LibreOffice, Google Sheets and others.
//!
//! The document ([OpenDocument 1.3], part 3) is one part, `content.xml`, which has all sheets. It is read once for the list
//! of the sheets and once for each sheet that is read.
//!
//! [OpenDocument 1.3]: https://docs.oasis-open.org/office/OpenDocument/v1.3/

mod cell;
mod table;
mod tables;

use std::io::Read;

use super::container::{Container, damaged, protected};
use super::merged::Merged;
use super::rows::{Book, TakeRow};
use super::strangers;
use super::xml::Xml;
use crate::error::Result;
use crate::source::choice::SheetInfo;
use crate::source::file::InputFile;

const CONTENT: &str = "content.xml";
const SETTINGS: &str = "settings.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

/// The part with the media type.
pub const TYPE_PART: &str = "mimetype";
/// The media type of a spreadsheet. That of a template begins with it, too.
pub const MEDIA_TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// An opened ODS workbook.
struct OdsBook {
    container: Container,
    sheets: Vec<SheetInfo>,
    /// The position of each of `sheets` among all tables.
    positions: Vec<usize>,
}

/// Opens a workbook.
///
/// # Errors
/// Fails if it is damaged, protected by a password, or has no sheets.
pub fn open(file: &InputFile) -> Result<Box<dyn Book>> {
    let mut container = Container::open(file)?;
    assert_spreadsheet(&mut container)?;
    if is_encrypted(&mut container)? {
        return Err(protected(container.name()));
    }
    let active = active_table(&mut container)?;
    let (mut sheets, positions) = tables::list(Xml::open(&mut container, CONTENT)?)?;
    if sheets.is_empty() {
        return Err(damaged(container.name(), "it has no sheets"));
    }
    let active = active.and_then(|name| sheets.iter().position(|sheet| sheet.name == name));
    sheets[active.unwrap_or(0)].is_active = true;
    Ok(Box::new(OdsBook {
        container,
        sheets,
        positions,
    }))
}

/// Fails if the media type is that of another document. Some programs write none.
fn assert_spreadsheet(container: &mut Container) -> Result<()> {
    if !container.has(TYPE_PART) {
        return Ok(());
    }
    let mut found = vec![0; MEDIA_TYPE.len()];
    let read = container.part(TYPE_PART)?.read_exact(&mut found);
    if read.is_ok() && found == MEDIA_TYPE {
        return Ok(());
    }
    Err(strangers::no_spreadsheet(container.name()))
}

/// Returns whether the parts need a password.
fn is_encrypted(container: &mut Container) -> Result<bool> {
    let mut is_encrypted = false;
    if container.has(MANIFEST) {
        Xml::open(container, MANIFEST)?.each_element(|element| {
            is_encrypted |= element.local() == "encryption-data";
            Ok(())
        })?;
    }
    Ok(is_encrypted)
}

/// Returns the name of the sheet that a spreadsheet program shows first, if the file tells.
fn active_table(container: &mut Container) -> Result<Option<String>> {
    if !container.has(SETTINGS) {
        return Ok(None);
    }
    tables::text_of(Xml::open(container, SETTINGS)?, |element| {
        element.attribute("name").as_deref() == Some("ActiveTable")
    })
}

impl Book for OdsBook {
    fn sheets(&self) -> &[SheetInfo] {
        &self.sheets
    }

    fn each_row(&mut self, sheet: usize, take: &mut TakeRow<'_>) -> Result<Vec<Merged>> {
        let xml = Xml::open(&mut self.container, CONTENT)?;
        table::each_row(xml, self.positions[sheet], take)
    }
}

#[cfg(test)]
mod tests;
