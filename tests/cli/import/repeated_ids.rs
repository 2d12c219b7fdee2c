//! Rows of one file with the same id: none of them overwrites the record of another person.

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

const HEADER: &str = "Ref,First Name,Last Name,Email,Phone";
const CRM: [&str; 4] = ["--source", "crm", "--map", "Ref=external_id"];

const ROWS: &str = "\
7,Ann,Moor,ann@example.com,020 7946 0001
7,Zoe,Hale,zoe@example.com,020 7946 0002
7,Ann,Moor,ann@example.com,020 7946 0003
8,Bob,Reed,bob@example.com,
8,Bob,Reed,reed@example.com,
";

const WHY: &str =
    "several rows of the file have the same id, and this one has another name or email than lead";

#[test]
fn a_second_row_with_the_id_of_another_person_fails() {
    let people = ["Ann | ann@example.com", "Bob | bob@example.com"];
    for (policy, counts) in [
        ("update", [("updated", 1), ("unchanged", 0), ("failed", 2)]),
        ("merge", [("merged", 0), ("unchanged", 2), ("failed", 1)]),
        (
            "skip",
            [("skipped", 3), ("skipped_differing", 3), ("failed", 0)],
        ),
    ] {
        let sandbox = Sandbox::new();
        let args = [&CRM[..], &["--on-duplicate", policy]].concat();
        let (status, result) = sandbox.import_text("leads", &format!("{HEADER}\n{ROWS}"), &args);
        let is_clean = counts.contains(&("failed", 0));
        let all = [&counts[..], &[("created", 2)]].concat();
        assert_counts((status, &result), if is_clean { 0 } else { 3 }, &all);
        assert_eq!(sandbox.values(&["first_name", "email"]), people, "{policy}");
        for error in sandbox.row_errors("1") {
            assert!(error.contains(WHY), "{error}");
        }
        sandbox.assert_whole();
    }
}

#[test]
fn the_first_of_such_rows_overwrites_nobody_either() {
    let sandbox = Sandbox::new();
    let first = format!("{HEADER}\n7,Ann,Moor,ann@example.com,\n");
    assert_eq!(sandbox.import_text("leads", &first, &CRM).0, 0);
    let later = format!(
        "{HEADER}\n7,Zoe,Hale,zoe@example.com,\n7,Ann,Moor,ann@example.com,020 7946 0001\n"
    );
    let update = [&CRM[..], &["--on-duplicate", "update"]].concat();
    let (status, result) = sandbox.import_text("leads", &later, &update);
    assert_counts((status, &result), 3, &[("failed", 1), ("updated", 1)]);
    assert_eq!(
        sandbox.values(&["first_name", "phone"]),
        ["Ann | 020 7946 0001"]
    );
    // The failed row is alone in its file, and means another person all the same.
    drop(sandbox.ok(&["jobs", "failed", "2", "--out", "failed.csv"]));
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_counts((status, &result), 3, &[("failed", 1)]);
    sandbox.write(
        "failed.csv",
        sandbox.read("failed.csv").replace("7,Zoe", "9,Zoe"),
    );
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_counts((status, &result), 0, &[("created", 1)]);
    sandbox.assert_whole();
}

#[test]
fn a_copied_row_of_an_export_does_not_overwrite_its_record() {
    let sandbox = Sandbox::new();
    let rows = "First Name,Last Name,Email\nAnn,Moor,ann@example.com\n";
    assert_eq!(sandbox.import_text("leads", rows, &[]).0, 0);
    drop(sandbox.ok(&["lead", "export", "--out", "leads.csv"]));
    let export = sandbox.read("leads.csv");
    let copied = export.lines().last().unwrap();
    let copied = copied.replace("Ann", "Zoe").replace("ann@", "zoe@");
    sandbox.write("edited.csv", format!("{export}{copied}\n"));
    let (status, result) = sandbox.import(&["edited.csv", "--on-duplicate", "update"]);
    assert_counts((status, &result), 3, &[("unchanged", 1), ("failed", 1)]);
    let errors = sandbox.failed_rows();
    assert_eq!(sandbox.values(&["first_name"]), ["Ann"], "{errors:?}");
}

#[test]
fn clients_with_one_id_keep_their_names_and_may_have_further_contacts() {
    let rows = "\
Ref,Name,Type,First Name,Last Name,Email,Relationship
7,Moor Trust,trust,Ann,Moor,ann@example.com,Trustee
7,Moor Trust,trust,Bob,Moor,bob@example.com,Trustee
7,Hale Trust,trust,Zoe,Hale,zoe@example.com,Trustee
";
    for policy in ["skip", "update"] {
        let sandbox = Sandbox::new();
        let args = [&CRM[..], &["--on-duplicate", policy]].concat();
        let (status, result) = sandbox.import_text("clients", rows, &args);
        assert_eq!((status, &result["failed"]), (3, &1.into()), "{result}");
        assert_eq!(sandbox.all("client", "name"), ["Moor Trust"], "{policy}");
        assert_eq!(sandbox.all("contact", "name"), ["Ann Moor", "Bob Moor"]);
    }
}

#[test]
fn an_id_is_the_same_however_its_cell_is_written() {
    for ids in [["7", "=\"7\""], ["=\"7\"", "=\"7\""], ["7", " 7 "]] {
        let sandbox = Sandbox::new();
        let cell = |id: &str| format!("\"{}\"", id.replace('"', "\"\""));
        let rows = format!(
            "{HEADER}\n{},Ann,Moor,ann@example.com,\n{},Zoe,Hale,zoe@example.com,\n",
            cell(ids[0]),
            cell(ids[1])
        );
        let update = [&CRM[..], &["--on-duplicate", "update"]].concat();
        let (status, result) = sandbox.import_text("leads", &rows, &update);
        assert_counts((status, &result), 3, &[("created", 1), ("failed", 1)]);
        assert_eq!(sandbox.values(&["first_name"]), ["Ann"], "{ids:?}");
    }
}

#[test]
fn a_record_that_is_restored_is_not_overwritten_by_another_person() {
    let sandbox = Sandbox::new();
    let first = format!("{HEADER}\n7,Ann,Moor,ann@example.com,\n");
    assert_eq!(sandbox.import_text("leads", &first, &CRM).0, 0);
    sandbox.done(&["lead", "delete", "1", "--yes"]);
    let rows = format!(
        "{HEADER}\n7,Zoe,Hale,zoe@example.com,\n7,Ann,Moor,ann@example.com,020 7946 0001\n"
    );
    let restore = ["--on-duplicate", "update", "--on-deleted", "restore"];
    let restore = [&CRM[..], &restore].concat();
    let (status, result) = sandbox.import_text("leads", &rows, &restore);
    assert_counts((status, &result), 3, &[("failed", 1), ("updated", 1)]);
    assert_eq!(
        sandbox.values(&["first_name", "phone"]),
        ["Ann | 020 7946 0001"]
    );
}
