//! Limits that a shell sets: what meets them fails with a word, and nothing is lost.

use std::fmt::Write;

use serde_json::json;

use crate::sandbox::{Said, Sandbox};

const ROWS: usize = 20_000;
/// 1 MiB in the blocks of `ulimit -f`: more than a new store has, less than these rows take.
const SMALL_FILES: &str = "ulimit -f 2048";
/// A thread's stack that is larger than all of the memory that may be had. The limit on threads (`ulimit -u`) does not hold
/// for root, as which tests may run.
const NO_THREADS: &str = "ulimit -v 4000000; export RUST_MIN_STACK=100000000000";

const FILE_SIZE: &str = "the limit of the shell on the size of files is reached";
const THREADS: &str = "the system gives this process no more threads";

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    let mut text = "First Name,Last Name,Email,Company\n".to_owned();
    for row in 0..ROWS {
        let company = "Company ".repeat(10);
        writeln!(text, "Given{row},Family{row},p{row}@example.com,{company}").unwrap();
    }
    sandbox.write("leads.csv", text);
    sandbox.set("region", "GB");
    sandbox
}

fn limited(sandbox: &Sandbox, limit: &str, command: &str) -> Said {
    sandbox.shell(&format!("{limit}; exec $INTAKE {command}"))
}

/// The error has a name and a remedy, and is the command's own.
fn assert_told(said: &Said, what: &str, fix: &str) {
    assert_eq!(said.status, 1, "{said}");
    assert!(said.err.contains(what) && said.err.contains(fix), "{said}");
    assert!(!said.err.contains("bug in intake"), "{said}");
}

/// Without the limit all rows come in, each once.
fn assert_nothing_lost(sandbox: &Sandbox, command: &[&str]) {
    assert_eq!(sandbox.run(&["store", "check"]).status, 0);
    let said = sandbox.run(command);
    assert_eq!(said.status, 0, "{said}");
    assert_eq!(sandbox.lead_count(), ROWS);
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    assert_eq!(jobs.as_array().unwrap().len(), 1, "{jobs}");
    assert_eq!(jobs[0]["created"], json!(ROWS), "{jobs}");
}

#[test]
fn an_import_that_meets_a_limit_says_so_and_goes_on_without_it() {
    for (limit, what, fix) in [
        (SMALL_FILES, FILE_SIZE, "ulimit -f"),
        (NO_THREADS, THREADS, "ulimit -u"),
    ] {
        for flags in ["", " --atomic"] {
            let sandbox = sandbox();
            let command = format!("import leads leads.csv{flags}");
            let said = limited(&sandbox, limit, &command);
            assert_told(&said, what, fix);
            let words: Vec<&str> = command.split_whitespace().collect();
            assert_nothing_lost(&sandbox, &words);
        }
    }
}

#[test]
fn a_worker_that_meets_a_limit_says_so_in_its_job() {
    for (limit, what, fix) in [
        (SMALL_FILES, FILE_SIZE, "ulimit -f"),
        (NO_THREADS, THREADS, "ulimit -u"),
    ] {
        let sandbox = sandbox();
        let worker = sandbox.hold("worker");
        sandbox.done(&["import", "leads", "leads.csv", "--background"]);
        drop(worker);
        assert_told(&limited(&sandbox, limit, "jobs run"), what, fix);
        let (_, job) = sandbox.json(&["jobs", "show", "1"]);
        assert_eq!(job["status"], "interrupted", "{job}");
        assert!(job["error"].to_string().contains(what), "{job}");
        assert_nothing_lost(&sandbox, &["jobs", "run"]);
    }
}

#[test]
fn other_files_that_meet_the_limit_name_it_too() {
    let sandbox = sandbox();
    sandbox.done(&["import", "leads", "leads.csv"]);
    sandbox.done(&["client", "add", "Moor", "--type", "trust"]);
    for command in [
        "store backup copy.db",
        "lead export --out export.csv",
        "document add 1 leads.csv",
        "import leads leads.csv --background --again",
    ] {
        let said = limited(&sandbox, "ulimit -f 200", command);
        assert_told(&said, FILE_SIZE, "ulimit -f");
    }
    assert_eq!(sandbox.run(&["store", "check"]).status, 0);
    let (_, jobs) = sandbox.json(&["jobs", "list"]);
    assert_eq!(jobs.as_array().unwrap().len(), 1, "{jobs}");
}
