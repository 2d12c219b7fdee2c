//! Intelliflo: the connector and imports of people.

pub mod connector;
mod identity;
pub mod import;
mod jobs;
mod people;
mod terminal;
