//! The comparison of two people: their names, emails, telephone numbers, dates of birth and places.

use std::borrow::Cow;

use jiff::civil::Date;

use super::compared::Compared;
use super::first_names;
use super::frequent_names;
use super::mailboxes::is_generic;
use super::person::Person;
use super::places::PlaceFacts;
use crate::record::fields;
use crate::record::name::{Part, words};
use crate::record::similar_names::differ_by_a_letter;

/// The comparison of two people.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The first names.
    pub first: Compared,
    /// The last names.
    pub last: Compared,
    /// Whether the last name is frequent. Many people have such a name.
    pub is_frequent: bool,
    /// Whether the email of one person has the last name of the other one.
    pub is_named_by_email: bool,
    /// The emails.
    pub emails: Compared,
    /// Whether the first person's email is a mailbox that several people read.
    pub is_mailbox_shared: bool,
    /// The telephone numbers: the same if the people have one of them in common.
    pub phones: Compared,
    /// Whether each person has a telephone number that the other does not have.
    pub has_other_phones: bool,
    /// The dates of birth.
    pub born: Compared,
    /// The addresses and companies.
    pub places: PlaceFacts,
}

impl Facts {
    /// Compares two people.
    pub fn of(a: &Person<'_>, b: &Person<'_>) -> Self {
        let names = Names::of(a, b);
        let some = |phones: &[Cow<'_, str>]| (!phones.is_empty()).then_some(());
        let lacks = |phones: &[Cow<'_, str>], others: &[Cow<'_, str>]| {
            others.iter().any(|other| !phones.contains(other))
        };
        Facts {
            first: names.first,
            last: names.last,
            is_frequent: names.is_frequent,
            is_named_by_email: names.last == Compared::Other
                && (names_last(a.email.as_deref(), b.last)
                    || names_last(b.email.as_deref(), a.last)),
            emails: Compared::of(a.email.as_deref(), b.email.as_deref(), |a, b| {
                compare_emails(a, b, &names.words)
            }),
            is_mailbox_shared: a.email.as_deref().is_some_and(is_generic),
            phones: Compared::of(some(&a.phones), some(&b.phones), |(), ()| {
                compare_phones(&a.phones, &b.phones)
            }),
            has_other_phones: lacks(&a.phones, &b.phones) && lacks(&b.phones, &a.phones),
            born: Compared::of(a.born, b.born, compare_dates),
            places: PlaceFacts::of(&a.places, &b.places),
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
            (fields::COMPANY, self.places.company),
            (fields::STREET, self.places.street),
            (fields::CITY, self.places.city),
            (fields::POSTCODE, self.places.postcode),
        ]
        .into_iter()
    }
}

/// Returns whether the part of an email before the `@` has a last name: `ada.moor@`.
fn names_last(email: Option<&str>, last: Option<&str>) -> bool {
    /// The fewest letters of a name that is not in another word by chance.
    const LETTERS_MIN: usize = 4;
    let local = email.and_then(|email| email.split('@').next());
    let whole = last.map(|last| words(last).concat());
    local.zip(whole).is_some_and(|(local, whole)| {
        whole.chars().count() >= LETTERS_MIN && words(local).concat().contains(&whole)
    })
}

/// Compares two emails. They are alike if only the domains differ, and the part before the `@` says more than the name.
fn compare_emails(a: &str, b: &str, words: &[String]) -> Compared {
    /// The fewest letters and digits that say more than the name.
    const REST_MIN: usize = 2;
    if a == b {
        return Compared::Same;
    }
    let local = |email: &str| email.split('@').next().map(str::to_owned);
    match (local(a), local(b)) {
        (Some(a), Some(b)) if a == b && !is_generic(&a) => {
            let rest = words
                .iter()
                .fold(a, |rest, word| rest.replacen(word, "", 1));
            let rest = rest.chars().filter(|c| c.is_alphanumeric()).count();
            if rest >= REST_MIN {
                Compared::Alike
            } else {
                Compared::Other
            }
        }
        _ => Compared::Other,
    }
}

/// Compares the telephone numbers of two people. They are alike if two of them differ in one digit, or in two
/// neighbours that are swapped.
fn compare_phones(a: &[Cow<'_, str>], b: &[Cow<'_, str>]) -> Compared {
    /// The fewest characters of a number with a typing error.
    const LENGTH_MIN: usize = 8;
    let any = |is_so: fn(&str, &str) -> bool| a.iter().any(|a| b.iter().any(|b| is_so(a, b)));
    if any(|a, b| a == b) {
        Compared::Same
    } else if any(|a, b| {
        a.len() >= LENGTH_MIN && a.len() == b.len() && strsim::osa_distance(a, b) <= 1
    }) {
        Compared::Alike
    } else {
        Compared::Other
    }
}

/// Compares two dates of birth. They are alike if day and month are swapped, or if one of them differs in one year.
fn compare_dates(a: Date, b: Date) -> Compared {
    let is_swapped = (a.day(), a.month()) == (b.month(), b.day());
    match a == b {
        true => Compared::Same,
        false
            if a.year() == b.year()
                && (is_swapped || a.day() == b.day() || a.month() == b.month()) =>
        {
            Compared::Alike
        }
        false => Compared::Other,
    }
}

/// The comparison of the names of two people.
struct Names {
    first: Compared,
    last: Compared,
    is_frequent: bool,
    /// The words of both names.
    words: Vec<String>,
}

impl Names {
    fn of(a: &Person<'_>, b: &Person<'_>) -> Self {
        let (name_a, name_b) = (Name::of(a), Name::of(b));
        let (words_a, words_b) = (name_a.words(), name_b.words());
        let have_frequent =
            |words: &[&str]| words.iter().any(|word| frequent_names::contains(word));
        let is_frequent = have_frequent(&words_a) && have_frequent(&words_b);
        let words = [&words_a[..], &words_b[..]].concat();
        let words = words.into_iter().map(str::to_owned).collect();
        // This includes swapped names and whole names in one field.
        if words_a.len() > 1 && words_a == words_b {
            return Names {
                first: Compared::Same,
                last: Compared::Same,
                is_frequent,
                words,
            };
        }
        let (first_a, last_a) = name_a.compared_with(&name_b);
        let (first_b, last_b) = name_b.compared_with(&name_a);
        let mut first = Compared::of(first_a, first_b, first_names::compare);
        let has_same_words = first_a.map(|part| &part.words) == first_b.map(|part| &part.words);
        if first == Compared::Unknown || !has_same_words {
            let is_other = Compared::exactly(gender(a), gender(b)) == Compared::Other;
            first = if is_other { Compared::Other } else { first };
        }
        Names {
            first,
            last: Compared::of(last_a, last_b, compare_last_names),
            is_frequent,
            words,
        }
    }
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
            && differ_by_a_letter(&whole_a, &whole_b));
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
                "date_of_birth unknown",
                "company unknown",
                "street unknown",
                "city unknown",
                "postcode unknown"
            ]
        );
    }
}
