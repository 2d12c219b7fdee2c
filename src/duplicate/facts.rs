//! The comparison of two people: their names, emails, telephone numbers, dates of birth and places.

use std::borrow::Cow;

use jiff::civil::Date;

use super::compared::Compared;
use super::mailboxes::{is_generic, is_placeholder};
use super::names::{Names, words_of};
use super::person::Person;
use super::places::PlaceFacts;
use crate::record::name::words;
use crate::record::{fields, phone};

/// The comparison of two people.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The first names. Titles of a woman and of a man make them different, unless the names and the dates of birth are the same.
    pub first: Compared,
    /// The first names without the titles.
    pub first_alone: Compared,
    /// Whether one of the first names is an initial, and the other one is or begins with it.
    pub has_initial: bool,
    /// Whether the first names are alike, and may be those of a woman and of a man: Harry and Harriet.
    pub may_be_couple: bool,
    /// The titles.
    pub titles: Compared,
    /// The last names.
    pub last: Compared,
    /// Whether one of the last names is frequent. Many people have such a name.
    pub is_frequent: bool,
    /// Whether the names differ by typing errors at most, also by such as tell short names apart: Pilar and Pilat, Olsen
    /// and Olen.
    pub is_name_near: bool,
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
    /// Whether the people have other emails, and all their common telephone numbers are landlines. A household shares one.
    pub share_only_landline: bool,
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
        let words = || words_of(a, b);
        let emails = Compared::of(a.email.as_deref(), b.email.as_deref(), |a, b| {
            compare_emails(a, b, words)
        });
        let mut common = a.phones.iter().filter(|phone| b.phones.contains(phone));
        Facts {
            first: names.first,
            first_alone: names.first_alone,
            has_initial: matches!(names.first, Compared::Alike | Compared::Same)
                && (is_initial(a.first) || is_initial(b.first)),
            may_be_couple: names.may_be_couple,
            titles: names.titles,
            last: names.last,
            is_frequent: names.is_frequent,
            is_name_near: names.is_near,
            is_named_by_email: names.last == Compared::Other
                && (names_last(a.email.as_deref(), b.last)
                    || names_last(b.email.as_deref(), a.last)),
            emails,
            is_mailbox_shared: a.email.as_deref().is_some_and(is_generic),
            phones: Compared::of(some(&a.phones), some(&b.phones), |(), ()| {
                compare_phones(&a.phones, &b.phones)
            }),
            has_other_phones: lacks(&a.phones, &b.phones) && lacks(&b.phones, &a.phones),
            // Most people have no number in common, and reading a number takes longer than the rest.
            share_only_landline: emails == Compared::Other
                && common.all(|phone| phone::is_landline(phone)),
            born: Compared::of(a.born, b.born, compare_dates),
            places: PlaceFacts::of(&a.places, &b.places),
        }
    }

    /// Returns the comparison of each field by its name, in the order of importance.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, Compared)> + use<> {
        [
            (fields::TITLE, self.titles),
            (fields::FIRST_NAME, self.first_alone),
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

/// Returns whether a first name is a single letter: `J` or `J.`
fn is_initial(first: Option<&str>) -> bool {
    let letters = first.map(|first| first.trim().trim_end_matches('.').chars().count());
    letters == Some(1)
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

/// Compares two emails. They are alike if only the domains differ, and the part before the `@` says more than the name, whose `words`
/// are needed then.
fn compare_emails(a: &str, b: &str, words: impl FnOnce() -> Vec<String>) -> Compared {
    /// The fewest letters and digits that say more than the name.
    const REST_MIN: usize = 2;
    if is_placeholder(a) || (a != b && is_placeholder(b)) {
        return Compared::Unknown;
    }
    if a == b {
        return Compared::Same;
    }
    let local = |email: &str| email.split('@').next().map(str::to_owned);
    match (local(a), local(b)) {
        (Some(a), Some(b)) if a == b && !is_generic(&a) => {
            // The longest first: an initial would else be cut out of the name.
            let mut words = words();
            words.sort_unstable_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
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

/// Compares two dates of birth. They are alike if day and month are swapped, if one of them differs in one year, or if
/// only the last digit of the year differs. A date that programs write for an unknown one is none.
fn compare_dates(a: Date, b: Date) -> Compared {
    if is_no_date(a) || is_no_date(b) {
        return Compared::Unknown;
    }
    let (is_same_day, is_same_month) = (a.day() == b.day(), a.month() == b.month());
    let is_swapped = (a.day(), a.month()) == (b.month(), b.day());
    let is_same_decade = a.year() / 10 == b.year() / 10;
    let are_alike = if a.year() == b.year() {
        is_swapped || is_same_day || is_same_month
    } else {
        is_same_decade && is_same_day && is_same_month
    };
    match (a == b, are_alike) {
        (true, _) => Compared::Same,
        (false, true) => Compared::Alike,
        (false, false) => Compared::Other,
    }
}

/// Returns whether programs write this date for an unknown one.
fn is_no_date(date: Date) -> bool {
    (date.day(), date.month()) == (1, 1) && matches!(date.year(), 1900 | 1901 | 1970)
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
                "title unknown",
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
