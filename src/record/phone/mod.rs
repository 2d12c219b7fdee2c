//! Telephone numbers: the texts that can be numbers, and E.164 as the key for comparisons.
//!
//! A text fails only if it cannot be a number: it has letters, it is too short or too long for its region, or it has
//! under 7 or over 15 digits with the country code. A number without its area code is too short: many people have it. The
//! text is kept as written.
//!
//! The lengths of a region are those of libphonenumber's metadata. The allowed characters are checked here, because the
//! library reads letters as digits (`555-CALL-NOW`).

mod flaw;
mod plain;

use std::borrow::Cow;

use rlibphonenumber::{
    NumberLengthType, PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType,
    ValidationError, enums::Region as Country, get_national_significant_number_owned,
};

use super::text;
use crate::error::{Error, Result};
pub use flaw::Flaw;
use flaw::{flaw, is_repeated};
use plain::{calling_code, plain_key};

/// The largest number of digits, including the country code (E.164, 6.1).
const DIGITS_MAX: usize = 15;
/// The smallest number of digits, including the country code. Shorter numbers cannot be called from abroad.
const DIGITS_MIN: usize = 7;

/// The country whose national numbers are read without a country code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region(Country);

impl Region {
    /// Parses a two-letter code, such as `GB`, in any case.
    ///
    /// # Errors
    /// Returns a usage error if there is no such region.
    pub fn parse(code: &str) -> Result<Self> {
        let upper = code.trim().to_ascii_uppercase();
        Country::try_from(upper.as_str())
            .ok()
            .map(Region)
            .filter(|region| region.calling_code().is_some())
            .ok_or_else(|| {
                Error::usage(format!("\"{code}\" is not a region"))
                    .hint("Use the two letters of ISO 3166, such as GB, US or DE.")
            })
    }

    /// Returns the two-letter code.
    pub fn code(self) -> String {
        self.0.to_string()
    }

    /// Returns the country code of its numbers, without the plus. The library reads all its metadata at its first use,
    /// which takes longer than most commands.
    fn calling_code(self) -> Option<Cow<'static, str>> {
        let by_library = || PHONE_NUMBER_UTIL.get_country_code_for_region(self.0);
        calling_code(self)
            .map(Cow::Borrowed)
            .or_else(|| Some(Cow::Owned(by_library()?.to_string())))
    }
}

/// Returns the digits with the country code for the beginning of a number as it is dialled in a region. It begins with
/// `00` or `0`. Returns `None` for any other beginning.
pub fn beginning(digits: &str, region: Region) -> Option<String> {
    if let Some(abroad) = digits.strip_prefix("00") {
        return Some(abroad.to_owned());
    }
    let national = digits.strip_prefix('0')?;
    Some(format!("{}{national}", region.calling_code()?))
}

/// Returns the number in a cleaned cell: without the apostrophe that marks it as text, without the marks of links and
/// exports (`tel:`, Facebook's `p:`), and without the decimal of a program that took it for a quantity (`2079460123.0`).
pub fn number(text: &str) -> &str {
    let mut text = without_decimal(text);
    loop {
        let mut inner = text::bare(text);
        for mark in ["tel:", "p:"] {
            if let Some((before, rest)) = inner.split_at_checked(mark.len())
                && before.eq_ignore_ascii_case(mark)
            {
                inner = rest;
            }
        }
        if inner.len() == text.len() {
            return text;
        }
        text = without_decimal(inner);
    }
}

/// Returns the text without `.0` behind its only point. No number ends with a group of one zero.
fn without_decimal(text: &str) -> &str {
    match text.strip_suffix(".0") {
        Some(whole) if !whole.contains('.') => whole,
        _ => text,
    }
}

/// Returns the key of a trimmed number: E.164 with its extension. Returns `None` if the text cannot be a number.
pub fn key(text: &str, region: Region) -> Option<String> {
    read(text, region).ok()
}

/// Reads a trimmed number and returns its key.
///
/// # Errors
/// Returns the flaw of a text that cannot be a number.
pub fn read(text: &str, region: Region) -> std::result::Result<String, Flaw> {
    if is_repeated(text) {
        return Err(Flaw::Repeated);
    }
    let key = match plain_key(text, region) {
        Some(key) => key,
        None => {
            let number = parsed(text, region);
            let key = number.as_ref().and_then(|number| key_of(number, text));
            key.ok_or_else(|| flaw(text, number.as_ref()))?
        }
    };
    // The prefix of a national number may hide that it is one repeated digit with its country code: 04444444.
    if is_repeated(&key) {
        return Err(Flaw::Repeated);
    }
    Ok(key)
}

/// Reads a number with the library, which takes longer than the store takes for a row.
fn parsed(text: &str, region: Region) -> Option<PhoneNumber> {
    let is_spelled = is_spelled_like_a_number(text);
    let parse = || PHONE_NUMBER_UTIL.parse(text, Some(region.0)).ok();
    is_spelled.then(parse).flatten()
}

/// Returns the key of the number that the library has read in a text.
fn key_of(number: &PhoneNumber, text: &str) -> Option<String> {
    // The library reads the letters before an extension that it does not know as digits.
    let has_letters = text.chars().any(char::is_alphabetic);
    if has_letters && number.extension.is_none() {
        return None;
    }
    if !is_whole(number) || number.national_number == 0 {
        return None;
    }
    e164(number)
}

/// Returns whether a number has a length that its region allows, with its area code.
fn is_whole(number: &PhoneNumber) -> bool {
    let length = PHONE_NUMBER_UTIL.is_possible_number_with_reason(number);
    length == Ok(NumberLengthType::IsPossible) && !keeps_prefix(number)
}

/// Returns whether a number begins with the `0` that is dialled before national numbers. The library leaves it there if the
/// number is too short without it. In some regions, such as Italy, it is a part of valid numbers.
fn keeps_prefix(number: &PhoneNumber) -> bool {
    get_national_significant_number_owned(number).starts_with('0')
        && !PHONE_NUMBER_UTIL.is_valid_number(number)
}

/// Returns whether a number is without its area code.
fn lacks_area_code(number: &PhoneNumber) -> bool {
    match PHONE_NUMBER_UTIL.is_possible_number_with_reason(number) {
        Ok(NumberLengthType::IsPossibleLocalOnly) => true,
        Err(ValidationError::TooLong) => false,
        _ => keeps_prefix(number),
    }
}

/// Returns whether a key is a number of a place and not of a mobile telephone. In some regions, such as the US, numbers do
/// not tell the two apart: such a number is none.
pub fn is_landline(key: &str) -> bool {
    PHONE_NUMBER_UTIL.parse(key, None).is_ok_and(|number| {
        PHONE_NUMBER_UTIL.get_number_type(&number) == PhoneNumberType::FixedLine
    })
}

fn e164(number: &PhoneNumber) -> Option<String> {
    let mut key = number.format_as(PhoneNumberFormat::E164).into_owned();
    let digits = key.len() - 1;
    if !(DIGITS_MIN..=DIGITS_MAX).contains(&digits) {
        return None;
    }
    if let Some(extension) = &number.extension {
        key.push('x');
        key.push_str(extension);
    }
    Some(key)
}

/// Returns whether a text has only digits and the usual marks between them, and at most an extension.
fn is_spelled_like_a_number(text: &str) -> bool {
    text.chars().all(is_mark_or_digit) || is_number_with_extension(&text.to_ascii_lowercase())
}

fn is_number_with_extension(lower: &str) -> bool {
    /// The largest number of digits of an extension.
    const EXTENSION_MAX: usize = 7;
    let split = ["extension", "ext", "x", "#"]
        .iter()
        .find_map(|mark| lower.split_once(mark));
    split.is_some_and(|(number, extension)| {
        let digits = extension.trim_start_matches(['.', ':', ' ']);
        // A longer one is another number.
        number.chars().all(is_mark_or_digit)
            && (1..=EXTENSION_MAX).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit())
    })
}

fn is_mark_or_digit(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(
            c,
            '０'..='９' | '＋' | '－' | '（' | '）' | '\u{3000}' | '+' | ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}' | '\u{202f}' | '\u{2010}'
                ..='\u{2015}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn landlines() {
        let cases = [
            ("+442079460123", true),
            ("+441904555123", true),
            ("+49301234567", true),
            ("+442079460123x12", true),
            ("+447700900123", false),
            ("+491711234567", false),
            ("+12125550123", false),
            ("+448001111111", false),
            ("1", false),
        ];
        for (key, expected) in cases {
            assert_eq!(is_landline(key), expected, "{key}");
        }
    }

    #[test]
    fn numbers_and_their_keys() {
        let cases = [
            ("US", "(212) 555-0123", Some("+12125550123")),
            ("US", "+1 212 555 0123", Some("+12125550123")),
            ("GB", "07700 900123", Some("+447700900123")),
            ("GB", "+44 (0)7700 900123", Some("+447700900123")),
            ("GB", "0044 7700 900123", Some("+447700900123")),
            ("DE", "030/1234567", Some("+49301234567")),
            ("US", "+49 30 1234567", Some("+49301234567")),
            ("GB", "020 7946 0123 ext. 12", Some("+442079460123x12")),
            ("GB", "020 7946 0123 x12", Some("+442079460123x12")),
            ("GB", "0770 9024 ext .12", None),
            ("GB", "07700 900123 ext 07700900124", None),
            ("GB", "04444444", None),
            ("US", "call me", None),
            ("US", "12", None),
            ("US", "N/A", None),
            ("US", "+", None),
            ("US", "555-CALL-NOW", None),
            ("US", "+49 30 1234567890123456789", None),
            ("US", "0000x1111222", None),
            ("US", "", None),
            ("GB", "07700 900123 (home)", None),
            ("GB", "０７７００ ９００１２３", Some("+447700900123")),
            ("GB", "＋４４ ７７００ ９００１２３", Some("+447700900123")),
            ("GB", "07700‑900123", Some("+447700900123")),
            ("GB", "0000000000", None),
            ("GB", "00000 000000", None),
            ("GB", "+00 0000 000000", None),
            ("GB", "+44 0000 000000", None),
            ("US", "999-999-9999", None),
            ("DE", "11111111", None),
            ("GB", "01111 111112", Some("+441111111112")),
            ("GB", "07400", None),
            ("GB", "02 234 5678", None),
            ("GB", "0800 1111", Some("+448001111")),
            ("US", "555-0123", None),
            ("IT", "06 12345678", Some("+390612345678")),
            ("DE", "1234567", Some("+491234567")),
            ("IT", "+378 877503", Some("+3780549877503")),
        ];
        for (region, text, expected) in cases {
            let region = Region::parse(region).unwrap();
            assert_eq!(key(text, region).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn marks_of_links_and_exports_are_not_part_of_a_number() {
        let cases = [
            ("tel:+447700900123", "+447700900123"),
            ("TEL: 07700 900123", "07700 900123"),
            ("p:+447700900123", "+447700900123"),
            ("'07700 900123", "07700 900123"),
            ("'tel:'+447700900123", "+447700900123"),
            ("2079460123.0", "2079460123"),
            ("02 234 5678.0", "02 234 5678"),
            ("tel:+447700900123.0", "+447700900123"),
            ("020.7946.0", "020.7946.0"),
            ("07700 900123", "07700 900123"),
            ("tel:", ""),
            ("é", "é"),
        ];
        for (text, expected) in cases {
            assert_eq!(number(text), expected, "{text}");
        }
    }
}
