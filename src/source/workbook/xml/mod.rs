//! The XML of a part, read as a stream of events within bounds.
//!
//! Workbooks have hundreds of megabytes of XML, and little in them is needed, so that reading events is most of the work. Texts
//! and elements are therefore not copied: they are borrowed from a window on the part. Nothing is taken from outside the part:
//! document types and entities of their own are refused.

mod element;
mod open;
mod window;

use std::fs::File;
use std::io::BufReader;

use zip::read::ZipFile;

use super::container::{Container, broken, damaged};
use crate::error::{Error, Result};
pub use element::Element;
use element::unescaped;
use open::OpenElements;
use window::{Fault, Found, Window};

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
    open: OpenElements,
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
            open: OpenElements::default(),
            name,
            path: path.to_owned(),
        })
    }

    /// Returns the next event. An empty element gives a start and an end. The last event is `Eof`, and the checksum of
    /// the part was then compared.
    ///
    /// # Errors
    /// Fails if the part is damaged, its elements do not end in order, or it exceeds a bound.
    pub fn next(&mut self) -> Result<Event<'_>> {
        if self.is_empty {
            self.is_empty = false;
            return Ok(Event::End(Element(self.window.found()).local()));
        }
        let found = match self.advance() {
            Ok(found) => found,
            Err(fault) => return Err(self.error(fault)),
        };
        let text = self.window.found();
        Ok(match found {
            Found::Start { is_empty } => {
                self.is_empty = is_empty;
                Event::Start(Element(text))
            }
            Found::End => Event::End(Element(text).local()),
            Found::Text => Event::Text(text),
            Found::CData => Event::CData(text),
            Found::Eof => Event::Eof,
        })
    }

    /// Finds what stands next, and follows the nesting of the elements.
    fn advance(&mut self) -> std::result::Result<Found, Fault> {
        let found = self.window.advance()?;
        let name = || Element(self.window.found()).name();
        match found {
            Found::Start { is_empty: false } => self.open.begin(name())?,
            Found::End => self.open.end(name())?,
            Found::Eof => self.open.assert_none()?,
            Found::Start { is_empty: true } | Found::Text | Found::CData => {}
        }
        Ok(found)
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
