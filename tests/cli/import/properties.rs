//! What holds for any table: random cells of all letters, quotes, separators, line breaks and formulas go through the
//! binary and come out as they went in, without the white space, the invisible characters and the guards around them.
//!
//! A case costs some runs of the binary, so there are few of them; what they find is written into the table beside
//! the rule that it broke. No case is kept in a file.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::select;
use rust_xlsxwriter::Workbook;
use serde_json::Value;

use crate::sandbox::{Sandbox, assert_balanced};
use crate::support::properties::check;
use intake::record::text;

/// Columns for text that no rule changes, and their fields.
const TEXTS: [(&str, &str); 4] = [
    ("Department", "department"),
    ("Job Title", "job_title"),
    ("City", "city"),
    ("Notes", "description"),
];

/// What cells are made of: letters of many kinds, and all that means something to a CSV file, a workbook or a
/// spreadsheet program.
const PIECES: &[&str] = &[
    "a",
    "Zoë",
    "é",
    "李",
    "Ω",
    "👩‍👧",
    "e\u{301}",
    "ß",
    "0",
    "007",
    "1",
    "1,5",
    "-",
    "+",
    "=",
    "@",
    "＝",
    "'",
    "''",
    "\"",
    "\"\"",
    ",",
    ";",
    "|",
    "\t",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\u{a0}",
    "\u{3000}",
    "#N/A",
    "TRUE",
    "_x0041_",
    "_x005F_",
    "_x",
    "&amp;",
    "<b>",
    "]]>",
    "\u{1}",
    "\u{b}",
    "\u{1b}",
    "\u{7f}",
    "\u{85}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffe}",
    "\\",
    "\\n",
    "%",
    "=1+1",
    "'=x",
    "sep=;",
    "null",
    "_row",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(select(PIECES), 0..6).prop_map(|pieces| pieces.concat())
}

/// A row: its texts, and its address, which is a good one, one that is there already, a bad one or none.
#[derive(Clone, Debug)]
struct Line {
    texts: [String; 4],
    email: String,
}

fn line() -> impl Strategy<Value = Line> {
    let texts = [text(), text(), text(), text()];
    let email = prop_oneof![
        4 => (0..40_u8).prop_map(|who| format!("p{who}@example.com")),
        1 => (0..40_u8).prop_map(|who| format!("P{who}@EXAMPLE.com ")),
        2 => select(vec!["none", "=none", "'none", "a b@example.com", "@"]).prop_map(str::to_owned),
        1 => Just(String::new()),
    ];
    (texts, email).prop_map(|(texts, email)| Line { texts, email })
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    prop::collection::vec(line(), 1..12)
}

/// A table, and how it is written.
fn tables() -> impl Strategy<Value = (Vec<Line>, Kind)> {
    (
        lines(),
        select(&[Kind::Commas, Kind::Semicolons, Kind::Tabs, Kind::Workbook][..]),
    )
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Commas,
    Semicolons,
    Tabs,
    Workbook,
}

impl Line {
    fn cells(&self) -> Vec<&str> {
        let texts = self.texts.iter().map(String::as_str);
        std::iter::once(&*self.email).chain(texts).collect()
    }

    fn is_blank(&self) -> bool {
        self.cells().iter().all(|cell| text::is_blank(cell))
    }
}

fn header() -> Vec<&'static str> {
    let texts = TEXTS.iter().map(|(header, _)| *header);
    std::iter::once("Email").chain(texts).collect()
}

/// Writes a table; of a workbook, all cells are text.
fn write(sandbox: &Sandbox, name: &str, lines: &[Line], kind: Kind) {
    let delimiter = match kind {
        Kind::Commas => b',',
        Kind::Semicolons => b';',
        Kind::Tabs => b'\t',
        Kind::Workbook => return write_workbook(sandbox, name, lines),
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        // As a spreadsheet program saves it: a blank line stays a line.
        .quote_style(csv::QuoteStyle::Always)
        .from_writer(Vec::new());
    writer.write_record(header()).unwrap();
    for line in lines {
        writer.write_record(line.cells()).unwrap();
    }
    sandbox.write(name, writer.into_inner().unwrap());
}

fn write_workbook(sandbox: &Sandbox, name: &str, lines: &[Line]) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, header()).unwrap();
    for (row, line) in (1..).zip(lines) {
        sheet.write_row(row, 0, line.cells()).unwrap();
    }
    book.save(sandbox.path(name)).unwrap();
}

/// A store that asks for nothing but an address, so that rows of any text may come in.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.set("leads.required", "email");
    sandbox
}

/// The records of a CSV text without its header.
fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let records = reader.records();
    records
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

/// A result without what differs from run to run.
fn counts(mut result: Value) -> Value {
    for key in ["job", "dry_run", "duration_ms", "status"] {
        result.as_object_mut().unwrap().remove(key);
    }
    result
}

fn kept(text: &str) -> Value {
    match text::clean(text) {
        "" => Value::Null,
        text => text.into(),
    }
}

#[test]
fn text_comes_out_as_it_went_in() {
    check(&tables(), |(lines, kind)| {
        let sandbox = sandbox();
        write(&sandbox, "list", &lines, kind);
        let (_, result) = sandbox.import(&["list", "--on-duplicate", "create"]);
        let blank = lines.iter().filter(|line| line.is_blank()).count();
        assert_eq!(result["blank"], blank, "{result}");
        let leads = sandbox.leads();
        assert_eq!(result["created"], leads.len());
        for lead in leads {
            let row = usize::try_from(lead["row"].as_u64().unwrap()).unwrap();
            let line = &lines[row - 2];
            assert_eq!(lead["email"], kept(&line.email), "row {row}");
            for ((_, field), text) in TEXTS.iter().zip(&line.texts) {
                assert_eq!(lead[*field], kept(text), "row {row}, {field}");
            }
        }
    });
}

#[test]
fn every_row_has_exactly_one_outcome() {
    let policies = select(&["skip", "merge", "update", "create", "fail", "ask"][..]);
    check(&(tables(), policies), |((lines, kind), policy)| {
        let sandbox = sandbox();
        write(&sandbox, "list", &lines, kind);
        let args = ["list", "--on-duplicate", policy];
        let (status, result) = sandbox.import(&args);
        let read = lines.iter().filter(|line| !line.is_blank()).count();
        assert_eq!(result["read"], read);
        assert_balanced(&sandbox.json(&["jobs", "show", "1"]).1);
        let is_whole = result["failed"] == 0 && result["waiting"] == 0;
        assert_eq!(status, if is_whole { 0 } else { 3 });
        // Each row is a record's, or is given back, and none is both.
        let created = sandbox
            .leads()
            .into_iter()
            .map(|lead| lead["row"].as_u64().unwrap());
        let mut rows: Vec<u64> = created.collect();
        let left = sandbox.ok(&["jobs", "failed", "1", "--with-skipped"]).out;
        rows.extend(
            records(&left)
                .iter()
                .map(|row| row[5].parse::<u64>().unwrap()),
        );
        let changed = ["merged", "updated", "unchanged"].map(|key| result[key].as_u64().unwrap());
        let distinct: BTreeSet<u64> = rows.iter().copied().collect();
        assert_eq!(distinct.len(), rows.len());
        assert_eq!(rows.len() as u64 + changed.iter().sum::<u64>(), read as u64);
    });
}

#[test]
fn failed_rows_that_are_written_read_back_as_they_were() {
    check(
        &(tables(), select(&["out.csv", "out.xlsx"][..])),
        |((lines, kind), out)| {
            let sandbox = sandbox();
            write(&sandbox, "list", &lines, kind);
            let (_, first) = sandbox.import(&["list"]);
            if first["failed"] == 0 {
                return;
            }
            let said = sandbox.ok(&["jobs", "failed", "1", "--out", out]);
            assert!(said.err.contains(out), "{said}");
            // Uncorrected, they fail as before, and what is kept of them is what was kept before.
            let (status, second) = sandbox.import(&[out]);
            assert_eq!((status, &second["failed"]), (3, &first["failed"]));
            assert_eq!(
                (&second["read"], &second["created"]),
                (&first["failed"], &0.into())
            );
            let cells = |job: &str| -> Vec<Vec<String>> {
                let given = records(&sandbox.ok(&["jobs", "failed", job]).out);
                given.into_iter().map(|row| row[..5].to_vec()).collect()
            };
            let (was, is) = (cells("1"), cells("2"));
            assert_eq!(is, was);
            // And that is what stood in the file, once the guard is off.
            let bad = lines.iter().map(Line::cells);
            let guarded =
                |cell: &str, given: &str| given == cell || given.strip_prefix('\'') == Some(cell);
            for row in was {
                let is_row = |cells: &Vec<&str>| {
                    cells
                        .iter()
                        .zip(&row)
                        .all(|(cell, given)| guarded(cell, given))
                };
                assert!(bad.clone().any(|cells| is_row(&cells)), "{row:?}");
            }
        },
    );
}

#[test]
fn corrected_rows_land_as_they_would_have_at_first() {
    check(
        &(lines(), select(&["out.csv", "out.xlsx"][..])),
        |(lines, out)| {
            let sandbox = sandbox();
            // All fail, for nothing but their address.
            let bad = |line: &Line| Line {
                email: "none".to_owned(),
                ..line.clone()
            };
            let lines: Vec<Line> = lines.iter().map(bad).collect();
            write(&sandbox, "list", &lines, Kind::Commas);
            assert_eq!(sandbox.import(&["list"]).1["failed"], lines.len());
            let said = sandbox.ok(&["jobs", "failed", "1", "--out", out]);
            assert!(said.err.contains(out), "{said}");
            // A value that stands for all of them mends them without a touch of the file.
            let (status, result) = sandbox.import(&[
                out,
                "--map",
                "Email=",
                "--default",
                "email=all@example.com",
                "--on-duplicate",
                "create",
            ]);
            assert_eq!((status, &result["created"]), (0, &lines.len().into()));
            for (lead, line) in sandbox.leads().iter().zip(&lines) {
                for ((_, field), text) in TEXTS.iter().zip(&line.texts) {
                    assert_eq!(lead[*field], kept(text), "{field}");
                }
            }
        },
    );
}

#[test]
fn the_same_rows_once_more_change_nothing() {
    let policies = select(&["skip", "merge", "update"][..]);
    check(&(tables(), policies), |((lines, kind), policy)| {
        let sandbox = sandbox();
        // The last row of an address is what the record is in the end; a second pass must find it so.
        let mut seen = BTreeSet::new();
        let is_first = |line: &&Line| seen.insert(line.email.trim().to_lowercase());
        let lines: Vec<Line> = lines.iter().filter(is_first).cloned().collect();
        write(&sandbox, "list", &lines, kind);
        let (_, first) = sandbox.import(&["list"]);
        let before = sandbox.leads();
        let (_, second) = sandbox.import(&["list", "--again", "--on-duplicate", policy]);
        assert_eq!(sandbox.leads(), before);
        let same = if policy == "skip" {
            "skipped"
        } else {
            "unchanged"
        };
        assert_eq!(
            (&second[same], &second["failed"]),
            (&first["created"], &first["failed"])
        );
    });
}

#[test]
fn a_rehearsal_of_any_table_counts_as_its_run_does() {
    let policies = select(&["skip", "merge", "update", "create", "fail", "ask"][..]);
    let rules = select(&["email", "email,phone,name", "name"][..]);
    check(
        &(tables(), policies, rules, any::<bool>()),
        |((lines, kind), policy, rules, is_atomic)| {
            let sandbox = sandbox();
            write(&sandbox, "list", &lines, kind);
            let mut args = vec!["list", "--on-duplicate", policy, "--match", rules];
            args.extend(is_atomic.then_some("--atomic"));
            let (rehearsed, rehearsal) = sandbox.import(&[&args[..], &["--dry-run"]].concat());
            assert!(!sandbox.path("store").exists() || sandbox.leads().is_empty());
            let (ran, run) = sandbox.import(&args);
            assert_eq!((rehearsed, counts(rehearsal)), (ran, counts(run)));
        },
    );
}

#[test]
fn an_export_goes_into_another_store_as_it_was() {
    let outs = select(&["out.csv", "out.xlsx"][..]);
    check(&(lines(), outs), |(lines, out)| {
        let (here, there) = (sandbox(), sandbox());
        write(&here, "list", &lines, Kind::Commas);
        let (_, result) = here.import(&["list", "--on-duplicate", "create"]);
        let said = here.ok(&["lead", "export", "--out", out]);
        assert!(said.err.contains(out), "{said}");
        there.write(out, std::fs::read(here.path(out)).unwrap());
        let (status, again) = there.import(&[out, "--on-duplicate", "create"]);
        assert_eq!((status, &again["created"]), (0, &result["created"]));
        let fields = TEXTS.map(|(_, field)| field);
        assert_eq!(there.values(&fields), here.values(&fields));
        assert_eq!(there.column("email"), here.column("email"));
    });
}
