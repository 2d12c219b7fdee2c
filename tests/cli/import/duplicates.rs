//! Duplicates by email: each policy on one hit and on two, in the store and in the file itself, and what merging may
//! never do.

use serde_json::{Value, json};

use crate::sandbox::Sandbox;

/// Rows without an email that make a file large enough for the way that holds all keys in memory.
const FILLERS: usize = 5_000;

/// The two ways in which candidates are found, by the size of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Index,
    Memory,
}

const WAYS: [Way; 2] = [Way::Index, Way::Memory];

/// The columns of every file here: nothing but a name is required.
const HEADER: &str = "First Name,Email,Phone,City";

/// A store with these rows in it.
fn store_of(rows: &[&str]) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.required", "name");
    sandbox.write("first.csv", format!("{HEADER}\n{}\n", rows.join("\n")));
    if !rows.is_empty() {
        let (status, result) = sandbox.import(&["first.csv", "--on-duplicate", "create"]);
        assert_eq!((status, &result["created"]), (0, &json!(rows.len())));
    }
    sandbox
}

/// A store where one lead has an email.
fn ada() -> Sandbox {
    store_of(&["Ada,ada@example.com,07700 900001,"])
}

/// A store with the same lead twice.
fn twice() -> Sandbox {
    store_of(&["Ada,pair@example.com,,", "Ada,pair@example.com,,"])
}

impl Sandbox {
    /// Imports these rows, found in one of the two ways; the rows come first.
    fn import_rows(&self, way: Way, rows: &[&str], policy: &str) -> (i32, Value) {
        let mut content = format!("{HEADER}\n{}\n", rows.join("\n"));
        if way == Way::Memory {
            content.push_str(&"Filler,,,\n".repeat(FILLERS));
        }
        self.write("rows.csv", content);
        let (status, mut result) = self.import(&["rows.csv", "--on-duplicate", policy]);
        if way == Way::Memory {
            for key in ["read", "created"] {
                result[key] = json!(result[key].as_u64().unwrap() - FILLERS as u64);
            }
        }
        (status, result)
    }

    /// The leads that are no fillers.
    fn people(&self) -> Vec<Value> {
        let leads = self.leads().into_iter();
        leads
            .filter(|lead| lead["first_name"] != "Filler")
            .collect()
    }
}

/// Outcomes that are not 0, as `created 1, skipped 2`.
fn outcomes(result: &Value) -> String {
    let keys = [
        "created",
        "merged",
        "updated",
        "unchanged",
        "skipped",
        "failed",
        "waiting",
    ];
    let counts = keys
        .iter()
        .filter(|key| result[**key] != 0)
        .map(|key| format!("{key} {}", result[*key]));
    counts.collect::<Vec<_>>().join(", ")
}

/// Policy, exit status, outcomes.
type Cases = [(&'static str, i32, &'static str); 6];

fn assert_policies(store: fn() -> Sandbox, rows: &[&str], cases: Cases) {
    for way in WAYS {
        for (policy, expected_status, expected) in cases {
            let (status, result) = store().import_rows(way, rows, policy);
            assert_eq!(
                (status, outcomes(&result).as_str()),
                (expected_status, expected),
                "{policy}, {way:?}"
            );
        }
    }
}

#[test]
fn each_policy_on_a_lead_that_is_in_the_store() {
    assert_policies(
        ada,
        &["Ada,ada@example.com,,Bath"],
        [
            ("skip", 0, "skipped 1"),
            ("merge", 0, "merged 1"),
            ("update", 0, "updated 1"),
            ("create", 0, "created 1"),
            ("fail", 3, "failed 1"),
            ("ask", 3, "waiting 1"),
        ],
    );
}

#[test]
fn each_policy_on_a_lead_that_is_earlier_in_the_file() {
    assert_policies(
        || store_of(&[]),
        &["Ada,ada@example.com,,", "Ada,ada@example.com,,Bath"],
        [
            ("skip", 0, "created 1, skipped 1"),
            ("merge", 0, "created 1, merged 1"),
            ("update", 0, "created 1, updated 1"),
            ("create", 0, "created 2"),
            ("fail", 3, "created 1, failed 1"),
            ("ask", 3, "created 1, waiting 1"),
        ],
    );
}

#[test]
fn each_policy_on_two_leads_at_once() {
    assert_policies(
        twice,
        &["Ada,pair@example.com,,Bath"],
        [
            ("skip", 0, "skipped 1"),
            ("merge", 3, "waiting 1"),
            ("update", 3, "waiting 1"),
            ("create", 0, "created 1"),
            ("fail", 3, "failed 1"),
            ("ask", 3, "waiting 1"),
        ],
    );
}

#[test]
fn a_row_that_met_two_leads_names_both() {
    for way in WAYS {
        for (policy, expected) in [
            ("skip", "\"duplicate of leads 1 and 2, by email\""),
            ("fail", "\"duplicate of leads 1 and 2, by email\""),
            (
                "merge",
                "\"ambiguous: may be any of leads 1 and 2, by email\"",
            ),
            (
                "ask",
                "\"ambiguous: may be any of leads 1 and 2, by email\"",
            ),
        ] {
            let sandbox = twice();
            sandbox.import_rows(way, &["Ada,pair@example.com,,Bath"], policy);
            let failed = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
            assert!(
                failed.out.contains(&format!(",2,{expected},")),
                "{policy}, {way:?}: {failed}"
            );
        }
    }
}

#[test]
fn only_rows_that_were_accepted_count_as_duplicates() {
    for way in WAYS {
        let sandbox = store_of(&[]);
        let rows = [
            "Ada,ada@example.com,none,",
            "Ann,ada@example.com,,",
            "Amy,ada@example.com,,",
        ];
        let (status, result) = sandbox.import_rows(way, &rows, "skip");
        assert_eq!(
            (status, outcomes(&result).as_str()),
            (3, "created 1, skipped 1, failed 1"),
            "{way:?}"
        );
        assert_eq!(sandbox.people()[0]["first_name"], "Ann");
    }
}

#[test]
fn case_and_surrounding_space_make_no_other_email() {
    for way in WAYS {
        let (_, result) = ada().import_rows(way, &["Ann, ADA@Example.COM ,,"], "skip");
        assert_eq!(outcomes(&result), "skipped 1", "{way:?}");
    }
}

#[test]
fn a_blank_never_matches_a_blank() {
    for way in WAYS {
        let sandbox = store_of(&["Ada,,07700 900001,"]);
        let (_, result) =
            sandbox.import_rows(way, &["Ada,,07700 900001,", "Ada, ,07700 900001,"], "merge");
        assert_eq!(outcomes(&result), "created 2", "{way:?}");
    }
}

#[test]
fn a_blank_cell_never_wipes_a_value() {
    for policy in ["merge", "update"] {
        let sandbox = ada();
        let (status, result) =
            sandbox.import_rows(Way::Index, &["Ada,ada@example.com,  ,"], policy);
        assert_eq!(
            (status, outcomes(&result).as_str()),
            (0, "unchanged 1"),
            "{policy}"
        );
        assert_eq!(sandbox.column("phone"), ["07700 900001"], "{policy}");
    }
}

#[test]
fn merge_fills_empty_fields_only_and_update_overwrites() {
    for way in WAYS {
        for (policy, name, phone) in [
            ("merge", "Ada", "07700 900001"),
            ("update", "ADA", "07700 900009"),
        ] {
            let sandbox = ada();
            sandbox.import_rows(way, &["ADA,ada@example.com,07700 900009,Bath"], policy);
            let people = sandbox.people();
            assert_eq!(people.len(), 1, "{policy}, {way:?}");
            let found = ["first_name", "phone", "city"].map(|key| people[0][key].as_str().unwrap());
            assert_eq!(found, [name, phone, "Bath"], "{policy}, {way:?}");
        }
    }
}

#[test]
fn a_record_that_has_it_all_is_unchanged_and_untouched() {
    for (policy, row) in [
        ("merge", "ADA,ada@example.com,07700 900009,"),
        ("update", "Ada,ada@example.com,07700 900001,"),
    ] {
        let sandbox = ada();
        let (_, result) = sandbox.import_rows(Way::Index, &[row], policy);
        assert_eq!(outcomes(&result), "unchanged 1", "{policy}");
        assert_eq!(sandbox.leads()[0]["updated_at"], json!(null), "{policy}");
    }
}

#[test]
fn a_changed_record_says_when_and_stays_the_one_of_its_first_job() {
    let sandbox = ada();
    sandbox.import_rows(Way::Index, &["ADA,ada@example.com,,Bath"], "update");
    let lead = &sandbox.leads()[0];
    assert!(
        lead["updated_at"].as_str() >= lead["created_at"].as_str(),
        "{lead}"
    );
    assert_eq!(
        (&lead["id"], &lead["job"], &lead["row"]),
        (&json!(1), &json!(1), &json!(2))
    );
}

#[test]
fn a_duplicate_that_is_created_leaves_the_other_as_it_was() {
    let sandbox = ada();
    sandbox.import_rows(Way::Index, &["Ann,ada@example.com,,Bath"], "create");
    assert_eq!(sandbox.column("name"), ["Ada", "Ann"]);
    assert_eq!(sandbox.column("city"), ["null", "Bath"]);
}

#[test]
fn later_rows_see_what_earlier_rows_have_changed() {
    for way in WAYS {
        let sandbox = ada();
        let rows = [
            "Ada,ada@example.com,,Bath",
            "Ada,ada@example.com,,York",
            "Ada,ada@example.com,,Bath",
        ];
        let (_, result) = sandbox.import_rows(way, &rows, "merge");
        assert_eq!(outcomes(&result), "merged 1, unchanged 2", "{way:?}");
        assert_eq!(sandbox.people()[0]["city"], "Bath");
    }
}

#[test]
fn an_email_that_was_rewritten_in_another_case_is_still_one_lead() {
    for way in WAYS {
        let sandbox = ada();
        let rows = [
            "Ada,ADA@example.com,,",
            "Ada,Ada@example.com,,",
            "Ada,ada@example.com,,",
        ];
        let (status, result) = sandbox.import_rows(way, &rows, "update");
        assert_eq!(
            (status, outcomes(&result).as_str()),
            (0, "updated 3"),
            "{way:?}"
        );
    }
}

#[test]
fn a_lead_in_the_trash_is_no_hit_in_either_way() {
    for way in WAYS {
        let sandbox = ada();
        sandbox.sql("UPDATE lead SET deleted_at = 1");
        let (_, result) = sandbox.import_rows(way, &["Ann,ada@example.com,,"], "fail");
        assert_eq!(outcomes(&result), "created 1", "{way:?}");
    }
}

#[test]
fn a_rule_that_there_is_not_is_refused_with_those_that_there_are() {
    let sandbox = ada();
    let said = sandbox.run(&["import", "leads", "first.csv", "--match", "email,shoe"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err.starts_with(
            "error: leads cannot be matched by \"shoe\"\n hint: They can be matched by: email"
        ),
        "{said}"
    );
}

#[test]
fn the_policy_of_the_store_holds_where_none_is_said() {
    let sandbox = ada();
    sandbox.set("leads.on_duplicate", "update");
    sandbox.write("rows.csv", format!("{HEADER}\nADA,ada@example.com,,\n"));
    let (_, result) = sandbox.import(&["rows.csv"]);
    assert_eq!(outcomes(&result), "updated 1");
}

#[test]
fn an_import_that_held_keys_in_memory_leaves_a_store_that_finds_by_index() {
    let sandbox = store_of(&[]);
    sandbox.import_rows(Way::Memory, &["Ada,ada@example.com,,"], "skip");
    let (_, result) = sandbox.import_rows(Way::Index, &["Ann,ada@example.com,,"], "skip");
    assert_eq!(outcomes(&result), "skipped 1");
    let plan = rusqlite::Connection::open(sandbox.store())
        .unwrap()
        .query_row(
            "EXPLAIN QUERY PLAN SELECT id FROM lead WHERE email_key = 'x'",
            [],
            |row| row.get::<_, String>(3),
        )
        .unwrap();
    assert!(plan.contains("INDEX"), "{plan}");
}
