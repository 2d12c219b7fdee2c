//! The fuzz target of the comparison of people.

use std::borrow::Cow;

use jiff::civil::Date;

use super::evidence::weigh;
use super::facts::Facts;
use super::person::Person;
use super::places::Places;

/// Two people have one verdict, whichever of them is in the store. The people are two lines of fields with `|` between them.
///
/// # Panics
/// Panics if they have two.
pub fn people(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let Some((a, b)) = text.split_once('\n') else {
        return;
    };
    let day = |text: &str| text.parse().ok();
    let (a, b) = (person(a, day), person(b, day));
    let (a_b, b_a) = (Facts::of(&a, &b), Facts::of(&b, &a));
    assert_eq!(weigh(&a_b), weigh(&b_a), "{a:?} / {b:?}");
    let fields = |facts: &Facts| facts.fields().collect::<Vec<_>>();
    assert_eq!(fields(&a_b), fields(&b_a), "{a:?} / {b:?}");
}

/// Parses a person: `first|last|email|phone|born|title|company|street|city|postcode`, with spaces between telephone numbers.
pub fn person(text: &str, date: impl Fn(&str) -> Option<Date>) -> Person<'_> {
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
        born: next().and_then(date),
        title: next(),
        places: Places {
            company: next(),
            street: next(),
            city: next(),
            postcode: next(),
        },
    }
}
