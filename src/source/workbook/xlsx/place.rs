//! References to cells and rows, such as `B7`.

use crate::source::ROWS_MAX;

/// Returns the row and the column of a reference, both from 0. The column may be beyond the last one of a sheet, and is
/// then refused with the cell. Returns `None` for anything else than letters and a number.
pub fn of_cell(reference: &str) -> Option<(u32, u32)> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic);
    let (mut column, mut count) = (0_u32, 0);
    for letter in letters {
        let digit = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(digit)?;
        count += 1;
    }
    Some((of_row(&reference[count..])?, column.checked_sub(1)?))
}

/// Returns a row from 0, from its number.
pub fn of_row(number: &str) -> Option<u32> {
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = number.parse().ok().filter(|_| is_number)?;
    number.checked_sub(1).filter(|&row| row < ROWS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_letters_and_a_number() {
        let cases = [
            ("A1", Some((0, 0))),
            ("b7", Some((6, 1))),
            ("AA10", Some((9, 26))),
            ("XFD1048576", Some((1_048_575, 16_383))),
            ("XFE1", Some((0, 16_384))),
            ("A1048577", None),
            ("A0", None),
            ("A", None),
            ("7", None),
            ("", None),
            ("$A$1", None),
            ("A-1", None),
            ("A+1", None),
            ("A1B", None),
            ("É1", None),
            ("ZZZZZZZZZZ1", None),
            ("A99999999999", None),
        ];
        for (reference, expected) in cases {
            assert_eq!(of_cell(reference), expected, "{reference}");
        }
    }
}
