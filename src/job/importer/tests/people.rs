//! People of another system: known by their id there, and linked as was chosen.

use super::*;
use crate::duplicate::OnDuplicate;
use crate::job::people::external_id;
use crate::store::{Count, Known};

/// The columns are found by name, wherever they stand.
const HEADER: &[&str] = &[
    "action",
    "client",
    "entity_type",
    "relationship",
    "on_duplicate",
    "first_name",
    "last_name",
    "email",
    "phone",
    "intelliflo_id",
];

fn people<'r>(rows: &'r [&'r [&'r str]]) -> File<'r> {
    File {
        entity: Entity::Contact,
        header: HEADER,
        rows,
    }
}

fn fetched(plan: &mut ImportPlan) {
    plan.on_duplicate = OnDuplicate::Merge;
    plan.people = Some(People {
        max_clients: Some(2),
    });
}

/// A person with no link.
fn person<'r>(id: &'r str, name: &'r str, email: &'r str, phone: &'r str) -> [&'r str; 10] {
    ["skip", "", "", "", "", name, "Moor", email, phone, id]
}

#[test]
fn an_id_is_one_contact_whatever_its_fields_say() {
    let world = World::new();
    let ada = person("7", "Ada", "ada@example.com", "");
    assert_eq!(
        world.import(&people(&[&ada]), fetched).outcomes,
        ["created 1"]
    );
    assert_eq!(
        world.store.known(external_id("7")).unwrap(),
        Known::Living(1)
    );
    let cases = [
        (ada, "unchanged 1"),
        (
            person("7", "Ada", "ada@example.com", "020 7946 0001"),
            "merged 1",
        ),
        (
            person("7", "Zoe", "zoe@example.com", ""),
            "unchanged 1: differs",
        ),
        // Two ids are two people.
        (person("8", "Ada", "ada@example.com", ""), "created 2"),
        (person("9", "Ada", "", ""), "skipped WithoutEmail []"),
    ];
    for (row, expected) in cases {
        let imported = world.import(&people(&[&row]), fetched);
        let outcome = &imported.outcomes[0];
        assert!(outcome.starts_with(expected), "{row:?}: {outcome}");
        let changes = usize::from(expected == "merged 1");
        assert_eq!(
            imported.changed.len(),
            changes,
            "{row:?}: changed fields are counted"
        );
    }
}

#[test]
fn a_contact_of_a_file_may_be_a_person() {
    let cases = [
        ("", "Ada", "merged 1"),
        ("", "Zoe", "waiting [1]"),
        // A policy that was chosen for one person acts on a possible match.
        ("merge", "Zoe", "unchanged 1: differs"),
        ("create", "Ada", "created 2"),
        ("skip", "Ada", "skipped Duplicate [1]"),
    ];
    for (chosen, name, expected) in cases {
        let world = World::new();
        let rows = File {
            entity: Entity::Contact,
            header: &["First Name", "Last Name", "Email"],
            rows: &[&["Ada", "Moor", "ada@example.com"]],
        };
        world.import(&rows, |_| {});
        let phone = if expected == "merged 1" {
            "020 7946 0001"
        } else {
            ""
        };
        let mut row = person("7", name, "ada@example.com", phone);
        row[4] = chosen;
        let imported = world.import(&people(&[&row]), fetched);
        let outcome = &imported.outcomes[0];
        assert!(outcome.starts_with(expected), "{chosen} {name}: {outcome}");
    }
}

#[test]
fn a_skipped_person_without_new_values_keeps_no_cells() {
    let world = World::new();
    let rows = File {
        entity: Entity::Contact,
        header: &["First Name", "Last Name", "Email"],
        rows: &[&["Ada", "Moor", "ada@example.com"]],
    };
    world.import(&rows, |_| {});
    let cases = [
        ("", "skipped Duplicate [1]", false),
        ("020 7946 0001", "skipped Differing [1]", true),
    ];
    for (phone, expected, keeps_cells) in cases {
        let mut row = person("7", "Ada", "ada@example.com", phone);
        row[4] = "skip";
        let imported = world.import(&people(&[&row]), fetched);
        assert_eq!(imported.outcomes, [expected]);
        assert_eq!(world.kept(imported.job), [(2, keeps_cells)], "{phone}");
    }
}

#[test]
fn a_person_who_was_left_out_stays_out() {
    let world = World::new();
    let rows = File {
        entity: Entity::Contact,
        header: &["First Name", "Last Name", "Email"],
        rows: &[&["Ada", "Moor", "ada@example.com"]],
    };
    world.import(&rows, |_| {});
    let zoe = person("7", "Zoe", "ada@example.com", "");
    let waits = world.import(&people(&[&zoe]), fetched);
    assert_eq!(waits.outcomes, ["waiting [1]"]);
    review::decide(&world, waits.job, 2, None, true).unwrap();
    // Her id says who she is.
    let renamed = person("7", "Zoe Ann", "ada@example.com", "");
    for zoe in [zoe, renamed] {
        let outcomes = world.import(&people(&[&zoe]), fetched).outcomes;
        assert_eq!(outcomes, ["skipped ByVerdict [1]"]);
    }
    let eva = person("8", "Zoe", "ada@example.com", "");
    assert_eq!(
        world.import(&people(&[&eva]), fetched).outcomes,
        ["waiting [1]"]
    );
}

#[test]
fn a_choice_about_a_person_holds_for_later_files() {
    let rows = File {
        entity: Entity::Contact,
        header: &["First Name", "Last Name", "Email"],
        rows: &[&["Ada", "Moor", "ada@example.com"]],
    };
    let zoe = File {
        rows: &[&["Zoe", "Moor", "ada@example.com"]],
        ..rows
    };
    for (chosen, expected, verdicts) in [
        ("", "waiting [1]", 0),
        ("merge", "unchanged 1: differs", 1),
        ("create", "unchanged 2", 2),
        ("skip", "skipped ByVerdict [1]", 1),
    ] {
        let world = World::new();
        world.import(&rows, |_| {});
        let mut row = person("7", "Zoe", "ada@example.com", "");
        row[4] = chosen;
        // Every night with one sheet.
        let mut jobs = Vec::new();
        for _ in 0..2 {
            jobs.push(world.import(&people(&[&row]), fetched).job);
        }
        assert_eq!(world.store.verdicts().unwrap().len(), verdicts, "{chosen}");
        let merging = |plan: &mut ImportPlan| plan.on_duplicate = OnDuplicate::Merge;
        let outcome = world.import(&zoe, merging).outcomes.remove(0);
        assert!(outcome.starts_with(expected), "{chosen}: {outcome}");
    }
}

#[test]
fn a_person_gets_the_client_that_was_chosen() {
    let world = World::new();
    let row = |id, email, action, client, relationship| {
        [
            action,
            client,
            "couple",
            relationship,
            "",
            "Ada",
            "Moor",
            email,
            "",
            id,
        ]
    };
    let a = row("1", "a@example.com", "new", "The Moors", "Self");
    // Two rows that name the same new client mean one.
    let b = row("2", "b@example.com", "new", "The Moors", "Spouse");
    let c = row("3", "c@example.com", "link", "The Moors", "Child");
    let d = row("4", "d@example.com", "link", "The Lakes", "Child");
    let imported = world.import(&people(&[&a, &b, &c, &d]), fetched);
    let counts = imported.counts;
    assert_eq!(
        (
            counts.get(Count::Created),
            counts.get(Count::Linked),
            counts.get(Count::LinkFailed)
        ),
        (4, 3, 1)
    );
    assert_eq!(world.text(Entity::Client, 1, "name"), "The Moors");
    let links: Vec<_> = (1..=4).flat_map(|contact| world.links(contact)).collect();
    assert_eq!(links, ["1 Self", "1 Spouse", "1 Child"]);
    let failures = world.store.link_failures(imported.job).unwrap();
    assert_eq!(
        (failures[0].contact, &*failures[0].client),
        (4, "The Lakes")
    );
    // Every night the same: links stay as they are, and no contact counts as merged because of one.
    let again = row("3", "c@example.com", "link", "The Moors", "Trustee");
    let later = world.import(&people(&[&a, &again]), fetched);
    assert_eq!(later.outcomes, ["unchanged 1", "unchanged 3"]);
    assert_eq!(
        (
            later.counts.get(Count::Linked),
            later.counts.get(Count::LinkFailed)
        ),
        (0, 0)
    );
}

#[test]
fn a_new_client_needs_room() {
    let world = World::new();
    let row = |id, email| {
        [
            "new",
            "",
            "individual",
            "Self",
            "",
            "Ada",
            "Moor",
            email,
            "",
            id,
        ]
    };
    let rows = [
        row("1", "a@example.com"),
        row("2", "b@example.com"),
        row("3", "c@example.com"),
    ];
    let rows: Vec<&[&str]> = rows.iter().map(|row| &row[..]).collect();
    let imported = world.import(&people(&rows), fetched);
    let counts = imported.counts;
    assert_eq!(
        (
            counts.get(Count::Created),
            counts.get(Count::Linked),
            counts.get(Count::LinkFailed)
        ),
        (3, 2, 1)
    );
}
