//! The number formats of the styles of a workbook.

use std::collections::HashMap;

use super::super::container::Container;
use super::super::number_format::NumberFormat;
use super::super::xml::{Event, Xml};
use crate::error::Result;

/// The largest number of styles that are read. Excel allows 65,490.
const STYLES_MAX: usize = 100_000;

/// The number format of each style.
#[derive(Default)]
pub struct Styles(Vec<NumberFormat>);

impl Styles {
    /// Reads the styles.
    ///
    /// # Errors
    /// Fails if the part is missing or damaged.
    pub fn read(container: &mut Container, path: &str) -> Result<Self> {
        let mut xml = Xml::open(container, path)?;
        let (mut codes, mut styles) = (HashMap::new(), Vec::new());
        // The table that is open: formats also stand in tables for conditions.
        let mut table = None;
        loop {
            match xml.next()? {
                Event::Start(element) => match (table, element.local()) {
                    (None, "numFmts") => table = Some("numFmts"),
                    (None, "cellXfs") => table = Some("cellXfs"),
                    (Some("numFmts"), "numFmt") => {
                        let get = |name| element.attribute(name);
                        if let (Some(id), Some(code)) = (get("numFmtId"), get("formatCode")) {
                            codes.insert(id, NumberFormat::of_code(&code));
                        }
                    }
                    (Some("cellXfs"), "xf") if styles.len() < STYLES_MAX => {
                        let id = element.attribute("numFmtId").unwrap_or_default();
                        let custom = codes.get(&id).cloned();
                        let usual = || NumberFormat::of_id(id.parse().unwrap_or(0));
                        styles.push(custom.unwrap_or_else(usual));
                    }
                    _ => {}
                },
                Event::End(name) if table == Some(name) => table = None,
                Event::Eof => return Ok(Styles(styles)),
                _ => {}
            }
        }
    }

    /// Returns the format of a style, if there is one.
    pub fn get(&self, style: Option<usize>) -> Option<&NumberFormat> {
        self.0.get(style?)
    }
}
