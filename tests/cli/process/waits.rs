//! The display of steps that take long at a terminal, and the notice at the end.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;

use crate::intelliflo::{Fault, Practice};
use crate::sandbox::{Sandbox, fixture};
use crate::support::practice::connected;
use crate::support::terminal::{ended, on_terminal, on_terminal_held, session};

/// The last read of a file of one row, when the bar has begun. Before it are a look for the file, its opening, nine reads
/// for its columns, two of the first pass, two for the hash, and one.
const SECOND_PASS: (&str, u64) = ("leads.csv", 17);

#[test]
fn a_notice_rings_the_bell_and_tells_the_desktop() {
    let sandbox = Sandbox::new();
    let file = fixture("trade-show.xlsx");
    let import = ["import", "leads", &file, "--no-input", "--notify"];
    let (status, said) = on_terminal(100, &sandbox.command(&import));
    assert_eq!(status, 3, "{said}");
    let notice = format!("\u{1b}]9;intake import leads {file}: Finished, but not completely\u{7}");
    assert!(
        said.contains(&notice) && said.ends_with('\u{7}'),
        "{said:?}"
    );
    let plain = ["config", "list", "--notify"];
    let mut console = sandbox.command(&plain);
    console.env("TERM", "linux");
    let (_, said) = on_terminal(100, &console);
    assert!(
        said.ends_with('\u{7}') && !said.contains("\u{1b}]9"),
        "{said:?}"
    );
    // A pipe has no bell.
    assert!(!sandbox.ok(&plain).err.contains('\u{7}'));
    let (_, said) = on_terminal(100, &sandbox.command(&["config", "list"]));
    assert!(!said.contains('\u{7}'), "{said:?}");
}

#[test]
fn a_notice_names_an_argument_that_is_not_utf_8_and_no_value_of_a_flag() {
    let sandbox = Sandbox::new();
    let name = OsStr::from_bytes(b"jun\xe9.csv");
    std::fs::write(
        sandbox.path("").join(name),
        "Last Name,Email\nMoor,ida@example.com\n",
    )
    .unwrap();
    let mut import = sandbox.command(&["import", "--as", "Ida", "leads", "--on-new", "create"]);
    import.arg(name).args(["--no-input", "--notify"]);
    let (status, said) = on_terminal(100, &import);
    assert_eq!(status, 0, "{said}");
    let notice = "\u{1b}]9;intake import leads jun\u{fffd}.csv: Done\u{7}\u{7}";
    assert!(said.ends_with(notice), "{said:?}");
}

#[test]
fn a_rehearsal_says_in_its_bar_that_it_is_one() {
    let sandbox = Sandbox::new();
    sandbox.write("leads.csv", "Last Name,Email\nMoor,ida@example.com\n");
    let import = ["import", "leads", "leads.csv", "--no-input", "--dry-run"];
    let (status, said) = on_terminal_held(100, sandbox.command(&import), SECOND_PASS);
    assert_eq!(status, 0, "{said}");
    let bar = "rehearsal, nothing is written: 1 created";
    assert!(said.contains(bar), "{said:?}");
}

#[test]
fn a_note_is_written_above_a_spinner_and_not_beside_it() {
    let sandbox = Sandbox::new();
    let worker = sandbox.hold("worker");
    sandbox.write("leads.csv", "Last Name,Email\nMoor,ida@example.com\n");
    sandbox.done(&["import", "leads", "leads.csv", "--background"]);
    drop(worker);
    let mut watch = session(100, &sandbox.command(&["jobs", "watch", "1"]));
    let note = watch.expect("The job is queued, and no worker").unwrap();
    let before = String::from_utf8_lossy(note.before()).into_owned();
    let (_, after_spinner) = before.rsplit_once("Job 1 is queued").unwrap();
    assert!(after_spinner.ends_with("\u{1b}[2K"), "{before:?}");
    sandbox.done(&["jobs", "run"]);
    let (status, text) = ended(watch);
    assert_eq!(status, 0, "{text}");
}

#[test]
fn only_a_wait_that_the_service_asks_for_is_counted_down() {
    let (sandbox, server) = connected(Practice::of_fixtures());
    let import = [
        "import",
        "intelliflo",
        "--all",
        "--clients",
        "skip",
        "--no-input",
        "--dry-run",
    ];
    let said = |faults: Vec<Fault>| {
        for fault in faults {
            server.script("GET /v2/clients?", fault);
        }
        on_terminal(100, &sandbox.command(&import)).1
    };
    let asked = said(vec![Fault::later(429, "2")]);
    // The first half second is not drawn, nor a second in which the machine does something else.
    let mut shown = (1..=2).map(|left| format!("asked to wait, {left} s left"));
    assert!(shown.any(|shown| asked.contains(&shown)), "{asked:?}");
    let own = said((0..3).map(|_| Fault::status(503)).collect());
    assert!(own.contains("Fetching the list"), "{own:?}");
    assert!(!own.contains("asked to wait"), "{own:?}");
}
