//! Failed files that come back with other columns than they went out with.

use serde_json::json;

use crate::sandbox::{Said, Sandbox};
use crate::support::counts::assert_counts;

/// A store where row 3 has failed, with a column that nothing maps by itself.
fn failed() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(
        "leads.csv",
        "Name,Email,Fone\nAda Moor,ada@example.com,\nBea Lind,none,07700 900102\n",
    );
    let import = [
        "leads.csv",
        "--map",
        "Fone=phone",
        "--default",
        "source=Fair",
    ];
    assert_eq!(sandbox.import(&import).0, 3);
    sandbox
}

/// Imports the corrected row with the mapping of its job.
fn import_corrected(header: &str, row: &str) -> Said {
    let sandbox = failed();
    sandbox.write("back.csv", format!("{header}\n{row}\n"));
    let said = sandbox.ok(&["import", "leads", "back.csv"]);
    assert!(
        said.err.contains("The mapping is that of job 1."),
        "{header}: {said}"
    );
    assert_eq!(
        sandbox.values(&["name", "email", "phone", "mobile", "source"])[1],
        "Bea Lind | bea@example.com | 07700 900102 |  | Fair",
        "{header}"
    );
    let (_, job) = sandbox.json(&["jobs", "show", "1"]);
    assert_eq!(job["open"], json!(0), "{header}");
    said
}

#[test]
fn a_file_with_the_columns_of_its_job_in_any_order_takes_its_mapping() {
    for (header, row) in [
        (
            "Name,Email,Fone,_row,_error,_fix",
            "Bea Lind,bea@example.com,07700 900102,3,e,f",
        ),
        (
            "Fone,_error,Email,_fix,Name,_row",
            "07700 900102,e,bea@example.com,f,Bea Lind,3",
        ),
        (
            "Name ,Email,Fone , _row,_error,_fix ",
            "Bea Lind,bea@example.com,07700 900102,3,e,f",
        ),
    ] {
        let said = import_corrected(header, row);
        assert!(!said.err.contains("Not imported"), "{header}: {said}");
    }
}

#[test]
fn a_file_with_all_columns_of_its_job_takes_its_mapping_whatever_was_added() {
    for (header, row, added) in [
        (
            "Name,Email,Fone,_row,_error,_fix,",
            "Bea Lind,bea@example.com,07700 900102,3,e,f,",
            "#4",
        ),
        (
            "Name,Email,Fone,_row,_error,_fix,,",
            "Bea Lind,bea@example.com,07700 900102,3,e,f,,",
            "#4, #5",
        ),
        (
            "Name,Email,Fone,_row,_error,_fix,Checked by",
            "Bea Lind,bea@example.com,07700 900102,3,e,f,Sam",
            "Checked by",
        ),
        (
            "Mobile,Name,Email,Fone,_row,_error,_fix",
            "07700 900199,Bea Lind,bea@example.com,07700 900102,3,e,f",
            "Mobile",
        ),
    ] {
        let said = import_corrected(header, row);
        let not_imported = format!("Not imported: {added} (new: job 1 does not have them).");
        assert!(said.err.contains(&not_imported), "{header}: {said}");
    }
}

#[test]
fn a_column_that_was_renamed_or_removed_stops_the_import_and_is_named() {
    for (header, row) in [
        (
            "Name,Email,Telephone,_row,_error,_fix",
            "Bea Lind,bea@example.com,07700 900102,3,e,f",
        ),
        (
            "Name,Email,_row,_error,_fix",
            "Bea Lind,bea@example.com,3,e,f",
        ),
        (
            "Name,Email,Phone,Mobile,_row,_error",
            "Bea Lind,bea@example.com,07700 900102,,3,e",
        ),
    ] {
        let sandbox = failed();
        sandbox.write("back.csv", format!("{header}\n{row}\n"));
        for more in [
            &[][..],
            &["--quiet"],
            &["--dry-run"],
            &["--background"],
            &["--preview"],
        ] {
            let said = sandbox.run(&[&["import", "leads", "back.csv"], more].concat());
            assert_eq!(said.status, 2, "{header} {more:?}: {said}");
            assert!(
                said.err
                    .contains("failed rows of job 1, but lacks its column Fone")
                    && said.err.contains("--like 1 --map 'COLUMN=phone'"),
                "{said}"
            );
        }
        assert_eq!(sandbox.lead_count(), 1, "{header}");
    }
}

#[test]
fn the_remedy_for_a_renamed_column_works() {
    let sandbox = failed();
    sandbox.write(
        "back.csv",
        "Name,Email,Tel 2,_row,_error,_fix\nBea Lind,bea@example.com,07700 900102,3,e,f\n",
    );
    let (status, result) = sandbox.import(&["back.csv", "--like", "1", "--map", "Tel 2=phone"]);
    assert_eq!(
        (status, &result["corrects"]),
        (0, &json!({"job": 1, "rows": 1}))
    );
    assert_eq!(sandbox.column("phone")[1], "07700 900102");
}

#[test]
fn the_job_with_most_of_the_columns_is_meant_not_one_with_few() {
    let sandbox = failed();
    sandbox.write("few.csv", "Email\nx@example.com\nnone\n");
    let import = ["few.csv", "--default", "company=Acme"];
    assert_eq!(sandbox.import(&import).0, 3);
    sandbox.write(
        "back.csv",
        "Name,Email,Fone,Note,_row,_error,_fix\nBea Lind,bea@example.com,07700 900102,,3,e,f\n",
    );
    let said = sandbox.ok(&["import", "leads", "back.csv"]);
    assert!(said.err.contains("The mapping is that of job 1."), "{said}");
}

#[test]
fn a_row_that_was_decided_since_does_not_cost_the_file_its_job() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", "Wer,Email\nAda Moor,ada@example.com\n");
    assert_eq!(
        sandbox.import(&["leads.csv", "--map", "Wer=full_name"]).0,
        0
    );
    sandbox.write(
        "more.csv",
        "Wer,Email\nAda Moor,ada@example.com\nBea Lind,none\n",
    );
    let more = [
        "more.csv",
        "--map",
        "Wer=full_name",
        "--on-duplicate",
        "ask",
    ];
    assert_eq!(sandbox.import(&more).0, 3);
    sandbox.done(&["jobs", "failed", "2", "--out", "failed.csv"]);
    let write = ["jobs", "review", "2", "--write-decisions", "sheet.csv"];
    sandbox.done(&write);
    let decided = format!("{}merge", sandbox.read("sheet.csv").trim_end());
    sandbox.write("sheet.csv", decided);
    assert_eq!(
        sandbox
            .run(&["jobs", "review", "2", "--decisions", "sheet.csv"])
            .status,
        3
    );
    let content = sandbox.read("failed.csv");
    sandbox.write("failed.csv", content.replace("none,", "bea@example.com,"));
    let said = sandbox.ok(&["import", "leads", "failed.csv"]);
    assert!(said.err.contains("The mapping is that of job 2."), "{said}");
    assert_eq!(sandbox.column("name"), ["Ada Moor", "Bea Lind"]);
}

#[test]
fn failed_rows_that_no_job_has_are_told_of_with_quiet_too() {
    let sandbox = failed();
    sandbox.write(
        "stray.csv",
        "First Name,Email,_row,_error,_fix\nCy,cy@example.com,99,why,how\n",
    );
    let said = sandbox.ok(&["import", "leads", "stray.csv", "--quiet"]);
    assert!(said.err.contains("no job of this store has them"), "{said}");
}

#[test]
fn a_row_that_nobody_has_touched_fails_again_beside_a_new_column() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", "Name,Email,City\nAda Moor,ada@example.com\n");
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let content = sandbox.read("failed.csv");
    let lines: Vec<String> = content
        .lines()
        .enumerate()
        .map(|(at, line)| format!("{line},{}", if at == 0 { "Checked by" } else { "Sam" }))
        .collect();
    sandbox.write("failed.csv", lines.join("\n"));
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_counts((status, &result), 3, &[("failed", 1)]);
}

#[test]
fn a_relationship_that_no_column_had_is_filled_in_where_the_file_asks_for_it() {
    let sandbox = Sandbox::new();
    let content = "Client Name,Client Type,Contact First Name,Contact Email\n\
        Quiet Trust,trust,Tim,tim@trust.example\nAda,individual,Ada,ada@example.com\n";
    let (status, result) = sandbox.import_text("clients", content, &[]);
    assert_counts((status, &result), 3, &[("failed", 1), ("created", 1)]);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let written = sandbox.read("failed.csv");
    let (header, row) = written.trim_end().split_once('\n').unwrap();
    assert!(
        header.ends_with("Contact Email,relationship,_row,_error,_fix\r")
            || header.ends_with("Contact Email,relationship,_row,_error,_fix"),
        "{header}"
    );
    let row = row.replace("tim@trust.example,,", "tim@trust.example,Trustee,");
    sandbox.write("failed.csv", format!("{header}\n{row}\n"));
    let (status, result) = sandbox.json(&["import", "clients", "failed.csv"]);
    assert_counts((status, &result), 0, &[("created", 1)]);
    let (_, client) = sandbox.json(&["client", "show", "Quiet Trust"]);
    assert_eq!(client["contacts"][0]["relationship"], json!("Trustee"));
    assert_eq!(sandbox.json(&["jobs", "show", "1"]).1["open"], json!(0));
}
