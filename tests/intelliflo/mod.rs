//! A server on this machine that speaks Intelliflo's API as it is documented, with faults that are scripted.

// The example that serves the practice of the fixtures uses half of it.
#![allow(
    dead_code,
    unused_imports,
    reason = "each user of this module uses its own part"
)]

mod fault;
mod practice;
mod server;
mod tls;

pub use fault::{Fault, bomb};
pub use practice::{Practice, email, person};
pub use server::{API_KEY, CLIENT_ID, CLIENT_SECRET, Server, TENANT_ID};
pub use tls::self_signed;
