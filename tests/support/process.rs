//! Commands that run beside the test: how they start and end, what they have done so far, and signals to them.

use std::io::{PipeWriter, Read, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use nix::fcntl::{FcntlArg, OFlag, fcntl};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::sandbox::{Said, Sandbox};

pub fn start(sandbox: &Sandbox, args: &[&str]) -> Child {
    let mut command = sandbox.command(args);
    command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

pub fn end_of(sandbox: &Sandbox, child: Child) -> Said {
    Said::of(child.wait_with_output().unwrap(), &sandbox.path(""))
}

/// As `end_of`, and kills the process if it does not end in time.
pub fn end_within(time: Duration, sandbox: &Sandbox, mut child: Child) -> Said {
    let since = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if since.elapsed() > time {
            child.kill().unwrap();
            panic!("the process has not ended in {time:?}");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    end_of(sandbox, child)
}

/// Sends a signal to a process.
pub fn signal(name: &str, child: &Child) {
    let sent = Command::new("kill")
        .args(["-s", name, &child.id().to_string()])
        .status();
    assert!(sent.unwrap().success(), "{name} was sent");
}

/// Waits until something is so, which a process brings about before its end.
pub fn wait_until(child: &mut Child, is_so: impl Fn() -> bool) {
    while !is_so() {
        if let Some(ended) = child.try_wait().unwrap() {
            let mut said = String::new();
            let err = child.stderr.as_mut();
            drop(err.map(|err| err.read_to_string(&mut said)));
            panic!("it ended too early, with {ended}: {said}");
        }
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Opens the store that a process is making just now; none before it is there. To open it must not make it, and to close it
/// must not remove its log.
fn opened(sandbox: &Sandbox) -> Option<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
    let store = Connection::open_with_flags(sandbox.store(), flags).ok()?;
    let keep_log = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
    store.set_db_config(keep_log, true).ok()?;
    Some(store)
}

/// The status of the first job; none before it is there.
pub fn status_of_first_job(sandbox: &Sandbox) -> Option<String> {
    let select = "SELECT status FROM job WHERE id = 1";
    opened(sandbox)?
        .query_row(select, [], |row| row.get(0))
        .ok()
}

/// Waits until a job has stored some rows; false if its process has ended before.
pub fn has_rows(sandbox: &Sandbox, job: i64, child: &mut Child) -> bool {
    let cursor = || {
        let store = opened(sandbox)?;
        let select = "SELECT cursor FROM job WHERE id = ?";
        let cursor: i64 = store.query_row(select, [job], |row| row.get(0)).ok()?;
        Some(cursor)
    };
    while cursor().is_none_or(|cursor| cursor == 0) {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    true
}

/// Runs a command that writes, beside an import that is held still meanwhile and then goes on.
pub fn run_beside(sandbox: &Sandbox, import: &Child, args: &[&str]) -> Said {
    signal("STOP", import);
    let command = start(sandbox, args);
    // Longer than an import goes on without letting others in: they get their turn after the open batch.
    std::thread::sleep(Duration::from_millis(600));
    signal("CONT", import);
    end_of(sandbox, command)
}

/// The copies of inputs beside the store.
pub fn copies(sandbox: &Sandbox) -> Vec<String> {
    let Ok(folder) = std::fs::read_dir(sandbox.path("store/intake.db.queue")) else {
        return Vec::new();
    };
    let mut names: Vec<String> = folder
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

pub fn ended_jobs(sandbox: &Sandbox) -> i64 {
    let count = "SELECT count(*) FROM job WHERE ended_at IS NOT NULL";
    let store = opened(sandbox);
    store
        .and_then(|store| store.query_row(count, [], |row| row.get(0)).ok())
        .unwrap_or(0)
}

/// Fills a pipe: who writes into it waits until somebody reads.
pub fn fill(pipe: &PipeWriter) {
    let flags = |flags| fcntl(pipe, FcntlArg::F_SETFL(flags)).unwrap();
    flags(OFlag::O_NONBLOCK);
    while (&mut &*pipe).write(b" ").is_ok() {}
    flags(OFlag::empty());
}
