//! The XML of a part, read as a stream of events within bounds.
//!
//! Nothing is taken from outside the part: document types and entities of their own are refused.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

use quick_xml::escape;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use zip::read::ZipFile;

use super::container::{Container, broken, damaged};
use crate::error::Result;
use crate::source::ROW_MAX;

const BUFFER: usize = 64 * 1024;
/// The largest element or text in bytes.
const EVENT_MAX: usize = ROW_MAX;
/// The number of elements that stand in each other. Workbooks have far fewer.
const DEPTH_MAX: usize = 256;

/// The events of a part.
pub struct Xml<'c> {
    reader: Reader<Bounded<ZipFile<'c, BufReader<File>>>>,
    buffer: Vec<u8>,
    depth: usize,
    /// The name of the file, for messages.
    name: String,
    /// The path of the part, for messages.
    path: String,
}

/// Reads a limited number of bytes for each event.
struct Bounded<R> {
    input: BufReader<R>,
    left: usize,
}

impl<'c> Xml<'c> {
    /// Opens a part.
    ///
    /// # Errors
    /// Fails if there is no such part, or it would unpack to too much.
    pub fn open(container: &'c mut Container, path: &str) -> Result<Self> {
        let name = container.name().to_owned();
        let input = BufReader::with_capacity(BUFFER, container.part(path)?);
        let mut reader = Reader::from_reader(Bounded { input, left: 0 });
        let config = reader.config_mut();
        config.check_end_names = false;
        config.expand_empty_elements = true;
        Ok(Xml {
            reader,
            buffer: Vec::new(),
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
        let fault = |what: &str| {
            damaged(
                &self.name,
                &format!("the XML of its part {} {what}", self.path),
            )
        };
        self.buffer.clear();
        self.reader.get_mut().left = EVENT_MAX;
        let event = self.reader.read_event_into(&mut self.buffer);
        let event = event.map_err(|error| match error {
            quick_xml::Error::Io(error) => broken(&self.name, &self.path, &error),
            other => fault("is faulty").because(other),
        })?;
        match &event {
            Event::Start(_) => {
                self.depth += 1;
                if self.depth > DEPTH_MAX {
                    return Err(fault(&format!(
                        "has more than {DEPTH_MAX} elements in each other"
                    )));
                }
            }
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::DocType(_) => return Err(fault("has a document type")),
            _ => {}
        }
        Ok(event)
    }

    /// Calls `visit` with every element, and reads the part to its end.
    ///
    /// # Errors
    /// Fails if the part is damaged, or `visit` fails.
    pub fn each_element(
        mut self,
        mut visit: impl FnMut(&BytesStart<'_>) -> Result<()>,
    ) -> Result<()> {
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
        let read = io::copy(&mut self.reader.get_mut().input, &mut io::sink());
        read.map(drop)
            .map_err(|error| broken(&self.name, &self.path, &error))
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.input.read(buffer)
    }
}

impl<R: Read> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            let message = format!("it has a text of more than {} MiB", EVENT_MAX >> 20);
            return Err(io::Error::other(message));
        }
        self.input.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.left = self.left.saturating_sub(amount);
        self.input.consume(amount);
    }
}

/// Returns the value of an attribute. `name` is its name without a prefix.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    match escape::unescape(&found.value) {
        Ok(text) => Some(text.into_owned()),
        Err(_) => Some(found.value.into_owned()),
    }
}

/// Returns whether the value of an attribute is true.
pub fn is_true(value: &str) -> bool {
    matches!(value.trim(), "1" | "true")
}

/// Appends the text of an event to `text`. An entity that XML does not define has no text.
pub fn push_text(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(part) => text.push_str(&part.xml10_content()),
        Event::CData(part) => text.push_str(&part.xml10_content()),
        Event::GeneralRef(entity) => text.extend(character(entity)),
        _ => {}
    }
}

fn character(entity: &BytesRef<'_>) -> Option<char> {
    let named: &str = entity;
    let found = escape::resolve_xml_entity(named).and_then(|text| text.chars().next());
    found.or_else(|| entity.resolve_char_ref().ok().flatten())
}
