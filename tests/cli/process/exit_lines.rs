//! What a script hears: a line on standard error for every exit status that is not 0, and nothing of a clean night.

use crate::sandbox::{Sandbox, words};
use crate::support::counts::assert_counts;
use crate::support::terminal::{ended, session};

/// A store with a job of which a row has failed, one of which a row waits, and one whose lead was changed since.
fn practice() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(
        "faulty.csv",
        "Name,Email\nAda Moor,ada@example.com\nBea Lind,none\n",
    );
    sandbox.write("waiting.csv", "Name,Email\nAda Moor,ada@example.com\n");
    sandbox.write("clean.csv", "Name,Email\nCy Park,cy@example.com\n");
    assert_eq!(sandbox.import(&["faulty.csv"]).0, 3);
    assert_eq!(
        sandbox.import(&["waiting.csv", "--on-duplicate", "ask"]).0,
        3
    );
    assert_eq!(sandbox.import(&["clean.csv"]).0, 0);
    sandbox.done(&["jobs", "review", "2", "--write-decisions", "sheet.csv"]);
    sandbox.done(&["lead", "edit", "2", "--city", "Bath"]);
    sandbox
}

const CASES: [(&str, i32, &str); 14] = [
    (
        "import leads faulty.csv --again",
        3,
        "Job 4: 1 of 2 rows failed.",
    ),
    (
        "import leads faulty.csv --again --failed f.csv",
        3,
        "1 of 2 rows failed; see",
    ),
    (
        "import leads waiting.csv --again --on-duplicate ask",
        3,
        "Job 4: 1 of 1 row waits for a decision.",
    ),
    (
        "import leads faulty.csv --again --dry-run",
        3,
        "DRY RUN: 1 of 2 rows would fail.",
    ),
    (
        "import leads faulty.csv --again --atomic",
        3,
        "Not completed: nothing was imported",
    ),
    (
        "import leads faulty.csv --again --max-failed 0",
        1,
        "Not completed: stopped",
    ),
    (
        "import leads faulty.csv",
        7,
        "Nothing to do: faulty.csv was imported",
    ),
    (
        "import leads faulty.csv --background",
        7,
        "Nothing to do: faulty.csv was imported",
    ),
    (
        "jobs resume 1",
        7,
        "Nothing to do: job 1 is completed with errors.",
    ),
    ("jobs watch 1", 3, "Job 1: 1 of 2 rows failed."),
    (
        "jobs review 2 --decisions sheet.csv",
        3,
        "Job 2: 1 of 1 row waits for a decision.",
    ),
    (
        "jobs undo 3 --yes --dry-run",
        3,
        "Job 3: 1 record would be kept.",
    ),
    ("jobs undo 3 --yes", 3, "Job 3: 1 record was kept."),
    ("jobs show 99", 1, "error: there is no job 99"),
];

#[test]
fn whatever_makes_the_exit_status_is_a_line_on_standard_error_with_quiet_too() {
    let practice = practice();
    for (command, status, line) in CASES {
        for more in [&["--quiet"][..], &["--quiet", "--format", "json"], &[]] {
            let sandbox = practice.copy();
            let said = sandbox.run(&[&words(command)[..], more].concat());
            assert_eq!(said.status, status, "{command} {more:?}: {said}");
            assert!(said.err.contains(line), "{command} {more:?}: {said}");
            if more.len() == 1 && !command.starts_with("jobs undo") {
                assert_eq!(said.out, "", "{command}");
            }
            if more.len() == 3 && status != 1 {
                serde_json::from_str::<serde_json::Value>(&said.out)
                    .unwrap_or_else(|error| panic!("{command}: {error}: {said}"));
            }
        }
    }
}

#[test]
fn a_worker_says_which_job_is_not_all_done_with_quiet_too() {
    let sandbox = practice();
    let held = sandbox.hold("worker");
    for list in ["clean.csv", "faulty.csv"] {
        let import = [
            "import",
            "leads",
            list,
            "--again",
            "--background",
            "--quiet",
        ];
        let said = sandbox.ok(&import);
        assert_eq!((&*said.out, &*said.err), ("", ""), "{list}");
    }
    drop(held);
    let said = sandbox.run(&["jobs", "run", "--quiet"]);
    assert_eq!(said.status, 3, "{said}");
    assert_eq!((&*said.out, said.err.lines().count()), ("", 1), "{said}");
    assert!(
        said.err.contains("job 5: faulty.csv completed with errors"),
        "{said}"
    );
}

#[test]
fn a_clean_night_prints_nothing_with_quiet() {
    let sandbox = practice();
    for more in [
        &[][..],
        &["--failed", "failed.csv"],
        &["--dry-run"],
        &["--atomic"],
    ] {
        let import = ["import", "leads", "clean.csv", "--again", "--quiet"];
        let said = sandbox.ok(&[&import[..], more].concat());
        assert_eq!((&*said.out, &*said.err), ("", ""), "{more:?}");
    }
    let (status, result) = sandbox.json(&["import", "leads", "clean.csv", "--again", "--quiet"]);
    assert_counts((status, &result), 0, &[("skipped", 1)]);
}

#[test]
fn a_job_has_one_duration_in_its_result_in_the_list_and_when_shown() {
    let sandbox = practice();
    for more in [&[][..], &["--atomic"], &["--max-failed", "0"]] {
        let import = ["faulty.csv", "--again", "--on-duplicate", "create"];
        let (_, result) = sandbox.import(&[&import[..], more].concat());
        let id = result["job"].to_string();
        let (_, shown) = sandbox.json(&["jobs", "show", &id]);
        let (_, list) = sandbox.json(&["jobs", "list", "--limit", "1"]);
        let durations = [&result, &shown, &list[0]].map(|job| &job["duration_ms"]);
        assert!(
            durations.iter().all(|is| **is == *durations[0]),
            "{durations:?}"
        );
    }
}

#[test]
fn the_list_keeps_how_a_job_ended_and_what_waits_on_narrow_terminals() {
    let sandbox = practice();
    sandbox.done(&["jobs", "failed", "1", "--out", "failed.csv"]);
    sandbox.write(
        "failed.csv",
        sandbox
            .read("failed.csv")
            .replace("none,", "bea@example.com,"),
    );
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    for width in [60, 80, 100] {
        let (status, text) = ended(session(width, &sandbox.command(&["jobs", "list"])));
        assert_eq!(status, 0, "{text}");
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        let line = |source: &str| {
            let found = lines.iter().find(|line| line.contains(source));
            (*found.unwrap_or_else(|| panic!("{source} at {width}: {text}"))).to_owned()
        };
        assert!(
            lines
                .iter()
                .all(|line| line.chars().count() <= usize::from(width)),
            "{text}"
        );
        for (source, status) in [
            ("Source", "Status"),
            ("faulty", "1 corrected"),
            ("waiting", "1 waiting"),
            ("clean", "done"),
        ] {
            assert!(line(source).contains(status), "{source} at {width}: {text}");
        }
    }
}

#[test]
fn a_job_that_is_shown_ends_with_what_is_to_be_done() {
    let sandbox = practice();
    for (job, next) in [
        (
            "1",
            "Next:\n  1 row failed: intake jobs failed 1 --out job-1-failed.xlsx\n  Correct the cells, then: intake import leads job-1-failed.xlsx\n",
        ),
        ("2", "Next:\n  1 row waits: intake jobs review 2\n"),
    ] {
        let said = sandbox.ok(&["jobs", "show", job]);
        assert!(said.out.ends_with(next), "{said}");
    }
    let said = sandbox.ok(&["jobs", "show", "3"]);
    assert!(!said.out.contains("Next:"), "{said}");
}
