//! The differences between the rows of a file and the people of another system.

use super::JobKind;

/// The traits of the rows of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceTraits {
    /// The number of rows in a batch. Committing more often costs time, less often keeps other writers waiting and loses more
    /// work if the process is killed.
    pub batch: u64,
    /// Whether each row has fields with what the user chose for it. A known record is then filled under every policy.
    pub has_choices: bool,
    /// Whether a row without an email is skipped. Otherwise it fails.
    pub skips_without_email: bool,
}

impl SourceTraits {
    /// Returns the traits of the source of a job.
    pub fn of(kind: JobKind) -> Self {
        match kind {
            JobKind::File(_) => SourceTraits {
                batch: 2_500,
                has_choices: false,
                skips_without_email: false,
            },
            JobKind::Intelliflo => SourceTraits {
                // Each person costs as much as several rows.
                batch: 250,
                has_choices: true,
                skips_without_email: true,
            },
        }
    }
}
