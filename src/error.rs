//! Errors that end a command: their kinds, hints and exit statuses.
//!
//! A failed row is data (`record::Rejection`), not an error. An error here stops the whole command. `main` shows it
//! once.

use std::fmt;

/// The result of every fallible function of this crate.
pub type Result<T> = std::result::Result<T, Error>;

/// The reason why a command ended. Scripts rely on the exit status of each kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An operation failed. The message says what was done before.
    Failure,
    /// The arguments are wrong, or a question has no terminal to be asked at.
    Usage,
    /// Another import has locked this store.
    Busy,
    /// A signal or another command stopped this one before it wrote anything.
    Interrupted,
    /// The user pressed Ctrl-C at a question. Nothing was written, except answers that are kept for the next start.
    Aborted,
    /// The user pressed Esc at a question. The step before catches this error and asks again. Without such a step the
    /// command ends.
    Back,
    /// The file is damaged, is not a store, or was written by a newer version.
    Unusable,
    /// The process that reads the output has closed the pipe (`| head`). This is not a failure of intake.
    ClosedPipe,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 8] = [
        Kind::Failure,
        Kind::Usage,
        Kind::Busy,
        Kind::Interrupted,
        Kind::Aborted,
        Kind::Back,
        Kind::Unusable,
        Kind::ClosedPipe,
    ];

    /// Returns the exit status.
    pub fn status(self) -> u8 {
        match self {
            Kind::Failure => 1,
            Kind::Usage => 2,
            Kind::Interrupted => 4,
            Kind::Busy => 5,
            Kind::Unusable => 6,
            Kind::Aborted | Kind::Back => 130,
            Kind::ClosedPipe => 0,
        }
    }
}

/// An error: its message, its cause and its hints.
#[derive(Debug)]
pub struct Error {
    kind: Kind,
    message: String,
    cause: Option<anyhow::Error>,
    hints: Vec<String>,
}

impl Error {
    /// Creates an error whose message is shown to the user as it is.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Error {
            kind,
            message: message.into(),
            cause: None,
            hints: Vec::new(),
        }
    }

    /// Creates the error for Esc at a question.
    pub fn back() -> Self {
        Error::new(Kind::Back, "stopped at a question; nothing was written")
    }

    /// Creates the error for Ctrl-C at a question whose earlier answers are kept. `command` goes on with them.
    pub fn kept(command: &str) -> Self {
        Error::new(
            Kind::Aborted,
            "stopped at a question; your answers are kept",
        )
        .hint(format!("To go on: {command}"))
    }

    /// Creates an error of the kind `Failure`.
    pub fn failure(message: impl Into<String>) -> Self {
        Error::new(Kind::Failure, message)
    }

    /// Creates an error of the kind `Usage`.
    pub fn usage(message: impl Into<String>) -> Self {
        Error::new(Kind::Usage, message)
    }

    /// Creates an error of the kind `Unusable`.
    pub fn unusable(message: impl Into<String>) -> Self {
        Error::new(Kind::Unusable, message)
    }

    /// Appends a hint: one sentence that says what the user can do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Inserts a hint before all other hints.
    #[must_use]
    pub fn hint_first(mut self, hint: impl Into<String>) -> Self {
        self.hints.insert(0, hint.into());
        self
    }

    /// Changes each hint.
    #[must_use]
    pub fn map_hints(mut self, change: impl FnMut(String) -> String) -> Self {
        self.hints = self.hints.into_iter().map(change).collect();
        self
    }

    /// Sets the underlying cause, which is shown after the message.
    #[must_use]
    pub fn because(mut self, cause: impl Into<anyhow::Error>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// Returns the kind, which decides the exit status.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns the hints in the order in which they are shown.
    pub fn hints(&self) -> &[String] {
        &self.hints
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.cause {
            Some(cause) => write!(f, ": {cause:#}"),
            None => Ok(()),
        }
    }
}

/// The result of a command that ended without an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The command did all of its work.
    Done,
    /// The job is finished, but rows failed or wait for a decision.
    RowsLeft,
    /// The command stopped before its end. The job can be resumed.
    Interrupted,
    /// An earlier job imported the same bytes with the same settings.
    NothingToDo,
    /// A guard refused the import before its first row.
    Refused,
    /// The import stopped for good before its end, or its failed rows could not be written. The command has already
    /// shown which of the two.
    Stopped,
}

impl Outcome {
    /// All outcomes.
    pub const ALL: [Outcome; 6] = [
        Outcome::Done,
        Outcome::RowsLeft,
        Outcome::Interrupted,
        Outcome::NothingToDo,
        Outcome::Refused,
        Outcome::Stopped,
    ];

    /// Returns the sentence that explains an exit status other than 0, or `None` if the status is 0. It is for commands
    /// that have not explained it themselves.
    pub fn reason(self) -> Option<&'static str> {
        match self {
            Outcome::Done => None,
            Outcome::RowsLeft => Some(
                "Not everything was done: some items failed, wait for a decision or were kept.",
            ),
            Outcome::Interrupted => Some("Interrupted. It can be resumed."),
            Outcome::NothingToDo => Some("Nothing to do."),
            Outcome::Refused => Some("A guard refused the import: nothing was written."),
            Outcome::Stopped => Some("Not completed."),
        }
    }

    /// Returns the exit status.
    pub fn status(self) -> u8 {
        match self {
            Outcome::Done => 0,
            Outcome::RowsLeft => 3,
            Outcome::Interrupted => 4,
            Outcome::NothingToDo => 7,
            Outcome::Refused => 8,
            Outcome::Stopped => 1,
        }
    }
}
