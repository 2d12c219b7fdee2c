//! The first bytes of a file, which tell its format.

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The first 64 KB of a file.
#[derive(Debug)]
pub struct Beginning {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The same as text in UTF-8: in lower case, without a byte order mark and the white space before the text.
    pub text: Vec<u8>,
}

impl Beginning {
    /// Returns the beginning of a file from its bytes and from these bytes decoded into UTF-8.
    pub fn new(bytes: Vec<u8>, decoded: &[u8]) -> Self {
        let text = decoded.strip_prefix(MARK).unwrap_or(decoded);
        Beginning {
            text: text.trim_ascii_start().to_ascii_lowercase(),
            bytes,
        }
    }
}
