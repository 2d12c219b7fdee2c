//! Evidence: whether a record that a rule finds is the person of a row.
//!
//! A rule only finds candidates. What two records have in common, and what tells them apart, decides.

use std::borrow::Cow;

use jiff::civil::Date;

use super::first_names;
use super::mailboxes::is_generic;
use crate::record::phone::{self, Region};
use crate::record::{Entity, Form, Key, Record, Rule, Value, email, name};

/// What the fields of a row and of a record say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The same person or client: the policy acts.
    Certain,
    /// Perhaps the same: a person decides.
    Possible(Doubt),
    /// Another one.
    Contradicted,
}

/// Why a match is only possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The first names are not one person's.
    FirstName,
    /// The last names differ, and a phone or a shared mailbox does not make up for that.
    LastName,
    /// The dates of birth differ.
    DateOfBirth,
    /// Nothing beside the rule confirms it.
    Unconfirmed,
    /// More records than can be looked at have the key.
    TooMany,
}

impl Doubt {
    /// The reason in a few words.
    pub fn words(self) -> &'static str {
        match self {
            Doubt::FirstName => "another first name",
            Doubt::LastName => "another last name",
            Doubt::DateOfBirth => "another date of birth",
            Doubt::Unconfirmed => "nothing else confirms it",
            Doubt::TooMany => "too many records have it",
        }
    }

    /// The field that differs; none if that is no single one.
    pub fn field(self) -> Option<&'static str> {
        match self {
            Doubt::FirstName => Some("first_name"),
            Doubt::LastName => Some("last_name"),
            Doubt::DateOfBirth => Some("date_of_birth"),
            Doubt::Unconfirmed | Doubt::TooMany => None,
        }
    }
}

/// Weighs the evidence between rows and records of one form.
#[derive(Clone, Copy, Debug)]
pub struct Assessor<'f> {
    /// The form of both.
    pub form: &'f Form,
    /// Where national telephone numbers of the store are from.
    pub region: Region,
}

impl Assessor<'_> {
    /// Whether the record that a rule finds, by its values, is what a row means.
    pub fn assess(
        &self,
        rule: Rule,
        existing: &[Option<Value<'static>>],
        incoming: &Record,
    ) -> Evidence {
        let is_exact = match rule {
            Rule::Source | Rule::Id => true,
            // The very same name, which a household or a company has alone.
            Rule::Name => self.form.entity() == Entity::Client,
            Rule::Email | Rule::Phone => false,
        };
        if is_exact {
            return Evidence::Certain;
        }
        let (there, new) = (self.stored(existing), self.incoming(incoming));
        weigh(rule, &Facts::of(&there, &new))
    }

    fn stored<'v>(&self, values: &'v [Option<Value<'static>>]) -> Person<'v> {
        let get = |field: &str| values.get(self.form.find(field)?.index())?.as_ref();
        let text = |field: &str| match get(field)? {
            Value::Text(text) => Some(&**text),
            Value::Date(_) | Value::Amount(_) => None,
        };
        let phones = ["phone", "mobile"].into_iter().filter_map(text);
        Person {
            first: text("first_name"),
            last: text("last_name"),
            title: text("title"),
            email: text("email").map(email::key),
            phones: phones
                .filter_map(|phone| phone::key(phone, self.region))
                .map(Cow::Owned)
                .collect(),
            born: match get("date_of_birth") {
                Some(Value::Date(date)) => Some(*date),
                _ => None,
            },
        }
    }

    fn incoming<'r>(&self, record: &'r Record) -> Person<'r> {
        let text = |field: &str| record.text(self.form.find(field)?);
        let phones = [Key::Phone, Key::Mobile].into_iter();
        let born = self.form.find("date_of_birth").map(|id| record.get(id));
        Person {
            first: text("first_name"),
            last: text("last_name"),
            title: text("title"),
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

/// What tells a person from others.
#[derive(Debug, Default)]
struct Person<'v> {
    first: Option<&'v str>,
    last: Option<&'v str>,
    title: Option<&'v str>,
    /// The email's key.
    email: Option<Cow<'v, str>>,
    /// The keys of all telephone numbers.
    phones: Vec<Cow<'v, str>>,
    born: Option<Date>,
}

/// How a field of one record compares with that of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compared {
    Same,
    /// One of them is blank.
    Unknown,
    Other,
}

impl Compared {
    fn of<T: Copy>(a: Option<T>, b: Option<T>, is_same: impl FnOnce(T, T) -> bool) -> Self {
        match (a, b) {
            (Some(a), Some(b)) if is_same(a, b) => Compared::Same,
            (Some(_), Some(_)) => Compared::Other,
            _ => Compared::Unknown,
        }
    }
}

/// How two people compare.
#[derive(Clone, Copy, Debug)]
struct Facts {
    first: Compared,
    last: Compared,
    emails: Compared,
    /// Whether the email that both have is read by several people.
    is_mailbox_shared: bool,
    phones: Compared,
    born: Compared,
}

impl Facts {
    fn of(a: &Person<'_>, b: &Person<'_>) -> Self {
        let (first, last) = names(a, b);
        let some = |phones: &[Cow<'_, str>]| (!phones.is_empty()).then_some(());
        Facts {
            first,
            last,
            emails: Compared::of(a.email.as_ref(), b.email.as_ref(), |a, b| a == b),
            is_mailbox_shared: a.email.as_deref().is_some_and(is_generic),
            phones: Compared::of(some(&a.phones), some(&b.phones), |(), ()| {
                a.phones.iter().any(|phone| b.phones.contains(phone))
            }),
            born: Compared::of(a.born, b.born, |a, b| a == b),
        }
    }
}

/// How the first and the last names of two people compare.
fn names(a: &Person<'_>, b: &Person<'_>) -> (Compared, Compared) {
    let all = |person: &Person<'_>| {
        let parts = [person.first, person.last].into_iter().flatten();
        let mut words: Vec<String> = parts.flat_map(name::words).collect();
        words.sort_unstable();
        words
    };
    let (all_a, all_b) = (all(a), all(b));
    // First and last name have changed places, or stand in one field.
    if all_a.len() > 1 && all_a == all_b {
        return (Compared::Same, Compared::Same);
    }
    let (first_a, last_a) = first_and_last(a, b);
    let (first_b, last_b) = first_and_last(b, a);
    let mut first = Compared::of(first_a, first_b, first_names::are_compatible);
    let is_equal = first_a.map(name::words) == first_b.map(name::words);
    if !is_equal || first == Compared::Unknown {
        let is_other = Compared::of(gender(a), gender(b), |a, b| a == b) == Compared::Other;
        first = if is_other { Compared::Other } else { first };
    }
    (first, Compared::of(last_a, last_b, are_last_names_alike))
}

/// First and last name, without those that have no word beside a title. A single word, which counts as a first name, may be
/// the last name of the other.
fn first_and_last<'v>(
    person: &Person<'v>,
    other: &Person<'_>,
) -> (Option<&'v str>, Option<&'v str>) {
    let meant = |name: Option<&'v str>| name.filter(|name| !name::words(name).is_empty());
    let (first, last) = (meant(person.first), meant(person.last));
    let is_last_of_other = |only: &str| {
        other
            .last
            .is_some_and(|last| name::words(last) == name::words(only))
    };
    match (first, last) {
        (Some(only), None) if is_last_of_other(only) => (None, Some(only)),
        both => both,
    }
}

/// Whether two last names may be one person's: equal, with a typing error, an initial, or one of a double name.
fn are_last_names_alike(a: &str, b: &str) -> bool {
    /// Fewer letters than this are a particle, or hold no typing error: Hall, Hill and Hull.
    const LETTERS_MIN: usize = 5;
    let (a, b) = (name::words(a), name::words(b));
    let (whole_a, whole_b) = (a.concat(), b.concat());
    let length = |word: &str| word.chars().count();
    let is_initial = |a: &str, b: &str| length(a) == 1 && b.starts_with(a);
    whole_a == whole_b
        || is_initial(&whole_a, &whole_b)
        || is_initial(&whole_b, &whole_a)
        || a.iter().any(|word| length(word) > 3 && b.contains(word))
        || (length(&whole_a).min(length(&whole_b)) >= LETTERS_MIN
            && strsim::osa_distance(&whole_a, &whole_b) <= 1)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gender {
    Female,
    Male,
}

/// What the title of a person says, which may stand before the first name.
fn gender(person: &Person<'_>) -> Option<Gender> {
    let before = person
        .first
        .and_then(|first| first.split_whitespace().next());
    let titles = [person.title, before].into_iter().flatten();
    titles
        .filter_map(
            |title| match &*title.trim().trim_end_matches('.').to_lowercase() {
                "mr" | "sir" | "lord" | "herr" => Some(Gender::Male),
                "mrs" | "ms" | "miss" | "dame" | "lady" | "frau" => Some(Gender::Female),
                _ => None,
            },
        )
        .next()
}

/// What the facts say of a candidate that a rule has found.
fn weigh(rule: Rule, facts: &Facts) -> Evidence {
    use Compared::{Other, Same};
    let is_other_person = facts.first == Other || facts.born == Other;
    let doubt = match facts {
        _ if facts.first == Other => Some(Doubt::FirstName),
        _ if facts.born == Other => Some(Doubt::DateOfBirth),
        _ => None,
    };
    let weak = doubt.or((facts.last == Other).then_some(Doubt::LastName));
    let (doubt, is_contradicted) = match rule {
        Rule::Source | Rule::Id => (None, false),
        Rule::Email if !facts.is_mailbox_shared => (doubt, false),
        // As weak as the number of a switchboard.
        Rule::Email => (weak, is_other_person && facts.phones == Other),
        Rule::Phone => {
            let is_nameless = facts.first != Same && facts.emails == Other;
            let unconfirmed = is_nameless.then_some(Doubt::Unconfirmed);
            (
                weak.or(unconfirmed),
                is_other_person && facts.emails == Other,
            )
        }
        Rule::Name => by_name(facts, doubt),
    };
    match doubt {
        _ if is_contradicted => Evidence::Contradicted,
        Some(doubt) => Evidence::Possible(doubt),
        None => Evidence::Certain,
    }
}

/// What tells against somebody whose name is alike, and whether that is enough.
fn by_name(facts: &Facts, doubt: Option<Doubt>) -> (Option<Doubt>, bool) {
    use Compared::{Other, Same};
    let contacts = [facts.emails, facts.phones];
    let differs = contacts.contains(&Other);
    let all_differ = contacts == [Other, Other];
    if doubt.is_some() {
        return (doubt, differs && !contacts.contains(&Same));
    }
    let is_confirmed = contacts.contains(&Same) || (facts.born == Same && !all_differ);
    let unconfirmed = (!is_confirmed).then_some(Doubt::Unconfirmed);
    (unconfirmed, all_differ && facts.born != Same)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A person of `first|last|email|phone|born|title`.
    fn person(text: &str) -> Person<'_> {
        let mut parts = text
            .split('|')
            .map(|part| Some(part).filter(|part| !part.is_empty()));
        let mut next = || parts.next().flatten();
        Person {
            first: next(),
            last: next(),
            email: next().map(Cow::Borrowed),
            phones: next().map(Cow::Borrowed).into_iter().collect(),
            born: next().map(|date| date.parse().unwrap()),
            title: next(),
        }
    }

    fn assert_all(rule: Rule, cases: &[(&str, &str, Evidence)]) {
        for (a, b, expected) in cases {
            let found = |a, b| weigh(rule, &Facts::of(&person(a), &person(b)));
            assert_eq!(found(a, b), *expected, "{rule}: {a} / {b}");
            assert_eq!(found(b, a), *expected, "{rule}: {b} / {a}");
        }
    }

    use Doubt::{DateOfBirth, FirstName, LastName, Unconfirmed};
    use Evidence::{Certain, Contradicted, Possible};

    #[test]
    fn one_email_is_one_person_unless_the_first_name_or_the_date_of_birth_is_another() {
        assert_all(
            Rule::Email,
            &[
                ("Ada|Moor|a@x", "Ada|Moor|a@x", Certain),
                ("Ada|Moor|a@x", "Ada|Hale|a@x", Certain),
                ("Ada|Moor|a@x|1", "Ada|Moor|a@x|2", Certain),
                ("Bob|Lind|a@x", "Robert|Lind|a@x", Certain),
                ("A.|Moor|a@x", "Ada|Moor|a@x", Certain),
                ("||a@x", "Ada|Moor|a@x", Certain),
                ("Moor|Ada|a@x", "Ada|Moor|a@x", Certain),
                ("Ada Moor||a@x", "Ada|Moor|a@x", Certain),
                ("Moor||a@x", "Ada|Moor|a@x", Certain),
                ("Ada||q@x|1", "Jane||q@x|2", Possible(FirstName)),
                ("John|Quill|q@x", "Jane|Quill|q@x", Possible(FirstName)),
                (
                    "Ada|Moor|a@x||1958-01-01",
                    "Ada|Moor|a@x||1985-01-01",
                    Possible(DateOfBirth),
                ),
                ("Mr|Quill|q@x", "Mrs|Quill|q@x", Possible(FirstName)),
                (
                    "J|Quill|q@x|||Mr",
                    "Jane|Quill|q@x|||Mrs",
                    Possible(FirstName),
                ),
                ("Jane|Quill|q@x|||Miss", "Jane|Quill|q@x|||Mrs", Certain),
                ("Jane|Quill|q@x|||Mr", "Jane|Quill|q@x|||Mrs", Certain),
            ],
        );
    }

    #[test]
    fn a_mailbox_that_several_people_read_is_weak() {
        assert_all(
            Rule::Email,
            &[
                ("Ada|Moor|info@x", "Ada|Moor|info@x", Certain),
                ("Ada|Moor|info@x", "Ada|Hale|info@x", Possible(LastName)),
                ("Ada|Moor|info@x", "Bob|Lind|info@x", Possible(FirstName)),
                (
                    "Ada|Moor|info@x|1",
                    "Bob|Lind|info@x|1",
                    Possible(FirstName),
                ),
                ("Ada|Moor|info@x|1", "Bob|Lind|info@x|2", Contradicted),
            ],
        );
    }

    #[test]
    fn one_phone_is_one_person_only_with_both_names() {
        assert_all(
            Rule::Phone,
            &[
                ("Ada|Moor||1", "Ada|Moor||1", Certain),
                ("Ada|Moor|a@x|1", "Ada|Moor|b@x|1", Certain),
                ("Ada|Moor||1", "Ada|Moor-Hale||1", Certain),
                ("Ada|Moor||1", "Ada|||1", Certain),
                ("Ada|Moor||1", "Ada|Hale||1", Possible(LastName)),
                ("Ada|Moor|a@x|1", "Ada|Hale|b@x|1", Possible(LastName)),
                ("John|Quill||1", "Jane|Quill||1", Possible(FirstName)),
                ("Ben|Rowe|b@x|1", "Cat|Shaw|c@x|1", Contradicted),
                ("John|Quill|b@x|1", "Jane|Quill|c@x|1", Contradicted),
                ("||b@x|1", "Cat|Shaw|c@x|1", Possible(Unconfirmed)),
                ("|||1", "Cat|Shaw|c@x|1", Certain),
                (
                    "John|Quill||1|1958-01-01",
                    "John|Quill||1|1985-01-01",
                    Possible(DateOfBirth),
                ),
                (
                    "John|Quill|a@x|1|1958-01-01",
                    "John|Quill|b@x|1|1985-01-01",
                    Contradicted,
                ),
            ],
        );
    }

    #[test]
    fn a_name_alone_is_nobody_for_certain() {
        assert_all(
            Rule::Name,
            &[
                ("John|Quill", "John|Quill", Possible(Unconfirmed)),
                ("John|Quill|a@x", "Jon|Quill|b@x", Possible(Unconfirmed)),
                ("John|Quill|a@x", "John|Quill|b@x|2", Possible(Unconfirmed)),
                ("John|Quill|a@x|1", "John|Quill|b@x|2", Contradicted),
                ("John|Quill|a@x|1", "Jon|Quill|b@x|1", Certain),
                ("John|Quill|a@x", "Jon|Quill|a@x", Certain),
                ("John|Quill|||1958-01-01", "Jon|Quill|||1958-01-01", Certain),
                (
                    "John|Quill|a@x||1958-01-01",
                    "John|Quill|b@x||1958-01-01",
                    Certain,
                ),
                (
                    "John|Quill|a@x|1|1958-01-01",
                    "John|Quill|b@x|2|1958-01-01",
                    Possible(Unconfirmed),
                ),
                (
                    "John|Quill|||1958-01-01",
                    "John|Quill|||1985-01-01",
                    Possible(DateOfBirth),
                ),
                (
                    "John|Quill|a@x||1958-01-01",
                    "John|Quill|b@x||1985-01-01",
                    Contradicted,
                ),
                ("Michael|Quill", "Michelle|Quill", Possible(FirstName)),
                ("Michael|Quill|a@x", "Michelle|Quill|b@x", Contradicted),
                (
                    "Michael|Quill|a@x|1",
                    "Michelle|Quill|b@x|1",
                    Possible(FirstName),
                ),
            ],
        );
    }
}
