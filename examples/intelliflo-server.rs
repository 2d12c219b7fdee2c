//! Serves the invented practice of `fixtures/intelliflo` on this machine, to try the import without credentials. It is the
//! server of the tests.

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
        "Serving until Ctrl-C. Connect to it:\n\n  printf '{CLIENT_SECRET}\\n{API_KEY}\\n' | intake connector intelliflo set \\\n    --client-id {CLIENT_ID} --tenant-id {TENANT_ID} --api-base {} --identity-base {} --secrets-stdin\n  intake import intelliflo --all --clients new",
        server.api(),
        server.identity()
    );
    loop {
        std::thread::park();
    }
}
