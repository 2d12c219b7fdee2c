//! Inboxes: the files that lie there, and where each goes once its import has ended.
//!
//! A file is recognised by its `FileState`, which its job keeps from the moment when it is in the queue. A process that is
//! killed at any point leaves a file without a job, which is imported, or a file with a job, which is never imported again.

mod arrivals;
mod away;
mod left_files;
mod old_files;
mod put_away;

pub use arrivals::{Arrival, Looks, arrivals, refused_files};
pub use away::{failed_rows_now, file_now};
pub use left_files::{LeftFile, left_files, lying};
pub use old_files::{old_files, remove};
pub use put_away::{Fate, put_away, write_failed_rows};
