//! Where a CSV file ends: end marks of DOS, a last line that may have been cut off, and nothing but a header.

use std::io::Write;
use std::process::Stdio;

use crate::sandbox::Sandbox;
use crate::support::counts::assert_counts;

const WHOLE: &str = "Name,Email,City\nAda,ada@example.com,Bath\nBen,ben@example.com,Leeds\n";

#[test]
fn an_end_mark_is_no_row() {
    for end in ["\u{1a}", "\u{1a}\u{1a}"] {
        for text in [
            WHOLE.to_owned(),
            WHOLE.replace('\n', "\r\n"),
            WHOLE.trim_end().to_owned(),
        ] {
            let sandbox = Sandbox::new();
            let (status, result) = sandbox.import_text("leads", &format!("{text}{end}"), &[]);
            assert_counts((status, &result), 0, &[("read", 2), ("blank", 0)]);
            assert_eq!(sandbox.column("city"), ["Bath", "Leeds"]);
        }
    }
}

#[test]
fn a_last_line_that_may_have_been_cut_off_fails_and_comes_in_when_it_is_sent_back() {
    let sandbox = Sandbox::new();
    let cut = &WHOLE[..WHOLE.len() - 3];
    let (status, result) = sandbox.import_text("leads", cut, &["--failed", "failed.csv"]);
    assert_counts((status, &result), 3, &[("created", 1), ("failed", 1)]);
    assert_eq!(
        sandbox.failed_rows(),
        ["3: the last line does not end with a line break: the file may have been cut off"]
    );
    let failed = sandbox.read("failed.csv");
    assert!(failed.ends_with('\n'), "{failed}");
    // A program that writes no line break after the last line has not cut it off: our columns follow.
    sandbox.write("failed.csv", failed.replace(",Lee,", ",Leeds,").trim_end());
    assert_eq!(sandbox.import(&["failed.csv"]).0, 0);
    assert_eq!(sandbox.column("city"), ["Bath", "Leeds"]);
}

#[test]
fn a_file_with_one_row_needs_no_line_break_at_its_end() {
    let sandbox = Sandbox::new();
    let text = "Name,Email\nAda,ada@example.com";
    assert_eq!(sandbox.import_text("leads", text, &[]).0, 0);
}

#[test]
fn standard_input_may_be_cut_off_too() {
    let sandbox = Sandbox::new();
    let mut command = sandbox.command(&["import", "leads", "-", "--format", "json"]);
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::null()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(WHOLE.trim_end().as_bytes()).unwrap();
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(3));
    assert_eq!(sandbox.column("city"), ["Bath"]);
}

#[test]
fn a_file_with_nothing_but_a_header_is_named_on_standard_error() {
    let sandbox = Sandbox::new();
    for text in ["Name,Email\n", "Name,Email", "Name,Email\n\n\u{1a}"] {
        sandbox.write("leads.csv", text);
        let said = sandbox.ok(&["-q", "import", "leads", "leads.csv", "--again"]);
        let expected = "warning: leads.csv has no rows below its header\n";
        assert!(said.err.starts_with(expected), "{said}");
    }
}
