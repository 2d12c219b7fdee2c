//! Finds the encoding of a text file that is not in Unicode. Its bytes prove none, so the result is an assumption,
//! which is shown with a sample of the text.
//!
//! chardetng knows the encodings of Windows and of East Asia. It never finds Mac Roman, which Excel for Mac writes. It
//! takes names of Central Europe for Western ones if they are few. So its result is compared with the usual encodings.
//! In the wrong encoding, words have signs or capitals in their middle, or accents on all their letters.

use std::collections::HashSet;
use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding as Codec, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};

use super::encoding::Encoding;

const CHUNK: usize = 256 * 1024;
/// The number of bytes of cells beyond ASCII that are examined.
const LOOKED_AT: usize = 64 * 1024;
/// The number of cells in the sample.
const SHOWN: usize = 3;
/// The top-level domain that chardetng gets as the origin of the text: in doubt the text is Western European.
const HOME: &[u8] = b"uk";
/// The usual encodings, the most frequent first.
const USUAL: [&Codec; 4] = [WINDOWS_1252, MACINTOSH, WINDOWS_1250, WINDOWS_1251];

/// An encoding that no bytes prove, and a sample of the text by which it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption {
    /// The encoding that fits the text best.
    pub encoding: Encoding,
    /// The first cells beyond ASCII, with blanks between them.
    sample: Vec<u8>,
}

impl Assumption {
    /// Finds the encoding that fits a file best.
    ///
    /// # Errors
    /// Fails if `input` cannot be read.
    pub fn of(input: impl Read) -> io::Result<Self> {
        let cells = cells_beyond_ascii(input)?;
        let text = cells.join(&b'\n');
        Ok(Assumption {
            encoding: Encoding::of(found(&text)),
            sample: cells[..cells.len().min(SHOWN)].join(&b' '),
        })
    }

    /// Returns the sample, decoded with the assumed encoding.
    pub fn sample(&self) -> String {
        self.encoding.read(&self.sample)
    }

    /// Returns the encodings that decode the sample to different texts, each with its text. The assumed encoding is the
    /// first.
    pub fn readings(&self) -> Vec<(Encoding, String)> {
        let mut readings = vec![(self.encoding, self.sample())];
        for encoding in USUAL.map(Encoding::of) {
            let reading = encoding.read(&self.sample);
            let is_text = !reading.contains(|c: char| c.is_control() || c == '\u{fffd}');
            if is_text && !readings.iter().any(|(_, other)| *other == reading) {
                readings.push((encoding, reading));
            }
        }
        readings
    }
}

/// Returns the different cells that hold a byte beyond ASCII. Every delimiter and quotation mark ends a cell here.
fn cells_beyond_ascii(mut input: impl Read) -> io::Result<Vec<Vec<u8>>> {
    let mut buffer = vec![0; CHUNK];
    let (mut cells, mut size): (Vec<Vec<u8>>, usize) = (Vec::new(), 0);
    let mut seen = HashSet::new();
    let is_mark = |byte: &u8| matches!(byte, b'\n' | b'\r' | b',' | b';' | b'\t' | b'|' | b'"');
    while size < LOOKED_AT {
        let read = input.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        for cell in buffer[..read].split(is_mark) {
            let cell = cell.trim_ascii();
            if !cell.is_ascii() && size < LOOKED_AT && seen.insert(cell.to_vec()) {
                size += cell.len();
                cells.push(cell.to_vec());
            }
        }
    }
    Ok(cells)
}

/// Returns the most likely encoding of a text.
fn found(text: &[u8]) -> &'static Codec {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(text, true);
    let guess = detector.guess(Some(HOME), Utf8Detection::Deny);
    let (strange, all) = strange(guess, text);
    if strange * 10 <= all {
        return guess;
    }
    let others = USUAL
        .into_iter()
        .map(|codec| (self::strange(codec, text).0, codec));
    match others.min_by_key(|(strange, _)| *strange) {
        Some((less, other)) if less * 2 < strange => other,
        _ => guess,
    }
}

/// Returns the number of characters beyond ASCII in places where they are not written, and the number of all characters
/// beyond ASCII.
fn strange(codec: &'static Codec, text: &[u8]) -> (usize, usize) {
    let text: Vec<char> = codec.decode_without_bom_handling(text).0.chars().collect();
    let (mut strange, mut all) = (0, 0);
    for (at, &c) in text.iter().enumerate().filter(|(_, c)| !c.is_ascii()) {
        let before = at.checked_sub(1).map_or('\n', |at| text[at]);
        let after = text.get(at + 1).copied().unwrap_or('\n');
        all += 1;
        strange += usize::from(is_strange(c, before, after));
    }
    (strange, all)
}

fn is_strange(c: char, before: char, after: char) -> bool {
    let is_within = before.is_alphabetic() && after.is_alphabetic();
    let is_accented = |c: char| ('\u{80}'..'\u{250}').contains(&c) && c.is_alphabetic();
    match c {
        // Three letters with accents in a row are letters of another alphabet in the wrong encoding.
        _ if [before, c, after].into_iter().all(is_accented) => true,
        _ if c.is_control() || c == '\u{fffd}' => true,
        _ if c.is_uppercase() => {
            before.is_lowercase() || (before.is_alphabetic() && after.is_lowercase())
        }
        _ if c.is_lowercase() => after.is_uppercase(),
        _ if c.is_alphanumeric() && !c.is_numeric() => false,
        '’' | '–' | '—' | '\u{a0}' => false,
        '‘' | '“' | '«' | '£' | '€' | '¿' | '¡' => before.is_alphabetic(),
        '”' | '»' | '…' | '™' | '®' | '©' | '²' | '³' => is_within,
        _ => before.is_alphabetic() || is_within,
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{GBK, SHIFT_JIS, WINDOWS_1253, WINDOWS_1255};

    use super::*;

    #[test]
    fn names_are_read_in_the_encoding_that_makes_words_of_them() {
        let cases: [(&'static Codec, &str); 23] = [
            (WINDOWS_1252, "Zoë;Brontë\nJürgen;Müller\n"),
            (WINDOWS_1252, "Seán;Ó Néill\nÁine;Ní Bhriain\n"),
            (WINDOWS_1252, "ZOË;BRONTË\nRENÉ;ÉMILE\n"),
            (WINDOWS_1252, "Bjørn;Ødegård\nJosé;Muñoz\n"),
            (WINDOWS_1252, "Ada;£1200\nBen;£45\n"),
            (WINDOWS_1252, "it’s fine – really;O’Neil\n“ACME”;5 €\n"),
            (WINDOWS_1252, "½ day;5° west\n© 2020;m²\n"),
            (
                WINDOWS_1252,
                "Hélène Lefèvre;note¹a\nÈve;à côté\nPère;Mère\nThérèse;x\n",
            ),
            (MACINTOSH, "Zoë;Brontë\nSeán;Ó Néill\n"),
            (MACINTOSH, "Zoë\n"),
            (MACINTOSH, "Jürgen;Müller\nBjörn;Weiß\n"),
            (MACINTOSH, "René;Françoise\nAndré;O’Neil\n"),
            (MACINTOSH, "José;Muñoz\nMaría;Peña\n"),
            (MACINTOSH, "Håkan;Østby\nÅsa;Sjöström\n"),
            (WINDOWS_1250, "Jana;Dvořáková\nŽofie;Šťastná\n"),
            (WINDOWS_1250, "Łukasz;Wałęsa\nMałgorzata;Dąbrowska\n"),
            (WINDOWS_1251, "Иван;Петров\nАнна;Смирнова\n"),
            (WINDOWS_1251, "Иван;Петров\n"),
            (WINDOWS_1251, "Иван\nАнна\n"),
            (WINDOWS_1253, "Γιώργος;Παπαδόπουλος\nΕλένη;x\n"),
            (WINDOWS_1255, "דוד;כהן\n"),
            (SHIFT_JIS, "太郎;山田\n花子;鈴木\n"),
            (GBK, "小明;王\n红;李\n"),
        ];
        for (codec, text) in cases {
            let (bytes, _, has_gaps) = codec.encode(text);
            assert!(!has_gaps, "{text}");
            let found = Assumption::of(&bytes[..]).unwrap().encoding;
            assert_eq!(found, Encoding::of(codec), "{text}");
        }
    }

    #[test]
    fn each_reading_is_shown_once() {
        let (bytes, _, _) = MACINTOSH.encode("Name\nZoë\nBrontë\n");
        let found = Assumption::of(&bytes[..]).unwrap();
        assert_eq!(found.sample(), "Zoë Brontë");
        let readings: Vec<String> = found.readings().into_iter().map(|(_, text)| text).collect();
        assert_eq!(readings, ["Zoë Brontë", "Zo‘ Bront‘"]);
    }
}
