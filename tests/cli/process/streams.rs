//! What a command is started with: no environment, streams that are closed, full, or read by nobody.

use std::process::Stdio;

use crate::sandbox::{Said, Sandbox};

const LEADS: &str = "Name,Email\nAda Moor,ada@example.com\nBea Lind,none\n";

/// A store with a lead and a failed row.
fn one_lead() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    sandbox
}

/// A store with more leads than a pipe holds.
fn many_leads() -> Sandbox {
    let sandbox = Sandbox::new();
    let mut list = "Name,Email\n".to_owned();
    for i in 0..3_000 {
        list.push_str(&format!("Ada {i},ada{i}@example.com\n"));
    }
    sandbox.write("many.csv", list);
    assert_eq!(sandbox.import(&["many.csv"]).0, 0);
    sandbox
}

#[test]
fn nothing_of_the_environment_is_needed() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", LEADS);
    let bare = |args: &[&str]| {
        let mut command = sandbox.command(&[args, &["--store", "bare.db"]].concat());
        Said::of(
            command.env_clear().stdin(Stdio::null()).output().unwrap(),
            &sandbox.path(""),
        )
    };
    assert_eq!(bare(&["import", "leads", "leads.csv"]).status, 3);
    assert!(bare(&["lead", "list"]).out.contains("Ada Moor"));
    let said = sandbox.shell("exec env -i $INTAKE jobs list --store bare.db");
    assert!(said.status == 0 && said.out.contains("leads.csv"), "{said}");
}

#[test]
fn a_closed_standard_input_is_nobody_to_ask() {
    let sandbox = one_lead();
    let said = sandbox.shell("exec $INTAKE import leads leads.csv --again <&-");
    assert_eq!(said.status, 3, "{said}");
}

#[test]
fn a_long_list_in_a_pipe_is_whole() {
    let sandbox = many_leads();
    let said = sandbox.ok(&["lead", "list"]);
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines.len(), 3_001);
    assert!(lines[0].starts_with("  Id  Name"), "{}", lines[0]);
    assert!(lines[3_000].starts_with("3000  Ada 2999  ada2999@"));
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let sandbox = many_leads();
    for list in [
        "lead list",
        "lead list --format json",
        "lead list --format csv",
        "completions zsh",
    ] {
        let said = sandbox.shell(&format!(
            "{{ $INTAKE {list}; echo $? >status; }} | head -n 1 >first"
        ));
        assert_eq!(
            (said.err.as_str(), sandbox.read("status").as_str()),
            ("", "0\n"),
            "{list}"
        );
        assert_eq!(sandbox.read("first").lines().count(), 1, "{list}");
    }
}

#[test]
fn a_reader_that_goes_away_does_not_hide_that_rows_failed() {
    let sandbox = one_lead();
    for (format, line) in [
        ("table", "Job 2: 1 of 2 rows failed.\n"),
        ("json", "Job 3: 1 of 2 rows failed.\n"),
    ] {
        let line = line.to_owned();
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = sandbox.command(&[
            "import",
            "leads",
            "leads.csv",
            "--again",
            "--format",
            format,
        ]);
        let output = command.stdout(writer).output().unwrap();
        assert_eq!(
            (output.status.code(), String::from_utf8(output.stderr)),
            (Some(3), Ok(line)),
            "{format}"
        );
    }
}

#[test]
fn a_full_disk_under_standard_output_is_a_failure() {
    let sandbox = one_lead();
    for args in [
        "lead list",
        "lead show 1",
        "jobs show 1 --format json",
        "jobs failed 1",
        "store info",
        "completions bash",
        "--version",
        "help",
        "import leads --help",
    ] {
        let said = sandbox.shell(&format!("exec $INTAKE {args} >/dev/full"));
        assert_eq!(said.status, 1, "{args}: {said}");
        assert!(
            said.err
                .starts_with("error: cannot write to standard output: No space left"),
            "{args}: {said}"
        );
    }
}

#[test]
fn an_import_whose_result_cannot_be_written_says_what_was_done() {
    let sandbox = one_lead();
    let said = sandbox.shell("exec $INTAKE import leads leads.csv --again >/dev/full");
    assert_eq!(said.status, 1, "{said}");
    assert!(
        said.err.contains("cannot write to standard output") && said.err.contains("ob 2"),
        "{said}"
    );
}

#[test]
fn a_job_whose_number_cannot_be_written_is_queued_and_that_is_said() {
    let sandbox = one_lead();
    let said = sandbox.shell("exec $INTAKE import leads leads.csv --again --background >/dev/full");
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains("Job 2 is in the queue"), "{said}");
    // A worker is at it all the same.
    assert_eq!(sandbox.run(&["jobs", "watch", "2"]).status, 3);
}

#[test]
fn a_reader_of_many_failed_rows_may_go_away() {
    let sandbox = Sandbox::new();
    let row = format!("{},no address\n", "x".repeat(1000));
    sandbox.write("leads.csv", format!("Last Name,Email\n{}", row.repeat(500)));
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = sandbox.command(&["jobs", "failed", "1"]);
    let output = command.stdout(writer).output().unwrap();
    let said = (output.status.code(), String::from_utf8(output.stderr));
    assert_eq!(said, (Some(0), Ok(String::new())));
}
