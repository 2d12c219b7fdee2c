//! Faults on purpose: a shim in front of the C library that makes the n-th write, sync or rename of the binary fail, or
//! kills it there; and a sweep that does so at every one of them.

use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::sandbox::{Said, Sandbox};

/// What goes wrong at a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The process dies before it.
    Kill,
    /// The process dies in the midst of it, if it is a write.
    Torn,
    /// The machine loses its power: what was written and not synced is lost with the process.
    PowerLoss,
    /// There is no room, this once.
    NoRoom,
    /// The disk fails, this once.
    DiskError,
    /// There is no room, from there on.
    DiskFull,
    /// The disk fails, from there on.
    DiskGone,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Kill => "kill",
            Kind::Torn => "torn",
            Kind::PowerLoss => "power",
            Kind::NoRoom | Kind::DiskFull => "ENOSPC",
            Kind::DiskError | Kind::DiskGone => "EIO",
        }
    }

    /// Whether the process cannot live on.
    pub fn is_deadly(self) -> bool {
        matches!(self, Kind::Kill | Kind::Torn | Kind::PowerLoss)
    }

    fn stays(self) -> bool {
        matches!(self, Kind::DiskFull | Kind::DiskGone)
    }
}

/// The shim, compiled once for all tests of a run.
fn shim() -> &'static Path {
    static SHIM: OnceLock<PathBuf> = OnceLock::new();
    SHIM.get_or_init(|| {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/shim.c");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let name = format!("shim-{}.so", std::process::id());
        let shim = folder.join(name);
        let compiled = Command::new("cc")
            .args([
                "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o",
            ])
            .args([&shim, &source])
            .status();
        assert!(
            compiled.expect("a C compiler").success(),
            "the shim compiles"
        );
        shim
    })
}

/// Prepares a command to run with the shim. `at` is the call that goes wrong, 0 none.
pub fn with_shim<'c>(
    command: &'c mut Command,
    report: &Path,
    kind: Kind,
    at: u64,
) -> &'c mut Command {
    command
        .env("LD_PRELOAD", shim())
        .env("FAULT_KIND", kind.name())
        .env("FAULT_AT", at.to_string())
        .env("FAULT_REPORT", report);
    if kind.stays() {
        command.env("FAULT_STAYS", "1");
    }
    command
}

/// Runs a command to which all disks are of one kind, by its number in statfs(2).
pub fn run_on_disk(sandbox: &Sandbox, args: &[&str], kind: u32) -> Said {
    let mut command = sandbox.command(args);
    command
        .env("LD_PRELOAD", shim())
        .env("FAULT_DISK", kind.to_string());
    Said::of(command.output().unwrap(), &sandbox.path(""))
}

/// Runs a command that finds no room for files whose path holds `only`, from their n-th call on.
pub fn run_without_room(sandbox: &Sandbox, args: &[&str], only: &str, at: u64) -> Faulted {
    let mut command = sandbox.command(args);
    command.env("FAULT_ONLY", only);
    run_command(sandbox, command, Kind::DiskFull, at)
}

/// Starts a command that stops itself once it has first looked for a file whose path ends so, and waits until it has.
pub fn held_at(sandbox: &Sandbox, args: &[&str], path: &str) -> Child {
    held_at_look(sandbox, args, (path, 1))
}

/// The same at the n-th look.
pub fn held_at_look(sandbox: &Sandbox, args: &[&str], (path, look): (&str, u64)) -> Child {
    let mut command = sandbox.command(args);
    hold_at_look(&mut command, (path, look));
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    wait_until_held(child.id(), path);
    child
}

/// Makes a command stop itself at the n-th look for a file whose path ends so.
pub fn hold_at_look(command: &mut Command, (path, look): (&str, u64)) {
    command
        .env("LD_PRELOAD", shim())
        .env("FAULT_HOLD", path)
        .env("FAULT_HOLD_AT", look.to_string());
}

/// Waits until a process has stopped itself.
pub fn wait_until_held(process: u32, path: &str) {
    let status = format!("/proc/{process}/status");
    let is = |state| {
        let status = std::fs::read_to_string(&status).unwrap();
        status.contains(&format!("State:\t{state}"))
    };
    while !is("T") {
        assert!(!is("Z"), "the process never looked for {path}");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// What a command did under the shim.
pub struct Faulted {
    /// What it said.
    pub said: Said,
    /// Whether it was killed.
    pub is_killed: bool,
    /// The shim's own proof.
    pub report: String,
}

/// Runs a command under the shim.
pub fn run(sandbox: &Sandbox, args: &[&str], kind: Kind, at: u64) -> Faulted {
    run_command(sandbox, sandbox.command(args), kind, at)
}

fn run_command(sandbox: &Sandbox, mut command: Command, kind: Kind, at: u64) -> Faulted {
    let report = sandbox.path("report");
    drop(std::fs::remove_file(&report));
    let output = with_shim(&mut command, &report, kind, at).output().unwrap();
    Faulted {
        is_killed: output.status.signal() == Some(9),
        said: Said::of(output, &sandbox.path("")),
        report: std::fs::read_to_string(&report).unwrap_or_default(),
    }
}

/// What is to be swept.
pub struct Scenario<'s> {
    /// Makes the sandbox in copies of which the command is run.
    pub prepare: &'s dyn Fn() -> Sandbox,
    /// The lock that is held while the command runs.
    pub hold: Option<&'s str>,
    /// The command that is hit.
    pub command: &'s [&'s str],
    /// What an operator does afterwards; gets everything to where it would have been.
    pub recover: &'s dyn Fn(&Sandbox),
    /// Whether there is a store before, which must then be readable on a full disk.
    pub is_store_there: bool,
    /// How the command ends where nothing goes wrong.
    pub status: i32,
}

/// How often the calls of a command are counted again.
const RECOUNTS: usize = 2;

/// Makes calls of the command go wrong, one after the other. Each time a fresh process then finds the store sound, a
/// command that says that it is done is, and what the operator does afterwards leads to where it would have been without
/// the fault. Gives at how many points a fault fired.
pub fn sweep(scenario: &Scenario<'_>, kind: Kind) -> u64 {
    let prepared = (scenario.prepare)();
    let run_at = |sandbox: &Sandbox, at| {
        let held = scenario.hold.map(|name| sandbox.hold(name));
        let run = run(sandbox, scenario.command, kind, at);
        drop(held);
        run
    };
    let sandbox = prepared.copy();
    let counted = run_at(&sandbox, 0);
    assert_eq!(counted.said.status, scenario.status, "{}", counted.said);
    let done = dump(&sandbox);
    (scenario.recover)(&sandbox);
    assert_whole(&sandbox);
    let recovered = dump(&sandbox);
    // On a busy machine a second thread may make more calls. No run makes fewer than the quickest.
    let again = (0..RECOUNTS).map(|_| run_at(&prepared.copy(), 0).report);
    let counts = again.chain([counted.report]).map(|report| calls(&report));
    let calls = counts.min().unwrap();
    let mut points = points(calls, kind);
    if kind == Kind::PowerLoss {
        // Right after the command has said that it is done.
        points.push(calls + 1);
    }
    let mut fired = 0;
    for &at in &points {
        let sandbox = prepared.copy();
        let hit = run_at(&sandbox, at);
        let place = format!("{kind:?} at call {at}, {}: {}", hit.report.trim(), hit.said);
        if hit.report.is_empty() && at + 3 > calls {
            // A run may have a call less than another one; then there was no such point.
            continue;
        }
        fired += 1;
        assert!(hit.report.starts_with("fired "), "the fault fired: {place}");
        let is_over = hit.report.starts_with("fired exit");
        assert_eq!(hit.is_killed, kind.is_deadly() && !is_over, "{place}");
        if sandbox.store().exists() {
            assert_whole_at(&sandbox, &place);
        }
        if hit.said.status == scenario.status && !hit.said.err.contains("warning:") {
            assert_same(&dump(&sandbox), &done, &place);
        }
        if kind == Kind::DiskFull && scenario.is_store_there {
            let read = run(&sandbox, &["jobs", "list"], kind, 1);
            assert_eq!(read.said.status, 0, "{}\nafter {place}", read.said);
        }
        (scenario.recover)(&sandbox);
        assert_whole_at(&sandbox, &place);
        assert_same(&dump(&sandbox), &recovered, &place);
    }
    fired
}

/// How many calls the shim has counted, which proves that it was there.
pub fn calls(report: &str) -> u64 {
    let calls = report.trim().strip_prefix("calls ");
    calls
        .unwrap_or_else(|| panic!("the shim is loaded: {report}"))
        .parse()
        .unwrap()
}

/// The first and last calls, and of those between them one in so many as `INTAKE_FAULTS` says (30, if nothing), other ones
/// for each kind of fault; with `INTAKE_FAULTS=all` every one.
pub fn points(calls: u64, kind: Kind) -> Vec<u64> {
    let one_in = match std::env::var("INTAKE_FAULTS") {
        Err(_) => 30,
        Ok(all) if all == "all" => 1,
        Ok(number) => number.parse().expect("INTAKE_FAULTS is a number, or all"),
    };
    let is_wanted =
        |at: &u64| *at == 1 || at + 3 > calls || (at + kind as u64).is_multiple_of(one_in);
    (1..=calls).filter(is_wanted).collect()
}

/// A fresh process finds that every row is accounted for and the file is sound.
pub fn assert_whole(sandbox: &Sandbox) {
    assert_whole_at(sandbox, "");
}

fn assert_whole_at(sandbox: &Sandbox, place: &str) {
    let said = sandbox.run(&["store", "check", "--format", "json"]);
    // A file without a byte becomes a store by the next command that writes.
    let is_empty = std::fs::metadata(sandbox.store()).is_ok_and(|file| file.len() == 0);
    let is_missing = is_empty && said.out.contains("\"missing\"");
    let expected = if is_missing { 6 } else { 0 };
    assert_eq!(said.status, expected, "{said}\nafter {place}");
}

pub fn assert_same(found: &[String], expected: &[String], place: &str) {
    let differing = found.iter().zip(expected).find(|(a, b)| a != b);
    assert_eq!(differing, None, "{place}");
    assert_eq!(found.len(), expected.len(), "{place}");
}

/// All that must not depend on what happened on the way, line by line: times, processes and durations do.
pub fn dump(sandbox: &Sandbox) -> Vec<String> {
    const PASSING: [&str; 5] = ["at", "duration_ms", "process", "path", "orders"];
    if !sandbox.store().exists() {
        return Vec::new();
    }
    let store = Connection::open(sandbox.store()).unwrap();
    let mut lines = Vec::new();
    for table in [
        "job", "job_row", "lead", "change", "client", "contact", "link", "adviser", "activity",
        "document",
    ] {
        // A store of an older version need not have it.
        let Ok(mut statement) = store.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))
        else {
            continue;
        };
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells = names
                .iter()
                .enumerate()
                .filter(|(_, name)| !PASSING.contains(&name.as_str()));
            let cells: Vec<String> = cells
                .map(|(at, name)| match row.get::<_, Value>(at).unwrap() {
                    Value::Integer(_) if name.ends_with("_at") => name.clone(),
                    // A time in the history.
                    Value::Text(text) if is_moment(&text) => name.clone(),
                    value => format!("{name}={value:?}"),
                })
                .collect();
            lines.push(format!("{table}: {}", cells.join(" ")));
        }
    }
    lines.extend(documents(sandbox));
    lines
}

/// Whether a text is a moment of these years, in seconds since 1970.
fn is_moment(text: &str) -> bool {
    text.parse::<i64>()
        .is_ok_and(|number| (1_700_000_000..2_000_000_000).contains(&number))
}

/// The files of documents, with their sizes.
fn documents(sandbox: &Sandbox) -> Vec<String> {
    let Ok(folder) = std::fs::read_dir(sandbox.path("store/intake.db.documents")) else {
        return Vec::new();
    };
    let paths = folder.map(|entry| entry.unwrap().path());
    let mut lines: Vec<String> = paths
        .filter(|path| path.file_name().is_some_and(|name| name != ".lock"))
        .filter(|path| path.is_file())
        .map(|path| format!("{} {}", path.display(), path.metadata().unwrap().len()))
        .map(|line| line.split('/').next_back().unwrap().to_owned())
        .collect();
    lines.sort();
    lines
}
