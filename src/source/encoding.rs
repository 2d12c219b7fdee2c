//! Finds the encoding of a CSV file, and reads its bytes as UTF-8.
//!
//! A byte order mark decides. Without one, NUL bytes show UTF-16, and valid sequences show UTF-8. If a file has bytes
//! that are no UTF-8 and no letter of UTF-8 beyond ASCII, `legacy` finds its encoding. A file with both is UTF-8 with
//! damaged rows, and only these rows fail.

use std::io::{self, Read};

use encoding_rs::{Encoding as Codec, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE};
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

use super::reader::Reader;
use crate::error::{Error, Result};

/// The number of bytes that are read at once.
const CHUNK: usize = 256 * 1024;
/// The number of bytes that are searched for the NULs of UTF-16.
const SAMPLE: usize = 4 * 1024;

/// The names of the encodings that files have most often. Other names are understood, too.
pub const ENCODINGS: [&str; 8] = [
    "utf-8",
    "utf-16le",
    "utf-16be",
    "windows-1252",
    "windows-1250",
    "windows-1251",
    "iso-8859-15",
    "macintosh",
];

/// An encoding of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding(&'static Codec);

impl Default for Encoding {
    fn default() -> Self {
        Encoding(UTF_8)
    }
}

impl Encoding {
    /// Finds an encoding by one of its names, such as `windows-1252`, `latin1` or `utf-16le`.
    ///
    /// # Errors
    /// Returns a usage error if no encoding has that name.
    pub fn named(name: &str) -> Result<Self> {
        let plain = name
            .trim()
            .to_ascii_lowercase()
            .replace(['-', ' ', '_'], "");
        let label = match &*plain {
            "macroman" => "macintosh",
            _ => name,
        };
        Codec::for_label(label.as_bytes())
            .map(Encoding)
            .ok_or_else(|| {
                Error::usage(format!("\"{name}\" is not the name of an encoding")).hint(format!(
                    "Use {} or another name that web browsers know.",
                    ENCODINGS.join(", ")
                ))
            })
    }

    /// Returns the name in output, such as `utf-8`.
    pub fn name(self) -> String {
        self.0.name().to_ascii_lowercase()
    }

    /// Returns the name, with the usual name if that is another: `macintosh (Mac Roman)`.
    pub fn known_as(self) -> String {
        if self.0 == MACINTOSH {
            return format!("{} (Mac Roman)", self.name());
        }
        self.name()
    }

    /// Decodes a text that is whole in memory. Bytes that are no text become replacement characters.
    pub(super) fn read(self, text: &[u8]) -> String {
        self.0.decode_without_bom_handling(text).0.into_owned()
    }

    pub(super) fn of(codec: &'static Codec) -> Self {
        Encoding(codec)
    }

    /// Reads bytes of this encoding as UTF-8. Bytes of UTF-8 are not checked.
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

    /// Returns whether this is UTF-8, whose bytes are read without decoding.
    pub fn is_utf8(self) -> bool {
        self.0 == UTF_8
    }
}

/// The bytes of a file as UTF-8.
pub enum Input<'f> {
    /// Bytes that were not decoded. They may hold sequences that are no UTF-8.
    Utf8(Box<Reader<'f>>),
    /// Decoded bytes. Sequences that are no text have become replacement characters.
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

/// Returns the encoding that the first bytes prove, or `None` if they prove nothing.
fn by_beginning(beginning: &[u8]) -> Option<Encoding> {
    if let Some((codec, _)) = Codec::for_bom(beginning) {
        return Some(Encoding(codec));
    }
    // Text of Western languages in UTF-16 has a NUL in every other byte. Text in the other encodings has none.
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

/// The facts that all bytes of a file prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The encoding; none if it is an older one, which no bytes prove.
    pub encoding: Option<Encoding>,
    /// Whether the file may hold `\\"`.
    pub may_have_backslashes: bool,
}

impl Proof {
    /// Reads all bytes of a file, or its first bytes if they prove UTF-16.
    ///
    /// # Errors
    /// Fails if `input` cannot be read.
    pub fn of(mut input: impl Read) -> io::Result<Self> {
        let mut evidence = Evidence::default();
        let mut buffer = vec![0; CHUNK];
        let (mut filled, mut proved, mut is_first) = (0, None, true);
        loop {
            let read = input.read(&mut buffer[filled..])?;
            evidence.look_for_backslashes(&buffer[filled..filled + read]);
            filled += read;
            if is_first && filled > 0 {
                proved = by_beginning(&buffer[..filled]);
                is_first = false;
            }
            let taken = match proved {
                None => evidence.weigh(&buffer[..filled], read == 0),
                Some(encoding) if encoding.is_utf8() => filled,
                // Only the decoded text shows whether there are backslashes.
                Some(_) => {
                    return Ok(Proof {
                        encoding: proved,
                        may_have_backslashes: true,
                    });
                }
            };
            buffer.copy_within(taken..filled, 0);
            filled -= taken;
            if read == 0 {
                return Ok(Proof {
                    encoding: proved.or_else(|| evidence.verdict()),
                    may_have_backslashes: evidence.has_backslashes,
                });
            }
        }
    }
}

/// The evidence so far: bytes beyond ASCII, and quotation marks behind a backslash.
#[derive(Default)]
struct Evidence {
    has_utf8: bool,
    has_other: bool,
    has_backslashes: bool,
    ends_with_backslash: bool,
}

impl Evidence {
    fn look_for_backslashes(&mut self, bytes: &[u8]) {
        if self.has_backslashes || bytes.is_empty() {
            return;
        }
        let goes_on = self.ends_with_backslash && bytes[0] == b'"';
        self.has_backslashes = goes_on || memchr::memmem::find(bytes, b"\\\"").is_some();
        self.ends_with_backslash = bytes.last() == Some(&b'\\');
    }

    /// Looks at bytes. Returns how many of them end with a whole letter: the bytes behind them are needed again.
    fn weigh(&mut self, bytes: &[u8], is_last: bool) -> usize {
        // Nearly all bytes are valid. This check takes a fraction of the time, but does not tell where others are.
        if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
            self.has_utf8 |= !text.is_ascii();
            return bytes.len();
        }
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

    fn verdict(&self) -> Option<Encoding> {
        let is_older = self.has_other && !self.has_utf8;
        (!is_older).then_some(Encoding(UTF_8))
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
            ("Windows", b"M\xfcller \x96 Caf\xe9\n".to_vec(), "older"),
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
            ("cut off", b"Caf\xc3".to_vec(), "older"),
        ];
        for (what, bytes, expected) in cases {
            let found = Proof::of(&bytes[..]).unwrap().encoding;
            let name = found.map_or("older".to_owned(), Encoding::name);
            assert_eq!(name, expected, "{what}");
        }
    }

    #[test]
    fn encodings_have_names() {
        assert_eq!(Encoding::named("latin1").unwrap().name(), "windows-1252");
        assert_eq!(Encoding::named("UTF-16").unwrap().name(), "utf-16le");
        for name in ["macintosh", "Mac Roman", "macroman", "x-mac-roman"] {
            let found = Encoding::named(name).unwrap();
            assert_eq!(found.known_as(), "macintosh (Mac Roman)");
        }
        assert!(Encoding::named("utf-9").is_err());
        for name in ENCODINGS {
            assert_eq!(Encoding::named(name).unwrap().name(), name);
        }
    }

    #[test]
    fn backslashes_before_marks_are_found_in_files_of_any_size() {
        let across = [&vec![b'a'; CHUNK - 1][..], b"\\\"b\n"].concat();
        let marked = [b"\xef\xbb\xbf", &across[..]].concat();
        let cases: [(&[u8], bool); 6] = [
            (b"a,\"b\"\n", false),
            (b"a\\b,\"c\"\n", false),
            (b"\"a\\\"b\"\n", true),
            (&across, true),
            (&marked, true),
            (b"\xff\xfea\0", true),
        ];
        for (bytes, expected) in cases {
            let found = Proof::of(bytes).unwrap().may_have_backslashes;
            assert_eq!(found, expected, "{:?}", &bytes[..bytes.len().min(12)]);
        }
    }
}
