//! People's names: the normal form for comparisons, and the score of two names.

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

/// The lowest score, in percent, of two words, and of the mean of all words.
const ALIKE: u8 = 90;
/// The score, in percent, of an initial and a word that begins with it.
const INITIAL: u8 = 85;
/// The deduction, in percent, for each word that only one of the names has.
const EXTRA_WORD: u8 = 5;

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

/// Returns the score of two normal forms in percent, or `None` if they are not similar.
///
/// Every word of the shorter name must have a counterpart in the longer one: the same word, a similar one, or its
/// initial.
pub fn score(a: &str, b: &str) -> Option<u8> {
    if a == b {
        return Some(100);
    }
    let mut words = [a, b].map(|key| key.split(' ').collect::<Vec<&str>>());
    words.sort_by_key(Vec::len);
    let [shorter, mut longer] = words;
    let mut sum = 0;
    for word in &shorter {
        // Most words are equal, and similarity takes long to compute.
        let equal = longer.iter().position(|other| other == word);
        let (best, at) = equal.map(|at| (100, at)).or_else(|| {
            let scores = longer.iter().map(|other| word_score(word, other));
            scores.zip(0..).max_by_key(|&(score, _)| score)
        })?;
        if best < ALIKE && best != INITIAL {
            return None;
        }
        longer.remove(at);
        sum += usize::from(best);
    }
    let mean = sum / shorter.len().max(1);
    let score = mean.saturating_sub(longer.len() * usize::from(EXTRA_WORD));
    u8::try_from(score).ok().filter(|score| *score >= ALIKE)
}

/// Returns the score of two words in percent: 0 if it is lower than that of an initial.
fn word_score(a: &str, b: &str) -> u8 {
    if a == b {
        return 100;
    }
    let is_initial = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
    if is_initial(a, b) || is_initial(b, a) {
        return INITIAL;
    }
    // A word that continues the other is a different name: Smith and Smithson, Paul and Paula.
    if a.starts_with(b) || b.starts_with(a) {
        return 0;
    }
    if differ_in_most_letters(a, b) {
        return 0;
    }
    let percent = (strsim::jaro_winkler(a, b) * 100.0).floor();
    (INITIAL..=99)
        .rev()
        .find(|whole| f64::from(*whole) <= percent)
        .unwrap_or(0)
}

/// Returns whether too few letters of two words are equal for the score of an initial. Most words of one block are so,
/// and this is seen faster than their similarity is computed.
fn differ_in_most_letters(a: &str, b: &str) -> bool {
    if !a.is_ascii() || !b.is_ascii() {
        return false;
    }
    let letters = |word: &str| {
        let bits = word.bytes().map(|letter| 1_u128 << (letter & 127));
        bits.fold(0, |all, bit| all | bit)
    };
    let (of_a, of_b) = (letters(a), letters(b));
    let missing = |own: u128, other: u128| (own & !other).count_ones() as usize;
    let at_most = (a.len() - missing(of_a, of_b)).min(b.len() - missing(of_b, of_a));
    let prefix = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b);
    let prefix = prefix.take(4).count();
    // With m equal letters Jaro's similarity is (m/a + m/b + 1) / 3. Winkler adds a tenth of the rest for each letter of
    // the prefix. Both are multiplied by 3ab here.
    let (a, b) = (a.len(), b.len());
    let whole = 3 * a * b;
    let jaro = at_most * a + at_most * b + a * b;
    let highest = 10 * jaro + prefix * (whole - jaro);
    highest * 10 < usize::from(INITIAL) * whole
}

/// Returns the blocks of a normal form. Similar names share at least one: a word and the first letter of another word.
pub fn blocks(key: &str) -> Vec<String> {
    /// The number of words that make blocks. Longer names are found by their first words.
    const WORDS: usize = 4;
    let words: Vec<&str> = key.split(' ').take(WORDS).collect();
    let mut blocks = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let others = words.iter().enumerate().filter(|(other, _)| *other != at);
        for initial in others.filter_map(|(_, other)| other.chars().next()) {
            let block = format!("{word} {initial}");
            if !blocks.contains(&block) {
                blocks.push(block);
            }
        }
    }
    blocks
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

    #[test]
    fn no_similar_word_is_left_out_without_its_similarity() {
        let words = [
            "martha",
            "marhta",
            "smith",
            "smyth",
            "jon",
            "john",
            "joan",
            "thomas",
            "tom",
            "anna",
            "hannah",
            "andrew",
            "andrea",
            "moorhouse",
            "moorehouse",
            "o",
            "lindqvist",
            "lindquist",
            "aaaa",
            "aaab",
            "katherine",
            "catherine",
        ];
        let mut left_out = 0;
        for a in words {
            for b in words {
                if differ_in_most_letters(a, b) {
                    left_out += 1;
                    let similarity = strsim::jaro_winkler(a, b) * 100.0;
                    assert!(similarity < f64::from(INITIAL), "{a} / {b}: {similarity}");
                }
            }
        }
        assert!(left_out > 200, "{left_out}");
    }

    #[test]
    fn names_are_alike_word_by_word() {
        let cases = [
            ("John Smith", "Smith John", Some(100)),
            ("John Smith", "Jon Smith", Some(96)),
            ("J Smith", "John Smith", Some(92)),
            ("Sara Berg", "Sarah Berg", None),
            ("John Smith", "John Smithson", None),
            ("Þóra Ægisdóttir", "Thora Aegisdottir", Some(100)),
            ("Anna Maria Berg", "Anna Berg", Some(95)),
            ("John Smith", "Joan Smith", None),
            ("John Smith", "John Smart", None),
            ("Tom Smith", "Thomas Smith", Some(92)),
            ("Anna Berg", "Anne Berg", None),
            ("Anna Berg", "Bert Anders", None),
        ];
        for (a, b, expected) in cases {
            let (a, b) = (key(Some(a), None).unwrap(), key(Some(b), None).unwrap());
            assert_eq!(score(&a, &b), expected, "{a} / {b}");
            assert_eq!(score(&b, &a), expected, "{b} / {a}");
            if expected.is_some() {
                let blocks_of_b = blocks(&b);
                assert!(
                    blocks(&a).iter().any(|block| blocks_of_b.contains(block)),
                    "{a} / {b}"
                );
            }
        }
    }
}
