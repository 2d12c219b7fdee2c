//! What cron mails of a night with `-q`: nothing if all is well, otherwise at most fifteen lines with what is to be done.

use crate::faults::run_without_room;
use crate::sandbox::Sandbox;

const HEADER: &str = "First Name,Last Name,Email,City\n";
const NIGHT: [&str; 6] = [
    "import",
    "leads",
    "export.csv",
    "-q",
    "--failed",
    "failed.csv",
];

/// A store with a lead, and the export of the next night.
fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    let first = format!("{HEADER}Ada,Moor,ada@example.com,Leeds\n");
    assert_eq!(sandbox.import_text("leads", &first, &[]).0, 0);
    let next = format!("{HEADER}Ada,Moor,ada@example.com,York\nBen,Lund,ben@example.com,Hull\n");
    sandbox.write("export.csv", next);
    sandbox
}

/// A kind of night: what makes it, the exit status, and what the mail says.
type Night = (&'static str, fn(&Sandbox), i32, &'static [&'static str]);

const NIGHTS: [Night; 8] = [
    ("all is well", |_| {}, 0, &[]),
    (
        "the file of yesterday",
        |sandbox| sandbox.done(&NIGHT),
        7,
        &["Nothing to do: export.csv"],
    ),
    (
        "rows fail for many causes",
        |sandbox| {
            let row = |row: usize| format!("Ada{row},Moor{row},none{row},{}\n", "x".repeat(row));
            let rows: String = (1..40).map(row).collect();
            let header = "First Name,Last Name,Email,Phone\n";
            sandbox.write(
                "export.csv",
                format!(
                    "{header}{rows},,,\nCy,Reed,cy@example.com,call me\n,,b@example.com,\nDi,,,\n"
                ),
            );
        },
        3,
        &[
            "rows failed; see failed.csv",
            "Source: export.csv",
            "not an email address",
            "intake import leads failed.csv",
        ],
    ),
    (
        "a row waits",
        |sandbox| {
            sandbox.set("leads.on_duplicate", "merge");
            sandbox.write(
                "export.csv",
                format!("{HEADER}Zoe,Moor,ada@example.com,York\n"),
            );
        },
        3,
        &[
            "1 of 1 row waits for a decision",
            "Source: export.csv",
            "intake jobs review 2",
        ],
    ),
    (
        "the file is missing",
        |sandbox| std::fs::remove_file(sandbox.path("export.csv")).unwrap(),
        1,
        &["export.csv"],
    ),
    (
        "the file is no spreadsheet",
        |sandbox| {
            sandbox.write(
                "export.csv",
                "<!DOCTYPE html><html><body>Sign in</body></html>\n",
            );
        },
        1,
        &["export.csv", "hint: "],
    ),
    (
        "the store is damaged",
        |sandbox| {
            sandbox.write("store/intake.db", "x".repeat(9_000));
        },
        6,
        &["is damaged", "restore a backup"],
    ),
    (
        "the store is newer",
        |sandbox| sandbox.sql("PRAGMA user_version = 999"),
        6,
        &["newer intake", "hint: "],
    ),
];

#[test]
fn a_mail_is_short_and_says_what_to_do() {
    for (night, happen, status, expected) in NIGHTS {
        let sandbox = sandbox();
        happen(&sandbox);
        let said = sandbox.run(&NIGHT);
        assert_eq!(said.status, status, "{night}: {said}");
        assert_eq!(said.out, "", "{night}");
        let lines = said.err.lines().count();
        let most = if expected.is_empty() { 0 } else { 15 };
        assert!(lines <= most, "{night}: {lines} lines: {said}");
        for part in expected {
            assert!(said.err.contains(part), "{night}, {part}: {said}");
        }
    }
}

#[test]
fn a_busy_store_and_a_full_disk_are_short_too() {
    let sandbox = sandbox();
    let held = sandbox.hold("lock");
    let said = sandbox.run(&NIGHT);
    drop(held);
    assert_eq!(said.status, 5, "{said}");
    assert!(said.err.lines().count() <= 3, "{said}");
    let hit = run_without_room(&sandbox, &NIGHT, "intake.db", 10);
    assert!(hit.report.starts_with("fired"), "{}", hit.report);
    assert_eq!(hit.said.status, 1, "{}", hit.said);
    assert!(hit.said.err.contains("hint: "), "{}", hit.said);
    assert!(hit.said.err.lines().count() <= 15, "{}", hit.said);
    assert_eq!(sandbox.run(&NIGHT).status, 0);
}
