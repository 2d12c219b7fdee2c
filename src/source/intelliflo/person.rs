//! Chooses the values of a client that become a contact, without side effects.

use std::borrow::Cow;

use super::employment::{employment, retirement_age, status};
use super::income;
use super::taking::{Taking, date_of};
use super::wire::{Client, ContactDetail, Employment, Income};
use crate::record::{name, whole_name};

/// A person in the list of clients.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The id in Intelliflo.
    pub id: i64,
    /// The full name, as Intelliflo shows it.
    pub name: String,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// The title, such as Mr or Mrs.
    pub title: String,
    /// `YYYY-MM-DD`, or empty.
    pub date_of_birth: String,
}

impl Person {
    /// Returns the person of a client, or `None` for a trust, a company, or a client without an id.
    pub fn of(client: Client) -> Option<Self> {
        if !client.is_person() {
            return None;
        }
        let id = client.id?;
        let person = client.person.unwrap_or_default();
        let (mut first, mut last) = (person.first_name, person.last_name);
        if first.is_none()
            && let Some(name) = &client.name
        {
            let (given, family) = names(name, person.title.as_deref(), last.as_deref());
            first = given;
            last = last.or(family);
        }
        let (first_name, last_name) = (first.unwrap_or_default(), last.unwrap_or_default());
        let name = client
            .name
            .unwrap_or_else(|| format!("{first_name} {last_name}").trim().to_owned());
        let born = person.date_of_birth.as_deref().and_then(date_of);
        Some(Person {
            id,
            name,
            first_name,
            last_name,
            title: person.title.unwrap_or_default(),
            date_of_birth: born.map(|date| date.to_string()).unwrap_or_default(),
        })
    }
}

/// Splits a full name into first and last name. The title before it is left out. If the name ends with the known last
/// name, only the first name is returned.
fn names(name: &str, title: Option<&str>, last: Option<&str>) -> (Option<String>, Option<String>) {
    let words = |text: Option<&str>| -> Vec<String> {
        let words = text.unwrap_or_default().split_whitespace();
        words.map(str::to_lowercase).collect()
    };
    let (lower, title, last) = (words(Some(name)), words(title), words(last));
    let mut start = 0;
    if lower.starts_with(&title) {
        start = title.len();
    }
    while lower.get(start).is_some_and(|word| name::is_title(word)) {
        start += 1;
    }
    let ends_with_last = !last.is_empty() && lower[start..].ends_with(&last);
    let end = lower.len() - if ends_with_last { last.len() } else { 0 };
    let left = name.split_whitespace().take(end).skip(start);
    let left = left.collect::<Vec<&str>>().join(" ");
    if ends_with_last {
        return (Some(left).filter(|first| !first.is_empty()), None);
    }
    let whole = whole_name::split(&left);
    (
        whole.first.map(str::to_owned),
        whole.last.map(Cow::into_owned),
    )
}

/// The warning about a person who is skipped.
const SKIPPED: &str = "has no default email, and is skipped";

/// A warning about a value of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The text, with the name and id of the person.
    pub text: String,
    /// Whether the warning is that the person is skipped.
    pub is_skip: bool,
}

impl Warning {
    /// Creates a warning about a person. `told` is the text without the name.
    pub fn of(person: &Person, told: &str) -> Self {
        Warning {
            text: format!("{} ({}): {told}", person.name, person.id),
            is_skip: told == SKIPPED,
        }
    }
}

/// The details of a person, which the list of clients does not have.
#[derive(Debug, Default)]
pub struct Details {
    /// The email addresses and telephone numbers.
    pub contacts: Vec<ContactDetail>,
    /// The jobs.
    pub employments: Vec<Employment>,
    /// The incomes.
    pub incomes: Vec<Income>,
}

/// Returns the cells of the row of a person, in the order of `COLUMNS`, and the warnings about its values.
pub fn cells(person: &Person, details: &Details, taking: &Taking) -> ([String; 11], Vec<String>) {
    let mut warnings = Vec::new();
    let email = email(&details.contacts, taking.first_email, &mut warnings);
    if email.is_none() {
        warnings.push(SKIPPED.to_owned());
    }
    let phone = phone(&details.contacts);
    let job = employment(&details.employments, taking.today, &mut warnings);
    let status = job.and_then(|job| status(job.status.as_deref()?, &mut warnings));
    let income = income::annual(&details.incomes, taking, &mut warnings);
    let age = job.and_then(|job| retirement_age(job, &mut warnings));
    let occupation = job.and_then(|job| job.occupation.clone());
    let cells = [
        person.id.to_string(),
        person.first_name.clone(),
        person.last_name.clone(),
        person.title.clone(),
        occupation.unwrap_or_default(),
        email.unwrap_or_default().to_owned(),
        phone.unwrap_or_default().to_owned(),
        person.date_of_birth.clone(),
        status.unwrap_or_default(),
        income.unwrap_or_default(),
        age.unwrap_or_default(),
    ];
    (cells, warnings)
}

/// Returns the default email; of several, the one with the lowest id. `first_will_do` allows the first email if there
/// is no default.
fn email<'d>(
    details: &'d [ContactDetail],
    first_will_do: bool,
    warnings: &mut Vec<String>,
) -> Option<&'d str> {
    let emails = of_kind(details, "Email");
    let defaults: Vec<&&ContactDetail> = emails.iter().filter(|email| email.is_default).collect();
    if defaults.len() > 1 {
        warnings.push(format!(
            "{} emails are the default: the one that was entered first is taken",
            defaults.len()
        ));
    }
    let first = emails.first().filter(|_| first_will_do);
    defaults.first().copied().or(first)?.value.as_deref()
}

/// Returns the default mobile number, then the default telephone number, then the first mobile, telephone, home or
/// business number.
fn phone(details: &[ContactDetail]) -> Option<&str> {
    let choices = [
        ("Mobile", true),
        ("Telephone", true),
        ("Mobile", false),
        ("Telephone", false),
        ("Home", false),
        ("Business", false),
    ];
    choices.iter().find_map(|&(kind, must_be_default)| {
        let numbers = of_kind(details, kind);
        let found = numbers
            .into_iter()
            .find(|number| number.is_default || !must_be_default);
        found?.value.as_deref()
    })
}

/// Returns the details of a type that are not blank, by ascending id.
fn of_kind<'d>(details: &'d [ContactDetail], kind: &str) -> Vec<&'d ContactDetail> {
    let is_meant = |detail: &&ContactDetail| {
        let is_kind = detail
            .kind
            .as_deref()
            .is_some_and(|k| k.eq_ignore_ascii_case(kind));
        is_kind && detail.value.is_some()
    };
    let mut found: Vec<&ContactDetail> = details.iter().filter(is_meant).collect();
    found.sort_by_key(|detail| detail.id);
    found
}

#[cfg(test)]
mod tests {
    use super::super::wire;
    use super::*;

    fn detail(id: i64, kind: &str, value: &str, is_default: bool) -> ContactDetail {
        ContactDetail {
            id: Some(id),
            kind: Some(kind.to_owned()),
            value: Some(value.to_owned()),
            is_default,
        }
    }

    #[test]
    fn the_default_email_is_taken() {
        let (a, b) = (("Email", "a@example.com"), ("Email", "b@example.com"));
        let of = |id, (kind, value): (&str, &str), is_default| detail(id, kind, value, is_default);
        let cases = [
            (vec![], false, None, 0),
            (vec![of(1, a, true)], false, Some(a.1), 0),
            (vec![of(1, a, false)], false, None, 0),
            (vec![of(2, a, false), of(1, b, false)], true, Some(b.1), 0),
            (vec![of(1, a, false), of(2, b, true)], true, Some(b.1), 0),
            (vec![of(9, a, true), of(2, b, true)], false, Some(b.1), 1),
            (vec![of(1, ("Mobile", "07700 900001"), true)], true, None, 0),
        ];
        for (details, first_will_do, expected, told) in cases {
            let mut warnings = Vec::new();
            let found = email(&details, first_will_do, &mut warnings);
            assert_eq!((found, warnings.len()), (expected, told), "{details:?}");
        }
    }

    #[test]
    fn the_phone_is_the_first_of_the_order() {
        type Numbers<'n> = &'n [(&'n str, &'n str, bool)];
        let cases: [(Numbers<'_>, Option<&str>); 8] = [
            (
                &[("Mobile", "m", true), ("Telephone", "t", true)],
                Some("m"),
            ),
            (
                &[("Mobile", "m", false), ("Telephone", "t", true)],
                Some("t"),
            ),
            (
                &[("Telephone", "t", false), ("Mobile", "m", false)],
                Some("m"),
            ),
            (&[("Home", "h", true), ("Telephone", "t", false)], Some("t")),
            (&[("Business", "b", false), ("Home", "h", false)], Some("h")),
            (&[("Business", "b", false)], Some("b")),
            (&[("Fax", "f", true), ("Pager", "p", true)], None),
            (&[], None),
        ];
        for (numbers, expected) in cases {
            let details: Vec<ContactDetail> = (1..)
                .zip(numbers)
                .map(|(id, &(kind, value, is_default))| detail(id, kind, value, is_default))
                .collect();
            assert_eq!(phone(&details), expected, "{numbers:?}");
        }
    }

    #[test]
    fn a_person_is_named_by_its_parts_or_by_the_name_that_is_shown() {
        let shown_first_last = [
            ("Ida Moor", "Ida", "Moor", "Ida", "Moor"),
            ("", "Ida", "Moor", "Ida", "Moor"),
            ("Ida van Moor", "", "", "Ida", "van Moor"),
            ("Ida Moor", "", "Moor", "Ida", "Moor"),
            ("", "", "Moor", "", "Moor"),
            ("Moor", "", "Moor", "", "Moor"),
            ("Mrs. Moor", "", "MOOR", "", "MOOR"),
            ("Mrs Ida  Jane Moor", "", "Moor", "Ida Jane", "Moor"),
            (
                "Dr Ida van der Moor",
                "",
                "van der Moor",
                "Ida",
                "van der Moor",
            ),
            ("Moor, Ida", "", "Moor", "Ida", "Moor"),
            ("Wing Commander Ida Moor", "", "Moor", "Ida", "Moor"),
            ("Ida", "", "Moor", "Ida", "Moor"),
        ];
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        for (shown, first, last, expected_first, expected_last) in shown_first_last {
            let client = Client {
                id: Some(7),
                name: text(shown),
                party_type: text("Person"),
                person: Some(wire::Person {
                    first_name: text(first),
                    last_name: text(last),
                    title: text("Wing Commander"),
                    ..wire::Person::default()
                }),
            };
            let person = Person::of(client).unwrap();
            let found = (&*person.first_name, &*person.last_name);
            assert_eq!(found, (expected_first, expected_last), "{shown:?}");
            let whole = format!("{expected_first} {expected_last}");
            let expected_name = if shown.is_empty() {
                whole.trim()
            } else {
                shown
            };
            assert_eq!(person.name, expected_name);
        }
    }
}
