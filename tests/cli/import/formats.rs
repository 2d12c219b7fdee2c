//! How files are read: text of every dialect, damaged rows, what a file is, which sheet, which header, which delimiter.

use rust_xlsxwriter::Workbook;

use crate::assert_said;
use crate::sandbox::{Said, Sandbox, fixture};
use crate::support::counts::assert_counts;

#[test]
fn text_files_of_every_dialect_give_the_same_people() {
    let anna = "2 | Anna | Berg | anna.berg@example.com | Berg, Klein & Co | ";
    let émile = "3 | Émile | Roux | emile.roux@example.org | ";
    let cases: [(&str, &[String]); 5] = [
        (
            "semicolon.csv",
            &[
                format!("{anna}1,5 days a week"),
                format!("{émile}Roux; Fils | "),
            ],
        ),
        (
            "tab.tsv",
            &[anna.to_owned(), format!("{émile}Roux; Fils | ")],
        ),
        (
            "quotes.csv",
            &[
                format!("{anna}Said \"call me\""),
                format!("{émile} | Line one\nline two\n\nline four"),
                "4 | Ida | O\"Neil | ida@example.org |  | after the line breaks this is row 4"
                    .to_owned(),
            ],
        ),
        (
            "bom.csv",
            &["2 | Anna |  | anna.berg@example.com |  | ".to_owned()],
        ),
        (
            "crlf.csv",
            &[
                "2 | Anna |  | anna.berg@example.com |  | one\r\ntwo".to_owned(),
                "4 | Émile |  | emile.roux@example.org |  | last".to_owned(),
            ],
        ),
    ];
    for (name, expected) in cases {
        let (sandbox, status, _) = Sandbox::with_fixture(name);
        let keys = [
            "row",
            "first_name",
            "last_name",
            "email",
            "company",
            "description",
        ];
        assert_eq!(sandbox.values(&keys), expected, "{name}");
        assert_eq!(status, 0, "{name}");
    }
}

#[test]
fn blank_rows_are_counted_apart_but_keep_their_numbers() {
    let (sandbox, status, result) = Sandbox::with_fixture("blank-rows.csv");
    assert_counts((status, &result), 0, &[("read", 2), ("blank", 5)]);
    assert_eq!(
        sandbox.values(&["row", "first_name"]),
        ["3 | Anna", "7 | Émile"]
    );
}

#[test]
fn a_damaged_row_fails_alone() {
    let cases: [(&str, &[&str], &[&str]); 3] = [
        (
            "ragged.csv",
            &["2 | Anna", "5 | Omar"],
            &[
                "3: 2 cells where the header has 3",
                "4: 4 cells where the header has 3: \"extra\" is surplus",
            ],
        ),
        (
            "invalid-bytes.csv",
            &["2 | Zoë", "4 | Łucja"],
            &["3: the cell in column 1 holds bytes that are no text in the file's encoding"],
        ),
        (
            "nul.csv",
            &["2 | Anna", "4 | Ida"],
            &["3: the cell in column 1 holds a NUL byte"],
        ),
    ];
    for (name, created, reasons) in cases {
        let (sandbox, status, _) = Sandbox::with_fixture(name);
        assert_eq!(status, 3, "{name}");
        assert_eq!(sandbox.values(&["row", "first_name"]), created, "{name}");
        assert_eq!(sandbox.failed_rows(), reasons, "{name}");
    }
}

#[test]
fn a_quotation_that_is_never_closed_fails_its_row_alone() {
    let (sandbox, status, _) = Sandbox::with_fixture("unclosed-quote.csv");
    assert_eq!(status, 3);
    assert_eq!(
        sandbox.values(&["row", "first_name"]),
        ["2 | Anna", "4 | Ida"]
    );
    assert_eq!(
        sandbox.failed_rows(),
        ["3: a quotation mark opens in line 3 and is never closed"]
    );
}

#[test]
fn a_quotation_never_closed_over_what_are_no_rows_stops_the_import_before_its_first_row() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "list.csv",
        "Name,Email,Notes\nAda,ada@example.com,\"met at\nthe stand\non Tuesday\n",
    );
    assert_said!(sandbox.run(&["import", "leads", "list.csv"]), @r"
    --- stderr
    error: list.csv, row 2: a quotation mark opens in line 2 and is never closed
     hint: Close it, or double it if it is part of the text. Nothing was imported.
    --- exit 1
    ");
    assert!(sandbox.leads().is_empty());
}

#[test]
fn a_file_is_what_its_content_is_whatever_its_name() {
    let cases = [
        ("trade-show.xlsx", "list.csv", "xlsx"),
        ("dates.xls", "list.xlsx", "xls"),
        ("dates.xlsx", "list.xls", "xlsx"),
        ("quotes.csv", "list.xlsx", "csv"),
    ];
    for (from, name, format) in cases {
        let sandbox = Sandbox::new();
        sandbox.write(name, std::fs::read(fixture(from)).unwrap());
        let (_, preview) = sandbox.json(&["import", "leads", name, "--preview"]);
        assert_eq!(preview["format"], format, "{from} as {name}");
        let (_, result) = sandbox.import(&[name]);
        assert_eq!(
            result["created"],
            Sandbox::with_fixture(from).2["created"],
            "{from} as {name}"
        );
    }
}

#[test]
fn a_sheet_is_chosen_by_name_or_number_and_else_is_the_first_visible_one() {
    let cases: [(&[&str], &str, usize); 4] = [
        (&[], "People", 14),
        (&["--sheet", "People"], "People", 14),
        (&["--sheet", "2"], "People", 14),
        (&["--sheet", "Lookups"], "Lookups", 1),
    ];
    for name in ["typed.xlsx", "typed.xls"] {
        for (args, sheet, read) in cases {
            let (sandbox, file) = (Sandbox::new(), fixture(name));
            let command = [&["import", "leads", &file], args].concat();
            let (_, preview) = sandbox.json(&[&command[..], &["--preview"]].concat());
            assert_eq!(preview["sheet"], sheet, "{name} {args:?}");
            let (_, result) = sandbox.import(&command[2..]);
            assert_eq!(result["read"], read, "{name} {args:?}");
        }
    }
}

#[test]
fn an_unknown_sheet_is_refused_with_those_that_there_are() {
    let sandbox = Sandbox::new();
    assert_said!(sandbox.run(&["import", "leads", &fixture("typed.xlsx"), "--sheet", "people"]), @r#"
    --- stderr
    error: typed.xlsx has no sheet "people"
     hint: Perhaps --sheet "People"?
     hint: Its sheets: Lookups, People.
    --- exit 2
    "#);
    let said = sandbox.run(&["import", "leads", &fixture("typed.xls"), "--sheet", "3"]);
    assert!(
        said.status == 2 && said.err.contains("no sheet \"3\""),
        "{said}"
    );
}

/// The first thing that a command said to do.
fn first_hint(said: &Said) -> String {
    let mut lines = said.err.lines();
    let hint = lines.find_map(|line| line.strip_prefix(" hint: "));
    hint.unwrap_or_default().to_owned()
}

#[test]
fn notes_above_the_headers_of_an_export_are_told_from_them() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "connections.csv",
        "Notes:\n\"Some addresses may be missing, because people choose who sees them.\"\n\nFirst Name,Last Name,Email Address\nAda,Quill,ada@example.com\n",
    );
    let said = sandbox.run(&["import", "leads", "connections.csv", "--no-input"]);
    assert_eq!(said.status, 2, "{said}");
    let hint = "The headers seem to stand in row 4: --header-row 4";
    assert_eq!(first_hint(&said), hint, "{said}");
    sandbox.write("plain.csv", "Ort,Name\nLeeds,Ada Quill\n");
    let said = sandbox.run(&["import", "leads", "plain.csv"]);
    assert_eq!(said.status, 2, "{said}");
    assert!(!said.err.contains("--header-row"), "{said}");
}

#[test]
fn the_header_row_is_named_as_the_spreadsheet_shows_it() {
    let sandbox = Sandbox::new();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, name, email) in [
        (1, "Stand B14", ""),
        (3, "First Name", "Email"),
        (4, "Anna", "anna@example.com"),
    ] {
        sheet.write(row, 1, name).unwrap();
        sheet.write(row, 2, email).unwrap();
    }
    book.save(sandbox.path("titled.xlsx")).unwrap();
    sandbox.write(
        "titled.csv",
        "\n,Stand B14,\n\n,First Name,Email\n,Anna,anna@example.com\n",
    );
    for name in ["titled.csv", "titled.xlsx"] {
        let missing = sandbox.run(&["import", "leads", name, "--dry-run"]);
        assert!(
            missing.status == 2 && missing.err.contains("no column is mapped to email"),
            "{missing}"
        );
        let hint = "The headers seem to stand in row 4: --header-row 4";
        assert_eq!(first_hint(&missing), hint, "{missing}");
        let unknown = sandbox.run(&["import", "leads", name, "--map", "Email=email"]);
        assert_eq!(
            (unknown.status, &*first_hint(&unknown)),
            (2, hint),
            "{unknown}"
        );
        let preview = sandbox.ok(&["import", "leads", name, "--preview"]);
        assert!(preview.err.contains(hint), "{preview}");
        // The titles are no columns.
        let told =
            "Row 4 looks like the headers, so no mapping is shown. To see it: intake import leads ";
        assert!(preview.out.contains(told), "{preview}");
        assert!(!preview.out.contains("Required, but"), "{preview}");
        let (status, result) = sandbox.import(&[name, "--header-row", "4", "--dry-run"]);
        assert_counts((status, &result), 0, &[("created", 1)]);
        for blank in ["1", "3", "99"] {
            let said = sandbox.run(&["import", "leads", name, "--header-row", blank, "--dry-run"]);
            let expected = format!("row {blank} is blank or missing");
            assert!(
                said.status == 1 && said.err.contains(&expected),
                "{name} {blank}: {said}"
            );
        }
    }
}

#[test]
fn the_delimiter_is_found_or_named() {
    let cases: [(&str, &[&str], Option<&str>); 4] = [
        ("First Name|Email\nAnna|anna@example.com\n", &[], Some("|")),
        (
            "First Name:Email\nAnna:anna@example.com\n",
            &["--delimiter", ":"],
            Some(":"),
        ),
        (
            "First Name\tEmail\nAnna\tanna@example.com\n",
            &["--delimiter", "tab"],
            Some("\t"),
        ),
        (
            "First Name;Email\nAnna;anna@example.com\n",
            &["--delimiter", ","],
            None,
        ),
    ];
    for (text, args, delimiter) in cases {
        let sandbox = Sandbox::new();
        let command = [&["import", "leads", sandbox.write("list.csv", text)], args].concat();
        let (_, preview) = sandbox.json(&[&command[..], &["--preview"]].concat());
        assert_eq!(preview["delimiter"], delimiter.unwrap_or(","), "{text:?}");
        let status = sandbox.run(&command).status;
        assert_eq!(status, if delimiter.is_some() { 0 } else { 2 }, "{text:?}");
    }
}

#[test]
fn a_cell_where_no_sheet_has_one_takes_no_memory_and_is_refused() {
    let sandbox = Sandbox::new();
    let mut bytes = std::fs::read(fixture("typed.xls")).unwrap();
    // The record of a cell with a text: its row and column follow, and become the last that can be written.
    let cell = [0xfd, 0x00, 0x0a, 0x00];
    let at = bytes.windows(4).rposition(|bytes| bytes == cell).unwrap();
    bytes[at + 4..at + 8].fill(0xff);
    sandbox.write("bomb.xls", bytes);
    for options in [&["--dry-run"][..], &[], &["--background"]] {
        let said = sandbox.run(&[&["import", "leads", "bomb.xls"], options].concat());
        assert_eq!(said.status, 1, "{said}");
        let words = "bomb.xls: the workbook is damaged: row 65536 has a cell in column 65536";
        assert!(said.err.contains(words), "{said}");
    }
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    assert_eq!(jobs, serde_json::json!([]));
}

#[test]
fn an_xls_workbook_is_read_within_the_limits_that_are_there_already() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    use std::process::Command;
    let sandbox = Sandbox::new();
    sandbox.write("typed.xls", std::fs::read(fixture("typed.xls")).unwrap());
    // By a process of its own: what another test starts just now would hold a file open that we write.
    let intake = env!("CARGO_BIN_EXE_intake");
    let copied = Command::new("cp")
        .args([intake.into(), sandbox.path("intake")])
        .status();
    assert!(copied.unwrap().success());
    for (path, mode) in [("", 0o755), ("intake", 0o755), ("typed.xls", 0o644)] {
        let mode = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(sandbox.path(path), mode).unwrap();
    }
    let mut shell = Command::new("sh");
    shell
        .args([
            "-c",
            "ulimit -v 1500000 && ulimit -t 60 && exec ./intake import leads typed.xls --preview",
        ])
        .current_dir(sandbox.path(""))
        .env_clear()
        .env("INTAKE_STORE", sandbox.path("none/intake.db"));
    if nix::unistd::Uid::current().is_root() {
        // Whom a limit means nothing to; nobody cannot raise it.
        shell.uid(65_534).gid(65_534);
    }
    let said = Said::of(shell.output().unwrap(), &sandbox.path(""));
    let whole = sandbox.ok(&["import", "leads", "typed.xls", "--preview"]);
    assert_eq!((said.status, &said.out), (0, &whole.out), "{said}");
}

#[test]
fn no_room_for_the_rows_of_an_xls_workbook_names_the_folder() {
    let sandbox = Sandbox::new();
    sandbox.write("typed.xls", std::fs::read(fixture("typed.xls")).unwrap());
    let faulted = crate::faults::run(
        &sandbox,
        &["import", "leads", "typed.xls", "--preview"],
        crate::faults::Kind::DiskFull,
        1,
    );
    assert!(faulted.report.contains("fired"), "{}", faulted.report);
    let said = faulted.said;
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("cannot keep the rows in /"), "{said}");
}

#[test]
fn a_damaged_workbook_never_brings_the_program_down() {
    let sandbox = Sandbox::new();
    let mut refused = 0;
    for name in ["typed.xls", "dates.xls", "typed.xlsx", "trade-show.xlsx"] {
        let whole = std::fs::read(fixture(name)).unwrap();
        for step in 1..30 {
            let at = whole.len() * step / 30;
            let mut bytes = whole.clone();
            if step % 3 == 0 {
                bytes.truncate(at);
            } else {
                bytes[at..(at + 4).min(whole.len())].fill(0xff);
            }
            sandbox.write("damaged", bytes);
            let said = sandbox.run(&["import", "leads", "damaged", "--dry-run"]);
            assert!(matches!(said.status, 0..=3), "{name} {step}: {said}");
            assert!(!said.err.contains("panicked"), "{name} {step}: {said}");
            refused += usize::from(said.status == 1);
        }
    }
    assert!(
        refused > 20,
        "only {refused} were damaged enough to be refused"
    );
}
