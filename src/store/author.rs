//! Who changes a record, when and on what occasion: what every row of the history says.

/// The author of a change.
#[derive(Clone, Copy, Debug)]
pub struct Author<'a> {
    /// Who does it.
    pub by: &'a str,
    /// When, in seconds since 1970.
    pub at: i64,
    /// On what occasion.
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
        /// The row, as a spreadsheet program shows it.
        row: u64,
    },
}

impl<'a> Author<'a> {
    /// The author of what a command does.
    pub fn of_command(by: &'a str, at: i64, command: &'a str) -> Self {
        Author {
            by,
            at,
            occasion: Occasion::Command(command),
        }
    }

    /// The author of what a row of a job does.
    pub fn of_row(by: &'a str, at: i64, job: i64, row: u64) -> Self {
        Author {
            by,
            at,
            occasion: Occasion::Row { job, row },
        }
    }

    /// The job and its row, if it is one.
    pub(super) fn origin(&self) -> (Option<i64>, Option<i64>) {
        match self.occasion {
            Occasion::Command(_) => (None, None),
            Occasion::Row { job, row } => {
                (Some(job), Some(crate::store::jobs::queries::signed(row)))
            }
        }
    }

    /// The command, if it is one.
    pub(super) fn command(&self) -> Option<&'a str> {
        match self.occasion {
            Occasion::Command(command) => Some(command),
            Occasion::Row { .. } => None,
        }
    }
}
