//! Evidence: whether a record that a rule finds is the person of a row.
//!
//! A rule only finds candidates. What two records have in common, and what tells them apart, decides.

use super::mailboxes::is_generic;
use super::person::{Compared, Facts, Person};
use crate::record::phone::Region;
use crate::record::{Entity, Form, Record, Rule, Value};

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
    /// The client is an individual and has another contact as Self.
    OtherSelf,
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
            Doubt::OtherSelf => "it has another contact as Self",
            Doubt::TooMany => "too many records have it",
        }
    }

    /// The field that differs; none if that is no single one.
    pub fn field(self) -> Option<&'static str> {
        match self {
            Doubt::FirstName => Some("first_name"),
            Doubt::LastName => Some("last_name"),
            Doubt::DateOfBirth => Some("date_of_birth"),
            Doubt::Unconfirmed | Doubt::OtherSelf | Doubt::TooMany => None,
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
        let new = Person::of_row(self.form, incoming);
        // Parsing a number takes longer than all the rest, and nearly no match needs it.
        let needs_phones = match rule {
            Rule::Email => new.email.as_deref().is_some_and(is_generic),
            Rule::Name => true,
            Rule::Phone | Rule::Source | Rule::Id => false,
        };
        let region = needs_phones.then_some(self.region);
        let there = Person::of_record((self.form, region), existing);
        weigh(rule, Facts::of(&there, &new))
    }
}

/// What the facts say of a candidate that a rule has found.
fn weigh(rule: Rule, facts: Facts) -> Evidence {
    use Compared::{Other, Same};
    let is_other_person = facts.first == Other || facts.born == Other;
    let doubt = match (facts.first, facts.born) {
        (Other, _) => Some(Doubt::FirstName),
        (_, Other) => Some(Doubt::DateOfBirth),
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
fn by_name(facts: Facts, doubt: Option<Doubt>) -> (Option<Doubt>, bool) {
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
    use std::borrow::Cow;

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
            let found = |a, b| weigh(rule, Facts::of(&person(a), &person(b)));
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
