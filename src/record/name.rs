//! People's names: the normal form for comparisons, and their words.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Titles, which are not part of a name.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
    "rev",
    "herr",
    "frau",
];

/// Further titles. Names are compared with them, because a name may begin with one of these words.
const MORE_TITLES: &[&str] = &[
    "messrs", "mstr", "revd", "reverend", "hon", "cllr", "capt", "captain", "doctor",
];

/// Returns the normal form of a name: its words without accents, case, punctuation and titles, in alphabetical order.
/// Returns `None` for fewer than two words, because a single first name identifies no person.
pub fn key(first: Option<&str>, last: Option<&str>) -> Option<String> {
    let whole = [first, last].into_iter().flatten().collect::<Vec<&str>>();
    let folded = folded(&whole.join(" "));
    let mut words: Vec<&str> = folded
        .split_whitespace()
        .filter(|word| !TITLES.contains(word))
        .collect();
    words.sort_unstable();
    (words.len() > 1).then(|| words.join(" "))
}

/// Returns the words of a name as they are compared: in lower case, without accents, punctuation and titles.
pub fn words(name: &str) -> Vec<String> {
    let folded = folded(name);
    let words = folded.split_whitespace();
    words
        .filter(|word| !TITLES.contains(word))
        .map(str::to_owned)
        .collect()
}

/// A part of a name with its words, so that the text is split only once.
#[derive(Debug)]
pub struct Part<'t> {
    /// The part as it is written.
    pub text: &'t str,
    /// The words as they are compared. There is at least one.
    pub words: Vec<String>,
}

impl<'t> Part<'t> {
    /// Creates the part with this text. Returns `None` if it has no words in addition to titles.
    pub fn of(text: &'t str) -> Option<Self> {
        let words = words(text);
        (!words.is_empty()).then_some(Part { text, words })
    }

    /// Returns the words as they are compared.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }
}

/// Returns a text in lower case without accents. Apostrophes are removed, and other punctuation separates words.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        // Most names are ASCII and need no decomposition.
        let kept = text.chars().filter(|c| !matches!(c, '\'' | '`'));
        folded.extend(kept.map(|c| match c {
            c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
            _ => ' ',
        }));
        return folded;
    }
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            '\'' | '’' | '‘' | '`' | 'ʼ' => {}
            c if c.is_alphanumeric() => push_plain(c, &mut folded),
            _ => folded.push(' '),
        }
    }
    folded
}

/// Appends a letter in lower case. Letters that do not decompose into a letter and an accent get their usual ASCII
/// spelling.
pub(super) fn push_plain(c: char, folded: &mut String) {
    match c {
        'ß' | 'ẞ' => folded.push_str("ss"),
        'ø' | 'Ø' => folded.push('o'),
        'ł' | 'Ł' => folded.push('l'),
        'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
        'æ' | 'Æ' => folded.push_str("ae"),
        'œ' | 'Œ' => folded.push_str("oe"),
        'þ' | 'Þ' => folded.push_str("th"),
        'ı' => folded.push('i'),
        c => folded.extend(c.to_lowercase()),
    }
}

/// Returns whether a word is a title and not part of a name.
pub fn is_title(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    is_one_of(word, TITLES) || is_one_of(word, MORE_TITLES)
}

/// Returns whether a name is fuller than another: it has a full word for at least one initial, and all other words are
/// equal. If the other name has only initials, the fuller one may have further words.
pub fn is_fuller(name: &str, than: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        folded(text).split_whitespace().map(str::to_owned).collect()
    };
    let (full, short) = (words(name), words(than));
    let is_initial = |full: &str, short: &str| {
        short.chars().count() == 1 && full.chars().count() > 1 && full.starts_with(short)
    };
    let pairs = || full.iter().zip(&short);
    let mut initials = pairs().filter(|(full, short)| is_initial(full, short));
    if full.len() > short.len() {
        return !short.is_empty() && initials.count() == short.len();
    }
    full.len() == short.len()
        && initials.next().is_some()
        && pairs().all(|(full, short)| full == short || is_initial(full, short))
}

/// Returns whether a name has a letter or a digit. `-`, `.` and `?` are not names.
pub fn has_word(name: &str) -> bool {
    // Most names begin with a letter from A to Z.
    begins_with_letter(name) || name.chars().any(char::is_alphanumeric)
}

/// Returns whether a name is only a number, such as `12 345`.
pub fn is_number(name: &str) -> bool {
    !begins_with_letter(name)
        && name.chars().any(char::is_numeric)
        && name
            .chars()
            .all(|c| c.is_numeric() || c.is_whitespace() || c.is_ascii_punctuation())
}

fn begins_with_letter(name: &str) -> bool {
    name.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|entry| entry.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_initial_yields_to_the_full_name() {
        let cases = [
            ("Anna", "A.", true),
            ("Anna", "a", true),
            ("Anna Maria", "Anna M.", true),
            ("Ben", "A.", false),
            ("Anna", "An", false),
            ("A", "A", false),
            ("Anna Maria", "Anna", false),
            ("A.", "Anna", false),
        ];
        for (full, short, expected) in cases {
            assert_eq!(is_fuller(full, short), expected, "{full} for {short}");
        }
    }

    #[test]
    fn a_number_is_no_name() {
        for number in ["12345", "12 345", " 1 ", "12-34", "#7", "١٢٣"] {
            assert!(is_number(number), "{number}");
        }
        for name in ["3M", "Anna", "7 Hills Ltd", "-", "", "Studio 54"] {
            assert!(!is_number(name), "{name}");
        }
    }

    #[test]
    fn a_name_has_a_letter_or_a_digit() {
        for name in ["A", "李", "3M", "12", "Ωμέγα", "-Ben"] {
            assert!(has_word(name), "{name}");
        }
        for no_name in ["-", ".", "--", "?", "(…)", "—", "'"] {
            assert!(!has_word(no_name), "{no_name}");
        }
    }

    #[test]
    fn a_fuller_name_has_full_words_for_initials() {
        let cases = [
            ("James", "J", true),
            ("James", "J.", true),
            ("James Robert", "J", true),
            ("James Robert", "J R", true),
            ("James Robert Lee", "J. R.", true),
            ("James Robert", "James", false),
            ("James Robert", "James R", true),
            ("J R", "J", false),
            ("James", "J R", false),
            ("Robert", "J", false),
            ("James", "", false),
            ("James", "James", false),
        ];
        for (name, than, expected) in cases {
            assert_eq!(is_fuller(name, than), expected, "{name}, {than}");
        }
    }

    #[test]
    fn a_name_has_one_normal_form() {
        let cases = [
            ("Zoë", "Brontë-Hall", Some("bronte hall zoe")),
            ("BRONTE HALL", "Zoe", Some("bronte hall zoe")),
            ("Mr. John", "O'Neil-Hall", Some("hall john oneil")),
            ("J`son", "\tK2", Some("json k2")),
            ("Dr. Søren", "O'Brien", Some("obrien soren")),
            ("Łukasz", "Groß", Some("gross lukasz")),
            ("Mr", "Berg", None),
            ("Anna", "", None),
            ("", "", None),
        ];
        for (first, last, expected) in cases {
            assert_eq!(
                key(Some(first), Some(last)).as_deref(),
                expected,
                "{first} {last}"
            );
        }
        assert_eq!(key(Some("Anna"), None), None);
    }
}
