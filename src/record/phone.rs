//! Telephone numbers: what can be one, and E.164, the key they are compared by.
//!
//! A number fails only if it cannot be one: letters, too short or too long for its region, under 7 or over 15
//! digits with the country code. It is kept as written. Which lengths a region allows is the metadata of
//! libphonenumber; what may stand in a number is ours, because the library takes letters for digits
//! (`555-CALL-NOW`).

use rlibphonenumber::{
    PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, enums::Region as Country,
};

use crate::error::{Error, Result};

/// E.164, 6.1: at most 15 digits with the country code.
const DIGITS_MAX: usize = 15;
/// Below this no subscriber can be called from abroad.
const DIGITS_MIN: usize = 7;

/// The country whose national numbers are read without a country code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region(Country);

impl Region {
    /// A region by its two-letter code, such as `GB`.
    ///
    /// # Errors
    /// A usage error if there is no such region.
    pub fn parse(code: &str) -> Result<Self> {
        let upper = code.trim().to_ascii_uppercase();
        Country::try_from(upper.as_str())
            .ok()
            .filter(|country| {
                PHONE_NUMBER_UTIL
                    .get_country_code_for_region(*country)
                    .is_some()
            })
            .map(Region)
            .ok_or_else(|| {
                Error::usage(format!("\"{code}\" is not a region"))
                    .hint("Use the two letters of ISO 3166, such as GB, US or DE.")
            })
    }

    /// The two-letter code.
    pub fn code(self) -> String {
        self.0.to_string()
    }
}

/// The key of a number (already trimmed) in E.164 with its extension, or none if it cannot be a number.
pub fn key(text: &str, region: Region) -> Option<String> {
    if !is_spelled_like_a_number(text) {
        return None;
    }
    let number = PHONE_NUMBER_UTIL.parse(text, Some(region.0)).ok()?;
    if !PHONE_NUMBER_UTIL.is_possible_number(&number) {
        return None;
    }
    e164(&number)
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

/// Digits and the marks people set between them, perhaps with an extension; no other letters.
fn is_spelled_like_a_number(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let number = ["extension", "ext", "x", "#"]
        .iter()
        .find_map(|mark| {
            let (number, extension) = lower.split_once(mark)?;
            let digits = extension.trim_start_matches(['.', ':', ' ']);
            (!digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())).then_some(number)
        })
        .unwrap_or(&lower);
    number.chars().all(is_mark_or_digit)
}

fn is_mark_or_digit(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(
            c,
            '+' | ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}' | '\u{202f}' | '\u{2010}'
                ..='\u{2015}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("US", "call me", None),
            ("US", "12", None),
            ("US", "N/A", None),
            ("US", "+", None),
            ("US", "555-CALL-NOW", None),
            ("US", "+49 30 1234567890123456789", None),
            ("US", "0000x1111222", None),
            ("US", "", None),
            ("GB", "07700 900123 (home)", None),
        ];
        for (region, text, expected) in cases {
            let region = Region::parse(region).unwrap();
            assert_eq!(key(text, region).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn unknown_regions_are_refused() {
        assert!(Region::parse("XX").is_err());
        assert!(Region::parse("England").is_err());
        assert_eq!(Region::parse("gb").unwrap().code(), "GB");
    }
}
