//! First names: whether two of them may be one person's.

use super::short_forms::{are_related, is_known};
use crate::record::name::Part;

/// Fewer letters than this hold no typing error: Amit and Ajit are brothers.
const TYPO_MIN: usize = 4;
/// The same where neither word is a known first name.
const TYPO_MIN_UNKNOWN: usize = 5;

/// Words between the names of two people.
const AND: [&str; 3] = ["and", "und", "et"];

/// Whether two first names may be one person's: equal, alike but for a typing error, a short form, or an initial. Middle
/// names count only if both have some.
pub fn are_compatible(a: &Part<'_>, b: &Part<'_>) -> bool {
    let (a_words, b_words) = (names(a), names(b));
    if a_words.concat() == b_words.concat() {
        return true;
    }
    // A name of two people is neither of them.
    is_joint(a) == is_joint(b)
        && a_words
            .iter()
            .zip(&b_words)
            .all(|(a, b)| are_words_compatible(a, b))
}

/// The words of a first name without those between two.
fn names<'p>(first: &'p Part<'_>) -> Vec<&'p str> {
    first.words().filter(|word| !AND.contains(word)).collect()
}

/// Whether two words, in lower case and without accents, may be the same name.
fn are_words_compatible(a: &str, b: &str) -> bool {
    let is_initial = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
    if a == b || is_initial(a, b) || is_initial(b, a) || are_related(a, b) {
        return true;
    }
    if !is_typo(a, b) {
        return false;
    }
    let shorter = a.chars().count().min(b.chars().count());
    match (is_known(a), is_known(b)) {
        // Both are right as they are: Maria and Marie, Andrew and Andrea.
        (true, true) => false,
        (false, false) => shorter >= TYPO_MIN_UNKNOWN,
        _ => shorter >= TYPO_MIN,
    }
}

/// Whether one word is the other with a typing error. The first and the last letter tell names apart: Harry and Barry,
/// Milan and Milana.
fn is_typo(a: &str, b: &str) -> bool {
    // One letter is missing, too many, wrong, or has changed places with its neighbour.
    if strsim::osa_distance(a, b) > 1 {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let sorted = |word: &[char]| {
        let mut letters = word.to_vec();
        letters.sort_unstable();
        letters
    };
    (a.first() == b.first() && a.last() == b.last()) || sorted(&a) == sorted(&b)
}

/// Whether a first name is that of two people: `John & Jane`.
fn is_joint(first: &Part<'_>) -> bool {
    first.text.contains(['&', '+', '/']) || first.words().any(|word| AND.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_compatible(a: &str, b: &str) -> bool {
        super::are_compatible(&Part::of(a).unwrap(), &Part::of(b).unwrap())
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
