//! Texts without case, accents and needless space, by which names are compared and found.

use std::sync::LazyLock;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::name::push_plain;

/// Returns a text without case, accents and needless space. Exact names are found by it.
pub fn fold(text: &str) -> String {
    let mut folded = String::new();
    fold_into(text, &mut folded);
    folded
}

/// Writes a text without case, accents and needless space into `folded`.
pub fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    if text.is_ascii() {
        push_spaced(text, folded);
        folded.make_ascii_lowercase();
        return;
    }
    push_letters(text, folded);
    if !is_spaced(folded) {
        let letters = std::mem::take(folded);
        push_spaced(&letters, folded);
    }
}

/// Returns whether two values that stand side by side are marked as different. A blank is no difference, and neither are
/// case and accents.
pub fn are_different(a: &str, b: &str) -> bool {
    !a.is_empty() && !b.is_empty() && fold(a) != fold(b)
}

/// Returns a text without case and needless space. Equal names are compared by it.
pub fn same(text: &str) -> String {
    let mut same = String::new();
    push_spaced(&text.to_lowercase(), &mut same);
    same
}

/// Writes the words of a text into `spaced`, which must be empty, with one space between them.
fn push_spaced(text: &str, spaced: &mut String) {
    spaced.reserve(text.len());
    if is_spaced(text) {
        spaced.push_str(text);
        return;
    }
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
}

/// Returns whether a text consists of ASCII words with one space between them, as most texts do.
fn is_spaced(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return true;
    };
    // Neither loop ends early, so that the processor looks at many bytes at once. Both return 0 if all is good.
    let is_other =
        |byte: u8| u8::from(!byte.is_ascii()) | u8::from((b'\t'..=b'\r').contains(&byte));
    let others = bytes.iter().fold(0, |any, &byte| any | is_other(byte));
    let are_spaces = |a: u8, b: u8| u8::from(a == b' ') & u8::from(b == b' ');
    let pairs = bytes.iter().zip(&bytes[1..]);
    let doubles = pairs.fold(0, |any, (&a, &b)| any | are_spaces(a, b));
    others == 0 && doubles == 0 && *first != b' ' && *last != b' '
}

/// Returns whether two texts are the same without case and needless space.
pub fn are_same(a: &str, b: &str) -> bool {
    if a.is_ascii() && b.is_ascii() {
        let (mut a, mut b) = (a.split_whitespace(), b.split_whitespace());
        return loop {
            match (a.next(), b.next()) {
                (None, None) => break true,
                (Some(a), Some(b)) if a.eq_ignore_ascii_case(b) => {}
                _ => break false,
            }
        };
    }
    same(a) == same(b)
}

/// The characters up to the last one that begins with the byte 0xc9 in UTF-8, as `push_letters` writes them, by their number.
static LATIN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let letters = ('\0'..='\u{27f}').map(|c| {
        let mut plain = String::new();
        push_decomposed(c, &mut plain);
        plain
    });
    letters.collect()
});

/// Returns whether a byte of a folded text may come from a Latin letter with an accent.
pub fn may_be_of_latin(byte: u8) -> bool {
    let mut others = LATIN.iter().skip(usize::from(FIRST_LATIN));
    others.any(|letters| letters.as_bytes().contains(&byte))
}

/// The first letter with an accent. The signs before it include small digits, which are folded to digits.
const FIRST_LATIN: u8 = 0xc0;

/// Returns whether all characters of a text in UTF-8 are ASCII, or between U+00C0 and U+027F. Nearly all of these are Latin letters with
/// accents.
pub fn is_latin(text: &[u8]) -> bool {
    // In UTF-8 the letters begin with these bytes, and go on with lower ones. The loop does not end early, so that the processor
    // looks at many bytes at once.
    let is_other = |byte: u8| byte == 0xc2 || byte > 0xc9;
    !text.iter().fold(false, |any, &byte| any | is_other(byte))
}

/// Appends a text in lower case and without accents.
fn push_letters(text: &str, plain: &mut String) {
    plain.reserve(text.len());
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
        let (ascii, others) = rest.split_at(at);
        plain.push_str(ascii);
        let mut others = others.chars();
        if let Some(c) = others.next() {
            match LATIN.get(c as usize) {
                Some(letters) => plain.push_str(letters),
                None => push_decomposed(c, plain),
            }
        }
        rest = others.as_str();
    }
    plain.push_str(rest);
    plain.make_ascii_lowercase();
}

/// Appends the letters of a character in lower case. To decompose a whole text would also put its accents in order, which are
/// left out here.
fn push_decomposed(c: char, plain: &mut String) {
    decompose_compatible(c, |part| {
        if !is_combining_mark(part) {
            push_plain(part, plain);
        }
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    proptest! {
        #[test]
        fn one_space_stands_between_words(text in "[ab\0\t\r\u{1f} \u{85}\u{a0}é]{0,9}") {
            let mut spaced = String::new();
            push_spaced(&text, &mut spaced);
            prop_assert_eq!(spaced, text.split_whitespace().collect::<Vec<_>>().join(" "));
        }

        #[test]
        fn letters_are_those_of_the_decomposed_text(text in "[a-zA-Z \u{c0}-\u{24f}\u{300}-\u{36f}\u{1e00}-\u{1eff}가-힣ﬀ-ﬆ]{0,12}") {
            let mut expected = String::new();
            for c in text.nfkd().filter(|&c| !is_combining_mark(c)) {
                push_plain(c, &mut expected);
            }
            let mut found = String::new();
            push_letters(&text, &mut found);
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn latin_letters_are_those_of_the_table() {
        for c in ('\u{80}'..='\u{2ff}').chain(['가', '１', '😀']) {
            let is_listed = c >= '\u{c0}' && LATIN.get(c as usize).is_some();
            assert_eq!(is_latin(format!("Ada {c}").as_bytes()), is_listed, "{c}");
        }
        assert!(may_be_of_latin(b'o') && !may_be_of_latin(b'7') && !may_be_of_latin(b'@'));
        // A letter leaves something between its neighbours in the folded text.
        let mut letters = LATIN.iter().skip(usize::from(FIRST_LATIN));
        assert!(letters.all(|letters| !letters.is_empty()));
    }

    #[test]
    fn names_are_folded() {
        assert_eq!(fold("  Jörg\t MÜLLER "), "jorg muller");
        assert_eq!(same("  Jörg\t MÜLLER "), "jörg müller");
    }
}
