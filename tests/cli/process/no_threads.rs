//! A limit on threads and processes (`ulimit -u`, which a plain `sh` does not know): every command that meets it names it and the remedy.
//!
//! The limit does not bind root, and it counts all processes of a user. Where root runs the tests, each test runs its
//! commands as a user of its own.

use std::fs;
use std::os::unix::fs::chown;
use std::path::Path;
use std::process::Command;

use nix::unistd::Uid;

use crate::intelliflo::{Practice, Server};
use crate::sandbox::{Said, Sandbox, fixture, words};
use crate::support::practice::NEW;
use crate::support::practice::connect;
use crate::support::terminal::{ended, session};

const THREADS: &str = "the system gives this process no more threads";
const PROCESSES: &str = "the system gives this user no more processes";
/// The keyring has been asked, by a thread, and its bus is not there.
const NO_BUS: &str = "the system's keyring cannot be used: Platform failure: DBus error: Failed to connect to socket nowhere:";
/// More threads than any command starts.
const ENOUGH: usize = 12;

/// A user who has no other process.
struct User<'s> {
    sandbox: &'s Sandbox,
    id: u32,
}

impl<'s> User<'s> {
    /// The user to whom the folder and a copy of the binary belong from now on.
    fn of(sandbox: &'s Sandbox, id: u32) -> Self {
        // By a process of its own: what another test starts just now would hold a file open that we write.
        let copied = sandbox.shell("cp \"$INTAKE\" intake && chmod 755 intake");
        assert_eq!(copied.status, 0, "{copied}");
        if Uid::current().is_root() {
            give(&sandbox.path(""), id);
        }
        User { sandbox, id }
    }

    /// A command that may have this many processes and threads in all.
    fn command(&self, limit: usize, args: &[&str]) -> Command {
        let mut command = Command::new("/usr/bin/prlimit");
        command.arg(format!("--nproc={limit}"));
        if Uid::current().is_root() {
            let id = self.id.to_string();
            command.args(["setpriv", "--reuid", &id, "--regid", &id, "--clear-groups"]);
        }
        command
            .arg("./intake")
            .args(args)
            .current_dir(self.sandbox.path(""))
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", self.sandbox.path(""))
            .env("INTAKE_STORE", self.sandbox.store())
            .env("INTAKE_USER", "tester")
            // A thread asks the keyring even where no bus answers.
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=nowhere")
            .stdin(fs::File::open(self.sandbox.path("input")).unwrap());
        command
    }

    fn run(&self, limit: usize, args: &[&str]) -> Said {
        let output = self.command(limit, args).output().unwrap();
        Said::of(output, self.sandbox.path("input").parent().unwrap())
    }
}

fn give(path: &Path, to: u32) {
    chown(path, Some(to), Some(to)).unwrap();
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            give(&entry.unwrap().path(), to);
        }
    }
}

/// A store that is connected by a name, which only a thread of the HTTP library resolves.
fn connected() -> (Sandbox, Server) {
    let (sandbox, server) = (Sandbox::new(), Server::start(Practice::of_fixtures()));
    connect(&sandbox, &server);
    let by_name = |base: String| base.replace("127.0.0.1", "localhost");
    sandbox.done(&[
        "connector",
        "intelliflo",
        "set",
        "--api-base",
        &by_name(server.api()),
        "--identity-base",
        &by_name(server.identity()),
    ]);
    sandbox.write("leads.csv", "Last Name,Email\nMoor,ada@example.com\n");
    sandbox.write("typed.xls", fs::read(fixture("typed.xls")).unwrap());
    sandbox.write("input", "s3nt1nel-client-secret\ns3nt1nel-api-key\n");
    (sandbox, server)
}

/// The error names the limit and the remedy, and is the only one.
fn assert_told(said: &Said, what: &str) {
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains(what), "{said}");
    assert!(said.err.contains("raise the limit (ulimit -u)"), "{said}");
    assert!(!said.err.contains("bug in intake"), "{said}");
}

#[test]
fn a_command_that_gets_no_thread_or_process_names_the_limit() {
    let (sandbox, _server) = connected();
    let user = User::of(&sandbox, 61_001);
    for (command, what) in [
        ("import intelliflo --all --clients new", THREADS),
        ("connector intelliflo test", THREADS),
        (
            "connector intelliflo set --keyring --secrets-stdin",
            THREADS,
        ),
        ("store backup copy.db", THREADS),
        ("import leads leads.csv", THREADS),
        ("import leads typed.xls --preview", PROCESSES),
    ] {
        assert_told(&user.run(1, &words(command)), what);
    }
    assert!(!sandbox.path("copy.db").exists());
    let said = user.run(1, &["import", "leads", "leads.csv", "--background"]);
    assert_eq!(said.status, 0, "the job is queued: {said}");
    let told = format!("warning: the job is queued, but no worker could be started: {PROCESSES}");
    assert!(said.err.contains(&told), "{said}");
    assert_eq!(user.run(ENOUGH, &["store", "check"]).status, 0);
}

#[test]
fn a_program_that_cannot_be_told_names_the_limit() {
    let (sandbox, _server) = connected();
    sandbox.done(&["import", "leads", "leads.csv"]);
    sandbox.set("notify.command", "/bin/true");
    // A job whose import another has done starts no thread, and the program is told of it.
    sandbox.sql(
        "CREATE TEMP TABLE twin AS SELECT * FROM job WHERE id = 1;
         INSERT INTO job (id, kind, source, size, hash, fingerprint, settings, header, status, read, blank, by, process, started_at, orders)
           SELECT 2, kind, source, size, hash, fingerprint, settings, header, 'queued', read, blank, by, process, started_at,
             json_set(orders, '$.in_background', json('true')) FROM twin;",
    );
    let user = User::of(&sandbox, 61_002);
    let said = user.run(1, &["jobs", "run"]);
    let told = format!("warning: notify.command: /bin/true cannot be run: {PROCESSES}");
    assert!(said.err.contains(&told), "{said}");
    assert!(said.err.contains("raise the limit (ulimit -u)"), "{said}");
}

#[test]
fn with_any_number_of_threads_a_command_works_or_names_the_limit() {
    let (sandbox, _server) = connected();
    let user = User::of(&sandbox, 61_003);
    let import = [&["import", "intelliflo"], NEW].concat();
    let keyring = "connector intelliflo set --keyring --secrets-stdin";
    let mut is_done = false;
    for limit in 1..=ENOUGH {
        let said = user.run(limit, &import);
        is_done = said.status == 0;
        if !is_done {
            assert_told(&said, THREADS);
        }
        let said = user.run(limit, &words(keyring));
        if !said.err.contains(NO_BUS) {
            assert_told(&said, THREADS);
        }
    }
    assert!(is_done || !Uid::current().is_root());
}

#[test]
fn at_a_terminal_nothing_turns_without_a_thread_and_all_else_works() {
    let (sandbox, _server) = connected();
    let user = User::of(&sandbox, 61_004);
    for limit in 1..=ENOUGH {
        let args = [&["import", "intelliflo"], NEW].concat();
        let (status, text) = ended(session(100, &user.command(limit, &args)));
        assert!(!text.contains("bug in intake"), "{limit}: {text}");
        assert!(status == 0 || text.contains(THREADS), "{limit}: {text}");
    }
}

#[test]
fn a_job_is_watched_without_a_thread() {
    let (sandbox, _server) = connected();
    let worker = sandbox.hold("worker");
    sandbox.done(&["import", "leads", "leads.csv", "--background"]);
    let user = User::of(&sandbox, 61_005);
    let mut watch = session(100, &user.command(1, &["jobs", "watch", "1"]));
    watch.expect("queued").unwrap();
    drop(worker);
    assert_eq!(user.run(ENOUGH, &["jobs", "run"]).status, 0);
    let (status, text) = ended(watch);
    assert_eq!(status, 0, "{text}");
    assert!(text.contains("created"), "{text}");
}
