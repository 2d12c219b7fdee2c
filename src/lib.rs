//! Imports people's records from spreadsheets and from Intelliflo into a local SQLite store.
//!
//! A row passes through these modules in this order:
//!
//! * [`source`]: reads CSV files, workbooks and Intelliflo, and returns a `Row`
//! * [`mapping`]: assigns columns to fields, and returns a `Draft`
//! * [`record`]: checks the values of a record, and returns a `Record` or a `Rejection`
//! * [`duplicate`]: compares a record with existing records, and returns a `Decision`
//! * [`plan`]: what an import will do, as its job keeps it
//! * [`store`]: the only module that touches SQLite
//! * [`job`]: the import: its pipeline, its report and its failed rows
//!
//! The other modules:
//!
//! * [`cli`]: the command line
//! * [`terminal`]: all output and all questions
//! * [`session`]: the store, settings, clock and user of the process
//! * [`config`]: the settings of a store
//! * [`connector`]: the access to Intelliflo
//! * [`error`]: the errors and the exit statuses
//! * [`interrupt`]: the signals that stop a command
//! * [`files`]: the rules for opening and writing files
//! * `fuzzing`: the fuzz targets, only for tests and fuzzing
//! * [`limits`]: the limits that the system sets
//! * [`program`]: the programs that the operator names
//! * [`secret`]: texts that no output shows
//! * [`sheet`]: the CSV files and workbooks that intake writes
//!
//! Imports point one way: `cli → job → stages → record`.

pub mod cli;
pub mod config;
pub mod connector;
pub mod duplicate;
pub mod error;
pub mod files;
#[cfg(any(test, fuzzing))]
pub mod fuzzing;
pub mod interrupt;
pub mod job;
pub mod limits;
pub mod mapping;
pub mod plan;
pub mod program;
pub mod record;
pub mod secret;
pub mod session;
pub mod sheet;
pub mod source;
pub mod store;
pub mod terminal;
