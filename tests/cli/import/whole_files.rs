//! `import leads` as a whole: the rehearsal, the same file once more, and files that cannot be taken.

use serde_json::{Value, json};

use crate::assert_said;
use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

/// Two good rows, one duplicate, one that fails.
const MIXED: &str = "Name,Email\nAda Moor,ada@example.com\nBea Lind,bea@example.com\nCy,none\nAda,ada@example.com\n";

fn with(name: &str, content: impl AsRef<[u8]>) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(name, content);
    sandbox
}

/// A result without what differs between a run and its rehearsal.
fn counts(mut result: Value) -> Value {
    let object = result.as_object_mut().unwrap();
    for key in ["job", "dry_run", "duration_ms"] {
        object.remove(key);
    }
    result
}

#[test]
fn a_rehearsal_counts_as_the_run_does() {
    let sandbox = with("leads.csv", MIXED);
    let (rehearsed, rehearsal) = sandbox.import(&["leads.csv", "--dry-run"]);
    assert_eq!(
        (&rehearsal["job"], &rehearsal["dry_run"]),
        (&json!(null), &json!(true))
    );
    assert_eq!(sandbox.store_files(), [""; 0], "a rehearsal makes no store");
    let (ran, run) = sandbox.import(&["leads.csv"]);
    assert_eq!((rehearsed, counts(rehearsal)), (ran, counts(run)));
}

#[test]
fn a_rehearsal_leaves_every_byte_of_the_store_as_it_was() {
    let sandbox = with("leads.csv", MIXED);
    sandbox.write(
        "more.csv",
        "Name,Email,City\nAda,ada@example.com,Bath\nDan,dan@example.com,York\nEve,none,\n",
    );
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let before = std::fs::read(sandbox.store()).unwrap();
    let args = ["more.csv", "--on-duplicate", "update"];
    let (rehearsed, rehearsal) = sandbox.import(&[&args[..], &["--dry-run"]].concat());
    assert_eq!(rehearsal["updated"], 1);
    assert!(
        before == std::fs::read(sandbox.store()).unwrap(),
        "the store's bytes are others"
    );
    assert_eq!(sandbox.lead_count(), 2);
    assert_eq!(
        sandbox.json(&["jobs", "list"]).1.as_array().unwrap().len(),
        1
    );
    let (ran, run) = sandbox.import(&args);
    assert_eq!((rehearsed, counts(rehearsal)), (ran, counts(run)));
}

#[test]
fn people_see_that_it_was_a_rehearsal_and_why_rows_would_fail() {
    let sandbox = with("leads.csv", MIXED);
    assert_said!(sandbox.run(&["import", "leads", "leads.csv", "--dry-run"]), @r#"
    DRY RUN: leads.csv would be completed with errors; it took [duration]
        4  rows read, of which
        2  created
        1  skipped as duplicates
        1  failed

    Why rows failed:
      1  Email: "none" is not an email address (first in row 4); write one address, like name@example.com

    DRY RUN: nothing was written.
    --- stderr
    DRY RUN: 1 of 4 rows would fail.
    --- exit 3
    "#);
}

#[test]
fn a_rehearsal_that_writes_failed_rows_says_where() {
    let sandbox = with("leads.csv", MIXED);
    let said = sandbox.run(&[
        "import",
        "leads",
        "leads.csv",
        "--dry-run",
        "--failed",
        "failed.csv",
    ]);
    assert!(sandbox.read("failed.csv").contains("Cy,none,4,"), "{said}");
    assert!(said.out.contains("failed.csv"), "{said}");
    assert!(!sandbox.path("store").exists());
}

#[test]
fn the_same_bytes_with_the_same_settings_are_nothing_to_do() {
    let sandbox = with("leads.csv", MIXED);
    sandbox.write("copy.csv", MIXED);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    assert_said!(sandbox.run(&["import", "leads", "copy.csv"]), @r"
    --- stderr
    Nothing to do: leads.csv was imported with the same settings as job 1, [time]. To import it again: --again.
    --- exit 7
    ");
    let (status, result) = sandbox.import(&["copy.csv"]);
    assert_eq!(
        (status, &result["job"], &result["created"]),
        (7, &json!(1), &json!(2))
    );
    assert_eq!(
        sandbox.json(&["jobs", "list"]).1.as_array().unwrap().len(),
        1
    );
}

#[test]
fn a_rehearsal_of_what_is_nothing_to_do_is_a_rehearsal_all_the_same() {
    let sandbox = with("leads.csv", MIXED);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let (status, result) = sandbox.import(&["leads.csv", "--dry-run"]);
    assert_eq!(
        (status, &result["job"], &result["dry_run"]),
        (7, &json!(null), &json!(true))
    );
}

#[test]
fn the_way_a_mapping_was_found_does_not_make_it_another_import() {
    let sandbox = with("leads.csv", MIXED);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    assert_eq!(
        sandbox.import(&["leads.csv", "--map", "Name=full_name"]).0,
        7
    );
}

#[test]
fn other_settings_or_other_bytes_are_something_to_do() {
    let sandbox = with("leads.csv", MIXED);
    sandbox.write("longer.csv", format!("{MIXED}\n"));
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let cases: [&[&str]; 4] = [
        &["leads.csv", "--on-duplicate", "update"],
        &["leads.csv", "--map", "Name=company"],
        &["leads.csv", "--default", "city=Bath"],
        &["longer.csv"],
    ];
    for (args, job) in cases.into_iter().zip(2..) {
        let (status, result) = sandbox.import(args);
        assert_eq!((status, &result["job"]), (3, &json!(job)), "{args:?}");
    }
}

#[test]
fn again_imports_the_same_bytes_all_the_same() {
    let sandbox = with("leads.csv", MIXED);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let (status, result) = sandbox.import(&["leads.csv", "--again"]);
    assert_eq!(
        (status, &result["job"], &result["skipped"]),
        (3, &json!(2), &json!(3))
    );
}

#[test]
fn a_file_over_the_limit_is_refused_with_how_to_allow_it() {
    let mut content = "Name,Email,Description\n".to_owned();
    content.push_str(&format!("Ada,ada@example.com,{}\n", "x".repeat(1_000)).repeat(1_100));
    let sandbox = with("leads.csv", content);
    assert_said!(sandbox.run(&["import", "leads", "leads.csv", "--max-size", "1"]), @r"
    --- stderr
    error: leads.csv has 2 MB, more than the 1 MB that are allowed
     hint: Split it, or allow it: --max-size 2 for this import, `intake config set import.max_size_mb 2` for all.
    --- exit 1
    ");
    assert!(!sandbox.store().exists());
    sandbox.set("import.max_size_mb", "1");
    assert_eq!(sandbox.run(&["import", "leads", "leads.csv"]).status, 1);
    assert_eq!(sandbox.import(&["leads.csv", "--max-size", "2"]).0, 0);
}

#[test]
fn a_file_that_is_not_a_list_of_people_is_refused_before_a_store_is_made() {
    let sandbox = Sandbox::new();
    std::fs::create_dir(sandbox.path("folder")).unwrap();
    sandbox.write(
        "database.csv",
        [b"SQLite format 3\0".as_slice(), &[0; 100]].concat(),
    );
    sandbox.write("paper.csv", "%PDF-1.7\nName,Email\n");
    sandbox.write(
        "page.xls",
        "<HTML><table><tr><td>Name</td></tr></table></HTML>",
    );
    sandbox.write("packed.csv", b"\x1f\x8b\x08\0\0");
    sandbox.write("empty.csv", "");
    sandbox.write("blank.csv", "\n  \n,,\n");
    sandbox.write(
        "open.csv",
        "Name,Email\nAda,ada@example.com\n\"Bea\nof Leeds\nbea@example.com\n",
    );
    let cases = [
        ("folder", "folder is not a file"),
        ("nowhere.csv", "cannot read nowhere.csv"),
        (
            "database.csv",
            "database.csv is a SQLite database, not a list of people",
        ),
        ("paper.csv", "paper.csv is a PDF document"),
        ("page.xls", "page.xls is a web page"),
        ("packed.csv", "packed.csv is a compressed file"),
        ("empty.csv", "empty.csv is empty: there is no header row"),
        ("blank.csv", "blank.csv is empty: there is no header row"),
        (
            "open.csv",
            "open.csv, row 3: a quotation mark opens in line 3 and is never closed",
        ),
    ];
    for (file, expected) in cases {
        let said = sandbox.run(&["import", "leads", file]);
        assert_eq!(said.status, 1, "{file}: {said}");
        assert!(
            said.err.starts_with(&format!("error: {expected}")),
            "{file}: {said}"
        );
        assert!(said.err.contains("\n hint: "), "{file}: {said}");
        assert_eq!(said.out, "", "{file}");
        let rows_are_needed = file == "open.csv";
        assert!(rows_are_needed || !sandbox.store().exists(), "{file}");
    }
    assert_eq!(sandbox.lead_count(), 0);
}

#[test]
fn a_header_without_rows_is_an_import_of_nothing() {
    let sandbox = with("leads.csv", "Name,Email\n");
    let (status, result) = sandbox.import(&["leads.csv"]);
    assert_eq!(
        (status, &result["status"], &result["read"]),
        (0, &json!("completed"), &json!(0))
    );
}

#[test]
fn the_header_is_where_it_is_said_to_be() {
    let sandbox = with(
        "leads.csv",
        "Trade fair,2026\nFull Name,Email\nAda Moor,ada@example.com\n",
    );
    assert_eq!(sandbox.import(&["leads.csv", "--header-row", "2"]).0, 0);
    assert_eq!(sandbox.column("name"), ["Ada Moor"]);
    assert_eq!(sandbox.column("row"), ["3"]);
    let said = sandbox.run(&["import", "leads", "leads.csv", "--header-row", "9"]);
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("row 9 is blank or missing"), "{said}");
}

#[test]
fn the_delimiter_that_is_said_wins_over_the_one_that_was_found() {
    let sandbox = with(
        "leads.csv",
        "Name|Email|City, Country\nAda|ada@example.com|Bath, Wales\n",
    );
    assert_eq!(
        sandbox
            .import(&["leads.csv", "--delimiter", "|", "--map", "#3=city"])
            .0,
        0
    );
    assert_eq!(sandbox.column("city"), ["Bath, Wales"]);
    let said = sandbox.run(&["import", "leads", "leads.csv", "--delimiter", "||"]);
    assert_eq!(said.status, 2, "{said}");
}

#[test]
fn the_mapping_of_an_earlier_job_can_be_taken_over() {
    let sandbox = with("leads.csv", "Wer,Email\nAda Moor,ada@example.com\n");
    sandbox.write("next.csv", "Wer,Email\nBea Lind,bea@example.com\n");
    assert_eq!(
        sandbox.import(&["leads.csv", "--map", "Wer=full_name"]).0,
        0
    );
    assert_eq!(sandbox.import(&["next.csv", "--like", "1"]).0, 0);
    assert_eq!(sandbox.column("name"), ["Ada Moor", "Bea Lind"]);
    let said = sandbox.run(&["import", "leads", "next.csv", "--like", "9"]);
    assert_eq!(
        (said.status, said.err.lines().next()),
        (2, Some("error: there is no job 9"))
    );
}

#[test]
fn a_file_over_50_mb_is_refused_by_itself() {
    let sandbox = with("leads.csv", "Name,Email\nAda,ada@example.com\n");
    let file = std::fs::OpenOptions::new()
        .write(true)
        .open(sandbox.path("leads.csv"))
        .unwrap();
    file.set_len(50_000_001).unwrap();
    let said = sandbox.run(&["import", "leads", "leads.csv"]);
    assert_eq!(said.status, 1, "{said}");
    for part in [
        "more than the 50 MB",
        "Split it",
        "--max-size 51",
        "import.max_size_mb",
    ] {
        assert!(said.err.contains(part), "{part}: {said}");
    }
    assert!(!sandbox.store().exists());
}

#[test]
fn a_cell_of_more_than_a_mebibyte_fails_its_row_alone() {
    const MAX: usize = 1 << 20;
    let sandbox = with(
        "leads.csv",
        format!(
            "Name,Email,Notes,Extra\nAda,ada@example.com,{},\nBea,bea@example.com,{},\nCyd,cyd@example.com,,{}\n",
            "x".repeat(MAX),
            "y".repeat(MAX + 1),
            "z".repeat(MAX + 1)
        ),
    );
    let (status, result) = sandbox.import(&["leads.csv"]);
    assert_counts((status, &result), 3, &[("failed", 1)]);
    assert_eq!(
        sandbox.column("name"),
        ["Ada", "Cyd"],
        "what is not mapped may be as long as it likes"
    );
    assert_eq!(
        sandbox.leads()[0]["description"].as_str().unwrap().len(),
        MAX
    );
    let failed = sandbox.failed_rows();
    assert!(
        failed[0].starts_with("3: Notes: 1048577 bytes are more than the 1048576"),
        "{}",
        &failed[0][..80.min(failed[0].len())]
    );
}
