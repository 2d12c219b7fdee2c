//! Rows with the ids of another system: known by their id, and looked for by the other rules if the id is new.

use super::*;
use crate::duplicate::{OnDeleted, OnDuplicate};
use crate::job::Review;
use crate::job::importer::tests::review::decide;
use crate::job::undo::{Undo, undo};
use crate::record::{SourceName, fields, trash};
use crate::store::{ExternalId, Known, RecordRef};
use OnDuplicate::{Ask, Create, Fail, Merge, Skip, Update};

const HEADER: &[&str] = &["Ref", "First Name", "Last Name", "Email"];
const ADA: &[&str] = &["7", "Ada", "Moor", "moor@example.com"];

fn rows<'r>(entity: Entity, rows: &'r [&'r [&'r str]]) -> File<'r> {
    File {
        entity,
        header: HEADER,
        rows,
    }
}

/// Makes the column `Ref` the one with the ids of a system.
pub(super) fn ids_of(plan: &mut ImportPlan, source: &str) {
    let columns = plan.mapping.columns.iter_mut();
    for column in columns.filter(|column| column.header == "Ref") {
        column.field = Some(fields::EXTERNAL_ID.to_owned());
    }
    plan.set_source(Some(source.parse::<SourceName>().unwrap()));
}

impl World {
    fn import_ids(&self, entity: Entity, policy: OnDuplicate, list: &[&[&str]]) -> Vec<String> {
        let imported = self.import(&rows(entity, list), |plan| {
            ids_of(plan, "crm");
            plan.on_duplicate = policy;
        });
        imported.outcomes
    }

    fn known_in(&self, entity: Entity, source: &str, id: &str) -> Known {
        let id = ExternalId { entity, source, id };
        self.store.known(id).unwrap()
    }
}

#[test]
fn a_known_id_is_its_record_whatever_else_differs() {
    let zoe: &[&str] = &["7", "Zoe", "Hill", "zoe@example.com"];
    let cases = [
        (Skip, zoe, "skipped Differing [1]"),
        (Merge, ADA, "unchanged 1"),
        (Merge, zoe, "unchanged 1: differs"),
        (Update, zoe, "updated 1"),
        (Fail, zoe, "failed: duplicate of"),
        (Ask, zoe, "waiting [1]"),
        // An id never becomes two records.
        (Create, zoe, "skipped Differing [1]"),
    ];
    for entity in [Entity::Lead, Entity::Contact] {
        for (policy, row, expected) in cases {
            let world = World::new();
            world.import_ids(entity, Skip, &[ADA]);
            assert_eq!(world.known_in(entity, "crm", "7"), Known::Living(1));
            let outcomes = world.import_ids(entity, policy, &[row]);
            assert!(outcomes[0].starts_with(expected), "{policy}: {outcomes:?}");
        }
    }
}

#[test]
fn two_ids_are_two_records_and_one_id_is_one() {
    let world = World::new();
    // The same email, and even the same name.
    let bob: &[&str] = &["8", "Bob", "Moor", "moor@example.com"];
    let same: &[&str] = &["9", "Ada", "Moor", "moor@example.com"];
    let again: &[&str] = &["7", "Ada", "Moor", "ada@example.com"];
    let outcomes = world.import_ids(Entity::Lead, Update, &[ADA, bob, same, again]);
    let expected = ["created 1", "created 2", "created 3", "updated 1"];
    assert_eq!(outcomes, expected);
}

#[test]
fn ids_are_compared_as_text() {
    let ids = [
        "7",
        "007",
        "a",
        "A",
        "1234567890123456789",
        "1234567890123456780",
    ];
    let world = World::new();
    let list = ids.map(|id| [id, "Ada", "Moor", "moor@example.com"]);
    let list: Vec<&[&str]> = list.iter().map(|row| &row[..]).collect();
    let outcomes = world.import_ids(Entity::Lead, Skip, &list);
    assert!(
        outcomes.iter().all(|one| one.starts_with("created")),
        "{outcomes:?}"
    );
    let spaced: &[&str] = &[" 007\u{a0}", "Ada", "Moor", "moor@example.com"];
    let outcomes = world.import_ids(Entity::Lead, Skip, &[spaced]);
    assert_eq!(outcomes, ["skipped Duplicate [2]"]);
}

#[test]
fn the_record_that_a_new_id_matches_gets_it() {
    let gets_it = Known::Living(1);
    let cases = [
        (Merge, "unchanged 1", gets_it),
        (Update, "unchanged 1", gets_it),
        (Skip, "skipped Duplicate [1]", gets_it),
        (Create, "created 2", Known::Living(2)),
        (Fail, "failed", Known::Never),
        (Ask, "waiting", Known::Never),
    ];
    for (policy, expected, known) in cases {
        let world = World::new();
        let without: &[&str] = &["", "Ada", "Moor", "moor@example.com"];
        assert_eq!(
            world.import_ids(Entity::Lead, Skip, &[without]),
            ["created 1"]
        );
        let outcomes = world.import_ids(Entity::Lead, policy, &[ADA]);
        assert!(outcomes[0].starts_with(expected), "{policy}: {outcomes:?}");
        assert_eq!(world.known_in(Entity::Lead, "crm", "7"), known, "{policy}");
        // A blank id is looked for among all records.
        let outcomes = world.import_ids(Entity::Lead, Skip, &[without]);
        assert!(outcomes[0].starts_with("skipped"), "{policy}: {outcomes:?}");
    }
}

#[test]
fn each_system_has_its_own_ids() {
    let world = World::new();
    world.import_ids(Entity::Lead, Skip, &[ADA]);
    let hill: &[&str] = &["7", "Cy", "Hill", "cy@example.com"];
    let imported = world.import(&rows(Entity::Lead, &[ADA, hill]), |plan| {
        ids_of(plan, "other");
    });
    // The first row gives lead 1 its id in the second system. The second row has the same id, and is the same lead.
    let expected = ["skipped Duplicate [1]", "skipped Differing [1]"];
    assert_eq!(imported.outcomes, expected);
    assert_eq!(world.known_in(Entity::Lead, "other", "7"), Known::Living(1));
    assert_eq!(world.known_in(Entity::Contact, "crm", "7"), Known::Never);
}

#[test]
fn a_deleted_record_returns_only_if_the_import_says_so() {
    let cases = [
        (OnDeleted::Skip, "skipped Deleted [1]", "skipped Deleted []"),
        (OnDeleted::Restore, "updated 1", "created 2"),
        (OnDeleted::Create, "created 2", "created 2"),
        (OnDeleted::Ask, "waiting [1]", "waiting []"),
    ];
    for (policy, in_trash, removed) in cases {
        for (is_removed, expected) in [(false, in_trash), (true, removed)] {
            let world = World::new();
            world.import_ids(Entity::Lead, Skip, &[ADA]);
            let mut author = World::author();
            if is_removed {
                author.at -= trash::KEPT + 1;
            }
            world.store.delete_record(Entity::Lead, 1, &author).unwrap();
            let imported = world.import(&rows(Entity::Lead, &[ADA]), |plan| {
                ids_of(plan, "crm");
                plan.on_deleted = policy;
            });
            assert_eq!(imported.outcomes, [expected], "{policy}");
        }
    }
}

#[test]
fn a_row_that_was_left_out_stays_out() {
    let world = World::new();
    let without: &[&str] = &["", "Ada", "Moor", "moor@example.com"];
    world.import_ids(Entity::Contact, Skip, &[without]);
    let bob: &[&str] = &["8", "Bob", "Moor", "moor@example.com"];
    let waits = world.import(&rows(Entity::Contact, &[bob]), |plan| ids_of(plan, "crm"));
    assert_eq!(waits.outcomes, ["waiting [1]"]);
    decide(&world, waits.job, 2, None, true).unwrap();
    let outcomes = world.import_ids(Entity::Contact, Merge, &[bob]);
    assert_eq!(outcomes, ["skipped ByVerdict [1]"]);
    assert_eq!(world.known_in(Entity::Contact, "crm", "8"), Known::Never);
}

#[test]
fn a_decision_gives_the_record_the_id_of_the_row() {
    for (record, expected) in [(Some(1), 1), (None, 2)] {
        let world = World::new();
        let without: &[&str] = &["", "Ada", "Moor", "moor@example.com"];
        world.import_ids(Entity::Contact, Skip, &[without]);
        let bob: &[&str] = &["8", "Bob", "Moor", "moor@example.com"];
        let waits = world.import(&rows(Entity::Contact, &[bob]), |plan| ids_of(plan, "crm"));
        decide(&world, waits.job, 2, record, false).unwrap();
        let known = world.known_in(Entity::Contact, "crm", "8");
        assert_eq!(known, Known::Living(expected));
    }
}

/// A client's row: its id, its name, and the first name of its contact.
type ClientRow = (&'static str, &'static str, &'static str);

#[test]
fn the_rows_of_one_client_have_its_id_and_bring_their_contacts() {
    let (ada, bob) = (("C-1", "The Moors", "Ada"), ("C-1", "The Moors", "Bob"));
    // Another client has the same name.
    let other = ("C-2", "The Moors", "Cy");
    // The first client has another name now.
    let renamed = ("C-1", "The Moores", "Ada");
    let cases: [(OnDuplicate, &[ClientRow], &str); 4] = [
        (Skip, &[ada, bob, other], "created 1, merged 1, created 2"),
        (Skip, &[ada], "skipped Duplicate [1]"),
        (Create, &[ada], "skipped Duplicate [1]"),
        (Update, &[renamed], "updated 1"),
    ];
    let world = World::new();
    for (policy, list, expected) in cases {
        let outcomes = import_clients(&world, policy, list);
        assert_eq!(outcomes, expected, "{policy}");
    }
    assert_eq!(world.text(Entity::Client, 1, "name"), "The Moores");
}

fn import_clients(world: &World, policy: OnDuplicate, list: &[ClientRow]) -> String {
    let emails: Vec<String> = list
        .iter()
        .map(|row| format!("{}@example.com", row.2))
        .collect();
    let cells = list.iter().zip(&emails);
    let cells: Vec<[&str; 6]> = cells
        .map(|(&(id, name, first), email)| [id, name, "couple", first, email, "Spouse"])
        .collect();
    let rows: Vec<&[&str]> = cells.iter().map(|row| &row[..]).collect();
    let file = File {
        entity: Entity::Client,
        header: &[
            "Ref",
            "Client Name",
            "Entity Type",
            "contact.first_name",
            "contact.email",
            "relationship",
        ],
        rows: &rows,
    };
    let imported = world.import(&file, |plan| {
        ids_of(plan, "crm");
        plan.on_duplicate = policy;
    });
    imported.outcomes.join(", ")
}

#[test]
fn a_contact_names_its_client_by_the_id_there() {
    let world = World::new();
    let clients = [("C-1", "The Moors", "Ada"), ("1", "The Lakes", "Bob")];
    import_clients(&world, Skip, &clients);
    let cases = [
        ("1", vec!["2 Spouse"]),
        ("C-1", vec!["1 Spouse"]),
        ("The Moors", vec!["1 Spouse"]),
        // Client 2 here has another id there.
        ("2", vec![]),
    ];
    for (at, (client, expected)) in cases.into_iter().enumerate() {
        let (id, email) = (format!("P-{at}"), format!("p{at}@example.com"));
        let file = File {
            entity: Entity::Contact,
            header: &["Ref", "First Name", "Email", "Client ID", "Relationship"],
            rows: &[&[&id, "Cy", &email, client, "Spouse"]],
        };
        let imported = world.import(&file, |plan| ids_of(plan, "crm"));
        let contact = 3 + i64::try_from(at).unwrap();
        assert_eq!(imported.outcomes, [format!("created {contact}")]);
        assert_eq!(world.links(contact), expected, "{client}");
        let failures = world.store.link_failures(imported.job).unwrap();
        let reason = failures.first().map(|failure| failure.reason.as_str());
        let is_told = reason.is_some_and(|reason| reason.contains("no client has the id 2 in crm"));
        assert_eq!(is_told, expected.is_empty(), "{reason:?}");
    }
}

fn individuals<'r>(rows: &'r [&'r [&'r str]]) -> File<'r> {
    File {
        entity: Entity::Client,
        header: &[
            "Ref",
            "Client Name",
            "Client Type",
            "Client 1 Forename",
            "Client 1 Surname",
            "Client 1 Email",
        ],
        rows,
    }
}

#[test]
fn a_review_says_that_a_merge_links_a_second_self() {
    let anna: &[&str] = &[
        "4",
        "Anna Moor",
        "individual",
        "Anna",
        "Moor",
        "anna@example.net",
    ];
    let hanna: &[&str] = &[
        "5",
        "Hanna Moor",
        "individual",
        "Hanna",
        "Moor",
        "hanna@example.net",
    ];
    let cy: &[&str] = &["4", "Cy Moor", "individual", "Cy", "Moor", "cy@example.net"];
    let world = World::new();
    world.import(&individuals(&[anna, hanna]), |plan| ids_of(plan, "office"));
    let mut hanna = hanna.to_vec();
    hanna[0] = "4";
    let waits = world.import(&individuals(&[&hanna, cy]), |plan| {
        ids_of(plan, "office");
        plan.on_duplicate = Merge;
    });
    assert_eq!(waits.outcomes, ["waiting [1]", "waiting [1]"]);
    let config = Config::default();
    let job = world.store.job(waits.job).unwrap().unwrap();
    let review = Review::open(&world.store, &config, job).unwrap();
    let told = review.waiting().unwrap().into_iter().map(|row| {
        let (kept, client) = (&row.kept, &row.candidates[0]);
        let record = review.compared(kept).unwrap();
        let evidence = review.evidence(kept, &record, client).unwrap().evidence;
        let links = review.links(kept, client).unwrap().unwrap();
        assert_eq!(links, ("contacts", vec!["1 Anna Moor, Self".to_owned()]));
        assert_eq!(
            evidence.words(),
            "possibly the same: it has another contact as Self"
        );
        review.brought(kept, client).unwrap().concat()
    });
    let expected = [
        "links contact 2, Hanna Moor, as Self",
        "creates contact Cy Moor, and links it as Self",
    ];
    assert_eq!(told.collect::<Vec<String>>(), expected);
}

#[test]
fn an_undo_removes_the_ids_that_the_job_gave() {
    let world = World::new();
    let without: &[&str] = &["", "Ada", "Moor", "moor@example.com"];
    world.import_ids(Entity::Lead, Skip, &[without]);
    let cy: &[&str] = &["9", "Cy", "Hill", "cy@example.com"];
    let imported = world.import(&rows(Entity::Lead, &[ADA, cy]), |plan| ids_of(plan, "crm"));
    assert_eq!(imported.outcomes, ["skipped Duplicate [1]", "created 2"]);
    let events = world.store.history(Entity::Lead, 1).unwrap();
    let told: Vec<String> = events.iter().map(|one| one.event.told().into()).collect();
    assert_eq!(told, ["crm 7"]);
    let job = world.store.job(imported.job).unwrap().unwrap();
    let wanted = Undo {
        job: &job,
        by: "ida",
        now: NOW,
        region: Region::parse("GB").unwrap(),
        is_rehearsal: false,
    };
    let undone = undo(&world.store, &wanted).unwrap();
    assert_eq!(undone.removed, 1);
    for id in ["7", "9"] {
        assert_eq!(
            world.known_in(Entity::Lead, "crm", id),
            Known::Never,
            "{id}"
        );
    }
    let lead = RecordRef::lead(1);
    assert!(world.store.is_living(lead).unwrap());
}
