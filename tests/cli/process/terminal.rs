//! What is seen on a terminal, and what is not there where nobody looks: progress, colours, tables that fit.

use std::time::Duration;

use unicode_width::UnicodeWidthStr;

use crate::faults::held_at_look;
use crate::sandbox::{Sandbox, fixture};
use crate::support::process::{end_of, signal};
use crate::support::terminal::{on_terminal, on_terminal_held};

const ESCAPE: char = '\u{1b}';
/// An import looks whether it is asked to stop before its first row, and after each packet of 128 rows. This is after the
/// first packet: the bar has begun, and is drawn after the next packet.
const IN_JOB_1: (&str, u64) = ("intake.db.cancel-1", 2);
const IN_JOB_2: (&str, u64) = ("intake.db.cancel-2", 2);

/// A sandbox with a list of this many people.
fn sandbox_with_list(rows: usize) -> Sandbox {
    let sandbox = Sandbox::new();
    let row = |row| format!("Given{row},Family{row},p{row}@example.com\n");
    let rows: String = (0..rows).map(row).collect();
    sandbox.write("leads.csv", format!("First Name,Last Name,Email\n{rows}"));
    sandbox
}

fn sandbox_with_leads() -> Sandbox {
    let sandbox = Sandbox::for_generated_leads();
    let (status, _) = sandbox.import(&[&fixture("leads-1000.csv")]);
    assert_eq!(status, 3);
    sandbox
}

/// The lines of a text, as a terminal ends them.
fn lines(text: &str) -> Vec<&str> {
    text.lines()
        .map(|line| line.trim_end_matches('\r'))
        .collect()
}

#[test]
fn the_bar_is_seen_on_a_terminal_and_is_gone_at_the_end() {
    let sandbox = sandbox_with_list(300);
    let import = ["import", "leads", "leads.csv", "--no-input"];
    let (status, text) = on_terminal_held(80, sandbox.command(&import), IN_JOB_1);
    assert_eq!(status, 0, "{text}");
    let (bar, rest) = text
        .rsplit_once("\u{1b}[2K")
        .expect("the line of the bar is cleared");
    assert!(bar.contains("256/300 rows"), "{text:?}");
    assert!(!rest.contains("/300 rows"), "{text:?}");
    assert!(rest.contains("300  created"), "{text:?}");
}

#[test]
fn the_bar_is_not_in_a_pipe_nor_where_less_was_asked_for() {
    let sandbox = sandbox_with_list(300);
    let piped = held_at_look(&sandbox, &["import", "leads", "leads.csv"], IN_JOB_1);
    std::thread::sleep(Duration::from_millis(600));
    signal("CONT", &piped);
    let piped = end_of(&sandbox, piped);
    assert_eq!((piped.status, &*piped.err), (0, ""), "{piped}");
    let args = [
        "import",
        "leads",
        "leads.csv",
        "--again",
        "--quiet",
        "--yes",
    ];
    let (status, text) = on_terminal_held(80, sandbox.command(&args), IN_JOB_2);
    assert_eq!(status, 0, "{text}");
    assert!(
        !text.contains("/300 rows") && !text.contains(ESCAPE),
        "{text:?}"
    );
}

#[test]
fn the_bar_stays_on_one_line_and_is_read_at_a_glance() {
    let sandbox = sandbox_with_list(40_000);
    for (columns, look) in [(60, IN_JOB_1), (80, IN_JOB_2)] {
        let args = [
            "import",
            "leads",
            "leads.csv",
            "--again",
            "--no-input",
            "--on-duplicate",
            "fail",
        ];
        let (_, text) = on_terminal_held(columns, sandbox.command(&args), look);
        let text = console::strip_ansi_codes(&text).into_owned();
        // The counts come on the line beneath; what fills a line wraps by itself.
        let drawn = text.split(['\r', '\n']);
        let bars: Vec<&str> = drawn.filter(|part| part.contains(" rows  ")).collect();
        assert!(!bars.is_empty(), "{columns} columns: {text:?}");
        for bar in bars {
            let end = bar.find(" left").expect("how long it takes") + " left".len();
            let bar = &bar[..end];
            assert!(
                bar.width() <= usize::from(columns),
                "{columns} columns: {bar:?}"
            );
            let rate = bar
                .split("  ")
                .find(|part| part.ends_with("/s"))
                .unwrap_or_default();
            assert!(!rate.contains('.'), "no decimals of a row: {bar:?}");
        }
    }
}

#[test]
fn a_table_fits_a_narrow_terminal() {
    let sandbox = sandbox_with_leads();
    for args in [&["lead", "list"][..], &["jobs", "list"]] {
        let (status, text) = on_terminal(60, &sandbox.command(args));
        assert_eq!(status, 0, "{text}");
        let too_wide: Vec<&str> = lines(&text)
            .into_iter()
            .filter(|line| line.width() > 60)
            .collect();
        assert!(too_wide.is_empty(), "{args:?}: {too_wide:#?}");
    }
}

#[test]
fn a_table_breaks_no_number_or_date_to_fit() {
    let sandbox = sandbox_with_leads();
    let (_, text) = on_terminal(60, &sandbox.command(&["jobs", "list"]));
    for whole in ["47 failed", "937", "47"] {
        assert!(text.contains(whole), "{whole} is not in one piece:\n{text}");
    }
}

#[test]
fn a_history_keeps_what_was_changed_on_a_narrow_terminal() {
    let sandbox = Sandbox::new();
    let add = ["contact", "add", "Anna", "--email", "anna@example.com"];
    sandbox.done(&[&add[..], &["--phone", "07700 900123"]].concat());
    sandbox.done(&["contact", "edit", "1", "--phone", "07700 900124"]);
    let history = sandbox.command(&["contact", "history", "1", "--field", "phone"]);
    let (status, text) = on_terminal(40, &history);
    assert_eq!(status, 0, "{text}");
    let shown = lines(&text).join("\n");
    let shown = shown.trim().split_once('\n').unwrap().1;
    let change = shown.lines().next().unwrap();
    assert!(change.contains(" phone "), "{text}");
    assert!(change.contains("07700 9"), "{text}");
    assert!(shown.contains("No room for: Command"), "{text}");
    assert!(lines(&text).iter().all(|line| line.width() <= 40), "{text}");
}

#[test]
fn a_table_shows_a_hundred_rows_and_how_many_more_there_are() {
    let sandbox = sandbox_with_leads();
    let (_, text) = on_terminal(200, &sandbox.command(&["lead", "list"]));
    let shown = lines(&text);
    // The header, a hundred leads, what is left.
    assert_eq!(shown.len(), 102, "{text}");
    assert_eq!(shown[101], "… 837 more of 937");
    let (_, all) = on_terminal(200, &sandbox.command(&["lead", "list", "--format", "csv"]));
    assert!(!all.contains("more of"), "only people are spared");
    let piped = sandbox.ok(&["lead", "list"]);
    assert_eq!(
        lines(&piped.out).len(),
        938,
        "a program gets all, whatever the format"
    );
}

#[test]
fn colours_are_seen_where_they_are_wanted() {
    let sandbox = Sandbox::new();
    let red = "\u{1b}[31m";
    let command = |args: &[&str]| sandbox.command(&[&["lead", "show", "nobody"], args].concat());
    let no_color = |args: &[&str]| {
        let mut command = command(args);
        command.env("NO_COLOR", "1");
        command
    };
    let cases = [
        (command(&[]), true),
        (command(&["--color", "always"]), true),
        (no_color(&["--color", "always"]), true),
        (command(&["--color", "never"]), false),
        (no_color(&[]), false),
    ];
    for (command, is_colored) in cases {
        let (status, text) = on_terminal(80, &command);
        assert_eq!(status, 1, "{text}");
        assert!(text.contains("there is no lead \"nobody\""), "{text}");
        assert_eq!(text.contains(red), is_colored, "{command:?}: {text:?}");
        assert_eq!(text.contains(ESCAPE), is_colored, "{command:?}: {text:?}");
    }
    let piped = sandbox.run(&["lead", "show", "nobody"]);
    assert!(!piped.err.contains(ESCAPE), "{:?}", piped.err);
    let piped = sandbox.run(&["lead", "show", "nobody", "--color", "always"]);
    assert!(piped.err.contains(red), "{:?}", piped.err);
}

#[test]
fn wrong_usage_and_help_keep_to_the_wanted_colours() {
    let sandbox = Sandbox::new();
    for args in [&["lead", "shwo"][..], &["--help"]] {
        let plain = sandbox.command(&[args, &["--color", "never"]].concat());
        let (_, text) = on_terminal(80, &plain);
        assert!(!text.contains(ESCAPE), "--color never {args:?}: {text:?}");
        let mut plain = sandbox.command(args);
        plain.env("NO_COLOR", "1");
        let (_, text) = on_terminal(80, &plain);
        assert!(!text.contains(ESCAPE), "NO_COLOR {args:?}: {text:?}");
    }
}

#[test]
fn hostile_text_cannot_act_on_the_terminal() {
    let sandbox = Sandbox::new();
    let hostile = "First Name,Email,Company\n\u{1b}[31mAnna\u{1b}]52;c;eA==\u{7},anna@example.com,\u{9b}2J\u{202e}Ltd\nIda,\u{1b}[2Jida,\n";
    sandbox.write("hostile.csv", hostile);
    let import = ["import", "leads", "hostile.csv", "--quiet", "--no-input"];
    for args in [
        &import[..],
        &["lead", "list"],
        &["lead", "list", "--format", "csv"],
        &["lead", "list", "--format", "json"],
        &["lead", "show", "1"],
        &["lead", "show", "1", "--format", "json"],
        &["jobs", "show", "1"],
    ] {
        let (_, text) = on_terminal(80, &sandbox.command(args));
        assert!(
            !text.contains([ESCAPE, '\u{7}', '\u{9b}', '\u{202e}']),
            "{args:?}: {text:?}"
        );
    }
    let csv = sandbox.ok(&["lead", "list", "--format", "csv"]);
    assert!(
        csv.out.contains("\u{9b}2J\u{202e}"),
        "a program gets what there is"
    );
    assert_eq!(
        sandbox.leads()[0]["first_name"],
        "\u{1b}[31mAnna\u{1b}]52;c;eA==\u{7}"
    );
}

#[test]
fn failed_rows_do_nothing_to_a_terminal() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "leads.csv",
        "First Name,Email\n\u{1b}]0;gone\u{7}Ada,none\n",
    );
    assert_eq!(sandbox.import(&["leads.csv"]).0, 3);
    let (status, seen) = on_terminal(80, &sandbox.command(&["jobs", "failed", "1"]));
    assert_eq!(status, 0, "{seen}");
    assert!(seen.contains("\\u{1b}]0;gone\\u{7}Ada"), "{seen}");
    assert!(!seen.contains(ESCAPE), "{seen}");
    let piped = sandbox.ok(&["jobs", "failed", "1"]);
    assert!(
        piped.out.contains("\u{1b}]0;gone"),
        "a program gets what there is"
    );
}

#[test]
fn a_note_is_broken_between_words_and_a_command_is_not() {
    let sandbox = Sandbox::new();
    let add = [
        "client",
        "add",
        "Moor Ltd",
        "--type",
        "company",
        "--no-input",
    ];
    sandbox.done(&add);
    let (status, text) = on_terminal(30, &sandbox.command(&add));
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("A client of this name exists:\r\n"), "{text}");
    let merge = ["client", "merge", "1", "2", "--yes"];
    let (status, text) = on_terminal(30, &sandbox.command(&merge));
    assert_eq!(status, 0, "{text}");
    assert!(
        text.contains("To undo the merge:\r\nintake client unmerge 2\r\n"),
        "{text}"
    );
}

#[test]
fn errors_and_hints_are_broken_between_words_at_a_terminal_alone_and_commands_never() {
    let sandbox = Sandbox::with_fixture("trade-show.xlsx").0;
    let args = ["lead", "show", "amra okafr", "--no-input"];
    let (status, text) = on_terminal(40, &sandbox.command(&args));
    assert_eq!(status, 1, "{text}");
    let text = console::strip_ansi_codes(&text).into_owned();
    let expected = [
        "error: there is no lead \"amra okafr\"",
        " hint: Did you mean 1 Amara Okafor",
        "       (amara.okafor@example.com)?",
        " hint: `intake lead list` shows all.",
    ];
    let shown = lines(&text).into_iter();
    let shown: Vec<&str> = shown
        .skip_while(|line| !line.starts_with("error:"))
        .collect();
    assert_eq!(shown, expected, "{text}");
    let piped = sandbox.run(&args).err;
    assert_eq!(piped.lines().count(), 3, "{piped}");
}
