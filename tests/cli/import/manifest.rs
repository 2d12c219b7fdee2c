//! Generated leads with planted defects: every count is what the generator's own manifest says.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::sandbox::{Sandbox, fixture};

/// A policy of the manifest with the flags that mean it.
const POLICIES: &[(&str, &str)] = &[("none", "create"), ("email", "skip")];

/// A cause in the manifest with its code in ours.
const CAUSES: &[(&str, &str)] = &[
    ("missing_required", "required"),
    ("invalid_email", "email"),
    ("invalid_phone", "phone"),
    ("bad_dropdown", "option"),
];

fn expected() -> Value {
    let manifest = std::fs::read_to_string(fixture("leads-1000.json")).unwrap();
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    manifest["expected"].clone()
}

fn imported(format: &str, args: &[&str]) -> (Sandbox, i32, Value) {
    let sandbox = Sandbox::for_generated_leads();
    let file = fixture(&format!("leads-1000.{format}"));
    let (status, result) = sandbox.import(&[&[&*file], args].concat());
    (sandbox, status, result)
}

#[test]
fn every_format_under_every_policy_gives_the_counts_of_the_manifest() {
    let manifest = expected();
    for format in ["csv", "xlsx", "xls"] {
        for (policy, flag) in POLICIES {
            let (sandbox, status, result) = imported(format, &["--on-duplicate", flag]);
            let expected = &manifest["policies"][policy];
            let what = format!("{format} under {flag}: {result}");
            assert_eq!(status, 3, "{what}");
            assert_eq!(result["read"], manifest["rows"], "{what}");
            assert_eq!(result["created"], expected["imported"], "{what}");
            assert_eq!(result["skipped"], expected["duplicates"], "{what}");
            assert_eq!(result["failed"], expected["failed_invalid"], "{what}");
            assert_eq!(result["created"], sandbox.lead_count(), "{what}");
        }
    }
}

#[test]
fn rows_fail_for_the_reasons_that_were_planted() {
    let manifest = expected();
    for format in ["csv", "xlsx", "xls"] {
        let (sandbox, ..) = imported(format, &[]);
        let (_, job) = sandbox.json(&["jobs", "show", "1"]);
        let mut found: BTreeMap<&str, u64> = BTreeMap::new();
        for cause in job["errors"].as_array().unwrap() {
            let code = cause["code"].as_str().unwrap();
            *found.entry(code).or_default() += cause["rows"].as_u64().unwrap();
        }
        let planted = CAUSES
            .iter()
            .map(|(theirs, ours)| (*ours, manifest["invalid"][theirs].as_u64().unwrap()));
        assert_eq!(found, planted.collect(), "{format}");
    }
}

#[test]
fn a_rehearsal_counts_what_the_run_counts() {
    for (_, flag) in POLICIES {
        let sandbox = Sandbox::for_generated_leads();
        let file = fixture("leads-1000.csv");
        let counts = |args: &[&str]| {
            let (status, mut result) =
                sandbox.import(&[&[&*file, "--on-duplicate", flag], args].concat());
            for told in ["job", "dry_run", "duration_ms"] {
                result[told] = Value::Null;
            }
            (status, result)
        };
        let rehearsed = counts(&["--dry-run"]);
        assert!(sandbox.leads().is_empty());
        assert_eq!(rehearsed, counts(&[]), "{flag}");
    }
}

#[test]
fn the_same_leads_in_another_format_are_all_there_already() {
    let (sandbox, _, first) = imported("csv", &[]);
    for format in ["xlsx", "xls"] {
        let (_, again) = sandbox.import(&[&fixture(&format!("leads-1000.{format}"))]);
        assert_eq!(again["created"], 0, "{format}");
        assert_eq!(again["failed"], first["failed"], "{format}");
        let known = first["created"].as_u64().unwrap() + first["skipped"].as_u64().unwrap();
        assert_eq!(again["skipped"], known, "{format}");
    }
    assert_eq!(first["created"], sandbox.lead_count());
}
