//! Flaws of texts that are not telephone numbers.

use rlibphonenumber::PhoneNumber;

use super::{DIGITS_MIN, lacks_area_code};

/// The flaw of a text that is not a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The text does not have the form of a number, or not a length that its region allows.
    Form,
    /// The text has no digits.
    NoDigits,
    /// The text is one repeated digit, which people write for a missing number.
    Repeated,
    /// The text is in scientific notation. A spreadsheet program has cut off its last digits.
    CutOff,
    /// The text has several numbers.
    Several,
    /// The number lacks its area code.
    NoAreaCode,
}

/// Returns the flaw of a text that is not a telephone number, with the number that the library reads in it. The caller
/// has excluded texts of one repeated digit.
pub(super) fn flaw(text: &str, number: Option<&PhoneNumber>) -> Flaw {
    let digits = digits_of(text);
    if is_scientific(text) {
        Flaw::CutOff
    } else if digits == 0 {
        Flaw::NoDigits
    } else if digits >= 2 * DIGITS_MIN && has_several(text) {
        Flaw::Several
    } else if number.is_some_and(lacks_area_code) {
        Flaw::NoAreaCode
    } else {
        Flaw::Form
    }
}

fn digits_of(text: &str) -> usize {
    text.chars().filter(|c| c.is_numeric()).count()
}

fn has_several(text: &str) -> bool {
    let mut whole = parts(text).filter(|part| digits_of(part) >= DIGITS_MIN);
    whole.nth(1).is_some()
}

/// Splits a text with several numbers.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let marked = text.split(['/', ';', ',', '|', '&', '\n', '\r']);
    let named = marked.flat_map(|part| part.split(" or ").flat_map(|part| part.split(" and ")));
    named.flat_map(|part| part.split(":::"))
}

/// Returns whether a text without letters has several digits and all of them are equal.
pub(super) fn is_repeated(text: &str) -> bool {
    let mut digits = text.bytes().filter(u8::is_ascii_digit);
    let first = digits.next();
    let mut others = digits.peekable();
    let is_repeated = others.peek().is_some() && others.all(|digit| Some(digit) == first);
    is_repeated && !text.chars().any(char::is_alphabetic)
}

/// Returns whether a text is a number such as `4.47701E+11`.
fn is_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
        return false;
    };
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let whole: String = mantissa.replacen(['.', ','], "", 1);
    are_digits(&whole) && are_digits(exponent.strip_prefix('+').unwrap_or(exponent))
}

#[cfg(test)]
mod tests {
    use super::super::{Region, read};
    use super::*;

    #[test]
    fn the_flaw_of_a_text_that_is_not_a_number_is_found() {
        let region = Region::parse("GB").unwrap();
        let cases = [
            ("0000000000", Flaw::Repeated),
            ("99999", Flaw::Repeated),
            ("4.47701E+11", Flaw::CutOff),
            ("4,47701e+11", Flaw::CutOff),
            ("447701E6", Flaw::CutOff),
            ("n/a", Flaw::NoDigits),
            ("-", Flaw::NoDigits),
            ("call me", Flaw::NoDigits),
            ("07700900101/07700900102", Flaw::Several),
            ("07700 900101 / 07700 900102", Flaw::Several),
            ("07700 900101; 07700 900102", Flaw::Several),
            ("07700 900101, 07700 900102", Flaw::Several),
            ("07700 900101 or 07700 900102", Flaw::Several),
            ("07700 900101\n07700 900102", Flaw::Several),
            ("07700 900101 ::: 07700 900102", Flaw::Several),
            ("07700 900101 (home) & 07700 900102 (work)", Flaw::Several),
            ("07700 900101 / 2", Flaw::Form),
            ("07700 900123 (home)", Flaw::Form),
            ("555-CALL-NOW", Flaw::Form),
            ("12", Flaw::Form),
            ("07400", Flaw::NoAreaCode),
            ("02 234 5678", Flaw::NoAreaCode),
            ("+44 (0)07700 900123", Flaw::Form),
            ("999", Flaw::Repeated),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text, region), Err(expected), "{text}");
        }
    }
}
