//! The comparison of the names of two people.

use super::compared::Compared;
use super::first_names;
use super::frequent_names;
use super::person::Person;
use super::short_forms::{are_related, is_known};
use super::unisex_names;
use crate::record::name::Part;
use crate::record::similar_names::differ_by_a_letter;

/// The comparison of the names of two people.
pub struct Names {
    /// The first names. Titles of a woman and of a man make them different, unless the names and the dates of birth are the same.
    pub first: Compared,
    /// The first names without the titles.
    pub first_alone: Compared,
    /// Whether the first names are alike, and may be those of a woman and of a man: Harry and Harriet.
    pub may_be_couple: bool,
    /// The titles. Those of a woman and of a man are different.
    pub titles: Compared,
    /// The last names.
    pub last: Compared,
    /// Whether one of the names has a frequent last name.
    pub is_frequent: bool,
    /// Whether the names differ by typing errors at most, also by such as tell short names apart.
    pub is_near: bool,
}

impl Names {
    /// Compares the names of two people.
    pub fn of(a: &Person<'_>, b: &Person<'_>) -> Self {
        let name_a = Name::of(a);
        // Most records that are found by an email have the same name, which is split only once.
        let is_same = (a.first, a.last) == (b.first, b.last);
        let other = (!is_same).then(|| Name::of(b));
        let name_b = other.as_ref().unwrap_or(&name_a);
        let (words_a, words_b) = (name_a.words(), name_b.words());
        let same = Names {
            first: Compared::Same,
            first_alone: Compared::Same,
            may_be_couple: false,
            titles: Compared::of(a.title, b.title, |_, _| compare_titles(a, b)),
            last: Compared::Same,
            // The other name is similar: it may be the frequent one with a typing error.
            is_frequent: name_a.has_frequent_last_name() || name_b.has_frequent_last_name(),
            is_near: true,
        };
        // This includes swapped names and whole names in one field.
        let names = if words_a.len() > 1 && words_a == words_b {
            same
        } else {
            let (first, last) =
                compare_whole(&name_a, name_b).unwrap_or_else(|| compare_parts(&name_a, name_b));
            Names {
                first,
                first_alone: first,
                may_be_couple: first == Compared::Alike && may_be_couple(&name_a, name_b),
                last,
                is_near: are_near(&name_a, name_b, (first, last)),
                ..same
            }
        };
        let is_same_birth = a.born.is_some() && a.born == b.born;
        let is_one = names.first == Compared::Same && is_same_birth;
        if is_one || !are_woman_and_man(a, b) {
            return names;
        }
        Names {
            first: Compared::Other,
            is_near: false,
            ..names
        }
    }
}

/// Returns the words of the names of two people.
pub fn words_of(a: &Person<'_>, b: &Person<'_>) -> Vec<String> {
    let names = [a.first, a.last, b.first, b.last];
    let parts = names.into_iter().flatten().filter_map(Part::of);
    parts.flat_map(|part| part.words).collect()
}

/// Returns whether names that are alike may be those of a woman and of a man: a word of one is a short form of names of both, and
/// the other name has such a name instead. The words may stand in other parts.
fn may_be_couple(a: &Name<'_>, b: &Name<'_>) -> bool {
    let (words_a, words_b) = (a.words(), b.words());
    let is_couple = |a: &str, b: &str| {
        unisex_names::contains(a) != unisex_names::contains(b) && are_related(a, b)
    };
    let mut own_a = words_a.iter().filter(|word| !words_b.contains(word));
    let own_b = words_b.iter().filter(|word| !words_a.contains(word));
    own_a.any(|a| own_b.clone().any(|b| is_couple(a, b)))
}

/// Compares the first names and the last names of two people.
fn compare_parts(a: &Name<'_>, b: &Name<'_>) -> (Compared, Compared) {
    let ((first_a, last_a), (first_b, last_b)) = (a.compared_with(b), b.compared_with(a));
    let first = Compared::of(first_a, first_b, first_names::compare);
    let last = Compared::of(last_a, last_b, compare_last_names);
    if first == Compared::Other && last == Compared::Other && are_swapped(a, b) {
        return (Compared::Alike, Compared::Alike);
    }
    (first, last)
}

/// Compares two names if one of them stands in a single part: `Ada Moor` as last name. The words that both have count as the
/// last name, and the others as first names. Returns `None` if both names have two parts, or no word in common.
fn compare_whole(a: &Name<'_>, b: &Name<'_>) -> Option<(Compared, Compared)> {
    let is_whole = a.is_whole() || b.is_whole();
    let (words_a, words_b) = (a.words(), b.words());
    let count = |words: &[&str], others: &[&str]| {
        let common = words.iter().filter(|word| others.contains(word));
        common.count()
    };
    let common = count(&words_a, &words_b).min(count(&words_b, &words_a));
    if !is_whole || common == 0 {
        return None;
    }
    let rest = |words: &[&str], others: &[&str]| {
        let rest = words.iter().filter(|word| !others.contains(word));
        rest.copied().collect::<Vec<_>>().join(" ")
    };
    let (rest_a, rest_b) = (rest(&words_a, &words_b), rest(&words_b, &words_a));
    let first = match (Part::of(&rest_a), Part::of(&rest_b)) {
        (Some(a), Some(b)) => first_names::compare(&a, &b),
        // One of them has a middle name.
        _ if common > 1 => Compared::Alike,
        _ => Compared::Unknown,
    };
    Some((first, Compared::Same))
}

/// Returns whether two names are compatible, or differ by a typing error of any kind in each part.
fn are_near(a: &Name<'_>, b: &Name<'_>, (first, last): (Compared, Compared)) -> bool {
    let ((first_a, last_a), (first_b, last_b)) = (a.compared_with(b), b.compared_with(a));
    (first != Compared::Other || first_a.zip(first_b).is_some_and(is_typo))
        && (last != Compared::Other || last_a.zip(last_b).is_some_and(is_typo))
}

/// Returns whether a part of a name is the other with a typing error of any kind. Two correct first names are none: Jon
/// and Joan.
fn is_typo((a, b): (&Part<'_>, &Part<'_>)) -> bool {
    /// The fewest letters of the longer name. Shorter names have too little in common.
    const LETTERS_MIN: usize = 4;
    let (a, b) = (a.words.concat(), b.words.concat());
    a.chars().count().max(b.chars().count()) >= LETTERS_MIN
        && !(is_known(&a) && is_known(&b))
        && differ_by_a_letter(&a, &b)
}

/// Returns whether the first name of one person is the last name of the other, and the other way round, apart from typing
/// errors. Equal words in another order are compared before.
fn are_swapped(a: &Name<'_>, b: &Name<'_>) -> bool {
    let (Some(first_a), Some(last_a), Some(first_b), Some(last_b)) =
        (&a.first, &a.last, &b.first, &b.last)
    else {
        return false;
    };
    let are_names = |first: [&Part<'_>; 2], last: [&Part<'_>; 2]| {
        first_names::compare(first[0], first[1]) != Compared::Other
            && compare_last_names(last[0], last[1]) != Compared::Other
    };
    let (ends, middle) = ([first_a, last_b], [last_a, first_b]);
    are_names(ends, middle) || are_names(middle, ends)
}

/// The parts of a person's name that have words in addition to a title.
struct Name<'v> {
    first: Option<Part<'v>>,
    last: Option<Part<'v>>,
}

impl<'v> Name<'v> {
    fn of(person: &Person<'v>) -> Self {
        Name {
            first: person.first.and_then(Part::of),
            last: person.last.and_then(Part::of),
        }
    }

    /// Returns all words in alphabetical order.
    fn words(&self) -> Vec<&str> {
        let parts = [&self.first, &self.last].into_iter().flatten();
        let mut words: Vec<&str> = parts.flat_map(Part::words).collect();
        words.sort_unstable();
        words
    }

    /// Returns whether the last name is frequent. A first name such as Thomas may be a frequent last name of others, and a double
    /// name is rarer than each of its parts.
    fn has_frequent_last_name(&self) -> bool {
        let last = match (&self.first, &self.last) {
            (_, Some(last)) if !self.is_whole() => match &last.words[..] {
                [only] => Some(only),
                _ => None,
            },
            (Some(whole), _) | (None, Some(whole)) if whole.text.contains(',') => {
                whole.words.first()
            }
            (Some(whole), _) | (None, Some(whole)) => whole.words.last(),
            (None, None) => None,
        };
        last.is_some_and(|word| frequent_names::contains(word))
    }

    /// Returns whether the name stands in one part and has several words.
    fn is_whole(&self) -> bool {
        match (&self.first, &self.last) {
            (Some(only), None) | (None, Some(only)) => only.words.len() > 1,
            _ => false,
        }
    }

    /// Returns the first and the last name for the comparison with another name. A single part counts as a first name,
    /// unless it equals the last name of the other.
    fn compared_with(&self, other: &Name<'_>) -> (Option<&Part<'v>>, Option<&Part<'v>>) {
        match (&self.first, &self.last, &other.last) {
            (Some(only), None, Some(last)) if only.words == last.words => (None, Some(only)),
            (first, last, _) => (first.as_ref(), last.as_ref()),
        }
    }
}

/// Compares two last names. They are alike if they differ by a typing error, are an initial, or share a part of a double
/// name.
fn compare_last_names(a: &Part<'_>, b: &Part<'_>) -> Compared {
    /// The fewest letters of a name with a typing error. Shorter names differ on purpose: Hall, Hill and Hull.
    const LETTERS_MIN: usize = 5;
    let (whole_a, whole_b) = (a.words.concat(), b.words.concat());
    if whole_a == whole_b {
        return Compared::Same;
    }
    let length = |word: &str| word.chars().count();
    let is_initial = |a: &str, b: &str| length(a) == 1 && b.starts_with(a);
    // The parts that only one of two double names has belong to two families: Moor-Hale and Moor-Rowe.
    let is_part = |a: &Part<'_>, b: &Part<'_>| {
        a.words.iter().all(|word| b.words.contains(word)) && a.words().any(|word| length(word) > 3)
    };
    let are_alike = is_initial(&whole_a, &whole_b)
        || is_initial(&whole_b, &whole_a)
        || is_part(a, b)
        || is_part(b, a)
        || (length(&whole_a).min(length(&whole_b)) >= LETTERS_MIN
            && differ_by_a_letter(&whole_a, &whole_b));
    if are_alike {
        Compared::Alike
    } else {
        Compared::Other
    }
}

/// Returns whether the titles of two people are those of a woman and of a man.
pub fn are_woman_and_man(a: &Person<'_>, b: &Person<'_>) -> bool {
    Compared::exactly(gender(a), gender(b)) == Compared::Other
}

/// Compares the titles of two people who have some.
fn compare_titles(a: &Person<'_>, b: &Person<'_>) -> Compared {
    let plain = |person: &Person<'_>| person.title.map(plain_title);
    if plain(a) == plain(b) {
        Compared::Same
    } else if are_woman_and_man(a, b) {
        Compared::Other
    } else {
        Compared::Alike
    }
}

/// Returns a title in lower case without the point.
fn plain_title(title: &str) -> String {
    title.trim().trim_end_matches('.').to_lowercase()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gender {
    Female,
    Male,
}

/// Returns the gender that the title of a person implies. The title may stand before the name.
fn gender(person: &Person<'_>) -> Option<Gender> {
    const OF_MEN: [&str; 4] = ["mr", "sir", "lord", "herr"];
    const OF_WOMEN: [&str; 6] = ["mrs", "ms", "miss", "dame", "lady", "frau"];
    let names = [person.first, person.last].into_iter().flatten();
    let before = names.filter_map(|name| name.split_whitespace().next());
    let mut titles = person.title.into_iter().chain(before);
    titles.find_map(|title| {
        let title = title.trim().trim_end_matches('.');
        let is_of = |titles: &[&str]| titles.iter().any(|one| title.eq_ignore_ascii_case(one));
        if is_of(&OF_MEN) {
            Some(Gender::Male)
        } else if is_of(&OF_WOMEN) {
            Some(Gender::Female)
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_name_makes_a_name_frequent() {
        let cases = [
            (Some("Ada"), Some("Smith"), true),
            (Some("Ada Smith"), None, true),
            (None, Some("Smith, Ada"), true),
            (Some("Thomas"), Some("Quillfeather"), false),
            (Some("Thomas Quillfeather"), None, false),
            (None, Some("Quillfeather, Thomas"), false),
            (Some("David"), Some("Smith-Jones"), false),
            (Some("Thomas"), Some("Thomas"), true),
        ];
        for (first, last, expected) in cases {
            let name = Name {
                first: first.and_then(Part::of),
                last: last.and_then(Part::of),
            };
            assert_eq!(
                name.has_frequent_last_name(),
                expected,
                "{first:?} {last:?}"
            );
        }
    }
}
