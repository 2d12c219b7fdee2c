//! A window on a part: the markup and the text that stand next in it.

use std::io::{self, Read};
use std::ops::Range;

use memchr::memchr;
use memchr::memmem;

use crate::source::ROW_MAX;

/// The number of bytes that are read at once.
const CHUNK: usize = 64 * 1024;
/// The largest element or text in bytes.
const FOUND_MAX: usize = ROW_MAX;
const TOO_LONG: Fault = Fault::Xml("has a text of more than 16 MiB");
/// The byte order mark.
const MARK: char = '\u{feff}';

/// The next token of a part. Comments and instructions are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The start of an element, which may be its end, too.
    Start { is_empty: bool },
    /// The end of an element.
    End,
    /// A text with escapes.
    Text,
    /// A text without escapes.
    CData,
    /// The end of the part.
    Eof,
}

/// The reason why a part cannot be read.
#[derive(Debug)]
pub enum Fault {
    /// It cannot be unpacked.
    Part(io::Error),
    /// It is no XML that a workbook has. The text says what it has or is.
    Xml(&'static str),
}

/// A markup or a text: its first byte, its end, and what it means.
struct Piece {
    inner: Range<usize>,
    end: usize,
    found: Option<Found>,
}

/// The text of a part from the last thing that was found on, as far as it was read.
pub struct Window<R> {
    input: R,
    text: String,
    /// The bytes of a character that was not read to its end.
    cut: Vec<u8>,
    chunk: Vec<u8>,
    /// The place in `text` behind the last thing that was found.
    at: usize,
    /// The place in `text` of the last thing that was found, without its marks.
    found: Range<usize>,
    is_read: bool,
    is_begun: bool,
}

impl<R: Read> Window<R> {
    /// Creates a window at the start of a part.
    pub fn new(input: R) -> Self {
        Window {
            input,
            text: String::new(),
            cut: Vec::new(),
            chunk: vec![0; CHUNK],
            at: 0,
            found: 0..0,
            is_read: false,
            is_begun: false,
        }
    }

    /// Returns the last thing that `advance` found, without its brackets and marks.
    pub fn found(&self) -> &str {
        self.text.get(self.found.clone()).unwrap_or_default()
    }

    /// Finds the next element or text.
    ///
    /// # Errors
    /// Fails if the part cannot be read, or has what no workbook needs.
    pub fn advance(&mut self) -> Result<Found, Fault> {
        loop {
            let piece = match piece(&self.text[self.at..])? {
                Some(piece) => piece,
                None if !self.is_read => {
                    self.read()?;
                    continue;
                }
                None => match self.text.len() - self.at {
                    0 => return Ok(Found::Eof),
                    _ if self.text.as_bytes()[self.at] == b'<' => {
                        return Err(Fault::Xml("ends within a tag"));
                    }
                    length => Piece {
                        inner: 0..length,
                        end: length,
                        found: Some(Found::Text),
                    },
                },
            };
            if piece.end > FOUND_MAX {
                return Err(TOO_LONG);
            }
            self.found = self.at + piece.inner.start..self.at + piece.inner.end;
            self.at += piece.end;
            if let Some(found) = piece.found {
                return Ok(found);
            }
        }
    }

    /// Reads on. The window then begins with what was not found yet.
    fn read(&mut self) -> Result<(), Fault> {
        self.text.drain(..self.at);
        self.at = 0;
        if self.text.len() > FOUND_MAX {
            return Err(TOO_LONG);
        }
        // Reading as much as there is keeps the work for a long text linear.
        let wanted = self.text.len().max(CHUNK);
        self.chunk.resize(wanted, 0);
        let mut read = 0;
        while read < wanted {
            match self.input.read(&mut self.chunk[read..]) {
                Ok(0) => {
                    self.is_read = true;
                    break;
                }
                Ok(count) => read += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(Fault::Part(error)),
            }
        }
        self.push(read)
    }

    /// Adds the first bytes of the chunk to the text.
    fn push(&mut self, read: usize) -> Result<(), Fault> {
        const NO_UTF8: Fault = Fault::Xml("is not in UTF-8");
        let mut bytes = &self.chunk[..read];
        while !self.cut.is_empty() && !bytes.is_empty() {
            self.cut.push(bytes[0]);
            bytes = &bytes[1..];
            match std::str::from_utf8(&self.cut) {
                Ok(character) => {
                    self.text.push_str(character);
                    self.cut.clear();
                }
                Err(error) if error.error_len().is_some() => return Err(NO_UTF8),
                Err(_) => {}
            }
        }
        let valid = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) if error.error_len().is_some() => return Err(NO_UTF8),
            Err(error) => {
                let (valid, cut) = bytes.split_at(error.valid_up_to());
                self.cut.extend_from_slice(cut);
                std::str::from_utf8(valid).unwrap_or_default()
            }
        };
        let is_start = !std::mem::replace(&mut self.is_begun, true);
        let valid = valid
            .strip_prefix(MARK)
            .filter(|_| is_start)
            .unwrap_or(valid);
        self.text.push_str(valid);
        if self.is_read && !self.cut.is_empty() {
            return Err(NO_UTF8);
        }
        Ok(())
    }

    /// Reads the rest of the part.
    ///
    /// # Errors
    /// Fails if the part cannot be read.
    pub fn skip_rest(&mut self) -> io::Result<()> {
        io::copy(&mut self.input, &mut io::sink()).map(drop)
    }
}

/// Returns the piece at the start of a text, or `None` if the text does not hold it to its end.
fn piece(text: &str) -> Result<Option<Piece>, Fault> {
    let bytes = text.as_bytes();
    let Some(&first) = bytes.first() else {
        return Ok(None);
    };
    if first != b'<' {
        return Ok(memchr(b'<', bytes).map(|end| Piece {
            inner: 0..end,
            end,
            found: Some(Found::Text),
        }));
    }
    Ok(match bytes.get(1) {
        None => None,
        Some(b'/') => memchr(b'>', bytes).map(|end| Piece {
            inner: 2..end,
            end: end + 1,
            found: Some(Found::End),
        }),
        Some(b'?') => closed(bytes, b"?>", 2, None),
        Some(b'!') => return declaration(bytes),
        Some(_) => start(bytes),
    })
}

/// Returns the start of an element. A bracket may stand in an attribute.
fn start(bytes: &[u8]) -> Option<Piece> {
    let mut quote = None;
    let end = bytes.iter().position(|&byte| {
        match (quote, byte) {
            (None, b'>') => return true,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        false
    })?;
    let is_empty = bytes[end - 1] == b'/';
    Some(Piece {
        inner: 1..end - usize::from(is_empty),
        end: end + 1,
        found: Some(Found::Start { is_empty }),
    })
}

/// Returns a comment or a text without escapes.
fn declaration(bytes: &[u8]) -> Result<Option<Piece>, Fault> {
    const COMMENT: &[u8] = b"<!--";
    const CDATA: &[u8] = b"<![CDATA[";
    if bytes.starts_with(COMMENT) {
        return Ok(closed(bytes, b"-->", COMMENT.len(), None));
    }
    if bytes.starts_with(CDATA) {
        return Ok(closed(bytes, b"]]>", CDATA.len(), Some(Found::CData)));
    }
    if COMMENT.starts_with(bytes) || CDATA.starts_with(bytes) {
        return Ok(None);
    }
    Err(Fault::Xml("has a document type"))
}

/// Returns a piece that begins with a mark of `opening` bytes, and ends with a mark.
fn closed(bytes: &[u8], mark: &[u8], opening: usize, found: Option<Found>) -> Option<Piece> {
    let inner = opening + memmem::find(bytes.get(opening..)?, mark)?;
    Some(Piece {
        inner: opening..inner,
        end: inner + mark.len(),
        found,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives its bytes in pieces of some bytes, then fails if it is broken.
    struct Pieces<'b> {
        bytes: &'b [u8],
        size: usize,
        is_broken: bool,
    }

    impl Read for Pieces<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = self.size.min(self.bytes.len()).min(buffer.len());
            if count == 0 && self.is_broken {
                return Err(io::Error::other("broken"));
            }
            let (now, rest) = self.bytes.split_at(count);
            buffer[..count].copy_from_slice(now);
            self.bytes = rest;
            Ok(count)
        }
    }

    /// Returns what a part holds, one thing after the other. The last one is the reason why it cannot be read on.
    fn all(bytes: &[u8], size: usize, is_broken: bool) -> Vec<String> {
        let mut window = Window::new(Pieces {
            bytes,
            size,
            is_broken,
        });
        let mut all = Vec::new();
        loop {
            let mark = match window.advance() {
                Ok(Found::Eof) => return all,
                Ok(Found::Start { is_empty: false }) => "+",
                Ok(Found::Start { is_empty: true }) => "*",
                Ok(Found::End) => "-",
                Ok(Found::Text) => "",
                Ok(Found::CData) => "=",
                Err(Fault::Xml(what)) => {
                    all.push(format!("fault: it {what}"));
                    return all;
                }
                Err(Fault::Part(error)) => {
                    all.push(format!("fault: {error}"));
                    return all;
                }
            };
            all.push(format!("{mark}{}", window.found()));
        }
    }

    #[test]
    fn a_part_is_elements_and_texts_however_it_comes() {
        let cases: [(&str, &[&str]); 11] = [
            ("", &[]),
            ("\u{feff}<a>é</a>", &["+a", "é", "-a"]),
            (
                "<?xml version=\"1.0\"?>\n<a b=\"1\"/>",
                &["\n", "*a b=\"1\""],
            ),
            (
                "<a b=\"x>y\" c='\"/>'>t</a >",
                &["+a b=\"x>y\" c='\"/>'", "t", "-a "],
            ),
            (
                "<a><!-- <b> -- > --->t<![CDATA[<c>]]]></a>",
                &["+a", "t", "=<c>]", "-a"],
            ),
            ("<!----><![CDATA[]]>", &["="]),
            ("é😀", &["é😀"]),
            ("<a", &["fault: it ends within a tag"]),
            ("<!-- a", &["fault: it ends within a tag"]),
            ("a<!DOCTYPE b>", &["a", "fault: it has a document type"]),
            ("<", &["fault: it ends within a tag"]),
        ];
        for (text, expected) in cases {
            for size in [1, 2, 3, CHUNK] {
                assert_eq!(all(text.as_bytes(), size, false), expected, "{text} {size}");
            }
        }
    }

    #[test]
    fn a_part_that_cannot_be_read_to_its_end_is_refused() {
        let long = |bytes: usize| [b"<a>", vec![b'x'; bytes].as_slice(), b"</a>"].concat();
        let cases: [(&[u8], bool, &str); 6] = [
            (b"<a>b", true, "fault: broken"),
            (b"<a>\xff</a>", false, "fault: it is not in UTF-8"),
            (b"<a>\xc3", false, "fault: it is not in UTF-8"),
            (b"\xff\xfe<\0a\0>\0", false, "fault: it is not in UTF-8"),
            (&long(FOUND_MAX), false, "-a"),
            (
                &long(FOUND_MAX + 1),
                false,
                "fault: it has a text of more than 16 MiB",
            ),
        ];
        for (bytes, is_broken, expected) in cases {
            for size in [1_000, CHUNK] {
                let all = all(bytes, size, is_broken);
                assert_eq!(all.last().map(String::as_str), Some(expected));
            }
        }
    }
}
