//! The binary, driven as its users drive it: real files, a real terminal, real signals.
//!
//! What can be tested as a pure rule is tested beside the rule. Here stands what only the binary can show, a file for
//! each command.

#![allow(missing_docs, reason = "a test's name is its documentation")]
#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a failed test panics"
)]

mod cli;
mod faults;
mod model;
mod sandbox;
