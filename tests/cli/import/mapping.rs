//! Which column is which field: the preview, `--map` and `--default`, and what is refused before row 1.

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::{Sandbox, words};

/// Six rows: two are good, one is a duplicate of the first, three fail; one column is nobody's.
const MIXED: &str = "\
First Name,Surname,E-mail,Phone,Shoe Size
Ada,Moor,ada@example.com,07700 900001,38
Bea,Lind,bea@example,07700 900002,39
Cy,Park,cy@example.com,call me,40
Dan,Reed,dan@example.com,,41
,,,12,
Eve,Hall,ADA@example.com,,
";

fn with(name: &str, content: impl AsRef<[u8]>) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(name, content);
    sandbox
}

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn a_preview_shows_what_was_detected_and_writes_nothing() {
    let sandbox = with("leads.csv", format!("\n{}", MIXED.replace(',', ";")));
    assert_said!(sandbox.run(&["import", "leads", "leads.csv", "--preview", "--map", "Shoe Size=priority"]), @r"
    leads.csv: csv, utf-8, separated by semicolon, header in row 2

    encoding utf-8 (certain: all bytes fit; --encoding changes it)
    delimiter semicolon (certain: every row looked at has the header's 5 cells; --delimiter changes it)
    header in row 2 (certain: 5 of 5 columns found a field; --header-row changes it)

    #  Column      Field       How     Sample
    1  First Name  first_name  exact   Ada | Bea | Cy
    2  Surname     last_name   alias   Moor | Lind | Park
    3  E-mail      email       alias   ada@example.com | bea@example | cy@example.com
    4  Phone       phone       exact   07700 900001 | 07700 900002 | call me
    5  Shoe Size   priority    manual  38 | 39 | 40
    --- exit 0
    ");
    assert!(!sandbox.store().exists());
}

#[test]
fn a_preview_names_what_is_required_and_missing() {
    let sandbox = with("leads.csv", "Shoe Size,Phone\n38,07700 900001\n");
    let said = sandbox.ok(&["import", "leads", "leads.csv", "--preview"]);
    assert!(
        said.out
            .ends_with("\nRequired, but no column is mapped: email, name\n"),
        "{said}"
    );
}

#[test]
fn a_preview_tells_how_to_keep_a_column_that_finds_no_field() {
    let sandbox = Sandbox::new();
    let rows = "Name,E-Mail,Date of Birth,Empty,Pet's Name\nAda,ada@example.com,1980-02-01,,Rex\n";
    sandbox.write("leads.csv", rows);
    let preview = ["import", "leads", "leads.csv", "--preview"];
    let said = sandbox.ok(&preview);
    let command = "intake field add lead 'Date of Birth' --kind text";
    let told = format!(
        "2 columns find no field, and are not imported. To import \"Date of Birth\": --map 'Date of Birth=FIELD', or make a field for it first: {command}\n"
    );
    assert!(said.out.contains(&told), "{said}");
    sandbox.done(&words(&command["intake ".len()..]));
    let said = sandbox.ok(&preview);
    let told = "1 column finds no field, and is not imported. To import \"Pet's Name\": --map 'Pet'\\''s Name=FIELD'";
    assert!(said.out.contains(told), "{said}");
}

#[test]
fn the_keys_of_a_preview_hold() {
    let sandbox = with("leads.csv", MIXED);
    let (status, preview) = sandbox.json(&["import", "leads", "leads.csv", "--preview"]);
    assert_eq!(status, 0);
    let expected = [
        "source",
        "format",
        "encoding",
        "escape",
        "delimiter",
        "sheet",
        "sheets_not_read",
        "hidden_rows",
        "merged_cells",
        "joint_names",
        "header_row",
        "detected",
        "columns",
        "rows",
        "missing_required",
        "joins",
        "blank",
        "placeholders",
    ];
    assert_eq!(keys(&preview), expected);
    assert_eq!(
        keys(&preview["columns"][0]),
        ["column", "header", "field", "how", "sample"]
    );
    assert_eq!(
        preview["columns"][1],
        json!({"column": 2, "header": "Surname", "field": "last_name", "how": "alias", "sample": ["Moor", "Lind", "Park"]})
    );
    assert_eq!(
        preview["columns"][4],
        json!({"column": 5, "header": "Shoe Size", "field": null, "how": "none", "sample": ["38", "39", "40"]})
    );
    assert_eq!(
        preview["rows"][0],
        json!(["Ada", "Moor", "ada@example.com", "07700 900001", "38"])
    );
    assert_eq!(
        (&preview["format"], &preview["delimiter"], &preview["sheet"]),
        (&json!("csv"), &json!(","), &json!(null))
    );
    assert_eq!(preview["missing_required"], json!([]));
}

#[test]
fn each_way_of_mapping_a_column_reaches_the_record() {
    let content =
        "full_name,E-MAIL address,Wann,#3,X\nAda Moor,ada@example.com,2026-01-31,Acme,left\n";
    let sandbox = with("leads.csv", content);
    let args = [
        "leads.csv",
        "--map",
        "wann=expected_close",
        "--map",
        "#5=",
        "--map",
        "#4=company",
        "--default",
        "country=Wales",
    ];
    assert_eq!(sandbox.import(&args).0, 0);
    let lead = &sandbox.leads()[0];
    let expected = [
        ("first_name", "Ada"),
        ("last_name", "Moor"),
        ("email", "ada@example.com"),
        ("expected_close", "2026-01-31"),
        ("company", "Acme"),
        ("country", "Wales"),
    ];
    for (field, value) in expected {
        assert_eq!(lead[field], value, "{field}");
    }
}

#[test]
fn a_column_can_be_named_by_its_position() {
    let sandbox = with(
        "leads.csv",
        "Name,Email,,Email\nAda Moor,ada@example.com,Acme,second@example.com\n",
    );
    assert_eq!(
        sandbox
            .import(&["leads.csv", "--map", "#3=company", "--map", "#4=email"])
            .0,
        0
    );
    assert_eq!(sandbox.column("company"), ["Acme"]);
    assert_eq!(sandbox.column("email"), ["second@example.com"]);
}

#[test]
fn a_default_fills_blank_cells_and_unmapped_fields_only() {
    let sandbox = with(
        "leads.csv",
        "Name,Email,City\nAda,ada@example.com,Bath\nBea,bea@example.com, \n",
    );
    let args = [
        "leads.csv",
        "--default",
        "city=York",
        "--default",
        "source=Web=Site",
    ];
    assert_eq!(sandbox.import(&args).0, 0);
    assert_eq!(sandbox.column("city"), ["Bath", "York"]);
    assert_eq!(sandbox.column("source"), ["Web=Site", "Web=Site"]);
}

#[test]
fn columns_that_are_left_out_unasked_are_named_those_with_content_first() {
    let sandbox = with(
        "leads.csv",
        "Empty,Name,Email,Shoe Size,,Phone\n ,Ada,ada@example.com,38,x,07700 900001\n,Bob,bob@example.com,,,\n",
    );
    let said = sandbox.ok(&["import", "leads", "leads.csv", "--map", "Phone="]);
    assert_eq!(
        said.err,
        "Not imported: Shoe Size, #5, Empty (no field is mapped).\n"
    );
    let all = [
        "--map",
        "Phone=",
        "--map",
        "Empty=",
        "--map",
        "Shoe Size=",
        "--map",
        "#5=",
    ];
    let asked = [&["import", "leads", "leads.csv", "--again"], &all[..]].concat();
    assert_eq!(sandbox.ok(&asked).err, "", "all of it was said");
    let save = [&asked[..], &["--save-template", "List"]].concat();
    sandbox.done(&save);
    let by_template = [
        "import",
        "leads",
        "leads.csv",
        "--again",
        "--template",
        "List",
    ];
    assert_eq!(sandbox.ok(&by_template).err, "", "the template says so");
}

#[test]
fn a_required_field_without_a_column_stops_before_row_1() {
    let sandbox = with("leads.csv", "Name,Phone\nAda Moor,07700 900001\n");
    assert_said!(sandbox.run(&["import", "leads", "leads.csv", "--failed", "failed.csv"]), @r"
    --- stderr
    error: leads.csv: no column is mapped to email, which is required
     hint: Name the column: --map 'COLUMN=email'.
     hint: Columns: Name, Phone.
     hint: To import leads without email: intake config set leads.required name
    --- exit 2
    ");
    assert!(!sandbox.store().exists() && !sandbox.path("failed.csv").exists());
}

#[test]
fn the_values_of_the_first_row_are_no_names_of_columns() {
    let rows = "Ada,Moor,ada@example.com\nBen,Lund,ben@example.com\n";
    let sandbox = with("leads.csv", rows);
    assert_said!(sandbox.run(&["import", "leads", "leads.csv"]), @"
    --- stderr
    error: leads.csv: no column is mapped to email, name, which are required
     hint: If row 1 holds values and no headers: insert a row above it that names each column, such as First Name, Last Name, Email.
     hint: To see the required fields: intake config get leads.required
    --- exit 2
    ");
    let with_headers = format!("First Name, Last Name, Email\n{rows}");
    assert_eq!(sandbox.import_text("leads", &with_headers, &[]).0, 0);
    // The values may be headers that intake does not know.
    sandbox.write("leads.csv", "Wer,Post\nAda,ada@example.com\n");
    let said = sandbox.run(&["import", "leads", "leads.csv"]);
    assert!(said.err.contains("hint: Columns: Wer, Post."), "{said}");
}

#[test]
fn a_first_person_who_is_taken_for_the_headers_is_told() {
    let rows = "Ada,Moor,ada@example.com\nBen,Lund,ben@example.com\n";
    let sandbox = with("leads.csv", rows);
    let maps = ["#1=first_name", "#2=last_name", "#3=email"];
    let maps: Vec<&str> = maps.iter().flat_map(|map| ["--map", map]).collect();
    let import = [&["import", "leads", "leads.csv"], &maps[..]].concat();
    let note = "warning: row 1 is read as headers and not imported, but it has values, such as an email or a number\n hint: To import it, too, insert a row above it that names each column. If it does have the headers: --header-row 1\n";
    for flag in ["--preview", "--quiet"] {
        let said = sandbox.ok(&[&import[..], &[flag]].concat());
        assert!(said.err.contains(note), "{flag}: {said}");
    }
    let named = [&import[..], &["--header-row", "1", "--again", "--quiet"]].concat();
    assert_eq!(sandbox.ok(&named).err, "");
}

#[test]
fn the_hint_for_a_missing_name_names_a_field_that_can_be_mapped() {
    let sandbox = with("leads.csv", "Wer,Email\nAda Moor,ada@example.com\n");
    let said = sandbox.run(&["import", "leads", "leads.csv"]);
    assert_eq!(said.status, 2, "{said}");
    let (_, rest) = said
        .err
        .split_once("--map 'COLUMN=")
        .unwrap_or_else(|| panic!("{said}"));
    let (field, _) = rest.split_once('\'').unwrap_or_else(|| panic!("{said}"));
    let followed = sandbox.run(&[
        "import",
        "leads",
        "leads.csv",
        "--map",
        &format!("Wer={field}"),
    ]);
    assert_eq!(followed.status, 0, "{followed}");
}

#[test]
fn an_impossible_mapping_is_refused_with_the_possible_ones() {
    let sandbox = with("leads.csv", "Name,Email,Email\nAda Moor,ada@example.com,\n");
    let cases = [
        (
            "--map",
            "Name=emial",
            ["\"emial\" is not a field of a lead", "Perhaps \"email\"?"],
        ),
        (
            "--map",
            "Nmae=full_name",
            [
                "there is no column \"Nmae\"",
                "Columns: Name, Email, Email.",
            ],
        ),
        (
            "--map",
            "#4=phone",
            ["there is no column \"#4\"", "Columns: Name"],
        ),
        (
            "--map",
            "Email=phone",
            [
                "2 columns are named \"Email\"",
                "Name one by its position: --map '#2=phone' or --map '#3=phone'.",
            ],
        ),
        ("--map", "Name", ["write COLUMN=field", "--map"]),
        (
            "--default",
            "emial=x",
            ["\"emial\" is not a field of a lead", "Perhaps \"email\"?"],
        ),
        ("--default", "email", ["write field=value", "--default"]),
    ];
    for (flag, value, expected) in cases {
        let said = sandbox.run(&["import", "leads", "leads.csv", flag, value]);
        assert_eq!(said.status, 2, "{flag} {value}: {said}");
        for part in expected {
            assert!(said.err.contains(part), "{flag} {value}: {said}");
        }
    }
    assert!(!sandbox.store().exists());
}

#[test]
fn only_a_field_of_text_gets_several_columns() {
    let sandbox = with("leads.csv", "A,B,Email\nAda,Bea,ada@example.com\n");
    assert_said!(sandbox.run(&["import", "leads", "leads.csv", "--map", "A=phone", "--map", "B=phone"]), @r#"
    --- stderr
    error: "phone" gets 2 columns, and only text can be joined: A, B
     hint: Map one of them, and leave the others out: --map 'B='.
    --- exit 2
    "#);
}

/// Headers that have a word in common with a field, or are but a letter away from one, and mean something else.
const TRAPS: &[&str] = &[
    "Email consent",
    "Email opt out",
    "Email status",
    "Emailed",
    "Mail shot",
    "Owner email",
    "Last updated",
    "Last contacted",
    "Last activity date",
    "First contact date",
    "Company size",
    "Company phone",
    "Company number",
    "Phone type",
    "Phoned",
    "Mobile opt out",
    "Contract",
    "Contract name",
    "Contract number",
    "Contract owner",
    "Contact type",
    "Contact count",
    "Count",
    "Visitor count",
    "Closed date",
    "Date closed",
    "Advisory",
    "Accounts",
    "Account number",
    "Stated",
    "Lead stage",
    "State of health",
    "Job number",
    "Name of partner",
    "Partner name",
    "Partner surname",
    "Country code",
    "City tax",
    "Role id",
    "Source detail",
    "Value date",
    "Status date",
    "Title",
    "Fax",
];

#[test]
fn headers_that_look_like_a_field_and_are_not() {
    let sandbox = Sandbox::new();
    sandbox.write("traps.csv", format!("{}\n", TRAPS.join(",")));
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, TRAPS.iter().copied()).unwrap();
    sheet.write_row(1, 0, TRAPS.iter().map(|_| "x")).unwrap();
    book.save(sandbox.path("traps.xlsx")).unwrap();
    for file in ["traps.csv", "traps.xlsx"] {
        let (_, preview) = sandbox.json(&["import", "leads", file, "--preview"]);
        let columns = preview["columns"].as_array().unwrap();
        assert_eq!(columns.len(), TRAPS.len(), "{file}");
        let caught: Vec<String> = columns
            .iter()
            .filter(|column| !column["field"].is_null())
            .map(|column| format!("{} → {}", column["header"], column["field"]))
            .collect();
        assert_eq!(caught, [""; 0], "{file}");
    }
}

#[test]
fn a_field_that_records_are_matched_by_is_never_mapped_by_a_similar_header() {
    let sandbox = with(
        "leads.csv",
        "Frist Name,Sirname,Emial,Telphone,Mobiel\nAda,Moor,ada@example.com,07700 900001,07700 900002\n",
    );
    for (rules, expected) in [
        ("email", [Some("first_name"), None, None, None, None]),
        ("phone", [Some("first_name"), None, None, None, None]),
        ("email,phone,name", [None; 5]),
    ] {
        let args = [
            "import",
            "leads",
            "leads.csv",
            "--preview",
            "--match",
            rules,
        ];
        let (_, preview) = sandbox.json(&args);
        let columns = preview["columns"].as_array().unwrap();
        let fields: Vec<Option<&str>> = columns.iter().map(|c| c["field"].as_str()).collect();
        assert_eq!(fields, expected, "{rules}");
        let said = sandbox.run(&args);
        for (header, field) in [
            ("Emial", "email"),
            ("Telphone", "phone"),
            ("Mobiel", "mobile"),
        ] {
            let note = format!("\"{header}\" may be {field}, which is not guessed");
            assert!(said.err.contains(&note), "{rules}: {said}");
        }
    }
    let said = sandbox.run(&["import", "leads", "leads.csv"]);
    assert_eq!(
        said.status, 2,
        "an email that is not guessed is missing: {said}"
    );
}

#[test]
fn a_whole_name_of_someone_else_is_named_as_not_imported() {
    let content = "Name,First Name,Last Name,Email\nQuill Ltd,Ada,Moor,ada@example.com\n";
    let sandbox = with("leads.csv", content);
    let args = ["import", "leads", "leads.csv"];
    let note = "\"Name\" is not imported where a first and a last name stand beside it, such as \"Quill Ltd\". To import it: --map 'Name=company'";
    let preview = sandbox.run(&[&args[..], &["--preview"]].concat());
    assert!(preview.out.contains(note), "{preview}");
    let rehearsed = sandbox.run(&[&args[..], &["--dry-run"]].concat());
    assert!(rehearsed.err.contains(note), "{rehearsed}");
    let said = sandbox.run(&[&args[..], &["--map", "Name=company"]].concat());
    assert!(!said.err.contains("is not imported"), "{said}");
    assert_eq!(sandbox.column("company"), ["Quill Ltd"]);
}
