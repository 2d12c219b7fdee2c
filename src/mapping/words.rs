//! The words of a header or of the name of a field.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Returns the words in lower case, without accents. A word ends at every character that is not a letter or a digit,
/// and before a capital in `camelCase`. Letters that only dots separate are one word: `D.O.B.` is `dob`. Full-width
/// letters are the usual ones.
pub(super) fn words(text: &str) -> Vec<String> {
    // Headers such as `_row` are columns of intake itself and never name a field.
    if text.starts_with('_') {
        return Vec::new();
    }
    let (mut words, mut gap, mut after_lower): (Vec<Word>, String, bool) = Default::default();
    for c in text.nfkd().filter(|&c| !is_combining_mark(c)) {
        if c.is_alphanumeric() {
            let starts_word = !gap.is_empty() || (c.is_uppercase() && after_lower);
            match words.last_mut() {
                Some(last) if !starts_word => last.push(c),
                _ => words.push(Word::after(std::mem::take(&mut gap), c)),
            }
        } else {
            gap.push(c);
        }
        after_lower = c.is_lowercase();
    }
    let mut joined: Vec<String> = Vec::new();
    let mut after_letter = false;
    for word in words {
        match joined.last_mut() {
            Some(last) if after_letter && word.is_letter && word.gap.trim() == "." => {
                last.push_str(&word.text);
            }
            _ => joined.push(word.text),
        }
        after_letter = word.is_letter;
    }
    joined
}

/// A word, and the characters before it that belong to no word.
struct Word {
    gap: String,
    text: String,
    /// Whether it is a single letter.
    is_letter: bool,
}

impl Word {
    fn after(gap: String, first: char) -> Self {
        let mut word = Word {
            gap,
            text: String::new(),
            is_letter: first.is_alphabetic(),
        };
        word.write(first);
        word
    }

    fn push(&mut self, c: char) {
        self.is_letter = false;
        self.write(c);
    }

    fn write(&mut self, c: char) {
        match c {
            'ß' => self.text.push_str("ss"),
            _ => self.text.extend(c.to_lowercase()),
        }
    }
}

/// Returns words in alphabetical order, joined. Two headers with the same words have the same text.
pub(super) fn sorted(words: &[String]) -> String {
    let mut sorted: Vec<&str> = words.iter().map(String::as_str).collect();
    sorted.sort_unstable();
    sorted.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_every_spelling() {
        for header in [
            "First Name",
            "first_name",
            "firstName",
            "FIRST-NAME *",
            " First\u{a0}Name:",
            "Ｆｉｒｓｔ　Ｎａｍｅ",
            "Fírst Namé",
        ] {
            assert_eq!(words(header), ["first", "name"], "{header}");
        }
        let cases: [(&str, &[&str]); 9] = [
            ("Zip/Postal Code", &["zip", "postal", "code"]),
            ("_error", &[]),
            ("***", &[]),
            ("D.O.B.", &["dob"]),
            ("C. A. P.", &["cap"]),
            ("Home Tel. No.", &["home", "tel", "no"]),
            ("Line 1 A", &["line", "1", "a"]),
            ("P.IVA", &["p", "iva"]),
            ("Straße", &["strasse"]),
        ];
        for (header, expected) in cases {
            assert_eq!(words(header), expected, "{header}");
        }
    }
}
