//! Intelliflo: the connector and imports of people.

mod connector;
mod identity;
mod import;
mod jobs;
mod people;
mod terminal;
