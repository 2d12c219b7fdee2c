//! Failed rows that a user gives up: `jobs failed --close`.

use serde_json::json;

use crate::sandbox::{Sandbox, words};
use crate::support::counts::assert_counts;

const LEADS: &str = "First Name,Email
Ada,ada@example.com
Ben,ben at example.com
Cyd,cyd at example.com
";

/// A sandbox in which job 2 imported the failed rows of job 1, changed by `change`.
fn returned(change: impl Fn(&str) -> String, status: i32) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    sandbox.done(&words("jobs failed 1 --out failed.csv"));
    sandbox.write("failed.csv", change(&sandbox.read("failed.csv")));
    assert_eq!(sandbox.import(&["failed.csv"]).0, status);
    sandbox
}

fn open(sandbox: &Sandbox, job: &str) -> i64 {
    let (_, job) = sandbox.json(&["jobs", "show", job]);
    job["open"].as_i64().unwrap()
}

#[test]
fn rows_that_were_deleted_from_the_failed_file_are_given_up() {
    let without_cyd = |failed: &str| {
        let kept = failed.lines().filter(|line| !line.starts_with("Cyd"));
        let kept: Vec<String> = kept.map(|line| line.replace("ben at ", "ben@")).collect();
        kept.join("\r\n") + "\r\n"
    };
    let sandbox = returned(without_cyd, 0);
    assert_eq!(open(&sandbox, "1"), 1);
    let said = sandbox.run(&words("jobs failed 1 --close"));
    assert_eq!(said.status, 2, "{said}");
    assert!(said.err.contains("hint: Add --yes"), "{said}");
    sandbox.done(&words("jobs failed 1 --close --yes"));
    assert_eq!(open(&sandbox, "1"), 0);
    assert_eq!(sandbox.json(&[]).1["jobs"], json!([]));
    let (_, job) = sandbox.json(&words("jobs show 2"));
    assert_eq!(job["corrects"], 1);
    // They can be imported all the same, and are not taken for rows that were imported.
    sandbox.done(&words("jobs failed 1 --all-failed --out all.csv"));
    let all = sandbox.read("all.csv").replace(" at example", "@example");
    sandbox.write("all.csv", all);
    let (status, result) = sandbox.import(&words("all.csv --on-duplicate create"));
    assert_counts((status, &result), 0, &[("created", 1), ("skipped", 1)]);
    assert_eq!(result["corrects"], json!({"job": 1, "rows": 1}));
    sandbox.assert_whole();
}

#[test]
fn a_row_that_failed_again_is_given_up_in_both_jobs() {
    let unchanged = |failed: &str| failed.replace("cyd at ", "cyd@");
    let sandbox = returned(unchanged, 3);
    assert_eq!((open(&sandbox, "1"), open(&sandbox, "2")), (1, 1));
    sandbox.done(&words("jobs failed 2 --close --yes"));
    assert_eq!((open(&sandbox, "1"), open(&sandbox, "2")), (0, 0));
    let said = sandbox.ok(&words("jobs failed 2 --close --yes"));
    assert!(said.err.contains("has no open failed rows"), "{said}");
    sandbox.assert_whole();
}

/// The jobs that need the user.
fn asked(sandbox: &Sandbox) -> Vec<i64> {
    let (_, overview) = sandbox.json(&[]);
    let jobs = overview["jobs"].as_array().unwrap().iter();
    jobs.map(|job| job["id"].as_i64().unwrap()).collect()
}

#[test]
fn failed_links_need_the_user_until_they_are_made_or_given_up() {
    let sandbox = Sandbox::new();
    let header = "First Name,Email,Client,Relationship";
    let night = format!(
        "{header}\nAda,ada@example.com,Nowhere,Child\nBen,ben@example.com,Moor Ltd,Director\n"
    );
    sandbox.import_text("contacts", &night, &[]);
    let merge = ["--on-duplicate", "merge", "--again"];
    sandbox.import_text("contacts", &night, &merge);
    let asked = || asked(&sandbox);
    // A link that failed every night is asked about once.
    assert_eq!(asked(), [2]);
    let said = sandbox.ok(&[]);
    let line = "job 2, more.csv: 2 links to clients failed\n    intake jobs show 2\n";
    assert!(said.out.contains(line), "{said}");
    assert_eq!(sandbox.json(&[]).1["jobs"][0]["failed_links"], 2);
    let said = sandbox.ok(&words("jobs show 2"));
    let give_up = "To give them up: intake jobs failed 2 --close\n";
    assert!(said.out.contains(give_up), "{said}");

    // Made by hand.
    sandbox.done(&[
        "client",
        "add",
        "Moor Ltd",
        "--type",
        "company",
        "--contact",
        "2:Director",
    ]);
    let said = sandbox.ok(&[]);
    assert!(
        said.out
            .contains("job 2, more.csv: 1 link to a client failed"),
        "{said}"
    );
    let said = sandbox.ok(&words("jobs failed 2 --close --yes"));
    assert_eq!(
        said.err,
        "Gave up 1 failed link:\n  contact 1, Ada, to Nowhere, as Child\n"
    );
    assert_eq!(asked(), [] as [i64; 0], "given up in both jobs");
    let failures = |job: &str| sandbox.json(&["jobs", "show", job]).1["link_failures"].clone();
    assert_eq!([failures("1"), failures("2")], [json!([]), json!([])]);
    let contact = sandbox.json(&words("contact show 2")).1;
    assert_eq!(
        contact["clients"].as_array().map(Vec::len),
        Some(1),
        "{contact}"
    );
    sandbox.assert_whole();
}
