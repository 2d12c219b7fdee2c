//! Search by a part of a name, an email or a phone. Case and accents do not count.

use std::borrow::Cow;

use super::fold::{fold, fold_into, is_latin, may_be_of_latin};
use super::phone::{self, Region};

/// The fewest digits that are searched for in telephone numbers.
const DIGITS_MIN: usize = 3;

/// Returns the text with straight apostrophes, as keyboards have them.
fn straight(text: &str) -> Cow<'_, str> {
    let is_other = |c: char| matches!(c, '’' | '‘' | 'ʼ' | '`');
    // Most folded texts end here, in a tenth of the time.
    if text.is_ascii() && !has_backtick(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    if text.contains(is_other) {
        return Cow::Owned(text.replace(is_other, "'"));
    }
    Cow::Borrowed(text)
}

/// Returns whether a text has a backtick, which is often typed for an apostrophe.
fn has_backtick(text: &[u8]) -> bool {
    memchr::memchr(b'`', text).is_some()
}

/// A text in lower case that is looked for, with the place of its rarest byte, by which it is looked for.
#[derive(Clone, Debug)]
struct Part {
    text: String,
    rarest: usize,
}

/// A search text, prepared for comparisons.
#[derive(Clone, Debug)]
pub struct Needle {
    folded: Part,
    /// The longest part of it that no Latin letter with an accent is folded to.
    plain: Part,
    has_apostrophe: bool,
    /// The digits, if the text may be a part of a telephone number.
    digits: Option<String>,
    /// The digits with the country code, if the text begins a number as it is dialled in the region.
    whole: Option<String>,
}

impl Needle {
    /// Prepares a search text.
    pub fn new(text: &str) -> Self {
        let is_number = text
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_whitespace() || "+-‐‑‒–—−()./".contains(c));
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let folded = straight(&fold(text)).into_owned();
        Needle {
            plain: Part::new(longest_plain(&folded).to_owned()),
            has_apostrophe: folded.contains('\''),
            folded: Part::new(folded),
            digits: (is_number && digits.len() >= DIGITS_MIN).then_some(digits),
            whole: None,
        }
    }

    /// Adds the number with its country code, for national numbers of a region.
    #[must_use]
    pub fn dialled_in(mut self, text: &str, region: Region) -> Self {
        if let Some(digits) = &self.digits {
            let key = phone::key(text.trim(), region);
            let whole = key.map(|key| key.trim_start_matches('+').to_owned());
            // If the whole number contains the digits, the digits alone find every match.
            let whole = whole.filter(|whole| !whole.contains(digits));
            self.whole = whole.or_else(|| phone::beginning(digits, region));
        }
        self
    }

    /// Returns whether a text in UTF-8 contains the search text.
    pub fn is_in(&self, text: impl AsRef<[u8]>) -> bool {
        self.is_in_texts(text.as_ref(), &mut String::new())
    }

    /// Returns whether one of several texts in UTF-8 contains the search text. There is a zero between two of them: it is no space, so
    /// none is found across it. `folded` is memory that is used again.
    pub fn is_in_texts(&self, texts: &[u8], folded: &mut String) -> bool {
        if texts.is_ascii() && !(self.has_apostrophe && has_backtick(texts)) {
            // Most texts are ASCII. Nothing is allocated for them.
            return self.is_in_ascii(texts);
        }
        if self.is_missed_before_folding(texts) {
            return false;
        }
        let Ok(texts) = str::from_utf8(texts) else {
            return false;
        };
        fold_into(texts, folded);
        let folded = straight(folded);
        if folded.is_ascii() {
            return self.is_in_ascii(folded.as_bytes());
        }
        folded.contains(&self.folded.text)
    }

    /// Returns whether texts certainly do not contain the search text. To fold them takes longer than all the rest.
    fn is_missed_before_folding(&self, texts: &[u8]) -> bool {
        !self.plain.is_in(texts) && is_latin(texts)
    }

    fn is_in_ascii(&self, text: &[u8]) -> bool {
        self.folded.text.is_ascii() && self.folded.is_in(text)
    }

    /// Returns whether the search text is looked for as digits in telephone numbers.
    pub fn has_digits(&self) -> bool {
        self.digits.is_some()
    }

    /// Returns whether a telephone number contains the digits of the search text.
    pub fn is_in_number(&self, number: impl AsRef<[u8]>) -> bool {
        let number = number.as_ref();
        let holds = |part: &String| holds_digits(number, part.as_bytes());
        match &self.digits {
            None => self.is_in(number),
            Some(digits) => holds(digits) || self.whole.as_ref().is_some_and(holds),
        }
    }

    /// Returns whether the search text may be a part of a telephone number as it is written: the only letters in a number are
    /// those before its extension.
    pub fn may_be_in_number(&self) -> bool {
        let letters = self.folded.text.chars().filter(|c| c.is_alphabetic());
        "extension".contains(&letters.collect::<String>())
    }

    /// Returns whether the search text may be a part of a number in E.164, perhaps with an extension.
    pub fn may_be_in_key(&self) -> bool {
        let is_in_keys = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'+' | b'x');
        self.digits.is_some() || self.folded.text.bytes().all(is_in_keys)
    }
}

/// Returns whether the digits stand in a number one after the other, whatever stands between them.
fn holds_digits(number: &[u8], digits: &[u8]) -> bool {
    let own = |from: usize| number[from..].iter().filter(|byte| byte.is_ascii_digit());
    (0..number.len())
        .filter(|&at| number[at].is_ascii_digit())
        .any(|at| {
            let mut own = own(at);
            digits.iter().all(|digit| own.next() == Some(digit))
        })
}

impl Part {
    fn new(text: String) -> Self {
        Part {
            rarest: rarest(text.as_bytes()),
            text,
        }
    }

    /// Returns whether a text contains this one, without regard to the case of ASCII letters.
    fn is_in(&self, text: &[u8]) -> bool {
        let own = self.text.as_bytes();
        let Some(&byte) = own.get(self.rarest) else {
            return true;
        };
        let Some(last_start) = text.len().checked_sub(own.len()) else {
            return false;
        };
        let places = &text[self.rarest..=last_start + self.rarest];
        memchr::memchr2_iter(byte, byte.to_ascii_uppercase(), places)
            .any(|at| text[at..at + own.len()].eq_ignore_ascii_case(own))
    }
}

/// Returns the longest part of the folded search text that stands unchanged in each Latin text that contains it. A space may come from
/// other space, and an apostrophe from another one.
fn longest_plain(folded: &str) -> &str {
    let is_changed = |c: char| {
        let byte = u8::try_from(c).ok().filter(u8::is_ascii_graphic);
        byte.is_none_or(|byte| byte == b'\'' || may_be_of_latin(byte))
    };
    let parts = folded.split(is_changed);
    parts.max_by_key(|part| part.len()).unwrap_or_default()
}

/// Returns the place of the byte that is rarest in names and emails: each place of it is compared with the whole text.
fn rarest(text: &[u8]) -> usize {
    const FROM_COMMON_TO_RARE: &[u8] = b" .aeoinrlsmtcdhupg@bykvwfjzxq";
    let rank = |byte: &u8| FROM_COMMON_TO_RARE.iter().position(|other| other == byte);
    let places = 0..text.len();
    let rarest = places.max_by_key(|&at| rank(&text[at]).unwrap_or(FROM_COMMON_TO_RARE.len()));
    rarest.unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
            ("o'brien", "Pat O`Brien", true),
            ("o`brien", "Pat O'Brien", true),
            ("o'brien", "Pat O`Hara\0o'b@b.example", false),
            ("dap", "Ｄ’Àp", false),
            ("d'ap", "Ｄ’A\u{323}\u{300}p", true),
            ("a\u{300}\u{323}p", "d'ạ\u{300}p", true),
            ("가나", "가나다", true),
        ];
        for (needle, text, expected) in cases {
            assert_eq!(Needle::new(needle).is_in(text), expected, "{needle}");
        }
    }

    proptest! {
        #[test]
        fn a_needle_is_found_by_its_rarest_byte(text in "[ .abjqABJQ7]{0,9}", needle in "[ .abjqABJQ7]{0,4}") {
            let lower = needle.to_lowercase();
            let is_found = Part::new(lower.clone()).is_in(text.as_bytes());
            prop_assert_eq!(is_found, text.to_lowercase().contains(&lower));
        }
    }

    proptest! {
        #[test]
        fn what_is_missed_before_folding_is_not_in_the_folded_text(
            text in "[a-cmqz@7'²½ŉ\u{c0}-\u{24f}\u{250}-\u{27f}７＠ﬁ \t]{0,8}",
            needle in "[a-cmqz@7'Ž ]{1,3}",
        ) {
            let folded = straight(&fold(&text)).into_owned();
            let is_in = folded.contains(&straight(&fold(&needle)).into_owned());
            prop_assert_eq!(Needle::new(&needle).is_in(&text), is_in);
        }
    }

    #[test]
    fn digits_are_found_in_every_spelling_of_a_number() {
        let cases = [
            ("900123", "07700 900123", true),
            ("07700-900 123", "07700 900123", true),
            ("+44 7700", "+447700900123", true),
            ("44 7700", "07700 900123", false),
            ("12", "07700 900123", true),
            ("7009", "07700 900123", true),
            ("7799", "07700 900123", false),
            ("123456", "07700 900123", false),
            ("900123", "", false),
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
    fn only_letters_of_an_extension_are_looked_for_in_numbers() {
        for (text, expected) in [
            ("0207", true),
            ("+", true),
            ("(0", true),
            ("ext 12", true),
            ("Ext.", true),
            ("extension", true),
            ("8 x1", true),
            ("", true),
            ("moor", false),
            ("020 moor", false),
            ("ада", false),
        ] {
            assert_eq!(Needle::new(text).may_be_in_number(), expected, "{text}");
        }
    }

    #[test]
    fn one_of_several_texts_is_searched_and_not_across_their_ends() {
        let cases = [
            ("moor", "Ada Moor\0ada@b.example", true),
            ("ADA@", "Ada Moor\0ada@b.example", true),
            ("moor ada", "Ada Moor\0ada@b.example", false),
            ("muller", "Jörg Müller\0j@b.example\0Ä", true),
            ("b.ex", "Jörg Müller\0j@b.example\0Ä", true),
            ("a", "Jörg Müller\0j@b.net\0Ä", true),
            ("muller j", "Jörg Müller\0j@b.example\0Ä", false),
            ("moor", "", false),
            ("", "", true),
            ("", "Jörg Müller\0\0", true),
        ];
        for (needle, texts, expected) in cases {
            let is_found = Needle::new(needle).is_in(texts);
            assert_eq!(is_found, expected, "{needle} in {texts:?}");
        }
    }

    #[test]
    fn what_keys_never_hold_is_not_looked_for_there() {
        let cases = [
            ("0207", true),
            ("+44 20", true),
            ("+4", true),
            ("x12", true),
            ("moor", false),
            ("ext 12", false),
            ("020 moor", false),
        ];
        for (text, expected) in cases {
            assert_eq!(Needle::new(text).may_be_in_key(), expected, "{text}");
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
}
