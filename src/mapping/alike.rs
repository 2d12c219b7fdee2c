//! Similar words: typing errors in a header.

/// The lowest similarity of two words that count as alike, from 0 to 1.
const FLOOR: f64 = 0.8;
/// The fewest letters of words that count as alike after an added or a missing letter. In shorter words that makes
/// another word: `contact` and `contract`.
const LETTERS_MIN: usize = 8;

/// Returns whether a header is the name with an `s` at the end of some words.
pub(super) fn is_plural(header: &[String], name: &[String]) -> bool {
    let mut pairs = header.iter().zip(name);
    header.len() == name.len() && pairs.all(|(a, b)| a == b || a.strip_suffix('s') == Some(b))
}

/// Returns whether the words of a header and of a name are alike one by one, in any order.
pub(super) fn are_alike(header: &[String], name: &[String]) -> bool {
    let mut left: Vec<&String> = name.iter().collect();
    header.len() == name.len()
        && header.iter().all(|word| {
            let like = left.iter().position(|other| is_like(word, other));
            like.map(|at| left.remove(at)).is_some()
        })
}

/// Returns whether two words are equal or differ by a typing error: two letters are swapped, one is doubled or not, or
/// a long word has one letter more or less. A replaced letter makes another word.
pub(super) fn is_like(a: &str, b: &str) -> bool {
    let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    if a == b || has_digit(a) || has_digit(b) {
        return a == b;
    }
    let (length_a, length_b) = (a.chars().count(), b.chars().count());
    let is_swap = length_a == length_b
        && sorted_letters(a) == sorted_letters(b)
        && strsim::osa_distance(a, b) == 1;
    let is_doubled = without_doubles(a) == without_doubles(b);
    let is_long = length_a.min(length_b) >= LETTERS_MIN;
    let is_close = length_a != length_b && strsim::normalized_damerau_levenshtein(a, b) >= FLOOR;
    a.chars().next() == b.chars().next() && (is_swap || is_doubled || (is_long && is_close))
}

fn without_doubles(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters
}

fn sorted_letters(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.chars().collect();
    letters.sort_unstable();
    letters
}
