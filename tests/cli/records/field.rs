//! Custom fields: added, mapped, checked, shown and removed like the others.

use serde_json::json;

use crate::assert_said;
use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

/// A store with a custom field of every kind.
fn with_fields() -> Sandbox {
    let sandbox = Sandbox::new();
    let fields: [&[&str]; 5] = [
        &["Nickname", "--kind", "text"],
        &["Pets", "--kind", "number"],
        &["Met on", "--kind", "date"],
        &[
            "Risk",
            "--kind",
            "dropdown",
            "--option",
            "Low",
            "--option",
            "High",
            "--required",
        ],
        &["newsletter", "--kind", "checkbox"],
    ];
    for field in fields {
        let said = sandbox.ok(&[&["field", "add", "lead"], field].concat());
        assert!(said.err.contains("Added the "), "{said}");
    }
    sandbox
}

const HEADER: &str = "First Name,Email,Nickname,PETS,met_on,custom.Risk,Newsletter";

#[test]
fn custom_fields_are_mapped_checked_and_shown_like_the_others() {
    let sandbox = with_fields();
    sandbox.write(
        "leads.csv",
        format!(
            "{HEADER}\nAda,ada@example.com,Ace,\"1,250.5\",25/12/2026,low,yes\nBob,bob@example.com,,-3,1/2/2026,HIGH,0\nCyd,cyd@example.com,,x,30/02/2026,middle,perhaps\nDot,dot@example.com,,,,,\n"
        ),
    );
    let (status, result) = sandbox.import(&["leads.csv"]);
    assert_counts((status, &result), 3, &[("created", 2)]);
    let lead = &sandbox.leads()[0];
    assert_eq!(lead["custom.Nickname"], "Ace");
    assert_eq!(lead["custom.Pets"], "1250.5");
    assert_eq!(lead["custom.Met on"], "2026-12-25");
    assert_eq!(lead["custom.Risk"], "Low");
    assert_eq!(lead["custom.newsletter"], true);
    assert_eq!(
        sandbox.values(&["custom.Nickname", "custom.Met on", "custom.newsletter"])[1],
        " | 2026-02-01 | false"
    );
    insta::assert_snapshot!(sandbox.failed_rows().join("\n"), @r#"
    4: PETS: "x" is not a number; met_on: "30/02/2026" is not a date: February 2026 has 28 days; custom.Risk: "middle" is not one of the options; Newsletter: "perhaps" is neither yes nor no
    5: custom.Risk: is required and blank
    "#);
}

#[test]
fn a_required_custom_field_that_is_not_mapped_stops_before_row_1() {
    let sandbox = with_fields();
    sandbox.write("leads.csv", "First Name,Email\nAda,ada@example.com\n");
    let said = sandbox.run(&["import", "leads", "leads.csv"]);
    assert_said!(said, @r"
    --- stderr
    error: leads.csv: no column is mapped to custom.Risk, which is required
     hint: Name the column: --map 'COLUMN=custom.Risk', or give a value for all: --default 'custom.Risk=…'.
     hint: Columns: First Name, Email.
     hint: To see the required fields: intake config get leads.required
    --- exit 2
    ");
    let (status, result) = sandbox.import(&["leads.csv", "--default", "custom.Risk=high"]);
    assert_counts((status, &result), 0, &[("created", 1)]);
    assert_eq!(sandbox.column("custom.Risk"), ["High"]);
}

#[test]
fn a_custom_field_is_merged_into_and_taken_over() {
    let sandbox = with_fields();
    sandbox.write("a.csv", "First Name,Email,Risk\nAda,ada@example.com,Low\n");
    sandbox.write(
        "b.csv",
        "First Name,Email,Risk,Nickname\nAda,ada@example.com,High,Ace\n",
    );
    assert_eq!(sandbox.import(&["a.csv"]).0, 0);
    let (status, result) = sandbox.import(&["b.csv", "--on-duplicate", "merge"]);
    assert_counts((status, &result), 0, &[("merged", 1)]);
    assert_eq!(
        sandbox.values(&["custom.Risk", "custom.Nickname"]),
        ["Low | Ace"]
    );
}

#[test]
fn fields_are_listed_and_removed_with_their_values() {
    let sandbox = with_fields();
    sandbox.write("a.csv", "First Name,Email,Risk\nAda,ada@example.com,Low\n");
    assert_eq!(sandbox.import(&["a.csv"]).0, 0);
    let (status, fields) = sandbox.json(&["field", "list"]);
    assert_eq!((status, fields.as_array().unwrap().len()), (0, 5));
    assert_eq!(fields[3]["name"], "custom.Risk");
    assert_eq!(fields[3]["options"], json!(["Low", "High"]));
    assert_eq!(fields[3]["required"], true);
    assert_said!(sandbox.run(&["field", "remove", "lead", "risk"]), @r"
    --- stderr
    error: custom.Risk has a value in 1 record; removing the field removes it
     hint: To remove it anyway: --yes.
    --- exit 2
    ");
    assert_said!(sandbox.run(&["field", "remove", "lead", "risk", "--yes"]), @r"
    --- stderr
    Removed the lead field custom.Risk.
    --- exit 0
    ");
    assert!(sandbox.leads()[0].get("custom.Risk").is_none());
    assert_said!(sandbox.run(&["field", "remove", "lead", "risk"]), @r#"
    --- stderr
    error: there is no custom lead field "custom.risk"
     hint: `intake field list` shows all.
    --- exit 2
    "#);
}

#[test]
fn an_invalid_field_is_refused() {
    let sandbox = with_fields();
    let cases: [(&[&str], &str); 9] = [
        (&["email", "--kind", "text"], "already has the field"),
        (&["nickname", "--kind", "text"], "already"),
        (&["a.b", "--kind", "text"], "cannot be the name"),
        // Columns of ours, which an import does not read as fields.
        (&["_id", "--kind", "text"], "begin with a letter"),
        (&["custom._row", "--kind", "text"], "begin with a letter"),
        (&["a]; drop", "--kind", "text"], "cannot be the name"),
        (
            &["Rating", "--kind", "dropdown"],
            "a dropdown needs options",
        ),
        (
            &["Rating", "--kind", "text", "--option", "x"],
            "a dropdown needs options",
        ),
        (
            &[
                "Rating", "--kind", "dropdown", "--option", "x", "--option", "X ",
            ],
            "given twice",
        ),
    ];
    for (args, expected) in cases {
        let said = sandbox.run(&[&["field", "add", "lead"], args].concat());
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn numbers_with_a_decimal_comma_are_proved_by_their_column() {
    let sandbox = with_fields();
    for (cells, expected) in [
        (["1,5", "1.234", "-7"], ["1.5", "1234", "-7"]),
        (["1.234,5", "12", "0,25"], ["1234.5", "12", "0.25"]),
        (["1.5", "1,234", "0.10"], ["1.5", "1234", "0.10"]),
    ] {
        let row = |(at, cell): (usize, &&str)| format!("P{at};p{at}@example.com;{cell};low\n");
        let rows: String = cells.iter().enumerate().map(row).collect();
        sandbox.write("leads.csv", format!("First Name;Email;Pets;Risk\n{rows}"));
        let (status, result) = sandbox.import(&["leads.csv", "--on-duplicate", "update"]);
        assert_eq!((status, &result["failed"]), (0, &json!(0)), "{cells:?}");
        assert_eq!(sandbox.column("custom.Pets"), expected, "{cells:?}");
    }
    sandbox.write(
        "leads.csv",
        "First Name;Email;Pets;Risk\nZ;z@example.com;1,250;low\nY;y@example.com;2,500;low\n",
    );
    let said = sandbox.run(&["import", "leads", "leads.csv"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(
        said.err
            .contains("column Pets: \"1,250\" (row 2) and \"2,500\" (row 3)"),
        "{said}"
    );
    assert_eq!(sandbox.import(&["leads.csv", "--decimal", "comma"]).0, 0);
    assert_eq!(sandbox.column("custom.Pets")[3..], ["1.250", "2.500"]);
}

#[test]
fn true_and_false_of_a_workbook_are_a_checkbox_and_text_where_text_is_wanted() {
    let sandbox = with_fields();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, HEADER.split(',')).unwrap();
    for (row, truth) in [(1, true), (2, false)] {
        sheet
            .write_row(
                row,
                0,
                ["P", &format!("p{row}@example.com"), "", "", "", "Low"],
            )
            .unwrap();
        sheet.write(row, 2, truth).unwrap();
        sheet.write(row, 3, f64::from(row) / 4.0).unwrap();
        sheet.write(row, 6, truth).unwrap();
    }
    book.save(sandbox.path("leads.xlsx")).unwrap();
    assert_eq!(sandbox.import(&["leads.xlsx"]).0, 0);
    assert_eq!(
        sandbox.values(&["custom.Nickname", "custom.Pets", "custom.newsletter"]),
        ["TRUE | 0.25 | true", "FALSE | 0.5 | false"]
    );
    // Into the store and out again: the same rows change nothing.
    let (_, again) = sandbox.import(&["leads.xlsx", "--again", "--on-duplicate", "update"]);
    assert_eq!(again["unchanged"], 2);
}
