//! Headers: their words, independent of case and punctuation, and the fields that they name.

use super::column::{Column, How, is_taken};
use super::heads::{self, Likeness};
use super::synonyms;
use super::words::words;
use crate::record::{Entity, Field, Kind, Schema};

/// Returns the field that a header names: by its own name (`Exact`), by a synonym (`Alias`) or by similar words
/// (`Fuzzy`). Other values of `how` find nothing.
pub fn field_for<'f>(schema: &'f Schema, header: &str, how: How) -> Option<&'f str> {
    let words = words(header);
    if words.is_empty() {
        // A damaged workbook can have 65,536 blank headers.
        return None;
    }
    let entity = schema.entity();
    match how {
        How::Exact => named(schema, |field| {
            self::words(field.short_name()) == words || self::words(&field.name) == words
        }),
        How::Alias => {
            let sorted = sorted(&words);
            named(schema, |field| is_synonym(entity, &field.name, &sorted))
                .or_else(|| heads::field_for(schema, &words, SAME))
        }
        How::Fuzzy => named(schema, |field| is_alike(entity, field, &words))
            .or_else(|| heads::field_for(schema, &words, ALIKE)),
        How::Template | How::Manual | How::None => None,
    }
}

/// The comparison of a header with synonyms: the same words in any order.
const SAME: Likeness = Likeness {
    word: |a, b| a == b,
    name: |a, b| sorted(a) == sorted(b),
};
/// The comparison of a header with similar names.
const ALIKE: Likeness = Likeness {
    word: is_like,
    name: are_alike,
};

/// Returns the first field that a header names.
fn named(schema: &Schema, names: impl Fn(&Field) -> bool) -> Option<&str> {
    let mut fields = schema.iter().map(|(_, field)| field);
    let found = fields.find(|field| field.kind != Kind::ExternalId && names(field));
    found.map(|field| &*field.name)
}

fn sorted(words: &[String]) -> Vec<&str> {
    let mut sorted: Vec<&str> = words.iter().map(String::as_str).collect();
    sorted.sort_unstable();
    sorted
}

/// The lowest similarity of two words that count as alike, from 0 to 1.
const FLOOR: f64 = 0.8;
/// The fewest letters of words that count as alike after an added or a missing letter. In shorter words that makes
/// another word: `contact` and `contract`.
const LETTERS_MIN: usize = 8;

/// Returns whether the words of a header and of a field's name, or of one of its synonyms, are alike one by one.
fn is_alike(entity: Entity, field: &Field, header: &[String]) -> bool {
    let without_owner = match header {
        [first, rest @ ..]
            if !rest.is_empty() && entity.spec().owner_words.contains(&first.as_str()) =>
        {
            rest
        }
        all => all,
    };
    let own = words(field.short_name());
    let is_plural = |header: &[String]| {
        let mut pairs = header.iter().zip(&own);
        header.len() == own.len() && pairs.all(|(a, b)| a == b || a.strip_suffix('s') == Some(b))
    };
    if [header, without_owner]
        .iter()
        .any(|header| is_plural(header))
    {
        return true;
    }
    let synonyms = synonyms::of(entity, &field.name);
    let synonyms = synonyms.iter().map(|synonym| words(synonym));
    std::iter::once(own).chain(synonyms).any(|name| {
        [header, without_owner]
            .iter()
            .any(|header| are_alike(header, &name))
    })
}

fn are_alike(header: &[String], name: &[String]) -> bool {
    let mut left: Vec<&String> = name.iter().collect();
    header.len() == name.len()
        && header.iter().all(|word| {
            let like = left.iter().position(|other| is_like(word, other));
            like.map(|at| left.remove(at)).is_some()
        })
}

/// Returns whether two words are equal or differ by a typing error: two letters are swapped, one is doubled or not, or
/// a long word has one letter more or less. A replaced letter makes another word.
fn is_like(a: &str, b: &str) -> bool {
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

/// Returns whether the words, sorted, are a synonym of a field.
fn is_synonym(entity: Entity, field: &str, sorted: &[&str]) -> bool {
    synonyms::of(entity, field)
        .iter()
        .any(|synonym| self::sorted(&words(synonym)) == sorted)
}

/// Returns the columns with these headers, without fields.
pub(super) fn unmapped(header: &[String]) -> Vec<Column> {
    header
        .iter()
        .enumerate()
        .map(|(index, header)| Column {
            column: index + 1,
            header: header.clone(),
            field: None,
            how: How::None,
        })
        .collect()
}

/// Maps the unmapped columns whose headers name a free field in the given way. `unguessed` fields are not mapped by
/// similarity.
pub(super) fn detect(schema: &Schema, columns: &mut [Column], how: How, unguessed: &[String]) {
    for index in 0..columns.len() {
        let Some(field) = field_for(schema, &columns[index].header, how) else {
            continue;
        };
        let is_guess = how == How::Fuzzy && unguessed.iter().any(|name| name == field);
        if columns[index].how == How::None && !is_guess && !is_taken(columns, field) {
            columns[index].field = Some(field.to_owned());
            columns[index].how = how;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Entity;

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

    #[test]
    fn typing_errors_are_alike_and_other_words_are_not() {
        let schema = Schema::of(Entity::Lead);
        let cases = [
            ("Frist Name", Some("first_name")),
            ("Emial", Some("email")),
            ("Email Adress", Some("email")),
            ("Emails", Some("email")),
            ("Telphone", Some("phone")),
            ("Compnay Name", Some("company")),
            ("Attendee Surname", Some("last_name")),
            ("Departement", Some("department")),
            ("Contract", None),
            ("Count", None),
            ("Closed date", None),
            ("Advisory", None),
            ("Accounts", None),
            ("Email consent", None),
            ("Email opt out", None),
            ("Last updated", None),
            ("Company size", None),
            ("Phone type", None),
            ("Lead stage", None),
            ("Stage", None),
            ("Role type", None),
            ("Name of dog", None),
            ("Post", None),
            ("Rating", None),
            ("Valve", None),
            ("Opt in source", None),
            ("Company email", None),
            ("Partner first name", None),
            ("", None),
        ];
        for (header, expected) in cases {
            assert_eq!(field_for(&schema, header, How::Fuzzy), expected, "{header}");
        }
    }
}
