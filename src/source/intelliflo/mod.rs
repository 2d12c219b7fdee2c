//! Fetches the clients of a practice from Intelliflo Office over HTTP, as rows with fixed headers in a private spool.
//!
//! The fetch ends before the first row is imported, and a missing page fails it. Only data that is imported is fetched.
//!
//! * `sweep` reads the list of clients, and `fetch` the details of the chosen people
//! * `client` sends requests, `answer` interprets their answers, and `unreached` says why there is none
//! * `wire` describes the JSON of the API
//! * `person`, `employment` and `income` make the cells of a row from it, without side effects
//!
//! `connector` stores the settings and the secrets.

mod address;
mod answer;
mod client;
mod collection;
mod employment;
mod fetch;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
mod income;
mod person;
mod sweep;
mod taking;
mod unreached;
mod wait;
mod wire;

use std::time::Duration;

pub use address::{API_BASE, Base, IDENTITY_BASE};
pub use client::Client;
pub use fetch::{Fetched, Readable, fetch_details, probe};
pub use person::{Person, Warning};
pub use sweep::{Listed, Sweep, sweep};
pub use taking::Taking;

use crate::record::fields;
use crate::secret::Secret;

/// The columns of the row of a person. All but the first are fields of a contact.
pub const COLUMNS: [&str; 11] = [
    "intelliflo_id",
    fields::FIRST_NAME,
    fields::LAST_NAME,
    fields::TITLE,
    fields::JOB_TITLE,
    fields::EMAIL,
    fields::PHONE,
    fields::DATE_OF_BIRTH,
    fields::EMPLOYMENT_STATUS,
    fields::ANNUAL_INCOME,
    fields::TARGET_RETIREMENT_AGE,
];

/// The credentials and the addresses of the API.
#[derive(Clone, Debug)]
pub struct Access {
    /// The id of the application that is registered with Intelliflo.
    pub client_id: String,
    /// The id of the practice.
    pub tenant_id: String,
    /// The client secret of the application.
    pub secret: Secret,
    /// The key that every request carries in addition to its token.
    pub api_key: Secret,
    /// The address of the data.
    pub api: Base,
    /// The address for signing in.
    pub identity: Base,
}

/// The limits of a fetch.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The number of tries of a request, the first one included.
    pub tries: u32,
    /// The longest wait between two tries.
    pub longest_wait: Duration,
    /// The longest time for an answer.
    pub timeout: Duration,
    /// The number of requests at the same time.
    pub parallel: usize,
    /// The number of requests in a second.
    pub per_second: u32,
    /// The longest time for the list of clients, and again for the details of all people.
    pub total: Duration,
    /// Whether a list fails that has fewer items than the server counts.
    pub checks_counts: bool,
}

/// The resources of the API that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// The clients of the practice.
    Clients,
    /// The email addresses and telephone numbers of a client.
    ContactDetails,
    /// The jobs of a client.
    Employments,
    /// The incomes of a client.
    Incomes,
}

impl Resource {
    /// The resources that are read for each person.
    pub const DETAILS: [Resource; 3] = [
        Resource::ContactDetails,
        Resource::Employments,
        Resource::Incomes,
    ];

    /// Returns the last segment of the address of the resource.
    pub fn segment(self) -> &'static str {
        match self {
            Resource::Clients => "clients",
            Resource::ContactDetails => "contactdetails",
            Resource::Employments => "employments",
            Resource::Incomes => "incomes",
        }
    }

    /// Returns the name in messages.
    pub fn words(self) -> &'static str {
        match self {
            Resource::ContactDetails => "contact details",
            other => other.segment(),
        }
    }

    /// Returns the scope that the application needs for the resource.
    pub fn scope(self) -> &'static str {
        match self {
            Resource::Clients | Resource::ContactDetails => "client_data",
            Resource::Employments | Resource::Incomes => "client_financial_data",
        }
    }
}
