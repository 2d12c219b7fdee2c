//! What a job keeps of its rows: skipped ones by their number, those that differ with what differs, as many as are
//! wanted, as long as they are needed.

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

const DAY: i64 = 24 * 60 * 60;

/// Two leads that are there.
fn two_leads() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(
        "there.csv",
        "First Name,Last Name,Email,Phone,City\nAda,Moor,ada@example.com,020 7946 0958,Leeds\nBea,Lind,bea@example.com,,York\n",
    );
    assert_eq!(sandbox.import(&["there.csv"]).0, 0);
    sandbox
}

/// The `_row` and the `_error` of all rows that a job lists.
fn listed(sandbox: &Sandbox, job: &str) -> Vec<String> {
    let said = sandbox.ok(&["jobs", "failed", job, "--with-skipped"]);
    let mut reader = csv::Reader::from_reader(said.out.as_bytes());
    let header = reader.headers().unwrap().clone();
    let at = |name: &str| header.iter().position(|column| column == name).unwrap();
    let (row, error) = (at("_row"), at("_error"));
    let rows = reader.records().map(Result::unwrap);
    rows.map(|cells| format!("{}: {}", &cells[row], &cells[error]))
        .collect()
}

#[test]
fn unchanged_rows_that_differ_from_their_record_are_counted_and_listed() {
    let sandbox = two_leads();
    sandbox.write(
        "later.csv",
        "First Name,Last Name,Email,Phone,City\nADA,Moor,Ada@Example.com,+44 20 7946 0958,leeds\nBea,Lind,bea@example.com,,Hull\n",
    );
    let said = sandbox.ok(&["import", "leads", "later.csv", "--on-duplicate", "merge"]);
    assert!(
        said.out
            .contains("2  unchanged, of which 1 differs from the record\n"),
        "{said}"
    );
    assert!(said.out.contains("jobs failed 2 --with-skipped"), "{said}");
    assert_eq!(
        listed(&sandbox, "2"),
        ["3: differs from lead 2: City is \"Hull\", but \"York\" in the record"]
    );
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    assert_eq!(
        (&job["unchanged"], &job["differing"]),
        (&2.into(), &1.into())
    );
    assert_eq!(job["errors"].as_array().unwrap().len(), 0, "it is no error");
    assert_eq!(job["status"], "completed");
    sandbox.assert_whole();
}

#[test]
fn skipped_rows_that_differ_from_their_record_are_counted_with_the_step_that_takes_them() {
    let sandbox = two_leads();
    let export = sandbox.ok(&["lead", "list", "--format", "csv"]).out;
    sandbox.write("edited.csv", export.replace("York", "Hull"));
    let step = "To overwrite the records with the values of the file: import it again with --on-duplicate update\n";
    let counted = "2  skipped as duplicates, of which 1 differs from the record\n";
    for rehearsal in [true, false] {
        let all = ["import", "leads", "edited.csv", "--dry-run"];
        let said = sandbox.ok(&all[..if rehearsal { 4 } else { 3 }]);
        assert!(said.out.contains(counted), "{said}");
        assert!(said.out.contains(step), "{said}");
        let see = "To see what differs: intake jobs failed 2 --with-skipped\n";
        assert_eq!(said.out.contains(see), !rehearsal, "{said}");
    }
    let (_, job) = sandbox.json(&["jobs", "show", "2"]);
    let counts = [
        ("skipped", 2),
        ("skipped_differing", 1),
        ("differing", 0),
        ("unchanged", 0),
    ];
    assert_counts((0, &job), 0, &counts);
    assert_eq!(
        (&job["status"], &job["errors"]),
        (&"completed".into(), &serde_json::json!([]))
    );
    let said = sandbox.ok(&["import", "leads", "edited.csv", "--on-duplicate", "update"]);
    assert!(said.out.contains("1  updated an existing record"), "{said}");
    assert!(!said.out.contains(step), "{said}");
    // Nothing is said of rows without a difference.
    let said = sandbox.ok(&["import", "leads", "edited.csv", "--again"]);
    assert!(said.out.contains("2  skipped as duplicates\n"), "{said}");
    assert!(!said.out.contains("what differs"), "{said}");
    sandbox.assert_whole();
}

#[test]
fn a_correction_of_a_corrected_row_is_counted_as_a_difference() {
    let sandbox = Sandbox::new();
    let rows = "First Name,Email,City\nAda,ada@example,Leeds\nBea,bea@example,York\n";
    assert_eq!(sandbox.import_text("leads", rows, &[]).0, 3);
    drop(sandbox.ok(&["jobs", "failed", "1", "--out", "failed.csv"]));
    let failed = sandbox.read("failed.csv");
    let corrected = failed.replace("bea@example,", "bea@example.com,");
    sandbox.write("failed.csv", &corrected);
    assert_eq!(sandbox.import(&["failed.csv"]).0, 3);
    sandbox.write("failed.csv", corrected.replace("York", "Hull"));
    let (status, result) = sandbox.import(&["failed.csv"]);
    let counts = [("skipped", 1), ("skipped_differing", 1), ("failed", 1)];
    assert_counts((status, &result), 3, &counts);
}

#[test]
fn contacts_and_clients_that_differ_are_listed_too() {
    let sandbox = Sandbox::new();
    for (kind, first, later, told) in [
        (
            "contacts",
            "First Name,Last Name,Email,Job Title\nCat,Shaw,cat@example.com,Director\n",
            "First Name,Last Name,Email,Job Title\nCat,Shaw,cat@example.com,Clerk\n",
            "2: differs from contact 1: Job Title is \"Clerk\", but \"Director\" in the record",
        ),
        (
            "clients",
            "Client Name,Client Type,City\nMoor,trust,Leeds\n",
            "Client Name,Client Type,City\nMoor,trust,York\n",
            "2: differs from client 1: City is \"York\", but \"Leeds\" in the record",
        ),
    ] {
        assert_eq!(sandbox.import_text(kind, first, &[]).0, 0);
        let (status, result) = sandbox.import_text(kind, later, &["--on-duplicate", "merge"]);
        assert_counts((status, &result), 0, &[("differing", 1)]);
        assert_eq!(listed(&sandbox, &result["job"].to_string()), [told]);
    }
    sandbox.assert_whole();
}

#[test]
fn a_rehearsal_counts_what_differs_and_an_update_leaves_no_difference() {
    let sandbox = two_leads();
    let later = "Email,First Name,City\nada@example.com,Ada,Hull\n";
    let merge = ["--on-duplicate", "merge", "--dry-run"];
    assert_eq!(
        sandbox.import_text("leads", later, &merge).1["differing"],
        1
    );
    let update = ["--on-duplicate", "update"];
    let (_, result) = sandbox.import_text("leads", later, &update);
    assert_eq!(
        (&result["updated"], &result["differing"]),
        (&1.into(), &0.into())
    );
    let (_, result) = sandbox.import_text("leads", later, &["--on-duplicate", "merge"]);
    assert_eq!(
        (&result["unchanged"], &result["differing"]),
        (&1.into(), &0.into())
    );
}

#[test]
fn a_skipped_row_that_says_nothing_new_is_kept_by_its_number_and_filled_from_its_record() {
    let sandbox = two_leads();
    sandbox.write(
        "later.csv",
        "Email,Full Name,Town,Remark\nADA@example.com,Ada Moor,Leeds,unmapped\nbea@example.com,Bea Lind,Hull,x\n",
    );
    let (status, result) = sandbox.import(&["later.csv", "--map", "Town=city", "--map", "Remark="]);
    assert_counts((status, &result), 0, &[("skipped", 2)]);
    let said = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
    assert!(
        said.out.contains("\nada@example.com,Ada Moor,Leeds,,2,\"duplicate of lead 1, by email\",")
            && said.out.contains("\nbea@example.com,Bea Lind,Hull,x,3,\"duplicate of lead 2, by email; differs from lead 2: Town is \"\"Hull\"\", but \"\"York\"\" in the record\","),
        "{said}"
    );
    assert!(
        said.err.contains("their cells are filled from the records"),
        "{said}"
    );
    // Words that are the same for every row take no room in the store, and are shown all the same.
    assert!(
        said.out
            .contains("to overwrite it: import the row with --on-duplicate update"),
        "{said}"
    );
    let store = rusqlite::Connection::open(sandbox.store()).unwrap();
    let with_fix = "SELECT count(*) FROM job_row WHERE reasons LIKE '%fix%'";
    assert_eq!(store.query_row(with_fix, [], |row| row.get(0)), Ok(0));
    sandbox.assert_whole();
}

#[test]
fn a_skipped_row_of_a_client_keeps_what_it_says_of_a_contact() {
    let sandbox = Sandbox::new();
    let client = "Client Name,Client Type\nMoor,couple\n";
    assert_eq!(sandbox.import_text("clients", client, &[]).0, 0);
    let with_contact = "Client Name,Client Type,Contact First Name,Contact Email,Relationship\nMoor,couple,Jane,jane@example.com,Spouse\n";
    let (_, result) = sandbox.import_text("clients", with_contact, &["--on-duplicate", "skip"]);
    if result["skipped"] == 1 {
        let said = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
        assert!(said.out.contains("jane@example.com"), "{said}");
    }
}

#[test]
fn old_rows_that_changed_nothing_are_only_counted() {
    let sandbox = two_leads();
    let later = "Email,First Name,City\nada@example.com,Ada,Leeds\nbea@example.com,Bea,Hull\nx,,\n";
    assert_eq!(sandbox.import_text("leads", later, &[]).1["skipped"], 2);
    let merge = ["--on-duplicate", "merge"];
    assert_eq!(
        sandbox.import_text("leads", later, &merge).1["differing"],
        1
    );
    sandbox.age_jobs(31 * DAY);
    assert_eq!(
        sandbox
            .import_text("leads", "Email,First Name\nnew@example.com,New\n", &[])
            .0,
        0
    );
    // Only the two that failed are left, each with its row alone.
    for job in ["2", "3"] {
        assert_eq!(listed(&sandbox, job).len(), 1, "{job}");
    }
    for (job, key, count) in [
        ("2", "skipped", 2),
        ("3", "differing", 1),
        ("3", "failed", 1),
    ] {
        assert_eq!(
            sandbox.json(&["jobs", "show", job]).1[key],
            count,
            "{job} {key}"
        );
    }
    let said = sandbox.ok(&["jobs", "failed", "2", "--with-skipped"]);
    assert!(
        said.err.contains("2 more rows were skipped or differ"),
        "{said}"
    );
    sandbox.assert_whole();
}
