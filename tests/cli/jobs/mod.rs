//! Jobs: lists, failed rows, the queue, interruption, review.

mod after_a_job;
mod approval;
mod cancel;
mod concurrency;
mod corrections;
mod edited_files;
mod failed_places;
mod field_by_field;
mod given_up;
mod inbox;
mod inbox_kills;
mod inbox_old_files;
mod interruption;
mod kept_rows;
mod killed_counts;
mod list_and_failed;
mod nothing_to_do;
mod queue;
mod queued_once;
mod report;
mod review;
mod review_doubts;
mod review_ends;
mod same_rows;
mod sheets_without_room;
mod stale;
