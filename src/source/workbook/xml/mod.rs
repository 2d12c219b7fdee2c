//! The XML of a part, read as a stream of events within bounds.
//!
//! Workbooks have hundreds of megabytes of XML, and little in them is needed, so that reading events is most of the work. Texts
//! and elements are therefore not copied: they are borrowed from a window on the part. Nothing is taken from outside the part:
//! document types and entities of their own are refused.

mod element;
mod window;

use std::fs::File;
use std::io::BufReader;

use zip::read::ZipFile;

use super::container::{Container, broken, damaged};
use crate::error::{Error, Result};
pub use element::Element;
use element::unescaped;
use window::{Fault, Found, Window};

/// The number of elements that stand in each other. Workbooks have far fewer.
const DEPTH_MAX: usize = 256;
const TOO_DEEP: &str = "has more than 256 elements in each other";

/// An event of a part.
#[derive(Clone, Copy, Debug)]
pub enum Event<'x> {
    /// An element begins.
    Start(Element<'x>),
    /// An element with this name, without its prefix, ends.
    End(&'x str),
    /// A text with escapes.
    Text(&'x str),
    /// A text without escapes.
    CData(&'x str),
    /// The part ends.
    Eof,
}

/// The events of a part.
pub struct Xml<'c> {
    window: Window<ZipFile<'c, BufReader<File>>>,
    /// Whether the last element that began is empty, so that its end is the next event.
    is_empty: bool,
    depth: usize,
    /// The name of the file, for messages.
    name: String,
    /// The path of the part, for messages.
    path: String,
}

impl<'c> Xml<'c> {
    /// Opens a part.
    ///
    /// # Errors
    /// Fails if there is no such part, or it would unpack to too much.
    pub fn open(container: &'c mut Container, path: &str) -> Result<Self> {
        let name = container.name().to_owned();
        Ok(Xml {
            window: Window::new(container.part(path)?),
            is_empty: false,
            depth: 0,
            name,
            path: path.to_owned(),
        })
    }

    /// Returns the next event. An empty element gives a start and an end. The last event is `Eof`, and the checksum of
    /// the part was then compared.
    ///
    /// # Errors
    /// Fails if the part is damaged, or exceeds a bound.
    pub fn next(&mut self) -> Result<Event<'_>> {
        if self.is_empty {
            self.is_empty = false;
            self.depth -= 1;
            return Ok(Event::End(Element(self.window.found()).local()));
        }
        let found = match self.window.advance() {
            Ok(found) => found,
            Err(fault) => return Err(self.error(fault)),
        };
        match found {
            Found::Start { is_empty } => {
                self.is_empty = is_empty;
                self.depth += 1;
                if self.depth > DEPTH_MAX {
                    return Err(self.error(Fault::Xml(TOO_DEEP)));
                }
                Ok(Event::Start(Element(self.window.found())))
            }
            Found::End => {
                self.depth = self.depth.saturating_sub(1);
                Ok(Event::End(Element(self.window.found()).local()))
            }
            Found::Text => Ok(Event::Text(self.window.found())),
            Found::CData => Ok(Event::CData(self.window.found())),
            Found::Eof => Ok(Event::Eof),
        }
    }

    fn error(&self, fault: Fault) -> Error {
        match fault {
            Fault::Part(error) => broken(&self.name, &self.path, &error),
            Fault::Xml(what) => damaged(
                &self.name,
                &format!("the XML of its part {} {what}", self.path),
            ),
        }
    }

    /// Calls `visit` with every element, and reads the part to its end.
    ///
    /// # Errors
    /// Fails if the part is damaged, or `visit` fails.
    pub fn each_element(mut self, mut visit: impl FnMut(&Element<'_>) -> Result<()>) -> Result<()> {
        loop {
            match self.next()? {
                Event::Start(element) => visit(&element)?,
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Reads the rest of the part, which is not needed, and compares the checksum.
    ///
    /// # Errors
    /// Fails if the part is damaged.
    pub fn finish(mut self) -> Result<()> {
        let end = self.window.skip_rest();
        end.map_err(|error| broken(&self.name, &self.path, &error))
    }
}

/// Returns whether the value of an attribute is true.
pub fn is_true(value: &str) -> bool {
    matches!(value.trim(), "1" | "true")
}

/// Appends the text of an event to `text`.
pub fn push_text(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(part) => text.push_str(&unescaped(part)),
        Event::CData(part) if part.contains('\r') => text.push_str(&element::with_line_feeds(part)),
        Event::CData(part) => text.push_str(part),
        _ => {}
    }
}
