//! Tests of the library in the process of the test: whole imports, reviews and undos on a store of their own.
//!
//! What a row becomes is decided without a process, and is tested here. `tests/cli` has what only the binary can show.

mod cancel;
mod causes;
mod client_contacts;
mod duplicates;
mod evidence;
mod matching;
mod order;
mod pairs;
mod undo;
mod undo_any;
mod undo_restored;
mod values;
mod verdict_model;
mod verdicts;
mod workbooks;
mod world;
