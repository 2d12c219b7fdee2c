//! Rows of clients with two contacts.

use super::*;
use crate::duplicate::OnDuplicate;
use crate::job::{Report, Review, RowDecision};
use crate::store::Count;

const HEADER: &[&str] = &[
    "Client Name",
    "Entity Type",
    "Client 1 First Name",
    "Client 1 Surname",
    "Client 1 Email",
    "Client 1 Relationship",
    "Client 2 First Name",
    "Client 2 Surname",
    "Client 2 Email",
    "Client 2 Mobile",
    "Client 2 Relationship",
];

const QUILLS: &[&str] = &[
    "The Quills",
    "couple",
    "John",
    "Quill",
    "quill@example.com",
    "",
    "Jane",
    "Quill",
    "quill@example.com",
    "07700 900102",
    "",
];

fn clients<'r>(rows: &'r [&'r [&'r str]]) -> File<'r> {
    File {
        entity: Entity::Client,
        header: HEADER,
        rows,
    }
}

fn contacts<'r>(rows: &'r [&'r [&'r str]]) -> File<'r> {
    File {
        entity: Entity::Contact,
        header: &["First Name", "Last Name", "Email"],
        rows,
    }
}

/// The first names of the contacts of the first client, each with its relationship.
fn couple(world: &World) -> Vec<String> {
    let links = world.store.links(Entity::Client, 1).unwrap();
    let told = links.iter().map(|link| {
        let name = world.text(Entity::Contact, link.contact, "first_name");
        format!("{} {name} {}", link.contact, link.relationship)
    });
    told.collect()
}

fn decide(world: &World, job: i64, verdict: RowDecision) -> Result<Report> {
    let config = Config::default();
    let job = world.store.job(job)?.unwrap();
    Review::open(&world.store, &config, job)?
        .settle(&[(2, verdict)], "ida", NOW)
        .map(|settled| settled.report)
}

#[test]
fn a_couple_with_one_email_is_one_client_with_two_contacts() {
    let world = World::new();
    let imported = world.import(&clients(&[QUILLS]), |_| {});
    assert_eq!(imported.outcomes, ["created 1"]);
    assert_eq!(imported.counts.get(Count::Linked), 2);
    assert_eq!(couple(&world), ["1 John Self", "2 Jane Spouse"]);
    // The number belongs to the second contact alone.
    let phone = |id| world.text(Entity::Contact, id, "phone");
    assert_eq!([phone(1), phone(2)], ["", "07700 900102"]);
    // The same row again brings nothing new, under every policy.
    for policy in [OnDuplicate::Merge, OnDuplicate::Update, OnDuplicate::Skip] {
        let again = world.import(&clients(&[QUILLS]), |plan| plan.on_duplicate = policy);
        assert_eq!(again.counts.get(Count::Linked), 0, "{policy}");
        assert_eq!(couple(&world).len(), 2, "{policy}");
    }
}

#[test]
fn the_second_contact_joins_a_client_of_the_first_one_under_every_policy() {
    for policy in OnDuplicate::ALL {
        let world = World::new();
        let mut alone = QUILLS.to_vec();
        alone[5] = "Self";
        for cell in &mut alone[6..] {
            *cell = "";
        }
        assert_eq!(
            world.import(&clients(&[&alone]), |_| {}).outcomes,
            ["created 1"]
        );
        let imported = world.import(&clients(&[QUILLS]), |plan| plan.on_duplicate = policy);
        let expected = match policy {
            OnDuplicate::Update => "updated 1",
            _ => "merged 1",
        };
        assert_eq!(imported.outcomes, [expected], "{policy}");
        assert_eq!(couple(&world), ["1 John Self", "2 Jane Spouse"], "{policy}");
    }
}

/// The row of the Quills with the two contacts in the other order, and with these relationships.
fn turned(relationships: [&'static str; 2]) -> Vec<&'static str> {
    let mut row = QUILLS.to_vec();
    (row[2], row[6], row[9]) = ("Jane", "John", "");
    (row[5], row[10]) = (relationships[0], relationships[1]);
    row
}

#[test]
fn a_couple_in_the_other_order_keeps_its_links_under_every_policy() {
    for policy in OnDuplicate::ALL {
        if policy == OnDuplicate::Create {
            continue;
        }
        let world = World::new();
        world.import(&clients(&[QUILLS]), |_| {});
        let row = turned(["", ""]);
        let again = world.import(&clients(&[&row]), |plan| plan.on_duplicate = policy);
        assert_eq!(again.counts.get(Count::LinkFailed), 0, "{policy}");
        assert_eq!(again.counts.get(Count::Linked), 0, "{policy}");
        let links = couple(&world);
        assert_eq!(links, ["1 John Self", "2 Jane Spouse"], "{policy}");
        if matches!(policy, OnDuplicate::Merge | OnDuplicate::Update) {
            assert_eq!(again.outcomes, ["unchanged 1"], "{policy}");
        }
    }
}

#[test]
fn a_new_contact_before_the_linked_one_gets_the_relationship_that_is_left() {
    let world = World::new();
    let mut alone = QUILLS.to_vec();
    alone[5] = "Self";
    for cell in &mut alone[6..] {
        *cell = "";
    }
    world.import(&clients(&[&alone]), |_| {});
    world.import(&clients(&[&turned(["", ""])]), |_| {});
    assert_eq!(couple(&world), ["1 John Self", "2 Jane Spouse"]);
}

#[test]
fn both_links_of_a_row_may_fail_and_each_is_kept_with_its_reason() {
    for policy in [OnDuplicate::Merge, OnDuplicate::Update] {
        let world = World::new();
        world.import(&clients(&[QUILLS]), |_| {});
        let row = turned(["Self", "Spouse"]);
        let again = world.import(&clients(&[&row]), |plan| plan.on_duplicate = policy);
        assert_eq!(again.outcomes, ["unchanged 1"], "{policy}");
        assert_eq!(again.counts.get(Count::LinkFailed), 2, "{policy}");
        assert_eq!(couple(&world), ["1 John Self", "2 Jane Spouse"], "{policy}");
        let failures = world.store.link_failures(again.job).unwrap().into_iter();
        let reasons: Vec<String> = failures.map(|failure| failure.reason).collect();
        let expected = [
            "it is linked to client 1 already, as Self: first intake contact unlink 1 1",
            "it is linked to client 1 already, as Spouse: first intake contact unlink 2 1",
        ];
        assert_eq!(reasons, expected, "{policy}");
    }
}

#[test]
fn each_contact_is_the_existing_one_that_it_certainly_is() {
    let john: &[&str] = &["John", "Quill", "quill@example.com"];
    let jane: &[&str] = &["Jane", "Quill", "quill@example.com"];
    let cases: [(&[&[&str]], [&str; 2]); 3] = [
        (&[john, jane], ["1 John Self", "2 Jane Spouse"]),
        (&[jane, john], ["2 John Self", "1 Jane Spouse"]),
        // Only Jane exists. John shares her email, but is not her.
        (&[jane], ["2 John Self", "1 Jane Spouse"]),
    ];
    for (existing, expected) in cases {
        let world = World::new();
        let create = |plan: &mut ImportPlan| plan.on_duplicate = OnDuplicate::Create;
        world.import(&contacts(existing), create);
        let imported = world.import(&clients(&[QUILLS]), |_| {});
        assert_eq!(imported.outcomes, ["created 1"], "{existing:?}");
        let mut found = couple(&world);
        found.sort_by_key(|one| one.contains("Jane"));
        assert_eq!(found, expected, "{existing:?}");
    }
}

#[test]
fn every_reason_of_both_contacts_is_named_with_its_column() {
    let world = World::new();
    let mut row = QUILLS.to_vec();
    (row[4], row[6], row[8], row[9]) = ("none", "", "jane@", "reception");
    let imported = world.import(&clients(&[&row]), |_| {});
    let mut columns = Vec::new();
    let wanted = (&[crate::store::RowOutcome::Failed][..], RowScope::All);
    world
        .store
        .rows_of_job(imported.job, wanted, |kept| {
            columns.extend(kept.reasons.iter().map(|reason| reason.column.clone()));
            Ok(())
        })
        .unwrap();
    let columns: Vec<String> = columns.into_iter().flatten().collect();
    let expected = [
        "Client 1 Email",
        "Client 2 Email",
        "Client 2 Mobile",
        "Client 2 First Name",
    ];
    assert_eq!(columns, expected);
    let nobody = world.store.schema(Entity::Contact).unwrap();
    assert!(world.store.record(&nobody, 1).unwrap().is_none());
}

#[test]
fn a_row_that_cannot_be_two_people_fails() {
    // The type, the second first name, the second last name, and the reason.
    let cases = [
        ("individual", "Jane", "Quill", "is required and blank"),
        (
            "couple",
            "John",
            "QUILL",
            "its two contacts are the same person, John Quill",
        ),
    ];
    for (entity_type, first, last, expected) in cases {
        let world = World::new();
        let mut row = QUILLS.to_vec();
        (row[1], row[6], row[7]) = (entity_type, first, last);
        let imported = world.import(&clients(&[&row]), |_| {});
        assert_eq!(imported.outcomes, [format!("failed: {expected}")]);
        let schema = world.store.schema(Entity::Client).unwrap();
        assert!(world.store.record(&schema, 1).unwrap().is_none());
    }
}

/// A store in which both contacts of the row may be an existing contact.
fn with_two_questions() -> (World, i64) {
    let world = World::new();
    let others: &[&[&str]] = &[
        &["Carl", "Quill", "quill@example.com"],
        &["Ruth", "Quill", "quill@example.com"],
    ];
    let create = |plan: &mut ImportPlan| plan.on_duplicate = OnDuplicate::Create;
    world.import(&contacts(others), create);
    let waits = world.import(&clients(&[QUILLS]), |_| {});
    assert_eq!(waits.outcomes, ["waiting [1, 2]"]);
    (world, waits.job)
}

#[test]
fn one_contact_is_decided_after_the_other() {
    let fields = |id| RowDecision::MergeFields(id, vec!["first_name".to_owned()]);
    let cases = [
        (
            RowDecision::Create,
            RowDecision::Create,
            ["3 John Self", "4 Jane Spouse"],
        ),
        (
            RowDecision::Merge(1),
            RowDecision::Create,
            ["1 Carl Self", "3 Jane Spouse"],
        ),
        (fields(1), fields(2), ["1 John Self", "2 Jane Spouse"]),
        (
            RowDecision::Create,
            fields(2),
            ["2 Jane Spouse", "3 John Self"],
        ),
    ];
    for (first, second, expected) in cases {
        let (world, job) = with_two_questions();
        let report = decide(&world, job, first.clone()).unwrap();
        assert_eq!(report.counts.get(Count::Waiting), 1, "{first:?}");
        assert_eq!(report.counts.get(Count::NotTried), 0);
        let report = decide(&world, job, second.clone()).unwrap();
        assert_eq!(report.counts.get(Count::Waiting), 0, "{second:?}");
        assert_eq!(report.counts.get(Count::Created), 1, "{second:?}");
        assert_eq!(report.counts.get(Count::Linked), 2, "{second:?}");
        let mut found = couple(&world);
        found.sort();
        assert_eq!(found, expected, "{first:?} {second:?}");
    }
}

#[test]
fn a_contact_that_was_taken_for_the_first_is_not_offered_for_the_second() {
    let (world, job) = with_two_questions();
    decide(&world, job, RowDecision::Merge(2)).unwrap();
    let config = Config::default();
    let job = world.store.job(job).unwrap().unwrap();
    let review = Review::open(&world.store, &config, job).unwrap();
    let waiting = review.waiting().unwrap();
    assert_eq!(waiting[0].kept.records, [1]);
    let record = review.compared(&waiting[0].kept).unwrap();
    let schema = review.schema_of_candidates(&waiting[0].kept);
    let first_name = schema.find("first_name").unwrap();
    assert_eq!(record.text(first_name), Some("Jane"));
}

/// The row of the Quills with another last name, email and phone of Jane.
fn married() -> Vec<&'static str> {
    let mut row = QUILLS.to_vec();
    (row[7], row[8], row[9]) = ("Okafor", "jane.okafor@example.org", "07700 900199");
    row
}

#[test]
fn a_contact_with_another_last_name_and_other_channels_may_be_the_one_of_the_couple() {
    for policy in [OnDuplicate::Merge, OnDuplicate::Update, OnDuplicate::Skip] {
        let world = World::new();
        world.import(&clients(&[QUILLS]), |_| {});
        let said = |plan: &mut ImportPlan| plan.on_duplicate = policy;
        let waits = world.import(&clients(&[&married()]), said);
        assert_eq!(waits.outcomes, ["waiting [2]"], "{policy}");
        let fields = ["last_name", "email", "phone"].map(str::to_owned);
        let taken = RowDecision::MergeFields(2, fields.to_vec());
        decide(&world, waits.job, taken).unwrap();
        let links = couple(&world);
        assert_eq!(links, ["1 John Self", "2 Jane Spouse"], "{policy}");
        let last_name = world.text(Entity::Contact, 2, "last_name");
        assert_eq!(last_name, "Okafor", "{policy}");
    }
}

#[test]
fn a_contact_that_was_decided_to_be_another_one_is_not_asked_about_again() {
    let world = World::new();
    world.import(&clients(&[QUILLS]), |_| {});
    let waits = world.import(&clients(&[&married()]), |_| {});
    decide(&world, waits.job, RowDecision::Create).unwrap();
    assert_eq!(couple(&world).len(), 3);
    let again = world.import(&clients(&[&married()]), |_| {});
    assert_eq!(again.outcomes, ["skipped Duplicate [1]"]);
}

#[test]
fn of_a_household_without_a_certain_contact_the_client_is_decided_first() {
    let world = World::new();
    let mut john = QUILLS.to_vec();
    john[1] = "individual";
    for cell in &mut john[6..] {
        *cell = "";
    }
    world.import(&clients(&[&john]), |_| {});
    (john[3], john[4]) = ("Okafor", "john.okafor@example.org");
    let waits = world.import(&clients(&[&john]), |_| {});
    assert_eq!(waits.outcomes, ["waiting [1]"]);
    let report = decide(&world, waits.job, RowDecision::Merge(1)).unwrap();
    assert_eq!(report.counts.get(Count::Waiting), 1);
    let fields = vec!["last_name".to_owned()];
    decide(&world, waits.job, RowDecision::MergeFields(1, fields)).unwrap();
    assert_eq!(couple(&world), ["1 John Self"]);
    let last_name = world.text(Entity::Contact, 1, "last_name");
    assert_eq!(last_name, "Okafor");
}
