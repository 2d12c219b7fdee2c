//! `intake` takes people's records out of messy places and puts them, right, into one local SQLite store.
//!
//! The modules are the sentence that a user would say. Take a source, read its rows, map its columns, check
//! the records, decide on duplicates, store them, report the job:
//!
//! * [`source`]: where rows come from: CSV, workbooks; gives a `Row`
//! * [`mapping`]: which column is which field; gives a `Draft`
//! * [`record`]: what a valid record is; gives a `Record` or a `Rejection`
//! * [`duplicate`]: the same person or not, and what then; gives a `Decision`
//! * [`store`]: everything that touches SQLite
//! * [`job`]: the import: the pipeline that names every stage, its report and its failed rows
//!
//! Around them: [`cli`] is what an operator types, [`terminal`] the only mouth, [`session`] what a command can ask of the
//! process, [`config`] what can be set, [`connector`] how Intelliflo is reached, [`error`] how it ends,
//! [`interrupt`] whether the user has asked to stop, [`files`] which files are opened and written, and how, [`limits`]
//! what the system allows. Imports point one way: `cli → job → stages → record`.

pub mod cli;
pub mod config;
pub mod connector;
pub mod duplicate;
pub mod error;
pub mod files;
pub mod interrupt;
pub mod job;
pub mod limits;
pub mod mapping;
pub mod record;
pub mod session;
pub mod source;
pub mod store;
pub mod terminal;
