//! Searching by a part of a name, an email or a phone, without regard to case and accents.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::name::push_plain;
use super::phone::{self, Region};

/// The fewest digits that are searched for as part of a telephone number.
const DIGITS_MIN: usize = 3;

/// A text without case, accents and needless space: what an exact name is found by.
pub fn fold(text: &str) -> String {
    let lower = letters(text);
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without case and needless space: what is the same name.
pub fn same(text: &str) -> String {
    let lower = text.to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn letters(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        push_plain(c, &mut plain);
    }
    plain
}

/// The same text with the apostrophe that is on every keyboard.
fn straight(text: &str) -> Cow<'_, str> {
    let is_other = |c: char| matches!(c, '’' | '‘' | 'ʼ' | '`');
    if text.contains(is_other) {
        return Cow::Owned(text.replace(is_other, "'"));
    }
    Cow::Borrowed(text)
}

/// What is searched for.
#[derive(Clone, Debug)]
pub struct Needle {
    folded: String,
    /// The digits, if it may be a part of a telephone number.
    digits: Option<String>,
    /// The digits with the country code, if it is a number, or begins one, as it is dialled in some region.
    whole: Option<String>,
}

impl Needle {
    /// What a text searches for.
    pub fn new(text: &str) -> Self {
        let is_number = text
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-‐‑‒–—−()./".contains(c));
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        Needle {
            folded: straight(&fold(text)).into_owned(),
            digits: (is_number && digits.len() >= DIGITS_MIN).then_some(digits),
            whole: None,
        }
    }

    /// What a text searches for where national numbers are dialled as in a region.
    #[must_use]
    pub fn dialled_in(mut self, text: &str, region: Region) -> Self {
        if let Some(digits) = &self.digits {
            let key = phone::key(text.trim(), region);
            let whole = key.map(|key| key.trim_start_matches('+').to_owned());
            // Otherwise the digits alone find all of them.
            let whole = whole.filter(|whole| !whole.contains(digits));
            self.whole = whole.or_else(|| phone::beginning(digits, region));
        }
        self
    }

    /// What is searched for in texts.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// What is searched for in telephone numbers, if it may be a part of one.
    pub fn digits(&self) -> Option<&str> {
        self.digits.as_deref()
    }

    /// The digits, with the country code, that a telephone number may be searched for by besides.
    pub fn whole_number(&self) -> Option<&str> {
        self.whole.as_deref()
    }

    /// Whether it is a part of a text.
    pub fn is_in(&self, text: &str) -> bool {
        if text.is_ascii() {
            // By far the most texts; nothing is allocated for them.
            return self.folded.is_ascii() && holds_ascii(text.as_bytes(), self.folded.as_bytes());
        }
        straight(&fold(text)).contains(&self.folded)
    }

    /// Whether its digits are a part of a telephone number.
    pub fn is_in_number(&self, number: &str) -> bool {
        let Some(digits) = &self.digits else {
            return self.is_in(number);
        };
        let plain: String = number.chars().filter(char::is_ascii_digit).collect();
        let holds = |part: &String| plain.contains(part.as_str());
        holds(digits) || self.whole.as_ref().is_some_and(holds)
    }
}

fn holds_ascii(text: &[u8], lower: &[u8]) -> bool {
    let Some(&first) = lower.first() else {
        return true;
    };
    let Some(last_start) = text.len().checked_sub(lower.len()) else {
        return false;
    };
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), &text[..=last_start])
        .any(|at| text[at..at + lower.len()].eq_ignore_ascii_case(lower))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_without_regard_to_case_and_accents() {
        let cases = [
            ("moor", "Ada Moor", true),
            ("DA MO", "Ada Moor", true),
            ("muller", "Jörg Müller", true),
            ("Müller", "MULLER & Sons", true),
            ("ostergaard", "Søren Østergaard", true),
            ("moors", "Ada Moor", false),
            ("x", "", false),
            ("", "anything", true),
            ("anna  berg", "Anna Berg", true),
            ("o’brien", "Pat O'Brien", true),
            ("o'brien", "Pat O’Brien", true),
        ];
        for (needle, text, expected) in cases {
            assert_eq!(Needle::new(needle).is_in(text), expected, "{needle}");
        }
    }

    #[test]
    fn digits_are_found_however_a_number_is_written() {
        let cases = [
            ("900123", "07700 900123", true),
            ("07700-900 123", "07700 900123", true),
            ("+44 7700", "+447700900123", true),
            ("44 7700", "07700 900123", false),
            ("12", "07700 900123", true),
        ];
        for (needle, number, expected) in cases {
            assert_eq!(
                Needle::new(needle).is_in_number(number),
                expected,
                "{needle}"
            );
        }
    }

    #[test]
    fn a_national_number_and_its_beginning_are_found_with_the_country_code() {
        let region = Region::parse("GB").unwrap();
        let cases = [
            ("020 7946 0958", "+442079460958", true),
            ("020 7946 0958", "020 7946 0958", true),
            ("020 7946 0958", "+12079460958", false),
            ("+44 (0)20 7946 0958", "+442079460958", true),
            ("0207", "+442079460958", true),
            ("0207", "+12079460958", false),
            ("07911", "+447911123456", true),
            ("07911\u{2013}123456", "+44 7911 123456", true),
            ("0044 7911", "+447911123456", true),
            ("0044 7911", "07911 123456", false),
        ];
        for (text, number, expected) in cases {
            let needle = Needle::new(text).dialled_in(text, region);
            assert_eq!(needle.is_in_number(number), expected, "{needle:?}");
        }
    }

    #[test]
    fn names_are_folded() {
        assert_eq!(fold("  Jörg\t MÜLLER "), "jorg muller");
        assert_eq!(same("  Jörg\t MÜLLER "), "jörg müller");
    }
}
