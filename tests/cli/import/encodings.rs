//! What bytes a text file is made of: encodings that are found or named, standard input, Excel's first line.

use std::io::Write;
use std::process::Stdio;

use crate::sandbox::{Said, Sandbox};
use crate::support::counts::assert_counts;

const LIST: &str = "First Name,Email\r\nZoë,zoe@example.com\r\nJürgen,jurgen@example.com\r\n";

fn latin1(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect()
}

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn the_same_list_in_every_encoding_gives_the_same_people() {
    let marked = format!("\u{feff}{LIST}");
    let cases: [(&str, Vec<u8>, &str); 7] = [
        ("UTF-8", LIST.into(), "utf-8"),
        ("UTF-8 with a mark", marked.clone().into(), "utf-8"),
        ("Latin-1", latin1(LIST), "windows-1252"),
        (
            "UTF-16 little",
            utf16(&marked, u16::to_le_bytes),
            "utf-16le",
        ),
        ("UTF-16 big", utf16(&marked, u16::to_be_bytes), "utf-16be"),
        (
            "UTF-16 little, no mark",
            utf16(LIST, u16::to_le_bytes),
            "utf-16le",
        ),
        (
            "UTF-16 big, no mark",
            utf16(LIST, u16::to_be_bytes),
            "utf-16be",
        ),
    ];
    for (what, bytes, encoding) in cases {
        let sandbox = Sandbox::new();
        sandbox.write("list.csv", bytes);
        let (_, preview) = sandbox.json(&["import", "leads", "list.csv", "--preview"]);
        assert_eq!(preview["encoding"], encoding, "{what}");
        assert_eq!(sandbox.import(&["list.csv"]).0, 0, "{what}");
        assert_eq!(sandbox.column("first_name"), ["Zoë", "Jürgen"], "{what}");
    }
}

#[test]
fn an_encoding_that_is_named_wins_over_the_one_that_was_found() {
    let sandbox = Sandbox::new();
    // Valid UTF-8, but meant as Windows-1252.
    sandbox.write(
        "list.csv",
        "First Name,Email\nZoÃ«,zoe@example.com\n".replace("Ã«", "\u{eb}"),
    );
    assert_eq!(sandbox.import(&["list.csv", "--encoding", "latin1"]).0, 0);
    assert_eq!(sandbox.column("first_name"), ["ZoÃ«"]);
    let said = sandbox.run(&["import", "leads", "list.csv", "--encoding", "utf-9"]);
    assert!(
        said.status == 2 && said.err.contains("not the name of an encoding"),
        "{said}"
    );
}

#[test]
fn half_a_letter_of_utf_16_fails_its_row_alone() {
    let sandbox = Sandbox::new();
    let mut bytes = utf16("\u{feff}First Name,Email\nAn", u16::to_le_bytes);
    bytes.extend(0xd800_u16.to_le_bytes());
    bytes.extend(utf16(
        "na,anna@example.com\nBea,bea@example.com\n",
        u16::to_le_bytes,
    ));
    sandbox.write("list.csv", bytes);
    let (status, result) = sandbox.import(&["list.csv"]);
    assert_counts((status, &result), 3, &[("created", 1), ("failed", 1)]);
    assert_eq!(sandbox.column("first_name"), ["Bea"]);
}

fn from_stdin(sandbox: &Sandbox, input: &[u8], args: &[&str]) -> Said {
    let mut command = sandbox.command(&[&["import", "leads", "-"], args].concat());
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // Who has read enough may go away before all is written.
    drop(child.stdin.take().unwrap().write_all(input));
    Said::of(child.wait_with_output().unwrap(), &sandbox.path(""))
}

#[test]
fn standard_input_is_a_file_like_any_other_and_is_recognised_again() {
    let sandbox = Sandbox::new();
    let said = from_stdin(&sandbox, LIST.as_bytes(), &[]);
    assert_eq!(said.status, 0, "{said}");
    assert_eq!(sandbox.column("first_name"), ["Zoë", "Jürgen"]);
    assert_eq!(from_stdin(&sandbox, LIST.as_bytes(), &[]).status, 7);
    assert_eq!(
        sandbox.store_files(),
        [
            "intake.db",
            "intake.db-shm",
            "intake.db-wal",
            "intake.db.lock"
        ]
    );
    let said = from_stdin(&sandbox, &vec![b'x'; 1_000_001], &["--max-size", "1"]);
    assert!(
        said.status == 1 && said.err.contains("more than the 1 MB"),
        "{said}"
    );
    let said = from_stdin(&sandbox, b"", &[]);
    assert!(
        said.status == 1 && said.err.contains("no header row"),
        "{said}"
    );
}

#[test]
fn the_line_that_names_the_separator_is_no_row() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "list.csv",
        "sep=;\r\nFirst Name;Email\r\nAnna;anna@example.com\r\nBea;none\r\n",
    );
    let (_, preview) = sandbox.json(&["import", "leads", "list.csv", "--preview"]);
    assert_eq!(
        (&preview["delimiter"], &preview["header_row"]),
        (&";".into(), &1.into())
    );
    assert_eq!(sandbox.import(&["list.csv"]).0, 3);
    assert_eq!(sandbox.column("row"), ["2"]);
}

#[test]
fn missing_last_cells_are_blank_only_if_that_was_said() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "list.csv",
        "First Name,Email,City\nAnna,anna@example.com\nBea,bea@example.com,Bath\n",
    );
    assert_eq!(sandbox.import(&["list.csv", "--dry-run"]).1["failed"], 1);
    assert_eq!(sandbox.import(&["list.csv", "--short-rows", "pad"]).0, 0);
    assert_eq!(sandbox.column("city"), ["null", "Bath"]);
    sandbox.write("long.csv", "First Name,Email\nAnna,anna@example.org,more\n");
    assert_eq!(sandbox.import(&["long.csv", "--short-rows", "pad"]).0, 3);
}
