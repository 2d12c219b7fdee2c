//! Finds the records whose names are nearest to a text, for a suggestion.

use crate::error::Result;
use crate::record::search::fold;
use crate::record::{Schema, fields};
use crate::store::{Store, Stored};

/// The number of records that are suggested.
const SUGGESTED: usize = 3;
/// The number of records that are compared, the newest first, so that the answer comes at once.
const COMPARED: u32 = 200_000;
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
        let entity = schema.entity();
        let name = if entity.spec().has_name_key() {
            "name_key"
        } else {
            "concat_ws(' ', first_name, last_name, company)"
        };
        let is_email = text.contains('@') && schema.find(fields::EMAIL).is_some();
        let name = if is_email { "email" } else { name };
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT id, {name} FROM {entity} WHERE (deleted_at IS NOT NULL) = ?
             ORDER BY id DESC LIMIT {COMPARED}"
        ))?;
        let mut best: Vec<(f64, i64)> = Vec::new();
        let mut rows = statement.query([is_deleted])?;
        while let Some(row) = rows.next()? {
            let name = row.get_ref(1)?.as_str().unwrap_or_default();
            if let Some(score) = similarity(&wanted, &fold(name)) {
                best.push((score, row.get(0)?));
                best.sort_by(|a, b| b.0.total_cmp(&a.0));
                best.truncate(SUGGESTED);
            }
        }
        let mut nearest = Vec::new();
        for (_, id) in best {
            nearest.extend(self.record(schema, id)?);
        }
        Ok(nearest)
    }
}

/// Returns how similar a text is to a name, from 0 to 1, if each of its words is a part of the name or similar to one of its
/// words. Both texts are folded.
fn similarity(text: &str, name: &str) -> Option<f64> {
    let mut sum = 0.0;
    let mut count = 0.0;
    for word in text.split(' ') {
        let score = |other: &str| {
            if other.contains(word) {
                1.0
            } else if word.len() <= SHORT && strsim::damerau_levenshtein(word, other) == 1 {
                NEAR
            } else {
                strsim::jaro_winkler(word, other)
            }
        };
        let scores = name.split(' ').map(score);
        let best = scores.fold(0.0, f64::max);
        if best < NEAR {
            return None;
        }
        sum += best;
        count += 1.0;
    }
    // Of names with the same words, the one nearest as a whole comes first.
    Some(sum / count * 0.9 + strsim::jaro_winkler(text, name) * 0.1)
}

#[cfg(test)]
mod tests {
    use super::similarity;

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
