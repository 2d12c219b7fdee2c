//! Tests of the real binary, in a folder for each area.

mod generated;
mod import;
mod intelliflo;
mod jobs;
mod man_pages;
mod process;
mod records;
mod store;
mod undo;
