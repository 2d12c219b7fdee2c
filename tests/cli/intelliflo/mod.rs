//! Intelliflo: the connector and imports of people.

mod connector;
mod couples;
mod identity;
mod import;
mod jobs;
mod kept;
mod people;
mod terminal;
