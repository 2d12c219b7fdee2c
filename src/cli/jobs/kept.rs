//! The notes of `jobs failed` about rows whose cells are not kept.

use crate::cli::moment::rfc3339;
use crate::error::Result;
use crate::session::Session;
use crate::store::{Job, Store};

/// Notes which rows, or which cells of them, a job does not keep.
pub fn note_what_is_not_kept(
    store: &Store,
    job: &Job,
    with_skipped: bool,
    session: &Session,
) -> Result<()> {
    let terminal = &session.terminal;
    if let Some(at) = job.rows_purged_at {
        terminal.note(&format!(
            "The cells of these rows were removed {} (setting jobs.keep_rows_days): only the row numbers and the reasons remain.",
            terminal.moment_of_note(rfc3339(at))
        ));
    } else if !store.has_all_cells(job.id)? {
        terminal.note(
            "The cells of the rows that are not waiting were removed (setting jobs.keep_rows_days): only the row numbers and the reasons remain.",
        );
    }
    let unkept = job.unkept;
    if unkept.failed > 0 {
        terminal.note(&format!(
            "{} more rows failed and are not kept (setting jobs.keep_rows_mb).",
            unkept.failed
        ));
    }
    let others = unkept.skipped + unkept.differing;
    if with_skipped && others > 0 {
        terminal.note(&format!(
            "{others} more rows were skipped or differ from their records, and are not kept (settings jobs.keep_rows_mb, jobs.keep_rows_days)."
        ));
    }
    if with_skipped && store.has_rows_without_news(job.id)? {
        terminal.note(
            "Of skipped rows without new values, only the numbers are kept: their cells are filled from the records, and columns that are not imported are blank.",
        );
    }
    Ok(())
}
