//! Dates and amounts that can be read in two ways: the whole column proves which, or somebody says it.

use crate::assert_said;
use crate::sandbox::{Sandbox, words};
use crate::support::counts::assert_counts;

fn dates(cells: &[&str]) -> Sandbox {
    list("Expected Close", cells)
}

fn list(column: &str, cells: &[&str]) -> Sandbox {
    let sandbox = Sandbox::new();
    let rows = cells
        .iter()
        .enumerate()
        .map(|(n, cell)| format!("Ann{n},a{n}@example.com,\"{cell}\"\n"));
    sandbox.write(
        "list.csv",
        format!("First Name,Email,{column}\n{}", rows.collect::<String>()),
    );
    sandbox
}

#[test]
fn one_value_above_twelve_settles_the_whole_column() {
    for (cells, expected) in [
        (
            ["03/04/2026", "13/04/2026", ""],
            ["2026-04-03", "2026-04-13", "null"],
        ),
        (
            ["03/04/2026", "04/13/2026", ""],
            ["2026-03-04", "2026-04-13", "null"],
        ),
        (
            ["3.4.2026", "1 May 2026", "30.4.2026"],
            ["2026-04-03", "2026-05-01", "2026-04-30"],
        ),
        (
            ["05/05/2026", "2026-06-07", "Sep 3, 2026"],
            ["2026-05-05", "2026-06-07", "2026-09-03"],
        ),
    ] {
        let sandbox = dates(&cells);
        assert_eq!(sandbox.import(&["list.csv"]).0, 0, "{cells:?}");
        assert_eq!(sandbox.column("expected_close"), expected, "{cells:?}");
    }
}

#[test]
fn a_column_that_proves_nothing_stops_before_row_1_with_two_samples() {
    let sandbox = dates(&["03/04/2026", "05/05/2026", "06/07/2026", "08/09/2026"]);
    assert_said!(sandbox.run(&["import", "leads", "list.csv"]), @r#"
    --- stderr
    error: list.csv, column Expected Close: "03/04/2026" (row 2) and "06/07/2026" (row 4) may have the day or the month first: nothing in the column proves which
     hint: Say which: --date-order dmy (day first) or --date-order mdy (month first).
    --- exit 2
    "#);
    assert!(sandbox.leads().is_empty());
    assert_eq!(sandbox.import(&["list.csv", "--date-order", "mdy"]).0, 0);
    assert_eq!(sandbox.column("expected_close")[0], "2026-03-04");
}

#[test]
fn a_template_keeps_the_answer_for_its_later_files() {
    let sandbox = dates(&["03/04/2026", "13/04/2026"]);
    sandbox.done(&["import", "leads", "list.csv", "--save-template", "web site"]);
    let unclear = |day: &str, email: &str| {
        let text = format!("First Name,Email,Expected Close\nBen,{email},{day}\n");
        sandbox.write("list.csv", text);
        sandbox.run(&["import", "leads", "list.csv", "--template", "web site"])
    };
    let said = unclear("05/06/2026", "b@example.com");
    assert_eq!(said.status, 2, "{said}");
    let hint = "To save the answer in the template, without an import: ";
    let command = said.err.lines().find_map(|line| line.split_once(hint));
    let command = command.unwrap_or_else(|| panic!("{said}")).1;
    let command = command.replace("FILE", "list.csv").replace("ORDER", "dmy");
    sandbox.done(&words(&command)[1..]);
    assert_eq!(sandbox.leads().len(), 2);
    let said = unclear("05/06/2026", "b@example.com");
    assert_eq!(said.status, 0, "{said}");
    let dates = ["2026-04-03", "2026-04-13", "2026-06-05"];
    assert_eq!(sandbox.column("expected_close"), dates);
}

#[test]
fn a_column_that_contradicts_itself_is_a_question_too() {
    let sandbox = dates(&["13/04/2026", "04/14/2026"]);
    let said = sandbox.run(&["import", "leads", "list.csv"]);
    assert!(
        said.status == 2
            && said
                .err
                .contains("\"13/04/2026\" (row 2) and \"04/14/2026\" (row 3) contradict"),
        "{said}"
    );
    let (status, result) = sandbox.import(&["list.csv", "--date-order", "dmy"]);
    assert_counts((status, &result), 3, &[("failed", 1)]);
    let failed = sandbox.ok(&["jobs", "failed", "1"]).out;
    assert!(
        failed.contains("is not a date in the order of its column"),
        "{failed}"
    );
}

#[test]
fn rows_that_come_back_are_read_as_the_whole_file_was() {
    let sandbox = dates(&["13/04/2026", "03/04/2026"]);
    let list = sandbox.read("list.csv").replace("a1@", "a1 at ");
    sandbox.write("list.csv", list);
    assert_eq!(sandbox.import(&["list.csv"]).0, 3);
    let said = sandbox.ok(&["jobs", "failed", "1", "--out", "failed.csv"]);
    assert!(said.err.contains("failed.csv"), "{said}");
    sandbox.write(
        "failed.csv",
        sandbox.read("failed.csv").replace("a1 at ", "a1@"),
    );
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    assert_eq!(
        sandbox.column("expected_close"),
        ["2026-04-13", "2026-04-03"]
    );
}

#[test]
fn amounts_are_proved_the_same_way() {
    for (cells, expected) in [
        (["1,200", "1,234.56"], ["1200.00", "1234.56"]),
        (["1.200", "1.234,56"], ["1200.00", "1234.56"]),
        (["£45,000", "(£9.99)"], ["45000.00", "-9.99"]),
        (["45000", "12"], ["45000.00", "12.00"]),
    ] {
        let sandbox = list("Deal Value", &cells);
        assert_eq!(sandbox.import(&["list.csv"]).0, 0, "{cells:?}");
        assert_eq!(sandbox.column("value"), expected, "{cells:?}");
    }
    let sandbox = list("Deal Value", &["1,200", "3,400"]);
    assert_said!(sandbox.run(&["import", "leads", "list.csv"]), @r#"
    --- stderr
    error: list.csv, column Deal Value: "1,200" (row 2) and "3,400" (row 3) may have a point or a comma before the decimals: nothing in the column proves which
     hint: Say which: --decimal point (1,234.56) or --decimal comma (1.234,56).
    --- exit 2
    "#);
    assert_eq!(sandbox.import(&["list.csv", "--decimal", "point"]).0, 0);
    assert_eq!(sandbox.column("value"), ["1200.00", "3400.00"]);
}

#[test]
fn an_order_that_another_file_proved_is_not_taken_over() {
    let sandbox = dates(&["13/04/2026"]);
    assert_eq!(sandbox.import(&["list.csv"]).0, 0);
    sandbox.write(
        "next.csv",
        "First Name,Email,Expected Close\nBea,b@example.com,04/13/2026\nCyd,c@example.com,03/04/2026\n",
    );
    let said = sandbox.run(&["import", "leads", "next.csv", "--like", "1"]);
    let landed = sandbox.column("expected_close");
    assert!(
        said.status == 2 || landed == ["2026-04-13", "2026-04-13", "2026-03-04"],
        "{landed:?}: {said}"
    );
}

#[test]
fn an_order_that_was_said_is_taken_over() {
    let sandbox = dates(&["03/04/2026"]);
    assert_eq!(sandbox.import(&["list.csv", "--date-order", "mdy"]).0, 0);
    sandbox.write(
        "next.csv",
        "First Name,Email,Expected Close\nBea,b@example.com,05/06/2026\n",
    );
    assert_eq!(sandbox.import(&["next.csv", "--like", "1"]).0, 0);
    assert_eq!(
        sandbox.column("expected_close"),
        ["2026-03-04", "2026-05-06"]
    );
}

#[test]
fn a_column_of_a_workbook_is_proved_by_its_texts_alone() {
    let sandbox = Sandbox::new();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["First Name", "Email", "Deal Value"])
        .unwrap();
    for (row, name) in (1..).zip(["a", "b", "c"]) {
        sheet.write(row, 0, name).unwrap();
        sheet.write(row, 1, format!("{name}@example.com")).unwrap();
    }
    sheet.write(1, 2, "1.234,5").unwrap();
    sheet.write(2, 2, 1234.5).unwrap();
    sheet.write(3, 2, "1.234").unwrap();
    book.save(sandbox.path("list.xlsx")).unwrap();
    assert_eq!(sandbox.import(&["list.xlsx"]).0, 0);
    assert_eq!(sandbox.column("value"), ["1234.50", "1234.50", "1234.00"]);
}

/// Every field of dates and of numbers, of every kind of record, with the flag that settles it.
#[test]
fn each_unproved_column_names_its_own_flag() {
    let dates = ["03/04/1958", "05/06/1961"];
    let numbers = ["1,200", "3,400"];
    let cases = [
        ("leads", "Expected Close", dates, "--date-order mdy"),
        ("leads", "Follow Up", dates, "--date-order mdy"),
        ("leads", "Deal Value", numbers, "--decimal point"),
        ("leads", "Annual Revenue", numbers, "--decimal point"),
        ("leads", "Score", numbers, "--decimal point"),
        ("contacts", "Date of Birth", dates, "--date-order mdy"),
        ("contacts", "Annual Income", numbers, "--decimal point"),
        ("clients", "Reference Date", dates, "--date-order mdy"),
        (
            "clients",
            "Contact Date of Birth",
            dates,
            "--date-order mdy",
        ),
    ];
    for (kind, column, cells, flag) in cases {
        let sandbox = Sandbox::new();
        for (name, kind) in [("Follow Up", "date"), ("Score", "number")] {
            sandbox.done(&["field", "add", "lead", name, "--kind", kind]);
        }
        let (header, person) = match kind {
            "clients" => (
                "Client,Type,Contact First Name,Contact Email,Relationship",
                "Elm,individual,Ann,a@example.com,Self",
            ),
            _ => ("First Name,Email", "Ann,a@example.com"),
        };
        let rows = cells.map(|cell| format!("{person},\"{cell}\"\n"));
        sandbox.write("list.csv", format!("{header},{column}\n{}", rows.concat()));
        let said = sandbox.run(&["import", kind, "list.csv"]);
        assert_eq!(said.status, 2, "{kind} {column}: {said}");
        assert!(said.err.contains(flag), "{kind} {column}: {said}");
        let (flag, answer) = flag.split_once(' ').unwrap();
        let said = sandbox.run(&["import", kind, "list.csv", flag, answer]);
        assert_ne!(said.status, 2, "{kind} {column}: {said}");
    }
}
