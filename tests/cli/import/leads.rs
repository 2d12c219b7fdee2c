//! `import leads` from CSV: what is said of a run, what lands, what a row fails for, and where failed rows go.

use std::os::unix::fs::PermissionsExt;

use serde_json::json;

use crate::assert_said;
use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

/// Six rows: two are good, one is a duplicate of the first, three fail; one column is nobody's.
const MIXED: &str = "\
First Name,Surname,E-mail,Phone,Shoe Size
Ada,Moor,ada@example.com,07700 900001,38
Bea,Lind,bea@example,07700 900002,39
Cy,Park,cy@example.com,call me,40
Dan,Reed,dan@example.com,,41
,,,12,
Ada,Moor,ADA@example.com,,
";

const GOOD: &str = "Name,Email\nAda Moor,ada@example.com\n";

fn with(name: &str, content: impl AsRef<[u8]>) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(name, content);
    sandbox
}

#[test]
fn the_result_is_the_contract_to_the_letter() {
    let sandbox = with("leads.csv", format!("{MIXED}\n,,,,\n"));
    let (status, mut result) = sandbox.import(&["leads.csv"]);
    assert!(result["duration_ms"].is_u64(), "{result}");
    result["duration_ms"] = json!(812);
    let expected = r#"{"job":1,"kind":"leads","source":"leads.csv","status":"completed_with_errors","dry_run":false,"read":6,"blank":2,"created":2,"created_differing":0,"merged":0,"merged_differing":0,"updated":0,"updated_differing":0,"unchanged":0,"differing":0,"skipped":1,"skipped_differing":0,"skipped_other_name":0,"skipped_deleted":0,"skipped_new":0,"skipped_decided":0,"failed":3,"waiting":0,"not_tried":0,"left_out":0,"contacts_created":0,"contacts_added":0,"clients_added":0,"linked":0,"link_failed":0,"duration_ms":812,"failed_file":null,"encoding":"utf-8","sheet":null,"sheets_not_read":[],"hidden_rows":null,"merged_cells":null,"joint_names":0,"corrects":null,"changes":{},"drift":[],"guard":null,"unchecked":[],"rehearsal":null}"#;
    assert_eq!((status, result.to_string().as_str()), (3, expected));
}

#[test]
fn people_see_what_became_of_every_row_and_what_to_do() {
    let sandbox = with("leads.csv", MIXED);
    assert_said!(sandbox.run(&["import", "leads", "leads.csv"]), @r#"
    Job 1: leads.csv completed with errors in [duration]
        6  rows read, of which
        2  created
        1  skipped as duplicates
        3  failed

    Why rows failed:
      1  E-mail: "bea@example" is not an email address (first in row 3); write one address, like name@example.com
      1  Phone: "call me" cannot be a telephone number (first in row 4); write a telephone number, or leave it blank
      1  Phone: "12" cannot be a telephone number (first in row 6); write it with its country code, or as it is dialled within GB (setting region)
      1  E-mail: is required and blank (first in row 6); fill it in
      1  name: is required and blank (first in row 6); fill in one of first_name, last_name, full_name, company

    To correct them: intake jobs failed 1 --out job-1-failed.xlsx
    Correct the cells, then run: intake import leads job-1-failed.xlsx
    --- stderr
    Not imported: Shoe Size (no field is mapped).
    Job 1: 3 of 6 rows failed.
    --- exit 3
    "#);
}

#[test]
fn an_import_without_a_fault_ends_with_0_and_asks_for_nothing() {
    let sandbox = with("leads.csv", GOOD);
    assert_said!(sandbox.run(&["import", "leads", "leads.csv"]), @r"
    Job 1: leads.csv completed in [duration]
        1  row read, of which
        1  created
    --- exit 0
    ");
}

#[test]
fn a_row_fails_with_all_its_reasons_at_once() {
    let sandbox = with(
        "leads.csv",
        "First Name,Email,Phone,Mobile,Value,Expected Close,Status\n,none,123,letters,12.3456,31/31/2026,Hot\n",
    );
    sandbox.set("leads.status.options", "New,Open");
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let rows = sandbox.ok(&["jobs", "failed", "1"]).out;
    let mut rows = csv::Reader::from_reader(rows.as_bytes());
    let row = rows.records().next().unwrap().unwrap();
    let expected = [
        (
            "Email: \"none\" is not an email address",
            "write one address, like name@example.com",
        ),
        (
            "Phone: \"123\" cannot be a telephone number",
            "write it with its country code, or as it is dialled within GB (setting region)",
        ),
        (
            "Mobile: \"letters\" cannot be a telephone number",
            "write a telephone number, or leave it blank",
        ),
        (
            "Status: \"Hot\" is not one of the options",
            "use one of New, Open",
        ),
        (
            "Value: \"12.3456\" is not an amount in GBP",
            "write a number with at most 2 decimals, like 45000.00",
        ),
        (
            "Expected Close: \"31/31/2026\" is not a date",
            "write it as YYYY-MM-DD",
        ),
        (
            "name: is required and blank",
            "fill in one of first_name, last_name, full_name, company",
        ),
    ];
    assert_eq!(row[8], expected.map(|(error, _)| error).join("; "));
    assert_eq!(row[9], expected.map(|(_, fix)| fix).join("; "));
}

#[test]
fn a_row_with_more_or_fewer_cells_than_the_header_fails() {
    let sandbox = with(
        "leads.csv",
        "Name,Email\nMoor, Ada,ada@example.com\nBea\nCy,cy@example.com\n",
    );
    let (status, result) = sandbox.import(&["leads.csv"]);
    assert_counts((status, &result), 3, &[("created", 1), ("failed", 2)]);
    let failed = sandbox.ok(&["jobs", "failed", "1"]).out;
    assert!(
        failed.contains("\"Moor, Ada\",ada@example.com,2,\"3 cells where the header has 2: "),
        "{failed}"
    );
    assert!(
        failed.contains("3,1 cell where the header has 2,"),
        "{failed}"
    );
}

#[test]
fn the_store_holds_the_values_that_the_file_meant() {
    let sandbox = with(
        "leads.csv",
        "Name,Email,Phone,Postcode,Value,Description\n\" Ada  Moor \", Ada@Example.com ,+44 7700 900001,01234,45000.5,\"two\nlines, \"\"quoted\"\"\"\n",
    );
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    let lead = &sandbox.leads()[0];
    let expected = [
        ("email", "Ada@Example.com"),
        ("phone", "+44 7700 900001"),
        ("postcode", "01234"),
        ("value", "45000.50"),
        ("description", "two\nlines, \"quoted\""),
    ];
    for (field, value) in expected {
        assert_eq!(lead[field], value, "{field}");
    }
}

#[test]
fn an_option_is_found_without_regard_to_case_and_kept_as_the_list_spells_it() {
    let sandbox = with(
        "leads.csv",
        "Name,Email,Status\nAda,ada@example.com, NEW \n",
    );
    sandbox.set("leads.status.options", "New,Open");
    assert_eq!(sandbox.import(&["leads.csv"]).0, 0);
    assert_eq!(sandbox.column("status"), ["New"]);
}

#[test]
fn failed_rows_are_written_where_they_are_wanted_for_their_owner_alone() {
    let sandbox = with("leads.csv", MIXED);
    let said = sandbox.shell("umask 000; exec $INTAKE import leads leads.csv --failed failed.csv");
    assert_eq!(said.status, 3, "{said}");
    let next = "\nThe rows are in failed.csv. Correct the cells, then run: intake import leads failed.csv\n";
    assert!(said.out.ends_with(next), "{said}");
    assert_eq!(
        sandbox.read("failed.csv"),
        format!("\u{feff}{}", sandbox.ok(&["jobs", "failed", "1"]).out)
    );
    let mode = std::fs::metadata(sandbox.path("failed.csv"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    let (_, result) = sandbox.import(&["leads.csv", "--again", "--failed", "second.csv"]);
    assert_eq!(result["failed_file"], "second.csv");
}

#[test]
fn no_failed_file_is_written_when_no_row_failed() {
    let sandbox = with("leads.csv", GOOD);
    let (status, result) = sandbox.import(&["leads.csv", "--failed", "failed.csv"]);
    assert_eq!((status, &result["failed_file"]), (0, &json!(null)));
    let files: Vec<_> = std::fs::read_dir(sandbox.path(""))
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    assert_eq!(files.len(), 2, "the list and the store's folder: {files:?}");
}

#[test]
fn failed_rows_are_never_written_over_the_list_they_came_from() {
    let sandbox = with("leads.csv", MIXED);
    for place in ["leads.csv", "./leads.csv"] {
        let said = sandbox.run(&["import", "leads", "leads.csv", "--again", "--failed", place]);
        assert_eq!(sandbox.read("leads.csv"), MIXED, "{place}: {said}");
        assert_eq!(said.status, 2, "{place}: {said}");
    }
    assert!(!sandbox.store().exists());
}

#[test]
fn a_place_for_failed_rows_that_cannot_be_written_stops_before_row_1() {
    let sandbox = with("leads.csv", MIXED);
    for (place, status) in [("no/such/folder/failed.csv", 1), (".", 2)] {
        let said = sandbox.run(&["import", "leads", "leads.csv", "--failed", place]);
        assert_eq!(said.status, status, "{said}");
        assert!(said.err.contains(place), "{said}");
    }
    assert!(!sandbox.store().exists());
}
