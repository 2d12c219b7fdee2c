//! The undo of imports: fields, records and links that were changed since, by other imports and by hand.

use intake::job::undo::Undone;
use intake::record::Entity;
use intake::store::Author;

use super::world::{World, outcomes};

const LEADS: &str = "First Name,Last Name,Email,Phone,Company
Ada,Moor,ada@example.com,020 7946 0001,Acme
Ben,Lund,ben@example.com,,
";
/// The same people, with more and with other values.
const MORE: &str = "First Name,Last Name,Email,Phone,Company
Ada,Moor,Ada@Example.com,020 7946 0099,Bolt
Ben,Lund,ben@example.com,020 7946 0002,Lund & Co
Dora,Falk,dora@example.com,,
";
const FIELDS: &[&str] = &["first_name", "email", "phone", "company"];
const UPDATE: &[&str] = &["--on-duplicate", "update"];

fn imported() -> World {
    let world = World::new();
    world.import("leads", LEADS, &[]);
    world
}

/// A second import has updated both leads and created a third.
fn updated() -> World {
    let world = imported();
    let report = world.import("leads", MORE, UPDATE);
    assert_eq!(outcomes(&report), "created 1, updated 2");
    world
}

fn leads(world: &World) -> Vec<String> {
    world.values(Entity::Lead, FIELDS)
}

/// What is kept: `lead 1: changed since: company by Eve`.
pub fn kept(undone: &Undone) -> Vec<String> {
    let kept = undone.kept.iter().chain(&undone.blocked);
    let told = kept.map(|held| {
        let by = held.by.as_deref().unwrap_or("nobody");
        format!("{} {}: {} by {by}", held.entity, held.id, held.why)
    });
    told.collect()
}

#[test]
fn changed_fields_get_their_old_values_and_the_keys_that_go_with_them() {
    let world = imported();
    let before = leads(&world);
    world.import("leads", MORE, UPDATE);
    assert_ne!(leads(&world), before);
    let undone = world.undo(2);
    assert_eq!((undone.removed, undone.restored), (1, 2));
    assert_eq!(leads(&world), before);
    // Each key finds its lead.
    for (row, rule) in [
        ("Ada,Moor,ADA@example.com,", "email"),
        ("Ada,Moor,,+44 20 7946 0001", "phone"),
        ("Ada,Moor,ada@example.com,", "name,email"),
    ] {
        world.set("leads.required", "name");
        let row = format!("First Name,Last Name,Email,Phone\n{row}\n");
        let report = world.import("leads", &row, &["--match", rule]);
        assert_eq!(outcomes(&report), "skipped 1", "{row}");
    }
    world.assert_whole();
}

#[test]
fn a_field_that_was_changed_since_is_kept_and_named() {
    let world = updated();
    world.edit(Entity::Lead, 1, &[("company", "Crane")]);
    world.edit(Entity::Lead, 3, &[("company", "Falk")]);
    assert_eq!(
        kept(&world.undo(2)),
        [
            "lead 1: changed since: company by Eve",
            "lead 3: changed since: company by Eve"
        ]
    );
    assert_eq!(
        leads(&world),
        [
            "Ada | ada@example.com | 020 7946 0001 | Crane",
            "Ben | ben@example.com |  | ",
            "Dora | dora@example.com |  | Falk",
        ]
    );
    world.assert_whole();
}

#[test]
fn a_field_to_which_a_user_gave_the_value_of_the_job_again_stays() {
    let world = updated();
    world.edit(Entity::Lead, 1, &[("company", "Crane")]);
    world.edit(Entity::Lead, 1, &[("company", "Bolt")]);
    let undone = world.undo(2);
    assert_eq!(kept(&undone), ["lead 1: changed since: company by Eve"]);
    assert_eq!(undone.restored, 2, "the other field of lead 1, and lead 3");
}

/// The jobs that were undone before: each with the records that are removed now, and those that are in the trash again.
pub fn before(undone: &Undone) -> Vec<(i64, u64, u64)> {
    let before = undone.undone_before.iter();
    before
        .map(|one| (one.job, one.removed, one.returned))
        .collect()
}

#[test]
fn imports_are_undone_in_any_order() {
    let newest_first = updated();
    assert_eq!(kept(&newest_first.undo(2)), [""; 0]);
    assert_eq!(kept(&newest_first.undo(1)), [""; 0]);
    assert_eq!(leads(&newest_first), [""; 0], "an undo is no change");
    newest_first.assert_whole();

    let oldest_first = updated();
    let undone = oldest_first.undo(1);
    assert_eq!(undone.removed, 0);
    let kept = kept(&undone);
    let is_changed = |why: &String| why.contains(": changed since: ");
    assert!(kept.len() == 2 && kept.iter().all(is_changed), "{kept:?}");
    assert_eq!(leads(&oldest_first).len(), 3);
    oldest_first.assert_whole();
    let undone = oldest_first.undo(2);
    assert_eq!((undone.removed, before(&undone)), (3, vec![(1, 2, 0)]));
    assert_eq!(leads(&oldest_first), [""; 0], "nothing remains of both");
    oldest_first.assert_whole();
}

#[test]
fn a_record_that_a_user_changed_stays_after_both_imports_are_undone() {
    let world = updated();
    world.edit(Entity::Lead, 1, &[("company", "ByHand")]);
    world.undo(1);
    let undone = world.undo(2);
    assert_eq!((undone.removed, before(&undone)), (2, vec![(1, 1, 0)]));
    assert_eq!(leads(&world).len(), 1);
    world.assert_whole();
}

const HEADER: &str = "First Name,Last Name,Email,Phone,Company";

/// A store with one lead, added by hand.
fn with_lead() -> World {
    let world = World::new();
    let fields = [
        ("first_name", "Ada"),
        ("last_name", "Moor"),
        ("email", "ada@example.com"),
        ("company", "Orig"),
        ("phone", "020 7946 0000"),
    ];
    world.add(Entity::Lead, &fields);
    world
}

/// Imports rows about the lead, each with a phone and a company.
fn update(world: &World, rows: &[(&str, &str)]) {
    let row =
        |(phone, company): &(&str, &str)| format!("Ada,Moor,ada@example.com,{phone},{company}\n");
    let rows: String = rows.iter().map(row).collect();
    world.import("leads", &format!("{HEADER}\n{rows}"), UPDATE);
}

/// Undoes a job. Returns how many records are kept.
fn undo(world: &World, job: i64) -> usize {
    let undone = world.undo(job);
    world.assert_whole();
    kept(&undone).len()
}

fn values(world: &World) -> Vec<String> {
    world.values(Entity::Lead, &["phone", "company"])
}

#[test]
fn two_rows_of_a_job_that_change_one_field_are_undone_as_one() {
    let world = with_lead();
    let rows = [("020 7946 0001", "JobOne"), ("020 7946 0002", "JobTwo")];
    update(&world, &rows);
    assert_eq!(values(&world), ["020 7946 0002 | JobTwo"]);
    assert_eq!(undo(&world, 1), 0);
    assert_eq!(values(&world), ["020 7946 0000 | Orig"]);
}

#[test]
fn a_value_of_an_older_job_does_not_come_back_once_that_is_undone() {
    let world = with_lead();
    update(&world, &[("020 7946 1111", "One")]);
    update(&world, &[("020 7946 2222", "Two")]);
    assert_eq!(undo(&world, 1), 1);
    assert_eq!(values(&world), ["020 7946 2222 | Two"]);
    assert_eq!(undo(&world, 2), 0);
    assert_eq!(values(&world), ["020 7946 0000 | Orig"]);
    // The other way around, and with a third one over what was put back.
    update(&world, &[("020 7946 3333", "Three")]);
    assert_eq!(undo(&world, 3), 0);
    assert_eq!(values(&world), ["020 7946 0000 | Orig"]);
}

#[test]
fn a_value_that_a_user_wrote_over_an_undone_job_comes_back() {
    let world = with_lead();
    update(&world, &[("020 7946 1111", "One")]);
    world.edit(Entity::Lead, 1, &[("company", "ByHand")]);
    update(&world, &[("020 7946 2222", "Two")]);
    assert_eq!(undo(&world, 1), 1);
    assert_eq!(undo(&world, 2), 0);
    assert_eq!(values(&world), ["020 7946 0000 | ByHand"]);
}

#[test]
fn a_record_with_several_fields_changed_since_is_one_that_is_kept() {
    let world = with_lead();
    update(&world, &[("020 7946 1111", "One")]);
    let fields = [("company", "ByHand"), ("phone", "020 7946 9999")];
    world.edit(Entity::Lead, 1, &fields);
    let undone = world.undo(1);
    let expected = ["lead 1: changed since: company, phone by Eve"];
    assert_eq!(kept(&undone), expected);
    assert_eq!(undone.restored, 0);
}

#[test]
fn an_address_or_a_name_of_which_a_user_changed_a_part_stays_whole() {
    let world = World::new();
    let fields = [
        ("first_name", "A."),
        ("last_name", "Moor"),
        ("email", "ada@example.com"),
        ("street", "1 Old Road"),
        ("city", "Leeds"),
        ("phone", "020 7946 0000"),
    ];
    world.add(Entity::Lead, &fields);
    world.import(
        "leads",
        "First Name,Last Name,Email,Street,City,Postcode,Phone
Ada,Moor-Lund,ada@example.com,5 New Street,Bath,BA1 1AA,020 7946 1111
",
        UPDATE,
    );
    let by_hand = [("street", "7 New Street"), ("last_name", "Lund")];
    world.edit(Entity::Lead, 1, &by_hand);
    let undone = world.undo(1);
    let expected = ["lead 1: changed since: city, first_name, last_name, postcode, street by Eve"];
    assert_eq!(kept(&undone), expected);
    let fields = [
        "first_name",
        "last_name",
        "street",
        "city",
        "postcode",
        "phone",
    ];
    assert_eq!(
        world.values(Entity::Lead, &fields),
        ["Ada | Lund | 7 New Street | Bath | BA1 1AA | 020 7946 0000"]
    );
}

/// A store in which an import has linked a contact to a client that both existed, and assigned an adviser.
fn linked() -> World {
    let world = World::new();
    let client = [("name", "Moor Ltd"), ("entity_type", "company")];
    world.add(Entity::Client, &client);
    let contact = [("first_name", "Ada"), ("email", "ada@example.com")];
    world.add(Entity::Contact, &contact);
    let row = "First Name,Email,Client,Relationship\nAda,ada@example.com,Moor Ltd,Director\n";
    let report = world.import("contacts", row, &["--on-duplicate", "merge"]);
    assert_eq!(report.job, Some(1));
    let row = Author::of_row("tester", world.now(), 1, 2);
    world.store.assign(1, "Eve", &row).unwrap();
    assert_eq!(world.contacts_of(1), ["Ada, Director"]);
    world
}

#[test]
fn links_and_advisers_are_removed_and_the_records_stay() {
    let world = linked();
    assert_eq!(world.store.advisers(1).unwrap(), ["Eve", "tester"]);
    let undone = world.undo(1);
    assert_eq!((undone.unlinked, kept(&undone).len()), (1, 0));
    assert_eq!(world.contacts_of(1), [""; 0]);
    assert_eq!(world.store.advisers(1).unwrap(), ["tester"]);
    assert_eq!(world.values(Entity::Contact, &["first_name"]), ["Ada"]);
    world.assert_whole();
}

#[test]
fn a_link_that_was_changed_since_stays_and_is_named() {
    let world = linked();
    world.store.unlink(1, 1, &world.author("Eve")).unwrap();
    world.link(1, 1, "Secretary", false);
    let undone = world.undo(1);
    assert_eq!(undone.unlinked, 0);
    let kept = kept(&undone);
    assert!(kept[0].contains(": changed since: contact 1"), "{kept:?}");
    assert_eq!(world.contacts_of(1), ["Ada, Secretary"]);
    world.assert_whole();
}

#[test]
fn a_link_that_was_made_primary_since_stays() {
    let world = linked();
    world.store.promote(1, 1, &world.author("Eve")).unwrap();
    let undone = world.undo(1);
    assert_eq!(undone.unlinked, 0);
    let expected = "client 1: changed since: contact 1 by Eve";
    assert_eq!(kept(&undone)[0], expected);
    assert!(undone.kept[0].at.is_some());
    assert_eq!(world.contacts_of(1), ["Ada, Director"]);
    world.assert_whole();
}

#[test]
fn a_client_and_a_contact_whose_link_was_changed_since_stay_together() {
    let world = World::new();
    let rows = "name,type,contact first name,contact email,relationship
Moor Ltd,company,Ada,ada@example.com,Director
Lind Ltd,company,Bob,bob@example.com,Director
";
    world.import("clients", rows, &[]);
    world.store.promote(1, 1, &world.author("Eve")).unwrap();
    let undone = world.undo(1);
    assert_eq!(undone.removed, 2);
    let why: Vec<&str> = undone.kept.iter().map(|held| &*held.why).collect();
    assert_eq!(
        why,
        [
            "changed since: primary_contact",
            "changed since: primary_contact of client 1"
        ]
    );
    assert_eq!(world.contacts_of(1), ["Ada, Director"]);
    world.assert_whole();
}
