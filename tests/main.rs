//! Tests of the library and of the binary.
//!
//! A rule is tested beside its code. `library` runs whole imports without a process. `cli` drives the binary as its users
//! do, with real files, a real terminal and real signals. `model` compares the binary with a model of it, and `faults`
//! makes system calls fail.

#![allow(missing_docs, reason = "a test's name is its documentation")]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failed test panics"
)]

mod cli;
mod faults;
mod intelliflo;
mod layers;
mod library;
mod model;
mod sandbox;
mod support;
