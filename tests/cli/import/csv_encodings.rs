//! Text files in older encodings: what is assumed is named with a sample, and can be said; files that escape quotation
//! marks with backslashes.

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};

use crate::sandbox::Sandbox;

const LIST: &str =
    "First Name,Last Name,Email\nZoë,Brontë,zoe@example.com\nSeán,Néill,sean@example.com\n";

fn with(text: &str, encoding: &'static Encoding) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", encoding.encode(text).0);
    sandbox
}

#[test]
fn an_assumed_encoding_is_named_with_a_sample_in_text_and_json() {
    let russian = "First Name,Email\nИван,ivan@example.com\nАнна,anna@example.com\n";
    let polish = "First Name,Email\nŁukasz,l@example.com\nMałgorzata,m@example.com\n";
    let cases: [(&str, &'static Encoding, &str, &str); 4] = [
        (LIST, MACINTOSH, "macintosh (Mac Roman)", "Zoë Brontë Seán"),
        (LIST, WINDOWS_1252, "windows-1252", "Zoë Brontë Seán"),
        (polish, WINDOWS_1250, "windows-1250", "Łukasz Małgorzata"),
        (russian, WINDOWS_1251, "windows-1251", "Иван Анна"),
    ];
    for (text, encoding, name, sample) in cases {
        let sandbox = with(text, encoding);
        let note = format!(
            "Read as {name}, for example \"{sample}\" (--encoding NAME chooses another encoding).\n"
        );
        for args in [&["--preview"][..], &[]] {
            let said = sandbox.ok(&[&["import", "leads", "list.csv"], args].concat());
            assert!(said.err.contains(&note), "{said}");
        }
        let told = sandbox.ok(&["jobs", "show", "1"]).out;
        let read_as = format!("read as {}", encoding.name().to_ascii_lowercase());
        assert!(told.contains(&read_as), "{told}");
        let (_, shown) = sandbox.json(&["jobs", "show", "1"]);
        assert_eq!(shown["encoding"], encoding.name().to_ascii_lowercase());
        let expected: Vec<&str> = text
            .lines()
            .skip(1)
            .map(|line| line.split(',').next().unwrap())
            .collect();
        assert_eq!(sandbox.column("first_name"), expected);
        let (_, result) = sandbox.import(&["list.csv", "--again"]);
        assert_eq!(result["encoding"], shown["encoding"]);
    }
}

#[test]
fn an_encoding_that_is_proved_or_said_needs_no_word() {
    let cases: [(&str, &'static Encoding, &[&str]); 4] = [
        (LIST, encoding_rs::UTF_8, &[]),
        (
            "First Name,Email\nAda,ada@example.com\n",
            encoding_rs::UTF_8,
            &[],
        ),
        (LIST, MACINTOSH, &["--encoding", "mac-roman"]),
        (LIST, WINDOWS_1252, &["--encoding", "latin1"]),
    ];
    for (text, encoding, args) in cases {
        let sandbox = with(text, encoding);
        let said = sandbox.ok(&[&["import", "leads", "list.csv"], args].concat());
        assert!(!said.err.contains("Read as"), "{said}");
    }
    let workbook = Sandbox::with_fixture("trade-show.xlsx");
    assert_eq!(workbook.2["encoding"], serde_json::Value::Null);
}

#[test]
fn a_file_that_escapes_with_backslashes_throughout_is_read_so() {
    let sandbox = Sandbox::new();
    let text = "\"Name\",\"Email\",\"Description\"\n\"Ada\",\"ada@example.com\",\"said \\\"hi, you\\\"\nand left\"\n\"Ben\",\"ben@example.com\",\"C:\\\\new\"\n";
    sandbox.write("list.csv", text);
    let (_, preview) = sandbox.json(&["import", "leads", "list.csv", "--preview"]);
    assert_eq!(preview["escape"], "\\");
    let said = sandbox.ok(&["import", "leads", "list.csv"]);
    assert!(
        said.err
            .contains("Quotation marks in the cells of this file are written \\\"."),
        "{said}"
    );
    assert_eq!(
        sandbox.column("description"),
        ["said \"hi, you\"\nand left", "C:\\new"]
    );
    assert_eq!(
        sandbox
            .json(&["import", "leads", "list.csv", "--preview"])
            .1["escape"],
        "\\"
    );
}

#[test]
fn a_backslash_before_a_mark_fails_its_row_where_other_rows_double_their_marks() {
    let sandbox = Sandbox::new();
    let text = "Name,Email,Description\nAda,ada@example.com,\"said \\\"hi\\\"\"\nBen,ben@example.com,\"said \"\"hi\"\"\"\n";
    sandbox.write("list.csv", text);
    assert_eq!(sandbox.import(&["list.csv"]).0, 3);
    assert_eq!(sandbox.column("description"), ["said \"hi\""]);
    assert_eq!(
        sandbox.failed_rows(),
        ["2: a quotation mark opens in line 2, and text follows the closing mark in line 2"]
    );
}
