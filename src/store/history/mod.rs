//! The history: the events of records, and what an undo reads and restores.

mod changed_records;
mod event;
mod event_kind;
#[cfg(test)]
mod event_tests;
mod later_rows;
mod links_lost;
mod log;
mod merged;
mod old;
mod remaining;
mod removed;
mod removing;
mod restoring;
mod taken;
mod undoing;
mod unmerge;
mod unmerge_related;
mod written_later;

pub use event::{Event, Values};
pub use later_rows::LaterRows;
pub use log::{Change, RecordRef};
pub(super) use merged::MERGE_HOLDS;
pub use merged::Merging;
pub use remaining::{Held, Remaining};
pub use removed::{Removed, Reverted};
pub use undoing::Undoing;
pub use unmerge::{UnmergeOptions, Unmerged};
pub use written_later::LateJob;

pub(super) use log::{CHANGE_COLUMNS, as_kept, change_of};
