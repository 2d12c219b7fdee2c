//! Errors that end a command: their kinds, hints and exit statuses.
//!
//! A row that cannot be taken is *not* an error but data (`record::Rejection`). What stands here stops the
//! whole command and is shown once, by `main`.

use std::fmt;

/// What every fallible function of this crate gives.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a command ended, each kind with the exit status that scripts rely on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something failed; the message says what had been done.
    Failure,
    /// Wrong arguments, or an answer is needed and nobody can be asked.
    Usage,
    /// Another import holds this store.
    Busy,
    /// Somebody has asked to stop before anything was written.
    Interrupted,
    /// Ctrl-C at a question: nothing was written.
    Aborted,
    /// Esc at a question. The step before it catches this and asks again; if there is none, the command ends.
    Back,
    /// The store is damaged, is none, or was made by a newer version.
    Unusable,
    /// Whoever read our output has gone away (`| head`): no failure of ours.
    ClosedPipe,
}

impl Kind {
    /// The exit status of this kind.
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

/// An error with what happened, why, and what to do about it.
#[derive(Debug)]
pub struct Error {
    kind: Kind,
    message: String,
    cause: Option<anyhow::Error>,
    hints: Vec<String>,
}

impl Error {
    /// An error of a kind, in words for the operator.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Error {
            kind,
            message: message.into(),
            cause: None,
            hints: Vec::new(),
        }
    }

    /// Esc at a question.
    pub fn back() -> Self {
        Error::new(Kind::Back, "stopped at a question; nothing was written")
    }

    /// Something failed.
    pub fn failure(message: impl Into<String>) -> Self {
        Error::new(Kind::Failure, message)
    }

    /// The command was not understood, or lacks an answer.
    pub fn usage(message: impl Into<String>) -> Self {
        Error::new(Kind::Usage, message)
    }

    /// The store cannot be used.
    pub fn unusable(message: impl Into<String>) -> Self {
        Error::new(Kind::Unusable, message)
    }

    /// Adds what the operator can do.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Adds what the operator should do before all else.
    #[must_use]
    pub fn hint_first(mut self, hint: impl Into<String>) -> Self {
        self.hints.insert(0, hint.into());
        self
    }

    /// Adds the underlying cause, shown after the message.
    #[must_use]
    pub fn because(mut self, cause: impl Into<anyhow::Error>) -> Self {
        self.cause = Some(cause.into());
        self
    }

    /// The kind, which decides the exit status.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// What the operator can do, a sentence each.
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

/// How a command that did what it could ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All of it was done.
    Done,
    /// The job is finished, but rows failed or wait for a decision.
    RowsLeft,
    /// Interrupted; can be resumed.
    Interrupted,
    /// A job with the same bytes and settings had been completed before.
    NothingToDo,
    /// An import stopped for good before its end, or its failed rows could not be written. The command has said which.
    Stopped,
}

impl Outcome {
    /// Why the exit status is not 0, for a command that has not said it; none if it is 0.
    pub fn reason(self) -> Option<&'static str> {
        match self {
            Outcome::Done => None,
            Outcome::RowsLeft => {
                Some("Not all of it is done: something failed, waits or was kept.")
            }
            Outcome::Interrupted => Some("Interrupted. It can be resumed."),
            Outcome::NothingToDo => Some("Nothing to do."),
            Outcome::Stopped => Some("Not completed."),
        }
    }

    /// The exit status of this outcome.
    pub fn status(self) -> u8 {
        match self {
            Outcome::Done => 0,
            Outcome::RowsLeft => 3,
            Outcome::Interrupted => 4,
            Outcome::NothingToDo => 7,
            Outcome::Stopped => 1,
        }
    }
}
