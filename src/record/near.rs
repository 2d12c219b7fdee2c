//! People with one postcode or one date of birth: they are found by a part of a name.
//!
//! A married name, a short form or a typing error in both names leaves too little in common to find a person by name.

use super::fold::fold;
use super::{name, similar_names};

/// The fewest letters of a word with a typing error.
const LETTERS_MIN: usize = 4;

/// A name in its normal form, and the value that narrows the search.
#[derive(Clone, Debug)]
pub struct NearName {
    /// The normal form of the name.
    pub key: String,
    /// The postcode or the date of birth, in its normal form.
    near: Option<String>,
}

impl NearName {
    /// Creates the name. Returns `None` for fewer than two words. `near` is the postcode or the date of birth, as it is
    /// written.
    pub fn of(first: Option<&str>, last: Option<&str>, near: Option<&str>) -> Option<Self> {
        let plain = |text: &str| -> String {
            let letters = fold(text);
            letters.chars().filter(|c| c.is_alphanumeric()).collect()
        };
        Some(NearName {
            key: name::key(first, last)?,
            near: near.map(plain).filter(|near| !near.is_empty()),
        })
    }

    /// Returns all blocks of the index.
    pub fn blocks(&self) -> Vec<String> {
        let mut blocks = similar_names::blocks(&self.key);
        blocks.append(&mut self.near_blocks());
        blocks
    }

    /// Returns the blocks of people with the same postcode or date of birth: its normal form with the first letter of a
    /// word. No block of a name begins so.
    pub fn near_blocks(&self) -> Vec<String> {
        let Some(near) = &self.near else {
            return Vec::new();
        };
        let mut blocks = Vec::new();
        for initial in self.key.split(' ').filter_map(|word| word.chars().next()) {
            let block = format!("@{near} {initial}");
            if !blocks.contains(&block) {
                blocks.push(block);
            }
        }
        blocks
    }

    /// Returns whether the other person has the same postcode or date of birth, and a name with a word in common.
    pub fn is_near(&self, other: &NearName) -> bool {
        self.near.is_some() && self.near == other.near && common(&self.key, &other.key).is_some()
    }
}

/// Returns how many words of two normal forms are the same, apart from a typing error, in percent. Returns `None` if none
/// is.
pub fn common(a: &str, b: &str) -> Option<u8> {
    let is_same = |a: &str, b: &str| {
        let length = |word: &str| word.chars().count();
        let shorter = length(a).min(length(b));
        (a == b && shorter > 1)
            || (shorter >= LETTERS_MIN && similar_names::differ_by_a_letter(a, b))
    };
    let same = |a: &str, b: &str| {
        let words = a.split(' ');
        words
            .filter(|word| b.split(' ').any(|other| is_same(word, other)))
            .count()
    };
    let count = same(a, b).min(same(b, a));
    let longer = a.split(' ').count().max(b.split(' ').count());
    (count > 0).then(|| u8::try_from(count * 100 / longer).unwrap_or(100).min(99))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_of_one_postcode_are_found_by_a_word_of_their_name() {
        let name = |first, last, near| NearName::of(Some(first), Some(last), near).unwrap();
        let ada = name("Ada", "Moor", Some("LS1 4AB"));
        assert_eq!(ada.blocks(), ["ada m", "moor a", "@ls14ab a", "@ls14ab m"]);
        let cases = [
            ("Ada", "Hale", Some("ls14ab"), true),
            ("Mor", "A.", Some("LS1 4AB"), false),
            ("Moro", "A.", Some("LS1 4AB"), true),
            ("Ada", "Hale", Some("LS1 4AD"), false),
            ("Ada", "Moor", None, false),
            ("Bob", "Lind", Some("LS1 4AB"), false),
        ];
        for (first, last, near, expected) in cases {
            let other = name(first, last, near);
            assert_eq!(ada.is_near(&other), expected, "{first} {last}");
            assert_eq!(other.is_near(&ada), expected, "{first} {last}");
            let blocks = other.near_blocks();
            let is_found = ada.near_blocks().iter().any(|block| blocks.contains(block));
            assert!(is_found || !expected, "{first} {last}");
        }
        assert_eq!(common("ada moor", "ada hale"), Some(50));
    }
}
