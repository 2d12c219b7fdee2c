//! The tables of cases of the evidence.

mod contacts;
mod names;

use proptest::prelude::*;

use super::Evidence;
use super::evidence::{settle, weigh};
use super::facts::Facts;
use super::person::Person;
use super::places::Places;
use crate::record::Rule;
use crate::record::phone::Region;

fn person(text: &str) -> Person<'_> {
    super::fuzzing::person(text, |date| Some(date.parse().unwrap()))
}

/// Returns the assessment of a person that a rule finds. Only the values that it needs are compared.
fn settled(rule: Rule, a: &str, b: &str) -> Evidence {
    settle(rule, Region::parse("GB").unwrap(), |needs| {
        let mut existing = person(a);
        if needs.phones.is_none() {
            existing.phones.clear();
        }
        if !needs.places {
            existing.places = Places::default();
        }
        Facts::of(&existing, &person(b))
    })
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
        for rule in [Rule::Email, Rule::Phone, Rule::Name] {
            prop_assert_eq!(settled(rule, &a, &b), weigh(&a_b), "{} / {}", a, b);
        }
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
