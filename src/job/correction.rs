//! Corrections: the number of rows of an earlier job that a job of failed rows has corrected.

use serde_json::{Value, json};

use crate::error::Result;
use crate::store::{Job, Store};
use crate::terminal::number;

/// The corrections of a job that imported failed rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The job that read the rows first.
    pub of: i64,
    /// The number of rows of that job that this one closed.
    pub rows: u64,
    /// The number of failed rows of that job that no job has closed yet.
    pub open: u64,
}

impl Correction {
    /// Returns the corrections of a job, or `None` if it did not import failed rows.
    pub fn of(job: &Job) -> Option<Self> {
        Some(Correction {
            of: job.corrects?,
            rows: job.corrected,
            open: 0,
        })
    }

    /// Returns the corrections of a job with the rows that are still open.
    pub fn with_open(job: &Job, store: &Store) -> Result<Option<Self>> {
        let Some(correction) = Correction::of(job) else {
            return Ok(None);
        };
        let open = store.job(correction.of)?.map_or(0, |job| job.open_failed());
        Ok(Some(Correction { open, ..correction }))
    }

    /// Returns the corrections for scripts.
    pub fn to_json(self) -> Value {
        json!({"job": self.of, "rows": self.rows})
    }

    /// Returns a paragraph for the text of the result; empty if no row was corrected.
    pub fn sentence(self, is_rehearsal: bool) -> String {
        let verb = if is_rehearsal {
            "Would correct"
        } else {
            "Corrects"
        };
        let rows = match self.rows {
            0 => return String::new(),
            1 => "1 row".to_owned(),
            rows => format!("{rows} rows"),
        };
        let open = if is_rehearsal { 0 } else { self.open };
        let open = match open {
            0 => String::new(),
            1 => "; 1 failed row of that job is still open".to_owned(),
            open => format!("; {} failed rows of that job are still open", number(open)),
        };
        format!("\n{verb} {rows} of job {}{open}.\n", self.of)
    }
}
