//! Similar names: the score of two names in their normal form, and the blocks by which an index finds them.

/// The lowest score, in percent, of two words, and of the mean of all words.
const ALIKE: u8 = 90;
/// The score, in percent, of an initial and a word that begins with it.
const INITIAL: u8 = 85;
/// The deduction, in percent, for each word that only one of the names has.
const EXTRA_WORD: u8 = 5;

/// Returns the score of two normal forms in percent, or `None` if they are not similar.
///
/// Every word of the shorter name must have a counterpart in the longer one: the same word, a similar one, or its
/// initial.
pub fn score(a: &str, b: &str) -> Option<u8> {
    if a == b {
        return Some(100);
    }
    let count = |key: &str| key.bytes().filter(|byte| *byte == b' ').count() + 1;
    let (words_of_a, words_of_b) = (count(a), count(b));
    let (shorter, longer) = if words_of_a > words_of_b {
        (b, a)
    } else {
        (a, b)
    };
    if words_of_a.max(words_of_b) > usize::try_from(u64::BITS).unwrap_or(0) {
        return None;
    }
    // One bit for each word of the longer name that has a counterpart: this runs for each name of a block.
    let mut taken = 0_u64;
    let mut sum = 0;
    for word in shorter.split(' ') {
        let (best, at) = counterpart(word, longer, taken)?;
        if best < ALIKE && best != INITIAL {
            return None;
        }
        taken |= 1 << at;
        sum += usize::from(best);
    }
    let extra = words_of_a.abs_diff(words_of_b);
    let score = (sum / words_of_a.min(words_of_b)).saturating_sub(extra * usize::from(EXTRA_WORD));
    u8::try_from(score).ok().filter(|score| *score >= ALIKE)
}

/// Returns the word of a name that is most similar to a word, by its place, with its score. The words in `taken` have
/// another counterpart.
fn counterpart(word: &str, name: &str, taken: u64) -> Option<(u8, usize)> {
    let left = || {
        let words = (0..).zip(name.split(' '));
        words.filter(move |(at, _)| taken >> at & 1 == 0)
    };
    // Most words are equal, and similarity takes long to compute.
    let equal = left().find(|(_, other)| *other == word);
    equal.map(|(at, _)| (100, at)).or_else(|| {
        let scores = left().map(|(at, other)| (word_score(word, other), at));
        scores.max_by_key(|(score, _)| *score)
    })
}

/// Returns the score of two words in percent: 0 if it is lower than that of an initial.
fn word_score(a: &str, b: &str) -> u8 {
    if a == b {
        return 100;
    }
    if a.starts_with(b) || b.starts_with(a) {
        let shorter = if a.len() < b.len() { a } else { b };
        let is_initial = shorter.chars().nth(1).is_none();
        // A word that continues the other is a different name: Smith and Smithson, Paul and Paula.
        return if is_initial { INITIAL } else { 0 };
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

/// Returns whether two words differ in at most one letter, or in two neighbours that are swapped.
pub fn differ_by_a_letter(a: &str, b: &str) -> bool {
    // The number of letters is cheaper to compare than the letters.
    a.chars().count().abs_diff(b.chars().count()) <= 1 && strsim::osa_distance(a, b) <= 1
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::name::key;

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
