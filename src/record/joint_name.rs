//! Names of two people in one cell, such as `John & Jane Quill`. They are not the name of one person.

use super::company_name::is_of_company;
use super::name::is_title;

/// The words between two names.
const AND: &[&str] = &["&", "+", "and", "und"];

/// The most words on one side of the word between two names. Longer texts are no names.
const WORDS_MAX: usize = 5;

/// Returns whether a text may hold the names of two people. It is cheap, because every row is asked.
pub fn may_be(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_and =
        |three: &[u8]| three.eq_ignore_ascii_case(b"and") || three.eq_ignore_ascii_case(b"und");
    bytes.iter().any(|byte| matches!(byte, b'&' | b'+')) || bytes.windows(3).any(is_and)
}

/// Returns whether a whole name is that of two people: `John & Jane Quill`, `Quill, John & Jane`, `Mr & Mrs Quill`.
pub fn is_whole(full: &str) -> bool {
    if !may_be(full) {
        return false;
    }
    match full.split_once(',') {
        Some((last, rest)) => {
            let is_last = !last.trim().is_empty() && sides(last).is_none();
            is_last && sides(rest).is_some_and(|[one, other]| are_first(&one, &other))
        }
        None => sides(full)
            .is_some_and(|[one, other]| are_titled(&one, &other) || are_two(&one, &other)),
    }
}

/// Returns whether a first name is that of two people: `John & Jane`. Without a last name it may be a whole name.
pub fn is_first(first: &str, last: Option<&str>) -> bool {
    if !may_be(first) {
        return false;
    }
    match last {
        None => is_whole(first),
        Some(last) => {
            let is_company = words(last).iter().any(|word| is_of_company(word));
            let are =
                |[one, other]: [Vec<&str>; 2]| are_titled(&one, &other) || are_first(&one, &other);
            !is_company && sides(first).is_some_and(are)
        }
    }
}

/// Returns the two first names of a first name that is that of two people: `John` and `Jane`. Returns `None` for titles, and
/// for anything else.
pub fn both_first<'n>(first: &'n str, last: &str) -> Option<[String; 2]> {
    let [one, other]: [Vec<&'n str>; 2] = sides(first).filter(|_| is_first(first, Some(last)))?;
    are_first(&one, &other).then(|| [one.join(" "), other.join(" ")])
}

/// Returns whether a title is that of two people: `Mr & Mrs`.
pub fn is_of_two(title: &str) -> bool {
    let are_titles = |words: &[&str]| words.iter().all(|word| is_title(word));
    may_be(title) && sides(title).is_some_and(|[one, other]| are_titles(&one) && are_titles(&other))
}

/// Returns the words before and after the first word that joins two names. Returns `None` if a side is empty or is no
/// name.
fn sides(text: &str) -> Option<[Vec<&str>; 2]> {
    let words = words(text);
    let at = words.iter().position(|word| is_and(word))?;
    let (one, other) = (words[..at].to_vec(), words[at + 1..].to_vec());
    let is_side = |side: &[&str]| (1..=WORDS_MAX).contains(&side.len());
    let is_name = |word: &&str| is_and(word) || (is_word(word) && !is_of_company(word));
    let are_names = one.iter().chain(&other).all(is_name);
    (is_side(&one) && is_side(&other) && are_names).then_some([one, other])
}

/// Returns whether both sides begin with a title: `Mr & Mrs Quill`, `Mr John & Mrs Jane Quill`.
fn are_titled(one: &[&str], other: &[&str]) -> bool {
    one.first().is_some_and(|word| is_title(word))
        && other.first().is_some_and(|word| is_title(word))
}

/// Returns whether both sides are first names: `John & Jane`, `J. + J.`, `John A. & Jane`.
fn are_first(one: &[&str], other: &[&str]) -> bool {
    const WORDS: usize = 3;
    one.len() <= WORDS && other.len() <= WORDS
}

/// Returns whether the second side ends with a last name of both, or both sides have one: `John & Jane Quill`,
/// `John Quill & Jane Moor`. `Marks & Spencer` is a company.
fn are_two(one: &[&str], other: &[&str]) -> bool {
    const WORDS: usize = 4;
    other.len() >= 2 && other.len() <= WORDS && one.len() <= WORDS
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn is_and(word: &str) -> bool {
    AND.iter().any(|and| and.eq_ignore_ascii_case(word))
}

/// Returns whether a word may belong to a name: it has no digit, and begins with a letter.
fn is_word(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic)
        && !word.contains(|c: char| c.is_ascii_digit() || matches!(c, '@' | '/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_of_two_people_are_told_from_companies_and_single_people() {
        let cases = [
            ("John & Jane Quill", true),
            ("John and Jane Quill", true),
            ("JOHN AND JANE QUILL", true),
            ("John und Jane Quill", true),
            ("J. + J. Quill", true),
            ("J & J Quill", true),
            ("Mr & Mrs J Quill", true),
            ("Mr and Mrs Quill", true),
            ("Mr John & Mrs Jane Quill", true),
            ("Quill, John & Jane", true),
            ("Quill, J & K", true),
            ("John Quill & Jane Moor", true),
            ("John & Jane van der Quill", true),
            ("John Quill", false),
            ("Marks & Spencer", false),
            ("Ernst & Young", false),
            ("Johnson & Johnson", false),
            ("Barnes and Noble", false),
            ("Smith & Jones Ltd", false),
            ("Smith, Jones & Co.", false),
            ("Smith & Jones Solicitors", false),
            ("Quill & Sons", false),
            ("Research and Development Team", false),
            ("Bed & Breakfast Leeds", false),
            ("Fernando Andrade Quill", false),
            ("Sandra Holland", false),
            ("3 & 4 High Street", false),
            ("& Jane Quill", false),
            ("John &", false),
            ("Ferdinand and", false),
        ];
        for (name, expected) in cases {
            assert_eq!(is_whole(name), expected, "{name}");
        }
    }

    #[test]
    fn first_names_of_two_people_stand_beside_a_last_name() {
        let cases = [
            ("John & Jane", Some("Quill"), true),
            ("John and Jane", Some("Quill"), true),
            ("J & J", Some("Quill"), true),
            ("Mr & Mrs J", Some("Quill"), true),
            ("John & Jane Quill", None, true),
            ("Marks & Spencer", None, false),
            ("Marks & Spencer", Some("Ltd"), false),
            ("Alexandra", Some("Quill"), false),
            ("John", Some("Quill & Moor"), false),
        ];
        for (first, last, expected) in cases {
            assert_eq!(is_first(first, last), expected, "{first} {last:?}");
        }
        assert!(is_of_two("Mr & Mrs") && is_of_two("Dr and Mrs"));
        assert!(!is_of_two("Mr") && !is_of_two("Head & Founder"));
    }
}
