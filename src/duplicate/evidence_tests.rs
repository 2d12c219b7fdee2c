//! The tables of cases of the evidence.

use std::borrow::Cow;

use proptest::prelude::*;

use super::evidence::weigh;
use super::facts::Facts;
use super::person::Person;
use super::places::Places;
use super::{Doubt, Evidence};

/// Parses a person: `first|last|email|phone|born|title|company|street|city|postcode`.
fn person(text: &str) -> Person<'_> {
    let mut parts = text
        .split('|')
        .map(|part| Some(part).filter(|part| !part.is_empty()));
    let mut next = || parts.next().flatten();
    Person {
        first: next(),
        last: next(),
        email: next().map(Cow::Borrowed),
        phones: next().map_or_else(Vec::new, |phones| {
            phones.split(' ').map(Cow::Borrowed).collect()
        }),
        born: next().map(|date| date.parse().unwrap()),
        title: next(),
        places: Places {
            company: next(),
            street: next(),
            city: next(),
            postcode: next(),
        },
    }
}

/// Values that many people have in common, by field of `person`.
const VALUES: [&[&str]; 10] = [
    &[
        "", "Ada", "A.", "Jane", "Janet", "Mrs Ada", "Bob", "Robert", "Ada Moor",
    ],
    &["", "Moor", "Moore", "Moor-Hale", "Smith", "Hale", "Ada"],
    &[
        "",
        "a@x",
        "info@x",
        "ada.moor@x",
        "ada.moor77@x",
        "ada.moor77@y",
    ],
    &[
        "",
        "+442079460001",
        "+442079460010",
        "+447700900123",
        "+442079460001 +447700900123",
    ],
    &["", "1958-03-04", "1958-04-03", "1985-03-04"],
    &["", "Mr", "Mrs"],
    &["", "Rowe Ltd", "Rowe", "Shaw plc"],
    &["", "1 Mill Lane", "1 Mill Ln", "9 High Street"],
    &["", "Leeds", "York"],
    &["", "LS1 4AB", "LS1 4AD", "YO9 7XY"],
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn two_people_have_one_verdict_whichever_of_them_is_in_the_store(
        picks in prop::collection::vec((0..64_usize, 0..64_usize), VALUES.len())
    ) {
        let cells = |of: fn(&(usize, usize)) -> usize| {
            let picked = picks.iter().zip(VALUES);
            picked.map(|(pick, values)| values[of(pick) % values.len()]).collect::<Vec<_>>().join("|")
        };
        let (a, b) = (cells(|pick| pick.0), cells(|pick| pick.1));
        let (a_b, b_a) = (Facts::of(&person(&a), &person(&b)), Facts::of(&person(&b), &person(&a)));
        prop_assert_eq!(weigh(&a_b), weigh(&b_a), "{} / {}", a, b);
        prop_assert!(a_b.fields().eq(b_a.fields()), "{} / {}", a, b);
    }
}

fn assert_all(cases: &[(&str, &str, Evidence)]) {
    for (a, b, expected) in cases {
        let found = |a, b| weigh(&Facts::of(&person(a), &person(b)));
        assert_eq!(found(a, b), *expected, "{a} / {b}");
        assert_eq!(found(b, a), *expected, "{b} / {a}");
    }
}

use Doubt::{DateOfBirth, FirstName, LastName, Relative, Unconfirmed};
use Evidence::{Certain, Contradicted, Possible};

#[test]
fn one_email_is_one_person_unless_the_first_name_or_the_date_of_birth_is_another() {
    assert_all(&[
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
    ]);
}

#[test]
fn a_mailbox_that_several_people_read_is_weak() {
    assert_all(&[
        ("Ada|Moor|info@x", "Ada|Moor|info@x", Certain),
        ("Ada|Moor|info@x", "Ada|Hale|info@x", Possible(LastName)),
        ("Ada|Moor|info@x", "Bob|Lind|info@x", Possible(FirstName)),
        (
            "Ada|Moor|info@x|1",
            "Bob|Lind|info@x|1",
            Possible(FirstName),
        ),
        ("Ada|Moor|info@x|1", "Bob|Lind|info@x|2", Contradicted),
    ]);
}

#[test]
fn one_phone_is_one_person_only_with_both_names() {
    assert_all(&[
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
    ]);
}

#[test]
fn a_name_alone_is_never_certain() {
    assert_all(&[
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
        ("Michael|Quill|a@x|1", "Michelle|Quill|b@x|1", Contradicted),
    ]);
}

#[test]
fn a_name_with_one_home_alone_is_never_certain() {
    // first|last|email|phone|born|title|company|street|city|postcode
    assert_all(&[
        (
            "Ada|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            "Ada|Moor||||||1 Mill Ln|Leeds|ls1 4ab",
            Possible(Relative),
        ),
        (
            "Ada|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            "Ada|Moor||||||1 Mill Lane|Leeds",
            Possible(Relative),
        ),
        // The wife of Jack has the same initial.
        (
            "J|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            "Jane|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            Possible(Relative),
        ),
        // A father and a son have one name and one home.
        (
            "John|Moor|a@x|||||1 Mill Lane|Leeds|LS1 4AB",
            "John|Moor|b@x|||||1 Mill Lane|Leeds|LS1 4AB",
            Possible(Unconfirmed),
        ),
        (
            "John|Moor|a@x|1||||1 Mill Lane|Leeds|LS1 4AB",
            "John|Moor|b@x|2||||1 Mill Lane|Leeds|LS1 4AB",
            Possible(Unconfirmed),
        ),
        (
            "Jon|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            "Joan|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            Contradicted,
        ),
        (
            "Ada|Moor||||||1 Mill Lane|Leeds|LS1 4AB",
            "Ada|Hale||||||1 Mill Lane|Leeds|LS1 4AB",
            Possible(LastName),
        ),
    ]);
}

#[test]
fn a_name_elsewhere_is_another_person_if_it_is_frequent_or_more_differs() {
    assert_all(&[
        (
            "Ada|Quill|||||||Leeds|LS1 4AB",
            "Ada|Quill|||||||York|YO9 7XY",
            Possible(Unconfirmed),
        ),
        (
            "Ada|Smith|||||||Leeds|LS1 4AB",
            "Ada|Smith|||||||York|YO9 7XY",
            Contradicted,
        ),
        (
            "Ada|Quill|a@x||||||Leeds|LS1 4AB",
            "Ada|Quill|b@x||||||York|YO9 7XY",
            Contradicted,
        ),
        (
            "Ada|Quill|||||Rowe Ltd||Leeds|LS1 4AB",
            "Ada|Quill|||||Shaw plc||York|YO9 7XY",
            Contradicted,
        ),
        // The company confirms the name.
        (
            "Ada|Smith|a@x||||Rowe Foods Ltd||Leeds|LS1 4AB",
            "Ada|Smith|b@x||||Rowe Foods||York|YO9 7XY",
            Possible(Unconfirmed),
        ),
        (
            "Ada|Smith|a@x||||Rowe Foods||Leeds|LS1 4AB",
            "Ada|Smith|a@x||||Shaw plc||York|YO9 7XY",
            Certain,
        ),
    ]);
}

#[test]
fn a_typing_error_in_a_phone_or_a_date_is_no_difference() {
    assert_all(&[
        (
            "Ada|Quill|a@x|+447700900123",
            "Ada|Quill|b@x|+447700900132",
            Possible(Unconfirmed),
        ),
        (
            "Ada|Quill|a@x|+447700900123",
            "Ada|Quill|b@x|+447700900456",
            Contradicted,
        ),
        (
            "Ada|Quill|a@x||1958-03-04",
            "Ada|Quill|a@x||1958-04-03",
            Certain,
        ),
        (
            "Ada|Quill|a@x||1958-03-04",
            "Ada|Quill|a@x||1985-03-04",
            Possible(DateOfBirth),
        ),
        // Two values that identify a person differ.
        (
            "Ada|Quill|q@x||1958-03-04",
            "Jane|Quill|q@x||1961-07-30",
            Contradicted,
        ),
    ]);
}

#[test]
fn an_email_may_say_more_than_that_it_differs() {
    assert_all(&[
        // A married name: the email still has the old one.
        ("Ada|Hale|ada.moor@x|1", "Ada|Moor||1", Certain),
        ("Ada|Hale|ada.hale@x|1", "Ada|Moor||1", Possible(LastName)),
        // The same mailbox at another provider.
        (
            "Ada|Quill|ada.quill77@x|1",
            "Ada|Quill|ada.quill77@y|2",
            Possible(Unconfirmed),
        ),
        (
            "Ada|Quill|ada.quill@x|1",
            "Ada|Quill|ada.quill@y|2",
            Contradicted,
        ),
    ]);
}

#[test]
fn two_different_names_at_one_switchboard_are_two_people() {
    assert_all(&[
        // A father and a son share the number of their home.
        (
            "John|Moor|a@x|1 2",
            "John|Moor|b@x|1 3",
            Possible(Unconfirmed),
        ),
        ("John|Moor|a@x|1 2", "John|Moor||1 3", Certain),
        (
            "John|Moor|a@x|1 2||||1 Mill Lane|Leeds",
            "John|Moor||1 3||||1 Mill Lane|Leeds",
            Possible(Relative),
        ),
        (
            "John|Moor|a@x|1 2|||Rowe Ltd|1 Mill Lane|Leeds",
            "John|Moor||1 3|||Rowe Ltd|1 Mill Lane|Leeds",
            Certain,
        ),
        (
            "John|Moor|a@x|1 2||||1 Mill Lane|Leeds",
            "John|Moor||1||||1 Mill Lane|Leeds",
            Certain,
        ),
        ("John|Moor|a@x|1 2", "John|Moor|b@x|1", Certain),
        ("Ben|Rowe|b@x|1", "Cat|Shaw|c@x|1", Contradicted),
        (
            "Ben|Rowe|b@x|1|||Moor Ltd",
            "Cat|Shaw||1|||Moor",
            Contradicted,
        ),
        (
            "Ben|Rowe||1|||||Leeds",
            "Cat|Shaw||1|||||York",
            Contradicted,
        ),
        (
            "Ben|Rowe||1||||1 Mill Lane|Leeds",
            "Cat|Shaw||1||||1 Mill Lane|Leeds",
            Contradicted,
        ),
        ("Ben|Rowe|b@x|1", "Cat|Shaw||1", Possible(FirstName)),
        (
            "Ben|Rowe|b@x|1|||Moor Ltd",
            "Cat|Shaw|b@x|1|||Moor Ltd",
            Possible(FirstName),
        ),
    ]);
}
