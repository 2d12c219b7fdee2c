//! The words of each kind of error, with its exit status. (Interrupted imports: `jobs/interruption.rs`.)

use std::process::Command;

use intake::error::Kind;

use crate::sandbox::Sandbox;
use crate::support::terminal::{CTRL_C, ended, session};

/// A kind, a command that ends with it, and what standard error has: what happened, then what to do.
const CASES: &[(Kind, &[&str], &str)] = &[
    (
        Kind::Failure,
        &["jobs", "show", "9"],
        "error: there is no job 9\n hint: `intake jobs list` shows all.\n",
    ),
    (
        Kind::Failure,
        &["import", "leads", "july.csv"],
        "error: cannot read july.csv: No such file or directory (os error 2)\n hint: Check the path and its permissions.\n",
    ),
    (
        Kind::Usage,
        &["store", "backup", "june.csv"],
        "error: june.csv exists\n hint: Nothing was written. Choose another path: a backup never overwrites a file.\n",
    ),
    (
        Kind::Usage,
        &["lead", "show"],
        "error: the following required arguments were not provided:\n  <LEAD>\n\nUsage: intake lead show <LEAD>\n\nFor more information, try '--help'.\n",
    ),
    (
        Kind::Usage,
        &["lead", "delete", "1"],
        "To delete: lead 1, Ida Moor.\nerror: deleting a lead needs a confirmation\n hint: Add --yes.\n",
    ),
    (
        Kind::Usage,
        &["jobs", "lst"],
        "error: unrecognized subcommand 'lst'\n\n  tip: a similar subcommand exists: 'list'\n\nUsage: intake jobs [OPTIONS] <COMMAND>\n\nFor more information, try '--help'.\n",
    ),
];

/// What another import makes of a command.
const BUSY: &str = "error: another import, or an undo, is running on this store: another process\n hint: Run the same command again when it has ended (`intake jobs list` shows it), or let it wait: --wait 10m.\n";
/// What a file that is no store makes of a command.
const UNUSABLE: &str = "error: [folder]/store/intake.db is damaged, or is not a store\n hint: Nothing was written. Use another store with --store, or restore a backup.\n";

/// A store with one lead.
fn store() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.done(&["lead", "add", "Ida Moor", "--email", "ida@example.com"]);
    sandbox.write(
        "june.csv",
        "First Name,Last Name,Email\nUma,Roy,uma@example.com\n",
    );
    sandbox
}

#[test]
fn every_kind_of_error_says_what_happened_and_what_to_do() {
    let sandbox = store();
    for (kind, args, words) in CASES {
        let said = sandbox.run(args);
        let ended = (said.status, said.out.as_str(), said.err.as_str());
        assert_eq!(ended, (i32::from(kind.status()), "", *words), "{args:?}");
    }
    // The lock of an import.
    let lock = std::fs::File::create(sandbox.path("store/intake.db.lock")).unwrap();
    lock.lock().unwrap();
    let said = sandbox.run(&["import", "leads", "june.csv", "--no-input"]);
    drop(lock);
    let busy = i32::from(Kind::Busy.status());
    assert_eq!((said.status, said.err.as_str()), (busy, BUSY));
    std::fs::write(sandbox.store(), "no store").unwrap();
    let said = sandbox.run(&["lead", "list"]);
    let unusable = i32::from(Kind::Unusable.status());
    assert_eq!((said.status, said.err.as_str()), (unusable, UNUSABLE));
}

#[test]
fn ctrl_c_at_a_question_writes_nothing_and_ends_with_130() {
    let sandbox = store();
    let mut asked = session(100, &sandbox.command(&["lead", "delete", "1"]));
    asked.expect("[y/N]").unwrap();
    asked.send(CTRL_C).unwrap();
    let (status, said) = ended(asked);
    assert_eq!(status, i32::from(Kind::Aborted.status()), "{said}");
    sandbox.done(&["lead", "show", "1"]);
}

#[test]
fn a_closed_pipe_is_no_error() {
    let sandbox = store();
    let binary = env!("CARGO_BIN_EXE_intake");
    let script = format!("'{binary}' config list | head -0; echo ${{PIPESTATUS[0]}}");
    let output = Command::new("bash")
        .args(["-c", &script])
        .env("INTAKE_STORE", sandbox.store())
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), "0\n");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}
