//! Verdicts: what a user decided about a row holds for every later row of the same person.

use super::review::decide;
use super::*;
use crate::duplicate::{Identity, OnDuplicate, OnNew};
use crate::record::{Entity, Value};
use crate::store::{Judged, MergeOptions, UnmergeOptions};

const HEADER: &[&str] = &["First Name", "Last Name", "Email", "Phone", "Company"];

fn leads<'r>(rows: &'r [&'r [&'r str]]) -> File<'r> {
    File {
        entity: Entity::Lead,
        header: HEADER,
        rows,
    }
}

fn merging(plan: &mut ImportPlan) {
    plan.on_duplicate = OnDuplicate::Merge;
    plan.required = vec!["name".to_owned()];
    plan.matching = crate::record::Rule::of(Entity::Lead);
}

const JOHN: &[&str] = &["John", "Quill", "quill@example.com", "", ""];
const JANE: &[&str] = &["Jane", "Quill", "quill@example.com", "", ""];
const JANE_LATER: &[&str] = &["Jane", "Quill", "Quill@example.com", "", "Quill Ltd"];

/// A store with John, and a job with the row of Jane, which waits.
fn waiting(row: &[&str]) -> (World, i64) {
    let world = World::new();
    world.import(&leads(&[JOHN]), merging);
    let waits = world.import(&leads(&[row]), merging);
    assert_eq!(waits.outcomes, ["waiting [1]"]);
    (world, waits.job)
}

fn again(world: &World, row: &[&str]) -> String {
    world.import(&leads(&[row]), merging).outcomes.remove(0)
}

#[test]
fn a_decision_of_a_review_holds_for_the_next_file() {
    let john = "merged 1: differs from lead 1: First Name is \"Jane\", but \"John\" in the record";
    for (record, expected) in [(Some(1), john), (None, "merged 2")] {
        let (world, job) = waiting(JANE);
        decide(&world, job, 2, record, false).unwrap();
        assert_eq!(again(&world, JANE_LATER), expected, "{record:?}");
    }
    let (world, job) = waiting(JANE);
    decide(&world, job, 2, None, true).unwrap();
    assert_eq!(again(&world, JANE_LATER), "skipped ByVerdict [1]");
}

#[test]
fn a_decision_holds_for_a_row_with_a_new_phone() {
    let later: &[&str] = &["Jane", "Quill", "quill@example.com", "020 7946 0001", ""];
    for (is_skipped, expected) in [(true, "skipped ByVerdict [1]"), (false, "merged 2")] {
        let (world, job) = waiting(JANE);
        decide(&world, job, 2, None, is_skipped).unwrap();
        assert_eq!(again(&world, later), expected);
    }
    // Another telephone number is another question.
    let (world, job) = waiting(later);
    decide(&world, job, 2, None, true).unwrap();
    let other: &[&str] = &["Jane", "Quill", "quill@example.com", "020 7946 0002", ""];
    assert_eq!(again(&world, JANE), "skipped ByVerdict [1]");
    assert_eq!(again(&world, other), "waiting [1]");
}

#[test]
fn the_row_of_a_record_that_a_user_merged_is_the_remaining_record() {
    let create = |plan: &mut ImportPlan| {
        merging(plan);
        plan.on_duplicate = OnDuplicate::Create;
    };
    let world = World::new();
    world.import(&leads(&[JOHN]), merging);
    world.import(&leads(&[JANE]), create);
    let schema = world.store.schema(Entity::Lead).unwrap();
    let region = Region::parse("GB").unwrap();
    let author = Author::of_command("ida", NOW, "lead merge");
    let ids = (1, 2);
    world
        .store
        .merge_records(&schema, MergeOptions::filling(region), ids, &author)
        .unwrap();
    assert!(again(&world, JANE).starts_with("unchanged 1"));
    // Another person with the email is a question as before.
    let cy: &[&str] = &["Cy", "Quill", "quill@example.com", "", ""];
    assert_eq!(again(&world, cy), "waiting [1]");
    let options = UnmergeOptions {
        limit: None,
        region,
    };
    let store = &world.store;
    store.unmerge_record(&schema, 2, options, &author).unwrap();
    assert_eq!(again(&world, JANE), "unchanged 2");
    assert_eq!(again(&world, JOHN), "unchanged 1");
}

#[test]
fn a_policy_that_asks_asks_once() {
    let asking = |plan: &mut ImportPlan| {
        merging(plan);
        plan.on_duplicate = OnDuplicate::Ask;
    };
    let world = World::new();
    world.import(&leads(&[JOHN]), merging);
    let waits = world.import(&leads(&[JOHN]), asking);
    assert_eq!(waits.outcomes, ["waiting [1]"]);
    decide(&world, waits.job, 2, Some(1), false).unwrap();
    let later: &[&str] = &["John", "Quill", "quill@example.com", "", "Quill Ltd"];
    let outcomes = world.import(&leads(&[JOHN, later]), asking).outcomes;
    assert_eq!(outcomes, ["unchanged 1", "merged 1"]);
}

#[test]
fn two_rows_of_one_person_become_one_record() {
    let world = World::new();
    world.import(&leads(&[JOHN]), merging);
    let waits = world.import(&leads(&[JANE, JANE_LATER]), merging);
    assert_eq!(waits.outcomes, ["waiting [1]", "waiting [1]"]);
    decide(&world, waits.job, 2, None, false).unwrap();
    let report = decide(&world, waits.job, 3, None, false).unwrap();
    let count = |count| report.counts.get(count);
    assert_eq!((count(Count::Created), count(Count::Merged)), (1, 1));
    assert_eq!(world.text(Entity::Lead, 2, "company"), "Quill Ltd");
}

#[test]
fn a_new_row_that_was_skipped_is_asked_about_once() {
    let world = World::new();
    let asking = |plan: &mut ImportPlan| {
        merging(plan);
        plan.on_new = OnNew::Ask;
    };
    let waits = world.import(&leads(&[JANE]), asking);
    assert_eq!(waits.outcomes, ["waiting []"]);
    decide(&world, waits.job, 2, None, true).unwrap();
    let outcomes = world.import(&leads(&[JANE, JOHN]), asking).outcomes;
    assert_eq!(outcomes, ["skipped ByVerdict []", "waiting []"]);
    assert_eq!(again(&world, JANE), "created 1", "nothing is asked");
}

#[test]
fn a_name_alone_is_asked_about_once() {
    let name: &[&str] = &["John", "Quill", "", "", ""];
    let (world, job) = waiting(name);
    decide(&world, job, 2, None, false).unwrap();
    assert_eq!(again(&world, name), "unchanged 2");
    let other: &[&str] = &["John", "Quill", "", "", "Another Ltd"];
    assert_eq!(again(&world, other), "waiting [1, 2]", "another company");
}

#[test]
fn the_record_that_a_user_chose_goes_before_other_certain_records() {
    let world = World::new();
    world.import(&leads(&[JOHN, JOHN]), |plan| {
        plan.on_duplicate = OnDuplicate::Create;
    });
    let waits = world.import(&leads(&[JOHN]), merging);
    assert_eq!(waits.outcomes, ["waiting [1, 2]"]);
    decide(&world, waits.job, 2, Some(2), false).unwrap();
    assert_eq!(again(&world, JOHN), "unchanged 2");
}

#[test]
fn two_records_that_are_the_same_are_no_question() {
    let world = World::new();
    world.import(&leads(&[JOHN, JOHN]), |plan| {
        plan.on_duplicate = OnDuplicate::Create;
    });
    let author = World::author();
    let judge = |is_same| {
        let store = &world.store;
        store
            .judge_records(Entity::Lead, (2, 1), is_same, &author)
            .unwrap()
    };
    judge(true);
    assert_eq!(again(&world, JOHN), "unchanged 1");
    assert!(judge(false).replaced.is_some_and(|older| older.is_same()));
    assert_eq!(again(&world, JOHN), "waiting [1, 2]");
}

#[test]
fn a_row_that_is_not_a_record_is_none_that_is_the_same_as_it() {
    let (world, job) = waiting(JANE);
    let schema = world.store.schema(Entity::Lead).unwrap();
    let name = [("first_name", "Jane"), ("last_name", "Quill")];
    let mut values = vec![None; schema.len()];
    for (field, text) in name.into_iter().chain([("email", "quill@example.com")]) {
        values[schema.find(field).unwrap().index()] = Some(Value::Text(text.into()));
    }
    let jane = Record::of_values(&schema, &values, Region::parse("GB").unwrap());
    let judged = Judged::Row {
        identity: Identity::of(&schema, &jane, None).unwrap(),
        record: 1,
        is_same: false,
    };
    let jack: &[&str] = &["Jack", "Quill", "quill@example.com", "", ""];
    world.import(&leads(&[jack]), |plan| {
        plan.on_duplicate = OnDuplicate::Create;
    });
    let (store, author) = (&world.store, World::author());
    store.give_verdict(Entity::Lead, &judged, &author).unwrap();
    assert_eq!(again(&world, JANE), "waiting [2]");
    store
        .judge_records(Entity::Lead, (1, 2), true, &author)
        .unwrap();
    assert_eq!(again(&world, JANE), "created 3");
    assert_eq!(
        world
            .store
            .job(job)
            .unwrap()
            .unwrap()
            .counts
            .get(Count::Waiting),
        1
    );
}

#[test]
fn the_contact_of_a_client_is_asked_about_once() {
    let as_ada = "unchanged 1: differs from contact 1: contact.first_name is \"Zoe\", but \"Ada\" in the record";
    for (contact, expected, told) in [(Some(1), 1, as_ada), (None, 2, "unchanged 1")] {
        let world = World::new();
        let contacts = File {
            entity: Entity::Contact,
            header: &["First Name", "Last Name", "Email"],
            rows: &[&["Ada", "Moor", "ada@example.com"]],
        };
        world.import(&contacts, |_| {});
        let clients = |name, entity_type| -> Imported {
            let row: &[&str] = &[name, entity_type, "Zoe", "ada@example.com", "Spouse"];
            let rows = &[row];
            let file = File {
                entity: Entity::Client,
                header: &[
                    "Client Name",
                    "Entity Type",
                    "contact.first_name",
                    "contact.email",
                    "relationship",
                ],
                rows,
            };
            world.import(&file, |plan| plan.on_duplicate = OnDuplicate::Merge)
        };
        let waits = clients("The Moors", "couple");
        assert_eq!(waits.outcomes, ["waiting [1]"]);
        decide(&world, waits.job, 2, contact, false).unwrap();
        assert_eq!(clients("The Moors", "couple").outcomes, [told]);
        assert_eq!(clients("Another", "trust").outcomes, ["created 2"]);
        assert_eq!(world.links(expected), ["1 Spouse", "2 Spouse"]);
    }
}
