//! First names: the decision whether two of them may belong to one person.

use super::compared::Compared;
use super::short_forms::{are_related, is_known};
use crate::record::name::Part;
use crate::record::similar_names::differ_by_a_letter;

/// The fewest letters of a name with a typing error. Shorter names differ on purpose: Amit and Ajit.
const TYPO_MIN: usize = 4;
/// The fewest letters if neither word is a known first name.
const TYPO_MIN_UNKNOWN: usize = 5;

/// Words between the names of two people.
const AND: [&str; 3] = ["and", "und", "et"];

/// Compares two first names. They are alike if they differ by a typing error, a short form or an initial. Middle names
/// count only if both names have some.
pub fn compare(a: &Part<'_>, b: &Part<'_>) -> Compared {
    let (a_words, b_words) = (names(a), names(b));
    if a_words.concat() == b_words.concat() {
        return Compared::Same;
    }
    // The name of two people (`John & Jane`) is the name of neither alone.
    let mut pairs = a_words.iter().zip(&b_words);
    if is_joint(a) == is_joint(b) && pairs.all(|(a, b)| are_words_compatible(a, b)) {
        Compared::Alike
    } else {
        Compared::Other
    }
}

/// Returns whether two first names belong to two people. A blank name belongs to anyone.
pub fn are_of_two_people(a: &str, b: &str) -> bool {
    let compared = Compared::of(Part::of(a).as_ref(), Part::of(b).as_ref(), compare);
    compared == Compared::Other
}

/// Returns the words of a first name without `AND`.
fn names<'p>(first: &'p Part<'_>) -> Vec<&'p str> {
    first.words().filter(|word| !AND.contains(word)).collect()
}

/// Returns whether two words, in lower case and without accents, may be the same name.
fn are_words_compatible(a: &str, b: &str) -> bool {
    let is_initial = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
    if a == b || is_initial(a, b) || is_initial(b, a) || are_related(a, b) {
        return true;
    }
    // One letter is missing, added or replaced, or two neighbours are swapped.
    if !differ_by_a_letter(a, b) {
        return false;
    }
    let shorter = a.chars().count().min(b.chars().count());
    match (is_known(a), is_known(b)) {
        // Both are correct names: Maria and Marie, Andrew and Andrea.
        (true, true) => false,
        (false, false) => shorter >= TYPO_MIN_UNKNOWN && is_typo(a, b),
        _ => shorter >= TYPO_MIN && (is_typo(a, b) || is_typo_at_end(a, b)),
    }
}

/// Returns whether one of two words that differ by a letter is the other with a typing error. Words with different
/// first or last letters are different names: Harry and Barry, Milan and Milana.
fn is_typo(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let sorted = |word: &[char]| {
        let mut letters = word.to_vec();
        letters.sort_unstable();
        letters
    };
    (a.first() == b.first() && a.last() == b.last()) || sorted(&a) == sorted(&b)
}

/// Returns whether one of two words that differ by a letter has a wrong last letter. A vowel in its place makes another
/// name: Mario and Maria.
fn is_typo_at_end(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.chars(), b.chars());
    let is_vowel = |last: Option<char>| last.is_some_and(|last| "aeiouy".contains(last));
    let (last_a, last_b) = (a.next_back(), b.next_back());
    a.eq(b) && last_a != last_b && !(is_vowel(last_a) && is_vowel(last_b))
}

/// Returns whether a first name names two people: `John & Jane`.
fn is_joint(first: &Part<'_>) -> bool {
    first.text.contains(['&', '+', '/']) || first.words().any(|word| AND.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_compatible(a: &str, b: &str) -> bool {
        let (a, b) = (Part::of(a).unwrap(), Part::of(b).unwrap());
        compare(&a, &b) != Compared::Other
    }

    #[test]
    fn one_person_s_first_name_is_written_in_many_ways() {
        let compatible = [
            ("Zoë", "ZOE"),
            ("Bob", "Robert"),
            ("Rob", "Bobby"),
            ("Jon", "John"),
            ("Micheal", "Michael"),
            ("Jonh", "John"),
            ("Margret", "Margaret"),
            ("Sara", "Sarah"),
            ("J.", "Jane"),
            ("J R", "John Robert"),
            ("Anna", "Anna Maria"),
            ("Mary-Jane", "Mary Jane"),
            ("Maryjane", "Mary Jane"),
            ("Mrs Jane", "Jane"),
            ("Dr. Seán", "Sean"),
            ("John & Jane", "John and Jane Mary"),
        ];
        for (a, b) in compatible {
            assert!(are_compatible(a, b), "{a}, {b}");
            assert!(are_compatible(b, a), "{b}, {a}");
        }
    }

    #[test]
    fn two_people_s_first_names_may_differ_in_one_letter() {
        let other = [
            ("Ada", "Jane"),
            ("John", "Jane"),
            ("John", "Joan"),
            ("Jane", "June"),
            ("Andrew", "Andrea"),
            ("Michael", "Michelle"),
            ("Patrick", "Patricia"),
            ("Christian", "Christina"),
            ("Stephen", "Stephanie"),
            ("Francis", "Frances"),
            ("Paul", "Paula"),
            ("Maria", "Marie"),
            ("Julie", "Julia"),
            ("Harry", "Barry"),
            ("Daniel", "Danielle"),
            ("Milan", "Milana"),
            ("Amit", "Ajit"),
            ("Ann", "Ada"),
            ("Mary Jane", "Mary Ann"),
            ("John & Jane", "John"),
            ("J", "Robert"),
            ("小龍", "小明"),
        ];
        for (a, b) in other {
            assert!(!are_compatible(a, b), "{a}, {b}");
            assert!(!are_compatible(b, a), "{b}, {a}");
        }
    }
}
