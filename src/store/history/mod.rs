//! The history: every event of every record, and what can be asked of it.

mod event;
#[cfg(test)]
mod event_tests;
mod log;

pub use event::{Event, Values};
pub use log::{Change, RecordRef};

pub(super) use event::TOLD;
pub(super) use log::{CHANGE_COLUMNS, as_kept, change_of};
