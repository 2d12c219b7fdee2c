//! Rows of a large file that match a record which the file has created and which is not inserted yet. They come to the same as in a
//! small file, where each record is inserted before the next row.

use super::*;
use crate::duplicate::{OnDeleted, OnDuplicate};
use crate::record::Rule;

const HEADER: &[&str] = &["First Name", "Last Name", "Email", "Phone", "City", "Value"];

const ROWS: &[&[&str]] = &[
    &["Ada", "Moor", "ada@example.com", "020 7946 0001", "", "100"],
    &["Ada", "Moor", "ADA@example.com", "020 7946 0001", "", "100"],
    &["Ada", "Moor", "ada@example.com", "", "Leeds", ""],
    &[
        "Ada",
        "Moor",
        "ada@example.com",
        "020 7946 0002",
        "York",
        "250",
    ],
    &["Bob", "Moor", "ada@example.com", "", "", ""],
    &["Cy", "Hill", "cy@example.com", "020 7946 0001", "", ""],
    &[
        "Cy",
        "Hill",
        "cy.hill@example.org",
        "020 7946 0001",
        "Bath",
        "",
    ],
    &["Dot", "Old", "dot@example.com", "020 7946 0009", "Hull", ""],
    &[
        "Dot",
        "Old",
        "dot@example.com",
        "020 7946 0009",
        "Derby",
        "",
    ],
    &["Eve", "Gone", "eve@example.com", "", "Hull", ""],
    &[
        "Ada",
        "Moor",
        "ada@example.com",
        "020 7946 0003",
        "Leeds",
        "",
    ],
];

/// The leads that are in the store before. The second is in the trash.
const OLD: &[&[&str]] = &[
    &["Dot", "Old", "dot@example.com", "", "", ""],
    &["Eve", "Gone", "eve@example.com", "", "", ""],
];

/// The outcomes of the rows, and the leads after them.
type Result = (Vec<String>, Vec<String>);

/// Returns a store with a living lead and one in the trash.
fn world() -> World {
    let world = World::new();
    let file = File {
        entity: Entity::Lead,
        header: HEADER,
        rows: OLD,
    };
    world.import(&file, |_| {});
    let deleted = world.store.delete_record(Entity::Lead, 2, &World::author());
    deleted.unwrap();
    world
}

/// Imports the rows, and so many others after them.
fn imported(others: usize, policy: OnDuplicate, rules: &[Rule]) -> Result {
    let world = world();
    let others: Vec<[String; 2]> = (0..others)
        .map(|at| [unlike(at), format!("other{at}@example.net")])
        .collect();
    let others: Vec<[&str; 6]> = others
        .iter()
        .map(|[name, email]| [name, name, email, "", "", ""])
        .collect();
    let others = others.iter().map(|row| &row[..]);
    let rows: Vec<&[&str]> = ROWS.iter().copied().chain(others).collect();
    let file = File {
        entity: Entity::Lead,
        header: HEADER,
        rows: &rows,
    };
    let imported = world.import(&file, |plan| {
        plan.on_duplicate = policy;
        plan.on_deleted = OnDeleted::Restore;
        plan.matching = rules.to_vec();
    });
    let mut outcomes = imported.outcomes;
    let others = outcomes.split_off(ROWS.len());
    assert!(others.iter().all(|other| other.starts_with("created")));
    (outcomes, leads(&world))
}

/// Returns the leads of the rows, and those before them.
fn leads(world: &World) -> Vec<String> {
    let schema = world.store.schema(Entity::Lead).unwrap();
    let last = i64::try_from(OLD.len() + ROWS.len()).unwrap();
    let leads = (1..=last).filter_map(|id| {
        let stored = world.store.record(&schema, id).unwrap()?;
        let text = |name| stored.text(&schema, name).unwrap_or_default().to_owned();
        let names = ["first_name", "email", "phone", "city", "value"];
        let is_of_rows = OLD.iter().chain(ROWS).any(|row| row[0] == text(names[0]));
        is_of_rows.then(|| format!("{id} {}", names.map(text).join("|")))
    });
    leads.collect()
}

/// Returns a name that is like no other one.
fn unlike(at: usize) -> String {
    let digits = (at as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let letters = (0..12).map(|digit| char::from(b'a' + (digits >> (5 * digit) & 15) as u8));
    letters.collect()
}

#[test]
fn a_record_that_is_not_inserted_yet_is_found_as_if_it_were() {
    use OnDuplicate::{Ask, Create, Fail, Merge, Skip, Update};
    let mut seen = std::collections::BTreeSet::new();
    for policy in [Skip, Merge, Update, Create, Fail, Ask] {
        for rules in [
            &[Rule::Email][..],
            &[Rule::Email, Rule::Phone],
            &[Rule::Phone],
            &[Rule::Email, Rule::Name],
        ] {
            let small = imported(0, policy, rules);
            let large = imported(5_000, policy, rules);
            assert_eq!(large, small, "{policy} {rules:?}");
            seen.extend(
                small
                    .0
                    .iter()
                    .filter_map(|outcome| outcome.split(' ').next().map(str::to_owned)),
            );
        }
    }
    let seen: Vec<String> = seen.into_iter().collect();
    assert_eq!(
        seen,
        [
            "created",
            "failed:",
            "merged",
            "skipped",
            "unchanged",
            "updated",
            "waiting"
        ]
    );
}
