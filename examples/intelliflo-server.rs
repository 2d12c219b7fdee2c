//! Serves the invented practice of `fixtures/intelliflo` on this machine, so that the import can be tried without
//! credentials. The tests use the same server.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "the server of the tests"
)]

#[path = "../tests/intelliflo/mod.rs"]
mod intelliflo;

use std::net::TcpListener;

use intelliflo::{API_KEY, CLIENT_ID, CLIENT_SECRET, Practice, Server, TENANT_ID};

fn main() {
    let listener = TcpListener::bind("127.0.0.1:8787").unwrap();
    let server = Server::on(listener, Practice::of_fixtures());
    println!(
        "Serving until Ctrl-C. To import from it, in another terminal:\n\n  export INTAKE_STORE=target/demo/intelliflo.db\n  printf '{CLIENT_SECRET}\\n{API_KEY}\\n' | cargo run -- connector intelliflo set --secrets-stdin \\\n    --client-id {CLIENT_ID} --tenant-id {TENANT_ID} --api-base {} --identity-base {}\n  cargo run -- import intelliflo --all --clients new",
        server.api(),
        server.identity()
    );
    loop {
        std::thread::park();
    }
}
