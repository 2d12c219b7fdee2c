//! The author of a change: the user, the time, and the command or job. Each row of the history has them.

/// The author of a change.
#[derive(Clone, Copy, Debug)]
pub struct Author<'a> {
    /// The user.
    pub by: &'a str,
    /// The time, in seconds since 1970.
    pub at: i64,
    /// The command or the row.
    pub occasion: Occasion<'a>,
}

/// The command or the row of an import that changes a record.
#[derive(Clone, Copy, Debug)]
pub enum Occasion<'a> {
    /// A command, such as `contact edit`.
    Command(&'a str),
    /// A row of a job.
    Row {
        /// The job.
        job: i64,
        /// The number of the row, as a spreadsheet program counts.
        row: u64,
    },
}

impl<'a> Author<'a> {
    /// Returns the author of the changes of a command.
    pub fn of_command(by: &'a str, at: i64, command: &'a str) -> Self {
        Author {
            by,
            at,
            occasion: Occasion::Command(command),
        }
    }

    /// Returns the author of the changes of a row of a job.
    pub fn of_row(by: &'a str, at: i64, job: i64, row: u64) -> Self {
        Author {
            by,
            at,
            occasion: Occasion::Row { job, row },
        }
    }

    /// Returns the job and its row, if a job makes the change.
    pub(super) fn origin(&self) -> (Option<i64>, Option<i64>) {
        match self.occasion {
            Occasion::Command(_) => (None, None),
            Occasion::Row { job, row } => {
                (Some(job), Some(crate::store::jobs::queries::signed(row)))
            }
        }
    }

    /// Returns the command, if a command makes the change.
    pub(super) fn command(&self) -> Option<&'a str> {
        match self.occasion {
            Occasion::Command(command) => Some(command),
            Occasion::Row { .. } => None,
        }
    }
}
