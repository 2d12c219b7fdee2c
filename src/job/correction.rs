//! What a job of corrected rows did for the job that they came out of.

use serde_json::{Value, json};

use crate::store::Job;

/// What a job of failed rows did for the job that they came out of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The job that read the rows first.
    pub of: i64,
    /// How many of its rows are closed by this job.
    pub rows: u64,
}

impl Correction {
    /// What a job has corrected; none if it did not import failed rows.
    pub fn of(job: &Job) -> Option<Self> {
        Some(Correction {
            of: job.corrects?,
            rows: job.corrected,
        })
    }

    /// As scripts read it.
    pub fn to_json(self) -> Value {
        json!({"job": self.of, "rows": self.rows})
    }

    /// A paragraph of the job's result; none if no row was corrected.
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
