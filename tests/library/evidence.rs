//! Which matches a policy acts on: one file under every policy, for leads, contacts and clients.

use intake::record::Entity;
use intake::store::Count;

use super::world::{World, outcomes};

pub const POLICIES: [&str; 6] = ["skip", "merge", "update", "create", "fail", "ask"];

/// Imports one file into a new store under every policy, and compares the outcomes.
pub fn assert_under_policies(kind: &str, content: &str, expected: impl Fn(&str) -> &'static str) {
    for policy in POLICIES {
        let world = World::of_names();
        let report = world.import(kind, content, &["--on-duplicate", policy]);
        assert_eq!(outcomes(&report), expected(policy), "{kind}, {policy}");
        world.assert_whole();
    }
}

/// Two people of one email: the second is created under `create`, and waits under every other policy.
pub fn second_waits(policy: &str) -> &'static str {
    match policy {
        "create" => "created 2",
        _ => "created 1, waiting 1",
    }
}

const COUPLE: &str =
    "First Name,Last Name,Email\nJohn,Quill,quill@example.com\nJane,Quill,quill@example.com\n";
const ALIKE: &str =
    "First Name,Last Name,Email\nJohn,Quill,john@example.com\nJon,Quill,jon@example.org\n";
const SWITCHBOARD: &str = "First Name,Last Name,Email,Phone\n\
    Ben,Rowe,ben@example.com,01632 960001\n\
    Cat,Shaw,cat@example.com,01632 960001\n\
    Dov,Tate,dov@example.com,01632 960001\n";

#[test]
fn a_couple_with_one_email_stays_two_people() {
    assert_under_policies("contacts", COUPLE, second_waits);
    assert_under_policies("leads", COUPLE, |policy| match policy {
        "skip" => "created 1, skipped 1",
        other => second_waits(other),
    });
}

#[test]
fn a_name_alike_with_another_email_is_no_certain_match() {
    assert_under_policies("contacts", ALIKE, second_waits);
}

#[test]
fn colleagues_of_one_switchboard_are_three_people_under_every_policy() {
    assert_under_policies("contacts", SWITCHBOARD, |_| "created 3");
    for policy in POLICIES {
        let args = ["--match", "email,phone,name", "--on-duplicate", policy];
        let report = World::new().import("leads", SWITCHBOARD, &args);
        assert_eq!(outcomes(&report), "created 3", "{policy}");
    }
}

#[test]
fn directors_of_two_companies_with_one_switchboard_are_two_contacts() {
    let content = "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email,Contact Phone,Relationship\n\
        Rowe Ltd,company,Ben,Rowe,ben@example.com,01632 960001,Director\n\
        Shaw Ltd,company,Cat,Shaw,cat@example.com,01632 960001,Director\n";
    for policy in POLICIES {
        let world = World::new();
        let report = world.import("clients", content, &["--on-duplicate", policy]);
        assert_eq!(outcomes(&report), "created 2", "{policy}");
        let contacts = world.values(Entity::Contact, &["name"]);
        assert_eq!(contacts, ["Ben Rowe", "Cat Shaw"], "{policy}");
        for (client, director) in [(1, "Ben Rowe, Director"), (2, "Cat Shaw, Director")] {
            assert_eq!(world.contacts_of(client), [director], "{policy}");
        }
    }
}

#[test]
fn one_of_a_couple_with_one_email_is_found_by_the_first_name() {
    let world = World::new();
    let report = world.import("contacts", COUPLE, &["--on-duplicate", "create"]);
    assert_eq!(report.counts.get(Count::Created), 2);
    let row = "First Name,Last Name,Email,Job Title\nJANE,Quill,quill@example.com,Potter\n";
    let report = world.import("contacts", row, &["--on-duplicate", "update"]);
    assert_eq!(outcomes(&report), "updated 1");
    assert_eq!(
        world.values(Entity::Contact, &["job_title"]),
        ["", "Potter"]
    );
}

#[test]
fn a_possible_match_in_the_trash_swallows_no_row() {
    let john = "First Name,Last Name,Email\nJohn,Quill,quill@example.com\n";
    let jane = john.replace("John", "Jane");
    for (args, expected) in [
        (&[][..], "waiting 1"),
        (&["--on-deleted", "restore"], "waiting 1"),
        (&["--on-deleted", "create"], "created 1"),
        (&["--on-duplicate", "create"], "created 1"),
    ] {
        for entity in [Entity::Contact, Entity::Lead] {
            let world = World::new();
            world.import(entity.plural(), john, &[]);
            world.delete(entity, 1);
            let report = world.import(entity.plural(), &jane, args);
            assert_eq!(outcomes(&report), expected, "{entity}, {args:?}");
            let stays = world.record(entity, 1).deleted_at.is_some();
            assert!(stays, "{entity}, {args:?}");
        }
    }
}

#[test]
fn a_contradicted_match_in_the_trash_is_another_person() {
    let world = World::new();
    let header = "First Name,Last Name,Email,Phone";
    let ben = format!("{header}\nBen,Rowe,ben@example.com,01632 960001\n");
    world.import("contacts", &ben, &[]);
    world.delete(Entity::Contact, 1);
    let cat = format!("{header}\nCat,Shaw,cat@example.com,01632 960001\n");
    assert_eq!(outcomes(&world.import("contacts", &cat, &[])), "created 1");
}

#[test]
fn of_a_key_that_many_records_have_no_row_takes_one() {
    let world = World::of_names();
    let many: Vec<String> = (0..100)
        .map(|at| format!("N{at}x,Moor,,01632 960001\n"))
        .collect();
    let header = "First Name,Last Name,Email,Phone\n";
    let by_phone = |policy| ["--match", "phone", "--on-duplicate", policy];
    let content = format!("{header}{}", many.concat());
    let report = world.import("leads", &content, &by_phone("create"));
    assert_eq!(report.counts.get(Count::Created), 100);
    let row = format!("{header}N7x,Moor,,01632 960001\n");
    let report = world.import("leads", &row, &by_phone("merge"));
    assert_eq!(outcomes(&report), "waiting 1");
    assert_eq!(
        world.reasons(report.job),
        ["ambiguous: may be any of lead 8 and many more, by phone"]
    );
}
