//! What of a client becomes a contact: the rules of choice, pure. Money is `income`.

use std::borrow::Cow;
use std::cmp::Reverse;

use jiff::civil::Date;

use super::income;
use super::wire::{Client, ContactDetail, Employment, Income};
use crate::record::amount::Currency;
use crate::record::{cut, name, whole_name};

/// What the settings say on what is taken.
#[derive(Clone, Debug)]
pub struct Taking {
    /// Incomes after taxes instead of before.
    pub net: bool,
    /// A joint income in equal parts instead of whole.
    pub splits_joint: bool,
    /// Of a person without a default email the first one.
    pub first_email: bool,
    /// The store's currency.
    pub currency: Currency,
    /// The present day.
    pub today: Date,
}

/// A person in the list of clients.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The id there.
    pub id: i64,
    /// The name as it is shown there.
    pub name: String,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// Mr, Mrs and many more.
    pub title: String,
    /// `YYYY-MM-DD`, or nothing.
    pub date_of_birth: String,
}

impl Person {
    /// A person of a client; none of what is no person.
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

/// First and last name of the name that is shown: without the title before it, and, if the last name is known and stands
/// behind it, without that.
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

/// What is said of a person who is skipped.
const SKIPPED: &str = "has no default email, and is skipped";

/// What somebody should know of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// In words.
    pub text: String,
    /// Whether it is that the person is skipped.
    pub is_skip: bool,
}

impl Warning {
    /// What is to be known of somebody.
    pub fn of(person: &Person, told: &str) -> Self {
        Warning {
            text: format!("{} ({}): {told}", person.name, person.id),
            is_skip: told == SKIPPED,
        }
    }
}

/// What is read of a person besides the list.
#[derive(Debug, Default)]
pub struct Details {
    /// Addresses and numbers.
    pub contacts: Vec<ContactDetail>,
    /// Jobs.
    pub employments: Vec<Employment>,
    /// Incomes.
    pub incomes: Vec<Income>,
}

/// The cells of a person's row, and what somebody should know about them.
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

/// The calendar date of a moment, in whatever form: it stays that date, across all zones.
pub fn date_of(text: &str) -> Option<Date> {
    let day = text.trim().get(..10)?;
    let rest = text.trim().get(10..)?;
    let is_separate = rest.is_empty() || rest.starts_with(['T', 't', ' ']);
    let date: Date = day.parse().ok().filter(|_| is_separate)?;
    // What their platform writes for no date at all.
    (date.year() > 1).then_some(date)
}

/// The default email; of several the one with the lowest id.
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

/// The default mobile, else the default telephone, else the first of what there is.
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

/// The details of a type that hold something, by ascending id.
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

/// The present job: of those that have not ended the one that began last, then the one with the highest id.
fn employment<'e>(
    employments: &'e [Employment],
    today: Date,
    warnings: &mut Vec<String>,
) -> Option<&'e Employment> {
    let ended = |job: &Employment| job.ends_on.as_deref().and_then(date_of);
    let mut current: Vec<&Employment> = employments
        .iter()
        .filter(|job| ended(job).is_none_or(|date| date > today))
        .collect();
    current.sort_by_key(|job| {
        let starts = job.starts_on.as_deref().and_then(date_of);
        Reverse((starts, job.id))
    });
    if current.len() > 1 {
        warnings.push(format!(
            "{} employments have no end: the one that began last is taken",
            current.len()
        ));
    }
    current.first().copied()
}

/// Employment statuses there and here.
const STATUSES: &[(&str, &str)] = &[
    ("Unknown", ""),
    ("SelfEmployed", "Self-employed"),
    ("CompanyDirector", "Company director"),
    ("Retired", "Retired"),
    ("Unemployed", "Unemployed"),
    ("Houseperson", "Houseperson"),
    ("Student", "Student"),
    ("MaternityLeave", "Maternity leave"),
    ("LongTermIllness", "Long-term illness"),
    ("ContractWorker", "Contract worker"),
    ("Employed", "Employed"),
    ("CarerOfaChildUnder16", "Carer of a child under 16"),
    ("CarerOfaPersonOver16", "Carer of a person over 16"),
    ("Other", "Other"),
];

/// The employment status in our words; one that is not known is kept as it is.
fn status(theirs: &str, warnings: &mut Vec<String>) -> Option<String> {
    let known = STATUSES
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(theirs));
    match known {
        Some((_, "")) => None,
        Some((_, ours)) => Some((*ours).to_owned()),
        None => {
            warnings.push(format!(
                "the employment status {} is not known: it is kept as text",
                cut(theirs)
            ));
            Some(theirs.to_owned())
        }
    }
}

/// An age from 0 to 99.
fn retirement_age(job: &Employment, warnings: &mut Vec<String>) -> Option<String> {
    let age = job.intended_retirement_age?;
    if (0..=99).contains(&age) {
        return Some(age.to_string());
    }
    warnings.push("the intended retirement age is not from 0 to 99: it is left out".to_owned());
    None
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
    fn a_date_stays_that_date() {
        let cases = [
            ("2010-01-01T00:00:00Z", Some("2010-01-01")),
            ("2010-01-01T23:59:59.999Z", Some("2010-01-01")),
            ("2010-01-01T00:00:00", Some("2010-01-01")),
            ("2020-07-31", Some("2020-07-31")),
            ("2010-06-30T23:00:00+01:00", Some("2010-06-30")),
            ("0001-01-01T00:00:00", None),
            ("2010-02-30", None),
            ("31/07/2020", None),
            ("2020-07-311", None),
            ("soon", None),
            ("", None),
        ];
        for (text, expected) in cases {
            let date = date_of(text).map(|date| date.to_string());
            assert_eq!(date.as_deref(), expected, "{text}");
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

    fn job(id: i64, starts: Option<&str>, ends: Option<&str>) -> Employment {
        Employment {
            id: Some(id),
            starts_on: starts.map(str::to_owned),
            ends_on: ends.map(str::to_owned),
            ..Employment::default()
        }
    }

    #[test]
    fn the_present_job_is_the_one_that_began_last() {
        let today = "2026-11-21".parse().unwrap();
        let cases = [
            (vec![], None, 0),
            (vec![job(1, None, Some("2026-11-20"))], None, 0),
            (vec![job(1, None, Some("2026-11-21"))], None, 0),
            (vec![job(1, None, Some("2027-01-01T00:00:00Z"))], Some(1), 0),
            (
                vec![
                    job(1, Some("2020-01-01"), None),
                    job(2, Some("2019-01-01"), None),
                ],
                Some(1),
                1,
            ),
            (vec![job(1, None, None), job(2, None, None)], Some(2), 1),
            (
                vec![job(9, None, None), job(2, Some("2001-01-01"), None)],
                Some(2),
                1,
            ),
        ];
        for (jobs, expected, told) in cases {
            let mut warnings = Vec::new();
            let found = employment(&jobs, today, &mut warnings).and_then(|job| job.id);
            assert_eq!((found, warnings.len()), (expected, told), "{jobs:?}");
        }
    }

    #[test]
    fn statuses_are_translated_and_unknown_ones_kept() {
        let cases = [
            ("SelfEmployed", Some("Self-employed"), 0),
            ("selfemployed", Some("Self-employed"), 0),
            ("CarerOfaChildUnder16", Some("Carer of a child under 16"), 0),
            ("Unknown", None, 0),
            ("Astronaut", Some("Astronaut"), 1),
        ];
        for (theirs, ours, told) in cases {
            let mut warnings = Vec::new();
            assert_eq!(status(theirs, &mut warnings).as_deref(), ours, "{theirs}");
            assert_eq!(warnings.len(), told, "{theirs}");
        }
    }

    #[test]
    fn retirement_ages_are_possible_ages() {
        for (age, expected) in [(0, Some("0")), (99, Some("99")), (100, None), (-1, None)] {
            let job = Employment {
                intended_retirement_age: Some(age),
                ..Employment::default()
            };
            let found = retirement_age(&job, &mut Vec::new());
            assert_eq!(found.as_deref(), expected, "{age}");
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
