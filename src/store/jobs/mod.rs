//! Imports: jobs, their rows, the queue, and the import as the store sees it.

pub(super) mod cancel;
pub(super) mod corrections;
pub(super) mod counts;
pub(super) mod failed_rows;
pub(super) mod import;
pub(super) mod job;
pub(super) mod keeping;
pub(super) mod kept_rows;
pub(super) mod queries;
pub(super) mod queue;
pub(super) mod rejected;
pub(super) mod review;
pub(super) mod row_outcome;
pub(super) mod templates;
pub(super) mod written_sheets;
