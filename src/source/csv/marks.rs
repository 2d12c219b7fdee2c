//! The marks of a CSV file in a block of its bytes: delimiters, quotation marks and line breaks, as one bit for each byte.

use wide::u8x16;

/// The number of bytes in a block: one for each bit of a mask.
pub const BLOCK: usize = u64::BITS as usize;
/// The bit of the last byte of a block.
const LAST: u64 = 1 << (BLOCK - 1);
/// The number of bytes that are compared at once.
const LANE: usize = 16;

/// The places of marks in a block. The lowest bit stands for the first byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    delimiters: u64,
    quotations: u64,
    breaks: u64,
}

/// The ends of cells in a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// The places of the bytes behind the cells.
    pub cells: u64,
    /// Whether the last of them is the line break that ends the record.
    pub is_last: bool,
    /// Whether a cell has a line break within its quotation marks.
    pub has_lines: bool,
}

/// The blocks of a record, one after the other: what the bytes before a block say about it.
#[derive(Clone, Copy, Debug)]
pub struct Blocks {
    /// Whether it begins within a quotation.
    is_quoted: bool,
    /// Whether it begins with a cell.
    begins_cell: bool,
    /// Whether the byte before it closes a quotation.
    is_behind_closing: bool,
}

impl Marks {
    /// Finds the marks in a block.
    pub fn of(block: &[u8; BLOCK], delimiter: u8) -> Self {
        let mut marks = Marks::default();
        let (lanes, _) = block.as_chunks::<LANE>();
        for (at, lane) in lanes.iter().enumerate() {
            let bytes = u8x16::new(*lane);
            let equals = |byte: u8| bytes.simd_eq(u8x16::splat(byte));
            let place = |found: u8x16| u64::from(found.to_bitmask()) << (at * LANE);
            marks.delimiters |= place(equals(delimiter));
            marks.quotations |= place(equals(b'"'));
            marks.breaks |= place(equals(b'\n') | equals(b'\r'));
        }
        marks
    }

    /// Returns the places within quotations, with the first mark of each and without the second one: those up to which the number of
    /// marks is odd. `is_open` is whether the block begins within a quotation.
    fn quoted(self, is_open: bool) -> u64 {
        let mut quoted = self.quotations;
        for shift in [1, 2, 4, 8, 16, 32] {
            quoted ^= quoted << shift;
        }
        if is_open { !quoted } else { quoted }
    }
}

impl Blocks {
    /// Returns what is known at the beginning of a record.
    pub fn of_record() -> Self {
        Blocks {
            is_quoted: false,
            begins_cell: true,
            is_behind_closing: false,
        }
    }

    /// Returns the ends of the cells in the next block. Returns `None` if a quotation mark stands elsewhere than around a cell.
    pub fn next(&mut self, marks: Marks) -> Option<Ends> {
        let quoted = marks.quoted(self.is_quoted);
        let last = marks.breaks & !quoted;
        // The bytes up to the end of the record, or all if it does not end here.
        let own = last ^ last.wrapping_sub(1);
        let cells = (marks.delimiters & !quoted | last) & own;
        let opening = marks.quotations & quoted & own;
        let closing = marks.quotations & !quoted & own;
        let begins = cells << 1 | u64::from(self.begins_cell);
        let behind_closing = closing << 1 | u64::from(self.is_behind_closing);
        if opening & !begins | behind_closing & !cells != 0 {
            return None;
        }
        *self = Blocks {
            is_quoted: quoted & LAST != 0,
            begins_cell: cells & LAST != 0,
            is_behind_closing: closing & LAST != 0,
        };
        Some(Ends {
            cells,
            is_last: last != 0,
            has_lines: marks.breaks & quoted & own != 0,
        })
    }
}

/// Returns the block at a place, or `None` behind the last byte. The last block is copied to `padded`, whose other bytes are 0:
/// they are no marks.
pub fn block_at<'b>(
    bytes: &'b [u8],
    at: usize,
    padded: &'b mut [u8; BLOCK],
) -> Option<&'b [u8; BLOCK]> {
    let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
    Some(rest.first_chunk().unwrap_or_else(|| {
        padded[..rest.len()].copy_from_slice(rest);
        padded
    }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_mark_has_its_bit(text in "[ab;\"\n\r\u{e9}]{1,90}", is_open: bool) {
            let (bytes, mut padded) = (text.as_bytes(), [0; BLOCK]);
            prop_assert!(block_at(bytes, bytes.len(), &mut padded).is_none());
            let block = block_at(bytes, 0, &mut padded).unwrap();
            let marks = Marks::of(block, b';');
            let mut is_quoted = is_open;
            for (at, &byte) in block.iter().enumerate() {
                let has = |mask: u64| mask >> at & 1 == 1;
                prop_assert_eq!(byte, bytes.get(at).copied().unwrap_or(0));
                prop_assert_eq!(has(marks.delimiters), byte == b';');
                prop_assert_eq!(has(marks.quotations), byte == b'"');
                prop_assert_eq!(has(marks.breaks), matches!(byte, b'\n' | b'\r'));
                is_quoted ^= byte == b'"';
                prop_assert_eq!(has(marks.quoted(is_open)), is_quoted);
            }
        }
    }
}
