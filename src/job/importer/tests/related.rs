//! The records that come with a row: the contact of a client, the client of a contact.

use super::*;
use crate::duplicate::OnDuplicate;
use crate::store::Count;

const CLIENTS: &[&str] = &[
    "Client Name",
    "Entity Type",
    "contact.first_name",
    "contact.last_name",
    "contact.email",
    "relationship",
];
const CONTACTS: &[&str] = &["First Name", "Last Name", "Email", "client", "relationship"];

fn clients<'r>(rows: &'r [&'r [&'r str]]) -> File<'r> {
    File {
        entity: Entity::Client,
        header: CLIENTS,
        rows,
    }
}

fn contacts<'r>(rows: &'r [&'r [&'r str]]) -> File<'r> {
    File {
        entity: Entity::Contact,
        header: CONTACTS,
        rows,
    }
}

const ADA: &[&str] = &[
    "The Moors",
    "couple",
    "Ada",
    "Moor",
    "ada@example.com",
    "Spouse",
];
const BOB: &[&str] = &[
    "The Moors",
    "couple",
    "Bob",
    "Moor",
    "bob@example.com",
    "Spouse",
];

#[test]
fn each_row_of_a_client_brings_one_contact() {
    let world = World::new();
    let imported = world.import(&clients(&[ADA, BOB, BOB]), |_| {});
    let expected = ["created 1", "merged 1", "skipped Duplicate [1]"];
    assert_eq!(imported.outcomes, expected);
    assert_eq!(imported.counts.get(Count::Linked), 2);
    assert_eq!(
        (world.links(1), world.links(2)),
        (vec!["1 Spouse".to_owned()], vec!["1 Spouse".to_owned()])
    );
    assert!(imported.changed.is_empty(), "{:?}", imported.changed);
}

#[test]
fn a_contact_that_exists_is_taken_and_one_that_may_exist_waits() {
    let cases: [(&[&str], &str); 4] = [
        (&["Cy", "Hill", "cy@example.com", "", ""], "created 1"),
        (&["Ada", "Moor", "ada@example.com", "", ""], "created 1"),
        (&["Zoe", "Moor", "ada@example.com", "", ""], "waiting [1]"),
        // The same name, and another email.
        (
            &["Ada", "Moor", "ada.moor@example.com", "", ""],
            "waiting [1]",
        ),
    ];
    for (existing, expected) in cases {
        let world = World::new();
        world.import(&contacts(&[existing]), |_| {});
        let imported = world.import(&clients(&[ADA]), |_| {});
        assert_eq!(imported.outcomes, [expected], "{existing:?}");
        let is_there = world
            .store
            .record(&world.store.schema(Entity::Client).unwrap(), 1);
        assert_eq!(
            is_there.unwrap().is_some(),
            expected == "created 1",
            "{existing:?}"
        );
    }
}

#[test]
fn a_client_row_without_a_relationship_fails_whole() {
    let world = World::new();
    let row: &[&str] = &["The Moors", "couple", "Ada", "Moor", "ada@example.com", ""];
    let imported = world.import(&clients(&[row]), |_| {});
    let outcome = &imported.outcomes[0];
    assert!(outcome.starts_with("failed: "), "{outcome}");
    let schema = world.store.schema(Entity::Contact).unwrap();
    assert!(world.store.record(&schema, 1).unwrap().is_none());
}

#[test]
fn a_contact_is_linked_to_the_client_that_its_row_names() {
    let world = World::new();
    world.import(&clients(&[ADA]), |_| {});
    let cases: [(&[&str], &str, (u64, u64)); 5] = [
        (
            &["Cy", "Hill", "cy@example.com", "The Moors", "Child"],
            "created 2",
            (1, 0),
        ),
        (
            &["Cy", "Hill", "cy@example.com", "The Moors", "child"],
            "skipped Duplicate [2]",
            (0, 0),
        ),
        // The contact is new, and the client is not there.
        (
            &["Di", "Lake", "di@example.com", "The Lakes", "Child"],
            "created 3",
            (0, 1),
        ),
        (
            &["Di", "Lake", "di@example.com", "The Moors", "Child"],
            "merged 3",
            (1, 0),
        ),
        (
            &["Ed", "Wood", "ed@example.com", "The Moors", ""],
            "failed: is required and blank",
            (0, 0),
        ),
    ];
    for (row, expected, links) in cases {
        let imported = world.import(&contacts(&[row]), |_| {});
        assert_eq!(imported.outcomes, [expected], "{row:?}");
        let counts = imported.counts;
        assert_eq!(
            (counts.get(Count::Linked), counts.get(Count::LinkFailed)),
            links,
            "{row:?}"
        );
    }
    let merge = |plan: &mut ImportPlan| plan.on_duplicate = OnDuplicate::Merge;
    let other: &[&str] = &["Cy", "Hill", "cy@example.com", "The Moors", "Trustee"];
    let imported = world.import(&contacts(&[other]), merge);
    assert_eq!(
        imported.counts.get(Count::LinkFailed),
        1,
        "it is linked as something else"
    );
    assert_eq!(world.links(2), ["1 Child"]);
}

#[test]
fn a_skipped_row_with_another_relationship_differs() {
    let world = World::new();
    world.import(&clients(&[ADA]), |_| {});
    let with = |relationship| {
        [
            "The Moors",
            "couple",
            "Ada",
            "Moor",
            "ada@example.com",
            relationship,
        ]
    };
    let cases = [
        (ADA[5], "skipped Duplicate [1]"),
        ("", "skipped Duplicate [1]"),
        ("Trustee", "skipped Differing [1]"),
    ];
    for (relationship, expected) in cases {
        let row = with(relationship);
        let imported = world.import(&clients(&[&row]), |_| {});
        assert_eq!(imported.outcomes, [expected], "{relationship}");
        let row = ["Ada", "Moor", "ada@example.com", "The Moors", relationship];
        let imported = world.import(&contacts(&[&row]), |_| {});
        assert_eq!(imported.outcomes, [expected], "{relationship}");
    }
    assert_eq!(world.links(1), [format!("1 {}", ADA[5])]);
}

#[test]
fn a_row_that_lacks_an_email_and_a_relationship_names_both() {
    let world = World::new();
    let no_email = ["Cy", "Moor", "", "The Moors", ""];
    let no_name = ["", "Moor", "cy@example.com", "", ""];
    world.import(&clients(&[ADA]), |_| {});
    let imported = world.import(&contacts(&[&no_email, &no_name]), |_| {});
    let required = "failed: is required and blank";
    let both = format!("{required}; is required and blank");
    assert_eq!(imported.outcomes, [&*both, required]);

    let new = ["The Quills", "trust", "Cy", "Quill", "", ""];
    let linked = ["The Moors", "couple", "Ada", "Moor", "", ""];
    let imported = world.import(&clients(&[&new, &linked]), |_| {});
    // Ada is linked to her client already.
    assert_eq!(imported.outcomes, [&*both, required]);
}

#[test]
fn a_default_relationship_changes_no_link() {
    let world = World::new();
    world.import(&clients(&[ADA]), |_| {});
    let row: &[&str] = &["The Moors", "couple", "Ada", "Moor", "ada@example.com", ""];
    let trustee = |plan: &mut ImportPlan| {
        plan.on_duplicate = OnDuplicate::Update;
        for column in &mut plan.mapping.columns {
            if column.field.as_deref() == Some("relationship") {
                column.field = None;
            }
        }
        let default = ("relationship".to_owned(), "Trustee".to_owned());
        plan.mapping.defaults.push(default);
    };
    let imported = world.import(&clients(&[row]), trustee);
    assert_eq!(imported.outcomes, ["unchanged 1"]);
    assert_eq!(imported.counts.get(Count::LinkFailed), 0);
    assert_eq!(world.links(1), [format!("1 {}", ADA[5])]);
}

#[test]
fn a_default_relationship_of_a_contact_changes_no_link() {
    let world = World::new();
    world.import(&clients(&[ADA]), |_| {});
    let row: &[&str] = &["Ada", "Moor", "ada@example.com", "The Moors", ""];
    for policy in [OnDuplicate::Skip, OnDuplicate::Merge] {
        let imported = world.import(&contacts(&[row]), |plan| {
            plan.on_duplicate = policy;
            for column in &mut plan.mapping.columns {
                if column.field.as_deref() == Some("relationship") {
                    column.field = None;
                }
            }
            let default = ("relationship".to_owned(), "Trustee".to_owned());
            plan.mapping.defaults.push(default);
        });
        assert_eq!(imported.counts.get(Count::LinkFailed), 0, "{policy}");
        assert!(
            !imported.outcomes[0].contains("iffer"),
            "{:?}",
            imported.outcomes
        );
        assert_eq!(world.links(1), [format!("1 {}", ADA[5])]);
    }
}

#[test]
fn the_partner_of_a_client_that_is_an_individual_now_is_named() {
    let world = World::new();
    world.import(&clients(&[ADA]), |_| {});
    let alone: &[&str] = &["The Moors", "individual", "", "", "", ""];
    let update = |plan: &mut ImportPlan| plan.on_duplicate = OnDuplicate::Update;
    let imported = world.import(&clients(&[alone]), update);
    let told = format!("contact 1 stays linked to it as {}", ADA[5]);
    assert!(
        imported.outcomes[0].contains(&told),
        "{:?}",
        imported.outcomes
    );
    assert_eq!(world.links(1), [format!("1 {}", ADA[5])]);
    // It is told once.
    let again = world.import(&clients(&[alone]), update);
    assert_eq!(again.outcomes, ["unchanged 1"]);
}

#[test]
fn the_person_that_the_row_of_an_individual_names_is_not_a_partner_who_is_left() {
    let person = |name: &'static str, email, relationship, entity_type| {
        ["The Moors", entity_type, name, "Moor", email, relationship]
    };
    for relationship in ["Self", "Spouse", ""] {
        let world = World::new();
        let ada = person("Ada", "ada@example.com", "Self", "couple");
        let bob = person("Bob", "bob@example.com", "Spouse", "couple");
        world.import(&clients(&[&ada, &bob]), |_| {});
        let alone = person("Bob", "bob@example.com", relationship, "individual");
        let imported = world.import(&clients(&[&alone]), |plan| {
            plan.on_duplicate = OnDuplicate::Update;
        });
        let told = &imported.outcomes[0];
        assert!(
            told.contains("contact 1 stays linked to it as Self"),
            "{relationship}: {told}"
        );
        assert!(!told.contains("contact 2 stays"), "{relationship}: {told}");
    }
}

#[test]
fn an_attorney_whom_the_row_of_an_individual_names_is_not_the_client() {
    let person = |name: &'static str, relationship, entity_type| {
        let email = format!("{name}@example.com");
        ["The Moors", entity_type, name, "Moor", &email, relationship].map(str::to_owned)
    };
    let world = World::new();
    let mut told = Vec::new();
    for (name, relationship, entity_type) in [
        ("Ada", "Self", "couple"),
        ("Bob", "Spouse", "couple"),
        ("Al", "Attorney", "couple"),
        ("Al", "Attorney", "individual"),
    ] {
        let row = person(name, relationship, entity_type);
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        let imported = world.import(&clients(&[&cells]), |plan| {
            plan.on_duplicate = OnDuplicate::Update;
        });
        told.extend(imported.outcomes);
    }
    let told = told.pop().unwrap();
    assert!(
        told.contains("contact 2 stays linked to it as Spouse"),
        "{told}"
    );
    assert!(!told.contains("contact 1 stays"), "{told}");
}
