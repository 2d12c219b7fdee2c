//! Waiting rows that a person has decided about: the same importer, in the same job.

use super::*;
use crate::duplicate::OnDuplicate;
use crate::job::{Report, Review, RowDecision};
use crate::store::Count;

/// Decides about a waiting row: the record with an id, a new record, or to skip it.
pub fn decide(
    world: &World,
    job: i64,
    row: u64,
    record: Option<i64>,
    is_skipped: bool,
) -> Result<Report> {
    let verdict = match record {
        _ if is_skipped => RowDecision::Skip,
        Some(id) => RowDecision::Merge(id),
        None => RowDecision::Create,
    };
    settle(world, job, row, verdict)
}

fn settle(world: &World, job: i64, row: u64, verdict: RowDecision) -> Result<Report> {
    let config = Config::default();
    let job = world.store.job(job)?.unwrap();
    let review = Review::open(&world.store, &config, job)?;
    let settled = review.settle(&[(row, verdict)], "ida", NOW)?;
    Ok(settled.report)
}

const ADA: &[&str] = &["Ada", "Moor", "ada@example.com", ""];
const ZOE: &[&str] = &["Zoe", "Moor", "ada@example.com", "020 7946 0001"];

fn contacts<'r>(rows: &'r [&'r [&'r str]]) -> File<'r> {
    File {
        entity: Entity::Contact,
        header: &["First Name", "Last Name", "Email", "Phone"],
        rows,
    }
}

#[test]
fn a_decision_takes_the_way_of_a_row() {
    let cases = [
        (Some(1), false, (1, 0, 0), "020 7946 0001"),
        (None, false, (0, 1, 0), ""),
        (None, true, (0, 0, 1), ""),
    ];
    for (record, is_skipped, expected, phone) in cases {
        let world = World::new();
        world.import(&contacts(&[ADA]), |_| {});
        let waits = world.import(&contacts(&[ZOE]), |_| {});
        assert_eq!(waits.outcomes, ["waiting [1]"]);
        let report = decide(&world, waits.job, 2, record, is_skipped).unwrap();
        let counts = report.counts;
        let done = (
            counts.get(Count::Merged),
            counts.get(Count::Created),
            counts.get(Count::Skipped),
        );
        assert_eq!(
            (done, counts.get(Count::Waiting)),
            (expected, 0),
            "{record:?}"
        );
        assert_eq!(counts.get(Count::NotTried), 0, "the counts balance");
        let is_filled = !world.text(Entity::Contact, 1, "phone").is_empty();
        assert_eq!(is_filled, !phone.is_empty(), "{record:?}");
    }
}

#[test]
fn a_decision_takes_single_values_of_a_row() {
    // The fields, the count, and the first name and the phone of the contact after it.
    let cases: [(&[&str], Count, [&str; 2]); 4] = [
        (&["phone"], Count::Merged, ["Ada", "020 7946 0001"]),
        (&["first_name"], Count::Updated, ["Zoe", ""]),
        (
            &["first_name", "phone"],
            Count::Updated,
            ["Zoe", "020 7946 0001"],
        ),
        (&[], Count::Unchanged, ["Ada", ""]),
    ];
    for (fields, count, expected) in cases {
        let world = World::new();
        world.import(&contacts(&[ADA]), |_| {});
        let waits = world.import(&contacts(&[ZOE]), |_| {});
        let names = fields.iter().map(ToString::to_string).collect();
        let verdict = RowDecision::MergeFields(1, names);
        let report = settle(&world, waits.job, 2, verdict).unwrap();
        assert_eq!(report.counts.get(count), 1, "{fields:?}");
        let text = |field| world.text(Entity::Contact, 1, field);
        assert_eq!([text("first_name"), text("phone")], expected, "{fields:?}");
    }
    let world = World::new();
    world.import(&contacts(&[ADA]), |_| {});
    let waits = world.import(&contacts(&[ZOE]), |_| {});
    let verdict = RowDecision::MergeFields(1, vec!["fone".to_owned()]);
    let error = settle(&world, waits.job, 2, verdict).err().unwrap();
    assert!(
        error
            .to_string()
            .contains("the field fone no longer exists")
    );
}

#[test]
fn single_values_of_the_contact_of_a_client_are_taken() {
    let world = World::new();
    world.import(&contacts(&[ADA]), |_| {});
    let header = &[
        "Client Name",
        "Entity Type",
        "contact.first_name",
        "contact.last_name",
        "contact.email",
        "relationship",
    ];
    let row: &[&str] = &[
        "The Moors",
        "couple",
        "Zoe",
        "Lind",
        "ada@example.com",
        "Spouse",
    ];
    let clients = File {
        entity: Entity::Client,
        header,
        rows: &[row],
    };
    let waits = world.import(&clients, |_| {});
    let verdict = RowDecision::MergeFields(1, vec!["last_name".to_owned()]);
    let report = settle(&world, waits.job, 2, verdict).unwrap();
    assert_eq!(report.counts.get(Count::Created), 1);
    let text = |field| world.text(Entity::Contact, 1, field);
    assert_eq!([text("first_name"), text("last_name")], ["Ada", "Lind"]);
    assert_eq!(world.links(1), ["1 Spouse"]);
}

#[test]
fn a_decision_about_a_record_that_is_gone_does_nothing() {
    let world = World::new();
    world.import(&contacts(&[ADA]), |_| {});
    let waits = world.import(&contacts(&[ZOE]), |_| {});
    let error = decide(&world, waits.job, 2, Some(7), false).err().unwrap();
    assert!(error.to_string().contains("contact 7"), "{error}");
    let job = world.store.job(waits.job).unwrap().unwrap();
    assert_eq!(job.counts.get(Count::Waiting), 1);
}

#[test]
fn the_contact_of_a_client_is_decided_and_the_client_follows() {
    for (contact, contacts_after) in [(Some(1), 1), (None, 2)] {
        let world = World::new();
        world.import(&contacts(&[ADA]), |_| {});
        let clients = File {
            entity: Entity::Client,
            header: &[
                "Client Name",
                "Entity Type",
                "contact.first_name",
                "contact.email",
                "relationship",
            ],
            rows: &[&["The Moors", "couple", "Zoe", "ada@example.com", "Spouse"]],
        };
        let merge = |plan: &mut ImportPlan| plan.on_duplicate = OnDuplicate::Merge;
        let waits = world.import(&clients, merge);
        assert_eq!(waits.outcomes, ["waiting [1]"]);
        let report = decide(&world, waits.job, 2, contact, false).unwrap();
        assert_eq!(
            (
                report.counts.get(Count::Created),
                report.counts.get(Count::Linked)
            ),
            (1, 1)
        );
        assert_eq!(world.links(contacts_after), ["1 Spouse"], "{contact:?}");
    }
}

#[test]
fn a_title_that_decides_is_named_and_mr_j_never_becomes_mr_janet() {
    let file = |rows| File {
        entity: Entity::Contact,
        header: &["Title", "First Name", "Last Name", "Email", "Job Title"],
        rows,
    };
    let world = World::new();
    let mister: &[&[&str]] = &[&["Mr", "J.", "Whitlock", "whitlock@example.com", ""]];
    let janet: &[&[&str]] = &[&["Mrs", "Janet", "Whitlock", "whitlock@example.com", "Clerk"]];
    let james: &[&[&str]] = &[&["", "James", "Whitlock", "whitlock@example.com", ""]];
    world.import(&file(mister), |_| {});
    let waits = world.import(&file(janet), |_| {});
    assert_eq!(waits.outcomes, ["waiting [1]"]);
    let config = Config::default();
    let job = world.store.job(waits.job).unwrap().unwrap();
    let review = Review::open(&world.store, &config, job).unwrap();
    let row = review.waiting().unwrap().remove(0);
    assert_eq!(
        row.kept.reasons[0].message,
        "possible duplicate of contact 1, by email: another title: \"Mrs\", not \"Mr\""
    );
    let record = review.compared(&row.kept).unwrap();
    let evidence = review.evidence(&row.kept, &record, &row.candidates[0]);
    assert_eq!(
        evidence.unwrap().summary(),
        "possibly the same: another title (same last name, email; alike first name; different title)"
    );
    decide(&world, waits.job, 2, Some(1), false).unwrap();
    let text = |field| world.text(Entity::Contact, 1, field);
    assert_eq!([text("title"), text("first_name")], ["Mr", "J."]);
    assert_eq!(text("job_title"), "Clerk");
    // A row without a title says more than the initial.
    let filled = world.import(&file(james), |plan| plan.on_duplicate = OnDuplicate::Merge);
    assert_eq!(filled.outcomes, ["merged 1"]);
    assert_eq!(text("first_name"), "James");
}
