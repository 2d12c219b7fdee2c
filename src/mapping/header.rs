//! Headers: the words of one, whatever their case and punctuation, and the field they name.

use super::How;
use super::synonyms::SYNONYMS;
use crate::record::{Field, Form};

/// The field that a header names: by its own name (`Exact`) or by a synonym (`Alias`).
pub fn field_for<'f>(form: &'f Form, header: &str, how: How) -> Option<&'f str> {
    let mut words = words(header);
    if how == How::Alias {
        words.sort_unstable();
    }
    let names = |field: &Field| match how {
        How::Exact => self::words(field.short_name()) == words || self::words(&field.name) == words,
        How::Alias => is_synonym(&field.name, &words),
        _ => false,
    };
    form.iter()
        .map(|(_, field)| field)
        .find(|field| names(field))
        .map(|field| &*field.name)
}

/// Whether the words, sorted, are a synonym of a field.
fn is_synonym(field: &str, sorted: &[String]) -> bool {
    SYNONYMS
        .iter()
        .filter(|(of, _)| *of == field)
        .flat_map(|(_, synonyms)| synonyms.iter())
        .any(|synonym| {
            let mut synonym = words(synonym);
            synonym.sort_unstable();
            synonym == sorted
        })
}

/// The words in lower case: split at whatever is no letter or digit, and where `camelCase` has its humps.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut after_lower = false;
    for c in text.chars() {
        let starts_word = c.is_uppercase() && after_lower;
        if (!c.is_alphanumeric() || starts_word) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
        after_lower = c.is_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    // `_row` and its like are our own columns, never a person's.
    if text.starts_with('_') {
        Vec::new()
    } else {
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_every_spelling() {
        for header in [
            "First Name",
            "first_name",
            "firstName",
            "FIRST-NAME *",
            " First\u{a0}Name:",
        ] {
            assert_eq!(words(header), ["first", "name"], "{header}");
        }
        assert_eq!(words("Zip/Postal Code"), ["zip", "postal", "code"]);
        assert!(words("_error").is_empty());
        assert!(words("***").is_empty());
    }
}
