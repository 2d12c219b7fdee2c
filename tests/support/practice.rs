//! A connection to a practice at Intelliflo, and imports of its people.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::Stdio;

use serde_json::Value;

use crate::intelliflo::{CLIENT_ID, Practice, Server, TENANT_ID};
use crate::sandbox::{Said, Sandbox, assert_balanced};

/// The secrets as standard input gives them.
pub const SECRETS: &str = "s3nt1nel-client-secret\ns3nt1nel-api-key\n";

/// Imports all people, each with a client of its own.
pub const NEW: &[&str] = &["--all", "--clients", "new"];

/// Imports the people of `with_contacts`, without clients.
pub const MEANT: &[&str] = &["--select", "1001,1002,1006", "--clients", "skip"];

/// Sets up the connector to a server, with waits that are short.
pub fn connect(sandbox: &Sandbox, server: &Server) {
    sandbox.set("intelliflo.longest_wait", "2");
    sandbox.set("intelliflo.requests_per_second", "100000");
    let bases = [&server.api()[..], &server.identity()];
    let said = set(
        sandbox,
        &["--api-base", bases[0], "--identity-base", bases[1]],
    );
    assert_eq!(said.status, 0, "{said}");
}

/// Sets up the connector with the secrets on standard input.
pub fn set(sandbox: &Sandbox, args: &[&str]) -> Said {
    let own = [
        "connector",
        "intelliflo",
        "set",
        "--client-id",
        CLIENT_ID,
        "--tenant-id",
        TENANT_ID,
        "--secrets-stdin",
    ];
    run_with_input(sandbox, &[&own[..], args].concat(), SECRETS)
}

/// Runs a command that reads this from standard input.
pub fn run_with_input(sandbox: &Sandbox, args: &[&str], input: &str) -> Said {
    let mut child = sandbox
        .command(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It may have ended without reading.
    drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
    Said::of(
        child.wait_with_output().unwrap(),
        sandbox.path("store").parent().unwrap(),
    )
}

/// A sandbox that is connected to a practice.
pub fn connected(practice: Practice) -> (Sandbox, Server) {
    let (sandbox, server) = (Sandbox::new(), Server::start(practice));
    connect(&sandbox, &server);
    (sandbox, server)
}

pub fn run(sandbox: &Sandbox, args: &[&str]) -> Said {
    sandbox.run(&[&["import", "intelliflo"], args].concat())
}

pub fn import(sandbox: &Sandbox, args: &[&str]) -> (i32, Value) {
    let (status, result) = sandbox.json(&[&["import", "intelliflo"], args].concat());
    assert_balanced(&result);
    (status, result)
}

/// The counts of a result that are not nought.
pub fn counts(result: &Value) -> BTreeMap<String, u64> {
    let is_count = |key: &str| !matches!(key, "job" | "duration_ms");
    let numbers = result.as_object().unwrap().iter();
    numbers
        .filter(|(key, _)| is_count(key))
        .filter_map(|(key, value)| Some((key.clone(), value.as_u64()?)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

pub fn counted(pairs: &[(&str, u64)]) -> BTreeMap<String, u64> {
    let pairs = pairs.iter().map(|(key, count)| ((*key).to_owned(), *count));
    pairs.collect()
}

pub fn contacts(sandbox: &Sandbox) -> Vec<Value> {
    let (_, contacts) = sandbox.json(&["contact", "list"]);
    contacts.as_array().unwrap().clone()
}

pub fn clients(sandbox: &Sandbox) -> Vec<Value> {
    let (_, clients) = sandbox.json(&["client", "list"]);
    clients.as_array().unwrap().clone()
}

/// Some fields of every contact, a line each.
pub fn lines(sandbox: &Sandbox, keys: &[&str]) -> String {
    let text = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let line = |contact: &Value| {
        let cells: Vec<String> = keys.iter().map(|key| text(&contact[key])).collect();
        cells.join(" | ")
    };
    let lines: Vec<String> = contacts(sandbox).iter().map(line).collect();
    lines.join("\n")
}

/// A sandbox with contacts who may be people of the fixtures.
pub fn with_contacts() -> (Sandbox, Server) {
    let (sandbox, server) = connected(Practice::of_fixtures());
    for args in [
        &[
            "Amara",
            "--email",
            "AMARA.OKAFOR@example.com",
            "--last-name",
            "O.",
        ][..],
        &["Bernard", "--email", "ben.castell@example.com"],
        &[
            "Finn",
            "--last-name",
            "Galagher",
            "--email",
            "finn@example.org",
        ],
    ] {
        drop(sandbox.ok(&[&["contact", "add"], args].concat()));
    }
    (sandbox, server)
}
