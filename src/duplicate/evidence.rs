//! Evidence: decides whether a candidate and a row are the same person.
//!
//! A rule only finds candidates. The values that agree and the values that differ decide.

use super::mailboxes::is_generic;
use super::person::{Compared, Facts, Person};
use crate::record::phone::Region;
use crate::record::{Comparison, Key, Record, Rule, Schema, Value, fields};

/// The assessment of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The row and the record are the same person or client. The duplicate policy acts.
    Certain,
    /// They may be the same. The user decides.
    Possible(Doubt),
    /// They are different people or clients.
    Contradicted,
}

/// The reason why a match is only possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The first names cannot belong to one person.
    FirstName,
    /// The last names differ, and the match is only by phone or by a shared mailbox.
    LastName,
    /// The dates of birth differ.
    DateOfBirth,
    /// No value confirms the match in addition to the rule.
    Unconfirmed,
    /// The client is an individual and has a different contact as Self.
    OtherSelf,
    /// More records have the key than are compared (`LOOKED_AT_MAX`).
    TooMany,
}

impl Doubt {
    /// Returns the reason in a few words.
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

    /// Returns the field that differs, or `None` if the reason is not a single field.
    pub fn field(self) -> Option<&'static str> {
        match self {
            Doubt::FirstName => Some(fields::FIRST_NAME),
            Doubt::LastName => Some(fields::LAST_NAME),
            Doubt::DateOfBirth => Some(fields::DATE_OF_BIRTH),
            Doubt::Unconfirmed | Doubt::OtherSelf | Doubt::TooMany => None,
        }
    }
}

/// Assesses candidates for rows of one schema.
#[derive(Clone, Copy, Debug)]
pub struct Assessor<'f> {
    /// The schema of the rows and the records.
    pub schema: &'f Schema,
    /// The region of national telephone numbers.
    pub region: Region,
}

impl Assessor<'_> {
    /// Returns the assessment of a candidate that `rule` found. `existing` has its values by field.
    pub fn assess(
        &self,
        rule: Rule,
        existing: &[Option<Value<'static>>],
        incoming: &Record,
    ) -> Evidence {
        let comparison = rule.comparison(self.schema.entity());
        // The same name identifies a household or a company. A similar name of people only makes a candidate.
        let is_exact = matches!(
            comparison,
            Some(Comparison::SameName | Comparison::Identity)
        );
        if is_exact {
            return Evidence::Certain;
        }
        // Parsing a number takes longer than the rest of the assessment, and nearly no match needs it.
        let needs_phones = match rule {
            Rule::Email => incoming.key(Key::Email).is_some_and(is_generic),
            Rule::Name => true,
            Rule::Phone | Rule::ExternalId | Rule::Id => false,
        };
        let region = needs_phones.then_some(self.region);
        weigh(rule, self.compare(region, existing, incoming))
    }

    /// Returns the comparison of all fields of a record with a row.
    pub fn facts(&self, existing: &[Option<Value<'static>>], incoming: &Record) -> Facts {
        self.compare(Some(self.region), existing, incoming)
    }

    fn compare(
        &self,
        region: Option<Region>,
        existing: &[Option<Value<'static>>],
        incoming: &Record,
    ) -> Facts {
        let existing = Person::of_record((self.schema, region), existing);
        Facts::of(&existing, &Person::of_row(self.schema, incoming))
    }
}

/// Returns the assessment of the facts about a candidate that `rule` found.
fn weigh(rule: Rule, facts: Facts) -> Evidence {
    use Compared::{Other, Unknown};
    let is_other_person = facts.first == Other || facts.born == Other;
    let doubt = match (facts.first, facts.born) {
        (Other, _) => Some(Doubt::FirstName),
        (_, Other) => Some(Doubt::DateOfBirth),
        _ => None,
    };
    let weak = doubt.or((facts.last == Other).then_some(Doubt::LastName));
    let (doubt, is_contradicted) = match rule {
        Rule::ExternalId | Rule::Id => (None, false),
        Rule::Email if !facts.is_mailbox_shared => (doubt, false),
        // A shared mailbox is as weak as the number of a switchboard.
        Rule::Email => (weak, is_other_person && facts.phones == Other),
        Rule::Phone => {
            let is_nameless = facts.first == Unknown && facts.emails == Other;
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

/// Returns the doubt about a candidate with a similar name, and whether the facts rule the candidate out.
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

    /// Parses a person: `first|last|email|phone|born|title`.
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
    fn a_name_alone_is_never_certain() {
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
