//! The questions of a command: conversations, confirmations, and the way back from the first question.

use super::Session;
use crate::error::{Error, Result};

impl Session {
    /// Runs a conversation, which asks and writes nothing. Esc at any of its questions goes back to the one before, with the
    /// answers kept: the conversation runs again, and gets the earlier answers without asking.
    ///
    /// # Errors
    /// Fails as the conversation does, but with `Kind::Back` only as `go_before_first` does.
    pub fn converse<T>(&self, conversation: impl FnMut() -> Result<T>) -> Result<T> {
        let result = self.trail.walk(|| self.go_before_first(), conversation);
        if result.is_ok() {
            self.end_of_first_questions();
        }
        result
    }

    /// Goes back from the first question of the command, or notes that there is nothing to go back to.
    ///
    /// # Errors
    /// Fails with `Kind::Back` if the user has chosen the arguments of the command from lists: the last list is shown again.
    pub fn go_before_first(&self) -> Result<()> {
        if self.has_chosen.get() {
            return Err(Error::back());
        }
        self.note_first_question();
        Ok(())
    }

    /// Ends the way back to the arguments of the command: from here on, it may write.
    pub fn end_of_first_questions(&self) {
        if !self.trail.is_walked() {
            self.has_chosen.set(false);
        }
    }

    /// Notes that Esc has no question to go back to.
    pub fn note_first_question(&self) {
        self.terminal
            .note("This is the first question: Esc has none to go back to. Ctrl-C leaves.");
    }

    /// Asks to confirm an action that is hard to undo. `what` names the action in the error.
    ///
    /// # Errors
    /// Fails with a usage error that names `--yes` if the user cannot be asked, with `Kind::Aborted` on Ctrl-C, and with
    /// `Kind::Back` on Esc if the user has chosen the arguments of the command.
    pub fn confirm(&self, question: &str, what: &str) -> Result<bool> {
        if self.yes {
            return Ok(true);
        }
        if self.no_input {
            return Err(Error::usage(format!("{what} needs a confirmation")).hint("Add --yes."));
        }
        let answer = self.prompts.confirm_or_back(question, false)?;
        if answer.is_none() && self.has_chosen.get() {
            return Err(Error::back());
        }
        self.end_of_first_questions();
        Ok(answer.unwrap_or(false))
    }
}
