//! A file for each command, and one for what goes across them.

mod cells;
mod config;
mod damage;
mod duplicates;
mod encodings;
mod everywhere;
mod failed_places;
mod field;
mod formats;
mod generated;
mod import;
mod import_whole;
mod interruption;
mod jobs;
mod lead;
mod manifest;
mod mapping;
mod matching;
mod proofs;
mod round_trip;
mod store;
mod store_check;
mod streams;
mod terminal;
mod undo;
