//! The suggestion of one client for two people who are probably a couple: they have the same last name, and the same
//! email or phone.

use std::collections::HashMap;

use super::choice::{Action, Choice};
use super::suggestion::{Couple, Suggestion};
use crate::record::fold::fold;
use crate::record::{Key, Record, Schema, client, fields};

/// The type of client that is suggested.
const COUPLE: &str = "couple";

/// The values of a person that a household shares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    first: String,
    last: String,
    /// The last name without case and accents.
    folded: String,
    email: Option<String>,
    phone: Option<String>,
}

impl Person {
    /// Returns the person of a row. Returns `None` without a first and a last name.
    pub fn of(schema: &Schema, record: &Record) -> Option<Self> {
        let text = |field: &str| Some(record.text(schema.find(field)?)?.to_owned());
        let key = |key| record.key(key).map(str::to_owned);
        let last = text(fields::LAST_NAME)?;
        Some(Person {
            first: text(fields::FIRST_NAME)?,
            folded: fold(&last),
            last,
            email: key(Key::Email),
            phone: key(Key::Phone),
        })
    }

    /// Returns the field that two people of one last name share, unless they have one first name, too.
    fn shares(&self, other: &Person) -> Option<&'static str> {
        let is_same = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
        if fold(&self.first) == fold(&other.first) {
            return None;
        }
        if is_same(&self.email, &other.email) {
            return Some("email");
        }
        is_same(&self.phone, &other.phone).then_some("phone")
    }
}

/// Suggests one client for each couple. `people` are the people of the suggestions. More than two people with the same
/// last name and email or phone are a family, for which nothing is suggested.
pub fn suggest(suggestions: &mut [Suggestion], people: &[Option<Person>]) {
    let mut families: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, person) in people.iter().enumerate() {
        if let Some(person) = person {
            families.entry(&person.folded).or_default().push(at);
        }
    }
    for first in 0..people.len() {
        let Some(family) = people[first].as_ref().map(|one| &families[&*one.folded]) else {
            continue;
        };
        let Some((second, shared)) = only_partner(people, family, first) else {
            continue;
        };
        let back = only_partner(people, family, second);
        if second > first && back.is_some_and(|(other, _)| other == first) {
            couple(suggestions, people, (first, second), shared);
        }
    }
}

/// Returns the only other person of a family who shares the email or phone of a person.
fn only_partner(
    people: &[Option<Person>],
    family: &[usize],
    at: usize,
) -> Option<(usize, &'static str)> {
    let person = people[at].as_ref()?;
    let others = family.iter().copied().filter(|other| *other != at);
    let mut found =
        others.filter_map(|other| Some((other, person.shares(people[other].as_ref()?)?)));
    match (found.next(), found.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

fn couple(
    suggestions: &mut [Suggestion],
    people: &[Option<Person>],
    (first, second): (usize, usize),
    shared: &str,
) {
    let (Some(one), Some(other)) = (&people[first], &people[second]) else {
        return;
    };
    let action = |at: usize| suggestions[at].line.choice.action;
    let [own, partner] = [first, second].map(|at| suggestions[at].line.choice.clone());
    let relationships = client::relationships_of_row(COUPLE, &["", ""], true);
    let relationship = |at: usize| relationships[at].clone().unwrap_or_default();
    let (own, partner) = match (action(first), action(second)) {
        (Action::New, Action::New) => {
            let of = |choice: Choice, at: usize| Choice {
                client: format!("{} & {} {}", one.first, other.first, one.last),
                entity_type: COUPLE.to_owned(),
                relationship: relationship(at),
                ..choice
            };
            (of(own, 0), of(partner, 1))
        }
        (Action::Link, Action::New) => (own.clone(), beside(&own, partner, relationship(1))),
        (Action::New, Action::Link) => (beside(&partner, own, relationship(1)), partner),
        _ => return,
    };
    let names = [second, first].map(|at| suggestions[at].line.name.clone());
    for ((at, choice), partner) in [(first, own), (second, partner)].into_iter().zip(names) {
        let suggestion = &mut suggestions[at];
        let known = &mut suggestion.line.known;
        if !known.is_empty() {
            known.push_str("; ");
        }
        known.push_str(&format!(
            "probably a couple with {partner}: same last name and {shared}"
        ));
        suggestion.couple = Some(Couple { choice, partner });
    }
}

/// Returns the choice of a person whose partner is linked to an existing client.
fn beside(linked: &Choice, own: Choice, relationship: String) -> Choice {
    Choice {
        action: Action::Link,
        client: linked.client.clone(),
        relationship,
        ..own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parses people: `first last email phone`, with a hyphen for a blank.
    fn people(lines: &[&str]) -> Vec<Option<Person>> {
        let of = |line: &&str| {
            let parts: Vec<&str> = line.split(' ').collect();
            let some = |text: &str| (text != "-").then(|| text.to_owned());
            Some(Person {
                first: parts[0].to_owned(),
                last: parts[1].to_owned(),
                folded: fold(parts[1]),
                email: some(parts[2]),
                phone: some(parts[3]),
            })
        };
        lines.iter().map(of).collect()
    }

    /// Returns the choices: `action client type relationship`.
    fn choices(lines: &[&str], linked: Option<usize>) -> Vec<String> {
        let people = people(lines);
        let mut suggestions: Vec<Suggestion> =
            people.iter().map(|_| Suggestion::default()).collect();
        for (at, suggestion) in suggestions.iter_mut().enumerate() {
            suggestion.line.choice = Choice {
                action: Action::New,
                entity_type: "individual".to_owned(),
                relationship: "Self".to_owned(),
                ..Choice::default()
            };
            if linked == Some(at) {
                suggestion.line.choice.action = Action::Link;
                suggestion.line.choice.client = "7".to_owned();
            }
        }
        suggest(&mut suggestions, &people);
        let told = suggestions.iter().map(|suggestion| {
            let [action, client, entity_type, relationship, _] = suggestion.best().cells();
            format!("{action} {client} {entity_type} {relationship}")
        });
        told.collect()
    }

    #[test]
    fn two_people_with_one_name_and_email_or_phone_are_suggested_as_a_couple() {
        let alone = "new  individual Self";
        let couple = [
            "new Jo & Di Lund couple Self",
            "new Jo & Di Lund couple Spouse",
        ];
        let cases: [(&[&str], Option<usize>, [&str; 2]); 7] = [
            (&["Jo Lund a 1", "Di Lund a 2"], None, couple),
            (&["Jo Lund a 1", "Di LUND b 1"], None, couple),
            (&["Jo Lund a 1", "Di Lund b 2"], None, [alone, alone]),
            (&["Jo Lund - -", "Di Lund - -"], None, [alone, alone]),
            (&["Jo Lund a 1", "Di Hale a 1"], None, [alone, alone]),
            (&["Jo Lund a 1", "Jo Lund a 1"], None, [alone, alone]),
            (
                &["Jo Lund a 1", "Di Lund a 1"],
                Some(0),
                ["link 7 individual Self", "link 7 individual Spouse"],
            ),
        ];
        for (lines, linked, expected) in cases {
            assert_eq!(choices(lines, linked), expected, "{lines:?}");
        }
        let family = ["Jo Lund a 1", "Di Lund a 1", "Cy Lund a 1"];
        assert_eq!(choices(&family, None), [alone; 3]);
    }
}
