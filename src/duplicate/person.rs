//! The comparison of two people: their names, emails, telephone numbers and dates of birth.

use std::borrow::Cow;

use jiff::civil::Date;

use super::first_names;
use super::mailboxes::is_generic;
use crate::record::name::Part;
use crate::record::phone::{self, Region};
use crate::record::{Key, Record, Schema, Value, email, fields};

/// The values that identify a person.
#[derive(Debug, Default)]
pub struct Person<'v> {
    /// The first name as it is written. A title may stand before it.
    pub first: Option<&'v str>,
    /// The last name as it is written.
    pub last: Option<&'v str>,
    /// The title, such as Mrs.
    pub title: Option<&'v str>,
    /// The key of the email.
    pub email: Option<Cow<'v, str>>,
    /// The keys of all telephone numbers.
    pub phones: Vec<Cow<'v, str>>,
    /// The date of birth.
    pub born: Option<Date>,
}

impl<'v> Person<'v> {
    /// Returns the person of a record from its values. Without a region the telephone numbers stay unknown.
    pub fn of_record(
        (schema, region): (&Schema, Option<Region>),
        values: &'v [Option<Value<'static>>],
    ) -> Self {
        let get = |field: &str| values.get(schema.find(field)?.index())?.as_ref();
        let text = |field: &str| match get(field)? {
            Value::Text(text) => Some(&**text),
            Value::Date(_) | Value::Amount(_) => None,
        };
        let phones = [fields::PHONE, fields::MOBILE].into_iter().filter_map(text);
        Person {
            first: text(fields::FIRST_NAME),
            last: text(fields::LAST_NAME),
            title: text(fields::TITLE),
            email: text(fields::EMAIL).map(email::key),
            phones: phones
                .filter_map(|phone| phone::key(phone, region?))
                .map(Cow::Owned)
                .collect(),
            born: match get(fields::DATE_OF_BIRTH) {
                Some(Value::Date(date)) => Some(*date),
                _ => None,
            },
        }
    }

    /// Returns the person of a row.
    pub fn of_row(schema: &Schema, record: &'v Record) -> Self {
        let text = |field: &str| record.text(schema.find(field)?);
        let phones = [Key::Phone, Key::Mobile].into_iter();
        let born = schema.find(fields::DATE_OF_BIRTH).map(|id| record.get(id));
        Person {
            first: text(fields::FIRST_NAME),
            last: text(fields::LAST_NAME),
            title: text(fields::TITLE),
            email: record.key(Key::Email).map(Cow::Borrowed),
            phones: phones
                .filter_map(|key| record.key(key))
                .map(Cow::Borrowed)
                .collect(),
            born: match born.flatten() {
                Some(Value::Date(date)) => Some(date),
                _ => None,
            },
        }
    }
}

/// The comparison of a field in two records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// The values are the same, apart from their writing.
    Same,
    /// The values may mean the same: a typing error, a short form or an initial.
    Alike,
    /// One of the values is blank.
    Unknown,
    /// The values are different.
    Other,
}

impl Compared {
    /// Returns the name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Compared::Same => "same",
            Compared::Alike => "alike",
            Compared::Unknown => "unknown",
            Compared::Other => "other",
        }
    }

    fn of<T: Copy>(a: Option<T>, b: Option<T>, compare: impl FnOnce(T, T) -> Compared) -> Self {
        match (a, b) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Compared::Unknown,
        }
    }

    fn exactly<T: Copy + PartialEq>(a: Option<T>, b: Option<T>) -> Self {
        Compared::of(a, b, |a, b| Compared::same_if(a == b))
    }

    fn same_if(is_same: bool) -> Self {
        if is_same {
            Compared::Same
        } else {
            Compared::Other
        }
    }
}

/// The comparison of two people.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The first names.
    pub first: Compared,
    /// The last names.
    pub last: Compared,
    /// The emails.
    pub emails: Compared,
    /// Whether the first person's email is a mailbox that several people read.
    pub is_mailbox_shared: bool,
    /// The telephone numbers: the same if the people have one of them in common.
    pub phones: Compared,
    /// The dates of birth.
    pub born: Compared,
}

impl Facts {
    /// Compares two people.
    pub fn of(a: &Person<'_>, b: &Person<'_>) -> Self {
        let (first, last) = names(a, b);
        let some = |phones: &[Cow<'_, str>]| (!phones.is_empty()).then_some(());
        Facts {
            first,
            last,
            emails: Compared::exactly(a.email.as_ref(), b.email.as_ref()),
            is_mailbox_shared: a.email.as_deref().is_some_and(is_generic),
            phones: Compared::of(some(&a.phones), some(&b.phones), |(), ()| {
                Compared::same_if(a.phones.iter().any(|phone| b.phones.contains(phone)))
            }),
            born: Compared::exactly(a.born, b.born),
        }
    }

    /// Returns the comparison of each field by its name, in the order of importance.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, Compared)> + use<> {
        [
            (fields::FIRST_NAME, self.first),
            (fields::LAST_NAME, self.last),
            (fields::EMAIL, self.emails),
            (fields::PHONE, self.phones),
            (fields::DATE_OF_BIRTH, self.born),
        ]
        .into_iter()
    }
}

/// Compares the first and the last names of two people.
fn names(a: &Person<'_>, b: &Person<'_>) -> (Compared, Compared) {
    let (name_a, name_b) = (Name::of(a), Name::of(b));
    let (words_a, words_b) = (name_a.words(), name_b.words());
    // This includes swapped names and whole names in one field.
    if words_a.len() > 1 && words_a == words_b {
        return (Compared::Same, Compared::Same);
    }
    let (first_a, last_a) = name_a.compared_with(&name_b);
    let (first_b, last_b) = name_b.compared_with(&name_a);
    let mut first = Compared::of(first_a, first_b, first_names::compare);
    let has_same_words = first_a.map(|part| &part.words) == first_b.map(|part| &part.words);
    if first == Compared::Unknown || !has_same_words {
        let is_other = Compared::exactly(gender(a), gender(b)) == Compared::Other;
        first = if is_other { Compared::Other } else { first };
    }
    (first, Compared::of(last_a, last_b, compare_last_names))
}

/// The parts of a person's name that have words in addition to a title.
struct Name<'v> {
    first: Option<Part<'v>>,
    last: Option<Part<'v>>,
}

impl<'v> Name<'v> {
    fn of(person: &Person<'v>) -> Self {
        Name {
            first: person.first.and_then(Part::of),
            last: person.last.and_then(Part::of),
        }
    }

    /// Returns all words in alphabetical order.
    fn words(&self) -> Vec<&str> {
        let parts = [&self.first, &self.last].into_iter().flatten();
        let mut words: Vec<&str> = parts.flat_map(Part::words).collect();
        words.sort_unstable();
        words
    }

    /// Returns the first and the last name for the comparison with another name. A single part counts as a first name,
    /// unless it equals the last name of the other.
    fn compared_with(&self, other: &Name<'_>) -> (Option<&Part<'v>>, Option<&Part<'v>>) {
        match (&self.first, &self.last, &other.last) {
            (Some(only), None, Some(last)) if only.words == last.words => (None, Some(only)),
            (first, last, _) => (first.as_ref(), last.as_ref()),
        }
    }
}

/// Compares two last names. They are alike if they differ by a typing error, are an initial, or share a part of a double
/// name.
fn compare_last_names(a: &Part<'_>, b: &Part<'_>) -> Compared {
    /// The fewest letters of a name with a typing error. Shorter names differ on purpose: Hall, Hill and Hull.
    const LETTERS_MIN: usize = 5;
    let (whole_a, whole_b) = (a.words.concat(), b.words.concat());
    if whole_a == whole_b {
        return Compared::Same;
    }
    let length = |word: &str| word.chars().count();
    let is_initial = |a: &str, b: &str| length(a) == 1 && b.starts_with(a);
    let mut long_words = a.words.iter().filter(|word| length(word) > 3);
    let are_alike = is_initial(&whole_a, &whole_b)
        || is_initial(&whole_b, &whole_a)
        || long_words.any(|word| b.words.contains(word))
        || (length(&whole_a).min(length(&whole_b)) >= LETTERS_MIN
            && first_names::differ_by_a_letter(&whole_a, &whole_b));
    if are_alike {
        Compared::Alike
    } else {
        Compared::Other
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gender {
    Female,
    Male,
}

/// Returns the gender that the title of a person implies. The title may stand before the first name.
fn gender(person: &Person<'_>) -> Option<Gender> {
    let before = person
        .first
        .and_then(|first| first.split_whitespace().next());
    let mut titles = [person.title, before].into_iter().flatten();
    titles.find_map(
        |title| match &*title.trim().trim_end_matches('.').to_lowercase() {
            "mr" | "sir" | "lord" | "herr" => Some(Gender::Male),
            "mrs" | "ms" | "miss" | "dame" | "lady" | "frau" => Some(Gender::Female),
            _ => None,
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_compared_field_is_given_by_its_name() {
        let ada = Person {
            first: Some("Ada"),
            last: Some("Moor"),
            email: Some(Cow::Borrowed("a@x")),
            ..Person::default()
        };
        let other = Person {
            first: Some("A."),
            email: Some(Cow::Borrowed("b@x")),
            last: ada.last,
            ..Person::default()
        };
        let found: Vec<_> = Facts::of(&ada, &other)
            .fields()
            .map(|(field, compared)| format!("{field} {}", compared.name()))
            .collect();
        assert_eq!(
            found,
            [
                "first_name alike",
                "last_name same",
                "email other",
                "phone unknown",
                "date_of_birth unknown"
            ]
        );
    }
}
