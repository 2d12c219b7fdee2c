//! A test that waits for a process which never ends would hold up the whole run: the process is killed, and the test fails.

use std::io::{Write, stderr};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// Many times longer than the slowest test takes on two cores.
const LIMIT: Duration = Duration::from_mins(4);

/// Watches over the processes in a folder for as long as this lives.
pub struct Watchdog {
    _alive: Sender<()>,
}

/// Kills all processes that work in a folder once it is watched for longer than the limit, and tells which.
pub fn watch(folder: &Path) -> Watchdog {
    watch_for(LIMIT, folder)
}

fn watch_for(limit: Duration, folder: &Path) -> Watchdog {
    let (alive, gone) = channel();
    let folder = folder.to_owned();
    let thread = std::thread::current();
    std::thread::spawn(move || {
        while gone.recv_timeout(limit) == Err(RecvTimeoutError::Timeout) {
            // Not `eprintln`: that is kept back until the end of the test.
            let mut line = format!("{} is still running.", thread.name().unwrap_or("A test"));
            for killed in kill_all_in(&folder) {
                line += &format!(" Killed: {killed}.");
            }
            drop(writeln!(stderr(), "{line}"));
        }
    });
    Watchdog { _alive: alive }
}

/// Kills the processes that work in a folder; gives their numbers, states and command lines.
fn kill_all_in(folder: &Path) -> Vec<String> {
    let own = std::fs::read_link("/proc/self/exe").unwrap();
    let child = format!("\nPPid:\t{}\n", std::process::id());
    let mut killed = Vec::new();
    for process in std::fs::read_dir("/proc").unwrap() {
        let process = process.unwrap();
        let id = process.file_name().to_string_lossy().into_owned();
        // What cannot be read has ended, or is not ours.
        let read = |name| std::fs::read_to_string(process.path().join(name)).unwrap_or_default();
        let link = |name| std::fs::read_link(process.path().join(name)).unwrap_or_default();
        let status = read("status");
        // A child of ours that has not become the command yet.
        let is_copy = status.contains(&child) && link("exe") == own;
        if link("cwd").starts_with(folder) || is_copy {
            let state = status.lines().find(|line| line.starts_with("State:"));
            let command = read("cmdline").replace('\0', " ");
            killed.push(format!("{id}, {}, {command}", state.unwrap_or_default()));
            drop(Command::new("kill").args(["-s", "KILL", &id]).status());
        }
    }
    killed
}

#[test]
fn a_process_that_never_ends_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let watched = watch_for(Duration::from_millis(100), folder.path());
    let mut sleep = Command::new("sleep");
    let ended = sleep.arg("600").current_dir(&folder).status().unwrap();
    assert_eq!(ended.signal(), Some(9));
    drop(watched);
}
