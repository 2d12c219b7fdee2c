//! The texts of an XLS stream, which may continue in further records. Section numbers refer to [MS-XLS].

use std::vec;

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, IBM866, MACINTOSH, SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1252,
};

/// The bit for characters of two bytes each.
const WIDE: u8 = 0x01;
/// The bit for the pronunciation behind a text.
const PRONOUNCED: u8 = 0x04;
/// The bit for fonts behind a text.
const RICH: u8 = 0x08;

/// The form of the texts of a workbook.
#[derive(Clone, Copy)]
pub enum Form {
    /// BIFF5, the older format: bytes in a code page.
    Bytes(&'static Encoding),
    /// BIFF8: UTF-16, of which only the low bytes may be stored.
    Units,
}

/// The content of a record and of those that continue it.
pub struct Chunks<'s> {
    now: &'s [u8],
    rest: vec::IntoIter<&'s [u8]>,
}

impl<'s> Chunks<'s> {
    /// Returns the content of records.
    pub fn new(all: Vec<&'s [u8]>) -> Self {
        Chunks {
            now: &[],
            rest: all.into_iter(),
        }
    }

    /// Goes on to the next record if this one is read. Returns false if nothing is left.
    fn advance(&mut self) -> bool {
        while self.now.is_empty() {
            match self.rest.next() {
                Some(next) => self.now = next,
                None => return false,
            }
        }
        true
    }

    /// Returns the next bytes.
    pub fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        let mut bytes = [0; N];
        for byte in &mut bytes {
            *byte = self.byte()?;
        }
        Some(bytes)
    }

    /// Returns whether so many bytes are left.
    pub fn has(&self, count: usize) -> bool {
        let mut left = self.now.len();
        for chunk in self.rest.as_slice() {
            if left >= count {
                break;
            }
            left += chunk.len();
        }
        left >= count
    }

    fn byte(&mut self) -> Option<u8> {
        if !self.advance() {
            return None;
        }
        let (&first, rest) = self.now.split_first()?;
        self.now = rest;
        Some(first)
    }

    fn number(&mut self) -> Option<u16> {
        self.bytes().map(u16::from_le_bytes)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            if !self.advance() {
                return None;
            }
            let now = count.min(self.now.len());
            self.now = &self.now[now..];
            count -= now;
        }
        Some(())
    }

    /// Returns a text whose length is a 16-bit number: XLUnicodeString, 2.5.294.
    pub fn text(&mut self, form: Form) -> Option<String> {
        let length = self.number()?;
        self.of_length(length.into(), form)
    }

    /// Returns a text whose length is a byte: ShortXLUnicodeString, 2.5.240.
    pub fn short_text(&mut self, form: Form) -> Option<String> {
        let length = self.byte()?;
        self.of_length(length.into(), form)
    }

    fn of_length(&mut self, length: usize, form: Form) -> Option<String> {
        // Some programs leave the flags of an empty text out.
        if length == 0 && !self.has(1) {
            return Some(String::new());
        }
        match form {
            Form::Bytes(encoding) => {
                let bytes: Option<Vec<u8>> = (0..length).map(|_| self.byte()).collect();
                Some(encoding.decode_without_bom_handling(&bytes?).0.into_owned())
            }
            Form::Units => {
                let flags = self.byte()?;
                self.units(length, flags)
            }
        }
    }

    /// Returns a text of the table of texts: XLUnicodeRichExtendedString, 2.5.293.
    pub fn shared_text(&mut self) -> Option<String> {
        let (length, flags) = (self.number()?, self.byte()?);
        let mut behind = 0;
        if flags & RICH != 0 {
            behind += 4 * usize::from(self.number()?);
        }
        if flags & PRONOUNCED != 0 {
            behind += usize::try_from(u32::from_le_bytes(self.bytes()?)).ok()?;
        }
        let text = self.units(length.into(), flags)?;
        // The last text may lack them.
        let _ = self.skip(behind);
        Some(text)
    }

    /// Returns characters. Where a record continues, new flags stand in front of its characters.
    fn units(&mut self, length: usize, mut flags: u8) -> Option<String> {
        let mut units = Vec::new();
        while units.len() < length {
            if self.now.is_empty() {
                flags = self.byte()?;
                continue;
            }
            let left = length - units.len();
            if flags & WIDE == 0 {
                let (now, rest) = self.now.split_at(left.min(self.now.len()));
                units.extend(now.iter().copied().map(u16::from));
                self.now = rest;
            } else {
                let (now, rest) = self
                    .now
                    .split_at_checked(2 * left.min(self.now.len() / 2))?;
                if now.is_empty() {
                    return None;
                }
                let pairs = now.chunks_exact(2);
                units.extend(pairs.map(|pair| u16::from_le_bytes([pair[0], pair[1]])));
                self.now = rest;
            }
        }
        Some(String::from_utf16_lossy(&units))
    }
}

/// Returns the encoding of a code page. Western Europe is the usual one.
pub fn encoding(code_page: u16) -> &'static Encoding {
    match code_page {
        866 => IBM866,
        874 => WINDOWS_874,
        932 => SHIFT_JIS,
        936 => GBK,
        949 => EUC_KR,
        950 => BIG5,
        10_000 | 32_768 => MACINTOSH,
        65_001 => UTF_8,
        1250..=1258 => {
            let label = format!("windows-{code_page}");
            Encoding::for_label(label.as_bytes()).unwrap_or(WINDOWS_1252)
        }
        _ => WINDOWS_1252,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The content of records, the form of the text, and the text.
    type Case = (&'static [&'static [u8]], Form, Option<&'static str>);

    #[test]
    fn a_text_is_read_in_each_of_its_forms_and_over_records() {
        let latin = Form::Bytes(encoding(1252));
        let cases: [Case; 15] = [
            (&[&[2, 0, 0, b'0', b'0']], Form::Units, Some("00")),
            (&[&[1, 0, 0, 0xE9]], Form::Units, Some("é")),
            (&[&[2, 0, 1, b'0', 0, 0x16, 0x21]], Form::Units, Some("0№")),
            (
                &[&[4, 0, 0, b'a'], &[1, b'b', 0, 0x16, 0x21], &[0, b'c']],
                Form::Units,
                Some("ab№c"),
            ),
            (
                &[&[2, 0, 1, 0x3D, 0xD8], &[1, 0, 0xDE]],
                Form::Units,
                Some("😀"),
            ),
            (&[&[1, 0, 1, 0, 0xD8]], Form::Units, Some("\u{fffd}")),
            (&[&[2, 0, 1, b'0', 0, b'0']], Form::Units, None),
            (&[&[3, 0, 0, b'0', b'0']], Form::Units, None),
            (&[&[0, 0]], Form::Units, Some("")),
            (&[&[2, 0]], Form::Units, None),
            (&[&[2]], Form::Units, None),
            (&[&[2, 0, b'0', 0xE9]], latin, Some("0é")),
            (
                &[&[2, 0, b'0', 0xE9]],
                Form::Bytes(encoding(1251)),
                Some("0й"),
            ),
            (&[&[2, 0, b'0']], latin, None),
            (&[], latin, None),
        ];
        for (chunks, form, expected) in cases {
            let text = Chunks::new(chunks.to_vec()).text(form);
            assert_eq!(text.as_deref(), expected, "{chunks:?}");
        }
        let rich = [
            &[2, 0, 12, 1, 0, 3, 0, 0, 0, b'a', b'b', 9, 9][..],
            &[9, 9, 8, 8, 8, 1, 0, 0, b'c'],
        ];
        let mut rich = Chunks::new(rich.to_vec());
        assert_eq!(rich.shared_text().as_deref(), Some("ab"));
        assert_eq!(rich.shared_text().as_deref(), Some("c"));
        assert!(!rich.has(1));
        assert_eq!(
            Chunks::new(vec![&[2, b'a', b'b']])
                .short_text(latin)
                .as_deref(),
            Some("ab")
        );
    }
}
