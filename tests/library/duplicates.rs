//! Duplicates by email: each policy with one match and with two, in the store and in the file itself, and what merging
//! may never do.

use intake::job::Report;
use intake::record::Entity;
use intake::store::Count;

use super::world::{World, outcomes};

/// Rows without an email that make a file so large that all keys are held in memory.
const FILLERS: usize = 5_000;

/// The two ways in which candidates are found, by the size of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Index,
    Memory,
}

const WAYS: [Way; 2] = [Way::Index, Way::Memory];

const HEADER: &str = "First Name,Email,Phone,City";

/// A store with these leads.
fn store_of(rows: &[&str]) -> World {
    let world = World::of_names();
    if !rows.is_empty() {
        let content = format!("{HEADER}\n{}\n", rows.join("\n"));
        let report = world.import("leads", &content, &["--on-duplicate", "create"]);
        assert_eq!(report.counts.get(Count::Created), rows.len() as u64);
    }
    world
}

/// A store where one lead has an email.
fn ada() -> World {
    store_of(&["Ada,ada@example.com,07700 900001,"])
}

/// A store with the same lead twice.
fn twice() -> World {
    store_of(&["Ada,pair@example.com,,", "Ada,pair@example.com,,"])
}

/// Imports these rows, found in one of the two ways. The rows come first, and the counts are without the fillers.
fn import(world: &World, way: Way, rows: &[&str], policy: &str) -> Report {
    let mut content = format!("{HEADER}\n{}\n", rows.join("\n"));
    if way == Way::Memory {
        content.push_str(&"Filler,,,\n".repeat(FILLERS));
    }
    let mut report = world.import("leads", &content, &["--on-duplicate", policy]);
    if way == Way::Memory {
        let created = report.counts.get(Count::Created) - FILLERS as u64;
        report.counts.set(Count::Created, created);
    }
    report
}

/// These fields of the leads that are no fillers.
fn people(world: &World, fields: &[&str]) -> Vec<String> {
    let mut lines = world.values(Entity::Lead, fields);
    lines.retain(|line| !line.starts_with("Filler"));
    lines
}

/// Policy and outcomes.
type Cases = [(&'static str, &'static str); 6];

fn assert_policies(store: fn() -> World, rows: &[&str], cases: Cases) {
    for way in WAYS {
        for (policy, expected) in cases {
            let report = import(&store(), way, rows, policy);
            assert_eq!(outcomes(&report), expected, "{policy}, {way:?}");
        }
    }
}

#[test]
fn each_policy_on_a_lead_that_is_in_the_store() {
    assert_policies(
        ada,
        &["Ada,ada@example.com,,Bath"],
        [
            ("skip", "skipped 1"),
            ("merge", "merged 1"),
            ("update", "updated 1"),
            ("create", "created 1"),
            ("fail", "failed 1"),
            ("ask", "waiting 1"),
        ],
    );
}

#[test]
fn each_policy_on_a_lead_that_is_earlier_in_the_file() {
    assert_policies(
        || store_of(&[]),
        &["Ada,ada@example.com,,", "Ada,ada@example.com,,Bath"],
        [
            ("skip", "created 1, skipped 1"),
            ("merge", "created 1, merged 1"),
            ("update", "created 1, updated 1"),
            ("create", "created 2"),
            ("fail", "created 1, failed 1"),
            ("ask", "created 1, waiting 1"),
        ],
    );
}

#[test]
fn each_policy_on_two_leads_at_once() {
    assert_policies(
        twice,
        &["Ada,pair@example.com,,Bath"],
        [
            ("skip", "skipped 1"),
            ("merge", "waiting 1"),
            ("update", "waiting 1"),
            ("create", "created 1"),
            ("fail", "failed 1"),
            ("ask", "waiting 1"),
        ],
    );
}

#[test]
fn a_row_that_matches_two_leads_names_both() {
    let duplicate = "duplicate of leads 1 and 2, by email";
    let ambiguous = "ambiguous: may be any of leads 1 and 2, by email";
    for way in WAYS {
        for (policy, expected) in [
            ("skip", duplicate),
            ("fail", duplicate),
            ("merge", ambiguous),
            ("ask", ambiguous),
        ] {
            let world = twice();
            let report = import(&world, way, &["Ada,pair@example.com,,Bath"], policy);
            assert_eq!(world.reasons(report.job), [expected], "{policy}, {way:?}");
        }
    }
}

#[test]
fn only_rows_that_were_accepted_count_as_duplicates() {
    for way in WAYS {
        let world = store_of(&[]);
        let rows = [
            "Ada,ada@example.com,none,",
            "Ann,ada@example.com,,",
            "Amy,ada@example.com,,",
        ];
        let report = import(&world, way, &rows, "skip");
        let expected = "created 1, skipped 1, failed 1";
        assert_eq!(outcomes(&report), expected, "{way:?}");
        assert_eq!(people(&world, &["first_name"]), ["Ann"]);
    }
}

#[test]
fn case_and_surrounding_space_make_no_other_email() {
    for way in WAYS {
        let report = import(&ada(), way, &["Ann, ADA@Example.COM ,,"], "skip");
        assert_eq!(outcomes(&report), "skipped 1", "{way:?}");
    }
}

#[test]
fn a_blank_never_matches_a_blank() {
    for way in WAYS {
        let world = store_of(&["Ada,,07700 900001,"]);
        let rows = ["Ada,,07700 900001,", "Ada, ,07700 900001,"];
        let report = import(&world, way, &rows, "merge");
        assert_eq!(outcomes(&report), "created 2", "{way:?}");
    }
}

#[test]
fn a_blank_cell_never_wipes_a_value() {
    for policy in ["merge", "update"] {
        let world = ada();
        let report = import(&world, Way::Index, &["Ada,ada@example.com,  ,"], policy);
        assert_eq!(outcomes(&report), "unchanged 1", "{policy}");
        assert_eq!(people(&world, &["phone"]), ["07700 900001"], "{policy}");
    }
}

#[test]
fn merge_fills_empty_fields_only_and_update_overwrites() {
    for way in WAYS {
        for (policy, expected) in [
            ("merge", "Ada | 07700 900001 | Bath"),
            ("update", "ADA | 07700 900009 | Bath"),
        ] {
            let world = ada();
            let row = "ADA,ada@example.com,07700 900009,Bath";
            import(&world, way, &[row], policy);
            let found = people(&world, &["first_name", "phone", "city"]);
            assert_eq!(found, [expected], "{policy}, {way:?}");
        }
    }
}

#[test]
fn a_record_that_has_it_all_is_unchanged_and_untouched() {
    for (policy, row) in [
        ("merge", "ADA,ada@example.com,07700 900009,"),
        ("update", "Ada,ada@example.com,07700 900001,"),
    ] {
        let world = ada();
        let report = import(&world, Way::Index, &[row], policy);
        assert_eq!(outcomes(&report), "unchanged 1", "{policy}");
        assert_eq!(world.record(Entity::Lead, 1).updated_at, None, "{policy}");
    }
}

#[test]
fn a_changed_record_says_when_and_keeps_the_job_that_created_it() {
    let world = ada();
    import(&world, Way::Index, &["ADA,ada@example.com,,Bath"], "update");
    let lead = world.record(Entity::Lead, 1);
    assert!(lead.updated_at >= Some(lead.created_at), "{lead:?}");
    assert_eq!(lead.origin, Some((1, 2)), "job and row");
}

#[test]
fn a_duplicate_that_is_created_leaves_the_other_as_it_was() {
    let world = ada();
    import(&world, Way::Index, &["Ann,ada@example.com,,Bath"], "create");
    let found = people(&world, &["first_name", "city"]);
    assert_eq!(found, ["Ada | ", "Ann | Bath"]);
}

#[test]
fn later_rows_see_what_earlier_rows_have_changed() {
    for way in WAYS {
        let world = ada();
        let rows = [
            "Ada,ada@example.com,,Bath",
            "Ada,ada@example.com,,York",
            "Ada,ada@example.com,,Bath",
        ];
        let report = import(&world, way, &rows, "merge");
        assert_eq!(outcomes(&report), "merged 1, unchanged 2", "{way:?}");
        assert_eq!(people(&world, &["first_name", "city"]), ["Ada | Bath"]);
    }
}

#[test]
fn an_email_that_was_rewritten_in_another_case_is_still_one_lead() {
    for way in WAYS {
        let rows = [
            "Ada,ADA@example.com,,",
            "Ada,Ada@example.com,,",
            "Ada,ada@example.com,,",
        ];
        let report = import(&ada(), way, &rows, "update");
        assert_eq!(outcomes(&report), "updated 3", "{way:?}");
    }
}

#[test]
fn a_lead_that_can_no_longer_be_restored_is_no_match_in_either_way() {
    for way in WAYS {
        let world = ada();
        world.delete(Entity::Lead, 1);
        world.wait_days(91);
        let report = import(&world, way, &["Ann,ada@example.com,,"], "fail");
        assert_eq!(outcomes(&report), "created 1", "{way:?}");
    }
}

#[test]
fn the_policy_of_the_store_holds_where_none_is_said() {
    let world = ada();
    world.set("leads.on_duplicate", "update");
    let content = format!("{HEADER}\nADA,ada@example.com,,\n");
    assert_eq!(outcomes(&world.import("leads", &content, &[])), "updated 1");
}

#[test]
fn an_import_that_held_keys_in_memory_leaves_a_store_that_finds_by_index() {
    let world = store_of(&[]);
    import(&world, Way::Memory, &["Ada,ada@example.com,,"], "skip");
    let report = import(&world, Way::Index, &["Ann,ada@example.com,,"], "skip");
    assert_eq!(outcomes(&report), "skipped 1");
}
