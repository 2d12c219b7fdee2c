//! Intelliflo Office: its clients over HTTP, as rows with fixed headers in a private spool.
//!
//! A fetch is whole before a row is written: one page missing, and there is no source. Nothing is fetched that is not
//! imported. What the API answers is `wire`, what of it is taken is `person` and `income` (pure), how it is asked is
//! `client`, in which order is `sweep`'s and `fetch`'s. Where secrets are kept is `connector`'s.

mod address;
mod answer;
mod client;
mod collection;
mod employment;
mod fetch;
mod income;
mod person;
mod sweep;
mod taking;
mod wait;
mod wire;

use std::time::Duration;

pub use address::{API_BASE, Base, IDENTITY_BASE};
pub use client::Client;
pub use fetch::{Fetched, Readable, fetch_details, probe};
pub use person::{Person, Warning};
pub use sweep::{Listed, Sweep, sweep};
pub use taking::Taking;

use crate::secret::Secret;

/// The columns of a fetched person. All but the first are fields of a contact.
pub const COLUMNS: [&str; 11] = [
    "intelliflo_id",
    "first_name",
    "last_name",
    "title",
    "job_title",
    "email",
    "phone",
    "date_of_birth",
    "employment_status",
    "annual_income",
    "target_retirement_age",
];

/// Who we are to the API, and where it is.
#[derive(Clone, Debug)]
pub struct Access {
    /// The application.
    pub client_id: String,
    /// The practice.
    pub tenant_id: String,
    /// The application's secret.
    pub secret: Secret,
    /// What every request carries besides its token.
    pub api_key: Secret,
    /// Where the data is.
    pub api: Base,
    /// Where we sign in.
    pub identity: Base,
}

/// How hard the API is asked.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How often a request is tried.
    pub tries: u32,
    /// The longest wait between two tries.
    pub longest_wait: Duration,
    /// How long an answer may take.
    pub timeout: Duration,
    /// Requests under way at once.
    pub parallel: usize,
    /// Requests a second.
    pub per_second: u32,
    /// How long the list of clients, or the details of all people, may take.
    pub total: Duration,
    /// Whether a list with fewer items than the server counts has failed.
    pub checks_counts: bool,
}

/// What is read, and the scope it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// The clients of the practice.
    Clients,
    /// Addresses and numbers of a client.
    ContactDetails,
    /// What a client does.
    Employments,
    /// What a client earns.
    Incomes,
}

impl Resource {
    /// What is read for each person.
    pub const DETAILS: [Resource; 3] = [
        Resource::ContactDetails,
        Resource::Employments,
        Resource::Incomes,
    ];

    /// The last part of its address.
    pub fn segment(self) -> &'static str {
        match self {
            Resource::Clients => "clients",
            Resource::ContactDetails => "contactdetails",
            Resource::Employments => "employments",
            Resource::Incomes => "incomes",
        }
    }

    /// The name for people.
    pub fn words(self) -> &'static str {
        match self {
            Resource::ContactDetails => "contact details",
            other => other.segment(),
        }
    }

    /// What the application must have been granted.
    pub fn scope(self) -> &'static str {
        match self {
            Resource::Clients | Resource::ContactDetails => "client_data",
            Resource::Employments | Resource::Incomes => "client_financial_data",
        }
    }
}
