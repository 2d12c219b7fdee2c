//! Similar names: the score of two names in their normal form, and the blocks by which an index finds them.

/// The lowest score, in percent, of two words, and of the mean of all words.
const ALIKE: u8 = 90;
/// The score, in percent, of an initial and a word that begins with it.
const INITIAL: u8 = 85;
/// The deduction, in percent, for each word that only one of the names has.
const EXTRA_WORD: u8 = 5;

/// A name that is compared with many others. The parts that are cheap to compare are computed once.
#[derive(Debug)]
pub struct Scorer<'k> {
    key: &'k str,
    words: Vec<Word>,
    /// The words of the other name. The memory is used again for the next one.
    others: Vec<Word>,
}

impl<'k> Scorer<'k> {
    /// Creates the scorer of a normal form.
    pub fn of(key: &'k str) -> Self {
        let mut words = Vec::new();
        Word::split(key, &mut words);
        Scorer {
            key,
            words,
            others: Vec::new(),
        }
    }

    /// Returns the score of this and another normal form in percent, or `None` if they are not similar.
    ///
    /// Every word of the shorter name must have a counterpart in the longer one: the same word, a similar one, or its
    /// initial.
    pub fn score(&mut self, other: &str) -> Option<u8> {
        if self.key == other {
            return Some(100);
        }
        Word::split(other, &mut self.others);
        let (mine, theirs) = ((self.key, &*self.words), (other, &*self.others));
        if self.words.len() > self.others.len() {
            score_of_words(theirs, mine)
        } else {
            score_of_words(mine, theirs)
        }
    }
}

/// Returns the score of two normal forms in percent, or `None` if they are not similar.
pub fn score(a: &str, b: &str) -> Option<u8> {
    Scorer::of(a).score(b)
}

/// The place of a word in a name.
#[derive(Clone, Copy, Debug)]
struct Word {
    start: usize,
    end: usize,
    /// A bit for each letter. Digits share their bits with letters.
    letters: u32,
    is_ascii: bool,
}

impl Word {
    /// Finds the words of a normal form.
    fn split(name: &str, words: &mut Vec<Word>) {
        words.clear();
        let mut word = Word::at(0);
        for (at, &byte) in name.as_bytes().iter().enumerate() {
            if byte == b' ' {
                words.push(Word { end: at, ..word });
                word = Word::at(at + 1);
            } else {
                word.letters |= 1 << (byte & 31);
                word.is_ascii &= byte.is_ascii();
            }
        }
        words.push(Word {
            end: name.len(),
            ..word
        });
    }

    fn at(start: usize) -> Self {
        Word {
            start,
            end: start,
            letters: 0,
            is_ascii: true,
        }
    }

    fn bytes<'n>(&self, name: &'n str) -> &'n [u8] {
        &name.as_bytes()[self.start..self.end]
    }
}

/// Returns the score of two names, of which the first has no more words than the second.
fn score_of_words(
    (short_name, shorter): (&str, &[Word]),
    (long_name, longer): (&str, &[Word]),
) -> Option<u8> {
    if longer.len() > usize::try_from(u64::BITS).unwrap_or(0) {
        return None;
    }
    // One bit for each word that has a counterpart: this runs for each name of a block. Most words are equal, and
    // similarity takes long to compute, so equal words come first.
    let (mut done, mut taken) = (0_u64, 0_u64);
    let mut sum = 0;
    for (at, word) in shorter.iter().enumerate() {
        let equal = longer.iter().enumerate().find(|(other_at, other)| {
            word.letters == other.letters
                && taken >> other_at & 1 == 0
                && word.bytes(short_name) == other.bytes(long_name)
        });
        if let Some((other_at, _)) = equal {
            done |= 1 << at;
            taken |= 1 << other_at;
            sum += 100;
        }
    }
    for (at, word) in shorter.iter().enumerate() {
        if done >> at & 1 == 1 {
            continue;
        }
        let (mut best, mut best_at) = (0, 0);
        for (other_at, other) in longer.iter().enumerate() {
            if taken >> other_at & 1 == 0 {
                let score = word_score((short_name, word), (long_name, other));
                if score > best {
                    (best, best_at) = (score, other_at);
                }
            }
        }
        if best < ALIKE && best != INITIAL {
            return None;
        }
        taken |= 1 << best_at;
        sum += usize::from(best);
    }
    let extra = longer.len() - shorter.len();
    let score = (sum / shorter.len()).saturating_sub(extra * usize::from(EXTRA_WORD));
    u8::try_from(score).ok().filter(|score| *score >= ALIKE)
}

/// Returns the score of two different words of two names in percent: 0 if it is lower than that of an initial.
fn word_score((name_of_a, a): (&str, &Word), (name_of_b, b): (&str, &Word)) -> u8 {
    if differ_in_most_letters((a.bytes(name_of_a), a), (b.bytes(name_of_b), b)) {
        return 0;
    }
    let (a, b) = (&name_of_a[a.start..a.end], &name_of_b[b.start..b.end]);
    if a.starts_with(b) || b.starts_with(a) {
        let shorter = if a.len() < b.len() { a } else { b };
        let is_initial = shorter.chars().nth(1).is_none();
        // A word that continues the other is a different name: Smith and Smithson, Paul and Paula.
        return if is_initial { INITIAL } else { 0 };
    }
    let percent = similarity(a, b);
    if percent < INITIAL {
        0
    } else {
        percent.min(99)
    }
}

/// Returns whether two words of several letters have too few equal letters for the score of an initial. Most words of one
/// block are so, and this is seen faster than their similarity is computed.
fn differ_in_most_letters((a, of_a): (&[u8], &Word), (b, of_b): (&[u8], &Word)) -> bool {
    let is_initial = a.len() < 2 || b.len() < 2;
    if is_initial || !of_a.is_ascii || !of_b.is_ascii {
        return false;
    }
    let missing = |own: &Word, other: &Word| (own.letters & !other.letters).count_ones() as usize;
    let at_most = (a.len() - missing(of_a, of_b)).min(b.len() - missing(of_b, of_a));
    let prefix = equal_at_start(a, b);
    // With m equal letters Jaro's similarity is (m/a + m/b + 1) / 3. Winkler adds a tenth of the rest for each letter of
    // the prefix. Both are multiplied by 3ab here.
    let (a, b) = (a.len(), b.len());
    let whole = 3 * a * b;
    let jaro = at_most * a + at_most * b + a * b;
    let highest = 10 * jaro + prefix * (whole - jaro);
    highest * 10 < usize::from(INITIAL) * whole
}

/// Returns the similarity of two words by Jaro and Winkler, in whole percent.
fn similarity(a: &str, b: &str) -> u8 {
    if a.is_ascii() && b.is_ascii() {
        return similarity_of_letters(a.as_bytes(), b.as_bytes());
    }
    let number = |letter: char| u32::from(letter);
    let (a, b): (Vec<u32>, Vec<u32>) = (
        a.chars().map(number).collect(),
        b.chars().map(number).collect(),
    );
    similarity_of_letters(&a, &b)
}

fn similarity_of_letters<L: PartialEq>(a: &[L], b: &[L]) -> u8 {
    /// The number of letters that are compared: one bit for each.
    const LETTERS_MAX: usize = 64;
    let (a, b) = (
        &a[..a.len().min(LETTERS_MAX)],
        &b[..b.len().min(LETTERS_MAX)],
    );
    let range = (a.len().max(b.len()) / 2).saturating_sub(1);
    let (mut equal_in_a, mut equal_in_b) = (0_u64, 0_u64);
    for (at, letter) in a.iter().enumerate() {
        let mut near = at.saturating_sub(range)..b.len().min(at + range + 1);
        if let Some(other) = near.find(|&other| b[other] == *letter && equal_in_b >> other & 1 == 0)
        {
            equal_in_a |= 1 << at;
            equal_in_b |= 1 << other;
        }
    }
    let equal = equal_in_a.count_ones() as usize;
    let in_order = letters_at(a, equal_in_a).zip(letters_at(b, equal_in_b));
    let in_place = equal - in_order.filter(|(a, b)| a != b).count() / 2;
    let prefix = equal_at_start(a, b);
    // Jaro's similarity is the mean of equal/a, equal/b and in_place/equal. Winkler adds a tenth of the rest for each letter
    // of the prefix. Whole numbers give the same result on every computer.
    let whole = 3 * a.len() * b.len() * equal;
    let jaro = equal * equal * (a.len() + b.len()) + in_place * a.len() * b.len();
    let winkler = 10 * jaro + prefix * (whole - jaro);
    let percent = (10 * winkler).checked_div(whole);
    percent
        .and_then(|percent| u8::try_from(percent).ok())
        .unwrap_or(0)
}

/// Returns the letters whose bits are set.
fn letters_at<L>(letters: &[L], bits: u64) -> impl Iterator<Item = &L> {
    let letters = letters.iter().enumerate();
    letters
        .filter(move |(at, _)| bits >> at & 1 == 1)
        .map(|(_, letter)| letter)
}

/// Returns the number of equal letters at the start of two words: 4 at most, as many as Winkler counts.
fn equal_at_start<L: PartialEq>(a: &[L], b: &[L]) -> usize {
    a.iter().zip(b).take(4).take_while(|(a, b)| a == b).count()
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
        let word_of = |word| {
            let mut words = Vec::new();
            Word::split(word, &mut words);
            words[0]
        };
        for a in words {
            for b in words {
                let (of_a, of_b) = (word_of(a), word_of(b));
                if differ_in_most_letters((a.as_bytes(), &of_a), (b.as_bytes(), &of_b)) {
                    left_out += 1;
                    let similarity = strsim::jaro_winkler(a, b) * 100.0;
                    assert!(similarity < f64::from(INITIAL), "{a} / {b}: {similarity}");
                }
            }
        }
        assert!(left_out > 200, "{left_out}");
    }

    proptest::proptest! {
        #[test]
        fn the_similarity_of_words_is_that_of_jaro_and_winkler(
            a in "[a-e]{1,9}",
            b in "[a-eé]{1,9}",
        ) {
            let found = f64::from(similarity(&a, &b));
            let expected = strsim::jaro_winkler(&a, &b) * 100.0;
            // Below 70 percent Winkler adds nothing in that library.
            assert!(expected < 73.0 || (found - 1e-9..found + 1.0).contains(&expected), "{a} / {b}");
        }
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
