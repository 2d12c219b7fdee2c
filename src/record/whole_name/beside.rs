//! Whole names beside a first or a last name that has a column of its own.

use std::borrow::Cow;

use super::{PARTICLES, WholeName, is_one_of, some, split, title_behind, titled, words};
use crate::record::fold::fold;

/// Splits a whole name beside a first or a last name of its own column, which the result has, too. `Name` beside `Surname` often
/// has only the first names: all of it is the first name if it does not end with the surname. `Name` beside `First Name` may have
/// only the last name.
pub fn split_beside<'t>(
    full: &'t str,
    first: Option<&'t str>,
    last: Option<&'t str>,
) -> WholeName<'t> {
    let split = split(full);
    if first.is_none() && last.is_none() {
        return split;
    }
    let full = full.trim();
    let found = titled(full).or_else(|| title_behind(full).map(|(name, title)| (title, name)));
    let (title, name) = found.map_or((None, full), |(title, name)| (Some(title), name));
    WholeName {
        title: split.title.or(title),
        first: first.or_else(|| first_beside(name, &split, last?)),
        last: match (first, last) {
            (Some(first), None) => last_beside(name, &split, first),
            (_, last) => last.map(Cow::Borrowed),
        },
    }
}

/// Returns the first name in a name beside a last name.
fn first_beside<'t>(name: &'t str, split: &WholeName<'t>, last: &str) -> Option<&'t str> {
    let own = split.last.as_deref().unwrap_or_default();
    match before(name, last).or_else(|| after(name, last).filter(|rest| !rest.is_empty())) {
        Some(rest) => some(rest),
        None if name.contains(',') || shares_word(own, last) => split.first,
        None => some(name),
    }
}

/// Returns the last name in a name beside a first name.
fn last_beside<'t>(name: &'t str, split: &WholeName<'t>, first: &str) -> Option<Cow<'t, str>> {
    let begins_with_particle = words(name).first().is_some_and(|(_, word)| {
        word.starts_with(char::is_lowercase) && is_one_of(word, PARTICLES)
    });
    let own = split.first.unwrap_or_default();
    let is_last = begins_with_particle || split.last.is_none() && !shares_word(own, first);
    // Given names of two words are all of them, and the rest is the last name: `Ana María García López`.
    if words(first).len() > 1
        && let Some(rest) = after(name, first)
        && split
            .last
            .as_deref()
            .is_some_and(|last| rest.ends_with(last))
    {
        return some(rest).map(Cow::Borrowed);
    }
    match before(name, first) {
        Some(before) => some(before).map(Cow::Borrowed),
        None if is_last => some(name).map(Cow::Borrowed),
        None => split.last.clone(),
    }
}

/// Returns what stands before another name at the end of a name. Returns `None` if the name does not end with it, whatever the case,
/// the accents and the marks of both.
fn before<'t>(name: &'t str, end: &str) -> Option<&'t str> {
    let end = letters(end);
    let starts = words(name).into_iter().rev().map(|(at, _)| at);
    let mut starts = starts.filter(|&at| letters(&name[at..]) == end);
    starts
        .next()
        .map(|at| name[..at].trim_end_matches([' ', ',']))
}

/// Returns what stands behind another name at the beginning of a name, as `before` does.
fn after<'t>(name: &'t str, beginning: &str) -> Option<&'t str> {
    let beginning = letters(beginning);
    let ends = words(name).into_iter().map(|(at, word)| at + word.len());
    let mut ends = ends.filter(|&end| letters(&name[..end]) == beginning);
    ends.next()
        .map(|end| name[end..].trim_start_matches([' ', ',']))
}

/// Returns whether two names have a word in common.
fn shares_word(one: &str, other: &str) -> bool {
    one.split_whitespace().any(|word| {
        let word = letters(word);
        let mut others = other.split_whitespace();
        others.any(|other| letters(other) == word)
    })
}

/// Returns the letters of a name, without accents and in lower case.
fn letters(name: &str) -> String {
    let folded = fold(name);
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Compares the title, the first and the last name of a whole name beside a first and a last name.
    fn assert_split(cases: &[(&str, &str, &str, [&str; 3])]) {
        for &(full, first, last, expected) in cases {
            let name = split_beside(full, some(first), some(last));
            let parts = [name.title, name.first, name.last.as_deref()];
            assert_eq!(parts.map(|part| part.unwrap_or("-")), expected, "{full}");
        }
    }

    #[test]
    fn beside_a_last_name_stands_the_first_or_the_whole_name() {
        assert_split(&[
            // Only the first names.
            ("Mary Ann", "", "Rowe", ["-", "Mary Ann", "Rowe"]),
            ("Ana Lucía", "", "García", ["-", "Ana Lucía", "García"]),
            ("Dr Sam", "", "Hill", ["Dr", "Sam", "Hill"]),
            ("John", "", "van Dam", ["-", "John", "van Dam"]),
            // The whole name.
            ("Ed Uhl", "", "UHL", ["-", "Ed", "UHL"]),
            ("Mr Ed van Dam", "", "van Dam", ["Mr", "Ed", "van Dam"]),
            ("Ed van Dam", "", "Dam", ["-", "Ed van", "Dam"]),
            (
                "María Gil López",
                "",
                "Gil López",
                ["-", "María", "Gil López"],
            ),
            ("Rowe, Mary Ann", "", "Rowe", ["-", "Mary Ann", "Rowe"]),
            ("John Quill Jr.", "", "Quill", ["-", "John", "Quill"]),
            ("Rowe", "", "Rowe", ["-", "-", "Rowe"]),
            ("Jane O’Brien", "", "O'Brien", ["-", "Jane", "O'Brien"]),
            (
                "Jane Smith-Jones",
                "",
                "Smith Jones",
                ["-", "Jane", "Smith Jones"],
            ),
            ("John Smith", "", "SMITH.", ["-", "John", "SMITH."]),
            ("Smith, John", "", "Smyth", ["-", "John", "Smyth"]),
            ("Jane MRS", "", "Smith", ["MRS", "Jane", "Smith"]),
            ("KELLY Bob", "", "Kelly", ["-", "Bob", "Kelly"]),
            // Both differ: all is kept.
            ("Ed Uhl", "", "Vane", ["-", "Ed Uhl", "Vane"]),
            ("Anna Berg", "Ida", "Moor", ["-", "Ida", "Moor"]),
        ]);
    }

    #[test]
    fn beside_a_first_name_stands_the_last_or_the_whole_name() {
        assert_split(&[
            // Only the last name.
            ("Quill", "Jane", "", ["-", "Jane", "Quill"]),
            ("van der Berg", "Ludo", "", ["-", "Ludo", "van der Berg"]),
            ("Jane", "Jane", "", ["-", "Jane", "-"]),
            ("de la Cruz Jane", "Jane", "", ["-", "Jane", "de la Cruz"]),
            // The name that a person goes by.
            ("Mr Robert Quill", "Bob", "", ["Mr", "Bob", "Quill"]),
            ("Van Morris", "Ivan", "", ["-", "Ivan", "Morris"]),
            ("Quill, Robert", "Bob", "", ["-", "Bob", "Quill"]),
            ("Quill, Robert", "Robert", "", ["-", "Robert", "Quill"]),
            ("Tak Wai Peter Chan", "Peter", "", ["-", "Peter", "Chan"]),
            ("J.R. Smith", "Jack", "", ["-", "Jack", "Smith"]),
            // All given names are known, so the rest is the last name.
            (
                "Ana María García López",
                "Ana María",
                "",
                ["-", "Ana María", "García López"],
            ),
            (
                "Mary Ann Rowe Jr.",
                "Mary Ann",
                "",
                ["-", "Mary Ann", "Rowe Jr."],
            ),
            ("Jane Quill", "", "", ["-", "Jane", "Quill"]),
        ]);
    }
}
