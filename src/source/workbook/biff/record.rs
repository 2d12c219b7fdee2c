//! The records of an XLS stream, and their texts. Section numbers refer to [MS-XLS].

/// A record, 2.1.4.
pub struct Record<'s> {
    pub kind: u16,
    pub data: &'s [u8],
}

impl Record<'_> {
    /// Returns `N` bytes from a position on, or `None` if the record is shorter.
    pub fn bytes<const N: usize>(&self, at: usize) -> Option<[u8; N]> {
        self.data.get(at..)?.first_chunk().copied()
    }

    /// Returns the 16-bit number at a position, or `None` if the record is shorter.
    pub fn number(&self, at: usize) -> Option<u16> {
        self.bytes(at).map(u16::from_le_bytes)
    }
}

/// The records of a stream. The item `None` stands for a record that the end of the stream cuts off, and is the last.
pub struct Records<'s>(pub &'s [u8]);

impl<'s> Iterator for Records<'s> {
    type Item = Option<Record<'s>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.0.is_empty() {
            return None;
        }
        let record = cut(self.0);
        self.0 = record.as_ref().map_or(&[], |(_, rest)| rest);
        Some(record.map(|(record, _)| record))
    }
}

/// Returns the first record, and the bytes behind it. Returns `None` if the stream ends before it does.
fn cut(stream: &[u8]) -> Option<(Record<'_>, &[u8])> {
    let (head, rest) = stream.split_at_checked(4)?;
    let kind = u16::from_le_bytes([head[0], head[1]]);
    let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
    let (data, rest) = rest.split_at_checked(length)?;
    Some((Record { kind, data }, rest))
}

/// Returns the text of a FORMAT record. BIFF8 has a XLUnicodeString, 2.5.294; BIFF5 has bytes of a code page, of which
/// only ASCII is read.
pub fn text(data: &[u8], is_biff5: bool) -> Option<String> {
    if is_biff5 {
        let (length, bytes) = data.split_first()?;
        let bytes = bytes.get(..usize::from(*length))?;
        return bytes
            .is_ascii()
            .then(|| String::from_utf8_lossy(bytes).into_owned());
    }
    let (head, bytes) = data.split_at_checked(3)?;
    let length = usize::from(u16::from_le_bytes([head[0], head[1]]));
    if head[2] & 1 == 0 {
        // Each byte is the low byte of a character.
        return Some(
            bytes
                .get(..length)?
                .iter()
                .copied()
                .map(char::from)
                .collect(),
        );
    }
    let units = bytes.get(..length.checked_mul(2)?)?.chunks_exact(2);
    let units: Vec<u16> = units
        .map(|unit| u16::from_le_bytes([unit[0], unit[1]]))
        .collect();
    String::from_utf16(&units).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_a_format_is_read_in_each_of_its_forms() {
        let cases: [(&[u8], bool, Option<&str>); 10] = [
            (&[2, 0, 0, b'0', b'0'], false, Some("00")),
            (&[1, 0, 0, 0xE9], false, Some("é")),
            (&[2, 0, 1, b'0', 0, 0x16, 0x21], false, Some("0№")),
            (&[2, 0, 1, b'0', 0, b'0'], false, None),
            (&[1, 0, 1, 0, 0xD8], false, None),
            (&[3, 0, 0, b'0', b'0'], false, None),
            (&[2, 0], false, None),
            (&[2, b'0', b'0'], true, Some("00")),
            (&[2, b'0', 0xE9], true, None),
            (&[], true, None),
        ];
        for (data, is_biff5, expected) in cases {
            assert_eq!(text(data, is_biff5).as_deref(), expected, "{data:?}");
        }
    }
}
