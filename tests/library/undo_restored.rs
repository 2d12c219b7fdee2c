//! The undo of imports that restored records: they go back to the trash, unless other changes depend on them since.

use intake::record::Entity;
use intake::store::Activity;

use super::undo::{before, kept};
use super::world::{World, outcomes};

const COMPANY: &[(&str, &str)] = &[("name", "Moor Ltd"), ("entity_type", "company")];
const ADA: &[(&str, &str)] = &[("first_name", "Ada"), ("email", "ada@example.com")];
const ROW: &str = "First Name,Email\nAda,ada@example.com\n";

/// A store in which job 1 has restored a client with an activity.
fn with_client() -> World {
    let world = World::new();
    world.add(Entity::Client, COMPANY);
    let activity = Activity {
        client: 1,
        kind: "meeting".to_owned(),
        title: "Before".to_owned(),
        date: "2026-01-31".to_owned(),
        ..Activity::default()
    };
    let author = world.author("tester");
    world.store.insert_activity(&activity, &author).unwrap();
    world.delete(Entity::Client, 1);
    restore(&world, "clients", "name,type\nMoor Ltd,company\n");
    world
}

/// A store in which job 1 has restored a contact, with a client that it is not linked to.
fn with_contact() -> World {
    let world = World::new();
    world.add(Entity::Client, COMPANY);
    world.add(Entity::Contact, ADA);
    world.delete(Entity::Contact, 1);
    restore(&world, "contacts", ROW);
    world
}

/// A store in which job 1 has restored a lead.
fn with_lead() -> World {
    let world = World::new();
    world.add(Entity::Lead, ADA);
    world.delete(Entity::Lead, 1);
    restore(&world, "leads", ROW);
    world
}

fn restore(world: &World, kind: &str, rows: &str) {
    let report = world.import(kind, rows, &["--on-deleted", "restore"]);
    assert_eq!(outcomes(&report), "updated 1");
}

fn is_deleted(world: &World, entity: Entity) -> bool {
    world.record(entity, 1).deleted_at.is_some()
}

#[test]
fn a_record_without_later_changes_goes_back_to_the_trash() {
    for (world, entity) in [
        (with_client(), Entity::Client),
        (with_contact(), Entity::Contact),
        (with_lead(), Entity::Lead),
    ] {
        assert_eq!(world.undo(1).restored, 1, "{entity}");
        assert!(is_deleted(&world, entity), "{entity}");
        world.assert_whole();
    }
}

#[test]
fn a_record_that_a_later_import_changed_goes_back_to_the_trash_with_its_undo() {
    for by_hand in [false, true] {
        let world = with_lead();
        let later = "First Name,Email,City\nAda,ada@example.com,York\n";
        world.import("leads", later, &["--on-duplicate", "update"]);
        assert_eq!(world.undo(1).kept.len(), 1);
        if by_hand {
            world.edit(Entity::Lead, 1, &[("company", "Moor Ltd")]);
        }
        let undone = world.undo(2);
        assert_eq!(undone.kept.len(), 0, "{undone:?}");
        let returned = if by_hand { vec![] } else { vec![(1, 0, 1)] };
        assert_eq!((undone.restored, before(&undone)), (1, returned));
        assert_eq!(is_deleted(&world, Entity::Lead), !by_hand);
        world.assert_whole();
    }
}

#[test]
fn a_client_that_was_edited_or_assigned_since_stays() {
    for (is_edited, expected) in [
        (true, "client 1: changed since: city by Eve"),
        (false, "client 1: changed since: adviser by Eve"),
    ] {
        let world = with_client();
        if is_edited {
            world.edit(Entity::Client, 1, &[("city", "York")]);
        } else {
            world.store.assign(1, "Bob", &world.author("Eve")).unwrap();
        }
        let undone = world.undo(1);
        assert_eq!(
            (undone.restored, &*kept(&undone)),
            (0, &[expected.to_owned()][..])
        );
        assert!(!is_deleted(&world, Entity::Client), "{expected}");
        world.assert_whole();
    }
}

#[test]
fn a_contact_that_was_linked_since_stays() {
    for is_primary in [false, true] {
        let world = with_contact();
        world.link(1, 1, "Director", is_primary);
        let expected = ["contact 1: changed since: client 1 by Eve"];
        assert_eq!(kept(&world.undo(1)), expected);
        assert!(!is_deleted(&world, Entity::Contact));
        assert_eq!(world.contacts_of(1), ["Ada, Director"]);
        world.assert_whole();
    }
}

#[test]
fn a_contact_whose_link_of_the_import_was_made_primary_since_stays() {
    let world = World::new();
    world.add(Entity::Client, COMPANY);
    world.add(Entity::Contact, ADA);
    world.delete(Entity::Contact, 1);
    let rows = "First Name,Email,Client,Relationship\nAda,ada@example.com,Moor Ltd,Director\n";
    restore(&world, "contacts", rows);
    world.store.promote(1, 1, &world.author("Eve")).unwrap();
    let undone = world.undo(1);
    assert_eq!(undone.unlinked, 0);
    assert_eq!(
        kept(&undone),
        [
            "client 1: changed since: contact 1 by Eve",
            "contact 1: changed since: client 1 by Eve"
        ]
    );
    assert!(!is_deleted(&world, Entity::Contact));
    world.assert_whole();
}

#[test]
fn a_contact_that_was_restored_with_its_client_goes_back_with_it() {
    let world = World::new();
    world.add(Entity::Contact, ADA);
    world.delete(Entity::Contact, 1);
    let rows = "name,type,contact first name,contact email,relationship
Moor Ltd,company,Ada,ada@example.com,Director\n";
    let report = world.import("clients", rows, &["--on-deleted", "restore"]);
    assert_eq!(outcomes(&report), "created 1");
    assert!(!is_deleted(&world, Entity::Contact));
    assert_eq!(world.undo(1).removed, 1);
    assert!(is_deleted(&world, Entity::Contact));
    world.assert_whole();
}

#[test]
fn a_lead_that_was_converted_since_stays() {
    let world = with_lead();
    let contact = world.add(Entity::Contact, ADA);
    let author = world.author("Eve");
    world.store.convert_lead(1, contact, &author).unwrap();
    let undone = world.undo(1);
    assert_eq!(undone.restored, 0);
    assert_eq!(kept(&undone), ["lead 1: converted since by Eve"]);
    assert_eq!(undone.blocked.len(), 1);
    assert!(!is_deleted(&world, Entity::Lead));
    world.assert_whole();
}

#[test]
fn a_record_with_a_changed_field_that_goes_back_to_the_trash_is_named_with_both() {
    let world = World::new();
    world.add(Entity::Lead, &[ADA, &[("city", "Leeds")]].concat());
    world.delete(Entity::Lead, 1);
    let rows = "First Name,Email,City\nAda,ada@example.com,York\n";
    let args = ["--on-duplicate", "update", "--on-deleted", "restore"];
    assert_eq!(outcomes(&world.import("leads", rows, &args)), "updated 1");
    let undone = world.undo(1);
    let [ada] = &undone.restored_first[..] else {
        panic!("{:?}", undone.restored_first);
    };
    assert_eq!(
        (&ada.fields[..], ada.is_deleted),
        (&["city".to_owned()][..], true)
    );
    assert!(is_deleted(&world, Entity::Lead));
}
