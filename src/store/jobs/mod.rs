//! Jobs in the store: their counts and rows, the queue, and the import that writes them.

pub(super) mod approval;
pub(super) mod beginning;
pub(super) mod cancel;
pub(super) mod causes;
mod checkpointer;
pub(super) mod corrections;
pub(super) mod counts;
pub(super) mod drafts;
pub(super) mod failed_rows;
pub(super) mod field_changes;
pub(super) mod import;
pub(super) mod inboxes;
mod index_keeping;
pub(super) mod job;
mod job_row;
pub(super) mod keeping;
pub(super) mod kept_batch;
pub(super) mod kept_rows;
pub(super) mod profile;
pub(super) mod queries;
pub(super) mod queue;
pub(super) mod rejected;
pub(super) mod review;
pub(super) mod row_outcome;
pub(super) mod stopped;
pub(super) mod templates;
pub(super) mod written_sheets;
