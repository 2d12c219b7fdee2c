//! The contact that a client's row brings: the second one of a client, and one that may be an existing contact.

use intake::job::RowDecision;
use intake::record::Entity;
use intake::store::Count;

use super::evidence::{POLICIES, assert_under_policies, second_waits};
use super::world::{World, outcomes};

const JOHN: &str = "John Quill, Self";
const JANE: &str = "Jane Quill, Spouse";

/// A couple as one client, each with a row, with these emails.
fn couple(emails: [&str; 2]) -> String {
    format!(
        "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email,Relationship\n\
         John & Jane Quill,Couple,John,Quill,{},Self\n\
         John & Jane Quill,Couple,Jane,Quill,{},Spouse\n",
        emails[0], emails[1]
    )
}

/// The contacts of the only client: `name, relationship`.
fn contacts_of_client(world: &World) -> Vec<String> {
    assert_eq!(world.values(Entity::Client, &["name"]).len(), 1);
    world.contacts_of(1)
}

#[test]
fn the_second_contact_of_a_client_is_created_and_linked_under_every_policy() {
    let content = couple(["john@example.com", "jane@example.com"]);
    for policy in POLICIES {
        let world = World::new();
        let args = ["--on-duplicate", policy];
        let expected = match policy {
            "update" => "created 1, updated 1",
            _ => "created 1, merged 1",
        };
        let found = outcomes(&world.import("clients", &content, &args));
        assert_eq!(found, expected, "{policy}");
        assert_eq!(contacts_of_client(&world), [JOHN, JANE], "{policy}");
        // The same rows again create no contact.
        let expected = match policy {
            "skip" => "skipped 2",
            "merge" | "update" => "unchanged 2",
            "create" => "created 2",
            "fail" => "failed 2",
            _ => "waiting 2",
        };
        let found = outcomes(&world.import("clients", &content, &args));
        assert_eq!(found, expected, "{policy}, again");
        world.undo(2);
        assert_eq!(contacts_of_client(&world), [JOHN, JANE], "{policy}");
        world.assert_whole();
        world.undo(1);
        let contacts = world.values(Entity::Contact, &["name"]);
        assert!(contacts.is_empty(), "{policy}: {contacts:?}");
        world.assert_whole();
    }
}

#[test]
fn the_second_contact_with_the_email_of_the_first_never_becomes_the_first() {
    let content = couple(["quill@example.com", "quill@example.com"]);
    for policy in POLICIES {
        for verdict in [
            RowDecision::Create,
            RowDecision::Merge(1),
            RowDecision::Skip,
        ] {
            let world = World::new();
            let report = world.import("clients", &content, &["--on-duplicate", policy]);
            if policy == "create" {
                assert_eq!(outcomes(&report), "created 1, merged 1");
                assert_eq!(contacts_of_client(&world), [JOHN, JANE]);
                continue;
            }
            assert_eq!(outcomes(&report), "created 1, waiting 1", "{policy}");
            assert_eq!(contacts_of_client(&world), [JOHN], "{policy}");
            let report = world.decide(1, 3, &verdict);
            assert_eq!(
                report.counts.get(Count::Waiting),
                0,
                "{policy}, {verdict:?}"
            );
            let expected = match verdict {
                RowDecision::Create => vec![JOHN, JANE],
                // He is linked already, and stays what he is.
                _ => vec![JOHN],
            };
            let found = contacts_of_client(&world);
            assert_eq!(found, expected, "{policy}, {verdict:?}");
            assert_eq!(world.values(Entity::Contact, &["first_name"])[0], "John");
            world.assert_whole();
        }
    }
}

#[test]
fn a_client_that_waits_for_its_contact_is_created_when_that_is_decided() {
    for (verdict, contacts) in [(RowDecision::Create, 2), (RowDecision::Merge(1), 1)] {
        let world = World::new();
        let john = "First Name,Last Name,Email\nJohn,Quill,quill@example.com\n";
        world.import("contacts", john, &[]);
        let row = "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email\n\
            Jane Quill,Individual,Jane,Quill,quill@example.com\n";
        let report = world.import("clients", row, &[]);
        assert_eq!(outcomes(&report), "waiting 1");
        let report = world.decide(2, 2, &verdict);
        assert_eq!(outcomes(&report), "created 1", "{verdict:?}");
        assert_eq!(report.counts.get(Count::Linked), 1, "{verdict:?}");
        let found = world.values(Entity::Contact, &["name"]);
        assert_eq!(found.len(), contacts, "{verdict:?}");
        assert_eq!(contacts_of_client(&world).len(), 1);
        world.assert_whole();
        world.undo(2);
        let found = world.values(Entity::Contact, &["name"]);
        assert_eq!(found, ["John Quill"], "{verdict:?}");
    }
}

#[test]
fn a_client_that_was_decided_about_still_waits_for_its_contact() {
    let world = World::new();
    let content = couple(["quill@example.com", "quill@example.com"]);
    let first: Vec<&str> = content.lines().take(2).collect();
    world.import("clients", &first.join("\n"), &[]);
    let row = "Client Name,Client Type,City,Contact First Name,Contact Last Name,Contact Email,Relationship\n\
        John & Jane Quill,Couple,Leeds,Jane,Quill,quill@example.com,Spouse\n";
    let report = world.import("clients", row, &["--on-duplicate", "ask"]);
    assert_eq!(outcomes(&report), "waiting 1");
    for (verdict, waiting) in [(RowDecision::Merge(1), 1), (RowDecision::Create, 0)] {
        let report = world.decide(2, 2, &verdict);
        assert_eq!(report.counts.get(Count::Waiting), waiting, "{verdict:?}");
    }
    assert_eq!(contacts_of_client(&world), [JOHN, JANE]);
    assert_eq!(world.values(Entity::Client, &["city"]), ["Leeds"]);
    world.assert_whole();
}

#[test]
fn a_second_self_of_an_individual_may_be_another_client_of_that_name() {
    let content = "Client Name,Client Type,Contact First Name,Contact Last Name,Contact Email\n\
        John Smith,individual,John,Smith,john@example.com\n\
        John Smith,individual,Ivo,Karl,ivo@example.com\n";
    assert_under_policies("clients", content, second_waits);
    let world = World::new();
    let report = world.import("clients", content, &["--on-duplicate", "create"]);
    assert_eq!(report.counts.get(Count::Created), 2);
    // The contact tells which of the two is meant.
    let report = world.import("clients", content, &["--on-duplicate", "update"]);
    assert_eq!(outcomes(&report), "unchanged 2");
}

#[test]
fn a_client_whose_contact_is_in_the_trash_says_so() {
    let world = World::new();
    let content = couple(["john@example.com", "jane@example.com"]);
    assert_eq!(
        world
            .import("clients", &content, &[])
            .counts
            .get(Count::Linked),
        2
    );
    world.delete(Entity::Contact, 2);
    let report = world.import("clients", &content, &[]);
    assert_eq!(outcomes(&report), "skipped 2");
    assert_eq!(report.counts.get(Count::SkippedDeleted), 1);
    let reasons = world.reasons(report.job);
    let expected = "its contact, Jane Quill, is a possible duplicate of contact 2";
    assert!(reasons[1].contains(expected), "{reasons:?}");
    let report = world.import("clients", &content, &["--on-deleted", "restore"]);
    assert_eq!(outcomes(&report), "merged 1, skipped 1");
    assert_eq!(contacts_of_client(&world), [JOHN, JANE]);
}
