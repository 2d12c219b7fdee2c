//! Which encoding the bytes of a CSV file are in, and reading them as UTF-8.
//!
//! A byte order mark decides; without one, UTF-16 shows by its NULs, and UTF-8 by being valid. A file with bytes that
//! are no UTF-8 and not one letter that is, is of a single-byte encoding: Windows-1252, of which Latin-1 is a part. A
//! file with both is UTF-8 with damaged rows, which fail alone.

use std::io::{self, Read};

use encoding_rs::{Encoding as Codec, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

use super::file::Reader;
use crate::error::{Error, Result};

/// How much is read at once.
const CHUNK: usize = 256 * 1024;
/// How much is looked at for the NULs of UTF-16.
const SAMPLE: usize = 4 * 1024;

/// An encoding of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding(&'static Codec);

impl Default for Encoding {
    fn default() -> Self {
        Encoding(UTF_8)
    }
}

impl Encoding {
    /// An encoding by one of its names, such as `windows-1252`, `latin1` or `utf-16le`.
    ///
    /// # Errors
    /// A usage error if no encoding has that name.
    pub fn named(name: &str) -> Result<Self> {
        Codec::for_label(name.as_bytes()).map(Encoding).ok_or_else(|| {
            Error::usage(format!("\"{name}\" is not the name of an encoding"))
                .hint("Use utf-8, utf-16le, utf-16be, windows-1252, latin1 or another name that web browsers know.")
        })
    }

    /// The name in output: `utf-8`.
    pub fn name(self) -> String {
        self.0.name().to_ascii_lowercase()
    }

    /// The encoding that all bytes of a file speak for.
    pub fn detect(mut input: impl Read) -> io::Result<Self> {
        let mut evidence = Evidence::default();
        let mut buffer = vec![0; CHUNK];
        let mut filled = 0;
        let mut is_first = true;
        loop {
            let read = input.read(&mut buffer[filled..])?;
            filled += read;
            if is_first
                && filled > 0
                && let Some(encoding) = by_beginning(&buffer[..filled])
            {
                return Ok(encoding);
            }
            is_first = false;
            let taken = evidence.weigh(&buffer[..filled], read == 0);
            buffer.copy_within(taken..filled, 0);
            filled -= taken;
            if read == 0 {
                return Ok(evidence.verdict());
            }
        }
    }

    /// Reads bytes of this encoding as UTF-8.
    pub fn decode(self, input: Reader<'_>) -> Input<'_> {
        if self.0 == UTF_8 {
            return Input::Utf8(Box::new(input));
        }
        let decoder = DecodeReaderBytesBuilder::new()
            .encoding(Some(self.0))
            .bom_sniffing(false)
            .build(input);
        Input::Decoded(Box::new(decoder))
    }

    /// Whether the bytes are taken as they are.
    pub fn is_utf8(self) -> bool {
        self.0 == UTF_8
    }
}

/// The bytes of a file as UTF-8.
pub enum Input<'f> {
    /// As they are; they may be damaged.
    Utf8(Box<Reader<'f>>),
    /// Decoded: what is no text has become a replacement character.
    Decoded(Box<DecodeReaderBytes<Reader<'f>, Vec<u8>>>),
}

impl Read for Input<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Input::Utf8(reader) => reader.read(buffer),
            Input::Decoded(decoder) => decoder.read(buffer),
        }
    }
}

impl std::fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Input::Utf8(_) => "Utf8",
            Input::Decoded(_) => "Decoded",
        })
    }
}

/// What the first bytes prove alone.
fn by_beginning(beginning: &[u8]) -> Option<Encoding> {
    if let Some((codec, _)) = Codec::for_bom(beginning) {
        return Some(Encoding(codec));
    }
    // Text of Western languages in UTF-16 has a NUL in every other byte; in what we read otherwise there is none.
    let sample = &beginning[..beginning.len().min(SAMPLE)];
    let nuls = |offset: usize| {
        sample
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (even, odd) = (nuls(0), nuls(1));
    let is_most = |count: usize| count > sample.len() * 2 / 5;
    match (is_most(even), is_most(odd)) {
        (true, false) => Some(Encoding(UTF_16BE)),
        (false, true) => Some(Encoding(UTF_16LE)),
        _ => None,
    }
}

/// What has been seen of bytes beyond ASCII.
#[derive(Default)]
struct Evidence {
    has_utf8: bool,
    has_other: bool,
}

impl Evidence {
    /// Looks at bytes; gives how many need not be seen again, because no letter is cut off after them.
    fn weigh(&mut self, bytes: &[u8], is_last: bool) -> usize {
        let mut at = 0;
        loop {
            match std::str::from_utf8(&bytes[at..]) {
                Ok(text) => {
                    self.has_utf8 |= !text.is_ascii();
                    return bytes.len();
                }
                Err(error) => {
                    let valid = at + error.valid_up_to();
                    self.has_utf8 |= !bytes[at..valid].is_ascii();
                    let Some(invalid) = error.error_len() else {
                        self.has_other |= is_last;
                        return if is_last { bytes.len() } else { valid };
                    };
                    self.has_other = true;
                    at = valid + invalid;
                }
            }
        }
    }

    fn verdict(&self) -> Encoding {
        if self.has_other && !self.has_utf8 {
            Encoding(WINDOWS_1252)
        } else {
            Encoding(UTF_8)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_shows_in_the_bytes() {
        let utf16 = |text: &str, to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(to_bytes).collect()
        };
        let late = [&vec![b'a'; CHUNK * 2 - 1][..], "é".as_bytes()].concat();
        let cases: [(&str, Vec<u8>, &str); 10] = [
            ("plain", b"a,b\n1,2\n".to_vec(), "utf-8"),
            ("empty", Vec::new(), "utf-8"),
            ("accents", "Zoë,Müller\n".into(), "utf-8"),
            ("a letter across two chunks", late, "utf-8"),
            ("a byte order mark", b"\xef\xbb\xbfa,b\n".to_vec(), "utf-8"),
            (
                "Windows",
                b"M\xfcller \x96 Caf\xe9\n".to_vec(),
                "windows-1252",
            ),
            (
                "one damaged byte",
                "Zoë,M\u{fc}ller\n".bytes().chain(*b"Caf\xe9\n").collect(),
                "utf-8",
            ),
            (
                "UTF-16 with a mark",
                utf16("\u{feff}a,é\n", u16::to_le_bytes),
                "utf-16le",
            ),
            (
                "UTF-16 without",
                utf16("a,b\nc,d\n", u16::to_be_bytes),
                "utf-16be",
            ),
            ("cut off", b"Caf\xc3".to_vec(), "windows-1252"),
        ];
        for (what, bytes, expected) in cases {
            assert_eq!(
                Encoding::detect(&bytes[..]).unwrap().name(),
                expected,
                "{what}"
            );
        }
    }

    #[test]
    fn encodings_have_names() {
        assert_eq!(Encoding::named("latin1").unwrap().name(), "windows-1252");
        assert_eq!(Encoding::named("UTF-16").unwrap().name(), "utf-16le");
        assert!(Encoding::named("utf-9").is_err());
    }
}
