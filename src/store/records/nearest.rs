//! Finds the records whose names are nearest to a text, for a suggestion.

use std::cell::RefCell;
use std::cmp::Ordering;

use rusqlite::Connection;

use crate::error::Result;
use crate::record::fold::{fold, fold_into};
use crate::record::{Schema, fields};
use crate::store::function::define_function;
use crate::store::{Store, Stored};

/// The name of the function in SQL that compares a name with the text.
const FUNCTION: &str = "similarity_of_name";
/// The number of records that are suggested.
const SUGGESTED: usize = 3;
/// The lowest similarity (Jaro-Winkler, 0 to 1) of a word and a word of the name.
const NEAR: f64 = 0.85;
/// The length of a word, in bytes, in which Jaro-Winkler takes each slip for another word: Te and The.
const SHORT: usize = 3;

impl Store {
    /// Returns the records, living or in the trash, whose names or emails are nearest to a text, the nearest first.
    pub fn nearest_records(
        &self,
        schema: &Schema,
        text: &str,
        is_deleted: bool,
    ) -> Result<Vec<Stored>> {
        let wanted = fold(text);
        if !wanted.contains(char::is_alphabetic) {
            return Ok(Vec::new());
        }
        let wanted = Wanted::of(wanted);
        let entity = schema.entity();
        let names: &[&str] = if text.contains('@') && schema.find(fields::EMAIL).is_some() {
            &[fields::EMAIL]
        } else if entity.spec().has_name_key() {
            &["name_key"]
        } else {
            &[fields::FIRST_NAME, fields::LAST_NAME, fields::COMPANY]
        };
        let similarity = format!("{FUNCTION}({})", names.join(", "));
        // Few names are similar, so it does not matter that their similarity is computed twice.
        let sql = format!(
            "SELECT {similarity}, id FROM {entity}
             WHERE {similarity} IS NOT NULL AND (deleted_at IS NOT NULL) = ? AND id BETWEEN ? AND ?"
        );
        let halves = self.read_in_halves(entity, |connection, [first, last]| {
            wanted.define_function(connection)?;
            let mut statement = connection.prepare_cached(&sql)?;
            let mut rows = statement.query((is_deleted, first, last))?;
            let mut best = Vec::new();
            while let Some(row) = rows.next()? {
                best.push((row.get(0)?, row.get(1)?));
                keep_nearest(&mut best);
            }
            Ok(best)
        })?;
        let mut best = halves.concat();
        keep_nearest(&mut best);
        let mut nearest = Vec::new();
        for (_, id) in best {
            nearest.extend(self.record(schema, id)?);
        }
        Ok(nearest)
    }
}

/// Leaves only the records with the highest scores, the newest first among equals.
fn keep_nearest(best: &mut Vec<(f64, i64)>) {
    best.sort_by(|a, b| match b.0.total_cmp(&a.0) {
        Ordering::Equal => b.1.cmp(&a.1),
        order => order,
    });
    best.truncate(SUGGESTED);
}

/// A folded text to which names are compared.
#[derive(Clone)]
struct Wanted {
    text: String,
    words: Vec<Word>,
}

#[derive(Clone)]
struct Word {
    text: String,
    /// The letters of the word; none if it is not compared by them.
    letters: Option<Letters>,
}

impl Wanted {
    fn of(text: String) -> Self {
        let words = text.split(' ').map(|text| Word {
            text: text.to_owned(),
            letters: (text.is_ascii() && text.len() > SHORT).then(|| Letters::of(text)),
        });
        Wanted {
            words: words.collect(),
            text,
        }
    }

    /// Defines the function in SQL that returns how similar the text is to a name, or null. It takes the parts of the name.
    fn define_function(&self, connection: &Connection) -> Result<()> {
        let (wanted, texts) = (self.clone(), RefCell::<[String; 2]>::default());
        define_function(connection, FUNCTION, move |row| {
            let [name, folded] = &mut *texts.borrow_mut();
            name.clear();
            for part in (0..row.len()).filter_map(|part| row.get_raw(part).as_str().ok()) {
                name.push_str(part);
                name.push(' ');
            }
            fold_into(name.trim_end(), folded);
            Ok(wanted.similarity(folded))
        })?;
        Ok(())
    }

    /// Returns how similar the text is to a folded name, from 0 to 1, if each of its words is a part of the name or similar to
    /// one of its words.
    fn similarity(&self, name: &str) -> Option<f64> {
        let mut sum = 0.0;
        let mut count = 0.0;
        for word in &self.words {
            let scores = name.split(' ').map(|other| word.similarity(other));
            let best = scores.fold(0.0, f64::max);
            if best < NEAR {
                return None;
            }
            sum += best;
            count += 1.0;
        }
        // Of names with the same words, the one nearest as a whole comes first.
        Some(sum / count * 0.9 + strsim::jaro_winkler(&self.text, name) * 0.1)
    }
}

impl Word {
    /// Returns how similar the word is to another one, from 0 to 1. A result below `NEAR` is not exact.
    fn similarity(&self, other: &str) -> f64 {
        let word = self.text.as_str();
        if !self.may_be_near(other) {
            0.0
        } else if other.contains(word) {
            1.0
        } else if word.len() <= SHORT && strsim::damerau_levenshtein(word, other) == 1 {
            NEAR
        } else {
            strsim::jaro_winkler(word, other)
        }
    }

    /// Returns false if the words have too few letters in common. This decides most pairs in a tenth of the time of
    /// Jaro-Winkler.
    fn may_be_near(&self, other: &str) -> bool {
        let Some(letters) = self.letters.filter(|_| other.is_ascii()) else {
            return true;
        };
        let own = Letters::of(other).count_in(&self.text);
        if own == self.text.len() {
            return true;
        }
        let common = own.min(letters.count_in(other));
        let (length, of_other) = (self.text.len(), other.len());
        // Jaro-Winkler adds at most 0.4 * (1 - Jaro), so `NEAR` needs a Jaro of 0.75. Jaro is at most
        // (common / length + common / of_other + 1) / 3.
        own > 0 && 4 * common * (length + of_other) >= 5 * length * of_other
    }
}

/// The letters of a text: one of 32 bits for each byte. Different characters may share a bit, so a count can only be too
/// high.
#[derive(Clone, Copy)]
struct Letters(u32);

impl Letters {
    fn of(text: &str) -> Self {
        let bits = text.bytes().map(|byte| 1 << (byte & 31));
        Letters(bits.fold(0, |all, bit: u32| all | bit))
    }

    /// Counts the characters of a text that may be among the letters.
    fn count_in(self, text: &str) -> usize {
        let is_in = |byte: &u8| self.0 & (1 << (byte & 31)) != 0;
        text.bytes().filter(is_in).count()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn similarity(text: &str, name: &str) -> Option<f64> {
        Wanted::of(text.to_owned()).similarity(name)
    }

    proptest! {
        #[test]
        fn words_with_too_few_common_letters_are_not_near(word in "[a-d1q@]{1,9}", other in "[a-d1q@é]{0,9}") {
            let words = Wanted::of(word.clone()).words;
            let is_near = other.contains(&word) || strsim::jaro_winkler(&word, &other) >= NEAR;
            prop_assert!(!is_near || words[0].may_be_near(&other));
        }
    }

    #[test]
    fn most_words_are_told_apart_by_their_letters() {
        let others = ["amara", "okafor", "sanderson", "lopez", "household"];
        let words = Wanted::of("sapolski".to_owned()).words;
        assert!(others.iter().all(|other| !words[0].may_be_near(other)));
    }

    #[test]
    fn a_slip_and_a_part_are_near_and_another_name_is_not() {
        for (text, name, is_near) in [
            ("amra", "amara okafor", true),
            ("okafr amara", "amara okafor", true),
            ("amar", "amara okafor", true),
            ("okafor b", "amara okafor", false),
            ("zed", "amara okafor", false),
            ("smith houshold", "smith household", true),
            ("te moors", "moors the", true),
            ("x moors", "moors the", false),
            ("mora@example.com", "moor@example.com", true),
        ] {
            assert_eq!(similarity(text, name).is_some(), is_near, "{text}");
        }
        let (near, far) = (
            similarity("smith", "smith"),
            similarity("smith", "smith household"),
        );
        assert!(near > far);
    }
}
