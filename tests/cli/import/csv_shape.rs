//! CSV files whose rows have more or fewer cells than their header, and what becomes of such rows when they come back.

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

const SURPLUS: &str = "First Name,Email,Street\nAda,ada@example.com,1 Moor Lane, Flat 2\nBen,ben@example.com,9 Mill Road\n";

#[test]
fn a_separator_at_the_end_of_the_rows_or_of_the_header_is_nothing() {
    let rows =
        "First Name,Last Name,Email\nAda,Quill,ada@example.com,\nBen,Rowe,ben@example.com,,,\n";
    let header =
        "First Name,Last Name,Email,,\nAda,Quill,ada@example.com\nBen,Rowe,ben@example.com,\n";
    for text in [
        rows,
        header,
        &rows.replace(',', ";"),
        &header.replace(',', "\t"),
    ] {
        let sandbox = Sandbox::new();
        let (status, result) = sandbox.import_text("leads", text, &[]);
        assert_eq!((status, &result["created"]), (0, &2.into()), "{text:?}");
        assert_eq!(sandbox.values(&["row", "first_name", "email"]).len(), 2);
    }
}

#[test]
fn text_in_a_surplus_cell_fails_its_row_and_is_named() {
    let sandbox = Sandbox::new();
    let text = "First Name,Email\nAda,ada@example.com,why\nBen,not an address,\n";
    let (status, _) = sandbox.import_text("leads", text, &[]);
    assert_eq!(status, 3);
    assert_eq!(
        sandbox.failed_rows(),
        [
            "2: 3 cells where the header has 2: \"why\" is surplus",
            "3: Email: \"not an address\" is not an email address"
        ]
    );
    let failed = sandbox.ok(&["jobs", "failed", "1"]).out;
    assert!(
        failed.contains("Ada,\"ada@example.com,why\",2,"),
        "{failed}"
    );
    assert!(failed.contains("Ben,not an address,3,"), "{failed}");
}

#[test]
fn a_row_with_surplus_text_fails_again_until_somebody_edits_it() {
    let sandbox = Sandbox::new();
    let text = SURPLUS.replace(", Flat 2", ",Flat 2");
    let (status, _) = sandbox.import_text("leads", &text, &["--failed", "failed.csv"]);
    assert_eq!(status, 3);
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_counts((status, &result), 3, &[("failed", 1)]);
    let why = "4 cells where the header has 3: \"Flat 2\" is surplus";
    assert_eq!(sandbox.row_errors("2"), [why]);
    let corrected = sandbox.read("failed.csv").replace("Lane,Flat", "Lane Flat");
    sandbox.write("failed.csv", corrected);
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_counts((status, &result), 0, &[("created", 1)]);
    assert_eq!(
        sandbox.column("street"),
        ["9 Mill Road", "1 Moor Lane Flat 2"]
    );
}

#[test]
fn a_row_that_overflowed_is_accepted_as_the_failed_file_has_it() {
    for separator in [",", ";"] {
        let sandbox = Sandbox::new();
        let text = SURPLUS.replace(',', separator);
        let (status, result) = sandbox.import_text("leads", &text, &["--failed", "failed.csv"]);
        assert_counts((status, &result), 3, &[("failed", 1)]);
        let (status, result) = sandbox.import(&["failed.csv"]);
        assert_counts((status, &result), 0, &[("created", 1)]);
        let street = format!("1 Moor Lane{separator} Flat 2");
        assert_eq!(sandbox.column("street"), ["9 Mill Road", &street]);
    }
}

#[test]
fn a_cell_that_overflowed_in_the_middle_is_joined_there() {
    let sandbox = Sandbox::new();
    let text = "First Name,Company,Email\nAda,\"Quill\",ada@example.com\nBen,Rowe, Shaw & Co,ben@example.com\n";
    sandbox.import_text("leads", text, &["--failed", "failed.csv"]);
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    assert_eq!(sandbox.column("company"), ["Quill", "Rowe, Shaw & Co"]);
}

#[test]
fn the_delimiter_is_that_of_the_header_row() {
    let sandbox = Sandbox::new();
    let text = "Report, May 2026, all\n\nFirst Name;Email\nAda;ada@example.com\n";
    let (status, result) = sandbox.import_text("leads", text, &["--header-row", "3"]);
    assert_counts((status, &result), 0, &[("created", 1)]);
}

#[test]
fn columns_with_one_header_are_told_apart() {
    let sandbox = Sandbox::new();
    let content = "Name,Email,Shoe,Shoe,Hat\nAda,ada@example.com,38,39,\n";
    sandbox.write("leads.csv", content);
    let said = sandbox.ok(&["import", "leads", "leads.csv"]);
    let expected = "Not imported: Shoe (#3), Shoe (#4), Hat (no field is mapped).";
    assert!(said.err.contains(expected), "{said}");
}

#[test]
fn a_row_that_repeats_the_headers_fails_and_says_so() {
    let sandbox = Sandbox::new();
    sandbox.set("leads.required", "name");
    let header = "First Name,Last Name,Company";
    let rows = format!("{header}\nAda,Moor,Moor Ltd\n{header}\nBob,Name,Company\n");
    sandbox.write("joined.csv", rows);
    let (status, result) = sandbox.import(&["joined.csv", "--failed", "failed.csv"]);
    assert_eq!(
        (status, &result["created"], &result["failed"]),
        (3, &2.into(), &1.into())
    );
    let errors = sandbox.row_errors("1");
    assert_eq!(
        errors,
        ["repeats the headers"],
        "one reason, not one for each cell"
    );
    assert!(sandbox.read("failed.csv").contains("delete this row"));
    // If it stays in the file of failed rows, it is still no person.
    assert_eq!(sandbox.import(&["failed.csv"]).0, 3);
    assert_eq!(sandbox.lead_count(), 2);
}

#[test]
fn a_second_table_with_other_columns_is_refused_before_its_rows_are_read_wrongly() {
    let sandbox = Sandbox::new();
    let table = "First Name,Email,City\nAda,ada@example.com,York\n";
    let other = "Email,First Name,City\nben@example.com,Ben,Leeds\n";
    sandbox.write("two.csv", format!("{table}\n{other}"));
    for flags in [&["--yes"][..], &["--dry-run"]] {
        let said = sandbox.run(&[&["import", "leads", "two.csv"], flags].concat());
        assert_eq!(said.status, 2, "{said}");
        assert!(
            said.err
                .contains("two.csv, row 4: the headers are repeated here in other columns"),
            "{said}"
        );
    }
    // Columns that go to no field may be anywhere, and headers without rows below are only one row.
    let harmless = format!("{table}\nEmail,First Name,City\n");
    sandbox.write("end.csv", harmless);
    assert_eq!(sandbox.import(&["end.csv", "--dry-run"]).0, 3);
    let unused = "First Name,Email,X1,X2\nAda,ada@example.com,1,2\nFirst Name,Email,X2,X1\nBen,ben@example.com,3,4\n";
    sandbox.write("unused.csv", unused);
    assert_eq!(sandbox.import(&["unused.csv", "--dry-run"]).0, 3);
    sandbox.write("one.csv", table);
    assert_eq!(sandbox.import(&["one.csv"]).0, 0);
    assert_eq!(sandbox.lead_count(), 1, "nothing of the other file");
}

#[test]
fn a_header_that_is_one_cell_says_how_its_lines_are_split() {
    let sandbox = Sandbox::new();
    for (content, hint) in [
        (
            "sep=;\nName,E-Mail\nIda Moor,ida@example.com\n",
            "hint: The header is one cell. To split its lines at another character: --delimiter ','.",
        ),
        (
            "\"Name,E-Mail\"\n\"Ida Moor,ida@example.com\"\n",
            "hint: The header is one quoted cell. Remove the quotation marks around the whole lines.",
        ),
    ] {
        sandbox.write("leads.csv", content);
        let said = sandbox.run(&["import", "leads", "leads.csv"]);
        assert_eq!(said.status, 2, "{said}");
        assert!(said.err.contains(hint), "{said}");
    }
    // A header of one word has no such hint.
    sandbox.write("leads.csv", "Name\nIda Moor\n");
    let said = sandbox.run(&["import", "leads", "leads.csv"]);
    assert!(!said.err.contains("one"), "{said}");
}
