//! The outcomes of rows whose record exists, is in the trash, or is not valid.

use super::*;
use crate::duplicate::{OnDeleted, OnDuplicate, OnNew};
use crate::record::Rule;
use crate::source::Stamp;
use crate::store::Count;

const HEADER: &[&str] = &["First Name", "Last Name", "Email", "Phone"];
const ADA: &[&str] = &["Ada", "Moor", "ada@example.com", "020 7946 0001"];

fn people<'r>(entity: Entity, rows: &'r [&'r [&'r str]]) -> File<'r> {
    File {
        entity,
        header: HEADER,
        rows,
    }
}

#[test]
fn the_policy_acts_on_a_certain_match_only() {
    use OnDuplicate::{Ask, Create, Fail, Merge, Skip, Update};
    let same: &[&str] = ADA;
    let fuller: &[&str] = &["Ada", "Moor", "ada@example.com", "020 7946 0002"];
    let other: &[&str] = &["Bob", "Moor", "ada@example.com", ""];
    let stranger: &[&str] = &["Cy", "Hill", "cy@example.com", ""];
    let cases = [
        (Entity::Contact, Skip, stranger, "created 2"),
        (Entity::Contact, Skip, same, "skipped Duplicate [1]"),
        (Entity::Contact, Merge, same, "unchanged 1"),
        (Entity::Contact, Merge, fuller, "unchanged 1: differs"),
        (Entity::Contact, Update, fuller, "updated 1"),
        (Entity::Contact, Create, same, "created 2"),
        (
            Entity::Contact,
            Fail,
            same,
            "failed: duplicate of contact 1",
        ),
        (Entity::Contact, Ask, same, "waiting [1]"),
        // Another first name makes the match only possible.
        (Entity::Contact, Merge, other, "waiting [1]"),
        (Entity::Contact, Update, other, "waiting [1]"),
        (Entity::Contact, Create, other, "created 2"),
        (Entity::Lead, Skip, other, "skipped OtherName [1]"),
        (Entity::Lead, Merge, fuller, "unchanged 1: differs"),
        (Entity::Lead, Update, fuller, "updated 1"),
    ];
    for (entity, policy, row, expected) in cases {
        let world = World::new();
        world.import(&people(entity, &[ADA]), |_| {});
        let rows = [row];
        let imported = world.import(&people(entity, &rows), |plan| {
            plan.on_duplicate = policy;
            plan.matching = vec![Rule::Email];
        });
        let outcome = &imported.outcomes[0];
        assert!(outcome.starts_with(expected), "{policy} {row:?}: {outcome}");
        assert_eq!(
            imported.counts.get(Count::NotTried),
            0,
            "{policy}: the counts balance"
        );
        let is_done = ["created", "updated"]
            .iter()
            .any(|one| outcome.starts_with(one));
        let is_kept = !is_done && outcome != "unchanged 1";
        // A skipped row that says nothing new is kept without its cells.
        let has_cells = outcome != "skipped Duplicate [1]";
        let expected: &[(u64, bool)] = if is_kept { &[(2, has_cells)] } else { &[] };
        assert_eq!(world.kept(imported.job), expected, "{outcome}");
    }
}

#[test]
fn new_rows_follow_their_own_policy() {
    let world = World::new();
    world.import(&people(Entity::Lead, &[ADA]), |_| {});
    let stranger: &[&str] = &["Cy", "Hill", "cy@example.com", ""];
    let cases = [
        (OnNew::Skip, "skipped New []", Count::SkippedNew),
        (
            OnNew::Fail,
            "failed: matches no existing lead",
            Count::Failed,
        ),
        (OnNew::Ask, "waiting []", Count::Waiting),
        (OnNew::Create, "created 2", Count::Created),
    ];
    for (policy, expected, count) in cases {
        let imported = world.import(&people(Entity::Lead, &[ADA, stranger]), |plan| {
            plan.on_new = policy;
            plan.on_duplicate = OnDuplicate::Merge;
        });
        assert_eq!(imported.outcomes, ["unchanged 1", expected], "{policy}");
        assert_eq!(imported.counts.get(count), 1, "{policy}");
        let is_kept = policy != OnNew::Create;
        assert_eq!(!world.kept(imported.job).is_empty(), is_kept, "{policy}");
    }
}

#[test]
fn a_merge_fills_empty_fields_and_is_counted_by_field() {
    let world = World::new();
    let before: &[&str] = &["Ada", "Moor", "ada@example.com", ""];
    world.import(&people(Entity::Contact, &[before]), |_| {});
    let merge = |plan: &mut ImportPlan| plan.on_duplicate = OnDuplicate::Merge;
    let imported = world.import(&people(Entity::Contact, &[ADA]), merge);
    assert_eq!(imported.outcomes, ["merged 1"]);
    assert_eq!(imported.changed, [("phone".to_owned(), 1)]);
    assert_eq!(imported.counts.get(Count::Merged), 1);
}

#[test]
fn a_record_in_the_trash_has_a_policy_of_its_own() {
    use OnDeleted::{Ask, Create, Restore, Skip};
    let cases = [
        (Skip, "skipped Deleted [1]", true),
        (Restore, "updated 1", false),
        (Create, "created 2", true),
        (Ask, "waiting [1]", true),
    ];
    for (policy, expected, is_deleted) in cases {
        let world = World::new();
        world.import(&people(Entity::Contact, &[ADA]), |_| {});
        world
            .store
            .delete_record(Entity::Contact, 1, &World::author())
            .unwrap();
        let imported = world.import(&people(Entity::Contact, &[ADA]), |plan| {
            plan.on_deleted = policy;
        });
        assert_eq!(imported.outcomes, [expected]);
        let schema = world.store.schema(Entity::Contact).unwrap();
        let stored = world.store.record(&schema, 1).unwrap().unwrap();
        assert_eq!(stored.deleted_at.is_some(), is_deleted, "{expected}");
        let skipped = u64::from(policy == Skip);
        assert_eq!(
            imported.counts.get(Count::SkippedDeleted),
            skipped,
            "{expected}"
        );
    }
}

#[test]
fn an_invalid_row_fails_with_its_column_and_the_rows_after_it_go_on() {
    let world = World::new();
    let wrong: &[&str] = &["Ada", "Moor", "ada at example", ""];
    let imported = world.import(&people(Entity::Contact, &[wrong, ADA]), |_| {});
    let outcome = &imported.outcomes[0];
    assert!(
        outcome.starts_with("failed: ") && outcome.contains("ada at example"),
        "{outcome}"
    );
    assert_eq!(imported.outcomes[1], "created 1");
    assert_eq!(
        (
            imported.counts.get(Count::Failed),
            imported.counts.get(Count::Created)
        ),
        (1, 1)
    );
    assert_eq!(world.kept(imported.job), [(2, true)]);
}

#[test]
fn two_rows_of_one_file_are_one_record() {
    let world = World::new();
    let imported = world.import(&people(Entity::Lead, &[ADA, ADA]), |_| {});
    assert_eq!(imported.outcomes, ["created 1", "skipped Duplicate [1]"]);
}

#[test]
fn a_row_of_an_export_is_the_record_that_it_was() {
    let world = World::new();
    world.import(&people(Entity::Contact, &[ADA]), |_| {});
    let store = world.store.identity().unwrap();
    let stamp = |id, store| Stamp {
        entity: Entity::Contact,
        id,
        created_at: NOW,
        store,
    };
    let part: &[&str] = &["Ada", "Moore"];
    let cases = [
        // The row has no email, and needs none.
        (stamp(1, store), "updated 1"),
        (
            stamp(1, store + 1),
            "failed: has only some fields of a contact",
        ),
        (stamp(7, store), "failed: has only some fields of a contact"),
    ];
    for (stamp, expected) in cases {
        let rows = File {
            entity: Entity::Contact,
            header: &["First Name", "Last Name"],
            rows: &[part],
        };
        let update = |plan: &mut ImportPlan| plan.on_duplicate = OnDuplicate::Update;
        let imported = world.import_file(&rows, update, |file, row| {
            file.store_identity = Some(store);
            file.left_to_records = vec!["email".to_owned()];
            row.stamp = Some(stamp);
        });
        let outcome = &imported.outcomes[0];
        assert!(outcome.starts_with(expected), "{stamp:?}: {outcome}");
    }
    assert_eq!(world.text(Entity::Contact, 1, "last_name"), "Moore");
}
