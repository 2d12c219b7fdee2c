//! CSV files with faulty quotation marks: no row takes in another one, and every row is accounted for.

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

const OPEN: &str = "Name,Email,City\nAda,ada@example.com,\"Leeds\nBen,ben@example.com,York\n\nCat,cat@example.com,\"Bath\"\nDan,dan@example.com,Hull\n";

#[test]
fn a_quotation_that_is_closed_by_the_next_opening_mark_swallows_no_rows() {
    for text in [
        OPEN.to_owned(),
        OPEN.replace('\n', "\r\n"),
        OPEN.replace(',', ";"),
    ] {
        let sandbox = Sandbox::new();
        let (status, result) = sandbox.import_text("leads", &text, &["--failed", "failed.csv"]);
        assert_counts((status, &result), 3, &[("read", 4), ("blank", 1)]);
        let created = ["3 | Ben | York", "5 | Cat | Bath", "6 | Dan | Hull"];
        assert_eq!(sandbox.values(&["row", "first_name", "city"]), created);
        let reason =
            "2: a quotation mark opens in line 2, and text follows the closing mark in line 5";
        assert_eq!(sandbox.failed_rows(), [reason]);
        // Its own cells are what the file most likely meant.
        assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
        let last = sandbox.values(&["first_name", "city"]).pop();
        assert_eq!(last.as_deref(), Some("Ada | Leeds"));
    }
}

#[test]
fn text_after_a_closing_mark_in_the_same_line_fails_its_row_alone() {
    let sandbox = Sandbox::new();
    let text = "Company,City,Email\n\"ACME,\"Leeds, York\",a@example.com\n\"ACME\" Ltd,Bath,b@example.com\n\"Rowe \"\"& Co\"\"\" ,Hull,c@example.com\n";
    let (status, _) = sandbox.import_text("leads", text, &["--failed", "failed.csv"]);
    assert_eq!(status, 3);
    assert_eq!(sandbox.column("company"), ["Rowe \"& Co\""]);
    assert_eq!(
        sandbox.failed_rows(),
        [
            "2: a quotation mark opens in line 2, and text follows the closing mark in line 2",
            "3: a quotation mark opens in line 3, and text follows the closing mark in line 3"
        ]
    );
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    assert_eq!(
        sandbox.values(&["company", "city"])[1..],
        ["ACME | Leeds, York", "\"ACME\" Ltd | Bath"]
    );
}

#[test]
fn a_quotation_that_is_never_closed_fails_its_row_where_rows_follow() {
    let sandbox = Sandbox::new();
    let text = "Name,Email,City\nAda,ada@example.com,\"Leeds\nBen,ben@example.com,York\nCat,cat@example.com,Bath\n";
    let (status, result) = sandbox.import_text("leads", text, &[]);
    assert_counts((status, &result), 3, &[("created", 2)]);
    assert_eq!(
        sandbox.failed_rows(),
        ["2: a quotation mark opens in line 2 and is never closed"]
    );
    sandbox.write("list.csv", text);
    sandbox.done(&["import", "leads", "list.csv", "--preview"]);
}

#[test]
fn a_resumed_import_reads_the_rows_behind_a_faulty_quotation_in_the_same_way() {
    let sandbox = Sandbox::new();
    let mut text = "Name,Email,City\n".to_owned();
    for row in 0..300 {
        let city = match row % 10 {
            3 => "\"Leeds",
            7 => "\"York\"",
            _ => "Bath",
        };
        text.push_str(&format!("Ada{row},a{row}@example.com,{city}\n"));
    }
    // Stopped in its midst, then gone on with.
    let (status, result) = sandbox.import_text("leads", &text, &["--max-failed", "10"]);
    assert_counts((status, &result), 1, &[("failed", 11)]);
    let (status, result) = sandbox.import(&["more.csv", "--max-failed", "100"]);
    assert_eq!(
        (
            status,
            &result["read"],
            &result["created"],
            &result["failed"]
        ),
        (3, &300.into(), &270.into(), &30.into())
    );
    let rows = sandbox.column("row");
    let expected: Vec<String> = (0..300)
        .filter(|row| row % 10 != 3)
        .map(|row| (row + 2).to_string())
        .collect();
    assert_eq!(rows, expected);
}

#[test]
fn a_header_with_a_faulty_quotation_stops_the_import() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "leads.csv",
        "Name,\"Email\nAda,ada@example.com\n\"Ben\",ben@example.com\n",
    );
    let said = sandbox.run(&["import", "leads", "leads.csv"]);
    assert_eq!(said.status, 1, "{said}");
    let expected = "header in row 1: a quotation mark opens in line 1, and text follows the closing mark in line 3";
    assert!(said.err.contains(expected), "{said}");
}

#[test]
fn a_quotation_mark_that_does_not_begin_its_cell_fails_its_row() {
    let sandbox = Sandbox::new();
    let content = "Name,Email,City\nAda Moor, \"ada@example.com\",Leeds\nBen \"Benny\" Lind,ben@example.com,York\n\
                   Cy\"Park,cy@example.com, York\"\n";
    sandbox.write("leads.csv", content);
    let (status, result) = sandbox.import(&["leads.csv"]);
    assert_eq!(status, 3);
    assert_eq!(
        (&result["created"], &result["failed"]),
        (&1.into(), &2.into())
    );
    let failed = sandbox.ok(&["jobs", "failed", "1"]).out;
    let told = "a quotation mark in line 2 does not begin its cell, but seems to open a quotation";
    assert!(failed.contains(told), "{failed}");
    assert!(failed.contains("in line 4"), "{failed}");
}

#[test]
fn headers_that_are_quoted_with_apostrophes_stop_the_import() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "leads.csv",
        "'Name','Email'\n'Moor, Ada','ada@example.com'\n",
    );
    let said = sandbox.run(&["import", "leads", "leads.csv"]);
    assert_eq!(said.status, 1, "{said}");
    let expected = "leads.csv, header in row 1: cells are quoted with apostrophes, as 'Name' is";
    assert!(said.err.contains(expected), "{said}");
}

#[test]
fn a_preview_says_how_sure_a_detection_is_and_which_flag_changes_it() {
    let sandbox = Sandbox::new();
    let cases = [
        (
            "Name,Email\nAda,ada@example.com\n",
            ["certain", "certain", "certain"],
        ),
        (
            "Ada,ada@example.com\nBen,ben@example.com\n",
            ["certain", "certain", "doubtful"],
        ),
        (
            "Email\nada@example.com\n",
            ["certain", "doubtful", "doubtful"],
        ),
        (
            "Name,Email\nAda\nBen,ben@example.com\n",
            ["certain", "doubtful", "certain"],
        ),
    ];
    for (content, expected) in cases {
        sandbox.write("leads.csv", content);
        let (_, preview) = sandbox.json(&["import", "leads", "leads.csv", "--preview"]);
        let detected = preview["detected"].as_array().unwrap();
        let sure: Vec<&str> = detected
            .iter()
            .map(|one| one["sure"].as_str().unwrap())
            .collect();
        assert_eq!(sure, expected, "{content}");
        assert_eq!(detected[2]["flag"], "--header-row");
    }
}
