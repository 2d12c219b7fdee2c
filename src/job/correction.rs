//! Corrections: the number of rows of an earlier job that a job of failed rows has corrected.

use serde_json::{Value, json};

use crate::store::Job;

/// The corrections of a job that imported failed rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The job that read the rows first.
    pub of: i64,
    /// The number of rows of that job that this one closed.
    pub rows: u64,
}

impl Correction {
    /// Returns the corrections of a job, or `None` if it did not import failed rows.
    pub fn of(job: &Job) -> Option<Self> {
        Some(Correction {
            of: job.corrects?,
            rows: job.corrected,
        })
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
        format!("\n{verb} {rows} of job {}.\n", self.of)
    }
}
