//! Several columns that go to one field of text.

use serde_json::{Value, json};

use crate::sandbox::Sandbox;

const LINES: &str = "\
Name,Email,Address Line 1,Address Line 2,Address Line 3,City
Ada Moor,ada@example.com,Flat 2,1 Moor Lane, Old Town ,Leeds
Bob Lind,bob@example.com,3 Elm Road,,,York
Cyd Hale,cyd@example.com,,  ,,Bath
";

fn with(content: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", content);
    sandbox
}

#[test]
fn numbered_lines_of_an_address_are_joined_by_themselves() {
    let sandbox = with(LINES);
    assert_eq!(sandbox.import(&["list.csv"]).0, 0);
    assert_eq!(
        sandbox.column("street"),
        ["Flat 2\n1 Moor Lane\nOld Town", "3 Elm Road", "null"]
    );
    let said = sandbox.ok(&["jobs", "show", "1"]);
    let line = "street joins Address Line 1, Address Line 2, Address Line 3 with a line break between them";
    assert!(said.out.contains(line), "{said}");
    let clients = "Client,Type,Street,Street 2\nElm,company,Elm House,5 Low Road\n";
    assert_eq!(sandbox.import_text("clients", clients, &[]).0, 0);
    let client = sandbox.json(&["client", "show", "Elm"]).1;
    assert_eq!(client["street"], "Elm House\n5 Low Road");
}

#[test]
fn columns_of_a_text_field_are_joined_in_the_order_of_the_file() {
    let sandbox = with("Title,First,Middle,Last,Email,A,B\nDr,Ada,May,Moor,ada@example.com,x,y\n");
    let args = [
        "list.csv",
        "--map",
        "Middle=first_name",
        "--map",
        "First=first_name",
        "--map",
        "B=description",
        "--map",
        "A=description",
        "--join",
        "description= / ",
    ];
    assert_eq!(sandbox.import(&args).0, 0);
    assert_eq!(
        sandbox.values(&["first_name", "last_name", "description"]),
        ["Ada May | Moor | x / y"]
    );
}

#[test]
fn the_text_between_joined_cells_is_what_was_said() {
    for (join, expected) in [
        ("street=, ", "Flat 2, 1 Moor Lane, Old Town"),
        ("street=", "Flat 21 Moor LaneOld Town"),
        ("street=\\n", "Flat 2\n1 Moor Lane\nOld Town"),
        ("street= = ", "Flat 2 = 1 Moor Lane = Old Town"),
    ] {
        let sandbox = with(LINES);
        assert_eq!(sandbox.import(&["list.csv", "--join", join]).0, 0, "{join}");
        assert_eq!(sandbox.column("street")[0], expected, "{join}");
    }
}

#[test]
fn a_join_that_cannot_be_meant_is_refused() {
    let sandbox = with(LINES);
    for (args, expected) in [
        (&["--join", "emial=x"][..], "Perhaps \"email\"?"),
        (&["--join", "email=x"], "email is not text"),
        (&["--join", "street"], "write field=TEXT"),
        (
            &["--join", "street=,", "--join", "street=;"],
            "two texts for street",
        ),
        (
            &["--map", "City=email", "--map", "Email=email"],
            "\"email\" gets 2 columns",
        ),
        (
            &["--map", "City=value", "--map", "Name=value"],
            "\"value\" gets 2 columns",
        ),
    ] {
        let said = sandbox.run(&[&["import", "leads", "list.csv"], args].concat());
        assert_eq!(said.status, 2, "{args:?}: {said}");
        assert!(said.err.contains(expected), "{args:?}: {said}");
    }
}

#[test]
fn a_preview_and_a_template_have_the_joins() {
    let sandbox = with(LINES);
    let said = sandbox.ok(&[
        "import",
        "leads",
        "list.csv",
        "--preview",
        "--join",
        "street=; ",
    ]);
    assert!(
        said.out.contains(
            "street joins Address Line 1, Address Line 2, Address Line 3 with \"; \" between them"
        ),
        "{said}"
    );
    let args = [
        "list.csv",
        "--join",
        "street=; ",
        "--save-template",
        "Show",
        "--blank",
        "-",
    ];
    assert_eq!(sandbox.import(&args).0, 0);
    let exported = sandbox.ok(&["template", "export", "Show"]).out;
    let template: Value = serde_json::from_str(&exported).unwrap();
    assert_eq!(template["joins"], json!({"street": "; "}));
    let said = sandbox.ok(&["template", "show", "Show"]);
    assert!(said.out.contains("with \"; \" between them"), "{said}");
    let next = "Email,Name,Address Line 3,Address Line 2,Address Line 1,City\nd@example.com,Dot,c,-,a,Bath\n";
    assert_eq!(
        sandbox
            .import_text("leads", next, &["--template", "Show"])
            .0,
        0
    );
    assert_eq!(sandbox.column("street")[3], "c; a");
    // One of the columns is missing: the street would be cut.
    let short = "Email,Name,Address Line 1,Address Line 3,City\ne@example.com,Eve,a,c,Bath\n";
    sandbox.write("short.csv", short);
    let said = sandbox.run(&["import", "leads", "short.csv", "--template", "Show"]);
    assert!(
        said.status == 2 && said.err.contains("Address Line 2 (street)"),
        "{said}"
    );
}

#[test]
fn failed_rows_come_back_with_their_joins() {
    let sandbox = with("Name,Email,One,Two\nAda,nowhere,a,b\n");
    let args = [
        "list.csv",
        "--map",
        "One=street",
        "--map",
        "Two=street",
        "--join",
        "street= | ",
    ];
    assert_eq!(sandbox.import(&args).0, 3);
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let failed = sandbox.read("failed.csv");
    assert!(failed.contains("Name,Email,One,Two,_row"), "{failed}");
    sandbox.write("failed.csv", failed.replace("nowhere", "ada@example.com"));
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    let like = ["--like", "1"];
    let next = "Name,Email,One,Two\nBob,bob@example.com,c,d\n";
    assert_eq!(sandbox.import_text("leads", next, &like).0, 0);
    assert_eq!(sandbox.column("street"), ["a | b", "c | d"]);
}

#[test]
fn a_damaged_cell_of_a_join_fails_its_row_until_it_is_corrected() {
    let sandbox = Sandbox::new();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .write_row(0, 0, ["Name", "Email", "Address 1", "Address 2"])
        .unwrap();
    sheet
        .write_row(1, 0, ["Ada", "ada@example.com", "1 Moor Lane"])
        .unwrap();
    let formula = rust_xlsxwriter::Formula::new("NA()").set_result("#N/A");
    sheet.write_formula(1, 3, formula).unwrap();
    sheet
        .write_row(2, 0, ["Bob", "bob@example.com", "Flat"])
        .unwrap();
    sheet.write(2, 3, 12_345_678_901_234_567_890_f64).unwrap();
    sheet
        .write_row(3, 0, ["Cyd", "cyd@example.com", "Flat"])
        .unwrap();
    sheet.write(3, 3, 12).unwrap();
    book.save(sandbox.path("list.xlsx")).unwrap();
    assert_eq!(sandbox.import(&["list.xlsx"]).0, 3);
    assert_eq!(sandbox.column("street"), ["Flat\n12"]);
    let failed = sandbox.failed_rows();
    assert_eq!(
        failed[0],
        "2: Address 1 + Address 2: the cell holds the error #N/A"
    );
    assert!(
        failed[1].starts_with("3: Address 1 + Address 2: \"12345678901234"),
        "{failed:?}"
    );
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    let (status, result) = sandbox.import(&["failed.csv"]);
    assert_eq!(
        (status, &result["failed"]),
        (3, &json!(2)),
        "nothing was corrected"
    );
    sandbox.write(
        "failed.csv",
        sandbox.read("failed.csv").replace("#N/A", "Old Town"),
    );
    let (_, result) = sandbox.import(&["failed.csv"]);
    assert_eq!(
        (&result["created"], &result["failed"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(sandbox.column("street")[1], "1 Moor Lane\nOld Town");
}

#[test]
fn a_job_of_a_version_without_joins_and_blanks_is_read() {
    let sandbox =
        with("Name,Email,Address 1,Address 2\nAda,nowhere,a,b\nBob,bob@example.com,c,d\n");
    assert_eq!(sandbox.import(&["list.csv", "--map", "Address 2="]).0, 3);
    let settings = || sandbox.json(&["jobs", "show", "1"]).1["settings"]["mapping"].clone();
    assert_eq!(
        (&settings()["blank"], &settings()["joins"]),
        (&Value::Null, &Value::Null)
    );
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    sandbox.write(
        "failed.csv",
        sandbox
            .read("failed.csv")
            .replace("nowhere", "ada@example.com"),
    );
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    assert_eq!(sandbox.column("street"), ["c", "a"]);
    assert_eq!(
        sandbox
            .run(&["import", "leads", "list.csv", "--map", "Address 2="])
            .status,
        7
    );
}
