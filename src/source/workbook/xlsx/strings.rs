//! The shared strings: the texts of a workbook, which its cells name by number.

use std::borrow::Cow;
use std::ops::Range;

use super::super::container::Container;
use super::super::xml::{Event, Xml, push_text};
use crate::error::{Error, Result};

/// The largest size of all texts in bytes. Those of 500,000 leads take less than 80 MB.
const TEXT_MAX: usize = 200 << 20;
/// The length of an escaped character, such as `_x000D_`.
const ESCAPE: usize = 7;

/// The shared strings of a workbook, in one buffer.
#[derive(Default)]
pub struct Strings {
    text: String,
    /// The end of each text in `text`.
    ends: Vec<u32>,
}

impl Strings {
    /// Reads the table. The number of texts that it states is not used.
    ///
    /// # Errors
    /// Fails if the part is damaged, or the texts are too large.
    pub fn read(container: &mut Container, path: &str) -> Result<Self> {
        let mut xml = Xml::open(container, path)?;
        let (mut strings, mut item) = (Strings::default(), TextItem::default());
        loop {
            let event = xml.next()?;
            let is_end = match &event {
                Event::End(name) => *name == "si",
                Event::Eof => return Ok(strings),
                _ => false,
            };
            item.take(&event, &mut strings.text);
            if is_end {
                let end = u32::try_from(strings.text.len()).ok();
                let end = end.filter(|_| strings.text.len() <= TEXT_MAX);
                strings.ends.push(end.ok_or_else(too_large)?);
            }
        }
    }

    /// Returns a text by its number, or `None` if there is none.
    pub fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        let range: Range<usize> = start as usize..end as usize;
        self.text.get(range)
    }
}

fn too_large() -> Error {
    Error::failure(format!(
        "the texts of the workbook take more than {} MiB",
        TEXT_MAX >> 20
    ))
    .hint("Split the list into several workbooks, or save it as CSV.")
}

/// The text of an item: of one element `t`, or of several with formats of their own. The pronunciation is left out.
#[derive(Default)]
pub struct TextItem {
    is_pronunciation: bool,
    /// The start of the text of the open element `t`.
    start: Option<usize>,
    keeps_space: bool,
}

impl TextItem {
    /// Appends what an event adds to `text`.
    pub fn take(&mut self, event: &Event<'_>, text: &mut String) {
        match event {
            Event::Start(element) => match element.local() {
                "rPh" => self.is_pronunciation = true,
                "t" if !self.is_pronunciation => {
                    self.start = Some(text.len());
                    let space = element.attribute("space");
                    self.keeps_space = space.as_deref() == Some("preserve");
                }
                _ => {}
            },
            Event::End(name) => match *name {
                "rPh" => self.is_pronunciation = false,
                "t" => {
                    if let Some(start) = self.start.take() {
                        self.finish(start, text);
                    }
                }
                _ => {}
            },
            _ if self.start.is_some() => push_text(event, text),
            _ => {}
        }
    }

    fn finish(&self, start: usize, text: &mut String) {
        const SPACE: [char; 4] = [' ', '\t', '\r', '\n'];
        if !self.keeps_space && text[start..].starts_with(SPACE) {
            let trimmed = text[start..].trim_start_matches(SPACE).to_owned();
            text.truncate(start);
            text.push_str(&trimmed);
        }
        if !self.keeps_space {
            let kept = text[start..].trim_end_matches(SPACE).len();
            text.truncate(start + kept);
        }
        if let Cow::Owned(unescaped) = unescaped(&text[start..]) {
            text.truncate(start);
            text.push_str(&unescaped);
        }
    }
}

/// Returns the text without the escapes of characters that XML cannot hold: `_x000D_` is a carriage return. Two escapes
/// may be the halves of one character.
pub fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let (mut rest, mut units) = (text, Vec::new());
    let (mut out, mut is_changed) = (String::with_capacity(text.len()), false);
    while let Some(at) = rest.find("_x") {
        let Some(unit) = escape(&rest[at..]) else {
            flush(&mut units, &mut out);
            out.push_str(&rest[..at + 2]);
            rest = &rest[at + 2..];
            continue;
        };
        if at > 0 {
            flush(&mut units, &mut out);
            out.push_str(&rest[..at]);
        }
        units.push(unit);
        is_changed = true;
        rest = &rest[at + ESCAPE..];
    }
    flush(&mut units, &mut out);
    out.push_str(rest);
    if is_changed {
        Cow::Owned(out)
    } else {
        Cow::Borrowed(text)
    }
}

fn flush(units: &mut Vec<u16>, out: &mut String) {
    let characters = char::decode_utf16(units.drain(..));
    out.extend(characters.map(|found| found.unwrap_or(char::REPLACEMENT_CHARACTER)));
}

/// Returns the UTF-16 unit of an escape at the start of a text.
fn escape(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("_x")?.get(..4)?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_hex && text.as_bytes().get(6) == Some(&b'_'))
        .then(|| u16::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_become_the_characters_that_they_mean() {
        let cases = [
            ("Ada", "Ada"),
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D__xDCF7_", "\u{1f4f7}"),
            ("_xD83D_ _xDCF7_", "\u{fffd} \u{fffd}"),
            ("_x00e9_", "é"),
            ("_x_x000D", "_x_x000D"),
            ("_x00é_", "_x00é_"),
            ("_x", "_x"),
            ("my_xls_file_x0041_", "my_xls_fileA"),
        ];
        for (text, expected) in cases {
            assert_eq!(unescaped(text), expected, "{text}");
        }
    }
}
